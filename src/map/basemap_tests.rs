use super::*;
use crate::map::{HEIGHT, WIDTH, WORLD};

/// The steps of a path, each with the point that it leads to.
fn steps(path: &str) -> Vec<(i32, i32, i32, i32)> {
    let mut out = Vec::new();
    for part in path.split('M').skip(1) {
        let spaced = part.replace('z', "").replace('l', " ").replace('-', " -");
        let numbers: Vec<i32> = spaced.split_whitespace().map(|n| n.parse().unwrap()).collect();
        let mut at = (numbers[0], numbers[1]);
        for step in numbers[2..].chunks_exact(2) {
            at = (at.0 + step[0], at.1 + step[1]);
            out.push((step[0], step[1], at.0, at.1));
        }
    }
    out
}

#[test]
fn every_path_stays_on_the_map_at_every_center() {
    let world = World::decode(WORLD).unwrap();
    for center in [0.0, 11.0, 150.0] {
        let map = Basemap::new(&world, center);
        assert_eq!(map.shapes.len(), world.atoms().len());
        for shape in &map.shapes {
            assert!(!shape.path.is_empty(), "{:?}", shape.key);
            for (_, _, x, y) in steps(&shape.path) {
                assert!((0..=WIDTH).contains(&x) && (-1..=HEIGHT + 1).contains(&y), "{:?} {x} {y}", shape.key);
            }
        }
        assert_eq!(map.labels.len(), 250);
        assert!(map.labels.iter().all(|at| (0..=WIDTH).contains(&at.x) && (0..=HEIGHT).contains(&at.y)));
    }
}

#[test]
fn countries_are_as_large_beside_each_other_as_on_the_globe() {
    let map = Basemap::new(&World::decode(WORLD).unwrap(), 0.0);
    let area = |key: &[u8; 2]| {
        let mut twice = 0;
        for part in map.shape(*key).unwrap().path.split('M').skip(1) {
            let mut at = (0_i64, 0_i64);
            for (dx, dy, ..) in steps(&format!("M0 0l{}", part.split_once('l').unwrap().1)) {
                let (x, y) = (at.0 + i64::from(dx), at.1 + i64::from(dy));
                twice += at.0 * y - x * at.1;
                at = (x, y);
            }
        }
        twice.abs() as f64 / 2.0
    };
    // Square kilometres of land and inland water, CIA World Factbook.
    let known = [("BR", 8_515_770.0), ("AU", 7_741_220.0), ("GL", 2_166_086.0), ("CD", 2_344_858.0), ("TH", 513_120.0)];
    let scale = area(b"BR") / 8_515_770.0;
    for (code, square_km) in known {
        let off = area(code.as_bytes().first_chunk().unwrap()) / scale / square_km;
        assert!((off - 1.0).abs() < 0.06, "{code}: {off}");
    }
}

#[test]
fn the_whole_map_is_small_enough_for_a_page() {
    let map = Basemap::new(&World::decode(WORLD).unwrap(), 11.0);
    let bytes: usize = map.shapes.iter().map(|shape| shape.path.len()).sum();
    assert!(bytes < 60_000, "{bytes}");
}

#[test]
fn a_map_that_is_only_looked_at_is_drawn_on_its_steps_and_keeps_every_country() {
    let world = World::decode(WORLD).unwrap();
    let exact = Basemap::new(&world, 11.0);
    let world = world.drawn_every(10);
    let stepped = Basemap::new(&world, 11.0);
    assert_eq!(Basemap::exact(&world, 11.0), exact);
    assert_eq!(stepped.labels, exact.labels);
    for (is, was) in stepped.shapes.iter().zip(&exact.shapes) {
        assert_eq!((is.key, is.size), (was.key, was.size));
        assert!(!is.path.is_empty(), "{:?}", is.key);
        let is_exact = is.path == was.path;
        assert!(is_exact || steps(&is.path).iter().all(|(_, _, x, y)| x % 10 == 0 && y % 10 == 0), "{:?}", is.key);
    }
}
