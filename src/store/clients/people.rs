//! Contact people, telephone numbers, addresses.

use rusqlite::{Row, params};

use super::{operation, wish};
use crate::domain::{
    ClientId, Moment, NewPerson, NewPhone, OperationId, OperationKind, OperatorId, Person, PersonId, PersonName, Phone,
    PhoneId, fold,
};
use crate::store::Result;
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::operation::Tx;

/// The columns that [`read_person`] reads.
pub(in crate::store) const PERSON: &str = "SELECT p.id, p.client, p.name, p.family, p.given, p.patronymic, p.position,
    p.role, p.birthday, p.wants, d.since, d.reason, p.address FROM person p LEFT JOIN do_not_call d ON d.person = p.id";

/// The columns that [`read_phone`] reads.
pub(in crate::store) const PHONE: &str = "SELECT id, person, raw, e164, extension, kind, dead_since, client FROM phone";

pub(in crate::store) fn read_person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        client: row.get(1)?,
        name: PersonName {
            full: row.get(2)?,
            family: row.get(3)?,
            given: row.get(4)?,
            patronymic: row.get(5)?,
            form_of_address: row.get(12)?,
        },
        position: row.get(6)?,
        role: row.get(7)?,
        birthday: row.get(8)?,
        wants: row.get(9)?,
        do_not_call: wish(row.get(10)?, row.get(11)?),
    })
}

pub(in crate::store) fn read_phone(row: &Row<'_>) -> rusqlite::Result<Phone> {
    Ok(Phone {
        id: row.get(0)?,
        person: row.get(1)?,
        raw: row.get(2)?,
        e164: row.get(3)?,
        extension: row.get(4)?,
        kind: row.get(5)?,
        dead_since: row.get(6)?,
    })
}

/// Adds a person. The caller sees to the search row.
pub(in crate::store) fn insert_person(tx: &Tx<'_>, person: &NewPerson) -> Result<PersonId> {
    tx.prepare_cached(
        "INSERT INTO person (client, name, family, given, patronymic, address, position, role, birthday, wants,
             created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        person.client,
        person.name.full,
        person.name.family,
        person.name.given,
        person.name.patronymic,
        person.name.form_of_address,
        person.position,
        person.role,
        person.birthday,
        person.wants,
        tx.operation()
    ])?;
    Ok(PersonId(tx.last_insert_rowid()))
}

/// Adds a number. The caller sees to the search row.
pub(in crate::store) fn insert_phone(tx: &Tx<'_>, client: ClientId, phone: &NewPhone) -> Result<PhoneId> {
    tx.prepare_cached(
        "INSERT INTO phone (client, person, raw, e164, extension, kind, dead_since, created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        client,
        phone.person,
        phone.raw,
        phone.e164,
        phone.extension,
        phone.kind,
        phone.dead_since,
        tx.operation()
    ])?;
    Ok(PhoneId(tx.last_insert_rowid()))
}

/// Adds an address. The caller sees to the search row.
pub(in crate::store) fn insert_email(
    tx: &Tx<'_>,
    client: ClientId,
    person: Option<PersonId>,
    address: &str,
) -> Result<i64> {
    tx.prepare_cached("INSERT INTO email (client, person, address, folded, created_op) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![client, person, address, fold(address), tx.operation()])?;
    Ok(tx.last_insert_rowid())
}

impl Store {
    /// Adds a contact person.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn add_person(
        &mut self,
        person: &NewPerson,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, PersonId)> {
        let new = operation(OperationKind::PersonAdded, Some(person.client), &person.name.full, operator, at);
        self.write(&new, |tx| {
            tx.search_changed(person.client);
            insert_person(tx, person)
        })
    }

    /// Adds a number.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn add_phone(
        &mut self,
        client: ClientId,
        phone: &NewPhone,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, PhoneId)> {
        let new = operation(OperationKind::PhoneAdded, Some(client), &phone.raw, operator, at);
        self.write(&new, |tx| {
            tx.search_changed(client);
            insert_phone(tx, client, phone)
        })
    }

    /// Writes the fields of a number.
    ///
    /// # Errors
    /// Where there is no such number of this client or the base cannot be written.
    pub fn update_phone(
        &mut self,
        client: ClientId,
        phone: &Phone,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let new = operation(OperationKind::PhoneChanged, Some(client), &phone.raw, operator, at);
        let (id, ()) = self.write(&new, |tx| {
            let changed = tx
                .prepare_cached(
                    "UPDATE phone SET person = ?3, raw = ?4, e164 = ?5, extension = ?6, kind = ?7, dead_since = ?8
                     WHERE id = ?1 AND client = ?2",
                )?
                .execute(params![
                    phone.id,
                    client,
                    phone.person,
                    phone.raw,
                    phone.e164,
                    phone.extension,
                    phone.kind,
                    phone.dead_since
                ])?;
            if changed == 0 {
                return Err(StoreError::not_found("phone", phone.id));
            }
            tx.search_changed(client);
            Ok(())
        })?;
        Ok(id)
    }

    /// Adds an address.
    ///
    /// # Errors
    /// Where the base cannot be written.
    pub fn add_email(
        &mut self,
        client: ClientId,
        person: Option<PersonId>,
        address: &str,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, i64)> {
        let new = operation(OperationKind::EmailAdded, Some(client), address, operator, at);
        self.write(&new, |tx| {
            tx.search_changed(client);
            insert_email(tx, client, person, address)
        })
    }
}
