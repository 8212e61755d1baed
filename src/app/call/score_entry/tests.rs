//! The score rule, key by key.

use super::*;
use rstest::rstest;

/// Plays keys (`<` is Backspace, `!` is Enter) and tells every Enter's effect.
fn play(keys: &str, last: Option<u8>) -> Vec<Entered> {
    let last = last.and_then(|value| Score::new(value).ok());
    let mut entry = ScoreEntry::default();
    let mut effects = Vec::new();
    for key in keys.chars() {
        match key {
            '<' => entry.backspace(),
            '!' => effects.push(entry.enter(last)),
            digit => entry.digit(u8::try_from(digit).unwrap() - b'0'),
        }
    }
    effects
}

fn record(value: u8) -> Entered {
    Entered::Record(Score::new(value).unwrap())
}

#[rstest]
#[case("10!", 10)]
#[case("1!", 1)]
#[case("78!", 8)]
#[case("9!", 9)]
#[case("10<!", 1)]
#[case("105!", 5)]
#[case("11!", 1)]
#[case("01!", 1)]
#[case("99!", 9)]
#[case("100!", 10)]
fn digits_and_enter_record(#[case] keys: &str, #[case] score: u8) {
    let expected = if keys == "100!" { Entered::Confirm(Doubt::LoneZero) } else { record(score) };
    assert_eq!(play(keys, None), [expected]);
}

#[test]
fn a_lone_zero_asks_for_a_second_enter() {
    assert_eq!(play("0!!", None), [Entered::Confirm(Doubt::LoneZero), record(0)]);
}

#[test]
fn a_value_six_away_from_the_last_one_asks_for_a_second_enter() {
    let nine = Score::new(9).unwrap();
    assert_eq!(play("3!!", Some(9)), [Entered::Confirm(Doubt::FarFromLast(nine)), record(3)]);
    assert_eq!(play("4!", Some(9)), [record(4)]);
}

#[test]
fn another_digit_withdraws_the_question() {
    assert_eq!(play("0!5!", None), [Entered::Confirm(Doubt::LoneZero), record(5)]);
    let far = Doubt::FarFromLast(Score::new(9).unwrap());
    assert_eq!(play("0!3!", Some(9)), [Entered::Confirm(Doubt::LoneZero), Entered::Confirm(far)], "each has its own");
}

#[test]
fn enter_on_empty_cells_records_nothing() {
    assert_eq!(play("!5<!", None), [Entered::Nothing, Entered::Nothing]);
}
