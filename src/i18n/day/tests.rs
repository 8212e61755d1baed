//! Days as they are typed on Tuesday, 24 November 2026.

use super::*;
use rstest::rstest;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[rstest]
#[case("сегодня", "2026-11-24")]
#[case("вчера", "2026-11-23")]
#[case("yesterday", "2026-11-23")]
#[case("позавчера", "2026-11-22")]
#[case("пт", "2026-11-20")]
#[case("в пятницу", "2026-11-20")]
#[case("вт", "2026-11-24")]
#[case("24.11.26", "2026-11-24")]
#[case("3.2", "2026-02-03")]
#[case("25.12", "2025-12-25")]
#[case("2026-03-01", "2026-03-01")]
#[case("1/3/2026", "2026-03-01")]
#[case("5 марта", "2026-03-05")]
#[case("5 декабря", "2025-12-05")]
#[case("3 дня назад", "2026-11-21")]
#[case("2 weeks ago", "2026-11-10")]
#[case("год назад", "2025-11-24")]
#[case("13 Oct 2025", "2025-10-13")]
#[case("20 числа", "2026-11-20")]
fn a_day_of_the_past_is_the_last_one_that_fits(#[case] text: &str, #[case] meant: &str) {
    assert_eq!(parse_day(text, day("2026-11-24"), Lean::Past, DateOrder::DayFirst), Ok(day(meant)), "{text}");
}

#[rstest]
#[case("3/4/2026", "2026-03-04")]
#[case("3/4", "2026-03-04")]
#[case("13/4/26", "2026-04-13")]
#[case("3.4.2026", "2026-04-03")]
#[case("2026/3/4", "2026-03-04")]
#[case("on 3/4/2026", "2026-03-04")]
fn in_the_united_states_the_month_leads_before_a_stroke(#[case] text: &str, #[case] meant: &str) {
    let order = DateOrder::MonthFirst;
    assert_eq!(parse_day(text, day("2026-11-24"), Lean::Past, order), Ok(day(meant)), "{text}");
    if !text.starts_with("on") && text.len() > 4 {
        assert_eq!(parse_birthday(text, day("2026-11-24"), order), Ok(day(meant).into()), "{text}");
    }
}

#[rstest]
#[case("пт", "2026-11-27")]
#[case("завтра", "2026-11-25")]
#[case("1.3", "2027-03-01")]
#[case("25 декабря", "2026-12-25")]
#[case("через год", "2027-11-24")]
#[case("in 2 years", "2028-11-24")]
#[case("через 6 месяцев", "2027-05-24")]
#[case("+30 дней", "2026-12-24")]
#[case("20 числа", "2026-12-20")]
fn a_day_of_the_future_is_the_next_one_that_fits(#[case] text: &str, #[case] meant: &str) {
    assert_eq!(parse_day(text, day("2026-11-24"), Lean::Future, DateOrder::DayFirst), Ok(day(meant)), "{text}");
}

#[rstest]
#[case("")]
#[case("скоро")]
#[case("31.02")]
#[case("завтра в 10")]
#[case("99.99.9999")]
fn what_is_no_day_is_refused(#[case] text: &str) {
    assert!(parse_day(text, day("2026-11-24"), Lean::Future, DateOrder::DayFirst).is_err(), "{text}");
}

#[rstest]
#[case("03.05.90", "1990-05-03")]
#[case("03.05.05", "2005-05-03")]
#[case("25.12.26", "1926-12-25")]
#[case("1/3/1971", "1971-03-01")]
#[case("1971-03-01", "1971-03-01")]
#[case("3 мая 1990", "1990-05-03")]
#[case("3 мая 1990 г.", "1990-05-03")]
#[case("17 January 1970", "1970-01-17")]
#[case("29 февраля 1988", "1988-02-29")]
fn a_birthday_is_the_last_such_day_that_has_been(#[case] text: &str, #[case] meant: &str) {
    assert_eq!(parse_birthday(text, day("2026-11-24"), DateOrder::DayFirst), Ok(day(meant).into()), "{text}");
}

#[rstest]
#[case("14.03", 3, 14)]
#[case("14/3", 3, 14)]
#[case("14 марта", 3, 14)]
#[case("14 March", 3, 14)]
#[case("March 14", 3, 14)]
#[case("29.02", 2, 29)]
fn a_birthday_may_be_told_without_its_year(#[case] text: &str, #[case] month: u32, #[case] of_month: u32) {
    let found = parse_birthday(text, day("2026-11-24"), DateOrder::DayFirst).unwrap();
    assert_eq!((found.date(), found.month(), found.day()), (None, month, of_month), "{text}");
}

#[rstest]
#[case("31.02", NotABirthday::NoSuchDay)]
#[case("31 апреля", NotABirthday::NoSuchDay)]
#[case("29.02.1989", NotABirthday::NoSuchDay)]
#[case("03.13", NotABirthday::NoSuchDay)]
#[case("03.1990", NotABirthday::NotADay)]
#[case("03.05.199", NotABirthday::NotADay)]
#[case("03.05.0000", NotABirthday::NotADay)]
#[case("03.05.2090", NotABirthday::Future)]
#[case("25.11.2026", NotABirthday::Future)]
#[case("завтра", NotABirthday::NotADay)]
#[case("31.02.1990", NotABirthday::NoSuchDay)]
#[case("летом", NotABirthday::NotADay)]
fn a_birthday_is_a_day_of_the_calendar_and_lies_behind_us(#[case] text: &str, #[case] why: NotABirthday) {
    assert_eq!(parse_birthday(text, day("2026-11-24"), DateOrder::DayFirst), Err(why), "{text}");
}
