//! The arithmetic of the score: counts in, points out, with how sure one can be of them.
//!
//! Counts are pooled and never averages of averages; inside everything is exact or unrounded, and a number is rounded
//! once, where it is shown. Points run from −100 to +100.

mod companies;
mod normal;
mod reading;

use serde::{Deserialize, Serialize};

pub use companies::{ByCompany, by_company};
pub use reading::{ScoreReading, Tally, read_score};

use super::{Score, ScoreClass};

/// The level of every interval.
pub const CONFIDENCE: f64 = 0.95;
/// The two-sided normal quantile of [`CONFIDENCE`].
const Z: f64 = 1.959_963_984_540_054;
/// The normal quantile of a power of 80 %.
const Z_POWER: f64 = 0.841_621_233_572_914_3;

/// How many answers fell into each class; what is no answer is counted in [`Excluded`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreCounts {
    /// 9 and 10.
    pub promoters: u32,
    /// 7 and 8.
    pub passives: u32,
    /// 0 to 6.
    pub detractors: u32,
}

/// What was asked and brought no score; shown beside it and never part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excluded {
    /// The client does not know.
    pub dont_know: u32,
    /// The client did not want to say.
    pub refused: u32,
    /// Nothing stands there.
    pub blank: u32,
    /// A number below 0 or above 10.
    pub out_of_range: u32,
    /// Neither a whole number nor one of the above.
    pub unreadable: u32,
}

impl Excluded {
    /// All of them.
    #[must_use]
    pub fn total(self) -> u64 {
        [self.dont_know, self.refused, self.blank, self.out_of_range, self.unreadable].into_iter().map(u64::from).sum()
    }
}

/// Where the true score lies, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// How often an interval made like this holds the true score.
    pub level: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// How much may be shown of so many answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Showing {
    /// None: there is no score.
    NoAnswers,
    /// 1 to 4: the counts and nothing else.
    CountsOnly,
    /// 5 to 29: the score in brackets with its interval, called indicative.
    Indicative,
    /// From 30: the score with its interval.
    Full,
}

/// What a difference of two scores says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Zero lies inside the interval: no arrow, no colour, no ranking.
    NoEvidence,
    /// The later or first group is higher.
    Higher,
    /// The later or first group is lower.
    Lower,
}

/// The difference of two independent periods or groups.
///
/// The same clients asked twice are not independent; for them show who moved from which class to which.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The difference of the two scores as they are, in points.
    pub points: f64,
    /// The adjusted interval of the difference.
    pub interval: Interval,
    /// How often chance alone makes a difference at least as large.
    pub p: f64,
    /// What may be said.
    pub verdict: Verdict,
}

/// The least and the most a closed list can still come to, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// If every silent client were a detractor.
    pub low: f64,
    /// If every silent client were a promoter.
    pub high: f64,
}

impl ScoreCounts {
    /// Counts of so many promoters, passives and detractors.
    #[must_use]
    pub const fn new(promoters: u32, passives: u32, detractors: u32) -> Self {
        Self { promoters, passives, detractors }
    }

    /// Counts one more score.
    pub fn add(&mut self, score: Score) {
        self.add_times(score, 1);
    }

    /// Counts a score that was given so many times.
    pub fn add_times(&mut self, score: Score, times: u32) {
        let class = match score.class() {
            ScoreClass::Promoter => &mut self.promoters,
            ScoreClass::Passive => &mut self.passives,
            ScoreClass::Detractor => &mut self.detractors,
        };
        *class = class.saturating_add(times);
    }

    /// How many answers there are.
    #[must_use]
    pub fn n(self) -> u64 {
        u64::from(self.promoters) + u64::from(self.passives) + u64::from(self.detractors)
    }

    /// The score in points, unrounded: 100·(P − D)/n (Reichheld 2003); none without answers.
    #[must_use]
    pub fn nps(self) -> Option<f64> {
        let n = self.total();
        (n > 0.0).then(|| 100.0 * self.lead() / n)
    }

    /// The score as it is shown: a whole number, rounded once from the exact fraction, halves away from zero.
    #[must_use]
    pub fn rounded(self) -> Option<i64> {
        let n = i64::try_from(self.n()).ok().filter(|n| *n > 0)?;
        let above = 100 * (i64::from(self.promoters) - i64::from(self.detractors));
        let magnitude = (2 * above.abs() + n) / (2 * n);
        Some(magnitude * above.signum())
    }

    /// The standard error of the score in points: √(Var/n) with Var = 10⁴·(p + d − (p − d)²).
    #[must_use]
    pub fn standard_error(self) -> Option<f64> {
        let n = self.total();
        (n > 0.0).then(|| 100.0 * (self.variance(0.0) / n).sqrt())
    }

    /// The score interval (Tango 1998; for this score Rocks, The American Statistician 70(4), 2016).
    ///
    /// It always holds the observed score and never leaves ±100; turning promoters into detractors and back turns it
    /// around.
    #[must_use]
    pub fn interval(self) -> Option<Interval> {
        let low = self.lower_limit()?;
        let turned = Self { promoters: self.detractors, detractors: self.promoters, ..self };
        let high = -turned.lower_limit()?;
        Some(Interval { level: CONFIDENCE, low: 100.0 * low, high: 100.0 * high })
    }

    /// How much of these answers may be shown.
    #[must_use]
    pub fn showing(self) -> Showing {
        match self.n() {
            0 => Showing::NoAnswers,
            1..=4 => Showing::CountsOnly,
            5..=29 => Showing::Indicative,
            _ => Showing::Full,
        }
    }

    /// How these answers differ from earlier ones, or from another group's: this one minus that one.
    ///
    /// Adjusted-Wald z test (Lewis and Sauro): ¾ promoter, 1½ passives and ¾ detractor are added to each group. None
    /// where one of the two has no answers.
    #[must_use]
    pub fn change_from(self, other: Self) -> Option<Change> {
        let points = self.nps()? - other.nps()?;
        let adjusted = 100.0 * (self.lead() / (self.total() + ADDED) - other.lead() / (other.total() + ADDED));
        let error = 100.0
            * (self.variance(ADDED) / (self.total() + ADDED) + other.variance(ADDED) / (other.total() + ADDED)).sqrt();
        let low = (adjusted - Z * error).max(-200.0);
        let high = (adjusted + Z * error).min(200.0);
        let verdict = if low > 0.0 {
            Verdict::Higher
        } else if high < 0.0 {
            Verdict::Lower
        } else {
            Verdict::NoEvidence
        };
        let p = normal::both_tails(adjusted / error);
        Some(Change { points, interval: Interval { level: CONFIDENCE, low, high }, p, verdict })
    }

    /// The hard bounds of a closed list of `clients`: 100·(P − D ∓ (M − n))/M; none where there are fewer clients than
    /// answers, or none at all.
    #[must_use]
    pub fn bounds(self, clients: u32) -> Option<Bounds> {
        let all = f64::from(clients);
        let silent = all - self.total();
        (clients > 0 && silent >= 0.0)
            .then(|| Bounds { low: 100.0 * (self.lead() - silent) / all, high: 100.0 * (self.lead() + silent) / all })
    }

    /// How many answers a mix like this one needs for a score that is sure to ± so many points.
    ///
    /// By the adjusted-Wald margin, whose three added answers need not be asked for.
    #[must_use]
    pub fn answers_for_margin(self, points: f64) -> Option<u32> {
        self.answers_for(Z * Z, points)
    }

    /// How many answers each of two periods needs, so that a change of so many points is seen with a power of 80 %.
    #[must_use]
    pub fn answers_for_change(self, points: f64) -> Option<u32> {
        self.answers_for(2.0 * (Z + Z_POWER) * (Z + Z_POWER), points)
    }

    fn answers_for(self, factor: f64, points: f64) -> Option<u32> {
        if self.total() <= 0.0 || points.is_nan() || points <= 0.0 {
            return None;
        }
        let share = points / 100.0;
        let needed = (factor * self.variance(0.0) / (share * share) - ADDED).ceil().max(1.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked in the same line")]
        (needed <= f64::from(u32::MAX)).then_some(needed as u32)
    }

    fn total(self) -> f64 {
        f64::from(self.promoters) + f64::from(self.passives) + f64::from(self.detractors)
    }

    fn lead(self) -> f64 {
        f64::from(self.promoters) - f64::from(self.detractors)
    }

    /// The variance of one answer that counts +1, 0 or −1, with a quarter of `added` put on either end.
    fn variance(self, added: f64) -> f64 {
        let n = self.total() + added;
        let share = self.lead() / n;
        let ends = (f64::from(self.promoters) + f64::from(self.detractors) + added / 2.0) / n;
        (ends - share * share).max(0.0)
    }

    /// The lower limit as a share in [−1, 1], by bisection between −1 and what was observed.
    fn lower_limit(self) -> Option<f64> {
        let n = self.total();
        if n <= 0.0 {
            return None;
        }
        let (mut below, mut above) = (-1.0, self.lead() / n);
        if u64::from(self.detractors) == self.n() {
            return Some(-1.0);
        }
        // Sixty halvings of a range of at most 2 come down to the last bit.
        for _ in 0..60 {
            let middle = f64::midpoint(below, above);
            if self.tango(middle) > Z {
                below = middle;
            } else {
                above = middle;
            }
        }
        Some(below)
    }

    /// Tango's score statistic of a trial share strictly inside (−1, 1).
    fn tango(self, trial: f64) -> f64 {
        let n = self.total();
        let (lost, won) = (f64::from(self.detractors), f64::from(self.promoters));
        let square = 2.0 * n;
        let linear = -lost - won + (2.0 * n - won + lost) * trial;
        let constant = -lost * trial * (1.0 - trial);
        let root = (linear * linear - 4.0 * square * constant).max(0.0).sqrt();
        // Of the two ways to write the larger root the one that does not cancel.
        let likeliest = if linear > 0.0 && root + linear > 0.0 {
            -2.0 * constant / (root + linear)
        } else {
            (root - linear) / (2.0 * square)
        };
        let spread = n * (2.0 * likeliest + trial * (1.0 - trial));
        let distance = won - lost - n * trial;
        if spread > 0.0 { distance / spread.sqrt() } else { f64::INFINITY }
    }
}

/// The answers that the adjusted-Wald method adds to a group.
const ADDED: f64 = 3.0;

#[cfg(test)]
mod tests;
