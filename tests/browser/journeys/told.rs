//! Things that a visitor chooses in a part, as its host is told of them.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::hosts::{Host, PAGE, SCRIPT, is_ready, runs};
use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// A choice: the attributes of the part, the link that is clicked, and what is told of it: the kind,
/// and the end of the address of the thing's own page.
const CHOICES: [(&str, &str, &str, &str); 5] = [
    ("view=timeline", "#programme .session-title a", "session", "/conferences/bcste-2025/sessions/ID/"),
    ("view=timeline lang=zh-Hans", ".story-item[data-conference] a", "conference", "/zh-Hans/conferences/ID/"),
    ("view=programs", "article[data-program] h3 a, article[data-program] h2 a", "program", "/programs/ID/"),
    ("view=map", "tr[data-country=TH] a", "country", "/countries/TH/"),
    ("view=map lang=th", "tr[data-country=TH] td", "country", "/th/countries/TH/"),
];

const CHOSEN: &str = "told.filter(([type]) => type === 'atlas:select')";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "what a visitor chooses is told once, with the address of its page", by_link),
        journey(world, "a country that is chosen on the map is told, and letting it go is not", on_the_map),
    ]
}

fn open(world: &World, attributes: &str) -> Outcome<(Host, Tab)> {
    let part = format!("<conference-atlas id=one {attributes} theme=light links=new>x</conference-atlas>");
    let host = Host::open(world, &format!("{PAGE}{SCRIPT}<body style='margin:0'>{part}"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    is_ready(&tab)?;
    runs(&tab, "one")?;
    Ok((host, tab))
}

/// Choices that the host was told of, each as its kind, id and path.
fn chosen(tab: &Tab) -> Outcome<String> {
    tab.text(&format!(
        "{CHOSEN}.map(([, , {{ kind, id, url }}]) => `${{kind}} ${{id}} ${{new URL(url).pathname}}`).join()"
    ))
}

fn by_link(world: &World) -> Outcome {
    for (attributes, link, kind, address) in CHOICES {
        let (_host, tab) = open(world, attributes)?;
        tab.enter("document.getElementById('one').frame")?;
        // Taken by the page itself last, so that no tab opens here.
        tab.run(&format!(
            "addEventListener('click', (event) => event.preventDefault());
            document.querySelector({link:?}).click(); return 1;"
        ))?;
        let id = tab.text(&format!("document.querySelector({link:?}).closest('[data-{kind}]').dataset.{kind}"))?;
        tab.leave()?;
        tab.wait(&format!("{CHOSEN}.length"), &format!("atlas:select with {attributes}"))?;
        let told = chosen(&tab)?;
        must(told == format!("{kind} {id} {}", address.replace("ID", &id)), || format!("with {attributes}: {told}"))?;
    }
    Ok(())
}

fn on_the_map(world: &World) -> Outcome {
    let (_host, tab) = open(world, "view=map")?;
    tab.enter("document.getElementById('one').frame")?;
    let at = tab.run(
        "const { x, y, width, height } = document.querySelector('.world path[data-country=CN]').getBoundingClientRect();
        return [x + width / 2, y + height / 2];",
    )?;
    tab.leave()?;
    let frame =
        tab.run("const { x, y } = document.getElementById('one').frame.getBoundingClientRect(); return [x, y];")?;
    let of = |point: &Value, index: usize| point.get(index).and_then(Value::as_f64).unwrap_or_default();
    let (x, y) = ((of(&at, 0) + of(&frame, 0)) as i32, (of(&at, 1) + of(&frame, 1)) as i32);
    let press = || {
        tab.mouse("mousePressed", x, y)?;
        tab.mouse("mouseReleased", x, y)
    };
    press()?;
    tab.wait(&format!("{CHOSEN}.length"), "the country")?;
    press()?;
    let filters = "told.filter(([type]) => type === 'atlas:filter')";
    tab.wait(&format!("{filters}.length === 2"), "the country that was let go")?;
    let told = chosen(&tab)?;
    must(told == "country CN /countries/CN/", || format!("the host was told {told}"))
}
