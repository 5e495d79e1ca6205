//! Update of a large schedule over a feed that a hand has changed.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use conference_atlas::feed;
use conference_atlas::model::{Appearance, AppearanceRole, Lang, SessionKind, SessionStatus, When};
use serde_json::Value;

use crate::support::{atlas, file, imported};

/// Session of the invented schedule: id, room, hour, title, speaker.
#[derive(Clone)]
struct Event {
    id: usize,
    room: usize,
    slot: usize,
    title: String,
}

const ROOMS: usize = 12;

/// Four hundred sessions on two days.
fn schedule() -> Vec<Event> {
    let event =
        |id: usize| Event { id: 1000 + id, room: id % ROOMS, slot: id / ROOMS, title: format!("Session number {id}") };
    (0..400).map(event).collect()
}

fn written(events: &[Event], rooms: &[String]) -> String {
    let mut out = String::from(
        "<schedule><generator name=\"pretalx\"/><conference><acronym>big</acronym><title>Big Days</title>\
         <time_zone_name>Europe/Brussels</time_zone_name></conference>",
    );
    for day in 0..2 {
        write!(out, "<day date=\"2034-02-0{}\">", 3 + day).unwrap();
        for (index, room) in rooms.iter().enumerate() {
            write!(out, "<room name=\"{room}\">").unwrap();
            for event in events.iter().filter(|event| event.room == index && event.slot / 18 == day) {
                let Event { id, title, slot, .. } = event;
                let (hour, minute) = (9 + slot % 18 / 2, slot % 2 * 30);
                write!(
                    out,
                    "<event id=\"{id}\" guid=\"guid-{id}\"><date>2034-02-0{}T{hour:02}:{minute:02}:00+01:00</date><start>{hour:02}:{minute:02}</start>\
                     <duration>00:25</duration><title>{title}</title><type>devroom</type><language>en</language>\
                     <persons><person id=\"{}\">Speaker {}</person></persons></event>",
                    3 + day, id % 50, id % 50
                )
                .unwrap();
            }
            out.push_str("</room>");
        }
        out.push_str("</day>");
    }
    out.push_str("</schedule>");
    out
}

#[test]
fn an_update_keeps_links_and_the_work_of_hands_and_lists_every_difference() {
    let mut rooms: Vec<String> = (0..ROOMS).map(|room| format!("Hall {room}")).collect();
    let events = schedule();
    let first = file("update-1.xml", written(&events, &rooms));
    let (mut by_hand, _) = imported(&[&first]);
    let conference = &mut by_hand.conferences[0];
    conference.places[3].capacity = Some(777);
    let before: Vec<_> = conference.sessions.iter().map(|session| session.id.clone()).collect();
    for (index, session) in conference.sessions.iter_mut().enumerate() {
        match index % 40 {
            1 => session.kind = SessionKind::Keynote,
            2 => session.status = Some(SessionStatus::Tentative),
            3 => session.summary = Some(conference_atlas::model::Text::new(Lang::english(), "By hand.")),
            4 => {
                if let Appearance::Known { role, .. } = &mut session.people[0] {
                    *role = Some(AppearanceRole::Chair);
                }
            }
            _ => {}
        }
    }
    let hand = conference.clone();
    let feed_file = file("update-feed.json", feed::write(&by_hand));

    // 25 moved, 10 retitled, 12 removed, 20 added, one room renamed.
    let mut later: Vec<Event> = events;
    for event in &mut later[100..125] {
        event.slot = 34;
    }
    for event in &mut later[200..210] {
        event.title = format!("Another title {}", event.id);
    }
    later.drain(300..312);
    later.extend((0..20).map(|id| Event {
        id: 5000 + id,
        room: id % ROOMS,
        slot: 35,
        title: format!("New session {id}"),
    }));
    rooms[3] = "Aula Magna".into();
    let second = file("update-2.xml", written(&later, &rooms));
    let args = ["import", &second, "--into", &feed_file, "--output", &feed_file, "--json"];
    let (code, out, err) = atlas(&args);
    assert_eq!(code, 0, "{err}");
    let account: Value = serde_json::from_str(&out).unwrap();
    let count = |field: &str| account[field].as_array().unwrap().len();
    assert_eq!((count("moved"), count("removed"), count("added")), (25, 12, 20), "{account:#}");
    let retitled: BTreeSet<&str> =
        account["retitled"].as_array().unwrap().iter().map(|each| each["from"].as_str().unwrap()).collect();
    assert_eq!(retitled.len(), 11, "ten sessions and the room");
    assert!(retitled.contains("Hall 3") && retitled.contains("Session number 205"));
    assert!(account["moved"][0]["from"].as_str().unwrap().contains("+01:00"));

    let written_once = std::fs::read(&feed_file).unwrap();
    let (updated, _) = feed::read(&written_once).unwrap();
    let conference = &updated.conferences[0];
    assert_eq!(conference.sessions.len(), 408);
    let place = conference.places.iter().find(|place| place.capacity == Some(777)).unwrap();
    assert_eq!((place.id.as_str(), place.name.versions().next().unwrap().text), ("hall-3", "Aula Magna"));
    let there: BTreeSet<_> = conference.sessions.iter().map(|session| session.id.clone()).collect();
    assert_eq!(before.iter().filter(|id| there.contains(*id)).count(), 388, "links are stable");
    let mut moved = 0;
    for old in &hand.sessions {
        let Some(session) = conference.sessions.iter().find(|session| session.id == old.id) else { continue };
        assert_eq!(session.kind, old.kind);
        assert_eq!(session.status, old.status);
        assert_eq!(session.summary, old.summary);
        assert_eq!(session.people, old.people);
        let was = session.was.as_ref().and_then(|was| was.start);
        moved += usize::from(was.is_some());
        assert_eq!(was, (session.span.start() != old.span.start()).then_some(old.span.start()), "{}", session.id);
        assert!(matches!(session.span.start(), When::Time(_)));
    }
    assert_eq!(moved, 25);

    let (code, out, err) = atlas(&args);
    assert_eq!(code, 0, "{err}");
    let again: Value = serde_json::from_str(&out).unwrap();
    for field in ["moved", "removed", "added", "retitled", "changed"] {
        assert_eq!(again[field], Value::Array(Vec::new()), "{field}");
    }
    assert_eq!(std::fs::read(&feed_file).unwrap(), written_once, "a second run changes no byte");
}

#[test]
fn what_is_gone_stays_as_cancelled_if_it_is_asked_for_and_a_dry_run_writes_nothing() {
    let rooms: Vec<String> = (0..ROOMS).map(|room| format!("Hall {room}")).collect();
    let mut events = schedule();
    events.truncate(20);
    let first = file("gone-1.xml", written(&events, &rooms));
    let feed_file = file("gone-feed.json", "");
    assert_eq!(atlas(&["import", &first, "--output", &feed_file]).0, 0);
    let before = std::fs::read(&feed_file).unwrap();
    events.drain(..3);
    let second = file("gone-2.xml", written(&events, &rooms));
    let (code, out, err) = atlas(&["import", &second, "--into", &feed_file, "--output", &feed_file, "--dry-run"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(
        err.contains("Removed     3") && err.contains("\"Session number 1\"") && err.contains("nothing was written"),
        "{err}"
    );
    assert_eq!(std::fs::read(&feed_file).unwrap(), before);
    let (updated, account) = imported(&[&second, "--into", &feed_file, "--keep-missing"]);
    assert_eq!(updated.conferences[0].sessions.len(), 20);
    assert_eq!(updated.conferences[0].sessions.iter().filter(|session| session.is_cancelled()).count(), 3);
    assert_eq!(account["kept_missing"], true);
}

#[test]
fn fields_of_which_the_file_says_nothing_stay_and_a_session_of_the_feed_alone_too() {
    let feed = r#"{"format": 1, "languages": ["en"], "publisher": {"id": "hand", "name": "Hand", "url": "./"}, "conferences": [{
        "id": "hand", "name": "Hand Meeting", "start": "2026-04-30", "end": "2026-05-01", "time_zone": "Europe/Vienna",
        "place": {"city": "?", "country": "ZZ", "lat": 0, "lon": 0},
        "places": [{"id": "hall", "name": "Hall", "capacity": 300, "floor": "2", "accessible": true}, {"id": "garden", "name": "Garden"}],
        "sessions": [{"id": "talk-1", "title": "Talk", "kind": "keynote", "start": "2026-05-01T10:00+02:00",
          "end": "2026-05-01T11:00+02:00", "place": "hall", "people": [{"person": "ana-example", "role": "chair"},
          {"name": "Guest of honour", "role": "guest"}], "status": "cancelled", "countries": ["TH"],
          "was": {"start": "2026-05-01T09:00+02:00"}, "language": "de", "track": "t1"},
          {"id": "garden-walk", "title": "Garden walk", "kind": "tour", "start": "2026-05-01T15:00+02:00", "place": "garden"}],
        "tracks": [{"id": "t1", "name": "My track"}]}], "people": [{"id": "ana-example", "name": "Ana Example"}]}"#;
    let schedule = "<schedule><conference><acronym>hand</acronym><title>Hand Meeting</title><time_zone_name>Europe/Vienna</time_zone_name>\
        </conference><day date=\"2026-05-01\"><room name=\"Hall\"><event id=\"1\" guid=\"g1\"><date>2026-05-01T10:00:00+02:00</date>\
        <start>10:00</start><duration>01:00</duration><title>Talk</title><type>lecture</type><persons><person id=\"1\">Ana Example</person>\
        </persons></event></room></day></schedule>";
    let path = file("hand-feed.json", feed);
    let before = feed::read(feed.as_bytes()).unwrap().0;
    let (after, account) = imported(&[&file("hand.xml", schedule), "--into", &path]);
    assert_eq!(after.conferences[0], before.conferences[0]);
    assert_eq!(after.people, before.people);
    let kept = account["kept"].to_string();
    assert!(kept.contains("Garden walk") && kept.contains("cancelled"), "{kept}");
}

#[test]
fn of_several_sessions_with_one_id_each_keeps_its_own() {
    let event = |guid: u8, date: &str, hour: u8| {
        format!(
            "<day date=\"{date}\"><room name=\"Forest\"><event id=\"79\" guid=\"guid-{guid}\"><date>{date}T{hour:02}:00:00+02:00</date>\
         <start>{hour:02}:00</start><duration>01:00</duration><title>Lounge</title></event></room></day>"
        )
    };
    let schedule = |days: &[String]| {
        format!(
            "<schedule><conference><acronym>c</acronym><title>C</title><time_zone_name>Europe/Vienna</time_zone_name></conference>{}</schedule>",
            days.concat()
        )
    };
    let (one, two, three) = (event(1, "2026-05-01", 9), event(2, "2026-05-01", 15), event(3, "2026-05-02", 9));
    let first = file("twins-1.xml", schedule(&[one.clone(), two.clone(), three.clone()]));
    let (before, _) = imported(&[&first]);
    let ids = |atlas: &conference_atlas::model::Atlas| -> Vec<String> {
        atlas.conferences[0].sessions.iter().map(|session| format!("{} {}", session.id, session.span.start())).collect()
    };
    let feed_file = file("twins-feed.json", feed::write(&before));
    let gone = file("twins-2.xml", schedule(&[two.clone(), three.clone()]));
    let (after, account) = imported(&[&gone, "--into", &feed_file]);
    assert_eq!(ids(&after), ids(&before)[1..]);
    assert_eq!(account["removed"].as_array().unwrap().len(), 1);
    // The first is gone, and the second moved into its hour: the guid decides.
    let moved = file("twins-3.xml", schedule(&[event(2, "2026-05-01", 9), three]));
    let (after, _) = imported(&[&moved, "--into", &feed_file]);
    assert_eq!(after.conferences[0].sessions[0].id, before.conferences[0].sessions[1].id);
}
