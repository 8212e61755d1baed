//! Several answers from one company are not independent: the same score counted by companies.

use serde::{Deserialize, Serialize};

use super::ScoreCounts;

/// The answers of many companies: "n answers from m companies".
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct ByCompany {
    /// All answers, pooled.
    pub pooled: ScoreCounts,
    /// Companies with at least one answer.
    pub companies: u32,
    /// The standard error of the pooled score in points, with each company as a cluster; none for fewer than two.
    pub cluster_error: Option<f64>,
    /// The score in points if each company has one vote, shared evenly by its answers; none without answers.
    pub one_vote: Option<f64>,
    /// The standard error of [`Self::one_vote`]; none for fewer than two companies.
    pub one_vote_error: Option<f64>,
}

/// Counts by companies; one item for each company.
///
/// Cluster variance of a ratio: SE² = m/(m − 1)·Σ(tₐ − NPS·nₐ)²/n², with tₐ the points and nₐ the answers of company a.
#[must_use]
pub fn by_company(companies: &[ScoreCounts]) -> ByCompany {
    let answered = || companies.iter().copied().filter(|counts| counts.n() > 0);
    let mut pooled = ScoreCounts::default();
    let (mut count, mut votes) = (0_u32, 0.0);
    for company in answered() {
        pooled.promoters = pooled.promoters.saturating_add(company.promoters);
        pooled.passives = pooled.passives.saturating_add(company.passives);
        pooled.detractors = pooled.detractors.saturating_add(company.detractors);
        count = count.saturating_add(1);
        votes += company.nps().unwrap_or_default();
    }
    let many = f64::from(count);
    let one_vote = (count > 0).then(|| votes / many);
    let spread = |distance: &dyn Fn(ScoreCounts) -> f64, over: f64| {
        let sum: f64 = answered().map(|company| distance(company).powi(2)).sum();
        (count > 1).then(|| (many / (many - 1.0) * sum).sqrt() / over)
    };
    let cluster_error =
        pooled.nps().and_then(|nps| spread(&|company| 100.0 * company.lead() - nps * company.total(), pooled.total()));
    let one_vote_error = one_vote.and_then(|mean| spread(&|company| company.nps().unwrap_or_default() - mean, many));
    ByCompany { pooled, companies: count, cluster_error, one_vote, one_vote_error }
}

#[cfg(test)]
mod tests;
