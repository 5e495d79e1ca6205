//! Sine and cosine, small. The standard library's are right for angles of any size, which
//! costs the browser 8 kB that a map never uses.

use std::f64::consts::{FRAC_PI_2, TAU};

/// Sine of an angle in radians: the angle brought to a quarter turn, then Taylor's series, which
/// is within 1e-13 there. Meant for angles of a few turns; not a number for one that is none.
pub(super) fn sin(angle: f64) -> f64 {
    let turns = angle / TAU;
    // A quarter turn is 0.25 here; the sine rises from -0.25 to 0.25 and falls from there to 0.75.
    let share = turns - (turns + 0.25).floor();
    let folded = if share > 0.25 { 0.5 - share } else { share };
    let x = folded * TAU;
    let square = x * x;
    let mut sum = 1.0;
    let mut n = 20.0;
    while n > 1.0 {
        sum = 1.0 - sum * square / (n * (n + 1.0));
        n -= 2.0;
    }
    x * sum
}

/// Cosine of an angle in radians, as [`sin`].
pub(super) fn cos(angle: f64) -> f64 {
    sin(angle + FRAC_PI_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_agree_with_the_standard_library() {
        for step in -2_000..2_000 {
            let angle = f64::from(step) * 0.005;
            assert!((sin(angle) - angle.sin()).abs() < 1e-13, "{angle}");
            assert!((cos(angle) - angle.cos()).abs() < 1e-13, "{angle}");
        }
        assert!(sin(f64::NAN).is_nan() && cos(f64::INFINITY).is_nan());
    }
}
