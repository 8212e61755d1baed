//! How today's list is printed.

use serde_json::{Value, json};

use super::*;
use crate::domain::testing;
use crate::domain::{Candidate, DoNotCall, Exclusion, Language, RankClass, Reason, Touch, TouchKind};
use crate::i18n::messages;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn row(name: &str, rank: Option<u32>, excluded: Option<Exclusion>) -> CallRow {
    let touch = Touch { attempts: 2, ..testing::touch(TouchKind::Survey, at("2026-11-23T06:00:00Z")) };
    let number = |e164: Option<&str>, dead: bool| Phone {
        dead_since: dead.then(|| at("2026-11-01T00:00:00Z")),
        ..testing::phone("8 (495) 123", e164)
    };
    CallRow {
        rank,
        class: RankClass::Wave,
        reason: Reason::Wave { silent_days: None },
        excluded,
        warning: None,
        risk: None,
        candidate: Candidate {
            zone_assumed: true,
            phones: vec![number(Some("+74950000000"), true), number(None, false), number(Some("+74951112233"), false)],
            ..testing::candidate(touch, name, "UTC")
        },
    }
}

fn shown(rows: &[CallRow], as_json: bool, language: Language) -> String {
    let zone = Zone::new("Europe/Moscow").unwrap();
    let day = Some("до 13:00".to_owned());
    let next =
        NextCall { at: at("2026-11-24T07:00:00Z"), client_name: "Ромашка".to_owned(), zone: zone.clone() };
    let (now, more) = (at("2026-11-23T07:41:00Z"), rows.len() > 2);
    let today = Today { now, zone: &zone, rows, more, next: Some(&next), day, name_of: &|_| None };
    show(&today, as_json, messages(language)).unwrap()
}

fn refused() -> Exclusion {
    Exclusion::DoNotCall(DoNotCall { since: at("2026-11-01T00:00:00Z"), reason: "asked".to_owned() })
}

#[test]
fn json_has_the_rows_and_whoever_is_left_out() {
    let rows = [row("Ромашка", Some(1), None), row("Василёк", None, Some(refused()))];
    let found: Value = serde_json::from_str(&shown(&rows, true, Language::English)).unwrap();
    assert_eq!((&found["now"], &found["zone"]), (&json!("2026-11-23T07:41:00.000Z"), &json!("Europe/Moscow")));
    let first = &found["rows"][0];
    let reason = first["reason"].as_str().unwrap();
    assert_eq!(
        first,
        &json!({
            "rank": 1, "client": "Ромашка", "person": null, "kind": "survey", "reason": reason,
            "due": "2026-11-23T06:00:00.000Z", "attempts": 2, "phone": "+74951112233",
        })
    );
    assert!(!reason.is_empty() && found["rows"].as_array().unwrap().len() == 1);
    assert_eq!(found["excluded"][0]["client"], "Василёк");
}

#[test]
fn the_table_says_when_and_where_it_is() {
    let text = shown(&[row("Ромашка", Some(1), None), row("Василёк", None, Some(refused()))], false, Language::Russian);
    assert!(text.contains("10:41") && text.contains("Europe/Moscow"), "{text}");
    assert!(text.contains("+7 495 111-22-33"), "{text}");
    assert!(text.contains("1  Ромашка") && text.contains("Сейчас нельзя:\n  Василёк"), "{text}");
}

#[test]
fn where_more_clients_may_be_rung_than_are_listed_that_is_said() {
    let rows = ["Ромашка", "Василёк", "Лютик"].map(|name| row(name, Some(1), None));
    let text = shown(&rows, false, Language::Russian);
    assert!(text.contains("Показаны только первые: 3. На сегодня есть и другие."), "{text}");
    let found: Value = serde_json::from_str(&shown(&rows, true, Language::Russian)).unwrap();
    assert_eq!(found["more"], true);
}

#[test]
fn an_empty_day_is_said_in_words() {
    assert!(shown(&[], false, Language::English).contains("Nobody to call"));
    let text = shown(&[], false, Language::Russian);
    assert!(text.contains("Сейчас звонить некому.\nСледующий звонок: завтра 10:00, Ромашка\n"), "{text}");
    assert!(!shown(&[row("Василёк", Some(1), None)], false, Language::Russian).contains("Следующий"));
}
