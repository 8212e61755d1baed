//! The part of a client's history that cases and promises make.

use rusqlite::{Connection, Row};

use crate::domain::{ClientId, CommitmentStep, TimelineEntry, TimelineKind};
use crate::store::Result;

/// Made and opened: the operation that brought the row knows who.
const BEGUN: [&str; 2] = [
    "SELECT p.made_at, o.operator, p.text FROM promise p JOIN operation o ON o.id = p.created_op WHERE p.client = ?1",
    "SELECT c.opened_at, o.operator, c.subject FROM care_case c JOIN operation o ON o.id = c.created_op
     WHERE c.client = ?1",
];

/// What happened to them since; other owners and dates are the commitment's own affair.
const SINCE: [&str; 2] = [
    "SELECT n.at, n.operator, n.step, n.text, p.text FROM promise p CROSS JOIN case_note n INDEXED BY case_note_promise
     ON n.promise = p.id WHERE p.client = ?1 AND n.step <> 'handed-over' AND n.step <> 'moved'",
    "SELECT n.at, n.operator, n.step, n.text, c.subject FROM care_case c CROSS JOIN case_note n
     INDEXED BY case_note_case ON n.care_case = c.id
     WHERE c.client = ?1 AND n.step <> 'handed-over' AND n.step <> 'moved'",
];

/// What happened with a client's cases and promises, in no particular order.
pub(in crate::store) fn of_client(connection: &Connection, client: ClientId) -> Result<Vec<TimelineEntry>> {
    let mut entries = Vec::new();
    for (sql, promise) in BEGUN.into_iter().zip([true, false]) {
        let mut statement = connection.prepare_cached(sql)?;
        for entry in statement.query_map([client], |row| begun(row, promise))? {
            entries.push(entry?);
        }
    }
    for sql in SINCE {
        let mut statement = connection.prepare_cached(sql)?;
        for entry in statement.query_map([client], since)? {
            entries.push(entry?);
        }
    }
    Ok(entries)
}

fn begun(row: &Row<'_>, promise: bool) -> rusqlite::Result<TimelineEntry> {
    let what = if promise {
        TimelineKind::Promised { text: row.get(2)? }
    } else {
        TimelineKind::CaseOpened { subject: row.get(2)? }
    };
    Ok(TimelineEntry { at: row.get(0)?, operator: row.get(1)?, what })
}

fn since(row: &Row<'_>) -> rusqlite::Result<TimelineEntry> {
    let text: Option<String> = row.get(3)?;
    let subject: String = row.get(4)?;
    let what = match row.get(2)? {
        CommitmentStep::Closed => TimelineKind::CaseClosed { closing: text },
        CommitmentStep::Kept => TimelineKind::Kept { text: subject },
        CommitmentStep::Broken => TimelineKind::Broken { text: subject, reason: text },
        CommitmentStep::Reopened => TimelineKind::Reopened { subject },
        CommitmentStep::Note | CommitmentStep::HandedOver | CommitmentStep::Moved => {
            TimelineKind::CommitmentNoted { subject, text: text.unwrap_or_default() }
        }
    };
    Ok(TimelineEntry { at: row.get(0)?, operator: row.get(1)?, what })
}
