//! Data of a page as tests draw it: an atlas with its land, as the build has it.

use std::sync::Arc;

use super::app::Loaded;
use super::context::NamesOf;
use crate::map::{WORLD, World};
use crate::model::Atlas;

/// An atlas without diagnostics, and with these names of countries.
pub fn loaded(atlas: &Arc<Atlas>, names: NamesOf) -> Loaded {
    Loaded {
        atlas: atlas.clone(),
        diagnostics: Arc::new([]),
        day: None,
        world: World::decode(WORLD).ok().map(Arc::new),
        address: None,
        names,
        fewest: 0,
        kept: None,
    }
}
