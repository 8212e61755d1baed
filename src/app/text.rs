//! A small text editor over graphemes: the state of every line that is being typed.
//!
//! It lives in the model, so that drawing never decides what is typed; its own undo takes back typing first.

use unicode_segmentation::UnicodeSegmentation;

/// The longest text a field takes, in bytes: what an import allows for one field.
pub const LONGEST: usize = 64 * 1024;

/// A text with a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextField {
    text: String,
    /// Byte offset of the cursor, always between two graphemes.
    cursor: usize,
    undo: Vec<(String, usize)>,
    redo: Vec<(String, usize)>,
    /// True while the last change was a typed letter: a run of letters is one step of undo.
    in_run: bool,
}

impl TextField {
    /// A field that holds a text, with the cursor at its end.
    #[must_use]
    pub fn with(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.len(), ..Self::default() }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte offset of the cursor.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// True where nothing has been typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn remember(&mut self) {
        self.redo.clear();
        self.undo.push((self.text.clone(), self.cursor));
        if self.undo.len() > 200 {
            self.undo.remove(0);
        }
    }

    /// Types a character; false where the text is as long as it may be.
    pub fn insert(&mut self, c: char) -> bool {
        if self.text.len() + c.len_utf8() > LONGEST {
            return false;
        }
        if !self.in_run || c.is_whitespace() {
            self.remember();
        }
        self.in_run = true;
        self.text.insert(self.cursor, c);
        self.cursor += c.len_utf8();
        true
    }

    /// Inserts a pasted text, as much of it as fits; control characters but the line break are left out.
    pub fn paste(&mut self, text: &str) {
        self.remember();
        self.in_run = false;
        for c in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
            if (c.is_control() && c != '\n') || self.text.len() + c.len_utf8() > LONGEST {
                continue;
            }
            self.text.insert(self.cursor, c);
            self.cursor += c.len_utf8();
        }
    }

    /// Writes a text in the place of so many bytes before the cursor.
    pub fn complete(&mut self, before: usize, text: &str) {
        let start = self.cursor.saturating_sub(before);
        if self.text.is_char_boundary(start) && self.text.len() + text.len() <= LONGEST {
            self.remember();
            self.in_run = false;
            self.text.replace_range(start..self.cursor, text);
            self.cursor = start + text.len();
        }
    }

    /// Takes back the grapheme before the cursor.
    pub fn backspace(&mut self) {
        if let Some(start) = self.before() {
            self.remember();
            self.in_run = false;
            self.text.replace_range(start..self.cursor, "");
            self.cursor = start;
        }
    }

    /// Takes away the grapheme after the cursor.
    pub fn delete(&mut self) {
        if let Some(end) = self.after() {
            self.remember();
            self.in_run = false;
            self.text.replace_range(self.cursor..end, "");
        }
    }

    /// Takes back the word before the cursor.
    pub fn delete_word(&mut self) {
        let start = self.word_start();
        if start < self.cursor {
            self.remember();
            self.in_run = false;
            self.text.replace_range(start..self.cursor, "");
            self.cursor = start;
        }
    }

    /// Empties the line that the cursor is on.
    pub fn delete_line(&mut self) {
        let start = self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1);
        let end = self.text[self.cursor..].find('\n').map_or(self.text.len(), |at| self.cursor + at);
        if start < end {
            self.remember();
            self.in_run = false;
            self.text.replace_range(start..end, "");
            self.cursor = start;
        }
    }

    fn word_start(&self) -> usize {
        self.text[..self.cursor]
            .split_word_bound_indices()
            .rev()
            .find(|(_, word)| !word.trim().is_empty())
            .map_or(0, |(at, _)| at)
    }

    fn before(&self) -> Option<usize> {
        self.text[..self.cursor].grapheme_indices(true).next_back().map(|(at, _)| at)
    }

    fn after(&self) -> Option<usize> {
        self.text[self.cursor..].graphemes(true).next().map(|g| self.cursor + g.len())
    }

    /// One grapheme to the left.
    pub fn left(&mut self) {
        self.cursor = self.before().unwrap_or(0);
        self.in_run = false;
    }

    /// One grapheme to the right.
    pub fn right(&mut self) {
        self.cursor = self.after().unwrap_or(self.text.len());
        self.in_run = false;
    }

    /// To the beginning.
    pub fn home(&mut self) {
        self.cursor = 0;
        self.in_run = false;
    }

    /// To the end.
    pub fn end(&mut self) {
        self.cursor = self.text.len();
        self.in_run = false;
    }

    /// Puts the cursor at a byte; one inside of a character counts as the place before it.
    pub fn place(&mut self, byte: usize) {
        self.cursor = (0..=byte.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(0);
        self.in_run = false;
    }

    /// Takes back the last step of typing; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some((text, cursor)) = self.undo.pop() else { return false };
        self.redo.push((std::mem::replace(&mut self.text, text), self.cursor));
        self.cursor = cursor;
        self.in_run = false;
        true
    }

    /// There is typing to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// There is typing that was taken back and can be typed again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Types again what was taken back last; false where something else was typed since, or nothing taken back.
    pub fn redo(&mut self) -> bool {
        let Some((text, cursor)) = self.redo.pop() else { return false };
        self.undo.push((std::mem::replace(&mut self.text, text), self.cursor));
        self.cursor = cursor;
        self.in_run = false;
        true
    }

    /// Another text in its place, as one step that undo takes back; the cursor goes to the beginning.
    pub fn replace(&mut self, text: &str) {
        self.remember();
        text.clone_into(&mut self.text);
        self.cursor = 0;
        self.in_run = false;
    }

    /// Empties the field and gives what was in it.
    pub fn take(&mut self) -> String {
        let text = std::mem::take(&mut self.text);
        *self = Self::default();
        text
    }

    /// Does what an editing key does; false where the key is none.
    pub fn key(&mut self, key: super::Key) -> bool {
        use super::Code;
        match (key.code, key.ctrl) {
            (Code::Backspace, false) if !key.alt => self.backspace(),
            (Code::Char('w' | 'ц'), true) | (Code::Backspace, _) => self.delete_word(),
            (Code::Char('u' | 'г'), true) => self.delete_line(),
            (Code::Delete, false) => self.delete(),
            (Code::Left, false) => self.left(),
            (Code::Right, false) => self.right(),
            (Code::Home, false) => self.home(),
            (Code::End, false) => self.end(),
            _ => match key.typed() {
                Some(c) if !c.is_control() => {
                    self.insert(c);
                }
                _ => return false,
            },
        }
        true
    }
}

#[cfg(test)]
mod tests;
