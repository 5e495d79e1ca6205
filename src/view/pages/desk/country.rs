//! A country, chosen by its name in any language.

use leptos::prelude::*;

use super::desk_state::DeskState;
use super::fields;
use crate::feed::editor::Field;
use crate::model::{Country, Lang};
use crate::platform::countries;
use crate::search;
use crate::view::context::ViewContext;

/// The languages in which names are known beside those of the feed.
const LANGUAGES: &str = "en zh-Hans zh-Hant es ar fr ru pt th id vi ms hi lo de ja ko it tr fa ur bn sw nl pl uk km \
                         my mn kk uz ky tg ne si ta te mr he el ro cs sv hu am fil";
/// Limit of countries that are offered at once.
const MOST: usize = 5;

/// Countries with all their names, folded as for search.
type SearchNames = Vec<(Country, Vec<String>)>;

/// A field in which a name is typed, and what fits it to choose from.
pub(super) fn country(scope: &ViewContext, room: &DeskState, path: &str, field: Field, label: String) -> AnyView {
    let own = [path, "/", field.key].concat();
    let lang = scope.locale.default_lang().clone();
    let code = room.editing.editor.with_untracked(|editor| editor.as_ref().map(|editor| editor.words(&own, &lang)));
    let name = Country::new(&code.clone().unwrap_or_default()).map(|code| scope.texts.country(code));
    let shown = ArcRwSignal::new(name.or(code).unwrap_or_default());
    let typed = ArcRwSignal::new(String::new());
    let names = StoredValue::new(None::<SearchNames>);
    let languages = scope.links.languages.to_vec();
    let offered = {
        let (scope, room, path) = (scope.clone(), room.clone(), path.to_owned());
        let (typed, shown) = (typed.clone(), shown.clone());
        move || {
            let words = search::fold(&typed.get());
            if words.is_empty() {
                return Vec::new();
            }
            names.update_value(|names| {
                names.get_or_insert_with(|| all_names(&languages));
            });
            let found = names.with_value(|names| names.as_deref().map(|names| fitting(names, &words)));
            let offer = |code: Country| {
                let name = scope.texts.country(code);
                let (room, path, lang) = (room.clone(), path.clone(), lang.clone());
                let (typed, shown, chosen) = (typed.clone(), shown.clone(), name.clone());
                let choose = move |_| {
                    room.editing.fill(&room.desk, &path, field, &lang, code.as_str());
                    typed.set(String::new());
                    shown.set(chosen.clone());
                };
                view! {
                    <button class="desk-button" type="button" data-offer=code.to_string() on:click=choose>
                        {name} " · " {code.to_string()}
                    </button>
                }
            };
            found.unwrap_or_default().into_iter().map(offer).collect()
        }
    };
    let id = ["desk-", &field.key.replace('/', "-")].concat();
    let line = fields::search(id, label, shown, move |words| typed.set(words));
    view! { {line} <div class="desk-offers">{offered}</div> }.into_any()
}

fn all_names(languages: &[Lang]) -> SearchNames {
    let known =
        LANGUAGES.split_whitespace().filter_map(Lang::new).filter(|lang| !languages.contains(lang)).collect::<Vec<_>>();
    let mut names: SearchNames = Country::all().map(|code| (code, vec![search::fold(code.as_str())])).collect();
    for lang in languages.iter().chain(&known) {
        for (code, name) in countries::names(lang) {
            if let Some((_, names)) = names.iter_mut().find(|(known, _)| *known == code) {
                names.push(search::fold(&name));
            }
        }
    }
    names
}

/// Those with a name that starts so, then those with a name that has it within.
fn fitting(names: &[(Country, Vec<String>)], words: &str) -> Vec<Country> {
    let starts = |(_, names): &&(Country, Vec<String>)| names.iter().any(|name| name.starts_with(words));
    let within = |(_, names): &&(Country, Vec<String>)| names.iter().any(|name| name.contains(words));
    let first = names.iter().filter(starts);
    let others = names.iter().filter(within).filter(|country| !starts(country));
    first.chain(others).map(|(code, _)| *code).take(MOST).collect()
}
