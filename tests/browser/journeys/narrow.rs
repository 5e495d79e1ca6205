//! On the narrowest screens nothing is cut off (WCAG 1.4.10: 320 px).

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{impossible, journey, must};
use crate::Outcome;
use crate::tab::Look;
use crate::world::World;

/// What reaches over the side of the page, unless it lies in something that scrolls by itself.
const OVER: &str = r#"
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    const scrolls = (e) => e && e !== document.body && e !== document.documentElement
        && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    const end = (e) => Math.max(e.getBoundingClientRect().right, e.getBoundingClientRect().left + e.scrollWidth);
    const over = [...document.body.querySelectorAll("*")].filter((e) =>
        end(e) > width + 1 && !scrolls(e));
    return [`the page is ${document.scrollingElement.scrollWidth} px wide`, ...over.slice(0, 5).map((e) =>
        `${e.localName}.${e.getAttribute("class")} ends at ${Math.round(end(e))}`)];
"#;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let pages = match world.dist.one_of_each_kind() {
        Ok(pages) => pages,
        Err(message) => return impossible(message),
    };
    // One browser for all pages of a language: they are only looked at.
    let of_language = |language: &str| {
        let others = &world.dist.languages;
        let is_of = |path: &&String| match language {
            "" => !others.iter().any(|other| path.starts_with(other.as_str())),
            language => path.starts_with(language),
        };
        pages.iter().filter(is_of).cloned().collect::<Vec<_>>()
    };
    let journeys = world.dist.all_languages().map(|language| {
        let paths = of_language(language);
        journey(world, format!("no page of /{language} scrolls sideways at 320 px"), move |world| fit(world, &paths))
    });
    journeys.collect()
}

fn fit(world: &World, paths: &[String]) -> Outcome {
    let tab = world.tab(Look::PHONE.wide(320))?;
    let mut problems = Vec::new();
    for path in paths {
        tab.go_ready(&world.address(path), "ready")?;
        let over = tab.run(OVER)?;
        let lines = over.as_array().into_iter().flatten().filter_map(Value::as_str);
        problems.extend(lines.map(|line| format!("/{path}: {line}")));
    }
    must(!paths.is_empty(), || "there is no page".to_owned())?;
    must(problems.is_empty(), || problems.join("\n"))
}
