//! Search: finding words in every script.
