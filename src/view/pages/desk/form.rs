//! The form of a thing: each field with what the checks say of it, and how it will look.

use leptos::prelude::*;

use super::country::country;
use super::desk_state::DeskState;
use super::says::with;
use super::{fields, labels};
use crate::feed::editor::{Editor, Field, Kind, Thing};
use crate::locale::{endonym, fill};
use crate::model::{Conference, Country, Lang};
use crate::timeline::{SessionState, extent_of};
use crate::view::context::ViewContext;
use crate::view::parts::{SessionCardProps, country_chip, milestone_entry, program_list, session_card};

/// The form of the thing at a path.
pub(super) fn draw(scope: &ViewContext, room: &DeskState, thing: Thing, path: &str) -> AnyView {
    let w = scope.locale.words();
    let title = room.editing.editor.with_untracked(|editor| {
        editor.as_ref().map(|editor| editor.title(path, scope.lang())).filter(|title| title != path)
    });
    // What was just added has no name yet.
    let title = title.unwrap_or_else(|| labels::things(w, thing).to_owned());
    let entries: Vec<_> = thing.fields().into_iter().map(|field| entry(scope, room, thing, path, field)).collect();
    let preview = {
        let (scope, room, path) = (scope.clone(), room.clone(), path.to_owned());
        move || preview(&scope, &room, thing, &path)
    };
    let back = room.editing.at.clone();
    let remove = {
        let (room, path) = (room.clone(), path.to_owned());
        move |_| {
            room.editing.at.set(None);
            room.editing.change(&room.desk, |editor| {
                let _ = editor.remove(&path);
            });
        }
    };
    view! {
        <button class="desk-button" type="button" data-action="back" on:click=move |_| back.set(None)>{w.editor.back}</button>
        <h2 class="desk-heading">{title}</h2>
        <div class="stack" data-form=path.to_owned()>{entries}</div>
        <section class="stack" aria-labelledby="desk-preview">
            <h3 class="desk-heading" id="desk-preview">{w.editor.preview}</h3>
            <div class="desk-preview">{preview}</div>
        </section>
        <button class="desk-button" type="button" data-action="remove" on:click=remove>{w.editor.remove}</button>
    }
    .into_any()
}

fn entry(scope: &ViewContext, room: &DeskState, thing: Thing, path: &str, field: Field) -> AnyView {
    let label = labels::of(scope.locale.words(), thing, field.key);
    let label =
        if field.required { with(scope.locale.words().editor.needed, "label", label) } else { label.to_owned() };
    let languages =
        room.editing.editor.with_untracked(|editor| editor.as_ref().map(|editor| editor.languages().to_vec()));
    let languages = languages.unwrap_or_default();
    let inputs: Vec<_> = match field.kind {
        Kind::Text | Kind::Long => {
            languages.iter().map(|lang| input(scope, room, (path, field), &label, Some(lang))).collect()
        }
        Kind::Country => vec![country(scope, room, path, field, label)],
        Kind::Choice(names) => vec![choice(scope, room, thing, (path, field), label, names())],
        _ => vec![input(scope, room, (path, field), &label, None)],
    };
    let told = complaints(room, [path, "/", field.key].concat());
    view! { <div class="desk-entry" data-key=field.key>{inputs} {told}</div> }.into_any()
}

/// Complaints of the checks about what stands at a path.
pub(super) fn complaints(room: &DeskState, path: String) -> AnyView {
    let checked = room.editing.checked.clone();
    let told = move || {
        let checked = checked.get();
        let Ok((_, found)) = checked.as_ref() else { return Vec::new() };
        let of_field = found.iter().filter(|found| {
            found.path.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        of_field.map(|found| {
            let words = [found.message.as_str(), found.hint.as_ref().map_or("", |_| ". "), found.hint.as_deref().unwrap_or("")];
            view! { <p class="desk-complaint" lang="en" dir="ltr" data-severity=found.severity.name()>{words.concat()}</p> }
        }).collect()
    };
    view! { <div role="status">{told}</div> }.into_any()
}

/// A field to type in, in one language where it is a text.
fn input(
    scope: &ViewContext,
    room: &DeskState,
    (path, field): (&str, Field),
    label: &str,
    lang: Option<&Lang>,
) -> AnyView {
    let label = match lang {
        Some(lang) => {
            let slots = [("label", label), ("language", &*endonym(lang))];
            fill(scope.locale.words().editor.in_language, &slots)
        }
        None => label.to_owned(),
    };
    let id =
        ["desk", &path.replace('/', "-"), "-", &field.key.replace('/', "-"), lang.map_or("", Lang::as_str)].concat();
    let first = scope.locale.default_lang().clone();
    let lang = lang.cloned().unwrap_or(first);
    let own = [path, "/", field.key].concat();
    let words = room.editing.editor.with_untracked(|editor| editor.as_ref().map(|editor| editor.words(&own, &lang)));
    let (room, path, tag) = (room.clone(), path.to_owned(), lang.clone());
    let on_words = move |words: String| room.editing.fill(&room.desk, &path, field, &lang, &words);
    fields::entry(id, label, tag, matches!(field.kind, Kind::Long), words.unwrap_or_default(), on_words)
}

fn choice(
    scope: &ViewContext,
    room: &DeskState,
    thing: Thing,
    (path, field): (&str, Field),
    label: String,
    names: Vec<&'static str>,
) -> AnyView {
    let w = scope.locale.words();
    let own = [path, "/", field.key].concat();
    let lang = scope.locale.default_lang().clone();
    let chosen = room.editing.editor.with_untracked(|editor| editor.as_ref().map(|editor| editor.words(&own, &lang)));
    let options = std::iter::once((String::new(), String::new()));
    let options =
        options.chain(names.into_iter().map(|name| (name.to_owned(), labels::choice(w, thing, field.key, name))));
    let (room, path) = (room.clone(), path.to_owned());
    let choose = move |name: String| room.editing.fill(&room.desk, &path, field, &lang, &name);
    fields::choice(&["desk-", field.key].concat(), &label, options.collect(), &chosen.unwrap_or_default(), choose)
}

/// The thing as the site would show it, or that it would not.
fn preview(scope: &ViewContext, room: &DeskState, thing: Thing, path: &str) -> AnyView {
    let left_out = || view! { <p class="soft">{scope.locale.words().editor.not_shown}</p> }.into_any();
    let checked = room.editing.checked.get();
    let Ok((atlas, _)) = checked.as_ref() else { return left_out() };
    let scope = ViewContext { atlas: atlas.clone(), ..scope.clone() };
    let word = |path: String| {
        room.editing.editor.with(|editor| editor.as_ref().map(|editor: &Editor| editor.words(&path, scope.lang())))
    };
    let of = |key: &str| word([path, "/", key].concat()).unwrap_or_default();
    let conference = || -> Option<&Conference> {
        let own = path.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let id = word([&own, "/id"].concat())?;
        atlas.conferences.iter().find(|conference| conference.id.as_str() == id)
    };
    let shown = match thing {
        Thing::Conference => conference().map(|conference| {
            view! {
                <p><strong>{scope.texts.text(&conference.name)}</strong></p>
                <p>{scope.locale.span(conference.span)} " · " {scope.texts.city_line(conference)}</p>
            }
            .into_any()
        }),
        Thing::Session => conference().and_then(|conference| {
            let session = conference.sessions.iter().find(|session| session.id.as_str() == of("id"))?;
            let state = SessionState::of(session, &extent_of(conference, session), scope.now.get());
            let props =
                SessionCardProps::alone(&scope, conference, session, state, crate::query::ClockChoice::default());
            Some(session_card(&scope, conference, session, props))
        }),
        Thing::Participant => conference().and_then(|conference| {
            let country = Country::new(&of("country"))?;
            let is_there = conference.participants.iter().any(|participation| participation.country == country);
            is_there.then(|| country_chip(&scope, country))
        }),
        Thing::Program => {
            let program = atlas.programs.iter().find(|program| program.id.as_str() == of("id"));
            program.map(|program| program_list(&scope, [program], 4))
        }
        Thing::Milestone => {
            let milestone = atlas.milestones.iter().find(|milestone| milestone.id.as_str() == of("id"));
            milestone.map(|milestone| milestone_entry(&scope, milestone))
        }
    };
    shown.unwrap_or_else(left_out)
}
