//! Calendar that follows the day: the edition that it is to have, and writing it.

use leptos::prelude::*;

use super::Desk;
use crate::desk::{CalendarEdition, CalendarStep, Request, Secret, Store};
use crate::feed::live;
use crate::model::{Atlas, Moment, Updated};

impl Desk {
    /// Edition that the calendar is to have; none before the file of the changes was read, where
    /// nobody has said who they are, or where the site has no such calendar.
    pub fn calendar_edition(&self) -> Option<CalendarEdition> {
        let has_one = self.store.with(|store| store.as_ref().and_then(Store::of_calendar).is_some());
        let is_signed_in = self.secret.with(|secret| *secret != Secret::default());
        let revision = self.uploader.with(|uploader| uploader.file().map(|file| file.revision));
        let revision = revision.filter(|_| has_one && is_signed_in)?;
        Some(CalendarEdition::new(self.state.live.feed_updated(), revision))
    }

    /// Programme as the store has it, last changed after `before`. What waits on this phone is not
    /// in it.
    fn programme(&self, before: Option<Moment>) -> Atlas {
        let file = self.uploader.with_untracked(|uploader| uploader.file().cloned()).unwrap_or_default();
        let (mut atlas, _) = self.atlas.with_untracked(|atlas| live::apply(atlas, &file));
        let times = [file.updated, self.state.live.feed_updated(), before.map(|before| before.plus(1))];
        atlas.updated = times.into_iter().flatten().max_by_key(|time| time.unix()).map(Updated::At);
        atlas
    }

    /// Writes the calendar where it is behind an edition, and reads it again; true once it has
    /// that. `write` gives its text.
    pub async fn publish_calendar(
        &self,
        edition: CalendarEdition,
        write: impl Fn(&Atlas, CalendarEdition) -> Option<String>,
    ) -> bool {
        let store = self.store.with_untracked(|store| store.as_ref().and_then(Store::of_calendar));
        let Some(store) = store else { return false };
        match CalendarStep::after(&self.ask_at(&store, &Request::Load).await, edition) {
            CalendarStep::Rest => return true,
            CalendarStep::Later => return false,
            CalendarStep::Write { version, before } => {
                let Some(body) = write(&self.programme(before), edition) else { return false };
                self.ask_at(&store, &Request::Put { body, version }).await;
            }
        }
        CalendarStep::after(&self.ask_at(&store, &Request::Load).await, edition) == CalendarStep::Rest
    }
}
