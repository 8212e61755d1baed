//! Changes of a client's record, one field at a time: what the card edits, and what is done to many clients at once.

use super::words::named_enum;
use super::{Birthday, Channel, ClientKind, Grade, Language, Loyalty, Moment, OperatorId, TouchKind, Zone};

named_enum! {
    /// A field that the card shows, edits, and knows the history of.
    CardField {
        ClientName = "client-name", ClientKind = "client-kind", Owner = "owner", Segment = "segment",
        Grade = "grade", Loyalty = "loyalty", Language = "language", Zone = "zone", Source = "source",
        TaxNumber = "tax-number", Note = "note",
        /// What is not to be mentioned to the client.
        Avoid = "avoid",
        /// Calling hours of the client's own.
        Hours = "hours",
        /// A theme of the client's.
        Tag = "tag",
        Archived = "archived",
        PersonName = "person-name",
        /// How the person is spoken to.
        Address = "address",
        Position = "position", Role = "role", Birthday = "birthday", Wants = "wants",
        Interests = "interests",
        /// By which way and at what hour the person likes to be reached.
        Reach = "reach",
        /// The person has left the firm.
        Left = "left",
        Phone = "phone", PhoneDead = "phone-dead", Email = "email",
    }
}

/// A new value of one field of a client; none empties it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the field of the client of that name")]
pub enum ClientChange {
    Name(String),
    Kind(ClientKind),
    Owner(Option<OperatorId>),
    Segment(Option<String>),
    Grade(Option<Grade>),
    Loyalty(Loyalty),
    Language(Option<Language>),
    Zone(Option<Zone>),
    Source(Option<String>),
    TaxNumber(Option<String>),
    Note(Option<String>),
    /// What is not to be mentioned to the client.
    Avoid(Option<String>),
}

impl ClientChange {
    /// The field it changes.
    #[must_use]
    pub const fn field(&self) -> CardField {
        match self {
            Self::Name(_) => CardField::ClientName,
            Self::Kind(_) => CardField::ClientKind,
            Self::Owner(_) => CardField::Owner,
            Self::Segment(_) => CardField::Segment,
            Self::Grade(_) => CardField::Grade,
            Self::Loyalty(_) => CardField::Loyalty,
            Self::Language(_) => CardField::Language,
            Self::Zone(_) => CardField::Zone,
            Self::Source(_) => CardField::Source,
            Self::TaxNumber(_) => CardField::TaxNumber,
            Self::Note(_) => CardField::Note,
            Self::Avoid(_) => CardField::Avoid,
        }
    }
}

/// A new value of one field of a contact person; none empties it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the field of the person of that name")]
pub enum PersonChange {
    Name(String),
    /// How the person is spoken to, as it was typed.
    Address(Option<String>),
    Position(Option<String>),
    Role(Option<String>),
    Birthday(Option<Birthday>),
    Wants(Option<String>),
    Interests(Option<String>),
    Reach(Option<String>),
    /// Has left the firm, or is back.
    Left(bool),
}

impl PersonChange {
    /// The field it changes.
    #[must_use]
    pub const fn field(&self) -> CardField {
        match self {
            Self::Name(_) => CardField::PersonName,
            Self::Address(_) => CardField::Address,
            Self::Position(_) => CardField::Position,
            Self::Role(_) => CardField::Role,
            Self::Birthday(_) => CardField::Birthday,
            Self::Wants(_) => CardField::Wants,
            Self::Interests(_) => CardField::Interests,
            Self::Reach(_) => CardField::Reach,
            Self::Left(_) => CardField::Left,
        }
    }
}

/// A theme that a client is given or loses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagChange {
    /// Its stable name, as it stands in the base.
    pub tag: String,
    /// The word on the screen.
    pub name: String,
    /// Given; else taken away.
    pub on: bool,
}

impl TagChange {
    /// As it is typed and told: «цена», «−цена».
    #[must_use]
    pub fn shown(&self) -> String {
        if self.on { self.name.clone() } else { format!("−{}", self.name) }
    }

    /// Several as they are typed and told: «цена, −сроки».
    #[must_use]
    pub fn all_shown(changes: &[Self]) -> String {
        changes.iter().map(Self::shown).collect::<Vec<_>>().join(", ")
    }
}

/// What is done to many clients in one operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ManyChange {
    /// This manager answers for all of them.
    Owner(Option<OperatorId>),
    /// All belong to this part of the base.
    Segment(Option<String>),
    /// Each gets themes, or loses them.
    Tags(Vec<TagChange>),
    /// A touch is planned for each.
    Touch {
        /// Of what kind.
        kind: TouchKind,
        /// By which way.
        channel: Channel,
        /// What it is to achieve.
        goal: Option<String>,
        /// When it is due.
        due: Moment,
    },
}
