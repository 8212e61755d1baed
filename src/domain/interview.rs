//! An interview as a fold over its events: answers, the path through the script, and where it stands.
//!
//! Nothing is thrown away: the answer of a page that has left the path is kept, not counted, and comes back with
//! the page. Events that were taken back are left out by the caller.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Answer, AnswerValue, Comparison, Condition, Event, EventBody, InterviewState, Page, Plans, Purpose, Score, Script,
    StepId, without_marks,
};

/// The latest answer of each step.
pub type Answers = BTreeMap<StepId, AnswerValue>;

/// How a page of the script stands in an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// On the path, answered.
    Answered,
    /// On the path, passed without a value: does not know, does not want to say, or an empty line.
    Skipped,
    /// On the path, still to be asked.
    Open,
    /// Not on the path.
    OffPath,
}

/// One page of the script in the path at the side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    /// Index of the page in [`Script::pages`].
    pub page: usize,
    /// Its stable name.
    pub step: StepId,
    /// How it stands.
    pub state: StepState,
    /// An answer is stored; on a page off the path it is kept, not counted.
    pub kept: bool,
}

/// The state of one interview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Interview {
    answers: Answers,
    probes: BTreeMap<StepId, BTreeSet<u8>>,
    times_started: u32,
    refused: bool,
    path: Vec<PathStep>,
    score: Option<StepId>,
    reason: Option<String>,
    permissions: Vec<(StepId, Purpose, bool)>,
    plans: Vec<(Plans, String)>,
    day: Option<chrono::NaiveDate>,
}

impl Interview {
    /// Folds the events of one interview, in the order in which they happened.
    ///
    /// Events of other kinds, of steps the script does not have, and answers that the page cannot hold (a text to a
    /// score) change nothing.
    #[must_use]
    pub fn fold<'a>(script: &Script, events: impl Iterator<Item = &'a Event>) -> Self {
        let mut interview = Self::default();
        for event in events {
            interview.take(script, &event.body);
        }
        interview.walk(script);
        interview
    }

    /// Adds one event to a folded interview; the same as folding everything anew.
    pub fn apply(&mut self, script: &Script, event: &Event) {
        self.with(script, std::slice::from_ref(&event.body));
    }

    /// The interview as it will stand after these events.
    pub fn with(&mut self, script: &Script, bodies: &[EventBody]) {
        for body in bodies {
            self.take(script, body);
        }
        self.walk(script);
    }

    fn take(&mut self, script: &Script, body: &EventBody) {
        match body {
            EventBody::Started { .. } => {
                self.times_started += 1;
                // Whoever refused is asked for leave again when the interview is taken up again.
                self.answers.retain(|step, value| {
                    script.page(step).is_none_or(|page| self.times_started == 1 || !page.answer.refuses(value))
                });
            }
            EventBody::Answer { step, value } if script.page(step).is_some_and(|page| page.answer.accepts(value)) => {
                self.answers.insert(step.clone(), value.clone());
            }
            EventBody::Probed { step, probe } => {
                self.probes.entry(step.clone()).or_default().insert(*probe);
            }
            _ => {}
        }
    }

    /// Walks the script once: which pages are on the path, and what the answers on it amount to.
    fn walk(&mut self, script: &Script) {
        self.path.clear();
        self.permissions.clear();
        (self.refused, self.score, self.reason) = (false, None, None);
        (self.plans, self.day) = (Vec::new(), None);
        let mut on_path: BTreeMap<&StepId, &AnswerValue> = BTreeMap::new();
        for (index, page) in script.pages.iter().enumerate() {
            let value = self.answers.get(&page.id);
            let wanted = page.when.as_ref().is_none_or(|when| when.holds_by(&|step| on_path.get(step).copied()));
            let state = if self.refused || !wanted {
                StepState::OffPath
            } else {
                match value {
                    None => StepState::Open,
                    Some(value) if page.answer.is_content(value) => StepState::Answered,
                    Some(_) => StepState::Skipped,
                }
            };
            if let (Some(value), false) = (value, state == StepState::OffPath) {
                on_path.insert(&page.id, value);
                self.refused |= page.answer.refuses(value);
                match (&page.answer, value) {
                    (Answer::Score, AnswerValue::Score(_)) if self.score.is_none() => {
                        self.score = Some(page.id.clone());
                    }
                    (Answer::Text, AnswerValue::Text(text))
                        if self.reason.is_none() && state == StepState::Answered =>
                    {
                        self.reason = Some(without_marks(text)).filter(|words| !words.is_empty());
                    }
                    (Answer::Choice { options }, AnswerValue::Choice(chosen)) => {
                        let option = options.iter().find(|option| option.id == *chosen);
                        if let Some((plans, label)) = option.and_then(|option| Some((option.plans?, &option.label))) {
                            self.plans.push((plans, label.clone()));
                        }
                    }
                    (Answer::Date, AnswerValue::Date(day)) => self.day = self.day.or(Some(*day)),
                    (Answer::Permission { purpose }, AnswerValue::Permission(granted)) => {
                        self.permissions.push((page.id.clone(), *purpose, *granted));
                    }
                    _ => {}
                }
            }
            self.path.push(PathStep { page: index, step: page.id.clone(), state, kept: value.is_some() });
        }
    }

    /// Every page of the script with its state, in the order of the script.
    #[must_use]
    pub fn path(&self) -> &[PathStep] {
        &self.path
    }

    /// The page to ask now: the first open one on the path. None where there is nothing left to ask.
    #[must_use]
    pub fn current(&self) -> Option<usize> {
        self.path.iter().find(|step| step.state == StepState::Open).map(|step| step.page)
    }

    /// Pages on the path, in order: what back and forward move over.
    pub fn pages_on_path(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.path.iter().filter(|step| step.state != StepState::OffPath).map(|step| step.page)
    }

    /// How many pages on the path are still open.
    #[must_use]
    pub fn open_steps(&self) -> usize {
        self.path.iter().filter(|step| step.state == StepState::Open).count()
    }

    /// Where the interview stands. Partial: a score is there and pages are open. A hang-up changes nothing here.
    #[must_use]
    pub fn state(&self) -> InterviewState {
        if self.refused {
            InterviewState::Refused
        } else if self.times_started == 0 && self.answers.is_empty() {
            InterviewState::NotStarted
        } else if self.open_steps() == 0 {
            InterviewState::Complete
        } else if self.score.is_some() {
            InterviewState::Partial
        } else {
            InterviewState::Started
        }
    }

    /// The score that counts: the first score page on the path with a number. "Don't know" and "refused" are none.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        match self.answers.get(self.score.as_ref()?)? {
            AnswerValue::Score(score) => Some(*score),
            _ => None,
        }
    }

    /// The reason in the client's own words: the first text on the path that is not empty, without what we have marked
    /// in it for ourselves.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// The step of the score that counts, where there is one.
    #[must_use]
    pub fn score_step(&self) -> Option<&StepId> {
        self.score.as_ref()
    }

    /// Leave given or refused, by step and purpose, for the pages on the path; what was not asked is not in it.
    #[must_use]
    pub fn permissions(&self) -> &[(StepId, Purpose, bool)] {
        &self.permissions
    }

    /// What the chosen options on the path lead to, each with the words of its option.
    #[must_use]
    pub fn plans(&self) -> &[(Plans, String)] {
        &self.plans
    }

    /// The first day that was named on the path.
    #[must_use]
    pub const fn day(&self) -> Option<chrono::NaiveDate> {
        self.day
    }

    /// The latest answer of a step, also of one off the path.
    #[must_use]
    pub fn answer(&self, step: &StepId) -> Option<&AnswerValue> {
        self.answers.get(step)
    }

    /// How many different probes were read out at a step.
    #[must_use]
    pub fn probes_used(&self, step: &StepId) -> usize {
        self.probes.get(step).map_or(0, BTreeSet::len)
    }

    /// The first probe of the page that was not read out yet.
    #[must_use]
    pub fn next_probe<'s>(&self, page: &'s Page) -> Option<(u8, &'s str)> {
        let used = self.probes.get(&page.id);
        page.probes
            .iter()
            .enumerate()
            .filter_map(|(at, words)| Some((u8::try_from(at).ok()?, words.as_str())))
            .find(|(at, _)| used.is_none_or(|used| !used.contains(at)))
    }

    /// In how many calls the interview was begun or taken up.
    #[must_use]
    pub fn times_started(&self) -> u32 {
        self.times_started
    }
}

impl Script {
    /// The page of a step.
    #[must_use]
    pub fn page(&self, step: &StepId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == *step)
    }
}

impl Answer {
    /// Whether a page with this kind of answer can hold this value. "Don't know" and "refused" fit whatever is asked.
    #[must_use]
    pub fn accepts(&self, value: &AnswerValue) -> bool {
        match (self, value) {
            (Self::None, AnswerValue::Passed)
            | (Self::Score, AnswerValue::Score(_))
            | (Self::Text, AnswerValue::Text(_) | AnswerValue::Passed)
            | (Self::Permission { .. }, AnswerValue::Permission(_))
            | (Self::Date, AnswerValue::Date(_) | AnswerValue::Passed) => true,
            (Self::Choice { options }, AnswerValue::Choice(chosen)) => {
                options.iter().any(|option| option.id == *chosen)
            }
            (answer, AnswerValue::DontKnow | AnswerValue::Refused) => *answer != Self::None,
            (_, AnswerValue::Ticked) => true,
            _ => false,
        }
    }

    /// Whether this value ends the interview as refused. Where leave is asked for the questions that follow, no answer
    /// is no leave.
    #[must_use]
    pub fn refuses(&self, value: &AnswerValue) -> bool {
        match (self, value) {
            (Self::Choice { options }, AnswerValue::Choice(chosen)) => {
                options.iter().any(|option| option.refuses && option.id == *chosen)
            }
            (Self::Choice { options }, AnswerValue::DontKnow | AnswerValue::Refused) => {
                options.iter().any(|option| option.refuses)
            }
            _ => false,
        }
    }

    /// What a value says where the page asks for leave, to go on or for later: given or not. None where it asks for
    /// something else, or the value is neither.
    #[must_use]
    pub fn leave(&self, value: &AnswerValue) -> Option<bool> {
        match (self, value) {
            (Self::Permission { .. }, AnswerValue::Permission(granted)) => Some(*granted),
            (Self::Choice { options }, AnswerValue::Choice(chosen)) if self.asks_leave() => {
                options.iter().find(|option| option.id == *chosen).map(|option| !option.refuses)
            }
            _ => None,
        }
    }

    /// Whether the page asks for leave, to go on or for later.
    #[must_use]
    pub fn asks_leave(&self) -> bool {
        match self {
            Self::Permission { .. } => true,
            Self::Choice { options } => options.iter().any(|option| option.refuses),
            _ => false,
        }
    }

    /// Whether the value says something, as against "don't know", "refused" and an empty line.
    fn is_content(&self, value: &AnswerValue) -> bool {
        match value {
            AnswerValue::DontKnow | AnswerValue::Refused => false,
            AnswerValue::Passed => *self == Self::None,
            AnswerValue::Text(text) => !text.trim().is_empty(),
            _ => true,
        }
    }
}

impl Condition {
    /// Whether the condition holds for these answers. An unanswered step, "don't know" and "refused" make every
    /// comparison with it false, also `!=`.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        self.holds_by(&|step| answers.get(step))
    }

    fn holds_by<'a>(&self, find: &dyn Fn(&StepId) -> Option<&'a AnswerValue>) -> bool {
        match self {
            Self::Score(step, comparison, score) => match find(step) {
                Some(AnswerValue::Score(given)) => comparison.holds(*given, *score),
                _ => false,
            },
            Self::Choice(step, wanted, name) => match find(step) {
                Some(AnswerValue::Choice(chosen)) => (chosen == name) == *wanted,
                Some(AnswerValue::Permission(granted)) => ((if *granted { "yes" } else { "no" }) == name) == *wanted,
                _ => false,
            },
            Self::And(left, right) => left.holds_by(find) && right.holds_by(find),
            Self::Or(left, right) => left.holds_by(find) || right.holds_by(find),
        }
    }

    /// The steps the condition looks at.
    #[must_use]
    pub fn steps(&self) -> Vec<&StepId> {
        match self {
            Self::Score(step, ..) | Self::Choice(step, ..) => vec![step],
            Self::And(left, right) | Self::Or(left, right) => [left.steps(), right.steps()].concat(),
        }
    }
}

impl Comparison {
    /// Compares.
    #[must_use]
    pub fn holds<T: Ord + Copy>(self, left: T, right: T) -> bool {
        match self {
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
            Self::Equal => left == right,
            Self::NotEqual => left != right,
            Self::GreaterOrEqual => left >= right,
            Self::Greater => left > right,
        }
    }
}

#[cfg(test)]
mod tests;
