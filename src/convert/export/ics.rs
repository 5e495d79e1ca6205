//! Calendar files: iCalendar (RFC 5545 with RFC 7986).
//!
//! # Design
//! - **UID** is `SESSION.CONFERENCE@HOST`, of a whole conference `CONFERENCE@HOST`, where the
//!   host is that of the publisher's address. Ids are never reused, have no dot, and do not
//!   depend on where the site is published, so a calendar knows a session again wherever the
//!   file came from.
//! - **SEQUENCE** is the minute in which the feed (or its live file) was last changed, counted
//!   from 2000. A feed keeps no history, so a revision cannot be counted; a number that is the
//!   same for all and only ever grows is always at least as high as the one before, also when
//!   a change is taken back. Within a minute DTSTAMP decides (RFC 5546, 2.1.5).
//! - **DTSTAMP** and **LAST-MODIFIED** are that same moment: a file says nothing of the run that
//!   made it, and equal feeds give equal bytes.
//! - What has no exact day is left out: an announced month is no appointment.
//! - There is no METHOD: a file without one is plain data that any calendar reads.
//! - VALARM stands only where somebody asked for reminders: with starred sessions.
//!
//! Files are written in the browser too, from the programme with the changes of the day, so this
//! module needs nothing but the model and writes its numbers by hand.

mod event;
mod line;
mod stamp;

use line::ContentLines;

use crate::model::{Atlas, Conference, Fragment, Lang, Moment, Session, Span, Text, TrackId, When};

/// True if something can be written into a calendar: its day is known.
pub fn is_dated(span: Span) -> bool {
    matches!(span.start(), When::Day(_) | When::Time(_))
}

/// True if a conference or any of its sessions can be.
pub fn has_dates(conference: &Conference) -> bool {
    is_dated(conference.span) || conference.sessions.iter().any(|session| is_dated(session.span))
}

/// Writes the calendar files of an atlas in one language.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "it holds a function")]
pub struct Calendar<'a> {
    pub atlas: &'a Atlas,
    /// The language that is wanted; what lacks it is written in the feed's first.
    pub lang: &'a Lang,
    /// When the feed or its live file was last changed, whichever was later.
    pub updated: Option<Moment>,
    /// The absolute address of the page of a session, or of its conference; none where it is
    /// not known.
    pub page: &'a dyn Fn(&Conference, Option<&Session>) -> Option<String>,
    /// Minutes before the start of a session at which its alarm goes off; none: no alarms.
    pub reminder: Option<u16>,
    /// Edition of a file that is written again and again in one place, for whoever writes it next;
    /// none of one that is handed out.
    pub edition: Option<&'a str>,
}

impl Calendar<'_> {
    /// Every conference and session.
    pub fn all(&self) -> Option<String> {
        let publisher = &self.atlas.publisher;
        let name = self.pick(publisher.short_name.as_ref().unwrap_or(&publisher.name)).text;
        self.write(name, None, |out| {
            for conference in &self.atlas.conferences {
                event::of_conference(self, out, conference);
                conference.sessions.iter().for_each(|session| event::of_session(self, out, conference, session));
            }
        })
    }

    /// One conference and its sessions.
    pub fn conference(&self, conference: &Conference) -> Option<String> {
        self.write(self.pick(&conference.name).text, (self.page)(conference, None), |out| {
            event::of_conference(self, out, conference);
            conference.sessions.iter().for_each(|session| event::of_session(self, out, conference, session));
        })
    }

    /// The sessions of one track.
    pub fn track(&self, conference: &Conference, track: &TrackId) -> Option<String> {
        let mut name = self.pick(&conference.name).text.to_owned();
        if let Some(track) = conference.track(track) {
            name.push_str(" – ");
            name.push_str(self.pick(&track.name).text);
        }
        self.write(&name, (self.page)(conference, None), |out| {
            let sessions = conference.sessions.iter().filter(|session| session.track.as_ref() == Some(track));
            sessions.for_each(|session| event::of_session(self, out, conference, session));
        })
    }

    /// One session.
    pub fn session(&self, conference: &Conference, session: &Session) -> Option<String> {
        self.write(self.pick(&session.title).text, (self.page)(conference, Some(session)), |out| {
            event::of_session(self, out, conference, session);
        })
    }

    /// Any sessions, such as those that somebody starred, under a name of the caller's.
    pub fn sessions<'s>(
        &self,
        name: &str,
        sessions: impl IntoIterator<Item = (&'s Conference, &'s Session)>,
    ) -> Option<String> {
        self.write(name, None, |out| {
            sessions.into_iter().for_each(|(conference, session)| event::of_session(self, out, conference, session));
        })
    }

    /// The frame around the events; `None` where there are none, for a calendar without a
    /// component is not valid (RFC 5545, 3.6).
    fn write(&self, name: &str, page: Option<String>, events: impl FnOnce(&mut ContentLines)) -> Option<String> {
        let mut out = ContentLines::default();
        out.raw("BEGIN", "VCALENDAR");
        out.raw("VERSION", "2.0");
        out.raw("PRODID", "-//conference-atlas//Conference Atlas 1//EN");
        out.raw("CALSCALE", "GREGORIAN");
        out.text("NAME", &[], name);
        out.text("X-WR-CALNAME", &[], name);
        if let Some(page) = page {
            out.uri("URL", &[], &page);
        }
        if let Some(updated) = self.updated {
            out.raw("LAST-MODIFIED", &stamp::utc(updated));
        }
        if let Some(edition) = self.edition {
            out.raw("X-CONFERENCE-ATLAS-EDITION", edition);
        }
        out.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        out.raw("X-PUBLISHED-TTL", "PT1H");
        let before = out.len();
        events(&mut out);
        if out.len() == before {
            return None;
        }
        out.raw("END", "VCALENDAR");
        Some(out.finish())
    }

    fn pick<'t>(&self, text: &'t Text) -> Fragment<'t> {
        match self.atlas.languages.first() {
            Some(default) => text.pick(self.lang, default),
            None => text.pick(self.lang, self.lang),
        }
    }
}

#[cfg(test)]
mod tests;
