//! What every connection is set to, each setting read back: one that did not take is an error at start.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::error::StoreError;

/// Marks the file as ours ("sday").
pub(super) const APPLICATION_ID: i64 = 0x7364_6179;

/// Several processes that wrote and checkpointed could lose committed data before this version.
const OLDEST_SQLITE: i32 = 3_051_003;

/// How long a write waits for another process.
pub(super) const BUSY: Duration = Duration::from_secs(5);

/// What the connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// The one that writes.
    Write,
    /// Lists and reports.
    Read,
    /// No file behind it, so no journal either.
    Memory,
}

pub(super) fn check_sqlite() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite { found: rusqlite::version().to_owned() });
    }
    Ok(())
}

/// Sets the connection and reads every setting back.
pub(super) fn set(connection: &Connection, mode: Mode) -> Result<(), StoreError> {
    connection.busy_timeout(BUSY)?;
    set_one(connection, "busy_timeout", &BUSY.as_millis().to_string())?;
    if mode == Mode::Write {
        set_one(connection, "journal_mode", "wal")?;
    }
    set_one(connection, "synchronous", "2")?;
    set_one(connection, "foreign_keys", "1")?;
    set_one(connection, "trusted_schema", "0")?;
    set_one(connection, "cell_size_check", "1")?;
    set_one(connection, "temp_store", "2")?;
    if mode != Mode::Memory {
        set_one(connection, "mmap_size", "0")?;
    }
    if mode == Mode::Read {
        set_one(connection, "query_only", "1")?;
    }
    for (config, name, wanted) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, "defensive", true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, "dqs_dml", false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, "dqs_ddl", false),
        // Plans do not hang on the values that are bound: otherwise a kept statement is prepared anew for each of them.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, "enable_qpsg", true),
    ] {
        connection.set_db_config(config, wanted)?;
        let found = connection.db_config(config)?;
        if found != wanted {
            return Err(StoreError::Pragma { name, wanted: wanted.to_string(), found: found.to_string() });
        }
    }
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Whether a commit returns only when it is on the disk. It always does but between the transactions of a bulk operation,
/// which the last of them brings to the disk together.
pub(super) fn wait_for_disk(connection: &Connection, wait: bool) -> Result<(), StoreError> {
    Ok(connection.pragma_update(None, "synchronous", if wait { "FULL" } else { "NORMAL" })?)
}

fn set_one(connection: &Connection, name: &'static str, wanted: &str) -> Result<(), StoreError> {
    connection.pragma_update_and_check(None, name, wanted, |_| Ok(())).or_else(|error| match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        other => Err(other),
    })?;
    let found = read(connection, name)?;
    if found == wanted { Ok(()) } else { Err(StoreError::Pragma { name, wanted: wanted.to_owned(), found }) }
}

/// A pragma as text, whatever its type.
pub(super) fn read(connection: &Connection, name: &str) -> Result<String, StoreError> {
    use rusqlite::types::Value;
    let value: Value = connection.pragma_query_value(None, name, |row| row.get(0))?;
    Ok(match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        other => format!("{other:?}"),
    })
}

/// What the header of a file says of it.
pub(super) struct Identity {
    /// `application_id`: whose file it is.
    pub(super) application: i64,
    /// `user_version`: the version of the schema.
    pub(super) version: i64,
    /// `schema_version`: how often tables were made or changed; 0 in a file that never had one.
    pub(super) changes: i64,
}

/// The identity of whatever is open.
pub(super) fn identity(connection: &Connection) -> rusqlite::Result<Identity> {
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get(0));
    Ok(Identity {
        application: number("application_id")?,
        version: number("user_version")?,
        changes: number("schema_version")?,
    })
}
