//! Layers, names, lengths and comments of the sources, kept by tests that read them.
//!
//! Each check is a function from text to what is wrong with it, so that it can be shown to fail.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a check that cannot read what it checks must fail"
)]

mod classes;
mod cycles;
mod docs;
mod effects;
mod imports;
mod lengths;
mod names;
mod openings;
mod source;
mod tints;
mod tracked;
mod types;

/// Fails with every complaint, one a line.
fn nothing_in(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
