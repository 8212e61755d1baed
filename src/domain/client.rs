//! Clients, their contact people and how they are reached.

use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{Birthday, ClientId, Moment, OperatorId, PersonId, PhoneId, Zone};

named_enum! {
    /// Whether the client is a firm or one human being.
    ClientKind { Company = "company", Person = "person" }
}
named_enum! {
    /// The value class that opens privileges.
    Grade { A = "a", B = "b", C = "c" }
}
named_enum! {
    /// How the client stands to us.
    Loyalty { Loyal = "loyal", Satisfied = "satisfied", Upset = "upset", Left = "left", Unknown = "unknown" }
}
named_enum! {
    /// The languages of the program, of scripts and of clients.
    Language { Russian = "ru", English = "en" }
}
named_enum! {
    /// What a number or an address is for.
    PhoneKind { Mobile = "mobile", Work = "work", Home = "home", Fax = "fax", Other = "other" }
}
named_enum! {
    /// What an operator is allowed to be seen as: who sold, or who asks.
    OperatorRole { Manager = "manager", Operator = "operator" }
}

/// A client (клиент).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Identity.
    pub id: ClientId,
    /// The name that stands on every list: the company's, or the person's.
    pub name: String,
    /// Firm or human being.
    pub kind: ClientKind,
    /// The manager who answers for this client.
    pub owner: Option<OperatorId>,
    /// The part of the base the client belongs to.
    pub segment: Option<String>,
    /// Value class.
    pub grade: Option<Grade>,
    /// Loyalty state.
    pub loyalty: Loyalty,
    /// The language the client is spoken to in; none means the user's.
    pub language: Option<Language>,
    /// The client's own clock; none means the user's.
    pub zone: Option<Zone>,
    /// True where the zone was worked out (from the phone's region) and nobody has said it.
    pub zone_assumed: bool,
    /// Where the record came from.
    pub source: Option<String>,
    /// Tax number (ИНН, VAT).
    pub tax_number: Option<String>,
    /// What is worth knowing at a glance.
    pub note: Option<String>,
    /// The client is never rung (any number, anybody).
    pub do_not_call: Option<DoNotCall>,
}

impl Client {
    /// A client of whom nothing but the name is known, before the base has given it an identity.
    #[must_use]
    pub fn named(name: impl Into<String>, kind: ClientKind) -> Self {
        Self {
            id: ClientId(0),
            name: name.into(),
            kind,
            owner: None,
            segment: None,
            grade: None,
            loyalty: Loyalty::Unknown,
            language: None,
            zone: None,
            zone_assumed: false,
            source: None,
            tax_number: None,
            note: None,
            do_not_call: None,
        }
    }
}

/// A wish not to be called, with when and why it was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoNotCall {
    /// Since when.
    pub since: Moment,
    /// In the words of whoever recorded it.
    pub reason: String,
}

/// A name in the parts in which it was given; parts are never guessed out of `full`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName {
    /// The whole name as it is shown.
    pub full: String,
    /// Family name, where it was given as such.
    pub family: Option<String>,
    /// Given name, where it was given as such.
    pub given: Option<String>,
    /// Patronymic, where it was given as such.
    pub patronymic: Option<String>,
}

impl PersonName {
    /// How the person is spoken to: given name and patronymic, where the parts were given; else the whole name.
    #[must_use]
    pub fn address(&self) -> String {
        self.own_address().unwrap_or_else(|| self.full.clone())
    }

    /// The same where it was given; none where only the whole name is known, in whatever order it stands.
    #[must_use]
    pub fn own_address(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.given, &self.patronymic].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// A contact person (контактное лицо).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Whose person.
    pub client: ClientId,
    /// Name.
    pub name: PersonName,
    /// Position in the firm, in its own words.
    pub position: Option<String>,
    /// Role in the decision to buy, in words.
    pub role: Option<String>,
    /// Birthday.
    pub birthday: Option<Birthday>,
    /// What this person in particular wants from us.
    pub wants: Option<String>,
    /// This person is never rung.
    pub do_not_call: Option<DoNotCall>,
}

impl Person {
    /// A person of whom nothing but the name is known, before the base has given it an identity.
    #[must_use]
    pub const fn named(client: ClientId, name: PersonName) -> Self {
        Self {
            id: PersonId(0),
            client,
            name,
            position: None,
            role: None,
            birthday: None,
            wants: None,
            do_not_call: None,
        }
    }
}

/// A telephone number: the raw text as it came, and the form that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// Identity.
    pub id: PhoneId,
    /// Whose number; none where it is the firm's own.
    pub person: Option<PersonId>,
    /// As it stood in the source.
    pub raw: String,
    /// `+` and 6 to 15 digits; none where the text could not be understood.
    pub e164: Option<String>,
    /// Extension behind a switchboard.
    pub extension: Option<String>,
    /// What it is for.
    pub kind: PhoneKind,
    /// Since when it is known to be wrong or dead.
    pub dead_since: Option<Moment>,
}

impl Phone {
    /// A telephone can take it. One that is known to be dead can still be dialled by whoever chooses it.
    #[must_use]
    pub const fn is_dialable(&self) -> bool {
        self.e164.is_some()
    }

    /// Dialable, and not known to be wrong or dead: tried by itself.
    #[must_use]
    pub const fn is_worth_dialing(&self) -> bool {
        self.is_dialable() && self.dead_since.is_none()
    }
}

/// Somebody who works with the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operator {
    /// Identity.
    pub id: OperatorId,
    /// Name.
    pub name: String,
    /// Manager or operator.
    pub role: OperatorRole,
}
