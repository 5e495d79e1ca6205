//! Print of a feed: tells if a host still has the feed that a build was made of.

use std::fmt;

/// Bytes at the beginning of a feed that are asked for first. What a feed was changed in is told by
/// its length or by its `updated`, which stands there, before all of it has come.
pub const HEAD: usize = 1024;

/// Length and prints (FNV-1a) of the bytes of a feed; differs wherever they differ by a change or
/// by mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedPrint {
    length: u64,
    head: u64,
    all: u64,
}

impl FeedPrint {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let head = bytes.get(..HEAD).unwrap_or(bytes);
        Self { length: bytes.len() as u64, head: print(head), all: print(bytes) }
    }

    /// Reads what [`Display`](fmt::Display) wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split('-').map(|part| u64::from_str_radix(part, 16).ok());
        let read = Self { length: numbers.next()??, head: numbers.next()??, all: numbers.next()?? };
        numbers.next().is_none().then_some(read)
    }

    /// True if these may be the first bytes of the feed, of which there are `length` in all; all
    /// of them are known for certain.
    pub fn begins_with(&self, bytes: &[u8], length: u64) -> bool {
        match bytes.get(..HEAD) {
            _ if length != self.length => false,
            _ if bytes.len() as u64 == length => print(bytes) == self.all,
            Some(head) => print(head) == self.head,
            None => false,
        }
    }

    /// As a number.
    pub(super) fn all(&self) -> u64 {
        self.all
    }
}

impl fmt::Display for FeedPrint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:x}-{:x}", self.length, self.head, self.all)
    }
}

/// FNV-1a, 64 bits.
pub fn print(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |print, byte| (print ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed() -> Vec<u8> {
        (0..3000_u32).map(|n| b"feed"[n as usize % 4].wrapping_add((n / 7) as u8 % 20)).collect()
    }

    #[test]
    fn a_print_is_read_as_it_was_written() {
        let print = FeedPrint::of(&feed());
        assert_eq!(FeedPrint::parse(&print.to_string()), Some(print));
        for bad in ["", "1-2", "1-2-3-4", "x-y-z"] {
            assert_eq!(FeedPrint::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_first_bytes_and_the_length_tell_a_feed_from_its_successor() {
        let feed = feed();
        let print = FeedPrint::of(&feed);
        assert!(print.begins_with(&feed[..HEAD], 3000) && print.begins_with(&feed, 3000));
        assert!(!print.begins_with(&feed[..HEAD], 3001));
        assert!(!print.begins_with(&feed[..HEAD - 1], 3000), "too few to tell");
        let mut other = feed.clone();
        other[100] ^= 1;
        assert!(!print.begins_with(&other[..HEAD], 3000));
        let mut late = feed;
        late[2500] ^= 1;
        assert!(print.begins_with(&late[..HEAD], 3000) && !print.begins_with(&late, 3000));
    }
}
