//! Timelines: when things happen, as positions on one axis.
