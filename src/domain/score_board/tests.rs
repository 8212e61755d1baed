//! Cells added up: by time, by group, by month.

use super::*;

const OLEG: OperatorId = OperatorId(1);
const VERA: OperatorId = OperatorId(2);

fn wave(id: i64) -> Wave {
    let at = |day: i64| Moment::from_millis(day * 86_400_000).unwrap();
    Wave { id: WaveId(id), survey: SurveyKind::Relationship, began_at: at(id), ended_at: None }
}

fn cell(wave: i64, month: i32, score: u8) -> ScoreCell {
    ScoreCell {
        wave: Some(WaveId(wave)),
        month: Month(month),
        owner: Some(OLEG),
        segment: Some("опт".to_owned()),
        operator: VERA,
        own_manager: false,
        said: Said::Score(Score::new(score).unwrap()),
        times: 1,
    }
}

fn query(span: ScoreSpan) -> ScoreQuery {
    ScoreQuery { survey: SurveyKind::Relationship, span, sieve: ScoreSieve::default() }
}

fn board(query: &ScoreQuery, cells: &[ScoreCell]) -> ScoreBoard {
    ScoreBoard::of(query, vec![wave(1), wave(2)], cells.iter().cloned())
}

#[test]
fn a_wave_is_counted_with_the_one_before_it() {
    let cells = [cell(1, 10, 3), cell(2, 15, 9), cell(2, 16, 10)];
    let newest = board(&query(ScoreSpan::Wave(0)), &cells);
    assert_eq!(newest.said.counts(), ScoreCounts::new(2, 0, 0));
    assert_eq!(newest.before.map(|said| said.counts()), Some(ScoreCounts::new(0, 0, 1)));
    let first = board(&query(ScoreSpan::Wave(1)), &cells);
    assert_eq!((first.said.counts(), first.before), (ScoreCounts::new(0, 0, 1), None));
    assert_eq!(board(&query(ScoreSpan::Wave(2)), &cells).said, SaidCounts::default());
}

#[test]
fn months_are_compared_with_as_many_months_before() {
    let cells = [cell(1, 9, 9), cell(1, 10, 3), cell(2, 12, 9), cell(2, 14, 8)];
    let quarter = ScoreSpan::Months { from: Month(12), until: Month(15) };
    let found = board(&query(quarter), &cells);
    assert_eq!(found.said.counts(), ScoreCounts::new(1, 1, 0));
    assert_eq!(found.before.map(|said| said.counts()), Some(ScoreCounts::new(1, 0, 1)));
    assert_eq!(board(&query(ScoreSpan::All), &cells).before, None);
}

#[test]
fn no_month_between_the_first_and_the_last_is_left_out() {
    let found = board(&query(ScoreSpan::All), &[cell(1, 9, 9), cell(2, 12, 9)]);
    assert_eq!(
        found.months.iter().map(|(month, said)| (month.0, said.asked())).collect::<Vec<_>>(),
        [(9, 1), (10, 0), (11, 0), (12, 1)]
    );
}

#[test]
fn what_was_counted_in_a_month_too_many_is_taken_off_it() {
    let moved = ScoreCell { times: -1, ..cell(1, 9, 9) };
    let found = board(&query(ScoreSpan::All), &[cell(1, 9, 9), moved, cell(1, 10, 9)]);
    assert_eq!((found.months.len(), found.said.asked()), (1, 1));
}

#[test]
fn groups_and_sieves_count_the_same() {
    let other = ScoreCell { owner: None, segment: None, own_manager: true, operator: OLEG, ..cell(2, 12, 2) };
    let dont_know = ScoreCell { said: Said::DontKnow, ..cell(2, 12, 0) };
    let cells = [cell(2, 12, 9), other, dont_know];
    let found = board(&query(ScoreSpan::All), &cells);
    assert_eq!(
        found.by_owner.iter().map(|(owner, said)| (*owner, said.asked())).collect::<Vec<_>>(),
        [(None, 1), (Some(OLEG), 2)]
    );
    assert_eq!(found.by_segment.len(), 2);
    assert_eq!((found.own.counts(), found.said.dont_know), (ScoreCounts::new(0, 0, 1), 1));
    let sieve = ScoreSieve { owner: Some(OLEG), asked_by: AskedBy::Others, ..ScoreSieve::default() };
    let narrow = board(&ScoreQuery { sieve, ..query(ScoreSpan::All) }, &cells);
    assert_eq!((narrow.said.counts(), narrow.said.asked()), (ScoreCounts::new(1, 0, 0), 2));
    assert_eq!(narrow.choices, found.choices, "what can be chosen does not depend on what is chosen");
}

#[test]
fn clients_who_were_asked_twice_go_up_stay_or_go_down() {
    let mut moved = Moved::default();
    moved.add(ScoreClass::Detractor, ScoreClass::Promoter);
    moved.add(ScoreClass::Passive, ScoreClass::Passive);
    moved.add(ScoreClass::Promoter, ScoreClass::Detractor);
    moved.add(ScoreClass::Promoter, ScoreClass::Passive);
    assert_eq!((moved.total(), moved.up_same_down()), (4, (1, 1, 2)));
}
