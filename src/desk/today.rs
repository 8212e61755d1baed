//! Today's call list: the base proposes candidates by index, the rules of the trade rank the few hundred exactly.

use chrono::Days;

use crate::domain::{CallRow, DayProgress, Moment, OperatorId, RankContext, ServiceHours, TouchId, Zone, rank};
use crate::playbook::Playbooks;
use crate::store::{CandidateQuery, Reader, Result};

/// Candidates that are ranked exactly.
const CANDIDATES: usize = 300;
/// Candidates that fill most windows.
const WINDOW: usize = 40;
/// Clients that cannot be rung now and are shown all the same.
const EXCLUDED: usize = 60;

/// The list with the day so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TodaysList {
    /// The rows; what cannot be rung now stands at the end.
    pub rows: Vec<CallRow>,
    /// The day so far.
    pub progress: DayProgress,
    /// The user's service hours.
    pub service_hours: ServiceHours,
    /// True where the base holds no client at all.
    pub empty: bool,
}

/// Reads and ranks the list of an operator.
///
/// # Errors
/// Where the base cannot be read.
pub fn todays_list(
    reader: &Reader,
    playbooks: &Playbooks,
    me: OperatorId,
    user_zone: &Zone,
    now: Moment,
) -> Result<TodaysList> {
    list(reader, playbooks, me, user_zone, now, (CANDIDATES, EXCLUDED))
}

/// The beginning of the list, for the first picture of a day: as [`todays_list`], of as many clients as a window shows,
/// which takes a fifth of the time. None where nobody can be rung.
///
/// # Errors
/// Where the base cannot be read.
pub fn first_rows(
    reader: &Reader,
    playbooks: &Playbooks,
    me: OperatorId,
    user_zone: &Zone,
    now: Moment,
) -> Result<Option<TodaysList>> {
    let found = list(reader, playbooks, me, user_zone, now, (WINDOW, 0))?;
    Ok(found.rows.iter().any(|row| row.rank.is_some()).then_some(found))
}

/// The row that a planned touch makes by itself, wherever it would stand on the list; none where it is not planned any
/// more.
///
/// # Errors
/// Where the base cannot be read.
pub fn row_of_touch(
    reader: &Reader,
    playbooks: &Playbooks,
    me: OperatorId,
    user_zone: &Zone,
    now: Moment,
    touch: TouchId,
) -> Result<Option<CallRow>> {
    let candidate = reader.candidate_of_touch(touch, me, user_zone, now)?;
    let (hours, calendar) = (&playbooks.calling_hours, &playbooks.calendar);
    let context = RankContext { now, user_zone: user_zone.clone(), me, hours, calendar, cadence: &playbooks.cadence };
    Ok(rank(candidate.into_iter().collect(), &context).pop())
}

fn list(
    reader: &Reader,
    playbooks: &Playbooks,
    me: OperatorId,
    user_zone: &Zone,
    now: Moment,
    (limit, excluded_limit): (usize, usize),
) -> Result<TodaysList> {
    let today = user_zone.date(now);
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let (day_start, day_end) = (user_zone.start_of(today), user_zone.start_of(tomorrow));
    let zones = reader.zones_in_use(user_zone)?;
    let (hours, calendar) = (&playbooks.calling_hours, &playbooks.calendar);
    let query = CandidateQuery {
        now,
        day_end,
        open_zones: hours.zones_open(calendar, &zones, now),
        user_zone: user_zone.clone(),
        operator: me,
        limit,
        excluded_limit,
    };
    let candidates = reader.call_candidates(&query)?;
    let empty = candidates.is_empty() && reader.clients_count()? == 0;
    let context = RankContext { now, user_zone: user_zone.clone(), me, hours, calendar, cadence: &playbooks.cadence };
    let rows = rank(candidates, &context);
    let service_hours = reader.settings()?.service_hours;
    Ok(TodaysList { service_hours, rows, progress: reader.day_progress(me, day_start, day_end)?, empty })
}
