//! Filters: which part of the atlas a visitor looks at.
