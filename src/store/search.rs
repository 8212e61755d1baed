//! The search row of a client: what find looks through, folded; made anew whenever its parts change.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::Result;
use crate::domain::fold;
use crate::domain::{ClientId, Phone};

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

/// The digits by which a number is found: those of the dialled form, else of the raw text.
pub(in crate::store) fn digits(raw: &str, e164: Option<&str>) -> String {
    e164.unwrap_or(raw).chars().filter(char::is_ascii_digit).collect()
}

/// The text to find in, of parts that are already in hand and folded: one line each.
pub(in crate::store) fn text<'a>(
    name: &'a str,
    people: impl IntoIterator<Item = &'a str>,
    phones: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    emails: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut text = name.to_owned();
    for part in people.into_iter().chain(emails) {
        text.push('\n');
        text.push_str(part);
    }
    for (raw, e164) in phones {
        text.push('\n');
        text.push_str(&digits(raw, e164));
    }
    text
}

/// Makes the rows of these clients anew; a client who is gone, or in the archive, has none.
pub(super) fn refresh(connection: &Connection, clients: &BTreeSet<ClientId>) -> Result<()> {
    for &client in clients {
        let name: Option<(String, bool)> = connection
            .prepare_cached("SELECT name, archived_at IS NOT NULL FROM client WHERE id = ?1")?
            .query_row([client], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((name, archived)) = name else { continue };
        if archived {
            connection.prepare_cached("DELETE FROM client_search WHERE client = ?1")?.execute([client])?;
            continue;
        }
        let name = fold(&name);
        let people = column(connection, "SELECT name FROM person WHERE client = ?1 ORDER BY id", client)?;
        let people: Vec<String> = people.iter().map(|name| fold(name)).collect();
        let emails = column(connection, "SELECT folded FROM email WHERE client = ?1 ORDER BY id", client)?;
        let phones: Vec<(String, Option<String>)> = connection
            .prepare_cached("SELECT raw, e164 FROM phone WHERE client = ?1 ORDER BY id")?
            .query_map([client], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<std::result::Result<_, _>>()?;
        let text = text(
            &name,
            people.iter().map(String::as_str),
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

/// The words of a needle, folded; a word that is a telephone number becomes its digits, with 7 for a Russian 8.
pub(super) fn needle(text: &str) -> Vec<String> {
    let folded = fold(text);
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let number = digits.len() >= 3 && folded.chars().all(|letter| letter.is_ascii_digit() || "+-() .".contains(letter));
    if number {
        let national = digits.len() == 11 && digits.starts_with('8');
        return vec![if national { format!("7{}", &digits[1..]) } else { digits }];
    }
    folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A number in the order in which it is tried: dead ones last.
pub(super) fn living_first(phones: &mut [Phone]) {
    phones.sort_by_key(|phone| (phone.dead_since.is_some(), phone.id));
}
