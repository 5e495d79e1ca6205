//! `atlas check`: what a feed, and its live file, have wrong.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::json;

use super::zones::BundledZones;
use crate::convert::shown::{shown, shown_json};
use crate::feed::{self, Diagnostic, Severity, live};
use crate::map;
use crate::model::{Atlas, MapSettings};

/// Check a feed
///
/// Prints what is wrong, one a line (`path: rule: message`), then a summary. Exits with 0 if
/// there are no errors, 1 if there are warnings and --strict is given, 2 if there are errors,
/// 3 if a file cannot be read at all.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The feed; `-` reads the standard input
    feed: PathBuf,
    /// The live file that goes with it
    #[arg(long, value_name = "FILE")]
    live: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// Exit with 1 if there are warnings
    #[arg(long)]
    strict: bool,
}

/// Findings in one file.
struct Report {
    file: PathBuf,
    /// Content of it, in words.
    holds: String,
    diagnostics: Vec<Diagnostic>,
    /// Decision on borders that the publisher has yet to make, in words.
    borders: Option<String>,
}

/// The rule by which [`Report::borders`] is printed. It is none of the feed's rules: a feed that
/// breaks it is right, and only the program that knows the map can tell.
const BORDERS: &str = "disputed-borders";

/// A file that cannot be read at all.
struct Unreadable {
    file: PathBuf,
    why: String,
}

/// Checks the feed and its live file, and returns the exit code.
///
/// # Errors
/// If `out` or `err` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let reports = match read(args) {
        Ok(reports) => reports,
        Err(Unreadable { file, why }) if args.json => {
            writeln!(out, "{}", shown_json(&json!({ "file": file.to_string_lossy(), "unreadable": why })))?;
            return Ok(3);
        }
        Err(Unreadable { file, why }) => {
            writeln!(err, "{}: {}", file.display(), shown(&why))?;
            return Ok(3);
        }
    };
    if args.json {
        let files: Vec<_> = reports.iter().map(Report::to_json).collect();
        writeln!(out, "{}", shown_json(&json!({ "files": files })))?;
    } else {
        for report in &reports {
            report.diagnostics.iter().try_for_each(|each| writeln!(out, "{}", shown(&each.to_string())))?;
            report.borders.iter().try_for_each(|words| writeln!(out, "/map: {BORDERS}: {words}"))?;
            writeln!(out, "{}", report.summary())?;
        }
    }
    let any = |severity| reports.iter().any(|report| report.count(severity) > 0);
    Ok(match () {
        () if any(Severity::Error) => 2,
        () if args.strict && any(Severity::Warning) => 1,
        () => 0,
    })
}

fn read(args: &Args) -> Result<Vec<Report>, Unreadable> {
    let unreadable = |file: &Path, why: String| Unreadable { file: file.to_owned(), why };
    let bytes = bytes(&args.feed).map_err(|error| unreadable(&args.feed, error.to_string()))?;
    let (atlas, diagnostics) =
        feed::read_with(&bytes, Some(&BundledZones)).map_err(|error| unreadable(&args.feed, error.to_string()))?;
    let mut reports =
        vec![Report { file: args.feed.clone(), holds: holds(&atlas), diagnostics, borders: borders(&atlas) }];
    if let Some(file) = &args.live {
        let bytes = self::bytes(file).map_err(|error| unreadable(file, error.to_string()))?;
        let (changes, mut diagnostics) =
            live::read(&bytes, &atlas.languages).map_err(|error| unreadable(file, error.to_string()))?;
        diagnostics.extend(live::apply(&atlas, &changes).1);
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity);
        let holds = [counted(changes.changes.len(), "change"), counted(changes.notices.len(), "notice")].join(", ");
        reports.push(Report { file: file.clone(), holds, diagnostics, borders: None });
    }
    Ok(reports)
}

/// Disputes that the feed's countries touch, where its `map` says nothing of how borders are to
/// be drawn: neither a view, a mode or a merge of its own, nor a disclaimer.
fn borders(atlas: &Atlas) -> Option<String> {
    let map = &atlas.map;
    let undecided = MapSettings { center: map.center, ..MapSettings::default() };
    let touched = if *map == undecided { map::touched(atlas) } else { Vec::new() };
    let through: BTreeSet<&str> =
        touched.iter().flat_map(|touched| &touched.through).map(crate::model::Country::as_str).collect();
    let names: Vec<&str> = touched.iter().map(|touched| touched.dispute.name).collect();
    (!names.is_empty()).then(|| {
        format!(
            "{} touch areas whose status is disputed, which the map hatches as nobody's: {}; say in `map` how borders \
             are to be drawn (`view`, `mode`, `merge`) or what the map implies (`disclaimer`)",
            through.into_iter().collect::<Vec<_>>().join(", "),
            names.join(", ")
        )
    })
}

/// The bytes of a file, but not many more than are read of a feed anyway.
fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = feed::MAX_BYTES as u64 + 1;
    if file == Path::new("-") {
        io::stdin().take(most).read_to_end(&mut bytes)?;
    } else {
        fs::File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn holds(atlas: &Atlas) -> String {
    let sessions = atlas.conferences.iter().map(|conference| conference.sessions.len()).sum();
    let counts = [
        counted(atlas.conferences.len(), "conference"),
        counted(sessions, "session"),
        counted(atlas.programs.len(), "program"),
        counted(atlas.milestones.len(), "milestone"),
    ];
    counts.join(", ")
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

impl Report {
    fn count(&self, severity: Severity) -> usize {
        let decide = usize::from(severity == Severity::Note && self.borders.is_some());
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count() + decide
    }

    fn summary(&self) -> String {
        let severities = [Severity::Error, Severity::Warning, Severity::Note];
        let counts = severities.map(|severity| counted(self.count(severity), severity.name()));
        format!("{}: {}; {}", self.file.display(), self.holds, counts.join(", "))
    }

    fn to_json(&self) -> serde_json::Value {
        let diagnostic = |diagnostic: &Diagnostic| {
            json!({
                "path": diagnostic.path,
                "rule": diagnostic.rule.name(),
                "severity": diagnostic.severity.name(),
                "message": diagnostic.message,
                "hint": diagnostic.hint,
            })
        };
        let borders = self.borders.iter().map(
            |words| json!({ "path": "/map", "rule": BORDERS, "severity": Severity::Note.name(), "message": words, "hint": null }),
        );
        json!({
            "file": self.file.to_string_lossy(),
            "errors": self.count(Severity::Error),
            "warnings": self.count(Severity::Warning),
            "notes": self.count(Severity::Note),
            "diagnostics": self.diagnostics.iter().map(diagnostic).chain(borders).collect::<Vec<_>>(),
        })
    }
}
