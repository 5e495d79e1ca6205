//! Times of events: in UTC, in a zone by its name, in a zone of the calendar's own, or on the
//! clocks of the place.

use std::collections::HashMap;

use super::super::clock::ClockParser;
use super::super::{Omissions, lengths, zone_names};
use super::lines::{Component, Property};
use super::zones::{Zone, wall};
use crate::feed::Zones;
use crate::model::{Moment, Offset, Span, When};

/// Reads the times of events.
pub struct Times<'a> {
    clock: ClockParser<'a>,
    own: HashMap<String, Zone>,
    /// Meanings of the names of zones that were met.
    met: HashMap<String, Meaning>,
}

/// Meaning of a `TZID`.
#[derive(Clone, Debug)]
enum Meaning {
    Iana(String),
    Own,
    Unknown,
}

/// A time that was read, or the reason why not.
enum ReadTime {
    When(When),
    Unreadable,
    /// It says no zone, and the place's is not known.
    NeedsZone,
    /// It says a zone of which nobody knows the clocks.
    Unknown(String),
}

/// An event in a zone of which nobody knows the clocks, which was listed.
#[derive(Debug)]
pub struct UnknownZone;

impl<'a> Times<'a> {
    /// Times on clocks in `zone` where they name none themselves.
    pub fn new(zone: Option<&'a str>, zones: Option<&'a dyn Zones>, own: Vec<Zone>) -> Self {
        let own = own.into_iter().rev().map(|zone| (zone.id.clone(), zone)).collect();
        Self { clock: ClockParser { zone, zones, usual: None }, own, met: HashMap::new() }
    }

    /// The span of an event; `None` where its start cannot be read.
    ///
    /// # Errors
    /// If its zone is not known, which is listed.
    pub fn span(
        &mut self,
        event: &Component,
        needs_zone: &mut bool,
        at: &str,
        lost: &mut Omissions,
    ) -> Result<Option<Span>, UnknownZone> {
        let Some(begin) = event.get("DTSTART") else { return Ok(None) };
        let start = match self.when(begin) {
            ReadTime::When(when) => when,
            ReadTime::Unreadable => return Ok(None),
            ReadTime::NeedsZone => {
                *needs_zone = true;
                return Ok(None);
            }
            ReadTime::Unknown(zone) => {
                lost.add(format!("the time zone {zone:?}, which is not known and not defined in the calendar: the event is left out"), at);
                return Err(UnknownZone);
            }
        };
        let Some(end) = event.get("DTEND") else { return Ok(Some(self.by_length(event, start, at, lost))) };
        let read = match self.when(end) {
            // The end of a whole-day event is the day after it (RFC 5545, 3.6.1).
            ReadTime::When(When::Day(day)) if day > start.first_day() => Some(When::Day(day.plus(-1))),
            ReadTime::When(when) => Some(when),
            _ => None,
        };
        Ok(Some(lengths::ended(start, &end.value, read, at, lost)))
    }

    fn by_length(&self, event: &Component, start: When, at: &str, lost: &mut Omissions) -> Span {
        let Some(length) = event.get("DURATION") else { return Span::from(start) };
        let end = lengths::iso_length(&length.value).map(|seconds| match start {
            When::Time(moment) => When::Time(moment.plus(seconds)),
            _ => When::Day(start.first_day().plus((seconds / 86_400 - 1).max(0))),
        });
        lengths::ended(start, &length.value, end, at, lost)
    }

    /// The instant or day that a property says; `None` where it cannot be read.
    pub fn instant(&mut self, property: &Property) -> Option<When> {
        match self.when(property) {
            ReadTime::When(when) => Some(when),
            _ => None,
        }
    }

    fn when(&mut self, property: &Property) -> ReadTime {
        let text = property.value.trim();
        let Some((date, time)) = wall(text) else { return ReadTime::Unreadable };
        if !text.contains(['T', 't']) {
            return ReadTime::When(When::Day(date));
        }
        if text.ends_with(['Z', 'z']) {
            return ReadTime::When(When::Time(self.clock.told_here(Moment::local(date, time, Offset::UTC))));
        }
        let Some(id) = property.param("TZID").map(str::trim).filter(|id| !id.is_empty()) else {
            return self
                .clock
                .local(date, time, 0)
                .map_or(ReadTime::NeedsZone, |moment| ReadTime::When(When::Time(moment)));
        };
        let moment = match self.meaning(id) {
            Meaning::Iana(zone) => ClockParser { zone: Some(&zone), ..self.clock }.local(date, time, 0),
            Meaning::Own => {
                let offset = self.own.get(id).and_then(|zone| zone.offset(date, time));
                offset.map(|offset| Moment::local(date, time, offset))
            }
            Meaning::Unknown => None,
        };
        moment.map_or_else(|| ReadTime::Unknown(id.to_owned()), |moment| ReadTime::When(When::Time(moment)))
    }

    /// An IANA name goes before a definition in the calendar, which may be cut short; the
    /// definition before an alias.
    fn meaning(&mut self, id: &str) -> Meaning {
        if let Some(known) = self.met.get(id) {
            return known.clone();
        }
        let exact = self.clock.zones.is_some_and(|zones| zones.offset_at(id, 0).is_some());
        let meaning = if exact {
            Meaning::Iana(id.to_owned())
        } else if self.own.contains_key(id) {
            Meaning::Own
        } else {
            zone_names::iana(id, self.clock.zones).map_or(Meaning::Unknown, Meaning::Iana)
        };
        self.met.insert(id.to_owned(), meaning.clone());
        meaning
    }
}
