//! Base of the merge: what the files said at the last import. A field of which a file says the
//! same as then does not contradict what a hand has written since; a field that has changed
//! in the file does.
//!
//! It lies in a small file beside the feed. Without it every other word of a file is a
//! contradiction. Times, places and titles are the file's in any case.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::feed::Choice as _;
use crate::model::{Conference, ConferenceId, Place, PlaceId, Session, SessionId};

/// Statements of files by the ids that their conferences, sessions and places have in the feed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    conferences: BTreeMap<String, Said>,
}

/// Statements of the file of one conference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    sessions: BTreeMap<String, SaidSession>,
    places: BTreeMap<String, SaidPlace>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SaidSession {
    kind: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    language: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    status: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    track: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SaidPlace {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    capacity: Option<u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    floor: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    accessible: Option<bool>,
}

impl Base {
    /// Reads the file; `None` if it is none, and then every word of an import counts.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// The file: the same statements give the same bytes.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// True if no file has said anything.
    pub fn is_empty(&self) -> bool {
        self.conferences.is_empty()
    }

    /// The statements on a conference.
    pub fn of(&self, conference: &ConferenceId) -> Option<&Said> {
        self.conferences.get(conference.as_str())
    }

    /// Takes the statements on a conference in place of earlier ones.
    pub fn set(&mut self, conference: &ConferenceId, said: Said) {
        self.conferences.insert(conference.to_string(), said);
    }
}

impl Said {
    /// The statements of a file of which nothing is in a feed yet.
    pub fn of_new(conference: &Conference) -> Self {
        let mut said = Self::default();
        conference.sessions.iter().for_each(|session| said.session(&session.id, session));
        conference.places.iter().for_each(|place| said.place(&place.id, place));
        said
    }

    /// Notes what a file says of the session with this id in the feed.
    pub fn session(&mut self, id: &SessionId, session: &Session) {
        self.sessions.insert(id.to_string(), said(session));
    }

    /// Notes what a file says of the place with this id in the feed.
    pub fn place(&mut self, id: &PlaceId, place: &Place) {
        self.places.insert(id.to_string(), said_of_place(place));
    }

    /// Takes out of `new` what the file said before, in favor of what `old` has.
    pub fn settle_session(&self, old: &Session, new: &mut Session) {
        let Some(before) = self.sessions.get(old.id.as_str()) else { return };
        let now = said(new);
        if before.kind == now.kind {
            new.kind = old.kind;
        }
        if before.language == now.language {
            new.languages.clone_from(&old.languages);
        }
        if before.status == now.status {
            new.status = old.status;
        }
        if before.track == now.track {
            new.track.clone_from(&old.track);
        }
    }

    /// As [`settle_session`](Self::settle_session), of a place.
    pub fn settle_place(&self, old: &Place, new: &mut Place) {
        let Some(before) = self.places.get(old.id.as_str()) else { return };
        let now = said_of_place(new);
        if before.capacity == now.capacity {
            new.capacity = old.capacity;
        }
        if before.floor == now.floor {
            new.floor.clone_from(&old.floor);
        }
        if before.accessible == now.accessible {
            new.accessible = old.accessible;
        }
    }
}

fn said(session: &Session) -> SaidSession {
    SaidSession {
        kind: session.kind.name().to_owned(),
        language: session.languages.iter().map(|lang| lang.to_string()).collect(),
        status: session.status.map(|status| status.name().to_owned()).unwrap_or_default(),
        track: session.track.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

fn said_of_place(place: &Place) -> SaidPlace {
    let floor = place.floor.as_ref().and_then(|floor| floor.versions().next().map(|version| version.text.to_owned()));
    SaidPlace { capacity: place.capacity, floor: floor.unwrap_or_default(), accessible: place.accessible }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SessionKind, SessionStatus, sample};

    #[test]
    fn only_a_word_of_the_file_that_is_new_contradicts_a_hand() {
        let conference = sample::full_conference();
        let mut base = Base::default();
        base.set(&conference.id, Said::of_new(&conference));
        let base = Base::read(base.write().as_bytes()).unwrap();
        let said = base.of(&conference.id).unwrap();
        let file = &conference.sessions[0];
        let by_hand = Session { kind: SessionKind::Tour, status: Some(SessionStatus::Delayed), ..file.clone() };

        let mut same = file.clone();
        said.settle_session(&by_hand, &mut same);
        assert_eq!((same.kind, same.status), (by_hand.kind, by_hand.status));
        let mut other = Session { kind: SessionKind::Poster, ..file.clone() };
        said.settle_session(&by_hand, &mut other);
        assert_eq!((other.kind, other.status), (SessionKind::Poster, by_hand.status));

        let place = &conference.places[0];
        let by_hand = Place { capacity: Some(7), ..place.clone() };
        let mut same = place.clone();
        said.settle_place(&by_hand, &mut same);
        assert_eq!(same.capacity, Some(7));
        assert_eq!(Base::read(b"{"), None);
    }
}
