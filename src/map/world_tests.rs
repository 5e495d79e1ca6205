use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::map::{WORLD, WORLD_FINE};
use crate::model::Country;

/// Codes whose land is in no shape of the source.
const WITHOUT_SHAPE: [&str; 5] = ["BV", "GI", "TK", "TV", "UM"];

#[test]
fn every_country_has_a_label_and_all_but_five_a_shape() {
    let world = World::decode(WORLD).unwrap();
    let labels: Vec<_> = world.labels().map(|(code, ..)| String::from_utf8(code.to_vec()).unwrap()).collect();
    let codes: Vec<_> = Country::all().map(|country| country.to_string()).collect();
    assert_eq!(labels, codes);
    for layer in [WORLD, WORLD_FINE] {
        let world = World::decode(layer).unwrap();
        let shapes: BTreeSet<_> = world.atoms().iter().map(|atom| atom.key).collect();
        let missing: Vec<_> = codes.iter().filter(|code| !shapes.contains(code.as_bytes())).collect();
        assert_eq!(missing, WITHOUT_SHAPE);
        assert!(world.atoms().iter().all(|atom| world.outlines(atom).any(|outline| outline.points.len() > 2)));
    }
}

#[test]
fn only_antarctica_goes_around_a_pole() {
    let world = World::decode(WORLD).unwrap();
    let around: Vec<_> =
        world.atoms().iter().filter(|atom| world.outlines(atom).any(|outline| outline.around_pole)).collect();
    assert_eq!(around.iter().map(|atom| &atom.key).collect::<Vec<_>>(), [b"AQ"]);
}

#[test]
fn a_label_lies_in_or_near_its_country() {
    let world = World::decode(WORLD).unwrap();
    let at =
        |code: &str| world.labels().find(|(key, ..)| key == code.as_bytes()).map(|(_, lon, lat)| (lon, lat)).unwrap();
    for (code, lon, lat) in [("TH", 101.0, 15.0), ("US", -98.0, 40.0), ("NA", 17.0, -22.0), ("FJ", 178.0, -17.8)] {
        let (x, y) = at(code);
        assert!((x - lon).abs() < 6.0 && (y - lat).abs() < 4.0, "{code}: {x} {y}");
    }
}

#[test]
fn what_is_no_world_is_refused() {
    assert_eq!(World::decode(b""), Err(WorldError::Unknown));
    assert_eq!(World::decode(b"CAW2\x40"), Err(WorldError::Unknown));
    for end in (4..WORLD.len()).step_by(29) {
        assert_eq!(World::decode(&WORLD[..end]), Err(WorldError::Damaged), "cut at {end}");
    }
    let many_arcs = b"CAW1\x80\x40\xff\xff\x7f".as_slice();
    assert_eq!(World::decode(many_arcs), Err(WorldError::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = World::decode(&[b"CAW1".as_slice(), &bytes].concat());
    }

    #[test]
    fn a_flipped_byte_never_makes_it_panic(at in 0..WORLD.len(), value in any::<u8>()) {
        let mut bytes = WORLD.to_vec();
        bytes[at] = value;
        if let Ok(world) = World::decode(&bytes) {
            let _ = crate::map::Basemap::new(&world, 11.0);
        }
    }
}
