//! Clients, their contact people and how they are reached.

use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{Birthday, ClientId, Moment, OperatorId, PersonId, PhoneId, Zone, fold};

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
pub struct Client<Id = ClientId> {
    /// Identity; `()` of a [`NewClient`].
    pub id: Id,
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

/// A client to whom the base has not given an identity yet.
pub type NewClient = Client<()>;

impl NewClient {
    /// A client of whom nothing but the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>, kind: ClientKind) -> Self {
        Self {
            id: (),
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
    /// How the person wishes to be spoken to, where somebody has said it; it stands beside the parts of the name.
    #[serde(default)]
    pub form_of_address: Option<String>,
}

impl PersonName {
    /// How the person is spoken to: as was said; else given name and patronymic, where the parts were given; else the
    /// whole name.
    #[must_use]
    pub fn address(&self) -> String {
        self.own_address().unwrap_or_else(|| self.full.clone())
    }

    /// The same where it was given; none where only the whole name is known, in whatever order it stands.
    #[must_use]
    pub fn own_address(&self) -> Option<String> {
        let said = self.form_of_address.as_deref().map(str::trim).filter(|said| !said.is_empty());
        said.map(str::to_owned).or_else(|| self.given_parts())
    }

    /// Given name and patronymic together; none where neither was given.
    #[must_use]
    pub fn given_parts(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.given, &self.patronymic].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// A contact person (контактное лицо).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person<Id = PersonId> {
    /// Identity; `()` of a [`NewPerson`].
    pub id: Id,
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

/// A person to whom the base has not given an identity yet.
pub type NewPerson = Person<()>;

impl<Id> Person<Id> {
    /// The same person with this identity.
    #[must_use]
    pub fn with_id<Other>(self, id: Other) -> Person<Other> {
        let Self { id: _, client, name, position, role, birthday, wants, do_not_call } = self;
        Person { id, client, name, position, role, birthday, wants, do_not_call }
    }
}

impl NewPerson {
    /// A person of whom nothing but the name is known.
    #[must_use]
    pub const fn named(client: ClientId, name: PersonName) -> Self {
        Self { id: (), client, name, position: None, role: None, birthday: None, wants: None, do_not_call: None }
    }
}

/// A telephone number: the raw text as it came, and the form that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone<Id = PhoneId> {
    /// Identity; `()` of a [`NewPhone`].
    pub id: Id,
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

/// A number that the base has not given an identity yet.
pub type NewPhone = Phone<()>;

impl<Id> Phone<Id> {
    /// The same number with this identity.
    #[must_use]
    pub fn with_id<Other>(self, id: Other) -> Phone<Other> {
        let Self { id: _, person, raw, e164, extension, kind, dead_since } = self;
        Phone { id, person, raw, e164, extension, kind, dead_since }
    }

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

impl Operator {
    /// Whom of these a word names: the whole name, or a first name that only one of them has; the parts of a name may be
    /// joined by `-` or `_`.
    #[must_use]
    pub fn named<'a>(word: &str, among: &'a [Self]) -> Option<&'a Self> {
        let plain = |text: &str| fold(&text.replace(['-', '_'], " "));
        let asked = plain(word);
        let whole = among.iter().find(|operator| plain(&operator.name) == asked);
        let mut first = among.iter().filter(|operator| plain(&operator.name).split(' ').next() == Some(asked.as_str()));
        let only = first.next().filter(|_| first.next().is_none());
        whole.or(only)
    }
}

#[cfg(test)]
mod tests;
