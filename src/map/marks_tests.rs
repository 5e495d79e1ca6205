use super::*;
use crate::map::test_atlas::{atlas, conference, country};
use crate::map::{Basemap, WORLD, World, layout, participants};
use proptest::prelude::*;

fn map_of(codes: &[(&str, Option<u64>)]) -> WorldMap {
    let atlas = atlas(vec![conference("c", "2023", codes)]);
    let base = Basemap::new(&World::decode(WORLD).unwrap(), 11.0);
    layout(&base, &participants(&atlas, &atlas.conferences[0], 0), &atlas.map, None, &[])
}

#[test]
fn on_a_phone_almost_every_country_needs_a_marker() {
    let codes: Vec<(String, Option<u64>)> = Country::all().map(|code| (code.to_string(), None)).collect();
    let codes: Vec<_> = codes.iter().map(|(code, people)| (code.as_str(), *people)).collect();
    let map = map_of(&codes);
    let whole = ViewBox::WHOLE;
    let large = map.markers.iter().filter(|marker| marker.size.0.min(marker.size.1) >= whole.units(360, TOUCH)).count();
    assert!(large < 12, "{large}");
    let groups = map.marker_groups(ViewBox::WHOLE, 360, None);
    let shown = groups.len() + groups.iter().map(|group| group.crowd.len()).sum::<usize>();
    assert_eq!(shown, 250 - large, "everybody has a group or is in the crowd of one");
    for (index, a) in groups.iter().enumerate() {
        for b in &groups[..index] {
            assert!(f64::from(a.x - b.x).hypot(f64::from(a.y - b.y)) >= f64::from(whole.units(360, APART)));
        }
    }
}

#[test]
fn in_a_crowd_the_chosen_stays_then_who_sent_more_people() {
    let map = map_of(&[("BE", Some(3)), ("NL", Some(9)), ("LU", Some(1))]);
    let groups = map.marker_groups(ViewBox::WHOLE, 360, None);
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].country, country("NL"));
    assert_eq!(groups[0].crowd, [country("BE"), country("LU")]);
    assert_eq!(map.marker_groups(ViewBox::WHOLE, 360, Some(country("LU")))[0].country, country("LU"));
    let luxembourg = map.marker(country("LU")).unwrap();
    let near = map.marker_groups(ViewBox::around(luxembourg.x, luxembourg.y, 800), 360, None);
    assert!(near.iter().all(|group| group.crowd.is_empty()), "zoomed in, each can be hit by itself");
    assert!(near.iter().any(|group| group.country == luxembourg.country));
}

#[test]
fn an_arrow_key_leads_to_the_next_country_that_way() {
    let map = map_of(&["TH", "LA", "CN", "KE", "BR", "AU", "JP"].map(|code| (code, None)));
    let cases = [
        ("TH", Direction::Up, Some("LA")),
        ("LA", Direction::Up, Some("CN")),
        ("TH", Direction::Left, Some("KE")),
        ("KE", Direction::Left, Some("BR")),
        ("BR", Direction::Left, None),
        ("TH", Direction::Down, Some("AU")),
        ("CN", Direction::Right, Some("JP")),
    ];
    for (from, direction, to) in cases {
        assert_eq!(map.neighbor(country(from), direction), to.map(country), "{from} {direction:?}");
    }
}

#[test]
fn a_finger_means_the_marker_under_it_then_the_shape_then_the_nearest_marker() {
    let map = map_of(&[("ZA", None), ("LS", None), ("SG", None)]);
    let [lesotho, singapore] = ["LS", "SG"].map(|code| *map.marker(country(code)).unwrap());
    let touch = ViewBox::WHOLE.units(360, TOUCH);
    let pressed = |marker: Marker, off: i32, over: Option<&str>| {
        map.pressed(marker.x + off, marker.y, touch, over.map(country)).map(|country| country.to_string())
    };
    for (marker, off, over, meant) in [
        (lesotho, touch / 3, Some("ZA"), Some("LS")),
        (lesotho, touch * 2 / 3, Some("ZA"), Some("ZA")),
        (singapore, touch * 2 / 3, Some("MY"), Some("SG")),
        (singapore, touch * 2 / 3, None, Some("SG")),
        (singapore, touch * 3, Some("MY"), Some("MY")),
        (singapore, touch * 3, None, None),
    ] {
        assert_eq!(pressed(marker, off, over).as_deref(), meant, "{} {off} {over:?}", marker.country);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Keys reach everybody: from any country of a map, some way of arrows leads to any other.
    #[test]
    fn arrows_lead_everywhere(picked in prop::collection::btree_set(0..250_usize, 2..40)) {
        let all: Vec<String> = Country::all().map(|code| code.to_string()).collect();
        let codes: Vec<_> = picked.iter().map(|at| (all[*at].as_str(), None)).collect();
        let map = map_of(&codes);
        let mut reached = vec![country(codes[0].0)];
        let mut next = 0;
        while let Some(&from) = reached.get(next) {
            for direction in [Direction::Left, Direction::Right, Direction::Up, Direction::Down] {
                reached.extend(map.neighbor(from, direction).filter(|to| !reached.contains(to)));
            }
            next += 1;
        }
        prop_assert_eq!(reached.len(), codes.len());
    }
}
