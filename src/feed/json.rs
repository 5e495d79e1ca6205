//! Bytes to a JSON object of a format that we know.

use serde_json::Value as Json;
use serde_json::error::Category;

use super::error::{ReadError, ReadErrorKind};
use super::unique_keys::{self, DuplicateKey};
use super::{FORMAT, MAX_BYTES};

/// Parses `bytes`, and checks that they are an object whose `format` is known. Of a key that
/// stands twice in one object the first value is kept.
pub(super) fn document(bytes: &[u8]) -> Result<(Json, Vec<DuplicateKey>), ReadError> {
    if bytes.len() > MAX_BYTES {
        let message = format_args!("the file is larger than 64 MiB; split it or leave out what is not text");
        return Err(ReadError::new(ReadErrorKind::TooLarge, message));
    }
    let (json, duplicates) = parse(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))?;
    let Json::Object(object) = &json else {
        let message = format_args!("the file is not a JSON object; it must start with `{{`");
        return Err(ReadError::new(ReadErrorKind::NotAnObject, message));
    };
    let format = object.get("format");
    match format.and_then(Json::as_u64) {
        Some(FORMAT) => Ok((json, duplicates)),
        Some(newer) if newer > FORMAT => {
            let message =
                format_args!("/format: {newer} is newer than this program, which reads {FORMAT}; update the program");
            Err(ReadError::new(ReadErrorKind::FormatNewer, message))
        }
        _ => {
            let what = if format.is_some() { "not a format number" } else { "missing" };
            let message = format_args!("/format: {what}; write `\"format\": {FORMAT}`");
            Err(ReadError::new(ReadErrorKind::FormatMissing, message))
        }
    }
}

fn parse(bytes: &[u8]) -> Result<(Json, Vec<DuplicateKey>), ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = place_after(bytes, error.valid_up_to());
        let message = format_args!("these bytes are not UTF-8; save the file as UTF-8");
        ReadError::new(ReadErrorKind::NotJson { line, column }, message)
    })?;
    unique_keys::parse(text).map_err(|error| {
        let kind = place_of(&error, text);
        let start = text.trim_start();
        if start.is_empty() {
            return ReadError::new(kind, format_args!("the file is empty; it must start with `{{`"));
        }
        if start.starts_with('<') {
            return ReadError::new(kind, format_args!("this is a web page, not JSON; check the address of the feed"));
        }
        if error.classify() == Category::Eof {
            return ReadError::new(
                kind,
                format_args!("the file ends in the middle; it was cut short or lacks a bracket"),
            );
        }
        let (whole, place) = (error.to_string(), format!(" at line {} column {}", error.line(), error.column()));
        let what = whole.strip_suffix(&place).unwrap_or(&whole);
        ReadError::new(kind, format_args!("this is not JSON: {what}; mend the file there or just before"))
    })
}

/// Line and column at which the parser stopped; it counts columns in bytes.
fn place_of(error: &serde_json::Error, text: &str) -> ReadErrorKind {
    let line = error.line().max(1);
    let whole = text.as_bytes().split(|byte| *byte == b'\n').nth(line - 1).unwrap_or_default();
    let (_, column) = place_after(whole, error.column().saturating_sub(1).min(whole.len()));
    ReadErrorKind::NotJson { line, column }
}

/// The line and the column, from 1, of the first bad byte after `valid` good ones.
fn place_after(bytes: &[u8], valid: usize) -> (usize, usize) {
    let good = bytes.get(..valid).unwrap_or_default();
    let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
    let last = good.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let continues = |byte: &&u8| **byte & 0xC0 == 0x80;
    (line, last.len() - last.iter().filter(continues).count() + 1)
}
