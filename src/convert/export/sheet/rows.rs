//! Rows of each sheet, under headings that `atlas import sheet` knows.

use std::collections::BTreeSet;

use super::super::Edition;
use super::Sheet;
use crate::feed::Choice as _;
use crate::model::{Appearance, Conference, Lang, Moment, Session, Text, When};

fn sheet(name: &'static str, heads: &[&str]) -> Sheet {
    Sheet { name, rows: vec![heads.iter().map(|head| (*head).to_owned()).collect()] }
}

/// The conference: a field and its value a row.
pub fn conference(edition: &Edition<'_>, conference: &Conference) -> Sheet {
    let words = |text: &Text| edition.words(text).to_owned();
    let optional = |text: Option<&Text>| text.map(words).unwrap_or_default();
    let place = &conference.place;
    let organizers: Vec<String> = conference.organizers.iter().map(words).collect();
    let language = edition.atlas.languages.first().map(|lang| lang.to_string()).unwrap_or_default();
    let rows = [
        ("Id", conference.id.to_string()),
        ("Name", words(&conference.name)),
        ("Theme", optional(conference.theme.as_ref())),
        ("Summary", optional(conference.summary.as_ref().map(|summary| &summary.0))),
        ("Start", conference.span.start().to_string()),
        ("End", conference.span.end().map(|end| end.to_string()).unwrap_or_default()),
        ("Time zone", conference.time_zone.clone()),
        ("Day starts", conference.day_starts.to_string()),
        ("Venue", optional(place.name.as_ref())),
        ("Address", optional(place.address.as_ref())),
        ("City", words(&place.city)),
        ("Country", place.country.to_string()),
        ("Latitude", place.lat.to_string()),
        ("Longitude", place.lon.to_string()),
        ("Organizers", organizers.join("; ")),
        ("Language", language),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    Sheet { name: "Conference", rows: rows.map(|(name, value)| vec![name.to_owned(), value]).collect() }
}

/// The sessions, each text in every language that any session has it in.
pub fn sessions(edition: &Edition<'_>, conference: &Conference) -> Sheet {
    let first = edition.atlas.languages.first().cloned().unwrap_or_else(Lang::english);
    let title = |session: &Session| Some(session.title.clone());
    let summary = |session: &Session| session.summary.clone();
    let body = |session: &Session| session.body.as_ref().map(|body| body.0.clone());
    type Read<'a> = &'a dyn Fn(&Session) -> Option<Text>;
    let texts: [(&str, Read<'_>); 3] = [("Title", &title), ("Summary", &summary), ("Description", &body)];
    let further: Vec<(usize, Lang)> = texts
        .iter()
        .enumerate()
        .flat_map(|(index, (_, text))| {
            let all = conference.sessions.iter().filter_map(text);
            let langs: BTreeSet<Lang> =
                all.flat_map(|text| text.versions().map(|version| version.lang.clone()).collect::<Vec<_>>()).collect();
            let first = first.clone();
            langs.into_iter().filter(move |lang| *lang != first).map(move |lang| (index, lang))
        })
        .collect();
    let heads = [
        "Id",
        "Title",
        "Type",
        "Date",
        "Start",
        "End",
        "UTC offset",
        "Room",
        "Track",
        "Speakers",
        "Countries",
        "Summary",
        "Description",
        "Language",
        "Status",
        "Link",
    ];
    let mut sheet = sheet("Sessions", &heads);
    if let Some(row) = sheet.rows.first_mut() {
        let named = further.iter().filter_map(|(index, lang)| Some(format!("{} [{lang}]", texts.get(*index)?.0)));
        row.extend(named);
    }
    for session in &conference.sessions {
        let exact = |text: Option<Text>, lang: &Lang| {
            text.and_then(|text| text.exact(lang).map(|version| version.text.to_owned())).unwrap_or_default()
        };
        let mut row = row(edition, conference, session);
        for (column, (_, text)) in [1, 11, 12].into_iter().zip(&texts) {
            if let Some(cell) = row.get_mut(column) {
                *cell = exact(text(session), &first);
            }
        }
        row.extend(
            further
                .iter()
                .map(|(index, lang)| texts.get(*index).map_or(String::new(), |(_, text)| exact(text(session), lang))),
        );
        sheet.rows.push(row);
    }
    sheet
}

fn row(edition: &Edition<'_>, conference: &Conference, session: &Session) -> Vec<String> {
    let (date, start, end, offset) = times(session);
    let names = |names: Vec<&str>| names.join("; ");
    let places = session.places.iter().filter_map(|id| Some(edition.words(&conference.place(id)?.name)));
    let track = session.track.as_ref().and_then(|track| conference.track(track));
    let people: Vec<String> = session.people.iter().filter_map(|appearance| person(edition, appearance)).collect();
    let links: Vec<String> = session.links.iter().filter_map(|link| (edition.file)(&link.url)).collect();
    vec![
        session.id.to_string(),
        String::new(),
        session.kind.name().to_owned(),
        date,
        start,
        end,
        offset,
        names(places.collect()),
        track.map(|track| edition.words(&track.name).to_owned()).unwrap_or_default(),
        people.join("; "),
        names(session.countries.iter().map(|country| country.as_str()).collect()),
        String::new(),
        String::new(),
        session.languages.iter().map(|lang| lang.as_str()).collect::<Vec<_>>().join(", "),
        session.status.map_or("", |status| status.name()).to_owned(),
        links.join(" "),
    ]
}

/// Date, start, end and offset: as the clocks of the place show them, in full where seconds or
/// another offset would be lost.
fn times(session: &Session) -> (String, String, String, String) {
    let start = session.span.start();
    let Some(moment) = start.moment() else {
        let end = session.span.end().map(|end| end.to_string()).unwrap_or_default();
        return (start.to_string(), String::new(), end, String::new());
    };
    let is_plain = |at: Moment| at.offset() == moment.offset() && at.unix() % 60 == 0;
    let end = match session.span.end() {
        None => String::new(),
        Some(When::Time(end)) if is_plain(end) && end.date() == moment.date() => end.time().to_string(),
        Some(end) => end.to_string(),
    };
    let shown = if is_plain(moment) { moment.time().to_string() } else { moment.to_string() };
    (moment.date().to_string(), shown, end, moment.offset().to_string())
}

fn person(edition: &Edition<'_>, appearance: &Appearance) -> Option<String> {
    let name = match appearance {
        Appearance::Known { person, .. } => edition.words(&edition.atlas.person(person)?.name),
        Appearance::Named { name, .. } => edition.words(name),
    };
    let name = name.replace(';', ",");
    Some(match appearance.role() {
        Some(role) => format!("{name} ({})", role.name()),
        None => name,
    })
}

const SPEAKERS: [&str; 10] = [
    "Id",
    "Name",
    "Title",
    "Affiliation",
    "Country",
    "Biography",
    "Picture",
    "Picture width",
    "Picture height",
    "Link",
];

/// Everybody who has a part in a session of the conference.
pub fn speakers(edition: &Edition<'_>, conference: &Conference) -> Sheet {
    let mut sheet = sheet("Speakers", &SPEAKERS);
    let appearances = conference.sessions.iter().flat_map(|session| &session.people);
    let ids: BTreeSet<&str> = appearances
        .filter_map(|appearance| match appearance {
            Appearance::Known { person, .. } => Some(person.as_str()),
            Appearance::Named { .. } => None,
        })
        .collect();
    for person in edition.atlas.people.iter().filter(|person| ids.contains(person.id.as_str())) {
        let optional = |text: Option<&Text>| text.map(|text| edition.words(text).to_owned()).unwrap_or_default();
        let image = person.image.as_ref();
        sheet.rows.push(vec![
            person.id.to_string(),
            edition.words(&person.name).to_owned(),
            optional(person.title.as_ref()),
            optional(person.affiliation.as_ref()),
            person.country.map(|country| country.to_string()).unwrap_or_default(),
            optional(person.bio.as_ref().map(|bio| &bio.0)),
            image.and_then(|image| (edition.file)(&image.src)).unwrap_or_default(),
            image.map(|image| image.width.to_string()).unwrap_or_default(),
            image.map(|image| image.height.to_string()).unwrap_or_default(),
            person.url.as_ref().and_then(|url| (edition.file)(url)).unwrap_or_default(),
        ]);
    }
    sheet
}

/// The places.
pub fn places(edition: &Edition<'_>, conference: &Conference) -> Sheet {
    let mut sheet = sheet("Places", &["Id", "Place", "Capacity", "Floor", "Step-free"]);
    for place in &conference.places {
        sheet.rows.push(vec![
            place.id.to_string(),
            edition.words(&place.name).to_owned(),
            place.capacity.map(|capacity| capacity.to_string()).unwrap_or_default(),
            place.floor.as_ref().map(|floor| edition.words(floor).to_owned()).unwrap_or_default(),
            place.accessible.map_or("", |is| if is { "yes" } else { "no" }).to_owned(),
        ]);
    }
    sheet
}

/// The tracks.
pub fn tracks(edition: &Edition<'_>, conference: &Conference) -> Sheet {
    let mut sheet = sheet("Tracks", &["Id", "Track"]);
    let rows = conference.tracks.iter().map(|track| vec![track.id.to_string(), edition.words(&track.name).to_owned()]);
    sheet.rows.extend(rows);
    sheet
}

/// The countries that took part.
pub fn participants(edition: &Edition<'_>, conference: &Conference) -> Sheet {
    let mut sheet = sheet("Participants", &["Country", "People", "Organizations", "Role", "Note"]);
    for part in &conference.participants {
        let organizations: Vec<&str> = part.organizations.iter().map(|name| edition.words(name)).collect();
        sheet.rows.push(vec![
            part.country.to_string(),
            part.people.map(|people| people.to_string()).unwrap_or_default(),
            organizations.join("; "),
            part.role.map_or("", |role| role.name()).to_owned(),
            part.note.as_ref().map(|note| edition.words(note).to_owned()).unwrap_or_default(),
        ]);
    }
    sheet
}
