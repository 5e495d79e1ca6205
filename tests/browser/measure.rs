//! Time of a key in the search and of other acts on a large programme, and long tasks while it is
//! scrolled and filtered: printed, never asserted. `cargo xtask bench`.

use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::Outcome;
use crate::faults::{self, Fault};
use crate::measure_acts;
use crate::tab::Look;
use crate::world::World;

/// Number of sessions.
const SIZES: [usize; 2] = [1_079, 10_000];
const TITLES: [&str; 6] = [
    "Water and energy in the delta",
    "Open science for everybody",
    "科技创新与可持续发展论坛",
    "การประชุมวิชาการด้านน้ำ",
    "A keynote on earth observation",
    "Workshop: data that lasts",
];

/// Types words key by key, scrolls through the page, and tells how long the scripts of each key
/// ran and which tasks were long (50 ms, the Long Tasks draft of the W3C).
const TYPE: &str = r#"
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    const field = document.querySelector('#search');
    // The handlers, and all the microtasks that they queue and those in turn: no frame and no
    // timer comes between.
    const key = async (value) => {
        field.value = value;
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        for (let turn = 0; turn < 200; turn += 1) {
            await null;
        }
        return performance.now() - start;
    };
    const scripts = [];
    return (async () => {
        // The first key folds all texts, once.
        const first = await key("z");
        await pause(800);
        await key("");
        // A page lays out ahead what it has while nobody does anything.
        await pause(2000 + 5 * document.querySelectorAll('#programme [data-session]').length);
        const before = tasks.length;
        for (const word of ["water", "science", "论坛", "speaker 7"]) {
            for (let end = 1; end <= word.length; end += 1) {
                scripts.push(await key(word.slice(0, end)));
                await pause(120);
            }
            await pause(500);
            for (let end = word.length - 1; end >= 0; end -= 1) {
                scripts.push(await key(word.slice(0, end)));
                await pause(120);
            }
            await pause(500);
        }
        const typing = tasks.splice(0).slice(before).map((task) => Math.round(task.duration));
        for (let step = 1; step <= 60; step += 1) {
            scrollTo(0, document.documentElement.scrollHeight * step / 60);
            await new Promise(requestAnimationFrame);
        }
        await pause(500);
        const scrolling = tasks.map((task) => Math.round(task.duration));
        scripts.sort((one, other) => one - other);
        const at = (part) => Math.round(scripts[Math.floor((scripts.length - 1) * part)] * 10) / 10;
        return { keys: scripts.length, first: Math.round(first), median: at(0.5), most: at(1), typing, scrolling };
    })();
"#;

/// Measures the synthetic feeds, and those that `files` name.
pub fn take(world: &World, files: &[String]) -> Outcome {
    for size in SIZES {
        measure(world, &format!("{size} sessions"), feed(size).to_string())?;
    }
    for file in files {
        let text = std::fs::read_to_string(PathBuf::from(file)).map_err(|error| format!("{file}: {error}"))?;
        measure(world, file, text)?;
    }
    Ok(())
}

fn measure(world: &World, name: &str, feed: String) -> Outcome {
    let host = faults::host(&world.dist, "feed.json", Fault::Replaced(feed.leak()))?;
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&format!("http://localhost:{}/timeline/", host.port()), "ready")?;
    let rows = tab.number("document.querySelectorAll('#programme [data-session]').length")?;
    println!("{name}, {rows} rows in the list");
    measure_acts::take(&tab)?;
    tab.go_ready(&format!("http://localhost:{}/timeline/", host.port()), "ready")?;
    tab.run(&format!("(() => {{ {TYPE} }})().then((told) => {{ window.told = told; }});"))?;
    // A driver does not wait for a script as long as this may take.
    let mut told = Value::Null;
    for _ in 0..600 {
        sleep(Duration::from_secs(1));
        told = tab.run("return window.told ?? null;")?;
        if !told.is_null() {
            break;
        }
    }
    let of = |key: &str| told.get(key).cloned().unwrap_or(Value::Null);
    println!("  a key: {} ms of script in the median of {}, {} at most", of("median"), of("keys"), of("most"));
    println!("  the first key, which folds all texts: {} ms", of("first"));
    println!("  tasks over 50 ms: while typing {}, while scrolling {}", of("typing"), of("scrolling"));
    Ok(())
}

/// A conference of four days with as many sessions as are wanted, in twenty rooms.
pub fn feed(sessions: usize) -> Value {
    let session = |number: usize| {
        let (day, slot) = (number % 4, number / 80 % 32);
        let minute = 9 * 60 + slot * 20;
        let time = |minute: usize| format!("2026-05-{:02}T{:02}:{:02}+08:00", 11 + day, minute / 60, minute % 60);
        let title = TITLES[number % TITLES.len()];
        let (kind, country) = [("talk", "CN"), ("forum", "TH"), ("workshop", "LA"), ("keynote", "ZA")][number % 4];
        json!({
            "id": format!("session-{number}"),
            "title": format!("{title} {number}"),
            "kind": kind,
            "start": time(minute), "end": time(minute + 20),
            "place": format!("room-{}", number % 20), "track": format!("track-{}", number % 30),
            "people": [{ "name": format!("Speaker {}", number % 400) }, { "name": format!("Chair {}", number % 50) }],
            "countries": [country],
            "summary": format!("{title}: what was learnt in {} years, and what is still open.", number % 9 + 1),
        })
    };
    let named = |kind: &str, count: usize| {
        (0..count).map(|n| json!({ "id": format!("{kind}-{n}"), "name": format!("{kind} {n}") })).collect::<Vec<_>>()
    };
    json!({
        "format": 1, "languages": ["en"],
        "publisher": { "id": "p", "name": "Publisher", "url": "https://publisher.example" },
        "conferences": [{
            "id": "large", "name": "A large conference", "start": "2026-05-11", "end": "2026-05-14",
            "time_zone": "Asia/Shanghai",
            "place": { "city": "Chongqing", "country": "CN", "lat": 29.5, "lon": 106.5 },
            "places": named("room", 20), "tracks": named("track", 30),
            "sessions": (0..sessions).map(session).collect::<Vec<_>>(),
        }],
        "programs": [], "milestones": [], "people": [], "sources": [],
    })
}
