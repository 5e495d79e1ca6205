//! The build, copied and published under a path.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Where the copy is published.
pub const URL: &str = "https://atlas.example/site/";

/// The copy of the build; nothing where no build is named. Made once for all tests.
pub fn published() -> Option<&'static Path> {
    static COPY: OnceLock<Option<PathBuf>> = OnceLock::new();
    COPY.get_or_init(make).as_deref()
}

fn make() -> Option<PathBuf> {
    let Some(dist) = std::env::var_os("ATLAS_DIST") else {
        println!("skipped: ATLAS_DIST names no build");
        return None;
    };
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("published");
    let _ = fs::remove_dir_all(&copy);
    copy_folder(Path::new(&dist), &copy);
    fs::write(copy.join("site.json"), format!("{{ \"url\": \"{URL}\" }}")).unwrap();
    let args = ["atlas", "prerender"].map(Into::into).into_iter().chain([copy.clone().into_os_string()]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = conference_atlas::cli::run(args, &mut out, &mut err);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    Some(copy)
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Every file with one of these endings, with its path from the site's root.
pub fn files(root: &Path, ending: &str) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    collect(root, root, ending, &mut found);
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
