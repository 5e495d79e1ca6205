use super::*;
use crate::map::{WORLD, World};

#[test]
fn every_dispute_has_a_shape_and_every_area_without_a_code_a_dispute() {
    let world = World::decode(WORLD).unwrap();
    let keys: Vec<Key> = world.atoms().iter().map(|atom| atom.key).collect();
    assert!(DISPUTES.is_sorted_by_key(|dispute| dispute.key));
    for dispute in DISPUTES {
        assert!(keys.contains(&dispute.key), "{}", dispute.name);
    }
    for key in keys.iter().filter(|key| key[0].is_ascii_lowercase()) {
        assert!(Dispute::of(*key).is_some(), "{key:?}");
    }
}

#[test]
fn every_party_is_a_known_country() {
    for dispute in DISPUTES {
        let parties: Vec<_> = dispute.parties().collect();
        assert!(!parties.is_empty() && parties.iter().all(|party| party.is_assigned()), "{}", dispute.name);
    }
    let administered = |key: &Key| Dispute::of(*key).unwrap().administered_by().map(|country| country.to_string());
    assert_eq!(administered(b"cr").as_deref(), Some("RU"));
    assert_eq!(administered(b"nc"), None);
}

#[test]
fn a_feed_touches_the_disputes_of_its_participants_and_hosts() {
    use crate::map::test_atlas::{atlas, conference};
    let feed = atlas(vec![conference("c", "2023", &[("CN", None), ("IN", None), ("LA", None)])]);
    let touched = touched(&feed);
    let names: Vec<_> = touched.iter().map(|touched| touched.dispute.name).collect();
    let wanted = ["Aksai Chin", "Arunachal Pradesh", "Gilgit-Baltistan and Azad Kashmir", "Jammu and Kashmir"];
    assert_eq!(names, [&wanted[..], &["Siachen Glacier", "Shaksgam Valley"]].concat());
    assert_eq!(touched[0].through.iter().map(Country::as_str).collect::<Vec<_>>(), ["CN", "IN"]);
    assert!(super::touched(&atlas(vec![conference("c", "2023", &[("LA", None)])])).is_empty());
}
