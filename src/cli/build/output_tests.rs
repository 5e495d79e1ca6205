use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Counts, LIST, Output, listed};

/// A folder of its own, which goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(std::env::temp_dir().join(format!("atlas-output-{}-{number}", std::process::id())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A build of pages with these texts.
fn build(root: &Path, pages: &[(&str, &str)]) -> Counts {
    let output = Output::new(root, true);
    for (path, text) in pages {
        output.put(path, text).unwrap();
    }
    output.finish(&[]).unwrap()
}

fn page(text: &str) -> String {
    text.repeat(600)
}

#[test]
fn only_what_changed_is_written() {
    let folder = Folder::new();
    let (a, b, c) = (page("a"), page("b"), page("c"));
    let first = build(&folder.0, &[("a/index.html", &a), ("b/index.html", &b)]);
    assert_eq!(first, Counts { written: 2, unchanged: 0, removed: 0 });
    let again = build(&folder.0, &[("a/index.html", &a), ("b/index.html", &c)]);
    assert_eq!(again, Counts { written: 1, unchanged: 1, removed: 0 });
    assert_eq!(fs::read_to_string(folder.0.join("b/index.html")).unwrap(), c);
}

#[test]
fn what_an_earlier_build_left_goes_with_its_copies_and_its_folder() {
    let folder = Folder::new();
    build(&folder.0, &[("index.html", "home"), ("conferences/old/index.html", &page("x"))]);
    assert!(folder.0.join("conferences/old/index.html.br").is_file());
    fs::write(folder.0.join("mine.txt"), "of somebody else").unwrap();
    assert_eq!(build(&folder.0, &[("index.html", "home")]), Counts { written: 0, unchanged: 1, removed: 1 });
    assert!(!folder.0.join("conferences").exists());
    assert!(folder.0.join("mine.txt").is_file(), "what no build wrote stays");
}

#[test]
fn a_list_that_leads_out_of_the_folder_removes_nothing_there() {
    let folder = Folder::new();
    let root = folder.0.join("site");
    fs::create_dir_all(&root).unwrap();
    fs::write(folder.0.join("precious"), "").unwrap();
    fs::write(root.join(LIST), r#"{"files": ["../precious", "/precious", "a"]}"#).unwrap();
    assert_eq!(listed(&root, "files"), ["a"]);
    build(&root, &[]);
    assert!(folder.0.join("precious").is_file());
}

#[test]
fn a_copy_is_of_the_file_beside_it_and_never_older() {
    let folder = Folder::new();
    build(&folder.0, &[("a.html", &page("a"))]);
    build(&folder.0, &[("a.html", &page("b"))]);
    let changed = |name: &str| fs::metadata(folder.0.join(name)).unwrap().modified().unwrap();
    assert!(changed("a.html.br") >= changed("a.html") && changed("a.html.gz") >= changed("a.html"));
    let copy = super::compress::unbrotli(&fs::read(folder.0.join("a.html.br")).unwrap()).unwrap();
    assert_eq!(copy, page("b").as_bytes());
    assert!(!folder.0.join("a.html.new").exists());
}

#[test]
fn what_is_overwritten_on_the_host_has_no_copies() {
    let folder = Folder::new();
    let output = Output::new(&folder.0, true);
    output.put_live("live.json", page("{}").as_bytes()).unwrap();
    assert_eq!(output.files(), ["live.json"]);
    assert!(!folder.0.join("live.json.br").exists() && !folder.0.join("live.json.gz").exists());
}
