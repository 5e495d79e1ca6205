//! Reading TopoJSON: arcs that neighbors share, and features made of them.

use std::error::Error;

use serde_json::Value;

/// A closed line: arcs by number, `!n` (the bits turned) for one that runs backwards.
pub type Ring = Vec<i32>;

/// A feature of the source.
#[derive(Debug)]
pub struct Feature {
    /// ISO 3166-1 numeric, where the source has it.
    pub id: Option<String>,
    pub name: String,
    pub rings: Vec<Ring>,
}

/// All of a TopoJSON file that is needed.
#[derive(Debug)]
pub struct Topology {
    /// Longitude and latitude in degrees.
    pub arcs: Vec<Vec<[f64; 2]>>,
    pub countries: Vec<Feature>,
    /// The outlines of all land, without borders.
    pub land: Vec<Ring>,
}

/// Reads the text of a quantised TopoJSON file with the objects `countries` and `land`.
pub fn read(text: &str) -> Result<Topology, Box<dyn Error>> {
    let file: Value = serde_json::from_str(text)?;
    let number = |pointer: &str| file.pointer(pointer).and_then(Value::as_f64).ok_or(format!("no {pointer}"));
    let scale = [number("/transform/scale/0")?, number("/transform/scale/1")?];
    let translate = [number("/transform/translate/0")?, number("/transform/translate/1")?];

    let mut arcs = Vec::new();
    for arc in list(&file, "/arcs")? {
        let (mut x, mut y) = (0, 0);
        let mut points = Vec::new();
        for step in arc.as_array().into_iter().flatten() {
            x += step.get(0).and_then(Value::as_i64).ok_or("a point without x")?;
            y += step.get(1).and_then(Value::as_i64).ok_or("a point without y")?;
            points.push([x as f64 * scale[0] + translate[0], y as f64 * scale[1] + translate[1]]);
        }
        arcs.push(points);
    }

    let mut countries = Vec::new();
    for feature in list(&file, "/objects/countries/geometries")? {
        countries.push(Feature {
            id: feature.get("id").and_then(Value::as_str).map(str::to_owned),
            name: feature.pointer("/properties/name").and_then(Value::as_str).unwrap_or_default().to_owned(),
            rings: rings(feature),
        });
    }
    let land = list(&file, "/objects/land/geometries")?.iter().flat_map(rings).collect();
    Ok(Topology { arcs, countries, land })
}

fn list<'a>(file: &'a Value, pointer: &str) -> Result<&'a Vec<Value>, String> {
    file.pointer(pointer).and_then(Value::as_array).ok_or(format!("no {pointer}"))
}

/// The rings of a Polygon or MultiPolygon, holes among them: they are filled by the even-odd
/// rule, which needs no telling apart.
fn rings(geometry: &Value) -> Vec<Ring> {
    fn gather(value: &Value, out: &mut Vec<Ring>) {
        let Some(items) = value.as_array() else { return };
        if items.first().is_some_and(Value::is_number) {
            out.push(items.iter().filter_map(|n| n.as_i64().and_then(|n| i32::try_from(n).ok())).collect());
        } else {
            items.iter().for_each(|item| gather(item, out));
        }
    }
    let mut out = Vec::new();
    if let Some(arcs) = geometry.get("arcs") {
        gather(arcs, &mut out);
    }
    out
}

impl Topology {
    /// The points of a ring, the first one not repeated at the end, with longitudes that run on
    /// past 180° so that no step is longer than half way round.
    pub fn points(&self, ring: &Ring) -> Vec<[f64; 2]> {
        let mut points: Vec<[f64; 2]> = Vec::new();
        for &arc in ring {
            let Some(line) = usize::try_from(if arc < 0 { !arc } else { arc }).ok().and_then(|n| self.arcs.get(n))
            else {
                continue;
            };
            let take = line.len().saturating_sub(1);
            let walk: Vec<[f64; 2]> = match arc < 0 {
                true => line.iter().rev().take(take).copied().collect(),
                false => line.iter().take(take).copied().collect(),
            };
            for mut point in walk {
                if let Some(last) = points.last() {
                    point[0] -= ((point[0] - last[0]) / 360.0).round() * 360.0;
                }
                points.push(point);
            }
        }
        points
    }
}

/// The area of a ring in square degrees as they are at the equator.
pub fn area(points: &[[f64; 2]]) -> f64 {
    let mut sum = 0.0;
    for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
        sum += (b[0] - a[0]) * (a[1].to_radians().sin() + b[1].to_radians().sin());
    }
    (sum / 2.0).to_degrees().abs()
}
