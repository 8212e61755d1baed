//! What is longer than its window: a list with a cursor, and a text that is scrolled.

use super::keymap::Action;

/// Where the cursor is, and what is the first line shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The line the cursor is on, from 0.
    pub at: usize,
    /// The first line shown.
    pub top: usize,
}

impl Cursor {
    /// Moves by an action in a list of `len` lines of which `height` are shown; false where the action moves nothing.
    pub fn act(&mut self, action: Action, len: usize, height: usize) -> bool {
        let last = len.saturating_sub(1);
        let page = height.saturating_sub(1).max(1);
        self.at = match action {
            Action::Up => self.at.saturating_sub(1),
            Action::Down => self.at + 1,
            Action::PageUp => self.at.saturating_sub(page),
            Action::PageDown => self.at + page,
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        }
        .min(last);
        self.keep(len, height);
        true
    }

    /// The first line shown in so many rows, which for a while may be fewer than the keys know of: the cursor stays in
    /// sight.
    #[must_use]
    pub fn top_in(self, height: u16) -> usize {
        let mut shown = self;
        shown.keep(self.at + 1, usize::from(height));
        shown.top
    }

    /// Keeps the cursor inside the list and inside the window.
    pub fn keep(&mut self, len: usize, height: usize) {
        self.at = self.at.min(len.saturating_sub(1));
        self.top = self.top.min(self.at).max((self.at + 1).saturating_sub(height.max(1)));
    }
}

/// Moves the first line in sight of a text by an action. `last` is the first line when the last one is in sight: no key
/// goes beyond it, since the keys back would then seem to do nothing.
pub fn scroll(top: &mut usize, action: Action, page: usize, last: usize) {
    // The window may have become higher since.
    let at = (*top).min(last);
    *top = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::PageUp => at.saturating_sub(page),
        Action::PageDown => at + page,
        Action::First => 0,
        Action::Last => last,
        _ => at,
    }
    .min(last);
}

#[cfg(test)]
mod tests;
