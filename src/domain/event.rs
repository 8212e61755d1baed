//! The log of calls and interviews: append-only events, each with an id made by the program.
//!
//! A call and an interview are two machines. Both are folds over this log; neither state is ever edited.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    CallId, ClientId, EventId, InterviewId, Moment, OperatorId, OutcomeCode, PersonId, PhoneId, Score, ScriptId,
    StepId, TouchId,
};

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Made by the program before the write, so that a retried write is recognised.
    pub id: EventId,
    /// The wall clock when it happened.
    pub at: Moment,
    /// Milliseconds of a monotonic clock since the call began; wall clocks can be set back.
    pub elapsed_ms: u64,
    /// Who.
    pub operator: OperatorId,
    /// In which call.
    pub call: CallId,
    /// In which interview, for interview events.
    pub interview: Option<InterviewId>,
    /// What happened.
    pub body: EventBody,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum EventBody {
    /// A number was dialled: the call is "dialing".
    Dialed {
        /// Which number.
        phone: PhoneId,
        /// The number as it was dialled.
        number: String,
    },
    /// Somebody answered: "talking".
    Answered,
    /// The line is down: "ended".
    Ended {
        /// True where the program found the call open after a crash; the duration is then a lower bound.
        recovered: bool,
    },
    /// The outcome: "coded".
    Coded {
        /// Which.
        outcome: OutcomeCode,
        /// What the outcome asked to be noted.
        note: Option<String>,
    },
    /// A note from anywhere in the call.
    Noted {
        /// The step it was written at.
        step: Option<StepId>,
        /// The words.
        text: String,
    },
    /// The interview began, or was taken up again.
    Started {
        /// Which script.
        script: ScriptId,
        /// Which version of it.
        version: u32,
        /// With the greeting for a second call.
        again: bool,
    },
    /// A step was answered; a later answer to the same step replaces an earlier one.
    Answer {
        /// Which step.
        step: StepId,
        /// With what.
        value: AnswerValue,
    },
    /// A neutral probe was read out.
    Probed {
        /// At which step.
        step: StepId,
        /// Which probe of the page, from 0.
        probe: u8,
    },
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "answer", content = "value")]
pub enum AnswerValue {
    /// A number from 0 to 10.
    Score(Score),
    /// The name of a choice.
    Choice(String),
    /// The client's own words.
    Text(String),
    /// Yes or no.
    Permission(bool),
    /// A day.
    Date(NaiveDate),
    /// The page was read and passed.
    Passed,
    /// The client does not know.
    DontKnow,
    /// The client does not want to say.
    Refused,
    /// What the page asks was dealt with before the call: its item of the checklist was ticked by hand.
    Ticked,
}

/// A call about to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCall {
    /// Identity.
    pub id: CallId,
    /// To whom.
    pub client: ClientId,
    /// To which person, where that is known.
    pub person: Option<PersonId>,
    /// Because of which touch.
    pub touch: Option<TouchId>,
    /// The interview it begins or takes up.
    pub interview: Option<InterviewId>,
    /// Who rings.
    pub operator: OperatorId,
    /// When.
    pub at: Moment,
}

super::words::named_enum! {
    /// Where a call stands.
    CallState {
        Ready = "ready", Dialing = "dialing", Talking = "talking", Ended = "ended", Coded = "coded",
    }
}
super::words::named_enum! {
    /// Where an interview stands.
    InterviewState {
        NotStarted = "not-started", Started = "started", Partial = "partial", Complete = "complete",
        Refused = "refused",
    }
}
