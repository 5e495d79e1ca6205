use super::*;
use crate::model::sample;

fn handles(pairs: &[(&str, &str)]) -> Handles {
    HANDLES.map(|handle| pairs.iter().find(|(name, _)| *name == handle).map(|(_, value)| (*value).to_owned()))
}

fn thing(pairs: &[(&str, &str)]) -> Option<Thing> {
    Thing::of_handles(&handles(pairs))
}

#[test]
fn an_element_is_the_most_exact_thing_that_its_handles_say() {
    let opening = Thing::Session(ConferenceId::new("forum-2023").unwrap(), SessionId::new("opening").unwrap());
    assert_eq!(thing(&[("data-session", "opening"), ("data-conference", "forum-2023")]), Some(opening));
    assert_eq!(thing(&[("data-country", "th")]), Country::new("TH").map(Thing::Country));
    assert_eq!(
        thing(&[("data-conference", "forum-2023")]),
        ConferenceId::new("forum-2023").map(Thing::Conference),
        "a conference alone is itself"
    );
}

#[test]
fn what_is_no_thing_is_none() {
    for pairs in
        [&[][..], &[("data-session", "opening")], &[("data-country", "Thailand")], &[("data-program", "No Id")]]
    {
        assert_eq!(thing(pairs), None, "{pairs:?}");
    }
}

#[test]
fn relatives_are_lit_both_ways_and_strangers_are_not() {
    let relations = Relations::new(&sample::atlas());
    let of = |pairs: &[(&str, &str)]| thing(pairs).unwrap();
    let program = of(&[("data-program", "initiative")]);
    let opening = of(&[("data-session", "opening"), ("data-conference", "forum-2023")]);
    let tour = of(&[("data-session", "tour"), ("data-conference", "forum-2023")]);
    let (thailand, britain) = (of(&[("data-country", "TH")]), of(&[("data-country", "GB")]));
    let (ada, milestone) = (of(&[("data-person", "ada")]), of(&[("data-milestone", "founded")]));
    let table = [
        (&program, &program, Some(Highlight::Same)),
        (&program, &opening, Some(Highlight::Relative)),
        (&program, &thailand, Some(Highlight::Relative)),
        (&program, &britain, None),
        (&program, &tour, None),
        (&opening, &ada, Some(Highlight::Relative)),
        (&ada, &britain, Some(Highlight::Relative)),
        (&milestone, &thailand, Some(Highlight::Relative)),
        (&milestone, &program, None),
    ];
    for (one, other, expected) in table {
        assert_eq!(highlight(&relations, one, other), expected, "{one:?} and {other:?}");
        assert_eq!(highlight(&relations, other, one), expected, "{other:?} and {one:?}");
    }
}

#[test]
fn whether_two_things_are_related_agrees_with_the_list_of_relatives() {
    let atlas = sample::atlas();
    let relations = Relations::new(&atlas);
    let all: Vec<Thing> = atlas
        .conferences
        .iter()
        .map(|conference| Thing::Conference(conference.id.clone()))
        .chain(atlas.conferences.iter().flat_map(|conference| {
            conference.sessions.iter().map(|session| Thing::Session(conference.id.clone(), session.id.clone()))
        }))
        .chain(["CN", "TH", "GB", "FR"].map(|code| Thing::Country(Country::new(code).unwrap())))
        .chain(atlas.people.iter().map(|person| Thing::Person(person.id.clone())))
        .collect();
    for one in &all {
        for other in &all {
            let listed = relations.of(one).any(|relative| relative == other);
            assert_eq!(relations.are_related(one, other), listed, "{one:?} and {other:?}");
        }
    }
}
