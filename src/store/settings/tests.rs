//! Settings of the base and of each operator.

use super::*;
use crate::domain::ServiceHours;
use crate::store::testing::{at, base, client};

#[test]
fn each_operator_has_service_hours_of_their_own() {
    let mut b = base();
    let own = ServiceHours { week: Week::default(), ..ServiceHours::default() };
    let settings = OperatorSettings { service_hours: Some(own.clone()), ..OperatorSettings::default() };
    b.store.set_operator_settings(b.vera, &settings, at(1)).unwrap();
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
