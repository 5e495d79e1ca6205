//! Pages and the things that they are about.

use super::Page;
use crate::feed::AtlasChange;
use crate::model::{Appearance, Atlas, Conference, Session};

impl Page {
    /// True if a page that stands is drawn anew by a change that led to `atlas`: only if it is
    /// about what changed. Programmes and lists of sessions follow the atlas row by row, and the
    /// desk must not be drawn anew under a typing thumb.
    pub fn is_redrawn_by(&self, change: &AtlasChange, atlas: &Atlas) -> bool {
        if change.elsewhere {
            return *self != Self::Desk;
        }
        let mut changed = change.sessions.iter().filter_map(|(at, index)| {
            let conference = atlas.conferences.get(*at)?;
            Some((conference, conference.sessions.get(*index)?))
        });
        changed.any(|(conference, session)| self.names(atlas, conference, session))
    }

    /// True if a page says when and where a session is outside of a programme.
    fn names(&self, atlas: &Atlas, conference: &Conference, session: &Session) -> bool {
        match self {
            Self::Session(of, id) => conference.id == *of && session.id == *id,
            Self::Country(code) => {
                session.countries.iter().any(|country| atlas.drawn_as(*country) == atlas.drawn_as(*code))
            }
            Self::Person(id) => {
                let has = |one: &Appearance| matches!(one, Appearance::Known { person, .. } if person == id);
                session.people.iter().any(has)
            }
            Self::Program(id) => {
                let launch = atlas.program(id).and_then(|program| program.launched.as_ref());
                let launched = launch.is_some_and(|launch| {
                    launch.conference.as_ref() == Some(&conference.id) && launch.session.as_ref() == Some(&session.id)
                });
                launched || session.programs.contains(id)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::atlas;

    #[test]
    fn a_delay_draws_only_pages_about_the_session_anew() {
        let atlas = atlas();
        let (conference, session) = (&atlas.conferences[0], &atlas.conferences[0].sessions[0]);
        let delay = AtlasChange { sessions: vec![(0, 0)], elsewhere: false };
        let redrawn = |page: Page| page.is_redrawn_by(&delay, &atlas);
        assert!(redrawn(Page::Session(conference.id.clone(), session.id.clone())));
        let other = atlas.conferences[0].sessions[1].id.clone();
        assert!(!redrawn(Page::Session(conference.id.clone(), other)));
        for page in [Page::Overview, Page::Timeline, Page::Conference(conference.id.clone()), Page::Mine, Page::Desk] {
            assert!(!redrawn(page.clone()), "{page:?} follows its rows");
        }
    }

    #[test]
    fn another_name_draws_every_page_anew_but_the_desk() {
        let change = AtlasChange { sessions: vec![], elsewhere: true };
        assert!(Page::About.is_redrawn_by(&change, &atlas()));
        assert!(!Page::Desk.is_redrawn_by(&change, &atlas()));
    }
}
