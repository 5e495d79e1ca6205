//! The words of the interface, of which the browser loads one language.

use futures_util::FutureExt;

use super::pages::Unavailable;
use crate::locale::Words;
use crate::locale::words::Catalogue;
use crate::model::Lang;

/// The name of the chunk with the words of a language.
#[cfg(feature = "cli")]
pub fn chunk(lang: &Lang) -> &'static str {
    match Catalogue::nearest(lang) {
        Catalogue::English => "words_en",
        Catalogue::Chinese => "words_zh",
        Catalogue::Thai => "words_th",
        Catalogue::Arabic => "words_ar",
    }
}

/// The words for a visitor who reads `lang`, loaded if they are not at hand.
///
/// # Errors
/// They cannot be had.
pub async fn load(lang: &Lang) -> Result<&'static Words, Unavailable> {
    match Catalogue::nearest(lang) {
        Catalogue::English => cut::english().await,
        Catalogue::Chinese => cut::chinese().await,
        Catalogue::Thai => cut::thai().await,
        Catalogue::Arabic => cut::arabic().await,
    }
}

/// The words for a visitor who reads `lang`, if they are at hand.
pub fn at_hand(lang: &Lang) -> Option<&'static Words> {
    load(lang).now_or_never()?.ok()
}

/// Where the wasm is cut: see `pages::chunks`.
#[cfg(chunks)]
#[allow(unsafe_code, reason = "the macro's, which joins again what it cuts apart")]
mod cut {
    use leptos::wasm_split::wasm_split;

    use super::{Unavailable, Words};
    use crate::locale::words::{ar, en, th, zh_hans};

    #[wasm_split(words_en, fallible, wasm_split_path = ::leptos::wasm_split)]
    pub(super) fn english() -> Result<&'static Words, Unavailable> {
        Ok(&en::WORDS)
    }

    #[wasm_split(words_zh, fallible, wasm_split_path = ::leptos::wasm_split)]
    pub(super) fn chinese() -> Result<&'static Words, Unavailable> {
        Ok(&zh_hans::WORDS)
    }

    #[wasm_split(words_th, fallible, wasm_split_path = ::leptos::wasm_split)]
    pub(super) fn thai() -> Result<&'static Words, Unavailable> {
        Ok(&th::WORDS)
    }

    #[wasm_split(words_ar, fallible, wasm_split_path = ::leptos::wasm_split)]
    pub(super) fn arabic() -> Result<&'static Words, Unavailable> {
        Ok(&ar::WORDS)
    }
}

/// Nothing is cut.
#[cfg(not(chunks))]
mod cut {
    use super::{Unavailable, Words};
    use crate::locale::words::{ar, en, th, zh_hans};

    pub(super) async fn english() -> Result<&'static Words, Unavailable> {
        Ok(&en::WORDS)
    }

    pub(super) async fn chinese() -> Result<&'static Words, Unavailable> {
        Ok(&zh_hans::WORDS)
    }

    pub(super) async fn thai() -> Result<&'static Words, Unavailable> {
        Ok(&th::WORDS)
    }

    pub(super) async fn arabic() -> Result<&'static Words, Unavailable> {
        Ok(&ar::WORDS)
    }
}
