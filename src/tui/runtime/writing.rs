//! The writing side: one thread, one connection, effects in the order in which they were decided.
//!
//! A write that fails for a passing reason is tried again until it is through; nothing behind it overtakes it.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use crate::app::effect::{Effect, Write};
use crate::app::msg::{Msg, OpenCallData, Resume};
use crate::cli::explain;
use crate::desk::{row_of_touch, take_back_unfinished};
use crate::domain::{
    AnswerValue, CallId, CaseOfInterview, ClientId, CommitmentId, EventBody, OperationKind, OperatorId, OperatorRole,
    TouchId,
};
use crate::i18n::operations;
use crate::store::{Finder, NOTE_DRAFT, OpenCall, Store, StoreError};

mod care;
mod incoming;
mod record;

use super::finding::Wanted;
use super::session::Session;
use super::{Arrived, answers, dial, finding};

/// How long a write that failed waits before it is tried again.
const AGAIN: Duration = Duration::from_secs(1);

/// Starts the thread and gives the way to it. `alive` is held for as long as the base is open.
pub fn start(store: Store, session: Arc<Session>, arrive: Sender<Arrived>, alive: Sender<()>) -> Sender<Effect> {
    let (send, effects) = channel::<Effect>();
    std::thread::spawn(move || {
        let _alive = alive;
        let mut worker = Worker::new(store, session);
        for effect in effects {
            loop {
                let done = worker.run(&effect);
                let again = done.again;
                for arrived in done.arrived {
                    if arrive.send(arrived).is_err() {
                        return;
                    }
                }
                if !again {
                    break;
                }
                std::thread::sleep(AGAIN);
                worker.reconnect();
            }
            if effect == Effect::PlanDueTouches {
                super::planning::start(&mut worker, &arrive);
            }
            super::importing::start(&mut worker, &effect, &arrive);
            if let Effect::TryImport { turn, path, choices } = &effect {
                super::importing::start_try(&mut worker, *turn, (path, choices), &arrive);
            }
        }
    });
    send
}

/// What came of one effect.
#[derive(Default)]
pub struct Done {
    /// The answers, in order.
    pub arrived: Vec<Arrived>,
    /// The write failed for a passing reason and has to be tried again.
    pub again: bool,
}

impl Done {
    fn msg(msg: Msg) -> Self {
        Self { arrived: vec![msg.into()], again: false }
    }
}

/// Runs effects against the base.
pub struct Worker {
    /// The base.
    pub store: Store,
    /// What the threads know in common.
    pub session: Arc<Session>,
    finder: Finder,
    /// Calls whose beginning was refused: nothing of them is written or dialled.
    refused: BTreeSet<CallId>,
    /// The last write of a call was refused: its number is not dialled.
    dial_blocked: bool,
}

impl Worker {
    /// A worker on a base.
    #[must_use]
    pub fn new(store: Store, session: Arc<Session>) -> Self {
        Self { store, session, finder: Finder::default(), refused: BTreeSet::new(), dial_blocked: false }
    }

    fn reconnect(&mut self) {
        // Where even this fails, the next try says why.
        let _ = self.store.reopen();
    }

    /// Runs one effect.
    pub fn run(&mut self, effect: &Effect) -> Done {
        match effect {
            Effect::Write(_, Write::Import { .. }) | Effect::TryImport { .. } | Effect::PlanDueTouches => {
                Done::default()
            }
            Effect::Write(number, write) => self.write(*number, write),
            Effect::Dial { number } => self.dial(number),
            Effect::Copy(text) => Done { arrived: vec![Arrived::Copy(text.clone())], again: false },
            Effect::EditOutside(text) => Done { arrived: vec![Arrived::Edit(text.clone())], again: false },
            Effect::SaveLetter { letter, client, .. } => Done::msg(self.save_letter(letter, client)),
            Effect::Find { .. } | Effect::MarkFound { .. } => self.find(effect),
            Effect::LoadOpenCall => Done::msg(self.open_call()),
            Effect::CompletePath(typed) => Done::msg(super::paths::complete(typed)),
            Effect::PreviewImport { path, choices } => {
                Done::msg(super::importing::preview(path, choices.as_deref(), &self.store, &self.session))
            }
            other => answers::read(&self.store, other, &self.session).map(Done::msg).unwrap_or_default(),
        }
    }

    /// Without a file there is no reader beside the writer.
    fn find(&mut self, effect: &Effect) -> Done {
        let mut msgs = Vec::new();
        let done = match effect {
            Effect::MarkFound { needle, archive } => {
                finding::everybody(&self.store, &mut self.finder, needle, *archive, &self.session.tags())
                    .map(|msg| msgs.push(msg))
            }
            other => Wanted::of(other).map_or(Ok(()), |wanted| {
                finding::search(&self.store, &mut self.finder, wanted, &self.session.tags(), &mut |msg| {
                    msgs.push(msg);
                    true
                })
            }),
        };
        msgs.extend(done.err().map(|error| Msg::Unread(self.session.explain(&error))));
        Done { arrived: msgs.into_iter().map(Arrived::from).collect(), again: false }
    }

    fn write(&mut self, number: u64, write: &Write) -> Done {
        if let Write::Record(write) = write
            && let Some(problem) = record::problem(write, &self.session)
        {
            return Done::msg(Msg::Refused(number, problem));
        }
        match self.try_write(write) {
            Ok(mut msgs) => {
                // What belongs to a call that was refused is not written, and nobody says that it was.
                msgs.push(if self.of_refused(write) { Msg::NotSaved(number) } else { Msg::Saved(number) });
                Done { arrived: msgs.into_iter().map(Arrived::from).collect(), again: false }
            }
            Err(error) => {
                let words = self.session.explain(&error);
                if error.is_passing() {
                    tracing::warn!(error = error.for_log(), "a write has failed and is tried again");
                    if matches!(error, StoreError::DiskFull) {
                        self.store.give_up_reserve();
                    }
                    Done { arrived: vec![Msg::SaveFailed(words).into()], again: true }
                } else {
                    if let Write::Begin { call, .. } = write {
                        self.refused.insert(call.id);
                    }
                    if matches!(error, StoreError::TakenOver { .. }) {
                        self.keep_typed(write);
                    }
                    self.dial_blocked = matches!(write, Write::Begin { .. } | Write::Append(_));
                    tracing::warn!(error = error.for_log(), "a write was refused");
                    Done::msg(Msg::Refused(number, words))
                }
            }
        }
    }

    /// The write belongs to a call whose beginning was refused.
    fn of_refused(&self, write: &Write) -> bool {
        match write {
            Write::Append(events) => events.first().is_some_and(|event| self.refused.contains(&event.call)),
            Write::Draft { call, .. } | Write::Code { call, .. } => self.refused.contains(call),
            _ => false,
        }
    }

    /// The letter as a file, in a folder beside the base.
    fn save_letter(&self, letter: &crate::domain::Letter, client: &str) -> Msg {
        let words = self.session.words();
        match self.store.path().and_then(std::path::Path::parent) {
            Some(folder) => super::outside::save(letter, client, &folder.join("letters"), words),
            None => Msg::Problem(words.letter_no_folder()),
        }
    }

    fn me(&self) -> Result<OperatorId, StoreError> {
        self.session.operator().ok_or_else(|| StoreError::not_found("operator", ""))
    }

    #[allow(clippy::too_many_lines, reason = "a line or two for each kind of write")]
    fn try_write(&mut self, write: &Write) -> Result<Vec<Msg>, StoreError> {
        if let Write::SignIn { name } = write {
            return self.sign_in(name);
        }
        let (me, now) = (self.me()?, self.session.now());
        match write {
            Write::Claim(client, touch) => {
                self.store.claim(*client, me, now)?;
                return Ok(vec![self.held(*client, *touch)?]);
            }
            Write::TakeOver { client, touch, reason } => {
                self.store.take_over(*client, me, reason, now)?;
                let found = self.store.open_call(me, now)?.filter(|open| open.call.client == *client);
                return Ok(vec![match found {
                    Some(open) => Msg::OpenCall(Some(Box::new(self.open_call_data(open)?))),
                    None => self.held(*client, *touch)?,
                }]);
            }
            Write::Release(client) => self.store.release(*client)?,
            Write::Begin { call, script } => {
                self.dial_blocked = false;
                self.store.begin_call(call, script.as_deref())?;
            }
            Write::Append(events) => {
                if events.is_empty() || self.of_refused(write) {
                    return Ok(Vec::new());
                }
                self.dial_blocked = false;
                self.store.append(events)?;
            }
            Write::Draft { call, step, text } => {
                if !self.of_refused(write) {
                    let step = step.as_ref().map_or(NOTE_DRAFT, |step| step.0.as_str());
                    self.store.save_draft(*call, step, text, now)?;
                }
            }
            Write::Code { events, outcome, follow_ups, .. } => {
                if self.of_refused(write) {
                    return Ok(Vec::new());
                }
                let Some((coded, before)) = events.split_last() else { return Ok(Vec::new()) };
                if !before.is_empty() {
                    self.store.append(before)?;
                }
                self.store.code_call(coded, &record::numbers_read(follow_ups, &self.session), outcome, now)?;
            }
            Write::Commitment(change) => {
                self.store.change_commitment(change, me, now)?;
            }
            Write::TalkAbout(id) => return self.talk_about(*id),
            Write::BeginWave { quiet_days } => {
                self.store.begin_wave(me, *quiet_days, now)?;
                return Ok(vec![Msg::Told(self.session.words().nps_wave_begun())]);
            }
            Write::Undo => {
                let undone = self.store.undo(me, now)?;
                return Ok(vec![self.taken_back(&undone)]);
            }
            Write::Redo => {
                let undone = self.store.redo(me, now)?;
                // With its outcome back the call is over: the client is no longer held for it.
                if let (OperationKind::Coded, Some(client)) = (undone.what.kind, undone.what.client) {
                    self.store.release(client)?;
                }
                return Ok(vec![self.taken_back(&undone)]);
            }
            Write::UndoOperation(operation) => {
                let undone = self.store.undo_operation(*operation, Some(me), now)?;
                return Ok(vec![self.taken_back(&undone)]);
            }
            Write::Record(write) => {
                return record::write(&mut self.store, write, me, &self.session);
            }
            Write::IncomingDraft { began, draft } => {
                self.store.save_incoming_draft(*began, draft.as_deref(), me, now)?;
            }
            Write::LogIncoming { call, caller } => {
                incoming::log(&mut self.store, &self.session, me, call, caller)?;
            }
            Write::ChangeSetting(change) => {
                self.store.change_setting(change, me, now)?;
                return Ok(vec![answers::settings(&self.store, me)?]);
            }
            Write::Deal(typed) => return care::deal(&mut self.store, &self.session, me, typed),
            Write::Tick { checklist, item, state } => {
                self.store.tick(*checklist, *item, *state, me, now)?;
            }
            Write::NoteItem { checklist, item, text } => {
                self.store.note_item(*checklist, *item, text, me, now)?;
            }
            Write::FinishChecklist { checklist, reason } => {
                self.store.finish_checklist(*checklist, reason.as_deref(), me, now)?;
            }
            Write::LetterDraft { checklist, letter } => {
                self.store.save_letter_draft(*checklist, letter, me, now)?;
            }
            Write::PutOff { touches, time, reason } => {
                self.store.put_off(touches, time, reason.as_deref(), me, now)?;
            }
            Write::HandOver { touches, to } => {
                self.store.hand_over(touches, *to, me, now)?;
            }
            Write::Met { touch, note } => {
                self.store.touch_met(*touch, note, me, now)?;
            }
            Write::DropTouches(touches) => {
                self.store.drop_touches(touches, me, now)?;
            }
            Write::KeepTodayFilter(filter) => {
                self.store.keep_today_filter(me, filter)?;
            }
            Write::SignIn { .. } | Write::Import { .. } => {}
        }
        Ok(Vec::new())
    }

    /// What is known of a client who is held by now.
    fn held(&self, client: ClientId, touch: TouchId) -> Result<Msg, StoreError> {
        let resume = self.store.interview_to_resume(client, Some(touch))?.map(|found| {
            Box::new(Resume {
                interview: found.id,
                script: Arc::new(found.script),
                events: found.events,
                case: found.case,
            })
        });
        let briefing = Box::new(self.store.briefing(client)?);
        Ok(Msg::Claimed { client, resume, briefing })
    }

    /// A colleague has the call by now: what was typed into it stays with it, for whoever goes on.
    fn keep_typed(&mut self, write: &Write) {
        let (Write::Append(events) | Write::Code { events, .. }) = write else { return };
        let now = self.session.now();
        for event in events {
            let (step, text) = match &event.body {
                EventBody::Answer { step, value: AnswerValue::Text(text) } => (step.0.as_str(), text),
                EventBody::Noted { text, .. } => (NOTE_DRAFT, text),
                _ => continue,
            };
            if let Err(error) = self.store.save_draft(event.call, step, text, now) {
                tracing::warn!(error = error.for_log(), "a text of a call that was taken over could not be kept");
            }
        }
    }

    /// The row of today's list for the call about a case or a promise, whether it stands on it or not.
    fn talk_about(&mut self, id: CommitmentId) -> Result<Vec<Msg>, StoreError> {
        let (me, now) = (self.me()?, self.session.now());
        let touch = self.store.talk_about(id, me, now)?;
        let row = row_of_touch(&self.store, &self.session.playbooks, me, &self.session.zone(), now, touch)?;
        Ok(row.map(|row| Msg::TalkFound(Box::new(row))).into_iter().collect())
    }

    fn taken_back(&self, undone: &crate::domain::Undone) -> Msg {
        let words = self.session.words();
        Msg::TakenBack(operations::undone(undone, words, |named| self.session.named(named)))
    }

    fn sign_in(&mut self, name: &str) -> Result<Vec<Msg>, StoreError> {
        let known = self.store.find_operator(name)?;
        let id = match known {
            Some(operator) => operator.id,
            None => self.store.add_operator(name, OperatorRole::Operator, None, self.session.now())?,
        };
        self.session.signed_in(id);
        if let Some(path) = &self.session.remember {
            // The name is asked again next time; that is no reason to keep anybody from working.
            if let Err(error) =
                path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(path, name))
            {
                tracing::warn!(%error, "the operator's name could not be remembered");
            }
        }
        let operators = self.store.operators()?;
        let me = operators.iter().find(|operator| operator.id == id).cloned();
        let mut msgs: Vec<Msg> = std::iter::once(Msg::Operators(operators)).chain(me.map(Msg::SignedIn)).collect();
        msgs.extend(self.take_back_unfinished());
        Ok(msgs)
    }

    /// What was left half done is taken back, or told; nothing of it keeps anybody from working.
    fn take_back_unfinished(&mut self) -> Vec<Msg> {
        let words = self.session.words();
        match take_back_unfinished(&mut self.store, self.session.now()) {
            Ok(found) => {
                let told = found.iter().map(|found| {
                    let label = |named: crate::domain::Named<'_>| self.session.named(named);
                    Msg::Notice(explain::unfinished(found, words, &self.session.zone(), label))
                });
                told.collect()
            }
            Err(error) => vec![Msg::Notice(self.session.explain(&error))],
        }
    }

    fn open_call(&mut self) -> Msg {
        let found = self.me().and_then(|me| self.store.open_call(me, self.session.now()));
        match found.and_then(|found| found.map(|call| self.open_call_data(call)).transpose()) {
            Ok(found) => Msg::OpenCall(found.map(Box::new)),
            Err(error) => Msg::Problem(self.session.explain(&error)),
        }
    }

    fn open_call_data(&self, open: OpenCall) -> Result<OpenCallData, StoreError> {
        let candidate = self.store.candidate_of_call(open.call.id, &self.session.zone(), self.session.now())?;
        let briefing = self.store.briefing(open.call.client)?;
        let (script, mut events, case) = match open.interview {
            Some(interview) => (Some(Arc::new(interview.script)), interview.events, interview.case),
            None => (None, Vec::new(), CaseOfInterview::None),
        };
        // The interview's events of this call are among the call's own; of earlier calls only the interview's count.
        events.retain(|event| event.call != open.call.id);
        events.extend(open.events);
        let drafts = open
            .drafts
            .into_iter()
            .map(|draft| ((draft.step != NOTE_DRAFT).then_some(crate::domain::StepId(draft.step)), draft.text))
            .collect();
        Ok(OpenCallData { call: open.call, candidate, events, script, drafts, briefing, case })
    }

    fn dial(&mut self, number: &str) -> Done {
        if std::mem::take(&mut self.dial_blocked) || !dial::is_dialable(number) {
            return Done::default();
        }
        match self.session.dial.dial(number) {
            Ok(true) => Done::default(),
            Ok(false) => Done { arrived: vec![Arrived::Copy(number.to_owned())], again: false },
            Err(error) => {
                let words = self.session.words();
                let text = words.dial_failed(explain::system(&error, words).as_str());
                Done::msg(Msg::Problem(text))
            }
        }
    }
}
