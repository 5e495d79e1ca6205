//! Cards that are shown, their order, and what the choices beside them count.

use crate::feed::Choice as _;
use crate::model::Order as _;
use crate::model::{Atlas, ConferenceId, Country, Lang, Program, ProgramKind};
use crate::query::Selection;
use crate::relations::{Relations, Thing};
use crate::search::{self, Found, Hits};

/// An order of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the feed tells them.
    #[default]
    Feed,
    /// The newest launch first.
    Newest,
    /// By name.
    Name,
}

/// One choice of a filter, with how many cards it would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardFacet<T> {
    pub value: T,
    /// Number of cards with this value, under all the other filters.
    pub count: usize,
    pub chosen: bool,
}

/// The cards of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cards {
    /// The programs that are shown, by their place in the feed.
    pub programs: Vec<usize>,
    pub kinds: Vec<CardFacet<ProgramKind>>,
    pub topics: Vec<CardFacet<String>>,
    pub conferences: Vec<CardFacet<ConferenceId>>,
    pub countries: Vec<CardFacet<Country>>,
}

/// Traits of a program that a selection looks for.
struct Traits<'a> {
    /// Its place in the feed.
    index: usize,
    program: &'a Program,
    topics: Vec<String>,
    conferences: Vec<&'a ConferenceId>,
    countries: Vec<Country>,
    /// True if its words hold what is searched for.
    found: bool,
}

/// Arranges the programs of an atlas for what a visitor looks at. `found` is what the words of
/// the selection find, `lang` the language of topics and of the order by name.
pub fn arrange(
    atlas: &Atlas,
    relations: &Relations,
    selection: &Selection,
    found: Option<&Hits>,
    order: Order,
    lang: &Lang,
) -> Cards {
    let default = atlas.default_language();
    let traits: Vec<Traits<'_>> = atlas
        .programs
        .iter()
        .enumerate()
        .map(|(index, program)| {
            let thing = Thing::Program(program.id.clone());
            let conferences = relations.of(&thing).filter_map(|relative| match relative {
                Thing::Conference(id) => Some(id),
                _ => None,
            });
            let countries = relations.of(&thing).filter_map(|relative| match relative {
                Thing::Country(code) => Some(*code),
                _ => None,
            });
            Traits {
                index,
                program,
                topics: program.topics.iter().map(|topic| topic.pick(lang, &default).text.to_owned()).collect(),
                conferences: conferences.collect(),
                countries: countries.collect(),
                found: found.is_none_or(|hits| hits.contains(Found::Program(index))),
            }
        })
        .collect();

    let by_kind =
        |t: &Traits<'_>| selection.kind.is_empty() || selection.kind.iter().any(|k| k == t.program.kind.name());
    let by_topic = |t: &Traits<'_>| selection.topic.is_empty() || t.topics.contains(&selection.topic);
    let by_conference = |t: &Traits<'_>| {
        selection.conference.is_empty() || t.conferences.iter().any(|id| selection.conference.contains(id))
    };
    let by_country =
        |t: &Traits<'_>| selection.country.is_empty() || t.countries.iter().any(|c| selection.country.contains(c));
    let is_found = |t: &Traits<'_>| t.found;

    let left = |tests: [&dyn Fn(&Traits<'_>) -> bool; 4]| -> Vec<&Traits<'_>> {
        traits.iter().filter(|t| tests.iter().all(|test| test(t))).collect()
    };
    let kinds = count(
        &left([&is_found, &by_topic, &by_conference, &by_country]),
        |t| vec![t.program.kind],
        |kind| selection.kind.iter().any(|k| k == kind.name()),
    );
    let topics = count(
        &left([&is_found, &by_kind, &by_conference, &by_country]),
        |t| t.topics.clone(),
        |topic| selection.topic == *topic,
    );
    let conferences = count(
        &left([&is_found, &by_kind, &by_topic, &by_country]),
        |t| t.conferences.iter().map(|id| (*id).clone()).collect(),
        |id| selection.conference.contains(id),
    );
    let countries = count(
        &left([&is_found, &by_kind, &by_topic, &by_conference]),
        |t| t.countries.clone(),
        |code| selection.country.contains(code),
    );

    let mut shown = left([&is_found, &by_kind, &by_topic, &by_conference]);
    shown.retain(|t| by_country(t));
    match order {
        Order::Feed => {}
        Order::Newest => shown.order_by_key(|t| std::cmp::Reverse(launch_order(atlas, t.program))),
        Order::Name => shown.order_by_key(|t| search::fold(t.program.name.pick(lang, &default).text)),
    }
    let programs = shown.into_iter().map(|t| t.index).collect();
    Cards { programs, kinds, topics, conferences, countries }
}

/// When a program was launched, as far as it can be ordered.
fn launch_order(atlas: &Atlas, program: &Program) -> Option<(crate::model::Date, i64)> {
    Some(atlas.launched(program)?.start().order())
}

/// Counts the values that things have, in the order in which they first come. There are few
/// of them, so they are looked up one after the other.
fn count<T: Clone + PartialEq>(
    things: &[&Traits<'_>],
    values: impl Fn(&Traits<'_>) -> Vec<T>,
    chosen: impl Fn(&T) -> bool,
) -> Vec<CardFacet<T>> {
    let mut facets: Vec<CardFacet<T>> = Vec::new();
    for value in things.iter().flat_map(|thing| values(thing)) {
        match facets.iter_mut().find(|facet| facet.value == value) {
            Some(facet) => facet.count += 1,
            None => facets.push(CardFacet { chosen: chosen(&value), value, count: 1 }),
        }
    }
    facets
}
