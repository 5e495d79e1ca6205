//! Folds: time in which nothing happens, pressed together.

use crate::model::Order as _;

/// A stretch of time that takes less room than it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// Unix seconds where it begins.
    pub start: i64,
    /// Unix seconds where it ends.
    pub end: i64,
    /// The seconds of room that it is given; fewer than it lasts.
    pub kept: i64,
}

/// Folds in order of time, as a map between instants and *room*: seconds of the axis with the
/// folds pressed together. Outside a fold room runs as time does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    /// Each with the seconds saved by those before it.
    folds: Vec<(Fold, i64)>,
}

impl Folds {
    /// Takes those of `folds` that save room and do not overlap an earlier one.
    pub fn new(mut folds: Vec<Fold>) -> Self {
        folds.order_by_key(|fold| fold.start);
        let mut saved = 0;
        let mut kept: Vec<(Fold, i64)> = Vec::with_capacity(folds.len());
        for fold in folds {
            let after_last = kept.last().is_none_or(|(last, _)| last.end <= fold.start);
            if after_last && fold.kept > 0 && fold.end - fold.start > fold.kept {
                kept.push((fold, saved));
                saved += fold.end - fold.start - fold.kept;
            }
        }
        Self { folds: kept }
    }

    /// Every fold, in order of time.
    pub fn iter(&self) -> impl Iterator<Item = &Fold> {
        self.folds.iter().map(|(fold, _)| fold)
    }

    /// The room before an instant. Never falls as time goes on.
    pub fn room(&self, unix: i64) -> i64 {
        let later = self.folds.partition_point(|(fold, _)| fold.start <= unix);
        let Some((fold, saved)) = later.checked_sub(1).and_then(|index| self.folds.get(index)) else { return unix };
        let length = fold.end - fold.start;
        let into = unix - fold.start;
        let room = if into >= length { into - length + fold.kept } else { floor(into, fold.kept, length) };
        fold.start - saved + room
    }

    /// The first instant with this room before it: `room(instant(r)) == r` for every `r`.
    pub fn instant(&self, room: i64) -> i64 {
        let later = self.folds.partition_point(|(fold, saved)| fold.start - saved <= room);
        let Some((fold, saved)) = later.checked_sub(1).and_then(|index| self.folds.get(index)) else { return room };
        let length = fold.end - fold.start;
        let into = room - (fold.start - saved);
        let time = if into >= fold.kept { into - fold.kept + length } else { -floor(-into, length, fold.kept) };
        fold.start + time
    }

    /// The fold that holds an instant strictly inside.
    pub fn around(&self, unix: i64) -> Option<&Fold> {
        let later = self.folds.partition_point(|(fold, _)| fold.start < unix);
        let (fold, _) = self.folds.get(later.checked_sub(1)?)?;
        (unix < fold.end).then_some(fold)
    }
}

/// The gaps of at least `least` seconds between busy stretches, which may overlap and come in
/// any order, each folded to `kept` seconds.
pub(super) fn gaps(mut busy: Vec<(i64, i64)>, least: i64, kept: i64) -> Vec<Fold> {
    busy.order();
    let mut folds = Vec::new();
    let mut until: Option<i64> = None;
    for (start, end) in busy {
        match until {
            Some(until) if start - until >= least => folds.push(Fold { start: until, end: start, kept }),
            _ => {}
        }
        until = Some(until.map_or(end, |until| until.max(end)));
    }
    folds
}

/// `value * times / of`, rounded down, without overflow on the way.
fn floor(value: i64, times: i64, of: i64) -> i64 {
    (i128::from(value) * i128::from(times)).div_euclid(i128::from(of.max(1))) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn some_folds() -> impl Strategy<Value = Folds> {
        let fold = (0..100_000_i64, 1..50_000_i64, 1..5_000_i64);
        proptest::collection::vec(fold, 0..8).prop_map(|folds| {
            Folds::new(
                folds.into_iter().map(|(start, length, kept)| Fold { start, end: start + length, kept }).collect(),
            )
        })
    }

    proptest! {
        #[test]
        fn every_point_of_the_axis_is_an_instant_and_comes_back(folds in some_folds(), room in -1000..200_000_i64) {
            prop_assert_eq!(folds.room(folds.instant(room)), room);
        }

        #[test]
        fn room_never_runs_backwards_nor_faster_than_time(folds in some_folds(), unix in -1000..200_000_i64) {
            let step = folds.room(unix + 1) - folds.room(unix);
            prop_assert!((0..=1).contains(&step));
        }
    }

    #[test]
    fn outside_folds_room_runs_as_time_does() {
        let folds = Folds::new(vec![Fold { start: 100, end: 200, kept: 10 }]);
        assert_eq!([50, 100, 150, 200, 250].map(|unix| folds.room(unix)), [50, 100, 105, 110, 160]);
        assert_eq!(folds.around(150).map(|fold| fold.start), Some(100));
        assert_eq!(folds.around(200), None);
    }

    #[test]
    fn only_long_gaps_are_folded() {
        let folds = gaps(vec![(50, 60), (0, 10), (5, 20), (65, 70)], 30, 3);
        assert_eq!(folds, [Fold { start: 20, end: 50, kept: 3 }]);
    }
}
