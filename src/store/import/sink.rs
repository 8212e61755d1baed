//! Where the changes of an import go: into the base, or nowhere on a dry run.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, params};

use super::aside::Aside;
use super::deals::FiledDeal;
use super::rows::{self, Cell, Rows, maybe, next_id};
use super::state::{self, ClientState, Extra, PersonState, Stands};
use super::{ImportOptions, States};
use crate::domain::{
    Channel, ClientId, Direction, Grade, Moment, OperatorId, OperatorRole, PersonId, RankClass, TouchKind, Zone, fold,
};
use crate::store::clients::keep_hidden;
use crate::store::operation::{Tx, json};
use crate::store::{Result, calls, search};

/// Takes the changes of rows. What a client, its people, numbers and addresses have become stands in their state, and is
/// written from there at the end of a transaction.
pub(super) trait Sink {
    /// For what has to be looked up.
    fn connection(&self) -> &Connection;
    /// What is known of a client; none where it is gone.
    fn load(&mut self, client: ClientId) -> Result<Option<ClientState>>;
    fn add_operator(&mut self, name: &str) -> Result<OperatorId>;
    fn new_client(&mut self) -> ClientId;
    fn new_person(&mut self) -> PersonId;
    fn add_external(&mut self, external: String, client: ClientId, person: Option<PersonId>);
    /// The client does not wish to be called, or the person there.
    fn never_call(&mut self, client: ClientId, person: Option<PersonId>);
    /// A deal, added or changed; what it starts is begun with it.
    fn put_deal(&mut self, filed: FiledDeal);
    /// The end of a transaction: writes what is new.
    fn write(&mut self, states: &States) -> Result<()>;
}

/// Writes into the base.
pub(super) struct Base<'tx> {
    tx: &'tx Tx<'tx>,
    options: &'tx ImportOptions,
    next_client: i64,
    next_person: i64,
    external: Vec<(String, ClientId, Option<PersonId>)>,
    never: Vec<(ClientId, Option<PersonId>)>,
    deals: Vec<FiledDeal>,
}

const CLIENT: &[&str] = &[
    "id",
    "name",
    "kind",
    "owner",
    "segment",
    "grade",
    "archived_at",
    "zone",
    "zone_assumed",
    "source",
    "tax_number",
    "note",
    "avoid",
    "extra",
    "last_contact",
    "created_op",
];
const PERSON: &[&str] = &[
    "id",
    "client",
    "name",
    "family",
    "given",
    "patronymic",
    "address",
    "position",
    "role",
    "birthday",
    "extra",
    "created_op",
];
const PHONE: &[&str] = &["client", "person", "raw", "e164", "extension", "kind", "created_op"];
const EMAIL: &[&str] = &["client", "person", "address", "folded", "created_op"];
const EXTERNAL: &[&str] = &["source", "external", "what", "client", "person", "created_op"];
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
            options,
            next_client: next_id(tx, "client")?,
            next_person: next_id(tx, "person")?,
            external: Vec::new(),
            never: Vec::new(),
            deals: Vec::new(),
        })
    }

    fn operation(&self) -> Cell<'static> {
        self.tx.operation().0.into()
    }

    fn write_clients(&self, clients: &[&ClientState]) -> Result<()> {
        let mut rows = Rows::new("client", CLIENT, "");
        for client in clients {
            let fields = &client.fields;
            match client.stands {
                Stands::AsWritten => {}
                Stands::Changed => self.change_client(client)?,
                Stands::New => rows.add([
                    client.id.0.into(),
                    fields.name.as_str().into(),
                    fields.kind.name().into(),
                    maybe(fields.owner.map(|owner| owner.0)),
                    maybe(fields.segment.as_deref()),
                    maybe(fields.grade.map(Grade::name)),
                    maybe(client.put_away.then(|| text(self.tx.at()))),
                    maybe(fields.zone.as_ref().map(Zone::name)),
                    i64::from(fields.zone_assumed).into(),
                    maybe(fields.source.as_deref()),
                    maybe(fields.tax_number.as_deref()),
                    maybe(fields.note.as_deref()),
                    maybe(fields.avoid.as_deref()),
                    maybe(extra(&fields.extra)?),
                    maybe(fields.last_contact.map(text)),
                    self.operation(),
                ]),
            }
        }
        rows.write(self.tx)
    }

    fn change_client(&self, client: &ClientState) -> Result<()> {
        let fields = &client.fields;
        self.tx.execute(
            "UPDATE client SET name = ?2, kind = ?3, owner = ?4, segment = ?5, zone = ?6, zone_assumed = ?7,
                    source = ?8, tax_number = ?9, note = ?10, extra = ?11, last_contact = ?12, grade = ?13, avoid = ?14
             WHERE id = ?1",
            params![
                client.id,
                fields.name,
                fields.kind,
                fields.owner,
                fields.segment,
                fields.zone,
                fields.zone_assumed,
                fields.source,
                fields.tax_number,
                fields.note,
                extra(&fields.extra)?,
                fields.last_contact,
                fields.grade,
                fields.avoid,
            ],
        )?;
        // The copies on planned touches, for the ranking.
        self.tx.execute(
            "UPDATE touch SET zone = ifnull(?2, ''), last_contact = ?3 WHERE client = ?1 AND state = 'planned'",
            params![client.id, fields.zone, fields.last_contact],
        )?;
        Ok(())
    }

    fn write_people(&self, clients: &[&ClientState]) -> Result<()> {
        let mut people: Vec<(ClientId, &PersonState)> =
            clients.iter().flat_map(|client| client.people.iter().map(|person| (client.id, person))).collect();
        people.sort_unstable_by_key(|(_, person)| person.id);
        let mut rows = Rows::new("person", PERSON, "");
        for (client, person) in people {
            let (fields, name) = (&person.fields, &person.fields.name);
            match person.stands {
                Stands::AsWritten => {}
                Stands::Changed => self.change_person(person)?,
                Stands::New => rows.add([
                    person.id.0.into(),
                    client.0.into(),
                    name.full.as_str().into(),
                    maybe(name.family.as_deref()),
                    maybe(name.given.as_deref()),
                    maybe(name.patronymic.as_deref()),
                    maybe(name.form_of_address.as_deref()),
                    maybe(fields.position.as_deref()),
                    maybe(fields.role.as_deref()),
                    maybe(fields.birthday.map(|day| day.to_string())),
                    maybe(extra(&fields.extra)?),
                    self.operation(),
                ]),
            }
        }
        rows.write(self.tx)
    }

    fn change_person(&self, person: &PersonState) -> Result<()> {
        let (fields, name) = (&person.fields, &person.fields.name);
        self.tx.execute(
            "UPDATE person SET name = ?2, family = ?3, given = ?4, patronymic = ?5, position = ?6, birthday = ?7,
                    extra = ?8, role = ?9, address = ?10 WHERE id = ?1",
            params![
                person.id,
                name.full,
                name.family,
                name.given,
                name.patronymic,
                fields.position,
                fields.birthday,
                extra(&fields.extra)?,
                fields.role,
                name.form_of_address,
            ],
        )?;
        Ok(())
    }

    fn write_contacts(&self, clients: &[&ClientState]) -> Result<()> {
        let mut phones = Rows::new("phone", PHONE, "");
        let mut emails = Rows::new("email", EMAIL, "");
        for client in clients {
            for phone in client.phones.iter().filter(|phone| phone.new) {
                phones.add([
                    client.id.0.into(),
                    maybe(phone.person.map(|person| person.0)),
                    phone.raw.as_str().into(),
                    maybe(phone.e164.as_deref()),
                    maybe(phone.extension.as_deref()),
                    phone.kind.name().into(),
                    self.operation(),
                ]);
            }
            for email in client.emails.iter().filter(|email| email.new) {
                emails.add([
                    client.id.0.into(),
                    maybe(email.person.map(|person| person.0)),
                    email.address.as_str().into(),
                    email.folded.as_str().into(),
                    self.operation(),
                ]);
            }
        }
        phones.write(self.tx)?;
        emails.write(self.tx)
    }

    fn write_external(&self) -> Result<()> {
        let mut rows = Rows::new("external_id", EXTERNAL, "");
        for (external, client, person) in &self.external {
            let what = if person.is_some() { "person" } else { "client" };
            rows.add([
                self.options.source.as_str().into(),
                external.as_str().into(),
                what.into(),
                client.0.into(),
                maybe(person.map(|person| person.0)),
                self.operation(),
            ]);
        }
        rows.write(self.tx)
    }

    fn write_never(&self) -> Result<()> {
        for (client, person) in &self.never {
            calls::do_not_call(self.tx, *client, *person, &self.options.do_not_call_reason, self.tx.at())?;
        }
        Ok(())
    }

    fn write_touches(&self, clients: &[&ClientState]) -> Result<()> {
        let now = text(self.tx.at());
        let mut rows = Rows::new("touch", TOUCH, "");
        for client in clients {
            let Some((wave, person)) = client.survey else { continue };
            rows.add([
                client.id.0.into(),
                maybe(person.map(|person| person.0)),
                TouchKind::Survey.name().into(),
                Channel::Call.name().into(),
                Direction::Outgoing.name().into(),
                wave.0.into(),
                now.as_str().into(),
                now.as_str().into(),
                i64::from(RankClass::Wave as u8).into(),
                client.fields.zone.as_ref().map_or("", Zone::name).into(),
                maybe(client.fields.last_contact.map(text)),
                self.operation(),
            ]);
        }
        rows.write(self.tx)
    }

    fn write_search(&self, clients: &[&ClientState]) -> Result<()> {
        let behind = " ON CONFLICT (client) DO UPDATE SET name = excluded.name, text = excluded.text";
        let mut rows = Rows::new("client_search", &["client", "name", "text"], behind);
        let merged = merged_names(self.tx)?;
        for client in clients.iter().filter(|client| client.found_anew) {
            let duplicates = merged.get(&client.id).into_iter().flatten().map(String::as_str);
            let posts = client.people.iter().flat_map(|person| [&person.fields.position, &person.role]);
            let posts: Vec<String> = posts.flatten().map(|post| fold(post)).collect();
            let found = search::text(
                &client.folded,
                client.people.iter().map(|person| person.folded.as_str()).chain(duplicates),
                posts.iter().map(String::as_str),
                client.phones.iter().map(|phone| (phone.raw.as_str(), phone.e164.as_deref())),
                client.emails.iter().map(|email| email.folded.as_str()),
            );
            rows.add([client.id.0.into(), client.folded.as_str().into(), found.into()]);
        }
        rows.write(self.tx)?;
        keep_hidden(self.tx)
    }
}

/// The folded names of duplicates, by the record that took them in.
fn merged_names(connection: &Connection) -> Result<BTreeMap<ClientId, Vec<String>>> {
    let mut names: BTreeMap<ClientId, Vec<String>> = BTreeMap::new();
    let mut merged = connection.prepare_cached(
        "SELECT merged_into, name FROM client WHERE merged_into IS NOT NULL ORDER BY merged_into, id",
    )?;
    let mut rows = merged.query([])?;
    while let Some(row) = rows.next()? {
        names.entry(row.get(0)?).or_default().push(fold(&row.get::<_, String>(1)?));
    }
    Ok(names)
}

/// Extra fields as JSON; none where there are none.
fn extra(fields: &Extra) -> Result<Option<String>> {
    if fields.is_empty() { Ok(None) } else { json(fields).map(Some) }
}

fn text(at: Moment) -> String {
    at.to_string()
}

impl Sink for Base<'_> {
    fn connection(&self) -> &Connection {
        self.tx
    }

    fn load(&mut self, client: ClientId) -> Result<Option<ClientState>> {
        state::load(self.tx, client)
    }

    fn add_operator(&mut self, name: &str) -> Result<OperatorId> {
        self.tx.execute(
            "INSERT INTO operator (name, folded, role, created_op) VALUES (?1, ?2, ?3, ?4)",
            params![name, fold(name), OperatorRole::Manager, self.tx.operation()],
        )?;
        Ok(OperatorId(self.tx.last_insert_rowid()))
    }

    fn new_client(&mut self) -> ClientId {
        let id = ClientId(self.next_client);
        self.next_client += 1;
        id
    }

    fn new_person(&mut self) -> PersonId {
        let id = PersonId(self.next_person);
        self.next_person += 1;
        id
    }

    fn add_external(&mut self, external: String, client: ClientId, person: Option<PersonId>) {
        self.external.push((external, client, person));
    }

    fn never_call(&mut self, client: ClientId, person: Option<PersonId>) {
        self.never.push((client, person));
    }

    fn put_deal(&mut self, filed: FiledDeal) {
        self.deals.push(filed);
    }

    fn write(&mut self, states: &States) -> Result<()> {
        // In the order of their numbers, so that pages are filled one after the other.
        let mut clients: Vec<&ClientState> = states.values().collect();
        clients.sort_unstable_by_key(|client| client.id);
        // What points comes after what it points at.
        self.write_clients(&clients)?;
        self.write_people(&clients)?;
        self.write_contacts(&clients)?;
        self.write_external()?;
        self.write_never()?;
        self.write_touches(&clients)?;
        for filed in std::mem::take(&mut self.deals) {
            super::deals::write(self.tx, self.options, filed)?;
        }
        self.write_search(&clients)
    }
}

/// Writes nothing; what it "adds" has ids below zero, which no row of the base has. What clients have become is put aside.
pub(super) struct Nowhere<'base> {
    connection: &'base Connection,
    tried: &'base mut Tried,
}

/// What a dry run has done so far.
pub(super) struct Tried {
    next: i64,
    aside: Aside,
}

impl Tried {
    /// Nothing yet; states will be put aside in this folder, or in that of the system.
    pub(super) fn new(folder: Option<&Path>) -> Self {
        Self { next: 0, aside: Aside::new(folder) }
    }

    fn id(&mut self) -> i64 {
        self.next -= 1;
        self.next
    }
}

impl<'base> Nowhere<'base> {
    pub(super) fn new(connection: &'base Connection, tried: &'base mut Tried) -> Self {
        Self { connection, tried }
    }
}

impl Sink for Nowhere<'_> {
    fn connection(&self) -> &Connection {
        self.connection
    }
    fn load(&mut self, client: ClientId) -> Result<Option<ClientState>> {
        match self.tried.aside.take_up(client)? {
            Some(state) => Ok(Some(state)),
            None => state::load(self.connection, client),
        }
    }
    fn add_operator(&mut self, _: &str) -> Result<OperatorId> {
        Ok(OperatorId(self.tried.id()))
    }
    fn new_client(&mut self) -> ClientId {
        ClientId(self.tried.id())
    }
    fn new_person(&mut self) -> PersonId {
        PersonId(self.tried.id())
    }
    fn add_external(&mut self, _: String, _: ClientId, _: Option<PersonId>) {}
    fn never_call(&mut self, _: ClientId, _: Option<PersonId>) {}
    fn put_deal(&mut self, _: FiledDeal) {}
    fn write(&mut self, states: &States) -> Result<()> {
        self.tried.aside.put(states.values().filter(|state| state.found_anew))
    }
}
