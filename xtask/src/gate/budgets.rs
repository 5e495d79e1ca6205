//! Budgets of what a visitor downloads.

use super::{Dist, EMBED, Size, brotli, gzip, largest_page};
use crate::Error;

/// A size that the build keeps to.
pub(super) struct Budget {
    pub(super) what: &'static str,
    /// In bytes, or of what there is a number of.
    pub(super) limit: usize,
    /// Size that is aimed at: told, and no error while it is not reached.
    pub(super) aim: usize,
    pub(super) measure: fn(&Dist) -> Result<Size, Error>,
}

/// Every budget there is: a new one is a line here. A limit over its aim is the size of the build of 1
/// December 2026 and one percent, for a line of code can move what pages share from one file to another;
/// no part grows while it is being reduced. `leptos_router` is 23 kB of the code of every page.
pub(super) const BUDGETS: [Budget; 9] = [
    Budget { what: "largest page, HTML + CSS, gzip", limit: 45_000, aim: 45_000, measure: largest_page },
    Budget {
        what: "code of every page, brotli",
        limit: 178_000,
        aim: 155_000,
        measure: |dist| {
            let Size { bytes, of } = &dist.code()?.common;
            Ok(Size { bytes: *bytes, of: of.clone() })
        },
    },
    Budget {
        what: "code of a page to read, brotli",
        limit: 268_000,
        aim: 240_000,
        measure: |dist| dist.code()?.largest(|kind| ![PROGRAMMES, TOOLS].concat().contains(&kind)),
    },
    Budget {
        what: "code of a programme and the map, brotli",
        limit: 344_000,
        aim: 240_000,
        measure: |dist| dist.code()?.largest(|kind| PROGRAMMES.contains(&kind)),
    },
    Budget {
        what: "code of the timeline, brotli",
        limit: 382_000,
        aim: 270_000,
        measure: |dist| dist.code()?.largest(|kind| kind == "timeline"),
    },
    Budget {
        what: "code of the desk, brotli",
        limit: 360_000,
        aim: 260_000,
        measure: |dist| dist.code()?.largest(|kind| kind == "desk"),
    },
    Budget { what: FILES_OF_CODE, limit: 6, aim: 6, measure: |dist| dist.code()?.most_files() },
    Budget {
        what: "geometry of the map, brotli",
        limit: 20_000,
        aim: 20_000,
        measure: |dist| {
            dist.sum(brotli, |name| name.ends_with(".bin") && name.starts_with(LAND) && !name.starts_with(FINE))
        },
    },
    Budget {
        what: "script of a host, gzip",
        limit: 2_048,
        aim: 2_048,
        measure: |dist| dist.sum(gzip, |name| name == EMBED),
    },
];

/// The budget that counts.
pub(super) const FILES_OF_CODE: &str = "files of code of a first page";

/// Pages that lay out a programme or a map beside what is to be read.
const PROGRAMMES: &[&str] = &["conference", "map", "overview"];

/// Pages that are a tool: a desk, a timeline that is moved along and searched. Code is what a page
/// needs to be used; what comes once it stands is told apart.
const TOOLS: &[&str] = &["desk", "timeline"];

/// The land.
const LAND: &str = "world";

/// The finer land, which only who zooms in loads.
const FINE: &str = "world-fine";
