//! Layout of the axis with a margin: what a gesture is about to bring in is laid out with what is
//! visible, so that the drawing can be moved as it is.

use super::axis::scale;
use super::axis_layout::{AxisLayout, STRIP_PX};
use super::{AxisLayoutInput, FULL};

impl AxisLayout {
    /// Lays out what is visible, in n log n time.
    pub fn new(input: &AxisLayoutInput<'_>) -> Self {
        let AxisLayoutInput { axis, range, width, margin, .. } = *input;
        if margin <= 0 {
            return Self::within(input, STRIP_PX);
        }
        let wide = axis.widened(range, margin);
        let edges = (axis.position(range, wide.start()).min(0), axis.position(range, wide.end()).max(FULL));
        let wider = |pixels: i64| scale(pixels, edges.1 - edges.0, FULL);
        let width = u32::try_from(wider(i64::from(width))).unwrap_or(u32::MAX);
        let mut layout = Self::within(&AxisLayoutInput { range: wide, width, ..*input }, wider(STRIP_PX));
        layout.set_in(edges);
        layout.range = range;
        layout
    }

    /// Turns positions over all that is laid out into positions over what is visible: what went
    /// from 0 to [`FULL`] goes from one of the `edges` to the other.
    fn set_in(&mut self, edges: (i64, i64)) {
        let length = edges.1 - edges.0;
        let at = |position: i64| edges.0 + scale(position, length, FULL);
        for item in &mut self.items {
            let width = at(item.label_end) - at(item.label);
            (item.start, item.end, item.label) = (at(item.start), at(item.end), at(item.label));
            // A label of what began earlier stands at the edge of what is visible.
            if item.start < 0 && item.end > 0 && !item.leads {
                item.label = item.label.max(0);
            }
            item.label_end = item.label + width;
        }
        for fold in &mut self.folds {
            (fold.start, fold.end) = (at(fold.start), at(fold.end));
        }
        for ticks in [&mut self.ticks, &mut self.strip_ticks] {
            ticks.label = scale(ticks.label, length, FULL);
            ticks.ticks.iter_mut().for_each(|tick| tick.position = at(tick.position));
            for head in &mut ticks.heads {
                (head.position, head.position_end) = (at(head.position), at(head.position_end));
            }
        }
        for bar in self.shape.iter_mut().flat_map(|shape| &mut shape.bars) {
            (bar.start, bar.end) = (at(bar.start), at(bar.end));
        }
        self.now = self.now.map(at);
        self.edges = edges;
    }
}

#[cfg(test)]
mod tests {
    use super::super::axis_layout::tests::{NOW, atlas};
    use super::*;
    use crate::model::Lang;
    use crate::timeline::{Axis, Range, Viewer};

    fn layout(text: &str, margin: i64) -> AxisLayout {
        let atlas = atlas(&[("2018", "Founding"), ("2019-06", "Visit"), ("2021-03", "Report"), ("2027", "Next")]);
        let axis = Axis::of(&atlas, NOW);
        let range = axis.kept(Range::parse(text).unwrap());
        AxisLayout::new(&AxisLayoutInput {
            atlas: &atlas,
            axis: &axis,
            range,
            now: NOW,
            viewer: Viewer::Event,
            lang: &Lang::english(),
            width: 1_000,
            em: 16,
            shown: &|_| true,
            line: &|_| String::new(),
            short: &|_| None,
            previous: None,
            margin,
        })
    }

    #[test]
    fn a_margin_moves_nothing_that_is_visible_and_brings_in_what_is_beside_it() {
        let (plain, wide) = (layout("2019..2022", 0), layout("2019..2022", 600_000));
        assert_eq!((plain.range, plain.detail, plain.ticks.step), (wide.range, wide.detail, wide.ticks.step));
        for item in &plain.items {
            let same = wide.items.iter().find(|other| other.subject == item.subject).unwrap();
            // A pixel of a thousand, for both are rounded.
            assert!(
                (same.start - item.start).abs() < 1_000 && (same.end - item.end).abs() < 1_000,
                "{item:?} {same:?}"
            );
        }
        assert!(wide.items.len() > plain.items.len(), "2018 or 2023 come in");
        for tick in &plain.ticks.ticks {
            let same = wide.ticks.ticks.iter().find(|other| other.at == tick.at).unwrap();
            assert!((same.position - tick.position).abs() < 1_000, "{tick:?} {same:?}");
        }
        assert!(wide.edges.0 < 0 && wide.edges.1 > FULL);
    }

    #[test]
    fn a_margin_goes_no_further_than_the_world() {
        let whole = layout("1900..2100", 600_000);
        assert_eq!(whole.edges, (0, FULL));
    }

    #[test]
    fn a_shift_is_that_of_a_stretch_as_long_and_of_no_other() {
        let atlas = atlas(&[("2018", "Founding"), ("2027", "Next")]);
        let axis = Axis::of(&atlas, NOW);
        let range = axis.kept(Range::parse("2019..2022").unwrap());
        assert_eq!(axis.shift(range, range), Some(0));
        let later = axis.pan(range, 250_000);
        assert!(axis.shift(range, later).is_some_and(|shift| (shift - 250_000).abs() < 100), "{later:?}");
        assert_eq!(axis.shift(range, axis.zoom_about(range, 0, 2.0)), None);
    }
}
