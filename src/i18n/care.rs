//! What a letter still lacks, in words.

use super::Messages;
use crate::domain::Amiss;

/// Why a letter cannot count as sent as it stands.
#[must_use]
pub fn amiss(amiss: Amiss, words: &Messages) -> String {
    match amiss {
        Amiss::NotWritten => words.letter_not_written(),
        Amiss::Gaps(count) => words.letter_not_whole(i64::try_from(count).unwrap_or(i64::MAX)),
    }
}

/// How many places of a letter are still to be written.
#[must_use]
pub fn gaps(count: usize, words: &Messages) -> String {
    words.letter_gaps(i64::try_from(count).unwrap_or(i64::MAX))
}
