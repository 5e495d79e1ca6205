//! Packing the blocks of one place: lanes where they overlap, the whole width where not.

use super::lanes_like;
use crate::model::Order as _;

/// A stretch of time in one column.
#[derive(Clone, Copy, Debug)]
pub(super) struct ColumnEntry {
    pub session: usize,
    pub column: u32,
    pub start: i64,
    pub end: i64,
    pub preferred: Option<u32>,
    /// Lane of it, of how many.
    pub lane: u32,
    pub lanes: u32,
}

/// Gives each entry its lane among those of its column that overlap it, directly or through
/// others. Leaves the entries by column, then by start.
pub(super) fn pack(entries: &mut [ColumnEntry]) {
    entries.order_by_key(|entry| (entry.column, entry.start, entry.session));
    let mut rest = entries;
    while !rest.is_empty() {
        let (cluster, after) = rest.split_at_mut(cluster_length(rest));
        let intervals: Vec<_> = cluster.iter().map(|entry| (entry.start, entry.end)).collect();
        let preferred: Vec<_> = cluster.iter().map(|entry| entry.preferred).collect();
        let lanes = lanes_like(&intervals, &preferred);
        for (entry, lane) in cluster.iter_mut().zip(&lanes.lane) {
            (entry.lane, entry.lanes) = (*lane, lanes.count);
        }
        rest = after;
    }
}

/// Number of the first entries that hang together; at least one.
fn cluster_length(entries: &[ColumnEntry]) -> usize {
    let mut until = i64::MIN;
    let mut column = None;
    let outside = entries.iter().position(|entry| {
        let starts_anew = column.is_some_and(|column| column != entry.column || entry.start >= until);
        column = Some(entry.column);
        until = until.max(entry.end);
        starts_anew
    });
    outside.unwrap_or(entries.len()).max(1)
}
