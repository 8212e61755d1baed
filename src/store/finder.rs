//! Find as you type: the search rows of all clients, kept in memory by whoever asks often.
//!
//! Looking through 100,000 rows of the file takes a tenth of a second for each letter, and seconds on a cold disk; in
//! memory it takes a few milliseconds. What has changed since the last question is told by the operations.

pub(super) mod misspelt;

use std::collections::BTreeSet;

use memchr::memmem;
use rusqlite::params;

use misspelt::Vocabulary;

use super::open::Reader;
use super::operation::json;
use super::{Result, search};
use crate::domain::{ClientId, FoundBy, OperationId, OperationKind, fold, other_layout};

/// More changed clients than this are not taken over one by one.
const FEW: usize = 500;

/// All that find looks through, as of an operation.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    /// The rows' texts one behind the other, in the order of the folded names; each ends with a NUL, which no needle
    /// contains.
    text: String,
    rows: Vec<Place>,
    /// The different words of the text; made when they are first needed.
    words: Option<Vocabulary>,
    /// The last operation whose changes are in.
    upto: Option<OperationId>,
}

/// Part of what a search has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many clients fit.
    pub total: u64,
    /// The part that was asked for, by name.
    pub clients: Vec<ClientId>,
    /// What they fit.
    pub by: FoundBy,
}

/// A row in the text.
#[derive(Debug, Clone, Copy)]
struct Place {
    client: ClientId,
    /// The first byte behind the row.
    end: usize,
}

/// What operations since some point have done to the search rows.
enum Changes {
    /// So few that they are taken over one by one.
    Of(Vec<ClientId>),
    /// So many that all is read anew.
    Many,
}

impl Finder {
    /// How many clients fit the needle, and so many of them by name, from the client of that place on. Every word has to
    /// be there; an empty needle finds all. Where nobody fits, what was typed is tried as if the other keyboard layout
    /// had been meant, and then with a mistake or two in its words.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn search(&mut self, reader: &Reader, needle: &str, from: usize, limit: usize) -> Result<Found> {
        self.refresh(reader)?;
        let (total, clients) = self.with_every_word(needle, from, limit);
        if total > 0 || needle.trim().chars().count() < 3 {
            return Ok(Found { total, clients, by: FoundBy::Words });
        }
        let other = other_layout(needle);
        let (total, clients) = self.with_every_word(&other, from, limit);
        if total > 0 {
            return Ok(Found { total, clients, by: FoundBy::OtherLayout(other) });
        }
        Ok([needle, &other].into_iter().find_map(|needle| self.misspelt(needle, from, limit)).unwrap_or(Found {
            total: 0,
            clients: Vec::new(),
            by: FoundBy::Words,
        }))
    }

    /// Makes ready what the first search would have to wait for.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn prepare(&mut self, reader: &Reader) -> Result<()> {
        self.refresh(reader)?;
        self.vocabulary();
        Ok(())
    }

    fn vocabulary(&mut self) -> &Vocabulary {
        if self.words.is_none() {
            self.words = Some(Vocabulary::of(self.texts().map(|(text, _)| text)));
        }
        self.words.get_or_insert_default()
    }

    /// Clients whose rows hold every word, or one of the words nearest to it where nobody has it.
    fn misspelt(&mut self, needle: &str, from: usize, limit: usize) -> Option<Found> {
        let mut fitting: Option<BTreeSet<usize>> = None;
        let mut meant = Vec::new();
        for word in search::needle(needle) {
            let mut rows = self.rows_with(&word);
            if rows.is_empty() {
                let near: Vec<String> = self.vocabulary().nearest(&word).into_iter().map(str::to_owned).collect();
                rows = near.iter().flat_map(|near| self.rows_with(near)).collect();
                meant.push(near.into_iter().next()?);
            } else {
                meant.push(word);
            }
            fitting = Some(match fitting {
                None => rows,
                Some(before) => before.intersection(&rows).copied().collect(),
            });
        }
        let fitting = fitting.filter(|rows| !rows.is_empty())?;
        let clients = fitting.iter().skip(from).take(limit).filter_map(|row| Some(self.rows.get(*row)?.client));
        Some(Found { total: fitting.len() as u64, clients: clients.collect(), by: FoundBy::Misspelt(meant.join(" ")) })
    }

    /// The places of the rows that hold a word.
    fn rows_with(&self, word: &str) -> BTreeSet<usize> {
        let finder = memmem::Finder::new(word);
        let (mut found, mut row, mut from) = (BTreeSet::new(), 0, 0);
        while let Some(hit) = finder.find(self.text.as_bytes().get(from..).unwrap_or_default()).map(|hit| from + hit) {
            row += self.rows.get(row..).unwrap_or_default().partition_point(|place| place.end <= hit);
            let Some(place) = self.rows.get(row) else { break };
            found.insert(row);
            from = place.end;
            row += 1;
        }
        found
    }

    fn with_every_word(&self, needle: &str, skip: usize, limit: usize) -> (u64, Vec<ClientId>) {
        let mut words = search::needle(needle);
        // The longest word is looked for, the others only where it is found.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut words = words.iter().map(memmem::Finder::new);
        let Some(first) = words.next() else {
            let all = self.rows.iter().skip(skip).take(limit).map(|row| row.client).collect();
            return (self.rows.len() as u64, all);
        };
        let others: Vec<memmem::Finder<'_>> = words.collect();
        let text = self.text.as_bytes();
        // Whoever is called exactly so comes first.
        let named = self.called(&fold(needle));
        let mut found: Vec<ClientId> = named.iter().skip(skip).take(limit).copied().collect();
        let mut count = named.len();
        let (mut row, mut from) = (0, 0);
        while let Some(hit) = first.find(text.get(from..).unwrap_or_default()).map(|hit| from + hit) {
            row += self.rows.get(row..).unwrap_or_default().partition_point(|place| place.end <= hit);
            let Some(place) = self.rows.get(row) else { break };
            let start = row.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |before| before.end);
            let whole = text.get(start..place.end).unwrap_or_default();
            if others.iter().all(|word| word.find(whole).is_some()) && !named.contains(&place.client) {
                if count >= skip && found.len() < limit {
                    found.push(place.client);
                }
                count += 1;
            }
            from = place.end;
            row += 1;
        }
        (count as u64, found)
    }

    /// The clients whose folded name is this one: the texts stand in the order of their names.
    fn called(&self, name: &str) -> Vec<ClientId> {
        let text = |row: usize| {
            let start = row.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |before| before.end);
            self.rows.get(row).and_then(|place| self.text.get(start..place.end)).unwrap_or_default()
        };
        let is_named =
            |text: &str| text.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '\0']));
        let (mut from, mut to) = (0, self.rows.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if text(middle) < name { from = middle + 1 } else { to = middle }
        }
        let names = (from..self.rows.len()).map(text).zip(self.rows.get(from..).unwrap_or_default());
        names.take_while(|(text, _)| is_named(text)).map(|(_, place)| place.client).collect()
    }

    /// Takes over what has changed since the last time; the first time, everything.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn refresh(&mut self, reader: &Reader) -> Result<()> {
        let (last, under_way) = last_operation(reader)?;
        let changes = match self.upto {
            Some(since) if since == last && !under_way => return Ok(()),
            Some(since) => changes_since(reader, since)?,
            None => Changes::Many,
        };
        match changes {
            Changes::Many => self.fill(all(reader)?),
            Changes::Of(clients) => {
                let fresh = some(reader, &clients)?;
                if !self.holds(&clients, &fresh) {
                    let mut texts = self.without(&clients);
                    texts.extend(fresh);
                    self.fill(texts);
                }
            }
        }
        self.upto = Some(last);
        Ok(())
    }

    /// Each row with its place in the text.
    fn texts(&self) -> impl Iterator<Item = (&str, ClientId)> {
        let starts = std::iter::once(0).chain(self.rows.iter().map(|row| row.end));
        starts.zip(&self.rows).map(|(start, row)| (self.text.get(start..row.end - 1).unwrap_or_default(), row.client))
    }

    /// True where the rows of these clients are just these: most operations change nothing that is looked through.
    fn holds(&self, clients: &[ClientId], fresh: &[(String, ClientId)]) -> bool {
        let mine: Vec<(&str, ClientId)> = self.texts().filter(|(_, client)| clients.contains(client)).collect();
        mine.len() == fresh.len() && fresh.iter().all(|(text, client)| mine.contains(&(text.as_str(), *client)))
    }

    fn without(&self, clients: &[ClientId]) -> Vec<(String, ClientId)> {
        self.texts()
            .filter(|(_, client)| !clients.contains(client))
            .map(|(text, client)| (text.to_owned(), client))
            .collect()
    }

    fn fill(&mut self, mut texts: Vec<(String, ClientId)>) {
        self.words = None;
        // A text begins with the folded name.
        texts.sort_unstable();
        self.text = String::with_capacity(texts.iter().map(|(text, _)| text.len() + 1).sum());
        self.rows = Vec::with_capacity(texts.len());
        for (text, client) in texts {
            self.text.push_str(&text);
            self.text.push('\0');
            self.rows.push(Place { client, end: self.text.len() });
        }
    }
}

/// The last operation that is done, and whether one is under way: that one is looked at again the next time.
fn last_operation(reader: &Reader) -> Result<(OperationId, bool)> {
    let under_way: Option<i64> = reader
        .connection
        .prepare_cached("SELECT min(id) FROM operation INDEXED BY operation_unfinished WHERE state <> 'done'")?
        .query_row([], |row| row.get(0))?;
    if let Some(id) = under_way {
        return Ok((OperationId(id - 1), true));
    }
    let last = reader
        .connection
        .prepare_cached("SELECT ifnull(max(id), 0) FROM operation")?
        .query_row([], |row| row.get(0))?;
    Ok((last, false))
}

fn changes_since(reader: &Reader, since: OperationId) -> Result<Changes> {
    // Without a client it is the work on many, or its undo, or something that is about no client at all. What changes
    // two clients names but one of them.
    let mut statement = reader.connection.prepare_cached(
        "SELECT DISTINCT o.client, o.bulk OR (o.client IS NULL AND o.undoes IS NOT NULL)
             OR ifnull(o.kind IN (?3, ?4) OR ifnull(f.kind, u.kind) IN (?3, ?4), 0)
         FROM operation o LEFT JOIN operation u ON u.id = o.undoes LEFT JOIN operation f ON f.id = u.undoes
         WHERE o.id > ?1 LIMIT ?2",
    )?;
    let most = i64::try_from(FEW).unwrap_or(i64::MAX);
    let found: Vec<(Option<ClientId>, bool)> = statement
        .query_map(params![since, most, OperationKind::ClientsMerged, OperationKind::PersonMoved], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .collect::<std::result::Result<_, _>>()?;
    if found.len() >= FEW || found.iter().any(|(_, many)| *many) {
        return Ok(Changes::Many);
    }
    Ok(Changes::Of(found.into_iter().filter_map(|(client, _)| client).collect()))
}

fn all(reader: &Reader) -> Result<Vec<(String, ClientId)>> {
    let mut statement = reader.connection.prepare_cached("SELECT text, client FROM client_search")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn some(reader: &Reader, clients: &[ClientId]) -> Result<Vec<(String, ClientId)>> {
    let mut statement = reader
        .connection
        .prepare_cached("SELECT text, client FROM client_search WHERE client IN (SELECT value FROM json_each(?1))")?;
    let rows = statement.query_map([json(&clients)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

#[cfg(test)]
mod tests;
