//! The days on which the contacts of a deal are due.

use super::*;
use crate::domain::testing::deal;
use crate::domain::{CallingSettings, ClientId, OperatorRole, SettingChange, TouchKind};
use crate::store::Store;

#[test]
fn no_call_is_due_on_a_day_off_of_the_settings() {
    let now: Moment = "2026-11-19T09:00:00Z".parse().unwrap();
    let mut store = Store::in_memory(now).unwrap();
    let zone = Zone::utc();
    let deal = deal(ClientId(1), "насос", "2026-11-19");
    let due = |store: &Store| {
        let care = care_of(store, &deal, &Playbooks::built_in(), Language::Russian, &zone, now).unwrap();
        let call = care.touches.iter().find(|touch| touch.kind == TouchKind::NextDayCall).unwrap();
        call.due_on.to_string()
    };
    assert_eq!(due(&store), "2026-11-20", "a Friday");
    let vera = store.add_operator("Вера", OperatorRole::Operator, None, now).unwrap();
    let calling = CallingSettings { days_off: ["2026-11-20".parse().unwrap()].into(), ..CallingSettings::default() };
    store.change_setting(&SettingChange::Calling(calling), vera, now).unwrap();
    assert_eq!(due(&store), "2026-11-23", "the Monday after it");
}
