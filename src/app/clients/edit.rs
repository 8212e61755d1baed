//! Editing: every field is a form of one line, a new client one of three. What is typed is read while it is typed.

use crate::domain::{
    CardField, Channel, ClientCard, ClientChange, ClientId, ClientKind, Grade, Language, Loyalty, ManyChange, Moment,
    OperatorId, PersonChange, PersonId, PhoneId, SafeText, TouchKind, Zone, digits, fold,
};
use crate::i18n::day::{Lean, NotABirthday, parse_birthday, parse_day};
use crate::i18n::service_hours::{parse_week, week_in_words};
use crate::i18n::{Messages, dates, fields, kinds, telephone, zones};

use super::record::RecordWrite;
use super::{tags, twin};
use crate::app::effect::{Effect, Write};
use crate::app::form::{self, Form, FormFor, FormLine, Remark};
use crate::app::model::Model;
use crate::app::overlay::Overlay;

/// The fields of a client, in the order of the card.
pub const CLIENT_FIELDS: [CardField; 13] = [
    CardField::ClientName,
    CardField::Owner,
    CardField::Segment,
    CardField::Grade,
    CardField::Loyalty,
    CardField::Zone,
    CardField::Hours,
    CardField::Language,
    CardField::Avoid,
    CardField::Note,
    CardField::Source,
    CardField::TaxNumber,
    CardField::ClientKind,
];

/// The fields of a person that stand below the name, where they are known.
pub const PERSON_FIELDS: [CardField; 7] = [
    CardField::Address,
    CardField::Position,
    CardField::Role,
    CardField::Wants,
    CardField::Interests,
    CardField::Reach,
    CardField::Birthday,
];

/// What a form of one line (or of a few) is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields say whose record it is")]
pub enum Editing {
    /// A client who is not in the base yet.
    NewClient,
    /// A field of a client.
    Client(ClientId, CardField),
    /// A field of a person.
    Person(ClientId, PersonId, CardField),
    /// A person who was not known.
    NewPerson(ClientId),
    /// Somebody in place of a person who has left.
    Replace(ClientId, PersonId),
    /// A number.
    Phone { client: ClientId, person: Option<PersonId>, phone: Option<PhoneId> },
    /// An address.
    Email { client: ClientId, person: Option<PersonId>, email: Option<i64> },
    /// The manager of many clients.
    OwnerOf(Vec<ClientId>),
    /// The segment of many clients.
    SegmentOf(Vec<ClientId>),
    /// A note on a client, of that name.
    Note(ClientId, String),
    /// A theme of a client.
    Tag(ClientId),
    /// A theme of many clients.
    TagOf(Vec<ClientId>),
    /// A touch with each of many clients.
    TouchWith(Vec<ClientId>),
}

/// The kinds of touch that are planned for many at once: the four formats and the call after a long silence.
const MANY_KINDS: [TouchKind; 5] =
    [TouchKind::Feedback, TouchKind::Idea, TouchKind::News, TouchKind::Result, TouchKind::Passive];

/// A field of a client as it is typed.
#[must_use]
pub fn of_client(card: &ClientCard, field: CardField, words: &Messages) -> String {
    let client = &card.client;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match field {
        CardField::ClientName => client.name.clone(),
        CardField::ClientKind => fields::client_kind(client.kind, words),
        CardField::Owner => text(&card.owner_name),
        CardField::Segment => text(&client.segment),
        CardField::Grade => client.grade.map(fields::grade_letter).unwrap_or_default().to_owned(),
        CardField::Loyalty if client.loyalty == Loyalty::Unknown => String::new(),
        CardField::Loyalty => fields::loyalty(client.loyalty, words),
        CardField::Language => client.language.map(|language| fields::language(language, words)).unwrap_or_default(),
        CardField::Zone => client.zone.as_ref().map(|zone| zones::typed(zone, words)).unwrap_or_default(),
        CardField::Source => text(&client.source),
        CardField::TaxNumber => text(&client.tax_number),
        CardField::Note => text(&client.note),
        CardField::Avoid => text(&card.record.avoid),
        CardField::Hours => card.record.hours.as_ref().map(|week| week_in_words(week, words)).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A field of a person as it is typed.
#[must_use]
pub fn of_person(card: &ClientCard, person: PersonId, field: CardField, words: &Messages) -> String {
    let Some(known) = card.people.iter().find(|known| known.id == person) else { return String::new() };
    let more = card.contacts.get(&person);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match field {
        CardField::PersonName => known.name.full.clone(),
        CardField::Address => known.name.own_address().unwrap_or_default(),
        CardField::Position => text(&known.position),
        CardField::Role => text(&known.role),
        CardField::Wants => text(&known.wants),
        CardField::Birthday => known.birthday.map(|day| dates::birthday(day, words)).unwrap_or_default(),
        CardField::Interests => more.and_then(|more| more.interests.clone()).unwrap_or_default(),
        CardField::Reach => more.and_then(|more| more.reach.clone()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Whether anything is known in a field of a person.
#[must_use]
pub fn is_known(card: &ClientCard, person: PersonId, field: CardField) -> bool {
    let Some(known) = card.people.iter().find(|known| known.id == person) else { return false };
    let more = card.contacts.get(&person);
    let text = match field {
        CardField::Birthday => return known.birthday.is_some(),
        // It has a line also while nobody has said: names are never guessed apart.
        CardField::Address => return true,
        CardField::Position => known.position.as_deref(),
        CardField::Role => known.role.as_deref(),
        CardField::Wants => known.wants.as_deref(),
        CardField::Interests => more.and_then(|more| more.interests.as_deref()),
        CardField::Reach => more.and_then(|more| more.reach.as_deref()),
        _ => None,
    };
    text.is_some_and(|text| !text.is_empty())
}

/// Opens the form.
pub fn open(model: &mut Model, editing: Editing) {
    if editing == Editing::NewClient {
        model.clients.twin = twin::Twin::default();
    }
    let words = model.words();
    let card = model.clients.card.as_deref();
    let line = |field: CardField, text: &str| FormLine::new(fields::label(field, words), hint(field, words), text);
    let name_of = |client: ClientId| {
        card.filter(|card| card.client.id == client).map(|card| card.client.name.clone()).unwrap_or_default()
    };
    let person_name =
        |person: PersonId| card.map(|card| of_person(card, person, CardField::PersonName, words)).unwrap_or_default();
    let (title, lines) = match &editing {
        Editing::NewClient => (
            words.new_client_title(),
            vec![
                FormLine::new(words.new_client_name(), words.clients_hint_name(), ""),
                FormLine::new(words.new_client_person(), words.clients_hint_person(), ""),
                line(CardField::Phone, ""),
            ],
        ),
        Editing::Client(client, field) => {
            let now = card.map(|card| of_client(card, *field, words)).unwrap_or_default();
            (name_of(*client), vec![line(*field, &now)])
        }
        Editing::Person(_, person, field) => {
            let now = card.map(|card| of_person(card, *person, *field, words)).unwrap_or_default();
            (person_name(*person), vec![line(*field, &now)])
        }
        Editing::NewPerson(client) => {
            (words.clients_new_person(name_of(*client).as_str()), vec![line(CardField::PersonName, "")])
        }
        Editing::Replace(_, person) => {
            (words.clients_replace_person(person_name(*person).as_str()), vec![line(CardField::PersonName, "")])
        }
        Editing::Phone { client, person, phone } => {
            let known = card.and_then(|card| card.phones.iter().find(|known| Some(known.id) == *phone));
            let now = known.map(|known| telephone::with_extension(known, words)).unwrap_or_default();
            (person.map_or_else(|| name_of(*client), person_name), vec![line(CardField::Phone, &now)])
        }
        Editing::Email { client, person, email } => {
            let known = card.and_then(|card| card.emails.iter().find(|known| Some(known.id) == *email));
            let now = known.map(|known| known.address.clone()).unwrap_or_default();
            (person.map_or_else(|| name_of(*client), person_name), vec![line(CardField::Email, &now)])
        }
        Editing::OwnerOf(clients) => {
            let names = model.operators.iter().map(|operator| operator.name.clone());
            let choices = names.chain([words.clients_nobody()]).collect();
            let owner = FormLine::new(words.field_owner(), words.clients_hint_owner_of(), "").with_choices(choices);
            (words.clients_for_marked(clients.len()), vec![owner])
        }
        Editing::SegmentOf(clients) => {
            let segment = FormLine::new(words.field_segment(), words.clients_hint_segment_of(), "");
            let choices = model.today.segments.iter().cloned().chain([words.clients_no_segment()]).collect();
            (words.clients_for_marked(clients.len()), vec![segment.with_choices(choices)])
        }
        Editing::Note(_, name) => (name.clone(), vec![line(CardField::Note, "")]),
        Editing::Tag(client) => (name_of(*client), vec![tags::line(model, card)]),
        Editing::TagOf(clients) => (words.clients_for_marked(clients.len()), vec![tags::line(model, None)]),
        Editing::TouchWith(clients) => (
            words.clients_for_marked(clients.len()),
            vec![
                FormLine::new(words.clients_touch_goal(), words.clients_touch_goal_hint(), ""),
                FormLine::new(words.clients_touch_day(), words.clients_touch_day_hint(), ""),
                FormLine::new(words.clients_touch_kind(), many_kinds(words), &kinds::touch(TouchKind::News, words))
                    .with_choices(MANY_KINDS.map(|kind| kinds::touch(kind, words)).to_vec()),
            ],
        ),
    };
    let tall = matches!(
        editing,
        Editing::Note(..)
            | Editing::Client(_, CardField::Note | CardField::Avoid)
            | Editing::Person(_, _, CardField::Wants | CardField::Interests)
    );
    let form = Form::new(FormFor::Record(editing), title, lines);
    form::open(model, if tall { form.with_rows() } else { form });
}

fn hint(field: CardField, words: &Messages) -> String {
    match field {
        CardField::Owner => words.clients_hint_owner(),
        CardField::Grade => words.clients_hint_grade(),
        CardField::Loyalty => words.clients_hint_loyalty(),
        CardField::Language => words.clients_hint_language(),
        CardField::Zone => words.clients_hint_zone(),
        CardField::Hours => words.clients_hint_hours(),
        CardField::ClientKind => words.clients_hint_kind(),
        CardField::Birthday => words.clients_hint_birthday(),
        CardField::Phone => words.clients_hint_phone(),
        CardField::Role => words.clients_hint_role(),
        CardField::Reach => words.clients_hint_reach(),
        CardField::PersonName => words.clients_hint_person(),
        CardField::Address => words.clients_hint_address(),
        _ => String::new(),
    }
}

fn many_kinds(words: &Messages) -> String {
    MANY_KINDS.map(|kind| kinds::touch(kind, words)).join(" · ")
}

/// What stands beside the lines.
#[must_use]
pub fn remarks(model: &Model, editing: &Editing, form: &Form) -> Vec<Option<Remark>> {
    let words = model.words();
    match editing {
        Editing::NewClient => {
            let name = form.text(0).is_empty().then(|| Remark::Problem(words.clients_needs_name()));
            let (same_name, same_number) = twin::remarks(model);
            vec![name.or(same_name), None, phone_remark(form.text(2), words).or(same_number)]
        }
        Editing::TouchWith(_) => {
            let goal = form.text(0).is_empty().then(|| Remark::Problem(words.clients_needs_goal()));
            let day = match due(model, form.text(1)) {
                Ok(due) => Remark::Understood(dates::near_day(model.zone.date(due), model.zone.date(model.now), words)),
                Err(problem) => Remark::Problem(problem),
            };
            let kind = match many_kind(form.text(2), words) {
                Some(kind) => Remark::Understood(kinds::touch(kind, words)),
                None => Remark::Problem(many_kinds(words)),
            };
            vec![goal, Some(day), Some(kind)]
        }
        Editing::Tag(_) | Editing::TagOf(_) => vec![tags::remark(model, form)],
        one => vec![remark(model, one, form.text(0))],
    }
}

fn remark(model: &Model, editing: &Editing, text: &str) -> Option<Remark> {
    let words = model.words();
    let understood = |text: String| Some(Remark::Understood(text));
    match read(model, editing, text) {
        Err(problem) => Some(Remark::Problem(problem)),
        Ok(_) if text.is_empty() => None,
        Ok(RecordWrite::Client { change, .. }) => match change {
            ClientChange::Owner(Some(owner)) => understood(model.operator_name(owner).unwrap_or_default()),
            ClientChange::Kind(kind) => understood(fields::client_kind(kind, words)),
            ClientChange::Grade(Some(grade)) => understood(fields::grade_letter(grade).to_owned()),
            ClientChange::Loyalty(loyalty) => understood(fields::loyalty(loyalty, words)),
            ClientChange::Language(Some(language)) => understood(fields::language(language, words)),
            ClientChange::Zone(Some(zone)) => {
                understood(format!("{} · {}", zones::named(&zone, words), dates::clock(model.now, &zone)))
            }
            _ => None,
        },
        Ok(RecordWrite::Person { change: PersonChange::Birthday(Some(day)), .. }) => {
            understood(dates::birthday(day, words))
        }
        Ok(RecordWrite::Many { change: ManyChange::Owner(owner), .. }) => understood(
            owner.map_or_else(|| words.clients_nobody(), |owner| model.operator_name(owner).unwrap_or_default()),
        ),
        Ok(RecordWrite::Hours { week: Some(week), .. }) => understood(week_in_words(&week, words)),
        Ok(RecordWrite::Phone { .. }) => phone_remark(text, words),
        Ok(_) => None,
    }
}

/// A number is read for good where it is written down; here only what can be no number is told.
fn phone_remark(text: &str, words: &Messages) -> Option<Remark> {
    let count = digits(text).len();
    (!text.is_empty() && !(5..=25).contains(&count)).then(|| Remark::Problem(words.clients_not_a_number()))
}

/// What the words of the one line ask for, or what is wrong with them.
fn read(model: &Model, editing: &Editing, text: &str) -> Result<RecordWrite, String> {
    let words = model.words();
    let needed = |text: &str| if text.is_empty() { Err(words.clients_needs_name()) } else { Ok(text.to_owned()) };
    Ok(match editing {
        Editing::Client(client, CardField::Hours) => {
            let week = parse_week(text).map_err(|_| words.clients_hint_hours())?;
            RecordWrite::Hours { client: *client, week: Some(week).filter(|week| !week.is_empty()) }
        }
        Editing::Client(client, field) => {
            RecordWrite::Client { client: *client, change: client_change(model, *field, text)? }
        }
        Editing::Person(client, person, field) => {
            let change = match person_change(model, *field, text)? {
                // What the parts of the name say by themselves is not kept beside them: it goes with them when they change.
                PersonChange::Address(said) => {
                    PersonChange::Address(said.filter(|said| !is_given(model, *person, said)))
                }
                change => change,
            };
            RecordWrite::Person { client: *client, person: *person, change }
        }
        Editing::NewPerson(client) => RecordWrite::NewPerson { client: *client, name: needed(text)? },
        Editing::Replace(client, gone) => {
            RecordWrite::ReplacePerson { client: *client, gone: *gone, name: needed(text)? }
        }
        Editing::Phone { client, person, phone } => {
            if let Some(Remark::Problem(problem)) = phone_remark(text, words) {
                return Err(problem);
            }
            RecordWrite::Phone { client: *client, person: *person, phone: *phone, text: text.to_owned() }
        }
        Editing::Email { client, person, email } => {
            let (name, place) = text.split_once('@').unwrap_or_default();
            let fine = !name.is_empty() && place.contains('.') && !text.contains(char::is_whitespace);
            if !text.is_empty() && !fine {
                return Err(words.clients_not_an_address());
            }
            RecordWrite::Email { client: *client, person: *person, email: *email, text: text.to_owned() }
        }
        // Nothing typed is nothing said: to take something from many clients needs the word.
        Editing::OwnerOf(_) if text.is_empty() => return Err(words.clients_hint_owner_of()),
        Editing::OwnerOf(clients) => {
            RecordWrite::Many { clients: clients.clone(), change: ManyChange::Owner(owner(model, text)?) }
        }
        Editing::SegmentOf(_) if text.is_empty() => return Err(words.clients_hint_segment_of()),
        Editing::SegmentOf(clients) => {
            let none = fold(text) == fold(&words.clients_no_segment());
            let change = ManyChange::Segment(if none { None } else { optional(text) });
            RecordWrite::Many { clients: clients.clone(), change }
        }
        Editing::Note(client, _) => RecordWrite::Note { client: *client, text: text.to_owned() },
        Editing::Tag(client) => RecordWrite::Tags { client: *client, changes: tags::read(model, text)? },
        Editing::TagOf(clients) => {
            RecordWrite::Many { clients: clients.clone(), change: ManyChange::Tags(tags::read(model, text)?) }
        }
        Editing::NewClient | Editing::TouchWith(_) => return Err(String::new()),
    })
}

fn optional(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn client_change(model: &Model, field: CardField, text: &str) -> Result<ClientChange, String> {
    let words = model.words();
    Ok(match field {
        CardField::ClientName if text.is_empty() => return Err(words.clients_needs_name()),
        CardField::ClientName => ClientChange::Name(text.to_owned()),
        CardField::ClientKind => {
            let known = ClientKind::ALL.iter().map(|kind| (*kind, fields::client_kind(*kind, words)));
            ClientChange::Kind(chosen(known, text).ok_or_else(|| words.clients_hint_kind())?)
        }
        CardField::Owner => ClientChange::Owner(owner(model, text)?),
        CardField::Segment => ClientChange::Segment(optional(text)),
        CardField::Grade => ClientChange::Grade(match fold(text).as_str() {
            "" => None,
            // The Cyrillic letters look the same.
            "a" | "а" => Some(Grade::A),
            "b" | "в" | "б" => Some(Grade::B),
            "c" | "с" => Some(Grade::C),
            _ => return Err(words.clients_hint_grade()),
        }),
        CardField::Loyalty if text.is_empty() => ClientChange::Loyalty(Loyalty::Unknown),
        CardField::Loyalty => {
            let known = Loyalty::ALL.iter().map(|state| (*state, fields::loyalty(*state, words)));
            ClientChange::Loyalty(chosen(known, text).ok_or_else(|| words.clients_hint_loyalty())?)
        }
        CardField::Language if text.is_empty() => ClientChange::Language(None),
        CardField::Language => {
            let known = Language::ALL.iter().map(|language| (*language, fields::language(*language, words)));
            let by_code = || text.parse().ok();
            let language = chosen(known, text).or_else(by_code);
            ClientChange::Language(Some(language.ok_or_else(|| words.clients_hint_language())?))
        }
        CardField::Zone if text.is_empty() => ClientChange::Zone(None),
        CardField::Zone => ClientChange::Zone(Some(zone(text).ok_or_else(|| words.clients_hint_zone())?)),
        CardField::Source => ClientChange::Source(optional(text)),
        CardField::TaxNumber => ClientChange::TaxNumber(optional(text)),
        CardField::Avoid => ClientChange::Avoid(optional(text)),
        _ => ClientChange::Note(optional(text)),
    })
}

/// True where the parts of the person's name are spoken so.
fn is_given(model: &Model, person: PersonId, spoken: &str) -> bool {
    let card = model.clients.card.as_deref();
    let known = card.and_then(|card| card.people.iter().find(|known| known.id == person));
    known.and_then(|known| known.name.given_parts()).is_some_and(|parts| parts == spoken)
}

fn person_change(model: &Model, field: CardField, text: &str) -> Result<PersonChange, String> {
    let words = model.words();
    Ok(match field {
        CardField::PersonName if text.is_empty() => return Err(words.clients_needs_name()),
        CardField::PersonName => PersonChange::Name(text.to_owned()),
        CardField::Address => PersonChange::Address(optional(text)),
        CardField::Position => PersonChange::Position(optional(text)),
        CardField::Role => PersonChange::Role(optional(text)),
        CardField::Birthday if text.is_empty() => PersonChange::Birthday(None),
        CardField::Birthday => {
            let today = model.zone.date(model.now);
            let day = parse_birthday(text, today, model.date_order()).map_err(|why| match why {
                NotABirthday::NotADay => words.form_not_a_day(),
                NotABirthday::NoSuchDay => words.clients_birthday_no_such_day(),
                NotABirthday::Future => words.clients_birthday_ahead(),
            })?;
            PersonChange::Birthday(Some(day))
        }
        CardField::Interests => PersonChange::Interests(optional(text)),
        CardField::Reach => PersonChange::Reach(optional(text)),
        _ => PersonChange::Wants(optional(text)),
    })
}

/// The one of a few that is written like this, or begins like this.
fn chosen<T>(known: impl Iterator<Item = (T, String)>, text: &str) -> Option<T> {
    let typed = fold(text);
    let mut begins = known.filter(|(_, name)| fold(name).starts_with(&typed)).map(|(value, _)| value);
    match (begins.next(), begins.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// The operator whose name this is, or the only one whose name begins so.
fn owner(model: &Model, text: &str) -> Result<Option<OperatorId>, String> {
    let typed = fold(text);
    if typed.is_empty() || typed == fold(&model.words().clients_nobody()) {
        return Ok(None);
    }
    let same = model.operators.iter().find(|operator| fold(&operator.name) == typed).map(|operator| operator.id);
    let known = model.operators.iter().map(|operator| (operator.id, operator.name.clone()));
    same.or_else(|| chosen(known, text)).map(Some).ok_or_else(|| {
        let names: Vec<&str> = model.operators.iter().map(|operator| operator.name.as_str()).take(6).collect();
        model.words().clients_no_such_operator(names.join(", "))
    })
}

/// A zone by whatever it is called, or by the beginning of its city.
fn zone(text: &str) -> Option<Zone> {
    zones::zone(text).or_else(|| Zone::of_city(text))
}

fn many_kind(text: &str, words: &Messages) -> Option<TouchKind> {
    chosen(MANY_KINDS.iter().map(|kind| (*kind, kinds::touch(*kind, words))), text)
}

/// The beginning of the day that is meant; nothing typed means today.
fn due(model: &Model, text: &str) -> Result<Moment, String> {
    let today = model.zone.date(model.now);
    let day = if text.is_empty() { Ok(today) } else { parse_day(text, today, Lean::Future, model.date_order()) };
    let day = day.map_err(|_| model.words().form_not_a_day())?;
    if day < today {
        return Err(model.words().clients_day_is_over());
    }
    Ok(if day == today { model.now } else { model.zone.start_of(day) })
}

/// Writes down what the form says. It is kept until it is on disk: what the base refuses is shown again.
pub fn save(model: &mut Model, editing: &Editing, form: &Form) -> Vec<Effect> {
    let words = model.words();
    let write = match editing {
        Editing::NewClient => Ok(RecordWrite::NewClient {
            name: form.text(0).to_owned(),
            person: form.text(1).to_owned(),
            phone: form.text(2).to_owned(),
        }),
        Editing::TouchWith(clients) => due(model, form.text(1)).map(|due| RecordWrite::Many {
            clients: clients.clone(),
            change: ManyChange::Touch {
                kind: many_kind(form.text(2), words).unwrap_or(TouchKind::News),
                channel: Channel::Call,
                goal: optional(form.text(0)),
                due,
            },
        }),
        one => read(model, one, form.text(0)),
    };
    let Ok(write) = write else { return Vec::new() };
    let nothing = matches!(&write, RecordWrite::Phone { phone: None, text, .. } | RecordWrite::Email { email: None, text, .. } | RecordWrite::Note { text, .. } if text.is_empty());
    if nothing || (!form.changed() && !matches!(write, RecordWrite::Many { .. })) {
        return Vec::new();
    }
    let effect = model.saves.send(Write::Record(write));
    if let Effect::Write(number, _) = &effect {
        model.clients.waiting_form = Some((*number, form.clone()));
    }
    vec![effect]
}

/// Whether the form on its way to the disk adds a person to this client.
pub(super) fn adds_person(waiting: Option<&(u64, Form)>, client: ClientId) -> bool {
    let purpose = waiting.map(|(_, form)| &form.purpose);
    let Some(FormFor::Record(Editing::NewPerson(of) | Editing::Replace(of, _))) = purpose else { return false };
    *of == client
}

/// What was typed is on disk.
pub fn saved(model: &mut Model, number: u64) {
    let form = model.clients.waiting_form.take_if(|(waiting, _)| *waiting == number);
    // A note may go to a client of whom nothing else is in sight.
    if let Some((_, Form { purpose: FormFor::Record(Editing::Note(_, name)), .. })) = &form {
        model.say(model.words().clients_note_written(SafeText::cells(name, 40).as_str()));
    }
}

/// What was typed was refused: the form comes back with the reason.
pub fn refused(model: &mut Model, number: u64, problem: &str) {
    if let Some((_, mut form)) = model.clients.waiting_form.take_if(|(waiting, _)| *waiting == number) {
        let at = form.at;
        if let Some(line) = form.lines.get_mut(at) {
            line.remark = Some(Remark::Problem(problem.to_owned()));
        }
        model.overlays.push(Overlay::Form(Box::new(form)));
    }
}

#[cfg(test)]
mod tests;
