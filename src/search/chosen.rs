//! From filters to what is chosen, and to the filters with one choice more or less.

use super::{Dimension, Value};
use crate::feed::Choice as _;
use crate::filters::Filters;
use crate::model::{Atlas, SessionKind};

/// The values that filters choose. What no session can have, such as a kind of programs, is
/// left out: filters go from page to page, and on each only those hold that mean something.
pub fn chosen(filters: &Filters, atlas: &Atlas) -> Vec<Value> {
    let kinds = filters.kind.iter().filter_map(|name| SessionKind::from_name(name));
    let mut values = Vec::new();
    values.extend(filters.conference.iter().cloned().map(Value::Conference));
    values.extend(filters.day.iter().copied().map(Value::Day));
    values.extend(filters.track.iter().cloned().map(Value::Track));
    values.extend(filters.place.iter().cloned().map(Value::Place));
    values.extend(kinds.map(Value::Kind));
    for code in &filters.country {
        let value = Value::Country(atlas.drawn_as(*code));
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values.extend(filters.program.iter().cloned().map(Value::Program));
    values.extend(filters.language.iter().cloned().map(Value::Language));
    values
}

/// The filters with a value chosen that was not, or the other way round.
pub fn toggled(filters: &Filters, value: &Value, atlas: &Atlas) -> Filters {
    let mut next = filters.clone();
    match value {
        Value::Conference(id) => toggle(&mut next.conference, id),
        Value::Day(date) => toggle(&mut next.day, date),
        Value::Track(id) => toggle(&mut next.track, id),
        Value::Place(id) => toggle(&mut next.place, id),
        Value::Kind(kind) => toggle(&mut next.kind, &kind.name().to_owned()),
        Value::Country(code) => {
            next.country.retain(|other| atlas.drawn_as(*other) != *code);
            if next.country.len() == filters.country.len() {
                next.country.push(*code);
            }
        }
        Value::Program(id) => toggle(&mut next.program, id),
        Value::Language(lang) => toggle(&mut next.language, lang),
    }
    next
}

/// The filters without those of one dimension.
pub fn loosened(filters: &Filters, dimension: Dimension) -> Filters {
    let mut next = filters.clone();
    match dimension {
        Dimension::Conference => next.conference.clear(),
        Dimension::Day => next.day.clear(),
        Dimension::Track => next.track.clear(),
        Dimension::Place => next.place.clear(),
        Dimension::Kind => next.kind.clear(),
        Dimension::Country => next.country.clear(),
        Dimension::Program => next.program.clear(),
        Dimension::Language => next.language.clear(),
        Dimension::Starred => next.starred = false,
        Dimension::Words => next.q.clear(),
    }
    next
}

fn toggle<T: PartialEq + Clone>(values: &mut Vec<T>, value: &T) {
    let before = values.len();
    values.retain(|known| known != value);
    if values.len() == before {
        values.push(value.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ConferenceId, Country, Date, Lang, PlaceId, ProgramId, TrackId};
    use crate::search::index::tests::atlas;

    fn every_value() -> Vec<Value> {
        vec![
            Value::Conference(ConferenceId::new("one").unwrap()),
            Value::Day(Date::parse("2023-11-06").unwrap()),
            Value::Track(TrackId::new("main").unwrap()),
            Value::Place(PlaceId::new("hall").unwrap()),
            Value::Kind(SessionKind::Forum),
            Value::Country(Country::new("TH").unwrap()),
            Value::Program(ProgramId::new("p").unwrap()),
            Value::Language(Lang::english()),
        ]
    }

    #[test]
    fn a_value_is_chosen_once_and_again_no_more() {
        let atlas = atlas(vec![]);
        let mut all = Filters::default();
        for value in every_value() {
            let one = toggled(&Filters::default(), &value, &atlas);
            assert_eq!(chosen(&one, &atlas), std::slice::from_ref(&value));
            assert_eq!(toggled(&one, &value, &atlas), Filters::default());
            all = toggled(&all, &value, &atlas);
        }
        assert_eq!(chosen(&all, &atlas), every_value());
        for value in every_value() {
            let fewer = loosened(&all, value.dimension());
            assert_eq!(fewer, toggled(&all, &value, &atlas), "{value:?}");
        }
    }

    #[test]
    fn a_country_is_one_with_those_that_are_drawn_as_it() {
        let mut atlas = atlas(vec![]);
        let [from, into] = ["HK", "CN"].map(|code| Country::new(code).unwrap());
        atlas.map.merge = vec![(from, into)];
        let filters = Filters { country: vec![from, into], ..Filters::default() };
        assert_eq!(chosen(&filters, &atlas), [Value::Country(into)]);
        assert_eq!(toggled(&filters, &Value::Country(into), &atlas), Filters::default());
    }

    #[test]
    fn a_kind_that_only_programs_have_chooses_no_sessions() {
        let filters = Filters { kind: vec!["zone".to_owned(), "forum".to_owned()], ..Filters::default() };
        assert_eq!(chosen(&filters, &atlas(vec![])), [Value::Kind(SessionKind::Forum)]);
    }

    #[test]
    fn words_and_stars_are_let_go_of_alone() {
        let filters = Filters { q: "water".to_owned(), starred: true, ..Filters::default() };
        assert_eq!(loosened(&filters, Dimension::Words), Filters { starred: true, ..Filters::default() });
        assert_eq!(loosened(&filters, Dimension::Starred), Filters { q: "water".to_owned(), ..Filters::default() });
    }
}
