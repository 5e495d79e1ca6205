//! One small programme, written in every format that has sessions.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// Every format, those of participants and of stories among them.
pub const FORMATS: [&str; 9] =
    ["frab-json", "frab-xml", "ics", "sessionize", "open-event", "timelinejs", "indico", "sheet", "participants"];

/// Session on 1 May 2026 in Vienna, where clocks are two hours ahead of UTC. What is empty is not written.
#[derive(Clone, Debug)]
pub struct Event {
    pub id: &'static str,
    pub guid: &'static str,
    pub title: String,
    /// Date and time on the clocks of the place: `2026-05-01T10:00:00`.
    pub start: String,
    /// As `start`, or any other words.
    pub end: String,
    pub room: &'static str,
    /// Keys and names.
    pub people: Vec<(&'static str, &'static str)>,
    pub kind: &'static str,
    pub language: &'static str,
    pub text: &'static str,
}

/// A session of an hour, which has a key and a title.
pub fn event(id: &'static str, hour: u8, title: &str) -> Event {
    Event {
        id,
        guid: "",
        title: title.to_owned(),
        start: format!("2026-05-01T{hour:02}:00:00"),
        end: format!("2026-05-01T{:02}:00:00", hour + 1),
        room: "R",
        people: Vec::new(),
        kind: "",
        language: "",
        text: "",
    }
}

/// An object without its empty fields.
fn filled(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, value| !matches!(value, Value::Null) && *value != json!("") && *value != json!([]));
    }
    value
}

/// A time with the offset of Vienna in summer; other words as they are.
fn with_offset(time: &str) -> String {
    if time.len() == 19 && !time.starts_with("0001") { format!("{time}+02:00") } else { time.to_owned() }
}

/// The programme in a format, with this name of the time zone.
pub fn written(format: &str, zone: &str, events: &[Event]) -> String {
    match format {
        "frab-json" => frab_json(zone, events),
        "frab-xml" => frab_xml(zone, events),
        "ics" => ics(zone, events),
        "sessionize" => sessionize(events),
        "open-event" => open_event(zone, events),
        "indico" => indico(zone, events),
        "sheet" => csv(zone, events),
        _ => panic!("{format} has no sessions"),
    }
}

/// The options that a format needs to be read.
pub fn options(format: &str) -> &'static [&'static str] {
    if format == "sessionize" { &["--time-zone", "Europe/Vienna", "--name", "Conf"] } else { &["--name", "Conf"] }
}

fn clock(time: &str) -> &str {
    time.get(11..16).unwrap_or_default()
}

fn frab_json(zone: &str, events: &[Event]) -> String {
    let mut rooms = serde_json::Map::new();
    for event in events {
        let persons: Vec<Value> =
            event.people.iter().map(|(id, name)| json!({"id": id, "public_name": name})).collect();
        let value = filled(json!({
            "id": event.id, "guid": event.guid, "title": event.title, "date": with_offset(&event.start),
            "start": clock(&event.start), "end": with_offset(&event.end), "type": event.kind,
            "language": event.language, "description": event.text, "persons": persons,
        }));
        let list = rooms.entry(event.room).or_insert_with(|| json!([]));
        list.as_array_mut().unwrap().push(value);
    }
    let days = json!([{"date": "2026-05-01", "rooms": rooms}]);
    json!({"schedule": {"conference": {"acronym": "conf", "title": "Conf", "time_zone_name": zone, "days": days}}})
        .to_string()
}

fn frab_xml(zone: &str, events: &[Event]) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\"?><schedule><conference><acronym>conf</acronym><title>Conf</title><time_zone_name>{zone}\
         </time_zone_name></conference><day date=\"2026-05-01\">"
    );
    for event in events {
        let people: String =
            event.people.iter().map(|(id, name)| format!("<person id=\"{id}\">{name}</person>")).collect();
        let guid = if event.guid.is_empty() { String::new() } else { format!(" guid=\"{}\"", event.guid) };
        write!(
            out,
            "<room name=\"{}\"><event id=\"{}\"{guid}><title>{}</title><date>{}</date><start>{}</start><end>{}</end>\
             <type>{}</type><language>{}</language><description>{}</description><persons>{people}</persons></event></room>",
            event.room, event.id, event.title, with_offset(&event.start), clock(&event.start),
            with_offset(&event.end), event.kind, event.language, event.text,
        )
        .unwrap();
    }
    out + "</day></schedule>"
}

fn ics(zone: &str, events: &[Event]) -> String {
    let mut out = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Conf\r\n");
    let stamp = |time: &str| match time.get(..19) {
        Some(wall) if time.ends_with('Z') => format!(":{}Z", wall.replace(['-', ':'], "")),
        Some(wall) => format!(";TZID=\"{zone}\":{}", wall.replace(['-', ':'], "")),
        None => format!(":{time}"),
    };
    for event in events {
        let uid = if event.guid.is_empty() { event.id } else { event.guid };
        write!(out, "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{}\r\nDTSTART{}\r\n", event.title, stamp(&event.start))
            .unwrap();
        if !event.end.is_empty() {
            write!(out, "DTEND{}\r\n", stamp(&event.end)).unwrap();
        }
        for (_, name) in &event.people {
            write!(out, "ATTENDEE;CN={name}:mailto:x@a.example\r\n").unwrap();
        }
        write!(out, "LOCATION:{}\r\nDESCRIPTION:{}\r\nEND:VEVENT\r\n", event.room, event.text).unwrap();
    }
    out + "END:VCALENDAR\r\n"
}

/// The view of sessions in groups, which names people and categories in each.
fn sessionize(events: &[Event]) -> String {
    let session = |event: &Event| {
        let speakers: Vec<Value> = event.people.iter().map(|(id, name)| json!({"id": id, "name": name})).collect();
        let category = |name: &str, item: &str| json!({"name": name, "categoryItems": [{"name": item}]});
        let categories = [("Session format", event.kind), ("Language", event.language)];
        let categories: Vec<Value> =
            categories.iter().filter(|(_, item)| !item.is_empty()).map(|(name, item)| category(name, item)).collect();
        filled(json!({
            "id": event.id, "title": event.title, "startsAt": event.start, "endsAt": event.end, "room": event.room,
            "description": event.text, "speakers": speakers, "categories": categories,
        }))
    };
    json!([{"groupName": "All", "sessions": events.iter().map(session).collect::<Vec<_>>()}]).to_string()
}

fn open_event(zone: &str, events: &[Event]) -> String {
    let session = |event: &Event| {
        let speakers: Vec<Value> = event.people.iter().map(|(id, name)| json!({"id": id, "name": name})).collect();
        let kind = if event.kind.is_empty() { Value::Null } else { json!({"name": event.kind}) };
        filled(json!({
            "id": event.id, "title": event.title, "starts-at": with_offset(&event.start),
            "ends-at": with_offset(&event.end), "microlocation": {"name": event.room}, "speakers": speakers,
            "session-type": kind, "language": event.language, "long-abstract": event.text,
        }))
    };
    json!({
        "event": {"name": "Conf", "identifier": "conf", "timezone": zone},
        "sessions": events.iter().map(session).collect::<Vec<_>>(),
    })
    .to_string()
}

fn indico(zone: &str, events: &[Event]) -> String {
    let time = |time: &str| match time.split_once('T') {
        Some((date, clock)) if time.ends_with('Z') => json!({"date": date, "time": clock, "tz": "UTC"}),
        Some((date, clock)) => json!({"date": date, "time": clock, "tz": zone}),
        None if time.is_empty() => Value::Null,
        None => json!({"date": time, "time": "", "tz": zone}),
    };
    let contribution = |event: &Event| {
        let speakers: Vec<Value> =
            event.people.iter().map(|(id, name)| json!({"person_id": id, "fullName": name})).collect();
        filled(json!({
            "db_id": event.id, "title": event.title, "startDate": time(&event.start), "endDate": time(&event.end),
            "roomFullname": event.room, "speakers": speakers, "type": event.kind, "description": event.text,
        }))
    };
    json!({"results": [{
        "title": "Conf", "timezone": zone, "startDate": time("2026-05-01T09:00:00"), "endDate": time("2026-05-01T22:00:00"),
        "contributions": events.iter().map(contribution).collect::<Vec<_>>(),
    }]})
    .to_string()
}

fn csv(zone: &str, events: &[Event]) -> String {
    let mut out = format!("Conf\nTime zone,{zone}\nId,Title,Date,Start,End,Room,Speaker,Type,Language,Description\n");
    for event in events {
        let (date, time) = event.start.split_once('T').unwrap_or((&event.start, ""));
        let end = if event.end.len() == 19 { clock(&event.end) } else { &event.end };
        let names: Vec<&str> = event.people.iter().map(|(_, name)| *name).collect();
        let time = time.trim_end_matches('Z').get(..5).unwrap_or_default();
        let cells = [
            event.id,
            &event.title,
            date,
            time,
            end,
            event.room,
            &names.join("; "),
            event.kind,
            event.language,
            event.text,
        ];
        let cells = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        out += &(cells.join(",") + "\n");
    }
    out
}
