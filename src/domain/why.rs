//! Why a client stands where it stands on today's list: the whole chain of rules, link by link, as data.

use serde::{Deserialize, Serialize};

use super::ranking::goes_on;
use super::{
    Appointment, Attempt, CallRow, CallingHours, Channel, DayPart, Exclusion, Moment, OperatorId, RankClass,
    RankContext, Reason, Risk, Snoozed, TimeWindow, Zone, hours_of,
};
use chrono::{Datelike, TimeDelta};

/// One link of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "because", content = "of")]
pub enum Because {
    /// Why at all.
    Reason(Reason),
    /// What is at stake at this time of the client's life.
    Risk(Risk),
    /// The place: its class, and the number on the list where it is offered.
    Place {
        /// The class.
        class: RankClass,
        /// The number, from 1.
        rank: Option<u32>,
    },
    /// What decides within the class.
    Order {
        /// The class.
        class: RankClass,
        /// The part of the client's day that it is now.
        part: DayPart,
        /// Attempts in this part of the day so far.
        tried: u32,
    },
    /// A survey that was broken off goes on.
    GoesOn {
        /// It was on this working day or the last one: right after what was agreed. Else it is the first of its class.
        fresh: bool,
    },
    /// When it is due.
    Due {
        /// The instant.
        due: Moment,
        /// Full days late by the user's calendar; negative where it is still to come.
        days_late: i64,
    },
    /// An agreed time.
    Agreed {
        /// The time.
        appointment: Appointment,
        /// From when on anyone may ring, where it was agreed with one operator.
        anyones_from: Option<Moment>,
    },
    /// The client's clock.
    Clock {
        /// The zone.
        zone: Zone,
        /// Nobody has said the zone.
        assumed: bool,
    },
    /// The client's calling hours today.
    Hours {
        /// The client's own and not the zone's.
        own: bool,
        /// The windows of today; none on a day without.
        windows: Vec<TimeWindow>,
        /// A public holiday, or another day off.
        holiday: bool,
        /// They are open now and close then, or they open then.
        open: bool,
        /// When they close, or open next.
        until: Moment,
    },
    /// Letters and meetings keep no calling hours.
    NoHours(Channel),
    /// What has been tried.
    Attempts {
        /// So many.
        used: u32,
        /// Of at most so many.
        of: u32,
        /// Today.
        today: u32,
        /// Of at most so many a day.
        of_a_day: u32,
        /// The last one.
        last: Option<Attempt>,
        /// How many in the morning, in the afternoon, late.
        parts: [u32; 3],
    },
    /// The last contact of any kind; none where there never was one.
    Contact {
        /// When.
        at: Option<Moment>,
        /// Days since.
        days: u32,
    },
    /// A delay or a quiet period runs until then, or has passed.
    Ready {
        /// Until when.
        until: Moment,
        /// It is over.
        over: bool,
    },
    /// Put off by hand.
    Snoozed(Snoozed),
    /// Who has the client open; none is nobody.
    Held(Option<OperatorId>),
    /// Only this operator is offered it.
    Assigned(OperatorId),
    /// Can be rung now.
    Offered,
    /// Can be rung now, but look at this first.
    Warned(Exclusion),
    /// Cannot be rung now.
    Excluded(Exclusion),
}

/// The chain for one row: why at all, where it stands and why not earlier or later, what was looked at, and what came
/// of it.
#[must_use]
pub fn why(row: &CallRow, ctx: &RankContext<'_>) -> Vec<Because> {
    let candidate = &row.candidate;
    let touch = &candidate.touch;
    let zone = &candidate.zone;
    let tried_in = |part: DayPart| {
        let tried = candidate.tried.iter().filter(|attempt| CallingHours::day_part(zone, attempt.at) == part).count();
        u32::try_from(tried).unwrap_or(u32::MAX)
    };
    let part = CallingHours::day_part(zone, ctx.now);
    let mut chain = vec![Because::Reason(row.reason.clone())];
    chain.extend(row.risk.map(Because::Risk));
    chain.push(Because::Place { class: row.class, rank: row.rank });
    chain.push(match goes_on(candidate, row.class, ctx) {
        Some(fresh) => Because::GoesOn { fresh },
        None => Because::Order { class: row.class, part, tried: tried_in(part) },
    });
    chain.push(match &touch.appointment {
        Some(appointment) => {
            let minutes = i64::from(ctx.cadence.personal_becomes_anyones_minutes);
            let anyones_from = appointment.operator.map(|_| appointment.until + TimeDelta::minutes(minutes));
            Because::Agreed { appointment: appointment.clone(), anyones_from }
        }
        None => {
            let days_late = (ctx.user_zone.date(ctx.now) - zone.date(touch.due)).num_days();
            Because::Due { due: touch.due, days_late }
        }
    });
    chain.push(Because::Clock { zone: zone.clone(), assumed: candidate.zone_assumed });
    chain.push(hours(row, ctx));
    // Nobody tries to write a letter.
    if !row.is_letter() {
        let today = zone.date(ctx.now);
        let on_today = candidate.tried.iter().filter(|attempt| zone.date(attempt.at) == today).count();
        chain.push(Because::Attempts {
            used: touch.attempts,
            of: ctx.cadence.attempts,
            today: u32::try_from(on_today).unwrap_or(u32::MAX).min(touch.attempts),
            of_a_day: ctx.cadence.attempts_a_day,
            last: candidate.tried.last().cloned(),
            parts: [DayPart::Morning, DayPart::Afternoon, DayPart::Late].map(tried_in),
        });
    }
    let days = candidate.last_contact.map_or(0, |at| (ctx.user_zone.date(ctx.now) - ctx.user_zone.date(at)).num_days());
    chain.push(Because::Contact { at: candidate.last_contact, days: u32::try_from(days).unwrap_or(0) });
    match candidate.more.snoozed.as_ref().filter(|snoozed| snoozed.until > ctx.now && snoozed.until == touch.ready) {
        Some(snoozed) => chain.push(Because::Snoozed(snoozed.clone())),
        // That no delay of its own is left says little where another one holds.
        None if matches!(
            row.excluded,
            Some(Exclusion::Tried { .. } | Exclusion::Heard { .. } | Exclusion::CaseOpen)
        ) => {}
        None => chain.push(Because::Ready { until: touch.ready, over: touch.ready <= ctx.now }),
    }
    chain.extend(candidate.more.assignee.map(Because::Assigned));
    chain.push(Because::Held(candidate.held_by));
    chain.push(match (&row.excluded, &row.warning) {
        (Some(exclusion), _) => Because::Excluded(exclusion.clone()),
        (None, Some(warning)) => Because::Warned(warning.clone()),
        (None, None) => Because::Offered,
    });
    chain
}

fn hours(row: &CallRow, ctx: &RankContext<'_>) -> Because {
    let candidate = &row.candidate;
    let zone = &candidate.zone;
    if candidate.touch.channel != Channel::Call {
        return Because::NoHours(candidate.touch.channel);
    }
    let hours = hours_of(candidate, ctx.hours);
    let today = zone.date(ctx.now);
    let holiday = ctx.calendar.is_holiday(today) && !hours.on_holidays;
    let windows = if holiday { Vec::new() } else { hours.week_in(zone).of(today.weekday()).to_vec() };
    let (open, until) = match hours.opens_and_closes(ctx.calendar, zone, ctx.now) {
        Some((from, until)) if from <= ctx.now => (true, until),
        Some((from, _)) => (false, from),
        None => (false, hours.next_opening(ctx.calendar, zone, ctx.now)),
    };
    Because::Hours { own: candidate.more.own_hours.is_some(), windows, holiday, open, until }
}

#[cfg(test)]
mod tests;
