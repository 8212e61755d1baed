//! Cases and promises: one list in two groups, the one under the cursor beside it, and what the keys do with it.

mod after_call;
pub mod form;

use crate::domain::{
    CallRow, ClientId, Commitment, CommitmentChange, CommitmentFilter, CommitmentId, Commitments, SafeText,
};

use super::effect::{Effect, Write};
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::{brief, clients, layout, list};
use form::{Form, Task};

pub use after_call::{coded, offer_in_force, offered, take_up};

/// The screen of cases and promises.
#[derive(Debug, Clone, Default)]
pub struct Cases {
    /// Only those I answer for.
    pub mine: bool,
    /// What is closed, kept or broken, and not what is open.
    pub settled: bool,
    /// The list as it was read.
    pub data: Commitments,
    /// The answer to the current filter has arrived.
    pub loaded: bool,
    /// The cursor, over the lines of the list with the headings of the groups.
    pub cursor: Cursor,
    /// Lines of the details that are scrolled away.
    pub scroll: usize,
    /// Where the cursor goes when the list arrives.
    seek: Option<CommitmentId>,
    /// The client whose brief or card was opened from here.
    left_for: Option<ClientId>,
    /// The client whose card this was opened from.
    from_card: Option<ClientId>,
    /// What a call was about that is still open, and until when (monotonic clock) it is offered to be closed.
    pub(super) offer: Option<(Box<Commitment>, u64)>,
}

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The heading of the cases.
    Cases,
    /// The heading of the promises.
    Promises,
    /// A row, by its place among the rows.
    Row(usize),
}

impl Cases {
    /// The lines of the list: each group that has rows, below its heading.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let rows = &self.data.rows;
        let cases = rows.iter().take_while(|row| row.id.is_case()).count();
        let mut lines = Vec::with_capacity(rows.len() + 2);
        for (heading, range) in [(Line::Cases, 0..cases), (Line::Promises, cases..rows.len())] {
            if !range.is_empty() {
                lines.push(heading);
                lines.extend(range.map(Line::Row));
            }
        }
        lines
    }

    /// The case or promise under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&Commitment> {
        match self.lines().get(self.cursor.at) {
            Some(Line::Row(at)) => self.data.rows.get(*at),
            _ => None,
        }
    }

    fn go_to(&mut self, id: CommitmentId) -> bool {
        let rows = &self.data.rows;
        let is = |line: &Line| matches!(line, Line::Row(at) if rows.get(*at).is_some_and(|row| row.id == id));
        let found = self.lines().iter().position(is);
        self.cursor.at = found.unwrap_or(self.cursor.at);
        found.is_some()
    }
}

/// The filter as the base takes it.
fn filter(model: &Model) -> CommitmentFilter {
    let owner = model.me.as_ref().filter(|_| model.cases.mine).map(|me| me.id);
    CommitmentFilter { owner, settled: model.cases.settled }
}

fn load(model: &Model) -> Vec<Effect> {
    let here = model.cases.selected().filter(|_| model.screen == Screen::Case).map(|row| row.id);
    vec![Effect::LoadCases(filter(model), model.cases.seek.or(here))]
}

/// Opens the screen; the cursor goes to what a call was just about.
pub fn show(model: &mut Model) -> Vec<Effect> {
    model.cases.from_card = None;
    if let Some((offer, _)) = model.cases.offer.take() {
        model.cases.seek = Some(offer.id);
        model.cases.settled = false;
        model.cases.mine &= offer.owner.is_some() && offer.owner == model.me.as_ref().map(|me| me.id);
    }
    model.show(Screen::Cases);
    load(model)
}

/// Opens a case or a promise of the client on the card; Esc leads back there.
pub fn open_from_card(model: &mut Model, client: ClientId, id: CommitmentId, settled: bool) -> Vec<Effect> {
    let cases = &mut model.cases;
    *cases = Cases { settled, seek: Some(id), from_card: Some(client), offer: cases.offer.take(), ..Cases::default() };
    model.show(Screen::Case);
    load(model)
}

/// Back to the card that a case was opened from; none where it was opened from elsewhere.
fn to_card(model: &mut Model) -> Option<Vec<Effect>> {
    let client = model.cases.from_card.take()?;
    Some(clients::places::come_back(model, client))
}

/// What the screen shows is read anew, where it is the screen.
pub fn reload(model: &Model) -> Vec<Effect> {
    if matches!(model.screen, Screen::Cases | Screen::Case) { load(model) } else { Vec::new() }
}

/// The list has arrived; one of another filter is dropped. The cursor stays on the same row, wherever that is now.
pub fn loaded(model: &mut Model, of: CommitmentFilter, data: Commitments) {
    if of != filter(model) {
        return;
    }
    let stay = model.cases.selected().map(|row| row.id);
    let cases = &mut model.cases;
    cases.data = data;
    cases.loaded = true;
    let seek = cases.seek.take();
    if !seek.is_some_and(|id| cases.go_to(id)) && !stay.is_some_and(|id| cases.go_to(id)) {
        // What was under the cursor has left the list: the row that took its place.
        cases.scroll = 0;
        if model.screen == Screen::Case {
            model.switch(Screen::Cases);
        }
    }
    settle(model, true);
}

/// Keeps the cursor inside the list and off the headings.
fn settle(model: &mut Model, down: bool) {
    let (height, cases) = (list_height(model), &mut model.cases);
    let lines = cases.lines();
    cases.cursor.keep(lines.len(), height);
    let is_row = |at: &usize| matches!(lines.get(*at), Some(Line::Row(_)));
    let at = cases.cursor.at;
    let below = (at..lines.len()).find(is_row);
    let above = (0..=at).rev().find(is_row);
    let (one, other) = if down { (below, above) } else { (above, below) };
    cases.cursor.at = one.or(other).unwrap_or(0);
    cases.cursor.keep(lines.len(), height);
    if cases.cursor.top == cases.cursor.at && cases.cursor.at > 0 && !is_row(&(cases.cursor.at - 1)) {
        // The heading above the first row is seen with it.
        cases.cursor.top -= 1;
    }
}

/// Rows of the list.
fn list_height(model: &Model) -> usize {
    layout::list_height(model.size)
}

/// Why an action cannot be done with what is under the cursor, in words; none where it can.
#[must_use]
pub fn obstacle(model: &Model, action: Action) -> Option<String> {
    let words = model.words();
    let needs_row = matches!(
        action,
        Action::Open
            | Action::CaseCall
            | Action::CaseNote
            | Action::CaseOwner
            | Action::CaseDue
            | Action::CaseClose
            | Action::CaseReopen
            | Action::CaseCard
            | Action::PromiseKeep
            | Action::PromiseBreak
            | Action::NewPromise
            | Action::NewCase
    );
    if !needs_row {
        return None;
    }
    let Some(row) = model.cases.selected() else { return Some(words.cases_no_line()) };
    match action {
        Action::CaseReopen if row.is_open() => Some(words.cases_is_open()),
        Action::CaseCall
        | Action::CaseOwner
        | Action::CaseDue
        | Action::CaseClose
        | Action::PromiseKeep
        | Action::PromiseBreak
            if !row.is_open() =>
        {
            Some(words.cases_is_settled())
        }
        Action::CaseClose if !row.id.is_case() => Some(words.cases_promise_is_kept()),
        Action::PromiseKeep | Action::PromiseBreak if row.id.is_case() => Some(words.cases_case_is_closed()),
        _ => None,
    }
}

/// Does what an action asks for in the list or beside the details.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if model.screen == Screen::Case {
        match action {
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First => {
                list::scroll(&mut model.cases.scroll, action, 10, model.last_top);
            }
            Action::Next => walk(model, Action::Down),
            Action::Previous => walk(model, Action::Up),
            Action::Back => {
                if let Some(effects) = to_card(model) {
                    return effects;
                }
                model.show(Screen::Cases);
            }
            _ => return with_row(model, action),
        }
        return Vec::new();
    }
    match action {
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
            walk(model, action);
            Vec::new()
        }
        Action::NextGroup => {
            next_group(model);
            Vec::new()
        }
        Action::CaseFilter => {
            model.cases.mine = !model.cases.mine;
            model.cases.loaded = false;
            load(model)
        }
        Action::CaseSettled => {
            model.cases.settled = !model.cases.settled;
            model.cases.loaded = false;
            model.cases.cursor = Cursor::default();
            load(model)
        }
        Action::Back => to_card(model).unwrap_or_else(|| {
            model.show(Screen::Today);
            vec![Effect::LoadToday]
        }),
        _ => with_row(model, action),
    }
}

fn walk(model: &mut Model, action: Action) {
    let (len, height) = (model.cases.lines().len(), list_height(model));
    model.cases.cursor.act(action, len, height);
    model.cases.scroll = 0;
    settle(model, !matches!(action, Action::Up | Action::PageUp));
}

fn next_group(model: &mut Model) {
    let lines = model.cases.lines();
    let headings: Vec<usize> = (0..lines.len()).filter(|at| !matches!(lines[*at], Line::Row(_))).collect();
    let next = headings.iter().find(|at| **at > model.cases.cursor.at).or(headings.first());
    model.cases.cursor.at = next.copied().unwrap_or(0);
    model.cases.scroll = 0;
    settle(model, true);
}

fn with_row(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(why) = obstacle(model, action) {
        model.complain(why);
        return Vec::new();
    }
    let Some(row) = model.cases.selected().cloned() else { return Vec::new() };
    let task = match (action, row.id) {
        (Action::Open, _) => {
            model.cases.scroll = 0;
            model.show(Screen::Case);
            return Vec::new();
        }
        (Action::CaseCall, id) => return vec![model.saves.send(Write::TalkAbout(id))],
        (Action::CaseCard, _) if model.cases.from_card == Some(row.client) => {
            return to_card(model).unwrap_or_default();
        }
        (Action::CaseCard, _) => {
            model.cases.from_card = None;
            let mut listed: Vec<_> = model.cases.data.rows.iter().map(|row| row.client).collect();
            listed.dedup();
            return clients::open_from(model, row.client, listed);
        }
        (Action::PromiseKeep, CommitmentId::Promise(id)) => return keep(model, id, &row),
        (Action::CaseReopen, id) => {
            let text = model.words().cases_said_reopened(SafeText::in_sentence(&row.text));
            return change(model, CommitmentChange::Reopen(id), text);
        }
        (Action::CaseNote, id) => Task::Note(id),
        (Action::CaseOwner, id) => Task::HandOver(id),
        (Action::CaseDue, id) => Task::Move(id),
        (Action::CaseClose, CommitmentId::Case(id)) => Task::Close(id),
        (Action::PromiseBreak, CommitmentId::Promise(id)) => Task::Break(id),
        (Action::NewPromise, _) => Task::Promise { client: row.client, person: row.person },
        (Action::NewCase, _) => Task::Case { client: row.client, person: row.person },
        _ => return Vec::new(),
    };
    model.overlays.push(Overlay::Commitment(Form::of(task, &row)));
    Vec::new()
}

/// A promise was kept: one key, and a banner that says how to take it back.
fn keep(model: &mut Model, id: crate::domain::PromiseId, row: &Commitment) -> Vec<Effect> {
    let text = model.words().cases_said_kept(SafeText::in_sentence(&row.text));
    change(model, CommitmentChange::Keep(id), text)
}

/// Sends a change and says what was done.
fn change(model: &mut Model, change: CommitmentChange, said: String) -> Vec<Effect> {
    model.say(said);
    let mut effects = vec![model.saves.send(Write::Commitment(change))];
    effects.extend(reload(model));
    effects
}

/// A new promise or case from the brief or from the card: none where no client is open there.
pub fn begin(model: &mut Model, action: Action) -> Vec<Effect> {
    let from_brief = model.brief.as_ref().filter(|_| model.screen == Screen::Brief).map(|brief| {
        let candidate = &brief.row.candidate;
        let person = candidate.person.as_ref().map(|person| person.id);
        (candidate.touch.client, person, candidate.client_name.clone(), Some(candidate.zone.clone()))
    });
    let from_card = model.clients.card.as_ref().filter(|_| model.screen == Screen::Card).map(|card| {
        let client = &card.client;
        (client.id, None, client.name.clone(), client.zone.clone())
    });
    let Some((client, person, name, zone)) = from_brief.or(from_card) else { return Vec::new() };
    let task = match action {
        Action::NewPromise => Task::Promise { client, person },
        _ => Task::Case { client, person },
    };
    model.overlays.push(Overlay::Commitment(Form::new(task, name, zone)));
    Vec::new()
}

/// The planned call about a case or a promise was found: its brief opens.
pub fn ring(model: &mut Model, row: CallRow) -> Vec<Effect> {
    if !matches!(model.screen, Screen::Cases | Screen::Case) {
        return Vec::new();
    }
    let client = row.client();
    let effects = brief::open(model, row);
    model.cases.left_for = Some(client);
    effects
}

/// The screen to go back to from the brief of a client: this one where they were opened from here.
pub fn way_back(model: &mut Model, client: Option<ClientId>, otherwise: Screen) -> Screen {
    let from_here = model.cases.left_for.take().is_some_and(|left_for| Some(left_for) == client);
    if from_here { Screen::Cases } else { otherwise }
}
