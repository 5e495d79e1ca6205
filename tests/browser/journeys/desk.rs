//! An organizer says in ten seconds what has changed, and nothing that is said is lost.

use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use libtest_mimic::Trial;
use serde_json::Value;

use super::pages::barriers;
use super::{journey, must};
use crate::Outcome;
use crate::store::Weather;
use crate::tab::Look;
use crate::venue::Venue;
use crate::world::World;

const DELAY: &str = "[data-delay='10']";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a running session is delayed in three taps, and every target of the desk takes a thumb", taps),
        journey(world, "the desk has no barrier, in light and dark", has_no_barrier),
        journey(world, "two desks change different sessions at once and both changes survive", both_survive),
        journey(world, "who is second to change the same field is asked", second_is_asked),
        journey(world, "a PUT that is cut off leaves the old file, and the desk keeps the change", cut_off),
        journey(world, "an hour without network and a closed tab lose nothing", without_network),
        journey(world, "a wrong password says so and loses nothing", wrong_password),
        journey(world, "a file that cannot be read is not written over", not_written_over),
        journey(world, "a change is undone by a further one", undone),
        journey(
            world,
            "where the browser keeps nothing the desk says so and does not say that it is saved",
            kept_nowhere,
        ),
    ]
}

/// Controls of the desk smaller than 44 px either way. A box to tick is as large as its label.
const SMALL: &str = r#"
    return [...document.querySelectorAll("main button, main a, main input, main select, main textarea")]
        .map((target) => [target.closest("label") ?? target, target])
        .filter(([e]) => e.checkVisibility())
        .map(([e, target]) => [e.getBoundingClientRect(), target])
        .filter(([box]) => box.width < 43.9 || box.height < 43.9)
        .map(([box, target]) => `${target.outerHTML.slice(0, 80)}: ${box.width} × ${box.height}`);
"#;

fn taps(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    // The first tap, and the second.
    one.tab.click(&format!("[data-session='talk'] {DELAY}"))?;
    one.tab.wait("document.querySelector('[data-action=save]')", "the way to save")?;
    one.tab.click("[data-action=save]")?;
    one.tab.wait("document.querySelector('.desk-saved')", "that it is saved")?;
    must(one.kept()?.len() == 1, || "it is said to be saved and the phone does not keep it".to_owned())?;
    let small = |where_: &str| -> Outcome {
        let found = one.tab.run(SMALL)?;
        let found: Vec<_> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        must(found.is_empty(), || format!("{where_}: {}", found.join("\n")))
    };
    small("today")?;
    for action in ["move", "cancel", "correct"] {
        one.press(&format!("[data-session='talk'] [data-action='{action}']"))?;
        one.tab.wait("document.querySelector('[data-action=save]')", action)?;
        small(action)?;
        one.press("[data-action='discard']")?;
    }
    one.press(&format!("[data-session='talk'] {DELAY}"))?;
    small("delay")?;
    one.press("[data-action='discard']")?;
    one.press("[data-action='notice']")?;
    small("notice")?;
    one.press("[data-action='discard']")?;
    for part in ["changes", "connection"] {
        one.show(part)?;
        small(part)?;
    }
    Ok(())
}

fn has_no_barrier(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.does("talk", DELAY)?;
    let mut problems = Vec::new();
    for dark in [false, true] {
        one.tab.look(Look::PHONE.dark(dark))?;
        for part in ["changes", "connection", "today"] {
            one.show(part)?;
            one.tab.settle()?;
            problems.extend(barriers(world, &one.tab, part)?);
        }
        one.press("[data-session='next'] [data-action='move']")?;
        one.tab.settle()?;
        problems.extend(barriers(world, &one.tab, "move")?);
        one.press("[data-action='discard']")?;
    }
    must(problems.is_empty(), || problems.join("\n"))
}

fn both_survive(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let (one, two) = (venue.organizer(world)?, venue.organizer(world)?);
    for desk in [&one, &two] {
        desk.sign_in_well()?;
    }
    venue.line.set(Weather::Offline);
    one.does("talk", DELAY)?;
    two.does("beside", "[data-action='cancel']")?;
    venue.line.set(Weather::Fair);
    one.wakes()?;
    two.wakes()?;
    one.is("ready")?;
    two.is("ready")?;
    // Apache lets one write over the other where both begin at once; whoever was lost sees it
    // when it looks for its own change, and sends it again.
    for desk in [&one, &two] {
        desk.show("changes")?;
        desk.tab.wait("document.querySelector('[data-progress=seen]')", "that it is seen live")?;
    }
    let sessions = || -> Outcome<Vec<String>> {
        let mut sessions: Vec<_> = venue.published()?.changes.iter().map(|one| one.session.to_string()).collect();
        sessions.sort();
        Ok(sessions)
    };
    for _ in 0..100 {
        if sessions()?.len() == 2 {
            break;
        }
        one.wakes()?;
        two.wakes()?;
        sleep(Duration::from_millis(200));
    }
    let sessions = sessions()?;
    must(sessions == ["beside", "talk"], || format!("the file has changes to {sessions:?}"))
}

fn second_is_asked(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let (one, two) = (venue.organizer(world)?, venue.organizer(world)?);
    for desk in [&one, &two] {
        desk.sign_in_well()?;
    }
    venue.line.set(Weather::Offline);
    one.does("talk", DELAY)?;
    two.does("talk", "[data-delay='30']")?;
    venue.line.set(Weather::Fair);
    one.is("ready")?;
    two.wakes()?;
    two.show("changes")?;
    two.tab.wait("document.querySelector('.desk-question[data-field=time]')", "the question")?;
    must(venue.published()?.changes.len() == 1, || "it was sent before it was answered".to_owned())?;
    two.press("[data-answer='mine']")?;
    two.is("ready")?;
    let file = venue.published()?;
    must(file.changes.len() == 2, || format!("the file has {} changes", file.changes.len()))?;
    // It runs, so it only ends later.
    let ends: Vec<_> = file.changes.iter().filter_map(|change| change.set.end?.moment()).collect();
    must(ends.len() == 2 && ends[1].unix() - ends[0].unix() == 20 * 60, || format!("{ends:?}"))
}

fn cut_off(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.sign_in_well()?;
    one.does("talk", DELAY)?;
    one.is("ready")?;
    let before = venue.store.file();
    venue.line.set(Weather::Cut);
    one.does("next", DELAY)?;
    one.is("trouble")?;
    must(venue.store.file() == before, || "the file is not as it was".to_owned())?;
    must(one.kept()?.len() == 2, || "the phone does not keep the change".to_owned())?;
    venue.line.set(Weather::Fair);
    one.is("ready")?;
    let count = venue.published()?.changes.len();
    must(count == 2, || format!("the file has {count} changes"))
}

fn without_network(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    venue.line.set(Weather::Offline);
    one.does("talk", DELAY)?;
    one.is("trouble")?;
    one.tab.go("about:blank")?;
    one.open()?;
    one.does("next", "[data-action='cancel']")?;
    let kept = one.kept()?;
    must(kept.len() == 2, || format!("the phone keeps {kept:?}"))?;
    venue.line.set(Weather::Fair);
    one.sign_in_well()?;
    one.is("ready")?;
    let file = venue.published()?;
    must(file.changes.len() == 2, || format!("the file has {} changes", file.changes.len()))
}

fn wrong_password(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.show("connection")?;
    one.types("desk-user", "half typ")?;
    one.wakes()?;
    one.show("today")?;
    one.show("connection")?;
    let typed = one.tab.text("document.getElementById('desk-user').value")?;
    must(typed == "half typ", || format!("of what was typed there is “{typed}”"))?;
    one.sign_in("a guess")?;
    one.does("talk", DELAY)?;
    one.is("trouble")?;
    let says = one.tab.text("document.querySelector('.desk-state').innerText")?;
    must(says.contains("does not accept"), || format!("the desk says “{says}”"))?;
    must(venue.store.file().is_none(), || "something was published".to_owned())?;
    must(one.kept()?.len() == 1, || "the phone does not keep the change".to_owned())?;
    let address = one.tab.text("location.href")?;
    let kept = one.tab.text("JSON.stringify([localStorage, sessionStorage])")?;
    must(!address.contains("guess") && !kept.contains("guess"), || "the password lies about".to_owned())?;
    one.sign_in_well()?;
    one.is("ready")?;
    must(venue.published()?.changes.len() == 1, || "it was not sent".to_owned())
}

fn not_written_over(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.sign_in_well()?;
    let half = r#"{"format": 1, "changes": [{"id": "by-ha"#;
    venue.store.set_file(Some(half))?;
    one.does("talk", DELAY)?;
    one.is("trouble")?;
    must(venue.store.file().as_deref() == Some(half), || "it was written over".to_owned())?;
    one.show("connection")?;
    one.press("[data-action='replace']")?;
    one.is("ready")?;
    must(venue.published()?.changes.len() == 1, || "it was not replaced when that was wished".to_owned())
}

fn kept_nowhere(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.tab.before_scripts("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };")?;
    one.open()?;
    one.tab.wait("document.querySelector('.desk-status .desk-warning')", "the warning")?;
    one.sign_in_well()?;
    one.press(&format!("[data-session='talk'] {DELAY}"))?;
    one.tab.wait("document.querySelector('[data-action=save]')", "the way to save")?;
    one.press("[data-action='save']")?;
    one.is("ready")?;
    must(venue.published()?.changes.len() == 1, || "it was not sent".to_owned())?;
    let said = one.tab.text("Boolean(document.querySelector('.desk-saved'))")?;
    must(said == "false", || "it is said to be saved".to_owned())
}

fn undone(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.sign_in_well()?;
    one.does("talk", "[data-action='cancel']")?;
    one.is("ready")?;
    one.tab
        .wait("document.querySelector('[data-session=talk][data-state~=cancelled]')", "the session struck through")?;
    one.show("changes")?;
    one.press("[data-action='undo']")?;
    one.tab.wait("document.querySelectorAll('[data-act]').length === 2", "the history of two acts")?;
    one.is("ready")?;
    one.show("today")?;
    one.tab.wait("!document.querySelector('[data-session=talk][data-state~=cancelled]')", "the session as it was")?;
    must(venue.published()?.changes.len() == 2, || "the file does not have both".to_owned())
}
