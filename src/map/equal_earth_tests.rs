use super::*;

/// Numbers that d3-geo computed; the file says how.
const D3: &str = include_str!("equal_earth_d3.txt");

fn rows() -> impl Iterator<Item = [f64; 5]> {
    D3.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let numbers: Vec<f64> = line.split(' ').map(|n| n.parse().unwrap()).collect();
        numbers.try_into().unwrap()
    })
}

#[test]
fn a_thousand_points_fall_where_d3_puts_them() {
    let px = f64::from(WIDTH) / 960.0;
    for [center, lon, lat, x, y] in rows() {
        let (ours_x, ours_y) = Projection::new(center).forward(lon, lat);
        let off = (ours_x / px - 480.0 - x).hypot((ours_y - f64::from(HEIGHT) / 2.0) / px - y);
        assert!(off < 0.01, "{center} {lon} {lat}: {off} px");
    }
    assert_eq!(rows().count(), 1000);
}

#[test]
fn the_inverse_gives_the_point_back() {
    for [center, lon, lat, ..] in rows().filter(|row| row[2].abs() < 90.0) {
        let projection = Projection::new(center);
        let (x, y) = projection.forward(lon, lat);
        let (back_lon, back_lat) = projection.inverse(x, y).unwrap();
        assert!((back_lon - lon).abs() < 1e-6 && (back_lat - lat).abs() < 1e-6, "{lon} {lat}: {back_lon} {back_lat}");
    }
}

#[test]
fn outside_the_globe_is_nowhere() {
    let projection = Projection::new(11.0);
    for (x, y) in
        [(-10.0, 4867.0), (20_010.0, 4867.0), (10_000.0, -20.0), (10.0, 10.0), (f64::NAN, 0.0), (0.0, f64::MAX)]
    {
        assert_eq!(projection.inverse(x, y), None, "{x} {y}");
    }
}

#[test]
fn the_map_is_as_wide_and_high_as_it_says() {
    let projection = Projection::new(0.0);
    assert!((projection.unwrapped(180.0, 0.0).0 - f64::from(WIDTH)).abs() < 1e-6);
    let (top, bottom) = (projection.unwrapped(0.0, 90.0).1, projection.unwrapped(0.0, -90.0).1);
    assert!(top.abs() < 1.0 && (bottom - f64::from(HEIGHT)).abs() < 1.0, "{top} {bottom}");
}
