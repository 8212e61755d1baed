//! Touches: planning one, reading them.

mod handling;

use rusqlite::{Row, params};

use super::Result;
use super::open::Store;
use super::operation::Tx;
use crate::domain::{
    Appointment, Channel, ClientId, DealId, Direction, Moment, NewOperation, OperationDetail, OperationId,
    OperationKind, OperatorId, PersonId, RankClass, Touch, TouchId, TouchKind, WaveId,
};

/// A touch about to be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedTouch {
    /// With whom.
    pub client: ClientId,
    /// With whom there.
    pub person: Option<PersonId>,
    /// What it is.
    pub kind: TouchKind,
    /// By which way.
    pub channel: Channel,
    /// What it is to achieve.
    pub goal: Option<String>,
    /// The wave it belongs to.
    pub wave: Option<WaveId>,
    /// The promise it is about.
    pub promise: Option<i64>,
    /// The case it is about.
    pub care_case: Option<i64>,
    /// The deal whose care it is.
    pub deal: Option<DealId>,
    /// When it is due.
    pub due: Moment,
    /// Not to be offered before.
    pub ready: Moment,
}

impl PlannedTouch {
    /// A touch that is due, and may be offered, at an instant.
    #[must_use]
    pub fn new(client: ClientId, kind: TouchKind, channel: Channel, due: Moment) -> Self {
        Self {
            client,
            person: None,
            kind,
            channel,
            goal: None,
            wave: None,
            promise: None,
            care_case: None,
            deal: None,
            due,
            ready: due,
        }
    }
}

/// Plans a touch; zone and last contact are copied from the client for the ranking indexes. A second touch of the same
/// wave for the same client (or person) is not planned, and nothing for a client in the archive: none is returned then.
pub(in crate::store) fn plan(tx: &Tx<'_>, touch: &PlannedTouch) -> Result<Option<TouchId>> {
    let planned = tx
        .prepare_cached(
            "INSERT INTO touch (client, person, kind, channel, goal, wave, promise, care_case, due, ready, rank_class,
                 zone, last_contact, created_op, deal)
             SELECT c.id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ifnull(c.zone, ''), c.last_contact, ?12, ?13
             FROM client c WHERE c.id = ?1 AND c.archived_at IS NULL
             ON CONFLICT (wave, client, ifnull(person, 0)) WHERE wave IS NOT NULL DO NOTHING",
        )?
        .execute(params![
            touch.client,
            touch.person,
            touch.kind,
            touch.channel,
            touch.goal,
            touch.wave,
            touch.promise,
            touch.care_case,
            touch.due,
            touch.ready,
            RankClass::of(touch.kind) as u8,
            tx.operation(),
            touch.deal
        ])?;
    Ok((planned > 0).then(|| TouchId(tx.last_insert_rowid())))
}

/// Any real contact, of whatever kind, begins the client's cadence anew: what the program itself had planned because of
/// the silence is dropped, but for the touch the contact belongs to.
pub(in crate::store) fn real_contact(
    tx: &Tx<'_>,
    client: ClientId,
    because_of: Option<TouchId>,
    at: Moment,
) -> Result<()> {
    tx.execute(
        "UPDATE client SET last_contact = ?2 WHERE id = ?1 AND (last_contact IS NULL OR last_contact < ?2)",
        params![client, at],
    )?;
    tx.execute(
        "UPDATE touch SET last_contact = ?2
         WHERE client = ?1 AND state = 'planned' AND (last_contact IS NULL OR last_contact < ?2)",
        params![client, at],
    )?;
    drop_by_cadence(tx, client, because_of, at)
}

/// Drops what the program itself has planned for a client because of the silence, but for one touch.
pub(in crate::store) fn drop_by_cadence(tx: &Tx<'_>, client: ClientId, but: Option<TouchId>, at: Moment) -> Result<()> {
    tx.execute(
        "UPDATE touch SET state = 'dropped', done_at = ?2
         WHERE client = ?1 AND state = 'planned' AND id IS NOT ?3 AND appointed_from IS NULL
           AND (SELECT kind FROM operation WHERE operation.id = touch.created_op) = 'cadence-planned'",
        params![client, at, but],
    )?;
    Ok(())
}

impl Store {
    /// Plans a touch.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn plan_touch(
        &mut self,
        touch: &PlannedTouch,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, Option<TouchId>)> {
        let operation = NewOperation {
            operator: Some(operator),
            at,
            kind: OperationKind::TouchPlanned,
            client: Some(touch.client),
            detail: touch.goal.clone().map_or(OperationDetail::Nothing, OperationDetail::Text),
        };
        self.write(&operation, |tx| plan(tx, touch))
    }
}

/// The columns that [`read`] reads, of a touch named `t`.
pub(super) const COLUMNS: &str = "t.id, t.client, t.person, t.kind, t.channel, t.direction, t.goal, t.wave, t.state,
    t.due, t.ready, t.appointed_from, t.appointed_until, t.appointed_hardness, t.appointed_zone, t.appointed_operator,
    t.attempts";

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Touch> {
    let from: Option<Moment> = row.get(11)?;
    let appointment = match from {
        None => None,
        Some(from) => Some(Appointment {
            from,
            until: row.get(12)?,
            hardness: row.get(13)?,
            zone: row.get(14)?,
            operator: row.get(15)?,
        }),
    };
    Ok(Touch {
        id: row.get(0)?,
        client: row.get(1)?,
        person: row.get(2)?,
        kind: row.get(3)?,
        channel: row.get(4)?,
        direction: row.get::<_, Direction>(5)?,
        goal: row.get(6)?,
        wave: row.get(7)?,
        state: row.get(8)?,
        due: row.get(9)?,
        ready: row.get(10)?,
        appointment,
        attempts: row.get(16)?,
    })
}
