//! `keys`: the table of keys, as the workstation itself uses it.

use serde::Serialize;

use crate::app::keymap::{Keys, bindings, show};
use crate::i18n::Messages;

use super::output::{Failure, Side, Table, json};

/// Every command with its keys and what it does, in the order of the table.
///
/// # Errors
/// Where the value cannot be written, which is a mistake of the program.
pub fn run(as_json: bool, words: &Messages) -> Result<String, Failure> {
    let mut rows = Vec::new();
    let mut table = Table::new(&[Side::Left, Side::Left, Side::Left]);
    let mut seen = Vec::new();
    for binding in bindings() {
        if seen.contains(&binding.action) {
            continue;
        }
        seen.push(binding.action);
        let keys = match binding.keys {
            Keys::These(keys) => keys.iter().map(|key| show(*key)).collect::<Vec<_>>().join(" "),
            Keys::Digits | Keys::Offered => binding.shown(),
        };
        rows.push(Row { keys: keys.clone(), name: (binding.hint)(words), help: (binding.help)(words) });
        table.row([keys, (binding.hint)(words), (binding.help)(words)]);
    }
    if as_json {
        return json(&Listed { keys: rows }).map_err(|error| Failure::failed(error.to_string()));
    }
    Ok(table.text())
}

#[derive(Serialize)]
struct Listed {
    keys: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    keys: String,
    name: String,
    help: String,
}
