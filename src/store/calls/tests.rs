//! The log of calls: written once, folded, refused where it cannot be.

use super::*;
use crate::domain::{AnswerValue, Appointment, CallState, Hardness, InterviewState, RankClass, Zone};
use crate::store::testing::{Talk, answer, at, base, outcome, score, script};

#[test]
fn a_repeated_write_is_recognised_by_the_events_id() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    let event = talk.event(score(9));
    let first = b.store.append(std::slice::from_ref(&event)).unwrap();
    assert_eq!(b.store.append(&[event]).unwrap(), first);
    assert_eq!(b.store.begin_call(&talk.call, None).unwrap(), b.store.begin_call(&talk.call, None).unwrap());
    let open = b.store.open_call(b.vera, at(9)).unwrap().unwrap();
    assert_eq!(open.events.len(), 4, "dialled, answered, started, score");
}

#[test]
fn a_whole_call_ends_as_a_complete_interview_on_the_card() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, score(10));
    b.store.save_draft(talk.call.id, "reason", "quick del", at(8)).unwrap();
    assert_eq!(b.store.drafts(talk.call.id).unwrap()[0].text, "quick del");
    b.tell(&mut talk, answer("reason", AnswerValue::Text("quick delivery".into())));
    assert!(b.store.drafts(talk.call.id).unwrap().is_empty(), "the answer has taken the draft's place");
    let open = b.store.open_call(b.vera, at(9)).unwrap().unwrap();
    assert_eq!((open.state, open.interview.unwrap().state), (CallState::Talking, InterviewState::Partial));
    b.tell(&mut talk, answer("return", AnswerValue::Permission(true)));
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);

    assert!(b.store.open_call(b.vera, at(30)).unwrap().is_none());
    assert!(b.store.interview_to_resume(id, None).unwrap().is_none());
    let card = b.store.client_card(id).unwrap();
    let last = card.last_score.unwrap();
    assert_eq!((last.score.value(), last.words.as_deref()), (10, Some("quick delivery")));
    assert!(card.planned.is_empty());
    match &card.timeline[0].what {
        crate::domain::TimelineKind::Call { outcome, reached, seconds, score, words, .. } => {
            assert_eq!(outcome.as_ref().map(|code| code.0.as_str()), Some("complete"));
            assert!(reached);
            assert_eq!(*seconds, Some(6 * 60), "six events of a minute between the answer and the end");
            assert_eq!(score.map(crate::domain::Score::value), Some(10));
            assert_eq!(words.as_deref(), Some("quick delivery"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_interrupted_interview_is_taken_up_in_the_next_call_with_its_own_script() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, score(4));
    b.end_and_code(&mut talk, "callback", &[FollowUp::Retry { ready: at(60), attempt: 2, of: 6 }]);
    let left = b.store.interview_to_resume(id, None).unwrap().unwrap();
    assert_eq!((left.id, left.state), (talk.call.interview.unwrap(), InterviewState::Partial));
    assert_eq!((left.script, left.events.len()), (script(), 3));

    let mut again = Talk::new(b.vera, id, Some(touch), 70);
    again.call.interview = Some(left.id);
    b.store.begin_call(&again.call, None).unwrap();
    b.tell(&mut again, EventBody::Dialed { phone, number: "+74951234567".into() });
    b.tell(&mut again, EventBody::Answered);
    b.tell(&mut again, EventBody::Started { script: script().id, version: 1, again: true });
    b.tell(&mut again, answer("reason", AnswerValue::Text("late".into())));
    let open = b.store.open_call(b.vera, at(90)).unwrap().unwrap();
    assert_eq!(open.interview.unwrap().events.len(), 5, "of both calls");
}

#[test]
fn an_answer_leaves_the_tables_with_history_closed() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    // Whoever opens them touches this table, and with it a page that an answer would wait for.
    b.store.connection.execute_batch(
        "CREATE TEMP TRIGGER opened BEFORE INSERT ON main.current_operation BEGIN SELECT raise(ABORT, 'opened'); END;",
    ).unwrap();
    b.store.append(&[talk.event(score(9))]).unwrap();
    b.store.save_draft(talk.call.id, "reason", "quick", at(8)).unwrap();
    assert!(b.store.append(&[talk.event(score(8))]).is_ok());
    let other = b.store.add_operator("Oleg", crate::domain::OperatorRole::Operator, None, at(9));
    assert!(other.is_err(), "a change of a table with history does open them");
}

#[test]
fn how_long_a_call_took_is_known_when_it_has_ended() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    b.tell(&mut talk, score(9));
    let lengths = |b: &crate::store::testing::Base| -> (Option<i64>, Option<i64>) {
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        b.store.connection.query_row("SELECT talk_ms, length_ms FROM call", [], read).unwrap()
    };
    assert_eq!(lengths(&b), (None, None), "on the line");
    b.tell(&mut talk, EventBody::Ended { recovered: false });
    assert_eq!(lengths(&b), (Some(3 * 60_000), Some(4 * 60_000)), "a minute from one event to the next");
}

#[test]
fn a_script_of_a_write_that_failed_is_not_taken_for_the_one_that_has_its_number_later() {
    let mut b = base();
    let operation = NewOperation {
        operator: Some(b.vera),
        at: at(0),
        kind: OperationKind::CallBegun,
        client: None,
        detail: OperationDetail::Nothing,
    };
    let keep = |tx: &Tx<'_>, script: &Script| -> Result<i64> {
        let body = json(script)?;
        tx.execute("INSERT INTO script_version (script, version, body) VALUES ('s', 1, ?1)", [body])?;
        Ok(tx.last_insert_rowid())
    };
    let lost: Result<(OperationId, ())> = b.store.write(&operation, |tx| {
        let number = keep(tx, &script())?;
        assert_eq!(*tx.last_script().of(tx, number)?, script());
        Err(StoreError::Rule("nothing of this".to_owned()))
    });
    assert!(lost.is_err());
    let other = Script { version: 2, ..script() };
    b.store
        .write(&operation, |tx| {
            let number = keep(tx, &other)?;
            assert_eq!(*tx.last_script().of(tx, number)?, other);
            Ok(())
        })
        .unwrap();
}

#[test]
fn no_new_call_begins_before_the_last_one_has_its_outcome() {
    let mut b = base();
    let (first, phone, touch) = b.client("A", "+74951234567");
    let (second, _, second_touch) = b.client("B", "+74957654321");
    let mut talk = b.talk(1, first, phone, touch);
    let next = Talk::new(b.vera, second, Some(second_touch), 20);
    let early = b.store.begin_call(&next.call, Some(&script()));
    assert!(matches!(early, Err(StoreError::OutcomeFirst { client }) if client == first), "{early:?}");
    b.end_and_code(&mut talk, "complete", &[]);
    b.store.begin_call(&next.call, Some(&script())).unwrap();
}

#[test]
fn an_event_that_cannot_follow_is_refused() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let mut talk = b.talk(1, id, phone, touch);
    let coded = talk.event(EventBody::Coded { outcome: crate::domain::OutcomeCode("complete".into()), note: None });
    let early = b.store.code_call(&coded, &[], &outcome("complete"), coded.at);
    assert!(matches!(early, Err(StoreError::Impossible(crate::domain::CallError::StillRunning))), "{early:?}");
}

#[test]
fn who_is_not_to_be_called_is_not_dialled_also_under_another_record() {
    let mut b = base();
    let (first, ..) = b.client("A", "+74951234567");
    let (second, phone, touch) = b.client("B", "+74951234567");
    b.store.do_not_call(first, None, "asked not to", b.oleg, at(1)).unwrap();
    let mut talk = Talk::new(b.vera, second, Some(touch), 2);
    b.store.begin_call(&talk.call, Some(&script())).unwrap();
    let event = talk.event(EventBody::Dialed { phone, number: "+74951234567".into() });
    assert!(matches!(b.store.append(&[event]), Err(StoreError::DoNotCall { .. })));
}

#[test]
fn a_callback_ranks_first_and_a_retry_gives_the_class_back() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    let appointment = Appointment {
        from: at(600),
        until: at(630),
        hardness: Hardness::Medium,
        zone: Zone::new("Asia/Omsk").unwrap(),
        operator: Some(b.vera),
    };
    let mut talk = b.talk(1, id, phone, touch);
    b.end_and_code(&mut talk, "callback", &[FollowUp::CallBack(appointment.clone())]);
    let planned = b.store.client_card(id).unwrap().planned;
    assert_eq!((planned[0].appointment.as_ref(), planned[0].due), (Some(&appointment), at(630)));
    let class = |b: &crate::store::testing::Base| -> u8 {
        b.store.connection.query_row("SELECT rank_class FROM touch WHERE id = ?1", [touch], |row| row.get(0)).unwrap()
    };
    assert_eq!(class(&b), RankClass::Callback as u8);
    let mut talk = b.talk(605, id, phone, touch);
    b.end_and_code(&mut talk, "no-answer", &[FollowUp::Retry { ready: at(900), attempt: 3, of: 6 }]);
    let planned = &b.store.client_card(id).unwrap().planned[0];
    assert_eq!((planned.appointment.as_ref(), planned.ready, planned.attempts), (None, at(900), 2));
    assert_eq!(class(&b), RankClass::Wave as u8);
}

#[test]
fn a_refusal_is_not_overwritten_by_a_later_no_answer() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74951234567");
    for (minute, code) in [(1, "refused"), (100, "no-answer")] {
        let mut talk = b.talk(minute, id, phone, touch);
        b.end_and_code(&mut talk, code, &[FollowUp::Retry { ready: at(minute + 60), attempt: 2, of: 6 }]);
    }
    let counts = b.store.outcome_counts(Some(b.store.running_wave().unwrap().id)).unwrap();
    assert_eq!(counts.get(&crate::domain::Disposition::Refusal), Some(&1));
    assert_eq!(counts.len(), 1);
}

#[test]
fn attempts_used_up_are_a_final_outcome_unless_more_was_learned() {
    let disposition = |b: &crate::store::testing::Base, touch: crate::domain::TouchId| -> String {
        b.store.connection.query_row("SELECT disposition FROM touch WHERE id = ?1", [touch], |row| row.get(0)).unwrap()
    };
    let used = [FollowUp::AttemptsUsed { attempts: 6 }];
    let mut b = base();
    let (id, phone, touch) = b.client("never reached", "+74950000001");
    let mut talk = b.talk(1, id, phone, touch);
    b.end_and_code(&mut talk, "no-answer", &used);
    assert_eq!(disposition(&b, touch), "O");
    assert!(b.store.client_card(id).unwrap().planned.is_empty());
    b.store.release(id).unwrap();
    let (id, phone, touch) = b.client("refused once", "+74950000002");
    let mut talk = b.talk(20, id, phone, touch);
    b.end_and_code(&mut talk, "refused", &[FollowUp::Retry { ready: at(30), attempt: 2, of: 6 }]);
    let mut talk = b.talk(40, id, phone, touch);
    b.end_and_code(&mut talk, "no-answer", &used);
    assert_eq!(disposition(&b, touch), "R");
}
