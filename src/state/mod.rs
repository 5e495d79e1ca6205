//! What moves: signals and contexts.
