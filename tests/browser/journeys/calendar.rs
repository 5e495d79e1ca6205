//! Calendars and drawn lists say what the page of a session shows.

use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use icalendar::{CalendarDateTime, Component, DatePerhapsTime, Event};
use libtest_mimic::Trial;
use serde_json::json;

use super::mine::CATCH;
use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::store::Weather;
use crate::tab::{Look, Tab};
use crate::venue::{Venue, feed};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(
            world,
            "a calendar file of a changed session has the shown hour, its state, and an alarm if wished",
            files,
        ),
        journey(
            world,
            "a calendar that follows the day is written beside the changes and offered once it is there",
            follows,
        ),
        journey(world, "a cancelled session looks so on the overview and in the drawn list", cancelled),
    ]
}

/// The only event, or the one of a session, in a calendar file, by a parser of somebody else's.
fn event(file: &str, session: &str) -> Outcome<Event> {
    let calendar: icalendar::Calendar = file.parse()?;
    let mut events = calendar.components.iter().filter_map(|component| component.as_event());
    let is_it = |event: &&Event| event.get_uid().is_some_and(|uid| uid.starts_with(&format!("{session}.")));
    events.find(is_it).cloned().ok_or_else(|| format!("{session} is not in {file}"))
}

fn start(event: &Event) -> Option<i64> {
    match event.get_start() {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => Some(at.timestamp()),
        _ => None,
    }
}

fn sequence(event: &Event) -> Option<u32> {
    event.get_sequence()
}

/// The file that a page gives when its calendar is asked for.
fn given(tab: &Tab, button: &str) -> Outcome<String> {
    tab.run("window.given = '';")?;
    tab.click(button)?;
    tab.wait("window.given", "a calendar file")?;
    tab.text("window.given")
}

fn files(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.sign_in_well()?;
    one.does("next", "[data-delay='15']")?;
    one.does("beside", "[data-action='cancel']")?;
    one.is("ready")?;
    let tab = world.tab(Look::PHONE)?;
    tab.before_scripts(CATCH)?;
    let page = |session: &str| venue.site(&format!("conferences/today/sessions/{session}/"));
    let file = |session: &str, state: &str| -> Outcome<Event> {
        tab.go_ready(&page(session), "ready")?;
        tab.wait(&format!("document.querySelector('[data-session={session}][data-state~={state}]')"), "its state")?;
        event(&given(&tab, ".calendar-links a[download]")?, session)
    };
    let (delayed, cancelled) = (file("next", "delayed")?, file("beside", "cancelled")?);
    tab.run("fetch('/calendar.ics').then((answer) => answer.text()).then((text) => { window.built = text; });")?;
    tab.wait("window.built", "the file of the build")?;
    let built = tab.text("window.built")?;
    for (session, event_now, minutes, status) in
        [("next", &delayed, 15, "CONFIRMED"), ("beside", &cancelled, 0, "CANCELLED")]
    {
        let before = event(&built, session)?;
        let is_shown = start(event_now) == start(&before).map(|start| start + minutes * 60);
        must(is_shown, || format!("{session} starts at {:?}, before at {:?}", start(event_now), start(&before)))?;
        let said = event_now.property_value("STATUS");
        must(said == Some(status), || format!("{session} is {said:?}"))?;
        must(sequence(event_now) > sequence(&before), || format!("the sequence of {session} did not grow"))?;
    }
    // Starred, with a reminder.
    tab.go_ready(&page("next"), "ready")?;
    tab.click("main .star")?;
    tab.go_ready(&venue.site("mine/"), "ready")?;
    tab.wait("document.querySelector('#reminder')", "the wish for a reminder")?;
    tab.run(
        "const wish = document.querySelector('#reminder'); wish.value = '10';
         wish.dispatchEvent(new Event('change', { bubbles: true }));",
    )?;
    let file = given(&tab, ".mine #carry > .button")?;
    let alarm = file.split("BEGIN:VALARM").nth(1).unwrap_or_default();
    must(alarm.contains("TRIGGER:-PT10M") && alarm.contains("ACTION:DISPLAY"), || format!("no alarm is in {file}"))?;
    event(&file, "next").map(drop)?;
    // Without network the file is the same.
    let page = page("beside");
    let kept = venue.visitor(world, Look::PHONE, "conferences/today/sessions/beside/", true)?;
    kept.run(CATCH)?;
    kept.wait("document.querySelector('[data-session=beside][data-state~=cancelled]')", "its state")?;
    kept.wait(
        "caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length)))
            .then((counts) => { window.counts = counts; }), Math.max(0, ...(window.counts ?? [])) > 20",
        "what the worker keeps",
    )?;
    drop(venue);
    let offline = event(&given(&kept, ".calendar-links a[download]")?, "beside")?;
    let said = offline.property_value("STATUS");
    must(said == Some("CANCELLED"), || format!("without network {page} gives {said:?}"))
}

/// Link by which a page offers a calendar that is asked for again and again.
const SUBSCRIBED: &str = "document.querySelector('.calendar-links a[href^=webcal]')?.href ?? ''";

fn follows(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    let written = |what: &str, is_it: &dyn Fn(&str) -> bool| -> Outcome<String> {
        for _ in 0..400 {
            if let Some(file) = venue.store.calendar().filter(|file| is_it(file)) {
                return Ok(file);
            }
            sleep(Duration::from_millis(250));
        }
        Err(format!("{what}: {:?}", venue.store.calendar()))
    };
    // A store that takes no second file keeps nothing from being sent.
    venue.line.set(Weather::OneFile);
    one.sign_in_well()?;
    one.does("next", "[data-delay='15']")?;
    one.is("ready")?;
    must(venue.published()?.changes.len() == 1, || "the change was not sent".to_owned())?;
    let visitor = venue.visitor(world, Look::PHONE, "conferences/today/", false)?;
    let asked = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/live.ics'))";
    visitor.wait(asked, "a look for the calendar")?;
    visitor.settle()?;
    let link = visitor.text(SUBSCRIBED)?;
    must(link.is_empty(), || format!("{link} is offered, and is not there"))?;
    one.tab.wait("document.querySelector('[data-calendar=behind]')", "that the calendar is behind")?;
    venue.line.set(Weather::Fair);
    let first = event(&written("once the store takes it", &|file| file.contains("UID:next."))?, "next")?;
    one.tab.wait("!document.querySelector('[data-calendar=behind]')", "that the calendar is no longer behind")?;
    one.does("beside", "[data-action='cancel']")?;
    one.is("ready")?;
    let file = written("after a change", &|file| file.contains("STATUS:CANCELLED"))?;
    must(event(&file, "beside")?.property_value("STATUS") == Some("CANCELLED"), || file.clone())?;
    let next = event(&file, "next")?;
    let order = |event: &Event| (sequence(event), event.property_value("DTSTAMP").map(str::to_owned));
    must(start(&next) == start(&first) && order(&next) > order(&first), || format!("{first:?} became {next:?}"))?;
    visitor.go_ready(&venue.site("conferences/today/"), "ready")?;
    visitor.wait(&format!("Boolean({SUBSCRIBED})"), "the offer of a subscription")?;
    let (link, wanted) = (visitor.text(SUBSCRIBED)?, venue.line.calendar().replacen("http", "webcal", 1));
    must(link == wanted, || format!("{link} is offered, and the calendar is at {wanted}"))?;
    // It has the whole programme, so no page of a session offers it.
    visitor.go_ready(&venue.site("conferences/today/sessions/next/"), "ready")?;
    visitor.wait(asked, "a look for the calendar")?;
    visitor.settle()?;
    let link = visitor.text(SUBSCRIBED)?;
    must(link.is_empty(), || format!("a session's page offers {link}, which has all"))
}

/// Lines through the title of the session that is off, and its word.
const TOLD: &str = "(() => {
    const entry = document.querySelector('SELECTOR');
    const title = entry?.querySelector('a');
    return [getComputedStyle(title).textDecorationLine, entry.innerText.includes('Canceled')].join(' ');
})()";

fn cancelled(world: &World) -> Outcome {
    let mut feed = feed();
    // It is tomorrow, on one day.
    let text = feed["conferences"][0]["sessions"].to_string();
    let mut sessions: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let conference = &mut feed["conferences"][0];
    (conference["start"], conference["end"]) = (json!("2031-05-06"), json!("2031-05-06"));
    conference["day_starts"] = json!("00:00");
    for (session, hour) in sessions.as_array_mut().into_iter().flatten().zip(["09", "10", "11"]) {
        (session["start"], session["end"]) =
            (json!(format!("2031-05-06T{hour}:00+00:00")), json!(format!("2031-05-06T{hour}:50+00:00")));
    }
    sessions[1]["status"] = json!("cancelled");
    conference["sessions"] = sessions;
    let stage = Stage::with_feed(world, &feed)?;
    let tab = world.tab(Look { width: 360, height: 780, ..Look::PHONE })?;
    for (path, part) in [("", ".relative"), ("timeline/", "#axis .story-item")] {
        tab.go_ready(&stage.address(path), "ready")?;
        let off = format!("{part}[data-session=next][data-state~=cancelled]");
        tab.wait(&format!("document.querySelector('{off}')"), &format!("/{path}: the session that is off"))?;
        let told = tab.text(&TOLD.replace("SELECTOR", &off))?;
        must(told == "line-through true", || format!("/{path}: {told}"))?;
        let on = tab
            .number(&format!("document.querySelectorAll('{part}[data-session=talk][data-state~=cancelled]').length"))?;
        must(on == 0.0, || format!("/{path}: what takes place is marked too"))?;
    }
    Ok(())
}
