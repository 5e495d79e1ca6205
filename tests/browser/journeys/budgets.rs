//! Budgets of the first screen: pixels before the first content, and the share of what steers.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::hosts::{Host, PAGE, SCRIPT, is_ready, runs};
use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::world::World;

/// A window: its size, and what is allowed in it: pixels before the first content, and hundredths
/// of the screen for what steers.
struct Window {
    name: &'static str,
    look: Look,
    before: f64,
    steering: f64,
    /// Rooms side by side in a grid.
    rooms: f64,
}

const WINDOWS: [Window; 3] = [
    Window { name: "a phone", look: size(360, 780), before: 200.0, steering: 25.0, rooms: 0.0 },
    Window { name: "a tablet", look: size(768, 1024), before: 190.0, steering: 20.0, rooms: 4.0 },
    Window { name: "a desk", look: size(1440, 900), before: 190.0, steering: 20.0, rooms: 10.0 },
];

/// Pixels before the content of an embedded part.
const PART: f64 = 64.0;

/// Tool pages, and what is the first content of each.
const TOOLS: [(&str, &str); 5] = [
    ("timeline/", "#axis"),
    ("timeline/?view=list", ".session"),
    ("timeline/?view=grid", ".session"),
    ("map/", ".world"),
    ("programs/", ".card"),
];
const PARTS: [(&str, &str); 4] = [
    ("embed/timeline/", "#axis"),
    ("embed/timeline/?view=list", ".session"),
    ("embed/map/", ".world"),
    ("embed/programs/", ".card"),
];

/// Parts in the page of a host, as its element asks for them, and the first content of each.
const FRAMED: [(&str, &str); 5] = [
    ("view=timeline", "#axis"),
    ("view=timeline conference=bcste-2023", "#axis, .session"),
    ("view=map", ".world"),
    ("view=programs", ".card"),
    ("view=now", "[data-conference]"),
];

const fn size(width: u32, height: u32) -> Look {
    Look { width, height, dark: false, scripts: true }
}

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    type Feed = fn() -> Option<Value>;
    let feeds: [(&str, Feed); 4] = [
        ("the default feed", || None),
        ("a thousand sessions in thirty rooms", || Some(large())),
        ("three sessions", || Some(small())),
        ("sixty editions", || Some(editions(60))),
    ];
    let budgets = feeds.into_iter().map(|(name, feed)| {
        journey(world, format!("of {name} the content comes first"), move |world| content_is_first(world, feed()))
    });
    let mut all: Vec<Trial> = budgets.collect();
    all.push(journey(world, "a part in the page of a host begins with its content", framed));
    all.push(journey(world, "rooms lie side by side over the whole window", rooms));
    all.push(journey(world, "five sessions of a list are in a phone's first screen", five_sessions));
    all.push(journey(world, "the story of the default feed is in one screen", story));
    all.push(journey(world, "sixty editions are a menu, and one of them has its days", many_editions));
    all
}

fn place(id: usize) -> Value {
    json!({ "id": format!("room-{id}"), "name": { "en": format!("Room {id:02}") } })
}

fn conference(id: &str, name: &str, day: &str, end: &str) -> Value {
    json!({ "id": id, "name": name, "start": day, "end": end, "time_zone": "Europe/Brussels",
        "place": { "city": "Brussels", "country": "BE", "lat": 50.81, "lon": 4.38 },
        "participants": [{ "country": "BE", "role": "host" }, { "country": "TH" }] })
}

fn feed(conferences: Vec<Value>) -> Value {
    json!({
        "format": 1, "languages": ["en"], "updated": "2026-02-01T09:00:00+01:00",
        "publisher": { "id": "p", "name": "A research center", "short_name": "Center", "url": "https://example.org/" },
        "conferences": conferences,
        "programs": [{ "id": "one", "name": "A program", "kind": "initiative", "summary": "What it is.",
            "launched": { "when": "2026-01-31" } }],
    })
}

fn session(id: String, day: u32, minute: usize, length: usize, room: usize) -> Value {
    let at = |minute: usize| format!("2026-01-{day:02}T{:02}:{:02}:00+01:00", minute / 60, minute % 60);
    json!({ "id": id, "title": format!("How a project of volunteers keeps its releases on time ({id})"), "kind": "talk",
        "start": at(minute), "end": at(minute + length), "place": format!("room-{room}"), "track": format!("t{}", room % 8),
        "people": [{ "name": "A speaker" }] })
}

/// Two days of thirty rooms, half an hour each.
pub fn large() -> Value {
    let mut one = conference("large", "A large meeting of free software", "2026-01-31", "2026-02-01");
    let sessions = (0..1_000).map(|n| {
        let (day, of_day) = (n / 500, n % 500);
        let (room, slot) = (of_day % 30, of_day / 30);
        let session = session(format!("s{n}"), 31, 9 * 60 + 30 * slot, 30, room);
        match day {
            0 => session,
            _ => serde_json::from_str(&session.to_string().replace("2026-01-31", "2026-02-01")).unwrap_or_default(),
        }
    });
    one["sessions"] = sessions.collect();
    one["places"] = (0..30).map(place).collect();
    one["tracks"] = (0..8).map(|n| json!({ "id": format!("t{n}"), "name": format!("Track {n}") })).collect();
    feed(vec![one])
}

/// Three sessions of a morning.
fn small() -> Value {
    let mut one = conference("small", "A morning", "2026-01-31", "2026-01-31");
    one["sessions"] = (0..3).map(|n| session(format!("s{n}"), 31, 540 + 60 * n, 45, n)).collect();
    one["places"] = (0..3).map(place).collect();
    one["tracks"] = (0..3).map(|n| json!({ "id": format!("t{n}"), "name": format!("Track {n}") })).collect();
    feed(vec![one])
}

/// A series that is held every year from 1966 on.
fn editions(count: usize) -> Value {
    let edition = |n: usize| {
        let year = 1966 + n;
        let day = format!("{year}-05-10");
        let mut one =
            conference(&format!("e{year}"), &format!("Annual Symposium on Rivers and Harbours, {year}"), &day, &day);
        one["edition"] = (n + 1).into();
        one["series"] = "Annual Symposium on Rivers and Harbours".into();
        one["sessions"] = (0..4)
            .map(|n| {
                let at = |hour: usize| format!("{day}T{hour:02}:00:00+01:00");
                json!({ "id": format!("s{n}"), "title": format!("Lecture {n}"), "kind": "talk", "start": at(9 + n), "end": at(10 + n) })
            })
            .collect();
        one
    };
    feed((0..count).map(edition).collect())
}

/// The site, or the stage with a feed.
fn address(world: &World, stage: Option<&Stage>, path: &str) -> String {
    stage.map_or_else(|| world.address(path), |stage| stage.address(path))
}

/// The top of the first of a selector that is seen, in pixels of the page.
fn top(tab: &Tab, selector: &str) -> Outcome<f64> {
    tab.number(&format!(
        "(([first]) => first ? Math.round(first.getBoundingClientRect().top + scrollY) : 9999)(
            [...document.querySelectorAll('main ' + {selector:?})].filter((e) => e.checkVisibility()
                && e.getBoundingClientRect().height > 0))"
    ))
}

/// Hundredths of the first screen that steer.
fn steering(tab: &Tab) -> Outcome<f64> {
    tab.number(
        "[...document.querySelectorAll('.masthead-bar, .masthead-nav, .toolbar, .day-line')]
            .filter((e) => e.checkVisibility() && !(e.matches('.masthead-nav') && getComputedStyle(e).position !== 'fixed'))
            .map((e) => e.getBoundingClientRect())
            .reduce((sum, { top, bottom }) => sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0)
            / innerHeight * 100",
    )
}

fn content_is_first(world: &World, feed: Option<Value>) -> Outcome {
    let stage = feed.map(|feed| Stage::with_feed(world, &feed)).transpose()?;
    let mut problems = Vec::new();
    let mut told = Vec::new();
    for window in &WINDOWS {
        let tab = world.tab(window.look)?;
        for (path, selector) in TOOLS {
            tab.go_ready(&address(world, stage.as_ref(), path), "ready")?;
            let (top, share) = (top(&tab, selector)?, steering(&tab)?);
            let line = format!("on {} /{path} begins at {top} px and steers with {share:.1} %", window.name);
            if top > window.before || share > window.steering {
                problems.push(format!("{line}, not within {} px and {} %", window.before, window.steering));
            }
            told.push(line);
        }
        for (path, selector) in PARTS {
            tab.go_ready(&address(world, stage.as_ref(), path), "ready")?;
            let top = top(&tab, selector)?;
            let line = format!("on {} /{path} begins at {top} px", window.name);
            if top > PART {
                problems.push(format!("{line}, not within {PART}"));
            }
            told.push(line);
        }
    }
    println!("{}", told.join("\n"));
    must(problems.is_empty(), || problems.join("\n"))
}

fn framed(world: &World) -> Outcome {
    let mut problems = Vec::new();
    for look in [size(360, 740), size(1280, 900)] {
        for (attributes, selector) in FRAMED {
            let part = format!("<conference-atlas id=one {attributes} theme=light>x</conference-atlas>");
            let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body style='margin:0'>{part}"), &[])?;
            let tab = world.tab(look)?;
            tab.go(&host.address)?;
            is_ready(&tab)?;
            runs(&tab, "one")?;
            tab.enter("document.getElementById('one').frame")?;
            tab.settle()?;
            let (top, wide) = (top(&tab, selector)?, tab.number("innerWidth")?);
            must(wide == f64::from(look.width), || format!("{attributes} is {wide} px wide in {}", look.width))?;
            if top > PART {
                problems.push(format!("{attributes} in {} px begins at {top} px, not within {PART}", look.width));
            }
        }
    }
    must(problems.is_empty(), || problems.join("\n"))
}

fn rooms(world: &World) -> Outcome {
    let stage = Stage::with_feed(world, &large())?;
    let mut problems = Vec::new();
    for window in WINDOWS.iter().filter(|window| window.rooms > 0.0) {
        let tab = world.tab(window.look)?;
        tab.go_ready(&stage.address("timeline/?view=grid"), "ready")?;
        let seen = tab.number(
            "[...document.querySelector('.grid-places').children].map((e) => e.getBoundingClientRect())
                .filter(({ left, right }) => left >= 0 && right <= innerWidth + 1).length",
        )?;
        if seen < window.rooms {
            problems.push(format!("on {} {seen} rooms are side by side, not {}", window.name, window.rooms));
        }
    }
    must(problems.is_empty(), || problems.join("\n"))
}

fn five_sessions(world: &World) -> Outcome {
    let stage = Stage::with_feed(world, &large())?;
    let tab = world.tab(WINDOWS[0].look)?;
    tab.go_ready(&stage.address("timeline/?view=list"), "ready")?;
    let seen = tab.number(
        "[...document.querySelectorAll('main .session')].map((e) => e.getBoundingClientRect())
            .filter(({ height, bottom }) => height > 0
                && bottom <= document.querySelector('.masthead-nav').getBoundingClientRect().top).length",
    )?;
    must(seen >= 5.0, || format!("{seen} sessions are whole in the first screen"))
}

fn story(world: &World) -> Outcome {
    let tab = world.tab(WINDOWS[2].look)?;
    tab.go_ready(&world.address("timeline/"), "ready")?;
    let height = tab.number("document.querySelector('#axis').getBoundingClientRect().height")?;
    must(height <= 560.0, || format!("the story is {height} px high"))?;
    let tab = world.tab(WINDOWS[0].look)?;
    tab.go_ready(&world.address("timeline/"), "ready")?;
    let names = tab.number(
        "[...document.querySelectorAll('#axis .story-title')].filter((e) => e.checkVisibility()
            && e.getBoundingClientRect().bottom < innerHeight - 56).length",
    )?;
    must(names >= 3.0, || format!("{names} names are in a phone's first screen"))
}

fn many_editions(world: &World) -> Outcome {
    let stage = Stage::with_feed(world, &editions(60))?;
    let tab = world.tab(WINDOWS[2].look)?;
    tab.go_ready(&stage.address("timeline/"), "ready")?;
    let shown =
        tab.number("[...document.querySelectorAll('.edition-days')].filter((e) => e.checkVisibility()).length")?;
    must(shown == 1.0, || format!("{shown} editions have their days below the axis"))?;
    let height = tab.number("document.scrollingElement.scrollHeight")?;
    must(height < 4_000.0, || format!("the page is {height} px high"))?;
    let choices = tab.number("document.querySelectorAll('.menu .menu-year').length")?;
    must(choices == 60.0, || format!("{choices} editions are in the menu"))
}
