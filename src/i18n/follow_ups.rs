//! What an outcome leads to, and why one cannot be chosen, in words.

use super::{Messages, callback, dates};
use crate::domain::{FollowUp, Impossible, Moment, Phone, SafeText, Zone};

/// One consequence; times by the client's clock. Consents are not shown: they were just given. Numbers are the
/// client's, to name the next one.
#[must_use]
pub fn follow_up(
    follow_up: &FollowUp,
    zone: &Zone,
    now: Moment,
    numbers: &[Phone],
    words: &Messages,
) -> Option<String> {
    let when = |at: Moment| dates::near_time(at, zone, now, words);
    Some(match follow_up {
        FollowUp::Finish { done: true } => words.follow_finish(),
        FollowUp::Finish { done: false } => words.follow_give_up(),
        FollowUp::AttemptsUsed { attempts } => words.today_follow_attempts_used(*attempts),
        FollowUp::Retry { ready, attempt, of } => {
            let (attempt, of) = (attempt.to_string(), of.to_string());
            words.follow_retry(when(*ready).as_str(), attempt.as_str(), of.as_str())
        }
        FollowUp::CallBack(appointment) => {
            words.follow_call_back(callback::agreed_time(appointment, zone, now, words).as_str())
        }
        FollowUp::AskTime => words.follow_ask_time(),
        FollowUp::AppointmentAgain { ready } => words.follow_again(when(*ready).as_str()),
        FollowUp::NextNumber(id) => {
            let phone = numbers.iter().find(|phone| phone.id == *id)?;
            words.follow_next_number(phone.e164.as_deref().unwrap_or(&phone.raw))
        }
        FollowUp::MarkNumber(_) => words.follow_mark_number(),
        FollowUp::PersonLeft { name: Some(name), .. } => words.follow_person_left(SafeText::cells(name, 24).as_str()),
        FollowUp::PersonLeft { .. } => words.follow_person_left_nobody(),
        FollowUp::ClientLeft => words.follow_client_left(),
        FollowUp::DoNotCall { .. } => words.follow_do_not_call(),
        FollowUp::OpenCase { due, .. } => words.follow_open_case(when(*due).as_str()),
        FollowUp::NextDayCall { day, .. } => {
            words.follow_next_day(dates::near_day(*day, zone.date(now), words).as_str())
        }
        FollowUp::QuietUntil(until) => {
            words.follow_quiet(dates::day(zone.date(*until), zone.date(now), words).as_str())
        }
        FollowUp::CloseCase { .. } => words.follow_close_case(),
        FollowUp::Tag { tag, .. } => words.follow_tag(tag.as_str()),
        FollowUp::Promise { text, due, .. } => words.follow_promise(when(*due).as_str(), text.as_str()),
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
