//! The axis is moved along by every means, keeps the point under the hand, and is in the address.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Position of the middle of the axis on the screen.
const MIDDLE: &str = "(({ left, width, top }) => [left + width / 2, top + 60])
    (document.querySelector('#axis').getBoundingClientRect())";

/// Position of a thing of the axis, in millionths of the axis.
const AT: &str = "Number(document.querySelector('[data-milestone=\"director-in-chongqing\"].story-item')
    ?.style.getPropertyValue('--at'))";

/// Position of its mark on the screen, in pixels.
const SEEN: &str = "document.querySelector('[data-milestone=\"director-in-chongqing\"].story-item > .story-mark')
    .getBoundingClientRect().left";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "every way of magnifying the axis changes the address, and back leads back", magnifies),
        journey(world, "the wheel with ctrl keeps what is under the pointer, and alone it scrolls the page", wheel),
        journey(world, "dragging moves the axis and opens no link", drags),
        journey(world, "two fingers magnify what is between them", pinches),
        journey(world, "a copied link shows the same stretch to somebody else", is_sent),
        journey(world, "the axis is one stop of the Tab key, and arrows lead along what is on it", is_one_stop),
        journey(world, "from a decade to a quarter of an hour on one axis", goes_near),
    ]
}

fn open(world: &World, look: Look, query: &str) -> Outcome<Tab> {
    let tab = world.tab(look)?;
    tab.go_ready(&world.address(&format!("timeline/{query}")), "ready")?;
    Ok(tab)
}

fn range(tab: &Tab) -> Outcome<String> {
    tab.text("new URL(location).searchParams.get('range') ?? ''")
}

/// Waits until the address and the drawing have settled on something else.
fn changed(tab: &Tab, before: &str) -> Outcome<String> {
    tab.wait(&format!("(new URL(location).searchParams.get('range') ?? '') !== {before:?}"), "another range")?;
    tab.settle()?;
    tab.settle()?;
    tab.settle()?;
    range(tab)
}

fn magnifies(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "")?;
    must(range(&tab)?.is_empty(), || "the whole has a range in the address".to_owned())?;
    tab.click(".axis-button:last-child")?;
    let by_button = changed(&tab, "")?;
    tab.run("document.querySelector('#axis').focus();")?;
    tab.press("+")?;
    let by_key = changed(&tab, &by_button)?;
    tab.press("-")?;
    let out = changed(&tab, &by_key)?;
    tab.press("ArrowRight")?;
    let later = changed(&tab, &out)?;
    must(later > out, || format!("after an arrow to the right {later} is not later than {out}"))?;
    let told = tab.text("document.querySelector('.axis-told').textContent")?;
    must(!told.trim().is_empty(), || "no words tell what is visible".to_owned())?;
    tab.press("0")?;
    must(changed(&tab, &later)?.is_empty(), || "0 does not show the whole".to_owned())?;
    tab.click(".axis-ways li:nth-child(2) a")?;
    let edition = changed(&tab, "")?;
    must(edition.contains("2025-06"), || format!("this edition is {edition}"))?;
    tab.back()?;
    let back = changed(&tab, &edition)?;
    must(back.is_empty(), || format!("back leads to {back}, not to the whole"))?;
    tab.run("history.forward();")?;
    let forward = changed(&tab, "")?;
    must(forward == edition, || format!("forward leads to {forward}, not to {edition}"))?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn wheel(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "")?;
    // Over a thing of the axis: it must stay where it is.
    let x = tab.number(&format!(
        "(({{ left, width }}) => left + width * {AT} / 1e6)(document.querySelector('#axis').getBoundingClientRect())"
    ))?;
    let y = tab.number(&format!("({MIDDLE})[1]"))?;
    let before = tab.number(AT)?;
    tab.wheel(x as i32, y as i32, -120, true)?;
    tab.wheel(x as i32, y as i32, -120, true)?;
    changed(&tab, "")?;
    let after = tab.number(AT)?;
    // A pixel of a thousand, and the second that positions are rounded to.
    must((after - before).abs() < 2500.0, || format!("what was under the pointer at {before} is at {after}"))?;
    must(tab.number("scrollY")? < 1.0, || "the wheel with ctrl scrolls the page".to_owned())?;
    must(tab.number("visualViewport.scale")? == 1.0, || "the wheel with ctrl magnifies the page".to_owned())?;
    let settled = range(&tab)?;
    tab.wheel(x as i32, y as i32, 300, false)?;
    tab.wait("scrollY > 100", "the page to scroll under the plain wheel")?;
    must(range(&tab)? == settled, || "the plain wheel magnifies".to_owned())
}

fn drags(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "?range=2023..2025")?;
    let before = tab.number(SEEN)?;
    let at = tab.run(
        "const { left, top } = document.querySelector('.story-item .story-title')
        .getBoundingClientRect(); return [left + 8, top + 8];",
    )?;
    let (x, y) = (at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default());
    let mouse = |kind: &str, x: f64| tab.mouse(kind, x as i32, y as i32);
    mouse("mousePressed", x)?;
    for step in 1..=10 {
        mouse("mouseMoved", x + f64::from(step) * 10.0)?;
    }
    tab.settle()?;
    must(range(&tab)? == "2023..2025", || "the address follows before the hand lets go".to_owned())?;
    let moved = tab.number(SEEN)? - before;
    must((moved - 100.0).abs() < 2.0, || format!("a hand that goes 100 px moves the axis by {moved}"))?;
    mouse("mouseReleased", x + 100.0)?;
    changed(&tab, "2023..2025")?;
    must(tab.text("location.pathname")?.ends_with("/timeline/"), || "a drag opens a link".to_owned())
}

fn pinches(world: &World) -> Outcome {
    let tab = open(world, Look::PHONE, "")?;
    let middle = tab.run(&format!("return {MIDDLE};"))?;
    let (x, y) = (middle[0].as_f64().unwrap_or_default(), middle[1].as_f64().unwrap_or_default());
    tab.pinch(x, y, &[20.0, 30.0, 45.0, 60.0])?;
    let near = changed(&tab, "")?;
    must(tab.number("visualViewport.scale")? == 1.0, || "the page is magnified".to_owned())?;
    must(!near.is_empty(), || "two fingers do not magnify".to_owned())?;
    must(tab.number("document.scrollingElement.scrollWidth")? <= 360.0, || "the page scrolls sideways".to_owned())
}

fn is_sent(world: &World) -> Outcome {
    let told = |tab: &Tab| -> Outcome<String> {
        tab.settle()?;
        tab.text(
            "[document.querySelector('.axis-told').textContent,
            ...[...document.querySelectorAll('.story-item')].map((e) => e.style.cssText)].join('|')",
        )
    };
    let mine = open(world, Look::DESK, "")?;
    mine.click(".axis-ways li:nth-child(2) a")?;
    changed(&mine, "")?;
    let address = mine.text("location.href")?;
    let theirs = world.tab(Look::DESK)?;
    theirs.go_ready(&address, "ready")?;
    let (mine, theirs) = (told(&mine)?, told(&theirs)?);
    must(mine == theirs, || format!("one sees\n{mine}\nthe other\n{theirs}"))
}

fn is_one_stop(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "?range=2023..2025")?;
    let stops = tab.number("document.querySelectorAll('#axis :is(a, button):not([tabindex=\"-1\"])').length")?;
    must(stops == 0.0, || format!("{stops} things on the axis are stops of their own"))?;
    tab.run("document.querySelector('#axis').focus();")?;
    let at = "[...document.querySelectorAll('#axis a[href]')].indexOf(document.activeElement)";
    for (key, expected) in [("Enter", 0.0), ("ArrowRight", 1.0), ("ArrowDown", 2.0), ("ArrowLeft", 1.0)] {
        tab.press(key)?;
        let now = tab.number(at)?;
        must(now == expected, || format!("after {key} the link {now} has the focus, not {expected}"))?;
    }
    must(range(&tab)? == "2023..2025", || "the axis moved under the focus".to_owned())?;
    tab.press("Escape")?;
    must(tab.text("document.activeElement.id")? == "axis", || "Escape does not lead back to the axis".to_owned())
}

fn goes_near(world: &World) -> Outcome {
    let tab = open(world, Look::DESK, "")?;
    let detail = "document.querySelector('#axis .story').dataset.detail";
    must(tab.text(detail)? == "story", || "the whole tells more than the story".to_owned())?;
    tab.run("document.querySelector('#axis').focus();")?;
    tab.go_ready(&world.address("timeline/?range=2023-11-05..2023-11-09"), "ready")?;
    must(tab.text(detail)? == "sessions", || "an edition shows no sessions".to_owned())?;
    let sessions = tab.number("document.querySelectorAll('#axis [data-session]').length")?;
    must(sessions > 0.0, || "no session stands on the axis".to_owned())?;
    tab.run("document.querySelector('#axis').focus();")?;
    let mut before = range(&tab)?;
    for _ in 0..7 {
        tab.press("+")?;
        before = changed(&tab, &before)?;
    }
    let hours =
        tab.text("[...document.querySelectorAll('[data-room=wide] .tick')].map((e) => e.textContent).join()")?;
    must(hours.contains(":15") || hours.contains(":30"), || format!("quarters of an hour are not marked: {hours}"))
}
