//! Letters: the one that is being written, kept after each pause, and the one that has left.

use rusqlite::{OptionalExtension, params};

use crate::domain::{ChecklistId, Letter, LetterDraft, Moment, OperatorId};
use crate::store::Result;
use crate::store::open::{Reader, Store};

impl Store {
    /// Keeps a letter that is being written; each author has one of their own.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn save_letter_draft(
        &mut self,
        checklist: ChecklistId,
        letter: &Letter,
        author: OperatorId,
        at: Moment,
    ) -> Result<()> {
        self.write_derived(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO letter_draft (checklist, recipient, subject, body, author, at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT (checklist, author) DO UPDATE SET recipient = excluded.recipient,
                         subject = excluded.subject, body = excluded.body, at = excluded.at",
                )?
                .execute(params![checklist, letter.to, letter.subject, letter.body, author, at])?;
            Ok(())
        })
    }
}

impl Reader {
    /// The letter that is being written for a checklist: this operator's own where there is one, else the newest.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn letter_draft(&self, checklist: ChecklistId, operator: OperatorId) -> Result<Option<LetterDraft>> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT recipient, subject, body, author, at FROM letter_draft WHERE checklist = ?1
                 ORDER BY author IS ?2 DESC, at DESC LIMIT 1",
            )?
            .query_row(params![checklist, operator], |row| {
                let letter = Letter { to: row.get(0)?, subject: row.get(1)?, body: row.get(2)? };
                Ok(LetterDraft { letter, author: row.get(3)?, at: row.get(4)? })
            })
            .optional()?)
    }

    /// The letter of a checklist as it left, when and by whom.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn sent_letter(&self, checklist: ChecklistId) -> Result<Option<(Letter, Moment, Option<OperatorId>)>> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT recipient, subject, body, sent_at, author FROM letter WHERE checklist = ?1
                 ORDER BY id DESC LIMIT 1",
            )?
            .query_row([checklist], |row| {
                let letter = Letter { to: row.get(0)?, subject: row.get(1)?, body: row.get(2)? };
                Ok((letter, row.get(3)?, row.get(4)?))
            })
            .optional()?)
    }
}
