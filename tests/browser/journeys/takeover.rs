//! The app takes the snapshot's place, and a reader does not notice.

use std::collections::BTreeMap;
use std::sync::Arc;

use conference_atlas::cli::serve::Server;
use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::dist::Dist;
use crate::faults::{self, Gate};
use crate::tab::{Look, Tab};
use crate::world::World;

/// Positions of the things of the page, in whole pixels.
const PLACES: &str = r#"
    const places = {};
    const things = document.querySelectorAll("h1, h2, h3, [data-session], [data-program], [data-milestone]");
    [...things].forEach((thing, index) => {
        const { top, left, width } = thing.getBoundingClientRect();
        const name = `${index} ${thing.localName} ${thing.textContent.replace(/\s+/g, " ").trim().slice(0, 40)}`;
        places[name] = [top + scrollY, left, width].map(Math.round);
    });
    return places;
"#;

type Places = BTreeMap<String, [i64; 3]>;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let languages = world.dist.all_languages().map(str::to_owned).collect::<Vec<_>>();
    let all = Dist::main_pages().into_iter().flat_map(|page| {
        let of_phone = languages.iter().map(move |lang| (format!("{lang}{page}"), Look::PHONE, "a phone"));
        std::iter::once((page.to_owned(), Look::DESK, "a desk")).chain(of_phone)
    });
    let journeys = all.map(|(path, look, where_)| {
        let name = format!("nothing moves on /{path} when the app takes over on {where_}");
        journey(world, name, move |world| nothing_moves(world, &path, look))
    });
    let kept = [
        journey(world, "what has the focus and what is selected before the app comes has it after", attention),
        journey(world, "every element of a page is the same after the app came", same_elements),
        journey(world, "an opened disclosure, a typed word and a scrolled list stay as they are", doings),
    ];
    journeys.chain(kept).collect()
}

/// Focuses the link of the third session, and selects a piece of a text.
const ATTEND: &str = "window.link = document.querySelectorAll('article.session')[2].querySelector('a[href]');
    link.focus({ preventScroll: true });
    const title = document.querySelectorAll('article.session')[2].querySelector('.session-kind span').firstChild;
    window.kept = title;
    getSelection().setBaseAndExtent(title, 1, title, 4);
    return getSelection().toString();";

/// A page before the app, whose code waits for the gate.
fn before(world: &World, look: Look, path: &str) -> Outcome<(Server, Gate, Tab)> {
    let (host, gate) = faults::held(&world.dist, ".wasm")?;
    let tab = world.tab(look)?;
    tab.go_and_look(&format!("http://localhost:{}/{path}", host.port()))?;
    let state = tab.text("document.documentElement.dataset.app")?;
    must(state == "static", || format!("before the app came the page was {state}, not static"))?;
    Ok((host, gate, tab))
}

fn takes_over(gate: &Gate, tab: &Tab) -> Outcome {
    gate.open();
    tab.wait("document.documentElement.dataset.app === 'ready'", "data-app=\"ready\"")?;
    tab.settle()
}

fn attention(world: &World) -> Outcome {
    let (_host, gate, tab) = before(world, Look::PHONE, "timeline/")?;
    let selected = tab.run(ATTEND)?;
    takes_over(&gate, &tab)?;
    must(tab.text("window.link.isConnected && document.activeElement === window.link")? == "true", || {
        "the link is another one, or has lost the focus".to_owned()
    })?;
    let now = tab.run("return getSelection().anchorNode === window.kept ? getSelection().toString() : 'elsewhere';")?;
    must(now == selected && now != "", || format!("of {selected} there is selected {now}"))
}

fn same_elements(world: &World) -> Outcome {
    for path in ["", "timeline/", "map/", "programs/", "about/"] {
        let (_host, gate, tab) = before(world, Look::DESK, path)?;
        tab.run("window.before = [...document.querySelectorAll('main *')];")?;
        takes_over(&gate, &tab)?;
        let gone = "window.before.filter((one) => !one.isConnected)";
        let lost = tab.number(&format!("{gone}.length"))?;
        let which = tab.text(&format!("{gone}.slice(0, 5).map((one) => one.outerHTML.slice(0, 80)).join('; ')"))?;
        must(lost == 0.0, || format!("{lost} elements of /{path} were drawn again: {which}"))?;
    }
    Ok(())
}

fn doings(world: &World) -> Outcome {
    let (_host, gate, tab) = before(world, Look::PHONE, "timeline/")?;
    tab.run(
        "window.field = document.querySelector('#search'); field.focus(); field.value = 'forum';
        field.setSelectionRange(1, 3);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const list = document.querySelector('.day-tabs'); list.scrollLeft = 40; window.list = [list, list.scrollLeft];",
    )?;
    takes_over(&gate, &tab)?;
    let field =
        tab.text("[document.activeElement === field, field.value, field.selectionStart, field.selectionEnd].join()")?;
    must(field == "true,forum,1,3", || format!("the field says {field}"))?;
    tab.wait("location.search.includes('q=forum')", "the word in the address")?;
    let list = tab.text("window.list[0].isConnected && window.list[0].scrollLeft === window.list[1]")?;
    must(list == "true", || "the list was scrolled back".to_owned())
}

fn nothing_moves(world: &World, path: &str, look: Look) -> Outcome {
    // Held until the snapshot was read, scrolled and measured.
    let (host, gate) = faults::held(&world.dist, ".wasm")?;
    let tab = world.tab(look)?;
    tab.go(&format!("http://localhost:{}/{path}", host.port()))?;
    tab.settle()?;
    let state = tab.text("document.documentElement.dataset.app")?;
    must(state == "static", || format!("before the app came the page was {state}, not static"))?;
    let before = places(&tab)?;
    must(!before.is_empty(), || "the snapshot has no heading".to_owned())?;
    let scrolled = tab.number("(scrollTo(0, 240), Math.round(scrollY))")?;
    gate.open();
    tab.wait("document.documentElement.dataset.app === 'ready'", "data-app=\"ready\"")?;
    tab.settle()?;
    let after = tab.number("Math.round(scrollY)")?;
    must((after - scrolled).abs() < 1.0, || format!("the page was scrolled to {scrolled} and then stood at {after}"))?;
    // Compared where both were read: what is sticky stands elsewhere in a page that is scrolled.
    tab.run("scrollTo(0, 0); return 1;")?;
    let moved = moved(&before, &places(&tab)?);
    must(moved.is_empty(), || moved.join("\n"))?;
    let shift = tab.layout_shift()?;
    must(shift.is_none_or(|shift| shift < 0.02), || format!("the page shifts by {shift:?}, not under 0.02"))
}

fn places(tab: &Tab) -> Outcome<Places> {
    serde_json::from_value(tab.run(PLACES)?).map_err(|error| error.to_string())
}

/// Elements that have moved, to a pixel.
fn moved(before: &Places, after: &Places) -> Vec<String> {
    let far = |a: &[i64; 3], b: &[i64; 3]| a.iter().zip(b).any(|(a, b)| (a - b).abs() > 1);
    let gone = before.iter().filter_map(|(name, place)| match after.get(name) {
        None => Some(format!("gone: {name}")),
        Some(now) if far(place, now) => Some(format!("{name}: [top, left, width] was {place:?} and is {now:?}")),
        Some(_) => None,
    });
    let new = after.keys().filter(|name| !before.contains_key(*name)).map(|name| format!("new: {name}"));
    gone.chain(new).collect()
}
