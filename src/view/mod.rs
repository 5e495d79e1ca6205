//! What is drawn: the same in the browser and in the build.

mod app;
mod country_names;
mod failure;
mod pages;
mod parts;
mod scope;
mod shell;
#[cfg(feature = "cli")]
pub mod snapshot;
mod start;

pub use app::Loaded;
pub use start::start;
