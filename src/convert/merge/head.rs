//! Conference without its sessions, and milestones, that a file has again: what it is silent about
//! stays, what it contradicts is replaced and told.

use super::{add_new, keep_markdown, keep_text, with_translations, words};
use crate::convert::account::{Account, ChangedField, Moved, Retitled};
use crate::convert::import::is_placeholder;
use crate::model::{Conference, Location, Milestone, Span, Text, TimeOfDay, When};

/// Brings the head of a conference up to date.
pub fn conference(known: &mut Conference, new: Conference, account: &mut Account) {
    let before = Conference { sessions: Vec::new(), places: Vec::new(), tracks: Vec::new(), ..known.clone() };
    known.name = with_translations(&known.name, new.name);
    known.theme = keep_text(known.theme.take(), new.theme);
    known.summary = keep_markdown(known.summary.take(), new.summary);
    known.span = covering(known.span, new.span);
    // A zone that only stands for an offset says less than the one that somebody wrote.
    if !new.time_zone.starts_with("Etc/") || known.time_zone.is_empty() {
        known.time_zone = new.time_zone;
    }
    if new.day_starts != TimeOfDay::default() {
        known.day_starts = new.day_starts;
    }
    known.place = place(&known.place, new.place);
    if known.organizers.is_empty() {
        known.organizers = new.organizers;
    }
    add_new(&mut known.links, new.links, |link| link.url.to_string());
    let title = words(&known.name);
    if before.name != known.name {
        account.retitled.push(Retitled { from: words(&before.name), to: title.clone() });
    }
    let fields = [
        ("theme", before.theme != known.theme),
        ("summary", before.summary != known.summary),
        ("start and end", before.span != known.span),
        ("time zone", before.time_zone != known.time_zone),
        ("start of the days", before.day_starts != known.day_starts),
        ("place", before.place != known.place),
        ("organizers", before.organizers != known.organizers),
    ];
    tell(&title, fields.as_slice(), account);
}

/// Brings a milestone up to date.
pub fn milestone(known: &mut Milestone, new: Milestone, account: &mut Account) {
    let title = with_translations(&known.title, new.title);
    if title != known.title {
        account.retitled.push(Retitled { from: words(&known.title), to: words(&title) });
        known.title = title;
    }
    let told = words(&known.title);
    if known.span != new.span {
        let shown = |span: Span| match span.end() {
            Some(end) => format!("{} – {end}", span.start()),
            None => span.start().to_string(),
        };
        account.moved.push(Moved { title: told.clone(), from: shown(known.span), to: shown(new.span) });
        known.span = new.span;
    }
    let body = keep_markdown(known.body.clone(), new.body);
    tell(&told, &[("body", body != known.body)], account);
    known.body = body;
    add_new(&mut known.links, new.links, |link| link.url.to_string());
}

fn tell(title: &str, fields: &[(&'static str, bool)], account: &mut Account) {
    let changed = fields.iter().filter(|(_, is)| *is);
    account.changed.extend(changed.map(|(field, _)| ChangedField { title: title.to_owned(), field }));
}

/// The span of the feed where it holds that of the file: many files say only the days of their
/// events, and a hand may have written a day of arrival.
fn covering(old: Span, new: Span) -> Span {
    let holds = old.first_day() <= new.first_day() && new.last_day() <= old.last_day();
    let exact = matches!(old.start(), When::Day(_));
    if holds && exact { old } else { new }
}

/// The place of the file with what only the feed says. A country, a city and a position each count
/// where they are no placeholder; without a country a city may stand for one.
fn place(old: &Location, new: Location) -> Location {
    let has_country = !is_placeholder(&new);
    let has_position = (new.lat, new.lon) != (0.0, 0.0);
    let is_open = |city: &Text| city.versions().all(|version| version.text == "?");
    let (lat, lon) = if has_position { (new.lat, new.lon) } else { (old.lat, old.lon) };
    Location {
        name: keep_text(old.name.clone(), new.name),
        city: if has_country || is_open(&old.city) { with_translations(&old.city, new.city) } else { old.city.clone() },
        country: if has_country { new.country } else { old.country },
        lat,
        lon,
        address: keep_text(old.address.clone(), new.address),
    }
}
