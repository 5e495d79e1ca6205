//! `atlas import participants-csv`: the participants of conferences that a feed has.

use crate::convert::import::Omissions;
use crate::convert::participants_csv::{self, Problem, Trouble};
use crate::model::{Atlas, ConferenceId, Lang};

/// Puts a spreadsheet into a feed. What it says of no edition in particular is about `about`,
/// or about the only conference.
pub(super) fn put(
    atlas: &mut Atlas,
    bytes: &[u8],
    about: Option<&ConferenceId>,
    lang: Option<&Lang>,
    lost: &mut Omissions,
) {
    let language = lang.cloned().unwrap_or_else(|| atlas.default_language());
    let mut read = participants_csv::read(bytes, &language);
    for Problem { line, what } in &read.problems {
        let place = if *line == 0 { String::new() } else { format!("line {line}") };
        lost.add(told(what), place);
    }
    for edition in read.editions.iter_mut().filter(|edition| edition.name.is_empty()) {
        edition.name = about.map(ToString::to_string).unwrap_or_default();
    }
    for edition in participants_csv::put_into(atlas, read.editions) {
        let count = edition.participants.len();
        lost.add(format!("{count} countries of an edition that no conference of the feed is"), edition.name);
    }
}

fn told(trouble: &Trouble) -> String {
    match trouble {
        Trouble::UnknownCountry { text, suggestions } if suggestions.is_empty() => {
            format!("{text:?}, which is no country")
        }
        Trouble::UnknownCountry { text, suggestions } => {
            let near: Vec<&str> = suggestions.iter().map(|country| country.as_str()).collect();
            format!("{text:?}, which is no country that is known; is it {}?", near.join(" or "))
        }
        Trouble::BadCount(text) => format!("the count {text:?}, which is no whole number"),
        Trouble::UnknownRole(text) => format!("the role {text:?}"),
        Trouble::Latin1 => "an encoding other than UTF-8: it was read as Latin-1".into(),
        Trouble::Empty => "everything, for there is nothing to read".into(),
    }
}
