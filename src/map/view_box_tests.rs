use super::*;
use proptest::prelude::*;

#[test]
fn zooming_out_shows_the_whole_map_again() {
    let near = ViewBox::WHOLE.zoomed(5_000, 3_000, 800);
    assert_eq!(near.zoomed(900, 9_000, 1), ViewBox::WHOLE);
    assert!(ViewBox::WHOLE.at_limit(false) && !ViewBox::WHOLE.at_limit(true));
    assert!(near.zoomed_middle(10_000).at_limit(true));
    assert_eq!(ViewBox::WHOLE.to_string(), "0 0 20000 9734");
    assert!(!ViewBox::WHOLE.wants_fine() && near.wants_fine());
}

proptest! {
    #[test]
    fn the_point_stays_under_the_hand(x in 6_000..14_000_i32, y in 3_000..7_000_i32, percent in 100..400_u32) {
        let before = ViewBox::around(x, y, 40);
        let after = before.zoomed(x, y, percent);
        let share = |view: ViewBox| (x - view.x) as f64 / view.width as f64;
        prop_assert!((share(before) - share(after)).abs() < 0.002);
    }

    #[test]
    fn a_view_never_leaves_the_map(
        x in any::<i32>(), y in any::<i32>(), percent in any::<u32>(), dx in any::<i32>(), dy in any::<i32>()
    ) {
        let view = ViewBox::around(x, y, percent).zoomed(x, y, percent).moved(dx, dy);
        prop_assert!(view.x >= 0 && view.x + view.width <= WIDTH);
        prop_assert!(view.y >= 0 && view.y + view.height <= HEIGHT);
        prop_assert!(view.units(360, dx) >= 1 && view.width >= WIDTH / 40);
        let _ = view.point(x, y, dx);
    }
}
