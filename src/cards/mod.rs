//! Program cards: what a conference leaves behind, arranged.
