//! The words of the interface, of which the browser loads one language.

use futures_util::FutureExt;

use super::cut::{Unavailable, cut};
use crate::locale::Words;
use crate::locale::words::{Catalogue, ar, en, th, zh_hans};
use crate::model::Lang;

/// Makes the functions that find the chunk with the words of a language, and load it.
macro_rules! words {
    ($($catalogue:ident: $chunk:ident => $words:expr,)+) => {
        /// The name of the chunk with the words of a language.
        #[cfg(feature = "cli")]
        pub fn chunk(lang: &Lang) -> &'static str {
            match Catalogue::nearest(lang) { $(Catalogue::$catalogue => stringify!($chunk),)+ }
        }

        /// The words for a visitor who reads `lang`, loaded if they are not at hand.
        ///
        /// # Errors
        /// They cannot be had.
        pub async fn load(lang: &Lang) -> Result<&'static Words, Unavailable> {
            match Catalogue::nearest(lang) { $(Catalogue::$catalogue => cut::$chunk().await,)+ }
        }

        cut! { &'static Words: $($chunk => $words,)+ }
    };
}

words! {
    English: words_en => &en::WORDS,
    Chinese: words_zh => &zh_hans::WORDS,
    Thai: words_th => &th::WORDS,
    Arabic: words_ar => &ar::WORDS,
}

/// The words for a visitor who reads `lang`, if they are at hand.
pub fn at_hand(lang: &Lang) -> Option<&'static Words> {
    load(lang).now_or_never()?.ok()
}
