//! Answers counted: "don't know" and "refused" beside the scores, never among them.

use super::*;
use crate::domain::{AnswerValue, EventBody, FollowUp};
use crate::store::testing::{answer, at, base, client, phone, score};

#[test]
fn scores_refusals_and_the_own_managers_calls_are_counted_apart() {
    let mut b = base();
    let mut mine = client("own");
    mine.owner = Some(b.vera);
    let (_, own) = b.store.add_client(&mine, b.oleg, at(0)).unwrap();
    b.store.add_phone(own, &phone("+74950000000"), b.oleg, at(0)).unwrap();
    let own = (own, b.store.client_card(own).unwrap().phones[0].id, b.store.client_card(own).unwrap().planned[0].id);
    let others: Vec<_> = (1..4).map(|n| b.client(&format!("c{n}"), &format!("+7495000000{n}"))).collect();
    let said: [EventBody; 4] =
        [score(9), score(0), answer("score", AnswerValue::DontKnow), answer("score", AnswerValue::Refused)];
    for (n, ((id, number, touch), said)) in (0..).zip(std::iter::once(own).chain(others).zip(said)) {
        let mut talk = b.talk(n * 30, id, number, touch);
        b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
        b.tell(&mut talk, said);
        b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
    }
    let wave = b.store.running_wave().unwrap().id;
    let counts = b.store.score_counts(&ScoreFilter { wave: Some(wave), ..ScoreFilter::default() }).unwrap();
    assert_eq!((counts.scores[9], counts.scores[0], counts.scores.iter().sum::<u64>()), (1, 1, 2));
    assert_eq!((counts.dont_know, counts.refused, counts.own_manager, counts.clients), (1, 1, 1, 2));

    let answers = b.store.score_answers(&ScoreFilter { from: Some(at(30)), ..ScoreFilter::default() }).unwrap();
    assert_eq!(answers.len(), 3);
    assert!(matches!(answers[0].said, Said::Score(zero) if zero.value() == 0));
    assert_eq!((answers[1].said, answers[2].said), (Said::DontKnow, Said::Refused));
    assert!(b.store.score_answers(&ScoreFilter { until: Some(at(0)), ..ScoreFilter::default() }).unwrap().is_empty());

    b.store.undo(b.vera, at(999)).unwrap();
    b.store.undo(b.vera, at(999)).unwrap();
    b.store.undo(b.vera, at(999)).unwrap();
    let counts = b.store.score_counts(&ScoreFilter::default()).unwrap();
    assert_eq!(counts.refused, 0, "outcome, end and answer of the last call are taken back");
}
