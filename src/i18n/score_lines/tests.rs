//! Scores in sentences, by published values.

use rstest::rstest;

use super::*;
use crate::domain::{Language, Month, ScoreSieve, by_company};
use crate::i18n::messages;

fn en() -> &'static Messages {
    messages(Language::English)
}

fn ru() -> &'static Messages {
    messages(Language::Russian)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

// Score and interval: Rocks 2016.
#[rstest]
#[case((0, 0, 0), "No answers here, so there is no score")]
#[case((2, 1, 1), "4 answers: too few for a score, so only the counts")]
#[case((3, 2, 0), "NPS (+60) indicative; 95% interval from −10 to +88")]
#[case((8, 7, 5), "NPS (+15) indicative; 95% interval from −20 to +46")]
#[case((20, 5, 5), "NPS +50; 95% interval from +18 to +72")]
fn a_score_is_said_as_far_as_its_answers_carry_it(
    #[case] (promoters, passives, detractors): (u32, u32, u32),
    #[case] wanted: &str,
) {
    assert_eq!(plain(&headline(ScoreCounts::new(promoters, passives, detractors), en())), wanted);
}

#[test]
fn a_change_is_said_with_its_interval_and_named_only_where_zero_is_outside() {
    let (high, low) = (ScoreCounts::new(20, 5, 5), ScoreCounts::new(12, 8, 10));
    // Lewis and Sauro: raw 43.33, from 0.42 to 78.37.
    let up = "+43 points against the period before, between 0 and +78: higher than before";
    assert_eq!(change(high, Some(low), en()), up);
    assert!(change(low, Some(high), en()).ends_with("lower than before"));
    let same = change(ScoreCounts::new(9, 6, 5), Some(ScoreCounts::new(8, 7, 5)), en());
    assert!(same.starts_with("+5 points") && same.ends_with("no evidence of a change"), "{same}");
    let russian = change(ScoreCounts::new(9, 6, 5), Some(ScoreCounts::new(8, 7, 5)), ru());
    assert!(russian.starts_with("+5 п.") && russian.ends_with("судить нельзя"), "{russian}");
    assert_eq!(change(high, None, en()), "There is no period before to compare with.");
    assert_eq!(
        change(high, Some(ScoreCounts::new(3, 0, 0)), en()),
        "Too few to compare with the period before: 30 answers now, 3 answers then"
    );
}

#[test]
fn two_small_times_get_the_advice_how_many_answers_it_takes() {
    let small = ScoreCounts::new(8, 7, 5);
    let said = advice(small, Some(small), en()).unwrap();
    assert!(
        said.contains("about 228 answers in each period; here are 20 and 20") && said.contains("about 54"),
        "{said}"
    );
    assert_eq!(advice(ScoreCounts::new(200, 100, 50), Some(ScoreCounts::new(200, 100, 50)), en()), None);
    assert_eq!(advice(small, None, en()), None);
    assert_eq!(advice(ScoreCounts::new(20, 5, 5), Some(ScoreCounts::new(12, 8, 10)), en()), None, "it was seen");
}

#[test]
fn one_vote_for_each_company_counts_companies() {
    let companies = |n: usize| by_company(&vec![ScoreCounts::new(2, 0, 1); n]);
    assert!(one_vote(&companies(4), en()).ends_with("4 companies, too few for a score"));
    assert!(one_vote(&companies(5), en()).contains("NPS (+33) indicative"));
    assert!(one_vote(&companies(30), ru()).contains("NPS +33;"));
    assert_eq!(answers_from(40, 38, ru()), "40 ответов от 38 компаний");
    assert_eq!(answers_from(22, 21, ru()), "22 ответа от 21 компании");
}

#[test]
fn a_group_stands_higher_lower_or_nowhere_in_particular() {
    let (high, low) = (ScoreCounts::new(20, 5, 5), ScoreCounts::new(12, 8, 10));
    assert_eq!(against(high, low, en()), "higher");
    assert_eq!(against(low, high, en()), "lower");
    assert_eq!(against(low, low, en()), "no evidence");
    assert_eq!(against(ScoreCounts::new(4, 0, 0), low, en()), "too few");
    assert_eq!(against(low, ScoreCounts::default(), en()), "–");
}

#[test]
fn times_have_their_names() {
    let query = |span| ScoreQuery { survey: SurveyKind::Relationship, span, sieve: ScoreSieve::default() };
    let from = Month(2026 * 12 + 9);
    let name = |months: i32, words| {
        period(&query(ScoreSpan::Months { from, until: from.plus(months) }), &[], &Zone::utc(), words)
    };
    assert_eq!([name(1, ru()), name(3, ru())], ["октябрь 2026", "4-й квартал 2026"]);
    assert_eq!([name(1, en()), name(3, en())], ["October 2026", "quarter 4 of 2026"]);
    assert_eq!(period(&query(ScoreSpan::Wave(0)), &[], &Zone::utc(), en()), "no wave");
}
