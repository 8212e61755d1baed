//! The line for a callback's time: words, read while they are typed.

use crate::domain::{Appointment, OperatorRole, hours_of};
use crate::i18n::callback::{NotUnderstood, ParsedTime, parse_callback};

use super::Key;
use super::call::{menu, update};
use super::effect::Effect;
use super::keymap::Action;
use super::model::{Env, Model};
use super::overlay::Overlay;

/// What the words mean so far, by the client's clock and in the hours in which this client is rung.
///
/// # Errors
/// With the first word that fits nothing.
pub fn parsed(model: &Model, text: &str) -> Result<ParsedTime, NotUnderstood> {
    let (usual, calendar) = (&model.playbooks.calling_hours, &model.playbooks.calendar);
    match &model.call {
        Some(call) => {
            let hours = hours_of(&call.candidate, usual);
            parse_callback(text, model.now, &call.candidate.zone, &hours, calendar, model.date_order())
        }
        None => parse_callback(text, model.now, &model.zone, usual, calendar, model.date_order()),
    }
}

/// Whose a callback is before anybody has said: a manager rings back in person, in a call center anyone does.
#[must_use]
pub fn mine_at_first(model: &Model) -> bool {
    model.me.as_ref().is_some_and(|me| me.role == OperatorRole::Manager)
}

/// Does what an action asks for, or types; Tab makes it mine or anyone's.
pub fn act(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(Overlay::Callback { field, mine, .. }) = model.overlays.last_mut() else { return Vec::new() };
    match action {
        None => {
            field.key(key);
            Vec::new()
        }
        Some(Action::Whose) => {
            *mine = !*mine;
            Vec::new()
        }
        Some(Action::Record) => agree(model, env),
        Some(_) => Vec::new(),
    }
}

fn agree(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(Overlay::Callback { field, ended, outcome, mine }) = model.overlays.last() else { return Vec::new() };
    let Ok(time) = parsed(model, field.text()) else {
        model.complain(model.words().callback_needs_a_time());
        return Vec::new();
    };
    let Some(call) = &model.call else { return Vec::new() };
    let operator = mine.then_some(call.head.operator);
    let appointment: Appointment = time.appointment(&call.candidate.zone, operator);
    let ended = ended.unwrap_or((env.now, env.elapsed_ms));
    if let Some(outcome) = outcome.clone() {
        return menu::resume(model, ended, Some(appointment), &outcome, env);
    }
    // Asked for by its own key: somebody has answered and named a time; the menu opens with it, and one key codes the call.
    let effects = update::somebody_answered(model, env);
    model.overlays.clear();
    menu::open_with(model, ended, Some(appointment));
    effects
}
