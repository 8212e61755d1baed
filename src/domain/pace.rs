//! The measured pace of an operator: how long it takes from one client to the next.

use chrono::TimeDelta;

use super::{ClientId, Moment};

/// The fewest cycles from which a pace is taken.
const FEWEST: usize = 5;
/// A longer pause is a break and no part of the work.
const LONGEST_PAUSE_MINUTES: i64 = 15;
/// A longer cycle was left lying.
const LONGEST_CYCLE_MINUTES: i64 = 60;

/// One finished call, as it counts for the pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PacedCall {
    /// Whose.
    pub client: ClientId,
    /// When it was dialled.
    pub dialed_at: Moment,
    /// When its outcome was recorded.
    pub coded_at: Moment,
    /// Somebody was reached.
    pub reached: bool,
}

/// Seconds that one client of the list takes an operator; none while too few are known.
///
/// What counts is the whole cycle: from the first dial to one client to the first dial to the next, with the talk, the
/// outcome, the notes and the pause in between; all numbers tried for a client are one cycle. A pause of more than 15
/// minutes is a break, and a cycle with one is left out, as is the last client, whose cycle has not ended, and anything
/// longer than an hour. Answered and unanswered clients take very different times, so the middle of each group
/// (median) is taken, and the two are weighted by their shares: with four of ten reached, 0.4 × the one + 0.6 × the
/// other. Calls may come in any order.
#[must_use]
pub fn pace(calls: &[PacedCall]) -> Option<u32> {
    let mut calls = calls.to_vec();
    calls.sort_unstable_by_key(|call| (call.dialed_at, call.coded_at));
    let mut clients: Vec<PacedCall> = Vec::new();
    for call in calls {
        match clients.last_mut() {
            Some(last) if last.client == call.client && is_work(last.coded_at, call.dialed_at) => {
                last.coded_at = call.coded_at;
                last.reached |= call.reached;
            }
            _ => clients.push(call),
        }
    }
    let cycles: Vec<(bool, i64)> = clients
        .windows(2)
        .filter(|pair| is_work(pair[0].coded_at, pair[1].dialed_at))
        .map(|pair| (pair[0].reached, (pair[1].dialed_at - pair[0].dialed_at).num_seconds()))
        .filter(|(_, seconds)| (1..=LONGEST_CYCLE_MINUTES * 60).contains(seconds))
        .collect();
    if cycles.len() < FEWEST {
        return None;
    }
    let of = |reached: bool| -> Vec<i64> {
        cycles.iter().filter(|(was, _)| *was == reached).map(|(_, seconds)| *seconds).collect()
    };
    // Share × median of each group, the shares over the same number of cycles.
    let weighted: i64 = [of(true), of(false)].into_iter().map(|group| count(group.len()) * median(group)).sum();
    u32::try_from(weighted / count(cycles.len())).ok()
}

fn is_work(end: Moment, next: Moment) -> bool {
    next - end <= TimeDelta::minutes(LONGEST_PAUSE_MINUTES)
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

/// The middle one, of an even number the mean of the two in the middle; 0 of none.
fn median(mut seconds: Vec<i64>) -> i64 {
    seconds.sort_unstable();
    let middle = seconds.len() / 2;
    match (seconds.get(middle), middle.checked_sub(1).and_then(|below| seconds.get(below))) {
        (Some(upper), Some(lower)) if seconds.len().is_multiple_of(2) => i64::midpoint(*lower, *upper),
        (Some(one), _) => *one,
        (None, _) => 0,
    }
}

#[cfg(test)]
mod tests;
