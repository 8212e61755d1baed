//! The normal quantile against published tables.

use rstest::rstest;

use super::both_tails;

// Two-sided tail areas of the standard normal distribution, from tables.
#[rstest]
#[case(0.0, 1.0)]
#[case(1.0, 0.317_310_507_862_914)]
#[case(1.959_963_984_540_054, 0.05)]
#[case(-2.575_829_303_548_9, 0.01)]
#[case(3.290_526_731_491_9, 0.001)]
#[case(4.0, 6.334_248_366_623_98e-5)]
#[case(6.0, 1.973_175_290_075_4e-9)]
fn the_tails_are_those_of_the_tables(#[case] z: f64, #[case] area: f64) {
    assert!((both_tails(z) - area).abs() < 1e-10 * (1.0 + area), "{z}: {}", both_tails(z));
}
