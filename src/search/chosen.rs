//! Values that a selection chooses, and the selection with one choice more or less.

use super::{Dimension, Value};
use crate::feed::Choice as _;
use crate::model::{Atlas, SessionKind};
use crate::query::{Selection, toggle};

/// Values that a selection chooses. What no session can have, such as a kind of programs, is
/// left out: a selection goes from page to page, and on each only that holds which means something.
pub fn chosen(selection: &Selection, atlas: &Atlas) -> Vec<Value> {
    let kinds = selection.kind.iter().filter_map(|name| SessionKind::from_name(name));
    let mut values = Vec::new();
    values.extend(selection.conference.iter().cloned().map(Value::Conference));
    values.extend(selection.day.iter().copied().map(Value::Day));
    values.extend(selection.track.iter().cloned().map(Value::Track));
    values.extend(selection.place.iter().cloned().map(Value::Place));
    values.extend(kinds.map(Value::Kind));
    for code in &selection.country {
        let value = Value::Country(atlas.drawn_as(*code));
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values.extend(selection.program.iter().cloned().map(Value::Program));
    values.extend(selection.language.iter().cloned().map(Value::Language));
    values
}

/// The selection with a value chosen that was not, or the other way round.
pub fn toggled(selection: &Selection, value: &Value, atlas: &Atlas) -> Selection {
    let mut next = selection.clone();
    match value {
        Value::Conference(id) => toggle(&mut next.conference, id),
        Value::Day(date) => toggle(&mut next.day, date),
        Value::Track(id) => toggle(&mut next.track, id),
        Value::Place(id) => toggle(&mut next.place, id),
        Value::Kind(kind) => toggle(&mut next.kind, &kind.name().to_owned()),
        Value::Country(code) => {
            next.country.retain(|other| atlas.drawn_as(*other) != *code);
            if next.country.len() == selection.country.len() {
                next.country.push(*code);
            }
        }
        Value::Program(id) => toggle(&mut next.program, id),
        Value::Language(lang) => toggle(&mut next.language, lang),
    }
    next
}

/// The selection without the values of one dimension.
pub fn loosened(selection: &Selection, dimension: Dimension) -> Selection {
    let mut next = selection.clone();
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
        let mut all = Selection::default();
        for value in every_value() {
            let one = toggled(&Selection::default(), &value, &atlas);
            assert_eq!(chosen(&one, &atlas), std::slice::from_ref(&value));
            assert_eq!(toggled(&one, &value, &atlas), Selection::default());
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
        let selection = Selection { country: vec![from, into], ..Selection::default() };
        assert_eq!(chosen(&selection, &atlas), [Value::Country(into)]);
        assert_eq!(toggled(&selection, &Value::Country(into), &atlas), Selection::default());
    }

    #[test]
    fn a_kind_that_only_programs_have_chooses_no_sessions() {
        let selection = Selection { kind: vec!["zone".to_owned(), "forum".to_owned()], ..Selection::default() };
        assert_eq!(chosen(&selection, &atlas(vec![])), [Value::Kind(SessionKind::Forum)]);
    }

    #[test]
    fn words_and_stars_are_let_go_of_alone() {
        let selection = Selection { q: "water".to_owned(), starred: true, ..Selection::default() };
        assert_eq!(loosened(&selection, Dimension::Words), Selection { starred: true, ..Selection::default() });
        assert_eq!(
            loosened(&selection, Dimension::Starred),
            Selection { q: "water".to_owned(), ..Selection::default() }
        );
    }
}
