//! Update of a real schedule of 874 sessions, made from its own file, over a feed that a hand has
//! changed.

use std::collections::{BTreeMap, BTreeSet};

use conference_atlas::feed;
use conference_atlas::model::{Appearance, AppearanceRole, Atlas, Lang, SessionKind, SessionStatus, Text};
use serde_json::Value;

use crate::real::real;
use crate::support::{atlas, file};

/// A schedule cut at its events: what stands before, the events, what stands after the last.
struct Pieces {
    head: String,
    events: Vec<String>,
}

impl Pieces {
    fn of(text: &str) -> Self {
        let mut parts = text.split_inclusive("</event>");
        let (head, first) = parts.next().map(|part| part.split_at(part.find("<event ").unwrap())).unwrap();
        let mut events = vec![first.to_owned()];
        events.extend(parts.map(str::to_owned));
        Self { head: head.to_owned(), events }
    }

    fn whole(&self) -> String {
        self.head.clone() + &self.events.concat()
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// Changes 25 starts, 10 titles, takes 12 events out and puts 20 in, and renames a room.
fn later(text: &str) -> (String, BTreeSet<String>, BTreeSet<String>) {
    let mut pieces = Pieces::of(text);
    let title = |event: &str| between(event, "<title>", "</title>").to_owned();
    let (mut retitled, mut removed) = (BTreeSet::new(), BTreeSet::new());
    // The last piece is what stands after the last event.
    for index in 0..25 {
        let event = &mut pieces.events[7 + index * 31];
        let start = between(event, "<start>", "</start>").to_owned();
        let minutes = &start[3..];
        let moved = event.replace(&format!("T{start}:00"), &format!("T08:{minutes}:00"));
        *event = moved.replace(&format!("<start>{start}<"), &format!("<start>08:{minutes}<"));
    }
    for index in 0..10 {
        let event = &mut pieces.events[9 + index * 31];
        let old = title(event);
        *event = event.replace(&format!("<title>{old}<"), &format!("<title>Another title, number {index}<"));
        retitled.insert(old);
    }
    for index in 0..12 {
        let event = &mut pieces.events[11 + index * 31];
        removed.insert(title(event));
        // A piece may begin with the ends and beginnings of rooms, which stay.
        let at = event.find("<event ").unwrap();
        event.truncate(at);
    }
    for index in 0..20 {
        let event = &mut pieces.events[13 + index * 31];
        let at = event.find("<event ").unwrap();
        let (guid, id, old) = (between(event, "guid=\"", "\""), between(event, " id=\"", "\""), title(event));
        let new = event[at..].replace(guid, &format!("00000000-0000-0000-0000-0000000000{index:02}"));
        let new = new.replace(&format!(" id=\"{id}\""), &format!(" id=\"99{index:02}\""));
        let new = new.replace(&format!("<title>{old}<"), &format!("<title>New session {index}<"));
        event.push_str(&new);
    }
    let whole = pieces.whole().replace("<room name=\"Janson\"", "<room name=\"Aula Magna\"");
    (whole.replace("<room>Janson<", "<room>Aula Magna<"), retitled, removed)
}

/// Changes kinds, roles, a status, a language, a summary and a capacity, and names who was there.
fn by_hand(atlas: &mut Atlas) {
    let conference = &mut atlas.conferences[0];
    conference.place.lat = 50.81;
    conference.place.lon = 4.38;
    conference.places[3].capacity = Some(777);
    for (index, session) in conference.sessions.iter_mut().enumerate() {
        match index % 40 {
            1 => session.kind = SessionKind::Opening,
            2 => session.status = Some(SessionStatus::Tentative),
            3 => session.languages = vec![Lang::new("fr").unwrap()],
            4 => session.countries = vec![conference_atlas::model::Country::new("BE").unwrap()],
            5 => {
                if let Some(Appearance::Known { role, .. }) = session.people.first_mut() {
                    *role = Some(AppearanceRole::Chair);
                }
            }
            6 => session.people.push(Appearance::Named {
                name: Text::new(Lang::english(), "Guest of honor"),
                role: Some(AppearanceRole::Guest),
            }),
            _ => {}
        }
    }
}

#[test]
fn an_update_of_a_real_schedule_keeps_links_and_the_work_of_hands_and_lists_every_difference() {
    let Some(bytes) = real("fosdem-2024.xml") else { return };
    let text = String::from_utf8(bytes).unwrap();
    let (first, feed_file) = (file("real-1.xml", &text), file("real-feed.json", ""));
    assert_eq!(atlas(&["import", &first, "--output", &feed_file]).0, 0);
    let read = || feed::read(&std::fs::read(&feed_file).unwrap()).unwrap().0;
    let mut hand = read();
    by_hand(&mut hand);
    std::fs::write(&feed_file, feed::write(&hand)).unwrap();

    let (text, retitled, removed) = later(&text);
    let second = file("real-2.xml", text);
    let args = ["import", &second, "--into", &feed_file, "--output", &feed_file, "--json"];
    let update = || -> Value {
        let (code, out, err) = atlas(&args);
        assert_eq!(code, 0, "{err}");
        serde_json::from_str(&out).unwrap()
    };
    let account = update();
    let list = |field: &str| account[field].as_array().unwrap().clone();
    let plain = |text: &str| text.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
    let titles = |of: &BTreeSet<String>| of.iter().map(|title| plain(title)).collect::<BTreeSet<_>>();
    let texts = |values: &[Value], field: &str| -> BTreeSet<String> {
        values.iter().map(|each| each[field].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((list("moved").len(), list("added").len(), list("removed").len()), (25, 20, 12), "{account:#}");
    let gone: BTreeSet<String> = list("removed").iter().map(|title| title.as_str().unwrap().to_owned()).collect();
    assert_eq!(gone, titles(&removed));
    let mut renamed = titles(&retitled);
    renamed.insert("Janson".to_owned());
    assert_eq!(texts(&list("retitled"), "from"), renamed);
    assert_eq!(account["changed"], Value::Array(Vec::new()));

    let updated = read();
    let now: BTreeMap<_, _> = updated.conferences[0].sessions.iter().map(|session| (&session.id, session)).collect();
    assert_eq!(now.len(), 874 - 12 + 20);
    assert_eq!(updated.conferences[0].places[3].capacity, Some(777));
    assert_eq!(updated.conferences[0].place, hand.conferences[0].place);
    let (mut there, mut moved) = (0, 0);
    for old in &hand.conferences[0].sessions {
        let Some(session) = now.get(&old.id) else { continue };
        there += 1;
        assert_eq!(session.kind, old.kind, "{}", old.id);
        assert_eq!(session.status, old.status, "{}", old.id);
        assert_eq!(session.languages, old.languages, "{}", old.id);
        assert_eq!(session.countries, old.countries, "{}", old.id);
        assert_eq!(session.people, old.people, "{}", old.id);
        let was = session.was.as_ref().and_then(|was| was.start);
        assert_eq!(was, (session.span.start() != old.span.start()).then_some(old.span.start()), "{}", old.id);
        moved += usize::from(was.is_some());
    }
    assert_eq!((there, moved), (874 - 12, 25), "links are stable");

    let once = std::fs::read(&feed_file).unwrap();
    let again = update();
    for field in ["moved", "removed", "added", "retitled", "changed"] {
        assert_eq!(again[field], Value::Array(Vec::new()), "{field}");
    }
    assert_eq!(std::fs::read(&feed_file).unwrap(), once, "a second run changes no byte");
}
