//! Today: the ranked call list, and what the keys do on it.

use chrono::TimeDelta;

use crate::domain::{CallRow, ClientId, DayProgress, Moment, ServiceHours};

use super::effect::Effect;
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Env, Model, Screen};
use super::msg::TodayData;
use super::overlay::Overlay;
use super::{brief, layout};

/// Today's list.
#[derive(Debug, Clone, Default)]
pub struct Today {
    /// The rows; what cannot be called now stands at the end.
    pub rows: Vec<CallRow>,
    /// The day so far.
    pub progress: DayProgress,
    /// The user's service hours.
    pub service_hours: ServiceHours,
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
}

impl Today {
    /// The row under the cursor. An open call is the first line of the screen and no row of the list.
    #[must_use]
    pub fn selected(&self, call_line: bool) -> Option<&CallRow> {
        self.rows.get(self.cursor.at.checked_sub(usize::from(call_line))?)
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

/// A list has been read: the cursor stays on the same client, wherever that stands now.
pub fn loaded(model: &mut Model, data: TodayData) {
    let offset = usize::from(call_line(model));
    let stay: Option<ClientId> = model.today.selected(offset == 1).map(CallRow::client);
    let first = !model.today.loaded;
    model.today.rows = data.rows;
    drop_client_of_call(model);
    refresh_brief(model);
    model.today.progress = data.progress;
    model.today.service_hours = data.service_hours;
    model.today.loaded = true;
    model.today.read_at = Some(model.now);
    let found = stay.and_then(|client| model.today.rows.iter().position(|row| row.client() == client));
    if first || model.today.pending_top {
        model.today.cursor = Cursor::default();
        model.today.pending_top = false;
    } else if let Some(at) = found {
        model.today.cursor.at = at + offset;
    }
    let (len, height) = (model.today.rows.len() + offset, layout::list_height(model.size));
    model.today.cursor.keep(len, height);
    let empty = data.empty && model.call.is_none();
    if empty && model.screen == Screen::Today {
        model.switch(Screen::Start);
    } else if !empty && model.screen == Screen::Start {
        model.switch(Screen::Today);
    }
}

/// A client who is looked at and not held: whether somebody has them, or they are free by now, is as the list says.
fn refresh_brief(model: &mut Model) {
    let Some(brief) = model.brief.as_mut().filter(|brief| !brief.claimed) else { return };
    let client = brief.row.client();
    if let Some(row) = model.today.rows.iter().find(|row| row.client() == client) {
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
            model.overlays.push(Overlay::Why);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The client before or after the one of the brief, in the order of the list.
pub fn neighbour(model: &mut Model, forward: bool) -> Vec<Effect> {
    let Some(client) = model.brief.as_ref().map(|brief| brief.row.client()) else { return Vec::new() };
    let rows = &model.today.rows;
    let Some(at) = rows.iter().position(|row| row.client() == client) else { return Vec::new() };
    let next = if forward { at + 1 } else { at.wrapping_sub(1) };
    let Some(row) = rows.get(next).cloned() else { return Vec::new() };
    model.today.cursor.at = next + usize::from(call_line(model));
    let (len, height) = (rows.len() + usize::from(call_line(model)), layout::list_height(model.size));
    model.today.cursor.keep(len, height);
    brief::open(model, row)
}
