//! The palette: every action of the screen below by name and description, with its key.

use crate::domain::fold;
use crate::i18n::Messages;

use super::keymap::{Action, Binding, Context, Keys, bindings};

/// The actions of a context that fit what was typed, in the order of the table.
#[must_use]
pub fn fitting(context: Context, typed: &str, words: &Messages) -> Vec<&'static Binding> {
    let needle = fold(typed);
    let mut seen: Vec<Action> = Vec::new();
    let mut rows = Vec::new();
    for binding in of(context) {
        let names = fold(&format!("{} {}", (binding.hint)(words), (binding.help)(words)));
        if !seen.contains(&binding.action)
            && binding.action != Action::Palette
            && matches!(binding.keys, Keys::These(_))
            && needle.split_whitespace().all(|part| names.contains(part))
        {
            seen.push(binding.action);
            rows.push(binding);
        }
    }
    rows
}

/// The rows of the table that speak for a context; those that name it first.
pub fn of(context: Context) -> impl Iterator<Item = &'static Binding> {
    let named = bindings().filter(move |binding| binding.contexts.contains(&context));
    let general = bindings().filter(move |binding| binding.contexts.is_empty() && binding.applies(context));
    named.chain(general)
}
