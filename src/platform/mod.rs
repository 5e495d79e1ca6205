//! The browser, and nothing else knows it.
