use super::desk_tests::{deed, delay, forum, merged, now, outbox, writing};
use super::*;
use crate::feed::live::{self, LiveFile};

#[test]
fn what_another_desk_wrote_over_waits_again_but_not_what_was_begun_anew() {
    let atlas = forum();
    let mut outbox = outbox(1);
    let id = outbox.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let file = merged(&LiveFile::default(), &outbox).file;
    outbox.compare(&file);
    assert_eq!(outbox.act(&id).unwrap().progress, Progress::Sent);
    outbox.seen_by_all(&file, now());
    assert_eq!(outbox.act(&id).unwrap().progress, Progress::Live(now()));
    outbox.compare(&LiveFile::default());
    assert_eq!(outbox.waiting(), 0, "a file that was deleted is not filled again");
    assert_eq!(outbox.act(&id).unwrap().progress, Progress::Folded);
    outbox.compare(&LiveFile { revision: 1, ..LiveFile::default() });
    assert_eq!(outbox.waiting(), 0, "nor is one that goes on from there");
    outbox.send_again(&id);
    assert_eq!(outbox.waiting(), 1, "but when somebody wishes so");
}

#[test]
fn what_was_sent_is_no_more_laid_over_the_feed_once_the_stores_file_is_gone() {
    let atlas = forum();
    let (mut outbox, mut uploader) = (outbox(1), Uploader::default());
    let id = outbox.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    outbox.compare(&merged(&LiveFile::default(), &outbox).file);
    assert_eq!(uploader.next(&outbox, &surroundings()), Some(Request::Load));
    let mut unnamed = (outbox.clone(), uploader.clone());
    uploader.hear(Event::Missing, &mut outbox, &surroundings());
    assert_eq!(outbox.act(&id).unwrap().progress, Progress::Folded);
    assert_eq!(outbox.over(&LiveFile::default()).changes, []);
    unnamed.1.hear(Event::NoAddress, &mut unnamed.0, &surroundings());
    assert_eq!(unnamed.0.act(&id).unwrap().progress, Progress::Sent, "nobody was asked");
}

#[test]
fn a_file_that_another_wrote_over_gets_the_act_again_whatever_the_clocks_say() {
    let atlas = forum();
    for clock in [-600, 0, 600] {
        let mut outbox = outbox(1);
        let at = now().plus(clock);
        outbox.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), at).unwrap();
        let file = merged(&LiveFile::default(), &outbox).file;
        outbox.compare(&file);
        // The feed was put in place a minute before the act, by a right clock.
        let other =
            LiveFile { revision: 1, feed_updated: file.feed_updated, updated: Some(now()), ..LiveFile::default() };
        outbox.compare(&other);
        assert_eq!(outbox.waiting(), 1, "{clock}");
        outbox.compare(&LiveFile { revision: 1, ..outbox.over(&file) });
        let anew = LiveFile { feed_updated: Some(now().plus(-60)), ..other };
        outbox.compare(&anew);
        assert_eq!(outbox.waiting(), 0, "a file begun for a later feed: {clock}");
    }
}

#[test]
fn what_a_store_says_it_took_is_sent_once_it_was_read_there() {
    let atlas = forum();
    let (mut outbox, mut uploader) = (outbox(1), Uploader::default());
    let id = outbox.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let mut around = surroundings();
    assert_eq!(uploader.next(&outbox, &around), Some(Request::Load));
    uploader.hear(Event::Missing, &mut outbox, &around);
    let Some(Request::Put { body, .. }) = uploader.next(&outbox, &around) else { panic!("nothing is put") };
    // A portal answers 200, and the store never saw it.
    uploader.hear(Event::Stored, &mut outbox, &around);
    assert!(outbox.act(&id).unwrap().waits());
    assert_eq!(uploader.next(&outbox, &around), Some(Request::Load), "it is looked for at once");
    uploader.hear(Event::Missing, &mut outbox, &around);
    assert!(outbox.act(&id).unwrap().waits());
    around.now = around.now.plus(30);
    uploader.next(&outbox, &around);
    uploader.hear(Event::Missing, &mut outbox, &around);
    let again = uploader.next(&outbox, &around);
    assert!(matches!(again, Some(Request::Put { .. })), "{again:?}");
    uploader.hear(Event::Stored, &mut outbox, &around);
    uploader.next(&outbox, &around);
    uploader.hear(Event::Loaded { bytes: body.into_bytes(), version: Some(Version("1".into())) }, &mut outbox, &around);
    assert_eq!(outbox.act(&id).unwrap().progress, Progress::Sent);
}

#[test]
fn a_portals_page_is_no_file_and_a_block_that_nobody_has_to_lift_lifts_itself() {
    let atlas = forum();
    let (mut outbox, mut uploader) = (outbox(1), Uploader::default());
    outbox.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    let mut around = surroundings();
    let good = live::write(&LiveFile::default()).into_bytes();
    let tag = || Some(Version("\"1\"".into()));
    let loaded = |bytes: &[u8], version| Event::Loaded { bytes: bytes.to_vec(), version };
    uploader.next(&outbox, &around);
    uploader.hear(loaded(b"\xef\xbb\xbf <!doctype html>", tag()), &mut outbox, &around);
    assert_eq!((uploader.block(), uploader.error()), (None, Some(UploadError::Portal)));
    for (bytes, version) in [(&b"{\"form"[..], tag()), (&good[..], None)] {
        // Five answers without a version are one too many.
        for _ in 0..5 {
            around.now = around.now.plus(30);
            assert_eq!(uploader.next(&outbox, &around), Some(Request::Load));
            uploader.hear(loaded(bytes, version.clone()), &mut outbox, &around);
            assert_eq!(uploader.next(&outbox, &around), None);
        }
        assert!(uploader.block().is_some(), "it is told");
    }
    around.now = around.now.plus(30);
    assert_eq!(uploader.next(&outbox, &around), Some(Request::Load), "and tried again");
    uploader.hear(loaded(&good, tag()), &mut outbox, &around);
    assert!(matches!(uploader.next(&outbox, &around), Some(Request::Put { .. })));
    assert_eq!((uploader.block(), uploader.error()), (None, None));
}

#[test]
fn a_clock_that_is_set_back_keeps_nothing_waiting() {
    let (mut outbox, mut uploader) = (outbox(1), Uploader::default());
    let mut around = surroundings();
    uploader.next(&outbox, &around);
    uploader.hear(Event::Failed(UploadError::Offline), &mut outbox, &around);
    assert_eq!(uploader.next(&outbox, &around), None);
    around.now = around.now.plus(-600);
    assert_eq!(uploader.next(&outbox, &around), Some(Request::Load));
}

fn surroundings() -> Surroundings {
    Surroundings {
        now: now(),
        feed_updated: writing().feed_updated,
        languages: Vec::new(),
        can_put: true,
        can_read_back: true,
    }
}

#[test]
fn what_was_answered_is_no_longer_asked_while_the_store_is_away() {
    let atlas = forum();
    let (mut one, mut two, mut uploader) = (outbox(1), outbox(2), Uploader::default());
    one.take(&deed(&atlas, "talk", &delay()), &atlas, &LiveFile::default(), now()).unwrap();
    two.take(&deed(&atlas, "talk", &Action::Cancel), &atlas, &LiveFile::default(), now()).unwrap();
    let file = live::write(&merged(&LiveFile::default(), &one).file).into_bytes();
    assert_eq!(uploader.next(&two, &surroundings()), Some(Request::Load));
    let loaded = Event::Loaded { bytes: file, version: Some(Version("\"1\"".to_owned())) };
    uploader.hear(loaded, &mut two, &surroundings());
    let _ = uploader.next(&two, &surroundings());
    let [question] = uploader.questions() else { panic!("{:?}", uploader.questions()) };
    let question = question.clone();
    uploader.hurry();
    assert_eq!(uploader.next(&two, &surroundings()), Some(Request::Load));
    uploader.hear(Event::Failed(UploadError::Offline), &mut two, &surroundings());
    two.answer(&question, Answer::Mine);
    assert_eq!(uploader.questions().len(), 1);
    uploader.ask_again(&two, &surroundings());
    assert_eq!(uploader.questions(), []);
}

#[test]
fn a_no_to_who_asked_before_is_no_answer_to_who_signed_in_meanwhile() {
    for no in [Event::Refused, Event::Failed(UploadError::Status(500))] {
        let (mut outbox, mut uploader) = (outbox(1), Uploader::default());
        assert_eq!(uploader.next(&outbox, &surroundings()), Some(Request::Load));
        uploader.hurry();
        uploader.hear(no.clone(), &mut outbox, &surroundings());
        assert_eq!((uploader.block(), uploader.error()), (None, None));
        assert_eq!(uploader.next(&outbox, &surroundings()), Some(Request::Load), "asked anew at once");
        uploader.hear(no.clone(), &mut outbox, &surroundings());
        assert!(uploader.block().is_some() || uploader.error().is_some(), "and this is the answer: {no:?}");
        assert_eq!(uploader.next(&outbox, &surroundings()), None);
    }
}
