//! Sizes of pictures that lie beside an imported file.

use std::fs::File;
use std::io::Read as _;
use std::path::{Component, Path};

/// Bytes at the beginning of a picture in which its size is looked for.
const HEAD: u64 = 256 << 10;

/// Width and height in pixels of the picture with this name beside `file`; `None` where there is
/// none, or it is no PNG, JPEG, GIF or WebP.
pub(super) fn size(file: &Path, name: &str) -> Option<(u32, u32)> {
    let name = Path::new(name.trim());
    if !name.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return None;
    }
    let picture = file.parent().unwrap_or(Path::new("")).join(name);
    let mut head = Vec::new();
    File::open(picture).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    of_bytes(&head)
}

fn of_bytes(head: &[u8]) -> Option<(u32, u32)> {
    let byte = |at: usize| head.get(at).copied().map(u32::from);
    let big = |at: usize, count: usize| (at..at + count).try_fold(0, |sum, at| Some(sum << 8 | byte(at)?));
    let small = |at: usize, count: usize| (at..at + count).rev().try_fold(0, |sum, at| Some(sum << 8 | byte(at)?));
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some((big(16, 4)?, big(20, 4)?));
    }
    if head.starts_with(b"GIF8") {
        return Some((small(6, 2)?, small(8, 2)?));
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return match head.get(12..16)? {
            b"VP8X" => Some((small(24, 3)? + 1, small(27, 3)? + 1)),
            b"VP8L" => {
                let bits = small(21, 4)?;
                Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
            }
            b"VP8 " => Some((small(26, 2)? & 0x3fff, small(28, 2)? & 0x3fff)),
            _ => None,
        };
    }
    if !head.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    // Segments of a JPEG up to its frame (ITU T.81, B.1.1).
    let mut at = 2;
    loop {
        while byte(at)? == 0xff {
            at += 1;
        }
        let marker = byte(at)?;
        let is_frame = (0xc0..=0xcf).contains(&marker) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            return Some((big(at + 6, 2)?, big(at + 4, 2)?));
        }
        at += 1 + usize::try_from(big(at + 1, 2)?).ok()?.max(2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_from_the_head_of_a_picture() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x2c\0\0\0\xc8";
        let gif = b"GIF89a\x2c\x01\xc8\0";
        let webp = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x2b\x01\0\xc7\0\0";
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\xc8\x01\x2c\x03";
        for head in [&png[..], gif, webp, jpeg] {
            assert_eq!(of_bytes(head), Some((300, 200)), "{head:?}");
        }
        for head in [&b""[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"<svg/>"] {
            assert_eq!(of_bytes(head), None, "{head:?}");
        }
        assert_eq!(size(Path::new("/etc/x.csv"), "../etc/hostname"), None);
    }
}
