//! Writing a layer as bytes; `src/map/world.rs` reads them and describes the format.

use super::layer::Layer;
use super::topology::Ring;

/// The bytes of a layer.
pub fn encode(layer: &Layer) -> Vec<u8> {
    let mut out = Out(b"CAW1".to_vec());
    out.count(layer.grid as usize);
    out.count(layer.arcs.len());
    for arc in &layer.arcs {
        out.count(arc.len());
    }
    for axis in [0, 1] {
        let mut last = 0;
        for point in layer.arcs.iter().flatten() {
            let value = point.get(axis).copied().unwrap_or_default();
            let mut step = value - last;
            if axis == 0 {
                step -= (f64::from(step) / f64::from(layer.grid)).round() as i32 * layer.grid;
            }
            out.signed(step);
            last = value;
        }
    }
    out.count(layer.atoms.len());
    for (key, rings) in &layer.atoms {
        out.0.extend(key);
        out.rings(rings);
    }
    out.rings(&layer.land);
    out.count(layer.labels.len());
    for (code, [x, y]) in &layer.labels {
        out.0.extend(code);
        out.count(*x as usize);
        out.count(*y as usize);
    }
    out.0
}

struct Out(Vec<u8>);

impl Out {
    /// Seven bits a byte, the low ones first, the high bit set on all but the last.
    fn count(&mut self, mut value: usize) {
        while value >= 0x80 {
            self.0.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    /// Small values of either sign become small counts: 0, -1, 1, -2 are 0, 1, 2, 3.
    fn signed(&mut self, value: i32) {
        self.count(((value << 1) ^ (value >> 31)) as u32 as usize);
    }

    /// Number of rings; of each the number of arcs and the arcs' numbers, each as the step from the one
    /// before, the way it runs in the lowest bit.
    fn rings(&mut self, rings: &[Ring]) {
        self.count(rings.len());
        let mut last = -1;
        for ring in rings {
            self.count(ring.len());
            for &arc in ring {
                let (number, backwards) = if arc < 0 { (!arc, 1) } else { (arc, 0) };
                self.signed((number - last - 1) * 2 + backwards);
                last = number;
            }
        }
    }
}
