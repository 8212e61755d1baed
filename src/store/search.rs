//! The search row of a client: what find looks through (names, also those of duplicates merged into it, positions and
//! roles, addresses, numbers), folded; made anew whenever its parts change.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::Result;
use crate::domain::{ClientId, Phone, digits_found, fold};

/// Writes the row of one client: the name to sort and match by, and the text to find in.
pub(in crate::store) fn put(connection: &Connection, client: ClientId, name: &str, text: &str) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO client_search (client, name, text) VALUES (?1, ?2, ?3)
             ON CONFLICT (client) DO UPDATE SET name = excluded.name, text = excluded.text",
        )?
        .execute(params![client, name, text])?;
    Ok(())
}

/// The text to find in, of parts that are already in hand and folded: one line each.
pub(in crate::store) fn text<'a>(
    name: &'a str,
    people: impl IntoIterator<Item = &'a str>,
    posts: impl IntoIterator<Item = &'a str>,
    phones: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    emails: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut text = name.to_owned();
    for part in people.into_iter().chain(posts).chain(emails) {
        text.push('\n');
        text.push_str(part);
    }
    for (raw, e164) in phones {
        text.push('\n');
        text.push_str(&digits_found(raw, e164));
    }
    text
}

/// Makes all rows where a step of the schema has left none, because what they are made of has become more.
pub(super) fn make_missing(connection: &Connection) -> Result<()> {
    if connection.prepare("SELECT 1 FROM client_search LIMIT 1")?.exists([])? {
        return Ok(());
    }
    let all = connection
        .prepare("SELECT id FROM client")?
        .query_map([], |row| row.get(0))?
        .collect::<std::result::Result<_, _>>()?;
    refresh(connection, &all)
}

/// Makes the rows of these clients anew; a client who is gone, or in the archive, has none. A duplicate is found as the
/// record that took it in.
pub(super) fn refresh(connection: &Connection, clients: &BTreeSet<ClientId>) -> Result<()> {
    let mut left: Vec<ClientId> = clients.iter().copied().collect();
    while let Some(client) = left.pop() {
        let name: Option<(String, bool, Option<ClientId>)> = connection
            .prepare_cached("SELECT name, archived_at IS NOT NULL, merged_into FROM client WHERE id = ?1")?
            .query_row([client], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((name, archived, merged_into)) = name else { continue };
        if archived {
            connection.prepare_cached("DELETE FROM client_search WHERE client = ?1")?.execute([client])?;
            left.extend(merged_into.filter(|into| !clients.contains(into)));
            continue;
        }
        let name = fold(&name);
        let mut people = column(connection, "SELECT name FROM person WHERE client = ?1 ORDER BY id", client)?;
        people.extend(column(connection, "SELECT name FROM client WHERE merged_into = ?1 ORDER BY id", client)?);
        let people: Vec<String> = people.iter().map(|name| fold(name)).collect();
        let posts = column(
            connection,
            "SELECT concat_ws(char(10), position, role) FROM person
             WHERE client = ?1 AND (position IS NOT NULL OR role IS NOT NULL) ORDER BY id",
            client,
        )?;
        let posts: Vec<String> = posts.iter().flat_map(|posts| posts.lines()).map(fold).collect();
        let emails = column(connection, "SELECT folded FROM email WHERE client = ?1 ORDER BY id", client)?;
        let phones: Vec<(String, Option<String>)> = connection
            .prepare_cached("SELECT raw, e164 FROM phone WHERE client = ?1 ORDER BY id")?
            .query_map([client], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<std::result::Result<_, _>>()?;
        let text = text(
            &name,
            people.iter().map(String::as_str),
            posts.iter().map(String::as_str),
            phones.iter().map(|(raw, e164)| (raw.as_str(), e164.as_deref())),
            emails.iter().map(String::as_str),
        );
        put(connection, client, &name, &text)?;
    }
    Ok(())
}

fn column(connection: &Connection, sql: &str, client: ClientId) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([client], |row| row.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// A number in the order in which it is tried: dead ones last.
pub(super) fn living_first(phones: &mut [Phone]) {
    phones.sort_by_key(|phone| (phone.dead_since.is_some(), phone.id));
}
