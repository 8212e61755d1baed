//! Scores and outcomes as they are counted: answers, refusals, and the final class of each touch.

mod answers;
mod board;
mod detail;
mod rung;

#[cfg(test)]
use std::collections::BTreeMap;

use rusqlite::ToSql;

use super::Result;
use super::open::Reader;
use crate::domain::{ClientId, Moment, OperatorId, PersonId, Said, SurveyKind, WaveId};
#[cfg(test)]
use crate::domain::{Disposition, Score};

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

/// One answer to the question for the score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreAnswer {
    /// Whose.
    pub client: ClientId,
    /// Whose there.
    pub person: Option<PersonId>,
    /// What was said.
    pub said: Said,
    /// When.
    pub at: Moment,
    /// Who asked.
    pub operator: OperatorId,
    /// The client's own manager asked: reported apart.
    pub own_manager: bool,
    /// Of which wave.
    pub wave: Option<WaveId>,
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
    /// Every answer to the question for the score, oldest first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    #[cfg(test)]
    pub fn score_answers(&self, filter: &ScoreFilter) -> Result<Vec<ScoreAnswer>> {
        let (condition, binds) = limits(filter);
        let sql = format!(
            "SELECT client, person, answer, score, answered_at, operator, own_manager, wave FROM interview
             WHERE answer IS NOT NULL AND undone_by IS NULL {condition} ORDER BY answered_at"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(&*named(&binds), |row| {
            let said = match (row.get_ref(2)?.as_str()?, row.get::<_, Option<Score>>(3)?) {
                (_, Some(score)) => Said::Score(score),
                ("refused", None) => Said::Refused,
                (_, None) => Said::DontKnow,
            };
            Ok(ScoreAnswer {
                client: row.get(0)?,
                person: row.get(1)?,
                said,
                at: row.get(4)?,
                operator: row.get(5)?,
                own_manager: row.get(6)?,
                wave: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// The same, counted.
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

    /// How many touches of a wave (of all waves where none is given) have which final class; a touch that nobody has
    /// tried yet is unknown.
    ///
    /// # Errors
    /// Where the base cannot be read.
    #[cfg(test)]
    pub fn outcome_counts(&self, wave: Option<WaveId>) -> Result<BTreeMap<Disposition, u64>> {
        let condition = if wave.is_some() { "wave = ?1" } else { "wave IS NOT NULL AND ?1 IS NULL" };
        let sql = format!("SELECT ifnull(disposition, 'U'), count(*) FROM touch WHERE {condition} GROUP BY 1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([wave], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

type Binds<'a> = Vec<(&'static str, &'a dyn ToSql)>;

/// The condition for the limits that are set: one that is not set must not keep the index from being used.
fn limits(filter: &ScoreFilter) -> (String, Binds<'_>) {
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

fn named<'a>(binds: &Binds<'a>) -> Box<[(&'static str, &'a dyn ToSql)]> {
    binds.clone().into_boxed_slice()
}

#[cfg(test)]
mod tests;
