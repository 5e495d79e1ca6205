//! On the narrowest screens nothing is cut off (WCAG 1.4.10: 320 px).

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{impossible, journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Elements that reach over a side of the page, unless they lie in something that scrolls by itself; and
/// boxes whose words run over their own edge.
const OVER: &str = r#"
    const width = document.documentElement.clientWidth;
    const scrolls = (e) => e && e !== document.body && e !== document.documentElement
        && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    const start = (e) => e.getBoundingClientRect().left;
    const end = (e) => e.getBoundingClientRect().right;
    const name = (e) => `${e.localName}.${e.getAttribute("class")}`;
    const seen = [...document.body.querySelectorAll("*:not(svg *, option)")].filter((e) => !scrolls(e)
        && !e.closest(".visually-hidden, .skip") && e.checkVisibility() && end(e) > start(e));
    const lines = seen.filter((e) => end(e) > width + 1 || start(e) < -1)
        .map((e) => `${name(e)} lies from ${Math.round(start(e))} to ${Math.round(end(e))}`);
    const inner = seen.filter((e) => e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0
        && !/inline|contents/.test(getComputedStyle(e).display.replace("inline-", "")))
        .map((e) => `what is in ${name(e)} is ${e.scrollWidth} px wide, it is ${e.clientWidth}`);
    const wide = document.scrollingElement.scrollWidth;
    return [...(wide > width ? [`the page is ${wide} px wide`] : []), ...lines.slice(0, 5), ...inner.slice(0, 5)];
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
        problems.extend(over(&tab)?.into_iter().map(|line| format!("/{path}: {line}")));
    }
    must(!paths.is_empty(), || "there is no page".to_owned())?;
    must(problems.is_empty(), || problems.join("\n"))
}

/// Elements that run over an edge on the page at hand, a line for each.
pub fn over(tab: &Tab) -> Outcome<Vec<String>> {
    let lines = tab.run(OVER)?;
    Ok(lines.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}
