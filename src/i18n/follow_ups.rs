//! What an outcome leads to, and why one cannot be chosen, in words.

use super::{Messages, callback, dates, telephone};
use crate::domain::{FollowUp, Hardness, Impossible, Moment, Phone, SafeText, Zone};

/// Whose clocks a consequence is told by: when a client is rung again by the client's, what we owe by our own. Where the
/// two differ, a time says whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Clocks<'a> {
    /// The client's.
    pub theirs: &'a Zone,
    /// Our own.
    pub ours: &'a Zone,
    /// Now.
    pub now: Moment,
}

impl Clocks<'_> {
    /// An hour is named, and the two clocks show different ones.
    fn differ(&self, at: Moment) -> bool {
        !dates::is_day(at, self.theirs) && self.theirs.local(at) != self.ours.local(at)
    }

    /// When a client is rung, by the client's clock: "tomorrow 09:30 their time".
    #[must_use]
    pub fn theirs(&self, at: Moment, words: &Messages) -> String {
        let when = dates::brief_weekday_time(at, self.theirs, self.now, words);
        if self.differ(at) { words.when_theirs(when) } else { when }
    }

    /// Until when something is owed, by our clock: "by tomorrow 18:00 our time".
    #[must_use]
    pub fn ours_until(&self, at: Moment, words: &Messages) -> String {
        let when = dates::until(at, self.ours, self.now, words);
        let named = !dates::is_day(at, self.ours);
        if named && self.differ(at) { words.when_ours(when) } else { when }
    }
}

/// The consequences of an outcome as parts of a sentence, the most important one first, so that what does not fit into a
/// row is the least of them. Consents are not shown: they were just given. Numbers are the client's, to name the next
/// one. A case says only that it opens: its deadline is the same in every row.
#[must_use]
pub fn parts(follow_ups: &[FollowUp], clocks: Clocks<'_>, numbers: &[Phone], words: &Messages) -> Vec<String> {
    let mut found: Vec<(u8, String)> = Vec::new();
    // That nobody rings any more says that nobody tries any more.
    let never = follow_ups.iter().any(|follow_up| matches!(follow_up, FollowUp::DoNotCall { .. }));
    for follow_up in follow_ups.iter().filter(|follow_up| !never || **follow_up != FollowUp::Finish { done: false }) {
        found.extend(part(follow_up, clocks, numbers, words).map(|text| (weight(follow_up), text)));
        if let FollowUp::Retry { attempt, of, .. } = follow_up {
            found.push((ATTEMPT, words.follow_attempt(attempt.to_string(), of.to_string())));
        }
    }
    found.sort_by_key(|(weight, _)| *weight);
    found.into_iter().map(|(_, text)| text).collect()
}

/// The count of attempts is what can best be done without.
const ATTEMPT: u8 = 6;

const fn weight(follow_up: &FollowUp) -> u8 {
    match follow_up {
        // What the operator does next, and what cannot be mended by another call.
        FollowUp::NextNumber(_) | FollowUp::DoNotCall { .. } => 0,
        FollowUp::Finish { .. }
        | FollowUp::AttemptsUsed { .. }
        | FollowUp::Retry { .. }
        | FollowUp::CallBack(_)
        | FollowUp::AskTime
        | FollowUp::AppointmentAgain { .. }
        | FollowUp::PersonLeft { .. }
        | FollowUp::ClientLeft => 1,
        FollowUp::OpenCase { .. } | FollowUp::CloseCase { .. } | FollowUp::NextDayCall { .. } => 2,
        FollowUp::MarkNumber(_) => 3,
        FollowUp::QuietUntil(_) => 4,
        FollowUp::Consent { .. }
        | FollowUp::Tag { .. }
        | FollowUp::Promise { .. }
        | FollowUp::Quote { .. }
        | FollowUp::Referral { .. } => 5,
    }
}

fn part(follow_up: &FollowUp, clocks: Clocks<'_>, numbers: &[Phone], words: &Messages) -> Option<String> {
    let Clocks { theirs, now, .. } = clocks;
    Some(match follow_up {
        FollowUp::Finish { done: true } => words.follow_finish(),
        FollowUp::Finish { done: false } => words.follow_give_up(),
        FollowUp::AttemptsUsed { attempts } => words.today_follow_attempts_used(*attempts),
        FollowUp::Retry { ready, .. } => words.follow_retry(clocks.theirs(*ready, words)),
        FollowUp::CallBack(appointment) => {
            let when = callback::agreed_time(appointment, theirs, now, words);
            let whose = appointment.hardness != Hardness::Soft && clocks.differ(appointment.from);
            words.follow_call_back(if whose { words.when_theirs(when) } else { when })
        }
        FollowUp::AskTime => words.follow_ask_time(),
        FollowUp::AppointmentAgain { ready } => words.follow_again(clocks.theirs(*ready, words)),
        FollowUp::NextNumber(id) => {
            let phone = numbers.iter().find(|phone| phone.id == *id)?;
            words.follow_next_number(telephone::ending(phone))
        }
        FollowUp::MarkNumber(_) => words.follow_mark_number(),
        FollowUp::PersonLeft { name: Some(name), .. } => words.follow_person_left(SafeText::cells(name, 24).as_str()),
        FollowUp::PersonLeft { .. } => words.follow_person_left_nobody(),
        FollowUp::ClientLeft => words.follow_client_left(),
        FollowUp::DoNotCall { .. } => words.follow_do_not_call(),
        FollowUp::OpenCase { .. } => words.follow_open_case(),
        FollowUp::NextDayCall { day, .. } => words.follow_next_day(dates::near_day(*day, theirs.date(now), words)),
        FollowUp::QuietUntil(until) => {
            words.follow_quiet(dates::brief_day(theirs.date(*until), theirs.date(now), words))
        }
        FollowUp::CloseCase { .. } => words.follow_close_case(),
        FollowUp::Tag { tag, name, .. } => words.follow_tag(name.as_ref().unwrap_or(tag).as_str()),
        FollowUp::Promise { text, due, .. } => words.follow_promise(clocks.ours_until(*due, words), text.as_str()),
        FollowUp::Quote { text, .. } => words.follow_quote(text.as_str()),
        FollowUp::Referral { name, .. } => words.follow_referral(name.as_str()),
        FollowUp::Consent { .. } => return None,
    })
}

/// Why an outcome cannot be chosen now.
#[must_use]
pub fn impossible(why: Impossible, words: &Messages) -> String {
    match why {
        Impossible::NothingDialed => words.impossible_nothing_dialed(),
        Impossible::NobodyAnswered => words.impossible_nobody_answered(),
        Impossible::SomebodyAnswered => words.impossible_somebody_answered(),
        Impossible::NoScore => words.impossible_no_score(),
        Impossible::ScoreGiven => words.impossible_score_given(),
        Impossible::ScriptNotFinished { open } => words.impossible_not_finished(open.to_string().as_str()),
        Impossible::ScriptFinished => words.impossible_finished(),
        Impossible::InterviewRefused => words.impossible_refused(),
        Impossible::MessageLeft => words.impossible_message_left(),
        Impossible::ByTheProgram => words.impossible_by_the_program(),
    }
}

#[cfg(test)]
mod tests;
