//! Clients: find as you type, and the card of one.

use crate::domain::{ClientCard, ClientId, ClientRow};

use super::effect::Effect;
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Model, Screen};
use super::text::TextField;
use super::{Key, cases, checklists, deals, layout, nps};

/// The list of clients and the open card.
#[derive(Debug, Clone, Default)]
pub struct Clients {
    /// What is looked for.
    pub field: TextField,
    /// What was found, the best first.
    pub rows: Vec<ClientRow>,
    /// How many were found in all.
    pub total: u64,
    /// The cursor.
    pub cursor: Cursor,
    /// Counts the searches, so that a late answer is told from the current one.
    pub turn: u64,
    /// The answer to the current search has arrived.
    pub loaded: bool,
    /// The open card.
    pub card: Option<Box<ClientCard>>,
    /// The first line of the card that is shown.
    pub scroll: usize,
    /// The screen the card was opened from, where that is not the list of clients.
    pub back_to: Option<Screen>,
}

/// Opens the screen and reads its first page.
pub fn show(model: &mut Model) -> Vec<Effect> {
    model.show(Screen::Clients);
    find(model)
}

/// Looks for what has been typed.
pub fn find(model: &mut Model) -> Vec<Effect> {
    model.clients.turn += 1;
    model.clients.loaded = false;
    model.clients.cursor = Cursor::default();
    vec![Effect::Find { needle: model.clients.field.text().to_owned(), turn: model.clients.turn }]
}

/// An answer has arrived; one that is late is dropped.
pub fn found(model: &mut Model, turn: u64, total: u64, rows: Vec<ClientRow>) {
    if turn == model.clients.turn {
        model.clients.rows = rows;
        model.clients.total = total;
        model.clients.loaded = true;
    }
}

/// Does what an action asks for in the list, or types into the search line.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    let Some(action) = action else {
        let before = model.clients.field.text().to_owned();
        model.clients.field.key(key);
        return if model.clients.field.text() == before { Vec::new() } else { find(model) };
    };
    let (len, height) = (model.clients.rows.len(), layout::list_height(model.size));
    if model.clients.cursor.act(action, len, height) {
        return Vec::new();
    }
    match action {
        Action::Open => {
            let client = model.clients.rows.get(model.clients.cursor.at).map(|row| row.id);
            client.map_or_else(Vec::new, |client| open(model, client))
        }
        Action::Back => {
            model.show(Screen::Today);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn open(model: &mut Model, client: ClientId) -> Vec<Effect> {
    model.clients.scroll = 0;
    model.clients.back_to = None;
    vec![Effect::LoadCard(client)]
}

/// Does what an action asks for on the card.
pub fn act_on_card(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Up => model.clients.scroll = model.clients.scroll.saturating_sub(1),
        Action::Down => model.clients.scroll = model.clients.scroll.saturating_add(1),
        Action::PageUp => model.clients.scroll = model.clients.scroll.saturating_sub(10),
        Action::PageDown => model.clients.scroll = model.clients.scroll.saturating_add(10),
        Action::First => model.clients.scroll = 0,
        Action::Next | Action::Previous => {
            let forward = action == Action::Next;
            if let Some(effects) = nps::neighbour(model, forward) {
                return effects;
            }
            let at = model.clients.cursor.at;
            let next = if forward { at + 1 } else { at.wrapping_sub(1) };
            if let Some(client) = model.clients.rows.get(next).map(|row| row.id) {
                model.clients.cursor.at = next;
                let (len, height) = (model.clients.rows.len(), layout::list_height(model.size));
                model.clients.cursor.keep(len, height);
                return open(model, client);
            }
        }
        Action::Find => return show(model),
        Action::Back => {
            let client = model.clients.card.as_ref().map(|card| card.client.id);
            let otherwise = model.clients.back_to.take().unwrap_or(Screen::Clients);
            let back = cases::way_back(model, client, otherwise);
            model.show(back);
            return cases::reload(model);
        }
        Action::EditDeal => deals::edit(model),
        Action::ChecklistsOfClient => {
            let client = model.clients.card.as_ref().map(|card| card.client.id);
            return client.map_or_else(Vec::new, |client| checklists::show_of(model, client));
        }
        Action::AddDeal => {
            if let Some(client) = model.clients.card.as_ref().map(|card| card.client.id) {
                deals::open(model, client, None);
            }
        }
        _ => {}
    }
    Vec::new()
}
