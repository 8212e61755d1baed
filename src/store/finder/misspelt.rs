//! A word that nobody's record holds: the words of the base that are nearest to it.
//!
//! Looked for among the different words of the base and not among its texts: they are few and short, so that two
//! mistakes in a word do not fit half of all clients.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

use frizbee::{CaseMatching, Config, Match, Matcher};

/// A shorter word fits too much with a mistake in it.
const SHORTEST: usize = 4;

/// From this length on two mistakes are allowed.
const LONG: usize = 8;

/// The most words that are taken for what was meant.
const MOST: usize = 6;

/// The most words that are measured letter by letter.
const MEASURED: usize = 400;

/// About so many words that no other client has, a client brings.
const WORDS: usize = 3;

/// Every different word of the texts that find looks through, but numbers.
///
/// The words stay in the text: copies of them all are as large as half of it.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// In the order of the text, so that going through them goes through it once.
    words: Vec<Place>,
}

/// Where a word stands in the text.
#[derive(Debug, Clone, Copy)]
struct Place {
    first: u32,
    length: u16,
}

impl Place {
    /// None for a word so long, or so far behind, that nobody looks for it by a misspelt one.
    fn of(word: &str, first: usize) -> Option<Self> {
        Some(Self { first: u32::try_from(first).ok()?, length: u16::try_from(word.len()).ok()? })
    }

    fn word(self, text: &str) -> &str {
        let first = usize::try_from(self.first).unwrap_or(usize::MAX);
        text.get(first..first.saturating_add(usize::from(self.length))).unwrap_or_default()
    }
}

impl Vocabulary {
    /// The words of a folded text, in its rows that stand there.
    pub fn of(text: &str, rows: impl Iterator<Item = Range<usize>>) -> Self {
        let apart = |c: char| !c.is_alphanumeric();
        // Made large at once: a set that grows holds its words twice for a moment.
        let about = rows.size_hint().1.unwrap_or_default() * WORDS;
        let mut seen: HashSet<&str> = HashSet::with_capacity(about);
        let mut words = Vec::with_capacity(about);
        for row in rows {
            let mut first = row.start;
            for part in text.get(row).unwrap_or_default().split_inclusive(apart) {
                let word = part.trim_end_matches(apart);
                if word.len() >= SHORTEST && !word.bytes().all(|byte| byte.is_ascii_digit()) && seen.insert(word) {
                    words.extend(Place::of(word, first));
                }
                first += part.len();
            }
        }
        Self { words }
    }

    /// The words of the text nearest to a folded one that may be half typed; none where nothing is near enough.
    pub fn nearest<'a>(&self, text: &'a str, word: &str) -> Vec<&'a str> {
        let typed: Vec<char> = word.chars().collect();
        let allowed = mistakes(typed.len());
        if allowed == 0 || typed.iter().all(char::is_ascii_digit) {
            return Vec::new();
        }
        // Two letters that changed places are one mistake to a reader; of a word beginning with one the other is missing.
        let config = Config::default().casing(CaseMatching::Ignore).max_typos(u16::try_from(allowed).ok());
        let mut hits: Vec<Match> =
            Matcher::new(word, &config).match_iter(self.words.iter().map(|place| place.word(text))).collect();
        hits.sort_unstable_by_key(|hit| (Reverse(hit.score), hit.index));
        let mut near: Vec<(usize, &str)> = hits
            .into_iter()
            .take(MEASURED)
            .filter_map(|hit| self.words.get(usize::try_from(hit.index).ok()?))
            .map(|place| place.word(text))
            .map(|known| (distance(&typed, known), known))
            .filter(|(distance, _)| *distance <= allowed)
            .collect();
        near.sort_unstable();
        let best = near.first().map_or(0, |(distance, _)| *distance);
        near.into_iter().take_while(|(distance, _)| *distance == best).take(MOST).map(|(_, known)| known).collect()
    }
}

/// How many mistakes a word of so many letters may have; none where it is too short to be told from others.
pub(in crate::store) const fn mistakes(letters: usize) -> usize {
    match letters {
        0..SHORTEST => 0,
        SHORTEST..LONG => 1,
        _ => 2,
    }
}

/// How many letters have to be put in, left out, exchanged or swapped with their neighbour to make of what was typed
/// the beginning of a word (optimal string alignment, to the best prefix).
pub(in crate::store) fn distance(typed: &[char], word: &str) -> usize {
    let word: Vec<char> = word.chars().take(typed.len() + 2).collect();
    let width = word.len() + 1;
    let mut table = vec![0; (typed.len() + 1) * width];
    let at = |row: usize, column: usize| row * width + column;
    for column in 0..width {
        table[at(0, column)] = column;
    }
    for row in 1..=typed.len() {
        table[at(row, 0)] = row;
        for column in 1..width {
            let same = typed[row - 1] == word[column - 1];
            let mut best = (table[at(row - 1, column)] + 1)
                .min(table[at(row, column - 1)] + 1)
                .min(table[at(row - 1, column - 1)] + usize::from(!same));
            if row > 1 && column > 1 && typed[row - 1] == word[column - 2] && typed[row - 2] == word[column - 1] {
                best = best.min(table[at(row - 2, column - 2)] + 1);
            }
            table[at(row, column)] = best;
        }
    }
    (0..width).map(|column| table[at(typed.len(), column)]).min().unwrap_or(typed.len())
}

#[cfg(test)]
mod tests;
