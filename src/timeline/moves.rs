//! Moving the focus from one session to the next.

use super::Grid;

/// Direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// To what comes before in the same place.
    Earlier,
    /// To what comes next in the same place.
    Later,
    /// To what goes on at that time in the place before.
    PlaceBefore,
    /// To what goes on at that time in the place after.
    PlaceAfter,
}

/// The block that a step from another leads to, by their indices in [`Grid::blocks`]; `None`
/// at the edge. By place, the nearest column that has anything, and there the block whose start
/// is nearest.
pub fn step(grid: &Grid, from: usize, step: Move) -> Option<usize> {
    let here = grid.blocks.get(from)?;
    let others = grid.blocks.iter().enumerate().filter(|(index, _)| *index != from);
    let shares = |column: u32, end: u32| column < here.column_end && here.column < end;
    let key = (here.row, here.column, here.lane);
    match step {
        Move::Earlier => others
            .filter(|(_, b)| shares(b.column, b.column_end) && (b.row, b.column, b.lane) < key)
            .max_by_key(|(_, b)| (b.row, b.column, b.lane))
            .map(|(index, _)| index),
        Move::Later => others
            .filter(|(_, b)| shares(b.column, b.column_end) && (b.row, b.column, b.lane) > key)
            .min_by_key(|(_, b)| (b.row, b.column, b.lane))
            .map(|(index, _)| index),
        Move::PlaceBefore => others
            .filter(|(_, b)| b.column_end <= here.column)
            .min_by_key(|(_, b)| (here.column - b.column_end, b.row.abs_diff(here.row)))
            .map(|(index, _)| index),
        Move::PlaceAfter => others
            .filter(|(_, b)| b.column >= here.column_end)
            .min_by_key(|(_, b)| (b.column - here.column_end, b.row.abs_diff(here.row)))
            .map(|(index, _)| index),
    }
}
