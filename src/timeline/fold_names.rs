//! Names of folded stretches: which of them there is room to say.

use super::{FULL, FoldMark};

/// Pixels between two names.
const APART: i64 = 8;

/// True for each stretch whose name can be written over its middle on an axis of `width` pixels:
/// within the axis, and beside the names of the others. The longest stretch is named first, for not
/// all of them may have room. `names` are how wide these are, in pixels.
pub fn named_folds(folds: &[FoldMark], names: &[i64], width: i64) -> Vec<bool> {
    let place = |(fold, name): (&FoldMark, &i64)| {
        let middle = (fold.start + fold.end) * width / (2 * FULL);
        (middle - name / 2, middle + name - name / 2)
    };
    let places: Vec<(i64, i64)> = folds.iter().zip(names).map(place).collect();
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|at| folds.get(*at).map(|fold| -fold.seconds));
    let mut taken: Vec<(i64, i64)> = Vec::new();
    let mut named = vec![false; folds.len()];
    for at in order {
        let Some((start, end)) = places.get(at).copied() else { continue };
        let is_free = taken.iter().all(|(from, to)| end + APART <= *from || to + APART <= start);
        if start >= 0
            && end <= width
            && is_free
            && let Some(named) = named.get_mut(at)
        {
            taken.push((start, end));
            *named = true;
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(middle: i64, seconds: i64) -> FoldMark {
        FoldMark { start: middle * FULL / 100 - 1_000, end: middle * FULL / 100 + 1_000, seconds }
    }

    #[test]
    fn names_that_would_cross_are_not_all_written_and_the_longest_stretch_is() {
        let nights = [fold(40, 60_000), fold(45, 70_000), fold(50, 60_000)];
        assert_eq!(named_folds(&nights, &[200, 200, 200], 288), [false, true, false]);
        assert_eq!(named_folds(&nights, &[40, 40, 40], 1_080), [true, true, true]);
    }

    #[test]
    fn a_name_that_would_run_over_the_edge_is_not_written() {
        assert_eq!(named_folds(&[fold(5, 1), fold(95, 1)], &[100, 100], 288), [false, false]);
        assert_eq!(named_folds(&[fold(50, 1)], &[300], 288), [false]);
        assert_eq!(named_folds(&[], &[], 288), [] as [bool; 0]);
    }
}
