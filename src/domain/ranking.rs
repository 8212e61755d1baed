//! The order of today's call list, and who is left out of it.
//!
//! Offered is whom no colleague has open, whose last outcome's delay has passed, who has no appointment ahead, who was
//! not spoken to today already, whose own clock is within calling hours, and who has attempts left. What is owed to a
//! client, a case or a promise, waits for fewer of these. The order: due appointments by their end, then the class of the
//! touch (a survey that was broken off on this working day or the last one goes on right after what was agreed), then
//! what is late by more, where that class has days of its own (a wave has none), then the part of the day
//! tried least for this client, then the longest untouched.
//!
//! A letter is written at the desk: what holds back the telephone (calling hours, attempts, the pause between two of
//! them, an agreed time) does not hold it back, and it stands beside the client's call and not in its place.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, TimeDelta};

use super::{
    Appointment, Cadence, CallRow, CallingHours, Candidate, Channel, ClientId, Exclusion, Hardness, Moment, OperatorId,
    Phone, RankClass, Reason, Touch, TouchId, TouchKind, WorkCalendar, Zone, due_after_silence, is_detractor,
    likely_risk, wait_to_spread,
};

/// What the order depends on besides the clients.
#[derive(Debug, Clone)]
pub struct RankContext<'a> {
    /// The instant the list is made for.
    pub now: Moment,
    /// The user's zone: "today" is this zone's day.
    pub user_zone: Zone,
    /// Whose list it is; none is nobody's, without what is meant for one operator only.
    pub me: Option<OperatorId>,
    /// When clients may be rung.
    pub hours: &'a CallingHours,
    /// Holidays.
    pub calendar: &'a WorkCalendar,
    /// How often and how long a client is tried.
    pub cadence: &'a Cadence,
}

/// Orders the candidates and says of each why it is here, or why it cannot be rung now.
///
/// One row per client for the call that comes first, and one for the letter that does. The offered rows are numbered from 1; those that are left out
/// follow without a number, in the same order of classes. [`Reason::NeedsOutcome`] is not given here: a call without
/// outcome is no planned touch.
#[must_use]
pub fn rank(candidates: Vec<Candidate>, ctx: &RankContext<'_>) -> Vec<CallRow> {
    let today = ctx.user_zone.date(ctx.now);
    let mut by_client: HashMap<ClientId, Vec<Candidate>> = HashMap::new();
    let mut closed = Closed::new();
    for candidate in candidates {
        if !closed.contains_key(&candidate.zone) {
            closed.insert(candidate.zone.clone(), closed_until(&candidate.zone, ctx));
        }
        by_client.entry(candidate.touch.client).or_default().push(candidate);
    }
    let mut rows: Vec<(Place, CallRow)> =
        by_client.into_values().flat_map(|touches| best_rows(touches, today, &closed, ctx)).collect();
    rows.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    let mut place = 0;
    rows.into_iter()
        .map(|(_, mut row)| {
            if row.excluded.is_none() {
                place += 1;
                row.rank = Some(place);
            }
            row
        })
        .collect()
}

/// How many calls still fit into the minutes left, at a pace of so many seconds a call; none where the pace is 0.
#[must_use]
pub fn fits(minutes_left: u32, pace_seconds: u32) -> usize {
    let seconds_left = u64::from(minutes_left) * 60;
    let calls = seconds_left.checked_div(u64::from(pace_seconds)).unwrap_or(0);
    usize::try_from(calls).unwrap_or(usize::MAX)
}

/// The rank of the last row that still fits, of so many calls: a letter on the way takes the place of none of them.
/// None where all of them fit, or none does.
#[must_use]
pub fn last_that_fits(rows: &[CallRow], calls: u32) -> Option<u32> {
    let offered = rows.iter().filter(|row| row.rank.is_some() && row.candidate.touch.channel == Channel::Call);
    offered.take(usize::try_from(calls).unwrap_or(usize::MAX)).nth(usize::try_from(calls.checked_sub(1)?).ok()?)?.rank
}

/// What decides the order, first things first.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    left_out: bool,
    class: RankClass,
    /// Within the class: the end of an appointment, or days of lateness; the smaller, the earlier.
    in_class: i64,
    tried_at_this_part: usize,
    last_contact: Option<Moment>,
    touch: TouchId,
}

impl Place {
    fn key(&self) -> impl Ord + '_ {
        (self.left_out, self.class, self.in_class, self.tried_at_this_part, self.last_contact, self.touch)
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// How an agreed time stands to now and to me.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Agreed {
    /// Still ahead, or a colleague's own.
    NotMine,
    /// Due.
    Due {
        /// Late enough to be called missed.
        missed: bool,
        /// The client expects a call at this very time, whatever the hours are.
        expected_now: bool,
    },
}

fn agreed(appointment: &Appointment, ctx: &RankContext<'_>) -> Agreed {
    let after =
        |minutes: Option<&u32>| appointment.until + TimeDelta::minutes(i64::from(minutes.copied().unwrap_or(0)));
    let is_anyones = appointment.operator.is_none_or(|operator| Some(operator) == ctx.me)
        || ctx.now >= after(Some(&ctx.cadence.personal_becomes_anyones_minutes));
    if ctx.now < appointment.from || !is_anyones {
        return Agreed::NotMine;
    }
    let retries = &ctx.cadence.missed_appointment_minutes;
    Agreed::Due {
        missed: ctx.now > after(retries.first()),
        // After the last retry the time is to be agreed on anew; "some day" was never agreed to be any hour.
        expected_now: appointment.hardness != Hardness::Soft && ctx.now <= after(retries.last()),
    }
}

/// What all touches of one client say together.
struct ClientState {
    /// The earliest agreed time that is not (yet) mine.
    ahead: Option<Appointment>,
    attempts_today: u32,
    /// The touches that were tried, each with the end of its delay.
    delays: Vec<(TouchId, Delay)>,
    /// A case of the client is open.
    case_open: bool,
}

/// The end of the delay after an attempt.
#[derive(Debug, Clone, Copy)]
struct Delay {
    /// For every touch of the client, since it is the same telephone that rings.
    for_all: Moment,
    /// For what is not owed to the client: who asked to be left in peace for some days is not rung about anything else.
    asked: Moment,
}

/// Above every delay that an outcome gives, holidays included: a week, and the first days of January. What lasts longer
/// is a quiet period, which holds for its own touch only.
const LONGEST_DELAY: TimeDelta = TimeDelta::days(21);

impl Delay {
    fn of(candidate: &Candidate, ctx: &RankContext<'_>) -> Option<Self> {
        let last = candidate.tried.last()?;
        let ready = candidate.touch.ready;
        let for_all = ready.min(last.at + ctx.cadence.between());
        let by_hand = candidate.more.snoozed.as_ref().is_some_and(|snoozed| snoozed.until == ready);
        let asked = last.reached && !by_hand && ready <= last.at + LONGEST_DELAY;
        Some(Self { for_all, asked: if asked { ready } else { for_all } })
    }
}

impl ClientState {
    fn of(touches: &[Candidate], ctx: &RankContext<'_>) -> Self {
        let ahead = touches
            .iter()
            .filter_map(|candidate| candidate.touch.appointment.as_ref())
            .filter(|appointment| agreed(appointment, ctx) == Agreed::NotMine)
            .min_by_key(|appointment| appointment.from);
        let attempts_today = touches
            .iter()
            .map(|candidate| {
                let day = candidate.zone.date(ctx.now);
                let today = candidate.tried.iter().filter(|attempt| candidate.zone.date(attempt.at) == day).count();
                // A sitting that does not count as an attempt (a misdial) is not in `attempts`.
                u32::try_from(today).unwrap_or(u32::MAX).min(candidate.touch.attempts)
            })
            .sum();
        let delays =
            touches.iter().filter_map(|candidate| Some((candidate.touch.id, Delay::of(candidate, ctx)?))).collect();
        let case_open = touches.iter().any(|candidate| candidate.touch.kind == TouchKind::CaseTalk);
        Self { ahead: ahead.cloned(), attempts_today, delays, case_open }
    }

    /// Until when the client's other touches hold this one back.
    fn tried_until(&self, touch: &Touch) -> Option<Moment> {
        let others = self.delays.iter().filter(|(other, _)| *other != touch.id);
        others.map(|(_, delay)| if is_owed(touch.kind) { delay.for_all } else { delay.asked }).max()
    }
}

/// What we owe the client: it does not wait for the sake of fewer calls.
fn is_owed(kind: TouchKind) -> bool {
    matches!(RankClass::of(kind), RankClass::Case | RankClass::Promise)
}

/// The first of a client's calls, and the first of the letters.
fn best_rows(
    touches: Vec<Candidate>,
    today: NaiveDate,
    closed: &Closed,
    ctx: &RankContext<'_>,
) -> impl Iterator<Item = (Place, CallRow)> {
    let state = ClientState::of(&touches, ctx);
    let (letters, calls): (Vec<_>, Vec<_>) = touches
        .into_iter()
        .filter(|candidate| !candidate.more.beside)
        .map(|candidate| judge(candidate, &state, today, closed, ctx))
        .partition(|(_, row)| row.is_letter());
    [calls, letters].into_iter().filter_map(|rows| rows.into_iter().min_by(|(one, _), (other, _)| one.cmp(other)))
}

fn judge(
    candidate: Candidate,
    state: &ClientState,
    today: NaiveDate,
    closed: &Closed,
    ctx: &RankContext<'_>,
) -> (Place, CallRow) {
    let touch = &candidate.touch;
    let agreed = touch.appointment.as_ref().map(|appointment| agreed(appointment, ctx));
    let class = if agreed.is_some() { RankClass::Callback } else { RankClass::of(touch.kind) };
    let due = candidate.zone.date(touch.due);
    let lateness = (today - due).num_days();
    let part = CallingHours::day_part(&candidate.zone, ctx.now);
    let (excluded, warning) = match outside_hours(&candidate, closed, ctx) {
        Some(outside) if matches!(agreed, Some(Agreed::Due { expected_now: true, .. })) => {
            (exclusion(&candidate, agreed, state, today, ctx), Some(outside))
        }
        outside => (exclusion(&candidate, agreed, state, today, ctx).or(outside), None),
    };
    let goes_on = goes_on(&candidate, class, ctx);
    let place = Place {
        left_out: excluded.is_some(),
        class: if goes_on == Some(true) { RankClass::Callback } else { class },
        in_class: match class {
            RankClass::Wave if goes_on == Some(true) => i64::MAX,
            RankClass::Wave if goes_on == Some(false) => -1,
            RankClass::Callback => touch.appointment.as_ref().map_or(0, |appointment| appointment.until.millis()),
            RankClass::Case | RankClass::Promise | RankClass::Care | RankClass::Format => -lateness,
            RankClass::Wave | RankClass::Passive => 0,
        },
        tried_at_this_part: match class {
            RankClass::Callback => 0,
            _ => candidate
                .tried
                .iter()
                .filter(|attempt| CallingHours::day_part(&candidate.zone, attempt.at) == part)
                .count(),
        },
        last_contact: candidate.last_contact,
        touch: touch.id,
    };
    let reason = reason(&candidate, agreed, class, today, ctx);
    let warning = warning.filter(|_| excluded.is_none());
    let risk = likely_risk(&candidate.more.custom, candidate.touch.kind, &reason, today);
    (place, CallRow { rank: None, class, reason, excluded, warning, risk, candidate })
}

/// Of a survey that was broken off whether it is still fresh: it was on this working day, or on the last one before
/// today. None of any other touch.
pub(super) fn goes_on(candidate: &Candidate, class: RankClass, ctx: &RankContext<'_>) -> Option<bool> {
    let at = candidate.more.broken_off.filter(|_| class == RankClass::Wave)?;
    let today = ctx.user_zone.date(ctx.now);
    Some(ctx.calendar.next_working_day(ctx.user_zone.date(at)) >= today)
}

/// Why the client is on the list.
fn reason(
    candidate: &Candidate,
    agreed: Option<Agreed>,
    class: RankClass,
    today: NaiveDate,
    ctx: &RankContext<'_>,
) -> Reason {
    let touch = &candidate.touch;
    if let Some(appointment) = &touch.appointment {
        return match agreed {
            Some(Agreed::Due { missed: true, .. }) => Reason::CallbackMissed(appointment.clone()),
            _ => Reason::CallbackDue(appointment.clone()),
        };
    }
    let days = |from: NaiveDate| u32::try_from((today - from).num_days()).unwrap_or(0);
    let due_day = candidate.zone.date(touch.due);
    let days_late = days(due_day);
    let silent_days = candidate.last_contact.map(|at| days(ctx.user_zone.date(at)));
    match class {
        RankClass::Case => Reason::CaseDue {
            due: touch.due,
            detractor: is_detractor(candidate.last_score.as_ref().map(|last| last.score)),
            // A case has to be seen to by the end of our own day.
            days_late: days(ctx.user_zone.date(touch.due)),
        },
        RankClass::Promise => {
            Reason::PromiseDue { text: touch.goal.clone().unwrap_or_default(), due: due_day, days_late }
        }
        // Somebody who was named is called at once, and the day is no deadline.
        RankClass::Care if due_day > today && touch.kind != TouchKind::Lead => Reason::Ahead { due: due_day },
        RankClass::Care | RankClass::Callback => Reason::CareDue { days_late },
        RankClass::Wave => match candidate.more.broken_off {
            Some(at) => Reason::BrokenOff { at },
            None => Reason::Wave { silent_days },
        },
        RankClass::Format if due_day > today => Reason::Ahead { due: due_day },
        RankClass::Format => match (silent_days, candidate.last_contact) {
            (Some(silent_days), Some(at)) if touch.due == due_after_silence(at, ctx.cadence) => {
                Reason::Silent { silent_days }
            }
            _ => Reason::FormatDue { days_late },
        },
        RankClass::Passive => Reason::Passive { silent_days },
    }
}

/// Why the client cannot be rung now, calling hours aside; what lasts longest is said first.
fn exclusion(
    candidate: &Candidate,
    agreed: Option<Agreed>,
    state: &ClientState,
    today: NaiveDate,
    ctx: &RankContext<'_>,
) -> Option<Exclusion> {
    let touch = &candidate.touch;
    let by_person = candidate.person.as_ref().and_then(|person| person.do_not_call.as_ref());
    if let Some(wish) = candidate.do_not_call.as_ref().or(by_person) {
        return Some(Exclusion::DoNotCall(wish.clone()));
    }
    if touch.channel == Channel::Call && !candidate.phones.iter().any(Phone::is_worth_dialing) {
        return Some(Exclusion::NoNumber);
    }
    if let Some(colleague) = candidate.held_by.filter(|holder| Some(*holder) != ctx.me) {
        return Some(Exclusion::Held(colleague));
    }
    if let Some(author) = others_letter(candidate, ctx) {
        return Some(Exclusion::Author(author));
    }
    if let Some(colleague) = candidate.more.assignee.filter(|assignee| Some(*assignee) != ctx.me) {
        return Some(Exclusion::Assigned(colleague));
    }
    if own_sale(candidate, ctx) {
        return Some(Exclusion::OwnSale);
    }
    if touch.channel == Channel::Letter {
        return letter_waits(candidate, today, ctx);
    }
    if matches!(agreed, Some(Agreed::Due { .. })) {
        return delay_after_appointment(candidate, ctx).map(|until| Exclusion::NotReady { until });
    }
    let own = touch.appointment.as_ref();
    let ahead = state.ahead.as_ref().filter(|ahead| !is_owed(touch.kind) || ahead.from < tomorrow(candidate, ctx));
    if let Some(ahead) = own.or(ahead) {
        return Some(Exclusion::Appointed(ahead.clone()));
    }
    if touch.kind == TouchKind::Survey && state.case_open {
        return Some(Exclusion::CaseOpen);
    }
    if touch.attempts >= ctx.cadence.attempts {
        return Some(Exclusion::AttemptsUsed { attempts: touch.attempts });
    }
    let waits = waits(candidate, state, today, ctx);
    if state.attempts_today >= ctx.cadence.attempts_a_day
        && waits.as_ref().is_none_or(|(until, _)| *until < tomorrow(candidate, ctx))
    {
        return Some(Exclusion::EnoughToday { attempts: state.attempts_today });
    }
    match waits {
        Some((until, Exclusion::NotReady { .. })) => {
            Some(put_off(candidate, until).unwrap_or(Exclusion::NotReady { until }))
        }
        Some((_, other)) => Some(other),
        None => to_spread(candidate, ctx).map(|until| Exclusion::Spread { until }),
    }
}

/// A letter waits for its day only.
fn letter_waits(candidate: &Candidate, today: NaiveDate, ctx: &RankContext<'_>) -> Option<Exclusion> {
    let touch = &candidate.touch;
    let comes_later = (candidate.zone.date(touch.due) > today).then_some(touch.due);
    let until = [Some(touch.ready), comes_later].into_iter().flatten().filter(|until| *until > ctx.now).max()?;
    Some(put_off(candidate, until).unwrap_or(Exclusion::NotReady { until }))
}

/// What waits until a time to which it was put off by hand.
fn put_off(candidate: &Candidate, until: Moment) -> Option<Exclusion> {
    candidate.more.snoozed.as_ref().filter(|snoozed| snoozed.until == until).cloned().map(Exclusion::Snoozed)
}

fn to_spread(candidate: &Candidate, ctx: &RankContext<'_>) -> Option<Moment> {
    let hours = hours_of(candidate, ctx.hours);
    let used = candidate.touch.attempts;
    wait_to_spread(&candidate.tried, used, ctx.cadence, &hours, ctx.calendar, &candidate.zone, ctx.now)
}

/// The welcome letter comes from whoever sold or from whoever takes over, and is on nobody else's list.
fn others_letter(candidate: &Candidate, ctx: &RankContext<'_>) -> Option<OperatorId> {
    let care = candidate.care.as_ref().filter(|_| candidate.touch.kind == TouchKind::WelcomeLetter)?;
    let authors: Vec<OperatorId> = candidate.owner.into_iter().chain(care.seller).collect();
    if ctx.me.is_some_and(|me| authors.contains(&me)) { None } else { authors.first().copied() }
}

/// The service call asks about the manager's work, so it is not the manager who asks.
fn own_sale(candidate: &Candidate, ctx: &RankContext<'_>) -> bool {
    let seller = candidate.care.as_ref().and_then(|care| care.seller);
    candidate.touch.kind == TouchKind::ServiceCall && seller.is_some() && seller == ctx.me
}

/// A due appointment overrides every delay but its own: the retry after it was missed.
fn delay_after_appointment(candidate: &Candidate, ctx: &RankContext<'_>) -> Option<Moment> {
    let touch = &candidate.touch;
    let from = touch.appointment.as_ref().map(|appointment| appointment.from)?;
    let tried_since = candidate.tried.iter().any(|attempt| attempt.at >= from);
    (tried_since && touch.ready > ctx.now).then_some(touch.ready)
}

/// The latest of what has to pass first: the touch's own delay, the delay of the client's other touches, the due day,
/// the day of a contact.
fn waits(
    candidate: &Candidate,
    state: &ClientState,
    today: NaiveDate,
    ctx: &RankContext<'_>,
) -> Option<(Moment, Exclusion)> {
    let touch = &candidate.touch;
    // A case is due *by* its time; every other touch is due from its day on.
    let due_day = candidate.zone.date(touch.due);
    let case = RankClass::of(touch.kind) == RankClass::Case;
    let comes_later = !case && due_day > today;
    let not_ready = |until| (until, Exclusion::NotReady { until });
    let mut found = vec![not_ready(touch.ready)];
    found.extend(comes_later.then(|| not_ready(touch.due)));
    found.extend(state.tried_until(touch).map(|until| (until, Exclusion::Tried { until })));
    if heard(candidate, ctx) {
        let until = tomorrow(candidate, ctx);
        found.push((until, Exclusion::Heard { until }));
    }
    // Of what ends together the touch's own comes last, and is said.
    found.into_iter().rev().filter(|(until, _)| *until > ctx.now).max_by_key(|(until, _)| *until)
}

/// Whoever was spoken to today has been heard, and is left in peace until tomorrow. Not so what was spoken about itself,
/// where it did not come to its end; a promise; a case that is due. A letter is no answer to a case, and no talk of care.
fn heard(candidate: &Candidate, ctx: &RankContext<'_>) -> bool {
    let touch = &candidate.touch;
    let day = candidate.zone.date(ctx.now);
    let Some(contact) = candidate.last_contact.filter(|at| candidate.zone.date(*at) == day) else { return false };
    let by_itself = candidate.tried.last().is_some_and(|last| last.reached && last.at >= contact);
    match RankClass::of(touch.kind) {
        RankClass::Case => candidate.zone.date(touch.due) > day && !candidate.more.only_written,
        RankClass::Promise | RankClass::Callback => false,
        RankClass::Care => touch.kind != TouchKind::WelcomeLetter && !by_itself && !candidate.more.only_written,
        RankClass::Wave | RankClass::Format | RankClass::Passive => !by_itself,
    }
}

/// The beginning of the client's next day.
fn tomorrow(candidate: &Candidate, ctx: &RankContext<'_>) -> Moment {
    let day = candidate.zone.date(ctx.now);
    candidate.zone.start_of(day.succ_opt().unwrap_or(day))
}

/// When calls may be made again in a zone; none where they may be now. Worked out for each zone, not for each client.
type Closed = BTreeMap<Zone, Option<Moment>>;

fn closed_until(zone: &Zone, ctx: &RankContext<'_>) -> Option<Moment> {
    (!ctx.hours.is_open(ctx.calendar, zone, ctx.now)).then(|| ctx.hours.next_opening(ctx.calendar, zone, ctx.now))
}

fn outside_hours(candidate: &Candidate, closed: &Closed, ctx: &RankContext<'_>) -> Option<Exclusion> {
    if candidate.touch.channel != Channel::Call {
        return None;
    }
    let opens = match &candidate.more.own_hours {
        Some(own) => {
            let hours = ctx.hours.of_client(own);
            (!hours.is_open(ctx.calendar, &candidate.zone, ctx.now))
                .then(|| hours.next_opening(ctx.calendar, &candidate.zone, ctx.now))
        }
        None => closed.get(&candidate.zone).copied().flatten(),
    };
    opens.map(|opens| Exclusion::OutsideHours { opens })
}

/// The hours in which the client of a candidate is rung: the client's own, else those of the zone.
#[must_use]
pub fn hours_of<'a>(candidate: &Candidate, hours: &'a CallingHours) -> Cow<'a, CallingHours> {
    candidate.more.own_hours.as_ref().map_or(Cow::Borrowed(hours), |own| Cow::Owned(hours.of_client(own)))
}

#[cfg(test)]
mod tests;
