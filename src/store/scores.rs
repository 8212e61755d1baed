//! Scores and outcomes as they are counted: answers, refusals, and the final class of each touch.

mod answers;
mod board;
mod detail;
mod rung;

use rusqlite::ToSql;

use super::Result;
use super::open::Reader;
use crate::domain::{Moment, SurveyKind, WaveId};

pub use answers::AnswersPage;

/// Which answers are looked at; none of a field is no limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScoreFilter {
    /// Answers of the waves of this survey.
    pub survey: Option<SurveyKind>,
    /// Answers of this wave.
    pub wave: Option<WaveId>,
    /// Not before.
    pub from: Option<Moment>,
    /// Before.
    pub until: Option<Moment>,
}

impl ScoreFilter {
    /// Only some days are looked at, and not whole waves.
    #[must_use]
    pub const fn within_days(&self) -> bool {
        self.from.is_some() || self.until.is_some()
    }
}

/// Answers counted: exact numbers, so that periods can be pooled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScoreCounts {
    /// How often each score from 0 to 10 was given.
    pub scores: [u64; 11],
    /// Does not know.
    pub dont_know: u64,
    /// Does not want to say.
    pub refused: u64,
    /// Of the scores, asked by the client's own manager.
    pub own_manager: u64,
}

impl Reader {
    /// The answers to the question for the score, counted.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn score_counts(&self, filter: &ScoreFilter) -> Result<ScoreCounts> {
        if !filter.within_days() {
            return self.counts_of_waves(filter);
        }
        let (condition, binds) = limits(filter);
        let sql = format!(
            "SELECT CASE answer WHEN 'score' THEN score WHEN 'refused' THEN -2 ELSE -1 END, count(*), sum(own_manager)
             FROM interview WHERE answer IS NOT NULL AND undone_by IS NULL {condition} GROUP BY 1"
        );
        self.counted(&sql, &binds)
    }

    /// Whole waves stand counted in the months' table.
    fn counts_of_waves(&self, filter: &ScoreFilter) -> Result<ScoreCounts> {
        let (condition, binds) = limits(filter);
        let sql = format!(
            "SELECT said, sum(answers), sum(answers * own_manager) FROM score_month WHERE 1{condition} GROUP BY said"
        );
        self.counted(&sql, &binds)
    }

    fn counted(&self, sql: &str, binds: &Binds<'_>) -> Result<ScoreCounts> {
        let mut counts = ScoreCounts::default();
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(&*named(binds))?;
        while let Some(row) = rows.next()? {
            let number: u64 = row.get(1)?;
            match row.get::<_, i64>(0)? {
                -2 => counts.refused += number,
                -1 => counts.dont_know += number,
                score => {
                    if let Some(place) = usize::try_from(score).ok().and_then(|score| counts.scores.get_mut(score)) {
                        *place += number;
                        counts.own_manager += row.get::<_, u64>(2)?;
                    }
                }
            }
        }
        Ok(counts)
    }
}

pub(super) type Binds<'a> = Vec<(&'static str, &'a dyn ToSql)>;

/// The condition for the limits that are set: one that is not set must not keep the index from being used.
pub(super) fn limits(filter: &ScoreFilter) -> (String, Binds<'_>) {
    let mut condition = String::new();
    let mut binds: Binds<'_> = Vec::new();
    if let Some(survey) = &filter.survey {
        condition.push_str(" AND wave IN (SELECT id FROM wave WHERE survey = :survey)");
        binds.push((":survey", survey));
    }
    if let Some(wave) = &filter.wave {
        condition.push_str(" AND wave = :wave");
        binds.push((":wave", wave));
    }
    if let Some(from) = &filter.from {
        condition.push_str(" AND answered_at >= :from");
        binds.push((":from", from));
    }
    if let Some(until) = &filter.until {
        condition.push_str(" AND answered_at < :until");
        binds.push((":until", until));
    }
    (condition, binds)
}

pub(super) fn named<'a>(binds: &Binds<'a>) -> Box<[(&'static str, &'a dyn ToSql)]> {
    binds.clone().into_boxed_slice()
}

#[cfg(test)]
mod tests;
