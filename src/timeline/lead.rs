//! Conference that a front page leads with, and what matters about it then.

use super::{Clock, Exactness, Extent, Phase};
use crate::model::{Atlas, Conference};

const DAY: i64 = 86_400;

/// Lead of a front page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lead<'a> {
    pub conference: &'a Conference,
    /// Phase: ahead, under way or past; `None` where nobody knows what time it is.
    pub phase: Option<Phase>,
    /// In how many days it begins, on its own clock, where it is ahead and its days are known.
    pub days: Option<i64>,
    /// The first conference that comes after it and is not over.
    pub next: Option<&'a Conference>,
}

/// Finds what leads at `now`, in Unix seconds: a conference that is under way, else the one
/// nearer in time of the last that is over and the next to come. One announced only by its month
/// or year leads where there is no other.
pub fn lead(atlas: &Atlas, now: Option<i64>) -> Option<Lead<'_>> {
    let Some(now) = now else {
        let newest = atlas.conferences.iter().max_by_key(|conference| conference.span.start().order());
        return newest.map(|conference| Lead { conference, phase: None, days: None, next: None });
    };
    let placed: Vec<(&Conference, Extent)> = atlas
        .conferences
        .iter()
        .map(|conference| (conference, Extent::of(conference.span, &Clock::of(conference))))
        .collect();
    let is_vague = |extent: &Extent| extent.exactness == Exactness::Vague;
    let running = placed.iter().filter(|(_, extent)| extent.contains(now) && !is_vague(extent));
    let running = running.max_by_key(|(_, extent)| extent.start);
    let last = placed.iter().filter(|(_, extent)| extent.end <= now).max_by_key(|(_, extent)| extent.end);
    let ahead = || placed.iter().filter(|(_, extent)| extent.end > now);
    let known = ahead().filter(|(_, extent)| !is_vague(extent) && extent.start > now);
    let known = known.min_by_key(|(_, extent)| extent.start);
    let any = ahead().min_by_key(|(_, extent)| (extent.start, is_vague(extent)));

    let (conference, phase) = match (running, last, known, any) {
        (Some((conference, _)), ..) => (*conference, Phase::During),
        (None, Some((_, over)), Some((next, extent)), _) if extent.start - now <= now - over.end => {
            (*next, Phase::Ahead)
        }
        (None, Some((conference, _)), ..) => (*conference, Phase::Past),
        (None, None, Some((next, _)), _) | (None, None, None, Some((next, _))) => (*next, Phase::Ahead),
        (None, None, None, None) => return None,
    };
    let next = ahead().filter(|(other, _)| other.id != conference.id).min_by_key(|(_, extent)| extent.start);
    let days = (phase == Phase::Ahead).then(|| days_until(conference, now)).flatten();
    Some(Lead { conference, phase: Some(phase), days, next: next.map(|(conference, _)| *conference) })
}

/// Number of days until a conference begins, on its own clock.
fn days_until(conference: &Conference, now: i64) -> Option<i64> {
    let clock = Clock::of(conference);
    let today = (now + i64::from(clock.offset(now).minutes()) * 60).div_euclid(DAY);
    let known = Extent::of(conference.span, &clock).exactness != Exactness::Vague;
    known.then(|| conference.span.first_day().days() - today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{self, conference, span, when};
    use crate::model::{Span, When};

    /// One edition that is over, one with known days, one that is only announced.
    fn atlas() -> Atlas {
        let mut atlas = sample::atlas();
        atlas.conferences = vec![
            conference("announced", "Announced", Span::from(when("2027"))),
            conference("over", "Over", span("2024-03-01", "2024-03-02")),
            conference("coming", "Coming", span("2025-06-10", "2025-06-12")),
        ];
        atlas
    }

    fn at(written: &str) -> Option<i64> {
        when(written).moment().map(|moment| moment.unix())
    }

    #[test]
    fn what_is_nearest_in_time_leads_and_says_when_it_is() {
        let table = [
            ("2023-01-01T12:00+07:00", "over", Phase::Ahead, Some(425), Some("coming")),
            ("2024-02-29T23:00+07:00", "over", Phase::Ahead, Some(1), Some("coming")),
            ("2024-02-29T17:00+00:00", "over", Phase::During, None, Some("coming")),
            ("2024-03-02T23:59+07:00", "over", Phase::During, None, Some("coming")),
            ("2024-03-03T00:00+07:00", "over", Phase::Past, None, Some("coming")),
            ("2024-10-01T00:00+07:00", "over", Phase::Past, None, Some("coming")),
            ("2024-11-01T00:00+07:00", "coming", Phase::Ahead, Some(221), Some("announced")),
            ("2025-06-09T09:00+07:00", "coming", Phase::Ahead, Some(1), Some("announced")),
            ("2025-06-11T09:00+07:00", "coming", Phase::During, None, Some("announced")),
            ("2027-02-01T09:00+07:00", "coming", Phase::Past, None, Some("announced")),
            ("2028-02-01T09:00+07:00", "announced", Phase::Past, None, None),
        ];
        let atlas = atlas();
        for (now, conference, phase, days, next) in table {
            let lead = lead(&atlas, at(now)).unwrap();
            let found = (lead.conference.id.as_str(), lead.phase, lead.days, lead.next.map(|next| next.id.as_str()));
            assert_eq!(found, (conference, Some(phase), days, next), "at {now}");
        }
    }

    #[test]
    fn what_is_only_announced_leads_where_there_is_nothing_else() {
        let mut atlas = atlas();
        atlas.conferences.truncate(1);
        let lead = lead(&atlas, at("2026-11-24T10:00+07:00")).unwrap();
        assert_eq!((lead.phase, lead.days), (Some(Phase::Ahead), None));
    }

    #[test]
    fn without_a_clock_the_newest_leads_and_nothing_is_said_of_the_time() {
        let atlas = atlas();
        let lead = lead(&atlas, None).unwrap();
        assert_eq!((lead.conference.id.as_str(), lead.phase), ("announced", None));
        assert!(matches!(lead.conference.span.start(), When::Year(2027)));
    }
}
