//! `keys`: the table of keys, as the workstation itself uses it.

use crate::app::keymap::{Keys, bindings, show};
use crate::i18n::Messages;

use super::output::{Side, Table};

/// Every command with its keys and what it does, in the order of the table.
#[must_use]
pub fn run(words: &Messages) -> String {
    let mut table = Table::new(&[Side::Left, Side::Left, Side::Left]);
    let mut seen = Vec::new();
    for binding in bindings() {
        if seen.contains(&binding.action) {
            continue;
        }
        seen.push(binding.action);
        let keys = match binding.keys {
            Keys::These(keys) => keys.iter().map(|key| show(*key)).collect::<Vec<_>>().join(" "),
            Keys::Digits | Keys::Offered | Keys::Codes => binding.shown(),
        };
        table.row([keys, (binding.hint)(words), (binding.help)(words)]);
    }
    table.text()
}
