//! Operators and settings.

use rusqlite::{OptionalExtension, Row, params};

use super::Result;
use super::open::{Reader, Store};
use super::operation::{Tx, from_json, json};
use crate::domain::{
    Moment, NewOperation, OperationDetail, OperationId, OperationKind, Operator, OperatorId, OperatorRole, Settings,
    fold,
};

/// The one row that the settings are kept in.
const SETTINGS: &str = "settings";

fn read(row: &Row<'_>) -> rusqlite::Result<Operator> {
    Ok(Operator { id: row.get(0)?, name: row.get(1)?, role: row.get(2)? })
}

impl Reader {
    /// Everybody who works with the base, by name.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn operators(&self) -> Result<Vec<Operator>> {
        let mut statement = self.connection.prepare_cached("SELECT id, name, role FROM operator ORDER BY folded")?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// An operator by name, however it is written.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn find_operator(&self, name: &str) -> Result<Option<Operator>> {
        Ok(self
            .connection
            .prepare_cached("SELECT id, name, role FROM operator WHERE folded = ?1")?
            .query_row([fold(name)], read)
            .optional()?)
    }

    /// The settings of the base; what was never set has its default.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn settings(&self) -> Result<Settings> {
        let found: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([SETTINGS], |row| row.get(0))
            .optional()?;
        found.map_or_else(|| Ok(Settings::default()), |text| from_json("settings", &text))
    }
}

/// Adds an operator, or finds the one of that name.
pub(in crate::store) fn ensure_operator(tx: &Tx<'_>, name: &str, role: OperatorRole) -> Result<OperatorId> {
    tx.prepare_cached(
        "INSERT INTO operator (name, folded, role, created_op) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (folded) DO NOTHING",
    )?
    .execute(params![name.trim(), fold(name), role, tx.operation()])?;
    Ok(tx.prepare_cached("SELECT id FROM operator WHERE folded = ?1")?.query_row([fold(name)], |row| row.get(0))?)
}

impl Store {
    /// Adds an operator, or finds the one of that name. `by` is none where nobody has said who they are yet.
    ///
    /// # Errors
    /// Where the name is empty or the base cannot be written.
    pub fn add_operator(
        &mut self,
        name: &str,
        role: OperatorRole,
        by: Option<OperatorId>,
        at: Moment,
    ) -> Result<OperatorId> {
        if let Some(found) = self.find_operator(name)? {
            return Ok(found.id);
        }
        let operation = NewOperation {
            operator: by,
            at,
            kind: OperationKind::OperatorAdded,
            client: None,
            detail: OperationDetail::Text(name.trim().to_owned()),
        };
        Ok(self.write(&operation, |tx| ensure_operator(tx, name, role))?.1)
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn set_settings(&mut self, settings: &Settings, by: Option<OperatorId>, at: Moment) -> Result<OperationId> {
        let operation = NewOperation {
            operator: by,
            at,
            kind: OperationKind::SettingsChanged,
            client: None,
            detail: OperationDetail::Nothing,
        };
        let value = json(settings)?;
        let (id, ()) = self.write(&operation, |tx| {
            tx.execute(
                "INSERT INTO setting (key, value, created_op) VALUES (?1, ?2, ?3)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                params![SETTINGS, value, tx.operation()],
            )?;
            Ok(())
        })?;
        Ok(id)
    }
}
