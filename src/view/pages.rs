//! The pages: they read what moves, and compose parts.
//!
//! They hang together in chunks, which the browser loads when a page of theirs is to be drawn.
//! To add a page, give it a line in the chunk that has most of what it needs; what several
//! chunks need comes as a chunk of its own, without anyone saying so.

mod about;
mod chunks;
mod comparison;
mod conference;
mod country;
mod desk;
mod embed;
mod mine;
mod missing;
mod now;
mod overview;
mod part;
mod person;
mod program;
mod programs;
mod screen;
mod session;
mod timeline;
mod title;
mod world;
mod world_chart;

use leptos::prelude::*;

pub use chunks::Drawing;
#[cfg(feature = "cli")]
pub use title::description;
pub use title::title;

use super::lazy::{Unavailable, lazy_chunks};
use super::shell::shell;
use crate::route::{Page, Part};

chunks::chunks! { (state, scope, land)
    overview {
        Page::Overview => overview::draw(state, scope, land),
        Page::Part(Part::Now) => now::draw(state, scope),
    }
    timeline {
        Page::Timeline | Page::Part(Part::Timeline) => timeline::draw(state, scope),
    }
    map {
        Page::Map | Page::Part(Part::Map) => world::draw(state, scope, land),
    }
    programs {
        Page::Programs | Page::Part(Part::Programs) => programs::draw(state, scope),
    }
    record {
        Page::Program(id) => program::draw(scope, land.as_ref(), id),
        Page::Country(code) => country::draw(scope, land.as_ref(), *code),
        Page::Person(id) => person::draw(scope, land.as_ref(), id),
    }
    conference {
        Page::Conference(id) => conference::draw(state, scope, land.as_ref(), id),
        Page::Session(id, session) => session::draw(scope, id, session),
    }
    mine {
        Page::Mine => mine::draw(state, scope),
    }
    embed {
        Page::Embed => embed::draw(scope),
    }
    desk {
        Page::Desk => desk::draw(state, scope),
    }
    screen {
        Page::Screen => screen::draw(state, scope),
    }
    about {
        Page::About => about::draw(state, scope),
        _ => missing::draw(scope),
    }
}

/// Draws a page whose chunk is at hand, with the site around it or as a part; nothing of one
/// that is not.
pub fn draw(drawing: &Drawing<'_>) -> AnyView {
    let Drawing { state, scope, page, deferred, .. } = *drawing;
    let body = at_hand(page).map(|draw| draw(drawing)).into_any();
    match scope.links.part {
        // The desk has all of a phone to itself, and a screen all of its own.
        _ if matches!(page, Page::Desk | Page::Screen) => body,
        Some(part) => part::frame(state, scope, part, page, body),
        None => shell(state, scope, page, body, deferred),
    }
}
