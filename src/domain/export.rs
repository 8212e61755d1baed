//! What an export writes of a client.

use super::{Client, Email, Person, Phone};

/// A client with all that an export writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedClient {
    /// What the client is called in an export, so that it is known when it comes back.
    pub key: String,
    /// The client.
    pub client: Client,
    /// The manager's name.
    pub owner: Option<String>,
    /// People, each with what it is called in an export.
    pub people: Vec<(String, Person)>,
    /// Numbers.
    pub phones: Vec<Phone>,
    /// Addresses.
    pub emails: Vec<Email>,
}
