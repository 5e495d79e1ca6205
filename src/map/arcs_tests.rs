use super::*;
use crate::map::WIDTH;

fn lines(path: &str) -> Vec<&str> {
    path.split('M').skip(1).collect()
}

#[test]
fn an_arc_starts_and_ends_at_its_places() {
    let projection = Projection::new(11.0);
    let path = great_circle(projection, (100.5, 13.75), (116.4, 39.9));
    let start = round(projection.forward(100.5, 13.75));
    assert!(path.starts_with(&format!("M{} {}l", start.0, start.1)), "{path}");
    assert_eq!(lines(&path).len(), 1);
}

#[test]
fn an_arc_over_the_edge_of_the_map_is_cut_there() {
    // Tokyo to San Francisco crosses 180°, which is the edge of a map about Greenwich only.
    let (tokyo, san_francisco) = ((139.7, 35.7), (-122.4, 37.8));
    assert_eq!(lines(&great_circle(Projection::new(0.0), tokyo, san_francisco)).len(), 2);
    assert_eq!(lines(&great_circle(Projection::new(150.0), tokyo, san_francisco)).len(), 1);
    // Each step is short: nothing runs across the map.
    for line in lines(&great_circle(Projection::new(0.0), san_francisco, tokyo)) {
        let spaced = line.split_once('l').unwrap().1.replace('-', " -");
        for step in spaced.split_whitespace().map(|n| n.parse::<i32>().unwrap()) {
            assert!(step.abs() < WIDTH / 40, "{line}");
        }
    }
}

#[test]
fn great_circles_bend_towards_the_pole() {
    let projection = Projection::new(0.0);
    let path = great_circle(projection, (-90.0, 45.0), (90.0, 45.0));
    // By way of the pole, whose y is 0.
    let mut y = 0;
    let mut top = i32::MAX;
    let numbers = path.replace(['M', 'l'], " ").replace('-', " -");
    for (index, n) in numbers.split_whitespace().skip(1).step_by(2).map(|n| n.parse::<i32>().unwrap()).enumerate() {
        y = if index == 0 { n } else { y + n };
        top = top.min(y);
    }
    assert!(top < 60, "{top}");
}

#[test]
fn there_is_no_arc_to_the_same_or_the_opposite_place() {
    let projection = Projection::new(0.0);
    assert_eq!(great_circle(projection, (10.0, 20.0), (10.0, 20.0)), "");
    assert_eq!(great_circle(projection, (10.0, 20.0), (-170.0, -20.0)), "");
}
