//! The mouse, for whoever has switched it on: the wheel walks the list, a click selects, a second one opens. What was
//! drawn where is told by the views; what a click then does are keys, so that nothing needs the mouse.

use super::context::context;
use super::effect::Effect;
use super::keymap::{Action, resolve};
use super::model::{Env, Model};
use super::{Code, Key, update};

/// Lines that one notch of the wheel moves.
const NOTCH: usize = 3;
/// How long after a click on the bottom line another one there is taken for the rest of a double click: what stands
/// below the mouse then is not what was aimed at.
const DOUBLE_MS: u64 = 500;

/// What the mouse has done so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hand {
    /// When the bottom line was clicked on last.
    pressed_ms: Option<u64>,
    /// What a second click would do.
    pub marked: Option<Key>,
}

/// What stands in a place of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A line of a list.
    Row {
        /// Which line.
        at: usize,
        /// The line the cursor is on.
        cursor: usize,
    },
    /// A line of a form: the mouse goes to it, and nothing follows.
    Line {
        /// Which line.
        at: usize,
        /// The line the cursor is on.
        cursor: usize,
    },
    /// A number of the client who is about to be called.
    Number(usize),
    /// What a key of the bottom line does.
    Press(Key),
    /// What a key settles for good: the first click marks it, the second one does it.
    Offer(Key),
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// A click.
    Click(Target),
    /// The wheel was turned.
    Wheel {
        /// Towards the end.
        down: bool,
    },
}

/// Where what was drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spots {
    places: Vec<(Place, Target)>,
    /// Lines that can be scrolled away at the top of the screen, so that its last one is in sight.
    pub last_top: usize,
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The first column.
    pub x: u16,
    /// The first row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Spots {
    /// Notes what stands in a place.
    pub fn add(&mut self, place: Place, target: Target) {
        self.places.push((place, target));
    }

    /// What was noted so far lies below something else.
    pub fn cover(&mut self) {
        self.places.clear();
    }

    /// What stands in a cell.
    #[must_use]
    pub fn at(&self, x: u16, y: u16) -> Option<Target> {
        let inside = |place: &Place| {
            (place.x..place.x.saturating_add(place.width)).contains(&x)
                && (place.y..place.y.saturating_add(place.height)).contains(&y)
        };
        self.places.iter().rev().find(|(place, _)| inside(place)).map(|(_, target)| *target)
    }
}

/// Does what the mouse asks for, as the keys would.
pub fn act(model: &mut Model, mouse: Mouse, env: &mut Env<'_>) -> Vec<Effect> {
    if !model.settings.own.mouse {
        return Vec::new();
    }
    let marked = model.hand.marked.take();
    match mouse {
        Mouse::Click(Target::Press(key)) => {
            let last = model.hand.pressed_ms.replace(env.elapsed_ms);
            if last.is_some_and(|last| env.elapsed_ms < last + DOUBLE_MS) {
                return Vec::new();
            }
            update::press(model, key, env)
        }
        Mouse::Click(Target::Offer(key)) if marked == Some(key) => update::press(model, key, env),
        Mouse::Click(Target::Offer(key)) => {
            model.hand.marked = Some(key);
            Vec::new()
        }
        Mouse::Click(Target::Number(at)) => {
            if let Some(brief) = &mut model.brief {
                brief.choose_number(at);
            }
            Vec::new()
        }
        Mouse::Click(Target::Row { at, cursor }) if at == cursor => update::press(model, Key::plain(Code::Enter), env),
        Mouse::Click(Target::Row { at, cursor } | Target::Line { at, cursor }) => {
            walk(model, at > cursor, at.abs_diff(cursor), env)
        }
        Mouse::Wheel { down } => walk(model, down, NOTCH, env),
    }
}

/// Presses an arrow so many times, where arrows walk a list.
fn walk(model: &mut Model, down: bool, times: usize, env: &mut Env<'_>) -> Vec<Effect> {
    let (key, action, in_form) =
        if down { (Code::Down, Action::Down, Action::FieldAfter) } else { (Code::Up, Action::Up, Action::FieldBefore) };
    let key = Key::plain(key);
    let mut effects: Vec<Effect> = Vec::new();
    for _ in 0..times {
        if resolve(key, context(model)).is_none_or(|pressed| pressed != action && pressed != in_form) {
            break;
        }
        for effect in update::press(model, key, env) {
            // What is read for each line on the way is wanted for the last one only.
            effects.retain(|earlier| matches!(earlier, Effect::Write(..)) || *earlier != effect);
            effects.push(effect);
        }
    }
    effects
}

#[cfg(test)]
mod tests;
