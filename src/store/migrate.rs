//! Brings a base to the newest schema: steps, history triggers, reference check and version in one transaction.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::history;
use super::pragmas::APPLICATION_ID;
use super::search;

/// One .sql file per schema version, in order; a released one is never edited again.
pub(super) const STEPS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_call.sql"),
    include_str!("migrations/0003_care.sql"),
    include_str!("migrations/0004_clients.sql"),
    include_str!("migrations/0005_cases.sql"),
    include_str!("migrations/0006_today.sql"),
    include_str!("migrations/0007_scores.sql"),
    include_str!("migrations/0008_import.sql"),
    include_str!("migrations/0009_speed.sql"),
    include_str!("migrations/0010_written.sql"),
    include_str!("migrations/0011_incoming.sql"),
    include_str!("migrations/0012_deals.sql"),
    include_str!("migrations/0013_notes.sql"),
    include_str!("migrations/0014_posts.sql"),
    include_str!("migrations/0015_unanswered.sql"),
    include_str!("migrations/0016_drafts.sql"),
    include_str!("migrations/0017_kept_drafts.sql"),
    include_str!("migrations/0018_address.sql"),
    include_str!("migrations/0019_theme_names.sql"),
];

/// The schema this program writes.
pub(super) const NEWEST: i64 = {
    assert!(STEPS.len() < 10_000, "the number of steps fits any integer");
    #[allow(clippy::cast_possible_wrap, reason = "bounded in the line above")]
    let newest = STEPS.len() as i64;
    newest
};

/// Runs the missing steps. The caller has made a backup.
pub(super) fn to_newest(connection: &mut Connection, from: i64) -> Result<(), StoreError> {
    if from == NEWEST {
        return Ok(());
    }
    // References are checked as a whole below; while tables are rebuilt they may point at nothing.
    connection.pragma_update(None, "foreign_keys", false)?;
    let result = steps(connection, from);
    connection.pragma_update(None, "foreign_keys", true)?;
    result
}

fn steps(connection: &mut Connection, from: i64) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been quicker.
    let now: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if now == NEWEST {
        return Ok(());
    }
    history::drop_triggers(&transaction)?;
    for step in STEPS.iter().skip(usize::try_from(from.max(now)).unwrap_or(0)) {
        transaction.execute_batch(step)?;
    }
    search::make_missing(&transaction)?;
    history::make_triggers(&transaction)?;
    let broken: Option<String> = {
        let mut check = transaction.prepare("PRAGMA foreign_key_check")?;
        let mut rows = check.query([])?;
        rows.next()?.map(|row| row.get(0)).transpose()?
    };
    if let Some(table) = broken {
        return Err(StoreError::Migration { version: NEWEST, table });
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", NEWEST)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests;
