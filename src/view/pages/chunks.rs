//! The chunks that pages come in.
//!
//! Each gives what draws its pages, once it is loaded: see `view::lazy`.

use std::sync::Arc;

use leptos::prelude::*;

use crate::map::World;
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::deferred::Deferred;

/// Data that a page is drawn from.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    pub state: State,
    pub scope: &'a ViewContext,
    pub page: &'a Page,
    pub land: &'a Option<Arc<World>>,
    /// Part that comes after the page, once it is loaded.
    pub deferred: RwSignal<Option<Deferred>>,
}

/// Draws a page of a chunk.
pub(super) type Draw = fn(&Drawing<'_>) -> AnyView;

/// Makes the functions that find the chunk of a page, load it, and draw with it: see the
/// table in `pages`.
macro_rules! chunks {
    (($state:ident, $scope:ident, $land:ident) $($chunk:ident { $($kind:pat => $draw:expr,)+ })+) => {
        #[derive(Clone, Copy)]
        #[allow(non_camel_case_types)]
        enum Chunk { $($chunk),+ }

        impl Chunk {
            #[allow(unused_variables)]
            fn of(page: &Page) -> Self {
                match page { $($($kind => Self::$chunk,)+)+ }
            }
        }

        /// The name of the chunk that a page is in.
        #[cfg(feature = "cli")]
        pub fn chunk(page: &Page) -> &'static str {
            match Chunk::of(page) { $(Chunk::$chunk => stringify!($chunk),)+ }
        }

        /// Loads what draws a page, if that is not at hand.
        ///
        /// # Errors
        /// It cannot be had.
        pub async fn load(page: &Page) -> Result<(), Unavailable> {
            draw_of(page).await.map(drop)
        }

        fn at_hand(page: &Page) -> Option<chunks::Draw> {
            futures_util::FutureExt::now_or_never(draw_of(page))?.ok()
        }

        async fn draw_of(page: &Page) -> Result<chunks::Draw, Unavailable> {
            match Chunk::of(page) { $(Chunk::$chunk => lazy::$chunk().await,)+ }
        }

        lazy_chunks! { chunks::Draw: $($chunk => draws::$chunk,)+ }

        mod draws {
            use super::*;
            $(
                #[allow(unreachable_patterns, unused_variables)]
                pub(super) fn $chunk(drawing: &Drawing<'_>) -> AnyView {
                    let Drawing { state: $state, scope: $scope, page, land, .. } = *drawing;
                    let $land = land.clone();
                    match page { $($kind => $draw,)+ _ => ().into_any() }
                }
            )+
        }
    };
}
pub(super) use chunks;
