//! The chunks that pages come in.
//!
//! `cargo xtask build` compiles with `--cfg chunks`, and cuts the wasm apart at the functions
//! that are marked here: each gives what draws the pages of its chunk, once that is loaded.
//! In every other build they are ordinary functions, and everything is always at hand.

use std::sync::Arc;

use leptos::prelude::*;

use crate::map::World;
use crate::route::Page;
use crate::state::State;
use crate::view::scope::Scope;

/// What a page is drawn from.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    pub state: State,
    pub scope: &'a Scope,
    pub page: &'a Page,
    pub land: &'a Option<Arc<World>>,
}

/// Draws a page of a chunk.
pub(super) type Draw = fn(&Drawing<'_>) -> AnyView;

/// A chunk could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

#[cfg(chunks)]
impl From<leptos::wasm_split::SplitLoaderError> for Unavailable {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

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
            match Chunk::of(page) { $(Chunk::$chunk => cut::$chunk().await,)+ }
        }

        /// Where the wasm is cut.
        #[cfg(chunks)]
        #[allow(unsafe_code, reason = "the macro's, which joins again what it cuts apart")]
        mod cut {
            use super::{Unavailable, chunks::Draw, draws};
            $(
                #[leptos::wasm_split::wasm_split($chunk, fallible, wasm_split_path = ::leptos::wasm_split)]
                pub(super) fn $chunk() -> Result<Draw, Unavailable> {
                    Ok(draws::$chunk)
                }
            )+
        }

        /// Nothing is cut.
        #[cfg(not(chunks))]
        mod cut {
            use super::{Unavailable, chunks::Draw, draws};
            $(
                pub(super) async fn $chunk() -> Result<Draw, Unavailable> {
                    Ok(draws::$chunk)
                }
            )+
        }

        mod draws {
            use super::*;
            $(
                #[allow(unreachable_patterns, unused_variables)]
                pub(super) fn $chunk(drawing: &Drawing<'_>) -> AnyView {
                    let Drawing { state: $state, scope: $scope, page, land } = *drawing;
                    let $land = land.clone();
                    match page { $($kind => $draw,)+ _ => ().into_any() }
                }
            )+
        }
    };
}
pub(super) use chunks;
