use super::*;
use proptest::prelude::*;

#[test]
fn zooming_out_shows_the_whole_map_again() {
    let near = ViewBox::WHOLE.zoomed(5_000, 3_000, 8, 1);
    assert_eq!(near.zoomed(900, 9_000, 1, 100), ViewBox::WHOLE);
    assert!(ViewBox::WHOLE.at_limit(false) && !ViewBox::WHOLE.at_limit(true));
    assert!(near.zoomed_middle(100, 1).at_limit(true));
    assert_eq!(ViewBox::WHOLE.to_string(), "0 0 20000 9734");
}

#[test]
fn the_finer_layer_is_for_who_can_see_the_difference() {
    let third = ViewBox::WHOLE.zoomed_middle(3, 1);
    for (view, wide, wants) in [
        (ViewBox::WHOLE, 360, false),
        (ViewBox::WHOLE, 1440, false),
        (third, 360, false),
        (third, 900, true),
        (ViewBox::WHOLE.zoomed_middle(8, 1), 360, true),
    ] {
        assert_eq!(view.wants_fine(wide), wants, "{view} at {wide}");
    }
}

#[test]
fn an_address_that_is_none_says_nothing() {
    for text in ["", "1", "a,b,c", "-5,3,4", "99999,1,1", "1,2"] {
        assert_eq!(ViewBox::parse(text, AspectRatio::MAP), None, "{text}");
    }
    assert_eq!(ViewBox::parse(&ViewBox::WHOLE.written(), AspectRatio::MAP), Some(ViewBox::WHOLE));
}

#[test]
fn a_view_that_is_fitted_shows_all_of_it_about_the_same_middle() {
    let part = ViewBox::of_edges([8_000, 2_000, 15_000, 8_000]);
    // Right to a unit, for a shape is whole numbers too.
    assert_eq!(part.to_string(), "8000 2001 7000 5999");
    for (wide, high) in [(360, 330), (1440, 630), (800, 800), (360, 400)] {
        let seen = part.fitted(AspectRatio::new(wide, high));
        assert!(seen.x <= 8_000 && seen.x + seen.width >= 15_000, "{wide} × {high}: {seen}");
        assert!(seen.y <= 2_001 && seen.y + seen.height >= 7_999, "{wide} × {high}: {seen}");
        let ((x, y), middle) = (seen.middle(), part.middle());
        assert!((x - middle.0).abs() <= 1 && (y - middle.1).abs() <= 1, "{wide} × {high}: {seen}");
        assert!(seen.width == 7_000 || seen.height - 6_000 <= 1, "{wide} × {high}: more than it needs, {seen}");
    }
}

#[test]
fn a_view_higher_than_the_map_has_it_in_its_middle_and_a_lower_one_its_north() {
    let [high, low] =
        [(360, 360), (1000, 436)].map(|(wide, high)| ViewBox::WHOLE.with_ratio(AspectRatio::new(wide, high)));
    assert_eq!(high.to_string(), "0 -5133 20000 20000");
    assert_eq!(low.to_string(), "0 0 20000 8720");
}

proptest! {
    #[test]
    fn the_point_stays_under_the_hand(x in 6_000..14_000_i32, y in 3_000..7_000_i32, new in 100..400_i32) {
        let before = ViewBox::around(x, y, 8_000);
        let after = before.zoomed(x, y, new, 100);
        let share = |view: ViewBox| (x - view.x) as f64 / view.width as f64;
        prop_assert!((share(before) - share(after)).abs() < 0.002);
    }

    #[test]
    fn a_view_never_leaves_the_map(
        x in any::<i32>(), y in any::<i32>(), new in any::<i32>(), old in any::<i32>(), dx in any::<i32>(), dy in any::<i32>()
    ) {
        let view = ViewBox::around(x, y, new).zoomed(x, y, new, old).moved(dx, dy).showing(dx, dy);
        let view = view.with_ratio(AspectRatio::new(dx, dy)).moved(dy, dx).zoomed(x, y, old, new);
        prop_assert!(view.x >= 0 && view.x + view.width <= WIDTH);
        match view.height > HEIGHT {
            true => prop_assert!(view.y < 0 && (view.y * 2 + view.height - HEIGHT).abs() <= 1),
            false => prop_assert!(view.y >= 0 && view.y + view.height <= HEIGHT),
        }
        prop_assert!(view.units(360, dx) >= 1 && view.width >= WIDTH / 40);
        let _ = view.point(x, y, dx);
        let _ = view.toward(ViewBox::WHOLE, new, old);
    }

    /// The address leads to the same place, to the unit.
    #[test]
    fn what_is_written_is_read_again(x in 0..WIDTH, y in 0..HEIGHT, width in 500..WIDTH, high in 0..2_000) {
        let ratio = AspectRatio::new(1_000, high);
        let view = ViewBox::around(x, y, width).with_ratio(ratio);
        let read = ViewBox::parse(&view.written(), ratio).unwrap();
        prop_assert!((read.x - view.x).abs() <= 1 && (read.y - view.y).abs() <= 1 && read.width == view.width);
        prop_assert_eq!(ViewBox::parse(&read.written(), ratio), Some(read));
    }

    #[test]
    fn a_point_that_is_shown_is_in_sight(x in 0..WIDTH, y in 0..HEIGHT, at in 0..WIDTH, width in 500..WIDTH) {
        let view = ViewBox::around(at, at, width).showing(x, y);
        prop_assert!((view.x..=view.x + view.width).contains(&x) && (view.y..=view.y + view.height).contains(&y));
    }

    #[test]
    fn the_way_starts_here_and_ends_there(x in 0..WIDTH, y in 0..HEIGHT, width in 500..WIDTH) {
        let there = ViewBox::around(x, y, width);
        prop_assert_eq!(ViewBox::WHOLE.toward(there, 0, 10), ViewBox::WHOLE);
        prop_assert_eq!(ViewBox::WHOLE.toward(there, 10, 10).width, there.width);
    }
}
