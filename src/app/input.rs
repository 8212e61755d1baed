//! What a user does, free of any terminal library: a key, a paste, a new size.

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
    /// On a Russian layout `й` stands where `q` does, so a command on `q` has to hear `й` as well. Full stop and
    /// comma stand where `/` and `?` do (their other layout's places), and `Ж` where `:` does.
    #[must_use]
    pub fn by_place(self) -> Self {
        match self.code {
            Code::Char(c) => Self { code: Code::Char(latin_place(c)), ..self },
            _ => self,
        }
    }
}

/// The rows of a Russian keyboard beside those of a Latin one, unshifted and shifted.
const PLACES: [(&str, &str); 2] = [
    ("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,."),
    ("ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ", "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"),
];

/// The character at the same place of a Latin keyboard; `.` and `,` are `/` and `?` of the Russian layout.
#[must_use]
pub fn latin_place(c: char) -> char {
    match c {
        '.' => return '/',
        ',' => return '?',
        _ => {}
    }
    PLACES
        .iter()
        .find_map(|(russian, latin)| russian.chars().position(|r| r == c).and_then(|at| latin.chars().nth(at)))
        .unwrap_or(c)
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
}
