//! Compressed copies beside the files, for hosts that send what was compressed ahead of time.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{PrerenderError, parallel, read, write};
use crate::publish::hosting::is_hashed;

/// The endings of names of files that compress well.
const TEXTS: [&str; 15] =
    ["html", "css", "js", "mjs", "json", "wasm", "svg", "xml", "atom", "ics", "txt", "webmanifest", "bin", "ts", "csv"];

/// Shorter files gain nothing.
const LEAST: usize = 512;

/// Brotli's quality for what every visitor loads and seldom changes: the best there is.
const BEST: i32 = 11;
/// For pages, of which there may be thousands: nine tenths of the gain in a tenth of the time.
const QUICK: i32 = 9;

/// Writes `.br` and `.gz` beside every text of the build; gives how many files have them.
pub(super) fn pack(dist: &Path) -> Result<usize, PrerenderError> {
    let texts: Vec<PathBuf> = super::all_files(dist)?.into_iter().filter(|file| is_text(file)).collect();
    let packed = parallel::each(&texts, |file| {
        let bytes = read(file)?;
        if bytes.len() < LEAST {
            return Ok(0);
        }
        let name = file.to_string_lossy();
        let quality = if is_hashed(&name) || name.ends_with("feed.json") { BEST } else { QUICK };
        let failed = |error: std::io::Error| PrerenderError(format!("{name}: {error}"));
        write(&beside(file, "br"), &brotli(&bytes, quality).map_err(failed)?)?;
        write(&beside(file, "gz"), &gzip(&bytes).map_err(failed)?)?;
        Ok(1)
    })?;
    Ok(packed.into_iter().sum())
}

/// Takes away the copies that an earlier run wrote.
pub(super) fn unpack(dist: &Path) -> Result<(), PrerenderError> {
    for file in super::all_files(dist)? {
        let is_copy = file.extension().is_some_and(|end| end == "br" || end == "gz");
        if is_copy && file.with_extension("").is_file() {
            fs::remove_file(&file).map_err(|error| PrerenderError(format!("{}: {error}", file.display())))?;
        }
    }
    Ok(())
}

fn is_text(file: &Path) -> bool {
    file.extension().and_then(|end| end.to_str()).is_some_and(|end| TEXTS.contains(&end))
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_os_string();
    name.push(".");
    name.push(end);
    name.into()
}

fn brotli(bytes: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(bytes)?;
    out.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let text = "the same again and again, ".repeat(200);
        for quality in [BEST, QUICK] {
            let small = brotli(text.as_bytes(), quality).unwrap();
            assert!(small.len() < text.len() / 10);
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut &small[..], &mut back).unwrap();
            assert_eq!(back, text.as_bytes());
        }
        let mut back = String::new();
        flate2::read::GzDecoder::new(&gzip(text.as_bytes()).unwrap()[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }
}
