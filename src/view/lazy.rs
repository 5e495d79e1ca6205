//! Split points of the lazily loaded wasm.
//!
//! `cargo xtask build` compiles with `--cfg chunks`, and splits the wasm at the functions that are
//! made here: each gives a value once the chunk that it needs is loaded. In every other build
//! they are ordinary functions, and everything is always at hand.

/// A chunk could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

#[cfg(chunks)]
impl From<leptos::wasm_split::SplitLoaderError> for Unavailable {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Makes a module `lazy` with a function for each chunk, named as the chunk is.
macro_rules! lazy_chunks {
    ($value:ty: $($chunk:ident => $gives:expr,)+) => {
        #[cfg(chunks)]
        #[allow(unsafe_code, reason = "the macro's, which joins again what it splits")]
        mod lazy {
            use super::*;
            use crate::view::lazy::Unavailable;
            $(
                #[leptos::wasm_split::wasm_split($chunk, fallible, wasm_split_path = ::leptos::wasm_split)]
                pub(super) fn $chunk() -> Result<$value, Unavailable> {
                    Ok($gives)
                }
            )+
        }

        #[cfg(not(chunks))]
        mod lazy {
            use super::*;
            use crate::view::lazy::Unavailable;
            $(
                pub(super) async fn $chunk() -> Result<$value, Unavailable> {
                    Ok($gives)
                }
            )+
        }
    };
}
pub(super) use lazy_chunks;
