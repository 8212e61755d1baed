//! The tail of the normal curve, for the chance behind a difference.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// The chance of a normal value at least this far from zero, on either side.
pub(super) fn both_tails(z: f64) -> f64 {
    complement(z.abs() * FRAC_1_SQRT_2)
}

/// erfc(x) for x ≥ 0: the series of erf where it converges fast, else the continued fraction (Abramowitz and Stegun
/// 7.1.6 and 7.1.14).
fn complement(x: f64) -> f64 {
    if x < 2.5 {
        let (mut term, mut sum, mut odd) = (x, x, 1.0);
        while term > sum * f64::EPSILON {
            odd += 2.0;
            term *= 2.0 * x * x / odd;
            sum += term;
        }
        1.0 - 2.0 / PI.sqrt() * (-x * x).exp() * sum
    } else {
        let tail = (1..=60).rev().fold(x, |tail, step| x + f64::from(step) / 2.0 / tail);
        (-x * x).exp() / (PI.sqrt() * tail)
    }
}

#[cfg(test)]
mod tests;
