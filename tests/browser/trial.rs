//! Trial of the desk: `cargo xtask desk-trial`. Two organizers make edits at random, over a line
//! that injects every fault, with clocks that are wrong, with the service worker and without it; in
//! the end nothing that was acknowledged may be lost or doubled, and nothing may be stuck.
//!
//! `cargo xtask desk-trial SEEDS EDITS FIRST` takes other numbers than 12 and 40, from another seed
//! than 1 on.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use conference_atlas::feed::live::LiveFile;
use serde_json::Value;

use crate::Outcome;
use crate::store::Weather;
use crate::venue::{Organizer, Venue};
use crate::world::World;

const SEEDS: u64 = 12;
/// Edits of each of the two desks.
const EDITS: usize = 40;
/// Stories that are told at once: most of each is waiting.
const AT_ONCE: usize = 3;
/// Time limit of everything once all is healed.
const HEALED: Duration = Duration::from_secs(60);

const FAULTS: [Weather; 12] = [
    Weather::Offline,
    Weather::Cut,
    Weather::Lost,
    Weather::Fails,
    Weather::Portal,
    Weather::PortalPut,
    Weather::NoTag,
    Weather::Contested,
    Weather::Slow,
    Weather::Fair,
    Weather::Fair,
    Weather::Fair,
];

/// One edit as a hand makes it: whether it was acknowledged.
const EDIT: &str = r"return (async () => {
    const wait = async (find) => {
        for (const end = performance.now() + 10000; performance.now() < end;) {
            const found = find();
            if (found) return found;
            await new Promise((go) => setTimeout(go, 10));
        }
        return null;
    };
    const one = (selector) => document.querySelector(selector);
    document.querySelector('[data-action=discard]')?.click();
    one('[data-tab=today]').click();
    const card = '[data-session=SESSION]';
    if (!(await wait(() => one(card)))) return 'no session';
    if (!one(`${card} [data-action]`)) one(`${card} > [aria-expanded=false]`)?.click();
    await wait(() => one(`${card} [data-action]`));
    const off = one(`${card}[data-state~=cancelled]`);
    const button = one(`${card} ${off ? '[data-action=restore]' : 'ACTION'}`);
    if (!button) return 'no button';
    button.click();
    const save = await wait(() => one('[data-action=save]'));
    if (!save) return 'no sheet';
    save.click();
    return (await wait(() => one('.desk-saved'))) ? 'saved' : 'not saved';
})();";

/// The texts of the acts that the phone keeps.
const KEPT: &str = r#"return new Promise((done) => {
    const opening = indexedDB.open("conference-atlas", 1);
    opening.onerror = () => done([]);
    opening.onsuccess = () => {
        const base = opening.result;
        const asked = base.transaction("desk").objectStore("desk").getAll();
        asked.onsuccess = () => { base.close(); done(asked.result.filter((text) => text.startsWith("act "))); };
    };
});"#;

/// Numbers that look random (Knuth, MMIX).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Counts of one seed, or of all.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    acknowledged: usize,
    lost: usize,
    doubled: usize,
    stuck: usize,
    faults: usize,
    kills: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.acknowledged += other.acknowledged;
        self.lost += other.lost;
        self.doubled += other.doubled;
        self.stuck += other.stuck;
        self.faults += other.faults;
        self.kills += other.kills;
    }

    fn print(self, of: &str) {
        println!(
            "{of}: acknowledged {}, lost {}, doubled {}, stuck {}; faults {}, killed tabs {}",
            self.acknowledged, self.lost, self.doubled, self.stuck, self.faults, self.kills
        );
    }
}

/// Runs the trial and prints its counts.
pub fn run(world: &World, words: &[String]) -> Outcome {
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<usize>().ok());
    let seeds = number(0).map_or(SEEDS, |seeds| seeds as u64);
    let edits = number(1).unwrap_or(EDITS);
    let first = number(2).map_or(1, |first| first as u64);
    let stories: Vec<(bool, u64)> =
        [true, false].into_iter().flat_map(|worker| (first..first + seeds).map(move |seed| (worker, seed))).collect();
    let (next, all) = (AtomicUsize::new(0), Mutex::new(Counts::default()));
    let tell = || -> Outcome {
        while let Some((worker, seed)) = stories.get(next.fetch_add(1, Ordering::Relaxed)).copied() {
            let venue = Venue::open(world)?;
            let counts = story(world, &venue, seed, worker, edits).map_err(|error| format!("seed {seed}: {error}"))?;
            counts.print(&format!("seed {seed}, service worker {}", if worker { "on" } else { "off" }));
            all.lock().map_err(|error| error.to_string())?.add(counts);
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let tellers = [(); AT_ONCE].map(|()| scope.spawn(tell));
        tellers.into_iter().try_for_each(|teller| teller.join().map_err(|_| "a story stopped".to_owned())?)
    })?;
    let all = all.into_inner().map_err(|error| error.to_string())?;
    all.print(&format!("2 desks × {edits} edits × {seeds} seeds, service worker on and off"));
    let is_good = all.lost == 0 && all.doubled == 0 && all.stuck == 0;
    if is_good { Ok(()) } else { Err("the desk lost, doubled or kept back what it had acknowledged".to_owned()) }
}

#[expect(clippy::disallowed_methods, reason = "never runs in a browser")]
fn story(world: &World, venue: &Venue, seed: u64, worker: bool, edits: usize) -> Outcome<Counts> {
    let mut dice = Dice(seed);
    let mut counts = Counts::default();
    let skew = [-10, 10, 0, -10, 10, 7][dice.throw(6)];
    let desks = [venue.organizer_with(world, skew, worker)?, venue.organizer_with(world, -skew, worker)?];
    for desk in &desks {
        desk.sign_in_well()?;
    }
    let mut left = [edits, edits];
    while left != [0, 0] {
        let which = dice.throw(2);
        let desk = &desks[which];
        match dice.throw(10) {
            0 | 1 => {
                venue.line.set(FAULTS[dice.throw(FAULTS.len())]);
                counts.faults += 1;
            }
            2 if dice.throw(3) == 0 => {
                counts.kills += 1;
                // Without a word, as a battery dies.
                desk.tab.go("about:blank")?;
                desk.open()?;
                desk.sign_in_well()?;
            }
            3 => answer(desk)?,
            4 => std::thread::sleep(Duration::from_millis(dice.throw(800) as u64)),
            _ if left[which] > 0 => {
                let session = ["talk", "next", "beside"][dice.throw(3)];
                let actions =
                    ["[data-action=cancel]", "[data-delay=\"5\"]", "[data-delay=\"15\"]", "[data-delay=\"10\"]"];
                let script = EDIT.replace("SESSION", session).replace("ACTION", actions[dice.throw(4)]);
                let said = desk.tab.run(&script)?;
                left[which] -= 1;
                match said.as_str() {
                    Some("saved") => counts.acknowledged += 1,
                    other => return Err(format!("an edit of {session} came to {other:?}")),
                }
            }
            _ => {}
        }
    }
    venue.line.set(Weather::Fair);
    let healed = Instant::now();
    let mut states = Vec::new();
    while healed.elapsed() < HEALED {
        desks.iter().try_for_each(answer)?;
        states = vec![desks[0].state()?, desks[1].state()?];
        if states.iter().all(|state| state == "ready") && waiting(venue, &desks)?.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(250));
    }
    let file = venue.published()?;
    let waiting = waiting(venue, &desks)?;
    let acts = kept(&desks)?;
    counts.lost = counts.acknowledged.saturating_sub(acts.len());
    counts.stuck = waiting.len();
    if counts.stuck > 0 {
        let told = |desk: &Organizer| desk.tab.text("document.querySelector('.desk-status')?.innerText ?? ''");
        println!("  stuck: {states:?} {waiting:?} {:?}", [told(&desks[0])?, told(&desks[1])?]);
    }
    let mut ids: Vec<&str> = file.changes.iter().map(|change| change.id.as_str()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    counts.doubled = all - ids.len();
    // A visitor reads what was published.
    let visitor = venue.visitor(world, crate::tab::Look::PHONE, "timeline/", worker)?;
    visitor.wait("document.querySelector('[data-session=talk]')", "the programme of a visitor")?;
    Ok(counts)
}

/// The acts that the phones keep, as texts.
fn kept(desks: &[Organizer; 2]) -> Outcome<Vec<String>> {
    let mut texts = Vec::new();
    for desk in desks {
        let kept = desk.tab.run(KEPT)?;
        texts.extend(kept.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
    }
    Ok(texts)
}

/// The ids of the acts that the file does not have and nobody gave up.
fn waiting(venue: &Venue, desks: &[Organizer; 2]) -> Outcome<Vec<String>> {
    let file = venue.published()?;
    let id = |text: &String| text.lines().next().and_then(|line| line.strip_prefix("act ")).map(str::to_owned);
    let is_given_up = |text: &&String| text.lines().take_while(|line| *line != "-").any(|line| line == "given-up");
    let texts = kept(desks)?;
    let open = texts.iter().filter(|text| !is_given_up(text)).filter_map(id);
    Ok(open.filter(|act| !is_in(&file, act)).collect())
}

fn is_in(file: &LiveFile, act: &str) -> bool {
    let start = format!("{act}-");
    file.changes.iter().any(|change| change.id.as_str().starts_with(&start))
}

/// Answers what is asked.
fn answer(desk: &Organizer) -> Outcome {
    if desk.tab.text("document.querySelectorAll('.desk-count').length")? == "0" {
        return Ok(());
    }
    desk.show("changes")?;
    // It may be drawn anew while it is looked for, and goes once it is answered, whatever the store does.
    for _ in 0..50 {
        if desk.press("[data-answer='mine']").is_err() {
            return Ok(());
        }
    }
    Err("a question that is answered stands on".to_owned())
}
