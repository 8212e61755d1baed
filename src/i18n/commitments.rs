//! Cases and promises in words: how late, how old, how they ended, what happened to them.

use chrono::TimeDelta;

use super::{Messages, dates};
use crate::domain::{Commitment, CommitmentNote, CommitmentStep, Ending, Moment, OperatorId, Settled, Zone};

/// The date of a row in a few words: how late it is, until when there is time, or how and when it ended. Lateness is
/// always said, never only coloured.
#[must_use]
pub fn due(row: &Commitment, zone: &Zone, now: Moment, words: &Messages) -> String {
    if let Some(settled) = &row.settled {
        let date = dates::brief_day(zone.date(settled.at), zone.date(now), words);
        return match settled.how {
            Ending::Closed => words.cases_closed_on(date),
            Ending::Kept => words.cases_kept_on(date),
            Ending::Broken => words.cases_broken_on(date),
        };
    }
    let days = (zone.date(now) - zone.date(row.due)).num_days();
    match days {
        1.. => words.cases_late_days(days),
        _ if row.is_overdue(now) => words.cases_late_today(dates::clock(row.due, zone)),
        -1..=0 => dates::near_time(row.due, zone, now, words),
        _ => dates::near_day(zone.date(row.due), zone.date(now), words),
    }
}

/// The date of an open row at length: by our own clock, by the client's where it shows something else, and how late.
#[must_use]
pub fn due_line(row: &Commitment, zone: &Zone, now: Moment, words: &Messages) -> String {
    let both = on_both_clocks(row.due, row.zone.as_ref(), zone, now, words);
    let days = u32::try_from((zone.date(now) - zone.date(row.due)).num_days()).unwrap_or_default();
    let late = row.is_overdue(now).then(|| match days {
        0 => due(row, zone, now, words),
        days => words.cases_late_by(dates::days(days, words)),
    });
    let parts: Vec<String> = std::iter::once(both).chain(late).collect();
    words.cases_due_line(parts.join(" · "))
}

/// A deadline by our own clock, and by the client's where that shows something else: "today 14:00 · today 16:00 for the
/// client".
#[must_use]
pub fn on_both_clocks(due: Moment, theirs: Option<&Zone>, ours: &Zone, now: Moment, words: &Messages) -> String {
    let said = dates::near_time(due, ours, now, words);
    let theirs = theirs.map(|theirs| dates::near_time(due, theirs, now, words));
    match theirs.filter(|theirs| *theirs != said) {
        Some(theirs) => format!("{said} · {}", words.cases_due_theirs(theirs)),
        None => said,
    }
}

/// How long something has been open: "just now", "5 h", «3 дн».
#[must_use]
pub fn age(since: Moment, now: Moment, words: &Messages) -> String {
    if now - since < TimeDelta::minutes(1) { words.cases_age_now() } else { took(since, now, words) }
}

/// How long something was open: "20 min", "5 h", «3 дн»; nothing is shorter than a minute.
#[must_use]
pub fn took(since: Moment, until: Moment, words: &Messages) -> String {
    let length = until - since;
    match (length.num_days(), length.num_hours()) {
        (..=0, ..=0) => words.when_minutes(length.num_minutes().max(1)),
        (..=0, hours) => words.cases_age_hours(hours),
        (days, _) => words.cases_age_days(days),
    }
}

/// How a commitment ended, with its words.
#[must_use]
pub fn ending(settled: &Settled, zone: &Zone, now: Moment, name: &str, words: &Messages) -> String {
    use crate::domain::ClosingKind;
    let when = dates::near_time(settled.at, zone, now, words);
    let said = settled.words.as_deref().unwrap_or_default();
    match (settled.how, settled.kind) {
        (Ending::Closed, Some(ClosingKind::ClientWord)) => words.cases_ended_client_word(when, name, said),
        (Ending::Closed, _) => words.cases_ended_stated_reason(when, name, said),
        (Ending::Kept, _) => words.cases_ended_kept(when, name),
        (Ending::Broken, _) => words.cases_ended_broken(when, name, said),
    }
}

/// One line of the history of a commitment; `name_of` knows the names of the operators.
#[must_use]
pub fn note(
    note: &CommitmentNote,
    zone: &Zone,
    now: Moment,
    name_of: &dyn Fn(Option<OperatorId>) -> String,
    words: &Messages,
) -> String {
    let text = note.text.as_deref().unwrap_or_default();
    let what = match note.step {
        CommitmentStep::Note => text.to_owned(),
        CommitmentStep::HandedOver => words.cases_step_handed_over(name_of(note.owner)),
        CommitmentStep::Moved => {
            let due = note.due.map(|due| dates::near_time(due, zone, now, words)).unwrap_or_default();
            words.cases_step_moved(due)
        }
        CommitmentStep::Closed => words.cases_step_closed(text),
        CommitmentStep::Kept => words.cases_step_kept(),
        CommitmentStep::Broken => words.cases_step_broken(text),
        CommitmentStep::Reopened => words.cases_step_reopened(),
    };
    words.cases_step(dates::near_time(note.at, zone, now, words), name_of(note.operator), what)
}

#[cfg(test)]
mod tests;
