//! How rates are printed.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[rstest]
#[case("I=4,P=2,R=1,NC=1,O=1,U=2,NE=1")]
#[case("NE=1,U=2,O=1,NC=1,R=1,P=2,I=4")]
#[case(" i = 4, p=2 ,r=1,nc=1,o=1,u=2,ne=1")]
fn counts_are_read_in_any_order(#[case] text: &str) {
    let wanted = DispositionCounts {
        interviews: 4,
        partials: 2,
        refusals: 1,
        non_contacts: 1,
        others: 1,
        unknown: 2,
        not_eligible: 1,
    };
    assert_eq!(read_counts(text), Ok(wanted));
}

#[test]
fn what_is_missing_is_none() {
    assert_eq!(read_counts("P=2"), Ok(DispositionCounts { partials: 2, ..DispositionCounts::default() }));
}

#[rstest]
#[case("", CountsError::NotAPair(String::new()))]
#[case("I", CountsError::NotAPair("I".to_owned()))]
#[case("I=1,", CountsError::NotAPair(String::new()))]
#[case("X=1", CountsError::UnknownClass("X".to_owned()))]
#[case("-=1", CountsError::UnknownClass("-".to_owned()))]
#[case("I=1,I=2", CountsError::Twice("I"))]
#[case("I=-1", CountsError::NotACount { class: "I", number: "-1".to_owned() })]
#[case("I=1.5", CountsError::NotACount { class: "I", number: "1.5".to_owned() })]
#[case("NE=99999999999", CountsError::NotACount { class: "NE", number: "99999999999".to_owned() })]
fn counts_that_make_no_sense_are_refused(#[case] text: &str, #[case] error: CountsError) {
    assert_eq!(read_counts(text), Err(error));
}

#[test]
fn json_has_every_rate_under_its_name() {
    let text =
        show(read_counts("I=4,P=2,R=1,NC=1,O=1,U=2,NE=1").unwrap(), None, true, messages(Language::English)).unwrap();
    let found: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
    let names = "con1 con2 con3 coop1 coop2 coop3 coop4 e ref1 ref2 ref3 rr1 rr2 rr3 rr4 rr5 rr6";
    assert_eq!(found.keys().map(String::as_str).collect::<Vec<_>>(), names.split(' ').collect::<Vec<_>>());
    assert_eq!((&found["rr5"], &found["e"]), (&serde_json::json!(4.0 / 9.0), &serde_json::json!(0.9)));
}

#[test]
fn nothing_below_the_line_is_undefined_in_words_and_null_in_json() {
    let nothing = DispositionCounts::default();
    assert!(show(nothing, None, true, messages(Language::English)).unwrap().contains("\"rr1\": null"));
    assert!(show(nothing, None, false, messages(Language::Russian)).unwrap().contains("не определено"));
}

#[rstest]
#[case("0.9", 0.9)]
#[case("0,5", 0.5)]
#[case("0", 0.0)]
#[case("1", 1.0)]
fn the_eligible_share_of_the_unknown_can_be_set(#[case] text: &str, #[case] share: f64) {
    assert_eq!(read_share(text), Ok(share));
    let printed = of_counts("I=4,U=2", Some(text), true, messages(Language::English)).unwrap();
    let found: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(
        (&found["e"], &found["rr3"]),
        (&serde_json::json!(share), &serde_json::json!(4.0 / (4.0 + 2.0 * share)))
    );
}

#[rstest]
#[case("1.1")]
#[case("-0.1")]
#[case("90%")]
#[case("NaN")]
#[case("")]
fn a_share_beyond_its_bounds_is_refused(#[case] text: &str) {
    assert_eq!(read_share(text), Err(CountsError::NotAShare(text.to_owned())));
}
