//! Programs that are parts of programs, without going in circles.

use super::diagnostic::Rule;
use super::index::Index;
use super::path::Path;
use super::reader::Reader;
use crate::model::Program;

/// Drops one `part_of` of every circle, so that going up from any program comes to an end.
///
/// `positions` say where each program stood in the feed. Every program is gone through a
/// bounded number of times: a walk stops at what an earlier one has seen.
pub(super) fn break_circles(programs: &mut [Program], positions: &[Option<usize>], reader: &mut Reader) {
    let index = Index::of(programs.iter().map(|program| program.id.as_str()));
    let parents: Vec<Option<usize>> =
        programs.iter().map(|program| program.part_of.as_ref().and_then(|id| index.get(id.as_str()))).collect();
    for last in last_of_circles(&parents) {
        let (Some(program), Some(position)) = (programs.get_mut(last), positions.get(last)) else { continue };
        let (list, Some(whole)) = (Path::ROOT.key("programs"), program.part_of.take()) else { continue };
        let at = list.item(*position);
        let at = at.key("part_of");
        if whole == program.id {
            reader.report(&at, Rule::BadValue, format_args!("a program cannot be a part of itself"));
        } else {
            let message = format_args!("\"{whole}\" is already a part of \"{}\", so this goes in a circle", program.id);
            reader.report(&at, Rule::BadValue, message);
        }
    }
}

/// Of every circle the member whose parent closes it.
fn last_of_circles(parents: &[Option<usize>]) -> Vec<usize> {
    let mut seen_by = vec![None; parents.len()];
    let mut lasts = Vec::new();
    for start in 0..parents.len() {
        let mut here = start;
        while let Some(seen @ None) = seen_by.get_mut(here) {
            *seen = Some(start);
            let Some(parent) = parents.get(here).copied().flatten() else { break };
            if seen_by.get(parent).copied().flatten() == Some(start) {
                lasts.push(here);
                break;
            }
            here = parent;
        }
    }
    lasts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_circle_is_broken_once() {
        assert_eq!(last_of_circles(&[Some(0)]), [0]);
        assert_eq!(last_of_circles(&[Some(1), Some(2), Some(0)]), [2]);
        assert_eq!(last_of_circles(&[Some(1), Some(2), Some(1), None, Some(3)]), [2]);
        assert_eq!(last_of_circles(&[Some(1), Some(2), None]), [] as [usize; 0]);
    }

    proptest! {
        #[test]
        fn every_way_up_ends(parents in prop::collection::vec(prop::option::of(0usize..20), 0..20)) {
            let mut parents: Vec<_> = parents.iter().map(|p| p.filter(|p| *p < parents.len())).collect();
            for last in last_of_circles(&parents) {
                parents[last] = None;
            }
            for start in 0..parents.len() {
                let way = std::iter::successors(Some(start), |here| parents[*here]);
                prop_assert!(way.take(parents.len() + 1).count() <= parents.len());
            }
        }
    }
}
