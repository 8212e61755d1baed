//! What a program that was killed has left half done, in the user's words.

use crate::desk::{Became, Unfinished};
use crate::domain::{Named, Operation, SafeText, Zone};
use crate::i18n::{Messages, dates, operations};

/// What was found without its end, and what became of it. `label` gives the words of the playbooks.
#[must_use]
pub fn unfinished(found: &Unfinished, words: &Messages, zone: &Zone, label: impl Fn(Named<'_>) -> String) -> String {
    let (what, at) = named(&found.operation, words, zone, label);
    match &found.became {
        Became::TakenBack => words.unfinished_taken_back(what, at),
        Became::Kept(refused) => words.unfinished_kept(what, at, super::undo_refused(refused, words, zone)),
        Became::Waiting(error) => words.unfinished_waiting(what, at, super::store(error, words, zone)),
    }
}

/// What is in the base without its end, and when that will be put right.
#[must_use]
pub fn left(operation: &Operation, words: &Messages, zone: &Zone) -> String {
    let (what, at) = named(operation, words, zone, |named| named.id().to_owned());
    words.unfinished_left(what, at)
}

fn named(
    operation: &Operation,
    words: &Messages,
    zone: &Zone,
    label: impl Fn(Named<'_>) -> String,
) -> (String, String) {
    let what = SafeText::new(&operations::operation(operation, words, label)).to_string();
    (what, dates::stamp(operation.at, zone, words))
}
