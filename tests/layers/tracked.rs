//! Files in the repository are for every machine.

use std::fs;
use std::process::Command;

use super::nothing_in;
use super::source::root;

/// Folders of one machine, and hosts of package registries; written in halves, for this file
/// is read as well.
const STRANGE: [(&str, &str); 11] = [
    ("/wo", "rk/"),
    ("/ro", "ot/"),
    ("/ho", "me/"),
    ("/Use", "rs/"),
    ("index.crates", ".io"),
    ("static.crates", ".io"),
    ("registry.npm", "js.org"),
    ("registry.yarn", "pkg.com"),
    ("files.python", "hosted.org"),
    ("deb.deb", "ian.org"),
    ("proxy.gol", "ang.org"),
];

/// The lines of a text that name what only one machine has.
fn strange(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for (start, end) in STRANGE {
            let name = format!("{start}{end}");
            // Inside an address or a longer path the folder is another one.
            let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '}' | '~' | '/');
            let is_folder = name.starts_with('/');
            let found = line.match_indices(&name).any(|(at, _)| !(is_folder && line[..at].ends_with(inside)));
            if found {
                complaints.push(format!("{path}:{}: names {name}", number + 1));
            }
        }
    }
    complaints
}

/// The files that are in the repository; none where this is no repository, as in a package.
fn tracked() -> Option<Vec<String>> {
    let output = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().ok()?;
    let names = String::from_utf8(output.stdout).ok()?;
    let names: Vec<_> = names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    (output.status.success() && !names.is_empty()).then_some(names)
}

#[test]
fn nothing_names_a_folder_of_one_machine_or_a_registry() {
    let Some(names) = tracked() else {
        println!("skipped: this is no git repository");
        return;
    };
    // Cargo writes its lock file in its own way. A file may be deleted and not yet committed.
    let texts = names.iter().filter(|name| *name != "Cargo.lock");
    let texts = texts.filter_map(|name| Some((name, fs::read_to_string(root().join(name)).ok()?)));
    nothing_in(&texts.flat_map(|(name, text)| strange(name, &text)).collect::<Vec<_>>());
}

#[test]
fn a_folder_of_one_machine_is_found_and_an_address_is_not() {
    let here = |text: &str| strange("x", &text.replace('~', "")).len();
    assert_eq!(here("see /wo~rk/main and \"/ho~me/me\""), 2);
    assert_eq!(here("https://registry.npm~js.org/x"), 1);
    assert_eq!(here("https://example.org/ho~me/ ../wo~rk/ src/wo~rk/x"), 0);
}
