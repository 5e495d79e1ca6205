//! A second build: only what changed is written, and nothing of what is gone stays.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde_json::{Value, json};

use crate::site;

/// A site of its own with the app of the others.
struct Site {
    source: PathBuf,
    output: PathBuf,
}

impl Site {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let site = Self { source: folder.join("source"), output: folder.join("site") };
        fs::create_dir_all(&site.source).unwrap();
        site
    }

    /// Builds a feed of conferences with these ids, of which the first has this name.
    fn build(&self, ids: &[&str], name: &str) {
        let conference = |(at, id): (usize, &&str)| {
            json!({
                "id": id, "name": if at == 0 { name } else { "Another" }, "start": format!("203{at}-05-13"),
                "end": format!("203{at}-05-14"), "time_zone": "Asia/Bangkok",
                "place": { "city": "Bangkok", "country": "TH", "lat": 13.7, "lon": 100.5 },
                "sessions": [{ "id": "talk", "title": "A talk", "kind": "talk", "start": format!("203{at}-05-13") }],
            })
        };
        let conferences: Vec<Value> = ids.iter().enumerate().map(conference).collect();
        let feed = json!({
            "format": 1, "languages": ["en"], "publisher": { "id": "p", "name": "Publisher" },
            "conferences": conferences,
        });
        fs::write(self.source.join("feed.json"), feed.to_string()).unwrap();
        // An earlier build has the app; the first takes what stands in for it.
        let app = super::build::published();
        let args = [Path::new("build"), &self.source, Path::new("--output"), &self.output, Path::new("--app"), app];
        site::run(&args).unwrap();
    }

    /// When each file was written.
    fn files(&self) -> BTreeMap<String, SystemTime> {
        let all = super::build::files(&self.output, "");
        all.into_iter().map(|(path, file)| (path, fs::metadata(file).unwrap().modified().unwrap())).collect()
    }
}

#[test]
fn after_a_changed_name_only_files_that_say_it_are_written() {
    let site = Site::new("updates");
    site.build(&["one", "two"], "Before");
    let before = site.files();
    site.build(&["one", "two"], "After");
    let after = site.files();
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let written: Vec<&String> =
        after.iter().filter(|(path, time)| before[*path] != **time).map(|(path, _)| path).collect();
    assert!(written.iter().any(|path| *path == "conferences/one/index.html"), "{written:?}");
    let says = |path: &str| fs::read(site.output.join(path)).unwrap().windows(5).any(|bytes| bytes == b"After");
    let is_text = |path: &str| !path.ends_with(".br") && !path.ends_with(".gz");
    let idle: Vec<_> = written.iter().filter(|path| is_text(path) && !says(path)).collect();
    assert!(idle.is_empty(), "written for nothing: {idle:?}");
    assert!(after.len() - written.len() > 10, "{} of {} files were written", written.len(), after.len());
}

#[test]
fn a_conference_that_is_gone_leaves_no_file() {
    let site = Site::new("removals");
    site.build(&["one", "gone"], "A conference");
    assert!(site.files().keys().any(|path| path.contains("conferences/gone/")));
    site.build(&["one"], "A conference");
    let left: Vec<_> = site.files().into_keys().filter(|path| path.contains("gone")).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(!site.output.join("conferences/gone").exists());
}
