//! Settings of the base and of each operator.

use super::*;
use crate::domain::{CallingSettings, ImportField, ServiceHours};
use crate::store::testing::{at, base, client};

#[test]
fn each_operator_has_service_hours_of_their_own() {
    let mut b = base();
    let own = ServiceHours { week: Week::default(), ..ServiceHours::default() };
    b.store.change_setting(&SettingChange::ServiceHours(own.clone()), b.vera, at(1)).unwrap();
    let base = b.store.settings().unwrap();
    assert_eq!(b.store.operator_settings(b.vera).unwrap().service_hours(&base), &own);
    assert_eq!(b.store.operator_settings(b.oleg).unwrap().service_hours(&base), &ServiceHours::default());
    b.store.undo(b.vera, at(2)).unwrap();
    assert_eq!(b.store.operator_settings(b.vera).unwrap(), OperatorSettings::default());
}

#[test]
fn a_client_can_have_hours_of_their_own_and_lose_them_again() {
    let mut b = base();
    let (_, id) = b.store.add_client(&client("A"), b.oleg, at(0)).unwrap();
    let mut week = Week::default();
    week.sat.push("10:00-12:00".parse().unwrap());
    b.store.set_client_hours(id, Some(&week), b.oleg, at(1)).unwrap();
    assert_eq!(b.store.client_hours(id).unwrap(), Some(week.clone()));
    b.store.set_client_hours(id, None, b.oleg, at(2)).unwrap();
    assert_eq!(b.store.client_hours(id).unwrap(), None);
    b.store.undo(b.oleg, at(3)).unwrap();
    assert_eq!(b.store.client_hours(id).unwrap(), Some(week));
}

#[test]
fn two_settings_changed_by_two_people_are_taken_back_each_by_itself() {
    let mut b = base();
    b.store.change_setting(&SettingChange::Company(Some("Ромашка".to_owned())), b.vera, at(1)).unwrap();
    b.store.change_setting(&SettingChange::StrictConsent(true), b.oleg, at(2)).unwrap();
    b.store.undo(b.vera, at(3)).unwrap();
    let left = b.store.settings().unwrap();
    assert_eq!((left.company, left.strict_consent), (None, true));
    b.store.redo(b.vera, at(4)).unwrap();
    assert_eq!(b.store.settings().unwrap().company.as_deref(), Some("Ромашка"));
}

#[test]
fn a_row_that_holds_all_settings_is_still_read_and_a_field_wins_over_it() {
    let mut b = base();
    let operation = settings_changed(Some(b.vera), at(0), OperationDetail::Nothing);
    let whole = r#"{"zone":"Europe/Moscow","home_region":"KZ","language":"en","unknown":1}"#;
    let rows = [(SETTINGS.to_owned(), whole.to_owned())];
    b.store.write(&operation, |tx| write_rows(tx, &rows)).unwrap();
    assert_eq!(b.store.settings().unwrap().home_region.as_deref(), Some("KZ"));
    b.store.change_setting(&SettingChange::HomeRegion(Some("RU".to_owned())), b.vera, at(1)).unwrap();
    let settings = b.store.settings().unwrap();
    assert_eq!(settings.home_region.as_deref(), Some("RU"));
    assert_eq!(settings.zone.as_ref().map(crate::domain::Zone::name), Some("Europe/Moscow"));
}

#[test]
fn each_change_of_hours_and_days_is_named_by_its_own_setting() {
    let mut b = base();
    let day = |day: &str| std::collections::BTreeSet::from([day.parse().unwrap()]);
    let as_it_is = CallingSettings::default();
    let changes = [
        ("calling", CallingSettings { week: Some(Week::default()), ..as_it_is.clone() }),
        (
            "calling_zones",
            CallingSettings { zones: [(crate::domain::Zone::utc(), Week::default())].into(), ..as_it_is.clone() },
        ),
        ("calling_on_holidays", CallingSettings { on_holidays: Some(true), ..as_it_is.clone() }),
        ("days_off", CallingSettings { days_off: day("2026-12-31"), ..as_it_is.clone() }),
        ("working_days", CallingSettings { working_days: day("2026-12-26"), ..as_it_is.clone() }),
        (
            "personal_becomes_anyones_minutes",
            CallingSettings { personal_becomes_anyones_minutes: Some(45), ..as_it_is.clone() },
        ),
    ];
    for (name, change) in changes {
        b.store.change_setting(&SettingChange::Calling(change), b.vera, at(1)).unwrap();
        let last = b.store.recent_operations(1).unwrap().remove(0);
        assert_eq!(last.detail, OperationDetail::Text(name.to_owned()));
        b.store.undo(b.vera, at(2)).unwrap();
    }
    let hours = ServiceHours { on_holidays: true, ..ServiceHours::default() };
    b.store.change_setting(&SettingChange::ServiceHours(hours), b.vera, at(9)).unwrap();
    let last = b.store.recent_operations(1).unwrap().remove(0);
    assert_eq!(last.detail, OperationDetail::Text("service_on_holidays".to_owned()));
}

#[test]
fn a_role_is_changed_and_taken_back() {
    let mut b = base();
    let role = |b: &crate::store::testing::Base| {
        b.store.operators().unwrap().into_iter().find(|operator| operator.id == b.vera).unwrap().role
    };
    b.store.change_setting(&SettingChange::Role(OperatorRole::Manager), b.vera, at(1)).unwrap();
    assert_eq!(role(&b), OperatorRole::Manager);
    let undone = b.store.undo(b.vera, at(2)).unwrap();
    assert_eq!((role(&b), undone.what.detail), (OperatorRole::Operator, OperationDetail::Text("role".to_owned())));
}

#[test]
fn what_one_operator_likes_is_nobody_elses() {
    let mut b = base();
    b.store.change_setting(&SettingChange::Mouse(true), b.vera, at(1)).unwrap();
    assert!(b.store.operator_settings(b.vera).unwrap().mouse);
    assert!(!b.store.operator_settings(b.oleg).unwrap().mouse);
}

#[test]
fn what_was_said_of_columns_is_remembered_by_their_headers_for_each_operator() {
    let mut b = base();
    let headers = |text: &str| -> Vec<String> { text.split(';').map(str::to_owned).collect() };
    let said = [ColumnChoice { column: "Связь".to_owned(), field: Some(ImportField::Phone) }];
    b.store.keep_column_choices(b.vera, &headers("Компания;Связь"), &said).unwrap();
    assert_eq!(b.store.column_choices(b.vera, &headers("Связь;Компания")).unwrap(), said, "a column was moved");
    assert_eq!(b.store.column_choices(b.vera, &headers("Связь;Компания;Почта")).unwrap(), []);
    assert_eq!(b.store.column_choices(b.oleg, &headers("Компания;Связь")).unwrap(), []);
    for other in 0..MOST_FILES {
        b.store.keep_column_choices(b.vera, &headers(&format!("Компания;{other}")), &said).unwrap();
    }
    assert_eq!(b.store.column_choices(b.vera, &headers("Компания;Связь")).unwrap(), [], "the oldest is forgotten");
    b.store.keep_column_choices(b.vera, &headers("Компания;7"), &[]).unwrap();
    assert_eq!(b.store.column_choices(b.vera, &headers("Компания;7")).unwrap(), []);
    assert_eq!(b.store.column_choices(b.vera, &headers("Компания;8")).unwrap(), said);
}
