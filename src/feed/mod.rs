//! Bytes to model and diagnostics.
