//! Views that are drawn the same in the browser and in the build.

mod app;
mod context;
mod country_names;
mod deferred;
mod details;
mod dynamic;
mod failure;
#[cfg(test)]
#[cfg(feature = "cli")]
mod fields_tests;
mod finder;
#[cfg(feature = "cli")]
pub mod gallery;
mod highlight;
mod lazy;
mod live;
mod navigation;
mod pages;
#[cfg(test)]
#[cfg(feature = "cli")]
mod pages_tests;
mod parts;
#[cfg(test)]
#[cfg(feature = "cli")]
mod pseudo_tests;
mod remind;
#[cfg(test)]
#[cfg(feature = "cli")]
mod sample;
mod shell;
mod slices;
#[cfg(feature = "cli")]
pub mod snapshot;
mod start;
mod words;

pub use app::Loaded;
pub use start::start;

/// The name of the chunk that the page of a route is drawn with.
#[cfg(feature = "cli")]
pub fn chunk(route: &crate::route::Route) -> &'static str {
    pages::chunk(&route.page)
}
