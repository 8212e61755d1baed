//! Dates as they stand in real files.

use rstest::rstest;

use super::*;

fn day(year: i32, month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, date).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 21)
}

fn birth(text: &str, order: DayMonth) -> Option<NaiveDate> {
    read(text, order, Of::Birth, today())
}

#[rstest]
#[case("1980-03-05")]
#[case("1980-03-05T00:00:00Z")]
#[case("1980-03-05 12:00")]
#[case("1980/03/05")]
#[case("19800305")]
#[case("05.03.1980")]
#[case("5.3.1980")]
#[case("05.03.1980 0:00:00")]
#[case("05.03.1980 г.")]
#[case("05/03/1980")]
#[case("05-03-1980")]
#[case("05.03.80")]
#[case("5 марта 1980")]
#[case("5 марта 1980 г.")]
#[case("5 Мар 1980")]
#[case("05-Mar-80")]
#[case("March 5, 1980")]
#[case("5th March 1980")]
#[case("29285")]
#[case("29285,5")]
#[case("29285.0")]
fn the_fifth_of_march_1980(#[case] text: &str) {
    assert_eq!(birth(text, DayMonth::DayFirst), Some(day(1980, 3, 5)), "{text}");
}

#[rstest]
#[case("31.02.1980")]
#[case("05.03")]
#[case("--03-05")]
#[case("1980")]
#[case("неизвестно")]
#[case("5 брюмера 1980")]
#[case("5 марта")]
#[case("99999")]
#[case("05.03.1780")]
fn what_is_no_date_is_not_guessed(#[case] text: &str) {
    assert_eq!(birth(text, DayMonth::DayFirst), None, "{text}");
}

#[test]
fn the_month_stands_first_where_the_column_says_so() {
    assert_eq!(birth("03/05/1980", DayMonth::MonthFirst), Some(day(1980, 3, 5)));
    assert_eq!(birth("3/5/80", DayMonth::MonthFirst), Some(day(1980, 3, 5)));
}

#[test]
fn in_an_unclear_column_only_what_reads_one_way_is_read() {
    assert_eq!(birth("25/12/1980", DayMonth::Unclear), Some(day(1980, 12, 25)));
    assert_eq!(birth("12/25/1980", DayMonth::Unclear), Some(day(1980, 12, 25)));
    assert_eq!(birth("05/05/1980", DayMonth::Unclear), Some(day(1980, 5, 5)));
    assert_eq!(birth("05/03/1980", DayMonth::Unclear), None);
}

#[rstest]
#[case(&["05/03/1980", "25/12/1975"], DayMonth::DayFirst)]
#[case(&["05/03/1980", "12/25/1975"], DayMonth::MonthFirst)]
#[case(&["25/12/1975", "12/25/1975"], DayMonth::Unclear)]
#[case(&["05/03/1980", "1975-12-25"], DayMonth::MonthFirst)]
fn a_column_decides(#[case] values: &[&str], #[case] order: DayMonth) {
    let mut votes = Votes::default();
    for value in values {
        votes.add(value);
    }
    // Where no value tells, what was given as fallback.
    assert_eq!(votes.decide(DayMonth::MonthFirst), order);
}

#[test]
fn two_digits_are_a_century_that_makes_sense() {
    assert_eq!(birth("01.01.15", DayMonth::DayFirst), Some(day(1915, 1, 1)));
    assert_eq!(birth("01.01.05", DayMonth::DayFirst), Some(day(2005, 1, 1)));
    assert_eq!(read("01.10.26", DayMonth::DayFirst, Of::Contact, today()), Some(day(2026, 10, 1)));
    assert_eq!(read("01.10.99", DayMonth::DayFirst, Of::Contact, today()), Some(day(1999, 10, 1)));
}

#[test]
fn zeros_are_no_date_and_no_mistake() {
    assert!(is_none("0/0/00") && is_none("00.00.0000") && is_none("0000-00-00 00:00:00"));
    assert!(!is_none("") && !is_none("01.01.2000"));
}
