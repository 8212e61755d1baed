//! Why a client is on the list, and why not, in words.

use super::Messages;
use crate::domain::{Exclusion, Moment, Reason, TouchKind, Zone};

/// Why a row is on the list; times by the clock of `zone` (the user's on the list).
#[must_use]
pub fn reason(reason: &Reason, kind: TouchKind, zone: &Zone, now: Moment, words: &Messages) -> String {
    let _ = (reason, kind, zone, now);
    words.not_known()
}

/// Why a row cannot be rung now; times by the clock of `zone`. `name_of` gives the name of an operator.
#[must_use]
pub fn exclusion(
    exclusion: &Exclusion,
    zone: &Zone,
    now: Moment,
    name_of: &dyn Fn(crate::domain::OperatorId) -> Option<String>,
    words: &Messages,
) -> String {
    let _ = (exclusion, zone, now, name_of);
    words.not_known()
}

#[cfg(test)]
mod tests;
