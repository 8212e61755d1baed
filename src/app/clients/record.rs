//! What the screens of clients write, as data.

use crate::domain::{ClientChange, ClientId, ManyChange, PersonChange, PersonId, PhoneId, TagChange, Week};

/// One change of the records of clients; each is one operation.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the fields say whose record it is and what was typed")]
pub enum RecordWrite {
    /// A client with the person and the number that are known at once; empty texts are none.
    NewClient { name: String, person: String, phone: String },
    /// A field of a client.
    Client { client: ClientId, change: ClientChange },
    /// Calling hours of a client's own; none where those of the zone hold again.
    Hours { client: ClientId, week: Option<Week> },
    /// A note on a client, with its day and its author.
    Note { client: ClientId, text: String },
    /// A theme given or taken away.
    Tags { client: ClientId, changes: Vec<TagChange> },
    /// A field of a person.
    Person { client: ClientId, person: PersonId, change: PersonChange },
    /// A person who was not known.
    NewPerson { client: ClientId, name: String },
    /// Somebody in place of a person who has left.
    ReplacePerson { client: ClientId, gone: PersonId, name: String },
    /// A number as it was typed, new or in place of another one; an empty text takes the number off.
    Phone { client: ClientId, person: Option<PersonId>, phone: Option<PhoneId>, text: String },
    /// A number that does not work, or does again.
    PhoneDead { client: ClientId, phone: PhoneId, dead: bool },
    /// An address, new or in place of another one; an empty text takes it off.
    Email { client: ClientId, person: Option<PersonId>, email: Option<i64>, text: String },
    /// Into the archive.
    Archive(ClientId),
    /// Out of it.
    Unarchive(ClientId),
    /// A duplicate is taken into the record that stays.
    Merge { stays: ClientId, duplicate: ClientId },
    /// A person now belongs to another client.
    MovePerson { person: PersonId, from: ClientId, to: ClientId },
    /// The same for many.
    Many { clients: Vec<ClientId>, change: ManyChange },
}

impl RecordWrite {
    /// The client whose card shows the change.
    #[must_use]
    pub const fn client(&self) -> Option<ClientId> {
        match self {
            Self::NewClient { .. } | Self::Many { .. } => None,
            Self::Client { client, .. }
            | Self::Hours { client, .. }
            | Self::Tags { client, .. }
            | Self::Note { client, .. }
            | Self::Person { client, .. }
            | Self::NewPerson { client, .. }
            | Self::ReplacePerson { client, .. }
            | Self::Phone { client, .. }
            | Self::PhoneDead { client, .. }
            | Self::Email { client, .. }
            | Self::Archive(client)
            | Self::Unarchive(client)
            | Self::Merge { stays: client, .. }
            | Self::MovePerson { from: client, .. } => Some(*client),
        }
    }
}
