//! Text from outside made safe to show: one type, made by one function, is all that a widget, a title, the clipboard
//! or a message accepts. The raw value stays in the base.

use std::fmt::{self, Write as _};
use std::ops::Deref;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Combining marks that one letter may carry; more of them climb over the neighbouring lines.
const MOST_MARKS: usize = 4;

/// A text without control characters, bidi overrides, invisible characters and towers of combining marks, on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafeText(String);

impl SafeText {
    /// Makes any text safe: controls become pictures (␛), line separators ⏎, bidi overrides and invisible characters
    /// their names (⟨RLO⟩); a letter keeps at most four combining marks; joiners where they belong are left out, as a
    /// terminal draws what they join one by one. Nothing else changes.
    #[must_use]
    pub fn new(text: &str) -> Self {
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return Self(text.to_owned());
        }
        let mut safe = String::with_capacity(text.len() + 8);
        let mut marks = 0;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if is_combining_mark(c) && !is_named(c) {
                if safe.is_empty() {
                    safe.push('◌');
                }
                marks += 1;
                if marks <= MOST_MARKS {
                    safe.push(c);
                }
                continue;
            }
            marks = 0;
            match c {
                '\r' => {
                    chars.next_if_eq(&'\n');
                    safe.push('⏎');
                }
                c if is_line_separator(c) => safe.push('⏎'),
                // Text or picture form of the sign before: a terminal draws what it has, at a width of its own choice.
                '\u{fe0e}' | '\u{fe0f}' => {}
                // The same of joiners where writing has them: in a family of pictures, in a Persian or Indian word.
                '\u{200c}' | '\u{200d}' if joins(c, safe.chars().next_back(), chars.peek().copied()) => {}
                c => push_visible(&mut safe, c),
            }
        }
        Self(safe)
    }

    /// Makes a text safe and cuts it to at most so many cells of the terminal, with … where something is missing.
    #[must_use]
    pub fn cells(text: &str, max_cells: usize) -> Self {
        Self::new(text).cut(max_cells)
    }

    /// Makes a name or somebody's words safe, as they stand within a sentence: at most 40 cells of them.
    #[must_use]
    pub fn in_sentence(text: &str) -> Self {
        Self::cells(text, 40)
    }

    /// Makes a text of several lines safe, line by line; a line break at the very end opens no empty line.
    #[must_use]
    pub fn lines(text: &str) -> Vec<Self> {
        let text = text.replace("\r\n", "\n");
        let mut lines: Vec<Self> = text.split(|c| c == '\r' || is_line_separator(c)).map(Self::new).collect();
        if lines.last().is_some_and(|line| line.is_empty()) {
            lines.pop();
        }
        lines
    }

    /// The same text in at most so many cells, with … where something is missing.
    #[must_use]
    pub fn cut(&self, max_cells: usize) -> Self {
        if self.width() <= max_cells {
            return self.clone();
        }
        let Some(room) = max_cells.checked_sub(1) else {
            return Self::default();
        };
        let mut used = 0;
        let mut cut = String::new();
        for grapheme in self.0.graphemes(true) {
            used += grapheme.width();
            if used > room {
                break;
            }
            cut.push_str(grapheme);
        }
        cut.push('…');
        Self(cut)
    }

    /// The cells of the terminal it takes, each grapheme by itself, as a terminal draws it.
    #[must_use]
    pub fn width(&self) -> usize {
        self.0.graphemes(true).map(UnicodeWidthStr::width).sum()
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for SafeText {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for SafeText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<SafeText> for String {
    fn from(text: SafeText) -> Self {
        text.0
    }
}

/// Whether a joiner or non-joiner stands where it belongs: between two pictures, or inside a word of a writing in which
/// letters are joined. A terminal draws the signs on its both sides one by one.
fn joins(joiner: char, before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let both = |of: fn(char) -> bool| of(before) && of(after);
    both(is_joined_letter) || (joiner == '\u{200d}' && both(is_picture))
}

/// Arabic and what is written with its letters, Syriac, the Indian writings.
fn is_joined_letter(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Pictures that a joiner makes one of, the colours of skin and the small signs among them (♂ ⚕ ❤).
const fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

const fn is_line_separator(c: char) -> bool {
    matches!(c, '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Marks that nobody sees; they are named although Unicode counts them as combining.
fn is_named(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{34f}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}')
}

fn push_visible(safe: &mut String, c: char) {
    match c {
        // The pictures stand in the same order as the controls.
        '\0'..='\u{1f}' => safe.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('␀')),
        '\u{7f}' => safe.push('␡'),
        c => match name(c) {
            Some(name) => {
                safe.push('⟨');
                safe.push_str(name);
                safe.push('⟩');
            }
            None if c.is_control() || is_named(c) || c.width().is_none_or(|width| width == 0) => {
                // Writing into a String cannot fail.
                let _ = write!(safe, "⟨U+{:04X}⟩", u32::from(c));
            }
            None => safe.push(c),
        },
    }
}

/// The usual short name of a character that cannot be seen or that turns the writing round.
const fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{9b}' => "CSI",
        '\u{ad}' => "SHY",
        '\u{34f}' => "CGJ",
        '\u{61c}' => "ALM",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "HF",
        '\u{180e}' => "MVS",
        '\u{200b}' => "ZWSP",
        '\u{200c}' => "ZWNJ",
        '\u{200d}' => "ZWJ",
        '\u{200e}' => "LRM",
        '\u{200f}' => "RLM",
        '\u{202a}' => "LRE",
        '\u{202b}' => "RLE",
        '\u{202c}' => "PDF",
        '\u{202d}' => "LRO",
        '\u{202e}' => "RLO",
        '\u{2060}' => "WJ",
        '\u{2066}' => "LRI",
        '\u{2067}' => "RLI",
        '\u{2068}' => "FSI",
        '\u{2069}' => "PDI",
        '\u{2800}' => "BLANK",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "VS",
        '\u{feff}' => "BOM",
        '\u{fff9}'..='\u{fffb}' => "IA",
        '\u{e0000}'..='\u{e007f}' => "TAG",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
