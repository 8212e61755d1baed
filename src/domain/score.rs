//! The score of the "would you recommend us" question and its classes.

use serde::{Deserialize, Serialize};

/// A whole number from 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

/// A number outside 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a score is a whole number from 0 to 10, not {0}")]
pub struct NotAScore(pub u8);

super::words::named_enum! {
    /// The class of a score: 0–6, 7–8, 9–10 (Reichheld 2003).
    ScoreClass { Detractor = "detractor", Passive = "passive", Promoter = "promoter" }
}

impl Score {
    /// # Errors
    /// For a number above 10.
    pub const fn new(value: u8) -> Result<Self, NotAScore> {
        if value <= 10 { Ok(Self(value)) } else { Err(NotAScore(value)) }
    }

    /// The number.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }

    /// Detractor, passive or promoter.
    #[must_use]
    pub const fn class(self) -> ScoreClass {
        match self.0 {
            0..=6 => ScoreClass::Detractor,
            7 | 8 => ScoreClass::Passive,
            _ => ScoreClass::Promoter,
        }
    }
}

impl TryFrom<u8> for Score {
    type Error = NotAScore;
    fn try_from(value: u8) -> Result<Self, Self::Error> {
        Self::new(value)
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}
