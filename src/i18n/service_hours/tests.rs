//! How service hours may be written.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[rstest]
#[case("tue 10:00-13:00; thu 14-16", "Tue 10:00–13:00; Thu 14:00–16:00")]
#[case("вт 10:00–13:00; чт 14–16", "Tue 10:00–13:00; Thu 14:00–16:00")]
#[case("во вторник с 10 до 13", "Tue 10:00–13:00")]
#[case("mon-wed 9.30-12", "Mon–Wed 09:30–12:00")]
#[case("tue, thu 10-13, 14-16", "Tue 10:00–13:00, 14:00–16:00; Thu 10:00–13:00, 14:00–16:00")]
#[case("tue 14-16 10-13", "Tue 10:00–13:00, 14:00–16:00")]
#[case("sat-mon 20-24", "Mon 20:00–24:00; Sat–Sun 20:00–24:00")]
#[case("9-18", "Mon–Fri 09:00–18:00")]
#[case("с 9 до 18", "Mon–Fri 09:00–18:00")]
#[case("9-13, 14-18; сб 10-12", "Mon–Fri 09:00–13:00, 14:00–18:00; Sat 10:00–12:00")]
#[case("будни 9-18", "Mon–Fri 09:00–18:00")]
#[case("по рабочим дням с 9 до 18", "Mon–Fri 09:00–18:00")]
#[case("с 9 до 18 по будням", "Mon–Fri 09:00–18:00")]
#[case("weekdays 9-18; weekends 10-12", "Mon–Fri 09:00–18:00; Sat–Sun 10:00–12:00")]
#[case("каждый день 10-12", "Mon–Sun 10:00–12:00")]
#[case("ежедневно 9-18", "Mon–Sun 09:00–18:00")]
#[case("every day 9-18", "Mon–Sun 09:00–18:00")]
#[case("daily 9-18", "Mon–Sun 09:00–18:00")]
#[case("по вторникам и четвергам 10-13", "Tue 10:00–13:00; Thu 10:00–13:00")]
#[case("Mondays 10-13", "Mon 10:00–13:00")]
#[case("Tuesday 10am-1pm", "Tue 10:00–13:00")]
#[case("tue 1-3 pm, 9am-12pm", "Tue 09:00–12:00, 13:00–15:00")]
#[case("tue 10-1pm", "Tue 10:00–13:00")]
#[case("weekdays 9:30 am – 5 p.m.", "Mon–Fri 09:30–17:00")]
#[case("weekdays from 9am to 5", "Mon–Fri 09:00–17:00")]
#[case("", "")]
fn weekdays_are_followed_by_their_hours(#[case] text: &str, #[case] said: &str) {
    let week = parse_week(text).unwrap();
    assert_eq!(week_in_words(&week, messages(Language::English)), said);
}

#[rstest]
#[case("tue", "")]
#[case("18-9", "18-9")]
#[case("10-25", "25")]
#[case("будни", "")]
#[case("будни утром", "утром")]
#[case("9-18 иногда", "иногда")]
#[case("tue 13-10", "13-10")]
#[case("tue 13am-2pm", "13")]
#[case("tue 10-25", "25")]
#[case("tue 10-13 someday", "someday")]
#[case("вт утром", "утром")]
fn what_is_no_service_hours_is_refused_at_its_word(#[case] text: &str, #[case] at_word: &str) {
    assert_eq!(parse_week(text).unwrap_err().at_word, at_word);
}

#[test]
fn hours_that_end_before_they_begin_are_told_from_a_word_that_fits_nothing() {
    assert!(parse_week("вт 13-10").unwrap_err().backwards);
    assert!(!parse_week("вт утром").unwrap_err().backwards);
}

#[test]
fn what_is_said_can_be_read_back_in_both_languages() {
    let week = parse_week("mon 9-12; tue 10:15-13:45, 14-16; sun 23-24").unwrap();
    for language in Language::ALL {
        assert_eq!(parse_week(&week_in_words(&week, messages(*language))), Ok(week.clone()));
    }
}

#[test]
fn days_in_a_row_that_are_alike_are_written_as_one_and_read_back() {
    let words = messages(Language::Russian);
    let week = parse_week("пн-пт 10-13, 14-17; вс 10-12").unwrap();
    let text = week_in_words(&week, words);
    assert_eq!(text, "пн–пт 10:00–13:00, 14:00–17:00; вс 10:00–12:00");
    assert_eq!(parse_week(&text), Ok(week));
}

#[rstest]
#[case("2026-11-24T12:20:00+03:00", "часы сервиса до 13:00, успеем ещё 8 звонков")]
#[case("2026-11-24T12:59:00+03:00", "часы сервиса до 13:00, больше не успеем")]
#[case("2026-11-24T16:50:00+03:00", "часы сервиса до 17:00, успеем ещё 2 звонка")]
fn as_many_calls_fit_as_until_the_end_that_is_named(#[case] now: &str, #[case] said: &str) {
    let hours = ServiceHours { week: parse_week("вт 10-13, 14-17").unwrap(), ..ServiceHours::default() };
    let (calendar, zone) = (WorkCalendar::russian(), Zone::new("Europe/Moscow").unwrap());
    let words = messages(Language::Russian);
    let left = left_in_words(&hours, &calendar, Some(300), &zone, now.parse().unwrap(), words);
    assert_eq!(left.as_deref(), Some(said));
}
