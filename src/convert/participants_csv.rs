//! `participants-csv`: countries that took part, from a spreadsheet: csv, xlsx or ods.
//!
//! A column with the country, by code or name, is all it needs; columns with the number of
//! people, the edition, the organization, the role and a note are taken where there are any.
//! A cell that cannot be read is listed by its place, never guessed.

use std::collections::BTreeMap;

use super::country_names::CountryLookup;
use super::import::{ImportError, Omissions, Table, tables};
use crate::model::{Country, Lang, Participation, ParticipationRole, SourceId, Text};
use crate::search::fold;

/// Contents of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participants {
    /// In the order in which the file names them.
    pub editions: Vec<EditionCountries>,
    /// Losses, in the order of the file.
    pub problems: Vec<Problem>,
    /// Headings of columns that are not read, with their places.
    pub ignored: Vec<(String, String)>,
}

/// The countries of one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionCountries {
    /// Its name in the file; empty where the file has no column for it.
    pub name: String,
    /// One for each country, in the order in which the file names them.
    pub participants: Vec<Participation>,
}

/// Something that could not be carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Place in the file: `Sheet "2023", A7`, or `line 7, column A`.
    pub place: String,
    pub what: Fault,
}

/// Fault of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A name that no country is known by; the row is left out. With the nearest countries.
    UnknownCountry { text: String, suggestions: Vec<Country> },
    /// A count that is no whole number; the country is kept without it.
    BadCount(String),
    /// A role that the feed does not know; the country is kept without it.
    UnknownRole(String),
}

/// Columns of a row.
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
    source: Option<usize>,
}

/// Headings of columns, in small letters and without punctuation.
const COUNTRY: &str = " country countries countrycode code cc iso iso2 isocode nation countryregion countryorregion \
                       pays codepays país pais 国家 国家地区 代码 ประเทศ ";
const PEOPLE: &str = " people participants participantscount count number regs registrations registered attendees \
                      attendance delegates total persons personnes personas participantes número numero 人数 \
                      参加人数 参会人数 จำนวน ";
const EDITION: &str = " meeting edition conference event year session réunion reunion édition année edición conferencia \
                       año 届 会议 年份 届次 ";
const ORGANIZATIONS: &str = " organization organizations organisation organisations affiliation institution \
                             organización organizaciones 机构 单位 组织 ";

/// Reads a spreadsheet: of a workbook the first sheet that has something. Texts in it
/// (organizations, notes) are in `language`.
///
/// The columns are found by their heads; without heads they are, in order: the country; the
/// country and the people; or the edition, the country and the people.
///
/// # Errors
/// If it is no spreadsheet, or an empty one.
pub fn read(bytes: &[u8], language: &Lang, lost: &mut Omissions) -> Result<Participants, ImportError> {
    let tables = tables(bytes, lost)?;
    let table = tables.iter().find(|table| table.rows.iter().flatten().any(|cell| !cell.is_empty()));
    let table = table.ok_or_else(|| ImportError::new("there is nothing in the spreadsheet"))?;
    Ok(of_table(table, language))
}

/// True if a table is one of participants: a heading names the country's column.
pub fn is_one(table: &Table) -> bool {
    rows_of(table).first().and_then(by_heads).is_some_and(|columns| {
        [columns.people, columns.organizations, columns.role, columns.edition].iter().any(Option::is_some)
    })
}

/// Reads one table.
pub fn of_table(table: &Table, language: &Lang) -> Participants {
    let mut rows = rows_of(table);
    let (head, columns) = match rows.first().and_then(by_heads) {
        Some(columns) => (Some(rows.remove(0)), columns),
        None => (None, by_order(rows.first().map_or(0, |row| row.fields.len()))),
    };
    let mut read = Participants::default();
    if let Some(head) = &head {
        read.ignored = ignored(table, head, &rows, columns);
    }
    let mut reader =
        TableReader { read, table, columns, names: CountryLookup::new(), language, editions: BTreeMap::new() };
    rows.iter().for_each(|row| reader.row(row));
    reader.read
}

/// The columns that have a heading and something below it and are not read, with their places.
fn ignored(table: &Table, head: &FilledRow, rows: &[FilledRow], columns: Columns) -> Vec<(String, String)> {
    let read = [
        Some(columns.country),
        columns.name,
        columns.people,
        columns.edition,
        columns.organizations,
        columns.role,
        columns.note,
        columns.change,
        columns.source,
    ];
    let filled = |column: usize| rows.iter().any(|row| row.fields.get(column).is_some_and(|cell| !cell.is_empty()));
    let left = head.fields.iter().enumerate().filter(|(column, name)| {
        !name.is_empty() && !read.contains(&Some(*column)) && filled(*column) && !OWN.contains(&name.as_str())
    });
    left.map(|(column, name)| (name.clone(), table.cell_name(head.index, column))).collect()
}

/// Columns of our own tables that say what a code says.
const OWN: [&str; 1] = ["region"];

/// Row of a table that is not empty, with its index.
struct FilledRow {
    index: usize,
    fields: Vec<String>,
}

fn rows_of(table: &Table) -> Vec<FilledRow> {
    let rows = table.rows.iter().enumerate();
    let read = |(index, row): (usize, &Vec<_>)| FilledRow {
        index,
        fields: (0..row.len()).map(|column| table.filled(index, column).text().into_owned()).collect(),
    };
    rows.map(read).filter(|row| row.fields.iter().any(|field| !field.is_empty())).collect()
}

/// A spreadsheet under way.
struct TableReader<'a> {
    read: Participants,
    table: &'a Table,
    columns: Columns,
    names: CountryLookup,
    language: &'a Lang,
    /// Index of each edition among those read.
    editions: BTreeMap<String, usize>,
}

impl TableReader<'_> {
    fn row(&mut self, row: &FilledRow) {
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
                let what = Fault::UnknownCountry { text: written.to_owned(), suggestions };
                return self.problem(row, what);
            }
        };
        let people = match cell(columns.people) {
            "" => None,
            text => count(text).or_else(|| {
                self.problem(row, Fault::BadCount(text.to_owned()));
                None
            }),
        };
        let role = match cell(columns.role) {
            "" => None,
            text => role(text).or_else(|| {
                self.problem(row, Fault::UnknownRole(text.to_owned()));
                None
            }),
        };
        // A name beside a code is the feed's own where it is none that the code is known by.
        let own = cell(columns.name.filter(|_| !cell(Some(columns.country)).is_empty()));
        let is_own = !own.is_empty() && self.names.resolve(unguarded(own)) != Ok(country);
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
        if part.name.is_none() && is_own {
            part.name = Some(words(own));
        }
        part.source = part.source.take().or_else(|| SourceId::new(cell(columns.source)));
        if part.note.is_none() {
            part.note = Some(cell(columns.note)).filter(|text| !text.is_empty()).map(words);
        }
    }

    fn problem(&mut self, row: &FilledRow, what: Fault) {
        let place = self.table.cell_name(row.index, self.columns.country);
        self.read.problems.push(Problem { place, what });
    }

    /// The entry of a country in an edition, made if there is none yet.
    fn part(&mut self, edition: &str, country: Country) -> Option<&mut Participation> {
        let editions = &mut self.read.editions;
        let at = *self.editions.entry(edition.to_owned()).or_insert_with(|| {
            editions.push(EditionCountries { name: edition.to_owned(), participants: Vec::new() });
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
fn by_heads(first: &FilledRow) -> Option<Columns> {
    let head = |text: &String| {
        let plain: String = fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect();
        format!(" {plain} ")
    };
    let heads: Vec<String> = first.fields.iter().map(head).collect();
    let find = |known: &str| heads.iter().position(|head| head.len() > 2 && fold(known).contains(head.as_str()));
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
        source: find(" source "),
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
    match fold(text.trim()).as_str() {
        "host" => Some(ParticipationRole::Host),
        "organizer" | "organiser" => Some(ParticipationRole::Organizer),
        "speaker" => Some(ParticipationRole::Speaker),
        "guest" => Some(ParticipationRole::Guest),
        "member" => Some(ParticipationRole::Member),
        "delegate" => Some(ParticipationRole::Delegate),
        _ => None,
    }
}

#[cfg(test)]
#[path = "participants_csv_tests.rs"]
mod tests;
