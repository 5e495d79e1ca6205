use super::*;
use crate::feed::{self, Rule};
use crate::model::{Atlas, Session};

const FULL: &str = include_str!("../../tests/feeds/full.json");

fn full() -> Atlas {
    feed::read(FULL.as_bytes()).unwrap().0
}

fn live(changes: &str) -> LiveFile {
    let text = format!(r#"{{"format": 1, "changes": [{changes}]}}"#);
    let (live, diagnostics) = read(text.as_bytes(), &[Lang::english()]).unwrap();
    assert_eq!(diagnostics, []);
    live
}

/// A change to the walk, which is on the deck all through 14 May 2030.
fn walk(id: &str, set: &str) -> String {
    format!(
        r#"{{"id": "{id}", "at": "2030-05-14", "conference": "harbours-2030", "session": "walk", "set": {{{set}}}}}"#
    )
}

fn session<'a>(atlas: &'a Atlas, id: &str) -> &'a Session {
    atlas.session(&ConferenceId::new("harbours-2030").unwrap(), &SessionId::new(id).unwrap()).unwrap().1
}

fn when(text: &str) -> When {
    When::parse(text).unwrap()
}

#[test]
fn the_last_word_on_one_field_wins_and_the_first_value_is_remembered() {
    let live = live(
        &[walk("a", r#""start": "2030-05-15", "place": "hall""#), walk("b", r#""start": "2030-05-16""#)].join(","),
    );
    let (atlas, diagnostics) = apply(&full(), &live);
    assert_eq!(diagnostics, []);
    let session = session(&atlas, "walk");
    assert_eq!(session.span.start(), when("2030-05-16"));
    let was = session.was.as_ref().unwrap();
    assert_eq!((was.start, was.end), (Some(when("2030-05-14")), None));
    assert_eq!(was.places, [PlaceId::new("deck").unwrap()]);
}

#[test]
fn a_session_that_moved_before_keeps_what_was_first() {
    let change = r#"{"id": "a", "at": "2030-05-13", "conference": "harbours-2030", "session": "opening",
        "set": {"start": "2030-05-13T09:45+01:00", "end": "2030-05-13T11:00+01:00"}}"#;
    let (atlas, _) = apply(&full(), &live(change));
    let was = session(&atlas, "opening").was.clone().unwrap();
    assert_eq!(was.start, Some(when("2030-05-13T09:00+01:00")), "of the feed, not 09:30");
}

#[test]
fn a_session_that_is_back_where_it_was_was_nowhere_else() {
    let change = r#"{"id": "a", "at": "2030-05-13", "conference": "harbours-2030", "session": "opening",
        "set": {"start": "2030-05-13T09:00+01:00", "end": "2030-05-13T10:00+01:00", "place": "hall", "status": "confirmed"}}"#;
    let (atlas, _) = apply(&full(), &live(change));
    let session = session(&atlas, "opening");
    assert_eq!((session.was.as_ref(), session.status), (None, Some(SessionStatus::Confirmed)));
}

#[test]
fn a_change_sets_titles_and_summaries_too() {
    let (atlas, _) = apply(&full(), &live(&walk("a", r#""title": {"en": "Stroll"}, "summary": "Bring a hat.""#)));
    let session = session(&atlas, "walk");
    assert_eq!(session.title, Text::new(Lang::english(), "Stroll"));
    assert_eq!(session.summary, Some(Text::new(Lang::english(), "Bring a hat.")));
    assert_eq!(session.was, None);
}

/// Rule and path of what is reported for a change.
fn reported(change: &str) -> Vec<(String, Rule)> {
    let (_, diagnostics) = apply(&full(), &live(change));
    diagnostics.into_iter().map(|d| (d.path, d.rule)).collect()
}

#[test]
fn a_change_to_what_does_not_exist_is_skipped_and_reported() {
    let nothing = r#"{"id": "a", "at": "2030", "conference": "CONFERENCE", "session": "nap", "set": {}}"#;
    let cases = [
        (nothing.replace("CONFERENCE", "harbours-2030"), "/changes/0/session"),
        (nothing.replace("CONFERENCE", "harbours-1999"), "/changes/0/conference"),
        (walk("a", r#""place": "cellar""#), "/changes/0/set/place"),
    ];
    for (change, path) in cases {
        assert_eq!(reported(&change), [(path.to_owned(), Rule::UnknownRef)]);
        assert_eq!(apply(&full(), &live(&change)).0, full());
    }
}

#[test]
fn an_end_that_lies_before_the_start_is_dropped() {
    let opening = |set: &str| walk("a", set).replace("walk", "opening");
    let change = opening(r#""end": "2030-05-13T08:00+01:00""#);
    assert_eq!(reported(&change), [("/changes/0/set/end".to_owned(), Rule::EndBeforeStart)]);
    assert_eq!(apply(&full(), &live(&change)).0, full(), "the session keeps its own end");
    let change = opening(r#""start": "2030-05-13T12:00+01:00""#);
    assert_eq!(reported(&change), [("/changes/0/set/start".to_owned(), Rule::EndBeforeStart)]);
    let (atlas, _) = apply(&full(), &live(&change));
    assert_eq!(session(&atlas, "opening").span.end(), None, "nobody said when it ends now");
}

#[test]
fn a_session_that_is_moved_onto_another_is_reported() {
    let set = r#""start": "2030-05-13T10:00+01:00", "end": "2030-05-13T11:00+01:00", "status": "moved""#;
    let (change, free) = (walk("a", set), walk("a", &format!("{set}, \"place\": []")));
    assert_eq!(reported(&change), [("/changes/0".to_owned(), Rule::OverlapInPlace)]);
    assert_eq!(reported(&free), []);
}

#[test]
fn a_path_tells_the_place_in_the_file_though_others_were_left_out() {
    let text = format!(r#"{{"format": 1, "changes": [{{}}, {}]}}"#, walk("a", r#""place": "cellar""#));
    let (live, diagnostics) = read(text.as_bytes(), &[]).unwrap();
    assert!(diagnostics.iter().all(|d| d.path.starts_with("/changes/0/")), "{diagnostics:?}");
    let (_, diagnostics) = apply(&full(), &live);
    assert_eq!(diagnostics.first().map(|d| d.path.as_str()), Some("/changes/1/set/place"));
}

#[test]
fn a_live_file_is_written_back_as_it_was_read() {
    let text = include_str!("../../tests/feeds/live.json");
    let (live, diagnostics) = read(text.as_bytes(), &full().languages).unwrap();
    assert_eq!(diagnostics, []);
    assert_eq!(write(&live), text);
    assert_eq!(apply(&full(), &live).1, []);
}

#[test]
fn the_notices_of_a_file_replace_those_before() {
    let notice = r#"{"format": 1, "notices": [{"id": "n", "at": "2030", "level": "info", "text": "Tea"}]}"#;
    let (live, _) = read(notice.as_bytes(), &[]).unwrap();
    let twice = apply(&apply(&full(), &live).0, &live).0;
    assert_eq!(twice.notices.len(), 1);
    assert_eq!(apply(&twice, &LiveFile::default()).0, full());
}

mod applied_twice {
    use super::*;
    use proptest::prelude::*;

    fn any_when() -> impl Strategy<Value = When> {
        prop_oneof![
            (9u8..13, 0u8..2).prop_map(|(hour, half)| when(&format!("2030-05-13T{hour:02}:{half}0+01:00"))),
            (12u8..16).prop_map(|day| when(&format!("2030-05-{day}"))),
        ]
    }

    fn any_change() -> impl Strategy<Value = Change> {
        let places = prop::collection::vec(prop::sample::select(vec!["hall", "deck", "cellar"]), 0..3)
            .prop_map(|places| places.into_iter().filter_map(PlaceId::new).collect());
        let status = prop::sample::select(vec![SessionStatus::Moved, SessionStatus::Cancelled]);
        let title = "[a-c]{1,2}".prop_map(|title| Text::new(Lang::english(), title));
        let option = prop::option::of::<BoxedStrategy<_>>;
        let set = (
            option(any_when().boxed()),
            prop::option::of(any_when()),
            prop::option::of(places),
            prop::option::of(status),
            prop::option::of(title),
        );
        let session = prop::sample::select(vec!["opening", "walk", "nap"]);
        (set, session).prop_map(|((start, end, places, status, title), session)| Change {
            id: ChangeId::new("c").unwrap(),
            at: when("2030-05-13"),
            conference: ConferenceId::new("harbours-2030").unwrap(),
            session: SessionId::new(session).unwrap(),
            set: Set { start, end, places, status, summary: title.clone(), title },
            note: None,
            origin: Origin::default(),
        })
    }

    proptest! {
        #[test]
        fn is_applied_once(changes in prop::collection::vec(any_change(), 0..6)) {
            let live = LiveFile { changes, ..LiveFile::default() };
            let (once, _) = apply(&full(), &live);
            prop_assert_eq!(&apply(&once, &live).0, &once);
        }

        #[test]
        fn what_is_written_is_read_again(changes in prop::collection::vec(any_change(), 0..2)) {
            let live = LiveFile { changes: changes.into_iter().take(1).collect(), ..LiveFile::default() };
            let (again, diagnostics) = read(write(&live).as_bytes(), &[]).unwrap();
            prop_assert_eq!(diagnostics, []);
            prop_assert_eq!(again, live);
        }
    }
}
