//! Larger text, wider spacing and a window at 400 %: nothing is cut off or lost (WCAG 1.4.4, 1.4.10,
//! 1.4.12).

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::narrow::over;
use super::{impossible, journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Spacing that a reader may set by WCAG 1.4.12.
const SPACED: &str = r#"
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
"#;

/// Texts that their box cuts off and does not let scroll. A box that says how many lines it shows
/// has the rest elsewhere.
const CUT: &str = r#"
    const name = (e) => `${e.localName}.${e.getAttribute("class")} “${e.textContent.trim().slice(0, 40)}”`;
    const has = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const hides = (look) => [look.overflowX, look.overflowY].some((flow) => /hidden|clip/.test(flow));
    return [...document.querySelectorAll("body *:not(svg *)")].filter((e) => {
        if (!has(e) || e.closest(".visually-hidden, .skip, [aria-hidden=true]") || !e.checkVisibility()) return false;
        const look = getComputedStyle(e);
        return hides(look) && e.clientWidth > 1 && look.webkitLineClamp === "none"
            && (e.scrollHeight > e.clientHeight + 3 || e.scrollWidth > e.clientWidth + 3);
    }).slice(0, 6).map((e) => `${name(e)} is cut: ${e.scrollWidth} × ${e.scrollHeight} in ${e.clientWidth} × ${e.clientHeight}`);
"#;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let pages = match world.dist.one_of_each_kind() {
        Ok(pages) => pages,
        Err(message) => return impossible(message),
    };
    let others = &world.dist.languages;
    let of_first = pages.into_iter().filter(|path| !others.iter().any(|other| path.starts_with(other.as_str())));
    let of_first: Vec<String> = of_first.collect();
    // A window of 1280 × 1024 at 400 %.
    let near = Look { height: 256, ..Look::PHONE.wide(320) };
    let cases = [
        ("a window at 400 %", near, 16, ""),
        ("text of twice the size", Look::DESK, 32, ""),
        ("text of twice the size on a phone", Look::PHONE, 32, ""),
        ("the spacing of WCAG", Look::PHONE, 16, SPACED),
    ];
    let journeys = cases.map(|(name, look, size, script)| {
        let pages = of_first.clone();
        journey(world, format!("with {name} nothing is cut off"), move |world| {
            let tab = world.tab(look)?;
            if size != 16 {
                tab.text_size(size)?;
            }
            nothing_cut(world, &tab, &pages, script)
        })
    });
    journeys.into()
}

fn nothing_cut(world: &World, tab: &Tab, pages: &[String], script: &str) -> Outcome {
    let mut found = Vec::new();
    for path in pages {
        tab.go_ready(&world.address(path), "ready")?;
        tab.run(script)?;
        tab.settle()?;
        found.extend(cut(tab)?.into_iter().chain(over(tab)?).map(|line| format!("/{path}: {line}")));
    }
    must(found.is_empty(), || found.join("\n"))
}

fn cut(tab: &Tab) -> Outcome<Vec<String>> {
    let lines = tab.run(CUT)?;
    Ok(lines.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}
