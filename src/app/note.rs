//! The note line of a call: typed into the call from anywhere; Enter sends it.

use crate::domain::{EventBody, OutcomeCode};

use super::Key;
use super::call::{marks, menu};
use super::effect::Effect;
use super::keymap::Action;
use super::model::{Env, Model};
use super::overlay::Overlay;

/// Types into the note, or sends it; an outcome that asked for it is then recorded.
pub fn act(
    model: &mut Model,
    outcome: Option<OutcomeCode>,
    action: Option<Action>,
    key: Key,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    match (action, outcome) {
        (None, _) => {
            if call.note.key(key) {
                call.typed_at(None, env.elapsed_ms);
            }
            Vec::new()
        }
        (Some(Action::Record), Some(outcome)) => {
            if call.note.text().trim().is_empty() {
                return Vec::new();
            }
            let open = model.overlays.iter().find_map(|overlay| match overlay {
                Overlay::Outcomes(menu) => Some((menu.ended, menu.appointment.clone())),
                _ => None,
            });
            let (ended, appointment) = open.unwrap_or(((env.now, env.elapsed_ms), None));
            menu::resume(model, ended, appointment, &outcome, env)
        }
        (Some(Action::Record), None) => {
            let text = call.note.take().trim().to_owned();
            let step = call.page().map(|(_, page)| page.id.clone());
            call.drop_draft();
            model.overlays.pop();
            if text.is_empty() {
                return Vec::new();
            }
            let body = EventBody::Noted { step, text };
            let write = model.call.as_mut().and_then(|call| call.log(env, vec![body]));
            write.map(|write| model.saves.send(write)).into_iter().collect()
        }
        (Some(Action::Complete), _) => marks::complete(model, env),
        _ => Vec::new(),
    }
}
