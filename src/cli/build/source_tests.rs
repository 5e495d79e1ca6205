use std::fs;
use std::path::{Path, PathBuf};

use super::Source;

/// A folder with a site and some files that are nobody's business; it goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("atlas-source-{}-{name}", std::process::id()));
        for (path, text) in [
            ("feed.json", r#"{"conferences": [{"images": [{"src": "./pictures/a.png"}, {"src": "../b.png"}]}]}"#),
            ("site.json", r#"{"url": "https://atlas.example/"}"#),
            ("pictures/a.png", "a"),
            ("letter.txt", "private"),
            (".git/config", "hidden"),
            ("dist/index.html", "built"),
        ] {
            fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            fs::write(root.join(path), text).unwrap();
        }
        Self(root)
    }

    fn files(&self, path: &str) -> Vec<String> {
        let source = Source::open(&self.0.join(path)).unwrap();
        let site = source.settings().unwrap();
        source.files(&site, &self.0.join("dist")).unwrap().into_keys().collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn of_a_folder_everything_is_published_but_what_is_hidden_and_the_build() {
    let folder = Folder::new("folder");
    assert_eq!(folder.files(""), ["feed.json", "letter.txt", "pictures/a.png", "site.json"]);
}

#[test]
fn of_a_feed_only_what_it_names_is_published() {
    let folder = Folder::new("feed");
    fs::rename(folder.0.join("feed.json"), folder.0.join("mine.json")).unwrap();
    assert_eq!(folder.files("mine.json"), ["feed.json", "pictures/a.png", "site.json"]);
}

#[test]
fn a_folder_without_a_feed_is_refused_with_what_makes_one() {
    let folder = Folder::new("none");
    let error = Source::open(&folder.0.join("pictures")).unwrap_err().to_string();
    assert!(error.contains("feed.json") && error.contains("atlas new"), "{error}");
    let error = Source::open(Path::new("no-such-folder")).unwrap_err().to_string();
    assert!(error.contains("no-such-folder"), "{error}");
}
