//! Today: the ranked call list, and what the keys do on it.

mod layers;
pub mod met;

use std::collections::BTreeSet;

use chrono::TimeDelta;

use crate::domain::{
    CallRow, DayProgress, Moment, NextCall, OperatorId, OperatorSettings, ServiceHours, TodayFilter, TouchId,
};

use super::effect::Effect;
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Env, Model, Screen};
use super::msg::TodayData;
use super::overlay::Overlay;
use super::{brief, layout};

pub use layers::{
    Chosen, FilterLine, Layer, PutOffLine, TakeOverLine, drop_chosen, filter_lines, not_held, on_layer, put_off,
    put_off_time, take_over,
};

/// Today's list.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each says something of its own about the list")]
pub struct Today {
    /// The rows; what cannot be called now stands at the end.
    pub rows: Vec<CallRow>,
    /// More clients may be rung today than there are rows.
    pub more: bool,
    /// Touches are still being planned: more clients may come.
    pub planning: bool,
    /// Whom to ring next, where nobody can be rung now.
    pub next_call: Option<NextCall>,
    /// The day so far.
    pub progress: DayProgress,
    /// The user's service hours.
    pub service_hours: ServiceHours,
    /// The user's own settings.
    pub own: OperatorSettings,
    /// What of the list is shown.
    pub filter: TodayFilter,
    /// The segments that a filter can choose from.
    pub segments: Vec<String>,
    /// Rows marked for one action on all of them, by their touches.
    pub marks: BTreeSet<TouchId>,
    /// The cursor.
    pub cursor: Cursor,
    /// The list has been read at least once.
    pub loaded: bool,
    /// When the list was read, or asked for by the clock.
    read_at: Option<Moment>,
    /// The line under the cursor is proposed as the next one to ring, after a call has got its outcome.
    proposed: bool,
    /// The next list that arrives is looked at from its first line.
    pending_top: bool,
    /// What was done with rows and is on its way to the disk: the number of the write, and what to say when it is there.
    awaits: Option<(u64, String)>,
}

impl Today {
    /// The row under the cursor. An open call is the first line of the screen and no row of the list.
    #[must_use]
    pub fn selected(&self, call_line: bool) -> Option<&CallRow> {
        self.rows.get(self.cursor.at.checked_sub(usize::from(call_line))?)
    }

    /// How many clients can be rung, for the title: where more may come it says so, and no number stands there before the
    /// list has been read.
    #[must_use]
    pub fn offered(&self) -> String {
        let count = self.rows.iter().filter(|row| row.rank.is_some()).count();
        match (self.loaded, self.more || self.planning) {
            (false, _) => "…".to_owned(),
            (true, true) => format!("{count}+"),
            (true, false) => count.to_string(),
        }
    }

    /// Proposes whoever is first on the list, now and when it is read anew; nobody is dialled by that.
    pub fn propose(&mut self) {
        self.to_top();
        self.proposed = true;
    }

    /// The client that is proposed as the next one.
    #[must_use]
    pub fn next(&self) -> Option<&CallRow> {
        self.selected(false).filter(|row| self.proposed && row.excluded.is_none())
    }

    /// Leaves only the rows that the filter lets through.
    fn keep_admitted(&mut self, me: Option<OperatorId>) {
        let filter = &self.filter;
        self.rows.retain(|row| filter.admits(&row.candidate, me));
    }

    /// Goes to the first line, now and when the list is read anew.
    pub fn to_top(&mut self) {
        self.cursor = Cursor::default();
        self.pending_top = true;
    }
}

/// A call without outcome is the first line of the list.
#[must_use]
pub fn call_line(model: &Model) -> bool {
    model.call.is_some()
}

/// A list has been read. The cursor goes along with its client where that only moved a little; one whom a colleague
/// took to the end of the list is let go, and the cursor stays where it is.
pub fn loaded(model: &mut Model, data: TodayData) {
    let offset = usize::from(call_line(model));
    let stay = model.today.selected(offset == 1).cloned();
    let first = !model.today.loaded;
    model.today.rows = data.rows;
    model.today.more = data.more;
    model.today.next_call = data.next;
    if first {
        model.today.filter = data.filter;
    } else if data.filter != model.today.filter {
        // An answer from before the filter was changed: the next one is on its way.
        model.today.keep_admitted(model.me.as_ref().map(|me| me.id));
    }
    drop_client_of_call(model);
    refresh_brief(model);
    let today = &mut model.today;
    today.marks.retain(|touch| today.rows.iter().any(|row| row.candidate.touch.id == *touch));
    today.progress = data.progress;
    if let Some(pace) = model.settings.own.pace_seconds {
        today.progress.pace_seconds = Some(pace);
    }
    today.service_hours = data.service_hours;
    today.own = data.own;
    today.segments = data.segments;
    if let Some(playbooks) = data.playbooks {
        model.playbooks = playbooks;
    }
    if let Some((undo, redo)) = data.undoable {
        model.saves.read_undoable(undo, redo);
    }
    today.loaded = true;
    today.read_at = Some(model.now);
    let height = layout::list_height(model.size);
    if first || today.pending_top {
        today.cursor = Cursor::default();
        today.pending_top = false;
    } else if let Some(stay) = stay {
        let offered = stay.rank.is_some();
        let found = today.rows.iter().position(|row| row.is_same_line(&stay) && row.rank.is_some() == offered);
        if let Some(at) = found.map(|at| at + offset).filter(|at| at.abs_diff(today.cursor.at) < height) {
            today.cursor.at = at;
        }
    }
    today.cursor.keep(today.rows.len() + offset, height);
    let empty = data.empty && model.call.is_none();
    if empty && model.screen == Screen::Today {
        model.switch(Screen::Start);
    } else if !empty && model.screen == Screen::Start {
        model.switch(Screen::Today);
    }
}

/// What was done with rows of the list is on disk: said, and the list read anew.
pub fn saved(model: &mut Model, number: u64) -> Vec<Effect> {
    match model.today.awaits.take_if(|(awaited, _)| *awaited == number) {
        Some((_, text)) => {
            model.say(text);
            vec![Effect::LoadToday]
        }
        None => Vec::new(),
    }
}

/// A client who is looked at and not held: whether somebody has them, or they are free by now, is as the list says. The
/// clock of a client who is held may follow the user's.
fn refresh_brief(model: &mut Model) {
    let Some(brief) = model.brief.as_mut() else { return };
    let Some(row) = model.today.rows.iter().find(|row| row.is_same_line(&brief.row)) else { return };
    if brief.claimed {
        brief.row.candidate.zone = row.candidate.zone.clone();
    } else {
        brief.row = row.clone();
    }
}

/// Time alone changes the list too: a callback falls due, calling hours begin in another zone.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    let old = model.today.read_at.is_some_and(|at| model.now - at >= TimeDelta::minutes(1));
    if model.screen != Screen::Today || !old {
        return Vec::new();
    }
    // Asked once, however long the answer takes.
    model.today.read_at = Some(model.now);
    vec![Effect::LoadToday]
}

/// The client of an open call stands in the first line and not a second time below it.
pub fn drop_client_of_call(model: &mut Model) {
    if let Some(client) = model.call.as_ref().map(super::call::LiveCall::client) {
        model.today.rows.retain(|row| row.client() != client);
        let offered = model.today.rows.iter_mut().filter_map(|row| row.rank.as_mut());
        for (rank, place) in offered.zip(1..) {
            *rank = place;
        }
    }
}

/// Does what an action asks for on this screen.
pub fn act(model: &mut Model, action: Action, _env: &mut Env<'_>) -> Vec<Effect> {
    let offset = usize::from(call_line(model));
    let len = model.today.rows.len() + offset;
    model.today.proposed = false;
    if model.today.cursor.act(action, len, layout::list_height(model.size)) {
        return Vec::new();
    }
    match action {
        Action::Open if offset == 1 && model.today.cursor.at == 0 => {
            model.show(Screen::Call);
            Vec::new()
        }
        Action::Open => match model.today.selected(offset == 1).cloned() {
            Some(row) => brief::open(model, row),
            None => Vec::new(),
        },
        Action::Why if model.today.selected(offset == 1).is_some() => {
            model.overlays.push(Overlay::Why { scroll: 0 });
            Vec::new()
        }
        Action::Mark => {
            mark(model);
            Vec::new()
        }
        Action::Unmark => {
            model.today.marks.clear();
            Vec::new()
        }
        Action::PutOff => put_off(model),
        Action::TakeOver => take_over(model),
        Action::Met => met::open(model),
        Action::TodayFilter | Action::HandOver | Action::DropTouch => layers::open(model, action),
        _ => Vec::new(),
    }
}

/// Marks the row under the cursor, or takes its mark away, and goes on to the next.
fn mark(model: &mut Model) {
    let offset = usize::from(call_line(model));
    let Some(touch) = model.today.selected(offset == 1).map(|row| row.candidate.touch.id) else { return };
    if !model.today.marks.remove(&touch) {
        model.today.marks.insert(touch);
    }
    let (len, height) = (model.today.rows.len() + offset, layout::list_height(model.size));
    model.today.cursor.act(Action::Down, len, height);
}

/// Where the client before or after the one of the brief stands, in the order of the list.
#[must_use]
pub fn beside(model: &Model, forward: bool) -> Option<usize> {
    let brief = model.brief.as_ref()?;
    let rows = &model.today.rows;
    let at = rows.iter().position(|row| row.is_same_line(&brief.row))?;
    let next = if forward { at + 1 } else { at.checked_sub(1)? };
    (next < rows.len()).then_some(next)
}

/// Opens the client before or after the one of the brief, in the order of the list.
pub fn neighbour(model: &mut Model, forward: bool) -> Vec<Effect> {
    let Some(next) = beside(model, forward) else { return Vec::new() };
    let rows = &model.today.rows;
    let Some(row) = rows.get(next).cloned() else { return Vec::new() };
    model.today.cursor.at = next + usize::from(call_line(model));
    let (len, height) = (rows.len() + usize::from(call_line(model)), layout::list_height(model.size));
    model.today.cursor.keep(len, height);
    brief::open(model, row)
}
