//! Attempts spread over days and parts of the day: whoever is never there in the morning is not rung six mornings.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Attempt, Cadence, CallingHours, DayPart, Moment, TimeWindow, Week, WorkCalendar, Zone};

/// Days to look ahead for another part of a day.
const LOOK_AHEAD_DAYS: usize = 31;

impl CallingHours {
    /// The parts of the day that a week of a zone has hours in.
    #[must_use]
    pub fn parts(&self, zone: &Zone) -> BTreeSet<DayPart> {
        let week = self.week_in(zone);
        Week::DAYS.iter().flat_map(|day| week.of(*day)).flat_map(|window| parts_of(*window)).collect()
    }

    /// The first instant, now or later, at which a client may be rung in a part of the day for which `fits` holds;
    /// none within a month.
    fn next_part(
        &self,
        calendar: &WorkCalendar,
        zone: &Zone,
        at: Moment,
        fits: impl Fn(NaiveDate, DayPart) -> bool,
    ) -> Option<Moment> {
        zone.date(at).iter_days().take(LOOK_AHEAD_DAYS).find_map(|day| {
            DayPart::ALL.iter().filter(|part| fits(day, **part)).find_map(|part| {
                let begins = zone.start_of_hour(day, part.hours().start).max(at);
                let opens = self.next_opening(calendar, zone, begins);
                (zone.date(opens) == day && Self::day_part(zone, opens) == *part).then_some(opens)
            })
        })
    }
}

fn parts_of(window: TimeWindow) -> impl Iterator<Item = DayPart> {
    DayPart::ALL.iter().copied().filter(move |part| {
        let hours = part.hours();
        window.from() < hours.end * 60 && window.until() > hours.start * 60
    })
}

/// Until when a client has to wait because the attempts that are left belong to other parts of the day, or to other
/// days; none where the client may be tried now.
///
/// The attempts of a touch are to fall on at least so many days and parts of the day ([`Cadence::least_days`],
/// [`Cadence::least_day_parts`]). As long as more attempts are left than parts or days are missing, any hour will do;
/// after that only a missing one. Parts in which the client is never rung are not missing.
#[must_use]
pub fn wait_to_spread(
    tried: &[Attempt],
    used: u32,
    cadence: &Cadence,
    hours: &CallingHours,
    calendar: &WorkCalendar,
    zone: &Zone,
    now: Moment,
) -> Option<Moment> {
    let left = cadence.attempts.saturating_sub(used);
    let possible = hours.parts(zone);
    let parts: BTreeSet<DayPart> = tried
        .iter()
        .map(|attempt| CallingHours::day_part(zone, attempt.at))
        .filter(|part| possible.contains(part))
        .collect();
    let days: BTreeSet<NaiveDate> = tried.iter().map(|attempt| zone.date(attempt.at)).collect();
    let missing = |least: u32, of: usize, had: usize| {
        let had = u32::try_from(had).unwrap_or(u32::MAX);
        least.min(u32::try_from(of).unwrap_or(u32::MAX)).saturating_sub(had)
    };
    let missing_parts = missing(cadence.least_day_parts, possible.len(), parts.len());
    let missing_days = missing(cadence.least_days, usize::MAX, days.len());
    let needs = |missing: u32| missing > 0 && left <= missing;
    if left == 0 || !(needs(missing_parts) || needs(missing_days)) {
        return None;
    }
    let fits = |day: NaiveDate, part: DayPart| {
        let again = needs(missing_parts) && parts.contains(&part) || needs(missing_days) && days.contains(&day);
        !again
    };
    if fits(zone.date(now), CallingHours::day_part(zone, now)) {
        return None;
    }
    hours.next_part(calendar, zone, now, fits)
}

#[cfg(test)]
mod tests;
