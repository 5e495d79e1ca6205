//! Source of the shapes: one pinned package.

use std::error::Error;
use std::path::Path;

use serde_json::{Value, json};

use super::layer::Parameters;
use crate::npm::Package;

const WORLD_ATLAS: Package = Package {
    name: "world-atlas",
    version: "2.0.2",
    integrity: "sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
};
const FILE: &str = "countries-50m.json";

/// The text of the source file.
pub fn fetch(cache: &Path) -> Result<String, Box<dyn Error>> {
    WORLD_ATLAS.file(cache, FILE)
}

/// Note written beside the layers: where they come from and how they were made.
pub fn provenance(layers: &[(&str, Parameters, usize, usize, usize)]) -> String {
    let layers: Vec<Value> = layers
        .iter()
        .map(|(name, parameters, points, rings, bytes)| {
            json!({
                "file": format!("{name}.bin"),
                "units_in_360_degrees": parameters.grid,
                "simplified": {
                    "method": "Visvalingam and Whyatt 1993 on shared arcs, areas in square degrees at the equator",
                    "least_area_of_a_point": parameters.tolerance,
                    "least_area_of_a_ring": parameters.island,
                    "kept": "the largest ring of every country and area"
                },
                "points": points, "rings": rings, "bytes": bytes,
            })
        })
        .collect();
    let value = json!({
        "made_by": "cargo xtask geometry",
        "source": {
            "data": "Natural Earth 4.1.0, Admin 0 countries, 1:50m (public domain)",
            "package": format!("npm {} {} (ISC)", WORLD_ATLAS.name, WORLD_ATLAS.version),
            "file": FILE,
            "integrity": WORLD_ATLAS.integrity,
        },
        "layers": layers,
        "codes": "ISO 3166-1 alpha-2 by the package's numeric ids; features without one by their name. Overseas \
                  parts that Natural Earth draws as part of a country but that have a code of their own (GF, GP, MQ, \
                  RE, YT, BQ, SJ, CX, CC) are told apart by where their rings lie.",
        "without_shape": "Codes whose land is in no shape of the source (BV, GI, TK, TV, UM) have a label point only.",
        "label_points": "The point of the largest ring that is farthest from its edge; for codes without shape by \
                         hand to a tenth of a degree, after the CIA World Factbook (public domain).",
        "disputed": {
            "from_the_source": "Areas that the source has as features (Western Sahara, Kosovo, Northern Cyprus, \
                                Somaliland, Siachen Glacier, Falkland Islands, South Georgia, Palestine) and one that \
                                it has as a ring of its own (Crimea).",
            "by_hand": super::overlay::NOTE,
        },
    });
    let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
    text.push('\n');
    text
}
