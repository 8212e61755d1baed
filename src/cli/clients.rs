//! `clients`: the clients that a needle finds, or all of them.

use serde::Serialize;

use crate::domain::{ClientId, ClientKind, ClientRow, Person, Phone};
use crate::i18n::numbers::grouped;
use crate::i18n::{Messages, telephone};

use super::base::Base;
use super::output::{Failure, Side, Table, json, window_columns};

/// The most clients that are printed.
const MOST: usize = 1_000_000;

/// Finds clients by names, people, numbers, addresses, and by what is written about them; case, ё and the punctuation
/// of numbers do not matter.
///
/// # Errors
/// Where the base cannot be read.
pub fn of_base(base: &Base, needle: &str, as_json: bool, words: &Messages) -> Result<String, Failure> {
    let refused = |error| base.refused(&error, words);
    let mut found = base.reader.find_clients(needle, MOST).map_err(refused)?;
    // Those of whom it is only written come last.
    let written = base.reader.find_written(needle, MOST).map_err(refused)?;
    let known: std::collections::BTreeSet<ClientId> = found.iter().map(|row| row.id).collect();
    let more: Vec<ClientId> = written.iter().map(|hit| hit.client).filter(|client| !known.contains(client)).collect();
    found.extend(base.reader.client_rows(&more).map_err(refused)?);
    show(&found, as_json, words)
}

/// The clients as a plain table or as JSON; that none is found is no failure.
///
/// # Errors
/// Where the value cannot be written, which is a mistake of the program.
pub fn show(found: &[ClientRow], as_json: bool, words: &Messages) -> Result<String, Failure> {
    if as_json {
        let clients: Vec<_> = found.iter().map(Entry::from).collect();
        json(&List { total: clients.len(), clients }).map_err(|error| Failure::failed(error.to_string()))
    } else {
        Ok(plain(found, words))
    }
}

/// What `--json` prints.
#[derive(Serialize)]
struct List<'a> {
    total: usize,
    clients: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: i64,
    name: &'a str,
    /// The firm; null for a human being without one.
    company: Option<&'a str>,
    people: Vec<Contact<'a>>,
    phones: Vec<String>,
    emails: &'a [String],
}

#[derive(Serialize)]
struct Contact<'a> {
    name: &'a str,
    /// The role in the decision to buy, else the position; null where neither is known.
    role: Option<&'a str>,
}

impl<'a> From<&'a ClientRow> for Entry<'a> {
    fn from(row: &'a ClientRow) -> Self {
        Self {
            id: row.id.0,
            name: &row.name,
            company: (row.kind == ClientKind::Company).then_some(row.name.as_str()),
            people: row.people.iter().map(|person| Contact { name: &person.name.full, role: role(person) }).collect(),
            phones: row.phones.iter().map(number).collect(),
            emails: &row.emails,
        }
    }
}

fn role(person: &Person) -> Option<&str> {
    person.role.as_deref().or(person.position.as_deref())
}

/// A number as it can be dialled, with its extension after RFC 3966; the raw text where it could not be understood.
pub(super) fn number(phone: &Phone) -> String {
    match (&phone.e164, &phone.extension) {
        (Some(number), Some(extension)) => format!("{number};ext={extension}"),
        (Some(number), None) => number.clone(),
        (None, _) => phone.raw.clone(),
    }
}

fn plain(found: &[ClientRow], words: &Messages) -> String {
    if found.is_empty() {
        return words.list_clients_none() + "\n";
    }
    let mut table = Table::new(&[Side::Left; 4]);
    table.row([
        words.list_clients_name(),
        words.list_clients_people(),
        words.list_clients_phones(),
        words.list_clients_emails(),
    ]);
    for row in found {
        let people: Vec<String> = row
            .people
            .iter()
            .map(|person| match role(person) {
                Some(role) => format!("{} ({role})", person.name.full),
                None => person.name.full.clone(),
            })
            .collect();
        let phones: Vec<String> = row.phones.iter().map(|phone| telephone::with_extension(phone, words)).collect();
        table.row([row.name.clone(), people.join(", "), phones.join(", "), row.emails.join(", ")]);
    }
    let count = found.len();
    format!(
        "{}\n{}\n",
        table.text_within(window_columns()),
        words.list_clients_total(count, grouped(u64::try_from(count).unwrap_or(u64::MAX)))
    )
}

#[cfg(test)]
mod tests;
