//! Session that the address of a host's page names.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::hosts::{Host, PAGE, SCRIPT};
use super::journey;
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![journey(world, "a session in the host's address is brought into view, however far down", session)]
}

fn session(world: &World) -> Outcome {
    let (conference, session) = last_session(world)?;
    // The part is of this conference, or of whichever is the newest.
    for attribute in [format!("conference={conference}"), String::new()] {
        let page = format!(
            "{PAGE}{SCRIPT}<body><div style='block-size:9000px'></div>
             <conference-atlas id=one view=timeline {attribute} theme=light>x</conference-atlas>
             <div style='block-size:9000px'></div>"
        );
        let host = Host::open(world, &page, &[])?;
        let tab = world.tab(Look::PHONE)?;
        tab.go(&format!("{}#session={session}", host.address))?;
        is_seen(&tab, &session, &format!("at the start, {attribute}"))?;
        tab.run("scrollTo(0, 0); location.hash = 'elsewhere'; return 1;")?;
        tab.wait("scrollY === 0", "the top")?;
        tab.run(&format!("location.hash = 'session={session}'; return 1;"))?;
        is_seen(&tab, &session, &format!("after a change of the address, {attribute}"))?;
    }
    Ok(())
}

/// Waits until a session of the part is on the screen of the host.
pub fn is_seen(tab: &Tab, session: &str, when: &str) -> Outcome {
    let row = format!("[data-session=\"{session}\"]");
    tab.wait("scrollY > 8000", &format!("the part on the screen {when}"))?;
    tab.enter("document.getElementById('one').frame")?;
    tab.wait(&format!("document.activeElement.closest('{row}') !== null"), &format!("the session {when}"))?;
    let top = tab.number(&format!("document.querySelector('{row}').getBoundingClientRect().top"))?;
    tab.leave()?;
    let place = format!("document.getElementById('one').frame.getBoundingClientRect().top + {top}");
    tab.wait(&format!("{place} > 0 && {place} < innerHeight"), &format!("the session on the screen {when}"))
}

/// A conference that is not the newest, and its last session, as the build shows them.
fn last_session(world: &World) -> Outcome<(String, String)> {
    let tab = world.tab(Look::DESK)?;
    tab.go_and_look(&world.address("conferences/bcste-2023/"))?;
    let session = tab.text("[...document.querySelectorAll('[data-session]')].pop().dataset.session")?;
    Ok(("bcste-2023".to_owned(), session))
}
