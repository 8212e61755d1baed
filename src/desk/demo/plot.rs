//! What happens in the demo: two years of waves, deals and promises, and the day that is under way.

use chrono::{Datelike, Days, TimeDelta, Timelike, Weekday};

use super::cast::Member;
use super::deed::{Change, Deed, Scene};
use super::dice::{Deck, Dice};
use super::telephone::{Said, Tale};
use super::words::Words;
use crate::domain::{
    AnswerValue, Appointment, Channel, ClientChange, Grade, Hardness, Moment, OperatorId, PersonChange, ScoreClass,
    TouchKind, Zone,
};
use crate::playbook::Playbooks;

/// Days ago at which the waves began; the last one runs. They lie a quiet period apart: whoever is asked on the same
/// day of each wave is never asked too soon.
const WAVES: [u32; 4] = [725, 540, 355, 170];
/// The days of a wave on which clients are asked, so that each month has its answers.
const ASKED_ON: std::ops::RangeInclusive<u32> = 3..=158;
/// How many of a hundred clients are less content than usual in each wave: a hard beginning, then better, a spring
/// with late deliveries, and better again.
const TROUBLE: [u32; 4] = [26, 10, 30, 4];
/// Hours of our own clock in which we call, wherever the client is.
const DESK: std::ops::Range<u32> = 8..19;

/// How many of the rare outcomes come before those that want a note.
const RARE_BEFORE: usize = 6;
/// Outcomes that want a note, as the demo's data names them.
const RARE: [&str; 4] = ["language", "company-closed", "no-longer-client", "duplicate"];

/// The whole plot, in the order of time.
pub struct Plot<'a> {
    /// Everybody.
    pub cast: &'a [Member],
    /// What is said and sold.
    pub words: &'a Words,
    /// When clients can be rung.
    pub playbooks: &'a Playbooks,
    /// The instant that is looked at.
    pub now: Moment,
    /// Who sits before the program.
    pub me: OperatorId,
    /// The managers.
    pub managers: &'a [OperatorId],
    /// Chance.
    pub dice: Dice,
    /// Our own clock.
    pub our_zone: Zone,
    /// The stories not told yet: of promoters, passives and detractors.
    pub untold: [Deck; 3],
    /// How many have been named by other clients so far.
    pub named: usize,
    /// What happens.
    pub scenes: Vec<Scene>,
}

/// How often something happens, and what.
type Chance<T> = (u32, fn(&mut T) -> Change);

impl Plot<'_> {
    /// Makes up everything that happens.
    #[must_use]
    pub fn scenes(mut self) -> Vec<Scene> {
        for (at, member) in self.cast.iter().enumerate() {
            let came = self.now - TimeDelta::days(member.since_days.into());
            let came = came + TimeDelta::minutes(i64::try_from(at).unwrap_or(0));
            self.add(came, Deed::Join(at));
            self.deals(at, member, came);
        }
        for days in WAVES {
            self.add(self.now - TimeDelta::days(days.into()), Deed::Wave);
        }
        let asked_on: Vec<u32> =
            (0..self.cast.len()).map(|_| self.dice.between(*ASKED_ON.start(), *ASKED_ON.end())).collect();
        for (wave, days) in WAVES[..WAVES.len() - 1].iter().enumerate() {
            self.past_wave(wave, *days, &asked_on);
        }
        self.rarities();
        self.changes();
        self.today(&asked_on);
        self.scenes.sort_by_key(|scene| scene.at);
        self.scenes
    }

    fn add(&mut self, at: Moment, what: Deed) {
        self.scenes.push(Scene { at, what });
    }

    /// An instant in the client's calling hours and in our own working day, on the last day with such hours that is so
    /// many days ago.
    fn worked(&mut self, zone: &Zone, days: u32) -> Moment {
        let (hours, calendar) = (&self.playbooks.calling_hours, &self.playbooks.calendar);
        let mut day = zone.date(self.now).checked_sub_days(Days::new(days.into())).unwrap_or_default();
        for _ in 0..30 {
            let begin = zone.start_of(day);
            let halves = (16..36).map(|half| begin + TimeDelta::minutes(30 * half));
            let open: Vec<Moment> = halves
                .filter(|at| self.at_work(*at))
                .filter(|at| hours.is_open(calendar, zone, *at))
                .filter(|at| hours.is_open(calendar, zone, *at + TimeDelta::minutes(25)))
                .collect();
            if let Some(at) = self.dice.one(&open) {
                return *at + TimeDelta::seconds(self.dice.between(0, 1500).into());
            }
            day = day.pred_opt().unwrap_or(day);
        }
        self.now - TimeDelta::days(days.into())
    }

    fn at_work(&self, at: Moment) -> bool {
        DESK.contains(&self.our_zone.local(at).hour())
    }

    /// The first instant after this one at which the client can be called and we are at work.
    fn soonest(&self, zone: &Zone, after: Moment) -> Moment {
        let (hours, calendar) = (&self.playbooks.calling_hours, &self.playbooks.calendar);
        let mut steps = (0..14 * 48).map(|half| after + TimeDelta::minutes(30 * half));
        steps.find(|at| self.at_work(*at) && hours.is_open(calendar, zone, *at)).unwrap_or(after)
    }

    /// The first instant after this one at which our own people sit at their desks; it is now a working hour.
    fn at_the_desk(&self, member: usize, after: Moment) -> Moment {
        let at = self.now - TimeDelta::days((self.now - after).num_days());
        let days_off = match at.utc().weekday() {
            Weekday::Sat => 2,
            Weekday::Sun => 1,
            _ => 0,
        };
        at + TimeDelta::days(days_off) + TimeDelta::minutes(i64::try_from(member % 50).unwrap_or(0))
    }

    /// As [`Self::worked`], but after something else: on the first such day since.
    fn worked_after(&mut self, zone: &Zone, days: u32, after: Moment) -> Moment {
        for less in 0..10 {
            let at = self.worked(zone, days.saturating_sub(less).max(1));
            if at > after {
                return at;
            }
        }
        after
    }

    fn caller(&mut self) -> OperatorId {
        let manager = self.dice.one(self.managers).copied();
        manager.filter(|_| self.dice.percent(30)).unwrap_or(self.me)
    }

    fn deals(&mut self, at: usize, member: &Member, came: Moment) {
        let mut days = member.since_days.saturating_sub(self.dice.between(0, 3));
        for _ in 0..self.dice.between(1, 3) {
            let sold = self.worked_after(&member.zone, days.max(2), came + TimeDelta::hours(1));
            let good = self.dice.below(self.words.goods.len());
            self.add(sold, Deed::Sell(at, good, member.zone.date(sold)));
            self.care(at, member, days, sold);
            if self.dice.percent(4) {
                let days = self.dice.between(2, 25);
                let offered = self.worked(&member.zone, days);
                let good = self.dice.below(self.words.goods.len());
                self.add(offered, Deed::Offer(at, good));
            }
            days = self.dice.between(2, member.since_days.max(3));
        }
    }

    /// What care there was for a deal signed so many days ago: the letter, the next-day calls, the service call. None
    /// of it comes before the deal, on whatever day off that was.
    fn care(&mut self, at: usize, member: &Member, days: u32, sold: Moment) {
        let seller = member.client.owner.unwrap_or(self.me);
        if days > 1 {
            let written = self.worked_after(&member.zone, days - 1, sold + TimeDelta::hours(1));
            self.add(written, Deed::Letter(at, seller));
        }
        // The second one is the call that follows a client's "yes, we like it".
        for after in [2, 4] {
            if days > after + 1 {
                let when = self.worked_after(&member.zone, days - after, sold + TimeDelta::hours(20));
                self.add(when, Deed::Ring(at, TouchKind::NextDayCall, seller, Tale::Cared, false));
            }
        }
        if days > 11 {
            let when = self.worked_after(&member.zone, days - 9, sold + TimeDelta::days(6));
            self.add(when, Deed::Ring(at, TouchKind::ServiceCall, self.me, Tale::Cared, false));
        }
    }

    fn score(&mut self, mood: u8) -> u8 {
        match (mood, self.dice.between(0, 9)) {
            (9, 0) | (7, 1..=4) => 8,
            (9, 1..=5) => 10,
            (7, 0) => 6,
            (4, chance) => u8::try_from(2 + chance / 2).unwrap_or(5),
            (mood, _) => mood,
        }
    }

    /// A complete interview; a detractor's case is closed some days later, mostly in time.
    fn interview(&mut self, wave: usize, at: usize, days: u32) {
        let Some(member) = self.cast.get(at) else { return };
        let when = self.worked(&member.zone, days);
        let troubled = self.dice.percent(TROUBLE.get(wave).copied().unwrap_or(0));
        let mood = match member.mood {
            9 if troubled => 7,
            7 if troubled => 4,
            mood => mood,
        };
        let by = self.caller();
        if self.dice.percent(3) {
            let instead = if self.dice.percent(60) { AnswerValue::DontKnow } else { AnswerValue::Refused };
            self.add(when, Deed::Ring(at, TouchKind::Survey, by, Tale::Unscored(instead), false));
            return;
        }
        let score = self.score(mood);
        let mut said = self.said(score);
        if said.class() == ScoreClass::Promoter && wave > 0 && self.named < self.words.referred.len() {
            said.names = self.dice.percent(4).then_some(self.named);
            self.named += usize::from(said.names.is_some());
        }
        self.add(when, Deed::Ring(at, TouchKind::Survey, by, Tale::Complete(said), false));
        if said.class() == ScoreClass::Detractor {
            let soon = TimeDelta::hours(self.dice.between(5, 40).into());
            let late = TimeDelta::days(if self.dice.percent(20) { self.dice.between(3, 12).into() } else { 0 });
            let owner = member.client.owner.unwrap_or(by);
            let latest = self.now - TimeDelta::hours(21);
            // Three in four are rung back within a day.
            if self.dice.percent(75) {
                let wished = when + TimeDelta::hours(self.dice.between(1, 3).into());
                let back = self.soonest(&member.zone, wished).min(latest);
                let goal = self.words.ask_what_happened.clone();
                self.add(back, Deed::Plan(at, TouchKind::CaseTalk, Channel::Call, goal, back));
                self.add(back, Deed::Ring(at, TouchKind::CaseTalk, owner, Tale::Cared, false));
            }
            let closed = self.at_the_desk(at, when + soon + late).min(latest + TimeDelta::hours(1));
            if self.dice.percent(60) {
                let noted = closed - TimeDelta::hours(self.dice.between(1, 3).into());
                self.add(noted.max(when + TimeDelta::hours(1)), Deed::CaseNote(at, owner, said.story));
            }
            self.add(closed, Deed::CloseCase(at, owner, said.story));
        }
    }

    /// A number with one of the stories that go with it.
    fn said(&mut self, score: u8) -> Said {
        let said = Said { score, story: 0, names: None };
        let [promoter, passive, detractor] = &mut self.untold;
        let untold = match said.class() {
            ScoreClass::Promoter => promoter,
            ScoreClass::Passive => passive,
            ScoreClass::Detractor => detractor,
        };
        Said { story: untold.deal(self.words.stories(said.class()).len(), &mut self.dice), ..said }
    }

    fn complete(&mut self, score: u8) -> Tale {
        Tale::Complete(self.said(score))
    }

    fn ring(&mut self, at: usize, days: u32, tale: Tale) {
        let Some(member) = self.cast.get(at) else { return };
        let when = self.worked(&member.zone, days);
        let by = self.caller();
        self.add(when, Deed::Ring(at, TouchKind::Survey, by, tale, false));
    }

    fn past_wave(&mut self, wave: usize, began: u32, asked_on: &[u32]) {
        for (at, member) in self.cast.iter().enumerate() {
            if member.since_days < began + 2 && wave > 0 {
                continue;
            }
            let days = began.saturating_sub(asked_on.get(at).copied().unwrap_or(9) + self.dice.between(0, 4)).max(1);
            if days + 2 > member.since_days {
                continue;
            }
            match self.dice.between(0, 99) {
                0..=58 => self.interview(wave, at, days),
                59..=76 => {
                    self.ring(at, days + 2, Tale::Missed("no-answer"));
                    self.interview(wave, at, days);
                }
                77..=80 => {
                    self.ring(at, days + 3, Tale::Missed("voicemail-left"));
                    self.ring(at, days + 1, Tale::Reached("no-time-agreed", None));
                    self.interview(wave, at, days);
                }
                81..=87 => self.ring(at, days, Tale::Refused("refused-soft")),
                88..=92 => {
                    self.ring(at, days + 3, Tale::Missed("no-answer"));
                    self.ring(at, days, Tale::Missed("busy"));
                }
                93..=94 => {
                    let said = self.said(7);
                    self.ring(at, days, Tale::Partial(said));
                }
                _ => {}
            }
            if self.dice.percent(8) {
                let text = self.dice.word(&self.words.promises);
                let made = self.worked(&member.zone, days.saturating_sub(5).max(9));
                let owner = member.client.owner.unwrap_or(self.me);
                // Most are kept in time, some late, and few are not.
                let settled = if self.dice.percent(75) { 2 } else { 6 };
                let settled = self.at_the_desk(at, made + TimeDelta::days(settled)).min(self.now);
                self.add(made, Deed::Promise(at, text, made + TimeDelta::days(3), owner));
                let end = if self.dice.percent(8) { Deed::Break(at) } else { Deed::Keep(at) };
                self.add(settled, end);
            }
            if self.dice.percent(9) {
                let when = self.worked(&member.zone, days.saturating_sub(9).max(3));
                let (what, by) = (self.dice.below(self.words.incoming.len()), self.caller());
                self.add(when, Deed::RingsUs(at, what, by));
            }
        }
    }

    /// Outcomes that are seen once or twice a year, each at some client of the second wave.
    fn rarities(&mut self) {
        let words = self.words;
        let tales = [
            Tale::Reached("broken-off", None),
            Tale::Reached("refused-front-desk", None),
            Tale::Reached("away", None),
            Tale::Reached("illness", None),
            Tale::Missed("technical"),
            Tale::Missed("voicemail"),
        ]
        .into_iter()
        .chain(words.rare.iter().filter_map(|rare| {
            let code = RARE.iter().find(|code| **code == rare.outcome)?;
            Some(Tale::Reached(code, Some(rare.note.clone())))
        }));
        for (place, tale) in tales.enumerate() {
            // Whoever came later than the others is not in the first waves, and of the others these are as good as any.
            let at = self.rarity(place);
            let days = 520 - u32::try_from(place).unwrap_or(0) * 9;
            if self.cast.get(at).is_some_and(|member| member.since_days > 540) {
                self.ring(at, days, tale);
            }
        }
    }

    /// What is found out and put right in the course of two years: another manager, another grade, what somebody wants,
    /// what is better not mentioned.
    fn changes(&mut self) {
        for (at, member) in self.cast.iter().enumerate() {
            let chances: [Chance<Self>; 6] = [
                (6, |plot| Change::Client(ClientChange::Owner(plot.dice.one(plot.managers).copied()))),
                (6, |plot| {
                    let grade = if plot.dice.percent(50) { Grade::A } else { Grade::B };
                    Change::Client(ClientChange::Grade(Some(grade)))
                }),
                (6, |plot| Change::Client(ClientChange::Note(Some(plot.dice.word(&plot.words.notes))))),
                (8, |plot| Change::Client(ClientChange::Avoid(Some(plot.dice.word(&plot.words.avoid))))),
                (30, |plot| Change::Person(PersonChange::Interests(Some(plot.dice.word(&plot.words.interests))))),
                (25, |plot| Change::Person(PersonChange::Reach(Some(plot.dice.word(&plot.words.reach))))),
            ];
            for (chance, change) in chances {
                if self.dice.percent(chance) {
                    let days = self.dice.between(20, member.since_days.saturating_sub(10).max(21));
                    let when = self.worked(&member.zone, days);
                    let change = change(self);
                    self.add(when, Deed::Change(at, change));
                }
            }
            if self.archived() == Some(at) {
                let when = self.worked(&member.zone, 300);
                self.add(when, Deed::Archive(at));
            }
        }
    }

    /// The client who has closed down, and lies in the archive.
    fn archived(&self) -> Option<usize> {
        self.rare("company-closed")
    }

    /// The client at whom an outcome is seen that wants a note.
    fn rare(&self, outcome: &str) -> Option<usize> {
        let place = self.words.rare.iter().position(|rare| rare.outcome == outcome)?;
        Some(self.rarity(place + RARE_BEFORE))
    }

    /// At which client the outcome of this place among the rare ones is seen.
    fn rarity(&self, place: usize) -> usize {
        (place * 17 + 5) % self.cast.len().max(1)
    }

    /// The running wave, and the day under way.
    #[allow(clippy::too_many_lines, reason = "one day, told from morning to evening")]
    fn today(&mut self, asked_on: &[u32]) {
        let now = self.now;
        let mut deck = self.deck();
        let mut next = || deck.pop().unwrap_or_default();
        let (me, anyone) = (Some(self.me), None);
        let minutes = |from: i64, until: i64| {
            let whole = now - TimeDelta::seconds(now.utc().second().into());
            (whole + TimeDelta::minutes(from), whole + TimeDelta::minutes(until))
        };

        // Times that were agreed on: one was missed, one runs, one comes in ten minutes, one in the afternoon.
        for (place, (times, hardness, operator)) in [
            (minutes(-50, -50), Hardness::Hard, me),
            (minutes(-10, 35), Hardness::Medium, anyone),
            (minutes(10, 10), Hardness::Hard, me),
            (minutes(150, 210), Hardness::Medium, anyone),
        ]
        .into_iter()
        .enumerate()
        {
            let at = next();
            let Some(member) = self.cast.get(at) else { continue };
            let (from, until) = times;
            let appointment = Appointment { from, until, hardness, zone: member.zone.clone(), operator };
            let days = if place % 2 == 0 { 1 } else { 2 };
            let when = self.worked(&member.zone, days);
            self.add(when, Deed::Ring(at, TouchKind::Survey, self.me, Tale::CallBack(appointment), false));
        }

        // Cases of detractors: due today, long due.
        for (score, days) in [(4, 1), (2, 6)] {
            let tale = self.complete(score);
            self.ring(next(), days, tale);
        }

        // Promises: two due today, one late, one ahead.
        for (place, days) in [0, 0, -2, 4].into_iter().enumerate() {
            let at = next();
            let Some(member) = self.cast.get(at) else { continue };
            let text = self.words.promises.get(place).cloned().unwrap_or_default();
            let made = self.worked(&member.zone, 5);
            let owner = member.client.owner.unwrap_or(self.me);
            self.add(made, Deed::Promise(at, text, now + TimeDelta::days(days) + TimeDelta::hours(2), owner));
        }

        // Deals whose care is due: signed this morning (the letter), yesterday (the call), a week ago (the service call).
        for days in [0, 1, 8] {
            let at = next();
            let Some(member) = self.cast.get(at) else { continue };
            let sold = if days == 0 { now - TimeDelta::minutes(80) } else { self.worked(&member.zone, days) };
            let good = self.dice.below(self.words.goods.len());
            self.add(sold, Deed::Sell(at, good, member.zone.date(sold)));
            let seller = member.client.owner.unwrap_or(self.me);
            if days > 0 {
                self.add(sold + TimeDelta::hours(2), Deed::Letter(at, seller));
            }
            if days > 1 {
                let when = self.worked(&member.zone, days - 2).max(sold + TimeDelta::hours(3));
                self.add(
                    when,
                    Deed::Ring(at, TouchKind::NextDayCall, seller, Tale::Reached("no-time-agreed", None), false),
                );
            }
        }

        // Touches of other kinds.
        let words = self.words;
        let ideas: Vec<&String> = words.ideas.iter().collect();
        let planned =
            ideas.into_iter().map(|idea| (TouchKind::Idea, idea)).chain([(TouchKind::Passive, &words.silent)]);
        for (kind, goal) in planned {
            let at = next();
            let Some(member) = self.cast.get(at) else { continue };
            let when = self.worked(&member.zone, 2);
            self.add(when, Deed::Plan(at, kind, Channel::Call, goal.clone(), now - TimeDelta::hours(1)));
        }

        // Put off until the afternoon, and handed over to a colleague.
        let at = next();
        self.add(now - TimeDelta::minutes(95), Deed::PutOff(at, now + TimeDelta::hours(3), words.put_off.clone()));
        if let Some(colleague) = self.managers.last().copied() {
            let at = next();
            self.add(now - TimeDelta::minutes(100), Deed::HandOver(at, colleague));
        }

        // Who cannot be called, and who was tried.
        for (reason, days) in words.do_not_call.iter().zip([190, 40]) {
            let at = next();
            let when = now - TimeDelta::days(days);
            self.add(when, Deed::DoNotCall(at, reason.clone()));
        }
        self.ring(next(), 6, Tale::Refused("refused-hard"));
        let broken_off = Tale::Partial(self.said(8));
        self.ring(next(), 1, broken_off);
        self.ring(next(), 2, Tale::Reached("left-company", Some(words.left_company.clone())));
        self.ring(next(), 3, Tale::Missed("wrong-number"));
        for tries in [3, 3, 2, 2, 1, 1] {
            let at = next();
            for attempt in 0..tries {
                let tale = Tale::Missed(if attempt == 1 { "busy" } else { "no-answer" });
                self.ring(at, 9 - attempt * 3, tale);
            }
        }

        // My calls of today, and a colleague on the line.
        let done = [
            self.complete(10),
            Tale::Missed("no-answer"),
            self.complete(8),
            Tale::Missed("voicemail"),
            self.complete(9),
            Tale::Refused("refused-soft"),
            self.complete(6),
            Tale::Missed("busy"),
            Tale::Missed("no-answer"),
            self.complete(9),
        ];
        let mut ago = i64::try_from(done.len()).unwrap_or(0) * 9 + 6;
        for tale in done {
            let when = now - TimeDelta::minutes(ago) + TimeDelta::seconds(self.dice.between(0, 150).into());
            self.add(when, Deed::Ring(next(), TouchKind::Survey, self.me, tale, true));
            ago -= 9;
        }
        if let Some(colleague) = self.managers.first() {
            let when = now - TimeDelta::minutes(3);
            self.add(when, Deed::Ring(next(), TouchKind::Survey, *colleague, Tale::Talking, true));
        }

        // What of the running wave is behind us; the deck is drawn from its far end, so that today's clients stay.
        let wave = WAVES.len() - 1;
        let far = deck.len() * 9 / 20;
        for at in deck.drain(..far) {
            let asked = asked_on.get(at).copied().unwrap_or(9) + self.dice.between(0, 4);
            let days = WAVES[wave].saturating_sub(asked).max(2);
            match self.dice.between(0, 99) {
                0..=74 => self.interview(wave, at, days),
                75..=84 => self.ring(at, days, Tale::Refused("refused-soft")),
                _ => self.ring(at, days, Tale::Missed("no-answer")),
            }
        }
    }

    /// Clients of long standing for the roles of the day: whoever can be rung now is drawn first, that is, lies last.
    fn deck(&mut self) -> Vec<usize> {
        let (hours, calendar) = (&self.playbooks.calling_hours, &self.playbooks.calendar);
        let mut deck: Vec<usize> = (0..self.cast.len()).collect();
        self.dice.shuffle(&mut deck);
        // Whoever has left plays no part in the day.
        let left = [self.archived(), self.rare("no-longer-client")];
        deck.retain(|at| !left.contains(&Some(*at)));
        let member = |at: &usize| self.cast.get(*at);
        deck.retain(|at| member(at).is_some_and(|member| member.since_days > 250));
        deck.sort_by_key(|at| member(at).is_some_and(|member| hours.is_open(calendar, &member.zone, self.now)));
        deck
    }
}
