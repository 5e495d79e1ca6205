//! Heights that parts tell the page around them, and that this comes to an end.
//!
//! A part tells a height where its own has changed, and its own follows its frame, which the host
//! makes as high as it was told. So once both sides have laid out and drawn everything at the same
//! size, and nothing was told meanwhile, nothing is left that could tell anything.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::hosts::{Host, PAGE, SCRIPT, is_ready, runs};
use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Heights that one change may take: one for each step of a layout that is read and drawn again.
const MOST: f64 = 6.0;

/// Number of parts on the page that has many.
const MANY: usize = 20;

/// Two frames of a document, with its letters there: it was laid out, observed and drawn.
const DRAWN: &str = "return document.fonts.ready.then(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(1)))));";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "twenty parts of three languages, one of them dark, all come", twenty),
        journey(world, "a part that grows with its frame is found to have no end", endless),
    ]
}

/// Number of heights that a part has told so far, in a page that keeps what its parts tell.
fn heights(part: &str) -> String {
    format!("told.filter(([type, id]) => type === 'atlas:height' && id === '{part}').length")
}

/// One round: the host draws and hands its sizes on, the part draws at them, and a mark of its own
/// comes after all that it told until then. False if its frame did not have its size yet.
pub(super) fn round(tab: &Tab, part: &str) -> Outcome<bool> {
    let frame = format!("document.getElementById('{part}').frame");
    // Brought on the screen, for a browser draws nothing in a frame that nobody sees.
    let mark = tab.text(&format!(
        "(() => {{
            if (!window.marks) {{
                window.marks = 0;
                addEventListener('message', ({{ data }}) => {{ if (data?.mark) window.marked = data.mark; }});
            }}
            {frame}.scrollIntoView({{ behavior: 'instant' }});
            return marks += 1;
        }})()"
    ))?;
    tab.run(DRAWN)?;
    let given = tab.text(&format!("[{frame}.offsetWidth, {frame}.offsetHeight].join()"))?;
    tab.enter(&frame)?;
    tab.run(DRAWN)?;
    let taken = tab.text("[innerWidth, innerHeight].join()")?;
    tab.run(&format!("parent.postMessage({{ mark: {mark} }}, '*'); return 1;"))?;
    tab.leave()?;
    tab.wait(&format!("window.marked === {mark}"), &format!("the mark of {part}"))?;
    Ok(given == taken)
}

/// Goes round until a part has nothing more to tell. It fails if that takes more heights than a
/// change may.
pub(super) fn settle(tab: &Tab, part: &str) -> Outcome {
    let count = heights(part);
    let start = tab.number(&count)?;
    let mut before = start;
    // A frame that is slow to take its size is waited for.
    for _ in 0..200 {
        let is_sized = round(tab, part)?;
        let now = tab.number(&count)?;
        must(now - start <= MOST, || format!("{part} told {} heights, and no end of it", now - start))?;
        if is_sized && now == before {
            return Ok(());
        }
        before = now;
    }
    Err(format!("the frame of {part} never had its size"))
}

fn twenty(world: &World) -> Outcome {
    let lang = |index: usize| ["en", "zh-Hans", "th"][index % 3];
    let theme = |index: usize| if index == 7 { "dark" } else { "light" };
    let part = |index: usize| {
        let view = ["timeline", "map", "programs", "now"][index % 4];
        let (lang, theme) = (lang(index), theme(index));
        format!("<conference-atlas id=p{index} view={view} lang={lang} theme={theme}>x</conference-atlas>")
    };
    let parts: String = (0..MANY).map(part).collect();
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body>{parts}"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    let steps = tab.number("history.length")?;
    for index in 0..MANY {
        let id = format!("p{index}");
        tab.run(&format!("document.getElementById('{id}').scrollIntoView(); return 1;"))?;
        tab.wait(
            &format!("told.some(([type, id]) => type === 'atlas:ready' && id === '{id}')"),
            &format!("part {id}"),
        )?;
        runs(&tab, &id)?;
        let worn = tab.text(&format!(
            "(({{ lang, style }}) => [lang, style.colorScheme].join())(document.getElementById('{id}').frame)"
        ))?;
        must(worn == format!("{},{}", lang(index), theme(index)), || format!("{id} is {worn}"))?;
    }
    // The last change of their size: the window becomes narrower, and each follows.
    tab.look(Look::DESK.wide(700))?;
    for index in 0..MANY {
        settle(&tab, &format!("p{index}"))?;
    }
    // Each is drawn again, and none has a word to say.
    tab.run("told.length = 0; return 1;")?;
    for index in 0..MANY {
        let is_sized = round(&tab, &format!("p{index}"))?;
        must(is_sized, || format!("the frame of p{index} lost its size"))?;
    }
    let late = tab.text("told.map(([type, id]) => `${type} of ${id}`).join()")?;
    must(late.is_empty(), || format!("after the last change they tell {late}"))?;
    // A change that is to be told is heard by the same rounds, once.
    tab.enter("document.getElementById('p3').frame")?;
    tab.run("document.getElementById('atlas').style.paddingBlockEnd = '40px'; return 1;")?;
    tab.leave()?;
    settle(&tab, "p3")?;
    let heard = tab.text("told.map(([type, id]) => `${type} of ${id}`).join()")?;
    must(heard == "atlas:height of p3", || format!("a part that grew once tells {heard:?}"))?;
    let after = tab.number("history.length")?;
    must(after == steps, || format!("the host's history grew from {steps} to {after}"))
}

fn endless(world: &World) -> Outcome {
    let page = format!("{PAGE}{SCRIPT}<body><conference-atlas id=one view=now theme=light>x</conference-atlas>");
    let host = Host::open(world, &page, &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    is_ready(&tab)?;
    runs(&tab, "one")?;
    settle(&tab, "one")?;
    // A pixel higher than its frame, however high this is.
    tab.enter("document.getElementById('one').frame")?;
    tab.run("document.getElementById('atlas').style.minBlockSize = 'calc(100vh + 1px)'; return 1;")?;
    tab.leave()?;
    let found = settle(&tab, "one");
    must(found.as_ref().is_err_and(|said| said.ends_with("no end of it")), || format!("the rounds found {found:?}"))
}
