//! `cargo xtask windows-zones`: the IANA names of Windows time zones, from CLDR.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::country_names::CLDR_CORE;
use crate::npm;

/// Folder of the table, beside the importers that read it.
const FOLDER: &str = "src/convert/import";

/// Writes `windows_zones.txt`, a line for each zone: the name that Windows and Outlook write, a
/// tab, and the IANA zone that CLDR gives for it where no territory is known (`001`); and
/// `windows_zones.provenance.json` with the source and its license.
///
/// `--check` and `--cache DIR` as for `geometry`.
///
/// # Errors
/// When the package cannot be had or has another form, or a file cannot be written.
pub fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let text = CLDR_CORE.file(&npm::cache(args)?, "supplemental/windowsZones.json")?;
    let table = table(&serde_json::from_str(&text)?)?;
    let mut provenance = serde_json::to_string_pretty(&json!({
        "made_by": "cargo xtask windows-zones",
        "source": {
            "data": "Unicode CLDR 47, supplemental/windowsZones (Unicode License v3)",
            "packages": [
                { "package": format!("npm {} {}", CLDR_CORE.name, CLDR_CORE.version), "integrity": CLDR_CORE.integrity },
            ],
        },
    }))?;
    provenance.push('\n');
    let file = |name: &str| -> PathBuf { Path::new(FOLDER).join(name) };
    npm::write(
        args,
        &[
            (file("windows_zones.txt"), table.into_bytes()),
            (file("windows_zones.provenance.json"), provenance.into_bytes()),
        ],
    )
}

/// The zones of territory `001`, sorted by their Windows names.
fn table(file: &Value) -> Result<String, Box<dyn Error>> {
    let zones = file.pointer("/supplemental/windowsZones/mapTimezones").and_then(Value::as_array);
    let mut found: BTreeMap<&str, &str> = BTreeMap::new();
    for zone in zones.ok_or("no mapTimezones")? {
        let field = |name: &str| zone.pointer(&format!("/mapZone/{name}")).and_then(Value::as_str);
        if let (Some(other), Some("001"), Some(zone)) = (field("_other"), field("_territory"), field("_type")) {
            found.insert(other, zone);
        }
    }
    if found.len() < 100 {
        return Err(format!("only {} zones", found.len()).into());
    }
    Ok(found.into_iter().map(|(windows, iana)| format!("{windows}\t{iana}\n")).collect())
}
