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
    /// The first line of the report that is shown.
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

/// The path as the user means it: quotes of a dropped file and blanks around it are no part of it.
fn path(text: &str) -> Option<PathBuf> {
    let bare = text.trim().trim_matches(|c| c == '"' || c == '\'').trim();
    (!bare.is_empty()).then(|| PathBuf::from(bare))
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
        Some(Action::Back) if model.import.preview.is_some() => model.import.preview = None,
        Some(Action::Back) => {
            model.show(Screen::Today);
            return vec![Effect::LoadToday];
        }
        Some(Action::Up) => model.import.scroll = model.import.scroll.saturating_sub(1),
        Some(Action::Down) => model.import.scroll = model.import.scroll.saturating_add(1),
        Some(Action::PageUp) => model.import.scroll = model.import.scroll.saturating_sub(10),
        Some(Action::PageDown) => model.import.scroll = model.import.scroll.saturating_add(10),
        _ => {}
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
