//! The call screen: the running call with its interview, both folds over the events written so far.

pub mod leave;
pub mod marks;
pub mod menu;
pub mod score_entry;
pub mod update;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{
    Answer, AnswerValue, Briefing, Call, CallDuration, CallId, CallState, Candidate, CaseOfInterview, ClientId, Event,
    EventBody, EventId, Interview, NewCall, OperatorId, Page, PhoneId, Script, StepId,
};

use super::drafts::PAUSE_MS;
use super::effect::Write;
use super::model::Env;
use super::msg::OpenCallData;
use super::text::TextField;
use score_entry::ScoreEntry;

/// The call that is running, or that needs an outcome.
#[derive(Debug, Clone)]
pub struct LiveCall {
    /// Who is called, by whom, because of what.
    pub head: NewCall,
    /// What is known of the client.
    pub candidate: Candidate,
    /// The script that the interview began with.
    pub script: Option<Arc<Script>>,
    /// Which of the client's numbers is dialled.
    pub number: usize,
    /// Everything that happened, in order.
    pub events: Vec<Event>,
    /// The telephone's machine.
    pub call: Call,
    /// The interview's machine.
    pub interview: Interview,
    /// The page that is looked at, where that is not the one to ask now.
    pub looking_at: Option<usize>,
    /// The score being keyed in.
    pub entry: ScoreEntry,
    /// The answer to a question for leave that waits for its key a second time.
    pub doubted: Option<(StepId, AnswerValue)>,
    /// Texts being typed, by step.
    pub typed: BTreeMap<StepId, TextField>,
    /// The note being typed.
    pub note: TextField,
    /// True where the interview was begun in an earlier call.
    pub again: bool,
    /// What is known of the client beyond the list.
    pub briefing: Briefing,
    /// The case that this interview has opened in an earlier call.
    pub case: CaseOfInterview,
    /// What to say to voicemail is shown.
    pub voicemail: bool,
    /// The probe that is shown.
    pub probe: Option<(StepId, u8)>,
    /// What of the typing is not on disk, and since when it must be.
    draft_due: Option<(u64, Option<StepId>)>,
    /// The reading of the program's monotonic clock at the beginning of the call.
    began_ms: u64,
}

/// When a call has begun, by the program's monotonic clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallClock {
    /// Which call.
    pub call: CallId,
    /// The reading at its beginning.
    pub began_ms: u64,
}

/// What a line says: nothing where it is empty.
#[must_use]
pub fn said(field: &TextField) -> AnswerValue {
    match field.text().trim() {
        "" => AnswerValue::Passed,
        text => AnswerValue::Text(text.to_owned()),
    }
}

impl LiveCall {
    /// A call about to be dialled.
    #[must_use]
    pub fn new(head: NewCall, candidate: Candidate, script: Option<Arc<Script>>, number: usize, began_ms: u64) -> Self {
        Self {
            head,
            candidate,
            script,
            number,
            events: Vec::new(),
            call: Call::default(),
            interview: Interview::default(),
            looking_at: None,
            entry: ScoreEntry::default(),
            doubted: None,
            typed: BTreeMap::new(),
            note: TextField::default(),
            again: false,
            briefing: Briefing::default(),
            case: CaseOfInterview::None,
            voicemail: false,
            probe: None,
            draft_due: None,
            began_ms,
        }
        .refolded()
    }

    /// A call as it was found in the base. `elapsed_ms` is the program's monotonic clock now, `running` the clock of the
    /// call that this program had last: what was taken back in it does not turn its clock back.
    #[must_use]
    pub fn reopened(data: OpenCallData, elapsed_ms: u64, running: Option<CallClock>) -> Self {
        let last = data.events.iter().filter(|event| event.call == data.call.id).map(|event| event.elapsed_ms).max();
        let mut live = Self::new(data.call, data.candidate, data.script, 0, 0);
        live.events = data.events;
        live.briefing = data.briefing;
        live.case = data.case;
        // The clock of a call of an earlier program goes on from its last event: the program's own has started anew.
        let found = || elapsed_ms.saturating_sub(last.unwrap_or_default());
        live.began_ms = running.filter(|clock| clock.call == live.head.id).map_or_else(found, |clock| clock.began_ms);
        for (step, text) in data.drafts {
            match step {
                Some(step) => {
                    live.typed.insert(step, TextField::with(&text));
                }
                None => live.note = TextField::with(&text),
            }
        }
        let mut live = live.refolded();
        let last = live.call.dials().last().map(|dial| dial.phone);
        live.number = live.candidate.phones.iter().position(|phone| Some(phone.id) == last).unwrap_or_default();
        live
    }

    /// A step was answered in this very call.
    #[must_use]
    pub fn answered_here(&self, step: &StepId) -> bool {
        self.events.iter().any(|event| {
            event.call == self.head.id && matches!(&event.body, EventBody::Answer { step: at, .. } if at == step)
        })
    }

    /// The page that this call opens with, where whoever has picked up is greeted: the first one that is asked in it.
    /// What was ticked by hand before the call was not asked.
    #[must_use]
    pub fn opening(&self) -> Option<usize> {
        let asked = self.events.iter().filter(|event| event.call == self.head.id).find_map(|event| match &event.body {
            EventBody::Answer { step, value } if *value != AnswerValue::Ticked => Some(step),
            _ => None,
        });
        match (asked, self.script.as_deref()) {
            (Some(step), Some(script)) => script.pages.iter().position(|page| page.id == *step),
            _ => self.interview.current(),
        }
    }

    /// Takes up an interview that was broken off in an earlier call.
    pub fn taken_up(&mut self, events: Vec<Event>) {
        self.events = events;
        self.refold();
    }

    fn refolded(mut self) -> Self {
        self.refold();
        self
    }

    fn refold(&mut self) {
        let id = self.head.id;
        // A log that does not fold was written by a newer program; what folds of it is still shown.
        self.call = Call::default();
        for event in self.events.iter().filter(|event| event.call == id) {
            if self.call.apply(event).is_err() {
                break;
            }
        }
        if let Some(script) = &self.script {
            self.interview = Interview::fold(script, self.events.iter().filter(|event| event.interview.is_some()));
        }
        self.again = self.interview.times_started() > 1;
    }

    /// Whose call.
    #[must_use]
    pub fn client(&self) -> ClientId {
        self.head.client
    }

    /// Numbers that were dialled before this call in the same sitting.
    #[must_use]
    pub fn tried_before(&self) -> Vec<PhoneId> {
        self.briefing.sitting(self.candidate.touch.id, self.head.at)
    }

    /// A line is open, or is being opened.
    #[must_use]
    pub fn running(&self) -> bool {
        matches!(self.call.state(), CallState::Dialing | CallState::Talking)
    }

    /// No new call may begin before this one has its outcome.
    #[must_use]
    pub fn needs_outcome(&self) -> bool {
        self.call.state() != CallState::Coded
    }

    /// The clock that this call goes by.
    #[must_use]
    pub const fn clock(&self) -> CallClock {
        CallClock { call: self.head.id, began_ms: self.began_ms }
    }

    /// Milliseconds of talk, or of ringing where nobody has answered.
    #[must_use]
    pub fn clock_ms(&self, elapsed_ms: u64) -> u64 {
        if self.running() {
            let now = elapsed_ms.saturating_sub(self.began_ms);
            now.saturating_sub(self.call.answered_ms().unwrap_or_default())
        } else {
            self.call.talk().unwrap_or_else(|| self.call.duration()).millis()
        }
    }

    /// The line went down unseen (a power cut): how long the call lasted is known only as the least that it was.
    #[must_use]
    pub fn length_unknown(&self) -> bool {
        let length = self.call.talk().unwrap_or_else(|| self.call.duration());
        !self.running() && matches!(length, CallDuration::AtLeast(_))
    }

    /// The page before or after the one on the screen, as far as one has been.
    #[must_use]
    pub fn page_beside(&self, forward: bool) -> Option<usize> {
        let current = self.interview.current();
        let mut pages = self.interview.pages_on_path().filter(|page| current.is_none_or(|now| *page <= now));
        match (self.page().map(|(at, _)| at), forward) {
            (Some(at), false) => pages.rfind(|page| *page < at),
            (Some(at), true) => pages.find(|page| *page > at),
            (None, false) => pages.next_back(),
            (None, true) => None,
        }
    }

    /// The page on the screen: the one looked at, else the one to ask now.
    #[must_use]
    pub fn page(&self) -> Option<(usize, &Page)> {
        if !self.call.reached() {
            return None;
        }
        let script = self.script.as_deref()?;
        let at = self.looking_at.or_else(|| self.interview.current())?;
        script.pages.get(at).map(|page| (at, page))
    }

    /// What the page on the screen asks for.
    #[must_use]
    pub fn asks(&self) -> Option<&Answer> {
        self.page().map(|(_, page)| &page.answer)
    }

    /// The text field of the page on the screen.
    pub fn field(&mut self) -> Option<&mut TextField> {
        let step = self.page().filter(|(_, page)| matches!(page.answer, Answer::Text | Answer::Date))?.1.id.clone();
        let known = match self.interview.answer(&step) {
            Some(AnswerValue::Text(text)) => TextField::with(text),
            _ => TextField::default(),
        };
        Some(self.typed.entry(step).or_insert(known))
    }

    /// Writes events down in the log; none where none of them can happen now.
    pub fn log(&mut self, env: &mut Env<'_>, bodies: Vec<EventBody>) -> Option<Write> {
        let events = self.add(env.now, env.elapsed_ms, env.new_id, bodies);
        (!events.is_empty()).then_some(Write::Append(events))
    }

    /// Adds events to the folds without sending them anywhere.
    pub fn add(
        &mut self,
        now: crate::domain::Moment,
        elapsed_ms: u64,
        new_id: &mut dyn FnMut() -> uuid::Uuid,
        bodies: Vec<EventBody>,
    ) -> Vec<Event> {
        let of_answers = |body: &EventBody| matches!(body, EventBody::Answer { .. } | EventBody::Probed { .. });
        let begins = bodies.iter().any(|body| matches!(body, EventBody::Started { .. }));
        let first = if !begins && bodies.iter().any(of_answers) { self.beginning() } else { Vec::new() };
        let mut added = Vec::new();
        for body in first.into_iter().chain(bodies) {
            let of_interview =
                matches!(body, EventBody::Started { .. } | EventBody::Answer { .. } | EventBody::Probed { .. });
            let event = Event {
                id: EventId(new_id()),
                at: now,
                elapsed_ms: elapsed_ms.saturating_sub(self.began_ms),
                operator: self.head.operator,
                call: self.head.id,
                interview: if of_interview { self.head.interview } else { None },
                body,
            };
            if self.call.apply(&event).is_ok() {
                added.push(event);
            }
        }
        self.events.extend(added.iter().cloned());
        self.refold();
        added
    }

    /// What begins the interview in this call; nothing where it has begun, or there is none.
    #[must_use]
    pub fn beginning(&self) -> Vec<EventBody> {
        let begun = |event: &Event| event.call == self.head.id && matches!(event.body, EventBody::Started { .. });
        let Some(script) = self.script.as_ref().filter(|_| !self.events.iter().any(begun)) else { return Vec::new() };
        let again = self.interview.times_started() > 0;
        let mut bodies = vec![EventBody::Started { script: script.id.clone(), version: script.version, again }];
        bodies.extend(self.ticked_before());
        bodies
    }

    /// The operator who rang because of the same interview before, where that was somebody else.
    #[must_use]
    pub fn rang_before(&self) -> Option<OperatorId> {
        let earlier = self.events.iter().rev().find(|event| event.call != self.head.id)?;
        Some(earlier.operator).filter(|operator| *operator != self.head.operator)
    }

    /// Pages whose items of the checklist were ticked by hand are answered from the beginning.
    #[must_use]
    pub fn ticked_before(&self) -> Vec<EventBody> {
        let progress = self.candidate.care.as_ref().and_then(|care| care.checklist.as_ref());
        let ticked = progress.map(|progress| progress.ticked.as_slice()).unwrap_or_default();
        let open = |step: &&StepId| {
            let on_script = self.script.as_ref().is_some_and(|script| script.page(step).is_some());
            on_script && self.interview.answer(step).is_none()
        };
        ticked
            .iter()
            .filter(open)
            .map(|step| EventBody::Answer { step: step.clone(), value: AnswerValue::Ticked })
            .collect()
    }

    /// Something was typed at a step (or in the note): it has to be on disk soon.
    pub fn typed_at(&mut self, step: Option<StepId>, elapsed_ms: u64) {
        match &self.draft_due {
            Some((_, same)) if *same == step => {}
            _ => self.draft_due = Some((elapsed_ms + PAUSE_MS, step)),
        }
    }

    /// When typing has to be on disk.
    #[must_use]
    pub fn draft_due_ms(&self) -> Option<u64> {
        self.draft_due.as_ref().map(|(due, _)| *due)
    }

    /// The draft to write now, if its time has come.
    pub fn take_draft(&mut self, elapsed_ms: u64) -> Option<Write> {
        let (_, step) = self.draft_due.take_if(|(due, _)| *due <= elapsed_ms)?;
        let text = match &step {
            Some(step) => self.typed.get(step).map(|field| field.text().to_owned()).unwrap_or_default(),
            None => self.note.text().to_owned(),
        };
        Some(Write::Draft { call: self.head.id, step, text })
    }

    /// What was typed has been recorded: a draft that came later would bring the old text back.
    pub fn drop_draft(&mut self) {
        self.draft_due = None;
    }

    /// The texts that were typed and not recorded: leaving the step, or the call, records them. Where a text was
    /// recorded and the line is empty now, it is taken back.
    #[must_use]
    pub fn unrecorded(&self) -> Vec<EventBody> {
        let mut bodies: Vec<_> = self
            .typed
            .iter()
            .filter(|(step, field)| {
                let recorded = match self.interview.answer(step) {
                    Some(AnswerValue::Text(text)) => text.as_str(),
                    _ => "",
                };
                let is_text = self
                    .script
                    .as_ref()
                    .and_then(|script| script.page(step))
                    .is_some_and(|page| page.answer == Answer::Text);
                is_text && field.text().trim() != recorded.trim()
            })
            .map(|(step, field)| EventBody::Answer { step: step.clone(), value: said(field) })
            .collect();
        if !self.note.text().trim().is_empty() {
            let step = self.page().map(|(_, page)| page.id.clone());
            bodies.push(EventBody::Noted { step, text: self.note.text().to_owned() });
        }
        bodies
    }
}
