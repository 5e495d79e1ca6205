use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::*;
use crate::map::Changes;

fn read(bytes: &[u8], language: &Lang) -> Participants {
    super::read(bytes, language, &mut Omissions::default()).unwrap()
}

fn english() -> Lang {
    Lang::english()
}

fn parts(edition: &EditionCountries) -> Vec<(String, Option<u64>)> {
    edition.participants.iter().map(|part| (part.country.to_string(), part.people)).collect()
}

fn said(parts: &[(&str, Option<u64>)]) -> Vec<(String, Option<u64>)> {
    parts.iter().map(|(code, people)| ((*code).to_owned(), *people)).collect()
}

#[test]
fn columns_are_found_by_their_heads_or_by_their_order() {
    let wanted = said(&[("NA", Some(3)), ("KR", Some(1_200))]);
    let cases = [
        "Country,People\nNA,3\nKorea (Republic of),\"1,200\"\n",
        "NA,3\n\"Korea, Republic of\",1200\n",
        "Attendees;Country/Region\n3;Namibia\n1 200;South Korea\n",
        "国家,人数\n纳米比亚,3\n韩国,1200\n",
        "country\tname\tcount\n\tNamibia\t3\nKR\tx\t1200\n",
    ];
    for file in cases {
        let read = read(file.as_bytes(), &english());
        assert_eq!(read.problems, [], "{file}");
        assert_eq!(parts(&read.editions[0]), wanted, "{file}");
    }
    let read = read(b"2019,TH,4\n2020,TH,5\n2019,CN,\n", &english());
    let names: Vec<_> = read.editions.iter().map(|edition| edition.name.as_str()).collect();
    assert_eq!(names, ["2019", "2020"]);
    assert_eq!(parts(&read.editions[0]), said(&[("TH", Some(4)), ("CN", None)]));
}

#[test]
fn what_cannot_be_read_is_listed_by_line_and_never_guessed() {
    let read = read(b"country,people,role\nTailand,3,\nTH,many,\nCN,2,king\n", &english());
    assert_eq!(parts(&read.editions[0]), said(&[("TH", None), ("CN", Some(2))]));
    let suggestions = vec![Country::new("TH").unwrap()];
    let wanted = [
        (2, Fault::UnknownCountry { text: "Tailand".into(), suggestions }),
        (3, Fault::BadCount("many".into())),
        (4, Fault::UnknownRole("king".into())),
    ];
    assert_eq!(read.problems, wanted.map(|(line, what)| Problem { place: format!("line {line}, column A"), what }));
    assert!(super::read(b"\n \n", &english(), &mut Omissions::default()).is_err());
}

#[test]
fn several_rows_of_a_country_are_one_entry() {
    let file = "country,organization,people,role\nTH,A,2,delegate\nth,B; A,3,host\n";
    let read = read(file.as_bytes(), &english());
    let part = &read.editions[0].participants[0];
    assert_eq!((read.editions[0].participants.len(), part.people), (1, Some(5)));
    assert_eq!(part.role, Some(ParticipationRole::Host));
    assert_eq!(part.organizations, ["A", "B"].map(|name| Text::new(english(), name)));
}

#[test]
fn the_table_that_we_write_is_read_back_without_who_stayed_away() {
    let file = "country,name,region,people,role,organizations,change\r\n\
                TH,Thailand,035,5,host,\"'=cmd; Rice, Ltd\",new\r\n\
                KE,Kenya,014,,,,absent\r\n";
    let read = read(file.as_bytes(), &english());
    assert_eq!(read.problems, []);
    assert_eq!(parts(&read.editions[0]), said(&[("TH", Some(5))]));
    let organizations = ["=cmd", "Rice, Ltd"].map(|name| Text::new(english(), name));
    assert_eq!(read.editions[0].participants[0].organizations, organizations);
}

/// Folder of the real files; `None` where they are not at hand.
fn real(path: &str) -> Option<PathBuf> {
    let given = std::env::var_os("ATLAS_REAL_DATA").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"));
    Some(folder.join(path)).filter(|file| file.exists())
}

#[test]
fn every_row_of_24_real_meetings_lands_on_its_code() {
    let Some(path) = real("participants/ietf-72-95-by-country.csv") else {
        return println!("skipped: the real data is not at hand");
    };
    let bytes = std::fs::read(path).unwrap();
    let read = read(&bytes, &english());
    assert_eq!(read.problems, []);
    assert_eq!(read.editions.len(), 24);

    // A plain reading of the same file: no quotes are in it.
    let text = String::from_utf8(bytes).unwrap();
    let mut plain: BTreeMap<u32, BTreeMap<&str, u64>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        *plain.entry(fields[0].parse().unwrap()).or_default().entry(fields[1]).or_default() +=
            fields[2].trim().parse::<u64>().unwrap();
    }
    let mut before: BTreeSet<&str> = BTreeSet::new();
    let mut seen: Vec<Country> = Vec::new();
    assert!(text.contains(",NA,"), "Namibia is in it");
    for (edition, (meeting, countries)) in read.editions.iter().zip(&plain) {
        assert_eq!(edition.name, meeting.to_string());
        let ours: BTreeMap<&str, u64> =
            edition.participants.iter().map(|part| (part.country.as_str(), part.people.unwrap())).collect();
        assert_eq!(&ours, countries, "meeting {meeting}");
        assert!(edition.participants.iter().all(|part| part.country.is_assigned()));

        let now: Vec<Country> = edition.participants.iter().map(|part| part.country).collect();
        let changes = Changes::between(&seen, &now);
        let codes = |list: &[Country]| list.iter().map(Country::to_string).collect::<Vec<_>>();
        let here: BTreeSet<&str> = countries.keys().copied().collect();
        assert_eq!(codes(&changes.new), here.difference(&before).copied().collect::<Vec<_>>());
        assert_eq!(codes(&changes.returning), here.intersection(&before).copied().collect::<Vec<_>>());
        assert_eq!(codes(&changes.absent), before.difference(&here).copied().collect::<Vec<_>>());
        before.extend(here);
        seen.extend(now);
    }
}
