//! `atlas new FOLDER [--from FILE]`: a folder with everything that a site needs.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Start a site
///
/// Makes a folder with feed.json, site.json, a folder for pictures, and a workflow that builds
/// and publishes the site at every change. With --from the feed is imported from a schedule or a
/// spreadsheet, as by `atlas import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder; it may be there already, if it is empty
    folder: PathBuf,
    /// A file of another program, which becomes the feed
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    #[command(flatten)]
    unsaid: Unsaid,
}

/// Facts that schedules and spreadsheets seldom tell; `atlas import` takes them as they are.
#[derive(Debug, Default, clap::Args)]
struct Unsaid {
    /// The name of the conference
    #[arg(long, requires = "from")]
    name: Option<String>,
    /// The language of texts that do not say theirs, as in zh-Hans
    #[arg(long, requires = "from")]
    language: Option<String>,
    /// The IANA time zone of the place, as in Asia/Shanghai
    #[arg(long, requires = "from")]
    time_zone: Option<String>,
    /// The ISO 3166-1 code of the country, as in TH
    #[arg(long, requires = "from")]
    country: Option<String>,
    /// The city
    #[arg(long, requires = "from")]
    city: Option<String>,
}

impl Unsaid {
    /// The same as words of a command line.
    fn words(&self) -> impl Iterator<Item = OsString> {
        let said = [
            ("--name", &self.name),
            ("--language", &self.language),
            ("--time-zone", &self.time_zone),
            ("--country", &self.country),
            ("--city", &self.city),
        ];
        said.into_iter().filter_map(|(name, value)| Some([name.into(), value.as_ref()?.into()])).flatten()
    }
}

/// The files of a new site.
const FILES: [(&str, &str); 5] = [
    (FEED, include_str!("../../template/feed.json")),
    ("site.json", include_str!("../../template/site.json")),
    ("README.md", include_str!("../../template/README.md")),
    ("pictures/about.txt", include_str!("../../template/pictures/about.txt")),
    (".github/workflows/publish.yml", include_str!("../../template/.github/workflows/publish.yml")),
];

const FEED: &str = "feed.json";

/// Makes the folder, and returns the exit code.
pub fn run(args: &Args, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let folder = &args.folder;
    let was_there = folder.is_dir();
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        let _ = writeln!(err, "{}: is not empty; choose another folder", folder.display());
        return 2;
    }
    if let Some(file) = args.from.as_ref().filter(|file| !file.is_file()) {
        let _ = writeln!(err, "{}: there is no such file", file.display());
        return 3;
    }
    if let Err(message) = write(folder) {
        let _ = writeln!(err, "{message}");
        return 2;
    }
    if let Some(file) = &args.from {
        let words = ["atlas", "import"].map(OsString::from).into_iter();
        let from = words.chain([file.into(), "--output".into(), folder.join(FEED).into()]);
        let code = super::run(from.chain(args.unsaid.words()), out, err);
        if code != 0 {
            take_back(folder, was_there);
            let _ = writeln!(err, "{} was not made; run `atlas new` again with what is missing", folder.display());
            return code;
        }
    }
    let name = folder.display();
    let _ = writeln!(out, "{name} is ready\n\n  atlas serve {name}    looks at it, and follows every change");
    0
}

fn write(folder: &Path) -> Result<(), String> {
    for (name, text) in FILES {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// Leaves an empty folder empty, and none where there was none.
fn take_back(folder: &Path, was_there: bool) {
    if !was_there {
        let _ = fs::remove_dir_all(folder);
        return;
    }
    for (name, _) in FILES {
        let first = folder.join(Path::new(name).iter().next().unwrap_or_default());
        let _ = if first.is_dir() { fs::remove_dir_all(first) } else { fs::remove_file(first) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed;

    fn new(folder: &Path, from: Option<&Path>) -> (u8, String) {
        new_with(folder, from, Unsaid::default())
    }

    fn new_with(folder: &Path, from: Option<&Path>, unsaid: Unsaid) -> (u8, String) {
        let args = Args { folder: folder.to_path_buf(), from: from.map(Path::to_path_buf), unsaid };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(&args, &mut out, &mut err);
        (code, String::from_utf8([out, err].concat()).unwrap())
    }

    #[test]
    fn a_new_site_has_a_feed_without_any_fault() {
        let (atlas, diagnostics) = feed::read(FILES[0].1.as_bytes()).unwrap();
        assert_eq!(diagnostics, []);
        assert_eq!((atlas.conferences.len(), atlas.programs.len()), (1, 1));
    }

    #[test]
    fn a_folder_that_holds_something_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("atlas-new-{}", std::process::id()));
        let first = new(&folder, None);
        let again = new(&folder, None);
        let files: Vec<bool> = FILES.iter().map(|(name, _)| folder.join(name).is_file()).collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!((first.0, again.0, files), (0, 2, vec![true; FILES.len()]), "{} {}", first.1, again.1);
    }

    #[test]
    fn a_file_that_is_not_there_makes_no_folder() {
        let folder = std::env::temp_dir().join(format!("atlas-new-none-{}", std::process::id()));
        let (code, said) = new(&folder, Some(Path::new("no-such-file.ics")));
        assert_eq!((code, folder.exists()), (3, false), "{said}");
    }

    #[test]
    fn a_spreadsheet_becomes_a_site_with_the_time_zone_that_it_does_not_say() {
        let folder = std::env::temp_dir().join(format!("atlas-new-sheet-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let (sheet, site) = (folder.join("schedule.csv"), folder.join("site"));
        fs::write(&sheet, "Title,Date,Start,End\nOpening,2030-05-13,09:00,09:30\n").unwrap();
        let without = new(&site, Some(&sheet));
        let is_left = site.exists();
        let zone = Unsaid { time_zone: Some("Asia/Bangkok".to_owned()), ..Unsaid::default() };
        let with = new_with(&site, Some(&sheet), zone);
        let feed = fs::read(site.join(FEED)).unwrap_or_default();
        fs::remove_dir_all(&folder).unwrap();
        assert!(without.0 != 0 && without.1.contains("--time-zone") && !is_left, "{}", without.1);
        assert_eq!(with.0, 0, "{}", with.1);
        let (atlas, _) = feed::read(&feed).unwrap();
        assert_eq!(atlas.conferences[0].sessions.len(), 1);
    }
}
