//! Days and times as they are said.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

/// Saturday, 21 November 2026, 10:41:07 in Moscow.
const NOW: &str = "2026-11-21T10:41:07+03:00";

fn both(say: impl Fn(&Messages) -> String) -> [String; 2] {
    [say(messages(Language::English)), say(messages(Language::Russian))]
}

#[rstest]
#[case("2026-11-21T14:00:00+03:00", ["today 14:00", "сегодня 14:00"])]
#[case("2026-11-22T09:30:00+03:00", ["tomorrow 09:30", "завтра 09:30"])]
#[case("2026-11-20T09:30:00+03:00", ["yesterday 09:30", "вчера 09:30"])]
#[case("2026-11-24T09:30:00+03:00", ["Tue 24 November 09:30", "вт 24 ноября 09:30"])]
#[case("2027-05-03T09:30:00+03:00", ["Mon 3 May 2027 09:30", "пн 3 мая 2027 09:30"])]
fn a_time_is_said_as_one_speaks_of_it(#[case] at: &str, #[case] said: [&str; 2]) {
    let moscow = Zone::new("Europe/Moscow").unwrap();
    let (at, now) = (at.parse().unwrap(), NOW.parse().unwrap());
    assert_eq!(both(|words| near_time(at, &moscow, now, words)), said);
}

#[test]
fn a_day_without_an_hour_shows_no_clock() {
    let (moscow, omsk) = (Zone::new("Europe/Moscow").unwrap(), Zone::new("Asia/Omsk").unwrap());
    let now: Moment = NOW.parse().unwrap();
    let day: Moment = "2026-11-25T00:00:00+06:00".parse().unwrap();
    assert_eq!(both(|words| near_due(day, &omsk, &moscow, now, words)), ["Wed 25 November", "ср 25 ноября"]);
    let hour: Moment = "2026-11-25T10:00:00+06:00".parse().unwrap();
    assert_eq!(
        both(|words| near_due(hour, &omsk, &moscow, now, words)),
        ["Wed 25 November 07:00", "ср 25 ноября 07:00"]
    );
    let today: Moment = "2026-11-21T00:00:00+03:00".parse().unwrap();
    assert_eq!(both(|words| short_time(today, &moscow, now, words)), ["today", "сегодня"]);
}

#[test]
fn one_instant_has_a_clock_in_every_zone() {
    let at: Moment = NOW.parse().unwrap();
    let at_zone = |name| clock(at, &Zone::new(name).unwrap());
    let zones = ["Europe/Moscow", "Europe/Kaliningrad", "Asia/Vladivostok", "Pacific/Kiritimati", "Asia/Kathmandu"];
    assert_eq!(zones.map(at_zone), ["10:41", "09:41", "17:41", "21:41", "13:26"]);
    assert_eq!(clock_with_seconds(at, &Zone::utc()), "07:41:07");
}

#[rstest]
#[case(0, "00:00")]
#[case(252, "04:12")]
#[case(3599, "59:59")]
#[case(3852, "1:04:12")]
fn a_call_runs_in_minutes_and_seconds(#[case] seconds: u64, #[case] shown: &str) {
    assert_eq!(running_time(seconds), shown);
}

#[rstest]
#[case(1, ["1 day", "1 день"])]
#[case(2, ["2 days", "2 дня"])]
#[case(5, ["5 days", "5 дней"])]
#[case(11, ["11 days", "11 дней"])]
#[case(61, ["61 days", "61 день"])]
#[case(112, ["112 days", "112 дней"])]
#[case(122, ["122 days", "122 дня"])]
fn days_are_counted_in_the_right_plural(#[case] count: u32, #[case] said: [&str; 2]) {
    assert_eq!(both(|words| days(count, words)), said);
}

#[rstest]
#[case(30, ["0 min", "0 мин"])]
#[case(40 * 60, ["40 min", "40 мин"])]
#[case(3 * 3600, ["3 h", "3 ч"])]
#[case(3 * 3600 + 20 * 60, ["3 h 20 min", "3 ч 20 мин"])]
#[case(50 * 3600, ["2 days", "2 дня"])]
fn a_length_is_told_in_its_largest_unit(#[case] seconds: i64, #[case] said: [&str; 2]) {
    assert_eq!(both(|words| length(TimeDelta::seconds(seconds), words)), said);
}

#[test]
fn a_date_of_another_time_has_its_year() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    assert_eq!(both(|words| date(day, words)), ["24 November 2026", "24 ноября 2026"]);
}

#[test]
fn every_weekday_and_month_has_its_words() {
    for language in Language::ALL {
        let words = messages(*language);
        let mut said: Vec<String> = (1..=12).map(|number| month(number, words)).collect();
        said.extend(crate::domain::Week::DAYS.iter().map(|day| weekday_short(*day, words)));
        let count = said.len();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), count);
        assert_eq!(month(13, words), "");
    }
}

#[rstest]
#[case("2026-11-24T10:30:00+03:00", ["today 10:30", "сегодня 10:30"], ["today 10:30", "сегодня 10:30"])]
#[case("2026-09-23T10:30:00+03:00", ["Wed 23 September 10:30", "ср 23 сентября 10:30"], ["23 Sep 10:30", "23.09 10:30"])]
#[case("2024-12-08T13:10:00+03:00", ["8 Dec 2024 13:10", "08.12.2024 13:10"], ["8 Dec 2024 13:10", "08.12.2024 13:10"])]
#[case("2024-12-08T00:00:00+03:00", ["8 Dec 2024", "08.12.2024"], ["8 Dec 2024", "08.12.2024"])]
fn a_time_fits_into_its_column_with_its_clock(#[case] at: &str, #[case] wide: [&str; 2], #[case] narrow: [&str; 2]) {
    let (zone, at) = (Zone::new("Europe/Moscow").unwrap(), at.parse().unwrap());
    let now = "2026-11-24T11:00:00+03:00".parse().unwrap();
    let both = [Language::English, Language::Russian];
    let columns = both.map(|it| column_time(at, &zone, now, messages(it)));
    assert!(columns.iter().all(|text| text.chars().count() <= 22));
    assert_eq!(columns, wide);
    assert_eq!(both.map(|it| brief_time(at, &zone, now, messages(it))), narrow);
}
