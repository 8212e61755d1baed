//! What is known of one client while rows are merged into it.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::domain::{
    ClientId, ClientKind, Grade, Moment, OperatorId, PersonId, PersonName, PhoneKind, WaveId, Zone, fold,
};
use crate::store::Result;
use crate::store::operation::from_json;

/// Columns of a file that nobody asked for: header and value.
pub(super) type Extra = BTreeMap<String, String>;

/// How what is known here stands to the row in the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Stands {
    /// As it is there.
    AsWritten,
    /// There with other values.
    Changed,
    /// Not there yet.
    New,
}

impl Stands {
    /// Other values were taken over; what is new is written with them.
    pub(super) fn change(&mut self) {
        if *self == Self::AsWritten {
            *self = Self::Changed;
        }
    }
}

/// A client with its people, numbers and addresses.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ClientState {
    pub(super) id: ClientId,
    pub(super) fields: ClientFields,
    pub(super) stands: Stands,
    /// The name, folded.
    pub(super) folded: String,
    pub(super) never_called: bool,
    /// It comes into the archive: a file puts away only whom it brings itself.
    pub(super) put_away: bool,
    pub(super) people: Vec<PersonState>,
    pub(super) phones: Vec<PhoneState>,
    pub(super) emails: Vec<EmailState>,
    /// Something is new by which the client is found.
    pub(super) found_anew: bool,
    /// The survey touch to be planned: in which wave, with whom.
    pub(super) survey: Option<(WaveId, Option<PersonId>)>,
}

impl ClientState {
    /// A client that is not in the base yet.
    pub(super) fn new(id: ClientId, fields: ClientFields, folded: String) -> Self {
        Self {
            id,
            fields,
            stands: Stands::New,
            folded,
            never_called: false,
            put_away: false,
            people: Vec::new(),
            phones: Vec::new(),
            emails: Vec::new(),
            found_anew: true,
            survey: None,
        }
    }
}

/// The columns of a client that an import fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ClientFields {
    pub(super) name: String,
    pub(super) kind: ClientKind,
    pub(super) owner: Option<OperatorId>,
    pub(super) segment: Option<String>,
    pub(super) grade: Option<Grade>,
    pub(super) zone: Option<Zone>,
    pub(super) zone_assumed: bool,
    pub(super) source: Option<String>,
    pub(super) tax_number: Option<String>,
    pub(super) note: Option<String>,
    pub(super) avoid: Option<String>,
    pub(super) extra: Extra,
    pub(super) last_contact: Option<Moment>,
}

/// A contact person.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PersonState {
    pub(super) id: PersonId,
    pub(super) fields: PersonFields,
    pub(super) stands: Stands,
    /// The name, folded.
    pub(super) folded: String,
    /// What the person decides: no file says it, and it is found by.
    pub(super) role: Option<String>,
    pub(super) never_called: bool,
}

/// The columns of a person that an import fills.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PersonFields {
    pub(super) name: PersonName,
    pub(super) position: Option<String>,
    pub(super) role: Option<String>,
    pub(super) birthday: Option<crate::domain::Birthday>,
    pub(super) extra: Extra,
}

/// A number.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PhoneState {
    pub(super) new: bool,
    pub(super) person: Option<PersonId>,
    pub(super) raw: String,
    pub(super) e164: Option<String>,
    pub(super) extension: Option<String>,
    pub(super) kind: PhoneKind,
}

/// An address.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct EmailState {
    pub(super) new: bool,
    pub(super) person: Option<PersonId>,
    pub(super) address: String,
    pub(super) folded: String,
}

/// Reads a client; none where it is gone.
pub(super) fn load(connection: &Connection, id: ClientId) -> Result<Option<ClientState>> {
    let read = |row: &Row<'_>| {
        Ok((
            ClientFields {
                name: row.get(0)?,
                kind: row.get(1)?,
                owner: row.get(2)?,
                segment: row.get(3)?,
                grade: row.get(12)?,
                zone: row.get(4)?,
                zone_assumed: row.get(5)?,
                source: row.get(6)?,
                tax_number: row.get(7)?,
                note: row.get(8)?,
                avoid: row.get(13)?,
                extra: Extra::new(),
                last_contact: row.get(10)?,
            },
            row.get::<_, Option<String>>(9)?,
            row.get::<_, bool>(11)?,
        ))
    };
    let found = connection
        .prepare_cached(
            "SELECT name, kind, owner, segment, zone, zone_assumed, source, tax_number, note, extra, last_contact,
                    EXISTS (SELECT 1 FROM do_not_call WHERE client = ?1), grade, avoid
             FROM client WHERE id = ?1",
        )?
        .query_row([id], read)
        .optional()?;
    let Some((mut fields, extra, never_called)) = found else { return Ok(None) };
    fields.extra = read_extra(extra)?;
    let mut phones =
        connection.prepare_cached("SELECT person, raw, e164, extension, kind FROM phone WHERE client = ?1")?;
    let phones = phones.query_map([id], |row| {
        Ok(PhoneState {
            new: false,
            person: row.get(0)?,
            raw: row.get(1)?,
            e164: row.get(2)?,
            extension: row.get(3)?,
            kind: row.get(4)?,
        })
    })?;
    let mut emails = connection.prepare_cached("SELECT person, address, folded FROM email WHERE client = ?1")?;
    let emails = emails.query_map([id], |row| {
        Ok(EmailState { new: false, person: row.get(0)?, address: row.get(1)?, folded: row.get(2)? })
    })?;
    Ok(Some(ClientState {
        id,
        folded: fold(&fields.name),
        fields,
        stands: Stands::AsWritten,
        never_called,
        put_away: false,
        people: people(connection, id)?,
        phones: phones.collect::<rusqlite::Result<_>>()?,
        emails: emails.collect::<rusqlite::Result<_>>()?,
        found_anew: false,
        survey: None,
    }))
}

fn people(connection: &Connection, client: ClientId) -> Result<Vec<PersonState>> {
    let mut people = connection.prepare_cached(
        "SELECT p.id, p.name, p.family, p.given, p.patronymic, p.position, p.birthday, p.extra,
                EXISTS (SELECT 1 FROM do_not_call d WHERE d.person = p.id), p.role, p.address
         FROM person p WHERE p.client = ?1",
    )?;
    let mut rows = people.query([client])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let full: String = row.get(1)?;
        found.push(PersonState {
            id: row.get(0)?,
            stands: Stands::AsWritten,
            folded: fold(&full),
            fields: PersonFields {
                name: PersonName {
                    full,
                    family: row.get(2)?,
                    given: row.get(3)?,
                    patronymic: row.get(4)?,
                    form_of_address: row.get(10)?,
                },
                position: row.get(5)?,
                role: row.get(9)?,
                birthday: row.get(6)?,
                extra: read_extra(row.get(7)?)?,
            },
            never_called: row.get(8)?,
            role: row.get(9)?,
        });
    }
    found.sort_unstable_by_key(|person| person.id);
    Ok(found)
}

fn read_extra(json: Option<String>) -> Result<Extra> {
    json.map_or_else(|| Ok(Extra::new()), |json| from_json("extra fields", &json))
}
