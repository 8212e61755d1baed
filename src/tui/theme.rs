//! What a colour means. Colour never speaks alone: every meaning also has a word or a sign on the screen.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::{ScoreClass, ThemeChoice};

/// What a piece of text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Ordinary text.
    Plain,
    /// Of less weight: hints, what cannot be chosen now.
    Faint,
    /// The name of a part of the screen.
    Heading,
    /// The line the cursor is on.
    Selected,
    /// A key that can be pressed.
    Key,
    /// Words to read out to the client.
    Say,
    /// The client's own words.
    Quote,
    /// Due now.
    Due,
    /// Something to look at before going on.
    Warning,
    /// Something went wrong.
    Failure,
    /// Done, safe on disk.
    Done,
    /// The line of a border.
    Border,
}

/// How much colour the terminal and the user want.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The sixteen colours of the terminal's own palette, which is right on light and on dark.
    #[default]
    Colours,
    /// Colours that stand out on a light background.
    Light,
    /// Colours that stand out on a dark background.
    Dark,
    /// None (`NO_COLOR`): weight and inversion only.
    Plain,
}

impl Theme {
    /// The theme in force: what the operator has chosen, unless no colour at all is wanted.
    #[must_use]
    pub const fn chosen(choice: ThemeChoice, started: Self) -> Self {
        match (started, choice) {
            (Self::Plain, _) | (_, ThemeChoice::Plain) => Self::Plain,
            (_, ThemeChoice::Auto) => started,
            (_, ThemeChoice::Light) => Self::Light,
            (_, ThemeChoice::Dark) => Self::Dark,
        }
    }

    /// A colour of the sixteen that can be read on the background: yellow and cyan cannot on white, the dark red and
    /// green hardly on black.
    const fn colour(self, colour: Color) -> Color {
        match (self, colour) {
            (Self::Light, Color::Yellow) => Color::Magenta,
            (Self::Light, Color::Cyan) => Color::Blue,
            (Self::Dark, Color::Yellow) => Color::LightYellow,
            (Self::Dark, Color::Cyan) => Color::LightCyan,
            (Self::Dark, Color::Red) => Color::LightRed,
            (Self::Dark, Color::Green) => Color::LightGreen,
            (_, colour) => colour,
        }
    }

    /// The look of a meaning.
    #[must_use]
    pub fn style(self, meaning: Meaning) -> Style {
        let plain = Style::new();
        let style = match meaning {
            Meaning::Plain => plain,
            Meaning::Faint => plain.add_modifier(Modifier::DIM),
            Meaning::Heading => plain.add_modifier(Modifier::BOLD),
            Meaning::Selected => plain.add_modifier(Modifier::REVERSED),
            Meaning::Key => plain.add_modifier(Modifier::BOLD).fg(Color::Cyan),
            Meaning::Say => plain.add_modifier(Modifier::BOLD),
            Meaning::Quote => plain.add_modifier(Modifier::ITALIC),
            Meaning::Due => plain.add_modifier(Modifier::BOLD).fg(Color::Yellow),
            Meaning::Warning => plain.fg(Color::Yellow),
            Meaning::Failure => plain.add_modifier(Modifier::BOLD).fg(Color::Red),
            Meaning::Done => plain.fg(Color::Green),
            Meaning::Border => plain.add_modifier(Modifier::DIM),
        };
        self.strip(style)
    }

    /// The look of a class of score; shown only after the score is recorded.
    #[must_use]
    pub fn class(self, class: ScoreClass) -> Style {
        let colour = match class {
            ScoreClass::Detractor => Color::Red,
            ScoreClass::Passive => Color::Yellow,
            ScoreClass::Promoter => Color::Green,
        };
        self.strip(Style::new().add_modifier(Modifier::BOLD).fg(colour))
    }

    fn strip(self, style: Style) -> Style {
        match self {
            Self::Plain => Style { fg: None, bg: None, ..style },
            _ => Style { fg: style.fg.map(|colour| self.colour(colour)), ..style },
        }
    }
}

#[cfg(test)]
mod tests;
