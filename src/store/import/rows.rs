//! Rows of one table, gathered and written many with one statement: a statement of its own for each row of a large
//! import would cost more than the rows.

use std::fmt::Write as _;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::store::Result;

/// Rows of one statement.
const AT_ONCE: usize = 40;

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

    /// Writes what waits.
    pub(super) fn write(&mut self, connection: &Connection) -> Result<()> {
        let width = self.columns.len();
        let mut values = std::mem::take(&mut self.values).into_iter();
        while values.len() > 0 {
            let rows = if values.len() >= AT_ONCE * width { AT_ONCE } else { 1 };
            connection
                .prepare_cached(&self.sql(rows))?
                .execute(params_from_iter(values.by_ref().take(rows * width)))?;
        }
        Ok(())
    }

    fn sql(&self, rows: usize) -> String {
        let mut sql = format!("INSERT INTO {} ({}) VALUES ", self.table, self.columns.join(", "));
        let row = format!("({})", vec!["?"; self.columns.len()].join(", "));
        for at in 0..rows {
            let _ = write!(sql, "{}{row}", if at == 0 { "" } else { ", " });
        }
        sql.push_str(self.behind);
        sql
    }
}

/// The next id of a table that numbers its rows for ever.
pub(super) fn next_id(connection: &Connection, table: &str) -> Result<i64> {
    let last: i64 = connection
        .prepare_cached("SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = ?1")?
        .query_row([table], |row| row.get(0))?;
    Ok(last + 1)
}
