use super::*;
use crate::map::test_atlas::{atlas, conference, country};
use crate::map::{ViewBox, WORLD, World, participants};
use crate::model::Atlas;

fn base(center: f64) -> Basemap {
    Basemap::new(&World::decode(WORLD).unwrap(), center)
}

fn map_of(atlas: &Atlas, base: &Basemap) -> WorldMap {
    layout(base, &participants(atlas, &atlas.conferences[0], 0), &atlas.map, None, &[])
}

fn area<'a>(map: &'a WorldMap, key: &[u8; 2]) -> &'a Area {
    map.areas.iter().find(|area| area.key == *key).unwrap()
}

#[test]
fn each_country_alone_can_be_hit_by_a_finger_at_every_centre_and_width() {
    for center in [0.0, 11.0, 150.0] {
        let base = base(center);
        for code in Country::all() {
            let atlas = atlas(vec![conference("c", "2023", &[(code.as_str(), None)])]);
            let map = map_of(&atlas, &base);
            assert!(map.off_map.is_empty(), "{code}");
            let marker = *map.marker(code).unwrap();
            assert_eq!(marker.presence, Presence::Named);
            for wide in [360, 1440] {
                let whole = ViewBox::WHOLE;
                let (touch, groups) = (whole.units(wide, 24), map.marker_groups(whole, wide, None));
                let large = marker.size.0.min(marker.size.1) >= touch;
                assert_eq!(groups.len(), usize::from(!large), "{code} at {wide}");
                if large {
                    assert_eq!(area(&map, &code_key(code)).country, Some(code));
                }
                assert_eq!(map.nearest(marker.x + touch - 1, marker.y, touch), Some(code));
                assert_eq!(map.nearest(marker.x + touch + 1, marker.y, touch), None);
            }
        }
    }
}

#[test]
fn only_what_is_named_is_painted_and_a_count_is_more_than_a_name() {
    let atlas = atlas(vec![conference("c", "2023", &[("TH", Some(40)), ("CN", None)])]);
    let map = map_of(&atlas, &base(11.0));
    let presence = |key: &[u8; 2]| area(&map, key).presence;
    assert_eq!(presence(b"TH"), Presence::Counted);
    assert_eq!(presence(b"CN"), Presence::Named);
    assert_eq!(presence(b"VN"), Presence::Unnamed);
    assert_eq!(map.present().count(), 2);
    assert_eq!(map.marker(country("TH")).unwrap().dot, 1000);
    assert_eq!(map.marker(country("CN")).unwrap().dot, 0);
    assert_eq!(map.legend.first().map(|dot| dot.people), Some(20));
}

#[test]
fn each_country_alone_is_in_the_table_by_its_name_in_three_languages() {
    use crate::locale::countries;
    use crate::map::table::rows;
    for code in Country::all() {
        let atlas = atlas(vec![conference("c", "2023", &[(code.as_str(), None)])]);
        let entries = participants(&atlas, &atlas.conferences[0], 0);
        let names = ["en", "zh-Hans", "th"].map(|tag| {
            let lang = crate::model::Lang::new(tag).unwrap();
            let name = |code: Country, _: Option<&_>| countries::name(&lang, code.as_str()).unwrap().to_owned();
            let rows = rows(&entries, None, &name);
            assert_eq!(rows.len(), 1, "{code}");
            rows[0].name.clone()
        });
        let writes = |name: &str, first: char, last: char| name.chars().any(|c| (first..=last).contains(&c));
        let [english, chinese, thai] = names.each_ref().map(String::as_str);
        assert!(writes(english, 'a', 'z') && english != code.as_str(), "{english}");
        assert!(writes(chinese, '\u{4E00}', '\u{9FFF}') && writes(thai, '\u{E01}', '\u{E5B}'), "{chinese} {thai}");
    }
}

#[test]
fn an_unknown_code_is_listed_and_stays_off_the_map() {
    let atlas = atlas(vec![conference("c", "2023", &[("ZZ", None), ("TH", None)])]);
    let map = map_of(&atlas, &base(0.0));
    assert_eq!(map.off_map, [country("ZZ")]);
}

#[test]
fn neutral_hatches_what_is_disputed_over_everything_and_gives_it_to_nobody() {
    let atlas = atlas(vec![conference("c", "2023", &[("RU", None), ("EH", None)])]);
    let map = map_of(&atlas, &base(0.0));
    let hatched: Vec<_> = map.areas.iter().filter(|area| area.dispute.is_some()).collect();
    assert_eq!(hatched.len(), crate::map::DISPUTES.len());
    assert!(hatched.iter().all(|area| area.country.is_none() && area.presence == Presence::Unnamed));
    assert!(map.areas.iter().rev().take(hatched.len()).all(|area| area.dispute.is_some()), "drawn last");
    // Named all the same: a marker stands for it.
    assert!(map.marker_groups(ViewBox::WHOLE, 360, None).iter().any(|group| group.country == country("EH")));
}

#[test]
fn de_facto_draws_an_area_with_who_administers_it() {
    let mut atlas = atlas(vec![conference("c", "2023", &[("RU", None)])]);
    let base = base(0.0);
    let neutral = area(&map_of(&atlas, &base), b"RU").path.len();
    atlas.map.view = Borders::DeFacto;
    let map = map_of(&atlas, &base);
    assert!(map.areas.iter().all(|area| area.dispute.is_none()));
    assert!(area(&map, b"RU").path.len() > neutral);
    assert_eq!(area(&map, b"EH").country, Some(country("EH")));
    assert_eq!(area(&map, b"sl").country, None);
    assert!(!map.areas.iter().any(|area| area.key == *b"jk"), "its outline lies over India");
}

#[test]
fn a_merged_code_is_drawn_as_the_other() {
    let mut atlas = atlas(vec![conference("c", "2023", &[("GF", Some(3))])]);
    atlas.map.merge = vec![(country("GF"), country("FR"))];
    let map = map_of(&atlas, &base(11.0));
    assert_eq!(area(&map, b"FR").presence, Presence::Counted);
    assert!(!map.areas.iter().any(|area| area.key == *b"GF"));
    assert_eq!(map.marker(country("GF")), None);
    assert!(map.off_map.is_empty());
}

#[test]
fn a_mode_draws_only_what_it_says() {
    let mut atlas = atlas(vec![conference("c", "2023", &[("TH", None)])]);
    let base = base(11.0);
    for (mode, areas, land) in
        [(MapMode::Borders, true, true), (MapMode::Coast, false, true), (MapMode::Dots, false, false)]
    {
        atlas.map.mode = mode;
        let map = map_of(&atlas, &base);
        assert_eq!((!map.areas.is_empty(), map.land.is_some()), (areas, land), "{mode:?}");
        assert!(map.marker(country("TH")).is_some());
        if mode != MapMode::Borders {
            assert_eq!(map.marker_groups(ViewBox::WHOLE, 360, None).len(), 1, "nothing but a group can be hit");
        }
    }
}
