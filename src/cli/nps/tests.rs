//! How scores are printed.

use serde_json::{Value, json};

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

fn tally(promoters: u32, passives: u32, detractors: u32) -> Tally {
    Tally { counts: ScoreCounts::new(promoters, passives, detractors), excluded: Excluded::default() }
}

fn first_line(tally: Tally, language: Language) -> String {
    plain(tally, messages(language)).lines().next().unwrap_or_default().replace('\u{a0}', " ")
}

#[test]
fn the_score_says_no_more_than_its_answers_carry() {
    let english = |tally| first_line(tally, Language::English);
    assert_eq!(english(tally(0, 0, 0)), "No answers, so there is no score.");
    assert_eq!(english(tally(1, 0, 0)), "1 answer: too few for a score, so only the counts.");
    assert_eq!(english(tally(8, 7, 5)), "NPS (+15), indicative; 20 answers, 95% interval from −20 to +46");
    assert_eq!(english(tally(20, 5, 5)), "NPS +50; 30 answers, 95% interval from +18 to +72, standard error 13.9");
}

#[test]
fn it_says_so_in_russian_too() {
    let russian = |tally| first_line(tally, Language::Russian);
    assert_eq!(russian(tally(0, 0, 0)), "Ответов нет, поэтому нет и индекса.");
    assert_eq!(russian(tally(3, 0, 0)), "3 ответа: для индекса мало, поэтому только количество.");
    assert_eq!(russian(tally(8, 7, 5)), "NPS (+15), ориентировочно; 20 ответов, 95-процентный интервал от −20 до +46");
    assert_eq!(
        russian(tally(20, 5, 5)),
        "NPS +50; 30 ответов, 95-процентный интервал от +18 до +72, стандартная ошибка 13,9"
    );
}

#[test]
fn counts_stand_below_it_and_what_is_no_answer_apart() {
    let excluded = Excluded { dont_know: 2, unreadable: 1, ..Excluded::default() };
    let text = plain(Tally { excluded, ..tally(8, 7, 5) }, messages(Language::English));
    assert_eq!(
        text.lines().skip(1).collect::<Vec<_>>(),
        [
            "",
            "promoters   9–10  8  40%",
            "passives    7–8   7  35%",
            "detractors  0–6   5  25%",
            "",
            "Not counted:",
            "  don’t know          2",
            "  not a whole number  1"
        ]
    );
}

#[test]
fn four_answers_have_no_shares() {
    let text = plain(tally(4, 0, 0), messages(Language::English));
    assert!(!text.contains('%') && !text.contains("100"), "{text}");
}

#[test]
fn json_is_unrounded_and_null_where_nothing_is_defined() {
    let figures =
        |tally| -> Value { serde_json::from_str(&show(tally, true, messages(Language::English)).unwrap()).unwrap() };
    assert_eq!(
        figures(tally(0, 0, 0)),
        json!({
            "n": 0, "promoters": 0, "passives": 0, "detractors": 0,
            "excluded": { "dont_know": 0, "refused": 0, "blank": 0, "out_of_range": 0, "unreadable": 0 },
            "nps": null, "se": null, "interval": null,
        })
    );
    let found = figures(tally(1, 7, 0));
    assert_eq!((&found["n"], &found["nps"], &found["interval"]["level"]), (&json!(8), &json!(12.5), &json!(0.95)));
    assert!(found["interval"]["low"].as_f64() < Some(12.5) && found["se"].is_f64());
}

#[test]
fn nothing_is_ever_minus_zero() {
    assert_eq!([points(-0.3), points(0.0), points(-0.5), points(12.5)], ["0", "0", "−1", "+13"]);
}
