//! `cargo xtask gate`: what a visitor downloads, against what we allow ourselves.
//!
//! A kB is 1000 bytes. gzip is at level 9, brotli at quality 11 with a window of 4 MB: what a
//! host serves that compresses ahead of time.

use std::cell::OnceCell;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::{Error, chunks, run, site};

mod budgets;
mod code;
mod wasm;

use budgets::{BUDGETS, Budget, FILES_OF_CODE};

/// Limit of what a page with a map may load more than one without, in bytes, once the map is reduced.
const MAP_AIM: usize = 15_000;

/// Script that other sites load to show a part of this one; no page of ours loads it.
const EMBED: &str = "embed.js";

/// Number of the largest contributors that are named.
const NAMED: usize = 10;

/// A size that was measured.
#[derive(Debug)]
struct Size {
    bytes: usize,
    /// The files that it is of.
    of: String,
}

/// `cargo xtask gate [--all]`: measures the build in `dist/`; with `--all` it names every
/// page and every crate.
pub fn run(args: &[String]) -> Result<(), Error> {
    let all = args.iter().any(|arg| arg == "--all");
    let dist = run::repository().join("dist");
    if all {
        let dist = Dist::read(&dist)?;
        for page in dist.pages() {
            let Size { bytes, of } = dist.page(page)?;
            println!("{:>8} kB  {of}", kilo(bytes));
        }
    }
    measure(&dist, if all { usize::MAX } else { NAMED })
}

/// Measures the build in `folder`; a size over its budget is an error.
pub fn check(folder: &Path) -> Result<(), Error> {
    measure(folder, NAMED)
}

fn measure(folder: &Path, named: usize) -> Result<(), Error> {
    let dist = Dist::read(folder)?;
    let mut over = Vec::new();
    println!("{:<40} {:>9} {:>9} {:>9}", "", "size", "budget", "aim");
    for Budget { what, limit, aim, measure } in &BUDGETS {
        let Size { bytes, of } = measure(&dist).map_err(|error| format!("{what}: {error}"))?;
        let said = |size| if *what == FILES_OF_CODE { format!("{size}   ") } else { format!("{} kB", kilo(size)) };
        println!("{what:<40} {:>9} {:>9} {:>9}  {of}", said(bytes), said(*limit), said(*aim));
        if bytes > *limit {
            over.push(format!("{what}: {}, {} more than its budget", said(bytes), said(bytes - limit)));
        }
    }
    let code = dist.code()?;
    print!("\nwasm + JavaScript by kind of page, brotli\n{}", code.table());
    // An aim that is not reached yet, so it is told and does not fail.
    let Size { bytes, of } = code.of_map()?;
    println!("map code, with minus without, brotli: {} kB, aimed at {} kB  {of}", kilo(bytes), kilo(MAP_AIM));
    // Names are gone from what is deployed, so that the weights are those of the wasm before
    // wasm-opt, uncompressed.
    for (what, wasm) in [("the whole app", site::WASM), ("what every page loads", chunks::APP)] {
        if let Ok(bytes) = fs::read(run::repository().join(wasm)) {
            println!("\n{what}, {}", wasm::weights(&bytes)?.table(named));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n").into()) }
}

/// The files of a build.
#[derive(Debug)]
struct Dist {
    root: PathBuf,
    files: Vec<PathBuf>,
    code: OnceCell<code::Code>,
}

impl Dist {
    fn read(root: &Path) -> Result<Self, Error> {
        let mut files = Vec::new();
        collect(root, &mut files)?;
        files.sort();
        Ok(Self { root: root.to_path_buf(), files, code: OnceCell::new() })
    }

    fn pages(&self) -> impl Iterator<Item = &PathBuf> {
        self.files.iter().filter(|file| file.extension().is_some_and(|end| end == "html"))
    }

    fn name(&self, file: &Path) -> String {
        file.strip_prefix(&self.root).unwrap_or(file).display().to_string()
    }

    /// The files of some names together, each compressed by itself.
    fn sum(&self, pack: fn(&[u8]) -> Result<usize, Error>, takes: impl Fn(&str) -> bool) -> Result<Size, Error> {
        let (mut bytes, mut of) = (0, Vec::new());
        for file in &self.files {
            let name = self.name(file);
            if takes(&name) {
                let size = pack(&load(file)?)?;
                bytes += size;
                of.push(format!("{name} {}", kilo(size)));
            }
        }
        if of.is_empty() {
            Err("the build lacks a file that has a budget".into())
        } else {
            Ok(Size { bytes, of: of.join(", ") })
        }
    }

    /// The code of the pages, weighed once: brotli takes its time.
    fn code(&self) -> Result<&code::Code, Error> {
        match self.code.get() {
            Some(code) => Ok(code),
            None => {
                let code = code::Code::read(self)?;
                Ok(self.code.get_or_init(|| code))
            }
        }
    }

    /// A page with the stylesheets that it links to.
    fn page(&self, page: &Path) -> Result<Size, Error> {
        let html = load(page)?;
        let mut bytes = gzip(&html)?;
        for href in stylesheets(&String::from_utf8_lossy(&html)) {
            let name = href.rsplit('/').next().unwrap_or(&href);
            bytes += gzip(&load(&self.root.join(name))?)?;
        }
        Ok(Size { bytes, of: self.name(page) })
    }
}

fn largest_page(dist: &Dist) -> Result<Size, Error> {
    let pages: Vec<Size> = dist.pages().map(|page| dist.page(page)).collect::<Result<_, _>>()?;
    let count = pages.len();
    let largest = pages.into_iter().max_by_key(|page| page.bytes).ok_or("the build has no page")?;
    Ok(Size { of: format!("{} of {count} pages", largest.of), ..largest })
}

/// The addresses of the stylesheets that a page links to.
fn stylesheets(html: &str) -> Vec<String> {
    let links = html.split("<link").skip(1).filter_map(|rest| rest.split('>').next());
    links.filter(|link| link.contains("stylesheet")).filter_map(href).collect()
}

fn href(link: &str) -> Option<String> {
    let (_, value) = link.split_once("href=")?;
    let end = |c: char| c == '"' || c == '\'' || c.is_whitespace();
    value.split(end).find(|part| !part.is_empty()).map(str::to_owned)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Error> {
    let entries = fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}; build the site first: `cargo xtask build`", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn load(file: &Path) -> Result<Vec<u8>, Error> {
    fs::read(file).map_err(|error| format!("{}: {error}", file.display()).into())
}

fn gzip(bytes: &[u8]) -> Result<usize, Error> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize, Error> {
    let mut packed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(packed.len())
}

/// Bytes in kB, to a tenth, rounded up: what is printed is never less than what is.
fn kilo(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_stylesheets_of_a_page_are_counted_with_it() {
        let html = r#"<link rel="icon" href="i.svg"><link rel="stylesheet" href="../../site-1.css" integrity="x">
            <LINK><link href=two.css rel=stylesheet><a href="stylesheet.html">"#;
        assert_eq!(stylesheets(html), ["../../site-1.css", "two.css"]);
    }

    #[test]
    fn a_size_is_never_printed_smaller_than_it_is() {
        assert_eq!([0, 1, 45_000, 45_001].map(kilo), ["0.0", "0.1", "45.0", "45.1"]);
    }

    /// A build of so many bytes that hardly compress, in its page and in the chunk of its map.
    fn build(name: &str, page: u64, map: u64) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("atlas-gate-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // Numbers that do not repeat.
        let noise = |count: u64| {
            (0..count).map(|i| ((i * i).wrapping_mul(2_654_435_761) % 1_000_003).to_string()).collect::<String>()
        };
        let shared = r#"["chunk-shared1.wasm"]"#;
        let kinds = ["about", "desk", "overview", "timeline"].map(|kind| format!(r#""{kind}":{shared},"#)).concat();
        let of_map = r#""map":["chunk-map.wasm","chunk-shared1.wasm"]"#;
        let manifest =
            format!(r#"{{"first":{{{kinds}"map":["chunk-page-map.wasm"]}},"after":{{}},"then":{{{kinds}{of_map}}}}}"#);
        for (name, text) in [
            ("site.css", "a{}"),
            ("app.js", "1"),
            ("app_bg.wasm", "2"),
            ("world.bin", "3"),
            ("embed.js", "4"),
            ("chunk-map.wasm", &noise(map)),
            ("chunk-page-map.wasm", &noise(map)),
            ("chunk-shared1.wasm", &noise(5000)),
            (chunks::MANIFEST, &manifest),
            ("index.html", &format!("<link rel=stylesheet href=site.css>{}", noise(page))),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn a_build_over_a_budget_is_an_error() {
        for (name, page, map, expected) in [
            ("small", 1, 1, None),
            ("page", 40_000, 1, Some("largest page")),
            ("code", 1, 300_000, Some("code of a programme and the map")),
        ] {
            let folder = build(name, page, map);
            let checked = check(&folder).map_err(|error| error.to_string());
            fs::remove_dir_all(&folder).unwrap();
            match expected {
                None => assert_eq!(checked, Ok(())),
                Some(start) => assert!(checked.clone().is_err_and(|said| said.starts_with(start)), "{checked:?}"),
            }
        }
    }

    #[test]
    fn what_pages_without_a_map_load_too_is_no_code_of_the_map() {
        let folder = build("shared", 1, 1);
        let dist = Dist::read(&folder).unwrap();
        let code = dist.code().unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let (map, largest) = (code.of_map().unwrap(), code.largest(|_| true).unwrap());
        assert!(map.bytes < 50 && largest.bytes > 5000, "{} {}", map.bytes, largest.bytes);
        assert!(largest.of.starts_with("timeline: shared1.wasm "), "{}", largest.of);
    }
}
