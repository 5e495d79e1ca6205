use super::*;
use proptest::prelude::*;

const WIDE: i32 = 800;

#[test]
fn a_press_that_slips_a_little_moves_nothing() {
    let mut hand = Hand::default();
    let view = ViewBox::around(9_000, 4_000, 5_000);
    hand.takes(view, 1, 100, 100);
    assert_eq!(hand.moves(WIDE, 1, 103, 98), None);
    assert!(!hand.leaves(view, 1) && !hand.dragged());
}

#[test]
fn what_is_not_held_does_not_follow_the_mouse() {
    let mut hand = Hand::default();
    assert_eq!(hand.moves(WIDE, 1, 300, 300), None);
    hand.takes(ViewBox::WHOLE, 1, 0, 0);
    assert_eq!(hand.moves(WIDE, 2, 300, 300), None);
}

#[test]
fn one_finger_of_two_lets_go_and_the_other_drags_on_without_a_jump() {
    let mut hand = Hand::default();
    let view = ViewBox::around(9_000, 4_000, 5_000);
    hand.takes(view, 1, 200, 100);
    hand.takes(view, 2, 400, 100);
    let pinched = hand.moves(WIDE, 2, 600, 100).unwrap();
    assert_eq!(pinched.width, 2_500);
    assert!(!hand.leaves(pinched, 2), "the hand still holds");
    let dragged = hand.moves(WIDE, 1, 201, 100).unwrap();
    assert!((dragged.x - pinched.x).abs() <= pinched.units(WIDE, 2));
    assert!(hand.leaves(dragged, 1));
    hand.takes(dragged, 3, 10, 10);
    assert!(!hand.dragged(), "a new press is none of the old gesture");
}

proptest! {
    #[test]
    fn the_point_that_is_held_stays_under_the_finger(
        x in 0..800_i32, y in 0..380_i32, dx in -60..60_i32, dy in -30..30_i32
    ) {
        prop_assume!(dx.abs() > SLIP);
        let view = ViewBox::around(10_000, 4_800, 6_000);
        let mut hand = Hand::default();
        hand.takes(view, 7, x, y);
        let held = view.point(x, y, WIDE);
        let moved = hand.moves(WIDE, 7, x + dx, y + dy).unwrap();
        let now = moved.point(x + dx, y + dy, WIDE);
        prop_assert!((held.0 - now.0).abs() <= 8 && (held.1 - now.1).abs() <= 8, "{:?} {:?}", held, now);
    }

    #[test]
    fn no_hand_makes_it_panic(steps in prop::collection::vec((0..4_u8, 0..3_i32, any::<i32>(), any::<i32>()), 0..40)) {
        let (mut hand, mut view) = (Hand::default(), ViewBox::WHOLE);
        for (what, id, x, y) in steps {
            match what {
                0 => hand.takes(view, id, x, y),
                1 => { hand.leaves(view, id); }
                _ => view = hand.moves(WIDE, id, x, y).unwrap_or(view),
            }
        }
    }
}
