//! A form: a few lines with their names, walked by Enter and Tab, what was understood or what is wrong beside each.
//!
//! A form is filled in as one speaks: every line is read while it is typed, nothing is refused before the end, and the
//! cursor then stands on the line that is wrong. Each form belongs to a module of its own, by [`FormFor`]: it opens the
//! form, reads its lines, and says what is to be done with them.

use super::clients::{edit, twin};
use super::effect::Effect;
use super::keymap::Action;
use super::model::{Env, Model};
use super::overlay::Overlay;
use super::text::TextField;
use super::{Code, Key, checklists, deals, layout, today, wrapped};
use crate::domain::{ChecklistId, TouchId, fold};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormFor {
    /// A deal of a client.
    Deal(deals::Editing),
    /// A note at an item of a checklist.
    ItemNote {
        /// Which checklist.
        checklist: ChecklistId,
        /// Which item.
        item: i64,
    },
    /// Why a checklist is done although something mandatory is open.
    Unfinished {
        /// Which checklist.
        checklist: ChecklistId,
    },
    /// What was said at a meeting.
    Met {
        /// The touch that is done by it.
        touch: TouchId,
        /// The client's name.
        name: String,
    },
    /// The record of a client.
    Record(edit::Editing),
}

/// What stands beside a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// What the words were taken for.
    Understood(String),
    /// What is worth a look before they are saved.
    Beware(String),
    /// What is wrong with them.
    Problem(String),
}

/// One line of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormLine {
    /// Its name.
    pub label: String,
    /// What can be typed here, shown while the line is empty.
    pub hint: String,
    /// The words.
    pub field: TextField,
    /// What stands beside them.
    pub remark: Option<Remark>,
    /// What can be chosen with ↓ and ↑ instead of typed.
    pub choices: Vec<String>,
    /// It has been left, or the form was to be saved: what is wrong with it is said although it is empty.
    pub left: bool,
    /// The words are a choice that nobody has typed: the first letter takes their place.
    offered: bool,
    /// The choices go on with what is typed: only those that begin so can be chosen.
    completes: bool,
    /// The choice that was written into the line, and what had been typed before it.
    completed: Option<(String, String)>,
}

impl FormLine {
    /// A line with what is known so far.
    #[must_use]
    pub fn new(label: String, hint: String, text: &str) -> Self {
        Self {
            label,
            hint,
            field: TextField::with(text),
            remark: None,
            choices: Vec::new(),
            left: false,
            offered: false,
            completes: false,
            completed: None,
        }
    }

    /// The same line with what can be chosen on it.
    #[must_use]
    pub fn with_choices(self, choices: Vec<String>) -> Self {
        let offered = !self.field.is_empty();
        Self { choices, offered, ..self }
    }

    /// The same line for words of any kind, with what goes on with their first letters.
    #[must_use]
    pub fn completing(self, choices: Vec<String>) -> Self {
        Self { choices, completes: true, ..self }
    }

    /// What was typed, without what was chosen after it.
    fn typed(&self) -> &str {
        let completed = self.completed.as_ref().filter(|(choice, _)| choice == self.field.text());
        completed.map_or(self.text(), |(_, typed)| typed)
    }

    /// What of the words stands before the one that is typed now: a comma parts them where they go on by themselves.
    fn split<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let at = text.rfind([',', ';']).filter(|_| self.completes).map_or(0, |at| at + 1);
        let (before, typed) = text.split_at(at);
        (before, typed.trim())
    }

    /// The choices that stand below the line.
    #[must_use]
    pub fn listed(&self) -> Vec<&str> {
        let typed = bare(self.split(self.typed()).1);
        let fits = |choice: &&str| !self.completes || bare(choice).starts_with(&typed);
        self.choices.iter().map(String::as_str).filter(fits).collect()
    }

    /// Types into the line.
    fn key(&mut self, key: Key) {
        if std::mem::take(&mut self.offered) && key.typed().is_some() {
            self.field.take();
        }
        self.field.key(key);
    }

    /// The choice that the words begin, among those that are listed.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        let typed = bare(self.split(self.text()).1);
        let listed = self.listed();
        let of = |fits: &dyn Fn(&str) -> bool| listed.iter().position(|choice| fits(&bare(choice)));
        of(&|choice| choice == typed)
            .or_else(|| if typed.is_empty() { None } else { of(&|choice| choice.starts_with(&typed)) })
    }

    /// Writes the next choice, or the one before, into the line.
    fn choose(&mut self, forward: bool) {
        let (listed, chosen) = (self.listed(), self.chosen());
        let (before, typed) = self.split(self.text());
        // What was typed and is none of the choices stays.
        if chosen.is_none() && !typed.is_empty() && !self.offered {
            return;
        }
        // There is nothing above the first one.
        if chosen.is_none() && !forward {
            return;
        }
        let last = listed.len().saturating_sub(1);
        // Where only the beginning is typed, the choice that it begins is the first.
        let whole = chosen.and_then(|at| listed.get(at)).is_some_and(|choice| bare(choice) == bare(typed));
        let at = match (chosen, forward) {
            (Some(at), _) if self.completes && !whole => at,
            (None, _) => 0,
            (Some(at), true) => (at + 1).min(last),
            (Some(at), false) => at.saturating_sub(1),
        };
        if let Some(choice) = listed.get(at).map(|choice| {
            let blank = if before.is_empty() { "" } else { " " };
            format!("{before}{blank}{choice}")
        }) {
            let typed = self.typed().to_owned();
            self.field.replace(&choice);
            self.field.end();
            // A line of any words goes on with the choice, the others begin anew.
            self.offered = !self.completes;
            self.completed = self.completes.then_some((choice, typed));
        }
    }

    /// The words without blanks at their ends.
    #[must_use]
    pub fn text(&self) -> &str {
        self.field.text().trim()
    }
}

/// Words for comparing: whatever dash stands before them is a minus, and the sign of a theme says nothing.
fn bare(text: &str) -> String {
    let text = fold(text);
    let (sign, rest) = match text.strip_prefix(['−', '-', '–', '—']) {
        Some(rest) => ("−", rest.trim_start()),
        None => ("", text.as_str()),
    };
    format!("{sign}{}", rest.trim_start_matches(['#', '№']))
}

/// A form that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is for.
    pub purpose: FormFor,
    /// What stands in its border.
    pub title: String,
    /// What is said above the lines, however long it is; mostly nothing.
    pub about: String,
    /// The lines.
    pub lines: Vec<FormLine>,
    /// The line that is typed into.
    pub at: usize,
    /// Its only line is a text of several rows.
    pub tall: bool,
    /// What the lines held when the form was opened.
    before: Vec<String>,
    /// The first Esc has warned that something would be lost.
    warned: bool,
}

impl Form {
    /// A form with the cursor on its first line.
    #[must_use]
    pub fn new(purpose: FormFor, title: String, lines: Vec<FormLine>) -> Self {
        let before = lines.iter().map(|line| line.field.text().to_owned()).collect();
        Self { purpose, title, about: String::new(), lines, at: 0, tall: false, before, warned: false }
    }

    /// The form with something said above its lines.
    #[must_use]
    pub fn saying(self, about: String) -> Self {
        Self { about, ..self }
    }

    /// The same form for a text of several rows.
    #[must_use]
    pub fn with_rows(self) -> Self {
        Self { tall: true, ..self }
    }

    /// The words of a line without blanks at their ends; empty where there is no such line.
    #[must_use]
    pub fn text(&self, line: usize) -> &str {
        self.lines.get(line).map(FormLine::text).unwrap_or_default()
    }

    /// The first line that something is wrong with.
    #[must_use]
    pub fn first_problem(&self) -> Option<usize> {
        self.lines.iter().position(|line| matches!(line.remark, Some(Remark::Problem(_))))
    }

    /// Whether the arrows choose what is written instead of walking the lines.
    #[must_use]
    pub fn offers(&self) -> bool {
        self.lines.get(self.at).is_some_and(|line| !line.choices.is_empty())
    }

    /// Whether an arrow would write one of the choices into the line, or another one.
    #[must_use]
    pub fn can_choose(&self) -> bool {
        self.lines.get(self.at).is_some_and(|line| {
            let begun = line.chosen().is_some() || line.split(line.text()).1.is_empty() || line.offered;
            begun && !line.listed().is_empty()
        })
    }

    /// The cursor is on the last line: Enter saves.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.at + 1 >= self.lines.len()
    }

    /// Something has been typed that is not on disk.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.lines.iter().zip(&self.before).any(|(line, before)| line.field.text() != before)
    }

    /// Closing it would lose what has been typed, and nobody has been warned of it yet: they are now.
    fn warns(&mut self) -> bool {
        let warns = self.changed() && !self.warned;
        self.warned |= warns;
        warns
    }
}

/// The form on top holds what leaving the program would lose, and nobody has been warned of it yet.
pub fn warns(model: &mut Model) -> bool {
    top_mut(model).is_some_and(Form::warns)
}

/// Opens a form above the screen.
pub fn open(model: &mut Model, form: Form) {
    model.overlays.push(Overlay::Form(Box::new(form)));
    reread(model);
}

/// The form on top, if there is one.
#[must_use]
pub fn top(model: &Model) -> Option<&Form> {
    match model.overlays.last() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

fn top_mut(model: &mut Model) -> Option<&mut Form> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

/// Reads the lines anew, after anything was typed into one.
pub fn reread(model: &mut Model) {
    let Some(form) = top(model) else { return };
    let remarks = match &form.purpose {
        FormFor::Deal(editing) => deals::remarks(model, editing, form),
        FormFor::ItemNote { .. } | FormFor::Met { .. } => Vec::new(),
        FormFor::Unfinished { .. } => checklists::reason_remarks(model, form),
        FormFor::Record(editing) => edit::remarks(model, editing, form),
    };
    if let Some(form) = top_mut(model) {
        for (line, remark) in form.lines.iter_mut().zip(remarks) {
            line.remark = remark;
        }
        form.warned = false;
    }
}

/// What follows when something has been typed into a line.
pub fn typed(model: &mut Model) -> Vec<Effect> {
    reread(model);
    twin::look(model)
}

/// Does what an action asks for on the form, or types.
pub fn act(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let (words, size) = (model.words(), model.size);
    let Some(form) = top_mut(model) else { return Vec::new() };
    let last = form.lines.len().saturating_sub(1);
    if form.tall && in_text(form, key, size) {
        return typed(model);
    }
    let from = form.at;
    match action {
        None => {
            if let Some(line) = form.lines.get_mut(form.at) {
                line.key(key);
            }
            return typed(model);
        }
        // Tab goes on to the next line, where there is one.
        Some(step @ (Action::FieldBefore | Action::FieldAfter))
            if form.offers() && (form.lines.len() == 1 || matches!(key.code, Code::Up | Code::Down)) =>
        {
            if let Some(line) = form.lines.get_mut(form.at) {
                line.choose(step == Action::FieldAfter);
            }
            reread(model);
        }
        Some(Action::ShowTwin) => return twin::open(model),
        Some(Action::FieldBefore) => form.at = form.at.saturating_sub(1),
        Some(Action::FieldAfter) => form.at = (form.at + 1).min(last),
        Some(Action::Record) if form.at < last => form.at += 1,
        Some(Action::Record | Action::SaveForm) => return finish(model, env),
        Some(Action::Back) => {
            if form.warns() {
                model.complain(words.form_not_saved());
            } else {
                model.overlays.pop();
            }
        }
        Some(_) => {}
    }
    if let Some(form) = top_mut(model).filter(|form| form.at != from)
        && let Some(line) = form.lines.get_mut(from)
    {
        line.left = true;
    }
    Vec::new()
}

/// What a key does in a text of several rows and nowhere else; false where it is none of these keys.
fn in_text(form: &mut Form, key: Key, size: (u16, u16)) -> bool {
    let Some(line) = form.lines.first_mut() else { return false };
    let page = isize::try_from(layout::text_height(size)).unwrap_or(1);
    let by = match key.code {
        Code::Enter if key.alt => return line.field.insert('\n'),
        Code::Up => -1,
        Code::Down => 1,
        Code::PageUp => -page,
        Code::PageDown => page,
        _ => return false,
    };
    wrapped::move_rows(&mut line.field, layout::text_width(size), by);
    true
}

/// The form is done: its lines are read once more, and what they ask for is done, or the cursor stands on what is wrong.
fn finish(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    reread(model);
    let words = model.words();
    let Some(form) = top_mut(model) else { return Vec::new() };
    if let Some(wrong) = form.first_problem() {
        form.at = wrong;
        form.lines.iter_mut().for_each(|line| line.left = true);
        let label = form.lines.get(wrong).map(|line| line.label.clone()).unwrap_or_default();
        model.complain(words.form_look_at(label.as_str()));
        return Vec::new();
    }
    let form = form.clone();
    model.overlays.pop();
    match &form.purpose {
        FormFor::Deal(editing) => deals::save(model, editing, &form, env),
        FormFor::ItemNote { checklist, item } => checklists::note(model, *checklist, *item, form.text(0)),
        FormFor::Met { touch, name } => today::met::record(model, *touch, name, form.text(0)),
        FormFor::Unfinished { checklist } => checklists::finish(model, *checklist, Some(form.text(0).to_owned())),
        FormFor::Record(editing) => edit::save(model, editing, &form),
    }
}

#[cfg(test)]
mod tests;
