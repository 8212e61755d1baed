//! Lateness and age in words.

use rstest::rstest;

use super::*;
use crate::domain::{CaseId, ClientId, CommitmentId, Language};
use crate::i18n::messages;

/// Tuesday, 24 November 2026, 11:00 in Moscow.
const NOW: &str = "2026-11-24T11:00:00+03:00";

fn case(due: &str) -> Commitment {
    Commitment {
        id: CommitmentId::Case(CaseId(1)),
        client: ClientId(1),
        client_name: "A".into(),
        zone: None,
        person: None,
        person_name: None,
        text: "late".into(),
        owner: None,
        due: due.parse().unwrap(),
        opened_at: "2026-11-21T09:00:00+03:00".parse().unwrap(),
        opened_by: None,
        settled: None,
        answer: None,
        notes: Vec::new(),
        promises: Vec::new(),
        touch: None,
        last_contact: None,
    }
}

#[rstest]
#[case("2026-11-22T18:00:00+03:00", ["2 days late", "просрочено 2 дн"])]
#[case("2026-11-23T23:59:00+03:00", ["1 day late", "просрочено 1 дн"])]
#[case("2026-11-24T10:00:00+03:00", ["late since 10:00", "просрочено, 10:00"])]
#[case("2026-11-24T18:00:00+03:00", ["today 18:00", "сегодня 18:00"])]
#[case("2026-11-25T18:00:00+03:00", ["tomorrow 18:00", "завтра 18:00"])]
#[case("2026-11-27T18:00:00+03:00", ["Fri 27 November", "пт 27 ноября"])]
fn lateness_is_said_in_words(#[case] at: &str, #[case] expected: [&str; 2]) {
    let (zone, now) = (Zone::new("Europe/Moscow").unwrap(), NOW.parse().unwrap());
    let said = [Language::English, Language::Russian].map(|it| due(&case(at), &zone, now, messages(it)));
    assert_eq!(said, expected);
}

#[test]
fn age_is_told_in_minutes_in_hours_and_then_in_days() {
    let (now, words) = (NOW.parse::<Moment>().unwrap(), messages(Language::English));
    assert_eq!(age(now - TimeDelta::seconds(59), now, words), "just now");
    assert_eq!(took(now - TimeDelta::seconds(59), now, words), "1 min");
    assert_eq!(age(now - TimeDelta::minutes(59), now, words), "59 min");
    assert_eq!(age(now - TimeDelta::minutes(300), now, words), "5 h");
    assert_eq!(age(now - TimeDelta::hours(80), now, words), "3 d");
}

#[test]
fn a_deadline_names_the_clients_clock_where_it_shows_something_else() {
    let [moscow, omsk] = ["Europe/Moscow", "Asia/Omsk"].map(|name| Zone::new(name).unwrap());
    let (due, now) = ("2026-11-27T16:00:00+03:00".parse().unwrap(), NOW.parse().unwrap());
    let said = |theirs| on_both_clocks(due, theirs, &moscow, now, messages(Language::Russian));
    assert_eq!(said(Some(&omsk)), "пт 27 ноября 16:00 · у клиента пт 27 ноября 19:00");
    assert_eq!([said(Some(&moscow)), said(None)], ["пт 27 ноября 16:00", "пт 27 ноября 16:00"]);
}

#[rstest]
#[case("2026-11-12T10:00:00+03:00", ["closed 12 Nov", "закрыто 12.11"])]
#[case("2026-11-23T10:00:00+03:00", ["closed yesterday", "закрыто вчера"])]
#[case("2025-11-12T10:00:00+03:00", ["closed 12 Nov 25", "закрыто 12.11.25"])]
fn the_day_something_ended_is_written_as_the_language_does_and_with_another_year(
    #[case] at: &str,
    #[case] expected: [&str; 2],
) {
    let (zone, now) = (Zone::new("Europe/Moscow").unwrap(), NOW.parse().unwrap());
    let settled = Settled { at: at.parse().unwrap(), by: None, how: Ending::Closed, kind: None, words: None };
    let row = Commitment { settled: Some(settled), ..case(NOW) };
    assert_eq!([Language::English, Language::Russian].map(|it| due(&row, &zone, now, messages(it))), expected);
}

#[test]
fn there_is_room_beside_a_case_to_say_in_full_how_late_it_is() {
    let (zone, now) = (Zone::new("Europe/Moscow").unwrap(), NOW.parse().unwrap());
    let said = |due| due_line(&case(due), &zone, now, messages(Language::Russian));
    assert_eq!(said("2026-11-19T18:00:00+03:00"), "Срок: чт 19 ноября 18:00 · просрочено на 5 дней");
    assert_eq!(said("2026-11-24T10:00:00+03:00"), "Срок: сегодня 10:00 · просрочено, 10:00");
}
