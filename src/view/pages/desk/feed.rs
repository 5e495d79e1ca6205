//! Editing the feed itself: what is to put right, what there is, and a form for each thing.

use leptos::prelude::*;

use super::desk_state::DeskState;
use super::editing::{Editing, Stage};
use super::{form, labels, loose};
use crate::feed::Diagnostic;
use crate::feed::editor::{Editor, Thing};
use crate::locale::Words;
use crate::platform::hand_over;
use crate::view::context::ViewContext;

/// Limit of complaints that are shown at once; the rest come when these are put right.
const MOST: usize = 30;

/// The part of the desk for the feed.
pub(super) fn draw(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let editing = room.editing.clone();
    editing.open(&room.desk);
    let (scope, room) = (scope.clone(), room.clone());
    let at = editing.at.clone();
    let body = move || match editing.stage.get() {
        Stage::Loading => view! { <p>{w.editor.loading}</p> }.into_any(),
        Stage::Missing => view! { <p class="desk-warning">{w.editor.not_loaded}</p> }.into_any(),
        Stage::Open => match at.get() {
            Some((Some(thing), path)) => form::draw(&scope, &room, thing, &path),
            Some((None, path)) => loose::draw(&scope, &room, &path),
            None => overview(&scope, &room),
        },
    };
    view! { {body} }.into_any()
}

fn overview(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let editing = &room.editing;
    let (inbox_scope, inbox_room) = (scope.clone(), room.clone());
    let lists = {
        let (scope, editing) = (scope.clone(), editing.clone());
        move || {
            let list = |thing| list(&scope, &editing, thing);
            let mut lists: Vec<AnyView> = conferences(&scope, &editing).into_iter().collect();
            lists.extend(Thing::ALL.map(list));
            lists
        }
    };
    let (to_app, to_folder, anew) = (room.clone(), room.clone(), room.clone());
    let share = move |_| {
        let file = to_app.editing.file(&to_app.desk);
        crate::platform::spawn(async move {
            hand_over::share("feed.json", &file).await;
        });
    };
    let download = move |_| {
        let file = to_folder.editing.file(&to_folder.desk);
        hand_over::download("feed.json", hand_over::TYPE, &file);
    };
    let share = hand_over::can_share().then(|| {
        view! { <button class="desk-button" type="button" data-action="share-feed" on:click=share>{w.desk.share_file}</button> }
    });
    view! {
        <p class="soft">{w.editor.intro}</p>
        {move || inbox(&inbox_scope, &inbox_room)}
        {lists}
        {share}
        <button class="desk-button" type="button" data-action="download-feed" data-primary="" on:click=download>
            {w.desk.download_file}
        </button>
        <button class="desk-button" type="button" data-action="anew" on:click=move |_| anew.editing.start_anew(&anew.desk)>
            {w.editor.start_anew}
        </button>
    }
    .into_any()
}

/// Complaints of the checks, each with its advice and the way to its form.
fn inbox(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let checked = room.editing.checked.get();
    let body = match checked.as_ref() {
        Err(message) => view! {
            <p class="desk-warning">{w.editor.nothing_to_show}</p>
            <p lang="en" dir="ltr">{message.clone()}</p>
        }
        .into_any(),
        Ok((_, found)) if found.is_empty() => view! { <p>{w.editor.clean}</p> }.into_any(),
        Ok((_, found)) => {
            let more = found.len().saturating_sub(MOST);
            let more = (more > 0).then(|| view! { <p>{scope.locale.count(&w.counts.more, more as u64)}</p> });
            let items: Vec<_> = found.iter().take(MOST).map(|found| complaint(w, &room.editing, found)).collect();
            view! { <ul class="desk-list">{items}</ul> {more} }.into_any()
        }
    };
    view! {
        <section class="stack" aria-labelledby="desk-inbox">
            <h2 class="desk-heading" id="desk-inbox">{w.editor.inbox}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn complaint(w: &'static Words, editing: &Editing, found: &Diagnostic) -> AnyView {
    let hint = found.hint.clone().map(|hint| view! { <p class="soft">{hint}</p> });
    let to = Thing::form_of(&found.path).map(|(thing, path)| (Some(thing), path));
    let to = to.or_else(|| (!found.path.is_empty()).then(|| (None, found.path.clone())));
    let go = to.map(|(thing, path)| {
        let (at, label) = (editing.at.clone(), [w.editor.go_there, " ", &path].concat());
        let go = move |_| at.set(Some((thing, path.clone())));
        view! {
            <button class="desk-button" type="button" data-action="go" aria-label=label on:click=go>{w.editor.go_there}</button>
        }
    });
    view! {
        <li class="desk-act" data-rule=found.rule.name() data-at=found.path.clone() data-severity=found.severity.name()>
            <p class="desk-progress" dir="ltr"><code>{found.path.clone()}</code></p>
            <div lang="en" dir="ltr"><p>{found.message.clone()}</p> {hint}</div>
            {go}
        </li>
    }
    .into_any()
}

/// The choice of the conference whose sessions and participants are listed.
fn conferences(scope: &ViewContext, editing: &Editing) -> Option<AnyView> {
    let lang = scope.lang();
    let titles = editing.editor.with(|editor| {
        let editor = editor.as_ref()?;
        let title = |at: usize| (at.to_string(), editor.title(&["/conferences/", &at.to_string()].concat(), lang));
        Some((0..editor.count("/conferences")).map(title).collect::<Vec<_>>())
    })?;
    let chosen = editing.conference.get_untracked().to_string();
    let choose = {
        let conference = editing.conference.clone();
        move |at: String| conference.set(at.parse().unwrap_or_default())
    };
    let label = scope.locale.words().session.conference;
    (titles.len() > 1).then(|| super::fields::choice("desk-feed-conference", label, titles, &chosen, choose))
}

/// The things of one kind, each leading to its form, and the way to one more.
fn list(scope: &ViewContext, editing: &Editing, thing: Thing) -> AnyView {
    let w = scope.locale.words();
    let path = thing.list(editing.conference.get());
    let lang = scope.lang().clone();
    let titles = editing.editor.with(|editor| {
        let editor = editor.as_ref();
        let title = |at: usize| {
            let path = [&path, "/", &at.to_string()].concat();
            let title = editor.map(|editor| editor.title(&path, &lang)).unwrap_or_default();
            (path, title)
        };
        (0..editor.map_or(0, |editor: &Editor| editor.count(&path))).map(title).collect::<Vec<_>>()
    });
    let items: Vec<_> = titles
        .into_iter()
        .map(|(path, title)| {
            let editing = editing.clone();
            let go = move |_| editing.go(thing, path.clone());
            view! { <li><button class="desk-row" type="button" on:click=go>{title}</button></li> }
        })
        .collect();
    let words = labels::things(w, thing);
    let name = match thing {
        Thing::Conference => "conference",
        Thing::Session => "session",
        Thing::Participant => "participant",
        Thing::Program => "program",
        Thing::Milestone => "milestone",
    };
    let add = {
        let editing = editing.clone();
        move |_| {
            let added = editing.editor.try_update(|editor| editor.as_mut().and_then(|editor| editor.add(&path)));
            if let Some(path) = added.flatten() {
                editing.go(thing, path);
            }
        }
    };
    let label = [w.editor.add, " · ", words].concat();
    view! {
        <details class="desk-things" data-things=name>
            <summary class="desk-summary">{words} " · " {items.len().to_string()}</summary>
            <ul>{items}</ul>
            <button class="desk-button" type="button" data-add=name aria-label=label on:click=add>{w.editor.add}</button>
        </details>
    }
    .into_any()
}
