//! Import inside the workstation: the path, what the file looks like, progress, and what came of it.

use std::path::{Path, PathBuf};

use crate::domain::{ColumnChoice, ImportReport};
use crate::i18n::numbers;

use super::Key;
use super::effect::{Effect, Write};
use super::keymap::Action;
use super::model::{Model, Screen};
use super::msg::{ImportPreview, Lack, Trial};
use super::text::TextField;
use super::wrap::wrap;

pub mod columns;

/// Rows that a page key goes.
const PAGE: usize = 10;

/// Where the import stands.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// The path being typed.
    pub field: TextField,
    /// What the path can go on with, as the folder has it.
    pub offers: Vec<String>,
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
    /// It came to its end while another screen was looked at, and nobody has seen since what came of it.
    pub unseen: bool,
    /// The first line of the report that is shown.
    pub scroll: usize,
    /// The file was written to after it had been looked at, and is shown anew.
    pub changed: bool,
    /// The line of the preview the cursor is on: the question whether to import, then the columns of the file.
    pub line: usize,
    /// What would come of it; none while that is being found out.
    pub trial: Option<Box<Trial>>,
    /// The try that is the current one.
    pub turn: u64,
}

impl Import {
    /// The path of the file is what is typed now.
    #[must_use]
    pub fn asks_for_path(&self) -> bool {
        self.preview.is_none() && self.progress.is_none() && self.report.is_none()
    }

    /// The column of the file that the cursor is on.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        let columns = self.preview.as_ref()?.columns.len();
        self.line.checked_sub(1).filter(|column| *column < columns)
    }

    /// Nothing of this one, but for its number: what is still on its way to it is not the next one's.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self { turn: self.turn + 1, ..Self::default() }
    }
}

/// Opens the screen; a running import is shown as it is, and so is what came of one that nobody has looked at.
pub fn show(model: &mut Model) {
    if !std::mem::take(&mut model.import.unseen) && model.import.progress.is_none() {
        model.import = model.import.anew();
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

/// The last row with which the report can begin.
fn last_top(model: &Model) -> usize {
    (FIGURES + report_rows(model).len()).saturating_sub(report_room(model.size))
}

/// Why the file cannot be imported as its columns are; none where it can.
#[must_use]
pub fn lacks(model: &Model) -> Option<String> {
    let words = model.words();
    Some(match model.import.preview.as_ref()?.lack? {
        Lack::KnownNames => words.importing_lacks_headers(),
        Lack::Client => words.importing_lacks_client(),
    })
}

/// The folder has been looked into for what the path can go on with.
pub fn completed(model: &mut Model, typed: &str, whole: &str, offers: Vec<String>) {
    // Whoever has typed on meanwhile is not interrupted.
    if !model.import.asks_for_path() || path(model.import.field.text()).unwrap_or_default() != Path::new(typed) {
        return;
    }
    if offers.is_empty() {
        let text = model.words().importing_nothing_there();
        return model.complain(text);
    }
    model.import.problem = None;
    if whole != typed {
        model.import.field.replace(whole);
        model.import.field.end();
    }
    // One name alone has been written out.
    model.import.offers = if offers.len() > 1 { offers } else { Vec::new() };
}

/// The file has been looked at: what would come of it is found out next.
pub fn looked(model: &mut Model, preview: Box<ImportPreview>) -> Vec<Effect> {
    let import = &mut model.import;
    // Whoever has gone back meanwhile is not brought here again.
    if !std::mem::take(&mut import.looking) {
        return Vec::new();
    }
    import.line = import.line.min(preview.columns.len());
    import.trial = None;
    import.turn += 1;
    let (turn, path, choices) = (import.turn, preview.path.clone(), preview.choices.clone());
    let usable = preview.lack.is_none();
    import.preview = Some(preview);
    if usable { vec![Effect::TryImport { turn, path, choices }] } else { Vec::new() }
}

/// The try whose answer somebody waits for; any other one need not go on.
#[must_use]
pub fn awaited(model: &Model) -> Option<u64> {
    let import = &model.import;
    (import.preview.is_some() && import.trial.is_none()).then_some(import.turn)
}

/// What would come of the import is known.
pub fn tried(model: &mut Model, turn: u64, trial: Box<Trial>) {
    if model.import.turn == turn {
        model.import.trial = Some(trial);
    }
}

/// Does what an action asks for, or types into the path.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    match action {
        None if model.import.preview.is_none() && model.import.progress.is_none() => {
            model.import.problem = None;
            model.import.offers.clear();
            model.import.field.key(key);
        }
        Some(Action::Open) => {
            if let Some(path) = path(model.import.field.text()) {
                model.import.looking = true;
                model.import.problem = None;
                model.import.offers.clear();
                (model.import.line, model.import.changed) = (0, false);
                return vec![Effect::PreviewImport { path, choices: None }];
            }
        }
        Some(Action::Complete) => {
            let typed = path(model.import.field.text()).unwrap_or_default().display().to_string();
            return vec![Effect::CompletePath(typed)];
        }
        Some(Action::Confirm) => {
            if let Some(preview) = model.import.preview.take() {
                model.import.progress = Some((0, None));
                model.import.looking = false;
                let ImportPreview { path, choices, stamp: seen, .. } = *preview;
                return vec![model.saves.send(Write::Import { path, choices, seen })];
            }
        }
        Some(Action::ColumnField) => columns::open(model),
        Some(Action::Back) if model.import.column().is_some() => model.import.line = 0,
        Some(Action::Back) if model.import.preview.is_some() => {
            model.import.preview = None;
            model.import.looking = false;
        }
        Some(Action::Back) => {
            model.show(Screen::Today);
            return vec![Effect::LoadToday];
        }
        Some(action) => {
            let columns = model.import.preview.as_ref().map(|preview| preview.columns.len());
            let (last, at) =
                columns.map_or_else(|| (last_top(model), model.import.scroll), |all| (all, model.import.line));
            let to = match action {
                Action::Up => at.saturating_sub(1),
                Action::Down => at + 1,
                Action::PageUp => at.saturating_sub(PAGE),
                Action::PageDown => at + PAGE,
                Action::First => 0,
                Action::Last => last,
                _ => at,
            };
            let place = if columns.is_some() { &mut model.import.line } else { &mut model.import.scroll };
            *place = to.min(last);
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
        model.import.unseen = true;
    }
    model.import.notices = notices;
    model.import.progress = None;
    model.import.report = Some(report);
    model.import.scroll = 0;
    // Managers that the file names are operators from now on.
    vec![Effect::LoadOperators, Effect::LoadToday]
}

/// Somebody has written to the file since it was looked at: nothing was imported, and it is looked at anew.
pub fn changed(model: &mut Model, path: PathBuf, choices: Vec<ColumnChoice>) -> Vec<Effect> {
    model.import.progress = None;
    // Whoever wanted to leave after the import has yet to hear that there was none.
    model.leaving = false;
    if model.screen != Screen::Import {
        let told = model.words().importing_changed_away();
        model.notify(told);
        return Vec::new();
    }
    (model.import.looking, model.import.changed, model.import.line) = (true, true, 0);
    vec![Effect::PreviewImport { path, choices: Some(choices) }]
}

/// The file could not be looked at, or the import was refused.
pub fn failed(model: &mut Model, problem: String) {
    if model.import.progress.is_some() {
        // Whoever wanted to leave after the import has yet to hear of it.
        model.leaving = false;
        if model.screen != Screen::Import {
            model.notify(problem.clone());
            model.import.unseen = true;
        }
    }
    model.import.looking = false;
    model.import.progress = None;
    model.import.preview = None;
    model.import.problem = Some(problem);
}

#[cfg(test)]
mod tests;
