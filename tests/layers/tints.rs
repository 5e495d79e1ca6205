//! Tints of tracks: the view counts as many as the stylesheet draws.

use std::collections::BTreeSet;

use super::nothing_in;
use super::source::root;

/// Files that have one side each.
const VIEW: &str = "src/view/parts/card_props.rs";
const SHEET: &str = "style/parts/track.css";

/// Differences between the number of tints in the view and the tints of the sheet: one for the
/// first, which has no number, and one for each number from 1 on.
fn differences(view: &str, sheet: &str) -> Vec<String> {
    let counted = view.split_once("const TINTS: usize = ").and_then(|(_, rest)| rest.split_once(';'));
    let Some(Ok(counted)) = counted.map(|(number, _)| number.parse::<usize>()) else {
        return vec![format!("{VIEW} has no number of tints")];
    };
    let mut complaints = Vec::new();
    if !sheet.contains("[data-tint] {") {
        complaints.push(format!("{SHEET} has no first tint"));
    }
    let numbered = sheet.split("[data-tint=\"").skip(1).filter_map(|rest| rest.split_once("\"] {"));
    let drawn: BTreeSet<&str> = numbered.map(|(number, _)| number).collect();
    let wanted: Vec<String> = (1..counted).map(|number| number.to_string()).collect();
    let wanted: BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
    complaints.extend(wanted.difference(&drawn).map(|number| format!("{SHEET} draws no tint {number}")));
    complaints.extend(drawn.difference(&wanted).map(|number| format!("{VIEW} gives no track the tint {number}")));
    complaints
}

#[test]
fn tracks_have_as_many_tints_as_are_drawn() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap();
    nothing_in(&differences(&read(VIEW), &read(SHEET)));
}

#[test]
fn a_tint_too_many_on_either_side_is_found() {
    let sheet = "[data-tint] {\n}\n[data-tint=\"1\"] {\n}\n[data-tint=\"2\"] {\n}\n";
    for (view, expected) in [
        ("const TINTS: usize = 3;", 0),
        ("const TINTS: usize = 4;", 1),
        ("const TINTS: usize = 2;", 1),
        ("const TINTS: usize = SOME;", 1),
    ] {
        assert_eq!(differences(view, sheet).len(), expected, "{view}");
    }
    assert_eq!(differences("const TINTS: usize = 1;", "").len(), 1, "a sheet without a first tint");
}
