//! The pages: they read what moves, and compose parts.

mod about;
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

use std::sync::Arc;

use leptos::prelude::*;

#[cfg(feature = "cli")]
pub use title::description;
pub use title::title;

use super::scope::Scope;
use super::shell::shell;
use crate::map::World;
use crate::route::Page;
use crate::state::State;

/// Draws the page, with the site around it.
pub fn draw(state: State, scope: &Scope, page: &Page, land: Option<Arc<World>>) -> AnyView {
    let body = match page {
        Page::Overview => overview::draw(state, scope, land),
        Page::Timeline => timeline::draw(state, scope),
        Page::Map => world::draw(state, scope, land),
        Page::Programs => programs::draw(state, scope),
        Page::Program(id) => program::draw(scope, land.as_ref(), id),
        Page::Conference(id) => conference::draw(scope, id),
        Page::Session(id, session) => session::draw(scope, id, session),
        Page::Country(code) => country::draw(scope, land.as_ref(), *code),
        Page::Person(id) => person::draw(scope, land.as_ref(), id),
        Page::About => about::draw(state, scope),
        _ => missing::draw(scope),
    };
    shell(scope, page, body)
}
