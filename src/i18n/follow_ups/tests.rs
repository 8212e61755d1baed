//! A client in Yekaterinburg, rung from Moscow; two hours lie between them.

use super::*;
use crate::domain::testing;
use crate::domain::{Language, PhoneId};
use crate::i18n::messages;

fn said(follow_ups: &[FollowUp], theirs: &str, language: Language) -> Vec<String> {
    let (theirs, ours) = (Zone::new(theirs).unwrap(), Zone::new("Europe/Moscow").unwrap());
    let phone = Phone { id: PhoneId(2), ..testing::phone("", Some("+73430000899")) };
    parts(follow_ups, clocks(&theirs, &ours), &[phone], messages(language))
}

fn at(instant: &str) -> Moment {
    instant.parse().unwrap()
}

fn retry(ready: &str) -> FollowUp {
    FollowUp::Retry { ready: at(ready), attempt: 3, of: 6 }
}

#[test]
fn the_next_call_is_told_by_the_clients_clock_and_says_so() {
    let again = [retry("2026-11-25T04:30:00Z")];
    let far = "Asia/Yekaterinburg";
    assert_eq!(said(&again, far, Language::Russian), ["снова завтра 09:30 у них", "попытка 3 из 6"]);
    assert_eq!(said(&again, far, Language::English), ["again tomorrow 09:30 their time", "try 3 of 6"]);
    let here = [retry("2026-12-01T06:30:00Z")];
    assert_eq!(said(&here, "Europe/Moscow", Language::Russian)[0], "снова вт 01.12 09:30");
    assert_eq!(said(&here, "Europe/Moscow", Language::English)[0], "again Tue 1 Dec 09:30");
}

fn clocks<'a>(theirs: &'a Zone, ours: &'a Zone) -> Clocks<'a> {
    Clocks { theirs, ours, now: at("2026-11-24T09:30:00Z") }
}

#[test]
fn what_we_owe_is_told_by_our_clock() {
    let due = at("2026-11-25T15:00:00Z");
    let (theirs, ours) = (Zone::new("Asia/Yekaterinburg").unwrap(), Zone::new("Europe/Moscow").unwrap());
    let russian = messages(Language::Russian);
    assert_eq!(clocks(&theirs, &ours).ours_until(due, russian), "завтра до 18:00 у нас");
    assert_eq!(clocks(&ours, &ours).ours_until(due, russian), "завтра до 18:00");
    assert_eq!(clocks(&ours, &ours).ours_until(due, messages(Language::English)), "by tomorrow 18:00");
    let day = at("2026-11-26T21:00:00Z");
    assert_eq!(clocks(&theirs, &ours).ours_until(day, russian), "до пт 27 ноября", "a day has no hour");
}

#[test]
fn who_is_never_rung_again_is_not_said_to_be_given_up_as_well() {
    let never = FollowUp::DoNotCall { person: None, reason: String::new() };
    let outcome = [never, FollowUp::Finish { done: false }, FollowUp::MarkNumber(PhoneId(2))];
    let said_of = |follow_ups: &[FollowUp]| said(follow_ups, "Europe/Moscow", Language::Russian);
    assert_eq!(said_of(&outcome), ["больше не звоним", "номер отмечен нерабочим"]);
    assert_eq!(said_of(&outcome[1..]), ["больше не пробуем", "номер отмечен нерабочим"]);
}

#[test]
fn what_the_operator_does_next_comes_first_and_the_count_of_attempts_last() {
    let follow_ups =
        [FollowUp::MarkNumber(PhoneId(1)), retry("2026-11-25T06:30:00Z"), FollowUp::NextNumber(PhoneId(2))];
    assert_eq!(
        said(&follow_ups, "Europe/Moscow", Language::Russian),
        ["дальше …08-99", "снова завтра 09:30", "номер отмечен нерабочим", "попытка 3 из 6"],
    );
}
