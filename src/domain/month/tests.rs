//! Months forth and back.

use super::*;

fn month(year: i32, number: u32) -> Month {
    Month::of(NaiveDate::from_ymd_opt(year, number, 15).unwrap())
}

#[test]
fn a_month_has_a_year_a_number_and_a_first_day() {
    let november = month(2026, 11);
    assert_eq!((november.year(), november.number()), (2026, 11));
    assert_eq!(november.first_day(), NaiveDate::from_ymd_opt(2026, 11, 1));
    assert_eq!((november.plus(2), november.plus(-11)), (month(2027, 1), month(2025, 12)));
}

#[test]
fn quarters_and_years_begin_where_they_do() {
    assert_eq!([1, 3, 4, 11, 12].map(|number| month(2026, number).quarter().number()), [1, 1, 4, 10, 10]);
    assert_eq!(month(2026, 11).january(), month(2026, 1));
}
