//! Find as you type: the search rows of all clients, kept in memory by whoever asks often.
//!
//! Looking through 100,000 rows of the file takes a tenth of a second for each letter, and seconds on a cold disk; in
//! memory it takes a few milliseconds. What has changed since the last question is told by the operations.

pub(super) mod misspelt;

use std::collections::BTreeSet;
use std::ops::Range;

use memchr::memmem;
use rusqlite::params;

use misspelt::Vocabulary;

use super::Result;
use super::open::Reader;
use super::operation::json;
use crate::domain::{ClientId, FoundBy, OperationId, OperationKind, begin_of_name, fold, other_layout, sought};

/// More changed clients than this are not taken over one by one.
const FEW: usize = 500;

/// Room behind the texts for what is written later: so much, and so great a part of them.
const SPARE: usize = 4096;
const SPARE_PART: usize = 8;

/// All that find looks through, as of an operation.
///
/// The texts are held once, also while they are read or changed: they are the largest thing that the program keeps in
/// memory. So they stay where they were put, and what is put in order is their places.
#[derive(Debug, Clone, Default)]
pub struct Finder {
    /// The rows' texts one behind the other; each ends with a NUL, which no needle contains.
    text: String,
    /// The rows in the order of the text.
    rows: Vec<Row>,
    /// The rows in the order of their texts, which begin with the folded names.
    by_name: Vec<usize>,
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
struct Row {
    client: ClientId,
    /// The first byte behind the row.
    end: usize,
    /// Where in the row the name begins, behind a legal form: worked out once, for each letter asks it of every row.
    name: u16,
    /// Where the row stands by name; none where its client has another row by now, or is gone.
    rank: Option<u32>,
}

/// What operations since some point have done to the search rows.
enum Changes {
    /// So few that they are taken over one by one.
    Of(BTreeSet<ClientId>),
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
        self.know_words();
        Ok(())
    }

    fn know_words(&mut self) {
        if self.words.is_none() {
            let theirs = self.rows.iter().enumerate().filter(|(_, row)| row.rank.is_some());
            self.words = Some(Vocabulary::of(&self.text, theirs.map(|(at, _)| self.place_of(at))));
        }
    }

    /// Clients whose rows hold every word, or one of the words nearest to it where nobody has it.
    fn misspelt(&mut self, needle: &str, from: usize, limit: usize) -> Option<Found> {
        self.know_words();
        let mut fitting: Option<BTreeSet<u32>> = None;
        let mut meant = Vec::new();
        for word in sought(needle) {
            let mut ranks = self.ranks_with(&word);
            if ranks.is_empty() {
                let near = self.words.as_ref().map(|words| words.nearest(&self.text, &word)).unwrap_or_default();
                ranks = near.iter().flat_map(|near| self.ranks_with(near)).collect();
                meant.push((*near.first()?).to_owned());
            } else {
                meant.push(word);
            }
            fitting = Some(match fitting {
                None => ranks,
                Some(before) => before.intersection(&ranks).copied().collect(),
            });
        }
        let fitting = fitting.filter(|ranks| !ranks.is_empty())?;
        let clients = fitting.iter().skip(from).take(limit).filter_map(|rank| self.client_at(*rank));
        Some(Found { total: fitting.len() as u64, clients: clients.collect(), by: FoundBy::Misspelt(meant.join(" ")) })
    }

    /// The ranks of the rows that hold a word.
    fn ranks_with(&self, word: &str) -> BTreeSet<u32> {
        self.rows_with(&memmem::Finder::new(word)).filter_map(|(_, row)| row.rank).collect()
    }

    /// The rows that hold a word, in the order of the text.
    fn rows_with<'a>(&'a self, word: &'a memmem::Finder<'_>) -> impl Iterator<Item = (usize, &'a Row)> {
        let (mut next, mut from) = (0, 0);
        std::iter::from_fn(move || {
            let hit = from + word.find(self.text.as_bytes().get(from..)?)?;
            // Step by step: where a letter is in most rows, the next one is at hand, and all steps together are the rows.
            let at = next + self.rows.get(next..)?.iter().position(|row| row.end > hit)?;
            let row = self.rows.get(at)?;
            (next, from) = (at + 1, row.end);
            Some((at, row))
        })
    }

    fn with_every_word(&self, needle: &str, skip: usize, limit: usize) -> (u64, Vec<ClientId>) {
        let mut words = sought(needle);
        // The longest word is looked for, the others only where it is found.
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let words: Vec<memmem::Finder<'_>> = words.iter().map(memmem::Finder::new).collect();
        let Some((first, others)) = words.split_first() else {
            let rows = self.by_name.iter().skip(skip).take(limit);
            let all = rows.filter_map(|row| self.rows.get(*row)).map(|row| row.client).collect();
            return (self.by_name.len() as u64, all);
        };
        // Whoever is called exactly so comes first, then those whose name begins so.
        let typed = fold(needle);
        let named = self.called(&typed);
        let mut others: Vec<(bool, u32)> = self
            .rows_with(first)
            .filter(|(row, _)| others.iter().all(|word| word.find(self.text_of(*row).as_bytes()).is_some()))
            .filter_map(|(at, row)| Some((at, row.rank.filter(|rank| !named.contains(rank))?)))
            .map(|(at, rank)| (!self.begins(at, &typed), rank))
            .collect();
        let total = named.len() + others.len();
        // Of many only those that are asked for are put in order.
        let upto = skip.saturating_add(limit).saturating_sub(named.len());
        if upto < others.len() {
            others.select_nth_unstable(upto);
            others.truncate(upto);
        }
        others.sort_unstable();
        let part = named
            .chain(others.into_iter().map(|(_, rank)| rank))
            .skip(skip)
            .take(limit)
            .filter_map(|rank| self.client_at(rank));
        (total as u64, part.collect())
    }

    /// The ranks of the clients whose folded name is this one.
    fn called(&self, name: &str) -> Range<u32> {
        let is_named =
            |text: &str| text.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('\n'));
        let first = self.by_name.partition_point(|row| self.text_of(*row) < name);
        let count = self.by_name.iter().skip(first).take_while(|row| is_named(self.text_of(**row))).count();
        rank(first)..rank(first + count)
    }

    /// True where the name of a row begins with what was typed, with its legal form or without.
    fn begins(&self, row: usize, typed: &str) -> bool {
        // As bytes: asked of each row that holds the word, and where a character begins makes no difference here.
        let (text, typed) = (self.text.as_bytes(), typed.as_bytes());
        let start = self.place_of(row).start;
        let name = self.rows.get(row).map_or(0, |row| usize::from(row.name));
        [start, start + name].into_iter().any(|at| text.get(at..).is_some_and(|text| text.starts_with(typed)))
    }

    fn client_at(&self, rank: u32) -> Option<ClientId> {
        let row = self.by_name.get(usize::try_from(rank).ok()?)?;
        Some(self.rows.get(*row)?.client)
    }

    /// The text of a row, without its end.
    fn text_of(&self, row: usize) -> &str {
        self.text.get(self.place_of(row)).unwrap_or_default()
    }

    fn place_of(&self, row: usize) -> Range<usize> {
        let start = row.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |before| before.end);
        start..self.rows.get(row).map_or(start, |row| row.end - 1)
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
        let taken_over = match changes {
            Changes::Many => false,
            Changes::Of(clients) => self.take_over(&clients, &some(reader, &clients)?),
        };
        if !taken_over {
            self.read_all(reader)?;
        }
        self.upto = Some(last);
        Ok(())
    }

    /// Puts these rows in the place of those that the clients had; false where there is no room for them.
    fn take_over(&mut self, clients: &BTreeSet<ClientId>, fresh: &[(String, ClientId)]) -> bool {
        let theirs = |row: &Row| row.rank.is_some() && clients.contains(&row.client);
        let held: Vec<(&str, ClientId)> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| theirs(row))
            .map(|(at, row)| (self.text_of(at), row.client))
            .collect();
        // Most operations change nothing that is looked through.
        if held.len() == fresh.len() && fresh.iter().all(|(text, client)| held.contains(&(text, *client))) {
            return true;
        }
        if fresh.iter().map(|(text, _)| text.len() + 1).sum::<usize>() > self.text.capacity() - self.text.len() {
            return false;
        }
        for row in self.rows.iter_mut().filter(|row| theirs(row)) {
            row.rank = None;
        }
        self.by_name.retain(|row| self.rows.get(*row).is_some_and(|row| row.rank.is_some()));
        for (text, client) in fresh {
            let place = self.by_name.partition_point(|row| self.text_of(*row) <= text.as_str());
            self.by_name.insert(place, self.rows.len());
            self.push(text, *client);
        }
        self.rank();
        true
    }

    fn read_all(&mut self, reader: &Reader) -> Result<()> {
        // What is held goes before the new is read, and the new is read into its place at once.
        *self = Self::default();
        let (bytes, count): (usize, usize) = reader
            .connection
            .prepare_cached("SELECT ifnull(sum(octet_length(text) + 1), 0), count(*) FROM client_search")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut statement = reader.connection.prepare_cached("SELECT text, client FROM client_search")?;
        let mut rows = statement.query([])?;
        self.make_room(bytes, count);
        while let Some(row) = rows.next()? {
            let text = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            self.push(text, row.get(1)?);
        }
        self.put_in_order();
        Ok(())
    }

    fn make_room(&mut self, bytes: usize, count: usize) {
        self.text = String::with_capacity(bytes + bytes / SPARE_PART + SPARE);
        self.rows = Vec::with_capacity(count + count / SPARE_PART);
    }

    fn push(&mut self, text: &str, client: ClientId) {
        self.text.push_str(text);
        self.text.push('\0');
        let name = begin_of_name(text.lines().next().unwrap_or_default());
        self.rows.push(Row { client, end: self.text.len(), name: u16::try_from(name).unwrap_or_default(), rank: None });
    }

    fn put_in_order(&mut self) {
        let mut by_name: Vec<usize> = (0..self.rows.len()).collect();
        by_name.sort_unstable_by_key(|row| (self.text_of(*row), *row));
        self.by_name = by_name;
        self.rank();
    }

    /// Tells each row where it stands by name.
    fn rank(&mut self) {
        self.words = None;
        for (place, row) in self.by_name.iter().enumerate() {
            if let Some(row) = self.rows.get_mut(*row) {
                row.rank = Some(rank(place));
            }
        }
    }
}

/// A place by name, as a row holds it.
fn rank(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
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

fn some(reader: &Reader, clients: &BTreeSet<ClientId>) -> Result<Vec<(String, ClientId)>> {
    let mut statement = reader
        .connection
        .prepare_cached("SELECT text, client FROM client_search WHERE client IN (SELECT value FROM json_each(?1))")?;
    let rows = statement.query_map([json(clients)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

#[cfg(test)]
mod tests;
