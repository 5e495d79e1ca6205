//! `participants-csv`: who took part, from a spreadsheet of countries.
//!
//! A column with the country, by code or name, is all it needs; columns with the number of
//! people, the edition, the organization, the role and a note are taken where there are any.
//! What cannot be read is listed by line, never guessed.

use std::collections::BTreeMap;

use super::country_names::CountryNames;
use super::csv_reader::{Record, records, text};
use crate::model::{Atlas, Conference, Country, Lang, Participation, ParticipationRole, Text};

/// What a spreadsheet says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participants {
    /// In the order in which the file names them.
    pub editions: Vec<Edition>,
    /// What could not be carried over, in the order of the file.
    pub problems: Vec<Problem>,
}

/// The countries of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// What the file calls it; empty where the file has no column for it.
    pub name: String,
    /// One for each country, in the order in which the file names them.
    pub participants: Vec<Participation>,
}

/// Something that could not be carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, counted from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: Trouble,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A name that no country is known by; the row is left out. With the nearest countries.
    UnknownCountry { text: String, suggestions: Vec<Country> },
    /// A count that is no whole number; the country is kept without it.
    BadCount(String),
    /// A role that the feed does not know; the country is kept without it.
    UnknownRole(String),
    /// The file is not UTF-8 and was read as Latin-1.
    Latin1,
    /// The file has nothing to read.
    Empty,
}

/// Where each thing stands in a row.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    country: usize,
    /// The name beside a code, for rows without the code.
    name: Option<usize>,
    people: Option<usize>,
    edition: Option<usize>,
    organizations: Option<usize>,
    role: Option<usize>,
    note: Option<usize>,
    change: Option<usize>,
}

/// What a column's head is called, small and without punctuation.
const COUNTRY: &str = " country countries countrycode code cc iso iso2 isocode nation countryregion countryorregion \
                       pays codepays país pais 国家 国家地区 代码 ประเทศ ";
const PEOPLE: &str = " people participants participantscount count number regs registrations registered attendees \
                      attendance delegates total persons personnes personas participantes número numero 人数 \
                      参加人数 参会人数 จำนวน ";
const EDITION: &str = " meeting edition conference event year session réunion reunion édition année edición conferencia \
                       año 届 会议 年份 届次 ";
const ORGANIZATIONS: &str = " organization organizations organisation organisations affiliation institution \
                             organización organizaciones 机构 单位 组织 ";

/// Reads a spreadsheet. Texts in it (organizations, notes) are in `language`.
///
/// The columns are found by their heads; without heads they are, in order: the country; the
/// country and the people; or the edition, the country and the people.
pub fn read(bytes: &[u8], language: &Lang) -> Participants {
    let (text, latin1) = text(bytes);
    let mut read = Participants::default();
    if latin1 {
        read.problems.push(Problem { line: 0, what: Trouble::Latin1 });
    }
    let mut rows = records(&text);
    let Some(first) = rows.first() else {
        read.problems.push(Problem { line: 0, what: Trouble::Empty });
        return read;
    };
    let columns = match by_heads(first) {
        Some(columns) => {
            rows.remove(0);
            columns
        }
        None => by_order(first.fields.len()),
    };
    let mut reader = Reader { read, columns, names: CountryNames::new(), language, editions: BTreeMap::new() };
    rows.iter().for_each(|row| reader.row(row));
    reader.read
}

/// A spreadsheet under way.
struct Reader<'a> {
    read: Participants,
    columns: Columns,
    names: CountryNames,
    language: &'a Lang,
    /// Where each edition stands in what is read.
    editions: BTreeMap<String, usize>,
}

impl Reader<'_> {
    fn row(&mut self, row: &Record) {
        let columns = self.columns;
        let cell = |at: Option<usize>| at.and_then(|at| row.fields.get(at)).map_or("", String::as_str);
        // Our own table has the countries that stayed away, too.
        if cell(columns.change) == "absent" {
            return;
        }
        let written = Some(cell(Some(columns.country))).filter(|text| !text.is_empty()).unwrap_or(cell(columns.name));
        let country = match self.names.resolve(written) {
            Ok(country) => country,
            Err(suggestions) => {
                let what = Trouble::UnknownCountry { text: written.to_owned(), suggestions };
                return self.problem(row, what);
            }
        };
        let people = match cell(columns.people) {
            "" => None,
            text => count(text).or_else(|| {
                self.problem(row, Trouble::BadCount(text.to_owned()));
                None
            }),
        };
        let role = match cell(columns.role) {
            "" => None,
            text => role(text).or_else(|| {
                self.problem(row, Trouble::UnknownRole(text.to_owned()));
                None
            }),
        };
        let language = self.language.clone();
        let words = |text: &str| Text::new(language.clone(), unguarded(text));
        let Some(part) = self.part(cell(columns.edition), country) else { return };
        if let Some(people) = people {
            part.people = Some(part.people.unwrap_or(0).saturating_add(people));
        }
        part.role = match (part.role, role) {
            (Some(known), Some(role)) => Some(known.min(role)),
            (known, role) => known.or(role),
        };
        for organization in cell(columns.organizations).split(';').map(str::trim).filter(|text| !text.is_empty()) {
            let organization = words(organization);
            if !part.organizations.contains(&organization) {
                part.organizations.push(organization);
            }
        }
        if part.note.is_none() {
            part.note = Some(cell(columns.note)).filter(|text| !text.is_empty()).map(words);
        }
    }

    fn problem(&mut self, row: &Record, what: Trouble) {
        self.read.problems.push(Problem { line: row.line, what });
    }

    /// The entry of a country in an edition, made if there is none yet.
    fn part(&mut self, edition: &str, country: Country) -> Option<&mut Participation> {
        let editions = &mut self.read.editions;
        let at = *self.editions.entry(edition.to_owned()).or_insert_with(|| {
            editions.push(Edition { name: edition.to_owned(), participants: Vec::new() });
            editions.len() - 1
        });
        let parts = &mut editions.get_mut(at)?.participants;
        let at = parts.iter().position(|part| part.country == country).unwrap_or(parts.len());
        if at == parts.len() {
            parts.push(Participation {
                country,
                name: None,
                people: None,
                organizations: Vec::new(),
                role: None,
                note: None,
                source: None,
            });
        }
        parts.get_mut(at)
    }
}

/// A text without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

/// The columns, if the first row is one of heads: it names the country's.
fn by_heads(first: &Record) -> Option<Columns> {
    let head = |text: &String| {
        let plain: String =
            text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        format!(" {plain} ")
    };
    let heads: Vec<String> = first.fields.iter().map(head).collect();
    let find = |known: &str| heads.iter().position(|head| head.len() > 2 && known.contains(head.as_str()));
    let name = find(" name countryname nom nombre 名称 ");
    let country = find(COUNTRY).or(name)?;
    Some(Columns {
        country,
        name: name.filter(|name| *name != country),
        people: find(PEOPLE),
        edition: find(EDITION),
        organizations: find(ORGANIZATIONS),
        role: find(" role rôle rol 角色 身份 "),
        note: find(" note notes remarks remark 备注 "),
        change: find(" change "),
    })
}

/// The columns of a file without heads that has so many of them.
fn by_order(count: usize) -> Columns {
    match count {
        0 | 1 => Columns::default(),
        2 => Columns { country: 0, people: Some(1), ..Columns::default() },
        _ => Columns { country: 1, people: Some(2), edition: Some(0), ..Columns::default() },
    }
}

/// A whole number, its thousands set apart by commas or spaces or not at all.
fn count(text: &str) -> Option<u64> {
    let groups: Vec<&str> = text.split([',', ' ', '\u{a0}', '\u{202f}']).collect();
    let digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let threes = groups.iter().skip(1).all(|group| group.len() == 3);
    let first = groups.len() == 1 || groups.first().is_some_and(|group| group.len() <= 3);
    (digits && threes && first).then(|| groups.concat().parse().ok()).flatten()
}

fn role(text: &str) -> Option<ParticipationRole> {
    match text.to_ascii_lowercase().as_str() {
        "host" => Some(ParticipationRole::Host),
        "organizer" | "organiser" => Some(ParticipationRole::Organizer),
        "speaker" => Some(ParticipationRole::Speaker),
        "guest" => Some(ParticipationRole::Guest),
        "member" => Some(ParticipationRole::Member),
        "delegate" => Some(ParticipationRole::Delegate),
        _ => None,
    }
}

/// Puts editions into the conferences of an atlas that they are about, in place of the
/// participants that those had. An edition is about the conference with its name as id, else
/// about the one of that edition number, else about the one that starts in that year; one
/// without a name, about the only conference. Gives back the editions that fit none, or more than one.
pub fn put_into(atlas: &mut Atlas, editions: Vec<Edition>) -> Vec<Edition> {
    let mut left = Vec::new();
    for edition in editions {
        let name = edition.name.as_str();
        let number: Option<u32> = name.parse().ok();
        let rules: [&dyn Fn(&Conference) -> bool; 4] = [
            &|conference| conference.id.as_str() == name,
            &|conference| number.is_some() && conference.edition == number,
            &|conference| Some(conference.span.start().first_day().ymd().0) == name.parse().ok(),
            &|_| name.is_empty(),
        ];
        let found = rules.iter().find_map(|rule| {
            let mut fitting = atlas.conferences.iter().enumerate().filter(|(_, conference)| rule(conference));
            let first = fitting.next().map(|(at, _)| at)?;
            Some(if fitting.next().is_some() { None } else { Some(first) })
        });
        match found.flatten().and_then(|at| atlas.conferences.get_mut(at)) {
            Some(conference) => conference.participants = edition.participants,
            None => left.push(edition),
        }
    }
    left
}

#[cfg(test)]
#[path = "participants_csv_tests.rs"]
mod tests;
