//! Where the changes of an import go: into the base, or nowhere on a dry run.

use rusqlite::{Connection, params};
use serde_json::{Map, Value};

use super::ImportOptions;
use super::state::{ClientFields, ClientState, EmailState, PersonFields, PhoneState};
use crate::domain::{
    Channel, ClientId, Direction, Moment, OperatorId, OperatorRole, PersonId, RankClass, TouchKind, WaveId, fold,
};
use crate::store::operation::{Tx, json};
use crate::store::{Result, search};

/// Takes the changes of rows.
pub(super) trait Sink {
    /// For what has to be looked up.
    fn connection(&self) -> &Connection;
    fn add_operator(&mut self, name: &str) -> Result<OperatorId>;
    fn add_client(&mut self, fields: &ClientFields) -> Result<ClientId>;
    fn change_client(&mut self, id: ClientId, fields: &ClientFields) -> Result<()>;
    fn add_person(&mut self, client: ClientId, fields: &PersonFields) -> Result<PersonId>;
    fn change_person(&mut self, id: PersonId, fields: &PersonFields) -> Result<()>;
    fn add_phone(&mut self, client: ClientId, phone: &PhoneState) -> Result<()>;
    fn add_email(&mut self, client: ClientId, email: &EmailState) -> Result<()>;
    fn add_external(&mut self, external: &str, client: ClientId, person: Option<PersonId>) -> Result<()>;
    fn never_call(&mut self, client: Option<ClientId>, person: Option<PersonId>) -> Result<()>;
    fn plan_survey(&mut self, wave: WaveId, client: &ClientState, person: Option<PersonId>) -> Result<()>;
    /// Everything about a client that was changed is in place: makes it findable.
    fn finish_client(&mut self, client: &ClientState) -> Result<()>;
}

/// Writes into the base.
pub(super) struct Base<'tx> {
    tx: &'tx Tx<'tx>,
    source: &'tx str,
    reason: &'tx str,
}

impl<'tx> Base<'tx> {
    pub(super) fn new(tx: &'tx Tx<'tx>, options: &'tx ImportOptions) -> Result<Self> {
        Ok(Self { tx, source: &options.source, reason: &options.do_not_call_reason })
    }
}

/// Extra fields as JSON; none where there are none.
fn extra(map: &Map<String, Value>) -> Result<Option<String>> {
    if map.is_empty() { Ok(None) } else { json(map).map(Some) }
}

impl Sink for Base<'_> {
    fn connection(&self) -> &Connection {
        self.tx
    }

    fn add_operator(&mut self, name: &str) -> Result<OperatorId> {
        self.tx
            .prepare_cached("INSERT INTO operator (name, folded, role, created_op) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![name, fold(name), OperatorRole::Manager, self.tx.operation()])?;
        Ok(OperatorId(self.tx.last_insert_rowid()))
    }

    fn add_client(&mut self, client: &ClientFields) -> Result<ClientId> {
        self.tx
            .prepare_cached(
                "INSERT INTO client (name, kind, owner, segment, zone, zone_assumed, source, tax_number, note, extra,
                                     last_contact, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                client.name,
                client.kind,
                client.owner,
                client.segment,
                client.zone,
                client.zone_assumed,
                client.source,
                client.tax_number,
                client.note,
                extra(&client.extra)?,
                client.last_contact,
                self.tx.operation(),
            ])?;
        Ok(ClientId(self.tx.last_insert_rowid()))
    }

    fn change_client(&mut self, id: ClientId, client: &ClientFields) -> Result<()> {
        self.tx
            .prepare_cached(
                "UPDATE client SET name = ?2, kind = ?3, owner = ?4, segment = ?5, zone = ?6, zone_assumed = ?7,
                        source = ?8, tax_number = ?9, note = ?10, extra = ?11, last_contact = ?12 WHERE id = ?1",
            )?
            .execute(params![
                id,
                client.name,
                client.kind,
                client.owner,
                client.segment,
                client.zone,
                client.zone_assumed,
                client.source,
                client.tax_number,
                client.note,
                extra(&client.extra)?,
                client.last_contact,
            ])?;
        // The copies on planned touches, for the ranking.
        self.tx
            .prepare_cached(
                "UPDATE touch SET zone = ifnull(?2, ''), last_contact = ?3 WHERE client = ?1 AND state = 'planned'",
            )?
            .execute(params![id, client.zone, client.last_contact])?;
        Ok(())
    }

    fn add_person(&mut self, client: ClientId, person: &PersonFields) -> Result<PersonId> {
        self.tx
            .prepare_cached(
                "INSERT INTO person (client, name, family, given, patronymic, position, birthday, extra, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                client,
                person.name.full,
                person.name.family,
                person.name.given,
                person.name.patronymic,
                person.position,
                person.birthday,
                extra(&person.extra)?,
                self.tx.operation(),
            ])?;
        Ok(PersonId(self.tx.last_insert_rowid()))
    }

    fn change_person(&mut self, id: PersonId, person: &PersonFields) -> Result<()> {
        self.tx
            .prepare_cached(
                "UPDATE person SET name = ?2, family = ?3, given = ?4, patronymic = ?5, position = ?6, birthday = ?7,
                        extra = ?8 WHERE id = ?1",
            )?
            .execute(params![
                id,
                person.name.full,
                person.name.family,
                person.name.given,
                person.name.patronymic,
                person.position,
                person.birthday,
                extra(&person.extra)?,
            ])?;
        Ok(())
    }

    fn add_phone(&mut self, client: ClientId, phone: &PhoneState) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO phone (client, person, raw, e164, extension, kind, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                client,
                phone.person,
                phone.raw,
                phone.e164,
                phone.extension,
                phone.kind,
                self.tx.operation(),
            ])?;
        Ok(())
    }

    fn add_email(&mut self, client: ClientId, email: &EmailState) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO email (client, person, address, folded, created_op) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![client, email.person, email.address, email.folded, self.tx.operation()])?;
        Ok(())
    }

    fn add_external(&mut self, external: &str, client: ClientId, person: Option<PersonId>) -> Result<()> {
        let what = if person.is_some() { "person" } else { "client" };
        self.tx
            .prepare_cached(
                "INSERT INTO external_id (source, external, what, client, person, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![self.source, external, what, client, person, self.tx.operation()])?;
        Ok(())
    }

    fn never_call(&mut self, client: Option<ClientId>, person: Option<PersonId>) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO do_not_call (client, person, reason, since, created_op) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![client, person, self.reason, self.tx.at(), self.tx.operation()])?;
        Ok(())
    }

    fn plan_survey(&mut self, wave: WaveId, client: &ClientState, person: Option<PersonId>) -> Result<()> {
        let now: Moment = self.tx.at();
        self.tx
            .prepare_cached(
                "INSERT INTO touch (client, person, kind, channel, direction, wave, due, ready, rank_class, zone,
                                    last_contact, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ifnull(?9, ''), ?10, ?11)",
            )?
            .execute(params![
                client.id,
                person,
                TouchKind::Survey,
                Channel::Call,
                Direction::Outgoing,
                wave,
                now,
                RankClass::Wave as u8,
                client.fields.zone,
                client.fields.last_contact,
                self.tx.operation(),
            ])?;
        Ok(())
    }

    fn finish_client(&mut self, client: &ClientState) -> Result<()> {
        let text = search::text(
            &client.fields.name,
            client.people.iter().map(|person| person.fields.name.full.as_str()),
            client.phones.iter().map(|phone| (phone.raw.as_str(), phone.e164.as_deref())),
            client.emails.iter().map(|email| email.address.as_str()),
        );
        search::put(self.tx, client.id, &fold(&client.fields.name), &text)
    }
}

/// Writes nothing; what it "adds" has ids below zero, which no row of the base has.
pub(super) struct Nowhere<'base> {
    connection: &'base Connection,
    next: &'base mut i64,
}

impl<'base> Nowhere<'base> {
    pub(super) fn new(connection: &'base Connection, next: &'base mut i64) -> Self {
        Self { connection, next }
    }

    fn id(&mut self) -> i64 {
        *self.next -= 1;
        *self.next
    }
}

impl Sink for Nowhere<'_> {
    fn connection(&self) -> &Connection {
        self.connection
    }
    fn add_operator(&mut self, _: &str) -> Result<OperatorId> {
        Ok(OperatorId(self.id()))
    }
    fn add_client(&mut self, _: &ClientFields) -> Result<ClientId> {
        Ok(ClientId(self.id()))
    }
    fn change_client(&mut self, _: ClientId, _: &ClientFields) -> Result<()> {
        Ok(())
    }
    fn add_person(&mut self, _: ClientId, _: &PersonFields) -> Result<PersonId> {
        Ok(PersonId(self.id()))
    }
    fn change_person(&mut self, _: PersonId, _: &PersonFields) -> Result<()> {
        Ok(())
    }
    fn add_phone(&mut self, _: ClientId, _: &PhoneState) -> Result<()> {
        Ok(())
    }
    fn add_email(&mut self, _: ClientId, _: &EmailState) -> Result<()> {
        Ok(())
    }
    fn add_external(&mut self, _: &str, _: ClientId, _: Option<PersonId>) -> Result<()> {
        Ok(())
    }
    fn never_call(&mut self, _: Option<ClientId>, _: Option<PersonId>) -> Result<()> {
        Ok(())
    }
    fn plan_survey(&mut self, _: WaveId, _: &ClientState, _: Option<PersonId>) -> Result<()> {
        Ok(())
    }
    fn finish_client(&mut self, _: &ClientState) -> Result<()> {
        Ok(())
    }
}
