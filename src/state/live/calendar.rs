//! Calendar that follows the day: offered once it was found at its address.

use leptos::prelude::*;

use super::{Live, PATIENCE};
use crate::platform::{fetch, page, spawn};

impl Live {
    /// Looks for the calendar, where the site names one and it was not found yet: a desk writes it,
    /// perhaps after this page was opened.
    pub(super) fn look_for_calendar(self) {
        let Some(address) = page::attribute("data-calendar") else { return };
        if self.calendar.with_untracked(Option::is_some) {
            return;
        }
        spawn(async move {
            if fetch::is_there(&address, PATIENCE).await {
                self.calendar.set(Some(address.into()));
            }
        });
    }
}
