//! The menu of outcomes: one key each, what is impossible dim with its reason, each row with what will follow.
//! Every row stands at its place; where the window is too low for all of them, the menu is scrolled.

use crate::app::effect::Effect;
use crate::app::keymap::Action;
use crate::app::layout::menu_height;
use crate::app::list;
use crate::app::model::{Env, Model};
use crate::app::overlay::{Overlay, Question};
use crate::app::text::TextField;
use crate::domain::{
    Answer, AnswerValue, Appointment, CodingContext, FollowUp, Impossible, Interview, InterviewSummary, Moment, Next,
    OpeningHours, Outcome, OutcomeCode, PhoneId, Possible, StepId, TouchKind, consequences, hours_of, key_place,
    possible,
};

use super::LiveCall;

/// One row of the menu.
#[derive(Debug, Clone)]
pub struct Row {
    /// The outcome.
    pub outcome: Outcome,
    /// Why it cannot be chosen now.
    pub impossible: Option<Impossible>,
    /// What will follow.
    pub follow_ups: Vec<FollowUp>,
    /// Mandatory items of the call's checklist that it would end without: the checklist stays open for them.
    pub not_asked: usize,
}

/// The menu as it is open.
#[derive(Debug, Clone)]
pub struct Menu {
    /// In the order of the file of outcomes.
    pub rows: Vec<Row>,
    /// When the menu was opened: this is when the line went down.
    pub ended: (Moment, u64),
    /// The time agreed on, where one was.
    pub appointment: Option<Appointment>,
    /// Somebody answered: which group comes first.
    pub reached: bool,
    /// Lines scrolled away at the top.
    pub top: usize,
}

/// Which rows stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Somebody spoke.
    Reached,
    /// Nobody answered.
    NotReached,
    /// Whatever happened: the number is wrong, the company is gone, the line failed.
    Either,
}

impl Group {
    /// The group of an outcome.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        match (outcome.possible, outcome.reached) {
            (Possible::Always, _) => Self::Either,
            (_, true) => Self::Reached,
            (_, false) => Self::NotReached,
        }
    }
}

/// One line of the menu.
#[derive(Debug, Clone, Copy)]
pub enum MenuLine<'m> {
    /// The name of a group.
    Heading(Group),
    /// An outcome.
    Row(&'m Row),
}

impl Menu {
    /// All lines of the menu, the group that fits the call first, the one that does not last.
    #[must_use]
    pub fn lines(&self) -> Vec<MenuLine<'_>> {
        let mut groups = [Group::Reached, Group::Either, Group::NotReached];
        if !self.reached {
            groups.reverse();
        }
        let mut lines = Vec::new();
        for group in groups {
            let mut rows = self.rows.iter().filter(|row| Group::of(&row.outcome) == group).peekable();
            if rows.peek().is_some() {
                lines.push(MenuLine::Heading(group));
                lines.extend(rows.map(MenuLine::Row));
            }
        }
        lines
    }

    /// Scrolls in a window of this size; `last` is the first line when the last one is in sight.
    pub fn scroll(&mut self, action: Action, size: (u16, u16), last: usize) {
        list::scroll(&mut self.top, action, menu_height(size), last);
    }

    /// The case that opens whichever outcome is chosen, but those that leave everything as it was: when it is due.
    #[must_use]
    pub fn case_in_all(&self) -> Option<Moment> {
        let mut rows = self.rows.iter().filter(|row| row.impossible.is_none() && row.outcome.next != Next::Keep);
        let first = rows.next()?.case_due()?;
        rows.all(|row| row.case_due() == Some(first)).then_some(first)
    }
}

impl Row {
    /// When the case is due that this outcome opens.
    #[must_use]
    pub fn case_due(&self) -> Option<Moment> {
        self.follow_ups.iter().find_map(|follow_up| match follow_up {
            FollowUp::OpenCase { due, .. } => Some(*due),
            _ => None,
        })
    }
}

/// An outcome with everything that goes with it.
#[derive(Debug, Clone)]
pub struct Coding {
    /// The outcome.
    pub outcome: Outcome,
    /// What will follow.
    pub follow_ups: Vec<FollowUp>,
    /// When the line went down: wall clock, and the program's monotonic clock.
    pub ended: (Moment, u64),
}

/// Opens the menu.
pub fn open(model: &mut Model, env: &Env<'_>) {
    open_with(model, (env.now, env.elapsed_ms), None);
}

/// Opens the menu with a time agreed on.
pub fn open_with(model: &mut Model, ended: (Moment, u64), appointment: Option<Appointment>) {
    let rows = rows(model, appointment.as_ref());
    let reached = model.call.as_ref().is_some_and(|call| call.call.reached());
    if !rows.is_empty() {
        model.overlays.push(Overlay::Outcomes(Menu { rows, ended, appointment, reached, top: 0 }));
    }
}

fn rows(model: &Model, appointment: Option<&Appointment>) -> Vec<Row> {
    let Some(call) = &model.call else { return Vec::new() };
    // What is typed is recorded with the outcome, so it counts already.
    let unrecorded = call.unrecorded();
    let after = call.script.as_ref().map(|script| {
        let mut interview = call.interview.clone();
        interview.with(script, &unrecorded);
        interview
    });
    let interview = after.as_ref();
    let summary = interview.map(|interview| InterviewSummary {
        once_more: call.candidate.more.once_more,
        ..InterviewSummary::of(interview, call.case, &|step| call.answered_here(step))
    });
    let numbers: Vec<PhoneId> =
        call.candidate.phones.iter().filter(|phone| phone.is_worth_dialing()).map(|phone| phone.id).collect();
    // All numbers of one sitting are tried in order, each once.
    let dialled: Vec<PhoneId> =
        call.tried_before().into_iter().chain(call.call.dials().iter().map(|dial| dial.phone)).collect();
    let message_left = message_left(model);
    let note = call.note.text().trim();
    let hours = hours_of(&call.candidate, &model.playbooks.calling_hours);
    let opening = OpeningHours { hours: &hours, ..model.playbooks.opening_hours(&model.zone) };
    let cases = &model.playbooks.cases;
    let context = CodingContext {
        now: model.now,
        zone: &call.candidate.zone,
        cadence: &model.playbooks.cadence,
        hours: &opening,
        touch: &call.candidate.touch,
        earlier: &call.candidate.tried,
        numbers: &numbers,
        dialled: &dialled,
        person: call.head.person,
        next_person: call.head.person.and_then(|left| call.briefing.next_person(left)),
        appointment,
        interview: summary.as_ref(),
        owner: Some(cases.owner(call.candidate.owner, &model.operators, call.head.operator)),
        note: Some(note).filter(|note| !note.is_empty()),
        language: model.language,
    };
    let survey = call.candidate.touch.kind == TouchKind::Survey;
    let scored =
        call.script.as_ref().is_some_and(|script| script.pages.iter().any(|page| page.answer == Answer::Score));
    let left = not_asked(call, interview);
    model
        .playbooks
        .outcomes
        .iter()
        .filter(|outcome| outcome.possible != Possible::Never)
        // Where no score is asked for, a talk is broken off in one way only.
        .filter(|outcome| outcome.possible != Possible::ScoreGiven || survey || scored)
        .map(|outcome| {
            let follow_ups = consequences(outcome, &context);
            let ends = follow_ups.contains(&FollowUp::Finish { done: true });
            Row {
                impossible: possible(outcome, &call.call, interview).err().or_else(|| {
                    (message_left && outcome.possible == Possible::FirstMessage).then_some(Impossible::MessageLeft)
                }),
                follow_ups: follow_ups.into_iter().map(|follow_up| in_words(follow_up, model)).collect(),
                not_asked: if ends { left } else { 0 },
                outcome: if survey { outcome.clone() } else { outcome.clone().of_talk() },
            }
        })
        .collect()
}

/// Mandatory items of the call's checklist whose pages were passed over, or never reached.
fn not_asked(call: &LiveCall, interview: Option<&Interview>) -> usize {
    let asked = |step: &StepId| {
        let answer = interview.and_then(|interview| interview.answer(step));
        answer.is_some_and(|answer| *answer != AnswerValue::Passed)
    };
    let progress = call.candidate.care.as_ref().and_then(|care| care.checklist.as_ref());
    let missing = progress.map(|progress| progress.missing.as_slice()).unwrap_or_default();
    missing.iter().filter(|page| !page.as_ref().is_some_and(asked)).count()
}

/// A message was left on a machine because of the same touch before.
#[must_use]
pub fn message_left(model: &Model) -> bool {
    let outcome = |code| model.playbooks.outcome(code);
    model.call.as_ref().is_some_and(|call| {
        call.briefing
            .outcomes_of(call.candidate.touch.id)
            .any(|code| outcome(code).is_some_and(|outcome| outcome.possible == Possible::FirstMessage))
    })
}

/// The score with which a case is closed becomes a sentence, and so does what a client has told of the first days.
fn in_words(follow_up: FollowUp, model: &Model) -> FollowUp {
    match follow_up {
        FollowUp::CloseCase { closing } => {
            FollowUp::CloseCase { closing: model.words().call_case_closed_by_score(closing.as_str()) }
        }
        FollowUp::NextDayCall { day, zone, goal: Some(said) } => {
            let words = model.words();
            let goal = if said.is_empty() { words.call_next_day_goal() } else { words.call_next_day_goal_said(said) };
            FollowUp::NextDayCall { day, zone, goal: Some(goal) }
        }
        other => other,
    }
}

/// A key in the menu: codes, or asks first for what the outcome needs.
pub fn choose(model: &mut Model, typed: char, env: &mut Env<'_>) -> Vec<Effect> {
    choose_once_asked(model, typed, false, env)
}

/// The question about an outcome that ends in do-not-call has been answered with yes.
pub fn choose_surely(model: &mut Model, outcome: &OutcomeCode, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(Overlay::Outcomes(menu)) = model.overlays.last() else { return Vec::new() };
    let key = menu.rows.iter().find(|row| row.outcome.code == *outcome).map(|row| row.outcome.key);
    key.map_or_else(Vec::new, |key| choose_once_asked(model, key, true, env))
}

fn choose_once_asked(model: &mut Model, typed: char, sure: bool, env: &mut Env<'_>) -> Vec<Effect> {
    let words = model.words();
    let Some(Overlay::Outcomes(menu)) = model.overlays.last() else { return Vec::new() };
    let Some(row) = menu.rows.iter().find(|row| key_place(row.outcome.key) == key_place(typed)).cloned() else {
        model.complain(words.choice_not_here());
        return Vec::new();
    };
    let ended = menu.ended;
    let appointed = menu.appointment.is_some();
    if let Some(why) = row.impossible {
        let text = crate::i18n::follow_ups::impossible(why, words);
        model.complain(words.outcomes_impossible(text));
        return Vec::new();
    }
    if row.outcome.next == Next::Callback && !appointed {
        let mine = crate::app::callback::mine_at_first(model);
        model.overlays.push(Overlay::Callback {
            field: TextField::default(),
            ended: Some(ended),
            outcome: Some(row.outcome.code),
            mine,
        });
        return Vec::new();
    }
    let noted = model.call.as_ref().is_some_and(|call| !call.note.text().trim().is_empty());
    if row.outcome.note_required && !noted {
        model.overlays.push(Overlay::Note { outcome: Some(row.outcome.code) });
        return Vec::new();
    }
    if row.outcome.do_not_call && !sure {
        model.overlays.push(Overlay::Confirm(Question::NeverAgain(row.outcome.code)));
        return Vec::new();
    }
    let coding = Coding { outcome: row.outcome, follow_ups: row.follow_ups, ended };
    super::marks::confirm(model, coding, env)
}

/// The menu once more, after what an outcome needed was given; codes it at once.
pub fn resume(
    model: &mut Model,
    ended: (Moment, u64),
    appointment: Option<Appointment>,
    outcome: &crate::domain::OutcomeCode,
    env: &mut Env<'_>,
) -> Vec<Effect> {
    model.overlays.clear();
    open_with(model, ended, appointment);
    let Some(Overlay::Outcomes(menu)) = model.overlays.last() else { return Vec::new() };
    let key = menu.rows.iter().find(|row| row.outcome.code == *outcome).map(|row| row.outcome.key);
    key.map_or_else(Vec::new, |key| choose(model, key, env))
}
