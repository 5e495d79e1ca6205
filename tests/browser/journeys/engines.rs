//! The pages in other engines than the newest Chromium, and in the colors of the system: nothing
//! rests on what an engine lacks or what forced colors make visible.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::narrow::over;
use super::{impossible, journey, must};
use crate::Outcome;
use crate::dist::Dist;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Boxes whose place or size WebKit works out otherwise: what lies by the edges of a row of a
/// table, and what is placed and has one size from the other.
const PLACED: &str = r#"
    const name = (e) => `${e.localName}.${e.getAttribute("class")}`;
    const looks = [...document.querySelectorAll("body *")].flatMap((e) =>
        [null, "::before", "::after"].map((part) => [e, part, getComputedStyle(e, part)]));
    const rows = looks.filter(([, part, look]) => !part && /^table-(row|row-group|header-group)$/.test(look.display)
        && look.position !== "static").map(([e]) => `${name(e)} is a ground for what is placed`);
    const sides = looks.filter(([, part, look]) => (!part || look.content !== "none") && look.position === "absolute"
        && look.aspectRatio !== "auto").map(([e, part]) => `${name(e)}${part ?? ""} is placed with one size alone`);
    return [...new Set([...rows, ...sides])];
"#;

/// Takes a feature away from the stylesheet: what `from` says is called something that no engine
/// knows. Gives how often it was there.
const WITHOUT: &str = r#"
    const link = document.querySelector("link[rel=stylesheet]");
    return fetch(link.href).then((answer) => answer.text()).then((text) => {
        const sheet = new CSSStyleSheet();
        const parts = text.split(from);
        sheet.replaceSync(parts.join(to));
        document.adoptedStyleSheets = [sheet];
        link.disabled = true;
        return parts.length - 1;
    });
"#;

/// The colors of everything, one line an element.
const COLORS: &str = r#"
    const named = ["color", "backgroundColor", "borderBlockStartColor", "fill", "stroke"];
    return [...document.querySelectorAll("body, body *")].map((e) => {
        const look = getComputedStyle(e);
        return `${e.localName}.${e.getAttribute("class")} ${named.map((name) => look[name]).join(" ")}`;
    });
"#;

/// Contrast ratios (WCAG 2.2) of links and fills to what is under them.
const CONTRASTS: &str = r##"
    const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    const light = (color) => {
        pen.fillStyle = color;
        pen.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => byte / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (one, other) => {
        const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    };
    const look = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
    return {
        link: ratio(look("main a:not([class])", "color"), look("html", "backgroundColor")),
        named: ratio(look(".land [data-state=named]", "fill"), look(".land [data-state=unnamed]", "fill")),
        sea: ratio(look(".land [data-state=named]", "fill"), look(".sphere", "fill")),
    };
"##;

/// Edges that are clear in the page's own colors and can be seen in those of the system.
const EDGES: &str = r#"
    const sides = ["Top", "Right", "Bottom", "Left"];
    const clear = (color) => /^rgba\(.*, 0\)$|\/ 0\)$/.test(color);
    const marked = (e) => e.matches("[aria-current], [aria-pressed=true], [aria-selected=true]");
    const edges = [...document.querySelectorAll("body *")].filter((e) => !marked(e)).flatMap((e) =>
        sides.map((side) => [e, side]));
    const width = (e, side) => parseFloat(getComputedStyle(e)[`border${side}Width`]);
    const color = (e, side) => getComputedStyle(e)[`border${side}Color`];
"#;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let pages = match world.dist.one_of_each_kind() {
        Ok(pages) => pages,
        Err(message) => return impossible(message),
    };
    let others = world.dist.languages.clone();
    let is_first = |path: &String| !others.iter().any(|other| path.starts_with(other.as_str()));
    let of_first: Vec<String> = pages.iter().filter(|path| is_first(path)).cloned().collect();
    let (placed, edges, sized) = (of_first.clone(), of_first, pages);
    vec![
        journey(world, "no box is laid out by a row of a table or by one size alone", move |world| {
            each(world, &placed, "", |tab| lines(tab, PLACED))
        }),
        journey(world, "without light-dark() every color of the main pages is the same", without_light_dark),
        journey(world, "without relative colors the map and links can be told from their ground", without_relative),
        journey(
            world,
            "without container queries and without :has() nothing runs over its edge",
            without_new_selectors,
        ),
        journey(world, "in a browser that is too old a page stays whole and says why", too_old),
        journey(world, "in forced colors no clear edge becomes a line", move |world| {
            each(world, &edges, "", visible_edges)
        }),
        journey(world, "no target is smaller than 24 px", move |world| {
            each(world, &sized, TARGETS, |tab| lines(tab, SMALL))
        }),
    ]
}

/// An engine without what the oldest one has.
fn too_old(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_and_look(&world.address("map/"))?;
    let facts = tab.facts()?;
    tab.before_scripts("delete self.CompressionStream;")?;
    tab.go(&world.address("map/"))?;
    tab.wait("document.documentElement.dataset.app === 'failed'", "the end of the start")?;
    must(tab.facts()? == facts, || "the page is not what the build wrote".to_owned())?;
    let said = tab.text("document.querySelector('.app-failed').innerText")?;
    must(said.contains("Firefox 115") && !said.contains("reload"), || format!("the page says “{said}”"))
}

/// Asks something of every page, and fails with all that is found.
fn each(world: &World, paths: &[String], script: &str, ask: impl Fn(&Tab) -> Outcome<Vec<String>>) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    let mut found = Vec::new();
    for path in paths {
        for look in [Look::PHONE, Look::DESK] {
            tab.look(look)?;
            tab.go_ready(&world.address(path), "ready")?;
            if !script.is_empty() {
                tab.run(script)?;
            }
            found.extend(ask(&tab)?.into_iter().map(|line| format!("/{path} at {} px: {line}", look.width)));
        }
    }
    must(!paths.is_empty(), || "there is no page".to_owned())?;
    must(found.is_empty(), || found.join("\n"))
}

fn lines(tab: &Tab, script: &str) -> Outcome<Vec<String>> {
    let found = tab.run(script)?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Takes a feature away; gives how often the stylesheet used it.
fn without(tab: &Tab, feature: &str, nothing: &str) -> Outcome<u64> {
    let taken = tab.run(&format!("const [from, to] = [{feature:?}, {nothing:?}]; {WITHOUT}"))?;
    tab.settle()?;
    taken.as_u64().ok_or_else(|| "the stylesheet could not be read".to_owned())
}

fn without_light_dark(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    for dark in [false, true] {
        tab.look(Look::DESK.dark(dark))?;
        for path in Dist::main_pages() {
            tab.go_ready(&world.address(path), "ready")?;
            let before = lines(&tab, COLORS)?;
            without(&tab, "light-dark(", "no-function(")?;
            let after = lines(&tab, COLORS)?;
            let differ = before.iter().zip(&after).filter(|(one, other)| one != other);
            let told: Vec<_> = differ.map(|(one, other)| format!("{one} became {other}")).take(5).collect();
            must(before.len() == after.len() && told.is_empty(), || format!("/{path}: {}", told.join("\n")))?;
        }
    }
    Ok(())
}

/// Without what the oldest engines lack (`:has()`, Firefox before 121), and container queries with it.
fn without_new_selectors(world: &World) -> Outcome {
    let mut found = Vec::new();
    for (feature, nothing) in [("@container", "@no-container"), (":has(", ":no-has(")] {
        for look in [Look::DESK, Look::PHONE] {
            let tab = world.tab(look)?;
            for path in Dist::main_pages() {
                tab.go_ready(&world.address(path), "ready")?;
                without(&tab, feature, nothing)?;
                let lines = over(&tab)?.into_iter();
                found.extend(lines.map(|line| format!("/{path} without {feature} at {} px: {line}", look.width)));
            }
        }
    }
    must(found.is_empty(), || found.join("\n"))
}

fn without_relative(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    for dark in [false, true] {
        tab.look(Look::DESK.dark(dark))?;
        tab.go_ready(&world.address("map/"), "ready")?;
        let taken = without(&tab, "oklch(from ", "no-function(from ")?;
        must(taken > 0, || "the stylesheet takes no color apart".to_owned())?;
        let ratios = tab.run(CONTRASTS)?;
        for (name, least) in [("link", 4.5), ("named", 1.2), ("sea", 1.2)] {
            let ratio = ratios.get(name).and_then(Value::as_f64).unwrap_or_default();
            must(ratio >= least, || format!("dark {dark}: the contrast of {name} is {ratio:.2}, not {least}"))?;
        }
    }
    Ok(())
}

fn visible_edges(tab: &Tab) -> Outcome<Vec<String>> {
    tab.run(&format!(
        "{EDGES} window.clearEdges = edges.filter(([e, side]) => width(e, side) > 0 && clear(color(e, side)));"
    ))?;
    tab.forced_colors(true)?;
    let forced = tab.text("matchMedia('(forced-colors: active)').matches")?;
    must(forced == "true", || "the colors are not forced".to_owned())?;
    let found = lines(
        tab,
        &format!(
            "{EDGES} const ground = Object.assign(document.createElement('i'), {{ style: 'color: Canvas' }});
             document.body.append(ground);
             const canvas = getComputedStyle(ground).color;
             ground.remove();
             return clearEdges.filter(([e, side]) => e.isConnected && width(e, side) > 0
                 && ![canvas, 'rgba(0, 0, 0, 0)'].includes(color(e, side)))
                 .map(([e, side]) => `${{e.localName}}.${{e.getAttribute('class')}} has a line at its ${{side}}`);"
        ),
    )?;
    tab.forced_colors(false)?;
    Ok(found)
}

/// Opens what can be opened, so that what is in it is looked at.
const TARGETS: &str = "document.querySelectorAll('main details').forEach((one) => { one.open = true; });";

/// Targets under 24 px (WCAG 2.2, 2.5.8), but for links in the flow of a sentence and what a
/// larger target around it does as well.
const SMALL: &str = r#"
    const targets = [...document.querySelectorAll("a[href], button, summary, input, select, textarea")];
    const inSentence = (e) => getComputedStyle(e).display === "inline" && [...e.parentNode.childNodes]
        .some((node) => node.nodeType === 3 && node.data.trim().length > 1);
    const around = (e) => e.matches("input") ? e.closest("label") ?? e : e;
    const reach = (e) => {
        const { width, height } = e.getBoundingClientRect();
        const over = getComputedStyle(e, "::after");
        return over.content !== "none" && over.position === "absolute"
            ? [Math.max(width, parseFloat(over.width)), Math.max(height, parseFloat(over.height))] : [width, height];
    };
    return targets.filter((e) => !e.closest(".visually-hidden, .skip, svg, [hidden]")
        && e.checkVisibility({ checkVisibilityCSS: true })).map((e) => [e, reach(around(e))])
        .filter(([e, [width, height]]) => width > 1 && (width < 23.95 || height < 23.95) && !inSentence(e))
        .map(([e, [width, height]]) => `${e.localName}.${e.getAttribute("class")} “${e.textContent.trim().slice(0, 30)}”
            in ${e.parentNode.localName}.${e.parentNode.getAttribute("class")}
            is ${Math.round(width)} × ${Math.round(height)}`.replace(/\s+/g, " "));
"#;
