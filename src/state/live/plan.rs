//! When the feed is asked for again.

use crate::model::Atlas;

/// Between two questions, in seconds: on a day of a conference, on others, and at most after
/// failures.
const EVENT_DAY: u32 = 60;
const OTHER_DAY: u32 = 300;
/// From the start of a page to the first question, in seconds, where only the beginning of the feed
/// was compared with the build's.
const UNCHECKED: u32 = 15;
const MOST: u32 = 900;

/// Coming back to a page again and again asks no oftener than this, in seconds.
const LEAST: i64 = 5;

/// State that the next poll depends on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plan {
    /// True if the page is seen.
    pub visible: bool,
    pub paused: bool,
    pub event_day: bool,
    /// True if only the beginning of the feed is known to be the build's.
    pub unchecked: bool,
    /// Number of requests in a row that failed.
    pub failures: u32,
}

impl Plan {
    /// In how many milliseconds to ask again; `None`: not until something changes. `dice` is
    /// any number: with it the pages of all visitors do not ask at the same moment. It only
    /// makes the wait shorter, by a sixth at most, so that a minute stays a promise.
    pub(super) fn wait(self, dice: u32) -> Option<u32> {
        if !self.visible || self.paused {
            return None;
        }
        let regular = if self.event_day { EVENT_DAY } else { OTHER_DAY };
        if self.unchecked && self.failures == 0 {
            return Some(UNCHECKED * 1000);
        }
        let wait = regular.checked_shl(self.failures.min(8)).unwrap_or(MOST).clamp(regular, MOST) * 1000;
        Some(wait - dice % (wait / 6))
    }

    /// In how many milliseconds to ask when the page or the network returned, where the last poll
    /// began `since` seconds ago; `None`: not until something changes.
    pub(super) fn wait_on_return(self, since: i64) -> Option<u32> {
        let rest = if (0..LEAST).contains(&since) { LEAST - since } else { 0 };
        (self.visible && !self.paused).then(|| u32::try_from(rest).unwrap_or_default() * 1000)
    }
}

/// True if a conference has one of its days at `now`, in seconds since 1970-01-01T00:00Z:
/// anywhere on the earth, whose clocks reach from 12 hours behind to 14 ahead, and in the
/// night after, which still belongs to the day before.
pub(super) fn is_event_day(atlas: &Atlas, now: i64) -> bool {
    atlas.conferences.iter().any(|conference| {
        let start = conference.span.first_day().days() * 86_400 - 14 * 3600;
        let end = (conference.span.last_day().days() + 1) * 86_400 + 18 * 3600;
        (start..end).contains(&now)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::atlas;

    const SEEN: Plan = Plan { visible: true, paused: false, event_day: true, unchecked: false, failures: 0 };

    #[test]
    fn nothing_is_asked_while_nobody_looks_or_a_person_paused_it() {
        assert_eq!(Plan { visible: false, ..SEEN }.wait(7), None);
        assert_eq!(Plan { paused: true, ..SEEN }.wait(7), None);
        assert_eq!(Plan { visible: false, ..SEEN }.wait_on_return(99), None);
        assert_eq!(Plan { paused: true, ..SEEN }.wait_on_return(99), None);
    }

    #[test]
    fn a_feed_that_was_not_compared_whole_is_asked_for_soon_and_after_a_failure_as_any_other() {
        let wait = |failures| Plan { unchecked: true, failures, ..SEEN }.wait(0).unwrap() / 1000;
        assert_eq!([0, 1].map(wait), [15, 120]);
        assert_eq!(Plan { unchecked: true, paused: true, ..SEEN }.wait(0), None);
    }

    #[test]
    fn waits_are_a_minute_or_five_and_grow_to_a_quarter_of_an_hour() {
        let wait = |event_day, failures| Plan { event_day, failures, ..SEEN }.wait(0).unwrap() / 1000;
        assert_eq!([0, 1, 2, 3, 4, 5, 40].map(|failures| wait(true, failures)), [60, 120, 240, 480, 900, 900, 900]);
        assert_eq!([0, 1, 2, u32::MAX].map(|failures| wait(false, failures)), [300, 600, 900, 900]);
    }

    #[test]
    fn chance_only_makes_a_wait_shorter_by_a_sixth_at_most() {
        for dice in (0..u32::MAX).step_by(77_777_777) {
            for failures in 0..6 {
                let plan = Plan { failures, ..SEEN };
                let (most, some) = (plan.wait(0).unwrap(), plan.wait(dice).unwrap());
                assert!(some <= most && some > most - most / 6, "{failures} {dice}");
            }
        }
    }

    #[test]
    fn coming_back_asks_at_once_and_within_five_seconds_of_the_last_poll_when_these_are_over() {
        let wait = |since| SEEN.wait_on_return(since);
        assert_eq!([5, 3600].map(wait), [Some(0); 2]);
        assert_eq!([0, 4].map(wait), [Some(5000), Some(1000)], "and not a minute later");
        assert_eq!(wait(-10), Some(0), "the clock was set back");
    }

    #[test]
    fn a_day_of_a_conference_is_one_everywhere_on_the_earth() {
        let atlas = atlas();
        let span = atlas.conferences[0].span;
        let noon = |days: i64| days * 86_400 + 43_200;
        assert!(is_event_day(&atlas, noon(span.first_day().days())));
        assert!(is_event_day(&atlas, noon(span.last_day().days()) + 86_400 / 2));
        assert!(!is_event_day(&atlas, noon(span.first_day().days()) - 3 * 86_400));
        assert!(!is_event_day(&atlas, noon(span.last_day().days()) + 3 * 86_400));
    }
}
