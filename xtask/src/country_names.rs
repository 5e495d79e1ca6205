//! `cargo xtask country-names`: the names of countries and regions, from CLDR.
//!
//! In the browser `Intl.DisplayNames` has them; the build and the command line have these files.

use std::error::Error;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::npm::{self, Package};

const CLDR: Package = Package {
    name: "cldr-localenames-full",
    version: "47.0.0",
    integrity: "sha512-5ztTX7z4V3+YhMe3GuboSslWfKhaipcypyvc0VEsgERlN3mR3gXjkFtxtOSl1wixmhKI2giXGPt6JEit7uvAgQ==",
};

pub const CLDR_CORE: Package = Package {
    name: "cldr-core",
    version: "47.0.0",
    integrity: "sha512-tdYRy66DMgpjEwVOWCTN0zhNr+zh1+d4A6MCNgJKU7voFDGsrwcWHor6jcqudHDmElCgyVNqWBKAB1JeNdSOKg==",
};

/// Languages of the built pages, and those in which `atlas import participants-csv` knows names.
const LANGUAGES: [&str; 7] = ["ar", "en", "es", "fr", "ru", "th", "zh-Hans"];

/// Codes that get CLDR's short name.
const SHORT: [&str; 3] = ["HK", "MO", "PS"];

/// Writes `src/locale/countries/*.txt`, a line for each code: the code, a space, the name; and
/// for reading only `others.txt` with CLDR's other names and the alpha-3 codes.
///
/// `--check` and `--cache DIR` as for `geometry`.
///
/// # Errors
/// When the package cannot be had or lacks a name, or a file cannot be written.
pub fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let cache = npm::cache(args)?;
    let folder = Path::new("src/locale/countries");
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let mut others = alpha3(&CLDR_CORE.file(&cache, "supplemental/codeMappings.json")?)?;
    for language in LANGUAGES {
        let text = CLDR.file(&cache, &format!("main/{language}/territories.json"))?;
        let file: Value = serde_json::from_str(&text)?;
        let territories = file
            .pointer(&format!("/main/{language}/localeDisplayNames/territories"))
            .ok_or_else(|| format!("no names in {language}"))?;
        files.push((folder.join(format!("{language}.txt")), names(territories, language)?.into_bytes()));
        others.extend(other_names(territories));
    }
    others.sort();
    others.dedup();
    files.push((folder.join("others.txt"), others.concat().into_bytes()));
    let packages: Vec<Value> = [CLDR, CLDR_CORE]
        .iter()
        .map(|package| {
            json!({ "package": format!("npm {} {}", package.name, package.version), "integrity": package.integrity })
        })
        .collect();
    let mut provenance = serde_json::to_string_pretty(&json!({
        "made_by": "cargo xtask country-names",
        "source": {
            "data": "Unicode CLDR 47, names of territories (Unicode License v3)",
            "packages": packages,
        },
        "codes": "The 249 codes of ISO 3166-1 and XK, and the regions of UN M49.",
        "short_names": SHORT,
    }))?;
    provenance.push('\n');
    files.push((folder.join("provenance.json"), provenance.into_bytes()));
    npm::write(args, &files)
}

fn names(names: &Value, language: &str) -> Result<String, Box<dyn Error>> {
    let regions = [
        "002", "005", "009", "011", "013", "014", "015", "017", "018", "019", "021", "029", "030", "034", "035", "039",
        "053", "054", "057", "061", "142", "143", "145", "150", "151", "154", "155",
    ];
    let codes = crate::geometry::codes();
    let mut lines = String::new();
    for code in regions.into_iter().chain(codes.iter().map(String::as_str)) {
        let short = SHORT.contains(&code).then(|| names.get(format!("{code}-alt-short"))).flatten();
        let name = short.or_else(|| names.get(code)).and_then(Value::as_str);
        let name = name.ok_or_else(|| format!("no name of {code} in {language}"))?;
        lines.push_str(&format!("{code} {name}\n"));
    }
    Ok(lines)
}

/// A line for each name of a country that CLDR has beside the usual one.
fn other_names(names: &Value) -> Vec<String> {
    let codes = crate::geometry::codes();
    let mut lines = Vec::new();
    for (key, name) in names.as_object().into_iter().flatten() {
        if let (Some((code, _)), Some(name)) = (key.split_once("-alt-"), name.as_str())
            && codes.iter().any(|known| known == code)
        {
            lines.push(format!("{code} {name}\n"));
        }
        // The usual name of what gets a short one here.
        if let Some(name) = name.as_str().filter(|_| SHORT.contains(&key.as_str())) {
            lines.push(format!("{key} {name}\n"));
        }
    }
    lines
}

/// A line for each alpha-3 code.
fn alpha3(text: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let file: Value = serde_json::from_str(text)?;
    let mut lines = Vec::new();
    for code in crate::geometry::codes() {
        let pointer = format!("/supplemental/codeMappings/{code}/_alpha3");
        let alpha3 = file.pointer(&pointer).and_then(Value::as_str);
        lines.push(format!("{code} {}\n", alpha3.ok_or_else(|| format!("no alpha-3 code of {code}"))?));
    }
    Ok(lines)
}
