//! A score in words, for the entry of the score: a `1` typed for 10 is then seen.

use super::Messages;
use crate::domain::{Score, ScoreClass};

/// The number in words: `ten`, «десять».
#[must_use]
pub fn score_in_words(score: Score, words: &Messages) -> String {
    match score.value() {
        0 => words.score_word_zero(),
        1 => words.score_word_one(),
        2 => words.score_word_two(),
        3 => words.score_word_three(),
        4 => words.score_word_four(),
        5 => words.score_word_five(),
        6 => words.score_word_six(),
        7 => words.score_word_seven(),
        8 => words.score_word_eight(),
        9 => words.score_word_nine(),
        _ => words.score_word_ten(),
    }
}

/// The class of a score: "critic", «критик». It is said only after the score is recorded: a caller who knows it before
/// leads the client to it.
#[must_use]
pub fn class_in_words(class: ScoreClass, words: &Messages) -> String {
    match class {
        ScoreClass::Detractor => words.score_class_detractor(),
        ScoreClass::Passive => words.score_class_passive(),
        ScoreClass::Promoter => words.score_class_promoter(),
    }
}

#[cfg(test)]
mod tests;
