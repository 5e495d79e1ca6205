//! Whatever can be pressed is pressed where it is: nothing lies over it.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{journey, must};
use crate::Outcome;
use crate::dist::Dist;
use crate::tab::Look;
use crate::world::World;

/// Links, buttons and fields whose middle belongs to something else, or that no pointer reaches. What
/// has a larger target around it, and the drawing of the map, which has targets of its own, are left out.
const COVERED: &str = r#"
    const name = (e) => `${e.localName}.${e.getAttribute("class")} “${(e.textContent || e.getAttribute("aria-label") || "").trim().slice(0, 30)}”`;
    const all = [...document.querySelectorAll("a[href], button, input, select, summary")];
    const found = [];
    for (const e of all) {
        if (e.closest(".visually-hidden, .skip, [hidden], [popover]:not(:popover-open), svg") || e.disabled) continue;
        if (!e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
        if (getComputedStyle(e).pointerEvents === "none") {
            found.push(`${name(e)} takes no pointer`);
            continue;
        }
        e.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const box = [...e.getClientRects()].find(({ width, height }) => width > 2 && height > 2);
        if (!box) continue;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const hit = document.elementFromPoint(x, y);
        if (!hit || e.contains(hit) || hit.contains(e) || hit.closest("label")?.control === e) continue;
        // The whole of a card leads on by the link in it.
        if (e.closest("[data-session], [data-program], tr, li")?.contains(hit)) continue;
        found.push(`${name(e)} lies under ${name(hit)}`);
    }
    scrollTo(0, 0);
    return found.slice(0, 8);
"#;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let mut journeys = Vec::new();
    for page in Dist::main_pages() {
        for (look, on) in [(Look::DESK, "a desk"), (Look::PHONE, "a phone")] {
            let name = format!("on {on} nothing lies over what is pressed on /{page}");
            journeys.push(journey(world, name, move |world| nothing_over(world, page, look)));
        }
    }
    if world.dist.all_languages().any(|language| language == "th/") {
        let name = "on the map page header, map, zoom, table and language are pressed with the mouse";
        journeys.push(journey(world, name, pressed_on_the_map));
    }
    journeys
}

fn nothing_over(world: &World, page: &str, look: Look) -> Outcome {
    let tab = world.tab(look)?;
    tab.go_ready(&world.address(page), "ready")?;
    let found = tab.run(COVERED)?;
    let lines: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    must(lines.is_empty(), || lines.join("\n"))
}

fn pressed_on_the_map(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address("map/?conference=bcste-2023"), "ready")?;
    let seen = tab.text("document.querySelector('.world').getAttribute('viewBox')")?;
    tab.click(".map-button:first-of-type")?;
    tab.wait(&format!("document.querySelector('.world').getAttribute('viewBox') !== '{seen}'"), "a nearer map")?;
    tab.click(".countries tr[data-country=TH] .row-link")?;
    tab.wait("location.search.includes('country=TH')", "Thailand chosen in the table")?;
    tab.go_ready(&world.address("map/?conference=bcste-2023"), "ready")?;
    tab.click(".world [data-country=CN]")?;
    tab.wait("location.search.includes('country=CN')", "China chosen on the map")?;
    tab.click(".masthead nav a[href*='programs']")?;
    tab.wait("location.pathname.replace(/\\/$/, '') === '/programs'", "the programs by the header")?;
    tab.go_ready(&world.address("map/?conference=bcste-2023"), "ready")?;
    tab.click("[popovertarget=site-menu]")?;
    tab.click("#site-menu a[hreflang=th]")?;
    tab.wait("location.pathname.replace(/\\/$/, '') === '/th/map'", "the map in Thai")?;
    must(tab.text("location.search")?.contains("bcste-2023"), || "the language forgot what was looked at".to_owned())
}
