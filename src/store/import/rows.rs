//! Rows of one table, gathered and written together at the end of a transaction, so that pages of one table are touched
//! one after the other and a row that changes its mind before then is written once.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::store::Result;

/// Rows that one statement writes.
const TOGETHER: usize = 32;

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

    /// Writes what waits, several rows with each statement: opening the table and its indexes costs as much as a row.
    ///
    /// A statement that is refused takes nothing back by itself (`OR FAIL`), for that would need a copy of every page it
    /// touches: the transaction is taken back whole. Keys are checked at its end for the same reason, see [`begin`].
    pub(super) fn write(&mut self, connection: &Connection) -> Result<()> {
        let mut values = std::mem::take(&mut self.values).into_iter();
        let columns = self.columns.len();
        for rows in [TOGETHER, 1] {
            if values.len() < rows * columns {
                continue;
            }
            let mut statement = connection.prepare_cached(&self.sql(rows))?;
            while values.len() >= rows * columns {
                statement.execute(params_from_iter(values.by_ref().take(rows * columns)))?;
            }
        }
        Ok(())
    }

    fn sql(&self, rows: usize) -> String {
        let row = format!("({})", vec!["?"; self.columns.len()].join(", "));
        let rows = vec![row.as_str(); rows].join(", ");
        format!("INSERT OR FAIL INTO {} ({}) VALUES {rows}{}", self.table, self.columns.join(", "), self.behind)
    }
}

/// To be called in each transaction before its first [`Rows::write`].
pub(super) fn begin(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "defer_foreign_keys", true)?;
    Ok(())
}

/// The next id of a table that numbers its rows for ever.
pub(super) fn next_id(connection: &Connection, table: &str) -> Result<i64> {
    // With the name bound the statement would be prepared anew for each transaction.
    let last: i64 = connection
        .prepare_cached(&format!("SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = '{table}'"))?
        .query_row([], |row| row.get(0))?;
    Ok(last + 1)
}
