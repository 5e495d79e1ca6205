//! Small files of several formats, and looks into what became of them.

use conference_atlas::model::{Appearance, Atlas};
use serde_json::Value;

/// A schedule of frab XML with these events in one room on 1 May 2026.
pub fn xml(events: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><schedule><conference><acronym>c</acronym><title>Conf</title>\
         <time_zone_name>Europe/Vienna</time_zone_name></conference><day date=\"2026-05-01\"><room name=\"R\">{events}\
         </room></day></schedule>"
    )
}

/// An event of frab XML at an hour.
pub fn xml_event(id: usize, hour: u8, title: &str, more: &str) -> String {
    format!(
        "<event id=\"{id}\"><date>2026-05-01T{hour:02}:00:00+02:00</date><start>{hour:02}:00</start>\
         <duration>01:00</duration><title>{title}</title>{more}</event>"
    )
}

/// A schedule of frab JSON with these events in one room.
pub fn json(zone: &str, events: &str) -> String {
    format!(
        r#"{{"schedule": {{"conference": {{"acronym": "c", "title": "Conf", "time_zone_name": "{zone}", "start": "2026-05-01",
        "end": "2026-05-03", "days": [{{"date": "2026-05-01", "rooms": {{"R": [{events}]}}}}]}}}}}}"#
    )
}

/// An event of frab JSON at an hour.
pub fn json_event(id: usize, hour: u8, title: &str, more: &str) -> String {
    format!(
        r#"{{"id": {id}, "date": "2026-05-01T{hour:02}:00:00+02:00", "start": "{hour:02}:00", "duration": "01:00", "title": "{title}"{more}}}"#
    )
}

/// A calendar with these events.
pub fn ics(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Conf\r\n{events}END:VCALENDAR\r\n")
}

/// An event of a calendar with these fields beside UID and SUMMARY.
pub fn ics_event(id: usize, fields: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:{id}\r\nSUMMARY:T{id}\r\n{fields}\r\nEND:VEVENT\r\n")
}

/// The names of everybody in a session.
pub fn names(atlas: &Atlas, session: usize) -> Vec<String> {
    let people = &atlas.conferences[0].sessions[session].people;
    let name = |appearance: &Appearance| match appearance {
        Appearance::Known { person, .. } => {
            atlas.person(person).unwrap().name.versions().next().unwrap().text.to_owned()
        }
        Appearance::Named { name, .. } => name.versions().next().unwrap().text.to_owned(),
    };
    people.iter().map(name).collect()
}

/// The losses, or the changes, as lines of their words and places.
pub fn told(account: &Value, of: &str) -> Vec<String> {
    let line = |each: &Value| format!("{} {}", each["what"].as_str().unwrap(), each["places"]);
    account[of].as_array().unwrap().iter().map(line).collect()
}

/// Fails unless a line of the losses or changes has all the words.
pub fn has(account: &Value, of: &str, words: &[&str]) {
    let lines = told(account, of);
    assert!(lines.iter().any(|line| words.iter().all(|word| line.contains(word))), "{words:?} in {lines:#?}");
}
