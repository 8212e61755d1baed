//! What the record of a client holds beyond its fields: the archive, merged records, consents, who changed what, and
//! a call as it went.

use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{ClientId, EventBody, Moment, OperationKind, OperatorId, PersonId, Purpose, Script, TouchKind, Week};

/// Of a client, what only the card shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientRecord {
    /// What is not to be mentioned to the client.
    pub avoid: Option<String>,
    /// Since when the client is in the archive: on no list, never deleted.
    pub archived_at: Option<Moment>,
    /// The record that took this one in as its duplicate.
    pub merged_into: Option<ClientId>,
    /// The names of the duplicates that were merged into this one.
    pub merged: Vec<String>,
    /// Columns of imported files that have no place of their own, the client's before those of its people.
    #[serde(default)]
    pub extra: Vec<ExtraField>,
    /// Calling hours of the client's own; none where those of the zone hold.
    #[serde(default)]
    pub hours: Option<Week>,
}

/// A column of an imported file that has no place of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraField {
    /// Of whom; none where it is of the client.
    pub person: Option<PersonId>,
    /// The header of the column.
    pub header: String,
    /// What stood in it.
    pub value: String,
}

/// Of a contact person, what only the card shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRecord {
    /// Which of our products the person asks about.
    pub interests: Option<String>,
    /// By which way and at what hour the person likes to be reached.
    pub reach: Option<String>,
    /// Since when the person is known to have left the firm.
    pub left_at: Option<Moment>,
}

/// A consent that was given or refused, the last word on its purpose and way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentLine {
    /// By whom; none means the client as a whole.
    pub person: Option<PersonId>,
    /// To what.
    pub purpose: Purpose,
    /// By e-mail; else by telephone.
    pub by_email: bool,
    /// Given; else refused.
    pub granted: bool,
    /// When.
    pub at: Moment,
    /// Who of us recorded it.
    pub operator: Option<OperatorId>,
}

/// One change of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// When.
    pub at: Moment,
    /// Who; none is the program itself.
    pub operator: Option<String>,
    /// By what kind of action.
    pub how: OperationKind,
    /// What stood there, as the base keeps it; none where it was empty.
    pub before: Option<String>,
    /// What has stood there since.
    pub after: Option<String>,
    /// The row itself was made then: there was no value before.
    pub first: bool,
}

/// A call as it went, step by step, with the interview it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// The client's name.
    pub client: String,
    /// What the contact was.
    pub kind: TouchKind,
    /// The script, as it was.
    pub script: Option<Script>,
    /// What happened, the earliest first; what was taken back is among it.
    pub steps: Vec<ReplayStep>,
}

/// One event of a [`Replay`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplayStep {
    /// The wall clock.
    pub at: Moment,
    /// Milliseconds since the beginning of its call.
    pub elapsed_ms: u64,
    /// Who.
    pub operator: Option<String>,
    /// What.
    pub body: EventBody,
    /// It was taken back later.
    pub undone: bool,
    /// It is the first of another call of the same interview.
    pub new_call: bool,
}

named_enum! {
    /// Where a text about a client is written.
    WrittenIn {
        ClientNote = "note", Wants = "wants", Promise = "promise", Case = "case", Deal = "deal", Call = "call",
        Goal = "goal", Quote = "quote", DatedNote = "dated-note",
    }
}

/// A client found by what is written about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Which client.
    pub client: ClientId,
    /// The client's name.
    pub name: String,
    /// Where it is written.
    pub place: WrittenIn,
    /// The text around what was looked for.
    pub excerpt: String,
}

/// What the clients of a search fit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum FoundBy {
    /// What was typed.
    #[default]
    Words,
    /// What would have been typed with the other keyboard layout on.
    OtherLayout(String),
    /// The nearest words that there are.
    Misspelt(String),
}
