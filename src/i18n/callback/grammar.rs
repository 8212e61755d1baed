//! From the pieces of a line to what they ask for, before any calendar is looked at.

mod clocks;
mod months;

use chrono::{NaiveDate, Weekday};
pub(super) use clocks::EARLIEST_HOUR;
use clocks::{Clock, Half, NOON};
pub(in crate::i18n) use months::Month;

use super::NotUnderstood;
use super::tokens::{Token, What};
use super::words::{Part, Unit, WeekPart, Word};

/// What a line asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::i18n) struct Wish {
    /// From now, to the minute.
    pub(in crate::i18n) minutes_from_now: Option<u32>,
    /// Any time until then, not only then.
    pub(in crate::i18n) within: bool,
    pub(in crate::i18n) day: Option<Day>,
    /// Weeks from the week of today.
    pub(in crate::i18n) week: Option<i64>,
    /// Which days of it.
    pub(in crate::i18n) week_part: Option<WeekPart>,
    /// Some day of a month, or of a part of it.
    pub(in crate::i18n) month: Option<(Month, Option<WeekPart>)>,
    pub(in crate::i18n) time: Option<Time>,
    pub(in crate::i18n) part: Option<Part>,
    /// The time is meant by the clock of Moscow, as it is said all over the country.
    pub(in crate::i18n) moscow: bool,
}

/// Which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum Day {
    /// Days from today.
    In(i64),
    MonthsFromToday(u32),
    Weekday(Weekday),
    /// A week after the next such weekday: "a week on Monday".
    WeekAfter(Weekday),
    /// The first working day after holidays: those of a month, else the next ones.
    AfterHolidays(Option<u32>),
    OfMonth(u32),
    OfYear {
        day: u32,
        month: u32,
    },
    Date(NaiveDate),
}

/// Which time of the day, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum Time {
    At(u16),
    Window(u16, u16),
    After(u16),
    Before(u16),
}

/// "about three" is half an hour on both sides.
const ABOUT_MINUTES: u16 = 30;

/// No evening begins before.
const EVENING_FROM: u16 = 17 * 60;

/// Reads the pieces of a line.
pub(in crate::i18n) fn wish(tokens: &[Token]) -> Result<Wish, NotUnderstood> {
    let tokens = &in_order(tokens);
    let mut reader = Reader { tokens, at: 0, wish: Wish::default(), clock: None, about: false };
    if tokens.is_empty() {
        return Err(reader.stuck());
    }
    while reader.at < tokens.len() {
        reader.step()?;
    }
    reader.finish()
}

/// What Russian turns round to say "about": «минут через 20» is read as «через 20 минут», «часов в 11» as "about 11".
fn in_order(tokens: &[Token]) -> Vec<Token> {
    let mut tokens = tokens.to_vec();
    for at in 0..tokens.len().saturating_sub(2) {
        match (tokens[at].what, tokens[at + 1].what, tokens[at + 2].what) {
            (What::Word(Word::Unit(_)), What::Word(Word::In), What::Number { .. }) => tokens[at..at + 3].rotate_left(1),
            (What::Word(Word::Unit(Unit::Hour)), What::Word(Word::At), What::Number { .. })
                if at == 0 || !matches!(tokens[at - 1].what, What::Number { .. } | What::Word(Word::At | Word::In)) =>
            {
                tokens[at].what = What::Word(Word::Filler);
                tokens[at + 1].what = What::Word(Word::About);
            }
            _ => {}
        }
    }
    tokens
}

struct Reader<'t> {
    tokens: &'t [Token],
    at: usize,
    wish: Wish,
    /// An exact time, still open to "in the afternoon".
    clock: Option<Clock>,
    about: bool,
}

impl Reader<'_> {
    fn peek(&self, ahead: usize) -> Option<What> {
        self.tokens.get(self.at + ahead).map(|token| token.what)
    }

    fn take_word(&mut self, word: Word) -> bool {
        let there = self.peek(0) == Some(What::Word(word));
        self.at += usize::from(there);
        there
    }

    fn stuck(&self) -> NotUnderstood {
        NotUnderstood { at_word: self.tokens.get(self.at).map(|token| token.typed.clone()).unwrap_or_default() }
    }

    fn stuck_at(&self, at: usize) -> NotUnderstood {
        NotUnderstood { at_word: self.tokens.get(at).map(|token| token.typed.clone()).unwrap_or_default() }
    }

    fn step(&mut self) -> Result<(), NotUnderstood> {
        let begin = self.at;
        let Some(what) = self.peek(0) else { return Ok(()) };
        match what {
            What::Plus => {
                self.at += 1;
                self.span()
            }
            What::Tenths(_) => self.span(),
            What::Day(date) => {
                self.at += 1;
                self.set_day(Day::Date(date), begin)
            }
            What::Dotted { first, second, year, .. } => {
                let (day, month) =
                    if second > 12 && first <= 12 && year.is_some() { (second, first) } else { (first, second) };
                let is_date = (1..=31).contains(&day) && (1..=12).contains(&month) && self.wish.day.is_none();
                if is_date {
                    self.at += 1;
                    return self.set_date(day, month, year, begin);
                }
                self.exact(begin)
            }
            What::Number { .. } if !self.is_clock() => self.number(begin),
            What::Number { .. } | What::Clock { .. } => self.exact(begin),
            What::Word(word) => self.word(word, begin),
            _ => Err(self.stuck()),
        }
    }

    /// A word of days, months and spans; what is left speaks of a clock.
    fn word(&mut self, word: Word, begin: usize) -> Result<(), NotUnderstood> {
        match word {
            Word::In => {
                self.at += 1;
                self.span()
            }
            Word::Within => {
                self.at += 1;
                self.span()?;
                self.wish.within = true;
                if self.wish.minutes_from_now.is_some() { Ok(()) } else { Err(self.stuck_at(begin)) }
            }
            Word::MaybeIn => {
                self.at += 1;
                match (self.peek(0), self.peek(1)) {
                    // "in December"; "in May 5" is no English.
                    (Some(What::Word(Word::Month(month))), next) if !matches!(next, Some(What::Number { .. })) => {
                        self.at += 1;
                        self.set_month(Month::Named(month), None, begin)
                    }
                    _ if self.has_span() => self.span(),
                    _ => Ok(()),
                }
            }
            Word::InMonth(month) => {
                self.at += 1;
                self.set_month(Month::Named(month), None, begin)
            }
            Word::PartOf(part) => self.part_of_month(part),
            Word::Moscow => {
                self.at += 1;
                self.set(begin, |wish| !std::mem::replace(&mut wish.moscow, true))
            }
            Word::WeekOn => {
                self.at += 1;
                let Some(What::Word(Word::Weekday(weekday))) = self.peek(0) else { return Err(self.stuck()) };
                self.at += 1;
                self.set_day(Day::WeekAfter(weekday), begin)
            }
            Word::Span(_) => self.span(),
            Word::Filler => {
                self.at += 1;
                Ok(())
            }
            Word::About => {
                self.at += 1;
                self.about = true;
                Ok(())
            }
            Word::Day(days) => {
                self.at += 1;
                self.set_day(Day::In(days), begin)
            }
            Word::Weekday(weekday) => {
                self.at += 1;
                self.set_day(Day::Weekday(weekday), begin)
            }
            Word::AfterHolidays(month) => {
                self.at += 1;
                self.set_day(Day::AfterHolidays(month), begin)
            }
            Word::WeekPart(part, weeks) => self.week_part(part, weeks),
            Word::Next => self.week(1),
            Word::This => self.week(0),
            Word::Part(part) => {
                self.at += 1;
                self.set(begin, |wish| {
                    wish.part.is_none() && {
                        wish.part = Some(part);
                        true
                    }
                })
            }
            Word::Month(month) => match (self.peek(1), self.peek(2)) {
                (Some(What::Number { value: day, .. }), ordinal) => {
                    self.at += 2 + usize::from(ordinal == Some(What::Word(Word::Ordinal)));
                    self.set_date(day, month, None, begin)
                }
                _ => Err(self.stuck()),
            },
            Word::Clock(_) => self.exact(begin),
            clock => self.clock_word(clock, begin),
        }
    }

    /// A word before a clock.
    fn clock_word(&mut self, word: Word, begin: usize) -> Result<(), NotUnderstood> {
        match word {
            Word::At => {
                self.at += 1;
                // «в час»: one o'clock.
                if self.take_word(Word::Unit(Unit::Hour)) {
                    let half = self.half();
                    return self.set_clock(Clock { minutes: 60, half, settled: false }, begin);
                }
                if matches!(self.peek(0), Some(What::Number { .. } | What::Dotted { .. })) && self.is_clock() {
                    return self.exact(begin);
                }
                Ok(())
            }
            Word::From | Word::Between => {
                self.at += 1;
                let Some(from) = self.clock() else { return Err(self.stuck()) };
                match self.until()? {
                    Some(until) => self.window(from, until, begin),
                    None => self.set_time(Time::After(from.read()), begin),
                }
            }
            Word::After => {
                self.at += 1;
                let from = self.clock().ok_or_else(|| self.stuck())?;
                self.set_time(Time::After(from.read()), begin)
            }
            Word::NotBefore => self.not_before(begin),
            Word::Before => {
                self.at += 1;
                let until = self.clock().ok_or_else(|| self.stuck())?;
                self.set_time(Time::Before(until.read()), begin)
            }
            _ => Err(self.stuck()),
        }
    }

    /// A number that is no clock.
    fn number(&mut self, begin: usize) -> Result<(), NotUnderstood> {
        let Some(What::Number { value, .. }) = self.peek(0) else { return Err(self.stuck()) };
        if self.has_span() {
            return self.span();
        }
        self.at += 1;
        if let Some(What::Word(Word::Month(month))) = self.peek(0) {
            self.at += 1;
            let year = match self.peek(0) {
                Some(What::Number { value, digits: 4 }) => i32::try_from(value).ok(),
                _ => None,
            };
            self.at += usize::from(year.is_some());
            return self.set_date(value, month, year, begin);
        }
        if self.peek(0) == Some(What::Dash) && self.peek(1) == Some(What::Word(Word::Ordinal)) {
            self.at += 1;
        }
        self.take_word(Word::Ordinal);
        // "the 28th of November", «28-го ноября», «28-го числа»
        self.take_word(Word::Ordinal);
        let month_at = usize::from(self.peek(0) == Some(What::Word(Word::Filler)));
        if let Some(What::Word(Word::Month(month))) = self.peek(month_at) {
            self.at += month_at + 1;
            return self.set_date(value, month, None, begin);
        }
        if !(1..=31).contains(&value) {
            return Err(self.stuck_at(begin));
        }
        self.set_day(Day::OfMonth(value), begin)
    }

    /// Whether a number with a unit of time stands here.
    fn has_span(&self) -> bool {
        let ahead = usize::from(self.peek(0) == Some(What::Word(Word::Filler)));
        match self.peek(ahead) {
            Some(What::Word(Word::Span(_) | Word::Unit(_))) => true,
            Some(What::Number { .. } | What::Tenths(_) | What::Dotted { year: None, .. }) => {
                matches!(self.peek(ahead + 1), Some(What::Word(Word::Unit(_) | Word::OfDay)))
            }
            _ => false,
        }
    }

    /// "2 h 30 min", «полчаса», «час», «3 дня».
    fn span(&mut self) -> Result<(), NotUnderstood> {
        let begin = self.at;
        let mut tenths_of_minutes = 0;
        let mut parts = 0;
        while self.has_span() || parts == 0 {
            parts += 1;
            self.take_word(Word::Filler);
            if let Some(What::Word(Word::Span(minutes))) = self.peek(0) {
                self.at += 1;
                tenths_of_minutes += minutes * 10;
                continue;
            }
            let tenths = match self.peek(0) {
                Some(What::Number { value, .. }) if value < 10_000 => Some(value * 10),
                Some(What::Tenths(tenths)) if tenths < 10_000 => Some(tenths),
                Some(What::Dotted { first, second: second @ 0..=9, year: None, .. }) if first < 1000 => {
                    Some(first * 10 + second)
                }
                Some(What::Word(Word::Unit(_))) => None,
                _ => return Err(self.stuck()),
            };
            self.at += usize::from(tenths.is_some());
            let unit = match self.peek(0) {
                Some(What::Word(Word::Unit(unit))) => unit,
                Some(What::Word(Word::OfDay)) => Unit::Day,
                _ => return Err(self.stuck()),
            };
            self.at += 1;
            let days = |tenths: u32, of: u32| i64::from(tenths / 10 * of);
            match unit {
                Unit::Minute => tenths_of_minutes += tenths.unwrap_or(10),
                Unit::Hour => tenths_of_minutes += tenths.unwrap_or(10) * 60,
                // «через день» is every other day: the day after tomorrow.
                Unit::Day => self.set_day(Day::In(tenths.map_or(2, |tenths| days(tenths, 1))), begin)?,
                Unit::Week => self.set_day(Day::In(days(tenths.unwrap_or(10), 7)), begin)?,
                Unit::Month => self.set_day(Day::MonthsFromToday(tenths.unwrap_or(10) / 10), begin)?,
            }
        }
        if tenths_of_minutes > 0 {
            let minutes = tenths_of_minutes / 10;
            return self.set(begin, |wish| {
                wish.minutes_from_now.is_none() && {
                    wish.minutes_from_now = Some(minutes);
                    true
                }
            });
        }
        Ok(())
    }

    /// "next week", "next friday", «на этой неделе».
    fn week(&mut self, weeks: i64) -> Result<(), NotUnderstood> {
        let begin = self.at;
        self.at += 1;
        match self.peek(0) {
            Some(What::Word(Word::Unit(Unit::Week))) => self.at += 1,
            Some(What::Word(Word::Unit(Unit::Month))) => {
                self.at += 1;
                return self.set_month(Month::Ahead(u32::from(weeks > 0)), None, begin);
            }
            Some(What::Word(Word::Weekday(weekday))) => {
                self.at += 1;
                self.set_day(Day::Weekday(weekday), begin)?;
            }
            // "this morning"
            Some(What::Word(Word::Part(_))) if weeks == 0 => return self.set_day(Day::In(0), begin),
            _ => return Err(self.stuck()),
        }
        self.set(begin, |wish| {
            wish.week.is_none() && {
                wish.week = Some(weeks);
                true
            }
        })
    }

    /// "end of the week", «в начале следующей недели».
    fn week_part(&mut self, part: WeekPart, weeks: i64) -> Result<(), NotUnderstood> {
        let begin = self.at;
        self.at += 1;
        self.set(begin, |wish| {
            wish.week.is_none() && wish.day.is_none() && {
                (wish.week, wish.week_part) = (Some(weeks), Some(part));
                true
            }
        })
    }

    fn set(&mut self, begin: usize, set: impl FnOnce(&mut Wish) -> bool) -> Result<(), NotUnderstood> {
        if set(&mut self.wish) { Ok(()) } else { Err(self.stuck_at(begin)) }
    }

    fn set_clock(&mut self, clock: Clock, begin: usize) -> Result<(), NotUnderstood> {
        if self.clock.is_some() || self.wish.time.is_some() {
            return Err(self.stuck_at(begin));
        }
        self.clock = Some(clock);
        Ok(())
    }

    fn set_time(&mut self, time: Time, begin: usize) -> Result<(), NotUnderstood> {
        let free = self.clock.is_none();
        self.set(begin, |wish| {
            free && wish.time.is_none() && {
                wish.time = Some(time);
                true
            }
        })
    }

    /// A weekday after a span of weeks lies in the week that the span reaches.
    fn set_day(&mut self, day: Day, begin: usize) -> Result<(), NotUnderstood> {
        self.set(begin, |wish| {
            match (wish.day, day) {
                (None, _) => wish.day = Some(day),
                (Some(Day::In(days)), Day::Weekday(_)) if wish.week.is_none() && days >= 7 && days % 7 == 0 => {
                    wish.week = Some(days / 7);
                    wish.day = Some(day);
                }
                _ => return false,
            }
            true
        })
    }

    fn set_date(&mut self, day: u32, month: u32, year: Option<i32>, begin: usize) -> Result<(), NotUnderstood> {
        // 2024 had a 29 February: every day that some year has.
        if NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day).is_none() {
            return Err(self.stuck_at(begin));
        }
        match year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)) {
            Some(date) => self.set_day(Day::Date(date), begin),
            None => self.set_day(Day::OfYear { day, month }, begin),
        }
    }

    /// Reads "after 8" in the evening as the evening's eight; false where the part of the day has no such time.
    fn agree_with_part(&mut self) -> bool {
        let (Some(time), Some(part)) = (self.wish.time, self.wish.part) else { return true };
        let late = |minutes: u16| {
            let pm = matches!(part, Part::Afternoon | Part::Evening | Part::EndOfDay) && minutes < NOON;
            if pm { minutes + NOON } else { minutes }
        };
        let within = |from: u16, until: u16| match part {
            Part::Morning => from < NOON && until <= NOON + 60,
            Part::Lunch => false,
            Part::Afternoon | Part::EndOfDay => from >= NOON,
            Part::Evening => from >= EVENING_FROM,
        };
        let (time, good) = match time {
            Time::At(at) => (Time::At(at), true),
            Time::After(from) => (Time::After(late(from)), within(late(from), late(from))),
            Time::Before(until) => (Time::Before(late(until)), within(late(until) - 1, late(until))),
            Time::Window(from, until) => (Time::Window(late(from), late(until)), within(late(from), late(until))),
        };
        self.wish.time = Some(time);
        good
    }

    /// Brings the exact time and the part of the day together.
    fn finish(mut self) -> Result<Wish, NotUnderstood> {
        if let Some(mut clock) = self.clock {
            clock.half = clock.half.or(match self.wish.part {
                Some(Part::Morning) => Some(Half::Am),
                Some(Part::Afternoon | Part::Evening) => Some(Half::Pm),
                _ => None,
            });
            self.wish.part = None;
            let at = clock.read();
            self.wish.time = Some(if self.about {
                Time::Window(at.saturating_sub(ABOUT_MINUTES), at + ABOUT_MINUTES)
            } else {
                Time::At(at)
            });
        }
        let apart = !self.agree_with_part();
        let wish = &self.wish;
        let says_day = wish.day.is_some() || wish.week.is_some() || wish.month.is_some();
        let says_time = wish.time.is_some() || wish.part.is_some();
        let clash = wish.minutes_from_now.is_some() && (says_day || says_time);
        let nothing = wish.minutes_from_now.is_none() && !says_day && !says_time;
        let twice = wish.month.is_some() && (wish.day.is_some() || wish.week.is_some() || says_time);
        let clockless = wish.moscow && wish.time.is_none();
        if clash || nothing || twice || clockless || apart {
            // Every word was known, but together they make no time: the last one is where it stopped making sense.
            return Err(if nothing {
                NotUnderstood { at_word: String::new() }
            } else {
                self.stuck_at(self.tokens.len() - 1)
            });
        }
        Ok(self.wish)
    }
}
