//! Participant countries as a table: CSV (RFC 4180).

use super::Edition;
use crate::feed::Choice;
use crate::model::Conference;

/// The first line.
const HEADER: &str = "conference,country,name,people,organizations,role,note,source";

/// The countries that are named as taking part: in one conference or, without one, in all.
///
/// A cell that a spreadsheet would take for a formula is written with an apostrophe before it
/// (OWASP, "CSV Injection").
pub fn participants_csv(edition: &Edition<'_>, conference: Option<&Conference>) -> String {
    let conferences = conference.map_or(&edition.atlas.conferences[..], std::slice::from_ref);
    let mut out = format!("{HEADER}\r\n");
    for conference in conferences {
        for participation in &conference.participants {
            let organizations: Vec<&str> = participation.organizations.iter().map(|name| edition.words(name)).collect();
            let row = [
                conference.id.as_str(),
                participation.country.as_str(),
                participation.name.as_ref().map_or("", |name| edition.words(name)),
                &participation.people.map_or(String::new(), |people| people.to_string()),
                &organizations.join("; "),
                participation.role.map_or("", Choice::name),
                participation.note.as_ref().map_or("", |note| edition.words(note)),
                participation.source.as_ref().map_or("", |source| source.as_str()),
            ];
            out.push_str(&row.map(cell).join(","));
            out.push_str("\r\n");
        }
    }
    out
}

fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let guarded = if formula { format!("'{text}") } else { text.to_owned() };
    if guarded.contains([',', '"', '\r', '\n', ';']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::sample::{atlas, lang};

    #[test]
    fn every_named_country_is_a_row() {
        let atlas = atlas();
        let edition = Edition { atlas: &atlas, lang: &lang("en"), page: &|_, _| None, file: &|_| None };
        let organizations = "\"'=cmd|' /C calc'!A0; Uni, \"\"North\"\"\"";
        assert_eq!(
            participants_csv(&edition, None),
            format!(
                "{HEADER}\r\nforum-2023,CN,,40,{organizations},delegate,,\r\nforum-2023,TH,,,{organizations},delegate,,\r\n"
            )
        );
        assert_eq!(participants_csv(&edition, atlas.conferences.last()), format!("{HEADER}\r\n"));
    }

    proptest! {
        #[test]
        fn no_cell_is_a_formula_and_all_come_back(text in "[=+@\\-\t\r\"',;a-c＝\n]{0,12}") {
            let written = cell(&text);
            let read = match written.strip_prefix('"') {
                Some(rest) => rest.strip_suffix('"').unwrap().replace("\"\"", "\""),
                None => {
                    prop_assert!(!written.contains([',', '"', '\r', '\n']));
                    written
                }
            };
            prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']));
            prop_assert!(read == text || read.strip_prefix('\'') == Some(&text));
        }
    }
}
