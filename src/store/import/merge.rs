//! One row merged into what is known: which client, which person, what is new about them.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use super::deals;
use super::keys::{Found, KeyedRow, Keys, company_key, name_key};
use super::sink::Sink;
use super::state::{ClientFields, ClientState, EmailState, Extra, PersonFields, PersonState, PhoneState, Stands};
use super::{ImportOptions, States};
use crate::domain::{ClientId, ClientKind, ImportedPhone, ImportedRow, Moment, OperatorId, PersonId};
use crate::store::Result;

/// What came of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Merged {
    /// A client or a person was added.
    pub(super) added: bool,
    /// Something else was.
    pub(super) changed: bool,
    /// How many clients fitted.
    pub(super) candidates: usize,
    /// The id of the row, where it is another client's in the base.
    pub(super) id_of_another: Option<String>,
    /// The client is in the archive.
    pub(super) archived: bool,
}

/// What earlier rows of this file have said: of a client and of a person, one bit per field.
#[derive(Debug, Default)]
pub(super) struct Said {
    clients: HashMap<ClientId, u16>,
    people: HashMap<PersonId, u16>,
    /// Keys of deals, see [`deals::key`].
    pub(super) deals: HashSet<u64>,
}

const NAME: u16 = 1;
const OWNER: u16 = 1 << 1;
const SEGMENT: u16 = 1 << 2;
const ZONE: u16 = 1 << 3;
const TAX: u16 = 1 << 4;
const EXTRA: u16 = 1 << 5;
const POSITION: u16 = 1 << 6;
const BIRTHDAY: u16 = 1 << 7;
/// Nothing that was said: the survey of the client was thought of.
const PLANNED: u16 = 1 << 8;
const GRADE: u16 = 1 << 9;
const ROLE: u16 = 1 << 10;
const ADDRESS: u16 = 1 << 11;

/// Merges a row into the states of clients; what has no place there goes into the sink.
pub(super) fn row(
    sink: &mut dyn Sink,
    options: &ImportOptions,
    keyed: &mut KeyedRow,
    keys: &mut Keys,
    said: &mut Said,
    states: &mut States,
) -> Result<Merged> {
    let mut merged = Merged::default();
    let mut found = find(sink, keyed, keys, states)?;
    if found.by_id
        && !options.ids_are_its_own
        && found.client.and_then(|client| states.get(&client)).is_some_and(|state| !agrees(state, keyed, keys))
    {
        merged.id_of_another = keyed.row.external_id.take().or_else(|| keyed.row.person_external_id.take());
        found = find(sink, keyed, keys, states)?;
    }
    let owner = owner(sink, keys, keyed)?;
    merged.candidates = found.candidates;
    // A file that says so itself need not be told.
    merged.archived = !keyed.row.archived && found.client.is_some_and(|client| keys.is_archived(client));
    let id = match found.client.filter(|client| states.contains_key(client)) {
        Some(id) => {
            if let Some(state) = states.get_mut(&id) {
                merged.changed = client(options, keyed, owner, found.surely, state, said, keys);
            }
            id
        }
        None => {
            let id = sink.new_client();
            said.clients.insert(id, said_by(&keyed.row));
            let fields = new_client(options, &mut keyed.row, owner);
            keys.add_client(id, fields.kind, keyed.company, keyed.forms, fields.tax_number.as_deref());
            let mut state = ClientState::new(id, fields, std::mem::take(&mut keyed.client_name));
            state.put_away = keyed.row.archived;
            states.insert(id, state);
            merged.added = true;
            id
        }
    };
    let Some(state) = states.get_mut(&id) else { return Ok(merged) };
    if let Some(external) = keyed.row.external_id.take()
        && !keys.has_external(&external)
    {
        keys.add_external(&external, id);
        sink.add_external(external, id, None);
        merged.changed = true;
    }
    let of_person = keyed.row.person_external_id.is_some();
    let person = person(sink, options, keyed, state, said, keys, &mut merged);
    let reached_anew = contacts(keyed, state, person);
    merged.changed |= reached_anew;
    merged.changed |= never_call(sink, &keyed.row, state, person, of_person, reached_anew);
    if keyed.row.kind == Some(ClientKind::Person) {
        keys.add_human(keyed, id);
    }
    state.found_anew |= merged.added || merged.changed;
    match deals::take(sink, options, &keyed.row, id, keys, said)? {
        deals::Taken::Added => merged.added = true,
        deals::Taken::Changed => merged.changed = true,
        deals::Taken::Nothing => {}
    }
    let of_client = said.clients.entry(id).or_default();
    if *of_client & PLANNED == 0 {
        *of_client |= PLANNED;
        plan(sink.connection(), options, keys, state, person)?;
    }
    Ok(merged)
}

/// The client of a row, and what is known of it.
fn find(sink: &mut dyn Sink, keyed: &KeyedRow, keys: &mut Keys, states: &mut States) -> Result<Found> {
    let found = keys.find(keyed);
    let Some(client) = found.client.filter(|client| !states.contains_key(client)) else { return Ok(found) };
    match sink.load(client)? {
        Some(state) => drop(states.insert(client, state)),
        None => {
            // Taken away since the keys were read.
            keys.forget(client);
            return Ok(keys.find(keyed));
        }
    }
    Ok(found)
}

/// Whether a client that was found by an id is the one that the row names.
fn agrees(state: &ClientState, keyed: &KeyedRow, keys: &Keys) -> bool {
    let tax = |number: &String| state.fields.tax_number.as_ref() == Some(number);
    keys.is_called(state.id, keyed.company)
        || keyed.row.tax_number.as_ref().is_some_and(tax)
        || name_key(&state.fields.name) == name_key(&keyed.row.client_name)
}

/// The manager of that name; an unknown one is added.
fn owner(sink: &mut dyn Sink, keys: &mut Keys, keyed: &KeyedRow) -> Result<Option<OperatorId>> {
    let (Some(name), Some(folded)) = (keyed.row.owner.as_deref(), keyed.owner.as_ref()) else { return Ok(None) };
    if let Some(known) = keys.operators.get(folded) {
        return Ok(Some(*known));
    }
    let id = sink.add_operator(name)?;
    keys.operators.insert(folded.clone(), id);
    Ok(Some(id))
}

/// The bits of what a row says of its client.
fn said_by(row: &ImportedRow) -> u16 {
    let bit = |says: bool, bit: u16| if says { bit } else { 0 };
    NAME | bit(row.owner.is_some(), OWNER)
        | bit(row.segment.is_some(), SEGMENT)
        | bit(row.grade.is_some(), GRADE)
        | bit(row.zone.is_some(), ZONE)
        | bit(row.tax_number.is_some(), TAX)
        | bit(!row.other.is_empty() && is_about_the_client(row), EXTRA)
}

/// True where what nobody asked for is said of the client, and not of a person there.
fn is_about_the_client(row: &ImportedRow) -> bool {
    row.person.is_none() || row.kind == Some(ClientKind::Person)
}

/// The fields of a client that only this row speaks of: they are taken out of it.
fn new_client(options: &ImportOptions, row: &mut ImportedRow, owner: Option<OperatorId>) -> ClientFields {
    let its_own = is_about_the_client(row);
    ClientFields {
        name: std::mem::take(&mut row.client_name),
        kind: row.kind.unwrap_or(ClientKind::Company),
        owner,
        segment: row.segment.take(),
        grade: row.grade,
        zone_assumed: row.zone.is_none(),
        zone: row.zone.take().or_else(|| row.zone_guess.take()),
        source: Some(options.source.clone()),
        tax_number: row.tax_number.take(),
        note: row.note.take(),
        avoid: row.avoid.take(),
        extra: if its_own { std::mem::take(&mut row.other) } else { Extra::new() },
        last_contact: last_contact(options, row),
    }
}

/// A day without a time is taken as its beginning on the user's clock.
fn last_contact(options: &ImportOptions, row: &ImportedRow) -> Option<Moment> {
    // Not later than now: a day of the future is a plan, not a contact.
    row.last_contact.map(|day| options.zone.start_of(day)).filter(|at| *at <= options.at)
}

/// Takes a value over where it differs, unless an earlier row of the file has said something.
fn take<T: Clone + PartialEq>(said: u16, bit: u16, place: &mut Option<T>, value: Option<&T>) {
    if let Some(value) = value
        && (said & bit == 0 || place.is_none())
        && place.as_ref() != Some(value)
    {
        *place = Some(value.clone());
    }
}

/// Adds what a row says of a client that is known. True where something is new.
fn client(
    options: &ImportOptions,
    keyed: &KeyedRow,
    owner: Option<OperatorId>,
    surely: bool,
    state: &mut ClientState,
    said: &mut Said,
    keys: &mut Keys,
) -> bool {
    let row = &keyed.row;
    let before = said.clients.entry(state.id).or_default();
    let mut fields = state.fields.clone();
    // The name of a duplicate that was merged into the client is no new one.
    let renamed = || !keys.is_called(state.id, keyed.company) && company_key(&fields.name).0 != keyed.company;
    if surely && *before & NAME == 0 && renamed() {
        fields.name.clone_from(&row.client_name);
        state.folded.clone_from(&keyed.client_name);
    }
    take(*before, OWNER, &mut fields.owner, owner.as_ref());
    take(*before, SEGMENT, &mut fields.segment, row.segment.as_ref());
    take(*before, GRADE, &mut fields.grade, row.grade.as_ref());
    take(*before, TAX, &mut fields.tax_number, row.tax_number.as_ref());
    if row.zone.is_some() {
        take(*before, ZONE, &mut fields.zone, row.zone.as_ref());
        fields.zone_assumed &= fields.zone != row.zone;
    } else if fields.zone.is_none() {
        fields.zone.clone_from(&row.zone_guess);
        fields.zone_assumed = true;
    }
    for (place, text) in [(&mut fields.note, &row.note), (&mut fields.avoid, &row.avoid)] {
        if let Some(text) = text {
            add_note(place, text);
        }
    }
    if is_about_the_client(row) {
        add_extra(*before & EXTRA != 0, &mut fields.extra, row);
    }
    fields.last_contact = fields.last_contact.max(last_contact(options, row));
    *before |= said_by(row);
    if fields == state.fields {
        return false;
    }
    state.stands.change();
    if fields.name != state.fields.name || fields.tax_number != state.fields.tax_number {
        let (company, forms) = company_key(&fields.name);
        keys.add_client(state.id, fields.kind, company, forms, fields.tax_number.as_deref());
    }
    state.fields = fields;
    true
}

/// A note is added to, never replaced: somebody may have written there. So is what not to mention.
fn add_note(place: &mut Option<String>, note: &str) {
    match place {
        Some(old) if old.contains(note) => {}
        Some(old) => {
            old.push('\n');
            old.push_str(note);
        }
        None => *place = Some(note.to_owned()),
    }
}

fn add_extra(only_new: bool, place: &mut Extra, row: &ImportedRow) {
    for (header, value) in &row.other {
        let known = place.get(header);
        if known.is_none() || (!only_new && known != Some(value)) {
            place.insert(header.clone(), value.clone());
        }
    }
}

/// The person of a row: by the id in the source; else of the same name with a common number or address; else the only
/// one of that name with this client. Colleagues at one switchboard have different names and stay apart.
fn person(
    sink: &mut dyn Sink,
    options: &ImportOptions,
    keyed: &mut KeyedRow,
    state: &mut ClientState,
    said: &mut Said,
    keys: &mut Keys,
    merged: &mut Merged,
) -> Option<PersonId> {
    keyed.row.person.as_ref()?;
    let id = match find_person(options, keyed, state, keys) {
        Some(at) => {
            let person = &mut state.people[at];
            merged.changed |= known_person(keyed, person, said.people.entry(person.id).or_default());
            person.id
        }
        None => {
            let id = sink.new_person();
            let row = &mut keyed.row;
            said.people.insert(id, said_of_person(row));
            let fields = PersonFields {
                name: row.person.take().unwrap_or_default(),
                position: row.position.take(),
                role: row.role.take(),
                birthday: row.birthday,
                extra: if row.kind == Some(ClientKind::Person) { Extra::new() } else { std::mem::take(&mut row.other) },
            };
            let folded = std::mem::take(&mut keyed.person);
            state.people.push(PersonState { id, fields, stands: Stands::New, folded, role: None, never_called: false });
            merged.added = true;
            id
        }
    };
    if let Some(external) = keyed.row.person_external_id.take()
        && keys.person(&external).is_none()
    {
        keys.add_person(&external, state.id, id);
        sink.add_external(external, state.id, Some(id));
        merged.changed = true;
    }
    Some(id)
}

/// Adds what a row says of a person who is known. True where something is new.
fn known_person(keyed: &KeyedRow, person: &mut PersonState, before: &mut u16) -> bool {
    let row = &keyed.row;
    let mut fields = person.fields.clone();
    if let Some(name) = &row.person
        && *before & NAME == 0
    {
        if name_key(&fields.name.full) != keyed.person_key {
            fields.name.full.clone_from(&name.full);
            person.folded.clone_from(&keyed.person);
        }
        take(0, NAME, &mut fields.name.family, name.family.as_ref());
        take(0, NAME, &mut fields.name.given, name.given.as_ref());
        take(0, NAME, &mut fields.name.patronymic, name.patronymic.as_ref());
    }
    let spoken = row.person.as_ref().and_then(|name| name.form_of_address.as_ref());
    take(*before, ADDRESS, &mut fields.name.form_of_address, spoken);
    take(*before, POSITION, &mut fields.position, row.position.as_ref());
    take(*before, ROLE, &mut fields.role, row.role.as_ref());
    take(*before, BIRTHDAY, &mut fields.birthday, row.birthday.as_ref());
    if row.kind != Some(ClientKind::Person) {
        add_extra(*before & EXTRA != 0, &mut fields.extra, row);
    }
    *before |= said_of_person(row);
    if fields == person.fields {
        return false;
    }
    person.stands.change();
    person.fields = fields;
    true
}

fn said_of_person(row: &ImportedRow) -> u16 {
    let bit = |says: bool, bit: u16| if says { bit } else { 0 };
    let spoken = row.person.as_ref().is_some_and(|name| name.form_of_address.is_some());
    NAME | bit(spoken, ADDRESS)
        | bit(row.position.is_some(), POSITION)
        | bit(row.role.is_some(), ROLE)
        | bit(row.birthday.is_some(), BIRTHDAY)
        | bit(!row.other.is_empty(), EXTRA)
}

fn find_person(options: &ImportOptions, keyed: &KeyedRow, state: &ClientState, keys: &Keys) -> Option<usize> {
    let row = &keyed.row;
    let wanted = &keyed.person_key;
    if let Some((client, person)) = row.person_external_id.as_ref().and_then(|id| keys.person(id))
        && client == state.id
        && let Some(at) = state.people.iter().position(|known| known.id == person)
        && (options.ids_are_its_own || name_key(&state.people[at].fields.name.full) == *wanted)
    {
        return Some(at);
    }
    let mut same = state.people.iter().enumerate().filter(|(_, known)| name_key(&known.fields.name.full) == *wanted);
    let first = same.next()?;
    let more: Vec<_> = same.collect();
    if more.is_empty() {
        return Some(first.0);
    }
    let shares = |person: PersonId| {
        let number = |phone: &PhoneState| {
            phone.person == Some(person) && phone.e164.is_some() && row.phones.iter().any(|new| new.e164 == phone.e164)
        };
        let address = |email: &EmailState| email.person == Some(person) && keyed.emails.contains(&email.folded);
        state.phones.iter().any(number) || state.emails.iter().any(address)
    };
    std::iter::once(first).chain(more).find(|(_, known)| shares(known.id)).map(|(at, _)| at)
}

/// Numbers and addresses that are not known of this person (or of the firm itself). True where there was one.
fn contacts(keyed: &mut KeyedRow, state: &mut ClientState, person: Option<PersonId>) -> bool {
    let row = &mut keyed.row;
    let mut new = false;
    for phone in row.phones.drain(..) {
        if state.phones.iter().any(|known| known.person == person && is_same(known, &phone)) {
            continue;
        }
        let ImportedPhone { raw, e164, extension, kind } = phone;
        state.phones.push(PhoneState { new: true, person, raw, e164, extension, kind });
        new = true;
    }
    for (address, folded) in row.emails.drain(..).zip(keyed.emails.drain(..)) {
        if state.emails.iter().any(|known| known.person == person && known.folded == folded) {
            continue;
        }
        state.emails.push(EmailState { new: true, person, address, folded });
        new = true;
    }
    new
}

fn is_same(known: &PhoneState, new: &ImportedPhone) -> bool {
    match (&known.e164, &new.e164) {
        (Some(known_number), Some(number)) => known_number == number && known.extension == new.extension,
        (None, None) => known.raw == new.raw,
        _ => false,
    }
}

/// A wish not to be called is taken from the file, and never taken away by one.
/// Said anew of new numbers, it is said of these too. In a row of a person with an identity of its own it is that person's
/// wish and not the firm's.
fn never_call(
    sink: &mut dyn Sink,
    row: &ImportedRow,
    state: &mut ClientState,
    person: Option<PersonId>,
    of_person: bool,
    new_numbers: bool,
) -> bool {
    if row.do_not_call != Some(true) {
        return false;
    }
    let firms = !(of_person && person.is_some() && row.kind != Some(ClientKind::Person));
    let mut new = firms && !state.never_called;
    if firms && (new || new_numbers) {
        sink.never_call(state.id, None);
        state.never_called = true;
    }
    if let Some(person) = state.people.iter_mut().find(|known| Some(known.id) == person)
        && !person.never_called
    {
        sink.never_call(state.id, Some(person.id));
        person.never_called = true;
        new = true;
    }
    new
}

/// One survey touch in the running wave, unless the client has one, or the person was asked not long ago.
fn plan(
    connection: &Connection,
    options: &ImportOptions,
    keys: &Keys,
    state: &mut ClientState,
    person: Option<PersonId>,
) -> Result<()> {
    let Some(wave) = keys.wave.filter(|_| !state.put_away) else { return Ok(()) };
    let person = person.or_else(|| state.people.first().map(|person| person.id));
    if state.stands != Stands::New {
        let since = options.at - chrono::TimeDelta::days(i64::from(options.quiet_days));
        let asked: bool = connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM touch WHERE wave = ?2 AND client = ?1)
                     OR EXISTS (SELECT 1 FROM touch WHERE client = ?1 AND state IN ('done', 'dropped')
                                AND kind = 'survey' AND done_at >= ?3
                                AND (?4 IS NULL OR person IS NULL OR person = ?4))
                     OR EXISTS (SELECT 1 FROM interview WHERE client = ?1 AND answered_at >= ?3 AND undone_by IS NULL
                                AND (?4 IS NULL OR person IS NULL OR person = ?4))",
            )?
            .query_row(params![state.id, wave, since, person], |row| row.get(0))?;
        if asked {
            return Ok(());
        }
    }
    state.survey = Some((wave, person));
    Ok(())
}
