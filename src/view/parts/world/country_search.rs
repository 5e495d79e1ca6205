//! Finding a country by any of its names.

use crate::model::{Country, Text};
use crate::search::fold;
use crate::view::context::ViewContext;

/// Of each country all that it can be found by, folded: its code, its region, and its names in
/// every language of the site and in the feed's own words; in the order of the codes.
pub fn by_names(scope: &ViewContext, region: &dyn Fn(Country) -> Option<&'static str>) -> Vec<(Country, String)> {
    let mut known: Vec<(Country, String)> = Country::all().map(|code| (code, code.to_string())).collect();
    let participants = scope.atlas.conferences.iter().flat_map(|conference| &conference.participants);
    let own: Vec<(Country, &Text)> =
        participants.filter_map(|part| Some((part.country, part.name.as_ref()?))).collect();
    for (code, _) in &own {
        if let Err(at) = known.binary_search_by_key(code, |(code, _)| *code) {
            known.insert(at, (*code, code.to_string()));
        }
    }
    let mut add = |code: Country, words: &str| {
        let at = known.binary_search_by_key(&code, |(code, _)| *code).ok();
        if let Some((_, all)) = at.and_then(|at| known.get_mut(at)) {
            all.push('\n');
            all.push_str(words);
        }
    };
    for lang in scope.links.languages.iter() {
        for (code, name) in (scope.texts.names_in)(lang) {
            add(code, &name);
        }
    }
    for (code, text) in own {
        for version in text.versions() {
            add(code, version.text);
        }
    }
    for code in Country::all() {
        add(code, region(code).unwrap_or_default());
    }
    known.into_iter().map(|(code, all)| (code, fold(&all))).collect()
}

/// Tells whether a country is found by a query: by all of its words.
pub fn finds(known: &[(Country, String)], query: &str, code: Country) -> bool {
    let at = known.binary_search_by_key(&code, |(code, _)| *code).ok();
    let all = at.and_then(|at| known.get(at)).map_or("", |(_, all)| all.as_str());
    fold(query).split_whitespace().all(|word| all.contains(word))
}
