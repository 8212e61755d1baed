//! What a user does, free of any terminal library: a key, a paste, a new size.

use crate::domain::key_place;

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A character as it was typed, whatever the layout.
    Char(char),
    /// A function key.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift with Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// A key with its modifiers; Shift is already in the character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// With Control.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
}

impl Key {
    /// A key by itself.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character by itself.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// A character with Control.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true, alt: false }
    }

    /// A character with Alt.
    #[must_use]
    pub const fn alt(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: false, alt: true }
    }

    /// The character that this key types into a text, if it does.
    #[must_use]
    pub const fn typed(self) -> Option<char> {
        match self {
            Self { code: Code::Char(c), ctrl: false, alt: false } => Some(c),
            _ => None,
        }
    }

    /// The key at the same place of a Latin keyboard: for commands only, never for text.
    ///
    /// On a Russian layout `й` stands where `q` does, so a command on `q` has to hear `й` as well. A Russian `.` and
    /// `,` sit on the key of `/` and `?`, and `Ж` on that of `:`.
    #[must_use]
    pub fn by_place(self) -> Self {
        let Code::Char(c) = self.code else { return self };
        let place = match c {
            '.' => '/',
            ',' => '?',
            'Ж' => ':',
            _ if c.is_uppercase() => key_place(c).to_ascii_uppercase(),
            _ => key_place(c),
        };
        Self { code: Code::Char(place), ..self }
    }
}

/// What reaches the program from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// Text that was pasted: always text, never commands.
    Paste(String),
    /// The window has a new size in cells.
    Resize(u16, u16),
    /// The mouse, where it is switched on.
    Mouse(super::mouse::Mouse),
}
