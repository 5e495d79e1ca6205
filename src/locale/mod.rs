//! The visitor's language: interface words, dates, numbers, hedges.
