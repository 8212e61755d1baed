//! A client who rings us, logged above whatever stands on the screen: who, why, what was said, what came of it. A call
//! that is running is not touched, and what was written down of another call to us is put aside.

use crate::domain::{
    Caller, ClientRow, FollowUp, Incoming, IncomingDraft, IncomingGoal, IncomingOutcome, Moment, Operator, PassedOn,
    SafeText, UsedTag, Zone, fold, key_place, without_marks,
};
use crate::i18n::callback::{NotUnderstood, ParsedTime, parse_callback};
use crate::i18n::incoming::{goal_name, line};

use super::call::marks::{self, Meant, Then, Written};
use super::effect::{Effect, Write};
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Env, Model, Screen};
use super::overlay::Overlay;
use super::text::TextField;
use super::{Key, layout};

/// Lines of clients that are shown.
pub const SHOWN: usize = 8;

/// What is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Whether what was put aside goes on, or this is another call.
    Which,
    /// Who rings.
    Who,
    /// Why.
    Goal,
    /// What is said.
    Note,
    /// What came of it.
    Outcome,
    /// Which colleague takes it up.
    Colleague,
    /// Until when we promised something.
    Promise,
}

/// The call while it is being logged.
#[derive(Debug, Clone)]
pub struct Ringing {
    /// What is asked now.
    pub stage: Stage,
    /// When it began.
    pub began: Moment,
    /// The name or number that is looked for.
    pub who: TextField,
    /// The clients that fit.
    pub found: Vec<ClientRow>,
    /// Which search is waited for.
    pub turn: u64,
    /// The cursor among those that fit; the line after them is somebody new.
    pub cursor: Cursor,
    /// Who it is.
    pub caller: Option<Caller>,
    /// The caller's zone, where it is known: by its clock the caller is promised something.
    pub zone: Option<Zone>,
    /// Why.
    pub goal: IncomingGoal,
    /// What was said.
    pub note: TextField,
    /// Until when something was promised, in words.
    pub until: TextField,
    /// The colleague's name, as far as it is typed.
    pub colleague: TextField,
    /// The cursor among the colleagues whose names fit.
    pub at_colleague: Cursor,
    /// The themes that are in use.
    pub tags: Vec<UsedTag>,
    /// When what was written has to be on disk.
    draft_due: Option<u64>,
}

impl Ringing {
    /// The telephone rings; by whom is known where a card is open.
    fn new(model: &Model) -> Self {
        let card = model.clients.card.as_ref().filter(|_| model.screen == Screen::Card);
        let caller = card.map(|card| Caller::Known(card.client.id, card.client.name.clone()));
        Self {
            stage: if caller.is_some() { Stage::Goal } else { Stage::Who },
            began: model.now,
            who: TextField::default(),
            found: Vec::new(),
            turn: 0,
            cursor: Cursor::default(),
            caller,
            zone: card.and_then(|card| card.client.zone.clone()),
            goal: IncomingGoal::Question,
            note: TextField::default(),
            until: TextField::default(),
            colleague: TextField::default(),
            at_colleague: Cursor::default(),
            tags: Vec::new(),
            draft_due: None,
        }
    }

    /// Goes on where a draft was put aside.
    fn resumed(self, draft: IncomingDraft) -> Self {
        Self {
            stage: if draft.caller.is_some() { Stage::Note } else { Stage::Who },
            began: draft.began,
            caller: draft.caller,
            zone: draft.zone,
            goal: draft.goal,
            note: TextField::with(&draft.note),
            until: TextField::with(&draft.until),
            ..self
        }
    }

    fn draft(&self) -> Option<IncomingDraft> {
        let note = self.note.text().to_owned();
        let written = !note.trim().is_empty() || !self.until.text().trim().is_empty();
        let (began, caller, zone, goal) = (self.began, self.caller.clone(), self.zone.clone(), self.goal);
        written.then(|| IncomingDraft { began, caller, zone, goal, note, until: self.until.text().to_owned() })
    }

    /// Something was written: it has to be on disk soon.
    pub fn typed(&mut self, elapsed_ms: u64) {
        if matches!(self.stage, Stage::Note | Stage::Promise) {
            self.draft_due.get_or_insert(elapsed_ms + super::drafts::PAUSE_MS);
        }
    }
}

/// The call that is being logged.
#[must_use]
pub fn ringing(model: &Model) -> Option<&Ringing> {
    model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Incoming(ringing) => Some(&**ringing),
        _ => None,
    })
}

/// When what was written has to be on disk.
#[must_use]
pub fn draft_due_ms(model: &Model) -> Option<u64> {
    ringing(model)?.draft_due
}

/// What was written down, if its time has come.
pub fn take_draft(model: &mut Model, elapsed_ms: u64) -> Option<Write> {
    let ringing = ringing(model).filter(|ringing| ringing.draft_due.is_some_and(|due| due <= elapsed_ms))?;
    let (began, draft) = (ringing.began, ringing.draft());
    for overlay in &mut model.overlays {
        if let Overlay::Incoming(ringing) = overlay {
            ringing.draft_due = None;
        }
    }
    model.incoming.retain(|kept| kept.began != began);
    model.incoming.extend(draft.clone());
    Some(Write::IncomingDraft { began, draft: draft.map(Box::new) })
}

/// Drafts of an earlier run have been read: they are offered.
pub fn drafts_found(model: &mut Model, drafts: Vec<IncomingDraft>) {
    let words = model.words();
    match drafts.as_slice() {
        [] => {}
        [draft] => model.say(words.incoming_unfinished(draft_name(draft))),
        many => model.say(words.incoming_unfinished_many(many.len())),
    }
    model.incoming = drafts;
}

/// The themes that are in use have been read.
pub fn tags_in_use(model: &mut Model, tags: Vec<UsedTag>) {
    for overlay in &mut model.overlays {
        if let Overlay::Incoming(ringing) = overlay {
            ringing.tags = tags;
            return;
        }
    }
}

/// Whom a draft is about.
#[must_use]
pub fn draft_name(draft: &IncomingDraft) -> String {
    draft.caller.as_ref().map_or_else(String::new, |caller| SafeText::in_sentence(caller.name()).into())
}

/// What was put aside, each with its key, the newest first: `1` is a call of its own.
pub fn put_aside(model: &Model) -> impl Iterator<Item = (char, &IncomingDraft)> {
    ('2'..='9').zip(model.incoming.iter().rev())
}

/// The last digit that can be pressed at the step of the call; none where it takes no digits.
#[must_use]
pub fn last_offered(model: &Model, ringing: &Ringing) -> Option<char> {
    match ringing.stage {
        Stage::Which => Some(put_aside(model).map(|(digit, _)| digit).last().unwrap_or('1')),
        Stage::Goal => GOALS.last().map(|(digit, _)| *digit),
        Stage::Outcome => OUTCOMES.last().map(|(digit, _)| *digit),
        Stage::Who | Stage::Note | Stage::Colleague | Stage::Promise => None,
    }
}

/// The reasons, each with its key.
pub const GOALS: [(char, IncomingGoal); 4] = [
    ('1', IncomingGoal::Question),
    ('2', IncomingGoal::Complaint),
    ('3', IncomingGoal::Order),
    ('4', IncomingGoal::Other),
];

/// What can come of it, each with its key.
pub const OUTCOMES: [(char, IncomingOutcome); 4] = [
    ('1', IncomingOutcome::Settled),
    ('2', IncomingOutcome::PassedOn),
    ('3', IncomingOutcome::CaseOpened),
    ('4', IncomingOutcome::Promised),
];

/// The telephone rings: opens the window, with the client of an open card in it. Where something of another call was put
/// aside it is asked which of them this is.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let mut ringing = Ringing::new(model);
    if !model.incoming.is_empty() {
        ringing.stage = Stage::Which;
    }
    model.overlays.push(Overlay::Incoming(Box::new(ringing)));
    vec![Effect::LoadTags]
}

/// Takes up what was put aside, or begins with somebody else; the rest stays aside.
fn which(model: &mut Model, key: Key) {
    let typed = key.typed().map(key_place);
    let draft = put_aside(model).find(|(offered, _)| Some(*offered) == typed).map(|(_, draft)| draft.clone());
    if draft.is_none() && typed != Some('1') {
        model.complain(model.words().choice_not_here());
        return;
    }
    let new = Ringing::new(model);
    let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() else { return };
    let tags = std::mem::take(&mut ringing.tags);
    match draft {
        Some(draft) => **ringing = Ringing { tags, ..new.resumed(draft) },
        None => **ringing = Ringing { tags, began: ringing.began, ..new },
    }
}

/// The line that is typed into now.
pub fn field(ringing: &mut Ringing) -> Option<&mut TextField> {
    match ringing.stage {
        Stage::Who => Some(&mut ringing.who),
        Stage::Note => Some(&mut ringing.note),
        Stage::Promise => Some(&mut ringing.until),
        Stage::Colleague => Some(&mut ringing.colleague),
        Stage::Which | Stage::Goal | Stage::Outcome => None,
    }
}

/// Looks for what has been typed.
pub fn find(model: &mut Model) -> Vec<Effect> {
    model.clients.turn += 1;
    let turn = model.clients.turn;
    let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() else { return Vec::new() };
    ringing.turn = turn;
    ringing.cursor = Cursor::default();
    let needle = ringing.who.text().trim().to_owned();
    if needle.is_empty() {
        ringing.found.clear();
        return Vec::new();
    }
    vec![Effect::Find { needle, turn, from: 0, archive: false }]
}

/// Takes an answer to the search; false where it is not for this window.
pub fn found(model: &mut Model, turn: u64, rows: &[ClientRow]) -> bool {
    match model.overlays.last_mut() {
        Some(Overlay::Incoming(ringing)) if ringing.turn == turn => {
            ringing.found = rows.iter().take(SHOWN).cloned().collect();
            true
        }
        _ => false,
    }
}

/// The colleagues who can take a call up, those whose name holds what was typed.
#[must_use]
pub fn colleagues<'m>(model: &'m Model, ringing: &Ringing) -> Vec<&'m Operator> {
    let typed = fold(ringing.colleague.text().trim());
    let me = model.me.as_ref().map(|me| me.id);
    let others = model.operators.iter().filter(|operator| Some(operator.id) != me);
    others.filter(|operator| fold(&operator.name).contains(&typed)).collect()
}

/// Nobody else works with this base: a call can be passed on to nobody.
#[must_use]
pub fn alone(model: &Model) -> bool {
    let me = model.me.as_ref().map(|me| me.id);
    model.operators.iter().all(|operator| Some(operator.id) == me)
}

/// Nobody is named yet: nothing is typed, and nobody is offered; or no colleague is called so.
#[must_use]
pub fn nobody_named(model: &Model) -> bool {
    match model.overlays.last() {
        Some(Overlay::Incoming(ringing)) if ringing.stage == Stage::Colleague => colleagues(model, ringing).is_empty(),
        Some(Overlay::Incoming(ringing)) => {
            ringing.who.text().trim().is_empty() && ringing.found.get(ringing.cursor.at).is_none()
        }
        _ => false,
    }
}

/// Does what an action asks for, or types.
pub fn act(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() else { return Vec::new() };
    match (ringing.stage, action) {
        (_, Some(Action::Back)) => back(model, env.elapsed_ms),
        (stage, None) => {
            let before = ringing.who.text().to_owned();
            field(ringing).map(|field| field.key(key));
            ringing.typed(env.elapsed_ms);
            if stage == Stage::Colleague {
                ringing.at_colleague = Cursor::default();
            }
            let changed = stage == Stage::Who && ringing.who.text() != before;
            if changed { find(model) } else { Vec::new() }
        }
        (Stage::Who, Some(Action::Open)) => {
            let typed = ringing.who.text().trim().to_owned();
            let chosen = ringing.found.get(ringing.cursor.at);
            let caller = match chosen {
                Some(row) => Some(Caller::Known(row.id, row.name.clone())),
                None if typed.is_empty() => None,
                // What of it is a number is told where it is written down.
                None => Some(Caller::New(typed, String::new())),
            };
            if caller.is_some() {
                ringing.zone = chosen.and_then(|row| row.zone.clone());
                ringing.caller = caller;
                ringing.stage = Stage::Goal;
            }
            Vec::new()
        }
        (Stage::Who, Some(action)) => {
            let len = ringing.found.len() + 1;
            ringing.cursor.act(action, len, len);
            Vec::new()
        }
        (Stage::Colleague, Some(Action::Open)) => passed_on(model),
        (Stage::Colleague, Some(action)) => {
            let mut cursor = ringing.at_colleague;
            if let Some(ringing) = self::ringing(model) {
                cursor.act(action, colleagues(model, ringing).len(), SHOWN);
            }
            if let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() {
                ringing.at_colleague = cursor;
            }
            Vec::new()
        }
        (_, Some(Action::Complete)) => marks::complete(model, env),
        (Stage::Which, Some(Action::Choose)) => {
            which(model, key);
            Vec::new()
        }
        (Stage::Goal, Some(Action::Choose)) => {
            match chosen(&GOALS, key) {
                Some((_, goal)) => {
                    ringing.goal = goal;
                    ringing.stage = Stage::Note;
                }
                None => model.complain(model.words().choice_not_here()),
            }
            Vec::new()
        }
        (Stage::Note, Some(Action::Record)) => {
            ringing.stage = Stage::Outcome;
            Vec::new()
        }
        (Stage::Outcome, Some(Action::Choose)) => came_of_it(model, key),
        (Stage::Promise, Some(Action::Record)) => match until(model) {
            Some(time) => {
                let zone = marks::zone(model).clone();
                let due = time.due(&zone, model.playbooks.cadence.working_day_ends, model.now);
                let promise_due = Some((due, zone));
                log(model, Logging { outcome: IncomingOutcome::Promised, promise_due, passed_on: None })
            }
            None => {
                not_understood(model);
                Vec::new()
            }
        },
        _ => Vec::new(),
    }
}

/// The colleague under the cursor takes it up, by the end of our working day.
fn passed_on(model: &mut Model) -> Vec<Effect> {
    let Some(ringing) = ringing(model) else { return Vec::new() };
    let Some(to) = colleagues(model, ringing).get(ringing.at_colleague.at).map(|colleague| colleague.id) else {
        return Vec::new();
    };
    let (calendar, day_ends) = (&model.playbooks.calendar, model.playbooks.cadence.working_day_ends);
    let due = calendar.end_of_this_working_day(&model.zone, model.now, day_ends);
    let passed_on = Some(PassedOn { to, due, zone: model.zone.clone() });
    log(model, Logging { outcome: IncomingOutcome::PassedOn, promise_due: None, passed_on })
}

/// What came of the call has been chosen: it is recorded, or what is missing is asked for.
fn came_of_it(model: &mut Model, key: Key) -> Vec<Effect> {
    let nothing_said = ringing(model).is_none_or(|ringing| without_marks(ringing.note.text()).is_empty());
    match chosen(&OUTCOMES, key) {
        Some((_, outcome @ IncomingOutcome::Promised)) if promise_marked(model) => {
            log(model, Logging { outcome, promise_due: None, passed_on: None })
        }
        Some((_, IncomingOutcome::Promised)) if nothing_said => {
            at_stage(model, Stage::Note);
            let text = model.words().incoming_promise_needs_words();
            model.complain(text);
            Vec::new()
        }
        Some((_, IncomingOutcome::Promised)) => {
            at_stage(model, Stage::Promise);
            Vec::new()
        }
        Some((_, IncomingOutcome::PassedOn)) if alone(model) => {
            model.complain(model.words().incoming_nobody_else());
            Vec::new()
        }
        Some((_, IncomingOutcome::PassedOn)) => {
            at_stage(model, Stage::Colleague);
            // Somebody may have signed in since.
            vec![Effect::LoadOperators]
        }
        Some((_, outcome)) => log(model, Logging { outcome, promise_due: None, passed_on: None }),
        None => {
            model.complain(model.words().choice_not_here());
            Vec::new()
        }
    }
}

/// Says which word of a deadline is none.
fn not_understood(model: &mut Model) {
    let words = model.words();
    let Some(Err(error)) = deadline(model) else { return };
    let text =
        if error.at_word.is_empty() { words.callback_no_time() } else { words.callback_not_understood(error.at_word) };
    model.complain(text);
}

fn chosen<T: Copy>(offered: &[(char, T)], key: Key) -> Option<(char, T)> {
    let typed = key.typed()?;
    offered.iter().copied().find(|(offered, _)| key_place(*offered) == key_place(typed))
}

/// One step back; from the first one out.
fn back(model: &mut Model, elapsed_ms: u64) -> Vec<Effect> {
    let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() else { return Vec::new() };
    ringing.stage = match ringing.stage {
        Stage::Which => {
            model.overlays.pop();
            return Vec::new();
        }
        Stage::Who => {
            // What was written stays, and is offered by the same key.
            ringing.draft_due = Some(elapsed_ms);
            let unfinished = ringing.draft();
            let kept = take_draft(model, elapsed_ms).map(|write| model.saves.send(write));
            model.overlays.pop();
            if let Some(draft) = unfinished {
                let text = model.words().incoming_unfinished(draft_name(&draft));
                model.say(text);
            }
            return kept.into_iter().collect();
        }
        Stage::Goal => Stage::Who,
        Stage::Note => Stage::Goal,
        Stage::Outcome => Stage::Note,
        Stage::Promise | Stage::Colleague => Stage::Outcome,
    };
    Vec::new()
}

/// Until when something was promised, by the caller's clock; none while the words do not say it.
#[must_use]
pub fn until(model: &Model) -> Option<ParsedTime> {
    deadline(model)?.ok()
}

fn deadline(model: &Model) -> Option<Result<ParsedTime, NotUnderstood>> {
    let Some(Overlay::Incoming(ringing)) = model.overlays.last() else { return None };
    let (hours, calendar) = (&model.playbooks.calling_hours, &model.playbooks.calendar);
    Some(parse_callback(ringing.until.text(), model.now, marks::zone(model), hours, calendar, model.date_order()))
}

/// What came of the call, on its way to be recorded.
#[derive(Debug, Clone)]
pub struct Logging {
    /// What came of it.
    outcome: IncomingOutcome,
    /// When the promise is due that was asked for, and in which zone that was meant.
    promise_due: Option<(Moment, Zone)>,
    /// Who takes it up.
    passed_on: Option<PassedOn>,
}

/// A promise is marked in what was said: it has its own deadline, and none is asked for.
#[must_use]
pub fn promise_marked(model: &Model) -> bool {
    marked(model).iter().any(|meant| matches!(meant, Meant::Promise { .. }))
}

fn marked(model: &Model) -> Vec<Meant> {
    ringing(model).map(|ringing| marks::in_text(model, ringing.note.text())).unwrap_or_default()
}

fn at_stage(model: &mut Model, stage: Stage) {
    if let Some(Overlay::Incoming(ringing)) = model.overlays.last_mut() {
        ringing.stage = stage;
    }
}

/// Records the call, after what was marked in it has been confirmed one by one.
fn log(model: &mut Model, logging: Logging) -> Vec<Effect> {
    let marked = marked(model);
    if marked.is_empty() {
        return confirmed(model, logging, Vec::new());
    }
    let written = marked.into_iter().map(|meant| Written { step: None, meant }).collect();
    marks::ask(model, written, Then::Log(logging));
    Vec::new()
}

/// What was marked has been confirmed: the call is recorded.
pub fn confirmed(model: &mut Model, logging: Logging, written: Vec<FollowUp>) -> Vec<Effect> {
    let Logging { outcome, promise_due, passed_on } = logging;
    let promised = promise_due.is_some() || written.iter().any(|one| matches!(one, FollowUp::Promise { .. }));
    if outcome == IncomingOutcome::Promised && !promised {
        // The promise that was marked has been left out; another one was made.
        at_stage(model, Stage::Promise);
        return Vec::new();
    }
    let words = model.words();
    let case_due = super::cases::form::usual_deadline(model);
    let Some(Overlay::Incoming(ringing)) = model.overlays.pop() else { return Vec::new() };
    let Some(caller) = ringing.caller else { return Vec::new() };
    model.incoming.retain(|kept| kept.began != ringing.began);
    let goal = goal_name(ringing.goal, words);
    let note = ringing.note.text().trim().to_owned();
    let colleague = passed_on.as_ref().and_then(|passed| model.operator_name(passed.to));
    let line = line(ringing.goal, &note, outcome, colleague.as_deref(), words);
    let opens = Incoming::opens_case(ringing.goal, outcome);
    // What is marked stands by itself.
    let plain = without_marks(&note);
    let call = Incoming {
        at: ringing.began,
        goal: ringing.goal,
        outcome,
        line,
        subject: if plain.is_empty() { goal } else { plain },
        case_due: opens.then_some(case_due),
        promise_due,
        passed_on,
        written,
    };
    let colleague = colleague.map(|colleague| SafeText::in_sentence(&colleague));
    let told = colleague.as_ref().map(SafeText::as_str);
    let text = layout::with_name(caller.name(), layout::message_width(model.size), |name| match told {
        Some(colleague) if opens => words.incoming_logged_case_passed_on(name, colleague),
        Some(colleague) => words.incoming_logged_passed_on(name, colleague),
        None if opens => words.incoming_logged_with_case(name),
        None => words.incoming_logged(name),
    });
    model.say(text);
    vec![model.saves.send(Write::LogIncoming { call: Box::new(call), caller }), Effect::LoadToday]
}
