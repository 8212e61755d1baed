//! Rows of one table, gathered and written together at the end of a transaction, so that pages of one table are touched
//! one after the other and a row that changes its mind before then is written once.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::store::Result;

/// Rows that wait for their table.
pub(super) struct Rows {
    table: &'static str,
    columns: &'static [&'static str],
    /// What follows the values, for a table whose rows may be there already.
    behind: &'static str,
    values: Vec<Value>,
}

impl Rows {
    pub(super) const fn new(table: &'static str, columns: &'static [&'static str], behind: &'static str) -> Self {
        Self { table, columns, behind, values: Vec::new() }
    }

    /// Adds a row, its values in the order of the columns.
    pub(super) fn add<const N: usize>(&mut self, row: [Value; N]) {
        debug_assert_eq!(N, self.columns.len(), "{}", self.table);
        self.values.extend(row);
    }

    /// Writes what waits. One row with each statement: a statement of many rows keeps a copy of every page it touches,
    /// in case one of its rows is refused, and that costs more than the statements do.
    pub(super) fn write(&mut self, connection: &Connection) -> Result<()> {
        let mut values = std::mem::take(&mut self.values).into_iter();
        if values.len() == 0 {
            return Ok(());
        }
        let mut statement = connection.prepare_cached(&self.sql())?;
        while values.len() > 0 {
            statement.execute(params_from_iter(values.by_ref().take(self.columns.len())))?;
        }
        Ok(())
    }

    fn sql(&self) -> String {
        let places = vec!["?"; self.columns.len()].join(", ");
        format!("INSERT INTO {} ({}) VALUES ({places}){}", self.table, self.columns.join(", "), self.behind)
    }
}

/// The next id of a table that numbers its rows for ever.
pub(super) fn next_id(connection: &Connection, table: &str) -> Result<i64> {
    let last: i64 = connection
        .prepare_cached("SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = ?1")?
        .query_row([table], |row| row.get(0))?;
    Ok(last + 1)
}
