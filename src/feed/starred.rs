//! Starred sessions as they were called when they were starred, so that one that is gone or has
//! another name does not vanish in silence; and the reminders that are due.

use std::collections::BTreeMap;

use crate::model::{Atlas, Conference, ConferenceId, Session, SessionId};

type Star = (ConferenceId, SessionId);

/// A starred session that is not what it was starred as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    pub star: Star,
    /// The title that it had.
    pub before: String,
    /// True if it is still in the programme, under another name.
    pub is_there: bool,
}

/// Titles of starred sessions. As a text they are kept on the visitor's device: one line a star,
/// `conference/session title`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles(BTreeMap<Star, String>);

impl Titles {
    /// Reads a text; a line that is none is left out.
    pub fn read(text: &str) -> Self {
        let line = |line: &str| {
            let (key, title) = line.split_once(' ')?;
            let (conference, session) = key.split_once('/')?;
            Some(((ConferenceId::new(conference)?, SessionId::new(session)?), title.to_owned()))
        };
        Self(text.lines().filter_map(line).collect())
    }

    /// As a text.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for ((conference, session), title) in &self.0 {
            text.push_str(&[conference.as_str(), "/", session.as_str(), " ", title, "\n"].concat());
        }
        text
    }

    /// Takes the titles of new stars, and forgets those of stars that are no more.
    pub fn learn(&mut self, atlas: &Atlas, stars: &[Star]) {
        self.0.retain(|star, _| stars.contains(star));
        for star in stars.iter().filter(|star| atlas.session(&star.0, &star.1).is_some()) {
            if !self.0.contains_key(star) {
                self.accept(atlas, star);
            }
        }
    }

    /// Takes the title that a session has now.
    pub fn accept(&mut self, atlas: &Atlas, star: &Star) {
        if let Some((_, session)) = atlas.session(&star.0, &star.1) {
            let title = session.title.versions().next().map(|version| version.text.replace(['\n', '\r'], " "));
            self.0.insert(star.clone(), title.unwrap_or_default());
        }
    }

    /// The starred sessions that are gone or have another name.
    pub fn lost(&self, atlas: &Atlas) -> Vec<Lost> {
        let is_called = |session: &Session, before: &str| {
            session.title.versions().any(|version| version.text.replace(['\n', '\r'], " ") == before)
        };
        let lost = |(star, before): (&Star, &String)| {
            let found = atlas.session(&star.0, &star.1);
            let is_same = found.is_some_and(|(_, session)| is_called(session, before));
            (!is_same).then(|| Lost { star: star.clone(), before: before.clone(), is_there: found.is_some() })
        };
        self.0.iter().filter_map(lost).collect()
    }
}

/// The starred sessions that start within so many minutes of `now` (in Unix seconds), and take place.
pub fn due<'a>(atlas: &'a Atlas, stars: &[Star], minutes: u16, now: i64) -> Vec<(&'a Conference, &'a Session)> {
    let soon = |(_, session): &(&Conference, &Session)| {
        let start = session.span.start().moment().map(|start| start.unix() - now);
        start.is_some_and(|wait| wait > 0 && wait <= i64::from(minutes) * 60) && !session.is_cancelled()
    };
    stars.iter().filter_map(|(conference, session)| atlas.session(conference, session)).filter(soon).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{atlas, text};
    use crate::model::{Id, SessionStatus};

    fn stars() -> Vec<Star> {
        ["late", "opening"].map(|id| (Id::new("forum-2023").unwrap(), Id::new(id).unwrap())).to_vec()
    }

    fn titles() -> Titles {
        let mut titles = Titles::default();
        titles.learn(&atlas(), &stars());
        titles
    }

    #[test]
    fn a_star_whose_session_is_gone_or_has_another_name_is_told_until_that_is_accepted() {
        let mut titles = titles();
        assert_eq!(titles.lost(&atlas()), []);
        let mut now = atlas();
        now.conferences[0].sessions.retain(|session| session.id.as_str() != "late");
        now.conferences[0].sessions[0].title = text("Another name");
        titles.learn(&now, &stars());
        let lost = titles.lost(&now);
        let told: Vec<_> = lost.iter().map(|one| (one.star.1.as_str(), one.before.as_str(), one.is_there)).collect();
        assert_eq!(told, [("late", "Late talk", false), ("opening", "Opening; with words, and \\ more", true)]);
        titles.accept(&now, &stars()[1]);
        titles.learn(&now, &stars()[1..]);
        assert_eq!(titles.lost(&now), []);
    }

    #[test]
    fn titles_are_read_back_and_rubbish_is_left_out() {
        assert_eq!(Titles::read(&titles().write()), titles());
        assert_eq!(Titles::read("\n/ x\nA/b c\nforum-2023/late\n"), Titles::default());
    }

    #[test]
    fn a_reminder_is_due_before_the_start_of_what_takes_place() {
        let mut atlas = atlas();
        let start = atlas.conferences[0].sessions[0].span.start().moment().unwrap().unix();
        let count = |atlas: &Atlas, now| due(atlas, &stars(), 10, now).len();
        assert_eq!([-601, -600, -1, 0].map(|from| count(&atlas, start + from)), [0, 1, 1, 0]);
        atlas.conferences[0].sessions[0].status = Some(SessionStatus::Cancelled);
        assert_eq!(count(&atlas, start - 60), 0);
    }
}
