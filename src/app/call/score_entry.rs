//! Keying in a score: two cells, and only Enter records.
//!
//! No timeout decides anything, 11 and 01 cannot be entered, and what is most likely a slip of the finger (a lone
//! 0, a value far from the client's last one) asks for a second Enter.

use crate::domain::Score;

/// How far from the last score a value may be before a second Enter is asked for.
pub const FAR: u8 = 6;

/// What has been keyed in so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ScoreEntry {
    value: Option<u8>,
    confirming: Option<Doubt>,
}

/// Why a second Enter is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// A lone 0: did a 1 before it get lost?
    LoneZero,
    /// Far from the client's last score.
    FarFromLast(Score),
}

/// What Enter did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// Nothing had been keyed in.
    Nothing,
    /// A second Enter is asked for.
    Confirm(Doubt),
    /// The score to record.
    Record(Score),
}

impl ScoreEntry {
    /// The number in the cells.
    #[must_use]
    pub fn value(self) -> Option<u8> {
        self.value
    }

    /// Why a second Enter is being asked for.
    #[must_use]
    pub fn confirming(self) -> Option<Doubt> {
        self.confirming
    }

    /// A digit: 0 after 1 makes ten; any other digit replaces what is there.
    pub fn digit(&mut self, digit: u8) {
        self.confirming = None;
        self.value = match (self.value, digit) {
            (Some(1), 0) => Some(10),
            (_, digit) => Some(digit.min(9)),
        };
    }

    /// Takes back the last digit.
    pub fn backspace(&mut self) {
        self.confirming = None;
        self.value = match self.value {
            Some(10) => Some(1),
            _ => None,
        };
    }

    /// Enter; `last` is the client's last score.
    pub fn enter(&mut self, last: Option<Score>) -> Entered {
        let Some(score) = self.value.and_then(|value| Score::new(value).ok()) else { return Entered::Nothing };
        let doubt = match last {
            _ if score.value() == 0 => Some(Doubt::LoneZero),
            Some(last) if last.value().abs_diff(score.value()) >= FAR => Some(Doubt::FarFromLast(last)),
            _ => None,
        };
        match doubt {
            Some(doubt) if self.confirming.is_none() => {
                self.confirming = Some(doubt);
                Entered::Confirm(doubt)
            }
            _ => {
                *self = Self::default();
                Entered::Record(score)
            }
        }
    }
}

#[cfg(test)]
mod tests;
