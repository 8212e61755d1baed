//! The table of keys for a reader: place by place, each action once with all its keys.

use crate::app::{hints, palette, place};
use crate::i18n::Messages;

use super::{Binding, Context, bindings};

/// The keys of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The name of the place.
    pub name: String,
    /// True for what everybody works with every day; false for lines and lists above a screen.
    pub main: bool,
    /// Its keys, the way on first.
    pub rows: Vec<Row>,
}

/// One action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Every combination that asks for it here.
    pub keys: Vec<String>,
    /// A word for it.
    pub name: String,
    /// A sentence for it.
    pub help: String,
}

/// Contexts that a reader takes for one place.
struct Part {
    contexts: &'static [Context],
    /// Its name, where it is not that of the screen below.
    name: Option<fn(&Messages) -> String>,
    main: bool,
}

const fn screen(contexts: &'static [Context]) -> Part {
    Part { contexts, name: None, main: true }
}

const fn above(contexts: &'static [Context]) -> Part {
    Part { contexts, name: None, main: false }
}

const fn called(contexts: &'static [Context], name: fn(&Messages) -> String) -> Part {
    Part { contexts, name: Some(name), main: false }
}

static PARTS: &[Part] = &[
    screen(&[Context::Today]),
    screen(&[Context::Brief]),
    screen(&[Context::Dialing]),
    screen(&[Context::Score, Context::Choice, Context::Words, Context::Reading, Context::Finished]),
    screen(&[Context::Outcomes]),
    screen(&[Context::Callback]),
    screen(&[Context::Clients]),
    screen(&[Context::Card]),
    screen(&[Context::Cases, Context::Case]),
    screen(&[Context::Checklists]),
    screen(&[Context::Checklist]),
    screen(&[Context::Letter]),
    screen(&[Context::Nps]),
    above(&[Context::Start]),
    above(&[Context::WhoAmI]),
    above(&[Context::Ended]),
    above(&[Context::Marks]),
    above(&[Context::Note]),
    above(&[Context::Steps]),
    called(&[Context::TodayFilter], Messages::key_today_filter),
    called(&[Context::HandOver], Messages::key_hand_over),
    called(&[Context::TakeOver], Messages::key_take_over),
    above(&[Context::PutOff]),
    above(&[Context::Answers]),
    called(&[Context::NpsFilters], Messages::key_nps_filters),
    above(&[Context::Deals]),
    above(&[Context::Operations]),
    above(&[Context::FieldHistory]),
    above(&[Context::Replay]),
    above(&[Context::Reader]),
    above(&[Context::Pick]),
    above(&[Context::IncomingWho, Context::IncomingChoice, Context::IncomingLine]),
    above(&[Context::Form, Context::CommitmentLine, Context::SettingEdit]),
    above(&[
        Context::ImportPath,
        Context::ImportPreview,
        Context::ImportColumn,
        Context::ImportField,
        Context::ImportRunning,
        Context::ImportReport,
    ]),
    above(&[Context::Settings]),
    above(&[Context::Palette]),
    above(&[Context::Help]),
    above(&[Context::Why]),
    above(&[Context::Confirm]),
];

/// Every key of the program: the places one by one, then what is heard everywhere, then what walks about.
#[must_use]
pub fn sections(words: &Messages) -> Vec<Section> {
    let mut all: Vec<&Binding> = bindings().collect();
    all.sort_by_key(|binding| (hints::rank(binding.action), !binding.in_bar));
    let (moving, all): (Vec<&Binding>, Vec<&Binding>) =
        all.into_iter().partition(|binding| palette::moves(binding.action));
    let (mut everywhere, placed): (Vec<&Binding>, Vec<&Binding>) =
        all.into_iter().partition(|binding| binding.everywhere());
    everywhere.sort_by_key(|binding| !binding.contexts.is_empty());
    let known = |binding: &Binding| {
        everywhere.iter().any(|row| row.covers(binding) && (row.help)(words) == (binding.help)(words))
    };
    let mut sections: Vec<Section> = PARTS
        .iter()
        .map(|part| {
            let here = |binding: &&&Binding| binding.contexts.iter().any(|context| part.contexts.contains(context));
            let here = placed.iter().filter(here).copied().filter(|binding| !known(binding));
            let first = part.contexts.first().copied().unwrap_or(Context::Today);
            let name = part.name.map_or_else(|| place::name(first, words), |name| titled(&name(words)));
            Section { name, main: part.main, rows: rows(here, words) }
        })
        .filter(|section| !section.rows.is_empty())
        .collect();
    let rest = [(words.help_everywhere(), everywhere), (words.help_moving(), moving)];
    sections.extend(rest.into_iter().map(|(name, of)| Section { name, main: true, rows: rows(of.into_iter(), words) }));
    sections
}

/// One row for an action that means the same, with all keys.
fn rows(of: impl Iterator<Item = &'static Binding>, words: &Messages) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for binding in of {
        let (name, help) = ((binding.hint)(words), (binding.help)(words));
        let known = rows.iter().position(|row| row.help == help);
        let at = known.unwrap_or_else(|| {
            rows.push(Row { keys: Vec::new(), name, help });
            rows.len() - 1
        });
        if let Some(row) = rows.get_mut(at) {
            row.keys.extend(binding.written(words));
            let mut seen = std::collections::BTreeSet::new();
            row.keys.retain(|key| seen.insert(key.clone()));
        }
    }
    rows
}

/// A word as a heading.
fn titled(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
