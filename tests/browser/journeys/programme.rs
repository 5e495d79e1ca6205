//! A programme takes the form that suits the room, goes by the clock, and is walked through by keys.

use std::sync::Arc;

use conference_atlas::cli::serve::Server;
use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::find::{FILTERS, type_words};
use super::pages::barriers;
use super::{journey, must};
use crate::Outcome;
use crate::faults::{self, Fault};
use crate::tab::{Look, Tab};
use crate::world::World;

/// See there.
const CLOCK: &str = include_str!("clock.js");
/// Late on the first evening of the feed below.
const EVENING: &str = "try { sessionStorage.ahead ??= Date.parse('2025-10-25T23:40+08:00') - Date.now(); } catch {}";

const IS_GRID: &str = "getComputedStyle(document.querySelector('.timetable .block')).position === 'absolute'";
/// The button that opens the choice of clocks.
const CLOCKS: &str = ".tool[popovertarget=clocks]";
const WIDTH: &str = "document.scrollingElement.scrollWidth";
const FOCUSED: &str = "document.activeElement.closest('[data-session]')?.dataset.session";

/// All that an address says of the timeline, as a person sees it.
const SEEN: &str = "JSON.stringify([
    [...document.querySelectorAll('#programme [data-session]')].filter((e) => e.checkVisibility())
        .map((e) => [e.dataset.session, e.querySelector('.session-time')?.textContent]),
    [...document.querySelectorAll('#programme .days')].map((e) => e.dataset.form),
    [...document.querySelectorAll('.axis-told')].filter((e) => e.checkVisibility()).map((e) => e.textContent), document.querySelector('#search').value,
    [...document.querySelectorAll('main .segment[aria-current], main .day-tab[aria-current]')].map((e) => e.textContent),
    [...document.querySelectorAll('main .chip')].map((e) => e.textContent),
    (CSS.highlights.get('found')?.size ?? 0) > 0])";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a programme is a grid where there is room and a list where not, unless one is chosen", forms),
        journey(world, "a day is an address, in the form that suits the room", a_day),
        journey(world, "seven parallel tracks on a phone are seen as parallel and scroll no page sideways", parallel),
        journey(world, "arrow keys lead from session to session by time and by place", arrows),
        journey(world, "a page left open over midnight knows what is on, next and past, and which day it is", midnight),
        journey(world, "on the visitor's clock hours are right on both sides of its change", clock_changes),
        journey(world, "a link copied from any state of the timeline opens that state elsewhere", links),
        journey(world, "words that only another language has are quoted in it", quotes),
        journey(world, "no form of the timeline keeps anybody out", bars_nobody),
    ]
}

/// Seven rooms; on the second morning clocks in Europe are put back, at 09:00 of the place.
fn feed() -> Value {
    let session = |id: &str, start: &str, end: &str, room: usize| {
        let time = |text: &str| format!("2025-10-{text}+08:00");
        json!({ "id": id, "title": { "en": format!("Session {id}"), "zh-Hans": format!("第{id}场") }, "kind": "talk",
                "start": time(start), "end": time(end), "place": format!("room-{room}") })
    };
    let row = |name: &str, hour: usize| {
        (1..=7)
            .map(|room| session(&format!("{name}{room}"), &format!("25T{hour}:00"), &format!("25T{hour}:45"), room))
            .collect::<Vec<_>>()
    };
    let others = [
        session("night", "25T23:30", "26T00:30", 1),
        session("before", "26T08:30", "26T08:50", 1),
        session("after", "26T09:30", "26T09:50", 1),
        session("early", "27T05:00", "27T05:30", 1),
    ];
    let mut sessions: Vec<Value> = [row("a", 10), row("b", 11), others.to_vec()].concat();
    sessions[1]["status"] = "cancelled".into();
    sessions
        .push(json!({ "id": "fair", "title": "Fair", "kind": "exhibition", "start": "2025-10-25", "place": "room-7" }));
    json!({
        "format": 1, "languages": ["en", "zh-Hans"],
        "publisher": { "id": "p", "name": "Publisher", "url": "https://publisher.example" },
        "conferences": [{
            "id": "c", "name": "A conference", "start": "2025-10-25", "end": "2025-10-27",
            "time_zone": "Asia/Shanghai",
            "place": { "city": "Chongqing", "country": "CN", "lat": 29.5, "lon": 106.5 },
            "places": (1..=7).map(|n| json!({ "id": format!("room-{n}"), "name": format!("Room {n}") })).collect::<Vec<_>>(),
            "sessions": sessions,
        }],
        "programs": [], "milestones": [], "people": [], "sources": [],
    })
}

/// The build with that feed.
fn host(world: &World) -> Outcome<Server> {
    faults::host(&world.dist, "feed.json", Fault::Replaced(feed().to_string().leak()))
}

fn open(world: &World, host: &Server, look: Look, query: &str) -> Outcome<Tab> {
    let tab = world.tab(look)?;
    go(&tab, host, query)?;
    Ok(tab)
}

fn go(tab: &Tab, host: &Server, query: &str) -> Outcome {
    tab.go_ready(&format!("http://localhost:{}/timeline/{query}", host.port()), "ready")
}

fn holds(tab: &Tab, expression: &str, or_else: &str) -> Outcome {
    must(tab.text(expression)? == "true", || or_else.to_owned())
}

fn forms(world: &World) -> Outcome {
    let host = host(world)?;
    let tab = open(world, &host, Look::DESK, "")?;
    holds(&tab, IS_GRID, "a wide place has no grid")?;
    tab.look(Look::DESK.wide(500))?;
    tab.settle()?;
    holds(&tab, &format!("!({IS_GRID})"), "a place that became narrow has a grid still")?;
    tab.look(Look::DESK)?;
    tab.click(".segments li:nth-child(3) a")?;
    tab.wait("location.search === '?view=list'", "the list in the address")?;
    tab.wait(&format!("!({IS_GRID})"), "a list in a wide place")?;
    tab.click(".segments li:nth-child(2) a")?;
    tab.wait("location.search === '?view=grid'", "the grid in the address")?;
    tab.look(Look::PHONE)?;
    tab.settle()?;
    holds(&tab, IS_GRID, "a chosen grid is none on a phone")?;
    holds(&tab, "document.querySelector('.days').scrollWidth > 361", "the grid is squeezed")?;
    must(tab.number(WIDTH)? <= 360.0, || "the page scrolls sideways under a grid".to_owned())?;
    tab.click(".segments li:nth-child(1) a")?;
    tab.wait(&format!("!location.search && !({IS_GRID})"), "the axis, and the form that suits the room below it")?;
    holds(&tab, "!!document.querySelector('#axis')", "it is no story")?;
    go(&tab, &host, "?view=story")?;
    holds(
        &tab,
        "!document.querySelector('#programme .day') && !!document.querySelector('#axis')",
        "the axis is not alone",
    )
}

fn a_day(world: &World) -> Outcome {
    let host = host(world)?;
    for (look, form) in [(Look::DESK, 2), (Look::PHONE, 3)] {
        let tab = open(world, &host, look, "")?;
        tab.click(".day-tab[href*='day=2025-10-26']")?;
        tab.wait("location.search.includes('day=2025-10-26')", "the day in the address")?;
        let days = "[...document.querySelectorAll('#programme .day')].filter((e) => e.checkVisibility()).map((e) => e.id).join()";
        tab.wait(&format!("{days} === 'day-c-2025-10-26'"), "that day alone")?;
        let address = tab.text("location.href")?;
        let other = world.tab(look)?;
        other.go_ready(&address, "ready")?;
        must(other.text(days)? == "day-c-2025-10-26", || format!("elsewhere the address shows {address}"))?;
        holds(&other, "!document.querySelector('#axis')", "the axis stands over a day")?;
        let current = format!("document.querySelector('.segments li:nth-child({form}) a').ariaCurrent === 'true'");
        holds(&other, &current, "the form that is shown is not marked")?;
    }
    Ok(())
}

fn parallel(world: &World) -> Outcome {
    let host = host(world)?;
    let tab = open(world, &host, Look::PHONE, "")?;
    must(tab.number(WIDTH)? <= 360.0, || "the page scrolls sideways".to_owned())?;
    let hour = "document.querySelector('#programme [data-session=a1]').closest('.hour')";
    let told = tab.text(&format!("{hour}.querySelector('.parallel').textContent"))?;
    must(told.contains('7'), || format!("of seven in parallel the page says “{told}”"))?;
    let line = format!("parseFloat(getComputedStyle({hour}.querySelector('.sessions')).borderInlineStartWidth)");
    must(tab.number(&line)? >= 2.0, || "no line holds together what is parallel".to_owned())?;
    let inside = format!(
        "[...{hour}.querySelectorAll('.session')].filter((e) => e.checkVisibility()
            && e.getBoundingClientRect().right <= 360).length"
    );
    must(tab.number(&inside)? == 7.0, || "not all seven are within the page".to_owned())
}

fn arrows(world: &World) -> Outcome {
    let host = host(world)?;
    for look in [Look::DESK, Look::PHONE] {
        let tab = open(world, &host, look, "")?;
        tab.run("document.querySelector('#programme [data-session=a1] .session-title a').focus();")?;
        for (key, wanted) in [("Right", "a2"), ("Down", "b2"), ("Left", "b1"), ("Up", "a1"), ("Up", "a1")] {
            tab.press(&format!("Arrow{key}"))?;
            tab.settle()?;
            let is = tab.text(FOCUSED)?;
            must(is == wanted, || format!("the arrow {key} leads to {is}, not to {wanted}, at {look:?}"))?;
        }
    }
    Ok(())
}

fn midnight(world: &World) -> Outcome {
    let host = host(world)?;
    let tab = world.tab(Look::DESK)?;
    tab.before_scripts(EVENING)?;
    tab.before_scripts(CLOCK)?;
    go(&tab, &host, "")?;
    let state = |id: &str| tab.text(&format!("document.querySelector('#programme [data-session={id}]').dataset.state"));
    let today = "document.querySelector('.axis-ways li:nth-child(3) a').href";
    let line = "document.querySelector('.grid-now')?.closest('.day').id";
    let (night, before) = (state("night")?, state("before")?);
    must(night == "live" && before == "next", || format!("at 23:40 night is {night}, before is {before}"))?;
    must(tab.text(line)? == "day-c-2025-10-25", || "no line says now on the first day".to_owned())?;
    let day = tab.text(today)?;
    must(day.contains("2025-10-24T1600..2025-10-25T1600"), || format!("today is {day}"))?;
    tab.click(".days-bar button")?;
    must(tab.text(FOCUSED)? == "night", || "the button does not lead to what is on".to_owned())?;
    let said = tab.text("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")?;
    must(said.starts_with("Session night ") && said.len() < 32, || format!("the focused session is told as “{said}”"))?;
    let cancelled =
        tab.text("document.querySelector('#programme [data-session=a2] .session-title a').textContent.toLowerCase()")?;
    must(cancelled.contains("cancel"), || format!("what is cancelled is told as “{cancelled}”"))?;
    tab.run("return day.pass(1800);")?;
    tab.run("return day.pass(1800);")?;
    tab.settle()?;
    let (night, before) = (state("night")?, state("before")?);
    must(night == "past" && before == "next", || format!("at 00:40 night is {night}, before is {before}"))?;
    let day = tab.text(today)?;
    must(day.contains("2025-10-25T1600..2025-10-26T1600"), || format!("after midnight today is {day}"))?;
    for _ in 0..16 {
        tab.run("return day.pass(1800);")?;
    }
    tab.settle()?;
    must(state("before")? == "live", || "what is on in the morning is not live".to_owned())?;
    must(tab.text(line)? == "day-c-2025-10-26", || "the line that says now stayed on the first day".to_owned())
}

fn clock_changes(world: &World) -> Outcome {
    let host = host(world)?;
    let tab = world.tab(Look::PHONE)?;
    tab.time_zone("Europe/Berlin")?;
    go(&tab, &host, "?tz=local")?;
    // Half an hour before and half an hour after the change the clock shows the same.
    for (id, day, time, there) in [
        ("before", "2025-10-26", "02:30", "08:30"),
        ("after", "2025-10-26", "02:30", "09:30"),
        ("early", "2025-10-26", "22:00", "05:00"),
        ("night", "2025-10-25", "17:30", "23:30"),
    ] {
        let card = format!("document.querySelector('#programme [data-session={id}]')");
        let is_day = tab.text(&format!("{card}.closest('.day').id"))?;
        must(is_day.ends_with(day), || format!("{id} is on {is_day}, not on {day}"))?;
        let hours = tab.text(&format!("{card}.querySelector('.session-time').textContent"))?;
        must(hours.starts_with(time) && hours.contains(there), || format!("{id} is told as {hours}"))?;
    }
    let zones = tab.text("document.querySelector('.days-zones').textContent")?;
    must(["+2", "+1", "+8"].iter().all(|zone| zones.contains(zone)), || format!("the zones are told as “{zones}”"))
}

fn links(world: &World) -> Outcome {
    let host = host(world)?;
    let steps: [(&str, &[&str]); 3] = [
        ("", &[".axis-button:last-child", CLOCKS, ".clock-choice li:last-child a"]),
        ("a1", &[".segments li:nth-child(3) a", CLOCKS, ".clock-choice li:last-child a"]),
        ("session", &[FILTERS, ".facets .choice:not([data-empty]):not([aria-current])"]),
    ];
    for (words, clicks) in steps {
        let tab = open(world, &host, Look::DESK, "")?;
        for click in clicks {
            tab.click(click)?;
            tab.settle()?;
        }
        if !words.is_empty() {
            type_words(&tab, words)?;
            tab.wait("location.search.includes('q=')", "the words in the address")?;
        }
        tab.wait("location.search !== ''", "a state in the address")?;
        (0..4).try_for_each(|_| tab.settle())?;
        let address = tab.text("location.href")?;
        let other = world.tab(Look::DESK)?;
        other.go_ready(&address, "ready")?;
        let (here, there) = (tab.text(SEEN)?, other.text(SEEN)?);
        must(here == there, || format!("{address}\nhere:  {here}\nthere: {there}"))?;
    }
    Ok(())
}

fn quotes(world: &World) -> Outcome {
    let host = host(world)?;
    let tab = open(world, &host, Look::PHONE, "")?;
    type_words(&tab, "第a1")?;
    tab.wait("document.querySelectorAll('#programme q').length === 1", "one quote")?;
    let told = tab.text(
        "[...document.querySelectorAll('#programme q')].map((e) => [e.closest('[data-session]').dataset.session,
            e.lang, e.textContent, [...e.querySelectorAll('mark')].map((m) => m.textContent).join('')].join(' ')).join('|')",
    )?;
    must(told == "a1 zh-Hans 第a1场 第a1", || format!("quoted is {told}"))?;
    (0..3).try_for_each(|_| tab.press("Backspace"))?;
    tab.wait("!document.querySelector('#programme q')", "no quote any more")?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn bars_nobody(world: &World) -> Outcome {
    let host = host(world)?;
    let tab = world.tab(Look::DESK)?;
    let mut problems = Vec::new();
    for query in
        ["", "?view=story", "?view=grid", "?view=list&tz=local", "?q=%E7%AC%AC", "?range=2025-10-25..2025-10-27"]
    {
        for (look, name) in [(Look::DESK, "on a desk"), (Look::PHONE, "on a phone")] {
            tab.look(look)?;
            go(&tab, &host, query)?;
            tab.run("document.querySelector('#filters').showPopover();")?;
            problems.extend(barriers(world, &tab, &format!("{query} {name}"))?);
        }
    }
    must(problems.is_empty(), || problems.join("\n"))
}
