//! `atlas import`: the schedules of other programs, as a feed.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::participants;
use super::zones::BundledZones;
use crate::convert::import::{Format, Imported, Omissions, Settings, import};
use crate::convert::merge;
use crate::feed::{self, Severity, Zones};
use crate::model::{Atlas, ConferenceId, Country, Lang};

/// What is read.
#[derive(Clone, Copy, Debug)]
enum Source {
    Schedule(Format),
    /// A spreadsheet of participant countries.
    Participants,
}

/// The name of the spreadsheet on the command line.
const PARTICIPANTS: &str = "participants-csv";

/// Turn the schedule of another program into a feed
///
/// Prints the feed on standard output, and on standard error what could not be carried over.
/// Exits with 0, or with 3 if a file cannot be read at all.
///
/// Schedules seldom say in which country and city they take place, and some not in which
/// time zone; say it with the options below. What nobody says is written as a placeholder
/// (country ZZ, position 0, 0) and reported.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// frab-json, frab-xml, ics, sessionize, open-event, timelinejs or participants-csv
    #[arg(value_parser = source)]
    format: Source,
    /// The files; those of open-event are one conference, of any other format each is one
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// A feed that keeps what it has: a conference with the same id is brought up to date
    #[arg(long, value_name = "FEED")]
    into: Option<PathBuf>,
    /// Write the feed to this file instead; it may be the one of --into
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The id of the conference [default: made of its acronym or name]
    #[arg(long, value_parser = id)]
    id: Option<ConferenceId>,
    /// The name of the conference
    #[arg(long)]
    name: Option<String>,
    /// The language of texts that do not say theirs, as in zh-Hans
    #[arg(long, value_parser = language)]
    language: Option<Lang>,
    /// The IANA time zone of the place, as in Asia/Shanghai
    #[arg(long, value_parser = time_zone)]
    time_zone: Option<String>,
    /// The ISO 3166-1 code of the country, as in TH
    #[arg(long, value_parser = country)]
    country: Option<Country>,
    /// The city
    #[arg(long)]
    city: Option<String>,
    /// The latitude of the place in degrees
    #[arg(long, requires = "lon", allow_negative_numbers = true, value_parser = |text: &str| degrees(text, 90.0))]
    lat: Option<f64>,
    /// The longitude of the place in degrees
    #[arg(long, requires = "lat", allow_negative_numbers = true, value_parser = |text: &str| degrees(text, 180.0))]
    lon: Option<f64>,
}

/// The exit code for a file that cannot be read at all.
const UNREADABLE: u8 = 3;

/// Imports the files and writes the feed, and returns the exit code.
///
/// # Errors
/// If `out` or `err` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let mut lost = Omissions::default();
    let done = feed_of(args, &mut lost);
    let written = match done {
        Ok(atlas) => feed::write(&atlas),
        Err(message) => {
            writeln!(err, "{message}")?;
            return Ok(UNREADABLE);
        }
    };
    match &args.output {
        Some(path) => {
            if let Err(error) = fs::write(path, &written) {
                writeln!(err, "{}: {error}", path.display())?;
                return Ok(UNREADABLE);
            }
        }
        None => out.write_all(written.as_bytes())?,
    }
    if !lost.groups().is_empty() {
        writeln!(err, "Not carried over, or changed:\n{lost}")?;
    }
    if let Ok((_, diagnostics)) = feed::read_with(written.as_bytes(), Some(&BundledZones)) {
        let count = |severity| diagnostics.iter().filter(|each| each.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let told = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        writeln!(err, "{}, {}: see `atlas check`", told(errors, "error"), told(warnings, "warning"))?;
    }
    Ok(0)
}

/// The feed that all files make, with that of `--into`.
fn feed_of(args: &Args, lost: &mut Omissions) -> Result<Atlas, String> {
    let mut atlas = args.into.as_deref().map(|path| existing(path, lost)).transpose()?;
    let files: Vec<(&Path, Vec<u8>)> =
        args.files.iter().map(|path| Ok((path.as_path(), bytes(path)?))).collect::<Result<_, String>>()?;
    let format = match args.format {
        Source::Schedule(format) => format,
        Source::Participants => {
            let needed = format!("{PARTICIPANTS} needs --into: participants belong to a conference of a feed");
            let mut atlas = atlas.ok_or(needed)?;
            for (_, bytes) in &files {
                participants::put(&mut atlas, bytes, args.id.as_ref(), args.language.as_ref(), lost);
            }
            return Ok(atlas);
        }
    };
    let conferences: Vec<&[(&Path, Vec<u8>)]> = match format {
        Format::OpenEvent => vec![&files],
        _ => files.chunks(1).collect(),
    };
    for parts in conferences {
        let path = parts.first().map_or(Path::new(""), |(path, _)| path);
        let contents: Vec<&[u8]> = parts.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        let settings = settings(args, path);
        let imported: Imported =
            import(format, &contents, &settings).map_err(|error| format!("{}: {error}", path.display()))?;
        lost.extend(&imported.omissions);
        atlas = Some(match atlas.take() {
            Some(mut atlas) => {
                merge::merge(&mut atlas, imported, lost);
                atlas
            }
            None => merge::new_feed(imported, lost).ok_or_else(|| format!("{}: it says nothing", path.display()))?,
        });
    }
    atlas.ok_or_else(|| "no file to import".to_owned())
}

/// Reads the feed of `--into`. One with errors is refused, for what is at fault in it would
/// be gone from what is written.
fn existing(path: &Path, lost: &mut Omissions) -> Result<Atlas, String> {
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

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let told = |error: io::Error| format!("{}: {error}", path.display());
    let size = fs::metadata(path).map_err(told)?.len();
    if size > feed::MAX_BYTES as u64 {
        return Err(format!("{}: it is larger than 64 MiB", path.display()));
    }
    fs::read(path).map_err(told)
}

fn settings(args: &Args, path: &Path) -> Settings<'static> {
    Settings {
        id: args.id.clone(),
        name: args.name.clone(),
        file_name: path.file_stem().map(|stem| stem.to_string_lossy().into_owned()),
        language: args.language.clone(),
        time_zone: args.time_zone.clone(),
        city: args.city.clone(),
        country: args.country,
        position: args.lat.zip(args.lon),
        zones: Some(&BundledZones),
    }
}

fn source(text: &str) -> Result<Source, String> {
    if text == PARTICIPANTS {
        return Ok(Source::Participants);
    }
    let names = Format::ALL.map(Format::name).join(", ");
    let known = Format::ALL.into_iter().find(|format| format.name() == text).map(Source::Schedule);
    known.ok_or_else(|| format!("the formats are {names} and {PARTICIPANTS}"))
}

fn id(text: &str) -> Result<ConferenceId, String> {
    ConferenceId::new(text).ok_or_else(|| "an id is of lower-case letters, digits and hyphens, as in brrc-2023".into())
}

fn language(text: &str) -> Result<Lang, String> {
    Lang::new(text).ok_or_else(|| "a language is a BCP 47 tag, as in en or zh-Hans".into())
}

fn time_zone(text: &str) -> Result<String, String> {
    let known = BundledZones.offset_at(text, 0).is_some();
    if known { Ok(text.to_owned()) } else { Err("a time zone is an IANA name, as in Asia/Shanghai".into()) }
}

fn country(text: &str) -> Result<Country, String> {
    let assigned = Country::new(text).filter(|country| country.is_assigned());
    assigned.ok_or_else(|| "a country is an ISO 3166-1 code of two letters, as in TH".into())
}

fn degrees(text: &str, most: f64) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| number.abs() <= most);
    number.ok_or_else(|| format!("degrees go from -{most} to {most}"))
}
