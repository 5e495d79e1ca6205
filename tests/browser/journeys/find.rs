//! Finding sessions: words are marked, filters count, an empty page leads on, and the address
//! says it all.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// The sessions that are seen, each once.
const SEEN: &str = "[...new Set([...document.querySelectorAll('#programme [data-session]')]
    .filter((e) => e.checkVisibility()).map((e) => e.dataset.conference + '/' + e.dataset.session))].sort().join(' ')";

/// The button that opens the sheet of filters.
pub const FILTERS: &str = ".tool[popovertarget=filters]";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "typed words leave what has them, marked and counted, and are in the address", words),
        journey(world, "what a filter counts is what it leaves", counts),
        journey(world, "where nothing is left, the page says what to let go of", loosen),
        journey(world, "a link with words and filters opens in another browser as it was", link),
        journey(world, "chosen filters are taken away one by one and all at once", chips),
    ]
}

fn open(world: &World, address: &str) -> Outcome<Tab> {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(address), "ready")?;
    Ok(tab)
}

fn seen(tab: &Tab) -> Outcome<Vec<String>> {
    Ok(tab.text(SEEN)?.split_whitespace().map(str::to_owned).collect())
}

/// Words that the browser marks on the page (CSS Custom Highlight API), each with the session that
/// it is in.
pub const MARKED: &str = "[...(CSS.highlights.get('found') ?? [])].map((range) =>
    [range.startContainer.parentElement.closest('[data-session]')?.dataset.session,
        range.startContainer.data.slice(range.startOffset, range.endOffset)])";

/// Types into the search field as a hand does.
pub fn type_words(tab: &Tab, words: &str) -> Outcome {
    tab.click("#search")?;
    words.chars().try_for_each(|letter| tab.press(&letter.to_string()))
}

fn words(world: &World) -> Outcome {
    let tab = open(world, "timeline/")?;
    let all = seen(&tab)?;
    type_words(&tab, "OPENING")?;
    tab.wait(&format!("{MARKED}.length > 0"), "a mark")?;
    let left = seen(&tab)?;
    must(!left.is_empty() && left.len() < all.len(), || format!("{} of {} sessions are left", left.len(), all.len()))?;
    let unmarked = tab.text(&format!(
        "[...document.querySelectorAll('#programme [data-session]')].filter((e) => e.checkVisibility()
                && !{MARKED}.some(([id, words]) => id === e.dataset.session && /opening/i.test(words)))
                .map((e) => e.dataset.session).join(' ')"
    ))?;
    must(unmarked.is_empty(), || format!("no mark in {unmarked}"))?;
    let said = tab.text("document.querySelector('.finder-left').textContent")?;
    must(said.contains(&left.len().to_string()), || format!("{} are left and the page says {said}", left.len()))?;
    tab.wait("new URLSearchParams(location.search).get('q') === 'OPENING'", "the words in the address")?;
    let status = tab.text("document.querySelector('.finder [role=status]').textContent")?;
    must(status == said, || format!("the screen reader hears {status}, the eye reads {said}"))?;
    // Every text is whole again when the words are taken away.
    for _ in 0.."OPENING".len() {
        tab.press("Backspace")?;
    }
    tab.wait(&format!("{MARKED}.length === 0"), "no mark any more")?;
    tab.wait("!location.search", "an address without words")?;
    must(seen(&tab)? == all, || "not every session came back".to_owned())?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn counts(world: &World) -> Outcome {
    let tab = open(world, "timeline/")?;
    tab.click(FILTERS)?;
    let find = "[...document.querySelectorAll('.facets .choice')].filter((e) => e.checkVisibility()
        && !e.hasAttribute('aria-current') && Number(e.querySelector('.choice-count')?.textContent) > 0)";
    let kinds = tab.number(&format!("{find}.length"))?;
    must(kinds > 3.0, || "there is hardly a filter".to_owned())?;
    for pick in [1, 4] {
        let promised = tab.number(&format!(
            "(({{ 0: e }}) => (e.setAttribute('data-pick', '{pick}'),
                Number(e.querySelector('.choice-count').textContent)))({find}.slice({pick}))"
        ))?;
        tab.click(&format!("[data-pick='{pick}']"))?;
        tab.settle()?;
        let left = seen(&tab)?.len();
        must(left as f64 == promised, || format!("choice {pick} promised {promised} and left {left}"))?;
    }
    must(!tab.text("location.search")?.is_empty(), || "the filters are not in the address".to_owned())?;
    tab.back()?;
    tab.back()?;
    tab.wait("!location.search", "the first address")
}

fn loosen(world: &World) -> Outcome {
    let tab = open(world, "timeline/?kind=break&q=zzzz")?;
    must(seen(&tab)?.is_empty(), || "something has the words zzzz".to_owned())?;
    let tab = open(world, "timeline/?kind=opening&q=zzzz")?;
    must(seen(&tab)?.is_empty(), || "something has the words zzzz".to_owned())?;
    let way = tab.text("document.querySelector('main .empty a')?.textContent")?;
    let promised: String = way.chars().filter(char::is_ascii_digit).collect();
    tab.click("main .empty a")?;
    tab.wait("!document.querySelector('main .empty')", "sessions again")?;
    let left = seen(&tab)?.len();
    must(left > 0 && left.to_string() == promised, || format!("“{way}” led to {left} sessions"))
}

fn link(world: &World) -> Outcome {
    let tab = open(world, "timeline/")?;
    type_words(&tab, "science")?;
    tab.wait("location.search.includes('science')", "the words in the address")?;
    tab.click(FILTERS)?;
    tab.click(".facets .choice:not([data-empty]):not([aria-current])")?;
    tab.settle()?;
    let (address, left) = (tab.text("location.href")?, seen(&tab)?);
    let other = world.tab(Look::PHONE)?;
    other.go_ready(&address, "ready")?;
    let there = seen(&other)?;
    must(there == left, || format!("here {left:?}, there {there:?}"))?;
    let marks = other.number(&format!("{MARKED}.length"))?;
    must(left.is_empty() || marks > 0.0, || "nothing is marked there".to_owned())
}

fn chips(world: &World) -> Outcome {
    let tab = open(world, "timeline/?kind=forum,opening&q=a")?;
    let chips = "document.querySelectorAll('.chip').length";
    must(tab.number(chips)? == 3.0, || "there are not three chips".to_owned())?;
    tab.click(".chip")?;
    tab.wait(&format!("{chips} === 2"), "one chip fewer")?;
    tab.click(".chips .clear")?;
    tab.wait(&format!("{chips} === 0 && !location.search"), "no chip and no filter")?;
    must(tab.text("document.querySelector('#search').value")?.is_empty(), || "the words are still there".to_owned())
}
