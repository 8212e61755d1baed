//! The names of kinds of touches and of places on the list, in words.

use super::Messages;
use crate::domain::{Purpose, RankClass, TouchKind};

/// What a touch is.
#[must_use]
pub fn touch(kind: TouchKind, words: &Messages) -> String {
    match kind {
        TouchKind::Survey => words.kind_survey(),
        TouchKind::WelcomeLetter => words.kind_welcome_letter(),
        TouchKind::NextDayCall => words.kind_next_day_call(),
        TouchKind::ServiceCall => words.kind_service_call(),
        TouchKind::Feedback => words.kind_feedback(),
        TouchKind::Idea => words.kind_idea(),
        TouchKind::News => words.kind_news(),
        TouchKind::Result => words.kind_result(),
        TouchKind::CaseTalk => words.kind_case_talk(),
        TouchKind::PromiseTalk => words.kind_promise_talk(),
        TouchKind::Passive => words.kind_passive(),
        TouchKind::ExitInterview => words.kind_exit_interview(),
        TouchKind::Incoming => words.kind_incoming(),
        TouchKind::Lead => words.kind_lead(),
    }
}

/// Where on the list a touch of this class stands.
#[must_use]
pub fn class(class: RankClass, words: &Messages) -> String {
    match class {
        RankClass::Callback => words.class_callback(),
        RankClass::Case => words.class_case(),
        RankClass::Promise => words.class_promise(),
        RankClass::Care => words.class_care(),
        RankClass::Wave => words.class_wave(),
        RankClass::Format => words.class_format(),
        RankClass::Passive => words.class_passive(),
    }
}

/// What a consent is for.
#[must_use]
pub fn purpose(purpose: Purpose, words: &Messages) -> String {
    match purpose {
        Purpose::Survey => words.purpose_survey(),
        Purpose::FollowUp => words.purpose_follow_up(),
        Purpose::Marketing => words.purpose_marketing(),
        Purpose::Quoting => words.purpose_quoting(),
    }
}
