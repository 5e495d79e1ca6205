//! Participant-country maps: where things are, as plain numbers.
