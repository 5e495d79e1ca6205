//! Somebody who writes no JSON puts the feed right on a phone.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::pages::barriers;
use super::{journey, must};
use crate::Outcome;
use crate::venue::{Organizer, Venue};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a country is chosen by its name in any language, and is in the file", chosen_by_name),
        journey(world, "a complaint about what no form has is put right where it leads", put_right_loose),
        journey(world, "a complaint leads to its form, and goes when the form is put right", put_right),
    ]
}

/// Types into a field as a person does, who then goes on.
fn fill(one: &Organizer, field: &str, words: &str) -> Outcome {
    one.tab
        .run(&format!(
            "const field = document.querySelector(\"{field}\"); field.value = \"{words}\";
             for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {{ bubbles: true }}));"
        ))
        .map(drop)
}

/// The file that the desk hands on.
fn file(one: &Organizer) -> Outcome<String> {
    one.tab.run(
        "window.handed = null; const make = URL.createObjectURL;
         URL.createObjectURL = (blob) => { blob.text().then((text) => { window.handed = text; }); return make(blob); };",
    )?;
    one.press("[data-action='download-feed']")?;
    one.tab.wait("window.handed", "the file")?;
    one.tab.text("window.handed")
}

fn open(venue: &Venue, world: &World) -> Outcome<Organizer> {
    let one = venue.organizer(world)?;
    one.show("feed")?;
    one.tab.wait("document.querySelector('[data-things=session]')", "the things of the feed")?;
    Ok(one)
}

fn chosen_by_name(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = open(&venue, world)?;
    one.press("[data-add='participant']")?;
    for (typed, code) in [("泰国", "TH"), ("deutschland", "DE"), ("Côte", "CI"), ("ไทย", "TH"), ("allemagne", "DE")]
    {
        fill(&one, "[data-key='country'] input", typed)?;
        one.tab.wait(&format!("document.querySelector('[data-offer={code}]')"), &format!("{code} for {typed}"))?;
    }
    one.press("[data-offer='DE']")?;
    one.tab.wait("document.querySelector('.desk-preview [data-country=DE]')", "the country in the preview")?;
    let problems = barriers(world, &one.tab, "the form")?;
    must(problems.is_empty(), || problems.join("\n"))?;
    one.press("[data-action='back']")?;
    let text = file(&one)?;
    must(text.contains("\"country\": \"DE\""), || format!("the file has no such country: {text}"))?;
    // What was begun survives the tab.
    one.open()?;
    one.show("feed")?;
    one.tab.wait("document.querySelector('[data-things=participant]')", "the things of the feed")?;
    must(file(&one)?.contains("\"country\": \"DE\""), || "it was forgotten with the tab".to_owned())
}

fn put_right_loose(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = open(&venue, world)?;
    let complaint = "[data-at='/publisher/name']";
    one.tab.wait(&format!("document.querySelector(\"{complaint}\")"), "the complaint about a missing language")?;
    one.press(&format!("{complaint} [data-action='go']"))?;
    one.tab.wait("document.querySelector('[data-loose] input[lang=zh-Hans]')", "a field for that language")?;
    let problems = barriers(world, &one.tab, "what no form has")?;
    must(problems.is_empty(), || problems.join("\n"))?;
    fill(&one, "[data-loose] input[lang=zh-Hans]", "中心")?;
    one.tab.wait("!document.querySelector('.desk-complaint')", "an end of the complaint")?;
    one.press("[data-action='back']")?;
    one.tab.wait("document.querySelector('[data-things=session]')", "the list")?;
    let left = one.tab.number(&format!("document.querySelectorAll(\"{complaint}\").length"))?;
    must(left == 0.0, || "the complaint is still in the list".to_owned())?;
    must(file(&one)?.contains("\"zh-Hans\": \"中心\""), || "the file does not have it".to_owned())
}

fn put_right(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = open(&venue, world)?;
    one.press("[data-add='session']")?;
    for (key, words) in [("id", "extra"), ("title", "Extra"), ("start", "tomorrow")] {
        fill(&one, &format!("[data-key='{key}'] input"), words)?;
    }
    fill(&one, "[data-key='kind'] select", "talk")?;
    one.tab.wait("document.querySelector('[data-key=start] [data-severity=error]')", "what is wrong with the start")?;
    one.press("[data-action='back']")?;
    one.tab.wait("document.querySelector('[data-rule=bad-value] [data-action=go]')", "the complaint")?;
    one.press("[data-rule='bad-value'] [data-action='go']")?;
    one.tab.wait("document.querySelector('[data-key=start] input')", "its form")?;
    let day = one.tab.text("new Date().toISOString().slice(0, 10)")?;
    fill(&one, "[data-key='start'] input", &day)?;
    one.tab.wait("document.querySelector('.desk-preview [data-session=extra]')", "the session in the preview")?;
    one.press("[data-action='back']")?;
    one.tab.wait("!document.querySelector('[data-rule=bad-value]')", "that the complaint is gone")?;
    let text = file(&one)?;
    must(text.contains("\"id\": \"extra\""), || "the file has no such session".to_owned())
}
