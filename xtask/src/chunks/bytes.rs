//! The bytes of a wasm module, read and written.

use std::ops::Range;

use wasmparser::{Parser, Payload};

use crate::Error;

/// The module with another content of one section.
pub fn with_section(
    wasm: &[u8],
    wanted: impl Fn(&Payload<'_>) -> Option<Range<u64>>,
    change: impl FnOnce(&[u8]) -> Result<Vec<u8>, Error>,
) -> Result<Vec<u8>, Error> {
    let range = Parser::new(0).parse_all(wasm).find_map(|payload| wanted(&payload.ok()?));
    let Some(range) = range else { return Ok(wasm.to_vec()) };
    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
    let section = wasm.get(range.clone()).ok_or("a section reaches out of its module")?;
    // Before the content stands how long it is, and before that what it is.
    let length = number(section.len() as u64).len();
    let head = wasm.get(..range.start - length).ok_or("a section has no head")?;
    let tail = wasm.get(range.end..).unwrap_or_default();
    let content = change(section)?;
    Ok([head, &number(content.len() as u64), &content, tail].concat())
}

/// A number as wasm writes it (LEB128).
pub fn number(mut value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            out.push(low);
            return out;
        }
        out.push(low | 0x80);
    }
}

/// Reads the bytes of a section one after the other.
#[derive(Debug)]
pub struct Bytes<'a> {
    bytes: &'a [u8],
    /// Number of bytes that are read.
    pub at: usize,
}

impl<'a> Bytes<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn byte(&mut self) -> Result<u8, Error> {
        let byte = self.bytes.get(self.at).copied().ok_or("a section ends too early")?;
        self.at += 1;
        Ok(byte)
    }

    pub fn number(&mut self) -> Result<u64, Error> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(value);
            }
        }
    }

    pub fn skip(&mut self, count: usize) -> Result<(), Error> {
        self.at += count;
        (self.at <= self.bytes.len()).then_some(()).ok_or_else(|| "a section ends too early".into())
    }

    pub fn from(&self, start: usize) -> Result<&'a [u8], Error> {
        self.bytes.get(start..self.at).ok_or_else(|| "a section ends too early".into())
    }

    /// Bytes that are not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub fn text(&mut self) -> Result<&'a [u8], Error> {
        let length = usize::try_from(self.number()?)?;
        let start = self.at;
        self.skip(length)?;
        self.from(start)
    }

    /// The bytes that say what is imported: a function, table, memory, global or tag.
    pub fn import_kind(&mut self) -> Result<&'a [u8], Error> {
        let start = self.at;
        let limits = |bytes: &mut Self| {
            let flags = bytes.byte()?;
            bytes.number()?;
            if flags & 1 == 1 { bytes.number().map(drop) } else { Ok(()) }
        };
        match self.byte()? {
            0 => drop(self.number()?),
            1 => {
                self.skip(1)?;
                limits(self)?;
            }
            2 => limits(self)?,
            3 => self.skip(2)?,
            4 => {
                self.skip(1)?;
                self.number()?;
            }
            other => return Err(format!("an import of the unknown kind {other}").into()),
        }
        self.from(start)
    }
}
