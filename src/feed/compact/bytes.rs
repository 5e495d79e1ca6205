//! Numbers, texts, options and lists as bytes.

use crate::feed::Choice;

/// A value with a compact form.
pub(super) trait Pack: Sized {
    fn pack(&self, to: &mut Writer);

    /// Nothing if the bytes are none of its forms.
    fn unpack(from: &mut Reader<'_>) -> Option<Self>;
}

/// Bytes that are written.
#[derive(Debug, Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
    /// Words that come again and again, such as ids: from the second time on only their number.
    known: Vec<String>,
}

impl Writer {
    pub(super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(super) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// A word that is likely to come again.
    pub(super) fn word(&mut self, word: &str) {
        match self.known.iter().position(|known| known == word) {
            Some(index) => self.number(index as u64 + 1),
            None => {
                self.number(0);
                self.text(word);
                self.known.push(word.to_owned());
            }
        }
    }

    pub(super) fn list<T: Pack>(&mut self, list: &[T]) {
        self.number(list.len() as u64);
        list.iter().for_each(|item| item.pack(self));
    }

    pub(super) fn choice<T: Choice>(&mut self, choice: T) {
        let index = T::ALL.iter().position(|known| *known == choice).unwrap_or_default();
        self.number(index as u64);
    }
}

/// Bytes that are read.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    known: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, known: Vec::new() }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn number(&mut self) -> Option<u64> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if *byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }

    pub(super) fn small<T: TryFrom<u64>>(&mut self) -> Option<T> {
        T::try_from(self.number()?).ok()
    }

    pub(super) fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    pub(super) fn float(&mut self) -> Option<f64> {
        let (bytes, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(f64::from_le_bytes(*bytes)).filter(|number| number.is_finite())
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length: usize = self.small()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }

    pub(super) fn word(&mut self) -> Option<&'a str> {
        match self.small::<usize>()?.checked_sub(1) {
            Some(index) => self.known.get(index).copied(),
            None => {
                let word = self.text()?;
                self.known.push(word);
                Some(word)
            }
        }
    }

    pub(super) fn list<T: Pack>(&mut self) -> Option<Vec<T>> {
        let count: usize = self.small()?;
        // A damaged count takes no memory before its items are there.
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(T::unpack(self)?);
        }
        Some(list)
    }

    pub(super) fn choice<T: Choice>(&mut self) -> Option<T> {
        T::ALL.get(self.small::<usize>()?).copied()
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, to: &mut Writer) {
        to.number(u64::from(self.is_some()));
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        match from.number()? {
            0 => Some(None),
            1 => T::unpack(from).map(Some),
            _ => None,
        }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, to: &mut Writer) {
        to.list(self);
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        from.list()
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack(&self, to: &mut Writer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Reader<'_>) -> Option<Self> {
        Some((A::unpack(from)?, B::unpack(from)?))
    }
}
