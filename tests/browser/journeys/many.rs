//! A programme of a thousand sessions is read, searched and left like any other.

use std::sync::Arc;

use conference_atlas::cli::serve::Server;
use libtest_mimic::Trial;

use super::find::{MARKED, type_words};
use super::{journey, must};
use crate::Outcome;
use crate::faults::{self, Fault};
use crate::measure::feed;
use crate::tab::{Look, Tab};
use crate::world::World;

const MANY: usize = 1_000;
/// The sessions that a reader can come upon, near or far.
const SEEN: &str = "[...document.querySelectorAll('#programme [data-session]')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true })).length";
/// Elements that are hidden and still take space from what follows them.
const ROOM: &str = "[...document.querySelectorAll('#programme :is(.day, .hour, .block)[hidden]')]
    .filter((e) => getComputedStyle(e).position !== 'absolute' && e.getBoundingClientRect().height > 0).length";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a thousand sessions are one shape on the axis, and told below it", shape),
        journey(world, "of a thousand sessions a search leaves those that have the word, and all come back", search),
        journey(world, "in a grid the whole of a session leads to it, but for its star", star),
    ]
}

fn open(world: &World, look: Look, page: &str) -> Outcome<(Server, Tab)> {
    let server = faults::host(&world.dist, "feed.json", Fault::Replaced(feed(MANY).to_string().leak()))?;
    let tab = world.tab(look)?;
    tab.go_ready(&format!("http://localhost:{}/{page}", server.port()), "ready")?;
    Ok((server, tab))
}

fn shape(world: &World) -> Outcome {
    for look in [Look::DESK, Look::PHONE] {
        let (_server, tab) = open(world, look, "timeline/")?;
        let label = tab.text("document.querySelector('#axis .story-shape')?.ariaLabel")?;
        must(label == "1,000 sessions", || format!("the shape is called {label}"))?;
        let items = tab.number("document.querySelectorAll('#axis .story-item').length")?;
        must(items < 10.0, || format!("{items} things on the axis"))?;
        let height = tab.number("document.querySelector('#axis').offsetHeight")?;
        must(height < 700.0, || format!("the axis is {height} px high"))?;
        let told = tab.number(SEEN)?;
        must(told == MANY as f64, || format!("{told} sessions are told"))?;
    }
    Ok(())
}

fn search(world: &World) -> Outcome {
    // A sixth of the titles, on two days of the four.
    let wanted = (0..MANY).filter(|number| number % 6 == 1).count() as f64;
    for look in [Look::DESK, Look::PHONE] {
        let (_server, tab) = open(world, look, "timeline/")?;
        type_words(&tab, "science")?;
        tab.wait("location.search.includes('science')", "the word in the address")?;
        tab.wait(&format!("{SEEN} === {wanted}"), "the sessions that have the word")?;
        let room = tab.number(ROOM)?;
        must(room == 0.0, || format!("{room} hidden things take room"))?;
        // What is far from the reader is marked when it comes near.
        tab.run("document.querySelector('#programme .days').scrollIntoView();")?;
        let unmarked = format!(
            "(() => {{
                const marked = new Set({MARKED}.map(([session]) => session));
                return [...document.querySelectorAll('#programme [data-session]')]
                    .filter((e) => !e.closest('[hidden]') && e.getBoundingClientRect().top < innerHeight
                        && e.getBoundingClientRect().bottom > 0 && !marked.has(e.dataset.session)).length;
            }})()"
        );
        tab.wait(&format!("{MARKED}.length > 0 && {unmarked} === 0"), "the word marked in every title that is seen")?;
        for _ in 0.."science".len() {
            tab.press("Backspace")?;
        }
        tab.wait("!location.search", "an address without words")?;
        tab.wait(&format!("{SEEN} === {MANY}"), "every session again")?;
    }
    Ok(())
}

fn star(world: &World) -> Outcome {
    let (_server, tab) = open(world, Look::DESK, "timeline/?view=grid")?;
    tab.run("document.querySelector('.timetable').scrollIntoView();")?;
    tab.settle()?;
    // Of every session that nothing covers: what lies at its star, and what at its first corner.
    let hit = "(() => {
        const at = (x, y) => document.elementFromPoint(x, y);
        const boxes = [...document.querySelectorAll('.timetable .session')]
            .map((e) => [e, e.getBoundingClientRect()])
            .filter(([, box]) => box.top > 200 && box.bottom < innerHeight - 40 && box.right < innerWidth - 40)
            .map(([e, box]) => [e, box, e.querySelector('.star')?.getBoundingClientRect()]);
        const hits = boxes.filter(([e, box, star]) =>
            star && e.querySelector('.star').contains(at(star.x + star.width / 2, star.y + star.height / 2))
            && e.querySelector('.session-title a').contains(at(box.x + 6, box.y + 6)));
        return boxes.length > 20 && hits.length === boxes.length;
    })()";
    tab.wait(hit, "stars and titles that can be hit")
}
