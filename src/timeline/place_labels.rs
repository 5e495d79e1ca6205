//! Placement of labels on an axis: each under its mark, before or after it, as high as there is room.

use super::FULL;

/// With more labels than this, all stand after their marks: to weigh both sides takes the
/// square of their number.
pub(super) const FEW: usize = 200;

/// The most lanes of the names of bands, which come first.
const BANDS: usize = 2;

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
    /// True for an edition: its mark stands in a row of its own, above all labels.
    pub is_band: bool,
}

/// Place of a label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PlacedLabel {
    pub lane: u32,
    pub label: i64,
    /// Set where it stands before its mark.
    pub leads: bool,
    /// Set where there is no room for it.
    pub bare: bool,
}

/// Places each in the highest lane in which it meets no other, but where it was if that is free
/// still: the bands first, from the last one back, then everything else from the first one on.
/// `gap` is the least between two; what would need more than `most` lanes keeps its mark alone.
pub(super) fn place_labels(all: &[PendingLabel], gap: i64, most: usize) -> Vec<PlacedLabel> {
    let mut placed = vec![PlacedLabel::default(); all.len()];
    let mut bands = LabelLanes::new(0, BANDS);
    for (one, place) in all.iter().zip(&mut placed).rev().filter(|(one, _)| one.is_band) {
        *place = bands.place(one, gap);
    }
    let mut others = LabelLanes::new(bands.taken.len(), most.saturating_sub(bands.taken.len()));
    for (one, place) in all.iter().zip(&mut placed).filter(|(one, _)| !one.is_band) {
        *place = others.place(one, gap);
    }
    placed
}

/// Stretches that are taken in each of some lanes.
struct LabelLanes {
    /// Number of lanes above the first.
    above: usize,
    most: usize,
    taken: Vec<Vec<(i64, i64)>>,
}

impl LabelLanes {
    fn new(above: usize, most: usize) -> Self {
        Self { above, most: most.max(1), taken: Vec::new() }
    }

    fn place(&mut self, one: &PendingLabel, gap: i64) -> PlacedLabel {
        let visible = one.start.max(0);
        let after = one.start.clamp(0, (FULL - one.width).max(0));
        // Before its mark, with the gap between: what is placed there shares its lane with what is
        // placed after the same moment, and their marks touch at it.
        let before = one.start - one.width - gap;
        let may_lead = !one.is_band && before >= 0 && one.start <= FULL && one.end - one.start <= one.mark;
        // The mark of a band stands in a row of its own.
        let reach = if one.is_band { after } else { one.end.max(visible + one.mark) };
        let taken = |leads: bool| match leads {
            true => (before, one.start - one.mark / 2),
            false => (after.min(if one.is_band { after } else { visible }), (after + one.width).max(reach) + gap),
        };
        let is_free = |lane: usize, leads: bool| {
            let (from, to) = taken(leads);
            let is_clear = |lane: &Vec<(i64, i64)>| lane.iter().all(|(start, end)| to <= *start || *end <= from);
            (!leads || may_lead) && lane < self.most && self.taken.get(lane).is_none_or(is_clear)
        };
        let same = one.before.and_then(|(lane, leads)| Some(((lane as usize).checked_sub(self.above)?, leads)));
        let same = same.filter(|(lane, leads)| is_free(*lane, *leads));
        // A label that would be moved in from the end covers its mark: it stands before that if it can.
        let first = may_lead && after < one.start;
        let sides = (0..=self.taken.len()).flat_map(|lane| [(lane, first), (lane, !first)]);
        let found = same.or_else(|| sides.into_iter().find(|(lane, leads)| is_free(*lane, *leads)));
        let Some((lane, leads)) = found else {
            let last = self.above + self.taken.len().saturating_sub(1);
            return PlacedLabel { lane: last as u32, label: after, leads: false, bare: true };
        };
        if self.taken.len() <= lane {
            self.taken.resize(lane + 1, Vec::new());
        }
        if let Some(row) = self.taken.get_mut(lane) {
            row.push(taken(leads));
        }
        let lane = (self.above + lane) as u32;
        PlacedLabel { lane, label: if leads { before } else { after }, leads, bare: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: PendingLabel =
        PendingLabel { start: 500_000, end: 500_000, width: 200_000, mark: 10_000, before: None, is_band: false };

    #[test]
    fn a_crowd_hangs_on_both_sides_of_its_moment() {
        let placed = place_labels(&[ONE; 4], 5_000, 9);
        let placed: Vec<_> = placed.iter().map(|placed| (placed.lane, placed.leads, placed.label)).collect();
        assert_eq!(placed, [(0, false, 500_000), (0, true, 295_000), (1, false, 500_000), (1, true, 295_000)]);
        // At the start there is no room before, and what lasts has none either.
        let first = PendingLabel { start: 10_000, end: 10_000, ..ONE };
        let long = PendingLabel { end: 900_000, ..ONE };
        let placed = [place_labels(&[first; 3], 5_000, 9), place_labels(&[long; 3], 5_000, 9)].concat();
        assert!(placed.iter().all(|placed| !placed.leads));
    }

    #[test]
    fn what_has_room_where_it_was_stays_there() {
        let one = PendingLabel { before: Some((1, true)), ..ONE };
        let placed = place_labels(&[one], 5_000, 9);
        assert_eq!((placed[0].lane, placed[0].leads), (1, true));
    }

    #[test]
    fn the_newest_of_many_editions_are_named_and_the_others_keep_their_marks() {
        let at = |n: i64| PendingLabel { start: n * 100_000, end: n * 100_000 + 1, is_band: true, ..ONE };
        let all: Vec<_> = (0..10).map(at).collect();
        let placed = place_labels(&all, 5_000, 9);
        assert!(placed[9].lane == 0 && !placed[9].bare, "the newest has its name");
        assert!(placed.iter().all(|placed| placed.lane < BANDS as u32));
        assert!(placed.iter().any(|placed| placed.bare));
    }

    #[test]
    fn what_needs_more_lanes_than_there_are_keeps_its_mark_alone() {
        let placed = place_labels(&[ONE; 7], 5_000, 3);
        assert_eq!(
            placed.iter().map(|placed| placed.bare).collect::<Vec<_>>(),
            [[false; 6].as_slice(), &[true]].concat()
        );
        assert_eq!(placed[6].lane, 2);
    }
}
