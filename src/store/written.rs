//! Find by what is written about a client: notes, wishes, promises, cases, deals, goals, and words said in calls.
//!
//! The full-text table holds trigrams and no texts. It is kept by triggers and by the door for writing, so that nothing
//! that writes has to think of it. A row's number tells where its text stands; the text itself is read from there.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::Result;
use super::finder::misspelt::{distance, mistakes};
use super::open::Reader;
use super::operation::json;
use crate::domain::{ClientId, Written, WrittenIn, fold};

/// A trigram needs so many letters.
const FEWEST: usize = 3;

/// The newest so many hits are looked at.
const MOST: usize = 400;

/// Letters of the excerpt before what was looked for, and in all.
const BEFORE: usize = 30;
const EXCERPT: usize = 160;

/// Where the texts of each kind stand: the query gives number, client, client's name, and the text. Calls stay with the
/// record that they were made for, and are found with the one it was merged into.
const PLACES: [(WrittenIn, &str); 8] = [
    (
        WrittenIn::ClientNote,
        "SELECT c.id, c.id, c.name, concat_ws(char(10), c.note, c.avoid), c.archived_at IS NULL FROM client c WHERE c.id",
    ),
    (
        WrittenIn::Wants,
        "SELECT t.id, c.id, c.name, concat_ws(char(10), t.wants, t.interests), c.archived_at IS NULL
         FROM person t JOIN client c ON c.id = t.client WHERE t.id",
    ),
    (
        WrittenIn::Promise,
        "SELECT t.id, c.id, c.name, t.text, c.archived_at IS NULL
         FROM promise t JOIN client c ON c.id = t.client WHERE t.id",
    ),
    (
        WrittenIn::Case,
        "SELECT t.id, c.id, c.name, concat_ws(char(10), t.subject, t.closing), c.archived_at IS NULL
         FROM care_case t JOIN client c ON c.id = t.client WHERE t.id",
    ),
    (
        WrittenIn::Deal,
        "SELECT t.id, c.id, c.name, t.title, c.archived_at IS NULL
         FROM deal t JOIN client c ON c.id = t.client WHERE t.id",
    ),
    (
        WrittenIn::Call,
        "SELECT e.seq, c.id, c.name, coalesce(e.body ->> 'text', e.body ->> 'note', e.body ->> '$.value.value'),
             c.archived_at IS NULL AND e.undone_by IS NULL
         FROM event e JOIN call k ON k.id = e.call JOIN client own ON own.id = k.client
             JOIN client c ON c.id = ifnull(own.merged_into, own.id) WHERE e.seq",
    ),
    (
        WrittenIn::Goal,
        "SELECT t.id, c.id, c.name, t.goal, c.archived_at IS NULL
         FROM touch t JOIN client c ON c.id = t.client WHERE t.id",
    ),
    (
        WrittenIn::Quote,
        "SELECT t.id, c.id, c.name, t.text, c.archived_at IS NULL
         FROM quote t JOIN client c ON c.id = t.client WHERE t.id",
    ),
];

/// Notes written outside a call stand below zero in the full text, under their own numbers.
const DATED_NOTES: &str = "SELECT t.id, c.id, c.name, t.text, c.archived_at IS NULL
     FROM note t JOIN client c ON c.id = t.client WHERE t.id";

struct Text {
    client: ClientId,
    name: String,
    written: String,
    shown: bool,
}

impl Reader {
    /// Clients of whom something is written that holds every word of the needle, the newest texts first, each client
    /// once; none for a needle without a word of three letters.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn find_written(&self, needle: &str, limit: usize) -> Result<Vec<Written>> {
        let folded = fold(needle);
        let words: Vec<&str> = folded.split(' ').filter(|word| word.chars().count() >= FEWEST).collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let wanted =
            words.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect::<Vec<_>>().join(" ");
        let hits = hits(&self.connection, &wanted, MOST)?;
        let texts = texts(&self.connection, &hits)?;
        let mut seen = std::collections::BTreeSet::new();
        let mut found = Vec::new();
        for hit in hits {
            let Some(text) = texts.get(&hit).filter(|text| text.shown) else { continue };
            if found.len() < limit && seen.insert(text.client) {
                found.push(Written {
                    client: text.client,
                    name: text.name.clone(),
                    place: place(hit),
                    excerpt: excerpt(&text.written, &words),
                });
            }
        }
        Ok(found)
    }
}

/// The newest so many texts with a part of a misspelt word are looked at, and so many letters of each.
const MOST_NEAR: usize = 2_000;
const LETTERS_NEAR: usize = 10_000;

impl Reader {
    /// As [`Reader::find_written`], where a mistake or two may be in the longer words of the needle: for when nothing
    /// has been found that holds it as it was typed. Some part of a misspelt word is right, and the full text knows who
    /// has that part; the words around it are then measured.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn find_written_near(&self, needle: &str, limit: usize) -> Result<Vec<Written>> {
        let folded = fold(needle);
        let words: Vec<Vec<char>> = folded
            .split(' ')
            .map(|word| word.chars().collect())
            .filter(|word: &Vec<char>| word.len() >= FEWEST)
            .collect();
        if words.iter().all(|word| pieces(word).len() < 2) {
            return Ok(Vec::new());
        }
        let quoted = |piece: &String| format!("\"{}\"", piece.replace('"', "\"\""));
        let either = |word: &Vec<char>| {
            let pieces: Vec<String> = pieces(word).iter().map(quoted).collect();
            format!("({})", pieces.join(" OR "))
        };
        let wanted = words.iter().map(either).collect::<Vec<_>>().join(" AND ");
        let hits = hits(&self.connection, &wanted, MOST_NEAR)?;
        let texts = texts(&self.connection, &hits)?;
        let mut seen = std::collections::BTreeSet::new();
        let mut found = Vec::new();
        for hit in hits {
            if found.len() == limit {
                break;
            }
            let Some(text) = texts.get(&hit).filter(|text| text.shown && !seen.contains(&text.client)) else {
                continue;
            };
            let Some(meant) = meant(&words, &text.written) else { continue };
            seen.insert(text.client);
            let meant: Vec<&str> = meant.iter().map(String::as_str).collect();
            found.push(Written {
                client: text.client,
                name: text.name.clone(),
                place: place(hit),
                excerpt: excerpt(&text.written, &meant),
            });
        }
        Ok(found)
    }
}

/// Parts of a word of which one is right where the word has no more mistakes than it may have; the whole of a word that
/// is too short to have any, or is a number.
fn pieces(word: &[char]) -> Vec<String> {
    let allowed = mistakes(word.len());
    if allowed == 0 || word.iter().all(char::is_ascii_digit) {
        return vec![word.iter().collect()];
    }
    // Two letters that changed places may lie in the middle of the word: what stands beside them is whole.
    let length = ((word.len() - allowed) / (allowed + 1)).max(FEWEST);
    let starts = (0..=allowed).map(|part| part * (word.len() - length) / allowed);
    starts.filter_map(|start| Some(word.get(start..start + length)?.iter().collect())).collect()
}

/// The words of a text that are meant by these; none where one of these is not there even nearly.
fn meant(words: &[Vec<char>], text: &str) -> Option<Vec<String>> {
    let folded = fold(&text.chars().take(LETTERS_NEAR).collect::<String>());
    let there: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words
        .iter()
        .map(|word| {
            let whole: String = word.iter().collect();
            if mistakes(word.len()) == 0 || folded.contains(&whole) {
                return folded.contains(&whole).then_some(whole);
            }
            let near = there.iter().map(|known| (distance(word, known), *known)).min()?;
            (near.0 <= mistakes(word.len())).then(|| near.1.to_owned())
        })
        .collect()
}

fn place(hit: i64) -> WrittenIn {
    if hit < 0 {
        return WrittenIn::DatedNote;
    }
    usize::try_from(hit % 8).ok().and_then(|at| PLACES.get(at)).map_or(WrittenIn::ClientNote, |(place, _)| *place)
}

const HITS: &str = "SELECT rowid FROM written WHERE written MATCH ?1 ORDER BY rowid DESC LIMIT ?2";

fn hits(connection: &Connection, wanted: &str, most: usize) -> Result<Vec<i64>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(HITS)?;
    let rows = statement.query_map(rusqlite::params![wanted, most], |row| row.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// The texts behind the hits: one query for each kind that is among them.
fn texts(connection: &Connection, hits: &[i64]) -> Result<BTreeMap<i64, Text>> {
    let mut texts = BTreeMap::new();
    let of_kind =
        |kind: i64| hits.iter().filter(move |hit| **hit >= 0 && **hit % 8 == kind).map(|hit| hit / 8).collect();
    let kinds = (0_i64..).zip(PLACES).map(|(kind, (_, sql))| (sql, of_kind(kind), 8, kind));
    let dated = hits.iter().filter(|hit| **hit < 0).map(|hit| -hit).collect();
    for (sql, rows, times, kind) in kinds.chain([(DATED_NOTES, dated, -1, 0)]) {
        let rows: Vec<i64> = rows;
        if rows.is_empty() {
            continue;
        }
        let read = |row: &Row<'_>| -> rusqlite::Result<(i64, Text)> {
            let text = row.get::<_, Option<String>>(3)?.unwrap_or_default();
            Ok((row.get(0)?, Text { client: row.get(1)?, name: row.get(2)?, written: text, shown: row.get(4)? }))
        };
        let sql = format!("{sql} IN (SELECT value FROM json_each(?1))");
        for row in connection.prepare_cached(&sql)?.query_map([json(&rows)?], read)? {
            let (id, text) = row?;
            texts.insert(id * times + kind, text);
        }
    }
    Ok(texts)
}

/// A line of the text around the first word that is found in it, as it was written.
fn excerpt(text: &str, words: &[&str]) -> String {
    let flat: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    // Folded letter by letter, so that places in both are the same; what folds to several letters is near enough.
    let folded: Vec<char> = flat
        .iter()
        .map(|c| c.to_lowercase().next().map_or(*c, |lower| if lower == 'ё' { 'е' } else { lower }))
        .collect();
    let at = words
        .iter()
        .filter_map(|word| {
            let word: Vec<char> = word.chars().collect();
            folded.windows(word.len()).position(|part| part == word)
        })
        .min()
        .unwrap_or(0);
    let from = at.saturating_sub(BEFORE);
    let part: String = flat.iter().skip(from).take(EXCERPT).collect();
    let (before, behind) = (if from > 0 { "…" } else { "" }, if flat.len() > from + EXCERPT { "…" } else { "" });
    format!("{before}{}{behind}", part.trim())
}

/// The tables of which many rows come at once: a trigger would slow each of them, so the door indexes what is new.
const NEW: [(&str, &str); 3] = [
    (
        "client",
        "INSERT INTO written (rowid, text)
         SELECT id * 8, replace(replace(concat_ws(char(10), note, avoid), 'ё', 'е'), 'Ё', 'Е') FROM client
         WHERE id > ?1 AND id <= ?2 AND (note IS NOT NULL OR avoid IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM written_docsize d WHERE d.id = client.id * 8)",
    ),
    (
        "person",
        "INSERT INTO written (rowid, text)
         SELECT id * 8 + 1, replace(replace(concat_ws(char(10), wants, interests), 'ё', 'е'), 'Ё', 'Е') FROM person
         WHERE id > ?1 AND id <= ?2 AND (wants IS NOT NULL OR interests IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM written_docsize d WHERE d.id = person.id * 8 + 1)",
    ),
    (
        "touch",
        "INSERT INTO written (rowid, text)
         SELECT id * 8 + 6, replace(replace(goal, 'ё', 'е'), 'Ё', 'Е') FROM touch
         WHERE id > ?1 AND id <= ?2 AND goal IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM written_docsize d WHERE d.id = touch.id * 8 + 6)",
    ),
];

/// The largest numbers in the tables of [`NEW`]; a new row has a larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Last([i64; 3]);

impl Last {
    pub(super) fn read(connection: &Connection) -> Result<Self> {
        let sql = "SELECT ifnull((SELECT max(id) FROM client), 0), ifnull((SELECT max(id) FROM person), 0),
            ifnull((SELECT max(id) FROM touch), 0)";
        let read = |row: &Row<'_>| Ok(Self([row.get(0)?, row.get(1)?, row.get(2)?]));
        Ok(connection.prepare_cached(sql)?.query_row([], read)?)
    }
}

/// Makes findable what was inserted since.
pub(super) fn index_new(connection: &Connection, since: Last) -> Result<()> {
    let now = Last::read(connection)?;
    for ((_, sql), (before, last)) in NEW.iter().zip(since.0.into_iter().zip(now.0)) {
        if last > before {
            connection.prepare_cached(sql)?.execute([before, last])?;
        }
    }
    Ok(())
}

/// Makes one row findable that came back by an undo, under a number given long ago.
pub(super) fn index_again(connection: &Connection, table: &str, row: i64) -> Result<()> {
    if let Some((_, sql)) = NEW.iter().find(|(name, _)| *name == table) {
        connection.prepare_cached(sql)?.execute([row - 1, row])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
