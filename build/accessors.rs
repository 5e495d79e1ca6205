//! The Rust that reads a compact file: a struct for each group of the English catalogue, with a
//! field for each key.

use std::fmt::Write;

use super::catalogue::{Catalogue, Entry};
use super::compact::{keys, print};

/// Messages whose attributes are a list in the order of the calendar.
const LISTS: [&str; 5] =
    ["dates-months", "dates-months-alone", "dates-months-short", "dates-weekdays", "dates-weekdays-short"];
/// Groups whose messages with attributes are all of one type, and its name.
const SHARED: [(&str, &str); 1] = [("failure", "FailureText")];
/// Texts that the app says in English where it could not load a language.
const BEFORE_WORDS: [&str; 4] =
    ["failure-network.title", "failure-network.what", "failure-network.next", "status-retry"];

/// The fields of a struct, and how each is read.
#[derive(Debug, Default)]
struct Struct {
    fields: String,
    reads: String,
}

/// Writes the accessors for `english`, and the `texts` of all languages, each with its tag.
///
/// # Errors
/// A key has no group.
pub fn write(english: &Catalogue, texts: &[(String, String)]) -> Result<String, String> {
    let mut all = Struct::default();
    let mut types = String::new();
    let mut at = english.entries.as_slice();
    while let Some(first) = at.first() {
        let group = group(&first.key);
        let rest = at.iter().position(|entry| self::group(&entry.key) != group).unwrap_or(at.len());
        let (own, others) = at.split_at(rest);
        if others.iter().any(|entry| self::group(&entry.key) == group) {
            return Err(format!("the keys of {group} do not stand together"));
        }
        at = others;
        let name = format!("{}Words", camel(group));
        let note = english.groups.get(group).cloned().unwrap_or_else(|| format!("Words of {group}."));
        all.add(group, &name, &format!("{name}::read(entries)"), &[]);
        let members = members(group, own, &mut types)?;
        members.write(&name, &note, &mut types);
    }
    let mut out = types;
    out.push_str(
        "/// All words of one language.\n#[derive(Debug)]\npub struct Words {\n    /// The language's tag.\n    \
         pub tag: &'static str,\n    /// Which form of a [`Plural`] a number takes.\n    pub(crate) plural: PluralRule,\n",
    );
    out.push_str(&all.fields);
    out.push_str("}\n\nimpl Words {\n    fn read(tag: &'static str, plural: PluralRule, entries: &mut Entries) -> Self {\n        Self {\n            tag,\n            plural,\n");
    out.push_str(&all.reads);
    out.push_str("        }\n    }\n}\n\n");
    constants(english, texts, &mut out).map_err(|error| error.to_string())?;
    Ok(out)
}

fn members(group: &str, entries: &[Entry], types: &mut String) -> Result<Struct, String> {
    let mut members = Struct::default();
    let mut at = entries;
    while let Some(first) = at.first() {
        let message = first.key.split('.').next().unwrap_or_default();
        let count = at.iter().take_while(|entry| entry.key.split('.').next() == Some(message)).count();
        let (own, others) = at.split_at(count);
        at = others;
        let name = message.strip_prefix(group).and_then(|rest| rest.strip_prefix('-'));
        let name = name.ok_or_else(|| format!("{message} has no group: write group-name"))?;
        match own {
            [word] if word.key == message => {
                let (kind, read) =
                    if word.is_plural() { ("Plural", "entries.plural()") } else { ("&'static str", "entries.word()") };
                members.add(name, kind, read, &word.note);
            }
            list if LISTS.contains(&message) => {
                let kind = format!("[&'static str; {}]", list.len());
                members.add(name, &kind, "std::array::from_fn(|_| entries.word())", &first.note);
            }
            parts => {
                let shared = SHARED.iter().find(|(of, _)| *of == group).map(|(_, kind)| (*kind).to_owned());
                let kind = shared.unwrap_or_else(|| format!("{}{}", camel(group), camel(name)));
                members.add(name, &kind, &format!("{kind}::read(entries)"), &first.note);
                if !types.contains(&format!("struct {kind} ")) {
                    let mut fields = Struct::default();
                    for part in parts {
                        let attribute = part.key.split('.').nth(1).unwrap_or_default();
                        fields.add(attribute, "&'static str", "entries.word()", &[]);
                    }
                    fields.write(&kind, &first.note.join("\n"), types);
                }
            }
        }
    }
    Ok(members)
}

impl Struct {
    fn add(&mut self, name: &str, kind: &str, read: &str, note: &[String]) {
        let name = name.replace('-', "_");
        for line in note {
            self.fields.push_str(&format!("    /// {line}\n"));
        }
        self.fields.push_str(&format!("    pub(crate) {name}: {kind},\n"));
        self.reads.push_str(&format!("            {name}: {read},\n"));
    }

    fn write(&self, name: &str, note: &str, out: &mut String) {
        for line in note.lines() {
            out.push_str(&format!("/// {line}\n"));
        }
        out.push_str(&format!(
            "#[derive(Debug)]\npub struct {name} {{\n{}}}\n\nimpl {name} {{\n    fn read(entries: &mut Entries) -> Self {{\n        \
             Self {{\n{}        }}\n    }}\n}}\n\n",
            self.fields, self.reads
        ));
    }
}

/// The tags and texts, and what needs no file.
fn constants(english: &Catalogue, texts: &[(String, String)], out: &mut String) -> std::fmt::Result {
    let tags: Vec<&str> = texts.iter().map(|(tag, _)| tag.as_str()).collect();
    writeln!(
        out,
        "/// The languages that there is a catalogue of, English first.\npub const TAGS: &[&str] = &{tags:?};"
    )?;
    writeln!(out, "/// The print of the keys, by which a file of another version is known.")?;
    writeln!(out, "const KEYS_PRINT: &str = {:?};", print(keys(english)))?;
    writeln!(out, "/// The print of all texts together, which the names of their files carry. Not in the app.")?;
    writeln!(out, "#[cfg(any(test, not(feature = \"app\")))]")?;
    writeln!(out, "pub const PRINT: &str = {:?};", print(texts.iter().map(|(_, text)| text.as_str())))?;
    let files = tags.iter().map(|tag| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/words-{tag}.txt\"))"));
    let files: Vec<String> = files.collect();
    writeln!(out, "/// The file of each of [`TAGS`]. Not in the app.\n#[cfg(any(test, not(feature = \"app\")))]")?;
    writeln!(out, "pub const TEXTS: &[&str] = &[{}];", files.join(", "))?;
    writeln!(out, "/// The keys of the entries of a file.\n#[cfg(test)]")?;
    writeln!(out, "pub(super) const KEYS: &[&str] = &{:?};", keys(english).collect::<Vec<_>>())?;
    for key in BEFORE_WORDS {
        let Some(entry) = english.get(key) else { continue };
        let words: String = entry.form("other").into_iter().map(|piece| format!("{}", Plain(piece))).collect();
        let name = key.replace(['-', '.'], "_").to_uppercase();
        writeln!(
            out,
            "/// In English, for where not even words could be loaded.\npub const {name}: &str = {words:?};"
        )?;
    }
    Ok(())
}

struct Plain<'a>(&'a super::catalogue::Piece);

impl std::fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            super::catalogue::Piece::Text(text) => f.write_str(text),
            _ => Ok(()),
        }
    }
}

fn group(key: &str) -> &str {
    key.split('-').next().unwrap_or(key)
}

fn camel(name: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
    };
    name.split('-').map(word).collect()
}
