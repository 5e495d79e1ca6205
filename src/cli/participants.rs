//! `atlas import participants-csv`: participants of the conferences of a feed.

use crate::convert::account::Account;
use crate::convert::import::ImportError;
use crate::convert::merge::participants;
use crate::convert::participants_csv::{self, Fault, Problem};
use crate::model::{Atlas, ConferenceId, Lang};

/// Puts a spreadsheet into a feed. Rows of no edition in particular are about `about`, or about
/// the only conference.
///
/// # Errors
/// If it is no spreadsheet.
pub(super) fn put(
    atlas: &mut Atlas,
    bytes: &[u8],
    about: Option<&ConferenceId>,
    lang: Option<&Lang>,
    account: &mut Account,
) -> Result<(), ImportError> {
    let lost = &mut account.omissions;
    let language = lang.cloned().unwrap_or_else(|| atlas.default_language());
    let mut read = participants_csv::read(bytes, &language, lost)?;
    for Problem { place, what } in &read.problems {
        lost.add(told(what), place.as_str());
    }
    for (heading, place) in &read.ignored {
        lost.add(format!("the column {heading:?}"), place.as_str());
    }
    if read.editions.is_empty() {
        let first = read.problems.first().map(|Problem { place, what }| format!("{place}: {}", told(what)));
        let first = first.unwrap_or_else(|| "it has no rows".to_owned());
        return Err(ImportError::new(format!("there is no country in it; {first}")));
    }
    for edition in read.editions.iter_mut().filter(|edition| edition.name.is_empty()) {
        edition.name = about.map(ToString::to_string).unwrap_or_default();
    }
    let put = participants::put_into(atlas, read.editions);
    for source in put.unknown_sources {
        lost.add(format!("the source {source:?}, which the feed does not have"), "");
    }
    for edition in put.left {
        let count = edition.participants.len();
        lost.add(format!("{count} countries of an edition that no conference of the feed is"), edition.name);
    }
    for (difference, count) in put.differences {
        account.participants += count;
        difference.tell(account);
    }
    Ok(())
}

fn told(fault: &Fault) -> String {
    match fault {
        Fault::UnknownCountry { text, suggestions } if suggestions.is_empty() => {
            format!("{text:?}, which is no country")
        }
        Fault::UnknownCountry { text, suggestions } => {
            let near: Vec<&str> = suggestions.iter().map(|country| country.as_str()).collect();
            format!("{text:?}, which is no country that is known; is it {}?", near.join(" or "))
        }
        Fault::BadCount(text) => format!("the count {text:?}, which is no whole number"),
        Fault::UnknownRole(text) => format!("the role {text:?}"),
    }
}
