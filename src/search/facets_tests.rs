use super::*;
use crate::search::index::tests::{atlas, conference, session};
use proptest::prelude::*;

const KINDS: [SessionKind; 3] = [SessionKind::Talk, SessionKind::Forum, SessionKind::Break];
const COUNTRIES: [&str; 3] = ["CN", "TH", "LA"];

/// Sessions by kind, countries and place, as numbers.
fn feed(sessions: &[(usize, Vec<usize>, usize)]) -> Atlas {
    let made = sessions.iter().enumerate().map(|(at, (kind, countries, place))| Session {
        kind: KINDS[*kind],
        countries: countries.iter().map(|country| Country::new(COUNTRIES[*country]).unwrap()).collect(),
        places: vec![PlaceId::new(["a", "b", "c"][*place]).unwrap()],
        ..session(&format!("s{at}"), "x")
    });
    let made: Vec<Session> = made.collect();
    let (first, second) = made.split_at(made.len() / 2);
    atlas(vec![conference("one", first.to_vec()), conference("two", second.to_vec())])
}

fn facets(atlas: &Atlas) -> Facets {
    Facets::new(atlas, &|_, session| Some((session.span.first_day(), session.span.last_day())))
}

fn country(code: &str) -> Value {
    Value::Country(Country::new(code).unwrap())
}

fn count(view: &FacetView, value: &Value) -> u32 {
    view.counts.iter().find(|(known, _)| known == value).map_or(0, |(_, count)| *count)
}

#[test]
fn counts_follow_the_other_filters_and_not_their_own() {
    let atlas = feed(&[(0, vec![0], 0), (0, vec![0, 1], 1), (1, vec![1], 0), (2, vec![], 2)]);
    let selection = FacetSelection { values: vec![country("TH")], ..FacetSelection::default() };
    let view = facets(&atlas).view(&selection);
    assert_eq!(view.visible.iter().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(count(&view, &country("CN")), 2, "as if Thailand were not chosen");
    assert_eq!(count(&view, &Value::Kind(SessionKind::Talk)), 1);
    assert_eq!(count(&view, &Value::Kind(SessionKind::Break)), 0);
    assert_eq!(count(&view, &Value::Conference(ConferenceId::new("two").unwrap())), 1);
}

#[test]
fn several_values_of_one_dimension_widen_and_several_dimensions_narrow() {
    let atlas = feed(&[(0, vec![0], 0), (0, vec![0, 1], 1), (1, vec![1], 0), (2, vec![], 2)]);
    let values = vec![country("TH"), country("CN"), Value::Kind(SessionKind::Talk)];
    let view = facets(&atlas).view(&FacetSelection { values, ..FacetSelection::default() });
    assert_eq!(view.visible.iter().collect::<Vec<_>>(), [0, 1]);
    assert_eq!(view.loosen, []);
}

#[test]
fn an_empty_result_says_which_filter_to_loosen() {
    let atlas = feed(&[(0, vec![0], 0), (0, vec![0], 1), (1, vec![1], 0)]);
    let values = vec![Value::Kind(SessionKind::Talk), country("TH")];
    let view = facets(&atlas).view(&FacetSelection { values: values.clone(), ..FacetSelection::default() });
    assert_eq!((view.count, view.loosen), (0, vec![(Dimension::Country, 2), (Dimension::Kind, 1)]));
    let nothing_found =
        FacetSelection { values: vec![country("TH")], found: Some(Bits::none(3)), ..FacetSelection::default() };
    assert_eq!(facets(&atlas).view(&nothing_found).loosen, [(Dimension::Words, 1)]);
    let hopeless = FacetSelection { found: Some(Bits::none(3)), values, ..FacetSelection::default() };
    assert_eq!(facets(&atlas).view(&hopeless).loosen, [], "no single filter is to blame");
    let unknown = FacetSelection { values: vec![country("FR")], ..FacetSelection::default() };
    assert_eq!(facets(&atlas).view(&unknown).loosen, [(Dimension::Country, 3)]);
}

#[test]
fn stars_are_counted_whether_they_filter_or_not() {
    let atlas = feed(&[(0, vec![0], 0), (0, vec![0], 1), (1, vec![1], 0)]);
    let stars = Bits::of(3, |number| number != 1);
    let all = FacetSelection { stars: stars.clone(), values: vec![country("CN")], ..FacetSelection::default() };
    let view = facets(&atlas).view(&all);
    assert_eq!((view.count, view.starred), (2, 1));
    let view = facets(&atlas).view(&FacetSelection { only_starred: true, ..all });
    assert_eq!((view.count, view.starred), (1, 1));
}

fn some_sessions() -> impl Strategy<Value = Vec<(usize, Vec<usize>, usize)>> {
    let countries = proptest::sample::subsequence(vec![0, 1, 2], 0..3);
    proptest::collection::vec((0..3_usize, countries, 0..3_usize), 0..150)
}

proptest! {
    /// A count is what would be shown if the value alone were chosen of its dimension.
    #[test]
    fn a_count_keeps_its_promise(sessions in some_sessions(), chosen in proptest::collection::vec(0..8_usize, 0..4)) {
        let atlas = feed(&sessions);
        let facets = facets(&atlas);
        let all: Vec<Value> = facets.view(&FacetSelection::default()).counts.into_iter().map(|(value, _)| value).collect();
        let values: Vec<Value> = chosen.iter().filter_map(|at| all.get(*at)).cloned().collect();
        let view = facets.view(&FacetSelection { values: values.clone(), ..FacetSelection::default() });
        for (value, count) in &view.counts {
            let mut alone: Vec<Value> = values.iter().filter(|v| v.dimension() != value.dimension()).cloned().collect();
            alone.push(value.clone());
            prop_assert_eq!(facets.view(&FacetSelection { values: alone, ..FacetSelection::default() }).count, *count);
        }
    }

    #[test]
    fn a_number_names_its_session(sessions in some_sessions()) {
        let atlas = feed(&sessions);
        let numbering = Numbering::of(&atlas);
        let mut number = 0;
        for (at, conference) in atlas.conferences.iter().enumerate() {
            for session in 0..conference.sessions.len() {
                prop_assert_eq!(numbering.number(at, session), Some(number));
                prop_assert_eq!(numbering.session(number), Some((at, session)));
                number += 1;
            }
            prop_assert_eq!(numbering.number(at, conference.sessions.len()), None);
        }
        prop_assert_eq!(numbering.session(number), None);
    }
}
