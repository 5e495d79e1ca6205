//! From the source's shapes to those of one layer: simplified, on a grid, told apart by country.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use super::topology::{Ring, Topology, area};
use super::{atoms, iso, labels, overlay, simplify};

/// Coarseness of a layer.
#[derive(Clone, Copy, Debug)]
pub struct Parameters {
    /// Grid units in 360 degrees.
    pub grid: i32,
    /// A point that changes the shape by less than this goes; square degrees at the equator.
    pub tolerance: f64,
    /// A ring smaller than this goes, unless it is the largest of its atom.
    pub island: f64,
    /// True if the layer has label points.
    pub labels: bool,
}

/// The shapes of one layer.
#[derive(Debug)]
pub struct Layer {
    pub grid: i32,
    /// Grid points; x counts east from 180° W, y south from the north pole.
    pub arcs: Vec<Vec<[i32; 2]>>,
    /// By key: countries first, then disputed areas.
    pub atoms: Vec<([u8; 2], Vec<Ring>)>,
    /// All land without borders.
    pub land: Vec<Ring>,
    pub labels: Vec<([u8; 2], [i32; 2])>,
}

/// A ring of an atom, with its source points.
struct Outline {
    ring: Ring,
    points: Vec<[f64; 2]>,
    area: f64,
}

impl Layer {
    /// Makes a layer.
    ///
    /// # Errors
    /// When the source has a feature that no code is known for.
    pub fn make(source: &Topology, parameters: &Parameters) -> Result<Self, Box<dyn Error>> {
        let mut atoms = outlines(source)?;
        for (key, outline) in overlay::AREAS {
            let points = outline.to_vec();
            atoms.entry(key).or_default().push(Outline { ring: Vec::new(), area: area(&points), points });
        }
        let kept_points = select_points(source, &atoms, parameters.tolerance);
        let grid = Grid(f64::from(parameters.grid) / 360.0);
        let lines: Vec<Vec<[i32; 2]>> = kept_points.iter().map(|line| grid.line(line)).collect();

        let mut layer =
            Self { grid: parameters.grid, arcs: Vec::new(), atoms: Vec::new(), land: Vec::new(), labels: Vec::new() };
        let mut numbers: BTreeMap<i32, i32> = BTreeMap::new();
        for (key, outlines) in &atoms {
            let mut rings = Vec::new();
            for (index, outline) in outlines.iter().enumerate() {
                if index > 0 && outline.area < parameters.island {
                    continue;
                }
                let used = usable(&outline.ring, &lines);
                if distinct(&used, &lines) >= 3 {
                    rings.push(used.iter().map(|&arc| layer.number(arc, &lines, &mut numbers)).collect());
                } else if outline.ring.is_empty() {
                    rings.push(layer.own(grid.closed(&outline.points)));
                } else if index == 0 {
                    rings.push(layer.own(grid.speck(&outline.points)));
                }
            }
            layer.atoms.push((*key, rings));
        }
        layer.atoms.sort_by_key(|(key, _)| (key.iter().any(u8::is_ascii_lowercase), *key));
        for ring in &source.land {
            let used = usable(ring, &lines);
            let drawn = used.iter().all(|arc| numbers.contains_key(&plain(*arc)));
            if drawn && distinct(&used, &lines) >= 3 {
                let ring = used.iter().map(|&arc| layer.number(arc, &lines, &mut numbers)).collect();
                layer.land.push(ring);
            }
        }
        if parameters.labels {
            for code in iso::all() {
                let largest = atoms.get(&code).and_then(|outlines| outlines.first()).map(|o| o.points.as_slice());
                let at = labels::point(code, largest).ok_or_else(|| format!("no label point for {code:?}"))?;
                layer.labels.push((code, grid.point(at)));
            }
        }
        Ok(layer)
    }

    /// Number of points in the arcs.
    pub fn points(&self) -> usize {
        self.arcs.iter().map(Vec::len).sum()
    }

    /// Number of rings in the atoms.
    pub fn rings(&self) -> usize {
        self.atoms.iter().map(|(_, rings)| rings.len()).sum()
    }

    /// The number that an arc of the source has in this layer.
    fn number(&mut self, arc: i32, lines: &[Vec<[i32; 2]>], numbers: &mut BTreeMap<i32, i32>) -> i32 {
        let next = self.arcs.len() as i32;
        let number = *numbers.entry(plain(arc)).or_insert(next);
        if number == next {
            self.arcs.push(line(arc, lines).to_vec());
        }
        if arc < 0 { !number } else { number }
    }

    /// A ring of one new arc.
    fn own(&mut self, points: Vec<[i32; 2]>) -> Ring {
        self.arcs.push(points);
        vec![self.arcs.len() as i32 - 1]
    }
}

/// The rings of every atom, the largest first.
fn outlines(source: &Topology) -> Result<BTreeMap<[u8; 2], Vec<Outline>>, Box<dyn Error>> {
    let mut atoms: BTreeMap<[u8; 2], Vec<Outline>> = BTreeMap::new();
    for feature in &source.countries {
        for ring in &feature.rings {
            let points = source.points(ring);
            let key = atoms::key(feature, &points).ok_or_else(|| format!("no code for {}", feature.name))?;
            atoms.entry(key).or_default().push(Outline { ring: ring.clone(), area: area(&points), points });
        }
    }
    for outlines in atoms.values_mut() {
        outlines.sort_by(|a, b| b.area.total_cmp(&a.area));
    }
    Ok(atoms)
}

/// The points of each arc that stay: those that weigh enough, and of every atom's largest ring
/// the heaviest few in any case.
fn select_points(source: &Topology, atoms: &BTreeMap<[u8; 2], Vec<Outline>>, tolerance: f64) -> Vec<Vec<[f64; 2]>> {
    const LEAST: usize = 5;
    let weights: Vec<Vec<f64>> = source.arcs.iter().map(|arc| simplify::weights(arc)).collect();
    let mut saved: BTreeSet<(usize, usize)> = BTreeSet::new();
    for outline in atoms.values().filter_map(|outlines| outlines.first()) {
        let mut inner: Vec<(f64, usize, usize)> = Vec::new();
        for &arc in &outline.ring {
            let number = usize::try_from(plain(arc)).unwrap_or_default();
            let line = weights.get(number).map(Vec::as_slice).unwrap_or_default();
            inner.extend(line.iter().enumerate().filter(|(_, w)| w.is_finite()).map(|(at, w)| (*w, number, at)));
        }
        inner.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        saved.extend(inner.iter().take(LEAST).map(|&(_, number, at)| (number, at)));
    }
    let arcs = source.arcs.iter().zip(&weights).enumerate();
    arcs.map(|(number, (arc, weights))| {
        let points = arc.iter().zip(weights).enumerate();
        let stays = |at: usize, weight: f64| weight >= tolerance || saved.contains(&(number, at));
        points.filter(|(at, (_, weight))| stays(*at, **weight)).map(|(_, (point, _))| *point).collect()
    })
    .collect()
}

/// The number of an arc, whichever way it runs.
fn plain(arc: i32) -> i32 {
    if arc < 0 { !arc } else { arc }
}

fn line(arc: i32, lines: &[Vec<[i32; 2]>]) -> &[[i32; 2]] {
    usize::try_from(plain(arc)).ok().and_then(|n| lines.get(n)).map(Vec::as_slice).unwrap_or_default()
}

/// A ring without the arcs that shrank to one grid point.
fn usable(ring: &Ring, lines: &[Vec<[i32; 2]>]) -> Ring {
    ring.iter().copied().filter(|arc| line(*arc, lines).len() > 1).collect()
}

fn distinct(ring: &Ring, lines: &[Vec<[i32; 2]>]) -> usize {
    ring.iter().flat_map(|arc| line(*arc, lines)).collect::<BTreeSet<_>>().len()
}

/// Grid units in a degree.
struct Grid(f64);

impl Grid {
    fn point(&self, [lon, lat]: [f64; 2]) -> [i32; 2] {
        let width = (360.0 * self.0).round() as i32;
        [(((lon + 180.0) * self.0).round() as i32).rem_euclid(width), ((90.0 - lat) * self.0).round() as i32]
    }

    fn line(&self, points: &[[f64; 2]]) -> Vec<[i32; 2]> {
        let mut line: Vec<[i32; 2]> = points.iter().map(|point| self.point(*point)).collect();
        line.dedup();
        line
    }

    fn closed(&self, points: &[[f64; 2]]) -> Vec<[i32; 2]> {
        let mut line = self.line(points);
        line.extend(line.first().copied());
        line.dedup();
        line
    }

    /// Shape for a ring that is smaller than the grid: a triangle of one unit.
    fn speck(&self, points: &[[f64; 2]]) -> Vec<[i32; 2]> {
        let [x, y] = self.point(points.first().copied().unwrap_or_default());
        let width = (360.0 * self.0).round() as i32;
        vec![[x, y], [(x + 1).rem_euclid(width), y], [x, y + 1], [x, y]]
    }
}
