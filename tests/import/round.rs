//! Formats that go both ways: what is exported comes back as the same feed, for all that the
//! format can say, and what it cannot say is listed.

use conference_atlas::convert::export::losses::{self, Carries};
use conference_atlas::convert::export::parts::{Feature, of_person, of_session};
use conference_atlas::feed;
use conference_atlas::model::{Appearance, Atlas, Conference, Lang, Session, Text, When};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{atlas, atlas_bytes, file, imported};

/// A feed of one conference with these sessions.
pub fn base(sessions: &Value) -> Value {
    json!({
        "format": 1, "languages": ["en", "zh-Hans"],
        "publisher": {"id": "p", "name": "P", "url": "https://p.example/"},
        "conferences": [{
            "id": "forum-2033", "name": "Forum of Ponds", "theme": "Reeds", "start": "2033-11-06", "end": "2033-11-08",
            "time_zone": "Asia/Shanghai", "day_starts": "04:00",
            "place": {"name": "Expo Hall", "city": "Testville", "country": "CN", "lat": 29.5, "lon": 106.5},
            "participants": [{"country": "TH", "people": 3, "organizations": ["Uni, North"], "role": "delegate"},
                {"country": "NP", "name": "The mountains", "note": "=1", "source": "report"}],
            "places": [{"id": "hall-a", "name": "Hall A", "capacity": 200, "floor": "2", "accessible": true}, {"id": "hall-b", "name": "Hall B"}],
            "tracks": [{"id": "green", "name": "Green growth"}, {"id": "blue-1", "name": "Blue"}],
            "sessions": sessions,
        }],
        "people": [{"id": "ada-l", "name": "Ada Lovelace", "title": "Director", "affiliation": "Mills", "bio": "Counts **all**.", "country": "GB",
              "url": "https://ada.example/", "image": {"src": "https://ada.example/a.jpg", "alt": "Ada Lovelace", "width": 300, "height": 500}},
            {"id": "bo", "name": "Bo Bittern"}],
        "sources": [{"id": "report", "title": "Report"}],
        "milestones": [{"id": "m-1", "when": "2019", "title": "The pond"}, {"id": "m-2", "when": "2020-05", "until": "2021-06-07", "title": "Reeds & more", "body": "Cut *twice*."}],
    })
}

fn read(feed: &Value) -> Atlas {
    let (atlas, diagnostics) = feed::read(feed.to_string().as_bytes()).unwrap();
    let errors: Vec<_> = diagnostics.iter().filter(|each| each.severity == feed::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    atlas
}

/// The feed of an export that was imported again.
fn round(atlas_: &Atlas, export: &str, import: &[&str], end: &str) -> Atlas {
    let feed_file = file(&format!("round-{end}.json"), feed::write(atlas_));
    let (code, bytes, err) = atlas_bytes(&["export", export, &feed_file]);
    assert_eq!(code, 0, "{err}");
    imported(&[&[import[0], &file(&format!("round-{end}"), bytes)], &import[1..]].concat()).0
}

const KINDS: [&str; 6] = ["opening", "keynote", "talk", "workshop", "social", "exhibition"];
const STATUSES: [&str; 4] = ["", "confirmed", "tentative", "cancelled"];

/// Session as a proptest makes it.
#[derive(Clone, Debug)]
struct Made {
    start: u16,
    length: Option<u16>,
    title: String,
    words: [Option<String>; 2],
    /// Bits of everything that is there or not.
    bits: u16,
}

fn made() -> impl Strategy<Value = Made> {
    let words = || prop::option::of("[A-Za-z][a-z éü,:']{2,30}[a-z]");
    (0..1300_u16, prop::option::of(5..300_u16), "[A-Za-z][a-z éü,;:'\"]{2,20}[a-z]", words(), words(), any::<u16>())
        .prop_map(|(start, length, title, one, two, bits)| Made { start, length, title, words: [one, two], bits })
}

/// A feed of these sessions.
fn generated(sessions: &[Made]) -> Atlas {
    let session = |(index, made): (usize, &Made)| {
        let bit = |at: u32| made.bits >> at & 1 == 1;
        let clock = |minutes: u16| {
            format!("2033-11-0{}T{:02}:{:02}+08:00", 6 + minutes / 1440, minutes % 1440 / 60, minutes % 60)
        };
        let mut fields = serde_json::Map::new();
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        set("id", format!("s{index}").into());
        set("title", made.title.split_whitespace().collect::<Vec<_>>().join(" ").into());
        set("kind", KINDS[usize::from(made.bits) % KINDS.len()].into());
        // A conference day starts at 4:00.
        set("start", clock(240 + made.start).into());
        if let Some(length) = made.length {
            set("end", clock(240 + made.start + length).into());
        }
        match (bit(0), bit(1)) {
            (true, true) => drop(set("place", json!(["hall-a", "hall-b"]))),
            (true, false) => drop(set("place", "hall-a".into())),
            (false, true) => drop(set("place", "hall-b".into())),
            (false, false) => {}
        }
        if bit(2) {
            set("track", if bit(3) { "green" } else { "blue-1" }.into());
        }
        let mut people = Vec::new();
        if bit(4) {
            people.push(json!({"person": "ada-l", "role": if bit(5) { "chair" } else { "speaker" }}));
        }
        if bit(6) {
            people.push(json!({"person": "bo", "role": "speaker"}));
        }
        set("people", people.into());
        for (name, words) in ["summary", "body"].iter().zip(&made.words) {
            if let Some(words) = words {
                set(name, words.split_whitespace().collect::<Vec<_>>().join(" ").into());
            }
        }
        if bit(7) {
            set("language", if bit(8) { json!(["en", "zh-Hans"]) } else { json!("en") });
        }
        if bit(9) {
            set("countries", json!(["TH", "CN"]));
        }
        if bit(10) {
            set("links", json!([{"url": "https://a.example/x", "title": "Slides of it", "kind": "slides"}]));
        }
        let status = STATUSES[usize::from(made.bits >> 11) % STATUSES.len()];
        if !status.is_empty() {
            set("status", status.into());
        }
        Value::Object(fields)
    };
    read(&base(&sessions.iter().enumerate().map(session).collect()))
}

/// A text in the feed's first language, as its own tag does not matter here.
fn english(text: &Text) -> Text {
    Text::new(Lang::english(), text.versions().next().unwrap().text)
}

/// A session with all that a format cannot say taken out.
fn sayable(session: &Session, carries: Carries, by_name: &dyn Fn(&Appearance) -> String) -> String {
    let can = |part: Feature| carries.has(part);
    let instant =
        |when: Option<When>| when.map(|when| when.moment().map_or(when.to_string(), |at| at.unix().to_string()));
    let mut told = vec![
        session.id.to_string(),
        session.title.versions().next().unwrap().text.to_owned(),
        format!("{:?} {:?}", instant(Some(session.span.start())), instant(session.span.end())),
        format!("{:?}", session.places),
    ];
    let mut tell = |part: Feature, words: String| told.extend(can(part).then_some(words));
    tell(Feature::Kind, format!("{:?}", session.kind));
    tell(Feature::Track, format!("{:?}", session.track));
    tell(Feature::People, session.people.iter().map(by_name).collect::<Vec<_>>().join(", "));
    tell(Feature::Roles, session.people.iter().map(|each| format!("{:?}", each.role())).collect());
    tell(Feature::Countries, format!("{:?}", session.countries));
    let languages = if can(Feature::FurtherLanguages) { session.languages.len() } else { 1 };
    tell(Feature::Languages, format!("{:?}", session.languages.iter().take(languages).collect::<Vec<_>>()));
    tell(
        Feature::BothTexts,
        format!("{:?} {:?}", session.summary.as_ref().map(english), session.body.as_ref().map(|body| english(&body.0))),
    );
    tell(Feature::Cancelled, session.is_cancelled().to_string());
    tell(Feature::Tentative, (session.status == Some(conference_atlas::model::SessionStatus::Tentative)).to_string());
    tell(Feature::Status, format!("{:?}", session.status));
    tell(Feature::Links, session.links.iter().map(|link| link.url.to_string()).collect());
    told.join(" | ")
}

/// Every session of a feed that a format can say, as far as it can.
fn told(atlas: &Atlas, carries: Carries) -> Vec<String> {
    let conference = &atlas.conferences[0];
    let by_name = |appearance: &Appearance| match appearance {
        Appearance::Known { person, .. } => {
            atlas.person(person).unwrap().name.versions().next().unwrap().text.to_owned()
        }
        Appearance::Named { name, .. } => name.versions().next().unwrap().text.to_owned(),
    };
    let shown = |session: &&Session| carries.sessions != losses::Sessions::Timed || !session.is_cancelled();
    let mut lines: Vec<String> =
        conference.sessions.iter().filter(shown).map(|session| sayable(session, carries, &by_name)).collect();
    lines.sort();
    lines
}

/// The head of a conference as far as a format says it.
fn head(conference: &Conference, carries: Carries) -> String {
    let can = |part: Feature| carries.has(part);
    let name = |text: &Text| text.versions().next().unwrap().text.to_owned();
    let places: Vec<_> = conference
        .places
        .iter()
        .map(|place| (place.id.clone(), name(&place.name), place.capacity.filter(|_| can(Feature::Capacity))))
        .collect();
    let theme = conference.theme.as_ref().filter(|_| can(Feature::Theme)).map(name);
    format!(
        "{} {} {} {:?} {theme:?} {places:?}",
        conference.id,
        name(&conference.name),
        conference.time_zone,
        conference.span
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_feed_comes_back_from_a_workbook(sessions in prop::collection::vec(made(), 1..7)) {
        let atlas = generated(&sessions);
        let again = round(&atlas, "sheet", &["sheet"], "any.xlsx");
        prop_assert_eq!(told(&again, losses::SHEET), told(&atlas, losses::SHEET));
        prop_assert_eq!(head(&again.conferences[0], losses::SHEET), head(&atlas.conferences[0], losses::SHEET));
        for person in &again.people {
            prop_assert_eq!(Some(person), atlas.person(&person.id));
        }
    }

    #[test]
    fn sessions_come_back_from_comma_separated_values(sessions in prop::collection::vec(made(), 1..7)) {
        let atlas = generated(&sessions);
        let again = round(&atlas, "sheet-csv", &["sheet", "--time-zone", "Asia/Shanghai", "--name", "C"], "any.csv");
        // Tracks get their ids from their names.
        let named = |lines: Vec<String>| lines.into_iter().map(|line| line.replace("blue-1", "blue").replace("green-growth", "green")).collect::<Vec<_>>();
        prop_assert_eq!(named(told(&again, losses::SHEET_CSV)), named(told(&atlas, losses::SHEET_CSV)));
    }

    #[test]
    fn a_feed_comes_back_from_frab_json(sessions in prop::collection::vec(made(), 1..7)) {
        let atlas = generated(&sessions);
        prop_assume!(atlas.conferences[0].sessions.iter().any(|session| !session.is_cancelled()));
        let again = round(&atlas, "frab-json", &["frab-json"], "any.frab");
        prop_assert_eq!(told(&again, losses::FRAB_JSON), told(&atlas, losses::FRAB_JSON));
        prop_assert_eq!(head(&again.conferences[0], losses::FRAB_JSON), head(&atlas.conferences[0], losses::FRAB_JSON));
    }

    #[test]
    fn a_feed_comes_back_from_a_calendar(sessions in prop::collection::vec(made(), 1..7)) {
        let atlas = generated(&sessions);
        let again = round(&atlas, "ics", &["ics"], "any.ics");
        // Halls and tracks get their ids from their names.
        let named = |lines: Vec<String>| lines.into_iter().map(|line| line.replace("blue-1", "blue").replace("green-growth", "green")).collect::<Vec<_>>();
        prop_assert_eq!(named(told(&again, losses::ICS)), named(told(&atlas, losses::ICS)));
    }

    #[test]
    fn what_a_format_does_not_carry_is_listed(sessions in prop::collection::vec(made(), 1..7)) {
        let atlas = generated(&sessions);
        for (export, carries) in [("ics", losses::ICS), ("frab-json", losses::FRAB_JSON), ("sheet", losses::SHEET), ("sheet-csv", losses::SHEET_CSV), ("json-ld", losses::JSON_LD)] {
            let feed_file = file(&format!("listed-{export}.json"), feed::write(&atlas));
            let (code, _, err) = atlas_bytes(&["export", export, &feed_file]);
            if code == 2 {
                continue;
            }
            for session in atlas.conferences[0].sessions.iter().filter(|session| carries.sessions != losses::Sessions::Timed || !session.is_cancelled()) {
                for part in of_session(session).into_iter().filter(|part| !carries.has(*part)) {
                    prop_assert!(err.contains(part.words()), "{export}: {:?}\n{err}", part);
                }
            }
            if !carries.has(Feature::Biography) {
                for part in of_person(&atlas.people[0]).into_iter().filter(|part| !carries.has(*part)) {
                    prop_assert!(err.contains(part.words()) || err.contains("a person without a session"), "{export}: {part:?}\n{err}");
                }
            }
        }
    }
}

#[test]
fn milestones_come_back_from_a_story() {
    let atlas = read(&base(&json!([])));
    let again = round(&atlas, "timelinejs", &["timelinejs"], "story.json");
    let told = |atlas: &Atlas| {
        let lines = atlas.milestones.iter().filter(|each| each.id.as_str().starts_with("m-"));
        lines.map(|each| format!("{} {:?} {:?} {:?}", each.id, each.span, each.title, each.body)).collect::<Vec<_>>()
    };
    assert_eq!(told(&again), told(&atlas));
    assert_eq!(told(&again).len(), 2);
}

#[test]
fn participants_come_back_from_their_table() {
    let atlas_ = read(&base(&json!([])));
    let feed_file = file("round-participants.json", feed::write(&atlas_));
    let (code, csv, err) = atlas(&["export", "participants-csv", &feed_file]);
    assert_eq!(code, 0, "{err}");
    let mut without = atlas_.clone();
    without.conferences[0].participants.clear();
    let into = file("round-participants-into.json", feed::write(&without));
    let (again, account) = imported(&["participants", &file("round-participants.csv", csv), "--into", &into]);
    assert_eq!(again.conferences[0].participants, atlas_.conferences[0].participants);
    assert_eq!(account["lost"], json!([]));
}

#[test]
fn a_whole_conference_comes_back_from_a_workbook() {
    let atlas = read(&base(&json!([
        {"id": "opening", "title": {"en": "Opening", "zh-Hans": "开幕"}, "kind": "opening", "start": "2033-11-06T09:00+08:00",
         "end": "2033-11-06T10:30+08:00", "place": ["hall-a", "hall-b"], "track": "green", "countries": ["TH", "CN"],
         "people": [{"person": "ada-l", "role": "chair"}, {"person": "bo", "role": "guest"}], "summary": "We begin.", "language": ["en", "zh"], "status": "confirmed"},
        {"id": "night", "title": "Night & <day>", "kind": "social", "start": "2033-11-06T23:30+08:00", "end": "2033-11-07T00:30+08:00", "track": "blue-1"},
        {"id": "seconds", "title": "To the second", "kind": "talk", "start": "2033-11-07T09:00:30+08:00", "end": "2033-11-07T10:30+09:00"},
        {"id": "show", "title": "Show", "kind": "exhibition", "start": "2033-11-07", "end": "2033-11-08"},
        {"id": "some-time", "title": "Some time", "kind": "talk", "start": "2033-11", "status": "tentative"},
    ])));
    let again = round(&atlas, "sheet", &["sheet"], "whole.xlsx");
    let (mut old, new) = (atlas.conferences[0].clone(), again.conferences[0].clone());
    assert_eq!(again.people, atlas.people);
    // A workbook has no sources, and no names of countries of a feed's own.
    for part in &mut old.participants {
        (part.source, part.name) = (None, None);
    }
    for (old, new) in old.sessions.iter().zip(&new.sessions) {
        assert_eq!(old, new);
    }
    assert_eq!(old, new);
}
