//! The one line in which a case or a promise is changed: a note, another owner, another date in words, the reason it is
//! closed with, a new promise, a new case.

use super::change;
use crate::app::Key;
use crate::app::effect::Effect;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::text::TextField;
use crate::domain::{
    CaseId, ClientId, ClosingReason, Commitment, CommitmentChange, CommitmentId, Moment, NewCase, NewPromise, Operator,
    PersonId, PromiseId, SafeText, Zone, fold,
};
use crate::i18n::Messages;
use crate::i18n::callback::{NotUnderstood, ParsedTime, parse_callback};
use crate::i18n::dated_text;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// A note.
    Note(CommitmentId),
    /// Another owner.
    HandOver(CommitmentId),
    /// Another date.
    Move(CommitmentId),
    /// The reason a case is closed with.
    Close(CaseId),
    /// The reason a promise is not kept.
    Break(PromiseId),
    /// A new promise.
    Promise {
        /// To whom.
        client: ClientId,
        /// To whom there.
        person: Option<PersonId>,
    },
    /// A new case.
    Case {
        /// Whose.
        client: ClientId,
        /// Whose there.
        person: Option<PersonId>,
    },
}

impl Task {
    /// What Enter does, as the box says it.
    #[must_use]
    pub fn in_a_word(self, words: &Messages) -> String {
        match self {
            Self::HandOver(_) => words.key_case_owner(),
            Self::Move(_) => words.key_case_due(),
            Self::Close(_) => words.key_close_offered(),
            Self::Case { .. } => words.key_open(),
            Self::Note(_) | Self::Break(_) | Self::Promise { .. } => words.key_record(),
        }
    }
}

/// The form as it is open.
#[derive(Debug, Clone)]
pub struct Form {
    /// What is being done.
    pub task: Task,
    /// The line that is typed.
    pub field: TextField,
    /// The line of the list below that is chosen; a reason is never chosen by itself.
    pub cursor: Option<usize>,
    /// What it is about, or whose it is: shown above the line.
    pub about: String,
    /// The client's clock, where it is known.
    zone: Option<Zone>,
    /// The first Esc has warned that what was typed would be lost.
    warned: bool,
}

impl Form {
    /// A form about a case or a promise.
    #[must_use]
    pub fn of(task: Task, about: &Commitment) -> Self {
        let name = match task {
            Task::Promise { .. } | Task::Case { .. } => about.client_name.clone(),
            _ => about.text.clone(),
        };
        Self::new(task, name, about.zone.clone())
    }

    /// A form about a client.
    #[must_use]
    pub fn new(task: Task, about: String, zone: Option<Zone>) -> Self {
        let cursor = matches!(task, Task::HandOver(_)).then_some(0);
        Self { task, field: TextField::default(), cursor, about, zone, warned: false }
    }

    /// The clock that dates in words are meant by: the client's for what the client was promised, our own for a case.
    #[must_use]
    pub fn zone<'a>(&'a self, model: &'a Model) -> &'a Zone {
        match self.task {
            Task::Move(CommitmentId::Promise(_)) | Task::Promise { .. } => self.zone.as_ref().unwrap_or(&model.zone),
            _ => &model.zone,
        }
    }

    /// The operators that fit what was typed.
    #[must_use]
    pub fn operators<'m>(&self, model: &'m Model) -> Vec<&'m Operator> {
        let typed = fold(self.field.text());
        model.operators.iter().filter(|operator| fold(&operator.name).contains(&typed)).collect()
    }

    /// The date that was typed alone.
    ///
    /// # Errors
    /// With the first word that fits nothing.
    pub fn date(&self, model: &Model) -> Result<ParsedTime, NotUnderstood> {
        let (hours, calendar) = (&model.playbooks.calling_hours, &model.playbooks.calendar);
        let time = parse_callback(self.field.text(), model.now, self.zone(model), hours, calendar, model.date_order())?;
        Ok(self.to_the_end_of_the_day(time, model))
    }

    /// A day without an hour lasts until the working day ends, as it does for a case that nobody gave a date.
    fn to_the_end_of_the_day(&self, time: ParsedTime, model: &Model) -> ParsedTime {
        let until = time.due(self.zone(model), model.playbooks.cadence.working_day_ends, model.now);
        ParsedTime { until, ..time }
    }

    /// The text that was typed and the date at its end, where there is one.
    #[must_use]
    pub fn text_and_date(&self, model: &Model) -> (String, Option<ParsedTime>) {
        let (hours, calendar) = (&model.playbooks.calling_hours, &model.playbooks.calendar);
        let (text, time) =
            dated_text::split(self.field.text(), model.now, self.zone(model), hours, calendar, model.date_order());
        (text, time.map(|time| self.to_the_end_of_the_day(time, model)))
    }

    /// How many lines the list below the line has.
    fn lines(&self, model: &Model) -> usize {
        match self.task {
            Task::HandOver(_) => self.operators(model).len(),
            Task::Close(_) => model.playbooks.cases.closings.len(),
            _ => 0,
        }
    }

    /// The chosen reason to close with.
    #[must_use]
    pub fn reason<'m>(&self, model: &'m Model) -> Option<&'m ClosingReason> {
        self.cursor.and_then(|at| model.playbooks.cases.closings.get(at))
    }
}

/// When a case that is opened now is due where nobody says when.
#[must_use]
pub fn usual_deadline(model: &Model) -> Moment {
    model.playbooks.opening_hours(&model.zone).case_due(model.now)
}

/// Types into the line, moves in the list below it, or sends it.
pub fn act(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    let Some(Overlay::Commitment(form)) = model.overlays.last() else { return Vec::new() };
    let lines = form.lines(model);
    if action == Some(Action::Record) {
        return send(model);
    }
    let words = model.words();
    let Some(Overlay::Commitment(form)) = model.overlays.last_mut() else { return Vec::new() };
    match action {
        Some(Action::Back) if !form.field.text().trim().is_empty() && !form.warned => {
            form.warned = true;
            model.complain(words.form_not_saved());
        }
        Some(Action::Back) => {
            model.overlays.pop();
        }
        None => {
            let typed = form.field.key(key);
            form.warned = false;
            form.cursor = if typed && matches!(form.task, Task::HandOver(_)) { Some(0) } else { form.cursor };
        }
        Some(Action::Up) if lines > 0 => form.cursor = Some(form.cursor.unwrap_or(lines).saturating_sub(1)),
        Some(Action::Down) if lines > 0 => {
            form.cursor = Some(form.cursor.map_or(0, |at| (at + 1).min(lines - 1)));
        }
        _ => {}
    }
    Vec::new()
}

fn send(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Commitment(form)) = model.overlays.last().cloned() else { return Vec::new() };
    match made(model, &form) {
        Ok((wish, said)) => {
            model.overlays.pop();
            if matches!(form.task, Task::Close(_)) {
                model.cases.offer = None;
            }
            change(model, wish, said)
        }
        Err(missing) => {
            model.complain(missing);
            Vec::new()
        }
    }
}

/// The change that the form makes, and what is said when it is done; else what is still missing.
fn made(model: &Model, form: &Form) -> Result<(CommitmentChange, String), String> {
    let words = model.words();
    let (text, about) = (form.field.text().trim(), SafeText::in_sentence(&form.about));
    let day = |at| crate::i18n::dates::near_time(at, &model.zone, model.now, words);
    let written = |missing: String| if text.is_empty() { Err(missing) } else { Ok(text.to_owned()) };
    Ok(match form.task {
        Task::Note(id) => {
            (CommitmentChange::Note(id, written(words.cases_note_empty())?), words.cases_said_noted(about))
        }
        Task::HandOver(id) => {
            let fitting = form.operators(model);
            let chosen = fitting.get(form.cursor.unwrap_or(0)).ok_or_else(|| words.cases_nobody())?;
            (
                CommitmentChange::HandOver(id, chosen.id),
                words.cases_said_handed_over(about, SafeText::in_sentence(&chosen.name)),
            )
        }
        Task::Move(id) => {
            let time = form.date(model).map_err(|_| words.cases_date_missing())?;
            (CommitmentChange::Move(id, time.until), words.cases_said_moved(about, day(time.until)))
        }
        Task::Close(id) => {
            let reason = form.reason(model).ok_or_else(|| words.cases_reason_missing())?;
            let closing = reason.closing(model.language, text).ok_or_else(|| words.cases_own_words_missing())?;
            (CommitmentChange::Close(id, closing), words.cases_said_closed(about))
        }
        Task::Break(id) => {
            (CommitmentChange::Break(id, written(words.cases_why_missing())?), words.cases_said_broken(about))
        }
        Task::Promise { client, person } => {
            let me = model.me.as_ref().ok_or_else(|| words.cases_nobody())?;
            let (text, time) = form.text_and_date(model);
            let time = time.filter(|_| !text.is_empty()).ok_or_else(|| words.cases_promise_needs_date())?;
            let (due, zone, said) =
                (time.until, form.zone(model).clone(), words.cases_said_promised(SafeText::in_sentence(&text)));
            let new = NewPromise { client, person, text, due, zone, owner: me.id, call: None };
            (CommitmentChange::Promise(new), said)
        }
        Task::Case { client, person } => {
            let (subject, time) = form.text_and_date(model);
            if subject.is_empty() {
                return Err(words.cases_subject_missing());
            }
            let said = words.cases_said_opened(SafeText::in_sentence(&subject));
            let due = time.map_or_else(|| usual_deadline(model), |time| time.until);
            let owner = model.me.as_ref().map(|me| me.id);
            (CommitmentChange::Open(NewCase { client, person, subject, owner, due, interview: None }), said)
        }
    })
}
