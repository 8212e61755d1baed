//! Operators and settings.

use rusqlite::{OptionalExtension, Row, params};

use super::Result;
use super::open::{Reader, Store};
use super::operation::{Tx, from_json, json};
use crate::domain::{
    CardField, ChoicesFor, ClientId, ColumnChoice, Moment, NewOperation, OperationDetail, OperationId, OperationKind,
    Operator, OperatorId, OperatorRole, OperatorSettings, SettingChange, Settings, TodayFilter, Week, fold,
};

/// What the keys of the settings of the base begin with.
const SETTINGS: &str = "settings";
/// The rows of one set of settings. Each field has a row of its own (`settings.zone`), so that an undo of one change is
/// in nobody's way; a row without a field is from a time when one row held them all.
const OF_ONE: &str = "SELECT key, value FROM setting WHERE key = ?1 OR (key > ?1 || '.' AND key < ?2) ORDER BY key";

type Fields = serde_json::Map<String, serde_json::Value>;

/// The first key after all fields of a set of settings.
fn beyond(key: &str) -> String {
    // The character after the dot.
    format!("{key}/")
}

/// The name of today's list among the screens that are remembered.
const TODAY: &str = "today";
/// The same of the import: what the columns of a file are.
const IMPORT: &str = "import";
/// Kinds of files of which it is remembered what their columns are.
const MOST_FILES: usize = 20;

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
        self.setting(SETTINGS)
    }

    /// The settings of an operator; what was never set has its default.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn operator_settings(&self, operator: OperatorId) -> Result<OperatorSettings> {
        self.setting(&of_operator(operator))
    }

    fn setting<T: serde::de::DeserializeOwned + Default>(&self, key: &str) -> Result<T> {
        let mut statement = self.connection.prepare_cached(OF_ONE)?;
        let rows = statement.query_map([key, &beyond(key)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut whole = Fields::new();
        for row in rows {
            let (name, text): (String, String) = row?;
            match name.strip_prefix(key).and_then(|rest| rest.strip_prefix('.')) {
                // The fields come after the row that once held them all, and win over it.
                Some(field) => drop(whole.insert(field.to_owned(), from_json("settings", &text)?)),
                None => whole.extend(from_json::<Fields>("settings", &text)?),
            }
        }
        from_json("settings", &json(&whole)?)
    }

    /// What an operator has chosen to see of today's list; everything where nothing was chosen.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn today_filter(&self, operator: OperatorId) -> Result<TodayFilter> {
        let found: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM operator_view WHERE operator = ?1 AND screen = ?2")?
            .query_row(params![operator, TODAY], |row| row.get(0))
            .optional()?;
        found.map_or_else(|| Ok(TodayFilter::default()), |text| from_json("filter", &text))
    }

    /// What an operator has said of the columns of a file with these headers the last time, in whatever order they stood.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn column_choices(&self, operator: OperatorId, headers: &[String]) -> Result<Vec<ColumnChoice>> {
        let wanted = ordered(headers);
        let found = self.all_column_choices(operator)?.into_iter().find(|known| known.headers == wanted);
        Ok(found.map(|known| known.choices).unwrap_or_default())
    }

    fn all_column_choices(&self, operator: OperatorId) -> Result<Vec<ChoicesFor>> {
        let found: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM operator_view WHERE operator = ?1 AND screen = ?2")?
            .query_row(params![operator, IMPORT], |row| row.get(0))
            .optional()?;
        found.map_or_else(|| Ok(Vec::new()), |text| from_json("columns of files", &text))
    }

    /// The week of a client who keeps calling hours of their own; none where the client keeps those of the zone.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn client_hours(&self, client: ClientId) -> Result<Option<Week>> {
        let found: Option<String> = self
            .connection
            .prepare_cached("SELECT week FROM client_hours WHERE client = ?1")?
            .query_row([client], |row| row.get(0))
            .optional()?;
        found.map(|text| from_json("calling hours", &text)).transpose()
    }
}

/// Headers for comparing: a file whose columns were moved is the same.
fn ordered(headers: &[String]) -> Vec<String> {
    let mut ordered = headers.to_vec();
    ordered.sort_unstable();
    ordered
}

/// The row that the settings of an operator are kept in.
fn of_operator(operator: OperatorId) -> String {
    format!("operator:{operator}")
}

fn settings_changed(operator: Option<OperatorId>, at: Moment, detail: OperationDetail) -> NewOperation {
    NewOperation { operator, at, kind: OperationKind::SettingsChanged, client: None, detail }
}

/// The rows to write so that `old` becomes `new`: key and value of each field that differs.
fn changed<T: serde::Serialize>(key: &str, old: &T, new: &T) -> Result<Vec<(String, String)>> {
    let (old, new): (Fields, Fields) = (from_json("settings", &json(old)?)?, from_json("settings", &json(new)?)?);
    let differs = new.iter().filter(|(field, value)| old.get(*field) != Some(value));
    differs.map(|(field, value)| Ok((format!("{key}.{field}"), json(value)?))).collect()
}

fn write_rows(tx: &Tx<'_>, rows: &[(String, String)]) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO setting (key, value, created_op) VALUES (?1, ?2, ?3)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?;
    for (key, value) in rows {
        statement.execute(params![key, value, tx.operation()])?;
    }
    Ok(())
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
        self.put(SETTINGS, settings, by, at)
    }

    /// Changes one setting of the base or of an operator.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn change_setting(&mut self, change: &SettingChange, by: OperatorId, at: Moment) -> Result<OperationId> {
        let (base, own) = (self.settings()?, self.operator_settings(by)?);
        let (mut new_base, mut new_own) = (base.clone(), own.clone());
        change.apply(&mut new_base, &mut new_own);
        let rows: Vec<_> = changed(SETTINGS, &base, &new_base)?
            .into_iter()
            .chain(changed(&of_operator(by), &own, &new_own)?)
            .collect();
        let detail = OperationDetail::Text(change.setting(&base, &own).name().to_owned());
        let operation = settings_changed(Some(by), at, detail);
        let (id, ()) = self.write(&operation, |tx| {
            if let SettingChange::Role(role) = change {
                tx.execute("UPDATE operator SET role = ?2 WHERE id = ?1 AND role <> ?2", params![by, role])?;
            }
            write_rows(tx, &rows)
        })?;
        Ok(id)
    }

    fn put<T: serde::Serialize + serde::de::DeserializeOwned + Default>(
        &mut self,
        key: &str,
        settings: &T,
        by: Option<OperatorId>,
        at: Moment,
    ) -> Result<OperationId> {
        let rows = changed(key, &self.setting::<T>(key)?, settings)?;
        let (id, ()) = self.write(&settings_changed(by, at, OperationDetail::Nothing), |tx| write_rows(tx, &rows))?;
        Ok(id)
    }

    /// Remembers what an operator has chosen to see of today's list. How a screen was left is no action: it is not
    /// undone.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn keep_today_filter(&mut self, operator: OperatorId, filter: &TodayFilter) -> Result<()> {
        self.keep_view(operator, TODAY, &json(filter)?)
    }

    /// Remembers what an operator has said of the columns of a file, for the next one with the same headers; nothing
    /// said is forgotten. It is undone as little as any other way in which a screen was left.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn keep_column_choices(
        &mut self,
        operator: OperatorId,
        headers: &[String],
        choices: &[ColumnChoice],
    ) -> Result<()> {
        let now = ChoicesFor { headers: ordered(headers), choices: choices.to_vec() };
        let mut all = self.all_column_choices(operator)?;
        let before = all.clone();
        all.retain(|known| known.headers != now.headers);
        if !choices.is_empty() {
            all.insert(0, now);
        }
        all.truncate(MOST_FILES);
        if all == before { Ok(()) } else { self.keep_view(operator, IMPORT, &json(&all)?) }
    }

    fn keep_view(&mut self, operator: OperatorId, screen: &str, value: &str) -> Result<()> {
        self.write_derived(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO operator_view (operator, screen, value) VALUES (?1, ?2, ?3)
                     ON CONFLICT (operator, screen) DO UPDATE SET value = excluded.value",
                )?
                .execute(params![operator, screen, value])?;
            Ok(())
        })
    }

    /// Gives a client calling hours of their own, or takes them away again.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn set_client_hours(
        &mut self,
        client: ClientId,
        week: Option<&Week>,
        by: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let week = week.map(json).transpose()?;
        let operation = NewOperation {
            operator: Some(by),
            at,
            kind: OperationKind::ClientChanged,
            client: Some(client),
            detail: OperationDetail::Field { field: CardField::Hours, value: week.clone().unwrap_or_default() },
        };
        let (id, ()) = self.write(&operation, |tx| {
            match &week {
                Some(week) => tx.execute(
                    "INSERT INTO client_hours (client, week, created_op) VALUES (?1, ?2, ?3)
                     ON CONFLICT (client) DO UPDATE SET week = excluded.week",
                    params![client, week, tx.operation()],
                )?,
                None => tx.execute("DELETE FROM client_hours WHERE client = ?1", [client])?,
            };
            Ok(())
        })?;
        Ok(id)
    }
}

#[cfg(test)]
mod tests;
