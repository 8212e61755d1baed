//! Where a line of the card leads: its checklist, its case or promise, the call in which it was said, another client;
//! and the way back to the same line.

use crate::domain::{ClientId, CommitmentId, Deal, TimelineKind, TouchId};
use crate::i18n::{dates, fields};

use super::card::{self, Line, selected};
use super::{Walk, details, edit};
use crate::app::effect::Effect;
use crate::app::model::{Model, Screen};
use crate::app::overlay::Overlay;
use crate::app::{brief, cases, checklists, deals, reader};

/// A card that another one was opened from: whose, in which list, with the cursor where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    client: ClientId,
    walk: Walk,
    at: usize,
}

/// Opens what the line under the cursor speaks of; none where it leads nowhere.
pub(super) fn open(model: &mut Model, line: Line) -> Option<Vec<Effect>> {
    let shown = model.clients.card.as_deref()?;
    let client = shown.client.id;
    Some(match line {
        Line::Checklist(list) => checklists::open_one(model, list),
        Line::Promise(promise) => {
            let open = shown.promises.iter().find(|known| known.id == promise)?.is_open();
            cases::open_from_card(model, client, CommitmentId::Promise(promise), !open)
        }
        Line::Case(case) => {
            let settled = shown.cases.iter().find(|known| known.id == case)?.closed_at.is_some();
            cases::open_from_card(model, client, CommitmentId::Case(case), settled)
        }
        Line::Planned(touch) => planned(model, client, touch),
        Line::Quote(at) => replay(model, shown.written.quotes.get(at)?.call?),
        Line::Consent(at) => replay(model, shown.consents.get(at)?.call?),
        Line::NamedBy => {
            let other = shown.written.named_by.as_ref()?.client;
            other_card(model, other)
        }
        Line::Referral(at) => {
            let other = shown.written.referrals.get(at)?.client;
            other_card(model, other)
        }
        Line::Deal(deal) => {
            let deal = shown.deals.iter().find(|known| known.id == deal).cloned();
            deal_form(model, client, deal)
        }
        Line::Themes => {
            edit::open(model, edit::Editing::Tag(client));
            vec![Effect::LoadTags]
        }
        Line::Entry(at) => return entry(model, at),
        _ => return None,
    })
}

fn replay(model: &mut Model, call: crate::domain::CallId) -> Vec<Effect> {
    model.overlays.push(Overlay::Replay { replay: None, cursor: 0 });
    vec![Effect::LoadReplay(call)]
}

fn deal_form(model: &mut Model, client: ClientId, deal: Option<Deal>) -> Vec<Effect> {
    deals::open(model, client, deal);
    Vec::new()
}

/// What an entry of the history is about, as far as it stands on the card too.
fn entry(model: &mut Model, at: usize) -> Option<Vec<Effect>> {
    let shown = model.clients.card.as_deref()?;
    let of_promise =
        |text: &str| shown.promises.iter().find(|known| known.text == text).map(|one| Line::Promise(one.id));
    let of_case = |text: &str| shown.cases.iter().find(|known| known.subject == text).map(|one| Line::Case(one.id));
    let line = match &shown.timeline.get(at)?.what {
        TimelineKind::Call { call, .. } => {
            let call = *call;
            return Some(replay(model, call));
        }
        TimelineKind::DealSigned { title } | TimelineKind::DealDelivered { title } => {
            shown.deals.iter().find(|deal| deal.title == *title).map(|deal| Line::Deal(deal.id))
        }
        TimelineKind::Promised { text } | TimelineKind::Kept { text } | TimelineKind::Broken { text, .. } => {
            of_promise(text)
        }
        TimelineKind::CaseOpened { subject } => of_case(subject),
        TimelineKind::CaseClosed { closing } => shown
            .cases
            .iter()
            .find(|known| known.closed_at.is_some() && known.closing == *closing)
            .map(|one| Line::Case(one.id)),
        TimelineKind::Reopened { subject } | TimelineKind::CommitmentNoted { subject, .. } => {
            of_case(subject).or_else(|| of_promise(subject))
        }
        TimelineKind::Touch { .. } | TimelineKind::Letter { .. } | TimelineKind::Noted { .. } => None,
    };
    open(model, line?)
}

/// A planned contact is taken up where today's list has it; else it is said when it comes.
fn planned(model: &mut Model, client: ClientId, touch: TouchId) -> Vec<Effect> {
    if let Some(row) = model.today.rows.iter().find(|row| row.candidate.touch.id == touch).cloned() {
        let effects = brief::open(model, row);
        if model.screen == Screen::Brief {
            model.clients.brief_of = Some(client);
        }
        return effects;
    }
    let words = model.words();
    let planned = model.clients.card.as_deref().and_then(|card| card.planned.iter().find(|known| known.id == touch));
    if let Some(planned) = planned {
        let day = dates::near_day(model.zone.date(planned.ready), model.zone.date(model.now), words);
        model.say(words.card_planned_later(day));
    }
    Vec::new()
}

fn other_card(model: &mut Model, client: ClientId) -> Vec<Effect> {
    let Some(from) = model.clients.card.as_ref().map(|card| card.client.id) else { return Vec::new() };
    let left = Left { client: from, walk: model.clients.walk.clone(), at: model.clients.card_at };
    model.clients.trail.push(left);
    model.clients.walk = Walk::Clients(vec![client]);
    card::ask(model, client)
}

/// Back from a card to the one that it was opened from; none where it was opened from no card.
pub(super) fn back(model: &mut Model) -> Option<Vec<Effect>> {
    let left = model.clients.trail.pop()?;
    model.clients.walk = left.walk;
    model.clients.return_to = Some(left.at);
    Some(card::ask(model, left.client))
}

/// Back to the card of a client from what was opened there, with the cursor on the same line.
pub fn come_back(model: &mut Model, client: ClientId) -> Vec<Effect> {
    if model.clients.card.as_ref().is_some_and(|card| card.client.id == client) {
        model.show(Screen::Card);
        return vec![Effect::LoadCard(client)];
    }
    super::open_from(model, client, vec![client])
}

/// Back from the brief to the card it was opened from; none where that was elsewhere.
pub fn back_from_brief(model: &mut Model, client: Option<ClientId>) -> Option<Vec<Effect>> {
    let from = model.clients.brief_of.take()?;
    (Some(from) == client).then(|| come_back(model, from))
}

/// Opens what is too long for its line to be read to its end; false where it is not.
pub(super) fn read(model: &mut Model, client: ClientId) -> bool {
    let words = model.words();
    let (Some((_, line)), Some(shown)) = (selected(model), model.clients.card.as_deref()) else { return false };
    let (title, text, editing) = match line {
        Line::Field(field) => (
            format!("{} · {}", shown.client.name, fields::label(field, words)),
            edit::of_client(shown, field, words),
            Some(edit::Editing::Client(client, field)),
        ),
        Line::PersonField(person, field) => (
            fields::label(field, words),
            edit::of_person(shown, person, field, words),
            Some(edit::Editing::Person(client, person, field)),
        ),
        Line::Entry(at) => match shown.timeline.get(at).map(|entry| &entry.what) {
            // A letter that was sent is read as it was sent.
            Some(TimelineKind::Letter { letter }) => {
                reader::open(
                    model,
                    words.card_letter(letter.to.as_str(), letter.subject.as_str()),
                    letter.body.clone(),
                    None,
                );
                return true;
            }
            Some(TimelineKind::Noted { text }) if reader::is_long(text) => {
                (shown.client.name.clone(), text.clone(), None)
            }
            _ => return false,
        },
        // Where the themes come from; the key for changing changes them.
        Line::Themes => {
            let text = details::of_themes(model, &shown.written);
            reader::open(model, words.card_section_said(), text, Some(edit::Editing::Tag(client)));
            return true;
        }
        _ => return false,
    };
    let long = reader::is_long(&text);
    if long {
        reader::open(model, title, text, editing);
    }
    long
}

/// Changes what the line under the cursor speaks of, on a form of its own or where it is changed.
pub(super) fn change(model: &mut Model, client: ClientId) -> Vec<Effect> {
    let Some((_, line)) = selected(model) else { return Vec::new() };
    let editing = match line {
        Line::Field(field) => edit::Editing::Client(client, field),
        Line::Person(person) => edit::Editing::Person(client, person, crate::domain::CardField::PersonName),
        Line::PersonField(person, field) => edit::Editing::Person(client, person, field),
        Line::Phone(phone) => edit::Editing::Phone { client, person: card::person(model), phone: Some(phone) },
        Line::Email(email) => edit::Editing::Email { client, person: card::person(model), email: Some(email) },
        _ => {
            return open(model, line).unwrap_or_else(|| {
                match details::of(model, line) {
                    Some((title, text)) => reader::open(model, title, text, None),
                    None => {
                        let text = model.words().card_nothing_to_edit();
                        model.say(text);
                    }
                }
                Vec::new()
            });
        }
    };
    edit::open(model, editing);
    Vec::new()
}
