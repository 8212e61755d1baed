//! Filters of the call list: whose clients, which segment, which kind of touch; combined.

use serde::{Deserialize, Serialize};

use super::{Candidate, OperatorId, TouchKind};

/// What an operator wants to see of the list. It is remembered for each operator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TodayFilter {
    /// Only what is mine: my clients, what was handed to me or agreed with me, my promises and cases.
    pub mine: bool,
    /// Only clients of this segment.
    pub segment: Option<String>,
    /// Only touches of this kind.
    pub kind: Option<TouchKind>,
}

impl TodayFilter {
    /// True where everything is let through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a candidate is shown to `me`; of nobody nothing is mine.
    #[must_use]
    pub fn admits(&self, candidate: &Candidate, me: Option<OperatorId>) -> bool {
        let touch = &candidate.touch;
        let appointed = touch.appointment.as_ref().and_then(|appointment| appointment.operator);
        let whose = [candidate.owner, appointed, candidate.more.assignee, candidate.more.answerable];
        (!self.mine || me.is_some_and(|me| whose.contains(&Some(me))))
            && self.segment.as_ref().is_none_or(|segment| candidate.segment.as_ref() == Some(segment))
            && self.kind.is_none_or(|kind| touch.kind == kind)
    }
}
