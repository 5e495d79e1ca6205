//! Compressed copies, for hosts that send what was compressed ahead of time.

use std::io::{Error, Write as _};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::publish::hosting::is_hashed;

/// Endings of names of files that compress well.
const TEXTS: [&str; 15] =
    ["html", "css", "js", "mjs", "json", "wasm", "svg", "xml", "atom", "ics", "txt", "webmanifest", "bin", "ts", "csv"];

/// Bytes from which on a copy gains anything.
const LEAST: usize = 512;

/// Brotli's quality for what every visitor loads and seldom changes: the best there is.
const BEST: i32 = 11;
/// For pages, of which there may be thousands: nine tenths of the gain in a tenth of the time.
const QUICK: i32 = 9;

/// True if a file gains by compressed copies, by its name and its size.
pub(super) fn gains(path: &str, bytes: usize) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    bytes >= LEAST && TEXTS.contains(&ending)
}

/// The bytes by brotli: as small as they get if the name of the file has a hash, else quickly.
pub(super) fn brotli(path: &str, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    brotli_at(bytes, if is_hashed(path) { BEST } else { QUICK })
}

fn brotli_at(bytes: &[u8], quality: i32) -> Result<Vec<u8>, Error> {
    let parameters = BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

/// The bytes that brotli made small.
pub(super) fn unbrotli(small: &[u8]) -> Result<Vec<u8>, Error> {
    let mut out = Vec::new();
    brotli::BrotliDecompress(&mut &small[..], &mut out)?;
    Ok(out)
}

/// The bytes by gzip.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(bytes)?;
    out.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn compressed_bytes_come_out_as_they_were() {
        let text = "the same again and again, ".repeat(200);
        for quality in [BEST, QUICK] {
            let small = brotli_at(text.as_bytes(), quality).unwrap();
            assert!(small.len() < text.len() / 10);
            assert_eq!(unbrotli(&small).unwrap(), text.as_bytes());
        }
        let mut back = String::new();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes()).unwrap()[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn pictures_and_short_texts_have_no_copies() {
        for (path, bytes, expected) in
            [("a/index.html", 512, true), ("a/index.html", 511, false), ("a.png", 9000, false), ("none", 9000, false)]
        {
            assert_eq!(gains(path, bytes), expected, "{path} {bytes}");
        }
    }
}
