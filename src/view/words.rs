//! The words of the interface, of which the browser loads one language.

use super::lazy::Unavailable;
use crate::locale::Words;
#[cfg(not(feature = "app"))]
use crate::locale::words::catalogue;
use crate::model::Lang;

#[cfg(feature = "app")]
pub use loaded::{at_hand, load};

/// The words for a visitor who reads `lang`. Outside the app those of every language are at hand.
#[cfg(not(feature = "app"))]
pub fn at_hand(lang: &Lang) -> Option<&'static Words> {
    Some(catalogue(lang))
}

/// As [`at_hand`].
///
/// # Errors
/// None.
#[cfg(not(feature = "app"))]
pub async fn load(lang: &Lang) -> Result<&'static Words, Unavailable> {
    at_hand(lang).ok_or(Unavailable)
}

#[cfg(feature = "app")]
mod loaded {
    use std::sync::Mutex;

    use super::{Lang, Unavailable, Words};
    use crate::locale::words;
    use crate::platform::{fetch, page};

    /// Longest time that a file of words may take, in seconds.
    const PATIENCE: u32 = 20;

    /// The languages that were loaded.
    static LOADED: Mutex<Vec<&'static Words>> = Mutex::new(Vec::new());

    /// The words for a visitor who reads `lang`, if they are loaded.
    pub fn at_hand(lang: &Lang) -> Option<&'static Words> {
        let tag = words::nearest(lang);
        LOADED.lock().ok()?.iter().find(|words| words.tag == tag).copied()
    }

    /// The words for a visitor who reads `lang`, loaded if they are not at hand.
    ///
    /// The page names the file of its own language (`data-words`); the names of the others
    /// differ in their tag.
    ///
    /// # Errors
    /// They cannot be had, or are those of another version of the site.
    pub async fn load(lang: &Lang) -> Result<&'static Words, Unavailable> {
        if let Some(words) = at_hand(lang) {
            return Ok(words);
        }
        let root = page::root_path().unwrap_or_default();
        let named = page::attribute("data-words").ok_or(Unavailable)?;
        let bytes = fetch::named_by_print(&page::address(&root, &words::file_beside(&named, lang)), PATIENCE).await;
        let text = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Unavailable)?;
        // Words live as long as the page: every view borrows them.
        let words = &*Box::leak(Box::new(Words::decode(text.leak()).ok_or(Unavailable)?));
        if let Ok(mut loaded) = LOADED.lock() {
            loaded.push(words);
        }
        Ok(words)
    }
}
