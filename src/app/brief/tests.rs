//! Which number comes next.

use rstest::rstest;

use super::*;
use crate::domain::Moment;
use crate::domain::testing::phone;

/// Numbers: `+` lives, `x` is dead, `?` cannot be dialled.
fn numbers(signs: &str) -> Vec<Phone> {
    let number = |sign| Phone {
        dead_since: (sign == 'x').then(|| Moment::from_millis(0).unwrap()),
        ..phone("", (sign != '?').then_some("+74951112233"))
    };
    signs.chars().map(number).collect()
}

#[rstest]
#[case::the_next_one("++", 0, 1)]
#[case::round_the_list("++", 1, 0)]
#[case::past_a_dead_one("+x+", 0, 2)]
#[case::past_what_is_no_number("+?+", 0, 2)]
#[case::a_dead_one_where_no_other_lives("+?x", 0, 2)]
#[case::from_a_dead_one_back("+x", 1, 0)]
#[case::no_other("+?", 0, 0)]
#[case::none("", 0, 0)]
fn tab_goes_to_another_number_that_lives_else_to_a_dead_one(
    #[case] signs: &str,
    #[case] at: usize,
    #[case] next: usize,
) {
    assert_eq!(number_after(&numbers(signs), at), next);
}
