//! Which number is proposed, and which comes next.

use rstest::rstest;

use super::*;
use crate::domain::testing::{candidate, phone, touch};
use crate::domain::{EarlierCall, Language, Moment, OutcomeCode, PhoneId, RankClass, TouchKind, Zone};
use crate::playbook::Playbooks;

/// Numbers: `+` lives, `x` is dead, `?` cannot be dialled.
fn numbers(signs: &str) -> Vec<Phone> {
    let number = |(at, sign): (i64, char)| Phone {
        id: PhoneId(at),
        dead_since: (sign == 'x').then(|| Moment::from_millis(0).unwrap()),
        ..phone("", (sign != '?').then_some("+74951112233"))
    };
    (0..).zip(signs.chars()).map(number).collect()
}

#[rstest]
#[case::the_next_one("++", 0, 1)]
#[case::round_the_list("++", 1, 0)]
#[case::past_a_dead_one("+x+", 0, 2)]
#[case::past_what_is_no_number("+?+", 0, 2)]
#[case::a_dead_one_where_no_other_lives("+?x", 0, 2)]
#[case::from_a_dead_one_back("+x", 1, 0)]
#[case::no_other("+?", 0, 0)]
#[case::none("", 0, 0)]
fn tab_goes_to_another_number_that_lives_else_to_a_dead_one(
    #[case] signs: &str,
    #[case] at: usize,
    #[case] next: usize,
) {
    assert_eq!(number_after(&numbers(signs), at), next);
}

/// A model that waits for a client with these numbers.
fn waiting(signs: &str) -> Model {
    let now: Moment = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::English, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    let mut client = candidate(touch(TouchKind::Survey, now), "ACME", "Europe/Moscow");
    client.phones = numbers(signs);
    wait_for(
        &mut model,
        CallRow {
            rank: Some(1),
            class: RankClass::Wave,
            reason: crate::domain::Reason::Wave { silent_days: None },
            excluded: None,
            warning: None,
            risk: None,
            candidate: client,
        },
    );
    model
}

#[rstest]
#[case::the_first_one("++", 0)]
#[case::past_a_dead_one("x+", 1)]
#[case::past_what_is_no_number("?x+", 2)]
#[case::a_dead_one_where_none_lives("xx", 0)]
fn a_client_is_opened_on_the_first_number_that_lives(#[case] signs: &str, #[case] proposed: usize) {
    assert_eq!(waiting(signs).brief.unwrap().number, proposed);
}

#[rstest]
#[case::the_next_one("+++", &[0], "no-answer", 1)]
#[case::past_a_dead_one("+x+", &[0], "no-answer", 2)]
#[case::back_to_one_that_was_passed_over("+++", &[1], "no-answer", 0)]
#[case::past_all_that_were_tried("+++", &[0, 1], "no-answer", 2)]
#[case::the_same_where_somebody_was_reached("+++", &[0, 1], "no-time-agreed", 1)]
#[case::the_first_where_none_is_left("+x", &[0], "no-answer", 0)]
fn in_a_sitting_the_next_number_that_lives_and_was_not_tried_is_proposed(
    #[case] signs: &str,
    #[case] tried: &[i64],
    #[case] outcome: &str,
    #[case] proposed: usize,
) {
    let mut model = waiting(signs);
    let at = model.now;
    let brief = model.brief.as_mut().unwrap();
    let touch = brief.row.candidate.touch.id;
    let ended =
        |phone: &i64| EarlierCall { touch, phone: Some(PhoneId(*phone)), outcome: OutcomeCode(outcome.into()), at };
    brief.briefing.earlier = tried.iter().map(ended).collect();
    propose_number(&mut model);
    assert_eq!(model.brief.unwrap().number, proposed);
}
