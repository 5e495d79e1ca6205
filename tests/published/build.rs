//! The build under a path, and its files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The address that it is built for.
pub const URL: &str = "https://atlas.example/site/";

/// The build, made once for all tests.
pub fn published() -> &'static Path {
    static BUILD: OnceLock<PathBuf> = OnceLock::new();
    BUILD.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("published");
        crate::site::build(URL, &folder).unwrap();
        folder
    })
}

/// Every file with one of these endings, with its path from the site's root.
pub fn files(root: &Path, ending: &str) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    collect(root, root, ending, &mut found);
    found.retain(|(path, _)| !path.starts_with('.'));
    found.sort();
    assert!(!found.is_empty(), "the build has no {ending}");
    found
}

fn collect(root: &Path, folder: &Path, ending: &str, found: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push((path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"), path));
        }
    }
}

/// Fails with every complaint, if there is any.
pub fn nothing_in(complaints: &[String]) {
    let shown: Vec<&str> = complaints.iter().take(30).map(String::as_str).collect();
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), shown.join("\n"));
}
