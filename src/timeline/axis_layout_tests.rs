use super::*;
use crate::model::{Address, Atlas, Lang, Milestone, MilestoneId, Publisher, PublisherId, Span, Text, When};
use crate::timeline::Axis;
use crate::timeline::schedule::tests::{conference, session};
use proptest::prelude::*;

fn milestone(index: usize, when: &str, title: &str) -> Milestone {
    Milestone {
        id: MilestoneId::new(&format!("m{index}")).unwrap(),
        span: Span::from(When::parse(when).unwrap()),
        title: Text::new(Lang::english(), title),
        body: None,
        kind: None,
        conference: None,
        programs: vec![],
        countries: vec![],
        image: None,
        links: vec![],
        sources: vec![],
    }
}

pub fn atlas(milestones: &[(&str, &str)]) -> Atlas {
    let sessions = vec![
        session("x", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
        session("y", "2023-11-06T09:30+08:00", "2023-11-06T11:00+08:00", "b"),
        session("z", "2023-11-07T09:00+08:00", "2023-11-07T10:00+08:00", "a"),
    ];
    Atlas {
        updated: None,
        languages: vec![Lang::english()],
        publisher: Publisher {
            id: PublisherId::new("p").unwrap(),
            name: Text::new(Lang::english(), "p"),
            short_name: None,
            url: Address::new("https://p.example").unwrap(),
            summary: None,
            logo: None,
            contact: None,
        },
        conferences: vec![conference("2023-11-06", "2023-11-07", &["a", "b"], sessions)],
        programs: vec![],
        milestones: milestones.iter().enumerate().map(|(i, (when, title))| milestone(i, when, title)).collect(),
        people: vec![],
        sources: vec![],
        map: Default::default(),
        live: None,
        notices: vec![],
    }
}

pub const NOW: i64 = 1_699_236_000; // 2023-11-06T10:00+08:00

fn layout(atlas: &Atlas, range: Option<&str>, width: u32) -> AxisLayout {
    let axis = Axis::of(atlas, NOW);
    let range = range.map_or(axis.whole(), |text| axis.kept(Range::parse(text).unwrap()));
    AxisLayout::new(&AxisLayoutInput {
        atlas,
        axis: &axis,
        range,
        now: NOW,
        viewer: Viewer::Event,
        lang: &Lang::english(),
        width,
        em: 16,
        shown: &|_| true,
        line: &|_| String::new(),
        short: &|_| None,
        previous: None,
        margin: 0,
    })
}

/// The marks of editions stand in a row of their own, not in the lane of their names.
fn is_edition(item: &Item) -> bool {
    matches!(item.subject, Subject::Conference(_))
}

fn check(layout: &AxisLayout) {
    for (index, a) in layout.items.iter().enumerate() {
        assert!((0..=FULL).contains(&a.label) && a.label_end <= FULL, "a label is never cut off: {a:?}");
        for b in layout.items[index + 1..].iter().filter(|b| a.detail() == b.detail() && a.lane == b.lane) {
            // Two marks may touch where a label placed on each side of one moment.
            let both = a.leads != b.leads || a.bare || b.bare || is_edition(a) || is_edition(b);
            assert!(both || a.end <= b.start || b.end <= a.start, "{a:?} {b:?}");
            let has_none = a.label == a.label_end || b.label == b.label_end;
            assert!(a.label_end <= b.label || b.label_end <= a.label || has_none, "{a:?} {b:?}");
        }
    }
}

#[test]
fn a_decade_shows_the_story_and_an_hour_the_sessions() {
    let atlas = atlas(&[("2018", "Founding"), ("2019-06", "Visit"), ("2027", "Next")]);
    let whole = layout(&atlas, None, 1000);
    assert_eq!(whole.detail, Detail::Story);
    let subjects: Vec<_> = whole.items.iter().map(|item| item.subject).collect();
    let wanted = [Subject::Milestone(0), Subject::Milestone(1), Subject::Conference(0), Subject::Milestone(2)];
    assert_eq!(subjects, wanted);
    assert!(whole.now.is_some());
    check(&whole);
    let day = layout(&atlas, Some("2023-11-06T0000..2023-11-06T0300"), 1000);
    assert_eq!(day.detail, Detail::Sessions);
    let sessions: Vec<_> = day.items.iter().filter(|item| item.detail() == Detail::Sessions).collect();
    assert_eq!(
        sessions.iter().map(|item| (item.subject, item.lane)).collect::<Vec<_>>(),
        [(Subject::Session(0, 0), 0), (Subject::Session(0, 1), 1)]
    );
    assert_eq!(day.lanes[2], 2);
    assert_eq!(day.now, Some(666_667));
    check(&day);
}

#[test]
fn a_label_near_the_edge_is_moved_in_and_gets_a_lane_of_its_own_where_it_meets_another() {
    let long = "A very long title of a milestone at the very end";
    let atlas = atlas(&[("2018", "Founding"), ("2027-11", long), ("2027-12", long)]);
    let whole = layout(&atlas, None, 360);
    check(&whole);
    let last = &whole.items[whole.items.len() - 1];
    assert_eq!(last.label_end, FULL);
    assert!(whole.lanes[0] >= 2);
}

#[test]
fn chinese_and_thai_titles_do_not_collide_either() {
    let atlas = atlas(&[
        ("2019", "\u{4e00}\u{5e26}\u{4e00}\u{8def}\u{79d1}\u{6280}\u{4ea4}\u{6d41}\u{5927}\u{4f1a}"),
        ("2020", "\u{e01}\u{e32}\u{e23}\u{e1b}\u{e23}\u{e30}\u{e0a}\u{e38}\u{e21}"),
    ]);
    check(&layout(&atlas, None, 360));
    check(&layout(&atlas, None, 1440));
}

proptest! {
    #[test]
    fn in_any_story_nothing_overlaps(
        milestones in proptest::collection::vec((2000..2030_i32, 1..=12_u8, "[a-z ]{0,60}"), 0..30),
        width in 200..2000_u32,
        position in 0..FULL,
        factor in 1.0..1000.0_f64,
    ) {
        let dated: Vec<_> = milestones.iter().map(|(y, m, title)| (When::Month(*y, *m).to_string(), title)).collect();
        let given: Vec<_> = dated.iter().map(|(when, title)| (when.as_str(), title.as_str())).collect();
        let atlas = atlas(&given);
        let whole = layout(&atlas, None, width);
        check(&whole);
        let story = whole.items.iter().filter(|item| item.detail() == Detail::Story).count();
        prop_assert_eq!(story, milestones.len() + 1);
        let axis = Axis::of(&atlas, NOW);
        let near = axis.zoom_about(whole.range, position, factor);
        check(&layout(&atlas, Some(&near.to_string()), width));
    }
}

#[test]
fn the_line_over_a_label_takes_its_room_too() {
    let atlas = atlas(&[("2019-11-28", "A"), ("2021-06", "B")]);
    let axis = Axis::of(&atlas, NOW);
    let width = |line: &str| {
        let input = AxisLayoutInput {
            atlas: &atlas,
            axis: &axis,
            range: axis.whole(),
            now: NOW,
            viewer: Viewer::Event,
            lang: &Lang::english(),
            width: 1_000,
            em: 16,
            shown: &|_| true,
            line: &|_| line.to_owned(),
            short: &|_| None,
            previous: None,
            margin: 0,
        };
        AxisLayout::new(&input).items.first().map(|item| item.label_end - item.label).unwrap()
    };
    assert!(width("28 November 2019 · Visit") > 2 * width("2019"));
}

#[test]
fn sessions_too_many_to_be_read_are_a_shape_until_one_comes_near() {
    let times = |room: usize| {
        let start = 540 + room % 3 * 20;
        let time = |minute: usize| format!("2023-11-06T{:02}:{:02}+08:00", minute / 60, minute % 60);
        (time(start), time(start + 15))
    };
    let named = |room: usize| {
        let (start, end) = times(room);
        session(&format!("s{room}"), &start, &end, "a")
    };
    let mut atlas = atlas(&[]);
    atlas.conferences = vec![conference("2023-11-06", "2023-11-07", &["a"], (0..60).map(named).collect())];
    let far = layout(&atlas, Some("2023-11-06..2023-11-07"), 860);
    check(&far);
    assert!(far.items.iter().all(|item| item.detail() != Detail::Sessions));
    let shape = far.shape.as_ref().unwrap();
    assert_eq!((shape.bars.len(), shape.lanes, far.lanes[2]), (60, 20, 20), "twenty at once, not more for the narrow");
    for (index, a) in shape.bars.iter().enumerate() {
        assert!(a.start >= 0 && a.start < a.end && a.end <= FULL && a.lane < shape.lanes);
        let others = shape.bars[index + 1..].iter().filter(|b| b.lane == a.lane);
        others.for_each(|b| assert!(a.end <= b.start || b.end <= a.start, "{a:?} {b:?}"));
    }
    assert_eq!((shape.path().matches('M').count(), far.strips), (60, shape.strip + 20));
    let near = layout(&atlas, Some("2023-11-06T0100..2023-11-06T0200"), 860);
    assert!(near.shape.is_none());
    assert_eq!(near.items.iter().filter(|item| item.detail() == Detail::Sessions).count(), 60);
}
