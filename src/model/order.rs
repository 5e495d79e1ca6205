//! Sorting that is compiled once.
//!
//! # Design
//! `slice::sort_by_key` is compiled anew for every type it sorts: in the browser 20 kB of
//! brotli for some thirty calls. Here the order of the keys is found by one function over
//! numbers, and then the items are brought into it.

use std::cmp::Ordering;

/// Stable sorting of slices.
pub trait Order<T> {
    /// Sorts by a key, which is asked for once of each item.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Sorts.
    fn order(&mut self)
    where
        T: Ord;
}

impl<T> Order<T> for [T] {
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = places(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)));
        drop(keys);
        arrange(self, order);
    }

    fn order(&mut self)
    where
        T: Ord,
    {
        let order = places(self.len(), &|one, other| self.get(one).cmp(&self.get(other)));
        arrange(self, order);
    }
}

/// Of each place the number of the item that belongs there.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    places
}

/// Brings the items to their places, going once round each circle of exchanges.
fn arrange<T>(items: &mut [T], mut order: Vec<usize>) {
    for start in 0..items.len() {
        let mut at = start;
        while let Some(from) = order.get_mut(at) {
            let next = std::mem::replace(from, at);
            if next == start || next == at {
                break;
            }
            items.swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_are_ordered_as_the_standard_library_does(items: Vec<(u8, u16)>) {
            let mut ours = items.clone();
            ours.order_by_key(|item| item.0);
            let mut theirs = items.clone();
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            ours.order();
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
