//! A call as it went: its events one after the other, what was known at each of them, and what became of it later.

use super::{AnswerValue, EventBody, Interview, Moment, PersonName, Script, TouchKind};

/// A call as it went, step by step, with the interview it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// The client's name.
    pub client: String,
    /// Who was rung.
    pub person: Option<PersonName>,
    /// What the contact was; none where the call belongs to no touch.
    pub kind: Option<TouchKind>,
    /// The script, as it was.
    pub script: Option<Script>,
    /// What happened, the earliest first; what was taken back is among it.
    pub steps: Vec<ReplayStep>,
}

/// One event of a [`Replay`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplayStep {
    /// The wall clock.
    pub at: Moment,
    /// Milliseconds since the beginning of its call.
    pub elapsed_ms: u64,
    /// Who.
    pub operator: Option<String>,
    /// What.
    pub body: EventBody,
    /// When it was taken back; none where it holds.
    pub undone_at: Option<Moment>,
    /// It is the first of another call of the same interview.
    pub new_call: bool,
}

/// What became of an answer after it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Later<'a> {
    /// It was taken back.
    TakenBack(Moment),
    /// Another answer to the same question stands in its place.
    Corrected(Moment, &'a AnswerValue),
}

impl Replay {
    /// The interview as it stood right after a step: without what came later, and with what was taken back only later.
    /// None where no script was read, or not yet.
    #[must_use]
    pub fn known_at(&self, step: usize) -> Option<Interview> {
        let script = self.script.as_ref()?;
        let at = self.steps.get(step)?.at;
        let held = |place: usize, event: &ReplayStep| place == step || event.undone_at.is_none_or(|undone| undone > at);
        let bodies: Vec<EventBody> = self
            .steps
            .iter()
            .enumerate()
            .take(step + 1)
            .filter(|(place, event)| held(*place, event))
            .map(|(_, event)| event.body.clone())
            .collect();
        let mut interview = Interview::default();
        interview.with(script, &bodies);
        (interview.times_started() > 0).then_some(interview)
    }

    /// What became of a step; none where it has held to the end.
    #[must_use]
    pub fn later(&self, step: usize) -> Option<Later<'_>> {
        let event = self.steps.get(step)?;
        if let Some(at) = event.undone_at {
            return Some(Later::TakenBack(at));
        }
        let EventBody::Answer { step: asked, value: before } = &event.body else { return None };
        self.steps.iter().skip(step + 1).find_map(|other| match &other.body {
            EventBody::Answer { step, value } if step == asked && value != before && other.undone_at.is_none() => {
                Some(Later::Corrected(other.at, value))
            }
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests;
