//! The bottom line: what can be pressed now, the most needed first, cut at a whole entry. What cannot is dim.

use unicode_width::UnicodeWidthStr;

use super::context::context;
use super::form::{self, Form};
use super::keymap::{Action, Binding, Context, Keys, show};
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::{Code, Key};
use super::{clients, incoming, nps, obstacle, palette};
use crate::domain::Answer;

/// Cells before the first entry.
const MARGIN: usize = 1;
/// Cells between two entries.
const GAP: usize = 2;
/// Letters of a page that are named one by one at most.
const NAMED: usize = 6;

/// One entry of the bottom line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What it does.
    pub action: Action,
    /// The key that does it; none where any digit or letter does.
    pub key: Option<Key>,
    /// The key as it is written.
    pub shown: String,
    /// The word for it.
    pub word: String,
    /// It cannot be done now: pressed, it says why.
    pub dim: bool,
    /// Its first cell.
    pub x: usize,
}

impl Hint {
    fn of(binding: &Binding, model: &Model, context: Context) -> Self {
        let key = match binding.keys {
            Keys::These(keys) => keys.first().copied(),
            Keys::Digits | Keys::Offered | Keys::Codes => None,
        };
        Self {
            action: binding.action,
            key,
            shown: offered(binding, model).unwrap_or_else(|| binding.shown(model.words())),
            word: word(binding, model, context),
            dim: obstacle::why_not(model, context, binding.action).is_some(),
            x: 0,
        }
    }

    /// Cells of the entry, without what parts it from the next one.
    #[must_use]
    pub fn width(&self) -> usize {
        let gap = usize::from(!self.word.is_empty());
        self.shown.width() + gap + self.word.width()
    }
}

/// The letters that the page offers, where they are few enough to be named, or the digits that the box above it does.
fn offered(binding: &Binding, model: &Model) -> Option<String> {
    if let (Keys::Digits, Some(Overlay::Incoming(ringing))) = (binding.keys, model.overlays.last()) {
        return incoming::last_offered(model, ringing).map(|last| format!("1…{last}"));
    }
    let asked = model.call.as_ref().filter(|_| binding.keys == Keys::Offered)?.asks()?;
    let words = model.words();
    let letters: Vec<String> = match asked {
        Answer::Choice { options } => options.iter().map(|option| option.key.to_string()).collect(),
        Answer::Permission { .. } => vec![words.letter_yes(), words.letter_no()],
        _ => return None,
    };
    (letters.len() <= NAMED).then(|| letters.join(" "))
}

/// The word for what a key does here: in a form it is another one at the end.
fn word(binding: &Binding, model: &Model, context: Context) -> String {
    let at_end = context == Context::Form && form::top(model).is_some_and(Form::at_end);
    let letter = model.checklists.open.as_ref().is_none_or(|open| open.list.is_letter());
    if at_end && binding.action == Action::Record {
        model.words().form_key_save()
    } else if let (Action::Record, Some(Overlay::Commitment(form))) = (binding.action, model.overlays.last()) {
        form.task.in_a_word(model.words())
    } else if binding.action == Action::FinishChecklist && !letter {
        // Only a letter is sent.
        model.words().care_key_finish_plain()
    } else {
        (binding.hint)(model.words())
    }
}

/// The entries of the bottom line, as far as the window has room for them.
#[must_use]
pub fn line(model: &Model) -> Vec<Hint> {
    let context = context(model);
    let mut entries: Vec<Hint> = Vec::new();
    // What a checklist, a case or a promise is does not change under the eyes: a letter is never rung up, nor a promise
    // closed like a case.
    let settled = matches!(context, Context::Checklist | Context::Cases | Context::Case);
    let idle = |binding: &Binding| settled && obstacle::why_not(model, context, binding.action).is_some();
    let marked = if context == Context::Today { model.today.marks.len() } else { 0 };
    let with_marked = |action: Action| marked > 0 && of_marked(action).is_some();
    // Who is not found is added.
    let added = context == Context::Clients && model.clients.is_empty();
    let twin = context == Context::Form && clients::twin::is_known(model);
    let in_bar = |row: &Binding| {
        let now = (added && row.action == Action::AddClient) || (twin && row.action == Action::ShowTwin);
        row.in_bar || with_marked(row.action) || now
    };
    let mut rows: Vec<&Binding> =
        palette::of(context).filter(|row| in_bar(row) && !leads_here(row.action, context)).collect();
    rows.retain(|row| context != Context::Card || clients::card::acts_on_line(model, row.action));
    // A colleague is seldom in the way: the line has no room for what speaks of nobody.
    rows.retain(|row| row.action != Action::TakeOver || obstacle::why_not(model, context, row.action).is_none());
    // At the end of a form Enter saves; a second key for it is of no use.
    let at_end = context == Context::Form && form::top(model).is_some_and(Form::at_end);
    rows.retain(|row| row.action != Action::SaveForm || !at_end);
    // There is no line above the first one.
    let first = context == Context::Form && form::top(model).is_some_and(|form| form.at == 0);
    rows.retain(|row| row.action != Action::FieldBefore || !first);
    // The months are walked where they are on the screen.
    let elsewhere = context == Context::Nps && !model.nps.shows_months(model.size);
    rows.retain(|row| !(elsewhere && nps::of_months(row.action)));
    // What leads out and to everything else comes last, so that it is the same corner on every screen.
    rows.sort_by_key(|binding| match binding.action {
        // There is nothing to undo: the other keys have the room.
        Action::Undo if obstacle::why_not(model, context, Action::Undo).is_some() => (true, u8::MAX),
        // A telephone that is ringing is more often given up than dialled anew.
        Action::End if context == Context::Dialing => (false, rank(Action::Dial)),
        Action::Dial if context == Context::Dialing => (idle(binding), rank(Action::Dial) + 1),
        Action::AddClient if added => (false, 0),
        action if marked > 0 => (false, of_marked(action).unwrap_or_else(|| rank(action) + MARKED)),
        action => (idle(binding), rank(action)),
    });
    for binding in rows {
        if !entries.iter().any(|entry| entry.action == binding.action) {
            entries.push(Hint::of(binding, model, context));
        }
    }
    if context == Context::Form && form::top(model).is_some_and(Form::can_choose) {
        // What can be chosen stands below the line: the arrow that leads there comes after Enter.
        let (key, word) = (Key::plain(Code::Down), model.words().key_today_choose());
        let down = Hint { action: Action::FieldAfter, key: Some(key), shown: show(key), word, dim: false, x: 0 };
        entries.insert(entries.len().min(1), down);
    }
    if marked > 0 {
        // How many rows the keys behind it are for.
        let shown = model.words().today_marked(marked.to_string());
        let said = Hint { action: Action::Mark, key: None, shown, word: String::new(), dim: false, x: 0 };
        entries.insert(0, said);
    }
    let room = usize::from(model.size.0);
    if MARGIN + cells(&entries) > room {
        entries = cut(&entries, room, more(model, context));
        let used = MARGIN + cells(&entries) - GAP;
        if let (Some(last), Some(named)) = (entries.last_mut(), more_in_words(model, context))
            && last.action == named.action
            && used + named.width() <= room + last.width()
        {
            *last = named;
        }
    }
    let mut x = MARGIN;
    for entry in &mut entries {
        entry.x = x;
        x += entry.width() + GAP;
    }
    entries
}

/// The actions on marked rows, the most needed first; none for all others.
const fn of_marked(action: Action) -> Option<u8> {
    match action {
        Action::PutOff => Some(0),
        Action::HandOver => Some(1),
        Action::DropTouch => Some(2),
        Action::Unmark => Some(3),
        Action::Mark => Some(4),
        _ => None,
    }
}

/// Above the places of the actions on marked rows.
const MARKED: u8 = 5;

/// Leads to where one is.
const fn leads_here(action: Action, context: Context) -> bool {
    matches!(
        (action, context),
        (Action::ShowToday, Context::Today | Context::Start)
            | (Action::ShowClients, Context::Clients)
            | (Action::ShowCases, Context::Cases)
            | (Action::ShowNps, Context::Nps)
            | (Action::ShowChecklists, Context::Checklists)
            | (Action::Settings, Context::Settings)
    )
}

/// How soon an action is named among those that can be done: lower is sooner.
pub(super) const fn rank(action: Action) -> u8 {
    match action {
        // The way on leads, whatever else can be done here.
        Action::Open | Action::Answered => 0,
        Action::Dial | Action::TakeOver | Action::Letter | Action::FinishChecklist => 1,
        Action::PutOff | Action::Import | Action::Back | Action::Incoming => 3,
        Action::Undo | Action::Quit => 4,
        Action::Help | Action::Palette | Action::Settings => 5,
        Action::Language => 6,
        // Work on rows is for where there is room: help and palette name it too.
        Action::Mark | Action::TodayFilter => 7,
        // The other screens are the same everywhere.
        Action::ShowToday | Action::ShowClients | Action::ShowCases | Action::ShowNps | Action::ShowChecklists => 8,
        _ => 2,
    }
}

fn cells(entries: &[Hint]) -> usize {
    entries.iter().map(|entry| entry.width() + GAP).sum()
}

/// As many entries as fit before the way back and the sign that there is more.
fn cut(entries: &[Hint], room: usize, more: Option<Hint>) -> Vec<Hint> {
    let back = entries.iter().find(|entry| entry.action == Action::Back).cloned();
    let tail: Vec<Hint> = back.into_iter().chain(more).collect();
    let mut kept: Vec<Hint> = Vec::new();
    let mut used = MARGIN + cells(&tail);
    for entry in entries {
        if tail.iter().any(|last| last.action == entry.action) {
            continue;
        }
        used += entry.width() + GAP;
        if used > room {
            break;
        }
        kept.push(entry.clone());
    }
    kept.extend(tail);
    kept
}

/// The sign that there are more keys than the line shows, with the key that names them all. In a call every cell is
/// needed for the keys themselves.
fn more(model: &Model, context: Context) -> Option<Hint> {
    let named = more_in_words(model, context)?;
    let short = model.screen == Screen::Call || named.action != Action::Help;
    Some(if short { Hint { shown: format!("…{}", named.shown), word: String::new(), ..named } } else { named })
}

/// The same, with a word for it.
fn more_in_words(model: &Model, context: Context) -> Option<Hint> {
    let rows = || palette::of(context);
    if let Some(help) = rows().find(|binding| binding.action == Action::Help) {
        return Some(Hint { word: model.words().hint_all_keys(), ..Hint::of(help, model, context) });
    }
    let palette = rows().find(|binding| binding.action == Action::Palette)?;
    Some(Hint::of(palette, model, context))
}

#[cfg(test)]
mod tests;
