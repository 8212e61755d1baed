//! Checklists of deals: begun by a signed deal, ticked by hand or by a call, done or sent; and their letters.

mod letters;
mod reading;
mod starting;

use rusqlite::{OptionalExtension, params};

pub(in crate::store) use reading::{care_of, of_client};
pub use starting::CareStart;
pub(in crate::store) use starting::start;

use super::Result;
use super::clients::operation;
use super::error::StoreError;
use super::open::Store;
use super::operation::{Tx, from_json};
use super::touches;
use crate::domain::{
    Answer, AnswerValue, CallId, ChecklistId, ChecklistState, Event, EventBody, ItemState, Letter, LetterDraft, Moment,
    OperationId, OperationKind, OperatorId, Script, StepId, TouchId, Unanswered, without_marks,
};

impl Store {
    /// Sets where an item stands; `Open` takes the tick away.
    ///
    /// # Errors
    /// Where the checklist is no longer open, or there is no such item.
    pub fn tick(
        &mut self,
        checklist: ChecklistId,
        item: i64,
        state: ItemState,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let list = self.checklist(checklist)?;
        let text = list.items.iter().find(|other| other.id == item).map(|item| item.text.clone()).unwrap_or_default();
        let kind = if state == ItemState::Open { OperationKind::ItemOpened } else { OperationKind::ItemTicked };
        let new = operation(kind, Some(list.client), &text, operator, at);
        let (operation, ()) = self.write(&new, |tx| {
            require_open(tx, checklist)?;
            let (ticked_at, ticked_by) =
                if state == ItemState::Open { (None, None) } else { (Some(at), Some(operator)) };
            let changed = tx.execute(
                "UPDATE checklist_item SET state = ?3, ticked_at = ?4, ticked_by = ?5, call = NULL, unanswered = NULL
                 WHERE id = ?2 AND checklist = ?1",
                params![checklist, item, state, ticked_at, ticked_by],
            )?;
            if changed == 0 { Err(StoreError::not_found("item", item)) } else { Ok(()) }
        })?;
        Ok(operation)
    }

    /// Notes something at an item; an empty text takes the note away.
    ///
    /// # Errors
    /// As [`Store::tick`]; a note may also be added after the checklist is done.
    pub fn note_item(
        &mut self,
        checklist: ChecklistId,
        item: i64,
        note: &str,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let list = self.checklist(checklist)?;
        let new = operation(OperationKind::ItemNoted, Some(list.client), note, operator, at);
        let note = Some(note.trim()).filter(|note| !note.is_empty());
        let (operation, ()) = self.write(&new, |tx| {
            let changed = tx.execute(
                "UPDATE checklist_item SET note = ?3 WHERE id = ?2 AND checklist = ?1",
                params![checklist, item, note],
            )?;
            if changed == 0 { Err(StoreError::not_found("item", item)) } else { Ok(()) }
        })?;
        Ok(operation)
    }

    /// Ends a checklist: a letter is sent, a service call done. Its touch is done with it, and the letter is kept.
    ///
    /// # Errors
    /// [`StoreError::ChecklistIncomplete`] while a mandatory item is missing, or there is no whole text of a letter, and
    /// no reason is given; where the checklist is no longer open.
    pub fn finish_checklist(
        &mut self,
        checklist: ChecklistId,
        reason: Option<&str>,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let list = self.checklist(checklist)?;
        let end = list.end();
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
        let kind = if end == ChecklistState::Sent { OperationKind::LetterSent } else { OperationKind::ChecklistDone };
        let new = operation(kind, Some(list.client), &list.deal_title, operator, at);
        let draft = if end == ChecklistState::Sent { self.letter_draft(checklist, operator)? } else { None };
        let (operation, ()) = self.write(&new, |tx| {
            require_open(tx, checklist)?;
            let list = reading::checklist(tx, checklist)?;
            let (missing, amiss) = (list.missing(), list.amiss(draft.as_ref().map(|draft| &draft.letter)));
            let incomplete = !missing.is_empty() || amiss.is_some();
            if reason.is_none() && incomplete {
                let missing = missing.into_iter().map(|item| item.text.clone()).collect();
                return Err(StoreError::ChecklistIncomplete { missing, amiss });
            }
            tx.execute(
                "UPDATE checklist SET state = ?2, finished_at = ?3, finished_by = ?4, reason = ?5 WHERE id = ?1",
                params![checklist, end, at, operator, reason.filter(|_| incomplete)],
            )?;
            tx.execute(
                "UPDATE touch SET state = 'done', done_at = ?2
                 WHERE id = (SELECT touch FROM checklist WHERE id = ?1) AND state = 'planned'",
                params![checklist, at],
            )?;
            // A letter that has left, or a talk that was held without the telephone, is a contact like any other.
            touches::real_contact(tx, list.client, list.touch, at)?;
            if let Some(LetterDraft { letter: Letter { to, subject, body }, author, .. }) = &draft {
                let author = author.unwrap_or(operator);
                tx.execute(
                    "INSERT INTO letter (client, checklist, recipient, subject, body, author, sent_at, created_op)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    params![list.client, checklist, to, subject, body, author, at, tx.operation()],
                )?;
            }
            Ok(())
        })?;
        Ok(operation)
    }
}

fn require_open(tx: &Tx<'_>, checklist: ChecklistId) -> Result<()> {
    if reading::is_open(tx, checklist)? { Ok(()) } else { Err(StoreError::not_found("open checklist", checklist)) }
}

/// Answers of a call tick the items of its touch's checklist, in the operation that records them.
pub(in crate::store) fn tick_by_call(tx: &Tx<'_>, call: CallId, events: &[Event]) -> Result<()> {
    for event in events {
        if let EventBody::Answer { step, value } = &event.body {
            tick_page(tx, call, step, value, event)?;
        }
    }
    Ok(())
}

fn tick_page(tx: &Tx<'_>, call: CallId, step: &StepId, value: &AnswerValue, event: &Event) -> Result<()> {
    let item: Option<i64> = tx
        .query_row(
            "SELECT i.id FROM call c JOIN checklist l ON l.touch = c.touch JOIN checklist_item i ON i.checklist = l.id
             WHERE c.id = ?1 AND i.page = ?2 AND l.state = 'open'",
            params![call, step],
            |row| row.get(0),
        )
        .optional()?;
    let Some(item) = item else { return Ok(()) };
    tx.record()?;
    match value {
        // The item has been ticked by hand before; the call only passes over the page.
        AnswerValue::Ticked => {}
        AnswerValue::Passed => {
            tx.execute(
                "UPDATE checklist_item SET state = 'open', ticked_at = NULL, ticked_by = NULL, note = NULL, call = NULL,
                     unanswered = NULL
                 WHERE id = ?1 AND call = ?2",
                params![item, call],
            )?;
        }
        value => {
            // Asked is asked, also where the client does not know or does not say.
            let unanswered = match value {
                AnswerValue::DontKnow => Some(Unanswered::DontKnow),
                AnswerValue::Refused => Some(Unanswered::Refused),
                _ => None,
            };
            let note = note_of(tx, event, step, value)?;
            // What was noted by hand stays; what the call noted follows the answer.
            tx.execute(
                "UPDATE checklist_item SET state = 'done', ticked_at = ?2, ticked_by = ?3,
                     note = CASE WHEN call IS ?4 OR note IS NULL THEN ?5 ELSE note END, call = ?4, unanswered = ?6
                 WHERE id = ?1",
                params![item, event.at, event.operator, call, note, unanswered],
            )?;
        }
    }
    Ok(())
}

/// What of an answer is worth noting: the client's words, without what we marked for ourselves in them, or the words of
/// the option.
fn note_of(tx: &Tx<'_>, event: &Event, step: &StepId, value: &AnswerValue) -> Result<Option<String>> {
    let chosen = match value {
        AnswerValue::Text(text) => return Ok(Some(without_marks(text)).filter(|text| !text.is_empty())),
        AnswerValue::Choice(chosen) => chosen,
        _ => return Ok(None),
    };
    let body: Option<String> = tx
        .query_row(
            "SELECT v.body FROM interview i JOIN script_version v ON v.id = i.script_version WHERE i.id = ?1",
            [event.interview],
            |row| row.get(0),
        )
        .optional()?;
    let Some(script) = body.map(|body| from_json::<Script>("script", &body)).transpose()? else { return Ok(None) };
    Ok(script.page(step).and_then(|page| match &page.answer {
        Answer::Choice { options } => {
            options.iter().find(|option| option.id == *chosen).map(|option| option.label.clone())
        }
        _ => None,
    }))
}

/// A touch is done: its checklist is done with it where nothing mandatory is open.
pub(in crate::store) fn touch_done(tx: &Tx<'_>, touch: TouchId, at: Moment) -> Result<()> {
    tx.execute(
        "UPDATE checklist SET state = 'done', finished_at = ?2, finished_by = ?3
         WHERE touch = ?1 AND state = 'open' AND NOT EXISTS (
             SELECT 1 FROM checklist_item i WHERE i.checklist = checklist.id AND i.mandatory = 1 AND i.state = 'open')",
        params![touch, at, tx.operator()],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests;
