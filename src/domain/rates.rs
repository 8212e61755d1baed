//! Rates of a survey: how many answered, agreed, refused and were reached, of all who should have been asked.
//!
//! The formulas are those of AAPOR, Standard Definitions: final dispositions of cases and outcome rates for surveys.

use serde::{Deserialize, Serialize};

use super::Disposition;

/// How many cases ended in each disposition.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DispositionCounts {
    /// I: complete interviews.
    pub interviews: u32,
    /// P: partial interviews.
    pub partials: u32,
    /// R: refusals and break-offs.
    pub refusals: u32,
    /// NC: non-contacts.
    pub non_contacts: u32,
    /// O: contacted, and neither interviewed nor refused.
    pub others: u32,
    /// U: nobody knows whether they should have been asked at all.
    pub unknown: u32,
    /// NE: should not have been asked; below no line.
    pub not_eligible: u32,
}

/// The rates as shares of 1; none where there is nothing below the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Rates {
    /// Response rate: complete interviews of all cases.
    pub rr1: Option<f64>,
    /// As `rr1`, with partial interviews.
    pub rr2: Option<f64>,
    /// As `rr1`, with only the eligible share `e` of the unknown.
    pub rr3: Option<f64>,
    /// As `rr2`, with only the eligible share `e` of the unknown.
    pub rr4: Option<f64>,
    /// As `rr1`, without the unknown.
    pub rr5: Option<f64>,
    /// As `rr2`, without the unknown.
    pub rr6: Option<f64>,
    /// Cooperation rate: complete interviews of all who were reached.
    pub coop1: Option<f64>,
    /// As `coop1`, with partial interviews.
    pub coop2: Option<f64>,
    /// As `coop1`, without those who could not take part.
    pub coop3: Option<f64>,
    /// As `coop2`, without those who could not take part.
    pub coop4: Option<f64>,
    /// Refusal rate: refusals of all cases.
    pub ref1: Option<f64>,
    /// As `ref1`, with only the eligible share `e` of the unknown.
    pub ref2: Option<f64>,
    /// As `ref1`, without the unknown.
    pub ref3: Option<f64>,
    /// Contact rate: reached of all cases.
    pub con1: Option<f64>,
    /// As `con1`, with only the eligible share `e` of the unknown.
    pub con2: Option<f64>,
    /// As `con1`, without the unknown.
    pub con3: Option<f64>,
    /// The share of the unknown that is held to be eligible.
    pub e: Option<f64>,
}

impl DispositionCounts {
    /// Counts so many more cases; those that count nowhere change nothing.
    pub fn add(&mut self, disposition: Disposition, cases: u32) {
        if let Some(place) = self.place(disposition) {
            *place = place.saturating_add(cases);
        }
    }

    /// The number of one disposition, to be set; none for what is counted nowhere.
    pub fn place(&mut self, disposition: Disposition) -> Option<&mut u32> {
        match disposition {
            Disposition::Interview => Some(&mut self.interviews),
            Disposition::Partial => Some(&mut self.partials),
            Disposition::Refusal => Some(&mut self.refusals),
            Disposition::NonContact => Some(&mut self.non_contacts),
            Disposition::Other => Some(&mut self.others),
            Disposition::Unknown => Some(&mut self.unknown),
            Disposition::NotEligible => Some(&mut self.not_eligible),
            Disposition::NotCounted => None,
        }
    }

    /// All rates. The eligible share of the unknown is the one among the known cases unless `set`.
    #[must_use]
    pub fn rates(self, set: Option<f64>) -> Rates {
        let interviews = f64::from(self.interviews);
        let with_partials = interviews + f64::from(self.partials);
        let refusals = f64::from(self.refusals);
        let able = with_partials + refusals;
        let reached = able + f64::from(self.others);
        let eligible = reached + f64::from(self.non_contacts);
        let unknown = f64::from(self.unknown);

        let e = set.or_else(|| share(eligible, eligible + f64::from(self.not_eligible)));
        let of_all = |part: f64| share(part, eligible + unknown);
        let of_likely = |part: f64| e.and_then(|e| share(part, eligible + e * unknown));
        let of_known = |part: f64| share(part, eligible);
        Rates {
            rr1: of_all(interviews),
            rr2: of_all(with_partials),
            rr3: of_likely(interviews),
            rr4: of_likely(with_partials),
            rr5: of_known(interviews),
            rr6: of_known(with_partials),
            coop1: share(interviews, reached),
            coop2: share(with_partials, reached),
            coop3: share(interviews, able),
            coop4: share(with_partials, able),
            ref1: of_all(refusals),
            ref2: of_likely(refusals),
            ref3: of_known(refusals),
            con1: of_all(reached),
            con2: of_likely(reached),
            con3: of_known(reached),
            e,
        }
    }
}

fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

#[cfg(test)]
mod tests;
