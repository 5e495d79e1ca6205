//! Calendar that follows the day, kept while the desk is open.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

use super::desk_state::DeskState;
use crate::desk::CalendarEdition;
use crate::model::Atlas;
use crate::platform::spawn;
use crate::platform::timer::set_timeout;
use crate::state::Desk;
use crate::view::context::ViewContext;
use crate::view::parts::{CalendarOf, calendar_writer};

/// Milliseconds from a change to the calendar that has it, so that changes in a row are one: programs
/// ask for it every hour or so. After failures it is tried again after twice as long each time, and
/// at most 2⁶ times as long.
const WAIT: i32 = 5000;

/// Writes the calendar some time after each change, and again later if that did not succeed.
pub(super) fn follow(scope: &ViewContext, room: &DeskState) {
    let (scope, desk) = (scope.clone(), room.desk.clone());
    let (published, is_due) = (ArcRwSignal::new(None::<CalendarEdition>), ArcRwSignal::new(false));
    let failures = Arc::new(AtomicU32::new(0));
    Effect::new(move |_| {
        let (edition, last, waits) = (desk.calendar_edition(), published.get(), is_due.get());
        let is_behind = edition.is_some_and(|edition| last.is_none_or(|last| last < edition));
        if waits || !is_behind {
            return;
        }
        is_due.set(true);
        let (scope, desk) = (scope.clone(), desk.clone());
        let (published, is_due, failures) = (published.clone(), is_due.clone(), failures.clone());
        let wait = WAIT << failures.load(Ordering::Relaxed).min(6);
        set_timeout(wait, move || {
            spawn(async move {
                match publish(&scope, &desk).await {
                    Some(edition) => {
                        failures.store(0, Ordering::Relaxed);
                        desk.calendar_behind.set(false);
                        published.set(Some(edition));
                    }
                    // Another desk that was faster by a moment is no failure to be told.
                    None => desk.calendar_behind.set(failures.fetch_add(1, Ordering::Relaxed) > 0),
                }
                is_due.set(false);
            });
        });
    });
}

/// The edition that the calendar has then.
async fn publish(scope: &ViewContext, desk: &Desk) -> Option<CalendarEdition> {
    scope.whole.wait().await;
    let write = calendar_writer().await?;
    let edition = untrack(|| desk.calendar_edition())?;
    let text = |atlas: &Atlas, edition: CalendarEdition| write(scope, atlas, &CalendarOf::Day(edition.to_string()));
    desk.publish_calendar(edition, text).await.then_some(edition)
}
