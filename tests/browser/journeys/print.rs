//! On paper: A4, a day a page, nothing cut.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::budgets::large;
use super::narrow::over;
use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Size of an A4 page between its margins, in CSS pixels.
const PAPER: (u32, f64) = (680, 1016.0);

/// Elements that hold more than they show: on paper nobody scrolls.
const CUT: &str = "
    const cut = (e) => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflow)
        && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1);
    return [...document.querySelectorAll('main *:not(svg *)')]
        .filter((e) => e.checkVisibility() && !e.closest('.visually-hidden, :has(> .visually-hidden):empty') && cut(e))
        .map((e) => `${e.localName}.${e.getAttribute('class')}`);
";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a programme is printed a day a page, whatever form it was looked at in", days),
        journey(world, "a day of many rooms is printed with nothing cut", full_days),
        journey(world, "a day of five hundred sessions is printed on twelve pages, one of fourteen on one", close),
        journey(world, "starred sessions are printed a day a page", starred),
        journey(world, "the map is printed whole, with every country of its table", map),
        journey(world, "a program is printed as a page", program),
    ]
}

/// A conference of some days, each with sessions in many rooms at once.
fn feed(days: u32, rooms: u32, hours: u32) -> Value {
    let names: Vec<_> = (0..rooms).map(|n| json!({ "id": format!("room-{n}"), "name": format!("Room {n}") })).collect();
    let sessions =
        (1..=days).flat_map(|day| (0..hours).flat_map(move |hour| (0..rooms).map(move |room| (day, hour, room))));
    let sessions: Vec<_> = sessions
        .map(|(day, hour, room)| {
            let at = |hour: u32| format!("2030-05-{day:02}T{:02}:00+07:00", 9 + hour);
            json!({ "id": format!("d{day}-h{hour}-r{room}"), "title": format!("Lecture {room} of hour {hour}"),
                    "kind": "talk", "start": at(hour), "end": at(hour + 1), "place": format!("room-{room}") })
        })
        .collect();
    json!({
        "format": 1, "languages": ["en"], "updated": "2030-05-01T09:00:00+07:00",
        "publisher": { "id": "paper", "name": "Paper", "url": "https://example.org/" },
        "conferences": [{ "id": "paper", "name": "Conference on Paper", "start": "2030-05-01", "end": format!("2030-05-{days:02}"),
            "time_zone": "Asia/Bangkok", "places": names, "sessions": sessions,
            "place": { "city": "Bangkok", "country": "TH", "lat": 13.75, "lon": 100.5 } }],
    })
}

/// Opens a page and gives how many A4 pages it is printed on, when nothing of it is cut.
fn printed(tab: &Tab, address: &str) -> Outcome<usize> {
    tab.go_ready(address, "ready")?;
    sheets(tab)
}

/// The same of the page at hand.
fn sheets(tab: &Tab) -> Outcome<usize> {
    tab.on_paper(PAPER.0)?;
    tab.settle()?;
    let mut problems = over(tab)?;
    let cut = tab.run(CUT)?;
    problems
        .extend(cut.as_array().into_iter().flatten().filter_map(Value::as_str).map(|name| format!("{name} is cut")));
    must(problems.is_empty(), || problems.join("\n"))?;
    let pdf = tab.print()?;
    tab.look(Look::DESK)?;
    // The objects of the file that say what pages there are stand in it as plain text.
    let text = String::from_utf8_lossy(&pdf);
    let pages = text.matches("/Type /Page").count() - text.matches("/Type /Pages").count();
    let a4 = text.matches("/MediaBox [0 0 594.95").count() + text.matches("/MediaBox [0 0 595").count();
    must(pages > 0 && a4 == pages, || format!("of {pages} pages {a4} are A4"))?;
    Ok(pages)
}

fn days(world: &World) -> Outcome {
    let (stage, tab) = (Stage::with_feed(world, &feed(3, 4, 2))?, world.tab(Look::DESK)?);
    for view in ["list", "grid"] {
        let pages = printed(&tab, &stage.address(&format!("timeline/?conference=paper&view={view}")))?;
        must(pages == 3, || format!("three days looked at as a {view} are printed on {pages} pages"))?;
    }
    Ok(())
}

fn full_days(world: &World) -> Outcome {
    let (stage, tab) = (Stage::with_feed(world, &feed(1, 14, 6))?, world.tab(Look::DESK)?);
    let pages = printed(&tab, &stage.address("timeline/?conference=paper&view=grid"))?;
    must((2..10).contains(&pages), || format!("84 sessions are printed on {pages} pages"))
}

fn close(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    let large = Stage::with_feed(world, &large())?;
    let pages = printed(&tab, &large.address("timeline/?conference=large&day=2026-01-31"))?;
    must(pages <= 12, || format!("500 sessions are printed on {pages} pages"))?;
    let small = Stage::with_feed(world, &feed(1, 2, 7))?;
    let pages = printed(&tab, &small.address("timeline/?conference=paper&day=2030-05-01"))?;
    must(pages == 1, || format!("14 sessions are printed on {pages} pages"))
}

fn starred(world: &World) -> Outcome {
    let (stage, tab) = (Stage::with_feed(world, &feed(2, 4, 2))?, world.tab(Look::DESK)?);
    tab.go_ready(&stage.address("timeline/?conference=paper&view=list"), "ready")?;
    for session in ["d1-h0-r1", "d1-h1-r2", "d2-h0-r0"] {
        tab.click(&format!("[data-session={session}] .star"))?;
    }
    tab.go_ready(&stage.address("mine/"), "ready")?;
    tab.wait("document.querySelectorAll('main .session').length === 3", "the three starred sessions")?;
    let pages = sheets(&tab)?;
    must(pages == 2, || format!("two days with starred sessions are printed on {pages} pages"))
}

fn map(world: &World) -> Outcome {
    let mut many = feed(1, 1, 1);
    let parts: Vec<_> = conference_atlas::model::Country::all()
        .map(|code| json!({ "country": code.to_string(), "people": 7 }))
        .collect();
    let count = parts.len();
    many["conferences"][0]["participants"] = parts.into();
    let (stage, tab) = (Stage::with_feed(world, &many)?, world.tab(Look::DESK)?);
    let pages = printed(&tab, &stage.address("map/?conference=paper"))?;
    must((3..16).contains(&pages), || format!("{count} countries are printed on {pages} pages"))?;
    tab.on_paper(PAPER.0)?;
    let (wide, high) = (
        tab.number("document.querySelector('.world').getBoundingClientRect().width")?,
        tab.number("document.querySelector('.world').getBoundingClientRect().height")?,
    );
    must(wide > 500.0 && wide <= f64::from(PAPER.0) && high < PAPER.1, || format!("the map is {wide} by {high}"))?;
    let rows = tab.number(
        "[...document.querySelectorAll('.countries tbody tr')].filter((row) => row.checkVisibility()).length",
    )?;
    must(rows as usize == count, || format!("{rows} of {count} countries are in the table"))
}

fn program(world: &World) -> Outcome {
    let mut one = feed(1, 1, 1);
    one["programs"] = json!([{ "id": "paper", "name": "Initiative on Paper", "kind": "initiative", "status": "running",
        "summary": "What it sets out to do.", "body": "A paragraph.\n\n- a point\n- another", "countries": ["TH", "KE", "FJ"],
        "principles": ["Openness", "Fairness"], "actions": [{ "title": "Meet", "summary": "Once a year." }],
        "launched": { "conference": "paper", "session": "d1-h0-r0" }, "partners": ["Ministry of Tests"] }]);
    let (stage, tab) = (Stage::with_feed(world, &one)?, world.tab(Look::DESK)?);
    let pages = printed(&tab, &stage.address("programs/paper/"))?;
    must(pages == 1, || format!("it is printed on {pages} pages"))
}
