//! What is done with rows of the list, one or all that are marked: put off, handed over, dropped; and the filter.

use crate::app::Key;
use crate::app::call::LiveCall;
use crate::app::effect::{Effect, Write};
use crate::app::keymap::{Action, Context};
use crate::app::model::{Model, Screen};
use crate::app::overlay::{Overlay, Question};
use crate::app::text::TextField;
use crate::app::{brief, layout};
use crate::domain::{CallRow, ClientId, Exclusion, Operator, OperatorId, SafeText, TodayFilter, TouchId, TouchKind};
use crate::i18n::callback::{NotUnderstood, ParsedTime, agreed_time, parse_callback};

use super::call_line;

/// The time that an empty line means where the user has set none.
const TOMORROW: &str = "tomorrow";

/// A row that something is done with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The client.
    pub client: ClientId,
    /// The touch of the row.
    pub touch: TouchId,
    /// The client's name.
    pub name: String,
    /// A time was promised to the client.
    pub promised: bool,
}

/// The lines that say until when, and why.
#[derive(Debug, Clone, Default)]
pub struct PutOffLine {
    /// Until when, in words.
    pub field: TextField,
    /// Why; may stay empty.
    pub reason: TextField,
    /// True while the reason is being typed.
    pub at_reason: bool,
    /// Whom.
    pub chosen: Vec<Chosen>,
}

/// The line that says why a client is taken over from a colleague.
#[derive(Debug, Clone)]
pub struct TakeOverLine {
    /// Why.
    pub field: TextField,
    /// The row of the client.
    pub row: Box<CallRow>,
    /// Who has the client.
    pub holder: OperatorId,
}

/// An overlay of today's list.
#[derive(Debug, Clone)]
pub enum Layer {
    /// Until when rows are put off.
    PutOff(PutOffLine),
    /// What of the list is shown.
    Filter {
        /// The line the cursor is on.
        cursor: usize,
    },
    /// Who gets rows.
    HandOver {
        /// The line the cursor is on: a colleague, after the last one anyone.
        cursor: usize,
        /// The rows.
        chosen: Vec<Chosen>,
    },
    /// Why a client is taken over.
    TakeOver(TakeOverLine),
}

impl Layer {
    /// Who hears the keys.
    #[must_use]
    pub const fn context(&self) -> Context {
        match self {
            Self::PutOff(_) => Context::PutOff,
            Self::Filter { .. } => Context::TodayFilter,
            Self::HandOver { .. } => Context::HandOver,
            Self::TakeOver(_) => Context::TakeOver,
        }
    }

    /// The line that is typed into, where there is one.
    pub fn field(&mut self) -> Option<&mut TextField> {
        match self {
            Self::PutOff(line) => Some(if line.at_reason { &mut line.reason } else { &mut line.field }),
            Self::TakeOver(line) => Some(&mut line.field),
            Self::Filter { .. } | Self::HandOver { .. } => None,
        }
    }
}

/// A line of the filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterLine {
    /// Everything is shown again.
    Everything,
    /// Only what is mine.
    Mine,
    /// One segment, or all.
    Segment(Option<String>),
    /// One kind of touch, or all.
    Kind(Option<TouchKind>),
}

impl FilterLine {
    /// Whether a filter is set like this.
    #[must_use]
    pub fn is_set(&self, filter: &TodayFilter) -> bool {
        match self {
            Self::Everything => filter.is_empty(),
            Self::Mine => filter.mine,
            Self::Segment(segment) => filter.segment == *segment,
            Self::Kind(kind) => filter.kind == *kind,
        }
    }

    fn apply(&self, filter: &mut TodayFilter) {
        match self {
            Self::Everything => *filter = TodayFilter::default(),
            Self::Mine => filter.mine = !filter.mine,
            Self::Segment(segment) => filter.segment.clone_from(segment),
            Self::Kind(kind) => filter.kind = *kind,
        }
    }
}

/// The lines of the filter.
#[must_use]
pub fn filter_lines(segments: &[String]) -> Vec<FilterLine> {
    let mut lines = vec![FilterLine::Everything, FilterLine::Mine];
    if !segments.is_empty() {
        lines.push(FilterLine::Segment(None));
        lines.extend(segments.iter().map(|segment| FilterLine::Segment(Some(segment.clone()))));
    }
    lines.push(FilterLine::Kind(None));
    // A client who rings us is no row of the list.
    let kinds = TouchKind::ALL.iter().filter(|kind| **kind != TouchKind::Incoming);
    lines.extend(kinds.map(|kind| FilterLine::Kind(Some(*kind))));
    lines
}

/// The marked rows, else the one under the cursor; in the brief, its client.
fn chosen(model: &Model) -> Vec<Chosen> {
    let choose = |row: &CallRow| Chosen {
        client: row.client(),
        touch: row.candidate.touch.id,
        name: row.candidate.client_name.clone(),
        promised: row.candidate.touch.appointment.is_some(),
    };
    if let (Screen::Brief, Some(brief)) = (model.screen, &model.brief) {
        return vec![choose(&brief.row)];
    }
    let today = &model.today;
    let marked: Vec<Chosen> =
        today.rows.iter().filter(|row| today.marks.contains(&row.candidate.touch.id)).map(choose).collect();
    if marked.is_empty() { today.selected(call_line(model)).map(choose).into_iter().collect() } else { marked }
}

/// Asks until when the chosen rows are put off.
pub fn put_off(model: &mut Model) -> Vec<Effect> {
    let chosen = chosen(model);
    if !chosen.is_empty() {
        model.overlays.push(Overlay::Today(Layer::PutOff(PutOffLine { chosen, ..PutOffLine::default() })));
    }
    Vec::new()
}

/// The row under the cursor, or that of the brief, with the colleague who has its client.
fn held(model: &Model) -> Option<(&CallRow, OperatorId)> {
    let row = match (model.screen, &model.brief) {
        (Screen::Brief, Some(brief)) => &brief.row,
        _ => model.today.selected(call_line(model))?,
    };
    match row.excluded {
        Some(Exclusion::Held(holder)) => Some((row, holder)),
        _ => None,
    }
}

/// Why the client cannot be taken over, in words.
#[must_use]
pub fn not_held(model: &Model) -> Option<String> {
    let words = model.words();
    if model.call.as_ref().is_some_and(LiveCall::needs_outcome) {
        return Some(words.call_outcome_first());
    }
    held(model).is_none().then(|| words.today_take_over_nobody())
}

/// Asks why the client is taken over.
pub fn take_over(model: &mut Model) -> Vec<Effect> {
    if let Some((row, holder)) = held(model) {
        let line = TakeOverLine { field: TextField::default(), row: Box::new(row.clone()), holder };
        model.overlays.push(Overlay::Today(Layer::TakeOver(line)));
    }
    Vec::new()
}

/// Takes the client over, with a reason; the brief waits for the client where no call is open.
fn take_over_now(model: &mut Model, line: TakeOverLine) -> Vec<Effect> {
    let reason = line.field.text().trim().to_owned();
    if reason.is_empty() {
        let text = model.words().today_take_over_needs_reason();
        model.complain(text);
        return Vec::new();
    }
    model.overlays.pop();
    let mut effects = brief::release(model);
    let (client, touch) = (line.row.client(), line.row.candidate.touch.id);
    brief::wait_for(model, *line.row);
    effects.push(model.saves.send(Write::TakeOver { client, touch, reason }));
    effects
}

/// Opens the overlay of an action, on the chosen rows.
pub(super) fn open(model: &mut Model, action: Action) -> Vec<Effect> {
    let chosen = chosen(model);
    match action {
        // On the line that is wanted most: only what is mine.
        Action::TodayFilter => model.overlays.push(Overlay::Today(Layer::Filter { cursor: 1 })),
        _ if chosen.is_empty() => {}
        Action::HandOver => {
            model.overlays.push(Overlay::Today(Layer::HandOver { cursor: 0, chosen }));
            // Somebody may have signed in since.
            return vec![Effect::LoadOperators];
        }
        Action::DropTouch => {
            let touches = chosen.iter().map(|row| row.touch).collect();
            model.overlays.push(Overlay::Confirm(Question::DropTouches(touches)));
        }
        _ => {}
    }
    Vec::new()
}

/// What the words of a line mean, by the user's own clock; an empty line means the time that is set, else tomorrow.
///
/// # Errors
/// With the first word that fits nothing.
pub fn put_off_time(model: &Model, text: &str) -> Result<ParsedTime, NotUnderstood> {
    let usual = model.today.own.snooze.as_deref().unwrap_or(TOMORROW);
    let text = if text.trim().is_empty() { usual } else { text };
    let (hours, calendar) = (&model.playbooks.calling_hours, &model.playbooks.calendar);
    parse_callback(text, model.now, &model.zone, hours, calendar, model.date_order())
}

/// Does what an action asks for on a layer of today's list, or types into it.
pub fn on_layer(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    let Some(Overlay::Today(layer)) = model.overlays.last_mut() else { return Vec::new() };
    match (layer, action) {
        (Layer::PutOff(line), None) => {
            let field = if line.at_reason { &mut line.reason } else { &mut line.field };
            field.key(key);
        }
        (Layer::TakeOver(line), None) => {
            line.field.key(key);
        }
        (Layer::TakeOver(line), Some(Action::Record)) => {
            let line = line.clone();
            return take_over_now(model, line);
        }
        (Layer::PutOff(line), Some(Action::PutOffWhy)) => line.at_reason = !line.at_reason,
        (Layer::PutOff(line), Some(Action::Record)) => {
            let line = line.clone();
            return put_off_now(model, &line);
        }
        (Layer::Filter { cursor }, Some(action)) => {
            let lines = filter_lines(&model.today.segments);
            move_by(cursor, action, lines.len());
            if let (Action::Open, Some(line)) = (action, lines.get(*cursor)) {
                return filter(model, line);
            }
        }
        (Layer::HandOver { cursor, chosen }, Some(action)) => {
            move_by(cursor, action, model.operators.len() + 1);
            if action == Action::Open {
                let to = model.operators.get(*cursor).cloned();
                let chosen = std::mem::take(chosen);
                return hand_over(model, &chosen, to.as_ref());
            }
        }
        _ => {}
    }
    Vec::new()
}

fn move_by(cursor: &mut usize, action: Action, len: usize) {
    let last = len.saturating_sub(1);
    *cursor = match action {
        Action::Up => cursor.saturating_sub(1),
        Action::Down => *cursor + 1,
        Action::First => 0,
        Action::Last => last,
        _ => *cursor,
    }
    .min(last);
}

fn put_off_now(model: &mut Model, line: &PutOffLine) -> Vec<Effect> {
    let Ok(time) = put_off_time(model, line.field.text()) else { return Vec::new() };
    let time = time.appointment(&model.zone, None);
    let reason = Some(line.reason.text().trim().to_owned()).filter(|reason| !reason.is_empty());
    let words = model.words();
    let until = agreed_time(&time, &model.zone, model.now, words);
    let text = match line.chosen.as_slice() {
        [one] => {
            let room = layout::message_width(model.size);
            layout::with_name(&one.name, room, |name| words.today_put_off_one(name, until.as_str()))
        }
        many => words.today_put_off_many(many.len(), until),
    };
    let write = Write::PutOff { touches: touches(&line.chosen), time, reason };
    let mut effects = brief::release(model);
    effects.extend(send(model, write, text));
    effects
}

fn hand_over(model: &mut Model, chosen: &[Chosen], to: Option<&Operator>) -> Vec<Effect> {
    let words = model.words();
    let text = match to {
        Some(to) => words.today_handed_over(name_in_banner(&to.name), chosen.len()),
        None => words.today_handed_to_anyone(chosen.len()),
    };
    let write = Write::HandOver { touches: touches(chosen), to: to.map(|to| to.id) };
    send(model, write, text)
}

/// Drops touches, after the question.
pub fn drop_chosen(model: &mut Model, touches: &[TouchId]) -> Vec<Effect> {
    let text = model.words().today_dropped(touches.len());
    send(model, Write::DropTouches(touches.to_vec()), text)
}

fn touches(chosen: &[Chosen]) -> Vec<TouchId> {
    chosen.iter().map(|row| row.touch).collect()
}

/// A name before what was done with it, with a time and how to undo it in one line of the window.
pub(super) fn name_in_banner(name: &str) -> String {
    SafeText::cells(name, 34).to_string()
}

/// Sends a change of rows on its way; it is said when it is on disk, and the list read anew then.
pub(super) fn send(model: &mut Model, write: Write, text: String) -> Vec<Effect> {
    let effect = model.saves.send(write);
    if let Effect::Write(number, _) = &effect {
        model.today.awaits = Some((*number, text));
    }
    model.today.marks.clear();
    model.show(Screen::Today);
    vec![effect]
}

/// Sets a line of the filter: what is in memory and let through is shown at once, the rest follows.
fn filter(model: &mut Model, line: &FilterLine) -> Vec<Effect> {
    line.apply(&mut model.today.filter);
    let me: Option<OperatorId> = model.me.as_ref().map(|me| me.id);
    model.today.keep_admitted(me);
    let (len, height) = (model.today.rows.len() + usize::from(call_line(model)), layout::list_height(model.size));
    model.today.cursor.keep(len, height);
    let keep = Write::KeepTodayFilter(model.today.filter.clone());
    vec![model.saves.send(keep), Effect::LoadToday]
}
