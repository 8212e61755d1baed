//! What an export writes of a client.

use std::collections::BTreeMap;

use super::{Client, Email, Person, PersonId, Phone};

/// A client with all that an export writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedClient {
    /// What the client is called in an export, so that it is known when it comes back.
    pub key: String,
    /// The client.
    pub client: Client,
    /// The client is in the archive.
    pub archived: bool,
    /// What is not to be mentioned.
    pub avoid: Option<String>,
    /// The manager's name.
    pub owner: Option<String>,
    /// People, each with what it is called in an export.
    pub people: Vec<(String, Person)>,
    /// Columns of other programs, header and value, of the client and of each person.
    pub extra: BTreeMap<Option<PersonId>, BTreeMap<String, String>>,
    /// Numbers.
    pub phones: Vec<Phone>,
    /// Addresses.
    pub emails: Vec<Email>,
}
