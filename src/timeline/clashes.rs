//! Clashes: what nobody can attend both of.

use super::{Exactness, Extent};
use crate::model::Order as _;

/// The pairs of extents that share time, each by its index and the lower start first. Only
/// what happens by the hour clashes.
///
/// Takes n log n time and the number of clashes.
pub fn clashes(extents: &[Extent]) -> Vec<(usize, usize)> {
    let mut order: Vec<(usize, &Extent)> =
        extents.iter().enumerate().filter(|(_, extent)| extent.exactness == Exactness::Hours).collect();
    order.order_by_key(|(index, extent)| (extent.start, *index));
    let mut open: Vec<(usize, &Extent)> = Vec::new();
    let mut found = Vec::new();
    for (index, extent) in order {
        open.retain(|(_, earlier)| earlier.end > extent.start);
        found.extend(open.iter().filter(|(_, earlier)| earlier.overlaps(extent)).map(|(earlier, _)| (*earlier, index)));
        open.push((index, extent));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_clash_that_share_time_but_not_those_that_follow_one_another() {
        let hour = |start, end| Extent { start, end, exactness: Exactness::Hours, open: false };
        let day = Extent { exactness: Exactness::Days, ..hour(0, 100) };
        assert_eq!(clashes(&[hour(10, 20), hour(0, 10), hour(5, 11), day]), [(1, 2), (2, 0)]);
    }
}
