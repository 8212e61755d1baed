//! Why a client stands where it stands, in words: one sentence for each link of the chain.

use super::{Messages, callback, dates, kinds, reasons, zones};
use crate::domain::{Because, CallRow, Channel, DayPart, Exclusion, Moment, OperatorId, OutcomeCode, RankClass, Zone};

/// What the words of a chain depend on.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The user's zone.
    pub zone: &'a Zone,
    /// The instant.
    pub now: Moment,
    /// The name of an operator.
    pub name_of: &'a dyn Fn(OperatorId) -> Option<String>,
    /// The words of an outcome.
    pub outcome: &'a dyn Fn(&OutcomeCode) -> String,
    /// The words.
    pub words: &'a Messages,
}

/// The chain of a row, a sentence a link: by the user's clock, the windows of calling hours by the client's; when they
/// open or close, and agreed times, by both.
#[must_use]
pub fn chain(row: &CallRow, chain: &[Because], telling: Telling<'_>) -> Vec<String> {
    chain.iter().map(|link| sentence(row, link, telling)).collect()
}

fn sentence(row: &CallRow, link: &Because, telling: Telling<'_>) -> String {
    let Telling { zone, now, name_of, words, .. } = telling;
    let theirs = &row.candidate.zone;
    let letter = row.is_letter();
    let name = |id| name_of(id).unwrap_or_else(|| words.today_why_somebody());
    match link {
        Because::Reason(reason) => {
            let reason = reasons::reason(reason, row.candidate.touch.kind, zone, now, words);
            if letter { words.today_why_reason_to_write(reason) } else { words.today_why_reason(reason) }
        }
        Because::Risk(risk) => words.today_why_risk(reasons::risk(*risk, words)),
        Because::Place { class, rank: Some(rank) } => words.today_why_place(*rank, kinds::class(*class, words)),
        Because::Place { class, rank: None } if letter => {
            words.today_why_place_without_letter(kinds::class(*class, words))
        }
        Because::Place { class, rank: None } => words.today_why_place_without(kinds::class(*class, words)),
        Because::Order { class, part, tried } => order(*class, *part, *tried, words),
        Because::GoesOn { fresh: true } => words.today_why_goes_on(),
        Because::GoesOn { fresh: false } => words.today_why_goes_on_late(),
        Because::Due { due, days_late } => {
            let mine = dates::near_due(*due, theirs, zone, now, words);
            let when = both(mine, dates::near_time(*due, theirs, now, words), words);
            match u32::try_from(*days_late) {
                Ok(late @ 1..) => words.today_why_due_late(when, dates::days(late, words)),
                _ => words.today_why_due(when),
            }
        }
        Because::Agreed { appointment, anyones_from } => {
            let when = both(
                callback::agreed_time(appointment, zone, now, words),
                callback::agreed_time(appointment, theirs, now, words),
                words,
            );
            match (appointment.operator, anyones_from) {
                (Some(operator), Some(from)) => {
                    let from = dates::exact_short_time(*from, zone, now, words);
                    words.today_why_agreed_personal(when, name(operator), from)
                }
                _ => words.today_why_agreed(when),
            }
        }
        Because::Clock { zone, assumed } => {
            let clock = dates::clock(now, zone);
            if *assumed {
                words.today_why_clock_assumed(clock, zones::named(zone, words))
            } else {
                words.today_why_clock(clock, zones::named(zone, words))
            }
        }
        Because::Hours { .. } | Because::NoHours(_) => hours(link, (zone, theirs), now, words),
        Because::Attempts { used, of, today, of_a_day, last, parts } => {
            let mut text = words.today_why_attempts(*used, *of, *today, *of_a_day);
            if let Some(last) = last {
                let when = dates::near_time(last.began, zone, now, words);
                text.push(' ');
                text.push_str(&words.today_why_last_attempt(when, (telling.outcome)(&last.outcome)));
            }
            if parts.iter().any(|count| *count > 0) {
                text.push(' ');
                text.push_str(&words.today_why_parts(parts[0], parts[1], parts[2]));
            }
            text
        }
        Because::Contact { at: None, .. } => words.today_why_no_contact(),
        Because::Contact { at: Some(at), days } => {
            words.today_why_contact(dates::near_time(*at, zone, now, words), dates::days(*days, words))
        }
        Because::Ready { over: true, .. } => words.today_why_ready(),
        Because::Ready { until, over: false } => words.today_why_not_ready(dates::near_time(*until, zone, now, words)),
        Because::Snoozed(snoozed) => {
            let until = dates::near_time(snoozed.until, zone, now, words);
            match snoozed.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
                Some(reason) => words.today_why_snoozed_because(until, reason),
                None => words.today_why_snoozed(until),
            }
        }
        Because::Held(None) => words.today_why_free(),
        Because::Held(Some(operator)) => words.today_why_held(name(*operator)),
        Because::Assigned(operator) => words.today_why_assigned(name(*operator)),
        Because::Offered if letter => words.today_why_offered_letter(),
        Because::Offered => words.today_why_offered(),
        Because::Warned(warning) => words.today_why_warned(exclusion(warning, theirs, telling)),
        Because::Excluded(excluded) => {
            let reason = exclusion(excluded, theirs, telling);
            if letter { words.today_why_excluded_letter(reason) } else { words.today_why_excluded(reason) }
        }
    }
}

/// Why not now; when calling hours begin, by both clocks.
fn exclusion(exclusion: &Exclusion, theirs: &Zone, telling: Telling<'_>) -> String {
    let Telling { zone, now, name_of, words, .. } = telling;
    match exclusion {
        Exclusion::OutsideHours { opens } => words.today_why_outside_hours(opening(*opens, (zone, theirs), now, words)),
        other => reasons::exclusion(other, (zone, theirs), now, name_of, words),
    }
}

/// When calling hours begin or end, by both clocks.
fn opening(at: Moment, (zone, theirs): (&Zone, &Zone), now: Moment, words: &Messages) -> String {
    both(dates::exact_short_time(at, zone, now, words), dates::exact_short_time(at, theirs, now, words), words)
}

/// A time by the user's clock, and by the client's where that is another.
fn both(ours: String, theirs: String, words: &Messages) -> String {
    if ours == theirs { ours } else { words.today_why_both_clocks(ours, theirs) }
}

fn order(class: RankClass, part: DayPart, tried: u32, words: &Messages) -> String {
    match class {
        RankClass::Callback => words.today_why_order_callback(),
        RankClass::Case | RankClass::Promise | RankClass::Care | RankClass::Format => words.today_why_order_late(),
        RankClass::Wave | RankClass::Passive => words.today_why_order_part(day_part(part, words), tried),
    }
}

/// A part of the day: "morning", «утро».
#[must_use]
pub fn day_part(part: DayPart, words: &Messages) -> String {
    match part {
        DayPart::Morning => words.today_part_morning(),
        DayPart::Afternoon => words.today_part_afternoon(),
        DayPart::Late => words.today_part_late(),
    }
}

fn hours(link: &Because, zones: (&Zone, &Zone), now: Moment, words: &Messages) -> String {
    match link {
        Because::Hours { own, windows, holiday, open, until } => {
            let windows: Vec<String> = windows.iter().copied().map(dates::window).collect();
            let mut text = match (windows.is_empty(), holiday, own) {
                (true, true, _) => words.today_why_hours_holiday(),
                (true, false, _) => words.today_why_hours_none(),
                (false, _, true) => words.today_why_hours_own(windows.join(", ")),
                (false, _, false) => words.today_why_hours(windows.join(", ")),
            };
            let until = opening(*until, zones, now, words);
            text.push(' ');
            text.push_str(&if *open { words.today_why_open_until(until) } else { words.today_why_opens(until) });
            text
        }
        Because::NoHours(Channel::Meeting | Channel::Event) => words.today_why_no_hours_meeting(),
        _ => words.today_why_no_hours_letter(),
    }
}

#[cfg(test)]
mod tests;
