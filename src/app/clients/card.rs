//! The card of a client: its lines, the cursor among them, and what the keys do there.

use crate::domain::{
    CardField, CaseId, ChecklistId, ChecklistRow, ClientCard, ClientId, DealId, Person, PersonChange, PersonId,
    PhoneId, PromiseId, TagLine, TimelineEntry, TouchId, WrittenDown, tag_word,
};

use super::super::{cases, checklists};
use super::edit::{self, Editing};
use super::pick::{self, PickFor};
use super::record::RecordWrite;
use super::{Walk, find_again, places, seek};
use crate::app::effect::{Effect, Write};
use crate::app::keymap::Action;
use crate::app::model::{Model, Screen};
use crate::app::overlay::{Overlay, Question};
use crate::app::{deals, layout};

/// The parts of a card, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The client's own fields.
    About,
    /// Contact people, numbers, addresses.
    People,
    /// Deals; whatever belongs to a deal (checklists, letters) stands below it.
    Deals,
    /// Promises and cases.
    Owed,
    /// Themes, words to be quoted, who named whom.
    Said,
    /// What is planned.
    Planned,
    /// Consents.
    Consents,
    /// Columns of imported files that have no place of their own.
    Extra,
    /// What happened, newest first.
    Timeline,
}

impl Section {
    /// Every part.
    pub const ALL: [Self; 9] = [
        Self::About,
        Self::People,
        Self::Deals,
        Self::Owed,
        Self::Said,
        Self::Planned,
        Self::Consents,
        Self::Extra,
        Self::Timeline,
    ];
}

/// One line that the cursor can stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A field of the client.
    Field(CardField),
    /// A contact person.
    Person(PersonId),
    /// A field of a contact person.
    PersonField(PersonId, CardField),
    /// A number.
    Phone(PhoneId),
    /// An address.
    Email(i64),
    /// A deal.
    Deal(DealId),
    /// A checklist, below its deal.
    Checklist(ChecklistId),
    /// A promise.
    Promise(PromiseId),
    /// A case.
    Case(CaseId),
    /// The themes of the client's calls.
    Themes,
    /// Words to be quoted, by their place.
    Quote(usize),
    /// Somebody the client has named, by the place.
    Referral(usize),
    /// Who has named this client.
    NamedBy,
    /// A planned touch.
    Planned(TouchId),
    /// A consent, by its place.
    Consent(usize),
    /// A column of an imported file, by its place.
    Extra(usize),
    /// An entry of the history, by its place.
    Entry(usize),
}

/// Every line of a card with the part it belongs to, from top to bottom.
#[must_use]
pub fn page(card: &ClientCard) -> Vec<(Section, Line)> {
    let mut lines: Vec<(Section, Line)> = Vec::new();
    lines.extend(edit::CLIENT_FIELDS.iter().map(|field| (Section::About, Line::Field(*field))));
    let owned = |person: Option<PersonId>| {
        let phones = card.phones.iter().filter(move |phone| phone.person == person).map(|phone| Line::Phone(phone.id));
        let emails = card.emails.iter().filter(move |email| email.person == person).map(|email| Line::Email(email.id));
        phones.chain(emails).map(|line| (Section::People, line))
    };
    for person in &card.people {
        lines.push((Section::People, Line::Person(person.id)));
        let known = edit::PERSON_FIELDS.iter().filter(|field| edit::is_known(card, person.id, **field));
        lines.extend(known.map(|field| (Section::People, Line::PersonField(person.id, *field))));
        lines.extend(owned(Some(person.id)));
    }
    lines.extend(owned(None));
    let care = |of: Option<DealId>| {
        let known = |deal: DealId| card.deals.iter().any(|known| known.id == deal);
        let belongs = move |list: &&ChecklistRow| of.map_or_else(|| !known(list.deal), |deal| list.deal == deal);
        card.checklists.iter().filter(belongs).map(|list| (Section::Deals, Line::Checklist(list.id)))
    };
    for deal in &card.deals {
        lines.push((Section::Deals, Line::Deal(deal.id)));
        lines.extend(care(Some(deal.id)));
    }
    lines.extend(care(None));
    lines.extend(card.promises.iter().map(|promise| (Section::Owed, Line::Promise(promise.id))));
    lines.extend(card.cases.iter().map(|case| (Section::Owed, Line::Case(case.id))));
    let said = &card.written;
    lines.extend((!said.tags.is_empty()).then_some((Section::Said, Line::Themes)));
    lines.extend((0..said.quotes.len()).map(|at| (Section::Said, Line::Quote(at))));
    lines.extend((0..said.referrals.len()).map(|at| (Section::Said, Line::Referral(at))));
    lines.extend(said.named_by.iter().map(|_| (Section::Said, Line::NamedBy)));
    lines.extend(card.planned.iter().map(|touch| (Section::Planned, Line::Planned(touch.id))));
    lines.extend((0..card.consents.len()).map(|at| (Section::Consents, Line::Consent(at))));
    lines.extend((0..card.record.extra.len()).map(|at| (Section::Extra, Line::Extra(at))));
    lines.extend((0..card.timeline.len()).map(|at| (Section::Timeline, Line::Entry(at))));
    lines
}

/// How many a part is said to have: people and deals are counted, and not the lines that tell of them.
#[must_use]
pub fn count(page: &[(Section, Line)], section: Section) -> usize {
    let of = |counts: fn(&Line) -> bool| page.iter().filter(|(of, line)| *of == section && counts(line)).count();
    match section {
        // Of a firm whose people nobody knows the numbers are all there is.
        Section::People => match of(|line| matches!(line, Line::Person(_))) {
            0 => of(|_| true),
            people => people,
        },
        Section::Deals => of(|line| matches!(line, Line::Deal(_))),
        _ => of(|_| true),
    }
}

/// Entries left below the cursor at which more of the history is asked for.
const NEAR_END: usize = 15;

/// How much more of the history is read at once.
const MORE: usize = 200;

/// Opens the card of a client; `walk` is the list that `n` and `p` go through, `back` the screen that Esc leads to.
pub fn open(model: &mut Model, client: ClientId, walk: Walk, back: Screen) -> Vec<Effect> {
    model.clients.walk = walk;
    model.clients.back = back;
    model.clients.trail.clear();
    ask(model, client)
}

pub(super) fn ask(model: &mut Model, client: ClientId) -> Vec<Effect> {
    model.clients.opening = Some(client);
    vec![Effect::LoadCard(client)]
}

/// A card has been read: the one that was asked for is shown, the one that is shown is brought up to date.
pub fn arrived(model: &mut Model, card: Box<ClientCard>) -> Vec<Effect> {
    let id = card.client.id;
    model.checklists.read_anew(id, &card.checklists);
    greet_anew(model, &card);
    let clients = &mut model.clients;
    if clients.opening == Some(id) {
        clients.opening = None;
        clients.card = Some(card);
        clients.card_at = clients.return_to.take().unwrap_or(0);
        clients.asked_until = 0;
        model.show(Screen::Card);
        return Vec::new();
    }
    let Some(shown) = clients.card.as_ref().filter(|shown| shown.client.id == id) else { return Vec::new() };
    let here = page(shown).get(clients.card_at).map(|(_, line)| *line);
    let had = shown.timeline.len();
    let lines = page(&card);
    // Whoever has just been added is meant next: by a number, an address, a role.
    let newcomer = |person: &&Person| shown.people.iter().all(|known| known.id != person.id);
    let added =
        edit::adds_person(clients.waiting_form.as_ref(), id).then(|| card.people.iter().find(newcomer)).flatten();
    let here = added.map(|person| Line::Person(person.id)).or(here);
    let place = here.and_then(|here| lines.iter().position(|(_, line)| *line == here)).unwrap_or(clients.card_at);
    clients.card_at = place.min(lines.len().saturating_sub(1));
    let more = card.more_timeline && card.timeline.len() < had;
    clients.card = Some(card);
    if more { vec![Effect::LoadTimeline { client: id, upto: had }] } else { Vec::new() }
}

/// The person who is being talked to is spoken to as the card says now.
fn greet_anew(model: &mut Model, card: &ClientCard) {
    let Some(person) = model.call.as_mut().and_then(|call| call.candidate.person.as_mut()) else { return };
    if let Some(known) = card.people.iter().find(|known| known.id == person.id) {
        person.name.clone_from(&known.name);
    }
}

/// The client was taken back: the card is left.
pub fn gone(model: &mut Model, client: ClientId) -> Vec<Effect> {
    model.clients.opening = None;
    if model.screen != Screen::Card || model.clients.card.as_ref().is_none_or(|card| card.client.id != client) {
        return Vec::new();
    }
    model.clients.card = None;
    leave(model)
}

/// Back to the screen that the card was opened from.
fn leave(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = places::back(model) {
        return effects;
    }
    let back = model.clients.back;
    model.show(back);
    match back {
        Screen::Clients => find_again(model),
        Screen::Cases | Screen::Case => cases::reload(model),
        Screen::Checklists | Screen::Checklist => checklists::reload(model),
        _ => vec![Effect::LoadToday],
    }
}

/// A card of a client who has just been added.
pub fn added(model: &mut Model, card: Box<ClientCard>) -> Vec<Effect> {
    let id = card.client.id;
    model.clients.back = if model.screen == Screen::Card { model.clients.back } else { model.screen };
    model.clients.walk = Walk::Clients(vec![id]);
    model.clients.trail.clear();
    model.clients.opening = Some(id);
    arrived(model, card)
}

/// More of the history has been read.
pub fn more_of_timeline(model: &mut Model, client: ClientId, entries: Vec<TimelineEntry>, more: bool) {
    if let Some(card) = model.clients.card.as_mut().filter(|card| card.client.id == client) {
        card.timeline = entries;
        card.more_timeline = more;
    }
}

/// The line under the cursor.
#[must_use]
pub fn selected(model: &Model) -> Option<(Section, Line)> {
    page(model.clients.card.as_deref()?).get(model.clients.card_at).copied()
}

/// The person whom the cursor speaks of: on a line of that person, or on one of their numbers or addresses.
#[must_use]
pub fn person(model: &Model) -> Option<PersonId> {
    let card = model.clients.card.as_deref()?;
    match selected(model)?.1 {
        Line::Person(person) | Line::PersonField(person, _) => Some(person),
        Line::Phone(id) => card.phones.iter().find(|phone| phone.id == id)?.person,
        Line::Email(id) => card.emails.iter().find(|email| email.id == id)?.person,
        _ => None,
    }
}

/// Does what an action asks for on the card.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(client) = model.clients.card.as_ref().map(|card| card.client.id) else { return Vec::new() };
    if moved(model, action) {
        return ask_for_more(model, client);
    }
    match action {
        Action::Next | Action::Previous => return step(model, client, action == Action::Next),
        Action::Find => return seek(model),
        Action::Back => return leave(model),
        Action::Open if places::read(model, client) => {}
        Action::Open | Action::EditField => return places::change(model, client),
        Action::FieldHistory => return history(model),
        Action::AddDeal => deals::open(model, client, None),
        Action::EditDeal => deals::edit(model),
        Action::ChecklistsOfClient => return checklists::show_of(model, client),
        Action::AddPerson => edit::open(model, Editing::NewPerson(client)),
        Action::TagMarked => {
            edit::open(model, Editing::Tag(client));
            return vec![Effect::LoadTags];
        }
        Action::AddPhone => edit::open(model, Editing::Phone { client, person: person(model), phone: None }),
        Action::AddEmail => edit::open(model, Editing::Email { client, person: person(model), email: None }),
        Action::SetRole => of_person(model, client, CardField::Role),
        Action::SetWants => of_person(model, client, CardField::Wants),
        Action::SetInterests => of_person(model, client, CardField::Interests),
        Action::SetPosition => of_person(model, client, CardField::Position),
        Action::SetReach => of_person(model, client, CardField::Reach),
        Action::SetBirthday => of_person(model, client, CardField::Birthday),
        Action::NoLonger => return no_longer(model, client),
        Action::ReplacePerson => match person(model) {
            Some(person) => edit::open(model, Editing::Replace(client, person)),
            None => needs_person(model),
        },
        Action::MovePerson => match person(model) {
            Some(person) => return pick::open(model, PickFor::Move(person)),
            None => needs_person(model),
        },
        Action::MergeClient => return pick::open(model, PickFor::Merge(client)),
        Action::ArchiveClient => return archive(model, client),
        _ => {}
    }
    Vec::new()
}

fn moved(model: &mut Model, action: Action) -> bool {
    let Some(card) = model.clients.card.as_deref() else { return false };
    let lines = page(card);
    let last = lines.len().saturating_sub(1);
    let at = model.clients.card_at.min(last);
    let section = lines.get(at).map(|(section, _)| *section);
    let step = layout::whole_list_height(model.size).saturating_sub(2).max(1);
    model.clients.card_at = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::PageUp => at.saturating_sub(step),
        Action::PageDown => at + step,
        Action::First => 0,
        Action::Last => last,
        Action::NextSection => lines.iter().position(|(of, _)| Some(*of) > section).unwrap_or(0),
        Action::PreviousSection => {
            let before = lines.iter().rev().find(|(of, _)| Some(*of) < section).or(lines.last()).map(|(of, _)| *of);
            lines.iter().position(|(of, _)| Some(*of) == before).unwrap_or(0)
        }
        _ => return false,
    }
    .min(last);
    true
}

fn ask_for_more(model: &mut Model, client: ClientId) -> Vec<Effect> {
    let Some(card) = model.clients.card.as_deref() else { return Vec::new() };
    let (all, had) = (page(card).len(), card.timeline.len());
    if !card.more_timeline || model.clients.card_at + NEAR_END < all || model.clients.asked_until > had {
        return Vec::new();
    }
    model.clients.asked_until = had + MORE;
    vec![Effect::LoadTimeline { client, upto: had + MORE }]
}

/// The next or the previous client of the list that the card was opened from.
fn step(model: &mut Model, client: ClientId, forward: bool) -> Vec<Effect> {
    let next = |at: usize| if forward { Some(at + 1) } else { at.checked_sub(1) };
    let found = match &model.clients.walk {
        Walk::Found => return super::step(model, forward),
        Walk::Clients(list) => {
            list.iter().position(|listed| *listed == client).and_then(next).and_then(|at| list.get(at).copied())
        }
    };
    match found {
        Some(client) => ask(model, client),
        None => at_the_end(model, forward),
    }
}

pub(super) fn at_the_end(model: &mut Model, forward: bool) -> Vec<Effect> {
    let words = model.words();
    model.say(if forward { words.card_last_of_list() } else { words.card_first_of_list() });
    Vec::new()
}

fn of_person(model: &mut Model, client: ClientId, field: CardField) {
    match person(model) {
        Some(person) => edit::open(model, Editing::Person(client, person, field)),
        None => needs_person(model),
    }
}

fn needs_person(model: &mut Model) {
    let text = model.words().card_needs_person();
    model.complain(text);
}

/// A number that does not work (or does again), a person who has left the firm (or is back).
fn no_longer(model: &mut Model, client: ClientId) -> Vec<Effect> {
    let Some(card) = model.clients.card.as_deref() else { return Vec::new() };
    let write = match selected(model).map(|(_, line)| line) {
        Some(Line::Phone(phone)) => card
            .phones
            .iter()
            .find(|known| known.id == phone)
            .map(|known| RecordWrite::PhoneDead { client, phone, dead: known.dead_since.is_none() }),
        Some(Line::Person(person) | Line::PersonField(person, _)) => {
            let left = card.contacts.get(&person).is_none_or(|known| known.left_at.is_none());
            Some(RecordWrite::Person { client, person, change: PersonChange::Left(left) })
        }
        _ => None,
    };
    match write {
        Some(write) => vec![model.saves.send(Write::Record(write))],
        None => {
            let text = model.words().card_no_longer_what();
            model.complain(text);
            Vec::new()
        }
    }
}

fn archive(model: &mut Model, client: ClientId) -> Vec<Effect> {
    let archived = model.clients.card.as_ref().is_some_and(|card| card.record.archived_at.is_some());
    if archived {
        return vec![model.saves.send(Write::Record(RecordWrite::Unarchive(client)))];
    }
    model.overlays.push(Overlay::Confirm(Question::Archive(client)));
    Vec::new()
}

/// The field under the cursor, and the row of its table; none where the line is no field.
fn field_at(model: &Model) -> Option<(CardField, i64)> {
    let card = model.clients.card.as_deref()?;
    Some(match selected(model)?.1 {
        Line::Field(field) => (field, card.client.id.0),
        Line::Person(person) => (CardField::PersonName, person.0),
        Line::PersonField(person, field) => (field, person.0),
        Line::Phone(phone) => (CardField::Phone, phone.0),
        Line::Email(email) => (CardField::Email, email),
        _ => return None,
    })
}

/// True where an action has something to do with the line under the cursor, or needs none.
#[must_use]
pub fn acts_on_line(model: &Model, action: Action) -> bool {
    match action {
        Action::FieldHistory => field_at(model).is_some(),
        Action::EditField => {
            let line = selected(model).map(|(_, line)| line);
            field_at(model).is_some() || matches!(line, Some(Line::Deal(_) | Line::Themes))
        }
        _ => true,
    }
}

/// Asks who changed the field under the cursor, and when.
fn history(model: &mut Model) -> Vec<Effect> {
    let Some((field, row)) = field_at(model) else {
        let text = model.words().card_no_history();
        model.say(text);
        return Vec::new();
    };
    model.overlays.push(Overlay::FieldHistory { field, rows: None, cursor: 0 });
    vec![Effect::LoadFieldHistory { field, row }]
}

/// The themes of a client's calls in the words of the screen's language, each once, the commonest first.
#[must_use]
pub fn themes(model: &Model, written: &WrittenDown) -> Vec<String> {
    let known = model.playbooks.tags(model.language);
    let mut counted: Vec<(&TagLine, usize)> = Vec::new();
    for line in &written.tags {
        match counted.iter_mut().find(|(counted, _)| counted.tag == line.tag) {
            Some((_, count)) => *count += 1,
            None => counted.push((line, 1)),
        }
    }
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let said = |(line, count): (&TagLine, usize)| {
        let word = tag_word(&line.tag, line.name.as_deref(), &known);
        if count > 1 { format!("{word} × {count}") } else { word.to_owned() }
    };
    counted.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests;
