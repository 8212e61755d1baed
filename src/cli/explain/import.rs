//! What keeps a file from being imported, in words.
use crate::i18n::Messages;
/// In words.
pub fn import(error: &crate::desk::import::ImportError, _words: &Messages) -> String {
    error.to_string()
}
/// In words.
pub fn notice(notice: &crate::domain::RowNotice, _words: &Messages) -> String {
    format!("{notice:?}")
}
