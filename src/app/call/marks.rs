//! What is written down in a line of the call, worked out while it is typed: tags, promises with their dates, quotes,
//! referrals; and their confirmation, one by one, before the call gets its outcome, or a call to us is recorded.

use std::borrow::Cow;

use crate::app::effect::Effect;
use crate::app::incoming::{self, Logging};
use crate::app::keymap::Action;
use crate::app::model::{Env, Model};
use crate::app::overlay::Overlay;
use crate::domain::{
    AnswerValue, Caller, CallingHours, Candidate, DateOrder, EventBody, FollowUp, MarkKind, Moment, Operator,
    OperatorId, StepId, StepState, Tag, UsedTag, WorkCalendar, Zone, fold, hours_of, marks, referral, tag_folded,
    tag_of,
};
use crate::i18n::callback::parse_callback;

use super::menu::Coding;
use super::{LiveCall, update};

/// A mark with what it will become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// A theme.
    Tag {
        /// Stable name.
        id: String,
        /// The word on the screen.
        name: String,
        /// False where nobody has used it so far.
        known: bool,
    },
    /// Something promised.
    Promise {
        /// What.
        text: String,
        /// Until when.
        due: Moment,
        /// False where no date was written: the end of the next working day.
        dated: bool,
        /// The colleague who was named to keep it; none means whoever calls.
        owner: Option<OperatorId>,
    },
    /// Words to be quoted.
    Quote(String),
    /// Somebody who was named.
    Referral {
        /// Who.
        name: String,
        /// The number as it was written.
        number: Option<String>,
    },
}

/// A mark and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// At which step; none for a note.
    pub step: Option<StepId>,
    /// What it will become.
    pub meant: Meant,
}

/// What dates and themes are read with.
pub struct Reading<'a> {
    /// The instant.
    pub now: Moment,
    /// The client's zone: dates are said to the client.
    pub zone: &'a Zone,
    /// When clients are rung.
    pub hours: &'a CallingHours,
    /// Holidays and other days off.
    pub calendar: &'a WorkCalendar,
    /// When a working day ends.
    pub day_ends: chrono::NaiveTime,
    /// How dates with strokes are written where we are.
    pub order: DateOrder,
    /// Themes of the playbook.
    pub tags: &'a [Tag],
    /// Themes in use, of the playbook and not.
    pub used: &'a [UsedTag],
    /// Who can be named to keep a promise.
    pub operators: &'a [Operator],
}

/// The most words that a date takes.
const DATE_WORDS: usize = 8;

/// Words that lead to a date and are no part of the promise.
const BEFORE_A_DATE: [&str; 18] = [
    "до",
    "к",
    "ко",
    "на",
    "в",
    "во",
    "не",
    "позднее",
    "позже",
    "by",
    "until",
    "till",
    "on",
    "at",
    "before",
    "no",
    "later",
    "than",
];

/// The marks of a text with what each will become.
#[must_use]
pub fn read(text: &str, reading: &Reading<'_>) -> Vec<Meant> {
    marks(text)
        .into_iter()
        .filter_map(|mark| {
            Some(match mark.kind {
                MarkKind::Tag => theme(mark.text, reading),
                MarkKind::Promise => promise(&mark.text, reading),
                MarkKind::Quote => Meant::Quote(mark.text),
                MarkKind::Referral => {
                    let (name, number) = referral(&mark.text);
                    if name.is_empty() {
                        return None;
                    }
                    Meant::Referral { name, number }
                }
            })
        })
        .collect()
}

/// Who is to keep a promise, and the promise without the name: `Timur: send the act`, `send the act @Timur`.
fn kept_by(text: &str, operators: &[Operator]) -> (Option<OperatorId>, String) {
    if let Some((name, rest)) = text.split_once(':')
        && let Some(owner) = Operator::named(name.trim().trim_start_matches('@'), operators)
    {
        return (Some(owner.id), rest.trim().to_owned());
    }
    let named = text.split_whitespace().find_map(|word| {
        let name = word.strip_prefix('@')?.trim_end_matches([',', '.', ':']);
        Some((word, Operator::named(name, operators)?.id))
    });
    match named {
        Some((named, owner)) => {
            let words: Vec<&str> = text.split_whitespace().filter(|word| *word != named).collect();
            (Some(owner), words.join(" "))
        }
        None => (None, text.to_owned()),
    }
}

/// Words after which a bare number is an hour.
const BEFORE_AN_HOUR: [&str; 7] = ["в", "во", "к", "ко", "до", "at", "by"];

/// A number at the beginning of what looks like a date belongs to what was promised: "invoice 15 tomorrow". It is an hour
/// only behind a word that says so, and a day only with its month.
fn begins_with_a_count(before: &str, date: &str, is_date: impl Fn(&str) -> bool) -> bool {
    let word = date.split_whitespace().next().unwrap_or_default();
    if word.starts_with(['#', '№']) {
        return true;
    }
    if !word.chars().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let last = fold(before.split_whitespace().next_back().unwrap_or_default());
    let rest = date[word.len()..].trim();
    last.ends_with(['#', '№']) || rest.is_empty() || (is_date(rest) && !BEFORE_AN_HOUR.contains(&last.as_str()))
}

/// The promise, who keeps it, and the date at its end: the longest end that is a date.
fn promise(text: &str, reading: &Reading<'_>) -> Meant {
    let (owner, text) = kept_by(text, reading.operators);
    let text = text.as_str();
    let parse =
        |date: &str| parse_callback(date, reading.now, reading.zone, reading.hours, reading.calendar, reading.order);
    let starts: Vec<usize> =
        text.split_whitespace().map(|word| word.as_ptr() as usize - text.as_ptr() as usize).skip(1).collect();
    for start in starts.iter().skip(starts.len().saturating_sub(DATE_WORDS)) {
        let (before, date) = text.split_at(*start);
        if begins_with_a_count(before, date, |rest| parse(rest).is_ok()) {
            continue;
        }
        let Ok(time) = parse(date) else { continue };
        let what = without_tail(before);
        if !what.is_empty() {
            return Meant::Promise {
                text: what.to_owned(),
                due: time.due(reading.zone, reading.day_ends, reading.now),
                dated: true,
                owner,
            };
        }
    }
    let due = reading.calendar.end_of_next_working_day(reading.zone, reading.now, reading.day_ends);
    Meant::Promise { text: text.trim_end_matches(['.', ',']).to_owned(), due, dated: false, owner }
}

fn without_tail(text: &str) -> &str {
    let mut text = text.trim_end_matches([' ', '\u{a0}', ',', '-', '–', '—', ':']);
    while let Some((head, word)) = text.rsplit_once(char::is_whitespace) {
        if !BEFORE_A_DATE.contains(&fold(word).as_str()) {
            break;
        }
        text = head.trim_end_matches([' ', '\u{a0}', ',', '-', '–', '—', ':']);
    }
    text.trim()
}

/// One of the playbook, one that somebody has typed before, or a new one.
fn theme(typed: String, reading: &Reading<'_>) -> Meant {
    if let Some(tag) = tag_of(&typed, reading.tags) {
        return Meant::Tag { id: tag.id.clone(), name: tag.name.clone(), known: true };
    }
    let id = tag_folded(&typed);
    let used = reading.used.iter().find(|used| used.tag == id);
    let name = used.and_then(|used| used.name.clone()).unwrap_or(typed);
    Meant::Tag { id, name, known: used.is_some() }
}

/// The themes that somebody has used.
fn used_tags(model: &Model) -> &[UsedTag] {
    match incoming::ringing(model) {
        Some(ringing) => ringing.tags.as_slice(),
        None => model.call.as_ref().map(|call| call.briefing.tags.as_slice()).unwrap_or_default(),
    }
}

/// The themes that can be written: those of the playbook, and those that somebody has used.
#[must_use]
pub fn known_tags(model: &Model) -> Vec<Tag> {
    with_used(model, used_tags(model))
}

/// The themes of the playbook, and behind them those in use that are none of it.
#[must_use]
pub fn with_used(model: &Model, used: &[UsedTag]) -> Vec<Tag> {
    let mut tags = model.playbooks.tags(model.language);
    for UsedTag { tag: id, name } in used {
        if tag_of(id, &tags).is_none() {
            tags.push(Tag { id: id.clone(), language: model.language, name: name.as_ref().unwrap_or(id).clone() });
        }
    }
    tags
}

/// The client of the call whose words are written down now; none where somebody rings us, or nobody speaks.
fn candidate(model: &Model) -> Option<&Candidate> {
    model.call.as_ref().filter(|_| incoming::ringing(model).is_none()).map(|call| &call.candidate)
}

/// The zone that dates in a text are meant in: of whom we speak with, theirs; our own where nobody knows it.
#[must_use]
pub fn zone(model: &Model) -> &Zone {
    let theirs = match incoming::ringing(model) {
        Some(ringing) => ringing.zone.as_ref(),
        None => candidate(model).map(|candidate| &candidate.zone),
    };
    theirs.unwrap_or(&model.zone)
}

/// What is marked in a text that is written down while one speaks with a client.
#[must_use]
pub fn in_text(model: &Model, text: &str) -> Vec<Meant> {
    let tags = model.playbooks.tags(model.language);
    let usual = &model.playbooks.calling_hours;
    let hours = candidate(model).map_or(Cow::Borrowed(usual), |candidate| hours_of(candidate, usual));
    let reading = Reading {
        now: model.now,
        zone: zone(model),
        hours: &hours,
        calendar: &model.playbooks.calendar,
        day_ends: model.playbooks.cadence.working_day_ends,
        order: model.date_order(),
        tags: &tags,
        used: used_tags(model),
        operators: &model.operators,
    };
    read(text, &reading)
}

/// Everything that is marked in the texts of this call, on the path, and not kept yet.
#[must_use]
pub fn of_call(model: &Model) -> Vec<Written> {
    let Some(call) = &model.call else { return Vec::new() };
    texts(call)
        .into_iter()
        .flat_map(|(step, text)| {
            in_text(model, &text).into_iter().map(move |meant| Written { step: step.clone(), meant })
        })
        .collect()
}

/// The texts that were written in this call: answers on the path in the order of the script, then notes.
fn texts(call: &LiveCall) -> Vec<(Option<StepId>, String)> {
    let mut texts = Vec::new();
    for step in call.interview.path() {
        let open_text = call.typed.get(&step.step).map(|field| field.text().to_owned());
        let answered = match call.interview.answer(&step.step) {
            Some(AnswerValue::Text(text)) if call.answered_here(&step.step) => Some(text.clone()),
            _ => None,
        };
        if let (Some(text), true) = (open_text.or(answered), step.state != StepState::OffPath) {
            texts.push((Some(step.step.clone()), text));
        }
    }
    for event in call.events.iter().filter(|event| event.call == call.head.id) {
        if let EventBody::Noted { text, .. } = &event.body {
            texts.push((None, text.clone()));
        }
    }
    texts.push((None, call.note.text().to_owned()));
    texts
}

/// The names that fit what is being typed before the cursor, themes behind `#` and colleagues behind `@`; and how many
/// bytes of it are typed. None where nothing of the kind is being typed.
#[must_use]
pub fn offered(model: &Model, text: &str, cursor: usize) -> Option<(usize, Vec<String>)> {
    let before = text.get(..cursor)?;
    let word = &before[before
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))..];
    if let Some(typed) = word.strip_prefix('@') {
        let begun = fold(&typed.replace(['-', '_'], " "));
        let fits = |name: &String| fold(name).starts_with(&begun) && fold(name) != begun;
        let names: Vec<String> = model.operators.iter().map(|operator| operator.name.clone()).filter(fits).collect();
        return (!names.is_empty()).then_some((typed.len(), names));
    }
    let typed = match word.strip_prefix(['#', '№']) {
        Some(typed) => typed,
        // The sign may stand alone before its theme.
        None if !word.is_empty() && before[..before.len() - word.len()].split_whitespace().next_back() == Some("#") => {
            word
        }
        None => return None,
    };
    let begun = tag_folded(typed);
    let fits = |tag: &Tag| [&tag.name, &tag.id].into_iter().any(|name| tag_folded(name).starts_with(&begun));
    let exact = |tag: &Tag| tag_folded(&tag.name) == begun;
    let fitting = known_tags(model).into_iter().filter(|tag| fits(tag) && !exact(tag));
    let tags: Vec<String> = fitting.map(|tag| tag.name).collect();
    (!tags.is_empty()).then_some((typed.len(), tags))
}

/// Tab in a text: the first theme, or the first colleague, that fits is written out.
pub fn complete(model: &mut Model, env: &Env<'_>) -> Vec<Effect> {
    let Some((text, cursor)) = crate::app::typing::field(model).map(|field| (field.text().to_owned(), field.cursor()))
    else {
        return Vec::new();
    };
    let Some((typed, names)) = offered(model, &text, cursor) else { return Vec::new() };
    let Some(name) = names.first().map(|name| name.replace(' ', "-")) else { return Vec::new() };
    if let Some(field) = crate::app::typing::field(model) {
        field.complete(typed, &format!("{name} "));
    }
    crate::app::typing::changed(model, env.elapsed_ms)
}

/// What waits until everything that was marked is confirmed.
#[derive(Debug, Clone)]
pub enum Then {
    /// Our call gets its outcome.
    Code(Coding),
    /// The call to us is recorded.
    Log(Logging),
}

/// The marks of a call on their way to its outcome.
#[derive(Debug, Clone)]
pub struct Confirming {
    /// The outcome that was chosen.
    pub then: Then,
    /// Everything that was marked.
    pub written: Vec<Written>,
    /// What was decided so far: kept or left out.
    pub decided: Vec<bool>,
}

/// Gives the call its outcome, after what was marked in it has been confirmed one by one.
pub fn confirm(model: &mut Model, coding: Coding, env: &mut Env<'_>) -> Vec<Effect> {
    let written = of_call(model);
    if written.is_empty() {
        model.overlays.clear();
        return update::code(model, coding, env);
    }
    ask(model, written, Then::Code(coding));
    Vec::new()
}

/// Asks about everything that was marked, one by one.
pub fn ask(model: &mut Model, written: Vec<Written>, then: Then) {
    model.overlays.push(Overlay::Marks(Box::new(Confirming { then, written, decided: Vec::new() })));
}

/// Keeps or leaves out the mark that is asked about.
pub fn act(model: &mut Model, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(Overlay::Marks(confirming)) = model.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::KeepMark => confirming.decided.push(true),
        Action::SkipMark => confirming.decided.push(false),
        Action::Up => {
            confirming.decided.pop();
        }
        _ => return Vec::new(),
    }
    if confirming.decided.len() < confirming.written.len() {
        return Vec::new();
    }
    let confirming = confirming.clone();
    let kept = confirming.written.into_iter().zip(confirming.decided).filter(|(_, kept)| *kept);
    match confirming.then {
        Then::Code(mut coding) => {
            let Some(call) = &model.call else { return Vec::new() };
            let (name, zone, caller) = (&call.candidate.client_name, &call.candidate.zone, call.head.operator);
            coding.follow_ups.extend(kept.map(|(written, _)| follow_up(written, name, zone, caller)));
            model.overlays.clear();
            update::code(model, coding, env)
        }
        Then::Log(logging) => {
            let Some(me) = model.me.as_ref().map(|me| me.id) else { return Vec::new() };
            let name = incoming::ringing(model).and_then(|ringing| ringing.caller.as_ref()).map(Caller::name);
            let name = name.unwrap_or_default();
            let written = kept.map(|(written, _)| follow_up(written, name, zone(model), me)).collect();
            model.overlays.pop();
            incoming::confirmed(model, logging, written)
        }
    }
}

fn follow_up(written: Written, client: &str, zone: &Zone, caller: OperatorId) -> FollowUp {
    let step = written.step;
    match written.meant {
        Meant::Tag { id, name, .. } => FollowUp::Tag { tag: id, name: Some(name), step },
        Meant::Promise { text, due, owner, .. } => {
            let owner = owner.unwrap_or(caller);
            FollowUp::Promise { text, due, zone: zone.clone(), owner }
        }
        Meant::Quote(text) => FollowUp::Quote { text, step },
        Meant::Referral { name, number } => FollowUp::Referral {
            name,
            number,
            // Numbers are read where files of other programs are.
            e164: None,
            zone: None,
            referrer: client.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests;
