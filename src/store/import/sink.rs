//! Where the changes of an import go: into the base, or nowhere on a dry run.

use std::collections::BTreeMap;

use rusqlite::types::Value;
use rusqlite::{Connection, params};
use serde_json::Map;

use super::ImportOptions;
use super::rows::{self, Rows, next_id};
use super::state::{ClientFields, ClientState, EmailState, PersonFields, PhoneState};
use crate::domain::{
    Channel, ClientId, Deal, Direction, Moment, OperatorId, OperatorRole, PersonId, RankClass, TouchKind, WaveId, Zone,
    fold,
};
use crate::store::clients::keep_hidden;
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
    /// A deal with its identity in the source, added where its id is 0, else changed; what it starts is begun with it.
    fn put_deal(&mut self, deal: Deal, external: Option<String>) -> Result<()>;
    /// Everything about a client that was changed is in place: makes it findable.
    fn finish_client(&mut self, client: &ClientState) -> Result<()>;
    /// The end of a transaction: writes what waits.
    fn write(&mut self) -> Result<()>;
}

/// Writes into the base; inserted rows wait until [`Sink::write`].
pub(super) struct Base<'tx> {
    tx: &'tx Tx<'tx>,
    source: &'tx str,
    reason: &'tx str,
    next_client: i64,
    next_person: i64,
    clients: BTreeMap<ClientId, ClientFields>,
    people: BTreeMap<PersonId, (ClientId, PersonFields)>,
    phones: Rows,
    emails: Rows,
    external: Rows,
    never: Rows,
    touches: BTreeMap<ClientId, Planned>,
    search: BTreeMap<ClientId, (String, String)>,
    deals: Vec<(Deal, Option<String>)>,
    options: &'tx ImportOptions,
}

/// A survey touch that waits; zone and last contact are copies of the client's.
struct Planned {
    wave: WaveId,
    person: Option<PersonId>,
    zone: Option<Zone>,
    last_contact: Option<Moment>,
}

const CLIENT: &[&str] = &[
    "id",
    "name",
    "kind",
    "owner",
    "segment",
    "zone",
    "zone_assumed",
    "source",
    "tax_number",
    "note",
    "extra",
    "last_contact",
    "created_op",
];
const PERSON: &[&str] =
    &["id", "client", "name", "family", "given", "patronymic", "position", "birthday", "extra", "created_op"];
const PHONE: &[&str] = &["client", "person", "raw", "e164", "extension", "kind", "created_op"];
const EMAIL: &[&str] = &["client", "person", "address", "folded", "created_op"];
const EXTERNAL: &[&str] = &["source", "external", "what", "client", "person", "created_op"];
const NEVER: &[&str] = &["client", "person", "reason", "since", "created_op"];
const TOUCH: &[&str] = &[
    "client",
    "person",
    "kind",
    "channel",
    "direction",
    "wave",
    "due",
    "ready",
    "rank_class",
    "zone",
    "last_contact",
    "created_op",
];

impl<'tx> Base<'tx> {
    pub(super) fn new(tx: &'tx Tx<'tx>, options: &'tx ImportOptions) -> Result<Self> {
        rows::begin(tx)?;
        Ok(Self {
            tx,
            source: &options.source,
            reason: &options.do_not_call_reason,
            next_client: next_id(tx, "client")?,
            next_person: next_id(tx, "person")?,
            clients: BTreeMap::new(),
            people: BTreeMap::new(),
            phones: Rows::new("phone", PHONE, ""),
            emails: Rows::new("email", EMAIL, ""),
            external: Rows::new("external_id", EXTERNAL, ""),
            never: Rows::new("do_not_call", NEVER, ""),
            touches: BTreeMap::new(),
            search: BTreeMap::new(),
            deals: Vec::new(),
            options,
        })
    }

    fn operation(&self) -> Value {
        self.tx.operation().0.into()
    }

    fn write_clients(&mut self) -> Result<()> {
        let mut rows = Rows::new("client", CLIENT, "");
        for (id, client) in std::mem::take(&mut self.clients) {
            rows.add([
                id.0.into(),
                Value::Text(client.name),
                text(client.kind.name()),
                number(client.owner.map(|owner| owner.0)),
                client.segment.into(),
                maybe(client.zone.as_ref().map(Zone::name)),
                i64::from(client.zone_assumed).into(),
                client.source.into(),
                client.tax_number.into(),
                client.note.into(),
                extra(&client.extra)?.into(),
                moment(client.last_contact),
                self.operation(),
            ]);
        }
        rows.write(self.tx)
    }

    fn write_people(&mut self) -> Result<()> {
        let mut rows = Rows::new("person", PERSON, "");
        for (id, (client, person)) in std::mem::take(&mut self.people) {
            rows.add([
                id.0.into(),
                client.0.into(),
                Value::Text(person.name.full),
                person.name.family.into(),
                person.name.given.into(),
                person.name.patronymic.into(),
                person.position.into(),
                person.birthday.map(|day| day.to_string()).into(),
                extra(&person.extra)?.into(),
                self.operation(),
            ]);
        }
        rows.write(self.tx)
    }

    fn write_touches(&mut self) -> Result<()> {
        let mut rows = Rows::new("touch", TOUCH, "");
        let now = moment(Some(self.tx.at()));
        for (client, planned) in std::mem::take(&mut self.touches) {
            rows.add([
                client.0.into(),
                number(planned.person.map(|person| person.0)),
                text(TouchKind::Survey.name()),
                text(Channel::Call.name()),
                text(Direction::Outgoing.name()),
                planned.wave.0.into(),
                now.clone(),
                now.clone(),
                i64::from(RankClass::Wave as u8).into(),
                text(planned.zone.as_ref().map_or("", Zone::name)),
                moment(planned.last_contact),
                self.operation(),
            ]);
        }
        rows.write(self.tx)
    }

    fn write_search(&mut self) -> Result<()> {
        let behind = " ON CONFLICT (client) DO UPDATE SET name = excluded.name, text = excluded.text";
        let mut rows = Rows::new("client_search", &["client", "name", "text"], behind);
        for (client, (name, found)) in std::mem::take(&mut self.search) {
            rows.add([client.0.into(), Value::Text(name), Value::Text(found)]);
        }
        rows.write(self.tx)?;
        keep_hidden(self.tx)
    }
}

/// Extra fields as JSON; none where there are none.
fn extra(map: &Map<String, serde_json::Value>) -> Result<Option<String>> {
    if map.is_empty() { Ok(None) } else { json(map).map(Some) }
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn maybe(value: Option<&str>) -> Value {
    value.map_or(Value::Null, text)
}

fn number(value: Option<i64>) -> Value {
    value.map_or(Value::Null, Value::Integer)
}

fn moment(value: Option<Moment>) -> Value {
    value.map_or(Value::Null, |at| Value::Text(at.to_string()))
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
        let id = ClientId(self.next_client);
        self.next_client += 1;
        self.clients.insert(id, client.clone());
        Ok(id)
    }

    fn change_client(&mut self, id: ClientId, client: &ClientFields) -> Result<()> {
        if let Some(planned) = self.touches.get_mut(&id) {
            planned.zone.clone_from(&client.zone);
            planned.last_contact = client.last_contact;
        }
        if let Some(waiting) = self.clients.get_mut(&id) {
            waiting.clone_from(client);
            return Ok(());
        }
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
        let id = PersonId(self.next_person);
        self.next_person += 1;
        self.people.insert(id, (client, person.clone()));
        Ok(id)
    }

    fn change_person(&mut self, id: PersonId, person: &PersonFields) -> Result<()> {
        if let Some((_, waiting)) = self.people.get_mut(&id) {
            waiting.clone_from(person);
            return Ok(());
        }
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
        self.phones.add([
            client.0.into(),
            number(phone.person.map(|person| person.0)),
            text(&phone.raw),
            maybe(phone.e164.as_deref()),
            maybe(phone.extension.as_deref()),
            text(phone.kind.name()),
            self.operation(),
        ]);
        Ok(())
    }

    fn add_email(&mut self, client: ClientId, email: &EmailState) -> Result<()> {
        let person = number(email.person.map(|person| person.0));
        self.emails.add([client.0.into(), person, text(&email.address), text(&email.folded), self.operation()]);
        Ok(())
    }

    fn add_external(&mut self, external: &str, client: ClientId, person: Option<PersonId>) -> Result<()> {
        let what = if person.is_some() { "person" } else { "client" };
        let person = number(person.map(|person| person.0));
        self.external.add([text(self.source), text(external), text(what), client.0.into(), person, self.operation()]);
        Ok(())
    }

    fn never_call(&mut self, client: Option<ClientId>, person: Option<PersonId>) -> Result<()> {
        let (client, person) = (number(client.map(|id| id.0)), number(person.map(|id| id.0)));
        self.never.add([client, person, text(self.reason), moment(Some(self.tx.at())), self.operation()]);
        Ok(())
    }

    fn plan_survey(&mut self, wave: WaveId, client: &ClientState, person: Option<PersonId>) -> Result<()> {
        let fields = &client.fields;
        let (zone, last_contact) = (fields.zone.clone(), fields.last_contact);
        self.touches.insert(client.id, Planned { wave, person, zone, last_contact });
        Ok(())
    }

    fn put_deal(&mut self, deal: Deal, external: Option<String>) -> Result<()> {
        self.deals.push((deal, external));
        Ok(())
    }

    fn finish_client(&mut self, client: &ClientState) -> Result<()> {
        let found = search::text(
            &client.folded,
            client.people.iter().map(|person| person.folded.as_str()),
            client.phones.iter().map(|phone| (phone.raw.as_str(), phone.e164.as_deref())),
            client.emails.iter().map(|email| email.folded.as_str()),
        );
        self.search.insert(client.id, (client.folded.clone(), found));
        Ok(())
    }

    fn write(&mut self) -> Result<()> {
        // What points comes after what it points at.
        self.write_clients()?;
        self.write_people()?;
        self.phones.write(self.tx)?;
        self.emails.write(self.tx)?;
        self.external.write(self.tx)?;
        self.never.write(self.tx)?;
        self.write_touches()?;
        for (deal, external) in std::mem::take(&mut self.deals) {
            super::deals::write(self.tx, self.options, &deal, external.as_deref())?;
        }
        self.write_search()
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
    fn put_deal(&mut self, _: Deal, _: Option<String>) -> Result<()> {
        Ok(())
    }
    fn finish_client(&mut self, _: &ClientState) -> Result<()> {
        Ok(())
    }
    fn write(&mut self) -> Result<()> {
        Ok(())
    }
}
