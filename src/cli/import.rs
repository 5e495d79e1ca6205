//! `atlas import`: schedules of other programs, as a feed.

mod inputs;
mod pictures;

use std::collections::HashSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use inputs::{bytes, country, degrees, existing, id, language, time_zone};

use super::participants;
use super::zones::BundledZones;
use crate::convert::account::Account;
use crate::convert::import::{Format, Imported, PictureSize, Settings, detect, import, is_placeholder};
use crate::convert::merge::base::{Base, Said};
use crate::convert::merge::{self, Options};
use crate::convert::shown::shown_json;
use crate::feed::{self, Severity};
use crate::model::{Atlas, ConferenceId, Country, Lang};

/// Kind of file that is read.
#[derive(Clone, Copy, Debug)]
enum Source {
    Schedule(Format),
    /// A spreadsheet of participant countries.
    Participants,
}

/// Names of the spreadsheet of participants on the command line.
const PARTICIPANTS: [&str; 2] = ["participants-csv", "participants"];

/// Turn the schedule of another program into a feed
///
/// Prints the feed on standard output, and on standard error an account: carried, moved,
/// retitled, changed, removed and lost, with titles. Nothing is written over a file before the
/// result was read back without an error. Exits with 0, or with 3 if a file cannot be read at
/// all or the result would not be a feed.
///
/// FORMAT is frab-json, frab-xml, ics, sessionize, open-event, timelinejs, indico, sheet or
/// participants (participants-csv); it may be left out where the file shows it.
///
/// Schedules seldom say in which country and city they take place, and some not in which
/// time zone; say it with the options below. Placeholders stand for what nobody says (country
/// ZZ, position 0, 0) and are listed.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The format, if it is named, and the files; those of open-event are one conference, of any
    /// other format each is one
    #[arg(required = true, value_name = "[FORMAT] FILE")]
    files: Vec<PathBuf>,
    /// A feed that keeps what it has: a conference with the same id is brought up to date. What
    /// the last import said lies beside it (feed.imported.json), so that the next one keeps
    /// what a hand has written since
    #[arg(long, value_name = "FEED")]
    into: Option<PathBuf>,
    /// Write the feed to this file instead; it may be the one of --into
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write nothing, only tell what would be
    #[arg(long)]
    dry_run: bool,
    /// Give the account as one JSON object: on standard output where the feed does not go there
    #[arg(long)]
    json: bool,
    /// Keep sessions that the file no longer has, as cancelled
    #[arg(long)]
    keep_missing: bool,
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
/// The exit code for arguments that mean nothing, as for those that clap refuses.
const USAGE: u8 = 64;

/// Imports the files, writes the feed and tells the account; returns the exit code.
///
/// # Errors
/// If `out` or `err` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let mut account = Account::default();
    let (source, files) = match named_format(&args.files) {
        Ok(named) => named,
        Err(message) => {
            writeln!(err, "{message}")?;
            return Ok(USAGE);
        }
    };
    let before = args.into.as_deref().and_then(|path| fs::read(beside(path)).ok());
    let mut base = before.and_then(|bytes| Base::read(&bytes)).unwrap_or_default();
    let done = feed_of(args, source, files, &mut base, &mut account).and_then(|atlas| {
        let written = feed::write(&atlas);
        let told = read_back(&atlas, &written)?;
        Ok((written, told))
    });
    let (written, told) = match done {
        Ok(done) => done,
        Err(message) => {
            writeln!(err, "{message}")?;
            return Ok(UNREADABLE);
        }
    };
    match &args.output {
        _ if args.dry_run => {}
        Some(path) => {
            let done = replace(path, &written)
                .and_then(|()| if base.is_empty() { Ok(()) } else { replace(&beside(path), &base.write()) });
            if let Err(error) = done {
                writeln!(err, "{}: {error}", path.display())?;
                return Ok(UNREADABLE);
            }
        }
        None => out.write_all(written.as_bytes())?,
    }
    let feed_is_on_out = !args.dry_run && args.output.is_none();
    if args.json {
        let mut json = account.to_json();
        if let Some(fields) = json.as_object_mut() {
            fields.insert("written".into(), (!args.dry_run).into());
        }
        let stream: &mut dyn Write = if feed_is_on_out { err } else { out };
        writeln!(stream, "{}", shown_json(&json))?;
    } else {
        write!(err, "{account}")?;
        writeln!(err, "{told}{}", if args.dry_run { "; nothing was written" } else { "" })?;
    }
    Ok(0)
}

/// The format that the first word names, if it is none of a file, and the files.
fn named_format(words: &[PathBuf]) -> Result<(Option<Source>, &[PathBuf]), String> {
    let Some((first, rest)) = words.split_first() else { return Ok((None, words)) };
    let name = first.to_string_lossy();
    let known = if PARTICIPANTS.contains(&&*name) {
        Some(Source::Participants)
    } else {
        Format::ALL.into_iter().find(|format| format.name() == name).map(Source::Schedule)
    };
    match known {
        Some(known) if !rest.is_empty() => Ok((Some(known), rest)),
        Some(_) => Err(format!("{name}: name the files, too")),
        // A word that is no file is a format that does not exist, unless it looks like a path.
        None if !rest.is_empty() && !first.exists() && !name.contains(['.', '/', '\\']) => {
            let names = Format::ALL.map(Format::name).join(", ");
            Err(format!("{name}: the formats are {names} and participants"))
        }
        None => Ok((None, words)),
    }
}

/// Reads the result as every reader of the feed will, and gives the count of its warnings.
fn read_back(atlas: &Atlas, written: &str) -> Result<String, String> {
    let (again, diagnostics) = feed::read_with(written.as_bytes(), Some(&BundledZones))
        .map_err(|error| format!("the result is no feed, so nothing was written: {error}"))?;
    if let Some(first) = diagnostics.iter().find(|each| each.severity == Severity::Error) {
        return Err(format!("the result has an error, so nothing was written: {first}"));
    }
    if again.conferences != atlas.conferences || again.people != atlas.people || again.milestones != atlas.milestones {
        return Err("the result is read back as another feed, so nothing was written; please report this file".into());
    }
    let warnings = diagnostics.iter().filter(|each| each.severity == Severity::Warning).count();
    Ok(format!("0 errors, {warnings} warning{}: see `atlas check`", if warnings == 1 { "" } else { "s" }))
}

/// The file beside a feed that has what the last import said: `feed.imported.json`.
fn beside(feed: &Path) -> PathBuf {
    feed.with_extension("imported.json")
}

/// Writes a file beside the old one and puts it in its place, so that there is never half of it.
fn replace(path: &Path, written: &str) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".new");
    let beside = path.with_file_name(name);
    fs::write(&beside, written)?;
    if let Ok(there) = fs::metadata(path) {
        fs::set_permissions(&beside, there.permissions())?;
    }
    fs::rename(&beside, path)
}

/// The feed that all files make, with that of `--into`.
fn feed_of(
    args: &Args,
    source: Option<Source>,
    files: &[PathBuf],
    base: &mut Base,
    account: &mut Account,
) -> Result<Atlas, String> {
    let mut atlas = args.into.as_deref().map(|path| existing(path, &mut account.omissions)).transpose()?;
    let files: Vec<(&Path, Vec<u8>)> =
        files.iter().map(|path| Ok((path.as_path(), bytes(path)?))).collect::<Result<_, String>>()?;
    let format = match source {
        Some(Source::Schedule(format)) => Some(format),
        Some(Source::Participants) => {
            let needed = "participants need --into: they belong to a conference of a feed".to_owned();
            let mut atlas = atlas.ok_or(needed)?;
            for (path, bytes) in &files {
                let (about, language) = (args.id.as_ref(), args.language.as_ref());
                participants::put(&mut atlas, bytes, about, language, account)
                    .map_err(|error| format!("{}: {error}", path.display()))?;
            }
            return Ok(atlas);
        }
        None => None,
    };
    let formats = files.iter().map(|(path, bytes)| {
        let unknown = || format!("{}: it shows no format that can be imported; name the format", path.display());
        format.or_else(|| detect(bytes)).ok_or_else(unknown)
    });
    let formats: Vec<Format> = formats.collect::<Result<_, String>>()?;
    let is_one = formats.iter().all(|format| *format == Format::OpenEvent);
    let conferences: Vec<&[(&Path, Vec<u8>)]> = if is_one { vec![&files] } else { files.chunks(1).collect() };
    // Conferences of this call: a second file of one adds to it.
    let mut met: HashSet<ConferenceId> = HashSet::new();
    for (parts, format) in conferences.into_iter().zip(formats) {
        let path = parts.first().map_or(Path::new(""), |(path, _)| path);
        let contents: Vec<&[u8]> = parts.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        let picture_size = |name: &str| pictures::size(path, name);
        let settings = settings(args, path, &picture_size);
        let imported = import(format, &contents, &settings).map_err(|error| format!("{}: {error}", path.display()))?;
        tell(&imported, atlas.as_ref(), account);
        let id = imported.conference.as_ref().map(|conference| conference.id.clone());
        let is_part = id.clone().is_some_and(|id| !met.insert(id));
        if is_part {
            account
                .omissions
                .changed("a second file of the same conference: it adds to the first", path.display().to_string());
        }
        atlas = Some(match atlas.take() {
            Some(mut atlas) => {
                let options = Options { keep_missing: args.keep_missing, is_part, base: Some(&*base) };
                let said = merge::merge(&mut atlas, imported, options, account);
                if let Some((id, said)) = id.zip(said).filter(|_| !is_part) {
                    base.set(&id, said);
                }
                atlas
            }
            None => {
                let atlas = merge::new_feed(imported, &mut account.omissions)
                    .ok_or_else(|| format!("{}: it says nothing", path.display()))?;
                if let Some((id, conference)) = id.zip(atlas.conferences.first()) {
                    base.set(&id, Said::of_new(conference));
                }
                atlas
            }
        });
    }
    atlas.ok_or_else(|| "no file to import".to_owned())
}

fn tell(imported: &Imported, into: Option<&Atlas>, account: &mut Account) {
    let known = imported.conference.as_ref().and_then(|new| into?.conference(&new.id));
    if known.is_some_and(|known| !is_placeholder(&known.place)) {
        // The feed has the place that the file does not name.
        account.omissions.extend(&imported.omissions.without(&[
            "--city says",
            "--country says",
            "--lat and --lon say",
        ]));
    } else {
        account.omissions.extend(&imported.omissions);
    }
    account.sessions += imported.conference.as_ref().map_or(0, |conference| conference.sessions.len());
    account.people += imported.people.len();
    account.milestones += imported.milestones.len();
}

fn settings<'a>(args: &Args, path: &Path, picture_size: &'a PictureSize<'a>) -> Settings<'a> {
    Settings {
        picture_size: Some(picture_size),
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
