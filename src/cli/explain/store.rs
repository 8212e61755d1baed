//! shim
use crate::i18n::Messages;
use crate::store::StoreError;
/// x
pub fn store(error: &StoreError, words: &Messages) -> String {
    words.cli_wrong(error.to_string())
}
