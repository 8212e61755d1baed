//! History of the editable tables: triggers made from the schema keep the old row of every change.
//!
//! A table is recorded where it has a `created_op` column. The triggers take the operation from the one row of
//! `current_operation`; a write outside the door finds none there and fails.

use std::fmt::Write as _;

use rusqlite::Connection;

use super::error::StoreError;

/// A recorded table with its columns.
#[derive(Debug, Clone)]
pub(super) struct Recorded {
    /// Its name.
    pub(super) name: String,
    /// Its columns but `id`.
    pub(super) columns: Vec<String>,
}

/// A reference from one table to another.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    /// The table that points.
    pub(super) child: String,
    /// With which column.
    pub(super) column: String,
    /// At which table.
    pub(super) parent: String,
    /// The row goes when its parent goes: derived data.
    pub(super) cascades: bool,
}

/// What undo has to know of the schema; read once for a connection.
#[derive(Debug, Clone)]
pub(super) struct Schema {
    /// The recorded tables, so ordered that what points comes before what it points at: the order of deleting.
    pub(super) tables: Vec<Recorded>,
    /// Every reference.
    pub(super) references: Vec<Reference>,
}

impl Schema {
    pub(super) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let references = references(connection)?;
        Ok(Self { tables: children_first(recorded(connection)?, &references), references })
    }

    /// A recorded table by its name.
    pub(super) fn table(&self, name: &str) -> Option<&Recorded> {
        self.tables.iter().find(|table| table.name == name)
    }
}

/// The recorded tables, as the schema has them.
pub(super) fn recorded(connection: &Connection) -> Result<Vec<Recorded>, StoreError> {
    let mut tables = connection.prepare_cached(
        "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
         WHERE t.schema = 'main' AND t.type = 'table'
           AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'created_op')
         ORDER BY t.name, c.cid",
    )?;
    let mut found: Vec<Recorded> = Vec::new();
    let mut rows = tables.query([])?;
    while let Some(row) = rows.next()? {
        let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
        if found.last().is_none_or(|last| last.name != table) {
            found.push(Recorded { name: table, columns: Vec::new() });
        }
        if let Some(last) = found.last_mut()
            && column != "id"
        {
            last.columns.push(column);
        }
    }
    Ok(found)
}

/// Every reference of the schema.
fn references(connection: &Connection) -> Result<Vec<Reference>, StoreError> {
    let mut list = connection.prepare_cached(
        "SELECT t.name, f.\"from\", f.\"table\", f.on_delete FROM pragma_table_list t
         JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, f.id",
    )?;
    let rows = list.query_map([], |row| {
        Ok(Reference {
            child: row.get(0)?,
            column: row.get(1)?,
            parent: row.get(2)?,
            cascades: row.get::<_, String>(3)? == "CASCADE",
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn children_first(mut left: Vec<Recorded>, references: &[Reference]) -> Vec<Recorded> {
    let mut ordered = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let free = left.iter().position(|table| {
            !references.iter().any(|reference| {
                reference.parent == table.name
                    && reference.child != table.name
                    && left.iter().any(|other| other.name == reference.child)
            })
        });
        // A circle of references would be a mistake of the schema; deferred checks still hold it.
        ordered.push(left.remove(free.unwrap_or(0)));
    }
    ordered
}

pub(super) fn drop_triggers(connection: &Connection) -> Result<(), StoreError> {
    let names: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history\\_%' ESCAPE '\\'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for name in names {
        connection.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    Ok(())
}

pub(super) fn make_triggers(connection: &Connection) -> Result<(), StoreError> {
    for table in recorded(connection)? {
        let name = &table.name;
        let mut old = String::from("json_object('id', OLD.id");
        let mut changed = String::from("OLD.id IS NOT NEW.id");
        for column in &table.columns {
            let _ = write!(old, ", '{column}', OLD.\"{column}\"");
            let _ = write!(changed, " OR OLD.\"{column}\" IS NOT NEW.\"{column}\"");
        }
        old.push(')');
        let current = "(SELECT operation FROM current_operation)";
        connection.execute_batch(&format!(
            "CREATE TRIGGER \"history_{name}_update\" AFTER UPDATE ON \"{name}\" WHEN {changed} BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ({current}, '{name}', OLD.id, 'update', {old});
             END;
             CREATE TRIGGER \"history_{name}_delete\" AFTER DELETE ON \"{name}\" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ({current}, '{name}', OLD.id, 'delete', {old});
             END;"
        ))?;
    }
    Ok(())
}
