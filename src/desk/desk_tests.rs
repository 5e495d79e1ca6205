use super::*;
use crate::feed::live::{self, Change, LiveFile, Origin, Set};
use crate::model::sample::{atlas, session, span, text, when};
use crate::model::{Atlas, Conference, Level, Moment, Notice, Session, SessionKind, SessionStatus, When};

/// A conference of one day: a talk, what follows it in the same hall, and the hall beside.
pub(super) fn forum() -> Atlas {
    let mut atlas = atlas();
    let in_hall = |id: &str, hall: &str, from: &str, to: &str| {
        let mut session = session(id, id, span(&format!("2023-11-06T{from}+08:00"), &format!("2023-11-06T{to}+08:00")));
        session.places = vec![crate::model::Id::new(hall).unwrap()];
        session
    };
    atlas.conferences[0].sessions = vec![
        in_hall("talk", "hall-a", "14:00", "15:00"),
        in_hall("next", "hall-a", "15:00", "16:00"),
        in_hall("beside", "hall-b", "15:00", "16:00"),
        in_hall("evening", "hall-a", "20:00", "23:30"),
        session("tour", "Tour", span("2023-11-06", "2023-11-07")),
    ];
    let ada = || crate::model::Appearance::Known { person: crate::model::Id::new("ada").unwrap(), role: None };
    atlas.conferences[0].sessions[0].people = vec![ada()];
    atlas.conferences[0].sessions[2].people = vec![ada()];
    atlas
}

fn conference(atlas: &Atlas) -> &Conference {
    &atlas.conferences[0]
}

fn one<'a>(atlas: &'a Atlas, id: &str) -> &'a Session {
    conference(atlas).sessions.iter().find(|session| session.id.as_str() == id).unwrap()
}

pub(super) fn now() -> Moment {
    when("2023-11-06T13:55+08:00").moment().unwrap()
}

/// Atlas after an action is done to a session.
fn after(atlas: &Atlas, id: &str, action: &Action) -> Atlas {
    let sets = plan(conference(atlas), one(atlas, id), action);
    let change = |(number, (session, set)): (usize, (crate::model::SessionId, Set))| Change {
        id: DeskId::new(7).act(0).part(number).unwrap(),
        at: When::Time(now()),
        conference: conference(atlas).id.clone(),
        session,
        set,
        note: None,
        origin: Origin::default(),
    };
    let changes = sets.into_iter().enumerate().map(change).collect();
    let (after, diagnostics) = live::apply(atlas, &LiveFile { changes, ..LiveFile::default() });
    assert!(diagnostics.iter().all(|found| found.severity != crate::feed::Severity::Error), "{diagnostics:?}");
    after
}

fn hours(atlas: &Atlas, id: &str) -> String {
    let span = one(atlas, id).span;
    span.timed().map_or(span.start().to_string(), |(from, to)| format!("{}-{}", from.time(), to.time()))
}

pub(super) fn deed(atlas: &Atlas, id: &str, action: &Action) -> Deed {
    let conference = conference(atlas);
    let sets = plan(conference, one(atlas, id), action);
    Deed {
        sets: sets.into_iter().map(|(session, set)| (conference.id.clone(), session, set)).collect(),
        ..Deed::default()
    }
}

/// A delay that is told before the session begins.
fn delayed(minutes: u16, follow: FollowUp) -> Action {
    Action::Delay { minutes, follow, now: now() }
}

pub(super) fn delay() -> Action {
    delayed(15, FollowUp::Stays)
}

fn to(time: &str) -> Action {
    Action::Move { start: when(&format!("2023-11-06T{time}+08:00")).moment(), places: None }
}

fn into(place: &str) -> Action {
    Action::Move { start: None, places: Some(vec![crate::model::Id::new(place).unwrap()]) }
}

#[test]
fn a_delay_moves_a_session_and_if_wished_what_comes_after_it_in_its_place() {
    let alone = after(&forum(), "talk", &delay());
    assert_eq!((hours(&alone, "talk").as_str(), hours(&alone, "next").as_str()), ("14:15-15:15", "15:00-16:00"));
    assert_eq!(one(&alone, "talk").status, Some(SessionStatus::Delayed));
    let all = after(&forum(), "talk", &delayed(15, FollowUp::Moves));
    for (id, expected) in
        [("talk", "14:15-15:15"), ("next", "15:15-16:15"), ("beside", "15:00-16:00"), ("evening", "20:15-23:45")]
    {
        assert_eq!(hours(&all, id), expected, "{id}");
    }
    assert_eq!(plan(conference(&forum()), one(&forum(), "tour"), &delay()), [], "a session without an hour");
}

#[test]
fn a_session_that_runs_has_started_and_only_ends_later() {
    let at = |time: &str| when(&format!("2023-11-06T{time}+08:00")).moment().unwrap();
    let told = |time: &str, follow| {
        let now = after(&forum(), "talk", &Action::Delay { minutes: 10, follow, now: at(time) });
        [hours(&now, "talk"), hours(&now, "next")].join(" ")
    };
    assert_eq!(told("13:59", FollowUp::Stays), "14:10-15:10 15:00-16:00");
    assert_eq!(told("14:00", FollowUp::Stays), "14:00-15:10 15:00-16:00");
    assert_eq!(told("14:59", FollowUp::Moves), "14:00-15:10 15:10-16:10");
    assert_eq!(told("15:00", FollowUp::Stays), "14:10-15:10 15:00-16:00", "it is over, and said to be later");
    let running = plan(
        conference(&forum()),
        one(&forum(), "talk"),
        &Action::Delay { minutes: 10, follow: FollowUp::Stays, now: at("14:30") },
    );
    assert_eq!((running[0].1.start, running[0].1.status), (None, Some(SessionStatus::Delayed)));
}

#[test]
fn what_follows_a_delay_catches_up_in_breaks_and_gaps() {
    let mut atlas = forum();
    let make = |(id, kind, from, to): (&str, SessionKind, &str, &str)| {
        let mut session = session(id, id, span(&format!("2023-11-06T{from}+08:00"), &format!("2023-11-06T{to}+08:00")));
        session.places = vec![crate::model::Id::new("hall-a").unwrap()];
        session.kind = kind;
        session
    };
    atlas.conferences[0].sessions = [
        ("talk", SessionKind::Talk, "14:00", "15:00"),
        ("next", SessionKind::Talk, "15:00", "15:30"),
        ("tea", SessionKind::Break, "15:30", "15:45"),
        ("third", SessionKind::Talk, "15:45", "16:00"),
        ("last", SessionKind::Talk, "16:05", "17:00"),
        ("evening", SessionKind::Talk, "20:00", "21:00"),
    ]
    .map(make)
    .to_vec();
    let now = after(&atlas, "talk", &delayed(20, FollowUp::CatchesUp));
    for (id, expected) in [
        ("talk", "14:20-15:20"),
        ("next", "15:20-15:50"),
        ("tea", "15:50-15:55"),
        ("third", "15:55-16:10"),
        ("last", "16:10-17:05"),
        ("evening", "20:00-21:00"),
    ] {
        assert_eq!(hours(&now, id), expected, "{id}");
    }
    assert_eq!(one(&now, "evening").status, None, "it is on time");
    assert_eq!(clashes(conference(&atlas), conference(&now)), []);
}

#[test]
fn a_session_moves_in_time_and_place_and_keeps_its_length() {
    let moved = after(&forum(), "talk", &to("10:30"));
    assert_eq!(hours(&moved, "talk"), "10:30-11:30");
    assert_eq!(one(&moved, "talk").status, Some(SessionStatus::Moved), "earlier is no delay");
    assert_eq!(one(&after(&forum(), "talk", &to("16:30")), "talk").status, Some(SessionStatus::Delayed));
    let elsewhere = after(&forum(), "talk", &into("hall-b"));
    assert_eq!(one(&elsewhere, "talk").places[0].as_str(), "hall-b");
    assert_eq!(one(&elsewhere, "talk").was.as_ref().unwrap().places[0].as_str(), "hall-a");
    assert_eq!(plan(conference(&forum()), one(&forum(), "talk"), &into("hall-a")), [], "it is there");
    let timed = after(&forum(), "tour", &to("09:00"));
    assert_eq!(one(&timed, "tour").span.start(), when("2023-11-06T09:00+08:00"));
}

#[test]
fn what_is_restored_is_what_it_was_before_it_was_cancelled() {
    let cancelled = after(&after(&forum(), "talk", &delay()), "talk", &Action::Cancel);
    assert!(one(&cancelled, "talk").is_cancelled());
    assert_eq!(one(&after(&cancelled, "talk", &Action::Restore), "talk").status, Some(SessionStatus::Delayed));
    let never_moved = after(&after(&forum(), "talk", &Action::Cancel), "talk", &Action::Restore);
    assert_eq!(one(&never_moved, "talk").status, Some(SessionStatus::Confirmed));
}

#[test]
fn clashes_are_told_before_they_are_made() {
    let told = |id: &str, action: &Action| -> Vec<String> {
        let found = clashes(conference(&forum()), conference(&after(&forum(), id, action)));
        let name = |clash: &Clash| match clash {
            Clash::Place { session, place, other } => format!("{session} {other} in {place}"),
            Clash::Person { session, person, other } => format!("{session} {other} with {person}"),
            Clash::OutsideDay { session } => format!("{session} outside"),
        };
        found.iter().map(name).collect()
    };
    let cases: [(&str, &Action, &[&str]); 8] = [
        ("talk", &delayed(5, FollowUp::Stays), &["talk next in hall-a", "talk beside with ada"]),
        ("talk", &delayed(5, FollowUp::Moves), &["talk beside with ada"]),
        ("talk", &to("13:00"), &[]),
        ("next", &into("hall-b"), &["next beside in hall-b"]),
        ("evening", &delayed(30, FollowUp::Stays), &[]),
        ("evening", &to("23:00"), &[]),
        ("evening", &delayed(300, FollowUp::Stays), &["evening outside"]),
        ("talk", &Action::Cancel, &[]),
    ];
    for (id, action, expected) in cases {
        assert_eq!(told(id, action), expected, "{id} {action:?}");
    }
}

#[test]
fn a_clash_that_was_there_before_is_not_told_again() {
    let clashing = after(&forum(), "talk", &delay());
    let retitled = after(&clashing, "talk", &Action::Correct { title: Some(text("New")), summary: None });
    assert_eq!(clashes(conference(&clashing), conference(&retitled)), []);
    let later = after(&clashing, "talk", &delayed(5, FollowUp::Stays));
    assert_eq!(clashes(conference(&clashing), conference(&later)), [], "the same two, a little later");
}

pub(super) fn outbox(random: u64) -> Outbox {
    Outbox::new(DeskId::new(random), Vec::new())
}

pub(super) fn writing() -> Writing {
    Writing { now: now(), feed_updated: when("2023-11-01T00:00Z").moment(), highest: 0 }
}

/// A file with the acts of an outbox.
pub(super) fn merged(file: &LiveFile, outbox: &Outbox) -> Merge {
    merge(file, outbox, &writing())
}

#[test]
fn two_desks_that_change_different_things_both_get_their_way() {
    let atlas = forum();
    let (mut one, mut two) = (outbox(1), outbox(2));
    one.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    two.take(&deed(&atlas, "next", &Action::Cancel), &atlas, &LiveFile::default(), now()).unwrap();
    two.take(&deed(&atlas, "talk", &into("hall-b")), &atlas, &LiveFile::default(), now()).unwrap();
    let first = merged(&LiveFile::default(), &one);
    let second = merged(&first.file, &two);
    assert_eq!(second.questions, [], "delayed by one and moved by the other is no contradiction");
    assert_eq!((second.file.revision, second.file.changes.len()), (2, 3));
    assert_eq!(second.file.updated, Some(now().plus(1)), "later than the one before it");
    let (done, _) = live::apply(&atlas, &second.file);
    assert_eq!(hours(&done, "talk"), "14:15-15:15");
    assert_eq!(self::one(&done, "talk").places[0].as_str(), "hall-b");
    assert!(self::one(&done, "next").is_cancelled());
    let again = merged(&second.file, &two);
    assert_eq!((again.file, again.added), (second.file, Vec::new()), "none twice");
}

#[test]
fn the_second_to_change_the_same_field_is_asked() {
    let atlas = forum();
    for answer in [Answer::Mine, Answer::Theirs] {
        let (mut one, mut two) = (outbox(1), outbox(2));
        one.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
        let id = two.take(&deed(&atlas, "talk", &to("16:00")), &atlas, &LiveFile::default(), now()).unwrap();
        let file = merged(&LiveFile::default(), &one).file;
        let held = merged(&file, &two);
        assert_eq!(held.added, []);
        let [question] = held.questions.as_slice() else { panic!("{:?}", held.questions) };
        assert_eq!((question.field, question.theirs.start), (Field::Time, Some(when("2023-11-06T14:15+08:00"))));
        two.answer(question, answer);
        let done = merged(&file, &two);
        assert_eq!(done.questions, []);
        assert_eq!(done.added, [id]);
        let (now, _) = live::apply(&atlas, &done.file);
        assert_eq!(hours(&now, "talk"), if answer == Answer::Mine { "16:00-17:00" } else { "14:15-15:15" });
    }
}

#[test]
fn nobody_is_asked_about_what_they_knew_or_said_the_same_of() {
    let atlas = forum();
    let mut one = outbox(1);
    one.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let file = merged(&LiveFile::default(), &one).file;
    let mut knows = outbox(2);
    knows.take(&deed(&atlas, "talk", &to("16:00")), &atlas, &file, now()).unwrap();
    assert_eq!(merged(&file, &knows).questions, []);
    let mut agrees = outbox(3);
    agrees.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    assert_eq!(merged(&file, &agrees).questions, []);
    let mut cancels = outbox(4);
    cancels.take(&deed(&atlas, "talk", &Action::Cancel), &atlas, &LiveFile::default(), now()).unwrap();
    let status: Vec<Field> = merged(&file, &cancels).questions.iter().map(|question| question.field).collect();
    assert_eq!(status, [Field::Status], "takes place later, and does not take place");
}

#[test]
fn a_later_word_that_knew_of_the_other_answers_for_the_earlier() {
    let atlas = forum();
    let (mut one, mut two) = (outbox(1), outbox(2));
    one.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let file = merged(&LiveFile::default(), &one).file;
    two.take(&deed(&atlas, "talk", &to("16:00")), &atlas, &LiveFile::default(), now()).unwrap();
    two.take(&deed(&atlas, "talk", &to("17:00")), &atlas, &file, now()).unwrap();
    let done = merged(&file, &two);
    assert_eq!((done.questions.len(), done.added.len()), (0, 2));
    assert_eq!(hours(&live::apply(&atlas, &done.file).0, "talk"), "17:00-18:00");
}

#[test]
fn what_was_done_is_taken_back_by_a_further_change() {
    let atlas = forum();
    let actions =
        [delay(), Action::Cancel, into("hall-b"), Action::Correct { title: Some(text("T")), summary: Some(text("S")) }];
    for action in actions {
        let mut outbox = outbox(1);
        let id = outbox.take(&deed(&atlas, "talk", &action), &atlas, &LiveFile::default(), now()).unwrap();
        let (done, _) = live::apply(&atlas, &outbox.over(&LiveFile::default()));
        let back = outbox.undoing(&id, &done).unwrap();
        let undo = outbox.take(&back, &done, &LiveFile::default(), now()).unwrap();
        let (undone, _) = live::apply(&atlas, &outbox.over(&LiveFile::default()));
        let (was, is) = (one(&atlas, "talk"), one(&undone, "talk"));
        assert_eq!((was.span, &was.places, &was.title), (is.span, &is.places, &is.title), "{action:?}");
        assert!(is.was.is_none() && !is.is_cancelled(), "{action:?}");
        assert!(outbox.undoing(&id, &undone).is_none(), "once is enough");
        assert!(outbox.undoing(&undo, &undone).is_some(), "and that can be taken back too");
    }
}

#[test]
fn what_another_changed_since_is_not_taken_back() {
    let atlas = forum();
    let (mut one, mut two) = (outbox(1), outbox(2));
    let id = one.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let file = merged(&LiveFile::default(), &one).file;
    let (done, _) = live::apply(&atlas, &file);
    two.take(&deed(&done, "talk", &to("18:00")), &done, &file, now()).unwrap();
    let (later, _) = live::apply(&atlas, &merged(&file, &two).file);
    assert!(one.undoing(&id, &done).is_some());
    assert!(one.undoing(&id, &later).is_none());
}

fn notice() -> Notice {
    let (at, until) = (When::Time(now()), Some(when("2023-11-06T18:00+08:00")));
    Notice { id: crate::model::Id::new("n").unwrap(), at, until, level: Level::Urgent, text: text("Rain"), url: None }
}

#[test]
fn a_notice_is_given_and_ended() {
    let atlas = forum();
    let mut outbox = outbox(1);
    let given = Deed { notice: Some(notice()), ..Deed::default() };
    let id = outbox.take(&given, &atlas, &LiveFile::default(), now()).unwrap();
    let file = merged(&LiveFile::default(), &outbox).file;
    assert_eq!(file.notices.len(), 1);
    assert_ne!(file.notices[0].id, notice().id, "the outbox gives it an id that is nobody else's");
    outbox.compare(&file);
    let later = now().plus(600);
    let back = outbox.undoing(&id, &atlas).unwrap();
    outbox.take(&back, &atlas, &file, later).unwrap();
    let ended = merged(&file, &outbox).file;
    assert_eq!(ended.notices[0].until, Some(When::Time(later)));
    assert_eq!(merged(&ended, &outbox).added, [], "none twice");
}

#[test]
fn an_act_is_read_back_as_it_was_written() {
    let atlas = forum();
    let mut one = outbox(1);
    one.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let file = merged(&LiveFile::default(), &one).file;
    let mut two = outbox(2);
    let all = delayed(5, FollowUp::Moves);
    let deeds = [
        deed(&atlas, "talk", &all),
        deed(&atlas, "talk", &Action::Correct { title: None, summary: Some(text("a\n-\nb")) }),
        Deed { notice: Some(notice()), note: Some(text("Rain")), ..Deed::default() },
    ];
    for deed in &deeds {
        two.take(deed, &atlas, &file, now()).unwrap();
    }
    let undo = two.undoing(&two.acts()[2].id.clone(), &atlas).unwrap();
    two.take(&undo, &atlas, &file, now()).unwrap();
    two.compare(&LiveFile { revision: 7, ..two.over(&file) });
    let texts: Vec<String> = two.acts().iter().map(|act| two.written(&act.id).unwrap()).collect();
    let read = Outbox::read(DeskId::new(3), &texts);
    assert_eq!(read.acts(), two.acts());
    assert_eq!(Outbox::read(DeskId::new(3), &["".to_owned(), "act x\n-\n{}\n-\n{}".to_owned()]).acts().len(), 0);
}

#[test]
fn the_time_of_a_file_never_goes_back_and_its_revision_goes_up_from_the_highest_ever_read() {
    let atlas = forum();
    let mut outbox = outbox(1);
    outbox.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let ahead = LiveFile { revision: 7, updated: Some(now().plus(600)), ..LiveFile::default() };
    let file = merged(&ahead, &outbox).file;
    assert_eq!((file.revision, file.updated), (8, Some(now().plus(601))));
    let put_back = merge(&LiveFile { revision: 3, ..ahead }, &outbox, &Writing { highest: 9, ..writing() });
    assert_eq!(put_back.file.revision, 10);
    let feed = Some(now().plus(900));
    let behind = merge(&LiveFile::default(), &outbox, &Writing { feed_updated: feed, ..writing() });
    assert!(behind.file.updated.unwrap().unix() > now().plus(900).unix(), "nor before the feed that it changes");
}

#[test]
fn acts_stay_in_their_order_though_the_clock_is_set_back() {
    let atlas = forum();
    let mut outbox = outbox(1);
    for (number, minutes) in [10, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5].into_iter().enumerate() {
        let at = now().plus(minutes * 60);
        let action = Action::Correct { title: Some(text(&number.to_string())), summary: None };
        outbox.take(&deed(&atlas, "talk", &action), &atlas, &LiveFile::default(), at).unwrap();
    }
    let texts: Vec<String> = outbox.acts().iter().rev().map(|act| outbox.written(&act.id).unwrap()).collect();
    assert_eq!(Outbox::read(DeskId::new(2), &texts).acts(), outbox.acts());
}
