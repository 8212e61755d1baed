//! One voice per company.

use super::{ScoreCounts, by_company};

fn near(found: Option<f64>, wanted: f64) {
    assert!(found.is_some_and(|found| (found - wanted).abs() < 1e-9), "{found:?} is not {wanted}");
}

#[test]
fn one_answer_per_company_gives_the_plain_error_but_for_m_minus_one() {
    // 8 promoters, 7 passives, 5 detractors: SE 17.713 with n below the line, and √(20/19) of it by companies.
    let mut companies = vec![ScoreCounts::new(1, 0, 0); 8];
    companies.extend([ScoreCounts::new(0, 1, 0); 7]);
    companies.extend([ScoreCounts::new(0, 0, 1); 5]);
    let counted = by_company(&companies);
    assert_eq!((counted.companies, counted.pooled), (20, ScoreCounts::new(8, 7, 5)));
    let plain = ScoreCounts::new(8, 7, 5).standard_error().unwrap();
    near(counted.cluster_error, plain * (20.0_f64 / 19.0).sqrt());
    near(counted.one_vote, 15.0);
    near(counted.one_vote_error, plain * (20.0_f64 / 19.0).sqrt());
}

#[test]
fn a_company_with_many_answers_has_one_vote() {
    // Nine promoters of one company, one detractor of another: pooled +80, by companies 0.
    // Cluster: t = 900 and −100, n = 9 and 1, so both stand 180 away: √(2·(180² + 180²))/10 = 36.
    let counted = by_company(&[ScoreCounts::new(9, 0, 0), ScoreCounts::new(0, 0, 1)]);
    near(counted.pooled.nps(), 80.0);
    near(counted.one_vote, 0.0);
    near(counted.cluster_error, 36.0);
    // Votes +100 and −100: √(2·(100² + 100²))/2 = 100.
    near(counted.one_vote_error, 100.0);
}

#[test]
fn companies_without_answers_are_no_companies() {
    let counted = by_company(&[ScoreCounts::default(), ScoreCounts::new(1, 0, 0)]);
    assert_eq!((counted.companies, counted.cluster_error, counted.one_vote), (1, None, Some(100.0)));
    let nobody = by_company(&[]);
    assert_eq!((nobody.companies, nobody.one_vote, nobody.one_vote_error), (0, None, None));
}
