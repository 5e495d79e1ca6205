//! Every calendar file, read back by a parser that others wrote, has the fields of the feed.

use std::collections::BTreeMap;

use conference_atlas::feed;
use conference_atlas::model::{Atlas, Conference, Lang, Moment, Offset, Session, SessionStatus, Span, When};
use icalendar::parser::{read_calendar, unfold};

use super::build::{URL, files, nothing_in, published};

/// The fields of an event that people see or calendars act on.
type Fields = BTreeMap<String, String>;

#[test]
fn every_calendar_is_read_back_with_the_fields_of_the_feed() {
    let root = published();
    let (atlas, _) = feed::read(&std::fs::read(root.join("feed.json")).unwrap()).unwrap();
    let (mut complaints, mut events) = (Vec::new(), 0);
    for (path, file) in files(root, ".ics") {
        let text = std::fs::read_to_string(file).unwrap();
        if let Some(line) = text.split("\r\n").find(|line| line.len() > 75 || line.contains('\n')) {
            complaints.push(format!("/{path}: a line is not folded, or ends otherwise: {line:?}"));
        }
        let unfolded = unfold(&text);
        let calendar = match read_calendar(&unfolded) {
            Ok(calendar) => calendar,
            Err(error) => {
                complaints.push(format!("/{path}: {error}"));
                continue;
            }
        };
        let lang = language(&atlas, &path);
        for component in calendar.components.iter().filter(|component| component.name == "VEVENT") {
            events += 1;
            let fields: Fields = component
                .properties
                .iter()
                .map(|field| (field.name.to_string(), field.val.clone().unescape_text().to_string()))
                .collect();
            complaints.extend(differences(&atlas, &lang, &fields).into_iter().map(|what| format!("/{path}: {what}")));
        }
    }
    assert!(events > 0, "no calendar has an event");
    // The calendar of everything misses nothing that has a date.
    let all = std::fs::read_to_string(root.join("calendar.ics")).unwrap();
    let sessions = atlas.conferences.iter().flat_map(|conference| &conference.sessions);
    let dated = sessions.filter(|session| matches!(session.span.start(), When::Day(_) | When::Time(_))).count();
    let listed = all.matches("\r\nUID:").count();
    if listed < dated {
        complaints.push(format!("/calendar.ics: {listed} events for {dated} sessions"));
    }
    nothing_in(&complaints);
}

fn language(atlas: &Atlas, path: &str) -> Lang {
    let tagged = atlas.languages.iter().skip(1).find(|lang| path.starts_with(&format!("{lang}/")));
    tagged.unwrap_or(&atlas.languages[0]).clone()
}

/// Differences between an event and the feed.
fn differences(atlas: &Atlas, lang: &Lang, fields: &Fields) -> Vec<String> {
    let get = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    let uid = get("UID");
    let name = uid.split('@').next().unwrap_or_default();
    let (session, conference) = match name.split_once('.') {
        Some((session, conference)) => (Some(session), conference),
        None => (None, name),
    };
    let Some(conference) = atlas.conferences.iter().find(|known| known.id.as_str() == conference) else {
        return vec![format!("{uid}: there is no such conference")];
    };
    let mut path = format!("conferences/{}/", conference.id);
    let default = &atlas.languages[0];
    let (title, span, status, session) = match session {
        None => (&conference.name, conference.span, None, None),
        Some(id) => {
            let Some(session) = conference.sessions.iter().find(|session| session.id.as_str() == id) else {
                return vec![format!("{uid}: there is no such session")];
            };
            path.push_str(&format!("sessions/{}/", session.id));
            (&session.title, session.span, session.status, Some(session))
        }
    };
    if lang != default {
        path.insert_str(0, &format!("{lang}/"));
    }
    let mut wanted = vec![
        ("SUMMARY", title.pick(lang, default).text.to_owned()),
        ("URL", format!("{URL}{path}")),
        ("DTSTART", start(span)),
        ("DTEND", end(span)),
        ("LOCATION", location(conference, session, lang, default)),
        ("GEO", conference.place.point().map_or(String::new(), |(lon, lat)| format!("{lat:.6};{lon:.6}"))),
        ("LAST-MODIFIED", atlas.updated.map(|at| stamp(at.moment().unix())).unwrap_or_default()),
    ];
    if status == Some(SessionStatus::Cancelled) {
        wanted.push(("STATUS", "CANCELLED".to_owned()));
    }
    let mut found: Vec<String> = wanted
        .iter()
        .filter(|(name, value)| get(name) != value)
        .map(|(name, value)| format!("{uid}: {name} is {:?}, not {value:?}", get(name)))
        .collect();
    if get("DTSTAMP").is_empty() || get("SEQUENCE").parse::<u32>().is_err() {
        found.push(format!("{uid}: has no DTSTAMP or no SEQUENCE"));
    }
    found
}

/// `20231106T010000Z`, or `20231106` of a day.
fn start(span: Span) -> String {
    match span.start() {
        When::Time(moment) => stamp(moment.unix()),
        when => digits(&when.to_string()),
    }
}

/// The moment, or the day after the last; nothing where an end says less than the start.
fn end(span: Span) -> String {
    match (span.start(), span.end()) {
        (When::Time(_), Some(When::Time(moment))) => stamp(moment.unix()),
        // It ends with its last day, where it is.
        (When::Time(start), Some(When::Day(day))) if day > start.date() => {
            let offset = i64::from(start.offset().minutes()) * 60;
            stamp(day.plus(1).days() * 86_400 - offset)
        }
        (When::Time(_), _) => String::new(),
        (start, end) => {
            let last = end.filter(|end| matches!(end, When::Day(_) | When::Time(_))).unwrap_or(start);
            digits(&When::Day(last.last_day().plus(1)).to_string())
        }
    }
}

fn stamp(unix: i64) -> String {
    let digits = digits(&Moment::new(unix, Offset::UTC).rfc3339());
    format!("{}T{}Z", &digits[..8], &digits[8..14])
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The rooms, then the venue, its address and the city.
fn location(conference: &Conference, session: Option<&Session>, lang: &Lang, default: &Lang) -> String {
    let rooms = session.iter().flat_map(|session| &session.places).filter_map(|room| conference.place(room));
    let rooms: Vec<&str> = rooms.map(|room| room.name.pick(lang, default).text).collect();
    let place = &conference.place;
    let wider = [place.name.as_ref(), place.address.as_ref(), Some(&place.city)];
    let rooms = Some(rooms.join(" / ")).filter(|rooms| !rooms.is_empty());
    let wider = wider.into_iter().flatten().map(|text| text.pick(lang, default).text.to_owned());
    rooms.into_iter().chain(wider).collect::<Vec<_>>().join(", ")
}
