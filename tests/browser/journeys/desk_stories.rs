//! Twenty stories of two desks and a bad network, told at random but always the same.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::store::Weather;
use crate::venue::{Organizer, Venue};
use crate::world::World;

const STORIES: u64 = 20;
/// Number of steps in one of them.
const LENGTH: usize = 8;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let name = "in twenty stories of two desks nothing that was saved is lost or sent twice";
    vec![journey(world, name, move |world| {
        let venue = Venue::open(world)?;
        let desks = [venue.organizer(world)?, venue.organizer(world)?];
        for number in 1..=STORIES {
            story(&venue, &desks, number).map_err(|error| format!("story {number}: {error}"))?;
        }
        Ok(())
    })]
}

/// Numbers that look random (Knuth, MMIX).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

fn story(venue: &Venue, desks: &[Organizer; 2], number: u64) -> Outcome {
    let mut dice = Dice(number);
    venue.line.set(Weather::Fair);
    let weathers = [Weather::Offline, Weather::Cut, Weather::Lost, Weather::Fails, Weather::Fair, Weather::Fair];
    for desk in desks {
        desk.sign_in_well()?;
    }
    for _ in 0..LENGTH {
        let desk = &desks[dice.throw(2)];
        match dice.throw(8) {
            0..=3 => {
                let session = ["talk", "next", "beside"][dice.throw(3)];
                let off = format!("document.querySelector('[data-session={session}][data-state~=cancelled]')");
                desk.show("today")?;
                let is_off = desk.tab.text(&format!("Boolean({off})"))? == "true";
                let action = match (is_off, dice.throw(3)) {
                    (true, _) => "[data-action='restore']",
                    (false, 0) => "[data-action='cancel']",
                    (false, 1) => "[data-delay='5']",
                    (false, _) => "[data-delay='15']",
                };
                desk.does(session, action)?;
            }
            4 | 5 => venue.line.set(weathers[dice.throw(weathers.len())]),
            6 => {
                desk.open()?;
                desk.sign_in_well()?;
            }
            _ => answer(desk)?,
        }
    }
    venue.line.set(Weather::Fair);
    // Whoever is asked keeps to their word, until nobody is asked any more.
    for round in 0.. {
        for desk in desks {
            desk.wakes()?;
            answer(desk)?;
        }
        let states = [desks[0].state()?, desks[1].state()?];
        // One may have written over the other, who finds that out a little later.
        if states == ["ready", "ready"] && missing(venue, desks)?.is_empty() {
            break;
        }
        must(round < 300, || format!("the desks do not come to rest: {states:?}, {:?}", missing(venue, desks)))?;
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let file = venue.published()?;
    let ids: Vec<&str> = file.changes.iter().map(|change| change.id.as_str()).collect();
    for desk in desks {
        for act in desk.kept()? {
            let count = ids.iter().filter(|id| id.strip_prefix(act.as_str()).is_some_and(|end| end == "-0")).count();
            must(count == 1, || format!("{act} is in the file {count} times: {ids:?}"))?;
        }
    }
    Ok(())
}

/// Data that a phone keeps and the file does not have.
fn missing(venue: &Venue, desks: &[Organizer; 2]) -> Outcome<Vec<String>> {
    let file = venue.published()?;
    let is_in = |act: &String| file.changes.iter().any(|change| change.id.as_str() == format!("{act}-0"));
    let kept = [desks[0].kept()?, desks[1].kept()?].concat();
    Ok(kept.into_iter().filter(|act| !is_in(act)).collect())
}

/// Answers what is asked.
fn answer(desk: &Organizer) -> Outcome {
    desk.show("changes")?;
    // It may be drawn anew while it is looked for.
    while desk.press("[data-answer='mine']").is_ok() {}
    Ok(())
}
