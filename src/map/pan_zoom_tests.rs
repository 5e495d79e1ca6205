use super::*;
use crate::map::WIDTH;
use proptest::prelude::*;

const WIDE: i32 = 800;

fn movement(from: (i32, i32), to: (i32, i32), scale: f64) -> Movement {
    let point = |(x, y): (i32, i32)| Point { x: f64::from(x), y: f64::from(y) };
    Movement { from: point(from), to: point(to), scale }
}

#[test]
fn a_pinch_of_twice_the_distance_shows_half_as_much() {
    let view = ViewBox::around(9_000, 4_000, 5_000);
    assert_eq!(view.carried(&movement((300, 100), (400, 100), 2.0), WIDE).width, 2_500);
}

#[test]
fn a_movement_of_no_size_changes_nothing_and_the_largest_stays_on_the_map() {
    let view = ViewBox::around(9_000, 4_000, 5_000);
    assert_eq!(view.carried(&movement((10, 10), (10, 10), 1.0), WIDE), view);
    let far = view.carried(&movement((0, 0), (i32::MAX, i32::MIN), 1e9), WIDE);
    assert_eq!(far.width, WIDTH / 40);
}

#[test]
fn a_drawing_of_what_is_seen_is_not_moved() {
    assert_eq!(ViewBox::WHOLE.transform_to(ViewBox::WHOLE, WIDE), Transform::NONE);
}

proptest! {
    #[test]
    fn the_point_that_is_held_stays_under_the_finger(
        x in 0..800_i32, y in 0..380_i32, dx in -60..60_i32, dy in -30..30_i32
    ) {
        let view = ViewBox::around(10_000, 4_800, 6_000);
        let held = view.point(x, y, WIDE);
        let moved = view.carried(&movement((x, y), (x + dx, y + dy), 1.0), WIDE);
        let now = moved.point(x + dx, y + dy, WIDE);
        prop_assert!((held.0 - now.0).abs() <= 8 && (held.1 - now.1).abs() <= 8, "{:?} {:?}", held, now);
    }

    #[test]
    fn a_moved_drawing_shows_each_point_where_the_next_drawing_will(
        x in 0..WIDTH, y in 0..9_000_i32, from in (1_000..19_000_i32, 1_000..8_000_i32, 500..20_000_i32),
        to in (1_000..19_000_i32, 1_000..8_000_i32, 500..20_000_i32)
    ) {
        let [drawn, seen] = [from, to].map(|(x, y, width)| ViewBox::around(x, y, width));
        let on_screen = |view: ViewBox, x: i32, y: i32| {
            let scale = f64::from(WIDE) / f64::from(view.width);
            (f64::from(x - view.x) * scale, f64::from(y - view.y) * scale)
        };
        let Transform { x: shift_x, y: shift_y, zoom } = drawn.transform_to(seen, WIDE);
        let (drawn_x, drawn_y) = on_screen(drawn, x, y);
        let moved = |at: f64, shift: i32| at * f64::from(zoom) / UNIT + f64::from(shift) / 100.0;
        let (will_x, will_y) = on_screen(seen, x, y);
        let error = (moved(drawn_x, shift_x) - will_x).abs().max((moved(drawn_y, shift_y) - will_y).abs());
        // Within a tenth of a pixel where it is seen.
        prop_assert!(error < 0.1 || !(0.0..800.0).contains(&will_x) || error < will_x.abs().max(will_y.abs()) / 1e3);
    }
}
