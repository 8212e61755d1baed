//! What follows from an outcome, written: the touch, the number, wishes, cases, consents.

use rusqlite::{OptionalExtension, params};

use super::CallFacts;
use crate::domain::{
    Appointment, Channel, ClientId, DealId, FollowUp, Moment, NewCase, PersonId, RankClass, TouchId, TouchKind,
    TouchState,
};
use crate::store::call_list::attempts_of;
use crate::store::operation::Tx;
use crate::store::touches::{self, PlannedTouch};
use crate::store::{Result, checklists, commitments};

pub(super) fn run(tx: &Tx<'_>, call: &CallFacts, follow_up: &FollowUp, at: Moment) -> Result<()> {
    if super::written_down::run(tx, &super::Talk::of(call), follow_up, at)? {
        return Ok(());
    }
    match follow_up {
        FollowUp::AskTime | FollowUp::NextNumber(_) => Ok(()),
        FollowUp::Finish { done } => finish(tx, call, *done, at),
        FollowUp::AttemptsUsed { .. } => finish(tx, call, false, at),
        FollowUp::Retry { ready, attempt, .. } => retry(tx, call, *ready, *attempt),
        FollowUp::CallBack(appointment) => call_back(tx, call, appointment),
        FollowUp::AppointmentAgain { ready } => {
            tx.execute(
                "UPDATE touch SET ready = ?2, attempts = ?3 WHERE id = ?1",
                params![call.touch, ready, attempts(tx, call)?],
            )?;
            Ok(())
        }
        FollowUp::MarkNumber(phone) => {
            tx.execute("UPDATE phone SET dead_since = ?2 WHERE id = ?1 AND dead_since IS NULL", params![phone, at])?;
            Ok(())
        }
        FollowUp::PersonLeft { person, next, .. } => person_left(tx, call, *person, *next, at),
        FollowUp::ClientLeft => {
            tx.execute("UPDATE client SET loyalty = 'left' WHERE id = ?1 AND loyalty <> 'left'", [call.client])?;
            touches::drop_by_cadence(tx, call.client, call.touch.map(TouchId), at)
        }
        FollowUp::DoNotCall { person, reason } => do_not_call(tx, call.client, *person, reason, at),
        FollowUp::OpenCase { owner, due, subject } => {
            let case = NewCase {
                client: call.client,
                person: call.person,
                subject: subject.clone(),
                owner: *owner,
                due: *due,
                interview: call.interview,
            };
            match commitments::insert_case(tx, &case, Some(call.id))? {
                Some(_) => Ok(()),
                None => commitments::open_again(tx, &case),
            }
        }
        FollowUp::NextDayCall { day, zone, goal } => {
            let deal = tx
                .prepare_cached("SELECT deal FROM touch WHERE id = ?1")?
                .query_row([call.touch], |row| row.get::<_, Option<DealId>>(0))
                .optional()?;
            let touch = PlannedTouch {
                person: call.person,
                goal: goal.clone(),
                deal: deal.flatten(),
                ..PlannedTouch::new(call.client, TouchKind::NextDayCall, Channel::Call, zone.start_of(*day))
            };
            touches::plan(tx, &touch).map(|_| ())
        }
        FollowUp::QuietUntil(until) => {
            tx.execute(
                "UPDATE touch SET ready = ?3 WHERE client = ?1 AND state = 'planned' AND kind = 'survey'
                 AND (person IS NULL OR ?2 IS NULL OR person = ?2) AND ready < ?3 AND id IS NOT ?4",
                params![call.client, call.person, until, call.touch],
            )?;
            Ok(())
        }
        FollowUp::Consent { person, purpose, granted } => {
            tx.execute(
                "INSERT INTO consent (client, person, purpose, granted, at, operator, call, script_version, created_op)
                 SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT script_version FROM interview WHERE id = ?8), ?9",
                params![
                    call.client,
                    person,
                    purpose,
                    granted,
                    at,
                    tx.operator(),
                    call.id,
                    call.interview,
                    tx.operation()
                ],
            )?;
            Ok(())
        }
        FollowUp::CloseCase { .. }
        | FollowUp::Tag { .. }
        | FollowUp::Promise { .. }
        | FollowUp::Quote { .. }
        | FollowUp::Referral { .. } => Ok(()),
    }
}

/// Marks a person as gone and hands the touch to somebody else. Whoever has a touch of the same wave already is not
/// asked twice: then it is anybody's.
fn person_left(tx: &Tx<'_>, call: &CallFacts, person: PersonId, next: Option<PersonId>, at: Moment) -> Result<()> {
    tx.execute("UPDATE person SET left_at = ?2 WHERE id = ?1 AND left_at IS NULL", params![person, at])?;
    tx.execute(
        "UPDATE OR IGNORE touch SET person = CASE WHEN EXISTS (SELECT 1 FROM touch o WHERE o.wave = touch.wave
             AND o.client = touch.client AND o.person = ?2 AND o.id <> touch.id) THEN NULL ELSE ?2 END
         WHERE id = ?1",
        params![call.touch, next],
    )?;
    tx.search_changed(call.client);
    Ok(())
}

pub(super) fn finish(tx: &Tx<'_>, call: &CallFacts, done: bool, at: Moment) -> Result<()> {
    let state = if done { TouchState::Done } else { TouchState::Dropped };
    tx.execute(
        "UPDATE touch SET state = ?2, done_at = ?3, appointed_from = NULL, appointed_until = NULL,
             appointed_hardness = NULL, appointed_zone = NULL, appointed_operator = NULL WHERE id = ?1",
        params![call.touch, state, at],
    )?;
    match call.touch.filter(|_| done) {
        Some(touch) => {
            commitments::stay_on_list(tx, touch, at)?;
            checklists::touch_done(tx, TouchId(touch), at)
        }
        None => Ok(()),
    }
}

fn retry(tx: &Tx<'_>, call: &CallFacts, ready: Moment, attempt: u32) -> Result<()> {
    let Some(touch) = call.touch else { return Ok(()) };
    let kind: TouchKind = tx.query_row("SELECT kind FROM touch WHERE id = ?1", [touch], |row| row.get(0))?;
    tx.execute(
        "UPDATE touch SET state = 'planned', done_at = NULL, ready = ?2, attempts = ?3, rank_class = ?4,
             appointed_from = NULL, appointed_until = NULL, appointed_hardness = NULL, appointed_zone = NULL,
             appointed_operator = NULL WHERE id = ?1",
        params![touch, ready, attempt.saturating_sub(1), RankClass::of(kind) as u8],
    )?;
    Ok(())
}

/// A sitting in which a time was agreed on, or in which the agreed time was missed, is an attempt like any other.
fn attempts(tx: &Tx<'_>, call: &CallFacts) -> Result<u32> {
    call.touch.map_or(Ok(0), |touch| attempts_of(tx, TouchId(touch)))
}

fn call_back(tx: &Tx<'_>, call: &CallFacts, appointment: &Appointment) -> Result<()> {
    tx.execute(
        "UPDATE touch SET state = 'planned', done_at = NULL, ready = ?2, due = ?3, rank_class = ?4,
             appointed_from = ?2, appointed_until = ?3, appointed_hardness = ?5, appointed_zone = ?6,
             appointed_operator = ?7, attempts = ?8 WHERE id = ?1",
        params![
            call.touch,
            appointment.from,
            appointment.until,
            RankClass::Callback as u8,
            appointment.hardness,
            appointment.zone,
            appointment.operator,
            attempts(tx, call)?
        ],
    )?;
    Ok(())
}

/// Puts a client or a person on the list, and every number of theirs, so that another record with the same number is
/// not rung either.
pub(in crate::store) fn do_not_call(
    tx: &Tx<'_>,
    client: ClientId,
    person: Option<PersonId>,
    reason: &str,
    since: Moment,
) -> Result<()> {
    let (column, id) = match person {
        Some(person) => ("person", person.0),
        None => ("client", client.0),
    };
    tx.execute(
        &format!(
            "INSERT INTO do_not_call ({column}, reason, since, created_op) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO NOTHING"
        ),
        params![id, reason, since, tx.operation()],
    )?;
    tx.execute(
        &format!(
            "INSERT INTO do_not_call (e164, reason, since, created_op)
             SELECT DISTINCT e164, ?2, ?3, ?4 FROM phone WHERE {column} = ?1 AND e164 IS NOT NULL
             ON CONFLICT DO NOTHING"
        ),
        params![id, reason, since, tx.operation()],
    )?;
    Ok(())
}
