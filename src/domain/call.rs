//! A call as a fold over its events: ready → dialing → talking → ended → coded, and what can be its outcome.
//!
//! Several numbers may be dialled in one call before somebody answers. Events that were taken back are left out by
//! the caller.

use super::{CallState, Event, EventBody, Interview, InterviewState, Moment, Outcome, OutcomeCode, PhoneId, Possible};

/// A number that was dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dial {
    /// Which number.
    pub phone: PhoneId,
    /// As it was dialled.
    pub number: String,
    /// When.
    pub at: Moment,
    /// Somebody answered it.
    pub answered: bool,
}

/// How long a call took, in milliseconds of a monotonic clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallDuration {
    /// Measured.
    Exact(u64),
    /// The call is still running, or its end was not seen (a crash): up to its last event.
    AtLeast(u64),
}

impl CallDuration {
    /// The figure without its quality.
    #[must_use]
    pub const fn millis(self) -> u64 {
        match self {
            Self::Exact(ms) | Self::AtLeast(ms) => ms,
        }
    }
}

/// An event that cannot happen to a call as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// Answered, though no number was dialled.
    #[error("nothing has been dialled")]
    NothingDialed,
    /// Another number while somebody is on the line, or answered twice.
    #[error("somebody is on the line")]
    SomebodyOnTheLine,
    /// A step of the interview before anybody has answered.
    #[error("nobody has answered")]
    NobodyAnswered,
    /// Dialled, answered or ended after the end.
    #[error("the call has ended")]
    HasEnded,
    /// An outcome for a call that is still running.
    #[error("the call is still running")]
    StillRunning,
    /// Anything but a note after the outcome.
    #[error("the call has its outcome")]
    AlreadyCoded,
}

/// The state of one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    state: CallState,
    dials: Vec<Dial>,
    dialed_ms: Option<u64>,
    answered: Option<(Moment, u64)>,
    ended: Option<Moment>,
    recovered: bool,
    last_ms: u64,
    outcome: Option<(OutcomeCode, Option<String>)>,
}

impl Default for Call {
    fn default() -> Self {
        Self {
            state: CallState::Ready,
            dials: Vec::new(),
            dialed_ms: None,
            answered: None,
            ended: None,
            recovered: false,
            last_ms: 0,
            outcome: None,
        }
    }
}

impl Call {
    /// Adds one event.
    ///
    /// # Errors
    /// Where the event cannot happen now; the call is then unchanged.
    pub fn apply(&mut self, event: &Event) -> Result<(), CallError> {
        use CallState::{Coded, Dialing, Ended, Ready, Talking};
        let next = match (&event.body, self.state) {
            (EventBody::Noted { .. }, state) => state,
            (_, Coded) => return Err(CallError::AlreadyCoded),
            (EventBody::Dialed { .. }, Ready | Dialing) => Dialing,
            (EventBody::Answered, Dialing) => Talking,
            (EventBody::Answered, Ready) => return Err(CallError::NothingDialed),
            (EventBody::Dialed { .. } | EventBody::Answered, Talking) => return Err(CallError::SomebodyOnTheLine),
            (EventBody::Dialed { .. } | EventBody::Answered | EventBody::Ended { .. }, Ended) => {
                return Err(CallError::HasEnded);
            }
            (EventBody::Ended { .. }, Ready | Dialing | Talking) => Ended,
            (EventBody::Coded { .. }, Ended) => Coded,
            (EventBody::Coded { .. }, Ready | Dialing | Talking) => return Err(CallError::StillRunning),
            // The last words are often typed after the hang-up.
            (EventBody::Started { .. } | EventBody::Answer { .. } | EventBody::Probed { .. }, state) => {
                if self.answered.is_none() {
                    return Err(CallError::NobodyAnswered);
                }
                state
            }
        };
        match &event.body {
            EventBody::Dialed { phone, number } => {
                self.dialed_ms.get_or_insert(event.elapsed_ms);
                self.dials.push(Dial { phone: *phone, number: number.clone(), at: event.at, answered: false });
            }
            EventBody::Answered => {
                self.answered = Some((event.at, event.elapsed_ms));
                if let Some(dial) = self.dials.last_mut() {
                    dial.answered = true;
                }
            }
            EventBody::Ended { recovered } => {
                self.ended = Some(event.at);
                self.recovered = *recovered;
            }
            EventBody::Coded { outcome, note } => self.outcome = Some((outcome.clone(), note.clone())),
            _ => {}
        }
        // What is written after the end does not make the call longer; a recovered end has no clock of its own.
        let counts = self.ended.is_none() || matches!(event.body, EventBody::Ended { recovered: false });
        if counts {
            self.last_ms = self.last_ms.max(event.elapsed_ms);
        }
        self.state = next;
        Ok(())
    }

    /// Where the call stands.
    #[must_use]
    pub const fn state(&self) -> CallState {
        self.state
    }

    /// The numbers dialled, in order.
    #[must_use]
    pub fn dials(&self) -> &[Dial] {
        &self.dials
    }

    /// When somebody answered.
    #[must_use]
    pub fn answered_at(&self) -> Option<Moment> {
        self.answered.map(|(at, _)| at)
    }

    /// When the line went down, or when the program found it down.
    #[must_use]
    pub const fn ended_at(&self) -> Option<Moment> {
        self.ended
    }

    /// Somebody has answered.
    #[must_use]
    pub const fn reached(&self) -> bool {
        self.answered.is_some()
    }

    /// The outcome with its note.
    #[must_use]
    pub fn outcome(&self) -> Option<(&OutcomeCode, Option<&str>)> {
        self.outcome.as_ref().map(|(code, note)| (code, note.as_deref()))
    }

    /// From the first dialling to the end, by the monotonic clock.
    #[must_use]
    pub fn duration(&self) -> CallDuration {
        self.since(self.dialed_ms.unwrap_or(self.last_ms))
    }

    /// From the answer to the end, by the monotonic clock; none where nobody answered.
    #[must_use]
    pub fn talk(&self) -> Option<CallDuration> {
        self.answered.map(|(_, ms)| self.since(ms))
    }

    /// The reading of the monotonic clock at the answer: what a running "talking" clock counts from.
    #[must_use]
    pub fn answered_ms(&self) -> Option<u64> {
        self.answered.map(|(_, ms)| ms)
    }

    fn since(&self, begin: u64) -> CallDuration {
        let span = self.last_ms.saturating_sub(begin);
        if self.ended.is_some() && !self.recovered { CallDuration::Exact(span) } else { CallDuration::AtLeast(span) }
    }
}

/// Why an outcome cannot be chosen now; the words are in the message catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Impossible {
    /// Nothing has been dialled.
    #[error("nothing has been dialled")]
    NothingDialed,
    /// Nobody has answered.
    #[error("nobody has answered")]
    NobodyAnswered,
    /// Somebody has answered.
    #[error("somebody has answered")]
    SomebodyAnswered,
    /// There is no score.
    #[error("no score is recorded")]
    NoScore,
    /// There is a score.
    #[error("a score is recorded")]
    ScoreGiven,
    /// The script has open pages.
    #[error("{open} pages of the script are open")]
    ScriptNotFinished {
        /// How many, from 1.
        open: usize,
    },
    /// Every page has its answer: it is a whole interview.
    #[error("the script is finished")]
    ScriptFinished,
    /// The client has refused the interview.
    #[error("the interview was refused")]
    InterviewRefused,
    /// A message was left for this touch before.
    #[error("a message was left before")]
    MessageLeft,
    /// The program gives this outcome by itself.
    #[error("only the program gives this outcome")]
    ByTheProgram,
}

/// Whether an outcome can be chosen for a call that has come this far. A talk without a script has no interview;
/// it is "complete" as soon as somebody was reached.
///
/// # Errors
/// With the reason why not.
pub fn possible(outcome: &Outcome, call: &Call, interview: Option<&Interview>) -> Result<(), Impossible> {
    let reached = if call.reached() { Ok(()) } else { Err(Impossible::NobodyAnswered) };
    let state = interview.map(Interview::state);
    let score = interview.and_then(Interview::score);
    match outcome.possible {
        Possible::Always => Ok(()),
        Possible::Never => Err(Impossible::ByTheProgram),
        Possible::NotReached | Possible::FirstMessage => match (call.reached(), call.dials()) {
            (true, _) => Err(Impossible::SomebodyAnswered),
            (false, []) => Err(Impossible::NothingDialed),
            (false, _) => Ok(()),
        },
        Possible::NoScore if score.is_some() => Err(Impossible::ScoreGiven),
        Possible::Reached | Possible::NoScore => reached,
        Possible::ScoreGiven => match (score, state) {
            (Some(_), Some(InterviewState::Complete)) => Err(Impossible::ScriptFinished),
            (Some(_), _) => reached,
            (None, _) => reached.and(Err(Impossible::NoScore)),
        },
        Possible::Complete => match (interview, state) {
            (None, _) | (_, Some(InterviewState::Complete)) => reached,
            (_, Some(InterviewState::Refused)) => Err(Impossible::InterviewRefused),
            (Some(interview), _) => reached.and(Err(Impossible::ScriptNotFinished { open: interview.open_steps() })),
        },
    }
}

#[cfg(test)]
mod tests;
