//! Errors that leave nothing to show.

use std::fmt;

/// Kind of fault that keeps a file from being read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadErrorKind {
    /// It is larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge,
    /// It is not JSON in UTF-8; the place is counted from 1, the column in characters.
    NotJson { line: usize, column: usize },
    /// It is JSON, but not an object.
    NotAnObject,
    /// It does not say in which format it is.
    FormatMissing,
    /// Its format is newer than [`FORMAT`](super::FORMAT).
    FormatNewer,
    /// Not one conference in it can be read.
    NoConference,
}

/// Error that leaves nothing to show. Its text is one line that names the place and says what
/// to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    pub kind: ReadErrorKind,
    message: String,
}

impl ReadError {
    pub(super) fn new(kind: ReadErrorKind, message: fmt::Arguments<'_>) -> Self {
        Self { kind, message: message.to_string() }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let ReadErrorKind::NotJson { line, column } = self.kind {
            write!(f, "line {line}, column {column}: ")?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for ReadError {}
