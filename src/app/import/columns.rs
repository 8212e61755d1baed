//! What a column of a file becomes, chosen from the fields by their names.

use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::text::TextField;
use crate::app::{layout, palette};
use crate::domain::{ColumnChoice, ImportField, KEPT, SafeText, fold};
use crate::i18n::fields;

/// Values of the column that stand above the list.
const SAMPLES: usize = 3;
/// Cells of a header in a sentence.
const HEADER: usize = 30;
/// Rows of the box that are no list: the values, and the line that is typed into.
pub const ABOVE: usize = 2;

/// The line that is typed into, and the field the cursor is on.
#[derive(Debug, Clone, PartialEq)]
pub struct Choosing {
    /// The place of the column.
    pub column: usize,
    /// What is looked for.
    pub field: TextField,
    /// The line the cursor is on.
    pub cursor: usize,
}

/// What a column can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// What its name says, as if the user had said nothing.
    AsFound,
    /// A column like any other, kept as it is.
    Kept,
    /// A field of ours.
    Field(ImportField),
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the column becomes.
    pub choice: Choice,
    /// Its name.
    pub name: String,
    /// The columns that the field is taken from now.
    pub from: Vec<String>,
}

/// A header of the file as it stands in a sentence.
fn in_a_sentence(header: &str) -> String {
    SafeText::cells(header, HEADER).to_string()
}

/// Opens the list for the column under the cursor, on what it is now.
pub fn open(model: &mut Model) {
    let Some(column) = model.import.column() else { return };
    model.overlays.push(Overlay::ColumnField(Choosing { column, field: TextField::default(), cursor: 0 }));
    let now = model.import.preview.as_ref().and_then(|preview| preview.columns.get(column)?.1);
    let now = now.map_or(Choice::Kept, Choice::Field);
    let at = rows(model).iter().position(|row| row.choice == now).unwrap_or_default();
    if let Some(choosing) = choosing(model) {
        choosing.cursor = at;
    }
}

fn choosing(model: &mut Model) -> Option<&mut Choosing> {
    match model.overlays.last_mut() {
        Some(Overlay::ColumnField(choosing)) => Some(choosing),
        _ => None,
    }
}

/// The lines that fit what was typed, the nearest first; a field is found by that of the command line too.
#[must_use]
pub fn rows(model: &Model) -> Vec<Row> {
    let (Some(Overlay::ColumnField(choosing)), Some(preview)) = (model.overlays.last(), &model.import.preview) else {
        return Vec::new();
    };
    let Some((header, _)) = preview.columns.get(choosing.column) else { return Vec::new() };
    let words = model.words();
    let said = preview.choices.iter().any(|choice| choice.column == *header);
    let first = [(Choice::AsFound, words.importing_as_found()), (Choice::Kept, words.importing_keep())];
    let first = first.into_iter().filter(|(choice, _)| said || *choice != Choice::AsFound);
    let named = |field: ImportField| (Choice::Field(field), fields::imported_at_length(field, words));
    let fields = ImportField::ALL.iter().copied().map(named);
    let needle = fold(choosing.field.text());
    let asked: Vec<&str> = needle.split_whitespace().collect();
    let mut found: Vec<((bool, u32), Row)> = first
        .chain(fields)
        .filter_map(|(choice, name)| {
            let also = match choice {
                Choice::Field(field) => [fields::imported(field, words), field.name().to_owned()],
                Choice::AsFound | Choice::Kept => [name.clone(), KEPT.to_owned()],
            };
            let names = also.iter().chain([&name]);
            // Whoever types the beginning of a name means that one, before those that have such a word further on.
            let begins = names.clone().any(|name| fold(name).starts_with(&needle));
            let near = names.filter_map(|name| palette::to_name(&asked, name)).min()?;
            let becomes = |is: Option<ImportField>| is.is_some_and(|is| choice == Choice::Field(is));
            let from =
                preview.columns.iter().filter(|(_, is)| becomes(*is)).map(|(header, _)| header.clone()).collect();
            Some(((!begins, near), Row { choice, name, from }))
        })
        .collect();
    found.sort_by_key(|(near, _)| *near);
    found.into_iter().map(|(_, row)| row).collect()
}

/// Different values of a column, the first of the file.
#[must_use]
pub fn samples(model: &Model, column: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in model.import.preview.iter().flat_map(|preview| &preview.sample) {
        let value = row.get(column).map(|cell| cell.trim()).unwrap_or_default();
        if !value.is_empty() && !found.iter().any(|known| known == value) && found.len() < SAMPLES {
            found.push(value.to_owned());
        }
    }
    found
}

/// Something has been typed: the nearest line is the one that is meant.
pub fn typed(model: &mut Model) {
    if let Some(choosing) = choosing(model) {
        choosing.cursor = 0;
    }
}

/// Why there is nothing to be chosen.
#[must_use]
pub fn obstacle(model: &Model) -> Option<String> {
    rows(model).is_empty().then(|| model.words().importing_no_such_field())
}

/// Does what an action asks for, or types.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    let rows = rows(model);
    let page = layout::overlay_height(model.size).saturating_sub(ABOVE).max(1);
    let last = rows.len().saturating_sub(1);
    let Some(choosing) = choosing(model) else { return Vec::new() };
    match action {
        None => {
            let before = choosing.field.text().to_owned();
            choosing.field.key(key);
            if choosing.field.text() != before {
                choosing.cursor = 0;
            }
        }
        Some(Action::Up) => choosing.cursor = choosing.cursor.saturating_sub(1),
        Some(Action::Down) => choosing.cursor = (choosing.cursor + 1).min(last),
        Some(Action::PageUp) => choosing.cursor = choosing.cursor.saturating_sub(page),
        Some(Action::PageDown) => choosing.cursor = (choosing.cursor + page).min(last),
        Some(Action::Open) => {
            let (column, chosen) = (choosing.column, rows.get(choosing.cursor).map(|row| row.choice));
            return chosen.map_or_else(Vec::new, |chosen| choose(model, column, chosen));
        }
        Some(_) => {}
    }
    Vec::new()
}

/// The column becomes what was chosen, and the file is looked at anew.
fn choose(model: &mut Model, column: usize, chosen: Choice) -> Vec<Effect> {
    let Some(preview) = &model.import.preview else { return Vec::new() };
    let Some((header, now)) = preview.columns.get(column) else { return Vec::new() };
    let (words, path) = (model.words(), preview.path.clone());
    let field = if let Choice::Field(field) = chosen { Some(field) } else { None };
    let said = preview.choices.iter().any(|choice| choice.column == *header);
    // Of two columns with one value the user says which: the other one is kept as it is.
    let single = field.filter(|field| !field.holds_several());
    let others = preview.columns.iter().filter(|(other, is)| other != header && single.is_some() && *is == single);
    let others: Vec<String> = others.map(|(other, _)| in_a_sentence(other)).collect();
    let same = !said && *now == field && others.is_empty();
    let mut choices: Vec<ColumnChoice> =
        preview.choices.iter().filter(|choice| choice.column != *header).cloned().collect();
    let mut gives_way = None;
    if let Some(field) = single {
        let name = fields::imported(field, words);
        if let Some(other) = choices.iter().find(|choice| choice.field == Some(field)) {
            let refused = words.importing_field_taken(name, in_a_sentence(&other.column));
            model.complain(refused);
            return Vec::new();
        }
        let told = || words.importing_gives_way(name, in_a_sentence(header), others.join(", "));
        gives_way = (!others.is_empty()).then(told);
    }
    if chosen != Choice::AsFound {
        choices.push(ColumnChoice { column: header.clone(), field });
    }
    model.overlays.pop();
    if same {
        return Vec::new();
    }
    if let Some(text) = gives_way {
        model.say(text);
    }
    let import = &mut model.import;
    // Whoever imports before the file has been looked at anew means what was chosen.
    if let Some(preview) = &mut import.preview {
        preview.choices.clone_from(&choices);
    }
    (import.looking, import.trial) = (true, None);
    import.turn += 1;
    vec![Effect::PreviewImport { path, choices: Some(choices) }]
}
