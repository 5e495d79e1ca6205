//! Account of an import: carried, changed, moved, retitled, removed and lost, with titles.

use std::fmt;

use serde_json::{Value, json};

use super::import::{Fate, Omission, Omissions};
use super::shown::{quoted, shown};

/// Number of titles that are printed of each group; `--json` gives all.
const TOLD: usize = 10;

/// Session that takes place at another time or place than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub title: String,
    pub from: String,
    pub to: String,
}

/// Session or person with another title or name than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retitled {
    pub from: String,
    pub to: String,
}

/// Field of a session that the file contradicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedField {
    pub title: String,
    /// Name of the field in the feed, such as `track`.
    pub field: &'static str,
}

/// Account of one import, of one or more files. Titles are as the files write them.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// Sessions, people and milestones of the files that are in the feed now.
    pub sessions: usize,
    pub people: usize,
    pub milestones: usize,
    /// Countries that took part, of a file of participants.
    pub participants: usize,
    /// Titles of sessions that the feed did not have.
    pub added: Vec<String>,
    pub moved: Vec<Moved>,
    pub retitled: Vec<Retitled>,
    pub changed: Vec<ChangedField>,
    /// Titles of sessions that the file no longer has; gone from the feed, or cancelled in it.
    pub removed: Vec<String>,
    /// True if what was removed stays as cancelled.
    pub kept_missing: bool,
    /// Titles of sessions of the feed that are none of the file's, with what of a hand stays.
    pub kept: Vec<String>,
    pub omissions: Omissions,
}

impl Account {
    /// The account as JSON, for scripts.
    pub fn to_json(&self) -> Value {
        let omissions = |fate| -> Vec<Value> {
            let of = self.omissions.of(fate);
            of.map(|Omission { what, count, places, .. }| json!({ "what": what, "count": count, "places": places }))
                .collect()
        };
        json!({
            "carried": { "sessions": self.sessions, "people": self.people, "milestones": self.milestones, "participants": self.participants },
            "added": self.added,
            "moved": self.moved.iter().map(|Moved { title, from, to }| json!({ "title": title, "from": from, "to": to })).collect::<Vec<_>>(),
            "retitled": self.retitled.iter().map(|Retitled { from, to }| json!({ "from": from, "to": to })).collect::<Vec<_>>(),
            "changed": self.changed.iter().map(|ChangedField { title, field }| json!({ "title": title, "field": field })).collect::<Vec<_>>(),
            "removed": self.removed,
            "kept_missing": self.kept_missing,
            "kept": self.kept,
            "read_as": omissions(Fate::Changed),
            "lost": omissions(Fate::Lost),
        })
    }
}

impl fmt::Display for Account {
    /// A table: each group with its count, and the first titles of it below.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [
            (self.sessions, "session"),
            (self.people, "person"),
            (self.milestones, "milestone"),
            (self.participants, "country"),
        ];
        let counts: Vec<String> =
            all.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| counted(count, what)).collect();
        let carried = if counts.is_empty() { "nothing".to_owned() } else { counts.join(", ") };
        writeln!(f, "Carried     {carried}")?;
        group(f, "Added", self.added.iter().map(|title| quoted(title)))?;
        group(
            f,
            "Moved",
            self.moved
                .iter()
                .map(|each| format!("{}: {} -> {}", quoted(&each.title), shown(&each.from), shown(&each.to))),
        )?;
        group(
            f,
            "Retitled",
            self.retitled.iter().map(|each| format!("{} -> {}", quoted(&each.from), quoted(&each.to))),
        )?;
        group(f, "Changed", self.changed.iter().map(|each| format!("{}: {}", quoted(&each.title), each.field)))?;
        let removed = if self.kept_missing { "Cancelled" } else { "Removed" };
        group(f, removed, self.removed.iter().map(|title| quoted(title)))?;
        group(f, "Kept", self.kept.iter().map(|words| shown(words)))?;
        for (name, fate) in [("Read as", Fate::Changed), ("Lost", Fate::Lost)] {
            if self.omissions.of(fate).next().is_some() {
                writeln!(f, "{name}")?;
                self.omissions.of(fate).try_for_each(|group| writeln!(f, "{group}"))?;
            }
        }
        Ok(())
    }
}

fn group(f: &mut fmt::Formatter<'_>, name: &str, lines: impl ExactSizeIterator<Item = String>) -> fmt::Result {
    let count = lines.len();
    if count == 0 {
        return Ok(());
    }
    writeln!(f, "{name:<11} {count}")?;
    for line in lines.take(TOLD) {
        writeln!(f, "            {line}")?;
    }
    if count > TOLD { writeln!(f, "            and {} more: --json lists them all", count - TOLD) } else { Ok(()) }
}

/// `1 session`, `2 sessions`, `2 people`.
fn counted(count: usize, what: &str) -> String {
    match (count, what) {
        (1, _) => format!("1 {what}"),
        (_, "person") => format!("{count} people"),
        (_, "country") => format!("{count} countries"),
        _ => format!("{count} {what}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_tells_each_group_with_its_titles() {
        let mut account = Account { sessions: 2, people: 1, added: vec!["New\u{1b}".into()], ..Account::default() };
        account.moved.push(Moved { title: "Talk".into(), from: "10:00".into(), to: "11:00".into() });
        account.omissions.add("the logo", "/logo");
        let told = account.to_string();
        assert_eq!(
            told,
            "Carried     2 sessions, 1 person\nAdded       1\n            \"New\\u{1b}\"\nMoved       1\n            \
             \"Talk\": 10:00 -> 11:00\nLost\n     1 × the logo  [/logo]\n"
        );
        assert_eq!(account.to_json()["lost"][0]["places"][0], "/logo");
        assert_eq!(account.to_json()["moved"][0]["to"], "11:00");
    }
}
