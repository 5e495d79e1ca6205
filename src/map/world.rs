//! Reading the shapes of the world from the bytes that `cargo xtask geometry` writes.
//!
//! ```text
//! "CAW1", grid units in 360°
//! arcs       how many, then how many points each has
//! points     x steps of all points of all arcs, then y steps; x runs round the grid
//! atoms      how many; of each its two-letter key and its rings
//! land       rings: all land without borders
//! labels     how many; of each its two-letter code, x, y
//! rings      how many; of each how many arcs, and their numbers as steps, with the direction
//!            in the lowest bit
//! ```
//! Every number is a varint: seven bits a byte, low ones first. Steps are zigzag.

/// A country's code, or two small letters for a disputed area that has no code.
pub type Key = [u8; 2];

/// Reason why bytes are not a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorldError {
    /// They do not start as a world of a known version does.
    Unknown,
    /// They end too early, or say something that cannot be.
    Damaged,
}

/// A closed line: numbers of arcs and whether each runs backwards.
type Ring = Vec<(u32, bool)>;

/// The rings of a country or of a disputed area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Atom {
    /// Whose rings they are.
    pub key: Key,
    rings: Vec<Ring>,
}

/// The shapes of the world on a grid: x counts east from 180° W, y south from the north pole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World {
    grid: i32,
    arcs: Vec<Vec<(i32, i32)>>,
    atoms: Vec<Atom>,
    land: Atom,
    labels: Vec<(Key, i32, i32)>,
    step: i32,
}

/// A closed line in degrees: longitudes run on past 180°, so that no step is longer than half
/// way round. A ring around a pole ends 360° from where it started.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Longitude and latitude; the first point is not repeated.
    pub points: Vec<(f64, f64)>,
    /// Set where it goes around a pole.
    pub around_pole: bool,
}

/// More than any layer has: what says it has more is damaged, and no memory is set aside for it.
const MOST: usize = 4_000_000;

impl World {
    /// Reads a world.
    ///
    /// # Errors
    /// [`WorldError`] for bytes that are none; never panics, whatever they are.
    pub fn decode(bytes: &[u8]) -> Result<Self, WorldError> {
        let mut input = Input(bytes.strip_prefix(b"CAW1").ok_or(WorldError::Unknown)?);
        let grid = input.count()? as i32;
        if grid < 4 {
            return Err(WorldError::Damaged);
        }
        let arc_count = input.count()?;
        let mut arcs = Vec::new();
        let mut total = 0;
        for _ in 0..arc_count {
            let points = input.count()?;
            total += points;
            // Each point takes at least two bytes, so no more can follow.
            if total > input.0.len() {
                return Err(WorldError::Damaged);
            }
            arcs.push(vec![(0, 0); points]);
        }
        let mut x = 0_i32;
        for point in arcs.iter_mut().flatten() {
            x = x.wrapping_add(input.signed()?).rem_euclid(grid);
            point.0 = x;
        }
        let mut y = 0_i32;
        for point in arcs.iter_mut().flatten() {
            y = y.wrapping_add(input.signed()?);
            if y < 0 || y > grid / 2 {
                return Err(WorldError::Damaged);
            }
            point.1 = y;
        }
        let mut atoms = Vec::new();
        for _ in 0..input.count()? {
            atoms.push(Atom { key: input.key()?, rings: input.rings(arcs.len())? });
        }
        let land = Atom { key: *b"  ", rings: input.rings(arcs.len())? };
        let mut labels = Vec::new();
        for _ in 0..input.count()? {
            labels.push((input.key()?, input.count()? as i32, input.count()? as i32));
        }
        Ok(Self { grid, arcs, atoms, land, labels, step: 1 })
    }

    /// The same world, drawn on every so many map units only: what a page that is no more than
    /// looked at holds, in fewer bytes.
    pub fn drawn_every(self, step: i32) -> Self {
        Self { step: step.max(1), ..self }
    }

    /// Map units between two places that a line may go through.
    pub fn step(&self) -> i32 {
        self.step
    }

    /// Countries in the order of their codes, then disputed areas.
    pub fn atoms(&self) -> &[Atom] {
        &self.atoms
    }

    /// All land, without the borders in it.
    pub fn land(&self) -> &Atom {
        &self.land
    }

    /// Places of the countries' names, dots and markers: code, longitude, latitude in degrees.
    pub fn labels(&self) -> impl Iterator<Item = (Key, f64, f64)> {
        self.labels.iter().map(|&(code, x, y)| {
            let (lon, lat) = self.degrees(i64::from(x), y);
            (code, lon, lat)
        })
    }

    /// The closed lines of an atom of this world.
    pub fn outlines(&self, atom: &Atom) -> impl Iterator<Item = Outline> {
        atom.rings.iter().map(|ring| self.outline(ring))
    }

    fn degrees(&self, x: i64, y: i32) -> (f64, f64) {
        let unit = 360.0 / f64::from(self.grid);
        (x as f64 * unit - 180.0, 90.0 - f64::from(y) * unit)
    }

    fn outline(&self, ring: &Ring) -> Outline {
        let mut points = Vec::new();
        let mut last: Option<(i64, i32)> = None;
        let grid = i64::from(self.grid);
        let mut add = |(x, y): (i32, i32)| {
            // The nearest of all the x that are the same place.
            let x = i64::from(x);
            let x = last.map_or(x, |(before, _)| x + (before - x + grid / 2).div_euclid(grid) * grid);
            if last != Some((x, y)) {
                points.push(self.degrees(x, y));
            }
            last = Some((x, y));
        };
        for &(arc, backwards) in ring {
            let Some(arc) = self.arcs.get(arc as usize) else { continue };
            match backwards {
                true => arc.iter().rev().for_each(|point| add(*point)),
                false => arc.iter().for_each(|point| add(*point)),
            }
        }
        let turned = match (points.first(), points.last()) {
            (Some(first), Some(last)) => (last.0 - first.0).abs(),
            _ => 0.0,
        };
        points.pop();
        Outline { points, around_pole: turned > 180.0 }
    }
}

/// Bytes that are left to read.
struct Input<'a>(&'a [u8]);

impl Input<'_> {
    fn varint(&mut self) -> Result<u32, WorldError> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21] {
            let (&byte, rest) = self.0.split_first().ok_or(WorldError::Damaged)?;
            self.0 = rest;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(WorldError::Damaged)
    }

    fn count(&mut self) -> Result<usize, WorldError> {
        let value = self.varint()? as usize;
        if value > MOST { Err(WorldError::Damaged) } else { Ok(value) }
    }

    fn signed(&mut self) -> Result<i32, WorldError> {
        let value = self.varint()?;
        Ok((value >> 1) as i32 ^ -((value & 1) as i32))
    }

    fn key(&mut self) -> Result<Key, WorldError> {
        let (key, rest) = self.0.split_first_chunk::<2>().ok_or(WorldError::Damaged)?;
        self.0 = rest;
        Ok(*key)
    }

    fn rings(&mut self, arcs: usize) -> Result<Vec<Ring>, WorldError> {
        let mut rings = Vec::new();
        let mut last = -1_i32;
        for _ in 0..self.count()? {
            let mut ring = Vec::new();
            for _ in 0..self.count()? {
                let step = self.signed()?;
                last = last + 1 + (step >> 1);
                let number = u32::try_from(last).ok().filter(|number| (*number as usize) < arcs);
                ring.push((number.ok_or(WorldError::Damaged)?, step & 1 == 1));
            }
            rings.push(ring);
        }
        Ok(rings)
    }
}

#[cfg(test)]
#[path = "world_tests.rs"]
mod tests;
