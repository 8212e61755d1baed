//! From what a line asks for to instants: the calendar, the zone's clock and the calling hours come in here.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use super::grammar::{Day, Month, Time, Wish};
use super::words::{Part, WeekPart};
use super::{ParsedTime, TimeWarning};
use crate::domain::{CallingHours, Hardness, Moment, WorkCalendar, Zone};

/// The calling hours of a day that has none, for "some time on Saturday".
const USUAL_DAY: (u16, u16) = (9 * 60 + 30, 17 * 60 + 30);
const NOON: u16 = 12 * 60;
/// Between the windows of the usual day; a part of the day ends or begins here.
const LUNCH: (u16, u16) = (12 * 60, 14 * 60);
const AFTERNOON: u16 = 13 * 60;
const EVENING: (u16, u16) = (18 * 60, 20 * 60);
const END_OF_DAY_MINUTES: u16 = 90;
/// The length of "after 18" and "before 9", where calling hours say nothing.
const OPEN_END_MINUTES: u16 = 120;

/// What time means.
pub(super) struct Clockwork<'a> {
    pub(super) now: Moment,
    /// The client's.
    pub(super) zone: &'a Zone,
    /// The zone whose clock and calendar the words are meant by.
    pub(super) said_in: &'a Zone,
    pub(super) hours: &'a CallingHours,
    pub(super) calendar: &'a WorkCalendar,
}

impl Clockwork<'_> {
    /// The first time that fits and has not passed; none where every such time has passed.
    pub(super) fn resolve(&self, wish: &Wish) -> Option<ParsedTime> {
        if let Some(minutes) = wish.minutes_from_now {
            let at = self.now + TimeDelta::minutes(i64::from(minutes));
            let at = at - TimeDelta::milliseconds(at.millis().rem_euclid(60_000));
            if wish.within {
                return Some(self.warned(self.now, at, Hardness::Medium));
            }
            return Some(self.warned(at, at, Hardness::Hard));
        }
        if let Some((month, part)) = wish.month {
            return self.some_month(month, part);
        }
        if wish.day.is_none()
            && let Some(weeks) = wish.week
        {
            // The end of this week, said on its Sunday, is that of the next one.
            let again = (weeks == 0 && wish.week_part.is_some()).then_some(1);
            return std::iter::once(weeks).chain(again).find_map(|weeks| self.some_week(weeks, wish));
        }
        self.days(wish).into_iter().find_map(|day| {
            let (from, until, hardness) = self.on(day, wish);
            let ahead = if hardness == Hardness::Hard { from >= self.now } else { until > self.now };
            ahead.then(|| self.warned(from, until, hardness))
        })
    }

    fn today(&self) -> NaiveDate {
        self.said_in.date(self.now)
    }

    /// The days that may be meant, the nearest first.
    fn days(&self, wish: &Wish) -> Vec<NaiveDate> {
        let today = self.today();
        let in_days = |days: i64| today.checked_add_signed(TimeDelta::try_days(days)?);
        match wish.day {
            // "today at ten", said at eleven, is the next ten o'clock.
            Some(Day::In(0)) => [in_days(0), in_days(1)].into_iter().flatten().collect(),
            Some(Day::In(days)) => in_days(days).into_iter().collect(),
            Some(Day::MonthsFromToday(months)) => today.checked_add_months(Months::new(months)).into_iter().collect(),
            Some(Day::Date(date)) => vec![date],
            Some(Day::Weekday(weekday)) => match wish.week {
                Some(weeks) => {
                    [weeks, weeks + 1].into_iter().filter_map(|weeks| in_week(today, weeks, weekday)).collect()
                }
                None => today.iter_days().take(15).filter(|day| day.weekday() == weekday).collect(),
            },
            Some(Day::WeekAfter(weekday)) => {
                today.iter_days().skip(1).take(14).filter(|day| day.weekday() == weekday).skip(1).collect()
            }
            Some(Day::AfterHolidays(month)) => self.calendar.after_holidays(today, month).into_iter().collect(),
            Some(Day::OfMonth(day)) => (0..13)
                .filter_map(|ahead| first_of(today)?.checked_add_months(Months::new(ahead))?.with_day(day))
                .filter(|day| *day >= today)
                .collect(),
            Some(Day::OfYear { day, month }) => (0..9)
                .filter_map(|ahead| NaiveDate::from_ymd_opt(today.year() + ahead, month, day))
                .filter(|day| *day >= today)
                .collect(),
            // "in the morning" is the morning of a day on which people work.
            None if wish.part.is_some() => today.iter_days().take(30).filter(|day| self.is_called_on(*day)).collect(),
            None => today.iter_days().take(2).collect(),
        }
    }

    fn is_called_on(&self, day: NaiveDate) -> bool {
        let works = self.hours.on_holidays || !self.calendar.is_holiday(day);
        works && !self.hours.week_in(self.zone).of(day.weekday()).is_empty()
    }

    /// Some day of a week: from Monday's (or today's) opening to Friday's closing.
    fn some_week(&self, weeks: i64, wish: &Wish) -> Option<ParsedTime> {
        if wish.time.is_some() || wish.part.is_some() {
            // A time of the day in some week: its first day that is called on.
            let monday = in_week(self.today(), weeks, Weekday::Mon)?;
            let day =
                monday.iter_days().take(7).filter(|day| *day >= self.today()).find(|day| self.is_called_on(*day))?;
            let (from, until, hardness) = self.on(day, wish);
            return (until >= self.now).then(|| self.warned(from, until, hardness));
        }
        let (begins, ends) = match wish.week_part {
            None => (Weekday::Mon, Weekday::Fri),
            Some(WeekPart::Beginning) => (Weekday::Mon, Weekday::Tue),
            Some(WeekPart::Middle) => (Weekday::Wed, Weekday::Wed),
            Some(WeekPart::End) => (Weekday::Thu, Weekday::Fri),
        };
        let (monday, friday) = (in_week(self.today(), weeks, begins)?, in_week(self.today(), weeks, ends)?);
        // What is agreed for a week with holidays begins where people are there again.
        let first = monday.max(self.today());
        let first =
            first.iter_days().take_while(|day| *day <= friday).find(|day| self.is_called_on(*day)).unwrap_or(first);
        let (from, until) = (self.at(first, self.bounds(first).0), self.at(friday, self.bounds(friday).1));
        (until > self.now).then(|| self.warned(from, until, Hardness::Soft))
    }

    /// Some day of a month: from its first day that is called on (or today's opening) to the closing of the last one.
    fn some_month(&self, month: Month, part: Option<WeekPart>) -> Option<ParsedTime> {
        let today = self.today();
        let this = first_of(today)?;
        let firsts = match month {
            Month::Named(month) => [0, 1]
                .map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, 1))
                .into_iter()
                .flatten()
                .collect(),
            // The beginning of the month, said at its end, is that of the next one.
            Month::Ahead(0) if part.is_some() => vec![this, this.checked_add_months(Months::new(1))?],
            Month::Ahead(months) => vec![this.checked_add_months(Months::new(months))?],
        };
        firsts.into_iter().find_map(|first| {
            let (begins, ends) = match part {
                None => (1, None),
                Some(WeekPart::Beginning) => (1, Some(10)),
                Some(WeekPart::Middle) => (11, Some(20)),
                Some(WeekPart::End) => (21, None),
            };
            let last = match ends {
                Some(day) => first.with_day(day)?,
                None => first.checked_add_months(Months::new(1))?.pred_opt()?,
            };
            let mut days = first.with_day(begins)?.max(today).iter_days().take_while(|day| *day <= last);
            let from = days.find(|day| self.is_called_on(*day))?;
            let until = days.filter(|day| self.is_called_on(*day)).last().unwrap_or(from);
            let (from, until) = (self.at(from, self.bounds(from).0), self.at(until, self.bounds(until).1));
            (until > self.now).then(|| self.warned(from, until, Hardness::Soft))
        })
    }

    fn on(&self, day: NaiveDate, wish: &Wish) -> (Moment, Moment, Hardness) {
        let (open, close) = self.hours_by_the_clock_said(day);
        let (from, until, hardness) = match (wish.time, wish.part) {
            (Some(Time::At(at)), _) => (at, at, Hardness::Hard),
            (Some(Time::After(from)), Some(part)) => {
                let (_, ends) = self.part(day, part);
                (from, if ends > from { ends } else { from + OPEN_END_MINUTES }, Hardness::Medium)
            }
            (Some(Time::Before(until)), Some(part)) => {
                let (begins, _) = self.part(day, part);
                (if begins < until { begins } else { until.saturating_sub(OPEN_END_MINUTES) }, until, Hardness::Medium)
            }
            (Some(Time::Window(from, until)), _) => (from, until, Hardness::Medium),
            (Some(Time::After(from)), _) => {
                (from, if close > from { close } else { from + OPEN_END_MINUTES }, Hardness::Medium)
            }
            (Some(Time::Before(until)), _) => {
                (if open < until { open } else { until.saturating_sub(OPEN_END_MINUTES) }, until, Hardness::Medium)
            }
            (None, Some(part)) => {
                let (from, until) = self.part(day, part);
                (from, until, Hardness::Medium)
            }
            (None, None) => (open, close, Hardness::Soft),
        };
        (self.at(day, from), self.at(day, until), hardness)
    }

    fn at(&self, day: NaiveDate, minutes: u16) -> Moment {
        self.said_in.moment(day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes)))
    }

    fn windows(&self, day: NaiveDate) -> Vec<(u16, u16)> {
        self.hours.week_in(self.zone).of(day.weekday()).iter().map(|window| (window.from(), window.until())).collect()
    }

    /// From the first opening to the last closing of a day.
    fn bounds(&self, day: NaiveDate) -> (u16, u16) {
        span(self.windows(day)).unwrap_or(USUAL_DAY)
    }

    /// The bounds of the client's day by the clock that is spoken of, as far as they lie in that day.
    fn hours_by_the_clock_said(&self, day: NaiveDate) -> (u16, u16) {
        let bounds = self.bounds(day);
        if self.said_in == self.zone {
            return bounds;
        }
        let said = |minutes: u16| {
            let at = self.zone.moment(day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes)));
            let since = self.said_in.local(at) - day.and_time(chrono::NaiveTime::MIN);
            u16::try_from(since.num_minutes().clamp(0, 24 * 60)).unwrap_or_default()
        };
        (said(bounds.0), said(bounds.1))
    }

    fn part(&self, day: NaiveDate, part: Part) -> (u16, u16) {
        let windows = self.windows(day);
        match part {
            Part::Morning => {
                let early = windows.into_iter().filter(|(from, _)| *from < NOON);
                span(early.map(|(from, until)| (from, until.min(AFTERNOON))).collect()).unwrap_or((USUAL_DAY.0, NOON))
            }
            Part::Afternoon => {
                let late = windows.into_iter().filter(|(_, until)| *until > AFTERNOON);
                span(late.map(|(from, until)| (from.max(AFTERNOON), until)).collect()).unwrap_or((LUNCH.1, USUAL_DAY.1))
            }
            Part::Lunch => LUNCH,
            Part::Evening => EVENING,
            Part::EndOfDay => {
                let (_, close) = self.bounds(day);
                (close.saturating_sub(END_OF_DAY_MINUTES), close)
            }
        }
    }

    fn warned(&self, from: Moment, until: Moment, hardness: Hardness) -> ParsedTime {
        let mut warnings = Vec::new();
        let day = self.zone.date(from);
        if self.calendar.is_holiday(day) && !self.hours.on_holidays {
            warnings.push(TimeWarning::Holiday(day));
        }
        let opens = self.hours.next_opening(self.calendar, self.zone, from);
        let reached = if from == until { opens == from } else { opens < until };
        if !reached {
            warnings.push(TimeWarning::OutsideHours { opens });
        }
        ParsedTime { from, until, hardness, warnings }
    }
}

/// From the first beginning to the last end.
fn span(windows: Vec<(u16, u16)>) -> Option<(u16, u16)> {
    windows.into_iter().reduce(|(from, until), (next_from, next_until)| (from.min(next_from), until.max(next_until)))
}

fn first_of(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)
}

/// The weekday in the week so many weeks after that of `today`; weeks begin on Monday.
fn in_week(today: NaiveDate, weeks: i64, weekday: Weekday) -> Option<NaiveDate> {
    let monday = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
    let days = weeks.checked_mul(7)?.checked_add(i64::from(weekday.num_days_from_monday()))?;
    monday.checked_add_signed(TimeDelta::try_days(days)?)
}
