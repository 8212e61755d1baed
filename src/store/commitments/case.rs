//! Cases: problems and follow-ups that stay open until somebody has closed the loop, each with an owner and a date.

use rusqlite::{Row, params};

use super::talk::plan_talk;
use crate::domain::{
    CallId, Case, CaseId, Closing, CommitmentChange, CommitmentId, Moment, NewCase, OperationId, OperatorId,
};
use crate::store::Result;
use crate::store::open::Store;
use crate::store::operation::Tx;

/// The columns that [`read_case`] reads.
pub(in crate::store) const CASE: &str =
    "SELECT id, client, person, subject, owner, due, opened_at, closed_at, closing FROM care_case";

pub(in crate::store) fn read_case(row: &Row<'_>) -> rusqlite::Result<Case> {
    Ok(Case {
        id: row.get(0)?,
        client: row.get(1)?,
        person: row.get(2)?,
        subject: row.get(3)?,
        owner: row.get(4)?,
        due: row.get(5)?,
        opened_at: row.get(6)?,
        closed_at: row.get(7)?,
        closing: row.get(8)?,
    })
}

/// Writes a case and plans the talk about it, which may be held from now on. None where the interview it comes from has
/// opened its case already: one answer is one case, however many calls the interview took.
pub(in crate::store) fn insert_case(tx: &Tx<'_>, case: &NewCase, call: Option<CallId>) -> Result<Option<CaseId>> {
    let written = tx.execute(
        "INSERT INTO care_case (client, person, subject, owner, due, opened_at, call, interview, created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (interview) WHERE interview IS NOT NULL DO NOTHING",
        params![
            case.client,
            case.person,
            case.subject,
            case.owner,
            case.due,
            tx.at(),
            call,
            case.interview,
            tx.operation()
        ],
    )?;
    if written == 0 {
        return Ok(None);
    }
    let id = CaseId(tx.last_insert_rowid());
    plan_talk(tx, CommitmentId::Case(id), tx.at())?;
    Ok(Some(id))
}

impl Store {
    /// Closes a case with the client's word or a stated reason; the call that was planned about it falls away.
    ///
    /// # Errors
    /// Where there is no such open case or the base cannot be written.
    pub fn close_case(
        &mut self,
        id: CaseId,
        closing: &Closing,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        Ok(self.change_commitment(&CommitmentChange::Close(id, closing.clone()), operator, at)?.0)
    }
}
