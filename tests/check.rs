//! `atlas check` and `atlas schema` as they are called.
#![cfg(feature = "tools")]
// All of this file is tests; clippy knows only the marked functions as such.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use conference_atlas::cli;

/// The exit code, and what stands on the two streams.
fn atlas(args: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["atlas"].iter().chain(args).map(Into::into);
    let code = cli::run(args, &mut out, &mut err);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// A file of this folder.
fn here(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name).to_str().unwrap().to_owned()
}

/// A file with these bytes, among what the tests leave behind.
fn file(name: &str, bytes: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn of_a_clean_feed_only_the_summary_is_printed() {
    let full = here("feeds/full.json");
    let summary = "2 conferences, 2 sessions, 2 programs, 1 milestone; 0 errors, 0 warnings, 0 notes";
    assert_eq!(atlas(&["check", "--strict", &full]), (0, format!("{full}: {summary}\n"), String::new()));
}

#[test]
fn the_exit_code_is_that_of_the_worst() {
    let cases = [
        ("missing-language", false, 0),
        ("missing-language", true, 0),
        ("missing-alt", false, 0),
        ("missing-alt", true, 1),
        ("bad-url", false, 2),
        ("bad-url", true, 2),
    ];
    for (rule, strict, code) in cases {
        let feed = here(&format!("rules/{rule}.json"));
        let mut args = vec!["check", &feed];
        args.extend(strict.then_some("--strict"));
        let (got, out, err) = atlas(&args);
        assert_eq!((got, err.as_str()), (code, ""), "{rule} strict: {strict}");
        assert!(out.contains(&format!(": {rule}: ")), "{out}");
    }
}

#[test]
fn the_offsets_are_those_of_a_real_time_zone_table() {
    let (code, out, _) = atlas(&["check", &here("rules/offset-mismatch.json")]);
    let lines: Vec<_> = out.lines().filter(|line| line.contains(": offset-mismatch: ")).collect();
    assert_eq!((code, lines.len()), (0, 3), "{out}");
}

#[test]
fn who_has_said_nothing_of_borders_is_told_which_disputes_the_countries_touch() {
    let full = fs::read_to_string(here("feeds/full.json")).unwrap();
    let mut feed: serde_json::Value = serde_json::from_str(&full).unwrap();
    feed["conferences"][0]["participants"] = serde_json::json!([{ "country": "MA" }, { "country": "LA" }]);
    feed["conferences"][0]["place"]["country"] = "LA".into();
    let printed = |feed: &serde_json::Value| atlas(&["check", &file("borders.json", feed.to_string().as_bytes())]);
    assert!(!printed(&feed).1.contains("disputed-borders"), "a view was chosen");
    feed.as_object_mut().unwrap().remove("map");
    let (code, out, _) = printed(&feed);
    let lines: Vec<_> = out.lines().filter(|line| line.starts_with("/map: disputed-borders: ")).collect();
    assert_eq!((code, lines.len()), (0, 1), "{out}");
    assert!(lines[0].contains("MA touch") || lines[0].contains("MA, "), "{out}");
    assert!(lines[0].contains("Western Sahara") && out.contains("1 note"), "{out}");
    feed["map"] = serde_json::json!({ "disclaimer": "No opinion is implied." });
    assert!(!printed(&feed).1.contains("disputed-borders"), "what it implies was said");
}

#[test]
fn of_the_default_feed_only_the_summary_is_printed() {
    let feed = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed.json");
    let (code, out, err) = atlas(&["check", feed.to_str().unwrap()]);
    assert_eq!((code, out.lines().count(), err.as_str()), (0, 1, ""), "{out}");
}

#[test]
fn of_what_cannot_be_read_one_line_says_why() {
    // A linear congruential generator (Numerical Recipes' constants): any noise will do.
    let mut state = 1u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(200_000)
    .collect();
    let (noise, missing) = (file("noise.json", &noise), here("no-such-file.json"));
    for feed in [noise.as_str(), missing.as_str()] {
        let (code, out, err) = atlas(&["check", feed]);
        assert_eq!((code, out.as_str(), err.lines().count()), (3, "", 1), "{err}");
        assert!(err.starts_with(feed), "{err}");
    }
}

#[test]
fn a_live_file_is_checked_against_its_feed() {
    let (full, live) = (here("feeds/full.json"), here("feeds/live.json"));
    let (code, out, _) = atlas(&["check", &full, "--live", &live]);
    assert_eq!((code, out.lines().count()), (0, 2), "{out}");
    assert!(out.ends_with(": 1 change, 1 notice; 0 errors, 0 warnings, 0 notes\n"), "{out}");
    let (code, out, _) = atlas(&["check", &here("rules/missing-alt.json"), "--live", &live]);
    assert_eq!(code, 2);
    assert!(out.contains("/changes/0/conference: unknown-ref: "), "{out}");
    assert_eq!(atlas(&["check", &full, "--live", &file("empty.json", b"")]).0, 3);
}

#[test]
fn with_json_the_output_is_one_object() {
    let (code, out, _) = atlas(&["check", "--json", &here("rules/bad-url.json")]);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let first = &json["files"][0]["diagnostics"][0];
    assert_eq!((code, json["files"][0]["errors"].as_u64()), (2, Some(5)));
    assert_eq!((first["rule"].as_str(), first["severity"].as_str()), (Some("bad-url"), Some("error")));
    let (code, out, err) = atlas(&["check", "--json", &file("list.json", b"[]")]);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, json["unreadable"].is_string(), err.as_str()), (3, true, ""));
}

#[test]
fn the_schema_is_printed_as_json() {
    for (args, title) in [(vec!["schema"], "feed"), (vec!["schema", "--live"], "live file")] {
        let (code, out, _) = atlas(&args);
        let schema: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(code, 0);
        assert!(schema["title"].as_str().unwrap().contains(title));
    }
}

#[test]
fn a_call_that_cannot_be_understood_is_told_apart_from_a_feed_with_errors() {
    let (code, _, err) = atlas(&["check"]);
    assert_eq!(code, 64);
    assert!(err.contains("FEED"), "{err}");
    assert_eq!(atlas(&["--help"]).0, 0);
}

#[test]
fn no_control_character_of_a_feed_reaches_the_terminal() {
    let evil = "x\u{9b}2J\u{202e}";
    let full = fs::read_to_string(here("feeds/full.json")).unwrap();
    let feeds = [
        full.replacen('{', &format!("{{\"{evil}\": 1, \"a\\u001b\": 2,"), 1),
        full.replacen(
            "\"format\": 1",
            &format!("\"format\": 1, \"languages\": \"{evil}\", \"updated\": \"{evil}\\u001b[31m\""),
            1,
        ),
        format!("{{\"format\": \"{evil}\u{1b}[31m\""),
        format!("{evil}\u{1b}[31m"),
    ];
    for feed in &feeds {
        let path = file("evil.json", feed.as_bytes());
        for more in [&[][..], &["--json"]] {
            let (_, out, err) = atlas(&[&["check", &path], more].concat());
            let bad = |text: &str| text.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}');
            assert!(!bad(&out) && !bad(&err), "{out:?} {err:?}");
        }
    }
}
