//! The line that is being typed into, wherever it stands: what paste and undo change.

use super::call::LiveCall;
use super::clients;
use super::effect::Effect;
use super::form;
use super::import;
use super::incoming;
use super::letter::LetterScreen;
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::text::TextField;

/// The line that hears typing now, if there is one.
pub fn field(model: &mut Model) -> Option<&mut TextField> {
    match model.overlays.last_mut() {
        Some(Overlay::Note { .. }) => model.call.as_mut().map(|call| &mut call.note),
        Some(Overlay::Palette { field, .. } | Overlay::Callback { field, .. } | Overlay::SettingEdit { field, .. }) => {
            Some(field)
        }
        Some(Overlay::Commitment(form)) => Some(&mut form.field),
        Some(Overlay::Form(form)) => form.lines.get_mut(form.at).map(|line| &mut line.field),
        Some(Overlay::Pick(pick)) => Some(&mut pick.field),
        Some(Overlay::ColumnField(choosing)) => Some(&mut choosing.field),
        Some(Overlay::Today(layer)) => layer.field(),
        Some(Overlay::Incoming(ringing)) => incoming::field(ringing),
        Some(_) => None,
        None => match model.screen {
            Screen::Call => model.call.as_mut().and_then(LiveCall::field),
            Screen::Import => model.import.asks_for_path().then_some(&mut model.import.field),
            Screen::WhoAmI => Some(&mut model.who.field),
            Screen::Clients => Some(&mut model.clients.field),
            Screen::Letter => model.letter.as_mut().map(LetterScreen::field),
            _ => None,
        },
    }
}

/// What follows when the line has been changed by anything but a key of its own.
pub fn changed(model: &mut Model, elapsed_ms: u64) -> Vec<Effect> {
    match (model.overlays.last(), model.screen) {
        (Some(Overlay::Note { .. }), _) => {
            if let Some(call) = &mut model.call {
                call.typed_at(None, elapsed_ms);
            }
        }
        (Some(Overlay::Form(_)), _) => return form::typed(model),
        (Some(Overlay::Incoming(_)), _) => {
            if let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() {
                ringing.typed(elapsed_ms);
            }
            return incoming::find(model);
        }
        (None, Screen::Call) => {
            if let Some(call) = &mut model.call {
                let step = call.page().map(|(_, page)| page.id.clone());
                call.typed_at(step, elapsed_ms);
            }
        }
        (None, Screen::Import) => model.import.offers.clear(),
        (None, Screen::Clients) => return clients::find(model),
        (None, Screen::Letter) => {
            if let Some(letter) = &mut model.letter {
                letter.typed(elapsed_ms);
            }
        }
        (Some(Overlay::ColumnField(_)), _) => import::columns::typed(model),
        (Some(Overlay::Pick(_)), _) => return clients::pick::find(model),
        _ => {}
    }
    Vec::new()
}

/// Pasted text is text, never commands.
pub fn paste(model: &mut Model, text: &str, elapsed_ms: u64) -> Vec<Effect> {
    model.forget_refusal();
    let trimmed = if model.screen == Screen::Import { text.trim_end() } else { text };
    let Some(field) = field(model) else { return Vec::new() };
    field.paste(trimmed);
    changed(model, elapsed_ms)
}
