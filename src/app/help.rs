//! The help of a screen: what it is for, and its keys in groups.

use unicode_width::UnicodeWidthStr;

use super::context::below;
use super::keymap::Binding;
use super::model::Model;
use super::wrap::wrap;
use super::{hints, palette, place};
use crate::i18n::Messages;

/// Cells of the column of keys.
pub const KEYS: usize = 18;
/// The widest the help gets.
pub const WIDTH: u16 = 100;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// What the screen is for.
    Purpose(String),
    /// The name of a group.
    Group(String),
    /// Keys and what they do; no keys where the words go on from the line above.
    Keys(String, String),
    /// An empty line.
    Blank,
}

/// The lines of the help of the screen below.
#[must_use]
pub fn lines(model: &Model) -> Vec<Line> {
    let words = model.words();
    let context = below(model);
    let inside = usize::from(WIDTH.min(model.size.0)).saturating_sub(4);
    let mut lines = Vec::new();
    if let Some(purpose) = place::purpose(context, words) {
        lines.extend(wrap(&purpose, inside).into_iter().map(Line::Purpose));
        lines.push(Line::Blank);
    }
    let mut of: Vec<&Binding> = palette::of(context).collect();
    // The order of the bottom line, then what it has no room for.
    of.sort_by_key(|binding| (hints::rank(binding.action), !binding.in_bar));
    let named = of.clone();
    let before = |at: usize, row: &Binding| named.iter().take(at).any(|first| first.covers(row));
    let mut at = 0..;
    of.retain(|row| at.next().is_some_and(|at| !before(at, row)));
    let groups = [
        (words.help_here(), of.iter().filter(|b| !other(b)).copied().collect::<Vec<_>>()),
        (words.help_everywhere(), of.iter().filter(|b| other(b) && !palette::moves(b.action)).copied().collect()),
        (words.help_moving(), of.iter().filter(|b| palette::moves(b.action)).copied().collect()),
    ];
    for (name, rows) in groups {
        if rows.is_empty() {
            continue;
        }
        lines.push(Line::Group(name));
        for (keys, help) in joined(&rows, words) {
            let text = wrap(&help, inside.saturating_sub(KEYS + 1));
            let first = std::iter::once(keys).chain(std::iter::repeat(String::new()));
            lines.extend(first.zip(text).map(|(keys, text)| Line::Keys(keys, text)));
        }
        lines.push(Line::Blank);
    }
    lines.pop();
    lines
}

/// Keys and what they do, each thing once where all its keys fit.
fn joined(rows: &[&Binding], words: &Messages) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for binding in rows {
        let (keys, help) = (binding.written(words).join(" "), (binding.help)(words));
        let same = found.iter_mut().find(|(_, known)| *known == help);
        match same.filter(|(known, _)| known.width() + 1 + keys.width() <= KEYS) {
            Some((known, _)) => *known = format!("{known} {keys}"),
            None => found.push((keys, help)),
        }
    }
    found
}

/// Means the same on every screen, or only walks about.
fn other(binding: &Binding) -> bool {
    binding.everywhere() || palette::moves(binding.action)
}

#[cfg(test)]
mod tests;
