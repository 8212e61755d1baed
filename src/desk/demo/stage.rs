//! Writes the plot into the base, scene by scene.

use chrono::{Days, NaiveDate, TimeDelta, Weekday};

use super::cast::{Member, members};
use super::deed::{Change, Deed, Scene};
use super::dice::Dice;
use super::plot::Plot;
use super::telephone::Telephone;
use super::words::Words;
use crate::desk::care_of;
use crate::domain::{
    Appointment, CallingSettings, CaseId, ChecklistRow, ChecklistState, ClientId, Closing, ClosingKind,
    CommitmentChange, CommitmentId, DealStage, Hardness, Holidays, Incoming, IncomingOutcome, ItemState, Language,
    Letter, Moment, NewDeal, NewPhone, NewPromise, OperatorId, OperatorRole, ServiceHours, Settings, TimeWindow,
    TouchId, TouchKind,
};
use crate::i18n::{incoming, messages};
use crate::playbook::Playbooks;
use crate::store::{PlannedTouch, Rang, Result, Store};

/// Service hours of the demo, in minutes of the day: every weekday 10–13 and 14–17.
const SERVICE_HOURS: [(u16, u16); 2] = [(600, 780), (840, 1020)];

/// Writes everything.
///
/// # Errors
/// Where the base does not take it.
pub fn play(
    store: &mut Store,
    words: &Words,
    seed: u64,
    now: Moment,
    language: Language,
    playbooks: &Playbooks,
) -> Result<()> {
    let begin = super::first_day(now);
    let mut dice = Dice::new(seed);
    let me = store.add_operator(&words.operator, OperatorRole::Operator, None, begin)?;
    let mut managers = Vec::new();
    for name in &words.managers {
        managers.push(store.add_operator(name, OperatorRole::Manager, None, begin)?);
    }
    store.set_settings(&settings(words, language), Some(me), begin)?;
    let cast = members(words, &managers, now, language, &mut dice);
    let plot = Plot {
        cast: &cast,
        words,
        playbooks,
        now,
        me,
        managers: &managers,
        dice: dice.clone(),
        our_zone: words.our_zone(),
        untold: Default::default(),
        named: 0,
        scenes: Vec::new(),
    };
    let scenes = plot.scenes();
    let mut stage = Stage {
        telephone: Telephone { store, playbooks, words, language, dice, step_by_step: false },
        cast: &cast,
        me,
        today: now.utc().date_naive(),
        ids: vec![None; cast.len()],
    };
    for scene in &scenes {
        stage.play(scene)?;
    }
    Ok(())
}

fn settings(words: &Words, language: Language) -> Settings {
    // The holidays that the program knows are those of Russia.
    let holidays = (language != Language::Russian).then_some(Holidays::None);
    let mut service_hours = ServiceHours::default();
    let windows: Vec<TimeWindow> =
        SERVICE_HOURS.into_iter().filter_map(|(from, until)| TimeWindow::from_minutes(from, until)).collect();
    for day in [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri] {
        service_hours.week.of_mut(day).clone_from(&windows);
    }
    Settings {
        home_region: Some(words.home_region.clone()),
        service_hours,
        calling: CallingSettings { holidays, ..CallingSettings::default() },
        ..Settings::default()
    }
}

struct Stage<'a> {
    telephone: Telephone<'a>,
    cast: &'a [Member],
    me: OperatorId,
    /// The day that is shown.
    today: NaiveDate,
    ids: Vec<Option<ClientId>>,
}

impl Stage<'_> {
    fn play(&mut self, scene: &Scene) -> Result<()> {
        let (at, me) = (scene.at, self.me);
        if let Deed::Wave = scene.what {
            let quiet = self.telephone.playbooks.cadence.quiet_relationship_days;
            self.telephone.store.begin_wave(me, quiet, at)?;
            return Ok(());
        }
        let Some(place) = scene.what.client() else { return Ok(()) };
        let Some(member) = self.cast.get(place) else { return Ok(()) };
        let Some(client) = self.ids.get(place).copied().flatten() else {
            return if matches!(scene.what, Deed::Join(_)) { self.join(place, member, at) } else { Ok(()) };
        };
        let store = &mut *self.telephone.store;
        match &scene.what {
            Deed::Join(_) | Deed::Wave => {}
            Deed::Sell(_, good, day) => self.sell(client, member, *good, Some(*day), at)?,
            Deed::Offer(_, good) => self.sell(client, member, *good, None, at)?,
            Deed::Ring(_, kind, by, tale, step_by_step) => {
                self.telephone.step_by_step = *step_by_step;
                self.telephone.ring(client, *kind, *by, at, &member.zone, tale)?;
            }
            Deed::Promise(_, text, due, owner) => {
                let (text, due, owner, zone) = (text.clone(), *due, *owner, member.zone.clone());
                let promise = NewPromise { client, person: None, text, due, zone, owner, call: None };
                store.add_promise(&promise, owner, at)?;
            }
            Deed::Keep(_) => {
                let card = store.client_card(client)?;
                if let Some(open) = card.promises.iter().find(|promise| promise.is_open()) {
                    store.keep_promise(open.id, open.owner, at)?;
                }
            }
            Deed::Break(_) => {
                let card = store.client_card(client)?;
                if let Some(open) = card.promises.iter().find(|promise| promise.is_open()) {
                    let why = self.telephone.words.broken_promise.clone();
                    store.change_commitment(&CommitmentChange::Break(open.id, why), open.owner, at)?;
                }
            }
            Deed::CaseNote(_, by, story) => {
                let Some(story) = self.telephone.words.detractor.get(*story) else { return Ok(()) };
                if let Some(case) = open_case(store, client, &story.reason)? {
                    let note = CommitmentChange::Note(CommitmentId::Case(case), story.note.clone());
                    store.change_commitment(&note, *by, at)?;
                }
            }
            Deed::RingsUs(_, what, by) => self.rings_us(client, member, *what, *by, at)?,
            Deed::CloseCase(_, by, story) => {
                let Some(story) = self.telephone.words.detractor.get(*story) else { return Ok(()) };
                if let Some(case) = open_case(store, client, &story.reason)? {
                    let closing = Closing { kind: ClosingKind::ClientWord, words: story.closing.clone() };
                    store.close_case(case, &closing, *by, at)?;
                }
            }
            Deed::Plan(_, kind, channel, goal, due) => {
                let touch = PlannedTouch::new(client, *kind, *channel, *due);
                let touch = PlannedTouch { goal: Some(goal.clone()), ..touch };
                store.plan_touch(&touch, member.client.owner.unwrap_or(me), at)?;
            }
            Deed::DoNotCall(_, reason) => {
                store.do_not_call(client, None, reason, me, at)?;
            }
            Deed::Change(_, Change::Client(change)) => {
                store.change_client(client, change, member.client.owner.unwrap_or(me), at)?;
            }
            Deed::Change(_, Change::Person(change)) => {
                if let Some(person) = store.client_card(client)?.people.first().map(|person| person.id) {
                    store.change_person(client, person, change, member.client.owner.unwrap_or(me), at)?;
                }
            }
            Deed::Letter(_, author) => self.send_letter(client, *author, at)?,
            Deed::Archive(_) => {
                store.archive_client(client, me, at)?;
            }
            Deed::PutOff(_, until, reason) => {
                let planned: Vec<TouchId> = store.planned_touches(client)?.iter().map(|touch| touch.id).collect();
                let time = Appointment {
                    from: *until,
                    until: *until + TimeDelta::hours(1),
                    hardness: Hardness::Soft,
                    zone: member.zone.clone(),
                    operator: None,
                };
                store.put_off(&planned, &time, Some(reason), me, at)?;
            }
            Deed::HandOver(_, to) => {
                let planned: Vec<TouchId> = store.planned_touches(client)?.iter().map(|touch| touch.id).collect();
                store.hand_over(&planned, Some(*to), me, at)?;
            }
        }
        Ok(())
    }

    /// A deal: signed on a day, with the care that it starts, or still talked about.
    fn sell(
        &mut self,
        client: ClientId,
        member: &Member,
        good: usize,
        day: Option<NaiveDate>,
        at: Moment,
    ) -> Result<()> {
        let Some(good) = self.telephone.words.goods.get(good) else { return Ok(()) };
        let later = |days: u64| day.and_then(|day| day.checked_add_days(Days::new(days)));
        let deal = NewDeal {
            id: (),
            client,
            title: good.title.clone(),
            amount_minor: good.price.checked_mul(100),
            currency: Some(self.telephone.words.currency.clone()),
            seller: member.client.owner,
            signed_on: day,
            delivered_on: later(12).filter(|day| *day <= self.today),
            used_up_on: good.lasts_days.and_then(later),
            stage: Some(if day.is_some() { DealStage::Won } else { DealStage::Open }),
        };
        let Telephone { playbooks, language, .. } = self.telephone;
        let care = care_of(self.telephone.store, &deal, playbooks, language, &member.zone, at)?;
        self.telephone.store.sign_deal(&deal, &care, member.client.owner.unwrap_or(self.me), at)?;
        Ok(())
    }

    /// A client rings us, for one of the reasons.
    fn rings_us(&mut self, client: ClientId, member: &Member, what: usize, by: OperatorId, at: Moment) -> Result<()> {
        let words = self.telephone.words;
        let Some(reason) = words.incoming.get(what) else { return Ok(()) };
        let our_zone = words.our_zone();
        let opens = Incoming::opens_case(reason.goal, reason.outcome);
        let promised = reason.outcome == IncomingOutcome::Promised;
        let call = Incoming {
            at,
            goal: reason.goal,
            outcome: reason.outcome,
            line: incoming::line(reason.goal, &reason.said, reason.outcome, None, messages(self.telephone.language)),
            subject: reason.subject.clone(),
            case_due: opens.then(|| self.telephone.playbooks.opening_hours(&our_zone).case_due(at)),
            promise_due: promised.then(|| (at + TimeDelta::days(1), our_zone)),
            passed_on: None,
            written: Vec::new(),
        };
        let store = &mut *self.telephone.store;
        store.log_incoming(&call, &Rang::Client(client), member.client.owner.unwrap_or(by), by, at)?;
        // What was said to be done has been done since.
        let later = at + TimeDelta::hours(5);
        let card = store.client_card(client)?;
        let ours = card.promises.iter().find(|promise| promise.is_open() && promise.text == reason.subject);
        if let Some(open) = ours.filter(|_| promised) {
            store.keep_promise(open.id, by, later)?;
        }
        if let Some(case) = open_case(store, client, &reason.subject)? {
            let words = words.complaint_closing.clone();
            store.close_case(case, &Closing { kind: ClosingKind::ClientWord, words }, by, later)?;
        }
        Ok(())
    }

    /// The welcome letter that waits: its items are ticked, its words written, and it is sent.
    fn send_letter(&mut self, client: ClientId, author: OperatorId, at: Moment) -> Result<()> {
        let store = &mut *self.telephone.store;
        let card = store.client_card(client)?;
        let open = |row: &&ChecklistRow| row.kind == TouchKind::WelcomeLetter && row.state == ChecklistState::Open;
        let Some(row) = card.checklists.iter().find(open) else { return Ok(()) };
        for item in store.checklist(row.id)?.items {
            store.tick(row.id, item.id, ItemState::Done, author, at)?;
        }
        let words = self.telephone.words;
        let person = card.people.first().map_or_else(|| card.client.name.clone(), |person| person.name.address());
        let letter = Letter {
            to: card.emails.first().map(|email| email.address.clone()).unwrap_or_default(),
            subject: words.letter_subject.replace("{product}", &row.deal_title),
            body: words.letter.replace("{person}", &person).replace("{product}", &row.deal_title),
        };
        store.save_letter_draft(row.id, &letter, author, at)?;
        store.finish_checklist(row.id, None, author, at)?;
        Ok(())
    }

    fn join(&mut self, place: usize, member: &Member, at: Moment) -> Result<()> {
        let by = member.client.owner.unwrap_or(self.me);
        let store = &mut *self.telephone.store;
        let (_, client) = store.add_client(&member.client, by, at)?;
        for contact in &member.people {
            let (_, id) = store.add_person(&contact.of(client), by, at)?;
            for phone in &contact.phones {
                store.add_phone(client, &NewPhone { person: Some(id), ..phone.clone() }, by, at)?;
            }
        }
        if let Some(phone) = &member.office {
            store.add_phone(client, phone, by, at)?;
        }
        store.add_email(client, None, &member.email, by, at)?;
        if let Some(known) = self.ids.get_mut(place) {
            *known = Some(client);
        }
        Ok(())
    }
}

/// The open case of a client that is about this.
fn open_case(store: &Store, client: ClientId, subject: &str) -> Result<Option<CaseId>> {
    let cases = store.client_card(client)?.cases;
    Ok(cases.into_iter().find(|case| case.is_open() && case.subject == subject).map(|case| case.id))
}
