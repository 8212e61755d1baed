//! A client before the call: what to know, which number to dial. Dialling starts here and nowhere else.

use std::sync::Arc;

use crate::domain::{
    Briefing, CallId, CallRow, Candidate, ClientId, EventBody, Exclusion, InterviewId, NewCall, Phone, Purpose,
    TouchKind, hours_of, rank,
};
use crate::i18n::reasons;

use super::call::LiveCall;
use super::effect::{Effect, Write};
use super::keymap::Action;
use super::model::{Env, Model, Screen};
use super::msg::Resume;
use super::overlay::{Overlay, Question};
use super::{checklists, layout, list};

/// The client about to be called.
#[derive(Debug, Clone)]
pub struct Brief {
    /// The row of the list it was opened from.
    pub row: CallRow,
    /// Which of the client's numbers is to be dialled.
    pub number: usize,
    /// The client is held for me: until then nothing can be dialled.
    pub claimed: bool,
    /// An interview that was broken off and is taken up.
    pub resume: Option<Box<Resume>>,
    /// What is known of the client beyond the list; read when the client is held.
    pub briefing: Box<Briefing>,
    /// Lines of what is known that are scrolled away at the top.
    pub top: usize,
}

impl Brief {
    /// The number that would be dialled now.
    #[must_use]
    pub fn phone(&self) -> Option<&Phone> {
        self.row.candidate.phones.get(self.number).filter(|phone| phone.is_dialable())
    }

    /// Chooses a number, where it can be dialled.
    pub fn choose_number(&mut self, at: usize) {
        if self.row.candidate.phones.get(at).is_some_and(Phone::is_dialable) {
            self.number = at;
        }
    }
}

/// Opens a client and asks for the claim; a client that was held before is let go.
pub fn open(model: &mut Model, row: CallRow) -> Vec<Effect> {
    if let Some(letter) = checklists::of_letter(&row) {
        return checklists::open_one(model, letter);
    }
    let mut effects = release(model);
    model.checklists.left_for = None;
    // What went wrong with the client before is not about this one.
    model.banner = model.banner.take().filter(|banner| !banner.failure);
    let (client, touch) = (row.client(), row.candidate.touch.id);
    let blocked = matches!(row.excluded, Some(Exclusion::DoNotCall(_) | Exclusion::Held(_)));
    wait_for(model, row);
    if !blocked {
        effects.push(model.saves.send(Write::Claim(client, touch)));
    }
    effects
}

/// Shows a client who is not held yet.
pub fn wait_for(model: &mut Model, row: CallRow) {
    let number = row.candidate.phones.iter().position(Phone::is_worth_dialing).unwrap_or_default();
    model.brief = Some(Brief { row, number, claimed: false, resume: None, briefing: Box::default(), top: 0 });
    model.show(Screen::Brief);
}

/// The client is held for me: whatever the list said, no colleague has them now.
pub fn held(model: &mut Model, client: ClientId, resume: Option<Box<Resume>>, briefing: Box<Briefing>) {
    let Some(brief) = model.brief.as_ref().filter(|brief| brief.row.client() == client) else { return };
    let freed = match brief.row.excluded {
        Some(Exclusion::Held(_)) => ranked(model, Candidate { held_by: None, ..brief.row.candidate.clone() }),
        _ => None,
    };
    let Some(brief) = &mut model.brief else { return };
    brief.row = freed.unwrap_or_else(|| brief.row.clone());
    brief.claimed = true;
    brief.resume = resume;
    brief.briefing = briefing;
    propose_number(model);
}

/// The client of a call that was found in the base, between two numbers of its sitting: held already.
pub fn take_up(model: &mut Model, candidate: Candidate, briefing: Briefing) {
    let row = ranked(model, candidate);
    model.brief =
        row.map(|row| Brief { row, number: 0, claimed: true, resume: None, briefing: Box::new(briefing), top: 0 });
}

fn ranked(model: &Model, candidate: Candidate) -> Option<CallRow> {
    let context = model.playbooks.rank_context(model.me.as_ref().map(|me| me.id), &model.zone, model.now);
    rank(vec![candidate], &context).pop()
}

/// In a sitting of several numbers the next one is proposed: behind those that were tried, unless somebody was reached
/// on the last of them.
pub fn propose_number(model: &mut Model) {
    let (now, playbooks) = (model.now, Arc::clone(&model.playbooks));
    let Some(brief) = &mut model.brief else { return };
    let touch = brief.row.candidate.touch.id;
    let tried = brief.briefing.sitting(touch, now);
    let Some(last) = tried.last() else { return };
    let outcome = brief.briefing.earlier.iter().rev().find(|call| call.touch == touch).map(|call| &call.outcome);
    let reached = outcome.and_then(|code| playbooks.outcome(code)).is_some_and(|outcome| outcome.reached);
    let phones = &brief.row.candidate.phones;
    let fits = |phone: &&Phone| if reached { phone.id == *last } else { !tried.contains(&phone.id) };
    let next = phones.iter().filter(|phone| phone.is_worth_dialing()).find(fits);
    let next = next.map(|phone| phone.id);
    brief.number = phones.iter().position(|phone| Some(phone.id) == next).unwrap_or(brief.number);
}

/// Leaves the brief, and lets its client go.
pub fn release(model: &mut Model) -> Vec<Effect> {
    let effects = let_go(model);
    model.brief = None;
    effects
}

/// Lets the client of the brief go, unless a call to that client is open.
pub fn let_go(model: &mut Model) -> Vec<Effect> {
    let Some(brief) = &model.brief else { return Vec::new() };
    let client = brief.row.client();
    let in_call = model.call.as_ref().is_some_and(|call| call.client() == client);
    if brief.claimed && !in_call { vec![model.saves.send(Write::Release(client))] } else { Vec::new() }
}

/// Dials the chosen number: begins the call and has it on disk before the telephone is touched.
///
/// Outside calling hours, and for whom something else keeps off the list, a second key is asked for, unless `sure`;
/// do-not-call is never dialled.
pub fn dial(model: &mut Model, env: &mut Env<'_>, sure: bool) -> Vec<Effect> {
    let words = model.words();
    if let Some(problem) = obstacle(model) {
        model.complain(problem);
        return Vec::new();
    }
    let (Some(brief), Some(me)) = (&model.brief, &model.me) else { return Vec::new() };
    let doubts = doubts(model, brief);
    if !doubts.is_empty() && !sure {
        let question = Question::CallAnyway(doubts);
        model.overlays.push(Overlay::Confirm(question));
        return Vec::new();
    }
    let Some((phone, number)) = brief.phone().and_then(|phone| Some((phone.id, phone.e164.clone()?))) else {
        model.complain(words.brief_no_number());
        return Vec::new();
    };
    let touch = &brief.row.candidate.touch;
    let (interview, script, earlier) = if let Some(resume) = &brief.resume {
        (Some(resume.interview), Some(resume.script.clone()), resume.events.clone())
    } else {
        let theirs = brief.row.candidate.language.or(brief.briefing.language).unwrap_or(model.language);
        // The words are the client's own language, where there are such; else the user's.
        let script = model.playbooks.script_for(touch.kind, theirs).cloned().map(Arc::new);
        (script.as_ref().map(|_| InterviewId((env.new_id)())), script, Vec::new())
    };
    let call = NewCall {
        id: CallId((env.new_id)()),
        client: touch.client,
        // Where the person whom the touch names has left, it is somebody else who is asked.
        person: brief.row.candidate.person.as_ref().map(|person| person.id).or(touch.person),
        touch: Some(touch.id),
        interview,
        operator: me.id,
        at: env.now,
    };
    let begin = Write::Begin { call: call.clone(), script: script.clone() };
    let mut live = LiveCall::new(call, brief.row.candidate.clone(), script, brief.number, env.elapsed_ms);
    live.briefing = *brief.briefing.clone();
    live.case = brief.resume.as_ref().map(|resume| resume.case).unwrap_or_default();
    live.taken_up(earlier);
    let dialed = live.log(env, vec![EventBody::Dialed { phone, number: number.clone() }]);
    model.call = Some(live);
    model.show(Screen::Call);
    let mut effects = vec![model.saves.send(begin)];
    effects.extend(dialed.map(|write| model.saves.send(write)));
    effects.push(Effect::Dial { number });
    effects
}

/// What speaks against ringing this client now and can be overridden: what keeps the row off the list, and the client's
/// calling hours as they are at this moment. A time that was agreed on is kept at any hour.
fn doubts(model: &Model, brief: &Brief) -> Vec<Exclusion> {
    let candidate = &brief.row.candidate;
    // The next number of a sitting waits for nothing: the delays are those between two sittings.
    let sitting = !brief.briefing.sitting(candidate.touch.id, model.now).is_empty();
    let passed_over = |why: &Exclusion| match why {
        Exclusion::OutsideHours { .. } => true,
        Exclusion::NotReady { .. }
        | Exclusion::EnoughToday { .. }
        | Exclusion::AttemptsUsed { .. }
        | Exclusion::Spread { .. } => sitting,
        _ => false,
    };
    let from_list = brief.row.excluded.clone().filter(|why| !passed_over(why));
    let agreed = candidate.touch.appointment.as_ref().is_some_and(|agreed| agreed.from <= model.now);
    let hours = hours_of(candidate, &model.playbooks.calling_hours);
    let opens = hours.next_opening(&model.playbooks.calendar, &candidate.zone, model.now);
    // In the tour nobody's telephone rings.
    let closed = (opens > model.now && !agreed && !model.is_rehearsal()).then_some(Exclusion::OutsideHours { opens });
    from_list.into_iter().chain(closed).collect()
}

/// Why nothing can be dialled from here, in words; none where the number can be dialled.
#[must_use]
pub fn obstacle(model: &Model) -> Option<String> {
    let words = model.words();
    let brief = model.brief.as_ref()?;
    if model.call.as_ref().is_some_and(LiveCall::needs_outcome) {
        return Some(words.call_outcome_first());
    }
    if let Some(exclusion @ (Exclusion::DoNotCall(_) | Exclusion::Held(_))) = &brief.row.excluded {
        let zones = (&model.zone, &brief.row.candidate.zone);
        let why = reasons::exclusion(exclusion, zones, model.now, &|id| model.operator_name(id), words);
        let held = matches!(exclusion, Exclusion::Held(_));
        return Some(if held { words.today_take_over_instead(why) } else { why });
    }
    if brief.phone().is_none() {
        return Some(words.brief_no_number());
    }
    if !brief.claimed {
        return Some(words.brief_not_held());
    }
    let survey = brief.row.candidate.touch.kind == TouchKind::Survey;
    let granted = brief.briefing.consent(Purpose::Survey).is_some_and(|word| word.granted);
    (survey && model.settings.base.strict_consent && !granted).then(|| words.obstacle_no_consent())
}

/// Scrolls what is known of the client.
pub fn scroll(model: &mut Model, action: Action) {
    let (last, page) = (model.last_top, layout::brief_height(model.size));
    let Some(brief) = &mut model.brief else { return };
    list::scroll(&mut brief.top, action, page, last);
}

/// Chooses the client's next number that can be dialled.
pub fn next_number(brief: &mut Brief) {
    let phones = &brief.row.candidate.phones;
    brief.number = number_after(phones, brief.number);
}

/// The number behind this one, round the list: another that lives, else another that can be dialled at all.
#[must_use]
pub fn number_after(phones: &[Phone], at: usize) -> usize {
    let round = || (1..phones.len()).map(|step| (at + step) % phones.len());
    let first = |fits: fn(&Phone) -> bool| round().find(|at| phones.get(*at).is_some_and(fits));
    first(Phone::is_worth_dialing).or_else(|| first(Phone::is_dialable)).unwrap_or(at)
}

#[cfg(test)]
mod tests;
