//! `cargo xtask large-feed [SESSIONS]`: a conference that is large, to see how things grow.

use std::fs;

use serde_json::{Value, json};

use crate::{Error, run};

/// Sessions that the largest conference we know of published as one schedule.
const SESSIONS: usize = 1_079;

const DAYS: usize = 5;
const PLACES: usize = 24;
const TRACKS: usize = 40;

const FOLDER: &str = "target/large";

/// Writes the feed into a folder that `atlas build` and `serve` take.
pub fn run(args: &[String]) -> Result<(), Error> {
    let sessions = match args.first() {
        Some(number) => number.parse().map_err(|_| format!("`{number}` is no number of sessions"))?,
        None => SESSIONS,
    };
    let folder = run::repository().join(FOLDER);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("feed.json"), format!("{:#}\n", feed(sessions)))?;
    fs::write(folder.join("site.json"), "{ \"url\": \"https://atlas.example/\" }\n")?;
    println!("{sessions} sessions in {FOLDER}/feed.json");
    Ok(())
}

fn feed(sessions: usize) -> Value {
    let all: Vec<Value> = (0..sessions).map(session).collect();
    json!({
        "format": 1,
        "languages": ["en", "zh-Hans", "th"],
        "publisher": { "id": "example", "name": "Example Society", "url": "https://example.org/" },
        "conferences": [{
            "id": "large",
            "name": words("A large conference", "大型会议", "การประชุมขนาดใหญ่"),
            "start": "2030-05-13",
            "end": format!("2030-05-{}", 12 + DAYS),
            "time_zone": "Asia/Bangkok",
            "place": { "city": "Bangkok", "country": "TH", "lat": 13.75, "lon": 100.5 },
            "places": named("place", PLACES),
            "tracks": named("track", TRACKS),
            "participants": [{ "country": "TH", "role": "host" }, { "country": "CN" }, { "country": "ZA" }],
            "sessions": all,
        }],
    })
}

/// Sessions follow one another in each place, by the hour from nine on.
fn session(number: usize) -> Value {
    let (place, turn) = (number % PLACES, number / PLACES);
    let (day, hour) = (turn % DAYS, 9 + turn / DAYS % 12);
    let time = |minute: usize| format!("2030-05-{:02}T{hour:02}:{minute:02}+07:00", 13 + day);
    json!({
        "id": format!("session-{number}"),
        "title": words(
            &format!("Session {number} about feeds"),
            &format!("第{number}场：数据源"),
            &format!("ช่วงที่ {number} เรื่องฟีด"),
        ),
        "summary": words(
            "What a feed has to say so that everybody finds the way, and what it may leave out.",
            "数据源应当说明什么，才能让每个人找到路；又可以省略什么。",
            "ฟีดต้องบอกอะไรเพื่อให้ทุกคนหาทางพบ และละอะไรไว้ได้บ้าง",
        ),
        "kind": "talk",
        "start": time(0),
        "end": time(50),
        "place": format!("place-{place}"),
        "track": format!("track-{}", number % TRACKS),
        "people": [{ "name": format!("Speaker {}", number % 600) }],
    })
}

fn words(en: &str, zh: &str, th: &str) -> Value {
    json!({ "en": en, "zh-Hans": zh, "th": th })
}

fn named(kind: &str, count: usize) -> Vec<Value> {
    (0..count).map(|at| json!({ "id": format!("{kind}-{at}"), "name": format!("{kind} {at}") })).collect()
}
