//! Sheet of the action that is begun: its outcome, its clashes, and the way to save it. It lies
//! at the lower edge, under the thumb, and stays while the programme changes above it.

use leptos::prelude::*;

use super::desk_state::DeskState;
use super::draft::{Draft, What};
use super::{fields, says};
use crate::desk::{Action, FollowUp, clashes, later_in_place, plan};
use crate::feed::{Choice as _, live};
use crate::model::{Conference, Level, PlaceId, Session};
use crate::view::context::ViewContext;

/// The sheet; nothing where nothing is begun.
pub(super) fn draw(scope: &ViewContext, room: &DeskState) -> AnyView {
    let begun = {
        let draft = room.draft.clone();
        // Typing is no reason to draw the fields anew.
        Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|draft| (draft.what, draft.session.clone()))))
    };
    let (scope, room) = (scope.clone(), room.clone());
    let sheet = move || begun.get().map(|_| sheet(&scope, &room));
    view! { {sheet} }.into_any()
}

fn sheet(scope: &ViewContext, room: &DeskState) -> Option<AnyView> {
    let w = scope.locale.words();
    let draft = room.draft.get_untracked()?;
    let atlas = room.desk.shown.get_untracked();
    let conference = atlas.conference(&room.conference.get_untracked())?;
    let session = draft.session.as_ref().and_then(|id| conference.session(id));
    let title = session.map_or_else(|| w.desk.notice.to_owned(), |session| scope.texts.words(&session.title));
    let outcome = {
        let (scope, room) = (scope.clone(), room.clone());
        move || outcome(&scope, &room)
    };
    let (discard, escape, save, lang) = (room.clone(), room.clone(), room.clone(), scope.lang().clone());
    let (saving, is_empty) = (room.desk.saving.clone(), room.is_empty.clone());
    let on_save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save.save(&lang);
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            escape.close();
        }
    };
    let lacks_words =
        move || is_empty.get().then(|| view! { <p class="desk-warning" role="alert">{w.desk.empty_notice}</p> });
    Some(
        view! {
            <form class="desk-sheet stack" id="desk-sheet" tabindex="-1" aria-labelledby="desk-sheet-title" on:submit=on_save on:keydown=on_key>
                <h2 class="desk-sheet-title" id="desk-sheet-title">{title}</h2>
                {entries(scope, room, &draft, conference, session)}
                {outcome}
                {lacks_words}
                <div class="desk-save">
                    <button class="desk-button" type="button" data-action="discard" on:click=move |_| discard.close()>
                        {w.desk.discard}
                    </button>
                    <button class="desk-button" type="submit" data-action="save" data-primary="" disabled=move || saving.get()>
                        {w.desk.save}
                    </button>
                </div>
            </form>
        }
        .into_any(),
    )
}

fn entries(
    scope: &ViewContext,
    room: &DeskState,
    draft: &Draft,
    conference: &Conference,
    session: Option<&Session>,
) -> Vec<AnyView> {
    let w = scope.locale.words();
    let set = |change: fn(&mut Draft, String)| {
        let draft = room.draft.clone();
        move |words: String| {
            draft.update(|draft| {
                if let Some(draft) = draft {
                    change(draft, words);
                }
            });
        }
    };
    let time =
        |label| fields::line("desk-time", label, "datetime-local", draft.time.clone(), set(|d, words| d.time = words));
    match draft.what {
        What::Cancel | What::Restore => Vec::new(),
        What::Delay => {
            session.and_then(|session| follow(scope, room, draft, conference, session)).into_iter().collect()
        }
        What::Move => {
            let places = conference.places.iter().map(|place| (place.id.to_string(), scope.texts.words(&place.name)));
            let chosen = draft.place.as_ref().map_or(String::new(), PlaceId::to_string);
            let stays = draft.place.is_none().then(|| {
                let names: Vec<_> = session.into_iter().flat_map(|session| &session.places).collect();
                let names: Vec<_> = names.into_iter().filter_map(|id| conference.place(id)).collect();
                let names: Vec<_> = names.into_iter().map(|place| place.name.clone()).collect();
                (String::new(), scope.texts.list(&names))
            });
            let options: Vec<_> = stays.into_iter().chain(places).collect();
            let place = fields::choice(
                "desk-place",
                w.session.place,
                options,
                &chosen,
                set(|d, id| d.place = PlaceId::new(&id)),
            );
            let has_place = !conference.places.is_empty();
            [Some(time(w.desk.starts)), has_place.then_some(place)].into_iter().flatten().collect()
        }
        What::Correct => vec![
            fields::line("desk-title", w.desk.title, "text", draft.title.clone(), set(|d, words| d.title = words)),
            fields::text("desk-summary", w.desk.summary, draft.summary.clone(), set(|d, words| d.summary = words)),
        ],
        What::Notice => {
            let levels = [Level::Info, Level::Warning, Level::Urgent];
            let options = levels.map(|level| (level.name().to_owned(), w.kinds.level.of(level).to_owned())).to_vec();
            let choose = set(|d, name| {
                let levels = [Level::Info, Level::Warning, Level::Urgent];
                d.level = levels.into_iter().find(|level| level.name() == name).unwrap_or(d.level);
            });
            vec![
                fields::text("desk-text", w.desk.notice_text, draft.title.clone(), set(|d, words| d.title = words)),
                fields::choice("desk-level", w.desk.level, options, draft.level.name(), choose),
                time(w.desk.until),
            ]
        }
    }
}

/// The choice of what becomes of the sessions after it; nothing where there are none.
fn follow(
    scope: &ViewContext,
    room: &DeskState,
    draft: &Draft,
    conference: &Conference,
    session: &Session,
) -> Option<AnyView> {
    let w = &scope.locale.words().desk;
    let count = later_in_place(conference, session).len();
    let places: Vec<_> =
        session.places.iter().filter_map(|id| conference.place(id)).map(|place| place.name.clone()).collect();
    let slots = [("place", &*scope.texts.list(&places)), ("n", &count.to_string())];
    let mut options = vec![
        ("stays".to_owned(), w.follow_stays.to_owned()),
        ("moves".to_owned(), crate::locale::fill(w.also_after, &slots)),
    ];
    // How many of them would be on time again, which the end of a session without one never says.
    let catches_up = Action::Delay { minutes: draft.minutes, follow: FollowUp::CatchesUp, now: room.desk.now() };
    let on_time = (count + 1).saturating_sub(plan(conference, session, &catches_up).len());
    if on_time > 0 {
        options.push(("catches-up".to_owned(), says::with(w.catch_up, "n", &on_time.to_string())));
    }
    let begun = room.draft.clone();
    let choose = move |name: String| {
        begun.update(|draft| {
            if let Some(draft) = draft {
                draft.follow = match name.as_str() {
                    "moves" => FollowUp::Moves,
                    "catches-up" => FollowUp::CatchesUp,
                    _ => FollowUp::Stays,
                };
            }
        });
    };
    (count > 0).then(|| fields::choice("desk-after", w.follow, options, "stays", choose))
}

/// The outcome, and what it would break.
fn outcome(scope: &ViewContext, room: &DeskState) -> Option<AnyView> {
    let w = scope.locale.words();
    let draft = room.draft.get()?;
    let (atlas, id) = room.atlas();
    let before = atlas.conference(&id)?;
    let deed = room.deed(&draft, before, scope.lang())?;
    let act = room
        .desk
        .outbox
        .with_untracked(|outbox| outbox.prepare(&deed, &atlas, &live::LiveFile::default(), room.desk.now()))?;
    let changes = act.steps.into_iter().map(|step| step.change).collect();
    let (then, _) = live::apply(&atlas, &live::LiveFile { changes, ..live::LiveFile::default() });
    let after = then.conference(&id)?;
    let lines: Vec<_> = deed
        .sets
        .iter()
        .filter_map(|(_, session, set)| {
            let value = says::set(scope, Some(after), set);
            let line = match deed.sets.len() {
                1 => says::with(w.desk.is_now, "value", &value),
                _ => scope.locale.labelled(&scope.texts.words(&after.session(session)?.title), &value),
            };
            Some(view! { <li>{line}</li> })
        })
        .collect();
    let clashes: Vec<_> = clashes(before, after)
        .iter()
        .map(|clash| view! { <li>{says::clash(scope, &then, after, clash)}</li> })
        .collect();
    let warning = (!clashes.is_empty()).then(|| {
        view! {
            <div class="desk-clash" role="alert">
                <p><strong>{w.desk.would_clash}</strong></p>
                <ul>{clashes}</ul>
            </div>
        }
    });
    Some(view! { <ul class="desk-outcome">{lines}</ul> {warning} }.into_any())
}
