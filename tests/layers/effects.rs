//! Effects: each is in a list, with the part of the world outside that it is for.
//!
//! A value that can be derived is derived. An effect that writes a signal hides where that comes from, so
//! it is for time or for the outside world alone.

use std::collections::BTreeMap;

use super::nothing_in;
use super::source::{Blank, Source, code, files, is_test, without_tests};

/// Sort of an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Tells the outside world something and writes no signal.
    Tells,
    /// Writes signals, for what they say comes from time or from outside.
    Writes,
}
use Sort::{Tells, Writes};

/// Every effect of a file, in its order: its sort, and what it is for.
const EFFECTS: [(&str, &[(Sort, &str)]); 13] = [
    ("src/state/finding.rs", &[(Writes, "the address of the window: back and forward tell the words of the field")]),
    (
        "src/state/programme.rs",
        &[(Writes, "time: rows are fed in slices over frames"), (Writes, "time: the layout waits for a frame")],
    ),
    ("src/view/app.rs", &[(Tells, "the title of the window")]),
    ("src/view/finder/marking.rs", &[(Tells, "marks that lie in the browser, over what is drawn")]),
    (
        "src/view/highlight.rs",
        &[
            (Writes, "the pointer, which a new page has not been told of"),
            (Tells, "attributes of what lies on the page"),
        ],
    ),
    ("src/view/navigation.rs", &[(Writes, "the network: a page is shown once its chunk came")]),
    (
        "src/view/pages/desk/calendar.rs",
        &[(Writes, "time and the network: the calendar is written some seconds after a change")],
    ),
    ("src/view/pages/part.rs", &[(Writes, "the address: the host's page names a session")]),
    (
        "src/view/pages/timeline/story.rs",
        &[(Writes, "the width and the gestures of an element, once it is in the page")],
    ),
    ("src/view/pages/timeline/zoom.rs", &[(Writes, "time: the way to another range is drawn frame by frame")]),
    (
        "src/view/pages/world_chart.rs",
        &[
            (Writes, "time: the way to another view is drawn frame by frame"),
            (Writes, "time: the way to a country out of sight is drawn frame by frame"),
            (Writes, "the network: the finer land comes later"),
        ],
    ),
    ("src/view/parts/programme/group.rs", &[(Writes, "where the reader is, which only the browser knows")]),
    (
        "src/view/parts/world/gestures.rs",
        &[(Writes, "the width and the gestures of an element, once it is in the page")],
    ),
];
/// Effects for the clock and for storage.
const REMINDERS: (&str, &[(Sort, &str)]) = (
    "src/view/remind.rs",
    &[(Tells, "titles for the worker that reminds, in storage"), (Tells, "notifications of the system, by the minute")],
);

fn listed() -> impl Iterator<Item = (&'static str, &'static [(Sort, &'static str)])> {
    EFFECTS.into_iter().chain([REMINDERS])
}

/// Number of effects of each file that has any.
fn effects(sources: &[Source]) -> BTreeMap<String, usize> {
    let count = |source: &Source| {
        let code = code(&source.text, Blank::CommentsAndTexts);
        ["Effect::new", "Effect::watch", "create_effect("]
            .map(|made| without_tests(&code).matches(made).count())
            .iter()
            .sum()
    };
    let own = sources.iter().filter(|source| !is_test(&source.path));
    own.map(|source| (source.path.clone(), count(source))).filter(|(_, count)| *count > 0).collect()
}

/// Files whose effects are not those of the list.
fn unlisted(found: &BTreeMap<String, usize>) -> Vec<String> {
    let known: BTreeMap<&str, usize> = listed().map(|(path, effects)| (path, effects.len())).collect();
    let paths = found.keys().map(String::as_str).chain(known.keys().copied());
    let differs = |path: &&str| found.get(*path) != known.get(*path);
    let mut complaints: Vec<String> = paths
        .filter(differs)
        .map(|path| {
            let (found, known) = (found.get(path).unwrap_or(&0), known.get(path).unwrap_or(&0));
            format!("{path} has {found} effects, and {known} with a reason in tests/layers/effects.rs")
        })
        .collect();
    complaints.dedup();
    complaints
}

#[test]
fn every_effect_has_its_reason() {
    nothing_in(&unlisted(&effects(&files("src", ".rs"))));
    let without = listed().filter(|(_, all)| all.iter().any(|(_, reason)| reason.is_empty()));
    assert_eq!(without.count(), 0);
}

#[test]
fn an_effect_that_writes_signals_is_for_time_or_the_outside_world() {
    let outside = ["time", "network", "address", "pointer", "reader", "element"];
    let inside = |(sort, reason): &&(Sort, &str)| *sort == Writes && !outside.iter().any(|word| reason.contains(word));
    let found: Vec<String> =
        listed().flat_map(|(_, all)| all.iter().filter(inside)).map(|(_, reason)| (*reason).to_owned()).collect();
    nothing_in(&found);
}

#[test]
fn an_effect_without_a_reason_is_found() {
    let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    let mut found = effects(&files("src", ".rs"));
    found.extend(effects(&[source("src/view/x.rs", "fn f() { Effect::new(move |_| a.set(1)); }")]));
    assert_eq!(unlisted(&found).len(), 1);
    let none =
        effects(&[source("src/view/x.rs", "// Effect::new\n#[cfg(test)]\nmod tests { fn f() { Effect::new(g) } }")]);
    assert_eq!(none.len(), 0);
}
