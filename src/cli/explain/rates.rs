//! What is wrong with the counts that rates are made of.

use crate::cli::rates::CountsError;
use crate::domain::SafeText;
use crate::i18n::Messages;

/// Which part of `--counts` is wrong, and how it is written.
pub fn rates(error: &CountsError, words: &Messages) -> String {
    let shown = |text: &str| SafeText::new(text).to_string();
    let mistake = match error {
        CountsError::NotAPair(text) => words.rates_wrong_pair(shown(text)),
        CountsError::UnknownClass(class) => words.rates_wrong_class(shown(class)),
        CountsError::Twice(class) => words.rates_wrong_twice(*class),
        CountsError::NotACount { class, number } => words.rates_wrong_count(shown(number), *class),
        CountsError::NotAShare(text) => return words.cli_wrong(words.rates_wrong_share(shown(text))),
    };
    format!("{}\n  {}", words.cli_wrong(mistake), words.rates_wrong_hint())
}
