//! Answers counted: "don't know" and "refused" beside the scores, never among them.

use super::*;
use crate::domain::{
    AnswerKind, AnswerValue, AskedBy, ClientId, EventBody, FollowUp, HeardAnswer, Month, Said, Score, ScoreClass,
    ScoreCounts as Classes, ScoreQuery, ScoreSieve, ScoreSpan, SurveyKind, Zone,
};
use crate::store::testing::{Base, answer, at, base, client, monthly_counts_are_right, phone, score};

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
    assert_eq!((counts.dont_know, counts.refused, counts.own_manager), (1, 1, 1));
    let dated = ScoreFilter { from: Some(at(0)), ..ScoreFilter::default() };
    assert_eq!(b.store.score_counts(&dated).unwrap(), counts, "counted one by one it is the same");

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

/// Minutes to 31 March 2026, 20:30 UTC: 23:30 in Moscow. An hour later it is April there, and March in UTC.
const LAST_OF_MARCH: i64 = 21 * 24 * 60 + 11 * 60 + 30;

fn query(span: ScoreSpan) -> ScoreQuery {
    ScoreQuery { survey: SurveyKind::Relationship, span, sieve: ScoreSieve::default() }
}

fn moscow() -> Zone {
    Zone::new("Europe/Moscow").unwrap()
}

/// An answered survey call of a client's first planned touch.
fn survey(b: &mut Base, minute: i64, id: ClientId, said: EventBody, words: &str) {
    let card = b.store.client_card(id).unwrap();
    let mut talk = b.talk(minute, id, card.phones[0].id, card.planned[0].id);
    b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
    b.tell(&mut talk, said);
    b.tell(&mut talk, answer("reason", AnswerValue::Text(words.into())));
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }]);
}

#[test]
fn a_month_is_a_month_of_the_users_clock() {
    let mut b = base();
    let (one, ..) = b.client("one", "+74950000001");
    let (two, ..) = b.client("two", "+74950000002");
    survey(&mut b, LAST_OF_MARCH, one, score(9), "fine");
    survey(&mut b, LAST_OF_MARCH + 60, two, score(3), "late");
    let march = Month(2026 * 12 + 2);
    let months = |zone: &Zone| -> Vec<(i32, Classes)> {
        let board = b.store.score_board(&query(ScoreSpan::All), zone).unwrap();
        board.months.iter().map(|(month, said)| (month.0 - march.0, said.counts())).collect()
    };
    assert_eq!(months(&Zone::utc()), [(0, Classes::new(1, 0, 1))]);
    assert_eq!(months(&moscow()), [(0, Classes::new(1, 0, 0)), (1, Classes::new(0, 0, 1))]);
    let april = ScoreSpan::Months { from: march.plus(1), until: march.plus(2) };
    let board = b.store.score_board(&query(april), &moscow()).unwrap();
    assert_eq!(board.said.counts(), Classes::new(0, 0, 1));
    assert_eq!(board.before.map(|said| said.counts()), Some(Classes::new(1, 0, 0)));
    let heard = b.store.heard_answers(&query(april), &AnswersPage { limit: 9, ..AnswersPage::default() }, &moscow());
    assert_eq!(heard.unwrap().iter().map(|answer| answer.client_name.as_str()).collect::<Vec<_>>(), ["two"]);
    let detail = b.store.score_detail(&query(april), &moscow()).unwrap();
    assert_eq!((detail.companies.companies, detail.outcomes.map(|of| of.interviews)), (1, Some(1)));
    assert_eq!(detail.moved.map(|moved| moved.total()), Some(0));
    // A zone west of Greenwich: the evening of 31 March there is 1 April in UTC.
    let board = b.store.score_board(&query(ScoreSpan::All), &Zone::new("America/New_York").unwrap()).unwrap();
    assert_eq!(board.months.len(), 1);
}

#[test]
fn west_of_greenwich_the_first_hours_of_a_month_of_utc_belong_to_the_one_before() {
    let mut b = base();
    let (one, ..) = b.client("one", "+74950000001");
    survey(&mut b, LAST_OF_MARCH + 5 * 60, one, score(9), "fine");
    let months = |zone: &str| -> Vec<u32> {
        let board = b.store.score_board(&query(ScoreSpan::All), &Zone::new(zone).unwrap()).unwrap();
        board.months.iter().map(|(month, _)| month.number()).collect()
    };
    assert_eq!((months("UTC"), months("America/New_York")), (vec![4], vec![3]));
}

#[test]
fn a_new_wave_shows_who_moved_from_which_class_to_which() {
    let mut b = base();
    let ids: Vec<ClientId> = (1..4).map(|n| b.client(&format!("c{n}"), &format!("+7495000000{n}")).0).collect();
    for (n, (id, said)) in (0..).zip(ids.iter().zip([2, 8, 9])) {
        survey(&mut b, n * 30, *id, score(said), "first");
    }
    let (_, wave) = b.store.begin_wave(b.vera, 0, at(600)).unwrap();
    survey(&mut b, 700, ids[0], score(9), "better");
    survey(&mut b, 730, ids[2], answer("score", AnswerValue::DontKnow), "");
    let board = b.store.score_board(&query(ScoreSpan::Wave(0)), &moscow()).unwrap();
    assert_eq!((board.waves.len(), board.waves[1].id), (2, wave));
    assert_eq!((board.said.counts().n(), board.said.dont_know, board.said.asked()), (1, 1, 2));
    assert_eq!(board.before.map(|said| said.counts().n()), Some(3));
    let detail = b.store.score_detail(&query(ScoreSpan::Wave(0)), &moscow()).unwrap();
    let moved = detail.moved.unwrap();
    assert_eq!(moved.total(), 1);
    assert_eq!(moved.clients[ScoreClass::Detractor as usize][ScoreClass::Promoter as usize], 1);
    assert_eq!(detail.closed_list, None, "the wave runs, and its list may still grow");
    let outcomes = detail.outcomes.unwrap();
    assert_eq!((outcomes.interviews, outcomes.unknown), (2, 1));

    let first = b.store.score_detail(&query(ScoreSpan::Wave(1)), &moscow()).unwrap();
    assert_eq!((first.closed_list, first.moved), (Some(3), None));
    let all = b.store.score_detail(&query(ScoreSpan::All), &moscow()).unwrap();
    assert_eq!((all.companies.companies, all.companies.pooled.n()), (3, 4));
    assert_eq!(all.outcomes.map(|of| (of.interviews, of.unknown)), Some((5, 1)));
}

#[test]
fn what_a_merged_client_answered_is_the_voice_of_the_one_that_stays() {
    let mut b = base();
    let ids: Vec<ClientId> = (1..4).map(|n| b.client(&format!("c{n}"), &format!("+7495000000{n}")).0).collect();
    for (n, (id, said)) in (0..).zip(ids.iter().zip([2, 8, 9])) {
        survey(&mut b, n * 30, *id, score(said), "first");
    }
    b.store.begin_wave(b.vera, 0, at(600)).unwrap();
    survey(&mut b, 700, ids[0], score(9), "better");
    b.store.merge_clients(ids[1], ids[0], b.vera, at(800)).unwrap();
    b.store.merge_clients(ids[2], ids[1], b.vera, at(801)).unwrap();
    let of = |b: &Base, span| b.store.score_detail(&query(span), &moscow()).unwrap();
    let all = of(&b, ScoreSpan::All);
    assert_eq!((all.companies.companies, all.companies.pooled.n()), (1, 4), "one company, as many answers as before");
    assert_eq!(of(&b, ScoreSpan::Wave(1)).closed_list, Some(1));
    let moved = of(&b, ScoreSpan::Wave(0)).moved.unwrap();
    assert_eq!(moved.clients[ScoreClass::Promoter as usize][ScoreClass::Promoter as usize], 1);
    assert_eq!(moved.total(), 1, "from its latest answer of the wave before");
    let page = AnswersPage { limit: 9, ..AnswersPage::default() };
    let heard = b.store.heard_answers(&query(ScoreSpan::All), &page, &moscow()).unwrap();
    assert!(heard.iter().all(|answer| (answer.client, answer.client_name.as_str()) == (ids[2], "c3")), "{heard:?}");
    b.store.undo(b.vera, at(802)).unwrap();
    b.store.undo(b.vera, at(803)).unwrap();
    assert_eq!(of(&b, ScoreSpan::All).companies.companies, 3);
}

#[test]
fn answers_come_page_by_page_newest_first_and_by_kind() {
    let mut b = base();
    for (n, said) in (1..).zip([0, 9, 7, 10, 5]) {
        let (id, ..) = b.client(&format!("c{n}"), &format!("+7495000000{n}"));
        survey(&mut b, n * 30, id, score(said), if n == 3 { "" } else { "words" });
    }
    let page = |kind, with_words, after: Option<&HeardAnswer>, limit| -> Vec<HeardAnswer> {
        let page = AnswersPage { kind, with_words, after: after.cloned(), limit };
        b.store.heard_answers(&query(ScoreSpan::All), &page, &moscow()).unwrap()
    };
    let names = |page: &[HeardAnswer]| page.iter().map(|answer| answer.client_name.clone()).collect::<Vec<_>>();
    let first = page(None, false, None, 2);
    assert_eq!(names(&first), ["c5", "c4"]);
    let second = page(None, false, first.last(), 9);
    assert_eq!(names(&second), ["c3", "c2", "c1"]);
    assert_eq!(second[0].words, None);
    assert_eq!(names(&page(None, true, None, 9)), ["c5", "c4", "c2", "c1"]);
    let unhappy = page(Some(AnswerKind::Class(ScoreClass::Detractor)), false, None, 9);
    assert_eq!(names(&unhappy), ["c5", "c1"]);
    assert_eq!(unhappy[1].said, Said::Score(Score::new(0).unwrap()));
    assert!(page(Some(AnswerKind::WithoutScore), false, None, 9).is_empty());
}

#[test]
fn an_answer_follows_its_client_to_another_manager_and_goes_when_it_is_taken_back() {
    let mut b = base();
    let mut mine = client("own");
    (mine.owner, mine.segment) = (Some(b.vera), Some("retail".to_owned()));
    let (_, id) = b.store.add_client(&mine, b.oleg, at(0)).unwrap();
    b.store.add_phone(id, &phone("+74950000000"), b.oleg, at(0)).unwrap();
    survey(&mut b, 10, id, score(4), "slow");
    monthly_counts_are_right(&b.store);
    let by = |b: &Base, sieve: ScoreSieve| {
        let query = ScoreQuery { sieve, ..query(ScoreSpan::Wave(0)) };
        let found = b.store.score_board(&query, &moscow()).unwrap().said.counts().n();
        let detail = b.store.score_detail(&query, &moscow()).unwrap();
        assert_eq!(detail.companies.pooled.n(), found);
        let page = AnswersPage { limit: 9, ..AnswersPage::default() };
        assert_eq!(b.store.heard_answers(&query, &page, &moscow()).unwrap().len() as u64, found);
        found
    };
    let owned_by = |owner| ScoreSieve { owner: Some(owner), ..ScoreSieve::default() };
    assert_eq!((by(&b, owned_by(b.vera)), by(&b, owned_by(b.oleg))), (1, 0));
    assert_eq!(by(&b, ScoreSieve { segment: Some("retail".to_owned()), ..ScoreSieve::default() }), 1);
    assert_eq!(by(&b, ScoreSieve { operator: Some(b.oleg), ..ScoreSieve::default() }), 0);
    assert_eq!(by(&b, ScoreSieve { asked_by: AskedBy::OwnManager, ..ScoreSieve::default() }), 1);
    assert_eq!(by(&b, ScoreSieve { asked_by: AskedBy::Others, ..ScoreSieve::default() }), 0);

    b.store.connection.execute_batch("DROP TRIGGER history_client_update").unwrap();
    let given = format!("UPDATE client SET owner = {}, segment = NULL WHERE id = {id}", b.oleg);
    b.store.connection.execute_batch(&given).unwrap();
    monthly_counts_are_right(&b.store);
    assert_eq!((by(&b, owned_by(b.vera)), by(&b, owned_by(b.oleg))), (0, 1));

    // Outcome, end, reason and score are taken back one after the other.
    for _ in 0..4 {
        b.store.undo(b.vera, at(900)).unwrap();
        monthly_counts_are_right(&b.store);
    }
    assert_eq!(by(&b, ScoreSieve::default()), 0);
    b.store.redo(b.vera, at(901)).unwrap();
    monthly_counts_are_right(&b.store);
    assert_eq!(by(&b, ScoreSieve::default()), 1);
}

#[test]
fn no_count_and_no_list_reads_a_whole_large_table() {
    let b = base();
    for sql in [answers::PLANS, board::PLANS, detail::PLANS, rung::PLANS].concat() {
        let mut explain = b.store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps: Vec<String> =
            explain.raw_query().mapped(|row| row.get::<_, String>(3)).collect::<std::result::Result<_, _>>().unwrap();
        for step in &steps {
            let whole = step.starts_with("SCAN") && step != "SCAN score_month";
            assert!(!whole, "{step} in {sql}");
            assert!(!step.contains("TEMP B-TREE FOR GROUP BY"), "{step} in {sql}");
        }
    }
    for sql in detail::PLANS {
        let mut explain = b.store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let step: String = explain.raw_query().next().unwrap().unwrap().get(3).unwrap();
        assert!(step.contains("USING COVERING INDEX"), "{step} in {sql}");
    }
}
