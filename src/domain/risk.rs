//! The seven risks of losing a client after the sale, each at its time in the client's life.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{Reason, TouchKind};

/// Days after signing in which the decision itself is doubted.
const DOUBT_DAYS: i64 = 2;
/// Days of the first use, from the delivery on.
const FIRST_USE_DAYS: i64 = 10;
/// Days until which needs have become clear in use.
const NEEDS_DAYS: i64 = 30;
/// Days until which a need that was never asked for is felt.
const FIRST_WEEKS_DAYS: i64 = 60;
/// Days of relation from which on it is a long one.
const LONG_RELATION_DAYS: i64 = 730;
/// Days without a deal after which a regular client may be trying others.
const SHRINKING_DAYS: i64 = 120;

named_enum! {
    /// A way to lose a client after the sale.
    Risk {
        /// Right company, right price? At signing and payment.
        Doubt = "doubt",
        /// First difficulties in use: first days, trial use.
        FirstDays = "first-days",
        /// Needs become clear only in use: after the first use.
        NewNeeds = "new-needs",
        /// Some needs were never asked for: first weeks.
        Unasked = "unasked",
        /// New clients get the attention and the offers: regular clients.
        TakenForGranted = "taken-for-granted",
        /// Wish to experiment, the order shrinks to the usual items: regular clients.
        Experiment = "experiment",
        /// Trust used up by small slips and habit: long relations.
        TrustUsedUp = "trust-used-up",
    }
}

/// What a client has bought, as far as the time of the client's life goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Custom {
    /// How many deals were signed.
    pub deals: u32,
    /// The first one.
    pub first_signed: Option<NaiveDate>,
    /// The last one.
    pub last_signed: Option<NaiveDate>,
    /// The last delivery.
    pub last_delivered: Option<NaiveDate>,
}

/// The risk that is likely for a client today; none where nothing speaks for one of them.
///
/// A broken promise uses up trust whatever the time. After the last deal comes doubt (2 days from signing, while
/// nothing is delivered), then the first days of use (to day 10 after delivery, or signing where no delivery is known),
/// new needs (to day 30), needs that nobody asked for (to day 60). Later it is a regular client with more than one
/// deal: without a deal for 120 days the wish to experiment; in a relation of two years and more worn trust; else the
/// attention that goes to others.
#[must_use]
pub fn likely_risk(custom: &Custom, kind: TouchKind, reason: &Reason, today: NaiveDate) -> Option<Risk> {
    match reason {
        Reason::PromiseDue { days_late: 1.., .. } => return Some(Risk::TrustUsedUp),
        // A complaint or an agreed call has its own reason, and who left is asked why.
        Reason::CaseDue { .. }
        | Reason::PromiseDue { .. }
        | Reason::CallbackDue(_)
        | Reason::CallbackMissed(_)
        | Reason::BrokenOff { .. }
        | Reason::NeedsOutcome => return None,
        _ if kind == TouchKind::ExitInterview => return None,
        _ => {}
    }
    let since = |day: NaiveDate| (today - day).num_days();
    let signed = custom.last_signed.map(since).filter(|days| *days >= 0);
    let delivered = custom
        .last_delivered
        .filter(|delivered| custom.last_signed.is_none_or(|signed| *delivered >= signed))
        .map(since)
        .filter(|days| *days >= 0);
    let recent = match (signed, delivered) {
        (_, Some(in_use)) => after_delivery(in_use),
        (Some(0..=DOUBT_DAYS), None) => Some(Risk::Doubt),
        (Some(days), None) => after_delivery(days),
        (None, None) => None,
    };
    recent.or_else(|| {
        if custom.deals < 2 {
            return None;
        }
        let long = custom.first_signed.is_some_and(|first| since(first) >= LONG_RELATION_DAYS);
        Some(match signed {
            Some(days) if days >= SHRINKING_DAYS => Risk::Experiment,
            _ if long => Risk::TrustUsedUp,
            _ => Risk::TakenForGranted,
        })
    })
}

const fn after_delivery(days: i64) -> Option<Risk> {
    if days <= FIRST_USE_DAYS {
        Some(Risk::FirstDays)
    } else if days <= NEEDS_DAYS {
        Some(Risk::NewNeeds)
    } else if days <= FIRST_WEEKS_DAYS {
        Some(Risk::Unasked)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
