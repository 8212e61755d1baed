//! `keys`: the table of keys, as the workstation itself uses it.

use serde::Serialize;

use crate::app::keymap::sheet::{Section, sections};
use crate::i18n::Messages;

use super::output::{Failure, Side, Table, json};

/// Every key by the place where it is heard, as tables or as JSON.
///
/// # Errors
/// Where the JSON cannot be written.
pub fn run(as_json: bool, words: &Messages) -> Result<String, Failure> {
    let sections = sections(words);
    if as_json {
        json(&Places::of(&sections)).map_err(|error| Failure::failed(error.to_string()))
    } else {
        Ok(plain(&sections))
    }
}

fn plain(sections: &[Section]) -> String {
    let table = |section: &Section| {
        let mut table = Table::new(&[Side::Left, Side::Left, Side::Left]);
        for row in &section.rows {
            table.row([row.keys.join(" "), row.name.clone(), row.help.clone()]);
        }
        format!("{}\n{}", section.name, table.text())
    };
    sections.iter().map(table).collect::<Vec<_>>().join("\n")
}

#[derive(Serialize)]
struct Places<'s> {
    places: Vec<Place<'s>>,
}

#[derive(Serialize)]
struct Place<'s> {
    place: &'s str,
    rows: Vec<Row<'s>>,
}

#[derive(Serialize)]
struct Row<'s> {
    keys: &'s [String],
    name: &'s str,
    help: &'s str,
}

impl<'s> Places<'s> {
    fn of(sections: &'s [Section]) -> Self {
        let row = |row: &'s crate::app::keymap::sheet::Row| Row { keys: &row.keys, name: &row.name, help: &row.help };
        let place = |section: &'s Section| Place { place: &section.name, rows: section.rows.iter().map(row).collect() };
        Self { places: sections.iter().map(place).collect() }
    }
}
