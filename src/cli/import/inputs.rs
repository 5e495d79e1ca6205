//! Files and options of `atlas import`, checked as they are read.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::Value;

use crate::cli::zones::BundledZones;
use crate::convert::import::Omissions;
use crate::feed::{self, Severity, Zones};
use crate::model::{Atlas, ConferenceId, Country, Lang};

/// Reads the feed of `--into`. One with errors is refused, for what is at fault in it would
/// be gone from what is written.
pub(super) fn existing(path: &Path, lost: &mut Omissions) -> Result<Atlas, String> {
    let bytes = bytes(path)?;
    let (atlas, diagnostics) = feed::read(&bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    let errors = diagnostics.iter().filter(|each| each.severity == Severity::Error).count();
    if errors > 0 {
        let name = path.display();
        return Err(format!(
            "{name}: it has {errors} errors, which would be lost: mend them first (`atlas check {name}`)"
        ));
    }
    for unknown in diagnostics.iter().filter(|each| each.rule == feed::Rule::UnknownField) {
        lost.add("a field of the feed that is not known", unknown.path.to_string());
    }
    if let Ok(json) = serde_json::from_slice::<Value>(&bytes) {
        own_fields(&json, lost);
    }
    Ok(atlas)
}

/// Reports the fields that are the writer's own, which the model does not have.
fn own_fields(json: &Value, lost: &mut Omissions) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name.starts_with("x_") {
                    lost.add(format!("the field {name:?} of the feed"), "");
                }
                own_fields(value, lost);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| own_fields(item, lost)),
        _ => {}
    }
}

pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let told = |error: io::Error| format!("{}: {error}", path.display());
    let size = fs::metadata(path).map_err(told)?.len();
    if size > feed::MAX_BYTES as u64 {
        return Err(format!("{}: it is larger than 64 MiB", path.display()));
    }
    fs::read(path).map_err(told)
}

pub(super) fn id(text: &str) -> Result<ConferenceId, String> {
    ConferenceId::new(text).ok_or_else(|| "an id is of lower-case letters, digits and hyphens, as in brrc-2023".into())
}

pub(super) fn language(text: &str) -> Result<Lang, String> {
    Lang::new(text).ok_or_else(|| "a language is a BCP 47 tag, as in en or zh-Hans".into())
}

pub(super) fn time_zone(text: &str) -> Result<String, String> {
    let known = BundledZones.offset_at(text, 0).is_some();
    if known { Ok(text.to_owned()) } else { Err("a time zone is an IANA name, as in Asia/Shanghai".into()) }
}

pub(super) fn country(text: &str) -> Result<Country, String> {
    let assigned = Country::new(text).filter(|country| country.is_assigned());
    assigned.ok_or_else(|| "a country is an ISO 3166-1 code of two letters, as in TH".into())
}

pub(super) fn degrees(text: &str, most: f64) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| number.abs() <= most);
    number.ok_or_else(|| format!("degrees go from -{most} to {most}"))
}
