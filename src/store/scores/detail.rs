//! What goes through the answers client by client: companies, who was asked twice, how the touches ended.

use std::collections::HashMap;

use rusqlite::params;

use crate::domain::{
    ByCompany, ClientId, Disposition, DispositionCounts, FoundSpan, Moment, Month, Moved, OperatorId, Score,
    ScoreClass, ScoreCounts, ScoreDetail, ScoreQuery, SurveyKind, Wave, WaveId, Zone, by_company,
};
use crate::store::Result;
use crate::store::open::Reader;
use crate::store::scores::ScoreFilter;

/// The scores of one wave in the order of time; nothing but the index is read, and no more of it than is asked for: of a
/// million answers each column more is a tenth of a second.
const SCORES: &str = "SELECT client, score FROM interview INDEXED BY interview_said
    WHERE wave IS ?1 AND answer IS NOT NULL AND undone_by IS NULL AND answered_at >= ?2 AND answered_at < ?3
        AND score IS NOT NULL";
/// The same with who asked.
const SCORES_ASKED: &str = "SELECT client, score, operator, own_manager FROM interview INDEXED BY interview_said
    WHERE wave IS ?1 AND answer IS NOT NULL AND undone_by IS NULL AND answered_at >= ?2 AND answered_at < ?3
        AND score IS NOT NULL";
/// How the touches of a whole wave stand, also of those that are still planned; all that are not among these are unknown.
const OF_WAVE: &str = "SELECT ifnull(disposition, 'U'), count(*) FROM touch INDEXED BY touch_outcome
    WHERE wave = ?1 AND (disposition IS NOT NULL OR done_at IS NOT NULL) GROUP BY disposition";
/// How many touches a wave has.
const TOTAL: &str = "SELECT count(*) FROM touch INDEXED BY touch_wave WHERE wave = ?1";
/// Their clients.
const ON_LIST: &str = "SELECT client FROM touch INDEXED BY touch_wave WHERE wave = ?1";
/// The touches of one wave that were tried or are done, with their clients.
const TOUCHES: &str = "SELECT disposition, client FROM touch INDEXED BY touch_outcome
    WHERE wave = ?1 AND (disposition IS NOT NULL OR done_at IS NOT NULL)";
/// The clients of one manager, of one segment, or of both.
const CLIENTS: &str = "SELECT id FROM client WHERE (?1 IS NULL OR owner = ?1) AND (?2 IS NULL OR segment = ?2)";

/// The clients that were merged into others: what they answered is now an answer of those.
const MERGED: &str = "SELECT id, merged_into FROM client INDEXED BY client_merged WHERE merged_into IS NOT NULL";

/// Before and after every instant of the base.
const FIRST: &str = "";
const LAST: &str = "9999";

/// A time as the index has it: waves (none stands for the answers of no wave) and instants as text.
#[derive(Debug, Clone)]
pub(super) struct Limits {
    pub(super) waves: Vec<Option<WaveId>>,
    pub(super) from: String,
    pub(super) until: String,
    /// The whole of these waves, whenever.
    whole: bool,
}

pub(super) fn limits(query: &ScoreQuery, span: Option<FoundSpan>, waves: &[Wave], zone: &Zone) -> Option<Limits> {
    let mut all: Vec<Option<WaveId>> = waves.iter().map(|wave| Some(wave.id)).collect();
    if query.survey == SurveyKind::Interaction {
        all.push(None);
    }
    let whole = |waves| Limits { waves, from: FIRST.to_owned(), until: LAST.to_owned(), whole: true };
    Some(match span? {
        FoundSpan::Wave(wave) => whole(vec![Some(wave)]),
        FoundSpan::All => whole(all),
        FoundSpan::Months(from, until) => {
            let begins = |month: Month| -> Option<Moment> { Some(zone.start_of(month.first_day()?)) };
            let (from, until) = (begins(from)?.to_string(), begins(until)?.to_string());
            Limits { waves: all, from, until, whole: false }
        }
    })
}

/// A bit for each client, by number.
#[derive(Default)]
struct Marks(Vec<bool>);

impl Marks {
    fn set(&mut self, client: ClientId) {
        let Ok(place) = usize::try_from(client.0) else { return };
        if place >= self.0.len() {
            self.0.resize(place + 1, false);
        }
        self.0[place] = true;
    }

    fn has(&self, client: ClientId) -> bool {
        usize::try_from(client.0).is_ok_and(|place| self.0.get(place).copied().unwrap_or(false))
    }

    fn count(&self) -> u32 {
        u32::try_from(self.0.iter().filter(|set| **set).count()).unwrap_or(u32::MAX)
    }
}

impl Reader {
    /// What takes longer to count than [`Self::score_board`] does.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn score_detail(&self, query: &ScoreQuery, zone: &Zone) -> Result<ScoreDetail> {
        let waves = self.waves(query.survey)?;
        let span = query.found(&waves);
        let now = limits(query, span, &waves, zone);
        let before = limits(query, query.before(&waves), &waves, zone);
        let only = if query.sieve.picks_clients() { Some(self.clients_of(query)?) } else { None };

        let merged = self.merged()?;
        let mut companies: Vec<ScoreCounts> = Vec::new();
        let mut latest: Vec<Option<ScoreClass>> = Vec::new();
        if let Some(now) = &now {
            self.each_score(query, now, only.as_ref(), &merged, |place, score| {
                if place >= companies.len() {
                    companies.resize(place + 1, ScoreCounts::default());
                    latest.resize(place + 1, None);
                }
                companies[place].add(score);
                latest[place] = Some(score.class());
            })?;
        }
        let moved = match &before {
            Some(before) if now.is_some() => {
                let mut earlier: Vec<Option<ScoreClass>> = vec![None; latest.len()];
                self.each_score(query, before, only.as_ref(), &merged, |place, score| {
                    if let Some(class) = earlier.get_mut(place) {
                        *class = Some(score.class());
                    }
                })?;
                let mut moved = Moved::default();
                for (from, to) in earlier.into_iter().zip(latest) {
                    if let (Some(from), Some(to)) = (from, to) {
                        moved.add(from, to);
                    }
                }
                Some(moved)
            }
            _ => None,
        };
        let outcomes = match &now {
            Some(now) if !query.sieve.picks_askers() => Some(self.ended(now, only.as_ref())?),
            _ => None,
        };
        let closed = match span {
            Some(FoundSpan::Wave(id)) => waves.iter().find(|wave| wave.id == id && wave.ended_at.is_some()),
            _ => None,
        };
        let closed_list = closed.map(|wave| self.list_of(wave.id, only.as_ref(), &merged)).transpose()?;
        let companies: ByCompany = by_company(&companies);
        Ok(ScoreDetail { outcomes, closed_list, companies, moved })
    }

    /// How the touches stand that a filter leaves: of whole waves all of them as they stand now, within days those that
    /// were rung then, as they stood at the end of the days.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn outcomes(&self, filter: &ScoreFilter) -> Result<DispositionCounts> {
        let surveys = filter.survey.map_or_else(|| SurveyKind::ALL.to_vec(), |survey| vec![survey]);
        let mut waves = Vec::new();
        match filter.wave {
            Some(wave) => waves.push(Some(wave)),
            None => {
                for survey in surveys {
                    waves.extend(self.waves(survey)?.into_iter().map(|wave| Some(wave.id)));
                }
            }
        }
        let text = |at: Option<Moment>, none: &str| at.map_or_else(|| none.to_owned(), |at| at.to_string());
        let whole = !filter.within_days();
        self.ended(&Limits { waves, from: text(filter.from, FIRST), until: text(filter.until, LAST), whole }, None)
    }

    /// Every score within the limits with the number of the client whose answer it is now, wave by wave in the order of
    /// time.
    fn each_score(
        &self,
        query: &ScoreQuery,
        limits: &Limits,
        only: Option<&Marks>,
        merged: &HashMap<ClientId, ClientId>,
        mut take: impl FnMut(usize, Score),
    ) -> Result<()> {
        let sieve = &query.sieve;
        let picks_askers = sieve.picks_askers();
        let sql = if picks_askers { SCORES_ASKED } else { SCORES };
        let mut statement = self.connection.prepare_cached(sql)?;
        for wave in &limits.waves {
            let mut rows = statement.query(params![wave, limits.from, limits.until])?;
            while let Some(row) = rows.next()? {
                let client: ClientId = row.get(0)?;
                if only.is_some_and(|only| !only.has(client)) {
                    continue;
                }
                if picks_askers {
                    let (operator, own_manager): (OperatorId, bool) = (row.get(2)?, row.get(3)?);
                    if sieve.operator.is_some_and(|only| only != operator) || !sieve.passes_asker(own_manager) {
                        continue;
                    }
                }
                let company = merged.get(&client).unwrap_or(&client);
                if let Ok(place) = usize::try_from(company.0) {
                    take(place, row.get(1)?);
                }
            }
        }
        Ok(())
    }

    /// Into whom the merged clients went.
    fn merged(&self) -> Result<HashMap<ClientId, ClientId>> {
        let mut statement = self.connection.prepare_cached(MERGED)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    fn clients_of(&self, query: &ScoreQuery) -> Result<Marks> {
        let mut marks = Marks::default();
        let mut statement = self.connection.prepare_cached(CLIENTS)?;
        let mut rows = statement.query(params![query.sieve.owner, query.sieve.segment])?;
        while let Some(row) = rows.next()? {
            marks.set(row.get(0)?);
        }
        Ok(marks)
    }

    /// How the touches of these waves stand; within a time those that were rung in it.
    fn ended(&self, limits: &Limits, only: Option<&Marks>) -> Result<DispositionCounts> {
        if !limits.whole {
            let lets_through = |client| only.is_none_or(|only| only.has(client));
            return self.rung(&limits.waves, &limits.from, &limits.until, lets_through);
        }
        let mut counts = DispositionCounts::default();
        let mut add = |disposition, touches: u64| counts.add(disposition, u32::try_from(touches).unwrap_or(u32::MAX));
        for wave in limits.waves.iter().flatten() {
            let mut untried: u64 = 0;
            if let Some(only) = only {
                let mut statement = self.connection.prepare_cached(ON_LIST)?;
                let mut rows = statement.query([wave])?;
                while let Some(row) = rows.next()? {
                    untried += u64::from(only.has(row.get(0)?));
                }
                let mut statement = self.connection.prepare_cached(TOUCHES)?;
                let mut rows = statement.query([wave])?;
                while let Some(row) = rows.next()? {
                    if only.has(row.get(1)?) {
                        add(row.get::<_, Option<_>>(0)?.unwrap_or(Disposition::Unknown), 1);
                        untried = untried.saturating_sub(1);
                    }
                }
            } else {
                let mut statement = self.connection.prepare_cached(TOTAL)?;
                untried = statement.query_row([wave], |row| row.get(0))?;
                let mut statement = self.connection.prepare_cached(OF_WAVE)?;
                let mut rows = statement.query([wave])?;
                while let Some(row) = rows.next()? {
                    let touches: u64 = row.get(1)?;
                    untried = untried.saturating_sub(touches);
                    add(row.get(0)?, touches);
                }
            }
            add(Disposition::Unknown, untried);
        }
        Ok(counts)
    }

    /// Clients on the list of a wave, without those who should not have been on it.
    fn list_of(&self, wave: WaveId, only: Option<&Marks>, merged: &HashMap<ClientId, ClientId>) -> Result<u32> {
        let mut marks = Marks::default();
        let mut statement = self.connection.prepare_cached(TOUCHES)?;
        let mut rows = statement.query([wave])?;
        while let Some(row) = rows.next()? {
            let (class, client) = (row.get::<_, Option<Disposition>>(0)?, row.get(1)?);
            if class != Some(Disposition::NotEligible) && only.is_none_or(|only| only.has(client)) {
                marks.set(*merged.get(&client).unwrap_or(&client));
            }
        }
        Ok(marks.count())
    }
}

#[cfg(test)]
pub(in crate::store) const PLANS: &[&str] = &[SCORES, SCORES_ASKED, OF_WAVE, TOUCHES, TOTAL, ON_LIST, MERGED];
