//! How a page that asks for leave hears a key: no slip of the keyboard layout says the opposite of what was meant.
//!
//! A key chooses by its place, so that it does the same with either layout on. Where it can be read as something else
//! as well, it is asked for a second time.

use crate::domain::{Answer, AnswerValue, Language};
use crate::i18n::messages;

/// Whether the value is recorded only when its key comes a second time. A `y` typed with the Latin layout on lies on the
/// key of the Russian no, a «н» on the key of the English yes; and `d`, which is "don't know", sounds like the Russian
/// yes.
#[must_use]
pub fn doubtful(asked: &Answer, typed: Option<char>, value: &AnswerValue) -> bool {
    if !asked.asks_leave() {
        return false;
    }
    let read = typed.and_then(said_by);
    *value == AnswerValue::DontKnow || read.is_some_and(|said| asked.leave(value) != Some(said))
}

/// What a letter says, read as the first of yes or no in its own language.
fn said_by(typed: char) -> Option<bool> {
    let is = |letter: String| letter.chars().eq(typed.to_lowercase());
    Language::ALL.iter().map(|language| messages(*language)).find_map(|words| match () {
        () if is(words.letter_yes()) => Some(true),
        () if is(words.letter_no()) => Some(false),
        () => None,
    })
}

#[cfg(test)]
mod tests;
