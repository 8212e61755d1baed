//! Today's call list: the base proposes candidates by index, the rules of the trade rank the few hundred exactly.

use std::sync::Arc;

use chrono::Days;

use crate::domain::{
    CallRow, Candidate, ClientId, DayProgress, Moment, NextCall, OperatorId, OperatorSettings, RankClass, RankContext,
    Reason, ServiceHours, TodayFilter, TouchId, TouchState, Zone, hours_of, rank,
};
use crate::playbook::Playbooks;
use crate::store::{CandidateQuery, Reader, Result, StoreError};

/// Candidates that are ranked exactly.
const CANDIDATES: usize = 300;
/// Candidates that fill most windows.
const WINDOW: usize = 40;
/// Clients that cannot be rung now and are shown all the same.
const EXCLUDED: usize = 60;
/// Candidates that are looked at where the first ones cannot be rung after all, for reasons that only the rules know.
const AT_MOST: usize = 20_000;
/// How many more are looked at each time.
const FURTHER: usize = 4;

/// The list with the day so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TodaysList {
    /// The rows; what cannot be rung now stands at the end.
    pub rows: Vec<CallRow>,
    /// More clients may be rung today than there are rows.
    pub more: bool,
    /// The day so far.
    pub progress: DayProgress,
    /// The operator's service hours.
    pub service_hours: ServiceHours,
    /// The operator's own settings.
    pub own: OperatorSettings,
    /// The rules in force: the playbooks with the base's settings over them.
    pub playbooks: Arc<Playbooks>,
    /// What of the list is shown.
    pub filter: TodayFilter,
    /// The segments that a filter can choose from.
    pub segments: Vec<String>,
    /// True where the base holds no client at all.
    pub empty: bool,
    /// Whom to ring next, where nobody can be rung now.
    pub next: Option<NextCall>,
}

/// Whose list it is and what of it is shown.
#[derive(Debug, Clone)]
pub struct Whose<'a> {
    /// The operator; none is nobody, whose list is without what is meant for one operator only.
    pub me: Option<OperatorId>,
    /// The user's zone: "today" is this zone's day.
    pub zone: &'a Zone,
    /// What is shown; none means what the operator has chosen last.
    pub filter: Option<TodayFilter>,
}

impl<'a> Whose<'a> {
    /// All of an operator's list, or of nobody's.
    #[must_use]
    pub fn all(me: Option<OperatorId>, zone: &'a Zone) -> Self {
        Self { me, zone, filter: Some(TodayFilter::default()) }
    }
}

/// Reads and ranks the list of an operator.
///
/// # Errors
/// Where the base cannot be read.
pub fn todays_list(reader: &Reader, playbooks: &Arc<Playbooks>, whose: &Whose<'_>, now: Moment) -> Result<TodaysList> {
    list(reader, playbooks, whose, now, &Depth { first: CANDIDATES, at_most: AT_MOST, excluded: EXCLUDED })
}

/// The beginning of the list, for the first picture of a day: as [`todays_list`], of as many clients as a window shows,
/// which takes a fifth of the time. None where nobody can be rung.
///
/// # Errors
/// Where the base cannot be read.
pub fn first_rows(
    reader: &Reader,
    playbooks: &Arc<Playbooks>,
    whose: &Whose<'_>,
    now: Moment,
) -> Result<Option<TodaysList>> {
    let found = list(reader, playbooks, whose, now, &Depth { first: WINDOW, at_most: WINDOW, excluded: 0 })?;
    Ok(found.rows.iter().any(|row| row.rank.is_some()).then_some(found))
}

/// The row of the operator's call without outcome, which goes before the whole list; none where there is none, or it
/// belongs to no touch.
///
/// # Errors
/// Where the base cannot be read.
pub fn row_of_open_call(reader: &Reader, me: OperatorId, user_zone: &Zone, now: Moment) -> Result<Option<CallRow>> {
    let Some((call, ..)) = reader.call_without_outcome(me)? else { return Ok(None) };
    let candidate = match reader.candidate_of_call(call, user_zone, now) {
        Ok(candidate) => candidate,
        Err(StoreError::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let class = RankClass::of(candidate.touch.kind);
    let (reason, excluded) = (Reason::NeedsOutcome, None);
    Ok(Some(CallRow { rank: None, class, reason, excluded, warning: None, risk: None, candidate }))
}

/// The row that a planned touch makes by itself, wherever it would stand on the list; none where it is not planned any
/// more.
///
/// # Errors
/// Where the base cannot be read.
pub fn row_of_touch(
    reader: &Reader,
    playbooks: &Arc<Playbooks>,
    me: OperatorId,
    user_zone: &Zone,
    now: Moment,
    touch: TouchId,
) -> Result<Option<CallRow>> {
    let candidate = reader.candidate_of_touch(touch, Some(me), user_zone, now)?;
    let candidate = candidate.filter(|candidate| candidate.touch.state == TouchState::Planned);
    let playbooks = in_force(reader, playbooks)?;
    Ok(rank(candidate.into_iter().collect(), &playbooks.rank_context(Some(me), user_zone, now)).pop())
}

/// The playbooks with the settings of the base over them.
fn in_force(reader: &Reader, playbooks: &Arc<Playbooks>) -> Result<Arc<Playbooks>> {
    let settings = reader.settings()?;
    let deadline = settings.case_deadline.unwrap_or(playbooks.cases.deadline);
    if settings.calling == crate::domain::CallingSettings::default() && deadline == playbooks.cases.deadline {
        return Ok(Arc::clone(playbooks));
    }
    let mut under = playbooks.under(&settings.calling);
    under.cases.deadline = deadline;
    Ok(Arc::new(under))
}

/// How far into the base a list is read.
struct Depth {
    /// Candidates at first.
    first: usize,
    /// Candidates where too few of those can be rung.
    at_most: usize,
    /// Clients that cannot be rung, of each sort of hindrance.
    excluded: usize,
}

fn list(
    reader: &Reader,
    playbooks: &Arc<Playbooks>,
    whose: &Whose<'_>,
    now: Moment,
    depth: &Depth,
) -> Result<TodaysList> {
    let Whose { me, zone, ref filter } = *whose;
    let settings = reader.settings()?;
    let own = me.map(|me| reader.operator_settings(me)).transpose()?.unwrap_or_default();
    let playbooks = in_force(reader, playbooks)?;
    let filter = match filter {
        Some(filter) => filter.clone(),
        None => me.map(|me| reader.today_filter(me)).transpose()?.unwrap_or_default(),
    };
    let today = zone.date(now);
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let (day_start, day_end) = (zone.start_of(today), zone.start_of(tomorrow));
    let zones = reader.zones_in_use(zone)?;
    let mut query = CandidateQuery {
        now,
        day_end,
        open_zones: playbooks.calling_hours.zones_open(&playbooks.calendar, &zones, now),
        user_zone: zone.clone(),
        operator: me,
        limit: depth.first,
        excluded_limit: depth.excluded,
        filter: filter.clone(),
        open_clients: open_clients(reader, &playbooks, zone, now)?,
    };
    let context = playbooks.rank_context(me, zone, now);
    let (rows, more) = loop {
        let found = reader.call_candidates(&query)?;
        let rows = rank(found.list, &context);
        let offered = rows.iter().filter(|row| row.rank.is_some()).count();
        if !found.more || offered >= WINDOW || query.limit >= depth.at_most {
            break (rows, found.more);
        }
        query.limit *= FURTHER;
    };
    let empty = rows.is_empty() && reader.clients_count()? == 0;
    let nobody = !empty && depth.excluded > 0 && rows.iter().all(|row| row.rank.is_none());
    let next = if nobody { next_call(reader, &rows, &query, &context)? } else { None };
    Ok(TodaysList {
        rows: shown(rows, depth),
        more,
        progress: me.map(|me| reader.day_progress(me, day_start, day_end)).transpose()?.unwrap_or_default(),
        service_hours: own.service_hours(&settings).clone(),
        own,
        filter,
        segments: reader.segments()?,
        playbooks,
        empty,
        next,
    })
}

/// Whom to ring next: of the rows that cannot be rung now, or of what is not ready yet, whoever comes first.
fn next_call(
    reader: &Reader,
    rows: &[CallRow],
    query: &CandidateQuery,
    context: &RankContext<'_>,
) -> Result<Option<NextCall>> {
    let later = reader.next_call(query)?;
    let later = match later {
        Some(touch) => reader.candidate_of_touch(touch, context.me, &query.user_zone, query.now)?,
        None => None,
    };
    let waiting = rows.iter().filter(|row| !row.is_letter());
    let waiting = waiting.filter_map(|row| Some((&row.candidate, row.excluded.as_ref()?.until()?)));
    let later = later.as_ref().map(|candidate| (candidate, candidate.touch.ready));
    let calls = waiting.chain(later).map(|(candidate, from)| (rung_at(candidate, from, context), candidate));
    Ok(calls.min_by_key(|(at, _)| *at).map(|(at, candidate)| NextCall {
        at,
        client_name: candidate.client_name.clone(),
        zone: candidate.zone.clone(),
    }))
}

/// When a client can be rung who has to wait until an instant: at the agreed time, else on the due day, in calling hours.
fn rung_at(candidate: &Candidate, from: Moment, context: &RankContext<'_>) -> Moment {
    let (touch, zone) = (&candidate.touch, &candidate.zone);
    if touch.appointment.is_some() {
        return from;
    }
    let case = RankClass::of(touch.kind) == RankClass::Case;
    let from = if case { from } else { from.max(zone.start_of(zone.date(touch.due))) };
    hours_of(candidate, context.hours).next_opening(context.calendar, zone, from)
}

/// The rows that are shown: where it took many candidates to find some, those that cannot be rung are too many.
fn shown(mut rows: Vec<CallRow>, depth: &Depth) -> Vec<CallRow> {
    let mut left_out = 0;
    rows.retain(|row| {
        left_out += usize::from(row.rank.is_none());
        row.rank.is_some() || left_out <= depth.first
    });
    rows
}

/// Clients who may be rung now by their own hours, while their zone is closed.
fn open_clients(reader: &Reader, playbooks: &Playbooks, user_zone: &Zone, now: Moment) -> Result<Vec<ClientId>> {
    let (hours, calendar) = (&playbooks.calling_hours, &playbooks.calendar);
    let own = reader.clients_with_own_hours(user_zone)?;
    let open = own.into_iter().filter(|(_, zone, week)| {
        !hours.is_open(calendar, zone, now) && hours.of_client(week).is_open(calendar, zone, now)
    });
    Ok(open.map(|(client, ..)| client).collect())
}

#[cfg(test)]
mod tests;
