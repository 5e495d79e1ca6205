//! On the day: what changes comes by itself, and never moves what a person reads.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::{journey, must};
use crate::Outcome;
use crate::host::Host;
use crate::tab::{Look, Tab};
use crate::world::World;

/// See there.
const CLOCK: &str = include_str!("clock.js");

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a change comes within a minute, waits for the reader, and moves nothing", comes),
        journey(world, "what changed since the last visit is marked and listed until it is seen", is_listed),
        journey(world, "an urgent notice is on top at once, and one that informs can be put away", is_told),
        journey(
            world,
            "half a feed and a stopped host leave the good one with its time, and what is back is fresh",
            holds,
        ),
        journey(world, "nothing is asked while the page is hidden, and at once when it returns", rests),
        journey(world, "changes that do not come keep no page waiting, and are told once they do", are_late),
        journey(world, "a person pauses the updates, which is remembered", pauses),
        journey(world, "a page left open for a day does not grow", does_not_grow),
    ]
}

/// A host on a day of the conference, and a page of it.
pub struct Day {
    pub host: Host,
    pub tab: Tab,
    pub conference: String,
    pub sessions: Vec<String>,
    pub page: String,
}

impl Day {
    pub fn start(world: &World, look: Look) -> Outcome<Self> {
        let host = Host::start(world, "/")?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let feed: Value = serde_json::from_str(&host.read("feed.json")?).map_err(|error| error.to_string())?;
        let on_that_day =
            |one: &&Value| text(&one["start"]).as_str() <= "2023-11-06" && text(&one["end"]).as_str() >= "2023-11-06";
        let conference = feed["conferences"].as_array().into_iter().flatten().find(on_that_day);
        let conference = conference.ok_or("the feed has no conference on 6 November 2023")?;
        let sessions = conference["sessions"].as_array().into_iter().flatten().map(|one| text(&one["id"])).collect();
        let conference = text(&conference["id"]);
        let page = format!("conferences/{conference}/");
        for page in [&page, "about/"] {
            let file = format!("{page}index.html");
            let html = host.read(&file)?;
            host.write(&file, &html.replacen(" data-feed=", " data-live=\"live.json\" data-feed=", 1))?;
        }
        let tab = world.tab(look)?;
        tab.before_scripts(CLOCK)?;
        let day = Self { host, tab, conference, sessions, page };
        day.say(1, &[], &[])?;
        day.go(&day.page)?;
        Ok(day)
    }

    pub fn go(&self, page: &str) -> Outcome {
        self.tab.go_ready(&self.host.address(page), "ready")
    }

    /// Publishes changes of the day: which session, and what is set.
    pub fn say(&self, revision: u32, changes: &[(usize, Value)], notices: &[Value]) -> Outcome {
        let change = |(number, (session, set)): (usize, &(usize, Value))| {
            json!({ "id": format!("c{number}"), "at": "2023-11-06T08:41+08:00", "conference": self.conference,
                    "session": self.sessions[*session], "set": set })
        };
        let changes: Vec<Value> = changes.iter().enumerate().map(change).collect();
        let file = json!({ "format": 1, "updated": "2023-11-06T08:41+08:00", "revision": revision,
                           "changes": changes, "notices": notices });
        self.host.write("live.json", &file.to_string())
    }

    /// Lets so many seconds go by, in pieces that a driver waits for.
    pub fn pass(&self, seconds: u32) -> Outcome {
        for from in (0..seconds).step_by(1800) {
            self.tab.run(&format!("return day.pass({}, window.each);", (seconds - from).min(1800)))?;
        }
        Ok(())
    }

    /// Text of the bar, in the rows that it has.
    fn bar(&self) -> Outcome<String> {
        self.tab.text(
            "[...document.querySelectorAll('.live-row')].map((row) => `${row.dataset.live}: ${row.innerText}`)
                .join('; ').replace(/\\s+/g, ' ')",
        )
    }

    /// The sessions of the page in their order, with their states and where they stand.
    fn list(&self) -> Outcome<String> {
        self.tab.text(
            "JSON.stringify([...document.querySelectorAll('article[data-session]')].map((one) =>
                [one.dataset.session, one.dataset.state, Math.round(one.getBoundingClientRect().top)]))",
        )
    }

    pub fn press(&self, row: &str, button: usize) -> Outcome {
        self.tab.run(&format!("document.querySelectorAll('[data-live={row}] button')[{button}].click();"))?;
        self.tab.settle()
    }
}

fn notice(id: &str, level: &str, text: &str) -> Value {
    json!({ "id": id, "at": "2023-11-06T08:41+08:00", "until": "2023-11-06T18:00+08:00", "level": level,
            "text": { "en": text } })
}

fn comes(world: &World) -> Outcome {
    let day = Day::start(world, Look::PHONE)?;
    day.tab.run("scrollTo(0, 600);")?;
    let before = day.list()?;
    day.say(2, &[(0, json!({ "status": "cancelled" })), (1, json!({ "start": "2023-11-06T18:30+08:00" }))], &[])?;
    day.pass(60)?;
    let bar = day.bar()?;
    must(bar.starts_with("news: 2 "), || format!("after a minute the bar says “{bar}”"))?;
    let heard = day.tab.text("document.querySelector('p[role=status].visually-hidden').textContent")?;
    must(heard.contains('2'), || format!("what is heard is “{heard}”"))?;
    must(day.list()? == before, || "the list moved under the reader".to_owned())?;
    day.press("news", 0)?;
    let session = |number: usize| format!("article[data-session=\"{}\"]", day.sessions[number]);
    let state = day.tab.text(&format!("document.querySelector('{}').dataset.state", session(0)))?;
    must(state.contains("cancelled"), || format!("the cancelled session is “{state}”"))?;
    let line = day.tab.text(&format!(
        "getComputedStyle(document.querySelector('{} .session-title a')).textDecorationLine",
        session(0)
    ))?;
    must(line == "line-through", || format!("the cancelled session has the line {line}"))?;
    let was = day.tab.number(&format!("document.querySelectorAll('{} .session-was').length", session(1)))?;
    must(was == 1.0, || "the delayed session does not say when it was".to_owned())?;
    let listed = day.tab.number("document.querySelectorAll('.live-news [data-session]').length")?;
    must(listed == 2.0, || format!("{listed} changes are listed"))
}

fn are_late(world: &World) -> Outcome {
    let day = Day::start(world, Look::PHONE)?;
    day.say(2, &[(0, json!({ "status": "cancelled" }))], &[])?;
    day.tab.before_scripts(
        "window.late = [];
        day.answer = (url) => url.endsWith('live.json') && new Promise((give) => { late.push(give); });",
    )?;
    // Its clock stands still: nothing runs out of patience.
    day.go(&day.page)?;
    let bar = day.bar()?;
    must(bar.is_empty(), || format!("before the changes have come the bar says “{bar}”"))?;
    day.tab.run("day.answer = null; for (const give of late) give(fetch('/live.json'));")?;
    day.tab.wait("document.querySelector('[data-live=news]')", "word of the changes that came late")?;
    let bar = day.bar()?;
    must(bar.starts_with("news: 1 "), || format!("of what came late the bar says “{bar}”"))
}

fn is_listed(world: &World) -> Outcome {
    let day = Day::start(world, Look::DESK)?;
    must(day.bar()?.is_empty(), || "a first visit has news".to_owned())?;
    day.say(2, &[(0, json!({ "status": "cancelled" }))], &[])?;
    for _ in 0..2 {
        day.go(&day.page)?;
        let (bar, marked) = (day.bar()?, day.tab.number("document.querySelectorAll('.session-changed').length")?);
        must(bar.starts_with("news: 1 ") && marked == 1.0, || format!("{marked} are marked, the bar says “{bar}”"))?;
    }
    day.press("news", 1)?;
    must(day.bar()?.is_empty(), || "what was seen is still news".to_owned())?;
    day.go(&day.page)?;
    let marked = day.tab.number("document.querySelectorAll('.session-changed').length")?;
    must(day.bar()?.is_empty() && marked == 0.0, || "what was seen is news at the next visit".to_owned())
}

fn is_told(world: &World) -> Outcome {
    let day = Day::start(world, Look::PHONE)?;
    let notices = [notice("info", "info", "Lunch is in hall B."), notice("flood", "urgent", "Leave hall A now.")];
    day.say(2, &[], &notices)?;
    day.tab.run("scrollTo(0, 600);")?;
    let before = day.list()?;
    day.pass(60)?;
    must(day.list()? == before, || "the page moved".to_owned())?;
    let top = day
        .tab
        .number("document.querySelector('[role=alert] [data-notice=flood]')?.getBoundingClientRect().top ?? -1")?;
    must((0.0..100.0).contains(&top), || format!("the urgent notice is at {top}"))?;
    for page in ["about/", &day.page] {
        day.go(page)?;
        let all = "[...document.querySelectorAll('[data-notice]')].map((one) => one.dataset.notice).join(' ')";
        let told = day.tab.text(all)?;
        must(told == "flood info", || format!("/{page} tells “{told}”"))?;
        let first = "document.querySelector('[data-notice=flood]').getBoundingClientRect().top
            < document.querySelector('.masthead').getBoundingClientRect().top";
        must(day.tab.text(first)? == "true", || format!("the urgent notice is not on top of /{page}"))?;
    }
    day.tab.run("document.querySelector('[data-notice=info] button').click();")?;
    day.go("about/")?;
    let left =
        day.tab.text("[...document.querySelectorAll('[data-notice]')].map((one) => one.dataset.notice).join(' ')")?;
    must(left == "flood", || format!("after putting one away “{left}” is left"))?;
    day.tab.run("return day.hide(true);")?;
    day.pass(12 * 3600)?;
    day.go("about/")?;
    let left = day.tab.number("document.querySelectorAll('[data-notice]').length")?;
    must(left == 0.0, || "a notice outlives its end".to_owned())
}

fn holds(world: &World) -> Outcome {
    let mut day = Day::start(world, Look::DESK)?;
    let good = day.host.read("feed.json")?;
    let before = day.tab.facts()?;
    day.host.write("feed.json", good.get(..good.len() / 2).unwrap_or_default())?;
    day.pass(60)?;
    let bar = day.bar()?;
    must(bar.starts_with("broken: ") && bar.contains("00:0"), || format!("with half a feed the bar says “{bar}”"))?;
    must(day.tab.facts()? == before, || "half a feed changed the page".to_owned())?;
    day.host.write("feed.json", &good)?;
    day.press("broken", 0)?;
    day.tab.wait("!document.querySelector('.live-row')", "an end of the complaint")?;
    day.host.stop();
    day.pass(60)?;
    let bar = day.bar()?;
    must(bar.starts_with("offline: "), || format!("without its host the bar says “{bar}”"))?;
    must(day.tab.facts()? == before, || "the page changed without its host".to_owned())?;
    day.host.start_again()?;
    day.say(2, &[(0, json!({ "status": "cancelled" }))], &[])?;
    // The wait after one failure.
    day.pass(120)?;
    let bar = day.bar()?;
    must(bar.starts_with("news: 1 "), || format!("with its host back the bar says “{bar}”"))
}

fn rests(world: &World) -> Outcome {
    let day = Day::start(world, Look::DESK)?;
    let asks = || day.tab.number("day.asks");
    day.pass(600)?;
    let seen = asks()?;
    must((10.0..=13.0).contains(&seen), || format!("{seen} questions in ten minutes of a conference"))?;
    day.tab.run("return day.hide(true);")?;
    day.pass(3 * 3600)?;
    must(asks()? == seen, || "a hidden page asked".to_owned())?;
    day.tab.run("return day.hide(false);")?;
    must(asks()? == seen + 1.0, || "the page did not ask when it returned".to_owned())?;
    day.tab.run("dispatchEvent(new Event('online')); return day.rest();")?;
    must(asks()? == seen + 1.0, || "the page asked twice in a breath".to_owned())?;
    day.pass(30)?;
    must(asks()? == seen + 2.0, || "the page did not ask once the breath was over".to_owned())?;
    day.tab.run("dispatchEvent(new Event('online')); return day.rest();")?;
    must(asks()? == seen + 3.0, || "the page did not ask when the network returned".to_owned())?;
    // Two days after the conference: every five minutes.
    day.tab.run("return day.hide(true);")?;
    day.pass(4 * 86_400)?;
    day.tab.run("return day.hide(false);")?;
    let before = asks()?;
    day.pass(3600)?;
    let an_hour = asks()? - before;
    must((12.0..=15.0).contains(&an_hour), || format!("{an_hour} questions in an hour of no conference"))
}

fn pauses(world: &World) -> Outcome {
    let day = Day::start(world, Look::PHONE)?;
    let asks = || day.tab.number("day.asks");
    day.tab.click(".live-switch button")?;
    let before = asks()?;
    day.pass(3600)?;
    must(asks()? == before, || "a paused page asked".to_owned())?;
    must(day.bar()?.starts_with("paused: "), || "the page does not say that it is paused".to_owned())?;
    day.go("about/")?;
    day.pass(3600)?;
    must(asks()? == 1.0, || "the pause was forgotten".to_owned())?;
    day.press("paused", 0)?;
    day.tab.run("return day.rest();")?;
    must(asks()? == 2.0 && day.bar()?.is_empty(), || "the page did not go on".to_owned())
}

/// Weight of a page, in bytes and in number.
fn weight(tab: &Tab) -> Outcome<[f64; 4]> {
    for _ in 0..3 {
        tab.ask("HeapProfiler.collectGarbage")?;
    }
    let (heap, dom) = (tab.ask("Runtime.getHeapUsage")?, tab.ask("Memory.getDOMCounters")?);
    let number = |value: &Value, name: &str| value.get(name).and_then(Value::as_f64).unwrap_or_default();
    let memory = tab.number("day.memory.buffer.byteLength")?;
    Ok([memory, number(&heap, "usedSize"), number(&dom, "nodes"), number(&dom, "jsEventListeners")])
}

fn does_not_grow(world: &World) -> Outcome {
    let day = Day::start(world, Look::DESK)?;
    // Something else changes each time, and every two hours the reader asks for it. Drawing a
    // page anew leaves some 3 kB: a signal of Leptos forgets views that are gone only when it
    // changes. What is asked and not drawn must leave nothing.
    let script = format!(
        "window.revision = 1;
        day.answer = (url) => url.endsWith('live.json') && new Response(JSON.stringify({{
            format: 1, updated: '2023-11-06T08:41+08:00', revision: ++revision,
            changes: [{{ id: 'c', at: '2023-11-06T08:41+08:00', conference: '{}', session: '{}',
                set: {{ start: `2023-11-06T18:${{10 + revision % 50}}+08:00` }} }}],
            notices: [{{ id: `n${{revision}}`, at: '2023-11-06T08:41+08:00', level: 'info', text: {{ en: 'Lunch' }} }}],
        }}));
        window.each = () => {{
            if (revision % 120 === 0) document.querySelector('[data-live=news] button')?.click();
        }};",
        day.conference, day.sessions[0]
    );
    day.tab.run(&script)?;
    day.pass(3 * 3600)?;
    let early = weight(&day.tab)?;
    day.pass(9 * 3600)?;
    day.tab.run("return day.hide(true);")?;
    day.pass(6 * 3600)?;
    day.tab.run("return day.hide(false);")?;
    day.pass(6 * 3600)?;
    let late = weight(&day.tab)?;
    let asks = day.tab.number("day.asks")?;
    must((18.0 * 60.0..18.0 * 73.0).contains(&asks), || format!("{asks} questions in 18 hours that were seen"))?;
    let hidden = day.tab.number("day.asksHidden")?;
    must(hidden == 0.0, || format!("{hidden} questions while the page was hidden"))?;
    println!("after 3 and after 24 hours, bytes of wasm and of scripts, nodes, listeners: {early:?} {late:?}");
    // The memory of wasm grows by 64 kB at a time, and its allocator takes more than one at once.
    let most = [262_144.0, 524_288.0, 200.0, 60.0];
    let grows = early.iter().zip(&late).zip(&most).any(|((early, late), most)| late - early > *most);
    must(!grows, || format!("the page grew from {early:?} after 3 hours to {late:?} after 24"))
}
