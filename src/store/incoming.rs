//! Calls of clients to us: one operation with the touch, the cadence that begins anew, and the case or the promise.

use rusqlite::{Connection, OptionalExtension, params};

use super::Result;
use super::calls::{Talk, write_down};
use super::clients::{WholeClient, insert_whole};
use super::commitments;
use super::open::{Reader, Store};
use super::operation::{from_json, json};
use crate::domain::{
    Channel, ClientId, FollowUp, Incoming, IncomingDraft, Moment, NewCase, NewOperation, NewPromise, OperationDetail,
    OperationId, OperationKind, OperatorId, PassedOn, RankClass, TouchKind,
};

/// Who has rung us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rang {
    /// A client of the base.
    Client(ClientId),
    /// Somebody new, who becomes a client by it.
    New(Box<WholeClient>),
}

impl Store {
    /// Records that a client has rung us; whoever is new becomes a client by the same operation. `case_owner` gets the case, where one is opened
    /// and the call was passed on to nobody. What was written down of this call is no draft any more;
    /// what was put aside of others stays.
    ///
    /// # Errors
    /// Where there is no such client or the base cannot be written.
    pub fn log_incoming(
        &mut self,
        call: &Incoming,
        who: &Rang,
        case_owner: OperatorId,
        by: OperatorId,
        now: Moment,
    ) -> Result<OperationId> {
        let operation = NewOperation {
            operator: Some(by),
            at: now,
            kind: OperationKind::IncomingLogged,
            client: match who {
                Rang::Client(client) => Some(*client),
                Rang::New(_) => None,
            },
            detail: OperationDetail::Text(call.line.clone()),
        };
        let (id, ()) = self.write(&operation, |tx| {
            let client = match who {
                Rang::Client(client) => *client,
                Rang::New(new) => insert_whole(tx, new, call.at)?,
            };
            keep_draft(tx, call.at, None, by, now)?;
            tx.execute(
                "INSERT INTO touch (client, kind, channel, direction, goal, state, due, ready, attempts, rank_class,
                     zone, done_at, created_op)
                 SELECT c.id, ?2, ?3, 'incoming', ?4, 'done', ?5, ?5, 1, ?6, ifnull(c.zone, ''), ?5, ?7
                 FROM client c WHERE c.id = ?1",
                params![
                    client,
                    TouchKind::Incoming,
                    Channel::Call,
                    call.line,
                    call.at,
                    RankClass::of(TouchKind::Incoming) as u8,
                    tx.operation()
                ],
            )?;
            super::touches::real_contact(tx, client, None, call.at)?;
            if let Some(due) = call.case_due {
                let owner = call.passed_on.as_ref().map_or(case_owner, |passed| passed.to);
                let (subject, owner) = (call.subject.clone(), Some(owner));
                let case = NewCase { client, person: None, subject, owner, due, interview: None };
                commitments::insert_case(tx, &case, None)?;
            }
            if let Some(PassedOn { to, due, zone }) = &call.passed_on {
                // A case, or a promise of theirs that was marked in what was said, is the colleague's already.
                let theirs = |one: &FollowUp| matches!(one, FollowUp::Promise { owner, .. } if owner == to);
                if call.case_due.is_none() && !call.written.iter().any(theirs) {
                    let (text, zone) = (call.subject.clone(), zone.clone());
                    let promise = NewPromise { client, person: None, text, due: *due, zone, owner: *to, call: None };
                    commitments::insert_promise(tx, &promise)?;
                }
            }
            if let Some((due, zone)) = &call.promise_due {
                let (text, zone) = (call.subject.clone(), zone.clone());
                let promise = NewPromise { client, person: None, text, due: *due, zone, owner: by, call: None };
                commitments::insert_promise(tx, &promise)?;
            }
            let talk = Talk::incoming(client);
            for written in &call.written {
                write_down(tx, &talk, written, call.at)?;
            }
            if let Some(passed) = &call.passed_on {
                tx.execute(
                    "UPDATE touch SET assignee = ?2
                     WHERE created_op = ?1 AND state = 'planned' AND (
                         care_case IN (SELECT id FROM care_case WHERE owner = ?2)
                         OR promise IN (SELECT id FROM promise WHERE owner = ?2))",
                    params![tx.operation(), passed.to],
                )?;
            }
            Ok(())
        })?;
        Ok(id)
    }

    /// Keeps what an operator writes down while a client rings us, beside what was put aside of others: each is known by
    /// when its call began. None takes this one away.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn save_incoming_draft(
        &mut self,
        began: Moment,
        draft: Option<&IncomingDraft>,
        operator: OperatorId,
        at: Moment,
    ) -> Result<()> {
        self.write_derived(|connection| keep_draft(connection, began, draft, operator, at))
    }
}

impl Reader {
    /// What an operator has written down of calls to us that are not recorded yet; the call that began first is the
    /// first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn incoming_drafts(&self, operator: OperatorId) -> Result<Vec<IncomingDraft>> {
        drafts(&self.connection, operator)
    }
}

/// The text of the row: all drafts of an operator; of one alone in bases where only one could be kept.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Kept {
    All(Vec<IncomingDraft>),
    One(Box<IncomingDraft>),
}

fn drafts(connection: &Connection, operator: OperatorId) -> Result<Vec<IncomingDraft>> {
    let body: Option<String> = connection
        .prepare_cached("SELECT body FROM incoming_draft WHERE operator = ?1")?
        .query_row([operator], |row| row.get(0))
        .optional()?;
    Ok(match body.map(|body| from_json("incoming call", &body)).transpose()? {
        Some(Kept::All(drafts)) => drafts,
        Some(Kept::One(draft)) => vec![*draft],
        None => Vec::new(),
    })
}

fn keep_draft(
    connection: &Connection,
    began: Moment,
    draft: Option<&IncomingDraft>,
    operator: OperatorId,
    at: Moment,
) -> Result<()> {
    let mut all = drafts(connection, operator)?;
    all.retain(|kept| kept.began != began);
    all.extend(draft.cloned());
    all.sort_by_key(|draft| draft.began);
    if all.is_empty() {
        connection.prepare_cached("DELETE FROM incoming_draft WHERE operator = ?1")?.execute([operator])?;
    } else {
        connection
            .prepare_cached(
                "INSERT INTO incoming_draft (operator, body, at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (operator) DO UPDATE SET body = excluded.body, at = excluded.at",
            )?
            .execute(params![operator, json(&all)?, at])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
