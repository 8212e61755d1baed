//! Writes the plot into the base, scene by scene.

use chrono::{Days, NaiveDate, TimeDelta, Weekday};

use super::cast::{Member, members};
use super::dice::Dice;
use super::plot::{Change, Deed, Plot, Scene};
use super::telephone::Telephone;
use super::words::Words;
use crate::desk::care_of;
use crate::domain::{
    Appointment, CallingSettings, ChecklistRow, ChecklistState, ClientId, Closing, ClosingKind, Deal, DealId, Hardness,
    Holidays, ItemState, Language, Letter, Moment, NewPromise, OperatorId, OperatorRole, Person, Phone, ServiceHours,
    Settings, TimeWindow, TouchId, TouchKind,
};
use crate::playbook::Playbooks;
use crate::store::{PlannedTouch, Result, Store};

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
    let plot =
        Plot { cast: &cast, words, playbooks, now, me, managers: &managers, dice: dice.clone(), scenes: Vec::new() };
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
            Deed::Sell(_, good, day) => {
                let Some(good) = self.telephone.words.goods.get(*good) else { return Ok(()) };
                let deal = Deal {
                    id: DealId(0),
                    client,
                    title: good.title.clone(),
                    amount_minor: good.price.checked_mul(100),
                    currency: Some(self.telephone.words.currency.clone()),
                    seller: member.client.owner,
                    signed_on: Some(*day),
                    delivered_on: day.checked_add_days(Days::new(12)).filter(|day| *day <= self.today),
                    used_up_on: None,
                    stage: None,
                };
                let care = care_of(&deal, self.telephone.playbooks, self.telephone.language, &member.zone, at);
                store.sign_deal(&deal, &care, member.client.owner.unwrap_or(me), at)?;
            }
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
            Deed::CloseCase(_, by, closing) => {
                let card = store.client_card(client)?;
                if let Some(open) = card.cases.iter().find(|case| case.closed_at.is_none()) {
                    let closing = Closing { kind: ClosingKind::ClientWord, words: closing.clone() };
                    store.close_case(open.id, &closing, *by, at)?;
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
        let letter = Letter {
            to: card.emails.first().map(|email| email.address.clone()).unwrap_or_default(),
            subject: words.letter_subject.replace("{product}", &row.deal_title),
            body: words.letter.replace("{product}", &row.deal_title),
        };
        store.save_letter_draft(row.id, &letter, at)?;
        store.finish_checklist(row.id, None, author, at)?;
        Ok(())
    }

    fn join(&mut self, place: usize, member: &Member, at: Moment) -> Result<()> {
        let by = member.client.owner.unwrap_or(self.me);
        let store = &mut *self.telephone.store;
        let (_, client) = store.add_client(&member.client, by, at)?;
        for (person, phones) in &member.people {
            let (_, id) = store.add_person(&Person { client, ..person.clone() }, by, at)?;
            for phone in phones {
                store.add_phone(client, &Phone { person: Some(id), ..phone.clone() }, by, at)?;
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

impl Deed {
    /// Whose deed it is, as a place in the cast.
    fn client(&self) -> Option<usize> {
        match self {
            Self::Wave => None,
            Self::Join(at)
            | Self::Sell(at, ..)
            | Self::Ring(at, ..)
            | Self::Promise(at, ..)
            | Self::Keep(at)
            | Self::CloseCase(at, ..)
            | Self::Plan(at, ..)
            | Self::Change(at, _)
            | Self::Archive(at)
            | Self::Letter(at, _)
            | Self::PutOff(at, ..)
            | Self::HandOver(at, _)
            | Self::DoNotCall(at, _) => Some(*at),
        }
    }
}
