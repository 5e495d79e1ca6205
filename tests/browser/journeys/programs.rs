//! Programs: none of them, and four hundred.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::narrow::over;
use super::pages::barriers;
use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::world::World;

const MANY: usize = 400;
const CARDS: &str = "document.querySelectorAll('.cards .card').length";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "four hundred programs are narrowed, found and ordered", many),
        journey(world, "a feed without programs says so and leads on", none),
    ]
}

fn feed(programs: usize) -> Value {
    let kinds = ["initiative", "target_program", "special_program", "declaration", "zone", "partnership", "other"];
    let codes = ["TH", "KE", "FJ", "BR", "SG"];
    let programs: Vec<_> = (0..programs)
        .map(|n| {
            json!({ "id": format!("p{n}"), "name": format!("Program {n:03}"), "kind": kinds[n % kinds.len()],
                    "summary": format!("What number {n} sets out to do."), "topics": [format!("Topic {}", n % 25)],
                    "countries": [codes[n % codes.len()]],
                    "launched": { "when": format!("20{:02}-0{}", n % 30, n % 9 + 1) } })
        })
        .collect();
    json!({
        "format": 1, "languages": ["en"], "updated": "2030-05-01T09:00:00+07:00",
        "publisher": { "id": "many", "name": "Many", "url": "https://example.org/" },
        "conferences": [{ "id": "many", "name": "Conference", "start": "2030-05-01", "end": "2030-05-01",
            "time_zone": "Asia/Bangkok", "place": { "city": "Bangkok", "country": "TH", "lat": 13.75, "lon": 100.5 } }],
        "programs": programs,
    })
}

/// Nothing keeps anybody out, and nothing runs over, on a desk and on a phone.
fn is_good(world: &World, tab: &Tab) -> Outcome {
    let mut problems = barriers(world, tab, "on a desk")?;
    tab.look(Look::PHONE)?;
    tab.settle()?;
    problems.extend(barriers(world, tab, "on a phone")?);
    problems.extend(over(tab)?);
    tab.look(Look::DESK)?;
    must(problems.is_empty(), || problems.join("\n"))
}

fn many(world: &World) -> Outcome {
    let (stage, tab) = (Stage::with_feed(world, &feed(MANY))?, world.tab(Look::DESK)?);
    tab.go_ready(&stage.address("programs/"), "ready")?;
    must(tab.number(CARDS)? as usize == MANY, || "not every program has its card".to_owned())?;
    is_good(world, &tab)?;
    tab.run("document.querySelector('.card a').dataset.stays = 'yes';")?;
    tab.click(".choice[href*='kind=declaration']")?;
    let declarations = (0..MANY).filter(|n| n % 7 == 3).count();
    tab.wait(&format!("{CARDS} === {declarations}"), "the declarations alone")?;
    let told = tab.text("document.querySelector('main [role=status]').innerText")?;
    must(told.contains(&declarations.to_string()), || format!("the page says “{told}”"))?;
    let wrong = tab.number("document.querySelectorAll('.card:not([data-kind=declaration])').length")?;
    must(wrong == 0.0, || "other kinds are left".to_owned())?;
    tab.go_ready(&stage.address("programs/?sort=name&q=number%2017"), "ready")?;
    tab.wait(&format!("{CARDS} > 0 && {CARDS} < 40"), "what the search finds")?;
    let names = "[...document.querySelectorAll('.card-name')].map((name) => name.innerText)";
    let sorted = tab.text(&format!("String({names}.join() === {names}.sort().join())"))?;
    must(sorted == "true", || "the cards are not in the order of their names".to_owned())?;
    // The front page has a few of them, and the way to all.
    tab.go_ready(&stage.address(""), "ready")?;
    let shown = tab.number(CARDS)?;
    must((1.0..=12.0).contains(&shown), || format!("the front page has {shown} cards"))
}

fn none(world: &World) -> Outcome {
    let (stage, tab) = (Stage::with_feed(world, &feed(0))?, world.tab(Look::DESK)?);
    tab.go_ready(&stage.address("programs/"), "ready")?;
    let ways = tab.number("document.querySelectorAll('main .empty a[href]').length")?;
    must(ways > 0.0, || "an empty page leads nowhere".to_owned())?;
    is_good(world, &tab)?;
    tab.go_ready(&stage.address(""), "ready")?;
    must(tab.number("document.querySelectorAll('main #programs').length")? == 0.0, || {
        "the front page has a section of no programs".to_owned()
    })?;
    is_good(world, &tab)
}
