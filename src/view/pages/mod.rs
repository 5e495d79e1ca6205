//! The pages: they read what moves, and compose parts.
//!
//! They hang together in chunks, which the browser loads when a page of theirs is to be drawn.
//! To add a page, give it a line in the chunk that has most of what it needs; what several
//! chunks need comes as a chunk of its own, without anyone saying so.

mod about;
mod chunks;
mod conference;
mod country;
mod missing;
mod overview;
mod person;
mod program;
mod programs;
mod session;
mod timeline;
mod title;
mod world;

use leptos::prelude::*;

pub use chunks::Drawing;
#[cfg(feature = "cli")]
pub use title::description;
pub use title::title;

use super::cut::{Unavailable, cut};
use super::shell::shell;
use crate::route::Page;

chunks::chunks! { (state, scope, land)
    overview {
        Page::Overview => overview::draw(state, scope, land),
    }
    timeline {
        Page::Timeline => timeline::draw(state, scope),
    }
    map {
        Page::Map => world::draw(state, scope, land),
    }
    programs {
        Page::Programs => programs::draw(state, scope),
    }
    record {
        Page::Program(id) => program::draw(scope, land.as_ref(), id),
        Page::Country(code) => country::draw(scope, land.as_ref(), *code),
        Page::Person(id) => person::draw(scope, land.as_ref(), id),
    }
    conference {
        Page::Conference(id) => conference::draw(scope, id),
        Page::Session(id, session) => session::draw(scope, id, session),
    }
    about {
        Page::About => about::draw(state, scope),
        _ => missing::draw(scope),
    }
}

/// Draws a page whose chunk is at hand, with the site around it; nothing of one that is not.
pub fn draw(drawing: &Drawing<'_>) -> AnyView {
    let body = at_hand(drawing.page).map(|draw| draw(drawing));
    shell(drawing.scope, drawing.page, body.into_any())
}
