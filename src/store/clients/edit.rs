//! Changing one field of a client or of a contact person, numbers and addresses, and a new client in one operation.

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, ToSql, params};

use super::people::{insert_email, insert_person, insert_phone};
use super::{insert, operation};
use crate::domain::{
    CardField, Channel, ClientChange, ClientId, Moment, NewClient, NewOperation, NewPerson, NewPhone, OperationDetail,
    OperationId, OperationKind, OperatorId, Person, PersonChange, PersonId, PhoneId, SurveyKind, TouchKind, fold,
};
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::operation::Tx;
use crate::store::touches::{PlannedTouch, plan};
use crate::store::{Result, waves};

/// A client about to be added by hand, with the person and the number that come along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeClient {
    /// The client.
    pub client: NewClient,
    /// The name of the contact person.
    pub person: Option<String>,
    /// The number; the contact person's, where there is one.
    pub phone: Option<NewPhone>,
}

/// An operation that changes one field, with its new value in the words of the base.
fn of_field(
    kind: OperationKind,
    client: ClientId,
    field: CardField,
    value: String,
    operator: OperatorId,
    at: Moment,
) -> NewOperation {
    let detail = OperationDetail::Field { field, value };
    NewOperation { operator: Some(operator), at, kind, client: Some(client), detail }
}

/// Column and value of a change.
pub(super) fn client_column(change: &ClientChange) -> (&'static str, Value) {
    let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
    let name = |name: Option<&'static str>| name.map_or(Value::Null, |name| Value::Text(name.to_owned()));
    match change {
        ClientChange::Name(value) => ("name", Value::Text(value.trim().to_owned())),
        ClientChange::Kind(kind) => ("kind", name(Some(kind.name()))),
        ClientChange::Owner(owner) => ("owner", owner.map_or(Value::Null, |owner| Value::Integer(owner.0))),
        ClientChange::Segment(value) => ("segment", text(value)),
        ClientChange::Grade(grade) => ("grade", name(grade.map(crate::domain::Grade::name))),
        ClientChange::Loyalty(loyalty) => ("loyalty", name(Some(loyalty.name()))),
        ClientChange::Language(language) => ("language", name(language.map(crate::domain::Language::name))),
        ClientChange::Zone(zone) => {
            ("zone", zone.as_ref().map_or(Value::Null, |zone| Value::Text(zone.name().to_owned())))
        }
        ClientChange::Source(value) => ("source", text(value)),
        ClientChange::TaxNumber(value) => ("tax_number", text(value)),
        ClientChange::Note(value) => ("note", text(value)),
        ClientChange::Avoid(value) => ("avoid", text(value)),
    }
}

fn person_column(change: &PersonChange, at: Moment) -> (&'static str, Value) {
    let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
    match change {
        PersonChange::Name(value) => ("name", Value::Text(value.trim().to_owned())),
        PersonChange::Address(value) => ("address", text(value)),
        PersonChange::Position(value) => ("position", text(value)),
        PersonChange::Role(value) => ("role", text(value)),
        PersonChange::Birthday(day) => ("birthday", day.map_or(Value::Null, |day| Value::Text(day.to_string()))),
        PersonChange::Wants(value) => ("wants", text(value)),
        PersonChange::Interests(value) => ("interests", text(value)),
        PersonChange::Reach(value) => ("reach", text(value)),
        PersonChange::Left(left) => ("left_at", if *left { Value::Text(at.to_string()) } else { Value::Null }),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}

fn changed_one(changed: usize, what: &'static str, id: impl ToString) -> Result<()> {
    if changed == 0 { Err(StoreError::not_found(what, id)) } else { Ok(()) }
}

fn client_of_person(tx: &Tx<'_>, person: PersonId) -> Result<ClientId> {
    tx.query_row("SELECT client FROM person WHERE id = ?1", [person], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::not_found("person", person))
}

pub(super) fn operator_name(tx: &rusqlite::Connection, operator: OperatorId) -> Result<String> {
    tx.prepare_cached("SELECT name FROM operator WHERE id = ?1")?
        .query_row([operator], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::not_found("operator", operator))
}

/// Writes a new client with person, number and the touch of the running wave; the operation is about this client.
pub(in crate::store) fn insert_whole(tx: &Tx<'_>, new: &WholeClient, at: Moment) -> Result<ClientId> {
    let id = insert(tx, &new.client)?;
    tx.execute("UPDATE operation SET client = ?2 WHERE id = ?1", params![tx.operation(), id])?;
    let person = new.person.as_ref().map(|name| insert_person(tx, &named(id, name))).transpose()?;
    if let Some(phone) = &new.phone {
        insert_phone(tx, id, &NewPhone { person, ..phone.clone() })?;
    }
    if let Some(wave) = waves::running(tx, SurveyKind::Relationship)? {
        let touch = PlannedTouch::new(id, TouchKind::Survey, Channel::Call, at);
        plan(tx, &PlannedTouch { wave: Some(wave.id), ..touch })?;
    }
    tx.search_changed(id);
    Ok(id)
}

impl Store {
    /// Adds a client with the contact person and the number that are known at once, as one operation, and plans the
    /// touch of the running wave.
    ///
    /// # Errors
    /// Where the name is empty or the base cannot be written.
    pub fn add_whole_client(
        &mut self,
        new: &WholeClient,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, ClientId)> {
        let action = operation(OperationKind::ClientAdded, None, &new.client.name, operator, at);
        self.write(&action, |tx| insert_whole(tx, new, at))
    }

    /// Writes one field of a client and nothing else: what a colleague does to another field meanwhile stays.
    ///
    /// # Errors
    /// Where there is no such client, the name is empty, or the base cannot be written.
    pub fn change_client(
        &mut self,
        client: ClientId,
        change: &ClientChange,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let (column, value) = client_column(change);
        let words = match change {
            ClientChange::Owner(Some(owner)) => operator_name(&self.connection, *owner)?,
            _ => shown(&value),
        };
        let new = of_field(OperationKind::ClientChanged, client, change.field(), words, operator, at);
        Ok(self.write(&new, |tx| set_client(tx, client, column, &value))?.0)
    }

    /// Writes one field of a contact person.
    ///
    /// # Errors
    /// Where there is no such person or the base cannot be written.
    pub fn change_person(
        &mut self,
        client: ClientId,
        person: PersonId,
        change: &PersonChange,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let (column, value) = person_column(change, at);
        let new = of_field(OperationKind::PersonChanged, client, change.field(), shown(&value), operator, at);
        let (id, ()) = self.write(&new, |tx| {
            let whole = match change {
                PersonChange::Name(_) => ", family = NULL, given = NULL, patronymic = NULL",
                _ => "",
            };
            let sql = format!("UPDATE person SET {column} = ?2{whole} WHERE id = ?1 AND client = ?3");
            changed_one(tx.execute(&sql, params![person, value, client])?, "person", person)?;
            if matches!(change, PersonChange::Left(true)) {
                // Whoever is planned to be rung there is now anybody.
                tx.execute("UPDATE touch SET person = NULL WHERE person = ?1 AND state = 'planned'", [person])?;
            }
            tx.search_changed(client);
            Ok(())
        })?;
        Ok(id)
    }

    /// Marks a number as wrong or dead, or as living again.
    ///
    /// # Errors
    /// Where there is no such number of this client or the base cannot be written.
    pub fn mark_phone(
        &mut self,
        client: ClientId,
        phone: PhoneId,
        dead: bool,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let since = dead.then_some(at);
        let value = since.map(|at| at.to_string()).unwrap_or_default();
        let new = of_field(OperationKind::PhoneChanged, client, CardField::PhoneDead, value, operator, at);
        let sql = "UPDATE phone SET dead_since = ?3 WHERE id = ?1 AND client = ?2";
        Ok(self.write(&new, |tx| changed_one(tx.execute(sql, params![phone, client, since])?, "phone", phone))?.0)
    }

    /// Takes a number off the client: one that was entered by mistake. It comes back by undo.
    ///
    /// # Errors
    /// Where there is no such number of this client or the base cannot be written.
    pub fn remove_phone(
        &mut self,
        client: ClientId,
        phone: PhoneId,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        self.remove_row(OperationKind::PhoneRemoved, "phone", "raw", client, phone.0, operator, at)
    }

    /// Takes an address off the client. It comes back by undo.
    ///
    /// # Errors
    /// Where there is no such address of this client or the base cannot be written.
    pub fn remove_email(
        &mut self,
        client: ClientId,
        email: i64,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        self.remove_row(OperationKind::EmailRemoved, "email", "address", client, email, operator, at)
    }

    #[allow(clippy::too_many_arguments, reason = "one row of one of two tables; both callers read well")]
    fn remove_row(
        &mut self,
        kind: OperationKind,
        table: &'static str,
        column: &str,
        client: ClientId,
        row: i64,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let text: String = self
            .connection
            .prepare_cached(&format!("SELECT {column} FROM {table} WHERE id = ?1"))?
            .query_row([row], |found| found.get(0))
            .optional()?
            .ok_or_else(|| StoreError::not_found(table, row))?;
        let new = operation(kind, Some(client), &text, operator, at);
        let (id, ()) = self.write(&new, |tx| {
            let sql = format!("DELETE FROM {table} WHERE id = ?1 AND client = ?2");
            changed_one(tx.execute(&sql, params![row, client])?, table, row)?;
            tx.search_changed(client);
            Ok(())
        })?;
        Ok(id)
    }

    /// Writes an address anew.
    ///
    /// # Errors
    /// Where there is no such address of this client or the base cannot be written.
    pub fn update_email(
        &mut self,
        client: ClientId,
        email: i64,
        address: &str,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let new = operation(OperationKind::EmailChanged, Some(client), address, operator, at);
        let (id, ()) = self.write(&new, |tx| {
            let sql = "UPDATE email SET address = ?3, folded = ?4 WHERE id = ?1 AND client = ?2";
            changed_one(tx.execute(sql, params![email, client, address, fold(address)])?, "email", email)?;
            tx.search_changed(client);
            Ok(())
        })?;
        Ok(id)
    }

    /// Adds a contact person in place of one who has left the firm, as one operation: the planned touches, open cases
    /// and promises of the one who left are the new one's.
    ///
    /// # Errors
    /// Where there is no such person or the base cannot be written.
    pub fn replace_person(
        &mut self,
        gone: PersonId,
        name: &str,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, PersonId)> {
        let client: ClientId = self
            .connection
            .prepare_cached("SELECT client FROM person WHERE id = ?1")?
            .query_row([gone], |row| row.get(0))
            .optional()?
            .ok_or_else(|| StoreError::not_found("person", gone))?;
        let new = operation(OperationKind::PersonAdded, Some(client), name, operator, at);
        self.write(&new, |tx| {
            let client = client_of_person(tx, gone)?;
            let new = insert_person(tx, &named(client, name))?;
            tx.execute("UPDATE person SET left_at = ?2 WHERE id = ?1 AND left_at IS NULL", params![gone, at])?;
            for sql in [
                "UPDATE touch SET person = ?2 WHERE person = ?1 AND state = 'planned'",
                "UPDATE promise SET person = ?2 WHERE person = ?1 AND ifnull(kept_at, broken_at) IS NULL",
                "UPDATE care_case SET person = ?2 WHERE person = ?1 AND closed_at IS NULL",
            ] {
                tx.execute(sql, params![gone, new])?;
            }
            tx.search_changed(client);
            Ok(new)
        })
    }

    /// Adds an address or changes it, by whichever is asked for; see [`Store::add_email`] and [`Store::update_email`].
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn put_email(
        &mut self,
        client: ClientId,
        email: Option<i64>,
        person: Option<PersonId>,
        address: &str,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        match email {
            Some(email) => self.update_email(client, email, address, operator, at),
            None => {
                let new = operation(OperationKind::EmailAdded, Some(client), address, operator, at);
                let (id, _) = self.write(&new, |tx| {
                    tx.search_changed(client);
                    insert_email(tx, client, person, address)
                })?;
                Ok(id)
            }
        }
    }
}

/// A person of whom the name is known.
fn named(client: ClientId, name: &str) -> NewPerson {
    Person::named(
        client,
        crate::domain::PersonName { full: name.trim().to_owned(), ..crate::domain::PersonName::default() },
    )
}

/// Sets one column of a client, with all that hangs on it.
pub(super) fn set_client(tx: &Tx<'_>, client: ClientId, column: &str, value: &dyn ToSql) -> Result<()> {
    let said = if column == "zone" { ", zone_assumed = 0" } else { "" };
    let sql = format!("UPDATE client SET {column} = ?2{said} WHERE id = ?1");
    changed_one(tx.execute(&sql, params![client, value])?, "client", client)?;
    match column {
        "zone" => {
            tx.execute(
                "UPDATE touch SET zone = ifnull(?2, '') WHERE client = ?1 AND state = 'planned'
                 AND zone <> ifnull(?2, '')",
                params![client, value],
            )?;
        }
        "name" => tx.search_changed(client),
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests;
