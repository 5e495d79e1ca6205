//! Entries that the checks report and no form covers: their words, and their removal.

use leptos::prelude::*;

use super::desk_state::DeskState;
use super::fields;
use super::form::complaints;
use crate::feed::editor::{Editor, Kind};
use crate::locale::{endonym, fill};
use crate::model::Lang;
use crate::view::context::ViewContext;

/// The little form of what stands at a path.
pub(super) fn draw(scope: &ViewContext, room: &DeskState, path: &str) -> AnyView {
    let w = scope.locale.words();
    let of = |editor: &Editor| (editor.kind_at(path), editor.has(path), editor.languages().to_vec());
    let known = room.editing.editor.with_untracked(|editor| editor.as_ref().map(of));
    let (kind, is_there, languages) = known.unwrap_or_default();
    let inputs: Vec<_> = match kind {
        Some(Kind::Text) => languages.iter().map(|lang| input(scope, room, path, Kind::Text, Some(lang))).collect(),
        Some(kind) => vec![input(scope, room, path, kind, None)],
        None => Vec::new(),
    };
    let (back, out) = (room.editing.at.clone(), room.clone());
    let own = path.to_owned();
    let remove = move |_| {
        out.editing.at.set(None);
        out.editing.change(&out.desk, |editor| {
            let _ = editor.remove(&own);
        });
    };
    let remove = is_there.then(|| {
        view! { <button class="desk-button" type="button" data-action="remove" on:click=remove>{w.editor.remove}</button> }
    });
    view! {
        <button class="desk-button" type="button" data-action="back" on:click=move |_| back.set(None)>{w.editor.back}</button>
        <h2 class="desk-heading" dir="ltr"><code>{path.to_owned()}</code></h2>
        <div class="desk-entry" data-loose=path.to_owned()>{inputs} {complaints(room, path.to_owned())}</div>
        {remove}
    }
    .into_any()
}

fn input(scope: &ViewContext, room: &DeskState, path: &str, kind: Kind, lang: Option<&Lang>) -> AnyView {
    let key = path.rsplit('/').next().unwrap_or_default();
    let label = match lang {
        Some(lang) => {
            let slots = [("label", key), ("language", &*endonym(lang))];
            fill(scope.locale.words().editor.in_language, &slots)
        }
        None => key.to_owned(),
    };
    let id = ["desk", &path.replace('/', "-"), lang.map_or("", Lang::as_str)].concat();
    let lang = lang.unwrap_or(scope.locale.default_lang()).clone();
    let words = room.editing.editor.with_untracked(|editor| editor.as_ref().map(|editor| editor.words(path, &lang)));
    let (room, path, tag) = (room.clone(), path.to_owned(), lang.clone());
    let on_words = move |words: String| {
        room.editing.change(&room.desk, |editor| editor.fill_at(&path, kind, &lang, &words));
    };
    fields::entry(id, label, tag, false, words.unwrap_or_default(), on_words)
}
