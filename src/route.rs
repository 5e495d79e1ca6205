//! Addresses of pages.
