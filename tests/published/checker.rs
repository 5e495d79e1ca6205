//! The pages as the HTML checker of the W3C and WHATWG (Nu) reads them: one of each kind, in all seven
//! languages of the interface.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::{files, published};

const LANGUAGES: [&str; 7] = ["en", "zh-Hans", "th", "ar", "fr", "es", "ru"];

/// Messages that say nothing of these pages: the checker reads files, whose own origin no policy can
/// name; and a list without bullets is none for VoiceOver unless its role says so.
const NO_FAULTS: &str = ".*violates Content Security Policy.*|.*The .list. role is unnecessary.*";

/// The default feed in the languages of the interface, built once.
fn site() -> PathBuf {
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages");
    let source = output.with_extension("source");
    let feed = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed.json")).unwrap();
    let mut feed: serde_json::Value = serde_json::from_str(&feed).unwrap();
    feed["languages"] = serde_json::json!(LANGUAGES);
    fs::create_dir_all(&source).unwrap();
    fs::write(source.join("feed.json"), feed.to_string()).unwrap();
    // An earlier build has the app, or what stands in for it.
    let app = published();
    let args = [Path::new("build"), &source, Path::new("--output"), &output, Path::new("--app"), app];
    crate::site::run(&args).unwrap();
    output
}

/// The kind of a page: its path without a language and with each id as `*`.
fn kind(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    for at in 1..parts.len() {
        if ["programs", "conferences", "sessions", "countries", "people"].contains(&parts[at - 1])
            && parts[at] != "index.html"
        {
            parts[at] = "*";
        }
    }
    parts.join("/")
}

#[test]
fn the_html_checker_finds_no_fault_in_any_kind_of_page_in_any_language() {
    let Some(checker) = std::env::var_os("VNU").filter(|path| Path::new(path).is_file()) else {
        println!("skipped: VNU names no jar of the Nu HTML checker; `cargo xtask test --all` installs one");
        return;
    };
    let mut kinds = BTreeSet::new();
    let mut pages = files(&site(), ".html");
    pages.retain(|(path, _)| kinds.insert(kind(path)));
    assert!(kinds.len() > 15 * LANGUAGES.len(), "{kinds:?}");
    let mut java = Command::new(std::env::var_os("JAVA").unwrap_or_else(|| "java".into()));
    java.arg("-Xss8m").arg("-jar").arg(checker).args(["--stdout", "--format", "gnu", "--filterpattern", NO_FAULTS]);
    let said = java.args(pages.into_iter().map(|(_, file)| file)).output().unwrap();
    let said = String::from_utf8_lossy(&said.stdout);
    assert!(said.trim().is_empty(), "{} messages:\n{said}", said.lines().count());
}
