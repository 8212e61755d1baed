//! Choosing another client: for a duplicate that is merged, for a person who changes the firm.

use crate::domain::{ClientId, ClientRow, PersonId};

use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::overlay::{Overlay, Question};
use crate::app::text::TextField;

/// What the client is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickFor {
    /// The duplicate that is taken into this record.
    Merge(ClientId),
    /// The firm that this person now works for.
    Move(PersonId),
}

/// The line that is typed into, and whom it finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    /// What for.
    pub purpose: PickFor,
    /// What is looked for.
    pub field: TextField,
    /// Who was found.
    pub rows: Vec<ClientRow>,
    /// The line the cursor is on.
    pub cursor: usize,
    /// The search that is the current one.
    pub turn: u64,
}

/// Opens the line.
pub fn open(model: &mut Model, purpose: PickFor) -> Vec<Effect> {
    let pick = Pick { purpose, field: TextField::default(), rows: Vec::new(), cursor: 0, turn: 0 };
    model.overlays.push(Overlay::Pick(Box::new(pick)));
    find(model)
}

/// Looks for what has been typed.
pub fn find(model: &mut Model) -> Vec<Effect> {
    model.clients.turn += 1;
    let turn = model.clients.turn;
    let Some(Overlay::Pick(pick)) = model.overlays.last_mut() else { return Vec::new() };
    pick.turn = turn;
    pick.cursor = 0;
    vec![Effect::Find { needle: pick.field.text().to_owned(), turn, from: 0, archive: false }]
}

/// Takes an answer that was meant for this line; false where it was not.
pub fn found(model: &mut Model, turn: u64, rows: &[ClientRow]) -> bool {
    let card = model.clients.card.as_ref().map(|card| card.client.id);
    match model.overlays.last_mut() {
        Some(Overlay::Pick(pick)) if pick.turn == turn => {
            pick.rows = rows.iter().filter(|row| Some(row.id) != card).cloned().collect();
            pick.cursor = pick.cursor.min(pick.rows.len().saturating_sub(1));
            true
        }
        _ => false,
    }
}

/// Does what an action asks for, or types.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    let height = crate::app::layout::overlay_height(model.size);
    let Some(Overlay::Pick(pick)) = model.overlays.last_mut() else { return Vec::new() };
    let last = pick.rows.len().saturating_sub(1);
    match action {
        None => {
            let before = pick.field.text().to_owned();
            pick.field.key(key);
            if pick.field.text() != before {
                return find(model);
            }
        }
        Some(Action::Up) => pick.cursor = pick.cursor.saturating_sub(1),
        Some(Action::Down) => pick.cursor = (pick.cursor + 1).min(last),
        Some(Action::PageUp) => pick.cursor = pick.cursor.saturating_sub(height),
        Some(Action::PageDown) => pick.cursor = (pick.cursor + height).min(last),
        Some(Action::Open) => {
            let Some(row) = pick.rows.get(pick.cursor) else { return Vec::new() };
            let (chosen, name) = (row.id, row.name.clone());
            let question = match pick.purpose {
                PickFor::Merge(stays) => Question::Merge { stays, duplicate: chosen, name },
                PickFor::Move(person) => Question::MovePerson { person, to: chosen, name },
            };
            model.overlays.pop();
            model.overlays.push(Overlay::Confirm(question));
        }
        Some(_) => {}
    }
    Vec::new()
}
