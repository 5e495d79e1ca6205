//! Formats of other programs, in and out.

#[cfg(feature = "convert")]
pub mod account;
#[cfg(any(test, feature = "convert"))]
pub mod country_names;
#[cfg(feature = "convert")]
mod csv_reader;
pub mod export;
#[cfg(feature = "convert")]
pub mod import;
#[cfg(feature = "convert")]
pub mod merge;
#[cfg(feature = "convert")]
pub mod participants_csv;
#[cfg(feature = "convert")]
pub mod shown;
