//! What may be written for the time of a callback, line by line.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

/// Tuesday, 24 November 2026, 10:41 in Moscow.
const TUESDAY: &str = "2026-11-24T10:41:30+03:00";
/// Sunday evening before it.
const SUNDAY: &str = "2026-11-22T19:15:00+03:00";
/// The last day of a year, a Thursday.
const YEAR_END: &str = "2026-12-31T15:00:00+03:00";

fn zone(name: &str) -> Zone {
    Zone::new(name).unwrap()
}

fn read_at(now: &str, zone_name: &str, text: &str) -> Result<ParsedTime, NotUnderstood> {
    read_in(DateOrder::DayFirst, now, zone_name, text)
}

fn read_in(order: DateOrder, now: &str, zone_name: &str, text: &str) -> Result<ParsedTime, NotUnderstood> {
    let (hours, calendar) = (CallingHours::default(), WorkCalendar::russian());
    parse_callback(text, now.parse().unwrap(), &zone(zone_name), &hours, &calendar, order)
}

#[rstest]
#[case("1/3 10am", "hard 2027-01-03 10:00")]
#[case("1/3/2027", "soft 2027-01-03 00:00")]
#[case("1.3 10am", "hard 2027-03-01 10:00")]
#[case("25/12 10am", "hard 2026-12-25 10:00")]
#[case("12/25/2026 10am", "hard 2026-12-25 10:00")]
fn in_the_united_states_the_month_leads_before_a_stroke(#[case] text: &str, #[case] meant: &str) {
    let time = read_in(DateOrder::MonthFirst, TUESDAY, "Europe/Moscow", text).unwrap();
    let from = zone("Europe/Moscow").local(time.from);
    let (hardness, day) = (time.hardness.name(), from.format("%Y-%m-%d"));
    assert!(meant.starts_with(&format!("{hardness} {day}")), "{hardness} {from}");
}

/// `hard 2026-11-26 15:00`, `medium 2026-11-26 10:00-12:00`, `soft 2026-11-26 09:30-17:30`, as the zone's clock has it.
fn shown(time: &ParsedTime, zone: &Zone) -> String {
    let (from, until) = (zone.local(time.from), zone.local(time.until));
    let begin = from.format("%Y-%m-%d %H:%M");
    let name = time.hardness.name();
    if from == until {
        format!("{name} {begin}")
    } else if from.date() == until.date() {
        format!("{name} {begin}-{}", until.format("%H:%M"))
    } else {
        format!("{name} {begin} .. {}", until.format("%Y-%m-%d %H:%M"))
    }
}

fn in_moscow(now: &str, text: &str) -> String {
    match read_at(now, "Europe/Moscow", text) {
        Ok(time) => shown(&time, &zone("Europe/Moscow")),
        Err(error) => format!("? {}", error.at_word),
    }
}

#[rstest]
#[case("thu 15", "hard 2026-11-26 15:00")]
#[case("Thursday at 3 pm", "hard 2026-11-26 15:00")]
#[case("thu 15:30", "hard 2026-11-26 15:30")]
#[case("thu 3:30", "hard 2026-11-26 15:30")]
#[case("thu 03:30", "hard 2026-11-26 03:30")]
#[case("fri at 10 a.m.", "hard 2026-11-27 10:00")]
#[case("quarter past three", "hard 2026-11-24 15:15")]
#[case("thu a quarter to 4", "hard 2026-11-26 15:45")]
#[case("any time wednesday", "soft 2026-11-25 09:30-17:30")]
#[case("не раньше четверга", "soft 2026-11-26 09:30-17:30")]
#[case("в чт не раньше 15", "medium 2026-11-26 15:00-17:30")]
#[case("12/25 10am", "hard 2026-12-25 10:00")]
#[case("25/12 10am", "hard 2026-12-25 10:00")]
#[case("in 2h", "hard 2026-11-24 12:41")]
#[case("+2h", "hard 2026-11-24 12:41")]
#[case("+90m", "hard 2026-11-24 12:11")]
#[case("+2h 15m", "hard 2026-11-24 12:56")]
#[case("in 30 min", "hard 2026-11-24 11:11")]
#[case("in an hour", "hard 2026-11-24 11:41")]
#[case("in half an hour", "hard 2026-11-24 11:11")]
#[case("in 1.5 hours", "hard 2026-11-24 12:11")]
#[case("2 hours", "hard 2026-11-24 12:41")]
#[case("noon", "hard 2026-11-24 12:00")]
#[case("tomorrow noon", "hard 2026-11-25 12:00")]
#[case("tomorrow at ten", "hard 2026-11-25 10:00")]
#[case("tomorrow 10 o'clock", "hard 2026-11-25 10:00")]
#[case("28 nov 16:30", "hard 2026-11-28 16:30")]
#[case("Nov 28th at 4 pm", "hard 2026-11-28 16:00")]
#[case("the 3rd at 11", "hard 2026-12-03 11:00")]
#[case("28/11 16:30", "hard 2026-11-28 16:30")]
#[case("2026-12-01 14:00", "hard 2026-12-01 14:00")]
#[case("next monday at 10", "hard 2026-11-30 10:00")]
#[case("next friday at 10", "hard 2026-12-04 10:00")]
#[case("this friday at 10", "hard 2026-11-27 10:00")]
#[case("friday next week at 10", "hard 2026-12-04 10:00")]
#[case("in 2 weeks at 10", "hard 2026-12-08 10:00")]
#[case("in 2 hours", "hard 2026-11-24 12:41")]
#[case("in a couple of hours", "hard 2026-11-24 12:41")]
#[case("half past two", "hard 2026-11-24 14:30")]
#[case("tomorrow half past 10", "hard 2026-11-25 10:30")]
#[case("next week tue at 10", "hard 2026-12-01 10:00")]
#[case("tomorrow morning at 9", "hard 2026-11-25 09:00")]
#[case("tomorrow at 5 in the afternoon", "hard 2026-11-25 17:00")]
#[case("tomorrow at 8 in the evening", "hard 2026-11-25 20:00")]
fn an_exact_time_in_english_is_hard(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(TUESDAY, text), expected, "{text}");
}

#[rstest]
#[case("завтра в 10", "hard 2026-11-25 10:00")]
#[case("Завтра в десять", "hard 2026-11-25 10:00")]
#[case("завтра в 10 утра", "hard 2026-11-25 10:00")]
#[case("завтра в 3 часа дня", "hard 2026-11-25 15:00")]
#[case("завтра в 3 дня", "hard 2026-11-25 15:00")]
#[case("завтра в три", "hard 2026-11-25 15:00")]
#[case("завтра в час", "hard 2026-11-25 13:00")]
#[case("завтра в час дня", "hard 2026-11-25 13:00")]
#[case("завтра в 7 вечера", "hard 2026-11-25 19:00")]
#[case("завтра в 10.30", "hard 2026-11-25 10:30")]
#[case("завтра в 10.11", "hard 2026-11-25 10:11")]
#[case("завтра в 10 30", "hard 2026-11-25 10:30")]
#[case("послезавтра в полдень", "hard 2026-11-26 12:00")]
#[case("чт 15", "hard 2026-11-26 15:00")]
#[case("чт. в 15:00", "hard 2026-11-26 15:00")]
#[case("в четверг, в 15 часов", "hard 2026-11-26 15:00")]
#[case("во вторник в 12", "hard 2026-11-24 12:00")]
#[case("во вторник в 10", "hard 2026-12-01 10:00")]
#[case("через 2 часа", "hard 2026-11-24 12:41")]
#[case("через два часа", "hard 2026-11-24 12:41")]
#[case("через час", "hard 2026-11-24 11:41")]
#[case("через полчаса", "hard 2026-11-24 11:11")]
#[case("через полтора часа", "hard 2026-11-24 12:11")]
#[case("через 1,5 часа", "hard 2026-11-24 12:11")]
#[case("через пару часов", "hard 2026-11-24 12:41")]
#[case("через 40 минут", "hard 2026-11-24 11:21")]
#[case("+2ч", "hard 2026-11-24 12:41")]
#[case("+2ч 30мин", "hard 2026-11-24 13:11")]
#[case("28.11 в 16:30", "hard 2026-11-28 16:30")]
#[case("28.11.2026 в 16.30", "hard 2026-11-28 16:30")]
#[case("28 ноября в 16:30", "hard 2026-11-28 16:30")]
#[case("28-го в 16:30", "hard 2026-11-28 16:30")]
#[case("3 числа в 11", "hard 2026-12-03 11:00")]
#[case("20.11 в 12", "hard 2027-11-20 12:00")]
#[case("в следующую пятницу в 10", "hard 2026-12-04 10:00")]
#[case("в пятницу на следующей неделе в 10", "hard 2026-12-04 10:00")]
#[case("через неделю в пятницу в 10", "hard 2026-12-04 10:00")]
#[case("через 3 дня в 10", "hard 2026-11-27 10:00")]
#[case("сегодня в 12", "hard 2026-11-24 12:00")]
#[case("сегодня в 10", "hard 2026-11-25 10:00")]
#[case("в полтретьего", "hard 2026-11-24 14:30")]
#[case("завтра в половине двенадцатого", "hard 2026-11-25 11:30")]
#[case("минут через 20", "hard 2026-11-24 11:01")]
#[case("часа через два", "hard 2026-11-24 12:41")]
#[case("к четвергу в 12", "hard 2026-11-26 12:00")]
#[case("после выходных в 10", "hard 2026-11-30 10:00")]
#[case("в 10", "hard 2026-11-25 10:00")]
#[case("в 12", "hard 2026-11-24 12:00")]
fn an_exact_time_in_russian_is_hard(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(TUESDAY, text), expected, "{text}");
}

#[rstest]
#[case("tomorrow 10-12", "medium 2026-11-25 10:00-12:00")]
#[case("tomorrow 10:00–12:30", "medium 2026-11-25 10:00-12:30")]
#[case("tomorrow 2-4", "medium 2026-11-25 14:00-16:00")]
#[case("tomorrow 2-4pm", "medium 2026-11-25 14:00-16:00")]
#[case("tomorrow 11-1", "medium 2026-11-25 11:00-13:00")]
#[case("thu between 10 and 12", "medium 2026-11-26 10:00-12:00")]
#[case("thu from 10 to 12", "medium 2026-11-26 10:00-12:00")]
#[case("thu after 15", "medium 2026-11-26 15:00-17:30")]
#[case("thu after 3pm", "medium 2026-11-26 15:00-17:30")]
#[case("thu before 11", "medium 2026-11-26 09:30-11:00")]
#[case("fri afternoon", "medium 2026-11-27 14:00-17:30")]
#[case("fri in the morning", "medium 2026-11-27 09:30-12:30")]
#[case("this afternoon", "medium 2026-11-24 14:00-17:30")]
#[case("tomorrow about 3", "medium 2026-11-25 14:30-15:30")]
#[case("завтра с 10 до 12", "medium 2026-11-25 10:00-12:00")]
#[case("завтра с двух до четырёх", "medium 2026-11-25 14:00-16:00")]
#[case("завтра между 10 и 12", "medium 2026-11-25 10:00-12:00")]
#[case("завтра 10-12", "medium 2026-11-25 10:00-12:00")]
#[case("завтра после 15", "medium 2026-11-25 15:00-17:30")]
#[case("завтра после 18", "medium 2026-11-25 18:00-20:00")]
#[case("завтра до 12", "medium 2026-11-25 09:30-12:00")]
#[case("завтра около трёх", "medium 2026-11-25 14:30-15:30")]
#[case("в пт после обеда", "medium 2026-11-27 14:00-17:30")]
#[case("в пт до обеда", "medium 2026-11-27 09:30-12:30")]
#[case("завтра во второй половине дня", "medium 2026-11-25 14:00-17:30")]
#[case("завтра в первой половине дня", "medium 2026-11-25 09:30-12:30")]
#[case("завтра в обед", "medium 2026-11-25 12:00-14:00")]
#[case("завтра в конце дня", "medium 2026-11-25 16:00-17:30")]
#[case("завтра с утра", "medium 2026-11-25 09:30-12:30")]
#[case("завтра днём", "medium 2026-11-25 14:00-17:30")]
#[case("завтра вечером", "medium 2026-11-25 18:00-20:00")]
#[case("понедельник утром", "medium 2026-11-30 09:30-12:30")]
#[case("в понедельник утром", "medium 2026-11-30 09:30-12:30")]
#[case("tomorrow morning", "medium 2026-11-25 09:30-12:30")]
#[case("после праздников утром", "medium 2027-01-11 09:30-12:30")]
#[case("после обеда", "medium 2026-11-24 14:00-17:30")]
#[case("на следующей неделе во вторник утром", "medium 2026-12-01 09:30-12:30")]
#[case("во вторник на следующей неделе после обеда", "medium 2026-12-01 14:00-17:30")]
#[case("next week tue morning", "medium 2026-12-01 09:30-12:30")]
#[case("end of day", "medium 2026-11-24 16:00-17:30")]
#[case("by end of day", "medium 2026-11-24 16:00-17:30")]
#[case("tomorrow eod", "medium 2026-11-25 16:00-17:30")]
#[case("first thing tomorrow", "medium 2026-11-25 09:30-12:30")]
#[case("завтра ближе к вечеру", "medium 2026-11-25 16:00-17:30")]
#[case("завтра часов в 11", "medium 2026-11-25 10:30-11:30")]
#[case("завтра где-то в 11", "medium 2026-11-25 10:30-11:30")]
#[case("завтра в районе 11", "medium 2026-11-25 10:30-11:30")]
fn a_window_or_a_part_of_the_day_is_medium(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(TUESDAY, text), expected, "{text}");
}

#[rstest]
#[case("thu", "soft 2026-11-26 09:30-17:30")]
#[case("tomorrow", "soft 2026-11-25 09:30-17:30")]
#[case("in 3 days", "soft 2026-11-27 09:30-17:30")]
#[case("+3d", "soft 2026-11-27 09:30-17:30")]
#[case("in a week", "soft 2026-12-01 09:30-17:30")]
#[case("next week", "soft 2026-11-30 09:30 .. 2026-12-04 17:30")]
#[case("28 november", "soft 2026-11-28 09:30-17:30")]
#[case("в пятницу", "soft 2026-11-27 09:30-17:30")]
#[case("послезавтра", "soft 2026-11-26 09:30-17:30")]
#[case("the day after tomorrow", "soft 2026-11-26 09:30-17:30")]
#[case("через неделю", "soft 2026-12-01 09:30-17:30")]
#[case("через месяц", "soft 2026-12-24 09:30-17:30")]
#[case("через 3 дня", "soft 2026-11-27 09:30-17:30")]
#[case("через день", "soft 2026-11-26 09:30-17:30")]
#[case("на следующей неделе", "soft 2026-11-30 09:30 .. 2026-12-04 17:30")]
#[case("на этой неделе", "soft 2026-11-24 09:30 .. 2026-11-27 17:30")]
#[case("28 числа", "soft 2026-11-28 09:30-17:30")]
#[case("через несколько дней", "soft 2026-11-27 09:30-17:30")]
#[case("in a few days", "soft 2026-11-27 09:30-17:30")]
#[case("сегодня попозже", "soft 2026-11-24 09:30-17:30")]
#[case("завтра в течение дня", "soft 2026-11-25 09:30-17:30")]
#[case("в конце недели", "soft 2026-11-26 09:30 .. 2026-11-27 17:30")]
#[case("end of the week", "soft 2026-11-26 09:30 .. 2026-11-27 17:30")]
#[case("в начале следующей недели", "soft 2026-11-30 09:30 .. 2026-12-01 17:30")]
#[case("early next week", "soft 2026-11-30 09:30 .. 2026-12-01 17:30")]
#[case("в середине недели", "soft 2026-11-25 09:30-17:30")]
#[case("после праздников", "soft 2027-01-11 09:30-17:30")]
#[case("после новогодних праздников", "soft 2027-01-11 09:30-17:30")]
#[case("after the holidays", "soft 2027-01-11 09:30-17:30")]
#[case("after New Year", "soft 2027-01-11 09:30-17:30")]
fn a_day_alone_is_soft(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(TUESDAY, text), expected, "{text}");
}

#[rstest]
#[case(SUNDAY, "завтра в 10", "hard 2026-11-23 10:00")]
#[case(SUNDAY, "в понедельник", "soft 2026-11-23 09:30-17:30")]
#[case(SUNDAY, "next week", "soft 2026-11-23 09:30 .. 2026-11-27 17:30")]
#[case(SUNDAY, "утром", "medium 2026-11-23 09:30-12:30")]
#[case(SUNDAY, "sunday 12", "hard 2026-11-29 12:00")]
#[case(SUNDAY, "в конце недели", "soft 2026-11-26 09:30 .. 2026-11-27 17:30")]
#[case(SUNDAY, "в 10", "hard 2026-11-23 10:00")]
#[case(YEAR_END, "завтра в 12", "hard 2027-01-01 12:00")]
#[case(YEAR_END, "thu 12", "hard 2027-01-07 12:00")]
#[case(YEAR_END, "11 января в 10", "hard 2027-01-11 10:00")]
#[case(YEAR_END, "после праздников в 10", "hard 2027-01-11 10:00")]
#[case("2026-10-30T12:00:00+03:00", "после праздников", "soft 2026-11-05 09:30-17:30")]
#[case("2026-10-30T12:00:00+03:00", "после новогодних каникул", "soft 2027-01-11 09:30-17:30")]
#[case("2026-05-28T12:00:00+03:00", "next week", "soft 2026-06-01 09:30 .. 2026-06-05 17:30")]
#[case("2027-02-16T12:00:00+03:00", "на следующей неделе", "soft 2027-02-24 09:30 .. 2027-02-26 17:30")]
#[case(YEAR_END, "31 числа", "soft 2026-12-31 09:30-17:30")]
#[case(YEAR_END, "30 числа", "soft 2027-01-30 09:30-17:30")]
#[case(YEAR_END, "29.02 в 10", "hard 2028-02-29 10:00")]
#[case("2026-02-10T12:00:00+03:00", "31 числа в 10", "hard 2026-03-31 10:00")]
#[case("2027-01-31T12:00:00+03:00", "через месяц", "soft 2027-02-28 09:30-17:30")]
fn weeks_months_and_years_end(#[case] now: &str, #[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(now, text), expected, "{text}");
}

#[rstest]
#[case("", "")]
#[case("   ", "")]
#[case("когда-нибудь", "когда")]
#[case("thu blah", "blah")]
#[case("завтра в", "")]
#[case("thu 25:00", "25:00")]
#[case("завтра в 10:75", "10:75")]
#[case("31.02 в 10", "31.02")]
#[case("thu fri", "fri")]
#[case("завтра 10 12:00", "12:00")]
#[case("через", "")]
#[case("+2", "")]
#[case("next", "")]
#[case("\u{202e}", "\u{202e}")]
fn what_is_no_time_is_refused_at_its_word(#[case] text: &str, #[case] at_word: &str) {
    // "tomorrow at" is a day with a word too many that says nothing.
    match read_at(TUESDAY, "Europe/Moscow", text) {
        Err(error) => assert_eq!(error.at_word, at_word, "{text}"),
        Ok(time) => assert_eq!((text, time.hardness), ("завтра в", Hardness::Soft)),
    }
}

#[test]
fn a_date_with_its_year_that_has_passed_has_no_next_one() {
    assert!(read_at(TUESDAY, "Europe/Moscow", "20.11.2026 в 12").is_err());
}

#[test]
fn a_time_is_meant_by_the_clock_of_the_client() {
    // 10:41 in Moscow is 17:41 in Vladivostok and 09:41 in Kaliningrad.
    let tomorrow = |name| read_at(TUESDAY, name, "tomorrow 10").unwrap().from.to_string();
    assert_eq!(tomorrow("Asia/Vladivostok"), "2026-11-25T00:00:00.000Z");
    assert_eq!(tomorrow("Europe/Kaliningrad"), "2026-11-25T08:00:00.000Z");
    assert_eq!(tomorrow("Pacific/Kiritimati"), "2026-11-24T20:00:00.000Z");
    // Today at 12 is still ahead in Kaliningrad and past in Vladivostok.
    assert_eq!(read_at(TUESDAY, "Europe/Kaliningrad", "12").unwrap().from.to_string(), "2026-11-24T10:00:00.000Z");
    assert_eq!(read_at(TUESDAY, "Asia/Vladivostok", "12").unwrap().from.to_string(), "2026-11-25T02:00:00.000Z");
}

#[test]
fn two_hours_from_now_are_two_hours_across_a_clock_change() {
    // Berlin, 28 March 2027, clocks go from 02:00 to 03:00.
    let time = read_at("2027-03-28T01:30:00+01:00", "Europe/Berlin", "+2h").unwrap();
    assert_eq!(shown(&time, &zone("Europe/Berlin")), "hard 2027-03-28 04:30");
    // A clock that is skipped means the clock after the change.
    let time = read_at("2027-03-27T12:00:00+01:00", "Europe/Berlin", "tomorrow 02:30").unwrap();
    assert_eq!(shown(&time, &zone("Europe/Berlin")), "hard 2027-03-28 03:30");
    // Monday at ten stays ten.
    let time = read_at("2027-03-27T12:00:00+01:00", "Europe/Berlin", "mon 10").unwrap();
    assert_eq!(time.from.to_string(), "2027-03-29T08:00:00.000Z");
}

#[rstest]
#[case("tomorrow 10", &[])]
#[case("tomorrow 10-12", &[])]
#[case("tomorrow 8-10", &[])]
#[case("tomorrow 13", &["outside 2026-11-25 14:00"])]
#[case("tomorrow 20:00", &["outside 2026-11-26 09:30"])]
#[case("sat 10", &["outside 2026-11-30 09:30"])]
#[case("31.12 10", &["holiday 2026-12-31", "outside 2027-01-11 09:30"])]
#[case("7 jan", &["holiday 2027-01-07", "outside 2027-01-11 09:30"])]
#[case("after the holidays", &[])]
#[case("вечером", &["outside 2026-11-25 09:30"])]
fn times_outside_calling_hours_and_holidays_are_warned_of(#[case] text: &str, #[case] expected: &[&str]) {
    let moscow = zone("Europe/Moscow");
    let warnings: Vec<String> = read_at(TUESDAY, "Europe/Moscow", text)
        .unwrap()
        .warnings
        .into_iter()
        .map(|warning| match warning {
            TimeWarning::OutsideHours { opens } => format!("outside {}", moscow.local(opens).format("%Y-%m-%d %H:%M")),
            TimeWarning::Holiday(day) => format!("holiday {day}"),
        })
        .collect();
    assert_eq!(warnings, expected, "{text}");
}

#[rstest]
#[case("thu 15", "Thu 26 November 15:00", "чт 26 ноября 15:00")]
#[case("tomorrow 10-12", "tomorrow 10:00–12:00", "завтра 10:00–12:00")]
#[case("fri", "Fri 27 November", "пт 27 ноября")]
#[case("next week", "Mon 30 November – Fri 4 December", "пн 30 ноября – пт 4 декабря")]
fn the_preview_says_the_time_in_the_language_of_the_screen(
    #[case] text: &str,
    #[case] english: &str,
    #[case] russian: &str,
) {
    let moscow = zone("Europe/Moscow");
    let now = TUESDAY.parse().unwrap();
    let appointment = read_at(TUESDAY, "Europe/Moscow", text).unwrap().appointment(&moscow, None);
    assert_eq!(agreed_time(&appointment, &moscow, now, messages(Language::English)), english);
    assert_eq!(agreed_time(&appointment, &moscow, now, messages(Language::Russian)), russian);
}

#[test]
fn the_preview_shows_the_same_time_by_both_clocks() {
    let (theirs, mine) = (zone("Asia/Vladivostok"), zone("Europe/Moscow"));
    let appointment = read_at(TUESDAY, "Asia/Vladivostok", "завтра в 10").unwrap().appointment(&theirs, None);
    let now = TUESDAY.parse().unwrap();
    let words = messages(Language::Russian);
    assert_eq!(agreed_time(&appointment, &theirs, now, words), "завтра 10:00");
    assert_eq!(agreed_time(&appointment, &mine, now, words), "завтра 03:00");
}

#[test]
fn warnings_are_said_in_words() {
    let moscow = zone("Europe/Moscow");
    let now: Moment = TUESDAY.parse().unwrap();
    let opens = "2026-11-25T14:00:00+03:00".parse().unwrap();
    let said = |it| warning(it, &moscow, &moscow, now, messages(Language::Russian));
    assert_eq!(said(TimeWarning::OutsideHours { opens }), "вне часов для звонков; ближайшее время — завтра 14:00");
    let from_afar = warning(
        TimeWarning::OutsideHours { opens },
        &moscow,
        &zone("Asia/Vladivostok"),
        now,
        messages(Language::Russian),
    );
    assert_eq!(from_afar, "вне часов для звонков; ближайшее время у них — завтра 14:00");
    let day = NaiveDate::from_ymd_opt(2027, 1, 7).unwrap();
    assert_eq!(said(TimeWarning::Holiday(day)), "чт 7 января 2027 — нерабочий день");
}

#[rstest]
#[case("завтра в 15-00", "hard 2026-11-25 15:00")]
#[case("завтра 15-30", "hard 2026-11-25 15:30")]
#[case("15-00", "hard 2026-11-24 15:00")]
#[case("в 9-05", "hard 2026-11-25 09:05")]
#[case("завтра с 10-00 до 12-30", "medium 2026-11-25 10:00-12:30")]
#[case("завтра 10-00 - 12-00", "medium 2026-11-25 10:00-12:00")]
#[case("завтра в 10-12", "medium 2026-11-25 10:00-12:00")]
#[case("завтра в 12-05", "hard 2026-11-25 12:05")]
#[case("12-05", "? 12")]
fn a_dash_makes_a_clock_only_where_it_makes_no_window(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(TUESDAY, text), expected, "{text}");
}

#[rstest]
#[case("через пол часа", "hard 2026-11-24 11:11")]
#[case("в течение часа", "medium 2026-11-24 10:41-11:41")]
#[case("в течение 2 часов", "medium 2026-11-24 10:41-12:41")]
#[case("within half an hour", "medium 2026-11-24 10:41-11:11")]
#[case("через недельку", "soft 2026-12-01 09:30-17:30")]
#[case("вечером после 18", "medium 2026-11-24 18:00-20:00")]
#[case("завтра вечером после 7", "medium 2026-11-25 19:00-20:00")]
#[case("завтра утром до 11", "medium 2026-11-25 09:30-11:00")]
#[case("завтра утром после 10", "medium 2026-11-25 10:00-12:30")]
#[case("завтра вечером с 6 до 8", "medium 2026-11-25 18:00-20:00")]
#[case("завтра утром после 15", "? 15")]
#[case("tomorrow at half ten", "hard 2026-11-25 10:30")]
#[case("a week on monday", "soft 2026-12-07 09:30-17:30")]
#[case("a week on monday at 10", "hard 2026-12-07 10:00")]
#[case("sometime next week", "soft 2026-11-30 09:30 .. 2026-12-04 17:30")]
fn what_is_said_in_passing_is_understood(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(TUESDAY, text), expected, "{text}");
}

#[rstest]
#[case("в декабре", "soft 2026-12-01 09:30 .. 2026-12-30 17:30")]
#[case("in december", "soft 2026-12-01 09:30 .. 2026-12-30 17:30")]
#[case("в начале декабря", "soft 2026-12-01 09:30 .. 2026-12-10 17:30")]
#[case("в середине декабря", "soft 2026-12-11 09:30 .. 2026-12-18 17:30")]
#[case("в конце месяца", "soft 2026-11-24 09:30 .. 2026-11-30 17:30")]
#[case("end of month", "soft 2026-11-24 09:30 .. 2026-11-30 17:30")]
#[case("by the end of the month", "soft 2026-11-24 09:30 .. 2026-11-30 17:30")]
#[case("в начале месяца", "soft 2026-12-01 09:30 .. 2026-12-10 17:30")]
#[case("next month", "soft 2026-12-01 09:30 .. 2026-12-30 17:30")]
#[case("в следующем месяце", "soft 2026-12-01 09:30 .. 2026-12-30 17:30")]
#[case("в конце следующего месяца", "soft 2026-12-21 09:30 .. 2026-12-30 17:30")]
#[case("в январе", "soft 2027-01-11 09:30 .. 2027-01-29 17:30")]
#[case("в ноябре", "soft 2026-11-24 09:30 .. 2026-11-30 17:30")]
#[case("next month at 10", "? 10")]
#[case("декабрь", "? декабрь")]
fn a_month_or_a_part_of_it_is_soft(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(in_moscow(TUESDAY, text), expected, "{text}");
}

#[rstest]
#[case("завтра в 10 мск", "hard 2026-11-25 17:00")]
#[case("в 16 по Москве", "hard 2026-11-24 23:00")]
#[case("завтра с 10 до 12 по московскому времени", "medium 2026-11-25 17:00-19:00")]
#[case("tomorrow 05:00 moscow time", "hard 2026-11-25 12:00")]
#[case("завтра после 8:00 мск", "medium 2026-11-25 15:00-17:30")]
fn a_time_by_moscow_is_meant_by_its_clock(#[case] text: &str, #[case] expected: &str) {
    // 10:41 in Moscow is 17:41 in Vladivostok.
    let there = zone("Asia/Vladivostok");
    assert_eq!(shown(&read_at(TUESDAY, "Asia/Vladivostok", text).unwrap(), &there), expected, "{text}");
}

#[rstest]
#[case("завтра мск", "мск")]
#[case("попозже", "")]
#[case("later", "")]
fn what_names_no_time_asks_for_one(#[case] text: &str, #[case] at_word: &str) {
    assert_eq!(read_at(TUESDAY, "Europe/Moscow", text).unwrap_err().at_word, at_word);
}

#[rstest]
#[case("thu 15", "15:00")]
#[case("thu 10-12", "12:00")]
#[case("thu", "18:00")]
fn a_promise_for_a_day_is_due_when_its_work_ends(#[case] text: &str, #[case] clock: &str) {
    let (zone, ends) = (zone("Europe/Moscow"), chrono::NaiveTime::from_hms_opt(18, 0, 0).unwrap());
    let due = read_at(TUESDAY, "Europe/Moscow", text).unwrap().due(&zone, ends, TUESDAY.parse().unwrap());
    assert_eq!(zone.local(due).format("%Y-%m-%d %H:%M").to_string(), format!("2026-11-26 {clock}"));
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
        let _ = read_at(TUESDAY, "Europe/Moscow", &text);
    }

    #[test]
    fn any_words_of_the_grammar_are_read_or_refused(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "в", "на", "через", "завтра", "чт", "10", "10:30", "28.11", "-", "+", "2", "h", "часа", "дня", "a",
                "next", "week", "after", "before", "from", "to", "полчаса", "nov", "31", "2026", "99999", "th", "pm",
                "мск", "вечером", "within", "05", "-00", "month", "in", "конце", "декабре", "half",
            ]),
            0..8,
        )
    ) {
        if let Ok(time) = read_at(TUESDAY, "Pacific/Apia", &words.join(" ")) {
            proptest::prop_assert!(time.from <= time.until);
            proptest::prop_assert!(time.until >= TUESDAY.parse::<Moment>().unwrap() - chrono::TimeDelta::minutes(1));
        }
    }
}

#[test]
fn a_time_that_was_agreed_keeps_its_clock_at_our_midnight() {
    let now: Moment = "2026-11-24T08:00:00+02:00".parse().unwrap();
    let four: Moment = "2026-11-25T16:00:00+02:00".parse().unwrap();
    let (ours, words) = (zone("Asia/Vladivostok"), messages(Language::Russian));
    let mut appointment = Appointment {
        from: four,
        until: four,
        hardness: Hardness::Hard,
        zone: zone("Europe/Kaliningrad"),
        operator: None,
    };
    assert_eq!(agreed_time(&appointment, &ours, now, words), "чт 26 ноября 00:00");
    appointment.hardness = Hardness::Medium;
    appointment.until = four + chrono::TimeDelta::hours(1);
    assert_eq!(agreed_time(&appointment, &ours, now, words), "чт 26 ноября 00:00–01:00");
}

#[rstest]
#[case("02:00", true)]
#[case("06:59", true)]
#[case("07:00", false)]
#[case("21:59", false)]
#[case("22:00", true)]
fn an_agreed_hour_may_be_in_the_night_of_whoever_has_to_ring(#[case] clock: &str, #[case] night: bool) {
    let moscow = zone("Europe/Moscow");
    let at = read_at(TUESDAY, "Europe/Moscow", &format!("tomorrow {clock}")).unwrap();
    assert_eq!(at.is_at_night(&moscow), night);
}
