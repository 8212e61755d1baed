//! Clients: find as you type, marks, and the card of one.

pub mod card;
mod details;
pub mod edit;
pub mod find;
pub mod pick;
pub mod places;
pub mod record;
pub mod tags;
pub mod twin;

use std::collections::BTreeSet;

use crate::domain::{CallRow, ClientCard, ClientId, ClientRow, FoundBy, Written};

use super::effect::{Effect, Write};
use super::form::Form;
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Model, Screen};
use super::overlay::Question;
use super::text::TextField;
use super::{Code, Key, layout, today};
use edit::Editing;
use record::RecordWrite;

/// The list that `n` and `p` on a card go through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Walk {
    /// What the search has found.
    #[default]
    Found,
    /// These clients: the day's list, the list of cases.
    Clients(Vec<ClientId>),
}

/// The list of clients and the open card.
#[derive(Debug, Clone)]
pub struct Clients {
    /// What is looked for.
    pub field: TextField,
    /// A part of what was found, by name; the rest is read when the cursor comes near it.
    pub rows: Vec<ClientRow>,
    /// The place of the first of [`Clients::rows`] among all that were found.
    pub first: usize,
    /// How many were found in all.
    pub total: u64,
    /// What they fit.
    pub by: FoundBy,
    /// Clients found by what is written about them; they stand below the others.
    pub written: Vec<Written>,
    /// The cursor.
    pub cursor: Cursor,
    /// Counts the searches, so that a late answer is told from the current one.
    pub turn: u64,
    /// The answer to the current search has arrived.
    pub loaded: bool,
    /// The archive is shown instead of the clients on the lists.
    pub archive: bool,
    /// Who is marked.
    pub marked: BTreeSet<ClientId>,
    /// The open card.
    pub card: Option<Box<ClientCard>>,
    /// The line of the card that the cursor is on.
    pub card_at: usize,
    /// The list that the card was opened from.
    pub walk: Walk,
    /// The screen that the card was opened from.
    pub back: Screen,
    /// The cards that this one was opened from, each with its list and line.
    trail: Vec<places::Left>,
    /// The line that the cursor goes to when the card that has been asked for arrives.
    return_to: Option<usize>,
    /// The client whose brief was opened from the card.
    brief_of: Option<ClientId>,
    /// The card that has been asked for.
    opening: Option<ClientId>,
    /// The client at the cursor is opened as soon as that part of the list is there.
    open_at_cursor: bool,
    /// So many entries of the history have been asked for.
    asked_until: usize,
    /// Who is there already of those who are being added.
    pub(super) twin: twin::Twin,
    /// A form whose words are on their way to the disk.
    waiting_form: Option<(u64, Form)>,
}

impl Default for Clients {
    fn default() -> Self {
        Self {
            field: TextField::default(),
            rows: Vec::new(),
            first: 0,
            total: 0,
            by: FoundBy::default(),
            written: Vec::new(),
            cursor: Cursor::default(),
            turn: 0,
            loaded: false,
            archive: false,
            marked: BTreeSet::new(),
            card: None,
            card_at: 0,
            walk: Walk::default(),
            back: Screen::Clients,
            trail: Vec::new(),
            return_to: None,
            brief_of: None,
            opening: None,
            open_at_cursor: false,
            asked_until: 0,
            twin: twin::Twin::default(),
            waiting_form: None,
        }
    }
}

/// One line of the list.
#[derive(Debug, Clone, Copy)]
pub enum Listed<'a> {
    /// Found by name, person, number or address.
    Row(&'a ClientRow),
    /// Found by what is written.
    Written(&'a Written),
    /// Not read yet.
    Unread,
}

impl Listed<'_> {
    /// Which client; none while the line is being read.
    #[must_use]
    pub const fn client(&self) -> Option<ClientId> {
        match self {
            Self::Row(row) => Some(row.id),
            Self::Written(written) => Some(written.client),
            Self::Unread => None,
        }
    }
}

impl Clients {
    fn found(&self) -> usize {
        usize::try_from(self.total).unwrap_or(usize::MAX)
    }

    /// Lines of the list.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found() + self.written.len()
    }

    /// True where nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A line of the list; none behind its end.
    #[must_use]
    pub fn line(&self, at: usize) -> Option<Listed<'_>> {
        if at < self.found() {
            let row = at.checked_sub(self.first).and_then(|at| self.rows.get(at));
            return Some(row.map_or(Listed::Unread, Listed::Row));
        }
        self.written.get(at - self.found()).map(Listed::Written)
    }

    /// What those who were found fit: what was typed, or what was taken to be meant by it.
    #[must_use]
    pub fn sought(&self) -> &str {
        match &self.by {
            FoundBy::Words => self.field.text(),
            FoundBy::OtherLayout(text) | FoundBy::Misspelt(text) => text,
        }
    }

    fn ask(&self, from: usize) -> Effect {
        Effect::Find { needle: self.field.text().to_owned(), turn: self.turn, from, archive: self.archive }
    }
}

/// Opens the screen and reads its first page.
pub fn show(model: &mut Model) -> Vec<Effect> {
    model.show(Screen::Clients);
    find(model)
}

/// Opens the screen for a new search: what was looked for before is forgotten.
pub fn seek(model: &mut Model) -> Vec<Effect> {
    model.clients.field.take();
    show(model)
}

/// Looks for what has been typed.
pub fn find(model: &mut Model) -> Vec<Effect> {
    model.clients.turn += 1;
    model.clients.loaded = false;
    model.clients.cursor = Cursor::default();
    vec![model.clients.ask(0)]
}

/// Looks for the same again and keeps the place: something has changed.
pub fn find_again(model: &mut Model) -> Vec<Effect> {
    model.clients.turn += 1;
    vec![model.clients.ask(model.clients.first)]
}

/// Opens the card of a client from another screen; `n` and `p` go through `list`, and Esc leads back to that screen.
pub fn open_from(model: &mut Model, client: ClientId, list: Vec<ClientId>) -> Vec<Effect> {
    let back = if model.screen == Screen::Card { model.clients.back } else { model.screen };
    card::open(model, client, Walk::Clients(list), back)
}

/// What a search has found, or a part of it.
#[derive(Debug, Clone)]
pub struct FoundPart {
    /// Which search it answers.
    pub turn: u64,
    /// How many there are in all.
    pub total: u64,
    /// What they fit.
    pub by: FoundBy,
    /// The place of the first of the part.
    pub from: usize,
    /// The part.
    pub clients: Vec<ClientRow>,
}

/// An answer has arrived; one that is late is dropped.
pub fn found(model: &mut Model, part: FoundPart) -> Vec<Effect> {
    if pick::found(model, part.turn, &part.clients)
        || twin::found(model, part.turn, &part.clients)
        || part.turn != model.clients.turn
    {
        return Vec::new();
    }
    let height = layout::clients_height(model.size);
    let clients = &mut model.clients;
    if !clients.loaded {
        clients.written.clear();
    }
    clients.rows = part.clients;
    clients.first = part.from;
    clients.total = part.total;
    clients.by = part.by;
    clients.loaded = true;
    clients.cursor.keep(clients.len(), height);
    if clients.open_at_cursor {
        return open_at_cursor(model);
    }
    Vec::new()
}

/// Clients found by what is written about them have arrived; who was found by name already is left out.
pub fn written(model: &mut Model, turn: u64, mut found: Vec<Written>) {
    let height = layout::clients_height(model.size);
    let clients = &mut model.clients;
    if turn == clients.turn && !clients.twin.asked(turn) {
        found.retain(|hit| clients.rows.iter().all(|row| row.id != hit.client));
        clients.written = found;
        clients.cursor.keep(clients.len(), height);
    }
}

/// All that were found are marked; where they are already, every mark is taken off.
pub fn marked(model: &mut Model, found: Vec<ClientId>) {
    let marked = &mut model.clients.marked;
    if found.iter().all(|client| marked.contains(client)) {
        marked.clear();
    } else {
        marked.extend(found);
    }
}

/// Reads the part of the list that the window has moved to.
fn window(model: &mut Model) -> Vec<Effect> {
    let height = layout::clients_height(model.size);
    let clients = &mut model.clients;
    let (top, end) = (clients.cursor.top, (clients.cursor.top + height).min(clients.found()));
    if top >= end || (top >= clients.first && end <= clients.first + clients.rows.len()) {
        return Vec::new();
    }
    vec![clients.ask(top.saturating_sub(height * 2))]
}

/// Does what an action asks for in the list, or types into the search line.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    let Some(action) = action else {
        let before = model.clients.field.text().to_owned();
        let (len, height) = (model.clients.len(), layout::clients_height(model.size));
        // Where nothing is typed, there are no ends of a text to go to.
        let end = match key.code {
            Code::Home => Some(Action::First),
            Code::End => Some(Action::Last),
            _ => None,
        };
        if let Some(end) = end.filter(|_| before.is_empty()) {
            model.clients.cursor.act(end, len, height);
            return window(model);
        }
        // The key that begins a search elsewhere (`/`, the dot of a Russian keyboard) begins one here, too: no name does.
        if !(before.is_empty() && matches!(key.typed(), Some('/' | '.'))) {
            model.clients.field.key(key);
        }
        return if model.clients.field.text() == before { Vec::new() } else { find(model) };
    };
    let (len, height) = (model.clients.len(), layout::clients_height(model.size));
    if model.clients.cursor.act(action, len, height) {
        return window(model);
    }
    match action {
        Action::Open => return open_at_cursor(model),
        Action::Back if !model.clients.field.is_empty() => {
            model.clients.field.take();
            return find(model);
        }
        Action::Back => {
            model.show(Screen::Today);
            return vec![Effect::LoadToday];
        }
        Action::MarkClient => {
            if let Some(client) = at_cursor(model) {
                let marked = &mut model.clients.marked;
                if !marked.remove(&client) {
                    marked.insert(client);
                }
                model.clients.cursor.act(Action::Down, len, height);
                return window(model);
            }
        }
        Action::MarkFound => {
            let (needle, archive) = (model.clients.field.text().to_owned(), model.clients.archive);
            return vec![Effect::MarkFound { needle, archive }];
        }
        Action::OwnerOfMarked => for_marked(model, Editing::OwnerOf),
        Action::SegmentOfMarked => for_marked(model, Editing::SegmentOf),
        Action::TagMarked => {
            for_marked(model, Editing::TagOf);
            return vec![Effect::LoadTags];
        }
        Action::TouchMarked => for_marked(model, Editing::TouchWith),
        Action::ShowArchive => {
            model.clients.archive = !model.clients.archive;
            model.clients.marked.clear();
            return find(model);
        }
        _ => {}
    }
    Vec::new()
}

fn at_cursor(model: &Model) -> Option<ClientId> {
    model.clients.line(model.clients.cursor.at)?.client()
}

/// Opens the line for a note on the client of the card or the brief, or on the one under the cursor; false where there is
/// none.
pub fn note(model: &mut Model) -> bool {
    let of_card = || model.clients.card.as_ref().map(|card| (card.client.id, card.client.name.clone()));
    let of_list = || match model.clients.line(model.clients.cursor.at)? {
        Listed::Row(row) => Some((row.id, row.name.clone())),
        Listed::Written(written) => Some((written.client, written.name.clone())),
        Listed::Unread => None,
    };
    let of_row = |row: &CallRow| (row.client(), row.candidate.client_name.clone());
    let found = match model.screen {
        Screen::Card => of_card(),
        Screen::Clients => of_list(),
        Screen::Brief => model.brief.as_ref().map(|brief| of_row(&brief.row)),
        Screen::Today => model.today.selected(today::call_line(model)).map(of_row),
        _ => None,
    };
    if let Some((client, name)) = found {
        edit::open(model, Editing::Note(client, name));
        return true;
    }
    false
}

/// The marked clients; where none is, the one under the cursor.
fn for_marked(model: &mut Model, editing: impl FnOnce(Vec<ClientId>) -> Editing) {
    let mut clients: Vec<ClientId> = model.clients.marked.iter().copied().collect();
    if clients.is_empty() {
        clients.extend(at_cursor(model));
    }
    if !clients.is_empty() {
        edit::open(model, editing(clients));
    }
}

fn open_at_cursor(model: &mut Model) -> Vec<Effect> {
    model.clients.open_at_cursor = false;
    match at_cursor(model) {
        Some(client) => card::open(model, client, Walk::Found, Screen::Clients),
        None => Vec::new(),
    }
}

/// The client before or after the one of the card, in the list that was found.
fn step(model: &mut Model, forward: bool) -> Vec<Effect> {
    let (len, height) = (model.clients.len(), layout::clients_height(model.size));
    let before = model.clients.cursor.at;
    model.clients.cursor.act(if forward { Action::Down } else { Action::Up }, len, height);
    if model.clients.cursor.at == before {
        return card::at_the_end(model, forward);
    }
    if at_cursor(model).is_none() {
        model.clients.open_at_cursor = true;
        return window(model);
    }
    open_at_cursor(model)
}

/// What was asked is confirmed.
pub fn confirmed(model: &mut Model, question: &Question) -> Vec<Effect> {
    let write = match question {
        Question::Archive(client) => RecordWrite::Archive(*client),
        Question::Merge { stays, duplicate, .. } => RecordWrite::Merge { stays: *stays, duplicate: *duplicate },
        Question::MovePerson { person, to, .. } => {
            let Some(from) = model.clients.card.as_ref().map(|card| card.client.id) else { return Vec::new() };
            RecordWrite::MovePerson { person: *person, from, to: *to }
        }
        _ => return Vec::new(),
    };
    vec![model.saves.send(Write::Record(write))]
}

#[cfg(test)]
mod tests;
