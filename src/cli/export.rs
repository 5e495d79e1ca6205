//! `atlas export FORMAT FEED`: a feed in a format of another program.

use std::io::{Read, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::convert::export::Edition;
use crate::convert::export::frab_json::frab_json;
use crate::convert::export::ics::Calendar;
use crate::convert::export::losses::{self, Carries};
use crate::convert::export::participants_csv::participants_csv;
use crate::convert::export::sheet;
use crate::convert::export::timelinejs::timelinejs;
use crate::convert::shown::shown;
use crate::feed::{self, site::SiteUrl};
use crate::model::{Address, Atlas, Conference, ConferenceId, Lang, Session, Updated};
use crate::publish::{PageSubject, Publication, json_ld};
use crate::route::{Page, Route};

/// Written.
const DONE: u8 = 0;
/// There is nothing to write, or no such conference or language.
const NOTHING: u8 = 2;
/// The feed cannot be read.
const UNREADABLE: u8 = 3;

/// Format that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// iCalendar: every conference and session, or those of one conference.
    Ics,
    /// The timetable of one conference, as frab, pretalx and schedule apps exchange it.
    FrabJson,
    /// schema.org in JSON-LD.
    JsonLd,
    /// Participant countries as a table.
    ParticipantsCsv,
    /// The story as TimelineJS tells it.
    #[value(name = "timelinejs")]
    TimelineJs,
    /// One conference as a workbook (xlsx) that `import sheet` reads again.
    Sheet,
    /// The sessions of one conference as comma-separated values.
    SheetCsv,
}

impl Format {
    fn carries(self) -> Carries {
        match self {
            Self::Ics => losses::ICS,
            Self::FrabJson => losses::FRAB_JSON,
            Self::JsonLd => losses::JSON_LD,
            Self::ParticipantsCsv => losses::PARTICIPANTS,
            Self::TimelineJs => losses::TIMELINE,
            Self::Sheet => losses::SHEET,
            Self::SheetCsv => losses::SHEET_CSV,
        }
    }
}

/// Arguments of `atlas export`.
#[derive(Args, Clone, Debug)]
pub struct ExportArgs {
    /// The format to write.
    pub format: Format,
    /// The feed, or `-` for standard input.
    pub feed: PathBuf,
    /// Only this conference (`frab-json` and `sheet` take the last one with sessions if none is named).
    #[arg(long, value_name = "ID")]
    pub conference: Option<String>,
    /// The language to write in; the feed's first if none is named.
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// The absolute address of the site, for links to its pages.
    #[arg(long, value_name = "ADDRESS")]
    pub url: Option<String>,
}

/// Functions of other modules that the command needs.
#[expect(missing_debug_implementations, reason = "it holds functions")]
pub struct Tools<'a> {
    /// Reads a feed, or says in one line why not.
    pub read: &'a dyn Fn(&[u8]) -> Result<Atlas, String>,
    /// The path of a page relative to the site, in a language.
    pub path: &'a dyn Fn(&Atlas, PageSubject<'_>, &Lang) -> String,
}

/// The functions that the command needs.
pub fn tools() -> Tools<'static> {
    Tools { read: &read, path: &path }
}

fn read(bytes: &[u8]) -> Result<Atlas, String> {
    feed::read(bytes).map(|(atlas, _)| atlas).map_err(|error| error.to_string())
}

/// The path of a page relative to the site, in a language.
pub(super) fn path(atlas: &Atlas, subject: PageSubject<'_>, lang: &Lang) -> String {
    let page = match subject {
        PageSubject::Site => Page::Overview,
        PageSubject::Conference(conference) => Page::Conference(conference.id.clone()),
        PageSubject::Session(conference, session) => Page::Session(conference.id.clone(), session.id.clone()),
        PageSubject::Program(program) => Page::Program(program.id.clone()),
        PageSubject::Programs => Page::Programs,
        PageSubject::Timeline => Page::Timeline,
        PageSubject::Map(_) => Page::Map,
        PageSubject::Country(code) => Page::Country(code),
    };
    Route::new(lang, page).path(&atlas.languages)
}

/// Writes the feed to `out`, and the parts that the format cannot carry to `err`, a line each.
///
/// Exits with 0 when it was written, 2 when there is nothing to write or an argument means
/// nothing, 3 when the feed cannot be read or `out` takes no more.
pub fn run(args: &ExportArgs, tools: &Tools<'_>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let text = load(args, tools).and_then(|atlas| write(args, tools, &atlas, err));
    let (code, message) = match text {
        Ok(bytes) => match out.write_all(&bytes).and_then(|()| out.flush()) {
            Ok(()) => return DONE,
            Err(error) => (UNREADABLE, error.to_string()),
        },
        Err(failure) => failure,
    };
    // Where even this cannot be written, the exit code has to do.
    let _ = writeln!(err, "{}", shown(&message));
    code
}

type Failure = (u8, String);

fn load(args: &ExportArgs, tools: &Tools<'_>) -> Result<Atlas, Failure> {
    let unreadable = |error: &dyn std::fmt::Display| (UNREADABLE, format!("{}: {error}", args.feed.display()));
    let mut bytes = Vec::new();
    if args.feed.as_os_str() == "-" {
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    } else {
        bytes = std::fs::read(&args.feed).map_err(|error| unreadable(&error))?;
    }
    (tools.read)(&bytes).map_err(|message| unreadable(&message))
}

fn write(args: &ExportArgs, tools: &Tools<'_>, atlas: &Atlas, err: &mut dyn Write) -> Result<Vec<u8>, Failure> {
    let nothing = |message: String| (NOTHING, message);
    let lang = match &args.lang {
        Some(tag) => Lang::new(tag).ok_or_else(|| nothing(format!("--lang {tag}: no language tag")))?,
        None => atlas.default_language(),
    };
    let site = match &args.url {
        Some(url) => Some(SiteUrl::new(url).ok_or_else(|| nothing(format!("--url {url}: no absolute web address")))?),
        None => None,
    };
    let conference = match &args.conference {
        Some(id) => {
            let conference = ConferenceId::new(id).and_then(|id| atlas.conference(&id));
            Some(conference.ok_or_else(|| nothing(format!("--conference {id}: there is none")))?)
        }
        None => None,
    };
    let page = |subject: PageSubject<'_>| {
        Some(format!("{}{}", site.as_ref()?.as_str(), (tools.path)(atlas, subject, &lang).trim_start_matches('/')))
    };
    let page_of = |conference: &Conference, session: Option<&Session>| {
        page(session.map_or(PageSubject::Conference(conference), |session| PageSubject::Session(conference, session)))
    };
    let file = |address: &Address| match &site {
        Some(site) => Some(site.resolve(address)),
        None => (!address.is_relative()).then(|| address.to_string()),
    };
    let edition = Edition { atlas, lang: &lang, page: &page_of, file: &file };
    // The formats of one conference take the last one with sessions.
    let last = || atlas.conferences.iter().filter(|conference| !conference.sessions.is_empty());
    let latest = || conference.or_else(|| last().max_by_key(|conference| conference.span.first_day()));
    let one = || latest().ok_or_else(|| nothing("no conference has sessions".to_owned()));
    let about = if args.format.carries().conferences { conference } else { latest() };
    let lost = losses::losses(args.format.carries(), atlas, about);
    let written = match args.format {
        Format::Ics => {
            let calendar = Calendar {
                atlas,
                lang: &lang,
                updated: atlas.updated.map(Updated::moment),
                page: &page_of,
                reminder: None,
                edition: None,
            };
            let text = conference.map_or_else(|| calendar.all(), |conference| calendar.conference(conference));
            text.ok_or_else(|| nothing("nothing has a day that is known".to_owned()))?.into_bytes()
        }
        Format::FrabJson => {
            let conference = one()?;
            pretty(&frab_json(&edition, conference)).into_bytes()
        }
        Format::JsonLd => {
            let site = Publication { atlas, lang: &lang, page: &page, file: &file };
            let json = conference.map_or_else(|| json_ld::whole(&site), |one| json_ld::conference(&site, one, None));
            in_html(&pretty(&json)).into_bytes()
        }
        Format::ParticipantsCsv => participants_csv(&edition, conference).into_bytes(),
        Format::TimelineJs => pretty(&timelinejs(&edition)).into_bytes(),
        Format::Sheet => sheet::xlsx(&sheet::sheets(&edition, one()?)).map_err(|error| nothing(error.to_string()))?,
        Format::SheetCsv => sheet::csv(&edition, one()?).into_bytes(),
    };
    if !lost.groups().is_empty() {
        let _ = write!(err, "Left out, for the format has no place for it:\n{lost}");
    }
    Ok(written)
}

/// JSON that may stand inside a script element of HTML: nothing in it can end the element. The
/// characters stand only within texts, where JSON has them escaped as well.
fn in_html(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

fn pretty(json: &serde_json::Value) -> String {
    format!("{json:#}\n")
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::model::sample;

    /// Differences of a case from the usual.
    type Change<'a> = &'a dyn Fn(&mut ExportArgs);

    fn export(format: Format, more: impl Fn(&mut ExportArgs)) -> (u8, String, String) {
        // Tests run side by side: each call has a file of its own.
        static CALLS: AtomicUsize = AtomicUsize::new(0);
        let call = CALLS.fetch_add(1, Ordering::Relaxed);
        let feed = std::env::temp_dir().join(format!("atlas-export-{}-{call}.json", std::process::id()));
        std::fs::write(&feed, "{}").unwrap();
        let mut args = ExportArgs { format, feed: feed.clone(), conference: None, lang: None, url: None };
        more(&mut args);
        let tools = Tools {
            read: &|bytes| if bytes == b"{}" { Ok(sample::atlas()) } else { Err("no feed".to_owned()) },
            path: &|_, subject, lang| match subject {
                PageSubject::Session(conference, session) => format!("/{lang}/{}/{}", conference.id, session.id),
                _ => format!("/{lang}"),
            },
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(&args, &tools, &mut out, &mut err);
        std::fs::remove_file(feed).unwrap();
        (code, String::from_utf8_lossy(&out).into_owned(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn every_format_is_written_with_the_addresses_of_the_site() {
        for format in Format::value_variants() {
            let (code, out, err) = export(*format, |args| args.url = Some("https://a.example/atlas".to_owned()));
            assert_eq!(code, DONE, "{format:?}: {err}");
            let linked = !matches!(format, Format::ParticipantsCsv | Format::Sheet | Format::SheetCsv);
            assert_eq!(out.replace("\r\n ", "").contains("https://a.example/atlas/en"), linked, "{format:?}");
            assert!(err.contains("Left out"), "{format:?}: {err}");
        }
    }

    #[test]
    fn what_cannot_be_done_is_said_in_one_line() {
        let cases: [(Change<'_>, u8, &str); 5] = [
            (&|args| args.conference = Some("none".to_owned()), NOTHING, "--conference none: there is none"),
            (&|args| args.conference = Some("forum-2031".to_owned()), NOTHING, "nothing has a day that is known"),
            (&|args| args.lang = Some("english".to_owned()), NOTHING, "--lang english: no language tag"),
            (&|args| args.url = Some("a.example".to_owned()), NOTHING, "--url a.example: no absolute web address"),
            (&|args| args.feed = PathBuf::from("/nowhere.json"), UNREADABLE, "/nowhere.json: "),
        ];
        for (more, code, message) in cases {
            let (given, out, err) = export(Format::Ics, more);
            assert_eq!((given, out.as_str()), (code, ""));
            assert!(err.starts_with(message) && err.lines().count() == 1, "{err}");
        }
    }
}
