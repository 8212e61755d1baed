//! What is text and what is its date.

use super::*;
use rstest::rstest;

/// Tuesday, 24 November 2026, 11:00 in Moscow.
fn read(line: &str) -> (String, Option<String>) {
    let now: Moment = "2026-11-24T08:00:00Z".parse().unwrap();
    let zone = Zone::new("Europe/Moscow").unwrap();
    let (text, time) = split(line, now, &zone, &CallingHours::default(), &WorkCalendar::default(), DateOrder::DayFirst);
    (text, time.map(|time| zone.local(time.until).format("%d.%m %H:%M").to_string()))
}

#[rstest]
#[case("выслать акт пт", "выслать акт", Some("27.11 17:30"))]
#[case("выслать акт завтра в 10", "выслать акт", Some("25.11 10:00"))]
#[case("send the act by thu 15", "send the act by", Some("26.11 15:00"))]
#[case("send the act tomorrow", "send the act", Some("25.11 17:30"))]
#[case("выслать счёт, 28.11", "выслать счёт", Some("28.11 17:30"))]
#[case("позвонить складу +2ч", "позвонить складу", Some("24.11 13:00"))]
#[case("выслать акт", "выслать акт", None)]
#[case("пт", "пт", None)]
#[case("", "", None)]
fn the_date_stands_at_the_end(#[case] line: &str, #[case] text: &str, #[case] due: Option<&str>) {
    assert_eq!(read(line), (text.to_owned(), due.map(str::to_owned)));
}
