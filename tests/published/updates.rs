//! A second build: only what changed is written, and nothing of what is gone stays; and a site that
//! is served while it is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

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

    /// Writes a feed of conferences with these ids, of which the first has this name.
    fn write(&self, ids: &[&str], name: &str) {
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
    }

    /// Builds such a feed.
    fn build(&self, ids: &[&str], name: &str) {
        self.write(ids, name);
        // An earlier build has the app; the first takes what stands in for it.
        let app = super::build::published();
        let args = [Path::new("build"), &self.source, Path::new("--output"), &self.output, Path::new("--app"), app];
        site::run(&args).unwrap();
    }

    /// When each file was written, and its bytes.
    fn files(&self) -> BTreeMap<String, (SystemTime, Vec<u8>)> {
        let all = super::build::files(&self.output, "");
        let stand = |file: &Path| (fs::metadata(file).unwrap().modified().unwrap(), fs::read(file).unwrap());
        all.into_iter().map(|(path, file)| (path, stand(&file))).collect()
    }
}

#[test]
fn after_a_changed_name_only_files_that_differ_are_written() {
    let site = Site::new("updates");
    site.build(&["one", "two"], "Before");
    let before = site.files();
    site.build(&["one", "two"], "After");
    let after = site.files();
    // What the app starts with has its print in its name, and every page names it.
    let is_named_anew = |path: &&String| path.ends_with(".bin") && !before.contains_key(*path);
    let stays: Vec<&String> = after.keys().filter(|path| !is_named_anew(path)).collect();
    assert!(stays.iter().all(|path| before.contains_key(*path)), "{stays:?}");
    let written: Vec<&String> = stays.into_iter().filter(|path| before[*path].0 != after[*path].0).collect();
    assert!(written.iter().any(|path| *path == "conferences/one/index.html"), "{written:?}");
    let idle: Vec<_> = written.iter().filter(|path| before[**path].1 == after[**path].1).collect();
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

/// A running `atlas serve`; it ends with this.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn get(address: &str) -> String {
    ureq::get(address).call().unwrap().body_mut().read_to_string().unwrap()
}

#[test]
fn a_served_site_follows_its_feed_and_tells_its_pages() {
    let site = Site::new("served");
    site.write(&["one"], "Before");
    let mut command = Command::new(env!("CARGO_BIN_EXE_atlas"));
    command.arg("serve").arg(&site.source).args(["--port", "0", "--app"]).arg(super::build::published());
    // What it leaves when it is stopped lies in the folder of this test.
    command.env("TMPDIR", site.source.parent().unwrap()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut served = Served(command.spawn().unwrap());
    let said = BufReader::new(served.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    let address = said.into_iter().find(|line| line.starts_with("http://")).unwrap();
    let (page, version) = (format!("{address}conferences/one/"), format!("{address}atlas-version"));
    let (before, first) = (get(&page), get(&version));
    assert!(before.contains("Before") && before.contains("atlas-reload.js"), "{before:.300}");
    site.write(&["one"], "After");
    let changed = (0..1200).any(|_| {
        sleep(Duration::from_millis(50));
        get(&version) != first
    });
    assert!(changed, "its pages are told of no change");
    assert!(get(&page).contains("After"), "the page is as it was");
}
