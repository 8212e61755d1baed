//! What we owe a client: a case that is open until the loop is closed, a promise that is open until it is kept. Both
//! have an owner and a date and are worked the same way, so that one list shows them.

use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{
    CaseDeadline, CaseId, ClientId, InterviewId, Language, Moment, NewPromise, OperatorId, PersonId, PromiseId, Score,
    ScoreClass, TouchId, Zone,
};

/// A case or a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what", content = "id")]
pub enum CommitmentId {
    /// A case (обращение).
    Case(CaseId),
    /// A promise (обещание).
    Promise(PromiseId),
}

impl CommitmentId {
    /// True for a case.
    #[must_use]
    pub const fn is_case(self) -> bool {
        matches!(self, Self::Case(_))
    }
}

named_enum! {
    /// What a closed case rests on.
    ClosingKind {
        /// The client has said that the matter is settled.
        ClientWord = "client-word",
        /// We close it without the client's word, for a reason that is kept.
        StatedReason = "stated-reason",
    }
}

/// With what a case is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The client's word, or a reason of ours.
    pub kind: ClosingKind,
    /// In words; never empty.
    pub words: String,
}

named_enum! {
    /// How a commitment ended.
    Ending {
        /// The case was closed.
        Closed = "closed",
        /// The promise was kept.
        Kept = "kept",
        /// The promise was broken or given up.
        Broken = "broken",
    }
}

/// The end of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// How.
    pub how: Ending,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Option<OperatorId>,
    /// What a closed case rests on.
    pub kind: Option<ClosingKind>,
    /// The words it was closed with, the reason why it was broken.
    pub words: Option<String>,
}

named_enum! {
    /// What happened to a commitment on its way.
    CommitmentStep {
        /// Something was written down.
        Note = "note",
        /// Somebody else answers for it.
        HandedOver = "handed-over",
        /// It has another date.
        Moved = "moved",
        /// A case was closed.
        Closed = "closed",
        /// A promise was kept.
        Kept = "kept",
        /// A promise was broken or given up.
        Broken = "broken",
        /// It is open again.
        Reopened = "reopened",
    }
}

/// One line of the history of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitmentNote {
    /// When.
    pub at: Moment,
    /// Who.
    pub operator: Option<OperatorId>,
    /// What.
    pub step: CommitmentStep,
    /// The words of a note, of a closing, of a reason.
    pub text: Option<String>,
    /// Who answers for it from now on.
    pub owner: Option<OperatorId>,
    /// The date it has from now on.
    pub due: Option<Moment>,
}

/// The answer that opened a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseAnswer {
    /// The number.
    pub score: Score,
    /// When it was given.
    pub at: Moment,
    /// Who asked.
    pub asked_by: OperatorId,
    /// What the client said in this interview, word for word: the title of the question, the words.
    pub words: Vec<(String, String)>,
}

/// A case or a promise with everything that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Which.
    pub id: CommitmentId,
    /// Whose.
    pub client: ClientId,
    /// The client's name.
    pub client_name: String,
    /// The client's zone, where it is known.
    pub zone: Option<Zone>,
    /// Whose there.
    pub person: Option<PersonId>,
    /// That person's name.
    pub person_name: Option<String>,
    /// The subject of a case, the text of a promise.
    pub text: String,
    /// Who answers for it.
    pub owner: Option<OperatorId>,
    /// Until when.
    pub due: Moment,
    /// When it was opened or made.
    pub opened_at: Moment,
    /// By whom.
    pub opened_by: Option<OperatorId>,
    /// How it ended; none while it is open.
    pub settled: Option<Settled>,
    /// The answer that opened a case.
    pub answer: Option<CaseAnswer>,
    /// The history, the oldest first.
    pub notes: Vec<CommitmentNote>,
    /// Open promises to the same client, the earliest due first; of a promise the others.
    pub promises: Vec<(String, Moment)>,
    /// The planned call about it.
    pub touch: Option<TouchId>,
    /// Any real contact with the client.
    pub last_contact: Option<Moment>,
}

impl Commitment {
    /// True while something is left to do.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// Open, and its date has passed.
    #[must_use]
    pub fn is_overdue(&self, now: Moment) -> bool {
        self.is_open() && self.due < now
    }

    /// What happened to it on its way, the latest last: without the end that it came to, which [`Self::settled`] tells.
    #[must_use]
    pub fn history(&self) -> &[CommitmentNote] {
        let ends = |note: &CommitmentNote| {
            matches!(note.step, CommitmentStep::Closed | CommitmentStep::Kept | CommitmentStep::Broken)
        };
        match self.notes.split_last() {
            Some((last, before)) if self.settled.is_some() && ends(last) => before,
            _ => &self.notes,
        }
    }

    /// The last thing written down about it.
    #[must_use]
    pub fn last_note(&self) -> Option<&CommitmentNote> {
        self.notes.iter().rev().find(|note| note.step == CommitmentStep::Note)
    }
}

/// Which commitments a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CommitmentFilter {
    /// Only those this operator answers for.
    pub owner: Option<OperatorId>,
    /// What is closed, kept or broken, the latest first; else what is open, the earliest due first.
    pub settled: bool,
}

impl CommitmentFilter {
    /// True where a list of this filter has such a row.
    #[must_use]
    pub fn fits(&self, row: &Commitment) -> bool {
        self.settled != row.is_open() && (self.owner.is_none() || self.owner == row.owner)
    }
}

/// How many there are in all, whatever a list shows of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CommitmentCount {
    /// All that the filter lets through.
    pub all: u64,
    /// Of these, open and past their date.
    pub overdue: u64,
}

/// The share of detractor cases whose client was reached within 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ContactedInTime {
    /// Reached in time.
    pub in_time: u64,
    /// All cases, without those that are younger than 24 hours and not yet reached.
    pub of: u64,
}

/// A list of commitments.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Commitments {
    /// Cases first, then promises; each in the order of the filter.
    pub rows: Vec<Commitment>,
    /// Cases in all.
    pub cases: CommitmentCount,
    /// Promises in all.
    pub promises: CommitmentCount,
    /// How soon detractors were called back.
    pub in_time: ContactedInTime,
}

/// A case about to be opened by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCase {
    /// Whose.
    pub client: ClientId,
    /// Whose there.
    pub person: Option<PersonId>,
    /// What it is about.
    pub subject: String,
    /// Who answers for it.
    pub owner: Option<OperatorId>,
    /// Until when.
    pub due: Moment,
    /// The interview that it came from.
    pub interview: Option<InterviewId>,
}

/// One change of what we owe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "change", content = "of")]
pub enum CommitmentChange {
    /// A promise is made.
    Promise(NewPromise),
    /// A case is opened by hand.
    Open(NewCase),
    /// Something is written down.
    Note(CommitmentId, String),
    /// Somebody else answers for it.
    HandOver(CommitmentId, OperatorId),
    /// It gets another date.
    Move(CommitmentId, Moment),
    /// A case is closed.
    Close(CaseId, Closing),
    /// A promise was kept.
    Keep(PromiseId),
    /// A promise was broken or given up, for a reason.
    Break(PromiseId, String),
    /// What was closed, kept or broken is open again.
    Reopen(CommitmentId),
}

/// A reason to close a case that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingReason {
    /// What it rests on.
    pub kind: ClosingKind,
    /// It says nothing without words of one's own.
    pub words_needed: bool,
    /// The words on the screen.
    pub label: std::collections::BTreeMap<Language, String>,
}

impl ClosingReason {
    /// The words on the screen; nothing where a language is missing.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.label.get(&language).map_or("", String::as_str)
    }

    /// The closing it makes with words of one's own; none where it needs such words and has none.
    #[must_use]
    pub fn closing(&self, language: Language, own: &str) -> Option<Closing> {
        let own = own.trim();
        let label = self.label(language);
        let words = match (self.words_needed, own.is_empty()) {
            (true, true) => return None,
            (true, false) => own.to_owned(),
            (false, true) => label.to_owned(),
            (false, false) => format!("{label}: {own}"),
        };
        Some(Closing { kind: self.kind, words })
    }
}

/// How cases are opened and closed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CaseRules {
    /// When a detractor's case is due.
    pub deadline: CaseDeadline,
    /// The name of the operator who gets the cases of clients without a manager.
    pub advocate: Option<String>,
    /// The reasons to close a case.
    pub closings: Vec<ClosingReason>,
}

impl CaseRules {
    /// Who gets a client's case: the client's own manager, else the advocate, else whoever has called.
    #[must_use]
    pub fn owner(&self, manager: Option<OperatorId>, operators: &[super::Operator], caller: OperatorId) -> OperatorId {
        let advocate = self.advocate.as_deref().map(super::fold);
        let advocate = operators.iter().find(|operator| Some(super::fold(&operator.name)) == advocate);
        manager.or(advocate.map(|operator| operator.id)).unwrap_or(caller)
    }
}

/// Whether a last score calls its client a detractor.
#[must_use]
pub fn is_detractor(score: Option<Score>) -> bool {
    score.is_some_and(|score| score.class() == ScoreClass::Detractor)
}

#[cfg(test)]
mod tests;
