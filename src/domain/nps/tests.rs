//! Scores and their intervals against published values.

use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn near(found: Option<f64>, wanted: f64, within: f64) {
    assert!(found.is_some_and(|found| (found - wanted).abs() <= within), "{found:?} is not {wanted}");
}

// Published check values: score, standard error, score interval.
#[rstest]
#[case((3, 2, 0), 60.0, 21.909, -9.52, 88.24)]
#[case((10, 0, 0), 100.0, 0.0, 44.49, 100.0)]
#[case((8, 7, 5), 15.0, 17.713, -20.17, 46.37)]
#[case((20, 5, 5), 50.0, 13.944, 18.26, 71.72)]
fn the_score_its_error_and_its_interval(
    #[case] (promoters, passives, detractors): (u32, u32, u32),
    #[case] nps: f64,
    #[case] error: f64,
    #[case] low: f64,
    #[case] high: f64,
) {
    let counts = ScoreCounts::new(promoters, passives, detractors);
    near(counts.nps(), nps, 1e-12);
    near(counts.standard_error(), error, 0.0005);
    let interval = counts.interval();
    near(interval.map(|interval| interval.low), low, 0.005);
    near(interval.map(|interval| interval.high), high, 0.005);
    near(interval.map(|interval| interval.level), 0.95, 0.0);
}

#[test]
fn the_limits_are_reached_only_where_everybody_agrees() {
    near(ScoreCounts::new(1, 0, 0).interval().map(|interval| interval.high), 100.0, 0.0);
    near(ScoreCounts::new(0, 0, 7).interval().map(|interval| interval.low), -100.0, 0.0);
    assert!(ScoreCounts::new(0, 1, 7).interval().is_some_and(|interval| interval.low > -100.0));
}

#[rstest]
#[case((1, 7, 0), 13)]
#[case((0, 7, 1), -13)]
#[case((1, 0, 1), 0)]
#[case((0, 0, 3), -100)]
#[case((0, 400, 1), 0)]
#[case((2, 0, 1), 33)]
#[case((5, 0, 1), 67)]
fn the_shown_score_is_rounded_once_and_halves_go_away_from_zero(
    #[case] (promoters, passives, detractors): (u32, u32, u32),
    #[case] shown: i64,
) {
    assert_eq!(ScoreCounts::new(promoters, passives, detractors).rounded(), Some(shown));
}

#[test]
fn without_answers_there_is_no_score() {
    let nobody = ScoreCounts::default();
    assert_eq!(
        (nobody.nps(), nobody.rounded(), nobody.standard_error(), nobody.interval(), nobody.bounds(0)),
        (None, None, None, None, None)
    );
    assert_eq!(nobody.change_from(ScoreCounts::new(1, 0, 0)), None);
    assert_eq!(ScoreCounts::new(1, 0, 0).change_from(nobody), None);
    assert_eq!(nobody.answers_for_margin(20.0), None);
}

#[test]
fn a_change_between_two_groups_has_an_interval_a_chance_and_a_verdict() {
    let change = ScoreCounts::new(20, 5, 5).change_from(ScoreCounts::new(12, 8, 10)).unwrap();
    near(Some(change.points), 43.33, 0.005);
    near(Some(change.p), 0.0476, 0.000_05);
    near(Some(change.interval.low), 0.42, 0.005);
    near(Some(change.interval.high), 78.37, 0.005);
    assert_eq!(change.verdict, Verdict::Higher);
    let back = ScoreCounts::new(12, 8, 10).change_from(ScoreCounts::new(20, 5, 5)).unwrap();
    assert_eq!(back.verdict, Verdict::Lower);
}

#[test]
fn a_small_change_is_no_evidence() {
    let change = ScoreCounts::new(9, 6, 5).change_from(ScoreCounts::new(8, 7, 5)).unwrap();
    near(Some(change.points), 5.0, 1e-9);
    assert_eq!(change.verdict, Verdict::NoEvidence);
    assert!(change.interval.low < 0.0 && change.interval.high > 0.0 && change.p > 0.05);
}

#[test]
fn a_closed_list_has_hard_bounds() {
    // 20 of 40 answered, +3 net: from (3 − 20)/40 to (3 + 20)/40.
    let bounds = ScoreCounts::new(8, 7, 5).bounds(40).unwrap();
    assert_eq!((bounds.low, bounds.high), (-42.5, 57.5));
    assert_eq!(ScoreCounts::new(8, 7, 5).bounds(20), Some(Bounds { low: 15.0, high: 15.0 }));
    assert_eq!(ScoreCounts::new(8, 7, 5).bounds(19), None);
}

#[test]
fn few_answers_show_less() {
    let showing = |passives| ScoreCounts::new(0, passives, 0).showing();
    assert_eq!(
        [0, 1, 4, 5, 29, 30].map(showing),
        [
            Showing::NoAnswers,
            Showing::CountsOnly,
            Showing::CountsOnly,
            Showing::Indicative,
            Showing::Indicative,
            Showing::Full
        ]
    );
}

#[test]
fn a_change_of_20_points_takes_228_answers_per_period_and_a_margin_of_20_takes_54() {
    let mix = ScoreCounts::new(45, 35, 20);
    assert_eq!(mix.answers_for_change(20.0), Some(228));
    assert_eq!(mix.answers_for_margin(20.0), Some(54));
    assert_eq!(mix.answers_for_margin(0.0), None);
    assert_eq!(mix.answers_for_margin(f64::NAN), None);
}

#[test]
fn scores_are_counted_in_their_class() {
    let mut counts = ScoreCounts::default();
    for value in 0..=10 {
        counts.add(Score::new(value).unwrap());
    }
    assert_eq!(counts, ScoreCounts::new(2, 2, 7));
    assert_eq!(counts.n(), 11);
}

fn some_counts() -> impl Strategy<Value = ScoreCounts> {
    let count = || prop_oneof![0..4_u32, 0..60_u32, 0..100_000_u32, Just(u32::MAX)];
    (count(), count(), count())
        .prop_map(|(promoters, passives, detractors)| ScoreCounts::new(promoters, passives, detractors))
}

proptest! {
    #[test]
    fn the_interval_holds_the_score_and_stays_within_100(counts in some_counts()) {
        prop_assume!(counts.n() > 0);
        let (score, interval) = (counts.nps().unwrap(), counts.interval().unwrap());
        prop_assert!(-100.0 <= interval.low && interval.low <= score, "{:?} {}", interval, score);
        prop_assert!(score <= interval.high && interval.high <= 100.0, "{:?} {}", interval, score);
        let shown = counts.rounded().unwrap();
        prop_assert!((-100..=100).contains(&shown));
    }

    #[test]
    fn turning_promoters_into_detractors_turns_everything_around(counts in some_counts()) {
        prop_assume!(counts.n() > 0);
        let turned = ScoreCounts::new(counts.detractors, counts.passives, counts.promoters);
        let (one, other) = (counts.interval().unwrap(), turned.interval().unwrap());
        prop_assert!((one.low + other.high).abs() < 1e-9 && (one.high + other.low).abs() < 1e-9);
        prop_assert_eq!(counts.rounded().unwrap(), -turned.rounded().unwrap());
        prop_assert_eq!(counts.standard_error(), turned.standard_error());
    }

    #[test]
    fn the_limits_solve_their_equation(counts in some_counts()) {
        prop_assume!(counts.n() > 0 && counts.n() < 1_000_000 && u64::from(counts.detractors) < counts.n());
        let low = counts.interval().unwrap().low / 100.0;
        prop_assert!((counts.tango(low) - Z).abs() < 1e-4, "{}", counts.tango(low));
    }

    #[test]
    fn a_change_turned_around_is_the_same_change(one in some_counts(), other in some_counts()) {
        prop_assume!(one.n() > 0 && other.n() > 0);
        let (there, back) = (one.change_from(other).unwrap(), other.change_from(one).unwrap());
        prop_assert!((there.interval.low + back.interval.high).abs() < 1e-9);
        prop_assert!((there.p - back.p).abs() < 1e-12 && (0.0..=1.0).contains(&there.p));
        prop_assert_eq!(there.verdict == Verdict::NoEvidence, back.verdict == Verdict::NoEvidence);
    }
}
