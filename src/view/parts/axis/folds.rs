//! Stretches of an axis that are folded away.

use leptos::prelude::*;

use crate::locale::fill;
use crate::timeline::{AxisLayout, FoldMark, named_folds, text_width};
use crate::view::context::ViewContext;

/// Size of the letters of a folded stretch, and the narrowest axes that it may be named on: the
/// strip of a phone, and where `axis_ruler.css` takes the wide ruler. In pixels.
const FOLD_NAME_PX: i64 = 14;
const FOLD_ROOMS: [i64; 2] = [288, 1_072];

/// Stretches that are folded away, named where there is room for it.
pub fn folds(scope: &ViewContext, layout: &AxisLayout) -> Vec<AnyView> {
    let w = scope.locale.words();
    let name = |mark: &FoldMark| {
        let duration = scope.locale.duration((mark.seconds / 60).unsigned_abs());
        fill(w.timeline.gap, &[("duration", &duration)])
    };
    let names: Vec<String> = layout.folds.iter().map(name).collect();
    let widths: Vec<i64> = names.iter().map(|name| text_width(name) * FOLD_NAME_PX / 1_000).collect();
    let [narrow, wide] = FOLD_ROOMS.map(|room| named_folds(&layout.folds, &widths, room));
    let rooms = narrow.into_iter().zip(wide);
    let marks = layout.folds.iter().zip(names).zip(rooms);
    marks.map(|((mark, name), (in_narrow, in_wide))| fold(mark, name, in_narrow, in_wide)).collect()
}

/// A stretch that is folded away, said as such.
fn fold(mark: &FoldMark, name: String, in_narrow: bool, in_wide: bool) -> AnyView {
    let place = format!("--at: {}; --to: {}", mark.start, mark.end);
    let room = match (in_narrow, in_wide) {
        (true, true) => None,
        (true, false) => Some("narrow"),
        (false, true) => Some("wide"),
        (false, false) => Some("none"),
    };
    view! { <li class="axis-fold" style=place data-room=room title=name.clone()><span>{name.clone()}</span></li> }
        .into_any()
}
