//! The facts of one call that is taken up again.

use rusqlite::OptionalExtension;

use super::super::{Reader, Result, StoreError};
use super::{CandidateQuery, facts};
use crate::domain::{CallId, Candidate, InterviewId, Moment, OperatorId, SITTING_MINUTES, TodayFilter, TouchId, Zone};

impl Reader {
    /// What the list knows of the client of a call, with the touch it belongs to.
    ///
    /// # Errors
    /// Where there is no such call, or it belongs to no touch.
    pub fn candidate_of_call(&self, call: CallId, user_zone: &Zone, now: Moment) -> Result<Candidate> {
        type Found = (Option<i64>, OperatorId, Moment, Option<InterviewId>);
        let found: Option<Found> = self
            .connection
            .prepare_cached("SELECT touch, operator, began_at, interview FROM call WHERE id = ?1")?
            .query_row([call], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        let missing = || StoreError::not_found("touch of call", call);
        let (touch, operator, began, interview) = found.ok_or_else(missing)?;
        let touch = TouchId(touch.ok_or_else(missing)?);
        let mut candidate = self.candidate_of_touch(touch, Some(operator), user_zone, now)?.ok_or_else(missing)?;
        // The numbers tried before in this sitting are no attempt of their own.
        candidate.tried.retain(|attempt| (began - attempt.at).num_minutes() >= SITTING_MINUTES);
        if let Some(interview) = interview {
            // What is being said in this talk is not what was said the last time.
            candidate.last_score = facts::score_before(&self.connection, candidate.touch.client, interview)?;
        }
        Ok(candidate)
    }

    /// What the list knows of one touch and its client; none where there is no such touch.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn candidate_of_touch(
        &self,
        touch: TouchId,
        operator: Option<OperatorId>,
        user_zone: &Zone,
        now: Moment,
    ) -> Result<Option<Candidate>> {
        let query = CandidateQuery {
            now,
            day_end: now,
            open_zones: Vec::new(),
            user_zone: user_zone.clone(),
            operator,
            limit: 1,
            excluded_limit: 0,
            filter: TodayFilter::default(),
            open_clients: Vec::new(),
        };
        Ok(facts::candidates(self, &[touch.0], &query)?.pop())
    }
}
