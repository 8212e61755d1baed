//! What an outcome leads to: retries, appointments, the next number, cases, quiet periods, consents.
//!
//! One pure function, so that the menu shows before the choice what will be written after it.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{
    Appointment, Attempt, Cadence, CallingHours, CaseDeadline, DayPart, Disposition, FollowUp, Interview, Language,
    Moment, Next, OperatorId, Outcome, Person, PersonId, PhoneId, Plans, Purpose, Score, ScoreClass, StepId, Touch,
    TouchKind, WorkCalendar, Zone,
};

/// When clients may be rung, and when a working day ends, by the rules of the playbooks.
#[derive(Debug, Clone, Copy)]
pub struct OpeningHours<'a> {
    /// When clients are rung.
    pub hours: &'a CallingHours,
    /// Holidays and other days off.
    pub calendar: &'a WorkCalendar,
    /// When a working day ends.
    pub day_ends: NaiveTime,
    /// The zone of whoever answers for cases: our own, since it is our working day that a case has to be seen to in.
    pub our_zone: &'a Zone,
    /// When a case is due.
    pub deadline: CaseDeadline,
}

impl OpeningHours<'_> {
    /// The instant itself where clients in the zone may be rung then, else the next opening.
    #[must_use]
    pub fn next_opening(&self, zone: &Zone, at: Moment) -> Moment {
        self.hours.next_opening(self.calendar, zone, at)
    }

    /// When a case that is opened at this instant is due.
    #[must_use]
    pub fn case_due(&self, at: Moment) -> Moment {
        match self.deadline {
            CaseDeadline::NextWorkingDay => self.calendar.end_of_next_working_day(self.our_zone, at, self.day_ends),
            CaseDeadline::Hours24 => at + TimeDelta::hours(24),
        }
    }
}

/// The case that an interview has opened in an earlier call.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CaseOfInterview {
    /// There is none.
    #[default]
    None,
    /// It is open.
    Open,
    /// It was closed.
    Closed,
}

/// What an interview has brought so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InterviewSummary {
    /// The number.
    pub score: Option<Score>,
    /// Why, in the client's own words.
    pub reason: Option<String>,
    /// Leave given or refused in this call: what was said in an earlier one was kept with that.
    pub permissions: Vec<(Purpose, bool)>,
    /// The case that this interview has opened in an earlier call.
    pub case: CaseOfInterview,
    /// The score was named, or corrected, in this call.
    pub scored_now: bool,
    /// What the chosen options lead to, each with the words of its option.
    pub plans: Vec<(Plans, String)>,
    /// The day that was named: when the client begins.
    pub day: Option<NaiveDate>,
    /// This call was planned as the one that is made once more: none follows it without a day.
    pub once_more: bool,
}

impl InterviewSummary {
    /// What counts of an interview; `said` tells which steps were answered in this call.
    #[must_use]
    pub fn of(interview: &Interview, case: CaseOfInterview, said: &dyn Fn(&StepId) -> bool) -> Self {
        let permissions = interview.permissions().iter().filter(|(step, ..)| said(step));
        Self {
            score: interview.score(),
            reason: interview.reason().map(str::to_owned),
            permissions: permissions.map(|(_, purpose, granted)| (*purpose, *granted)).collect(),
            case,
            scored_now: interview.score_step().is_some_and(said),
            plans: interview.plans().to_vec(),
            day: interview.day(),
            once_more: false,
        }
    }

    /// The words of the first chosen option that leads to this.
    fn planned(&self, what: Plans) -> Option<&str> {
        self.plans.iter().find(|(plans, _)| *plans == what).map(|(_, label)| label.as_str())
    }
}

/// Everything the consequences of an outcome depend on.
#[derive(Clone, Copy)]
pub struct CodingContext<'a> {
    /// The instant of coding.
    pub now: Moment,
    /// The client's zone.
    pub zone: &'a Zone,
    /// How often a client is tried.
    pub cadence: &'a Cadence,
    /// When clients may be rung.
    pub hours: &'a OpeningHours<'a>,
    /// The touch the call belongs to, as it stood before this sitting.
    pub touch: &'a Touch,
    /// Earlier sittings of this touch that counted as attempts, oldest first, each with its last outcome; without the
    /// present sitting.
    pub earlier: &'a [Attempt],
    /// The living numbers of the client or person in the order in which they are tried.
    pub numbers: &'a [PhoneId],
    /// What was dialled in this sitting, in order; the last one is the number the outcome is about.
    pub dialled: &'a [PhoneId],
    /// The person who was to be asked.
    pub person: Option<PersonId>,
    /// Who is asked where that person has left.
    pub next_person: Option<&'a Person>,
    /// The time agreed on in this call.
    pub appointment: Option<&'a Appointment>,
    /// What the interview has brought.
    pub interview: Option<&'a InterviewSummary>,
    /// Who answers for the client: gets the case.
    pub owner: Option<OperatorId>,
    /// The note written with the outcome.
    pub note: Option<&'a str>,
    /// The language of the operator, for words that are kept.
    pub language: Language,
}

/// What an outcome leads to, in the order in which it is shown. A `Finish` beside a `NextNumber` holds if the next
/// number brings nothing better.
#[must_use]
pub fn consequences(outcome: &Outcome, ctx: &CodingContext<'_>) -> Vec<FollowUp> {
    if outcome.next == Next::Keep {
        return Vec::new();
    }
    let mut found = Vec::new();
    number(outcome, ctx, &mut found);
    if let (true, Some(person)) = (outcome.person_left, ctx.person) {
        let (next, name) = (ctx.next_person.map(|next| next.id), ctx.next_person.map(|next| next.name.full.clone()));
        found.push(FollowUp::PersonLeft { person, next, name });
    }
    touch(outcome, ctx, &mut found);
    if outcome.client_left {
        found.push(FollowUp::ClientLeft);
    }
    wishes(outcome, ctx, &mut found);
    survey(outcome, ctx, &mut found);
    next_day(outcome, ctx, &mut found);
    found
}

/// The call on the next day is made again: the day after the one on which the client means to begin; without such a day
/// once more, on the next day on which clients are rung.
fn next_day(outcome: &Outcome, ctx: &CodingContext<'_>, found: &mut Vec<FollowUp>) {
    let talked = found.contains(&FollowUp::Finish { done: true }) && outcome.reached && !outcome.do_not_call;
    let Some(interview) = ctx.interview.filter(|interview| {
        talked && interview.planned(Plans::NextDayCall).is_some() && !(interview.once_more && interview.day.is_none())
    }) else {
        return;
    };
    let today = ctx.zone.date(ctx.now);
    let after = interview.day.map_or(today, |day| day.max(today));
    let opening = ctx.hours.next_opening(ctx.zone, ctx.zone.start_of(after.succ_opt().unwrap_or(after)));
    found.push(FollowUp::NextDayCall {
        day: ctx.zone.date(opening),
        zone: ctx.zone.clone(),
        goal: interview.day.is_none().then(|| interview.reason.clone().unwrap_or_default()),
    });
}

fn number(outcome: &Outcome, ctx: &CodingContext<'_>, found: &mut Vec<FollowUp>) {
    if let (true, Some(phone)) = (outcome.marks_number, ctx.dialled.last()) {
        found.push(FollowUp::MarkNumber(*phone));
    }
    if outcome.next_number
        && let Some(phone) = ctx.numbers.iter().find(|phone| !ctx.dialled.contains(phone))
    {
        found.push(FollowUp::NextNumber(*phone));
    }
}

/// A number is left besides the dead one that the outcome is about.
fn number_left(ctx: &CodingContext<'_>) -> bool {
    ctx.numbers.iter().any(|phone| Some(phone) != ctx.dialled.last())
}

fn touch(outcome: &Outcome, ctx: &CodingContext<'_>, found: &mut Vec<FollowUp>) {
    if outcome.next == Next::Callback {
        found.push(ctx.appointment.map_or(FollowUp::AskTime, |appointment| FollowUp::CallBack(appointment.clone())));
        return;
    }
    let gave_up = FollowUp::Finish { done: false };
    let second = outcome.once && ctx.earlier.iter().any(|attempt| attempt.outcome == outcome.code);
    let (minutes, days) = match outcome.next {
        Next::RetryMinutes { minutes } => (Some(minutes), 0),
        Next::RetryDays { days } => (None, days),
        Next::Finish | Next::Callback | Next::Keep => {
            let done = !matches!(outcome.class, Disposition::NotEligible | Disposition::Other | Disposition::Unknown);
            found.push(FollowUp::Finish { done });
            return;
        }
    };
    if outcome.marks_number && !number_left(ctx) {
        found.push(gave_up);
        return;
    }
    if second {
        found.push(FollowUp::Finish { done: true });
        return;
    }
    if let (Some(_), false, Some(ready)) = (minutes, outcome.reached, missed_appointment(ctx)) {
        found.push(FollowUp::AppointmentAgain { ready });
        return;
    }
    let tried = u32::try_from(ctx.earlier.len()).unwrap_or(u32::MAX).saturating_add(u32::from(outcome.attempt));
    if tried >= ctx.cadence.attempts {
        found.push(if outcome.class == Disposition::Partial {
            FollowUp::Finish { done: true }
        } else {
            FollowUp::AttemptsUsed { attempts: tried }
        });
        return;
    }
    let ready = match minutes {
        Some(minutes) => after_minutes(minutes, outcome, ctx),
        None => after_days(days.max(1), ctx),
    };
    found.push(FollowUp::Retry { ready, attempt: tried + 1, of: ctx.cadence.attempts });
}

/// The agreed time came and nobody was reached: again soon, a few times, whatever the limits say; then none.
fn missed_appointment(ctx: &CodingContext<'_>) -> Option<Moment> {
    let agreed = ctx.touch.appointment.as_ref().filter(|agreed| agreed.from <= ctx.now)?;
    let tries = ctx.earlier.iter().filter(|attempt| attempt.at >= agreed.from).count();
    let minutes = ctx.cadence.missed_appointment_minutes.get(tries)?;
    Some(ctx.now + TimeDelta::minutes(i64::from(*minutes)))
}

/// After a delay, inside calling hours; where the day has had its attempts, on the next day in the part of the day
/// that was tried least.
fn after_minutes(minutes: u32, outcome: &Outcome, ctx: &CodingContext<'_>) -> Moment {
    let today = ctx.zone.date(ctx.now);
    let on_today =
        ctx.earlier.iter().filter(|attempt| ctx.zone.date(attempt.at) == today).count() + usize::from(outcome.attempt);
    let soon = ctx.hours.next_opening(ctx.zone, ctx.now + TimeDelta::minutes(i64::from(minutes)));
    let full = u32::try_from(on_today).is_ok_and(|count| count >= ctx.cadence.attempts_a_day);
    if !full && ctx.zone.date(soon) == today {
        return soon;
    }
    let tomorrow = today.succ_opt().unwrap_or(today);
    let opening = ctx.hours.next_opening(ctx.zone, soon.max(ctx.zone.start_of(tomorrow)));
    other_part(ctx.zone.start_of(ctx.zone.date(opening)).max(soon), outcome, ctx)
}

/// At the opening of the calling hours, so many days later.
fn after_days(days: u32, ctx: &CodingContext<'_>) -> Moment {
    let today = ctx.zone.date(ctx.now);
    let day = today.checked_add_days(chrono::Days::new(u64::from(days))).unwrap_or(today);
    ctx.hours.next_opening(ctx.zone, ctx.zone.start_of(day))
}

/// The opening at or after `from`, on its day, in the part of the day that was tried least.
fn other_part(from: Moment, outcome: &Outcome, ctx: &CodingContext<'_>) -> Moment {
    let now = outcome.attempt.then_some(ctx.now);
    let tried: Vec<DayPart> = ctx
        .earlier
        .iter()
        .map(|attempt| attempt.at)
        .chain(now)
        .map(|at| CallingHours::day_part(ctx.zone, at))
        .collect();
    let first = ctx.hours.next_opening(ctx.zone, from);
    let day = ctx.zone.date(first);
    DayPart::ALL
        .iter()
        .filter_map(|part| {
            let opening = ctx.hours.next_opening(ctx.zone, ctx.zone.start_of_hour(day, part.hours().start).max(first));
            let times = tried.iter().filter(|tried| *tried == part).count();
            let is_in_it = ctx.zone.date(opening) == day && CallingHours::day_part(ctx.zone, opening) == *part;
            is_in_it.then_some((times, opening))
        })
        .min()
        .map_or(first, |(_, opening)| opening)
}

fn wishes(outcome: &Outcome, ctx: &CodingContext<'_>, found: &mut Vec<FollowUp>) {
    if outcome.do_not_call {
        let reason = ctx.note.map(str::trim).filter(|note| !note.is_empty());
        let reason = reason.unwrap_or_else(|| outcome.label(ctx.language)).to_owned();
        found.push(FollowUp::DoNotCall { person: ctx.person, reason });
    }
    for (purpose, granted) in ctx.interview.map(|interview| interview.permissions.as_slice()).unwrap_or_default() {
        found.push(FollowUp::Consent { person: ctx.person, purpose: *purpose, granted: *granted });
    }
    if outcome.do_not_call && outcome.class == Disposition::Refusal && ctx.touch.kind == TouchKind::Survey {
        found.push(FollowUp::Consent { person: ctx.person, purpose: Purpose::Survey, granted: false });
    }
}

fn survey(outcome: &Outcome, ctx: &CodingContext<'_>, found: &mut Vec<FollowUp>) {
    if let Some(interview) = ctx.interview.filter(|interview| interview.case == CaseOfInterview::Open)
        && let Some(score) = interview.score.filter(|score| score.class() != ScoreClass::Detractor)
    {
        found.push(FollowUp::CloseCase { closing: score.value().to_string() });
    }
    // What was settled with the client stays settled, unless the client names a low score anew.
    let opens = |interview: &&InterviewSummary| match interview.case {
        CaseOfInterview::None => true,
        CaseOfInterview::Closed => interview.scored_now,
        CaseOfInterview::Open => false,
    };
    if let Some(interview) = ctx.interview.filter(opens)
        && (interview.score.is_some_and(|score| score.class() == ScoreClass::Detractor)
            || interview.planned(Plans::Case).is_some())
    {
        let label = interview.planned(Plans::Case).map(str::to_owned);
        found.push(FollowUp::OpenCase {
            owner: ctx.owner,
            due: ctx.hours.case_due(ctx.now),
            subject: interview.reason.clone().or(label).unwrap_or_default(),
        });
    }
    // Attempts and refusals count as much as answers; who was not there to be asked has not been disturbed.
    let over =
        found.iter().any(|follow_up| matches!(follow_up, FollowUp::Finish { .. } | FollowUp::AttemptsUsed { .. }));
    if over
        && ctx.touch.kind == TouchKind::Survey
        && !outcome.do_not_call
        && !matches!(outcome.class, Disposition::NotEligible | Disposition::NotCounted)
    {
        let days = if ctx.touch.wave.is_some() {
            ctx.cadence.quiet_relationship_days
        } else {
            ctx.cadence.quiet_interaction_days
        };
        found.push(FollowUp::QuietUntil(ctx.now + TimeDelta::days(i64::from(days))));
    }
}

/// The class an outcome has for the rates when it is recorded: a wrong number is "not eligible" only where no other
/// number of the client is left (AAPOR 4.3). None where nothing is decided yet: a callback.
#[must_use]
pub fn disposition(outcome: &Outcome, other_number_left: bool) -> Option<Disposition> {
    match outcome.class {
        _ if outcome.open => None,
        Disposition::NotEligible if outcome.marks_number && other_number_left => Some(Disposition::Unknown),
        class => Some(class),
    }
}

/// The class of a client's whole history, oldest first (AAPOR, "final disposition codes"): interview > partial >
/// refusal > other contact > no contact > unknown. "Not eligible" holds while it is the last thing learned. A
/// refusal is never overwritten by a later "no answer". What decided nothing (none) is unknown while the touch goes on,
/// and a refusal where it stays so when the touch is `over`.
#[must_use]
pub fn final_disposition(history: &[Option<Disposition>], over: bool) -> Disposition {
    use Disposition::{Interview, NonContact, NotCounted, NotEligible, Other, Partial, Refusal, Unknown};
    let has = |class: Disposition| history.contains(&Some(class));
    let last = history.iter().rev().find(|class| **class != Some(NotCounted));
    let strongest = [Interview, Partial, Refusal].into_iter().find(|class| has(*class));
    let undecided = history.contains(&None).then_some(if over { Refusal } else { Unknown });
    strongest
        .or_else(|| (last == Some(&Some(NotEligible))).then_some(NotEligible))
        .or(undecided)
        .or_else(|| [Other, NonContact].into_iter().find(|class| has(*class)))
        .unwrap_or(Unknown)
}

/// The final class of a touch of which every attempt is used: where nobody was ever reached it is "other" (AAPOR 2.30);
/// what was learned on the way (a refusal, an interview broken off) stays.
#[must_use]
pub const fn after_all_attempts(class: Disposition) -> Disposition {
    match class {
        Disposition::NonContact | Disposition::Unknown => Disposition::Other,
        learned => learned,
    }
}

#[cfg(test)]
mod tests;
