//! Dates with strokes.

use rstest::rstest;

use super::*;

#[rstest]
#[case("RU", (3, 4), (3, 4))]
#[case("GB", (3, 4), (3, 4))]
#[case("US", (3, 4), (4, 3))]
#[case("US", (12, 25), (25, 12))]
#[case("RU", (12, 25), (25, 12))]
#[case("US", (25, 12), (25, 12))]
#[case("RU", (3, 40), (3, 40))]
fn in_the_united_states_the_month_leads_unless_it_cannot_be_one(
    #[case] region: &str,
    #[case] (first, second): (u32, u32),
    #[case] day_and_month: (u32, u32),
) {
    assert_eq!(DateOrder::of_region(region).day_and_month(first, second), day_and_month);
}
