//! Groups of a programme: the sessions that start together, and their rows.

use leptos::html;
use leptos::prelude::*;

use super::props::Programme;
use super::row::{far_row, near_row};
use crate::model::Date;
use crate::platform::near::on_near;
use crate::timeline::{RowGroup, RowKey};
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, content, flag, keyed, maybe};

/// Sessions that start together, under their time; how many they are, and how many go on beside
/// them.
pub(super) fn hour(scope: &ViewContext, programme: Programme, date: Date, start: i64) -> AnyView {
    let state = programme.state;
    let group = RowGroup::Hour(date, start);
    let left = Memo::new(move |_| {
        let group =
            state.layout.with(|layout| layout.group(date, start).map(|group| (group.sessions.len(), group.running)));
        group.unwrap_or_default()
    });
    let row = Memo::new(move |_| state.layout.with(|layout| layout.day(date)?.grid.row_of(start)).unwrap_or_default());
    let (of_words, of_time) = (scope.clone(), scope.clone());
    let parallel = maybe(move || {
        let (together, running) = left.get();
        let w = of_words.locale.words();
        let together = (together > 1).then(|| of_words.locale.count(&w.timeline.parallel, together as u64));
        let running = (running > 0).then(|| of_words.locale.count(&w.timeline.running, u64::from(running)));
        let words: Vec<String> = [together, running].into_iter().flatten().collect();
        (!words.is_empty()).then(|| view! { <span class="parallel">{words.join(" · ")}</span> }.into_any())
    });
    let told =
        Memo::new(move |_| state.version.with(|version| version.full.group(date, start).map(|group| group.time)));
    let time = content(move || {
        let time = told.get();
        time.map(|time| view! { <time datetime=time.rfc3339()>{of_time.locale.time(time)}</time> }).into_any()
    });
    let many = flag(move || left.get().0 > 1);
    // How high it may be until it is seen, and where in the grid it begins.
    let size = attr(move || format!("--sessions: {}; --row: {}", left.get().0, row.get()));
    let hidden = flag(move || !state.version.with(|version| state.shows_any(version.sessions(group))));
    let near = RwSignal::new(!programme.light || programme.is_at_once(group));
    let head = NodeRef::<html::P>::new();
    watch_near(programme, head, near);
    view! {
        <li class="hour" data-group="" data-parallel=many style=size hidden=hidden>
            <p class="hour-head" node_ref=head>{time} " " {parallel}</p>
            {session_list(scope, programme, group, near)}
        </li>
    }
    .into_any()
}

/// Draws a group in full once it comes near. An effect, for only the browser knows where the
/// reader is.
fn watch_near(programme: Programme, head: NodeRef<html::P>, near: RwSignal<bool>) {
    if near.get_untracked() {
        return;
    }
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(head) = head.get().filter(|_| !near.get_untracked()) else { return };
        let then = move || {
            watch.try_set_value(None);
            if near.try_get_untracked() == Some(false) {
                near.set(true);
                programme.drawn.notify();
            }
        };
        watch.set_value(on_near(&head, then));
    });
}

/// Rows of a group. Those that are kept stay the elements that they are.
pub(super) fn session_list(
    scope: &ViewContext,
    programme: Programme,
    group: RowGroup,
    near: RwSignal<bool>,
) -> AnyView {
    let state = programme.state;
    let keys = Memo::new(move |_| state.version.with(|version| version.rows(group)));
    let scope = scope.clone();
    let rows = keyed(
        move || {
            let near = i64::from(near.get() || programme.all.get());
            let key = |key: &RowKey| (key.session as i64, i64::from(key.revision) * 2 + near);
            keys.with(|keys| keys.iter().map(key).collect())
        },
        move |(session, key)| {
            let session = usize::try_from(session).unwrap_or_default();
            // A change of the day is told by the atlas of the day.
            let scope = scope.of_atlas(state.version.with_untracked(|version| version.schedule.atlas().clone()));
            let is_near = key % 2 == 1;
            if is_near { near_row(&scope, state, session) } else { far_row(&scope, state, session) }
        },
    );
    view! { <ol class="sessions">{rows}</ol> }.into_any()
}
