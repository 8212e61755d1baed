//! Calls of clients to us, in words.

use super::Messages;
use crate::domain::{IncomingGoal, IncomingOutcome};

/// The name of a reason.
#[must_use]
pub fn goal_name(goal: IncomingGoal, words: &Messages) -> String {
    match goal {
        IncomingGoal::Question => words.incoming_goal_question(),
        IncomingGoal::Complaint => words.incoming_goal_complaint(),
        IncomingGoal::Order => words.incoming_goal_order(),
        IncomingGoal::Other => words.incoming_goal_other(),
    }
}

/// The name of what came of it.
#[must_use]
pub fn outcome_name(outcome: IncomingOutcome, words: &Messages) -> String {
    match outcome {
        IncomingOutcome::Settled => words.incoming_outcome_settled(),
        IncomingOutcome::PassedOn => words.incoming_outcome_passed_on(),
        IncomingOutcome::CaseOpened => words.incoming_outcome_case(),
        IncomingOutcome::Promised => words.incoming_outcome_promised(),
    }
}

/// The line of the history: why, what was said, and what came of it; who takes it up, where that is a colleague.
#[must_use]
pub fn line(
    goal: IncomingGoal,
    note: &str,
    outcome: IncomingOutcome,
    colleague: Option<&str>,
    words: &Messages,
) -> String {
    let goal = goal_name(goal, words);
    let outcome =
        colleague.map_or_else(|| outcome_name(outcome, words), |colleague| words.incoming_line_passed_on(colleague));
    if note.is_empty() {
        words.incoming_line(goal, outcome)
    } else {
        words.incoming_line_with_note(goal, note, outcome)
    }
}
