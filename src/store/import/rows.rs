//! Rows of one table, gathered and written together at the end of a transaction, so that pages of one table are touched
//! one after the other and a row that changes its mind before then is written once.

use rusqlite::types::{Null, ToSqlOutput};
use rusqlite::{Connection, params_from_iter};

use crate::store::Result;

/// Rows that one statement writes.
const TOGETHER: usize = 32;

/// A value of a row, borrowed where it stands.
pub(super) type Cell<'a> = ToSqlOutput<'a>;

/// A value that may be missing.
pub(super) fn maybe<'a>(value: Option<impl Into<Cell<'a>>>) -> Cell<'a> {
    value.map_or_else(|| Null.into(), Into::into)
}

/// Rows that wait for their table.
pub(super) struct Rows<'a> {
    table: &'static str,
    columns: &'static [&'static str],
    /// What follows the values, for a table whose rows may be there already.
    behind: &'static str,
    values: Vec<Cell<'a>>,
}

impl<'a> Rows<'a> {
    pub(super) const fn new(table: &'static str, columns: &'static [&'static str], behind: &'static str) -> Self {
        Self { table, columns, behind, values: Vec::new() }
    }

    /// Adds a row, its values in the order of the columns.
    pub(super) fn add<const N: usize>(&mut self, row: [Cell<'a>; N]) {
        debug_assert_eq!(N, self.columns.len(), "{}", self.table);
        self.values.extend(row);
    }

    /// Writes what waits, several rows with each statement: opening the table and its indexes costs as much as a row.
    ///
    /// A statement that is refused takes nothing back by itself (`OR FAIL`), for that would need a copy of every page it
    /// touches: the transaction is taken back whole. Keys are checked at its end for the same reason, see [`begin`].
    pub(super) fn write(self, connection: &Connection) -> Result<()> {
        let columns = self.columns.len();
        let mut rest = self.values.as_slice();
        for rows in [TOGETHER, 1] {
            if rest.len() < rows * columns {
                continue;
            }
            let mut statement = connection.prepare_cached(&self.sql(rows))?;
            let chunks = rest.chunks_exact(rows * columns);
            rest = chunks.remainder();
            for chunk in chunks {
                statement.execute(params_from_iter(chunk))?;
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
