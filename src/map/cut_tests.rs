use super::*;
use crate::map::{WORLD, WORLD_FINE, World};

#[test]
fn a_ring_across_the_edge_becomes_a_piece_at_each_side() {
    let outline =
        Outline { points: vec![(170.0, 0.0), (190.0, 0.0), (190.0, 10.0), (170.0, 10.0)], around_pole: false };
    let pieces = pieces(&outline, 0.0);
    assert_eq!(pieces.len(), 2);
    assert!(pieces[0].iter().all(|p| (170.0..=180.0).contains(&p.0)));
    assert!(pieces[1].iter().all(|p| (-180.0..=-170.0).contains(&p.0)));
    assert_eq!(super::pieces(&outline, 150.0), [vec![(20.0, 0.0), (40.0, 0.0), (40.0, 10.0), (20.0, 10.0)]]);
}

#[test]
fn land_around_a_pole_is_closed_along_the_edge_of_the_map() {
    let points = (0..12).map(|step| (f64::from(step) * -30.0 + 95.0, -70.0)).collect();
    let pieces = pieces(&Outline { points, around_pole: true }, 11.0);
    assert_eq!(pieces.len(), 1);
    for corner in [(-180.0, -90.0), (180.0, -90.0), (-180.0, -70.0), (180.0, -70.0)] {
        assert!(pieces[0].contains(&corner), "{corner:?}");
    }
}

/// No line runs across the map: for every ring of both layers and each center, a step is short
/// or runs along the edge of the map.
#[test]
fn no_ring_leaves_a_streak() {
    for layer in [WORLD, WORLD_FINE] {
        let world = World::decode(layer).unwrap();
        for center in [0.0, 11.0, 150.0] {
            for atom in world.atoms().iter().chain([world.land()]) {
                for piece in world.outlines(atom).flat_map(|outline| super::pieces(&outline, center)) {
                    for (a, b) in piece.iter().zip(piece.iter().cycle().skip(1)) {
                        let name = String::from_utf8_lossy(&atom.key);
                        assert!(a.0.abs() <= 180.0 && a.1.abs() <= 90.0, "{name} at {center}: {a:?}");
                        let along_edge = (a.0 == b.0 && a.0.abs() == 180.0) || (a.1 == -90.0 && b.1 == -90.0);
                        let east = (a.0 - b.0).abs() * a.1.to_radians().cos();
                        assert!(along_edge || east.hypot(a.1 - b.1) < 27.0, "{name} at {center}: {a:?} {b:?}");
                    }
                }
            }
        }
    }
}
