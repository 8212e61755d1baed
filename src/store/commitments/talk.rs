//! The call about a case or a promise: the touch that brings it onto the list.

use rusqlite::OptionalExtension;

use crate::domain::{CaseId, Channel, ClientId, CommitmentId, Moment, PersonId, PromiseId, TouchId, TouchKind, Zone};
use crate::store::Result;
use crate::store::operation::Tx;
use crate::store::touches::{PlannedTouch, plan};

/// The table of a kind, with the column of a touch that points at it.
pub(super) const fn table(id: CommitmentId) -> (&'static str, i64) {
    match id {
        CommitmentId::Case(id) => ("care_case", id.0),
        CommitmentId::Promise(id) => ("promise", id.0),
    }
}

/// Plans the call about a case or a promise, due with it and not to be offered before `ready`.
pub(super) fn plan_talk(tx: &Tx<'_>, id: CommitmentId, ready: Moment) -> Result<Option<TouchId>> {
    type Facts = (ClientId, Option<PersonId>, String, Moment);
    let (table, number) = table(id);
    let subject = if id.is_case() { "subject" } else { "text" };
    let (client, person, goal, due): Facts =
        tx.query_row(&format!("SELECT client, person, {subject}, due FROM {table} WHERE id = ?1"), [number], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let kind = if id.is_case() { TouchKind::CaseTalk } else { TouchKind::PromiseTalk };
    let touch = PlannedTouch {
        person,
        goal: Some(goal),
        ready,
        care_case: id.is_case().then_some(number),
        promise: (!id.is_case()).then_some(number),
        ..PlannedTouch::new(client, kind, Channel::Call, due)
    };
    plan(tx, &touch)
}

/// A call about a case or a promise is over, and what it was about is still open: it stays on the list, from the
/// client's next day on.
pub(in crate::store) fn stay_on_list(tx: &Tx<'_>, touch: i64, at: Moment) -> Result<()> {
    type Facts = (Option<CaseId>, Option<PromiseId>, Option<Zone>);
    let found: Option<Facts> = tx
        .prepare_cached(
            "SELECT t.care_case, t.promise, k.zone FROM touch t JOIN client k ON k.id = t.client WHERE t.id = ?1
             AND (EXISTS (SELECT 1 FROM care_case c WHERE c.id = t.care_case AND c.closed_at IS NULL)
               OR EXISTS (SELECT 1 FROM promise p WHERE p.id = t.promise AND ifnull(p.kept_at, p.broken_at) IS NULL))",
        )?
        .query_row([touch], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((case, promise, zone)) = found else { return Ok(()) };
    let Some(id) = case.map(CommitmentId::Case).or(promise.map(CommitmentId::Promise)) else { return Ok(()) };
    let zone = zone.unwrap_or_else(Zone::utc);
    let today = zone.date(at);
    plan_talk(tx, id, zone.start_of(today.succ_opt().unwrap_or(today)))?;
    Ok(())
}
