//! Why there is no demo, in the user's words.

use crate::desk::demo::DemoError;
use crate::domain::Zone;
use crate::i18n::Messages;

/// What kept the demo from being made.
#[must_use]
pub fn demo(error: &DemoError, words: &Messages, zone: &Zone) -> String {
    match error {
        DemoError::Store(error) => super::store(error, words, zone),
        DemoError::Words(error) => words.cli_demo_damaged(error.to_string()),
        DemoError::Folder(error) => words.cli_demo_no_folder(super::system(error, words)),
    }
}
