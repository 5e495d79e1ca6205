//! Tasks that a person comes with, in at most so many taps from a fresh profile's first page.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::budgets::large;
use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::tab::Look;
use crate::world::World;

/// A task: what is tapped one after the other, and what is seen then.
struct Task {
    name: &'static str,
    feed: fn() -> Option<Value>,
    /// Words that are typed after the first tap, with Enter.
    words: &'static str,
    taps: &'static [&'static str],
    most: usize,
    /// Holds once the answer is in sight.
    sees: &'static str,
}

const NONE: fn() -> Option<Value> = || None;

const TASKS: [Task; 8] = [
    Task {
        name: "what runs now",
        feed: || Some(running()),
        words: "",
        taps: &[],
        most: 0,
        sees: "[...document.querySelectorAll('.now-next [data-session=on]')].some((e) => e.checkVisibility()
            && e.getBoundingClientRect().bottom < innerHeight)",
    },
    Task {
        name: "the programme of the second day",
        feed: || Some(large()),
        words: "",
        taps: &[".masthead-place[href$='timeline/']", ".day-tab[href*='day=2026-02-01']"],
        most: 2,
        sees: "((all) => all.length > 0 && all.every((e) => e.closest('.day').id.endsWith('2026-02-01')))(
            [...document.querySelectorAll('main .session')].filter((e) => e.checkVisibility()))",
    },
    Task {
        name: "talks on a word that afternoon",
        feed: || Some(large()),
        words: "s700",
        taps: &["#find", ".day-tab[href*='day=2026-02-01']"],
        most: 3,
        sees: "((all) => all.length === 1 && all[0].dataset.session === 's700')(
            [...document.querySelectorAll('main .session')].filter((e) => e.checkVisibility()))",
    },
    Task {
        name: "which countries took part in 2023",
        feed: NONE,
        words: "",
        taps: &[".edition-card[data-conference='bcste-2023']"],
        most: 1,
        sees: "location.pathname.endsWith('/bcste-2023/')
            && [...document.querySelectorAll('main .country')].some((e) => e.checkVisibility())",
    },
    Task {
        name: "what was launched and where it stands",
        feed: NONE,
        words: "",
        taps: &[".masthead-place[href$='programs/']"],
        most: 1,
        sees: "[...document.querySelectorAll('.card')].some((e) => e.querySelector('.card-launch')
            && e.getBoundingClientRect().bottom < innerHeight - 56)",
    },
    Task {
        name: "how many took part and who says so",
        feed: NONE,
        words: "",
        taps: &[".edition-card[data-conference='bcste-2023']"],
        most: 1,
        sees: "[...document.querySelectorAll('main .figure-source a')].some((e) => e.checkVisibility())",
    },
    Task {
        name: "a star and where it is kept",
        feed: || Some(large()),
        words: "",
        taps: &[".way[href*='timeline/']", ".edition-days .star", ".masthead-place[href$='mine/']"],
        most: 3,
        sees: "[...document.querySelectorAll('main .session')].filter((e) => e.checkVisibility()).length === 1",
    },
    Task {
        name: "the address of a filtered day to send",
        feed: || Some(large()),
        words: "",
        taps: &[".masthead-place[href$='timeline/']", ".day-tab[href*='day=2026-02-01']", ".day-share .tool"],
        most: 3,
        sees: "location.search.includes('day=2026-02-01')
            && [...document.querySelectorAll('.day-share .qr')].some((e) => e.checkVisibility())",
    },
];

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let of = |task: &'static Task| {
        [("a phone", Look::PHONE), ("a desk", Look::DESK)].map(|(device, look)| {
            let name = format!("on {device} {} takes {} taps", task.name, task.most);
            journey(world, name, move |world| done(world, task, look))
        })
    };
    TASKS.iter().flat_map(of).collect()
}

fn done(world: &World, task: &Task, look: Look) -> Outcome {
    let stage = (task.feed)().map(|feed| Stage::with_feed(world, &feed)).transpose()?;
    let tab = world.tab(look)?;
    tab.go_ready(&stage.as_ref().map_or_else(|| world.address(""), |stage| stage.address("")), "ready")?;
    must(task.taps.len() <= task.most, || format!("{} taps are needed", task.taps.len()))?;
    for (at, selector) in task.taps.iter().enumerate() {
        tab.wait(&format!("document.querySelector({selector:?})?.checkVisibility()"), selector)?;
        tab.click(selector)?;
        if at == 0 && !task.words.is_empty() {
            tab.run(&format!("document.activeElement.value = {:?};", task.words))?;
            tab.press("Enter")?;
        }
        tab.settle()?;
    }
    tab.wait(task.sees, task.name)
}

/// A feed in which a session runs at this moment.
#[expect(clippy::disallowed_methods, reason = "never runs in a browser")]
fn running() -> Value {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64);
    let at = |unix: i64| conference_atlas::model::Moment::new(unix, conference_atlas::model::Offset::UTC).rfc3339();
    let day = |unix: i64| at(unix).chars().take(10).collect::<String>();
    let session = |id: &str, from: i64, to: i64| json!({ "id": id, "title": format!("Session {id}"), "kind": "talk", "start": at(from), "end": at(to), "place": "hall" });
    json!({
        "format": 1, "languages": ["en"], "updated": at(now - 3_600),
        "publisher": { "id": "p", "name": "A research center", "url": "https://example.org/" },
        "conferences": [{ "id": "c", "name": "A meeting", "start": day(now - 1_800), "end": day(now + 5_400),
            "time_zone": "UTC", "places": [{ "id": "hall", "name": "Hall" }],
            "place": { "city": "Bangkok", "country": "TH", "lat": 13.75, "lon": 100.5 },
            "sessions": [session("on", now - 1_800, now + 1_800), session("next", now + 1_800, now + 5_400)] }],
    })
}
