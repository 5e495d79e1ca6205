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
        let code = super::run(from, out, err);
        if code != 0 {
            let _ = writeln!(err, "{} has a feed to start from instead", folder.display());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed;

    fn new(folder: &Path, from: Option<&Path>) -> (u8, String) {
        let args = Args { folder: folder.to_path_buf(), from: from.map(Path::to_path_buf) };
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
}
