//! Other formats, in and out.

#[cfg(any(test, feature = "convert"))]
pub mod country_names;
#[cfg(any(test, feature = "convert"))]
mod csv_reader;
pub mod export;
#[cfg(feature = "convert")]
pub mod import;
#[cfg(feature = "convert")]
pub mod merge;
#[cfg(any(test, feature = "convert"))]
pub mod participants_csv;
