//! A script: pages of words to say, each with at most one answer, and conditions on earlier answers.
//!
//! There are no jumps, so there are no loops: a page is either on the path or off it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Language, Score};

/// The stable name of a script, such as `relationship-nps`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScriptId(pub String);

/// The stable name of a page in a script, such as `score`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StepId(pub String);

impl fmt::Display for ScriptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for StepId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A script in one language and one version; stored whole with each interview that began with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// Stable name.
    pub id: ScriptId,
    /// Raised by the author with each change.
    pub version: u32,
    /// The language of its words.
    pub language: Language,
    /// What the list of scripts shows.
    pub title: String,
    /// Said when somebody answers the first time (template).
    pub greeting: String,
    /// Said when an interrupted interview is taken up again (template).
    pub greeting_again: String,
    /// Said to an answering machine (template).
    pub voicemail: String,
    /// The pages, in order.
    pub pages: Vec<Page>,
}

/// One page: words, and at most one answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Stable name.
    pub id: StepId,
    /// One or two words for the path at the side.
    pub title: String,
    /// The words to say (template).
    pub say: String,
    /// For the caller only.
    pub hint: Option<String>,
    /// What is recorded here.
    pub answer: Answer,
    /// Neutral probes, in order.
    pub probes: Vec<String>,
    /// The page is on the path only where this holds.
    pub when: Option<Condition>,
}

impl Page {
    /// The choice of this name, where the page offers it.
    #[must_use]
    pub fn choice(&self, id: &str) -> Option<&ChoiceOption> {
        match &self.answer {
            Answer::Choice { options } => options.iter().find(|option| option.id == id),
            _ => None,
        }
    }
}

/// What a page records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Answer {
    /// A whole number from 0 to 10.
    Score,
    /// One of a few, chosen by a letter.
    Choice {
        /// The choices, in order.
        options: Vec<ChoiceOption>,
    },
    /// The client's own words.
    Text,
    /// Yes or no to something we ask leave for.
    Permission {
        /// What the permission is for.
        purpose: Purpose,
    },
    /// A calendar day.
    Date,
    /// Nothing is asked; the page is passed with Enter.
    None,
}

/// One of the choices on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceOption {
    /// Stable name.
    pub id: String,
    /// The letter that chooses it.
    pub key: char,
    /// The words on the screen.
    pub label: String,
    /// Choosing it ends the interview as refused: the rest of the pages is off the path.
    #[serde(default)]
    pub refuses: bool,
    /// What follows from it, beside the outcome of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plans: Option<Plans>,
}

super::words::named_enum! {
    /// What an option leads to.
    Plans {
        /// A case opens.
        Case = "case",
        /// The call on the next day is made once more.
        NextDayCall = "next-day-call",
    }
}

super::words::named_enum! {
    /// What a consent is for.
    Purpose { Survey = "survey", FollowUp = "follow-up", Marketing = "marketing", Quoting = "quoting" }
}

/// A condition on an earlier answer. An unanswered step makes every condition on it false.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The score of a step compared with a number.
    Score(StepId, Comparison, Score),
    /// The choice or permission of a step is (true) or is not (false) this one; yes and no for a permission.
    Choice(StepId, bool, String),
    /// Both hold.
    And(Box<Condition>, Box<Condition>),
    /// One of both holds.
    Or(Box<Condition>, Box<Condition>),
}

/// How two numbers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `>=`
    GreaterOrEqual,
    /// `>`
    Greater,
}
