//! The screen of scores as numbers: which answers are looked at, and what they add up to.
//!
//! Surveys of the relationship and of single interactions are never pooled: every question names one of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    ByCompany, ClientId, DispositionCounts, InterviewId, Moment, Month, OperatorId, Score, ScoreClass, ScoreCounts,
    SurveyKind, Wave, WaveId,
};

/// What was said at the question for the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// A number.
    Score(Score),
    /// The client does not know.
    DontKnow,
    /// The client does not want to say.
    Refused,
}

/// How often each thing was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidCounts {
    /// How often each score from 0 to 10 was given.
    pub scores: [u32; 11],
    /// Does not know.
    pub dont_know: u32,
    /// Does not want to say.
    pub refused: u32,
}

impl SaidCounts {
    /// The scores by class.
    #[must_use]
    pub fn counts(&self) -> ScoreCounts {
        let mut counts = ScoreCounts::default();
        for (score, times) in (0_u8..).map_while(|value| Score::new(value).ok()).zip(self.scores) {
            counts.add_times(score, times);
        }
        counts
    }

    /// Everybody who was asked for a score: with those who do not know and those who did not want to say.
    #[must_use]
    pub fn asked(&self) -> u64 {
        self.counts().n() + u64::from(self.dont_know) + u64::from(self.refused)
    }
}

/// Which time is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScoreSpan {
    /// A wave, counted back from the newest one, which is 0.
    Wave(u32),
    /// Whole months of the user's calendar.
    Months {
        /// The first.
        from: Month,
        /// The first one after.
        until: Month,
    },
    /// Everything.
    All,
}

/// Who asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedBy {
    /// Anybody.
    #[default]
    Anyone,
    /// Anybody but the client's own manager.
    Others,
    /// The client's own manager.
    OwnManager,
}

/// Whose answers are looked at; none of a field is no limit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreSieve {
    /// Answers of this manager's clients, as they are shared out now.
    pub owner: Option<OperatorId>,
    /// Answers of clients of this segment.
    pub segment: Option<String>,
    /// Answers that this operator asked for.
    pub operator: Option<OperatorId>,
    /// Who asked.
    pub asked_by: AskedBy,
}

impl ScoreSieve {
    /// True where a cell passes.
    #[must_use]
    pub fn passes(&self, cell: &ScoreCell) -> bool {
        self.owner.is_none_or(|owner| cell.owner == Some(owner))
            && self.segment.as_ref().is_none_or(|segment| cell.segment.as_ref() == Some(segment))
            && self.operator.is_none_or(|operator| cell.operator == operator)
            && self.passes_asker(cell.own_manager)
    }

    /// True where an answer that the client's own manager asked for (or not) passes.
    #[must_use]
    pub fn passes_asker(&self, own_manager: bool) -> bool {
        match self.asked_by {
            AskedBy::Anyone => true,
            AskedBy::Others => !own_manager,
            AskedBy::OwnManager => own_manager,
        }
    }

    /// True where only some clients are looked at.
    #[must_use]
    pub fn picks_clients(&self) -> bool {
        self.owner.is_some() || self.segment.is_some()
    }

    /// True where only some askers are looked at.
    #[must_use]
    pub fn picks_askers(&self) -> bool {
        self.operator.is_some() || self.asked_by != AskedBy::Anyone
    }
}

/// Which answers are looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreQuery {
    /// Of which survey.
    pub survey: SurveyKind,
    /// Of which time.
    pub span: ScoreSpan,
    /// Whose.
    pub sieve: ScoreSieve,
}

/// A time that is looked at, with its wave found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundSpan {
    /// A wave.
    Wave(WaveId),
    /// Whole months: the first, and the first one after.
    Months(Month, Month),
    /// Everything.
    All,
}

impl ScoreQuery {
    /// The time that is meant, among the waves of the survey, oldest first; none where there is no such wave.
    #[must_use]
    pub fn found(&self, waves: &[Wave]) -> Option<FoundSpan> {
        find(self.span, waves)
    }

    /// The time right before it: the wave before, or as many months before; none before everything.
    #[must_use]
    pub fn before(&self, waves: &[Wave]) -> Option<FoundSpan> {
        match self.span {
            ScoreSpan::Wave(back) => find(ScoreSpan::Wave(back.checked_add(1)?), waves),
            ScoreSpan::Months { from, until } => Some(FoundSpan::Months(from.plus(from.0 - until.0), from)),
            ScoreSpan::All => None,
        }
    }
}

fn find(span: ScoreSpan, waves: &[Wave]) -> Option<FoundSpan> {
    Some(match span {
        ScoreSpan::Wave(back) => {
            let place = waves.len().checked_sub(1)?.checked_sub(usize::try_from(back).ok()?)?;
            FoundSpan::Wave(waves.get(place)?.id)
        }
        ScoreSpan::Months { from, until } => FoundSpan::Months(from, until),
        ScoreSpan::All => FoundSpan::All,
    })
}

impl FoundSpan {
    fn holds(self, cell: &ScoreCell) -> bool {
        match self {
            Self::Wave(wave) => cell.wave == Some(wave),
            Self::Months(from, until) => (from..until).contains(&cell.month),
            Self::All => true,
        }
    }
}

/// Answers that are alike in everything that is counted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreCell {
    /// Of which wave.
    pub wave: Option<WaveId>,
    /// In which month of the user's calendar.
    pub month: Month,
    /// The manager who answers for the client now.
    pub owner: Option<OperatorId>,
    /// The client's segment now.
    pub segment: Option<String>,
    /// Who asked.
    pub operator: OperatorId,
    /// The client's own manager asked.
    pub own_manager: bool,
    /// What was said.
    pub said: Said,
    /// How often; negative where it was counted in a month too many.
    pub times: i64,
}

/// Groups that can be chosen, of the whole survey.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScoreChoices {
    /// Managers whose clients have answered.
    pub owners: Vec<OperatorId>,
    /// Operators who have asked.
    pub operators: Vec<OperatorId>,
    /// Segments that have answered.
    pub segments: Vec<String>,
}

/// What the answers add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScoreBoard {
    /// The waves of the survey, oldest first.
    pub waves: Vec<Wave>,
    /// Everything said in the time that is looked at.
    pub said: SaidCounts,
    /// Of it, what the clients' own managers heard.
    pub own: SaidCounts,
    /// Everything said in the time before; none where there is none.
    pub before: Option<SaidCounts>,
    /// Month by month, whatever time is looked at, from the first with an answer to the last; none left out.
    pub months: Vec<(Month, SaidCounts)>,
    /// By the client's manager.
    pub by_owner: Vec<(Option<OperatorId>, SaidCounts)>,
    /// By segment.
    pub by_segment: Vec<(Option<String>, SaidCounts)>,
    /// By who asked.
    pub by_operator: Vec<(OperatorId, SaidCounts)>,
    /// What can be chosen.
    pub choices: ScoreChoices,
}

impl ScoreBoard {
    /// Adds up the cells of one survey, whose waves are given oldest first.
    #[must_use]
    pub fn of(query: &ScoreQuery, waves: Vec<Wave>, cells: impl IntoIterator<Item = ScoreCell>) -> Self {
        let (span, before) = (query.found(&waves), query.before(&waves));
        let mut owners = BTreeSet::new();
        let mut operators = BTreeSet::new();
        let mut segments: BTreeSet<String> = BTreeSet::new();
        let mut said = Sum::default();
        let mut own = Sum::default();
        let mut earlier = Sum::default();
        let mut months: BTreeMap<Month, Sum> = BTreeMap::new();
        let mut by_owner: BTreeMap<Option<OperatorId>, Sum> = BTreeMap::new();
        let mut by_segment: BTreeMap<Option<String>, Sum> = BTreeMap::new();
        let mut by_operator: BTreeMap<OperatorId, Sum> = BTreeMap::new();
        for cell in cells {
            owners.extend(cell.owner);
            operators.insert(cell.operator);
            if let Some(segment) = cell.segment.as_ref().filter(|segment| !segments.contains(*segment)) {
                segments.insert(segment.clone());
            }
            if !query.sieve.passes(&cell) {
                continue;
            }
            months.entry(cell.month).or_default().add(&cell);
            if before.is_some_and(|before| before.holds(&cell)) {
                earlier.add(&cell);
            }
            if span.is_some_and(|span| span.holds(&cell)) {
                said.add(&cell);
                if cell.own_manager {
                    own.add(&cell);
                }
                by_owner.entry(cell.owner).or_default().add(&cell);
                by_operator.entry(cell.operator).or_default().add(&cell);
                by_segment.entry(cell.segment.clone()).or_default().add(&cell);
            }
        }
        let choices = ScoreChoices {
            owners: owners.into_iter().collect(),
            operators: operators.into_iter().collect(),
            segments: segments.into_iter().collect(),
        };
        Self {
            waves,
            said: said.counts(),
            own: own.counts(),
            before: before.map(|_| earlier.counts()),
            months: without_gaps(&months),
            by_owner: listed(by_owner),
            by_segment: listed(by_segment),
            by_operator: listed(by_operator),
            choices,
        }
    }
}

/// A sum that may be below zero while it is being made.
#[derive(Default, Clone, Copy)]
struct Sum {
    scores: [i64; 11],
    dont_know: i64,
    refused: i64,
}

impl Sum {
    fn add(&mut self, cell: &ScoreCell) {
        match cell.said {
            Said::Score(score) => {
                if let Some(place) = self.scores.get_mut(usize::from(score.value())) {
                    *place += cell.times;
                }
            }
            Said::DontKnow => self.dont_know += cell.times,
            Said::Refused => self.refused += cell.times,
        }
    }

    fn counts(self) -> SaidCounts {
        let count = |sum: i64| u32::try_from(sum.max(0)).unwrap_or(u32::MAX);
        SaidCounts { scores: self.scores.map(count), dont_know: count(self.dont_know), refused: count(self.refused) }
    }
}

fn listed<K: Ord>(sums: BTreeMap<K, Sum>) -> Vec<(K, SaidCounts)> {
    let counted = sums.into_iter().map(|(key, sum)| (key, sum.counts()));
    counted.filter(|(_, counts)| counts.asked() > 0).collect()
}

fn without_gaps(months: &BTreeMap<Month, Sum>) -> Vec<(Month, SaidCounts)> {
    let spoken = |(month, sum): (&Month, &Sum)| (sum.counts().asked() > 0).then_some(*month);
    let (Some(first), Some(last)) = (months.iter().find_map(spoken), months.iter().rev().find_map(spoken)) else {
        return Vec::new();
    };
    let counts = |month: &Month| months.get(month).copied().unwrap_or_default().counts();
    (first.0..=last.0).map(Month).map(|month| (month, counts(&month))).collect()
}

/// Clients who were asked in both of two times: from which class to which, rows and columns in the order of
/// [`ScoreClass::ALL`]. The two times are not independent for them, so this is no difference of two scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// How many clients went from a class (row) to a class (column).
    pub clients: [[u32; 3]; 3],
}

impl Moved {
    /// Counts one more client.
    pub fn add(&mut self, from: ScoreClass, to: ScoreClass) {
        if let Some(place) = self.clients.get_mut(from as usize).and_then(|row| row.get_mut(to as usize)) {
            *place = place.saturating_add(1);
        }
    }

    /// How many clients were asked twice.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.clients.iter().flatten().copied().map(u64::from).sum()
    }

    /// How many went up, stayed, and went down.
    #[must_use]
    pub fn up_same_down(&self) -> (u64, u64, u64) {
        let mut sums = (0, 0, 0);
        for (from, row) in self.clients.iter().enumerate() {
            for (to, clients) in row.iter().enumerate() {
                let place = match to.cmp(&from) {
                    std::cmp::Ordering::Greater => &mut sums.0,
                    std::cmp::Ordering::Equal => &mut sums.1,
                    std::cmp::Ordering::Less => &mut sums.2,
                };
                *place += u64::from(*clients);
            }
        }
        sums
    }
}

/// What takes longer to count than the scores themselves.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScoreDetail {
    /// How the touches of the survey ended, for the rates; none where only some askers are looked at, because a touch
    /// that nobody answered has none.
    pub outcomes: Option<DispositionCounts>,
    /// Clients on the list of the wave that is looked at, where it is closed and the list cannot grow any more.
    pub closed_list: Option<u32>,
    /// The scores by companies.
    pub companies: ByCompany,
    /// Who was asked in the time before as well; none where there is no such time.
    pub moved: Option<Moved>,
}

/// Answers of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// Scores of one class.
    Class(ScoreClass),
    /// No score: does not know, or does not want to say.
    WithoutScore,
}

/// One answer as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeardAnswer {
    /// The interview.
    pub interview: InterviewId,
    /// Whose.
    pub client: ClientId,
    /// The client's name.
    pub client_name: String,
    /// The person's name, where it is known.
    pub person_name: Option<String>,
    /// What was said.
    pub said: Said,
    /// The client's own words.
    pub words: Option<String>,
    /// When.
    pub at: Moment,
    /// Who asked.
    pub operator: OperatorId,
    /// The client's own manager asked.
    pub own_manager: bool,
}

#[cfg(test)]
mod tests;
