use super::*;
use proptest::prelude::*;

fn overlap(a: (i64, i64), b: (i64, i64)) -> bool {
    a.0 < b.1.max(b.0 + 1) && b.0 < a.1.max(a.0 + 1)
}

fn check(intervals: &[(i64, i64)], lanes: &Lanes) {
    for (i, a) in intervals.iter().enumerate() {
        assert!(lanes.lane[i] < lanes.count);
        for (j, b) in intervals.iter().enumerate().skip(i + 1) {
            assert!(lanes.lane[i] != lanes.lane[j] || !overlap(*a, *b), "{a:?} and {b:?} share a lane");
        }
    }
    let depth = intervals.iter().map(|a| intervals.iter().filter(|b| overlap((a.0, a.0 + 1), **b)).count()).max();
    assert_eq!(lanes.count as usize, depth.unwrap_or(0));
}

fn some_intervals() -> impl Strategy<Value = Vec<(i64, i64)>> {
    proptest::collection::vec((0..200_i64, 0..40_i64).prop_map(|(start, len)| (start, start + len)), 0..60)
}

proptest! {
    #[test]
    fn no_two_in_a_lane_overlap_and_there_are_as_many_lanes_as_overlap_at_most(intervals in some_intervals()) {
        check(&intervals, &lanes(&intervals));
    }

    #[test]
    fn a_preference_never_costs_a_lane(
        intervals in some_intervals(),
        preferred in proptest::collection::vec(proptest::option::of(0..5_u32), 60),
    ) {
        check(&intervals, &lanes_like(&intervals, &preferred));
    }

    #[test]
    fn what_did_not_change_keeps_every_lane(intervals in some_intervals()) {
        let before = lanes(&intervals);
        let kept: Vec<_> = before.lane.iter().copied().map(Some).collect();
        prop_assert_eq!(lanes_like(&intervals, &kept), before);
    }
}

#[test]
fn when_one_session_moves_the_others_stay() {
    let before = [(0, 60), (0, 30), (30, 60), (60, 90)];
    let lanes_before = lanes(&before);
    assert_eq!(lanes_before.lane, [0, 1, 1, 0]);
    let after = [(100, 160), (0, 30), (30, 60), (60, 90)];
    let kept: Vec<_> = [None, Some(1), Some(1), Some(0)].into();
    let moved = lanes_like(&after, &kept);
    check(&after, &moved);
    assert_eq!(moved.count, 1, "one lane is enough now, and the fewest lanes come first");
    let delayed = [(10, 70), (0, 30), (30, 60), (60, 90)];
    let moved = lanes_like(&delayed, &kept);
    check(&delayed, &moved);
    let half = [(5, 35), (0, 30), (30, 60), (60, 90)];
    assert_eq!(lanes_like(&half, &kept).lane[1..], [1, 1, 0]);
}
