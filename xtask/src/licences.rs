//! Licences of the packages that the program and the app are linked from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{Error, run};

/// Licence texts by the names that packages give their files.
const FILES: [&str; 4] = ["license", "licence", "copying", "notice"];

/// One package of the tree.
struct Package {
    /// Name and version.
    name: String,
    /// Expression of SPDX, or `-`.
    licence: String,
    folder: PathBuf,
}

/// List of the packages with their licences, and the texts of these: what goes along with a program.
pub fn texts() -> Result<String, Error> {
    let mut out = "Conference Atlas is MIT or Apache-2.0. It is linked from these packages:\n\n".to_owned();
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Package { name, licence, folder } in linked()? {
        out.push_str(&format!("{name}: {licence}\n"));
        for file in licence_files(&folder) {
            let licence = fs::read_to_string(file).unwrap_or_default();
            texts.entry(licence.trim().to_owned()).or_default().push(name.clone());
        }
    }
    for (licence, names) in texts {
        out.push_str(&format!("\n{}\n{}\n\n{licence}\n", "-".repeat(78), names.join(", ")));
    }
    Ok(out)
}

/// Packages that are linked, by their names.
fn linked() -> Result<Vec<Package>, Error> {
    let mut cargo = run::cargo();
    let json = run::output(cargo.args(["metadata", "--format-version", "1", "--all-features", "--locked"]));
    let metadata: Value = serde_json::from_str(&json.ok_or("cargo metadata failed")?)?;
    let packages: BTreeMap<&str, &Value> =
        list(&metadata, "/packages").filter_map(|p| Some((text(p, "id")?, p))).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata, "/resolve/nodes").filter_map(|n| Some((text(n, "id")?, n))).collect();
    let root = packages.iter().find(|(_, package)| text(package, "name") == Some("conference-atlas"));
    let (mut seen, mut open) = (BTreeSet::new(), root.map(|(id, _)| *id).into_iter().collect::<Vec<_>>());
    while let Some(id) = open.pop() {
        let linked = |dep: &&Value| list(dep, "/dep_kinds").any(|kind| kind.get("kind").is_some_and(Value::is_null));
        let deps = nodes.get(id).into_iter().flat_map(|node| list(node, "/deps")).filter(linked);
        open.extend(deps.filter_map(|dep| text(dep, "pkg")).filter(|id| seen.insert(*id)));
    }
    let mut linked: Vec<&&Value> = seen.iter().filter_map(|id| packages.get(id)).collect();
    linked.sort_by_key(|package| (text(package, "name"), text(package, "version")));
    let package = |package: &&Value| {
        let of = |key: &str| text(package, key).unwrap_or("-").to_owned();
        let folder = Path::new(&of("manifest_path")).parent().unwrap_or(Path::new("")).to_path_buf();
        Package { name: format!("{} {}", of("name"), of("version")), licence: of("license"), folder }
    };
    Ok(linked.into_iter().map(package).collect())
}

fn licence_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        path.is_file() && FILES.iter().any(|start| name.starts_with(start))
    });
    files.sort();
    files
}

fn list<'v>(value: &'v Value, pointer: &str) -> impl Iterator<Item = &'v Value> {
    value.pointer(pointer).and_then(Value::as_array).into_iter().flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Licences that `deny.toml` allows: the check of `cargo deny`, where that is not installed.
    fn allowed() -> Vec<String> {
        let settings = fs::read_to_string(run::repository().join("deny.toml")).unwrap();
        let (_, list) = settings.split_once("\nallow = [\n").unwrap();
        let (list, _) = list.split_once("\n]").unwrap();
        list.lines().map(|line| line.trim().trim_matches([',', '"']).to_owned()).collect()
    }

    /// True if an expression of SPDX can be kept with these licences: one of each `OR`, all of each
    /// `AND`. An old `/` is an `OR`.
    fn is_met(expression: &str, allowed: &[String]) -> bool {
        let (mut depth, mut cut) = (0, None);
        let words: Vec<String> = expression
            .replace('/', " OR ")
            .replace('(', " ( ")
            .replace(')', " ) ")
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        for word in ["OR", "AND"] {
            for (at, found) in words.iter().enumerate() {
                match found.as_str() {
                    "(" => depth += 1,
                    ")" => depth -= 1,
                    found if found == word && depth == 0 && cut.is_none() => cut = Some((at, word)),
                    _ => {}
                }
            }
        }
        let met = |words: &[String]| is_met(&words.join(" "), allowed);
        match cut {
            Some((at, "OR")) => met(&words[..at]) || met(&words[at + 1..]),
            Some((at, _)) => met(&words[..at]) && met(&words[at + 1..]),
            None if words.first().is_some_and(|word| word == "(") => met(&words[1..words.len() - 1]),
            None => allowed.contains(&words.join(" ")),
        }
    }

    #[test]
    fn an_expression_is_met_by_one_of_its_choices_and_all_of_its_parts() {
        let allowed = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
        for (expression, met) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("GPL-3.0-only OR MIT", true),
            ("GPL-3.0-only/MIT", true),
            ("(MIT OR GPL-3.0-only) AND ISC", true),
            ("(MIT OR ISC) AND GPL-3.0-only", false),
            ("Apache-2.0 WITH LLVM-exception OR GPL-3.0-only", true),
            ("MIT AND GPL-3.0-only OR ISC", true),
            ("-", false),
        ] {
            assert_eq!(is_met(expression, &allowed), met, "{expression}");
        }
    }

    #[test]
    fn every_package_that_is_linked_has_a_licence_that_is_allowed() {
        let allowed = allowed();
        let packages = linked().unwrap();
        assert!(packages.len() > 100, "{} packages", packages.len());
        let refused = packages.iter().filter(|package| !is_met(&package.licence, &allowed));
        let refused: Vec<String> = refused.map(|package| format!("{}: {}", package.name, package.licence)).collect();
        assert!(refused.is_empty(), "{}", refused.join("\n"));
    }
}
