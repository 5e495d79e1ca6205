//! A screen in a lobby or beside a door runs for days without a hand.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::venue::Venue;
use crate::world::World;

const CLOCK: &str = include_str!("clock.js");
/// A screen that hangs beside a door.
const HUNG: Look = Look { width: 1920, height: 1080, dark: false, scripts: true };

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a door screen is right at every minute of a day, an hour without network in it", a_day),
        journey(world, "a screen that is switched off and on without network goes on", restarts),
        journey(world, "a screen speaks its languages in turn, and is read from five metres", is_read),
    ]
}

/// A conference of one day in November 2023 with a session in the hall every hour and a half.
fn feed() -> Value {
    let session = |number: usize| {
        let (start, end) = (number * 90, number * 90 + 60);
        let at = |minutes: usize| {
            format!("2023-11-{:02}T{:02}:{:02}+08:00", 6 + minutes / 1440, minutes / 60 % 24, minutes % 60)
        };
        json!({ "id": format!("s{number}"), "title": { "en": format!("Talk {number}"), "zh-Hans": format!("报告 {number}") },
            "kind": "talk", "place": if number % 3 == 2 { "hall-b" } else { "hall-a" },
            "start": at(start), "end": at(end) })
    };
    json!({
        "format": 1, "updated": "2023-11-01", "languages": ["en", "zh-Hans"],
        "publisher": { "id": "center", "name": "Center", "url": "https://center.example/" },
        "conferences": [{
            "id": "day", "name": "A day", "start": "2023-11-06", "end": "2023-11-08", "time_zone": "Asia/Shanghai",
            "place": { "city": "Testville", "country": "CN", "lat": 29.5, "lon": 106.5 },
            "places": [{ "id": "hall-a", "name": "Hall A" }, { "id": "hall-b", "name": "Hall B" }],
            "sessions": (0..30).map(session).collect::<Vec<_>>(),
        }],
    })
}

/// Compares, whenever anything happened, the sessions of the screen with those of the feed at that
/// minute.
const WATCH: &str = "
    window.seen = { checks: new Set(), wrong: [], old: 0 };
    window.each = () => {
        const clock = document.querySelector('.screen-clock');
        const minute = Math.floor(Date.now() / 60000);
        if (!clock || Math.floor(Date.parse(clock.dateTime) / 60000) !== minute) return;
        const shown = [...document.querySelectorAll('[data-part=live] [data-session]')].map((e) => e.dataset.session);
        const now = minute * 60000;
        const right = sessions.filter((one) => one.place === 'hall-a'
            && Date.parse(one.start) <= now && now < Date.parse(one.end)).map((one) => one.id);
        seen.checks.add(minute);
        if (document.querySelector('.screen-foot[data-old=true]')) seen.old += 1;
        if (shown.join() !== right.join()) seen.wrong.push(`${clock.dateTime}: ${shown}, not ${right}`);
    };";

fn weight(tab: &Tab) -> Outcome<Vec<f64>> {
    tab.ask("HeapProfiler.collectGarbage")?;
    let metrics = tab.ask("Memory.getDOMCounters")?;
    let count = |name: &str| metrics.get(name).and_then(Value::as_f64).unwrap_or_default();
    let wasm = tab.number("day.memory?.buffer.byteLength ?? 0")?;
    Ok(vec![wasm, count("nodes"), count("jsEventListeners")])
}

fn a_day(world: &World) -> Outcome {
    let feed = feed();
    let stage = Stage::with_feed(world, &feed)?;
    let tab = world.tab(HUNG)?;
    tab.before_scripts(CLOCK)?;
    let address = stage.address("screen/?place=hall-a");
    tab.go_ready(&address, "ready")?;
    let sessions = feed["conferences"][0]["sessions"].to_string();
    let begin = || tab.run(&format!("window.sessions = {sessions}; {WATCH}"));
    let pass = |hours: u32| -> Outcome {
        // In pieces that a driver waits for: its own timer goes by this clock too.
        for _ in 0..hours * 2 {
            tab.run("return day.pass(1800, window.each);")?;
        }
        Ok(())
    };
    begin()?;
    pass(2)?;
    let early = weight(&tab)?;
    pass(6)?;
    tab.run("day.answer = () => Promise.reject(new TypeError('no network'));")?;
    pass(1)?;
    must(tab.number("seen.old")? > 30.0, || "the screen does not say how old what it shows is".to_owned())?;
    tab.run("day.answer = null;")?;
    pass(7)?;
    let late = weight(&tab)?;
    let first = tab.number("seen.checks.size")?;
    let wrong = tab.text("seen.wrong.slice(0, 5).join('; ')")?;
    must(wrong.is_empty(), || wrong.clone())?;
    // Somebody pulls the plug; the clock goes on.
    tab.go_ready(&address, "ready")?;
    begin()?;
    pass(8)?;
    let wrong = tab.text("seen.wrong.slice(0, 5).join('; ')")?;
    must(wrong.is_empty(), || wrong.clone())?;
    let checks = first + tab.number("seen.checks.size")?;
    println!("a door screen: {checks} minutes compared; bytes of wasm, nodes, listeners: {early:?} {late:?}");
    must(checks >= 24.0 * 60.0 - 10.0, || format!("only {checks} minutes were compared"))?;
    let grows = late[0] - early[0] > 1_048_576.0 || late[1] - early[1] > 500.0 || late[2] - early[2] > 60.0;
    must(!grows, || format!("the screen grew from {early:?} to {late:?}"))
}

fn restarts(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let tab = venue.visitor(world, HUNG, "screen/?place=hall-a", true)?;
    tab.wait(
        "caches.keys().then((names) => { window.kept = names.length; }), window.kept > 0",
        "what the worker keeps",
    )?;
    tab.wait("document.querySelector('[data-part=live] [data-session=talk]')", "the session that runs")?;
    tab.wait(
        "(async () => { const all = await Promise.all((await caches.keys()).map(async (n) => (await (await caches.open(n)).keys()).map((r) => r.url)));
            window.screens = all.flat().some((url) => url.endsWith('/screen/')); })(), window.screens",
        "the kept page",
    )?;
    let address = venue.site("screen/?place=hall-a");
    drop(venue);
    tab.go_ready(&address, "ready")?;
    tab.wait("document.querySelector('[data-part=live] [data-session=talk]')", "the session after the restart")?;
    tab.wait("document.querySelector('.screen-foot')?.innerText", "how old it is")
}

/// The text that is smaller than a fortieth of the height of the screen.
const SMALL: &str = "return [...document.querySelectorAll('.screen *')]
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && e.checkVisibility())
    .filter((e) => parseFloat(getComputedStyle(e).fontSize) < innerHeight / 40)
    .map((e) => e.outerHTML.slice(0, 60));";

fn is_read(world: &World) -> Outcome {
    let stage = Stage::with_feed(world, &feed())?;
    let tab = world.tab(HUNG)?;
    tab.before_scripts(CLOCK)?;
    tab.go_ready(&stage.address("screen/"), "ready")?;
    let small = tab.run(SMALL)?;
    must(small.as_array().is_some_and(Vec::is_empty), || format!("too small: {small}"))?;
    tab.run("window.same = true;")?;
    let mut languages = vec![tab.text("document.documentElement.lang")?];
    for _ in 0..2 {
        tab.run("return day.pass(21);")?;
        tab.settle()?;
        languages.push(tab.text("document.documentElement.lang")?);
    }
    must(languages == ["en", "zh-Hans", "en"], || format!("{languages:?}"))?;
    must(tab.text("window.same")? == "true", || "the page was loaded anew for another language".to_owned())?;
    tab.go_ready(&stage.address("screen/?lang=zh-Hans"), "ready")?;
    tab.run("return day.pass(21);")?;
    tab.settle()?;
    let lang = tab.text("document.documentElement.lang")?;
    must(lang == "zh-Hans", || format!("only zh-Hans was wished, and {lang} is spoken"))
}
