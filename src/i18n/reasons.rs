//! Why a client is on the list, and why not, in words.

use super::{Messages, callback, dates};
use crate::domain::{
    Appointment, CallRow, Exclusion, Hardness, Moment, NextCall, OperatorId, Reason, Risk, SafeText, TouchKind, Zone,
    with_short_form,
};

/// Why a row is on the list; `kind` is the kind of its touch. Times are told by the clock of `zone`: the user's on a
/// list, the client's beside a client.
#[must_use]
pub fn reason(reason: &Reason, kind: TouchKind, zone: &Zone, now: Moment, words: &Messages) -> String {
    match reason {
        Reason::NeedsOutcome => words.reason_needs_outcome(),
        Reason::CallbackDue(appointment) => promised(appointment, zone, now, words),
        Reason::CallbackMissed(appointment) if appointment.hardness == Hardness::Soft => {
            promised(appointment, zone, now, words)
        }
        Reason::CallbackMissed(appointment) => missed(appointment, zone, now, words),
        Reason::CaseDue { due, detractor, days_late: 0 } => {
            let day = dates::near_time(*due, zone, now, words);
            if *detractor { words.reason_case_by(day) } else { words.reason_plain_case_by(day) }
        }
        Reason::CaseDue { detractor: true, days_late, .. } => words.reason_case_late(*days_late),
        Reason::CaseDue { days_late, .. } => words.reason_plain_case_late(*days_late),
        // The days come first: a long promise is cut at its end.
        Reason::PromiseDue { text, due, days_late: 0 } => {
            words.reason_our_promise_by(dates::near_day(*due, zone.date(now), words), text.trim())
        }
        Reason::PromiseDue { text, days_late, .. } => words.reason_our_promise_late(*days_late, text.trim()),
        Reason::CareDue { days_late } => care(kind, *days_late, words),
        Reason::Wave { silent_days } if kind == TouchKind::ExitInterview => {
            words.reason_exit_interview(silence(*silent_days, words))
        }
        Reason::BrokenOff { at } => {
            let today = zone.date(now);
            words.reason_broken_off(dates::on_day(zone.date(*at), today, words))
        }
        Reason::Ahead { due } => {
            let day = dates::near_day(*due, zone.date(now), words);
            words.reason_ahead(super::kinds::touch(kind, words), day)
        }
        // Nothing but the silence tells one client of a wave from another.
        Reason::Wave { silent_days } => words.reason_wave(silence(*silent_days, words)),
        Reason::FormatDue { days_late: 0 } => words.reason_format_today(format(kind, words)),
        Reason::FormatDue { days_late } => words.reason_format_late(format(kind, words), *days_late),
        Reason::Silent { silent_days } => {
            words.today_reason_silent(format(kind, words), silence(Some(*silent_days), words))
        }
        Reason::Passive { silent_days } => words.reason_passive(silence(*silent_days, words)),
    }
}

/// A promised time that is over: by the clock on its day, after that by the calendar, as days are counted aloud.
fn missed(appointment: &Appointment, zone: &Zone, now: Moment, words: &Messages) -> String {
    let (day, today) = (zone.date(appointment.from), zone.date(now));
    match u32::try_from((today - day).num_days()) {
        Ok(days @ 1..) => words.reason_promise_missed_days(dates::brief_day(day, today, words), days),
        _ => {
            let late = dates::length(now - appointment.until, words);
            let (from, until) = (dates::clock(appointment.from, zone), dates::clock(appointment.until, zone));
            if appointment.from == appointment.until {
                words.reason_promise_missed(from, late)
            } else {
                // Both ends: it is late since the last of them.
                words.reason_promise_missed_window(words.when_from_until_close(from, until), late)
            }
        }
    }
}

/// Why a row is on the list, with the risk that is likely now: "service call due today · first days of use".
#[must_use]
pub fn of_row(row: &CallRow, zone: &Zone, now: Moment, words: &Messages) -> String {
    let why = reason(&row.reason, row.candidate.touch.kind, zone, now, words);
    match row.risk {
        Some(likely) => words.today_reason_with_risk(why, risk(likely, words)),
        None => why,
    }
}

/// A risk in a few words.
#[must_use]
pub fn risk(risk: Risk, words: &Messages) -> String {
    match risk {
        Risk::Doubt => words.today_risk_doubt(),
        Risk::FirstDays => words.today_risk_first_days(),
        Risk::NewNeeds => words.today_risk_new_needs(),
        Risk::Unasked => words.today_risk_unasked(),
        Risk::TakenForGranted => words.today_risk_taken_for_granted(),
        Risk::Experiment => words.today_risk_experiment(),
        Risk::TrustUsedUp => words.today_risk_trust_used_up(),
    }
}

/// Why a row is kept back, and of a case what it is and by when: its deadline runs although nobody is rung yet.
#[must_use]
pub fn kept_back(
    row: &CallRow,
    why: &Exclusion,
    zone: &Zone,
    now: Moment,
    name_of: &dyn Fn(OperatorId) -> Option<String>,
    words: &Messages,
) -> String {
    let why = exclusion(why, (zone, &row.candidate.zone), now, name_of, words);
    match &row.reason {
        Reason::CaseDue { .. } => {
            words.reason_kept_back(reason(&row.reason, row.candidate.touch.kind, zone, now, words), why)
        }
        _ => why,
    }
}

/// Why a row cannot be rung now; times by the clock of the first zone, the user's. Calling hours, which are the client's,
/// say whose clock it is where the client's, of the second zone, is another. `name_of` knows the names of the operators.
#[must_use]
pub fn exclusion(
    exclusion: &Exclusion,
    (zone, theirs): (&Zone, &Zone),
    now: Moment,
    name_of: &dyn Fn(OperatorId) -> Option<String>,
    words: &Messages,
) -> String {
    match exclusion {
        Exclusion::DoNotCall(wish) => {
            let since = dates::date(zone.date(wish.since), words);
            match wish.reason.trim() {
                "" => words.excluded_do_not_call_plain(since),
                why => words.excluded_do_not_call(since, why),
            }
        }
        Exclusion::OutsideHours { opens } => {
            let opening = opening(*opens, zone, now, words);
            if dates::clock(*opens, zone) == dates::clock(*opens, theirs) {
                words.excluded_outside_hours(opening)
            } else {
                words.excluded_outside_hours_ours(opening)
            }
        }
        Exclusion::Held(operator) => match name_of(*operator) {
            Some(name) => words.excluded_held(name),
            None => words.excluded_held_somebody(),
        },
        Exclusion::NotReady { until } => words.excluded_not_ready(not_before(*until, zone, now, words)),
        Exclusion::Tried { until } => words.excluded_tried(not_before(*until, zone, now, words)),
        Exclusion::Heard { .. } => words.excluded_heard(),
        Exclusion::CaseOpen => words.excluded_case_open(),
        Exclusion::Appointed(appointment) => {
            let time = callback::agreed_time(appointment, zone, now, words);
            // What is due and yet not offered is a colleague's own.
            match appointment.operator.filter(|_| appointment.from <= now) {
                Some(operator) => match name_of(operator) {
                    Some(name) => words.excluded_appointed_colleague(name, time),
                    None => words.excluded_appointed_somebody(time),
                },
                None => words.excluded_appointed(time),
            }
        }
        Exclusion::Spread { until } => words.today_excluded_spread(dates::short_time(*until, zone, now, words)),
        Exclusion::Snoozed(snoozed) => {
            let until = dates::short_time(snoozed.until, zone, now, words);
            match snoozed.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty()) {
                Some(reason) => words.today_excluded_snoozed_because(until, reason),
                None => words.today_excluded_snoozed(until),
            }
        }
        Exclusion::Assigned(operator) => match name_of(*operator) {
            Some(name) => words.today_excluded_assigned(name),
            None => words.today_excluded_assigned_somebody(),
        },
        Exclusion::EnoughToday { attempts } => words.excluded_enough_today(*attempts),
        Exclusion::AttemptsUsed { attempts } => words.excluded_attempts_used(*attempts),
        Exclusion::NoNumber => words.excluded_no_number(),
        Exclusion::OwnSale => words.excluded_own_sale(),
        Exclusion::Author(operator) => match name_of(*operator) {
            Some(name) => words.excluded_author(name),
            None => words.excluded_author_somebody(),
        },
    }
}

/// From when one can call, in few cells: it stands in a column.
fn opening(opens: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    let (day, today) = (zone.date(opens), zone.date(now));
    let clock = words.excluded_from_clock(dates::clock(opens, zone));
    if day == today {
        return clock;
    }
    let near = (day - today).num_days() == 1;
    let day = if near { dates::near_day(day, today, words) } else { dates::short_day(day, today, words) };
    words.when_day_and_clock(day, clock)
}

/// The end of a delay: by the clock where it is near, else the day.
fn not_before(until: Moment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if (until - now).num_days() < 2 {
        dates::short_time(until, zone, now, words)
    } else {
        dates::day(zone.date(until), zone.date(now), words)
    }
}

fn promised(appointment: &Appointment, zone: &Zone, now: Moment, words: &Messages) -> String {
    match appointment.hardness {
        Hardness::Hard => words.reason_promised_for(dates::exact_short_time(appointment.from, zone, now, words)),
        Hardness::Medium => words.reason_promised_window(callback::agreed_time(appointment, zone, now, words)),
        Hardness::Soft => words.reason_promised_day(callback::agreed_time(appointment, zone, now, words)),
    }
}

fn care(kind: TouchKind, days_late: u32, words: &Messages) -> String {
    match (kind, days_late) {
        (TouchKind::WelcomeLetter, 0) => words.reason_welcome_today(),
        (TouchKind::WelcomeLetter, days) => words.reason_welcome_late(days),
        (TouchKind::NextDayCall, 0) => words.reason_next_day_today(),
        (TouchKind::NextDayCall, days) => words.reason_next_day_late(days),
        (TouchKind::Lead, _) => words.reason_lead(),
        (_, 0) => words.reason_service_today(),
        (_, days) => words.reason_service_late(days),
    }
}

/// Whom to ring next, and when, where nobody can be rung now: by the clock of `zone`, the user's.
#[must_use]
pub fn next_call(next: &NextCall, zone: &Zone, now: Moment, words: &Messages) -> String {
    let when = dates::near_due(next.at, &next.zone, zone, now, words);
    words.today_next_call(when, SafeText::cells(&with_short_form(&next.client_name), 40).as_str())
}

fn format(kind: TouchKind, words: &Messages) -> String {
    match kind {
        TouchKind::Feedback => words.reason_format_feedback(),
        TouchKind::Idea => words.reason_format_idea(),
        TouchKind::News => words.reason_format_news(),
        TouchKind::Result => words.reason_format_result(),
        _ => words.reason_format_other(),
    }
}

fn silence(days: Option<u32>, words: &Messages) -> String {
    match days {
        None => words.reason_never_spoken(),
        Some(0) => words.reason_spoken_today(),
        Some(days) => words.reason_silent(days),
    }
}

#[cfg(test)]
mod tests;
