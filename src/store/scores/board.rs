//! The board of scores out of the monthly counts: thousands of cells instead of a million answers.

use chrono::{DateTime, NaiveTime};
use rusqlite::Row;

use crate::domain::{
    Moment, Month, OperatorId, Said, Score, ScoreBoard, ScoreCell, ScoreQuery, SurveyKind, Wave, WaveId, Zone,
};
use crate::store::Result;
use crate::store::open::Reader;

/// The monthly counts; months of UTC.
const CELLS: &str = "SELECT wave, month, owner, segment, operator, own_manager, said, answers FROM score_month
    WHERE answers > 0";

/// The answers of a few hours, as the monthly counts have them.
const EDGE: &str = "SELECT ifnull(i.wave, 0), 0, ifnull(c.owner, 0), ifnull(c.segment, ''), i.operator, i.own_manager,
        CASE i.answer WHEN 'score' THEN i.score WHEN 'refused' THEN -2 ELSE -1 END, 1
    FROM interview i INDEXED BY interview_answered LEFT JOIN client c ON c.id = i.client
    WHERE i.answer IS NOT NULL AND i.undone_by IS NULL AND i.answered_at >= ?1 AND i.answered_at < ?2";

impl Reader {
    /// The waves of a survey, oldest first; the one that runs is the newest.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn waves(&self, survey: SurveyKind) -> Result<Vec<Wave>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, survey, began_at, ended_at FROM wave WHERE survey = ?1
             ORDER BY ended_at IS NULL, began_at, id",
        )?;
        let read = |row: &Row<'_>| {
            Ok(Wave { id: row.get(0)?, survey: row.get(1)?, began_at: row.get(2)?, ended_at: row.get(3)? })
        };
        Ok(statement.query_map([survey], read)?.collect::<std::result::Result<_, _>>()?)
    }

    /// The scores of a time, with what they are compared with and divided by; months are those of a zone.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn score_board(&self, query: &ScoreQuery, zone: &Zone) -> Result<ScoreBoard> {
        let waves = self.waves(query.survey)?;
        let mut cells = self.cells(CELLS, [], None)?;
        cells.extend(self.edges(&cells, zone)?);
        // An answer of no wave belongs to a single interaction.
        let known: Vec<WaveId> = waves.iter().map(|wave| wave.id).collect();
        let of_survey = move |cell: &ScoreCell| match cell.wave {
            Some(wave) => known.contains(&wave),
            None => query.survey == SurveyKind::Interaction,
        };
        Ok(ScoreBoard::of(query, waves, cells.into_iter().filter(of_survey)))
    }

    /// What stands in the month of UTC and belongs to the neighbouring one of the zone: taken off here, put on there.
    fn edges(&self, cells: &[ScoreCell], zone: &Zone) -> Result<Vec<ScoreCell>> {
        let months = cells.iter().map(|cell| cell.month);
        let (Some(first), Some(last)) = (months.clone().min(), months.max()) else { return Ok(Vec::new()) };
        let mut moved = Vec::new();
        for month in (first.0..=last.0 + 1).map(Month) {
            let Some((of_utc, of_zone)) = beginnings(month, zone) else { continue };
            // East of Greenwich the month begins earlier than that of UTC, west of it later.
            let (from, until, stands, belongs) = if of_zone < of_utc {
                (of_zone, of_utc, month.plus(-1), month)
            } else {
                (of_utc, of_zone, month, month.plus(-1))
            };
            if from == until {
                continue;
            }
            for cell in self.cells(EDGE, [from, until], Some(stands))? {
                moved.push(ScoreCell { month: belongs, ..cell.clone() });
                moved.push(ScoreCell { times: -cell.times, ..cell });
            }
        }
        Ok(moved)
    }

    fn cells<const N: usize>(&self, sql: &str, binds: [Moment; N], month: Option<Month>) -> Result<Vec<ScoreCell>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(binds), |row| {
            let id = |place: usize| row.get::<_, i64>(place).map(|id| (id != 0).then_some(id));
            let segment = row.get_ref(3)?.as_str()?;
            Ok(ScoreCell {
                wave: id(0)?.map(WaveId),
                month: month.unwrap_or(Month(row.get(1)?)),
                owner: id(2)?.map(OperatorId),
                segment: (!segment.is_empty()).then(|| segment.to_owned()),
                operator: row.get(4)?,
                own_manager: row.get(5)?,
                said: said(row.get(6)?),
                times: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

/// What a number of the monthly counts stands for.
fn said(number: i64) -> Said {
    match u8::try_from(number).ok().and_then(|value| Score::new(value).ok()) {
        Some(score) => Said::Score(score),
        None if number == -2 => Said::Refused,
        None => Said::DontKnow,
    }
}

/// When a month begins in UTC and in a zone.
fn beginnings(month: Month, zone: &Zone) -> Option<(Moment, Moment)> {
    let day = month.first_day()?;
    let utc = DateTime::from_naive_utc_and_offset(day.and_time(NaiveTime::MIN), chrono::Utc);
    Some((Moment::new(utc), zone.start_of(day)))
}

#[cfg(test)]
pub(in crate::store) const PLANS: &[&str] = &[CELLS, EDGE];
