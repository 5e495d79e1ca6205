//! PendingLabel labels on an axis: each under its mark, before or after it, as high as there is room.

use super::FULL;

/// With more labels than this, all stand after their marks: to weigh both sides takes the
/// square of their number.
pub(super) const FEW: usize = 200;

/// Something with a label. Positions are 0 to [`FULL`] and beyond.
#[derive(Clone, Copy, Debug)]
pub(super) struct PendingLabel {
    pub start: i64,
    pub end: i64,
    /// Width of its label.
    pub width: i64,
    /// Least width of a mark.
    pub mark: i64,
    /// The lane that it had before, and whether its label stood before its mark.
    pub before: Option<(u32, bool)>,
}

/// Place of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlacedLabel {
    pub lane: u32,
    pub label: i64,
    /// Set where it stands before its mark.
    pub leads: bool,
}

/// Hangs each in the highest lane in which it meets no earlier one, but where it was if that is
/// free still. `gap` is the least between two.
pub(super) fn place_labels(all: &[PendingLabel], gap: i64) -> Vec<PlacedLabel> {
    let mut lanes: Vec<Vec<(i64, i64)>> = Vec::new();
    let mut placed = Vec::with_capacity(all.len());
    for one in all {
        let visible = one.start.max(0);
        let after = one.start.clamp(0, (FULL - one.width).max(0));
        // Before its mark, with the gap between: what placed there shares its lane with what
        // placed after the same moment, and their marks touch at it.
        let before = one.start - one.width - gap;
        let may_lead = before >= 0 && one.start <= FULL && one.end - one.start <= one.mark;
        let label_of = |leads: bool| if leads { before } else { after };
        let taken = |leads: bool| match leads {
            true => (before, one.start - one.mark / 2),
            false => (after.min(visible), (after + one.width).max(one.end).max(visible + one.mark) + gap),
        };
        let is_free = |lane: usize, leads: bool| {
            let (from, to) = taken(leads);
            let is_clear = |lane: &Vec<(i64, i64)>| lane.iter().all(|(start, end)| to <= *start || *end <= from);
            (!leads || may_lead) && lanes.get(lane).is_none_or(is_clear)
        };
        let same = one.before.filter(|(lane, leads)| is_free(*lane as usize, *leads));
        let (lane, leads) = same.map(|(lane, leads)| (lane as usize, leads)).unwrap_or_else(|| {
            let sides = (0..=lanes.len()).flat_map(|lane| [(lane, false), (lane, true)]);
            sides.into_iter().find(|(lane, leads)| is_free(*lane, *leads)).unwrap_or((lanes.len(), false))
        });
        if lanes.len() <= lane {
            lanes.resize(lane + 1, Vec::new());
        }
        if let Some(row) = lanes.get_mut(lane) {
            row.push(taken(leads));
        }
        placed.push(PlacedLabel { lane: lane as u32, label: label_of(leads), leads });
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_hangs_on_both_sides_of_its_moment() {
        let one = PendingLabel { start: 500_000, end: 500_000, width: 200_000, mark: 10_000, before: None };
        let placed = place_labels(&[one; 4], 5_000);
        let placed: Vec<_> = placed.iter().map(|placed| (placed.lane, placed.leads, placed.label)).collect();
        assert_eq!(placed, [(0, false, 500_000), (0, true, 295_000), (1, false, 500_000), (1, true, 295_000)]);
        // At the start there is no room before, and what lasts has none either.
        let first = PendingLabel { start: 10_000, end: 10_000, ..one };
        let long = PendingLabel { end: 900_000, ..one };
        assert!(
            place_labels(&[first; 3], 5_000).iter().chain(&place_labels(&[long; 3], 5_000)).all(|placed| !placed.leads)
        );
    }

    #[test]
    fn what_has_room_where_it_was_stays_there() {
        let one = PendingLabel { start: 500_000, end: 500_000, width: 200_000, mark: 10_000, before: Some((1, true)) };
        let placed = place_labels(&[one], 5_000);
        assert_eq!((placed[0].lane, placed[0].leads), (1, true));
    }
}
