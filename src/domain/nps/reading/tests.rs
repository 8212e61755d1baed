//! What a cell of a score column means.

use rstest::rstest;

use super::*;

#[rstest]
#[case("9", 9)]
#[case("9.0", 9)]
#[case("9,00", 9)]
#[case(" 10 ", 10)]
#[case("010", 10)]
#[case("0", 0)]
#[case("-0", 0)]
#[case("+7", 7)]
#[case("'8", 8)]
#[case("\u{a0}6\u{a0}", 6)]
fn a_whole_number_from_0_to_10_is_a_score(#[case] text: &str, #[case] value: u8) {
    assert_eq!(read_score(text), ScoreReading::Score(Score::new(value).unwrap()));
}

#[rstest]
#[case("", ScoreReading::Blank)]
#[case("  ", ScoreReading::Blank)]
#[case("—", ScoreReading::Blank)]
#[case("N/A", ScoreReading::Blank)]
#[case("Не знаю", ScoreReading::DontKnow)]
#[case("не  знаю.", ScoreReading::DontKnow)]
#[case("Don’t know", ScoreReading::DontKnow)]
#[case("don't know", ScoreReading::DontKnow)]
#[case("Затрудняюсь ответить", ScoreReading::DontKnow)]
#[case("Отказ", ScoreReading::Refused)]
#[case("REFUSED", ScoreReading::Refused)]
#[case("11", ScoreReading::OutOfRange)]
#[case("-1", ScoreReading::OutOfRange)]
#[case("−3", ScoreReading::OutOfRange)]
#[case("10.5", ScoreReading::OutOfRange)]
#[case("-0.5", ScoreReading::OutOfRange)]
#[case("99999999999999999999999", ScoreReading::OutOfRange)]
#[case("8.5", ScoreReading::Unreadable)]
#[case("nine", ScoreReading::Unreadable)]
#[case("8 or 9", ScoreReading::Unreadable)]
#[case("1 0", ScoreReading::Unreadable)]
#[case("1e1", ScoreReading::Unreadable)]
#[case("inf", ScoreReading::Unreadable)]
#[case(".", ScoreReading::Unreadable)]
fn everything_else_is_counted_apart(#[case] text: &str, #[case] reading: ScoreReading) {
    assert_eq!(read_score(text), reading);
}

#[test]
fn a_tally_keeps_answers_and_the_rest_apart() {
    let mut tally = Tally::default();
    for text in ["10", "9.0", "8", "3", "", "не знаю", "refused", "12", "good"] {
        tally.add(read_score(text));
    }
    assert_eq!(tally.counts, ScoreCounts::new(2, 1, 1));
    assert_eq!(tally.excluded, Excluded { dont_know: 1, refused: 1, blank: 1, out_of_range: 1, unreadable: 1 });
    assert_eq!(tally.excluded.total(), 5);
}
