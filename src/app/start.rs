//! Who am I, and the first start: the two screens before the work.

use crate::domain::{Operator, fold};

use super::Key;
use super::effect::{Effect, Write};
use super::keymap::Action;
use super::model::{Model, Screen};
use super::text::TextField;

/// The choice of a name.
#[derive(Debug, Clone, Default)]
pub struct WhoAmI {
    /// A new name, or the beginning of a known one.
    pub field: TextField,
    /// The line the cursor is on, among the names that fit.
    pub cursor: usize,
    /// The name that is being signed in; the base may first have to be put in order.
    pub signing_in: Option<String>,
}

impl WhoAmI {
    /// The known names that fit what has been typed.
    #[must_use]
    pub fn fitting<'m>(&self, operators: &'m [Operator]) -> Vec<&'m Operator> {
        let typed = fold(self.field.text());
        operators.iter().filter(|operator| fold(&operator.name).contains(&typed)).collect()
    }
}

/// Does what an action asks for, or types.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    if model.who.signing_in.is_some() {
        return Vec::new();
    }
    let fitting = model.who.fitting(&model.operators).len();
    match action {
        None => {
            let changed = model.who.field.key(key);
            model.who.cursor = if changed { 0 } else { model.who.cursor };
        }
        Some(Action::Up) => model.who.cursor = model.who.cursor.saturating_sub(1),
        Some(Action::Down) => model.who.cursor = (model.who.cursor + 1).min(fitting.saturating_sub(1)),
        Some(Action::Open) => {
            let chosen =
                model.who.fitting(&model.operators).get(model.who.cursor).map(|operator| operator.name.clone());
            let typed = model.who.field.text().trim().to_owned();
            if let Some(name) = chosen.or(Some(typed).filter(|name| !name.is_empty())) {
                return sign_in(model, name);
            }
            let text = model.words().who_needs_a_name();
            model.complain(text);
        }
        _ => {}
    }
    Vec::new()
}

/// Signs somebody in, a new name too.
pub fn sign_in(model: &mut Model, name: String) -> Vec<Effect> {
    model.who.signing_in = Some(name.clone());
    // What was wrong with the line before is not any more.
    model.banner.take_if(|banner| banner.failure);
    vec![model.saves.send(Write::SignIn { name })]
}

/// Who works here has been read; what I am may have changed with it.
pub fn operators(model: &mut Model, operators: Vec<Operator>) {
    if let Some(me) = &mut model.me
        && let Some(now) = operators.iter().find(|operator| operator.id == me.id)
    {
        me.clone_from(now);
    }
    model.operators = operators;
}

/// The name is known: look for a call that was cut off, and read the list.
pub fn signed_in(model: &mut Model, operator: Operator) -> Vec<Effect> {
    model.me = Some(operator);
    model.planned_on = Some(model.zone.date(model.now));
    model.today.planning = true;
    model.who.signing_in = None;
    model.switch(Screen::Today);
    vec![
        Effect::LoadSettings,
        Effect::LoadOpenCall,
        Effect::LoadIncomingDrafts,
        Effect::LoadToday,
        Effect::PlanDueTouches,
    ]
}

/// A window that stays open overnight plans the touches of the new day as a start would.
pub fn new_day(model: &mut Model) -> Vec<Effect> {
    let today = model.zone.date(model.now);
    if model.me.is_none() || model.planned_on == Some(today) {
        return Vec::new();
    }
    model.planned_on = Some(today);
    model.today.planning = true;
    vec![Effect::PlanDueTouches]
}

/// The touches of the day are planned: the list has all that it will have by itself.
pub fn day_planned(model: &mut Model) -> Vec<Effect> {
    model.today.planning = false;
    vec![Effect::LoadToday]
}

#[cfg(test)]
mod tests;
