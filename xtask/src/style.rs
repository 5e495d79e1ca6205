//! `cargo xtask style`: one stylesheet from `style/`.
//!
//! CSS `@import` would cost the browser a request for each file and is not resolved by Trunk.
//! So the files are laid one after the other, from the general to the special: the order of
//! the cascade layers first, then what they hold.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Error, run};

mod schemes;

/// Files and folders that come first, in this order; everything else follows by name.
const ORDER: [&str; 6] = ["layers.css", "tokens.css", "base.css", "compositions.css", "parts", "pages"];

pub fn run() -> Result<(), Error> {
    let root = run::repository();
    let sheet = schemes::lower(&sheet(&root.join("style"))?)?;
    let target = root.join("target");
    fs::create_dir_all(&target)?;
    let path = target.join("site.css");
    // Written only when it changes, so that a watcher of the file comes to rest.
    if fs::read_to_string(&path).is_ok_and(|old| old == sheet) {
        return Ok(());
    }
    fs::write(&path, sheet).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// A sheet without comments, line breaks and indentation.
///
/// No more than that: what a compressor finds by itself is not worth a parser of CSS.
pub fn shrunk(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut quote = None;
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        match quote {
            Some(end) => quote = Some(end).filter(|end| *end != c),
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c.is_whitespace() => {
                let is_before_value = out.ends_with(':') && !rest.trim_start().starts_with([';', '}']);
                if !out.is_empty() && !is_before_value && !out.ends_with([' ', '{', '}', ';', ',']) {
                    out.push(' ');
                }
                continue;
            }
            None if matches!(c, '{' | '}' | ';' | ',') => {
                // A property may hold nothing: that is written as one space.
                if !out.ends_with(": ") {
                    out.truncate(out.trim_end_matches(' ').len());
                }
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
            }
            None => {}
        }
        out.push(c);
    }
    out
}

/// All stylesheets under `folder` as one.
fn sheet(folder: &Path) -> Result<String, Error> {
    let mut sheet = String::new();
    for file in files(folder)? {
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        sheet.push_str(&text);
        if !text.ends_with('\n') {
            sheet.push('\n');
        }
    }
    Ok(sheet)
}

/// The stylesheets under `folder`, in the order in which they are laid.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort_by_key(|path| {
        let name = path.file_name().unwrap_or_default().to_os_string();
        let rank = ORDER.iter().position(|first| name == *first);
        (rank.unwrap_or(ORDER.len()), name)
    });
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else if path.extension().is_some_and(|end| end == "css") {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shrunk_sheet_says_the_same_in_fewer_bytes() {
        let sheet = "/* a */ @layer x {\n  a :hover , b::after {\n    content: \"/* { ; \";\n    margin: calc(1px + 2px) 0;\n    --none: ;\n  }\n}\n";
        assert_eq!(shrunk(sheet), "@layer x{a :hover,b::after{content:\"/* { ; \";margin:calc(1px + 2px) 0;--none: }}");
    }

    #[test]
    fn general_sheets_come_before_special_ones() {
        let folder = std::env::temp_dir().join(format!("atlas-style-{}", std::process::id()));
        for (name, text) in [
            ("parts/b.css", "b{}"),
            ("parts/a.css", "a{}"),
            ("print.css", "print{}"),
            ("base.css", "base{}"),
            ("pages/map.css", "map{}"),
            ("tokens.css", "tokens{}\n"),
            ("notes.md", "not a sheet"),
        ] {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let sheet = sheet(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(sheet.unwrap(), "tokens{}\nbase{}\na{}\nb{}\nmap{}\nprint{}\n");
    }
}
