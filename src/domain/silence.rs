//! Clients who have been silent for too long: which touch brings them back onto the list.

use chrono::{NaiveDate, TimeDelta};

use super::{Cadence, Moment, TouchKind};

/// What is known of a client without any contact for long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The last contact of any kind.
    pub last_contact: Moment,
    /// The day of the last deal.
    pub last_signed: Option<NaiveDate>,
    /// The format of the last touch of the calendar of service contacts that was done.
    pub last_format: Option<TouchKind>,
}

/// The touch that is due because of the silence, and since when; none while the cadence has not passed.
///
/// A client whose last deal is long ago is passive and ranks last. Everybody else gets the formats in turn that are
/// made by a call: is all well, an idea made for this client, what came of it; so that there is something to offer each
/// time. News goes by letter.
#[must_use]
pub fn touch_for_silence(
    silence: &Silence,
    cadence: &Cadence,
    today: NaiveDate,
    now: Moment,
) -> Option<(TouchKind, Moment)> {
    let due = due_after_silence(silence.last_contact, cadence);
    if due > now {
        return None;
    }
    let passive_after = i64::from(cadence.passive_after_days);
    let passive = silence.last_signed.is_some_and(|signed| (today - signed).num_days() >= passive_after);
    let kind = match silence.last_format {
        _ if passive => TouchKind::Passive,
        Some(TouchKind::Feedback) => TouchKind::Idea,
        Some(TouchKind::Idea) => TouchKind::Result,
        _ => TouchKind::Feedback,
    };
    Some((kind, due))
}

/// When a touch of the calendar of service contacts is due after a contact.
#[must_use]
pub fn due_after_silence(last_contact: Moment, cadence: &Cadence) -> Moment {
    last_contact + TimeDelta::days(i64::from(cadence.contact_every_days))
}

#[cfg(test)]
mod tests;
