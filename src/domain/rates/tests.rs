//! Rates against the formulas of AAPOR's Standard Definitions.

use super::*;

fn counts() -> DispositionCounts {
    DispositionCounts {
        interviews: 4,
        partials: 2,
        refusals: 1,
        non_contacts: 1,
        others: 1,
        unknown: 2,
        not_eligible: 1,
    }
}

fn near(found: Option<f64>, wanted: f64) {
    assert!(found.is_some_and(|found| (found - wanted).abs() < 0.000_05), "{found:?} is not {wanted}");
}

#[test]
fn the_rates_of_twelve_cases() {
    let rates = counts().rates(None);
    near(rates.e, 0.9);
    let response = [rates.rr1, rates.rr2, rates.rr3, rates.rr4, rates.rr5, rates.rr6];
    for (found, wanted) in response.into_iter().zip([0.3636, 0.5455, 0.3704, 0.5556, 0.4444, 0.6667]) {
        near(found, wanted);
    }
    for (found, wanted) in
        [rates.coop1, rates.coop2, rates.coop3, rates.coop4].into_iter().zip([0.5, 0.75, 0.5714, 0.8571])
    {
        near(found, wanted);
    }
    for (found, wanted) in [rates.ref1, rates.ref2, rates.ref3].into_iter().zip([0.0909, 0.0926, 0.1111]) {
        near(found, wanted);
    }
    for (found, wanted) in [rates.con1, rates.con2, rates.con3].into_iter().zip([0.7273, 0.7407, 0.8889]) {
        near(found, wanted);
    }
}

#[test]
fn not_eligible_cases_are_below_no_line_but_that_of_e() {
    let more = DispositionCounts { not_eligible: 100, ..counts() };
    let (few, many) = (counts().rates(Some(0.9)), more.rates(Some(0.9)));
    assert_eq!(few, many);
}

#[test]
fn the_eligible_share_can_be_set() {
    let rates = counts().rates(Some(0.0));
    assert_eq!((rates.e, rates.rr3, rates.con2), (Some(0.0), rates.rr5, rates.con3));
    assert_eq!(counts().rates(Some(1.0)).rr3, rates.rr1);
}

#[test]
fn nothing_below_the_line_is_undefined() {
    assert_eq!(DispositionCounts::default().rates(None), Rates::default());
    let only_unknown = DispositionCounts { unknown: 3, ..DispositionCounts::default() }.rates(None);
    assert_eq!(
        (only_unknown.rr1, only_unknown.rr3, only_unknown.rr5, only_unknown.coop1, only_unknown.e),
        (Some(0.0), None, None, None, None)
    );
}

#[test]
fn cases_are_counted_by_their_disposition() {
    let mut found = DispositionCounts::default();
    for (disposition, cases) in Disposition::ALL.iter().copied().zip([4, 2, 1, 1, 1, 2, 1, 9]) {
        found.add(disposition, cases);
    }
    assert_eq!(found, counts());
}
