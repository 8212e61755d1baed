//! A word that nobody's record holds: the words of the base that are nearest to it.
//!
//! Looked for among the different words of the base and not among its texts: they are few and short, so that two
//! mistakes in a word do not fit half of all clients.

use std::collections::HashSet;

use frizbee::{CaseMatching, Config, Matcher};

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
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: Vec<Box<str>>,
}

impl Vocabulary {
    /// The words of folded texts.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        // Made large at once: a set that grows holds its words twice for a moment.
        let mut seen: HashSet<&str> = HashSet::with_capacity(texts.size_hint().0 * WORDS);
        for text in texts {
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                if word.len() >= SHORTEST && !word.bytes().all(|byte| byte.is_ascii_digit()) {
                    seen.insert(word);
                }
            }
        }
        let mut words: Vec<Box<str>> = seen.into_iter().map(Box::from).collect();
        words.sort_unstable();
        Self { words }
    }

    /// The words nearest to a folded one that may be half typed; none where nothing is near enough.
    pub fn nearest(&self, word: &str) -> Vec<&str> {
        let typed: Vec<char> = word.chars().collect();
        let allowed = mistakes(typed.len());
        if allowed == 0 || typed.iter().all(char::is_ascii_digit) {
            return Vec::new();
        }
        // Two letters that changed places are one mistake to a reader; of a word beginning with one the other is missing.
        let config = Config::default().casing(CaseMatching::Ignore).max_typos(u16::try_from(allowed).ok());
        let mut near: Vec<(usize, &str)> = Matcher::new(word, &config)
            .match_list(&self.words)
            .into_iter()
            .take(MEASURED)
            .filter_map(|hit| self.words.get(usize::try_from(hit.index).ok()?))
            .map(|known| (distance(&typed, known), &**known))
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
