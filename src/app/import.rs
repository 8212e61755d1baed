//! Import inside the workstation: the path, what the file looks like, progress, and what came of it.

use std::path::PathBuf;

use crate::domain::ImportReport;
use crate::i18n::numbers;

use super::Key;
use super::effect::{Effect, Write};
use super::keymap::Action;
use super::model::{Model, Screen};
use super::msg::ImportPreview;
use super::text::TextField;
use super::wrap::wrap;

/// Rows that a page key goes.
const PAGE: usize = 10;

/// Where the import stands.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// The path being typed.
    pub field: TextField,
    /// The file is being looked at.
    pub looking: bool,
    /// Why the file cannot be imported.
    pub problem: Option<String>,
    /// What the file looks like.
    pub preview: Option<Box<ImportPreview>>,
    /// Rows done, and rows in all where that is known, while it runs.
    pub progress: Option<(u64, Option<u64>)>,
    /// What it did.
    pub report: Option<Box<ImportReport>>,
    /// What the user should know of single rows, in words.
    pub notices: Vec<String>,
    /// The first line of the report, or the first column of the preview, that is shown.
    pub scroll: usize,
}

impl Import {
    /// The path of the file is what is typed now.
    #[must_use]
    pub fn asks_for_path(&self) -> bool {
        self.preview.is_none() && self.progress.is_none() && self.report.is_none()
    }
}

/// Opens the screen; a running import is shown as it is.
pub fn show(model: &mut Model) {
    if model.import.progress.is_none() {
        model.import = Import::default();
    }
    model.show(Screen::Import);
}

/// The path as the user means it: quotes of a dropped file and blanks around it are no part of it, nor is what a terminal
/// puts before its blanks and brackets.
fn path(text: &str) -> Option<PathBuf> {
    let bare = text.trim().trim_matches(|c| c == '"' || c == '\'').trim();
    let bare = bare.strip_prefix("file://").unwrap_or(bare);
    let mut meant = String::new();
    let mut letters = bare.chars().peekable();
    while let Some(c) = letters.next() {
        let escapes = c == '\\' && letters.peek().is_some_and(|next| ESCAPED.contains(*next));
        meant.extend(if escapes { letters.next() } else { Some(c) });
    }
    (!meant.is_empty()).then(|| PathBuf::from(meant))
}

/// What a terminal puts a backslash before when a file is dragged onto it.
const ESCAPED: &str = " ()[]{}&'\"!$;#*?";

/// Columns of the file that the preview has room for: above them the path and what kind of file it is, below them the
/// question.
#[must_use]
pub fn columns_room(size: (u16, u16)) -> usize {
    usize::from(size.1.saturating_sub(5 + 6)).max(1)
}

/// Rows of the report that the screen has room for.
fn report_room(size: (u16, u16)) -> usize {
    usize::from(size.1.saturating_sub(5)).max(1)
}

/// Notices that the report tells; all of them the command line tells.
const TOLD: usize = 200;

/// What the report says below its figures, row by row: what the user should know of single rows, and how the import is
/// taken back.
#[must_use]
pub fn report_rows(model: &Model) -> Vec<String> {
    let words = model.words();
    let width = usize::from(model.size.0.saturating_sub(4));
    let notices = &model.import.notices;
    let mut rows: Vec<String> = notices.iter().take(TOLD).flat_map(|text| wrap(text, width)).collect();
    let all = model.import.report.as_ref().map_or(0, |report| report.rejected.len() + report.warnings.len());
    if let Some(more) = all.checked_sub(notices.len().min(TOLD)).filter(|more| *more > 0) {
        let more = numbers::grouped(u64::try_from(more).unwrap_or(u64::MAX));
        rows.extend(wrap(&words.importing_more(more.as_str()), width));
    }
    rows.push(String::new());
    rows.extend(wrap(&words.importing_undo_hint(), width));
    rows
}

/// Rows of figures above them.
pub const FIGURES: usize = 6;

/// The last row or column with which what is shown can begin.
fn last_top(model: &Model) -> usize {
    match &model.import.preview {
        Some(preview) => preview.columns.len().saturating_sub(columns_room(model.size)),
        None => (FIGURES + report_rows(model).len()).saturating_sub(report_room(model.size)),
    }
}

/// Does what an action asks for, or types into the path.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    match action {
        None if model.import.preview.is_none() && model.import.progress.is_none() => {
            model.import.problem = None;
            model.import.field.key(key);
        }
        Some(Action::Open) => {
            if let Some(path) = path(model.import.field.text()) {
                model.import.looking = true;
                model.import.problem = None;
                return vec![Effect::PreviewImport(path)];
            }
        }
        Some(Action::Confirm) => {
            if let Some(preview) = model.import.preview.take() {
                model.import.progress = Some((0, None));
                return vec![model.saves.send(Write::Import { path: preview.path })];
            }
        }
        Some(Action::Back) if model.import.preview.is_some() => {
            model.import.preview = None;
            model.import.scroll = 0;
        }
        Some(Action::Back) => {
            model.show(Screen::Today);
            return vec![Effect::LoadToday];
        }
        Some(action) => {
            let (last, at) = (last_top(model), model.import.scroll);
            let to = match action {
                Action::Up => at.saturating_sub(1),
                Action::Down => at + 1,
                Action::PageUp => at.saturating_sub(PAGE),
                Action::PageDown => at + PAGE,
                Action::First => 0,
                Action::Last => last,
                _ => at,
            };
            model.import.scroll = to.min(last);
        }
        None => {}
    }
    Vec::new()
}

/// The import is over.
pub fn done(model: &mut Model, report: Box<ImportReport>, notices: Vec<String>) -> Vec<Effect> {
    if model.screen != Screen::Import {
        // Nobody is looking: what came of it is told wherever the user is.
        let count = numbers::grouped;
        let rejected = u64::try_from(report.rejected.len()).unwrap_or(u64::MAX);
        let (added, updated, unchanged) = (count(report.added), count(report.updated), count(report.unchanged));
        let told = model.words().import_told_added(added, updated, unchanged, count(rejected));
        model.notify(told);
    }
    model.import.notices = notices;
    model.import.progress = None;
    model.import.report = Some(report);
    model.import.scroll = 0;
    // Managers that the file names are operators from now on.
    vec![Effect::LoadOperators, Effect::LoadToday]
}

/// The file could not be looked at, or the import was refused.
pub fn failed(model: &mut Model, problem: String) {
    if model.screen != Screen::Import && model.import.progress.is_some() {
        model.notify(problem.clone());
    }
    model.import.looking = false;
    model.import.progress = None;
    model.import.preview = None;
    model.import.problem = Some(problem);
}

#[cfg(test)]
mod tests;
