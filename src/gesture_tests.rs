use super::*;
use proptest::prelude::*;

fn at(x: i32, y: i32) -> Point {
    Point { x: f64::from(x), y: f64::from(y) }
}

/// The steps that inputs make.
fn steps(recognizer: &mut Recognizer, inputs: &[PointerInput]) -> Vec<Gesture> {
    let mut told = Vec::new();
    for input in inputs {
        recognizer.input(*input, &mut |gesture| told.push(gesture));
    }
    told
}

fn down(id: i32, x: i32, y: i32) -> PointerInput {
    PointerInput::Down { id, at: at(x, y) }
}

fn to(id: i32, x: i32, y: i32) -> PointerInput {
    PointerInput::Move { id, at: at(x, y) }
}

fn movement(from: Point, to: Point, scale: f64) -> Gesture {
    Gesture::Move(Movement { from, to, scale })
}

#[test]
fn a_press_that_slips_a_little_is_a_tap() {
    let press = [down(1, 100, 100), to(1, 103, 98), PointerInput::Up { id: 1 }];
    let mut recognizer = Recognizer::default();
    assert_eq!(steps(&mut recognizer, &press), []);
    let click = PointerInput::Click { at: Some(at(103, 98)) };
    assert_eq!(steps(&mut recognizer, &[click]), [Gesture::Tap(Some(at(103, 98)))]);
}

#[test]
fn one_pointer_pans_from_where_it_took_hold_and_the_click_after_it_is_no_tap() {
    let mut recognizer = Recognizer::default();
    let told = steps(&mut recognizer, &[down(1, 100, 50), to(1, 110, 50), to(1, 130, 60), PointerInput::Up { id: 1 }]);
    let from = at(100, 50);
    let expected = [Gesture::Begin, movement(from, at(110, 50), 1.0), movement(from, at(130, 60), 1.0), Gesture::End];
    assert_eq!(told, expected);
    let click = PointerInput::Click { at: Some(at(130, 60)) };
    assert!(recognizer.input(click, &mut |gesture| panic!("{gesture:?}")), "the browser follows no link");
    assert_eq!(steps(&mut recognizer, &[click]).len(), 1, "the next click is one");
}

#[test]
fn a_key_that_presses_after_a_pan_is_a_tap() {
    let mut recognizer = Recognizer::default();
    steps(&mut recognizer, &[down(1, 0, 0), to(1, 90, 0), PointerInput::Up { id: 1 }]);
    assert_eq!(steps(&mut recognizer, &[PointerInput::Click { at: None }]), [Gesture::Tap(None)]);
}

#[test]
fn a_pointer_that_is_not_down_moves_nothing() {
    let mut recognizer = Recognizer::default();
    assert_eq!(steps(&mut recognizer, &[to(1, 300, 300), down(1, 0, 0), to(2, 300, 300)]), []);
}

#[test]
fn two_pointers_pinch_about_their_middle_and_the_one_that_stays_pans_on_without_a_jump() {
    let mut recognizer = Recognizer::default();
    let told = steps(&mut recognizer, &[down(1, 200, 100), down(2, 400, 100), to(2, 600, 100)]);
    assert_eq!(told, [Gesture::Begin, movement(at(300, 100), at(400, 100), 2.0)]);
    let told = steps(&mut recognizer, &[PointerInput::Up { id: 2 }, to(1, 201, 100)]);
    assert_eq!(told, [Gesture::Begin, movement(at(200, 100), at(201, 100), 1.0)]);
    assert_eq!(steps(&mut recognizer, &[PointerInput::Up { id: 1 }]), [Gesture::End]);
}

#[test]
fn a_third_finger_changes_nothing() {
    let mut recognizer = Recognizer::default();
    steps(&mut recognizer, &[down(1, 0, 0), down(2, 100, 0)]);
    let before = recognizer.clone();
    assert_eq!(steps(&mut recognizer, &[down(3, 50, 50), to(3, 500, 500), PointerInput::Up { id: 3 }]), []);
    assert_eq!(recognizer, before);
}

#[test]
fn a_pan_that_the_browser_takes_over_ends_and_swallows_no_later_click() {
    let mut recognizer = Recognizer::default();
    let told = steps(&mut recognizer, &[down(1, 0, 0), to(1, 9, 0), PointerInput::Cancel { id: 1 }]);
    assert_eq!(told.last(), Some(&Gesture::End));
    assert_eq!(steps(&mut recognizer, &[PointerInput::Click { at: Some(at(9, 0)) }]).len(), 1);
}

#[test]
fn turns_of_the_wheel_at_one_point_are_one_gesture_until_it_rests() {
    let mut recognizer = Recognizer::default();
    let turn = |x, by| PointerInput::Wheel { at: at(x, 40), by };
    let told = steps(&mut recognizer, &[turn(70, -100.0), turn(70, -100.0), turn(70, 100.0)]);
    let point = at(70, 40);
    let [Gesture::Begin, Gesture::Move(one), Gesture::Move(two), Gesture::Move(three)] = told[..] else {
        panic!("{told:?}")
    };
    assert!((one.from, one.to) == (point, point) && one.scale > 1.0 && two.scale > one.scale);
    assert!((three.scale - one.scale).abs() < 1e-9, "in and out again leads back");
    assert_eq!(steps(&mut recognizer, &[turn(90, -1.0)])[0], Gesture::Begin, "elsewhere it begins anew");
    let mut ends = Vec::new();
    recognizer.rest(&mut |gesture| ends.push(gesture));
    recognizer.rest(&mut |gesture| ends.push(gesture));
    assert_eq!(ends, [Gesture::End], "it ends once");
}

#[test]
fn the_wheel_does_not_disturb_a_pan() {
    let mut recognizer = Recognizer::default();
    steps(&mut recognizer, &[down(1, 0, 0), to(1, 50, 0)]);
    assert_eq!(steps(&mut recognizer, &[PointerInput::Wheel { at: at(50, 0), by: 9.0 }]), []);
    assert_eq!(steps(&mut recognizer, &[to(1, 60, 0)]), [movement(at(0, 0), at(60, 0), 1.0)]);
}

fn any_input() -> impl Strategy<Value = PointerInput> {
    let point = (-2_000..2_000_i32, -2_000..2_000_i32).prop_map(|(x, y)| at(x, y));
    (0..6_u8, 0..4_i32, point, any::<f64>()).prop_map(|(kind, id, at, by)| match kind {
        0 => PointerInput::Down { id, at },
        1 => PointerInput::Move { id, at },
        2 => PointerInput::Up { id },
        3 => PointerInput::Cancel { id },
        4 => PointerInput::Wheel { at, by },
        _ => PointerInput::Click { at: Some(at) },
    })
}

proptest! {
    #[test]
    fn every_movement_belongs_to_a_gesture_and_has_a_size(inputs in prop::collection::vec(any_input(), 0..60)) {
        let mut recognizer = Recognizer::default();
        let mut begun = false;
        for gesture in steps(&mut recognizer, &inputs) {
            match gesture {
                Gesture::Begin => begun = true,
                Gesture::Move(movement) => {
                    prop_assert!(begun && movement.scale.is_finite() && movement.scale > 0.0, "{:?}", movement);
                }
                Gesture::End => {
                    prop_assert!(begun, "an end without a beginning");
                    begun = false;
                }
                Gesture::Tap(_) => {}
            }
        }
    }
}
