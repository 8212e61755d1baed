//! A client who rings us: why, what came of it, what it led to.

use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{ClientId, FollowUp, Moment, OperatorId, Zone};

named_enum! {
    /// Why a client rings us.
    IncomingGoal {
        /// Something is to be found out.
        Question = "question",
        /// Something is wrong: a case is opened.
        Complaint = "complaint",
        /// Something is wanted.
        Order = "order",
        Other = "other",
    }
}
named_enum! {
    /// What came of it.
    IncomingOutcome {
        /// It was settled at once.
        Settled = "settled",
        /// Somebody else takes it up.
        PassedOn = "passed-on",
        /// It stays open until somebody has closed the loop.
        CaseOpened = "case-opened",
        /// We said that we would do something by a time.
        Promised = "promised",
    }
}

/// Who rings us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caller {
    /// A client of the base.
    Known(ClientId, String),
    /// Somebody new, by the line that was typed: name, number or both. Drafts of older programs may have a number
    /// behind an empty line.
    New(String, String),
}

impl Caller {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Known(_, name) => name,
            Self::New(name, number) => {
                if name.is_empty() {
                    number
                } else {
                    name
                }
            }
        }
    }
}

/// What has been written down of a call to us that is not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomingDraft {
    /// When it began.
    pub began: Moment,
    /// Who.
    pub caller: Option<Caller>,
    /// The caller's zone, where it is known.
    #[serde(default)]
    pub zone: Option<Zone>,
    /// Why.
    pub goal: IncomingGoal,
    /// What was said.
    pub note: String,
    /// Until when something was promised, in words.
    pub until: String,
}

/// Who takes up what a client has rung about, when somebody else has answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedOn {
    /// The colleague.
    pub to: OperatorId,
    /// Until when.
    pub due: Moment,
    /// The zone that is meant: our own.
    pub zone: Zone,
}

/// A call of a client to us, to be recorded; who rang is said beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    /// When it began.
    pub at: Moment,
    /// Why.
    pub goal: IncomingGoal,
    /// What came of it.
    pub outcome: IncomingOutcome,
    /// What was said, in the line of the history.
    pub line: String,
    /// What a case or a promise is about.
    pub subject: String,
    /// When the case is due, where one is opened.
    pub case_due: Option<Moment>,
    /// When the promise is due, and in which zone that was meant, where one is made.
    pub promise_due: Option<(Moment, Zone)>,
    /// Who takes it up: the case where one is opened, else a promise that stands on that colleague's list.
    #[serde(default)]
    pub passed_on: Option<PassedOn>,
    /// What was marked in what was said, and confirmed: themes, promises, quotes, who was named.
    #[serde(default)]
    pub written: Vec<FollowUp>,
}

impl Incoming {
    /// Whether something stays open that has to be closed: always after a complaint.
    #[must_use]
    pub fn opens_case(goal: IncomingGoal, outcome: IncomingOutcome) -> bool {
        goal == IncomingGoal::Complaint || outcome == IncomingOutcome::CaseOpened
    }
}
