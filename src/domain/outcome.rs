//! Outcomes of a call: stable codes with behaviour, read from a playbook file.
//!
//! Classes after AAPOR, Standard Definitions: interview, partial, refusal, non-contact, other, unknown, not eligible.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Language;
use super::words::named_enum;

named_enum! {
    /// The disposition class of an outcome (AAPOR families 1 to 4).
    Disposition {
        Interview = "I", Partial = "P", Refusal = "R", NonContact = "NC", Other = "O", Unknown = "U",
        NotEligible = "NE",
        /// Counted nowhere: a misdial.
        NotCounted = "-",
    }
}
named_enum! {
    /// When an outcome can be chosen.
    Possible {
        /// Whatever happened.
        Always = "always",
        /// Only while nobody has answered.
        NotReached = "not-reached",
        /// As `not-reached`, and once for a touch: one message is left on a machine, not one each time.
        FirstMessage = "first-message",
        /// Only after somebody has answered.
        Reached = "reached",
        /// Only where a score was recorded and the script is not finished.
        ScoreGiven = "score-given",
        /// Only where every open step has its answer.
        Complete = "complete",
        /// Only after an answer, and before a score.
        NoScore = "no-score",
        /// Never by hand: the program gives it (not tried yet, attempts used up).
        Never = "never",
    }
}

/// The stable code of an outcome, such as `no-answer`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OutcomeCode(pub String);

impl fmt::Display for OutcomeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What becomes of the touch after an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "then")]
pub enum Next {
    /// The touch is finished.
    Finish,
    /// Again after so many minutes, on the next number where there is one.
    RetryMinutes {
        /// Minutes to wait.
        minutes: u32,
    },
    /// Again after so many days, at the opening of the client's calling hours.
    RetryDays {
        /// Days to wait.
        days: u32,
    },
    /// At the time agreed on; asks for it.
    Callback,
    /// The touch stays exactly as it was (a misdial).
    Keep,
}

/// An outcome with its behaviour.
#[allow(clippy::struct_excessive_bools, reason = "a row of a table of independent flags, read from a file")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Stable code.
    pub code: OutcomeCode,
    /// The key that chooses it in the menu: a digit for the commonest, else a Latin letter; a space where it is never
    /// chosen by hand.
    pub key: char,
    /// Number in AAPOR's Standard Definitions, where there is one.
    pub aapor: Option<String>,
    /// Class for the rates.
    pub class: Disposition,
    /// Whether somebody at the client's end spoke.
    pub reached: bool,
    /// When it can be chosen.
    pub possible: Possible,
    /// What becomes of the touch.
    pub next: Next,
    /// The next number of the client is tried in the same sitting.
    pub next_number: bool,
    /// The dialled number is marked as wrong or dead.
    pub marks_number: bool,
    /// Cannot be recorded without a note.
    pub note_required: bool,
    /// The client is never rung again.
    pub do_not_call: bool,
    /// A second one of the same kind ends the touch (a soft refusal is asked once more, not for ever).
    pub once: bool,
    /// Nothing is decided yet: it counts as its class only where it stays so at the end of the touch or of the wave (AAPOR
    /// 2.12, a callback).
    pub open: bool,
    /// The person who was asked for is there no longer: marked so, and the touch goes to somebody else.
    pub person_left: bool,
    /// The whole client is one no longer: nothing more is planned by itself.
    pub client_left: bool,
    /// Counts as an attempt.
    pub attempt: bool,
    /// The words on the screen.
    pub label: BTreeMap<Language, String>,
    /// The same for a call that was no survey, where they differ.
    pub talk_label: BTreeMap<Language, String>,
}

impl Outcome {
    /// The client was spoken to, and not only somebody who said that nobody is there (AAPOR: a non-contact).
    #[must_use]
    pub fn is_contact(&self) -> bool {
        self.reached && self.class != Disposition::NonContact
    }

    /// The words on the screen; the code where a language is missing.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.label.get(&language).map_or(self.code.0.as_str(), String::as_str)
    }

    /// The words on the screen for a call that was no survey: nothing of a questionnaire is in them.
    #[must_use]
    pub fn talk_label(&self, language: Language) -> &str {
        self.talk_label.get(&language).map_or_else(|| self.label(language), String::as_str)
    }

    /// The outcome as it is called where no survey is made.
    #[must_use]
    pub fn of_talk(self) -> Self {
        let label = self.label.into_iter().chain(self.talk_label.clone()).collect();
        Self { label, ..self }
    }
}
