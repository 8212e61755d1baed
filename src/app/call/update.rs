//! What the keys of a call do.

use crate::app::brief::{self, Brief};
use crate::app::effect::{Effect, Write};
use crate::app::keymap::Action;
use crate::app::model::{Env, Model, Screen};
use crate::app::overlay::Overlay;
use crate::app::{Code, Key, drafts, layout};
use crate::domain::{
    Answer, AnswerValue, EarlierCall, Event, EventBody, FollowUp, Moment, Outcome, Score, StepId, key_place,
};

use super::score_entry::Entered;
use super::{LiveCall, leave, marks, menu};

/// Does what an action asks for on the call screen; text keys come as `None`.
pub fn act(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let doubted = model.call.as_mut().and_then(|call| call.doubted.take());
    let doubted = doubted.as_ref();
    match action {
        None => type_key(model, key, env),
        Some(Action::Answered) => answered(model, env),
        Some(Action::Dial) => redial(model, env),
        Some(Action::NextNumber) => next_number(model),
        Some(Action::Digit) => digit(model, key),
        Some(Action::Backspace) => entry(model, super::score_entry::ScoreEntry::backspace),
        Some(Action::Record) => record(model, env),
        Some(Action::Choose) => choose(model, key, doubted, env),
        Some(Action::DontKnow) => answer_by(model, key, AnswerValue::DontKnow, doubted, env),
        Some(Action::Refused) => answer_by(model, key, AnswerValue::Refused, doubted, env),
        Some(Action::Probe) => probe(model, env),
        Some(Action::Complete) => marks::complete(model, env),
        Some(Action::Voicemail) => {
            if let Some(call) = &mut model.call {
                call.voicemail = !call.voicemail;
            }
            Vec::new()
        }
        Some(Action::StepBack) => step(model, env, false),
        Some(Action::StepForward) => step(model, env, true),
        Some(Action::Steps) => {
            let cursor = model.call.as_ref().and_then(|call| call.page()).map_or(0, |(at, _)| at);
            model.overlays.push(Overlay::Steps { cursor });
            Vec::new()
        }
        Some(Action::End) => {
            let draft = drafts::flush(model);
            menu::open(model, env);
            draft
        }
        Some(Action::Back) => {
            let mut effects = drafts::flush(model);
            model.show(Screen::Today);
            // The way back to the call is the first line.
            model.today.to_top();
            effects.push(Effect::LoadToday);
            effects
        }
        Some(_) => Vec::new(),
    }
}

fn log(model: &mut Model, bodies: Vec<EventBody>, env: &mut Env<'_>) -> Vec<Effect> {
    let write = model.call.as_mut().and_then(|call| call.log(env, bodies));
    write.map(|write| model.saves.send(write)).into_iter().collect()
}

fn answered(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(call) = &model.call else { return Vec::new() };
    let mut bodies = vec![EventBody::Answered];
    bodies.extend(call.beginning());
    log(model, bodies, env)
}

/// Somebody has answered, though not who was to be asked: the interview has not begun.
pub fn somebody_answered(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    let ringing = model.call.as_ref().is_some_and(|call| call.running() && !call.call.reached());
    if ringing { log(model, vec![EventBody::Answered], env) } else { Vec::new() }
}

fn redial(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(call) = &model.call else { return Vec::new() };
    let Some((phone, number)) =
        call.candidate.phones.get(call.number).and_then(|phone| Some((phone.id, phone.e164.clone()?)))
    else {
        return Vec::new();
    };
    let mut effects = log(model, vec![EventBody::Dialed { phone, number: number.clone() }], env);
    if !effects.is_empty() {
        effects.push(Effect::Dial { number });
    }
    effects
}

fn next_number(model: &mut Model) -> Vec<Effect> {
    if let Some(call) = &mut model.call {
        call.number = brief::number_after(&call.candidate.phones, call.number);
    }
    Vec::new()
}

fn entry(model: &mut Model, change: impl FnOnce(&mut super::score_entry::ScoreEntry)) -> Vec<Effect> {
    if let Some(call) = &mut model.call {
        change(&mut call.entry);
    }
    Vec::new()
}

fn digit(model: &mut Model, key: Key) -> Vec<Effect> {
    let digit = key.typed().and_then(|c| c.to_digit(10)).and_then(|digit| u8::try_from(digit).ok());
    match digit {
        Some(digit) => entry(model, |entry| entry.digit(digit)),
        None => Vec::new(),
    }
}

/// Enter on a page: records what the page holds.
fn record(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    match call.asks().cloned() {
        Some(Answer::Score) => {
            let last: Option<Score> = call.candidate.last_score.as_ref().map(|last| last.score);
            match call.entry.enter(last) {
                Entered::Record(score) => answer_here(model, AnswerValue::Score(score), env),
                // The page keeps what was recorded, and Enter goes on from it.
                Entered::Nothing if call.looking_at.is_some() => step(model, env, true),
                Entered::Nothing => {
                    model.complain(model.words().score_needs_digits());
                    Vec::new()
                }
                Entered::Confirm(_) => Vec::new(),
            }
        }
        Some(Answer::Text) => {
            let value = call.field().map_or(AnswerValue::Passed, |field| super::said(field));
            answer_here(model, value, env)
        }
        Some(Answer::Date) => date(model, env),
        Some(Answer::None) => answer_here(model, AnswerValue::Passed, env),
        Some(Answer::Choice { .. } | Answer::Permission { .. }) => Vec::new(),
        // The script is at its end: what is left is the outcome.
        None => {
            menu::open(model, env);
            Vec::new()
        }
    }
}

/// The day in words, by the client's calendar; an empty line leaves it open.
fn date(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    let text = call.field().map(|field| field.text().trim().to_owned()).unwrap_or_default();
    if text.is_empty() {
        return answer_here(model, AnswerValue::Passed, env);
    }
    let zone = call.candidate.zone.clone();
    match crate::app::callback::parsed(model, &text) {
        Ok(time) => answer_here(model, AnswerValue::Date(zone.date(time.from)), env),
        Err(_) => Vec::new(),
    }
}

/// Records a value at the page on the screen and goes on to the first open one.
fn answer_here(model: &mut Model, value: AnswerValue, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    let Some(step) = call.page().map(|(_, page)| page.id.clone()) else { return Vec::new() };
    let unchanged = call.interview.answer(&step) == Some(&value);
    call.entry = super::score_entry::ScoreEntry::default();
    call.probe = None;
    call.typed.remove(&step);
    call.looking_at = None;
    call.drop_draft();
    if unchanged { Vec::new() } else { log(model, vec![EventBody::Answer { step, value }], env) }
}

/// Records what a key says. Where the key can be read as something else as well it has to come twice: `doubted` is what
/// the last key said so.
fn answer_by(
    model: &mut Model,
    key: Key,
    value: AnswerValue,
    doubted: Option<&(StepId, AnswerValue)>,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    let Some((_, page)) = call.page() else { return Vec::new() };
    let known = call.interview.answer(&page.id) == Some(&value);
    if !known && leave::doubtful(&page.answer, key.typed(), &value) {
        let asked = (page.id.clone(), value.clone());
        if doubted != Some(&asked) {
            call.doubted = Some(asked);
            return Vec::new();
        }
    }
    answer_here(model, value, env)
}

fn choose(model: &mut Model, key: Key, doubted: Option<&(StepId, AnswerValue)>, env: &mut Env<'_>) -> Vec<Effect> {
    let words = model.words();
    let Some(typed) = key.typed() else { return Vec::new() };
    let same = |offered: char| key_place(offered) == key_place(typed);
    let value = match model.call.as_ref().and_then(|call| call.asks()) {
        Some(Answer::Choice { options }) => {
            options.iter().find(|option| same(option.key)).map(|option| AnswerValue::Choice(option.id.clone()))
        }
        Some(Answer::Permission { .. }) => {
            let is = |letter: String| letter.chars().next().is_some_and(same);
            if is(words.letter_yes()) {
                Some(AnswerValue::Permission(true))
            } else if is(words.letter_no()) {
                Some(AnswerValue::Permission(false))
            } else {
                None
            }
        }
        _ => None,
    };
    let Some(value) = value else {
        model.complain(words.choice_not_here());
        return Vec::new();
    };
    answer_by(model, key, value, doubted, env)
}

fn probe(model: &mut Model, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    let Some((step, probe)) = call.page().and_then(|(_, page)| {
        let (at, _) = call.interview.next_probe(page).or_else(|| page.probes.first().map(|text| (0, text.as_str())))?;
        Some((page.id.clone(), at))
    }) else {
        return Vec::new();
    };
    call.probe = Some((step.clone(), probe));
    log(model, vec![EventBody::Probed { step, probe }], env)
}

/// Looks at the page before or after; leaving a text records it.
fn step(model: &mut Model, env: &mut Env<'_>, forward: bool) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    let bodies = unrecorded_answers(call);
    let current = call.interview.current();
    let here = call.page().map(|(at, _)| at).filter(|_| !forward);
    let next = call.page_beside(forward).or(here);
    call.looking_at = next.filter(|page| Some(*page) != current);
    call.entry = super::score_entry::ScoreEntry::default();
    call.probe = None;
    log(model, bodies, env)
}

/// What was typed at the steps and is not recorded.
fn unrecorded_answers(call: &super::LiveCall) -> Vec<EventBody> {
    call.unrecorded().into_iter().filter(|body| matches!(body, EventBody::Answer { .. })).collect()
}

/// Goes to a page of the list of steps; leaving a text records it.
pub fn jump(model: &mut Model, page: usize, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    if !call.interview.pages_on_path().any(|on_path| on_path == page) {
        return Vec::new();
    }
    let bodies = unrecorded_answers(call);
    call.looking_at = Some(page).filter(|page| Some(*page) != call.interview.current());
    call.entry = super::score_entry::ScoreEntry::default();
    call.probe = None;
    log(model, bodies, env)
}

fn type_key(model: &mut Model, key: Key, env: &Env<'_>) -> Vec<Effect> {
    let Some(call) = &mut model.call else { return Vec::new() };
    let step: Option<StepId> = call.page().map(|(_, page)| page.id.clone());
    if call.field().is_some_and(|field| field.key(key)) && !moves_only(key) {
        call.typed_at(step, env.elapsed_ms);
    }
    Vec::new()
}

fn moves_only(key: Key) -> bool {
    matches!(key.code, Code::Left | Code::Right | Code::Home | Code::End)
}

/// Gives the call its outcome and goes back to the list, or on to the client's next number.
pub fn code(model: &mut Model, choice: menu::Coding, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(mut call) = model.call.take() else { return Vec::new() };
    let events = coded_events(&mut call, &choice, env);
    let menu::Coding { outcome, follow_ups, .. } = choice;
    let talked_about = crate::app::cases::coded(&call.candidate, &outcome);
    let (words, label) = (model.words(), outcome.label(model.language));
    let room = layout::message_width(model.size);
    let said = layout::with_name(&call.candidate.client_name, room, |name| words.call_coded(name, label));
    model.last_clock = Some(call.clock());
    let released = after_coding(model, &call, &outcome, &follow_ups, env.now);
    let coded = Write::Code { call: call.head.id, events, outcome, follow_ups };
    let mut effects = vec![model.saves.send(coded)];
    effects.extend(talked_about);
    effects.extend(released.map(|release| model.saves.send(release)));
    effects.push(Effect::LoadToday);
    model.say(said);
    effects
}

/// What was typed and not recorded, the end of the call, and its outcome.
fn coded_events(call: &mut LiveCall, choice: &menu::Coding, env: &mut Env<'_>) -> Vec<Event> {
    let note = Some(call.note.text().trim().to_owned()).filter(|note| !note.is_empty() && choice.outcome.note_required);
    let mut bodies = call.unrecorded();
    if note.is_some() {
        // The note that the outcome asked for stands with the outcome, not a second time beside it.
        bodies.retain(|body| !matches!(body, EventBody::Noted { .. }));
    }
    let mut events = call.add(env.now, env.elapsed_ms, env.new_id, bodies);
    let (ended_at, ended_ms): (Moment, u64) = choice.ended;
    events.extend(call.add(ended_at, ended_ms, env.new_id, vec![EventBody::Ended { recovered: false }]));
    let coded = EventBody::Coded { outcome: choice.outcome.code.clone(), note };
    events.extend(call.add(env.now, env.elapsed_ms, env.new_id, vec![coded]));
    events
}

/// Leads to the client's next number where it is to be tried in this sitting, else to the list; then the client is let
/// go.
fn after_coding(
    model: &mut Model,
    call: &LiveCall,
    outcome: &Outcome,
    follow_ups: &[FollowUp],
    now: Moment,
) -> Option<Write> {
    let candidate = &call.candidate;
    let next = follow_ups.iter().find_map(|follow_up| match follow_up {
        FollowUp::NextNumber(phone) => candidate.phones.iter().position(|known| known.id == *phone),
        _ => None,
    });
    let of_client = |brief: &Brief| brief.row.client() == candidate.touch.client;
    if next.is_some() && !model.brief.as_ref().is_some_and(of_client) {
        // A call of an earlier run of the program, or one taken over: the sitting goes on from here.
        brief::take_up(model, candidate.clone(), call.briefing.clone());
    }
    let (Some(number), Some(brief)) = (next, model.brief.as_mut().filter(|brief| of_client(brief))) else {
        model.brief = None;
        model.switch(Screen::Today);
        model.today.propose();
        return Some(Write::Release(candidate.touch.client));
    };
    brief.number = number;
    for phone in &mut brief.row.candidate.phones {
        if follow_ups.contains(&FollowUp::MarkNumber(phone.id)) {
            phone.dead_since = Some(now);
        }
    }
    brief.briefing.earlier.extend(call.call.dials().iter().map(|dial| EarlierCall {
        touch: candidate.touch.id,
        phone: Some(dial.phone),
        outcome: outcome.code.clone(),
        at: now,
    }));
    model.switch(Screen::Brief);
    None
}
