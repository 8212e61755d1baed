//! Care after the sale: what a signed deal starts, the checklists of it, and the letter.
//!
//! A checklist is worked by hand or by a call: a page of the script that was answered ticks the item that names it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{
    Channel, ChecklistId, ClientId, Deal, DealId, DealStage, Language, Moment, OperatorId, ScriptId, StepId, TouchId,
    TouchKind, WorkCalendar, Zone,
};

named_enum! {
    /// Where an item of a checklist stands.
    ItemState { Open = "open", Done = "done", NotApplicable = "not-applicable" }
}
named_enum! {
    /// What a client said who had no answer to an item that was asked.
    Unanswered { DontKnow = "dont-know", Refused = "refused" }
}
named_enum! {
    /// Where a checklist stands.
    ChecklistState {
        Open = "open",
        /// Everything that has to be done is done, or somebody has said why not.
        Done = "done",
        /// The letter has left.
        Sent = "sent",
        /// Its contact was taken off the plan. It comes and goes with the contact, and so is never written down.
        Dropped = "dropped",
    }
}

/// The stable name of a checklist, such as `welcome-letter`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChecklistName(pub String);

/// The stable name of an item of a checklist, such as `greeting`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemName(pub String);

/// A checklist as it is written down for everybody, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistTemplate {
    /// Stable name.
    pub name: ChecklistName,
    /// Raised by the author with each change.
    pub version: u32,
    /// The language of its words.
    pub language: Language,
    /// What lists show.
    pub title: String,
    /// The items, in order.
    pub items: Vec<ItemTemplate>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemTemplate {
    /// Stable name.
    pub name: ItemName,
    /// What is to be done.
    pub text: String,
    /// How, for whoever does it.
    pub hint: Option<String>,
    /// Without it the checklist is not done.
    pub mandatory: bool,
    /// The page of the script that ticks it.
    pub page: Option<StepId>,
}

/// A letter as it is written down for everybody, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterTemplate {
    /// Stable name: that of the checklist it belongs to.
    pub name: ChecklistName,
    /// Raised by the author with each change.
    pub version: u32,
    /// The language of its words.
    pub language: Language,
    /// The subject (template).
    pub subject: String,
    /// The text (template).
    pub body: String,
}

/// What a signed deal starts, and which script goes with which kind of contact (план заботы).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarePlan {
    /// The contacts, in order.
    pub steps: Vec<CareStep>,
    /// A deal signed longer ago than so many days is history and starts nothing.
    pub late_days: u32,
    /// The script of a kind of contact.
    pub scripts: BTreeMap<TouchKind, ScriptId>,
}

/// One contact that a signed deal starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareStep {
    /// What it is.
    pub touch: TouchKind,
    /// By which way.
    pub channel: Channel,
    /// Days after the signing.
    pub days: u32,
    /// Its checklist.
    pub checklist: Option<ChecklistName>,
    /// What it is to achieve, in Russian and in English.
    pub goal: (String, String),
}

/// A contact about to be planned for a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareTouch {
    /// What it is.
    pub kind: TouchKind,
    /// By which way.
    pub channel: Channel,
    /// On which day it is due.
    pub due_on: NaiveDate,
    /// What it is to achieve.
    pub goal: String,
    /// Its checklist.
    pub checklist: Option<ChecklistTemplate>,
}

impl CarePlan {
    /// What this deal starts: nothing where it is not signed, or was signed long ago. Letters are due on their day, calls
    /// on the first working day from theirs on.
    #[must_use]
    pub fn start<Id>(
        &self,
        deal: &Deal<Id>,
        today: NaiveDate,
        calendar: &WorkCalendar,
        language: Language,
        checklists: &[ChecklistTemplate],
    ) -> Vec<CareTouch> {
        // Until a deal is won a day of signing is a hope.
        if matches!(deal.stage, Some(DealStage::Open | DealStage::Lost)) {
            return Vec::new();
        }
        let Some(signed) = deal.signed_on else { return Vec::new() };
        // A day to come is a plan.
        if signed > today || (today - signed).num_days() > i64::from(self.late_days) {
            return Vec::new();
        }
        let due_on = |step: &CareStep| {
            let day = signed.checked_add_days(Days::new(u64::from(step.days))).unwrap_or(signed);
            match step.channel {
                Channel::Call if !calendar.is_working_day(day) => calendar.next_working_day(day),
                _ => day,
            }
        };
        self.steps
            .iter()
            .map(|step| CareTouch {
                kind: step.touch,
                channel: step.channel,
                due_on: due_on(step),
                goal: match language {
                    Language::Russian => step.goal.0.clone(),
                    Language::English => step.goal.1.clone(),
                },
                checklist: step.checklist.as_ref().and_then(|name| template(checklists, name, language)).cloned(),
            })
            .collect()
    }
}

/// Everything that what a deal starts is worked out from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareRules {
    /// The plan.
    pub plan: CarePlan,
    /// Working days.
    pub calendar: WorkCalendar,
    /// The language of whoever works on it.
    pub language: Language,
    /// The checklists.
    pub checklists: Vec<ChecklistTemplate>,
}

impl CareRules {
    /// What this deal starts.
    #[must_use]
    pub fn start<Id>(&self, deal: &Deal<Id>, today: NaiveDate) -> Vec<CareTouch> {
        self.plan.start(deal, today, &self.calendar, self.language, &self.checklists)
    }
}

/// The checklist of a name, in this language where there is one.
#[must_use]
pub fn template<'t>(
    checklists: &'t [ChecklistTemplate],
    name: &ChecklistName,
    language: Language,
) -> Option<&'t ChecklistTemplate> {
    let named = || checklists.iter().filter(|template| template.name == *name);
    named().find(|template| template.language == language).or_else(|| named().next())
}

/// A checklist of a deal (чек-лист).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Identity.
    pub id: ChecklistId,
    /// Whose.
    pub client: ClientId,
    /// The client's name.
    pub client_name: String,
    /// The client's zone, whose days count; none means nobody has said.
    pub zone: Option<Zone>,
    /// The manager who answers for the client.
    pub owner: Option<OperatorId>,
    /// The deal that started it.
    pub deal: DealId,
    /// What was sold.
    pub deal_title: String,
    /// Who sold it.
    pub seller: Option<OperatorId>,
    /// The planned contact it belongs to.
    pub touch: Option<TouchId>,
    /// What that contact is.
    pub kind: TouchKind,
    /// Stable name of the checklist.
    pub name: ChecklistName,
    /// The version it began with.
    pub version: u32,
    /// Its title as it was when it began.
    pub title: String,
    /// Until when.
    pub due: Moment,
    /// Where it stands.
    pub state: ChecklistState,
    /// When it was done, sent or dropped, and by whom, where that is known.
    pub finished: Option<(Moment, Option<OperatorId>)>,
    /// Why it was done or sent although something was missing.
    pub reason: Option<String>,
    /// The items, in order.
    pub items: Vec<ChecklistItem>,
}

/// An item of a checklist of a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Identity of the row.
    pub id: i64,
    /// Stable name.
    pub name: ItemName,
    /// What is to be done, as it was when the checklist began.
    pub text: String,
    /// Without it the checklist is not done.
    pub mandatory: bool,
    /// The page of the script that ticks it.
    pub page: Option<StepId>,
    /// Where it stands.
    pub state: ItemState,
    /// What was noted.
    pub note: Option<String>,
    /// It was asked in a call, and the client had no answer.
    pub unanswered: Option<Unanswered>,
    /// When the state was set, and by whom.
    pub ticked: Option<(Moment, Option<OperatorId>)>,
}

impl Checklist {
    /// How many items are dealt with.
    #[must_use]
    pub fn done(&self) -> usize {
        self.items.iter().filter(|item| item.state != ItemState::Open).count()
    }

    /// The mandatory items that are missing: the open ones, and of a letter also those that somebody has found not to
    /// apply, for its three parts belong into every letter.
    #[must_use]
    pub fn missing(&self) -> Vec<&ChecklistItem> {
        let dealt_with = |state| match state {
            ItemState::Open => false,
            ItemState::Done => true,
            ItemState::NotApplicable => !self.is_letter(),
        };
        self.items.iter().filter(|item| item.mandatory && !dealt_with(item.state)).collect()
    }

    /// What is amiss with the text of the letter; none where it is whole, or there is no letter to this checklist.
    #[must_use]
    pub fn amiss(&self, letter: Option<&Letter>) -> Option<Amiss> {
        match letter.filter(|letter| !letter.body.trim().is_empty()) {
            _ if !self.is_letter() => None,
            None => Some(Amiss::NotWritten),
            Some(letter) => Some(letter.gaps()).filter(|gaps| *gaps > 0).map(Amiss::Gaps),
        }
    }

    /// It is about a letter, and ends with "sent".
    #[must_use]
    pub fn is_letter(&self) -> bool {
        self.kind == TouchKind::WelcomeLetter
    }

    /// How it ends.
    #[must_use]
    pub fn end(&self) -> ChecklistState {
        if self.is_letter() { ChecklistState::Sent } else { ChecklistState::Done }
    }

    /// Somebody other than the seller is to do it: a service call is about the seller's own work.
    #[must_use]
    pub fn not_by(&self) -> Option<OperatorId> {
        if self.kind == TouchKind::ServiceCall { self.seller } else { None }
    }
}

/// A line of a list of checklists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistRow {
    /// Which.
    pub id: ChecklistId,
    /// Whose.
    pub client: ClientId,
    /// The client's name.
    pub client_name: String,
    /// The client's zone, whose days count; none means nobody has said.
    pub zone: Option<Zone>,
    /// What the contact is.
    pub kind: TouchKind,
    /// Stable name of the checklist.
    pub name: ChecklistName,
    /// Its title as it was when it began.
    pub title: String,
    /// The deal that it belongs to.
    pub deal: DealId,
    /// What was sold.
    pub deal_title: String,
    /// Until when.
    pub due: Moment,
    /// Where it stands.
    pub state: ChecklistState,
    /// When it was finished and by whom; of one that went with its contact nobody is named.
    pub finished: Option<(Moment, Option<OperatorId>)>,
    /// Items dealt with.
    pub done: u32,
    /// Items in all.
    pub of: u32,
    /// The manager who answers for the client.
    pub owner: Option<OperatorId>,
    /// Who sold.
    pub seller: Option<OperatorId>,
}

/// What of a deal's care belongs to a planned touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareFacts {
    /// The deal.
    pub deal: DealId,
    /// What was sold.
    pub product: String,
    /// Who sold it.
    pub seller: Option<OperatorId>,
    /// The checklist.
    pub checklist: Option<ChecklistProgress>,
}

/// How far a checklist is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistProgress {
    /// Which.
    pub id: ChecklistId,
    /// Items dealt with.
    pub done: u32,
    /// Items in all.
    pub of: u32,
    /// Pages of the script whose items are dealt with already.
    pub ticked: Vec<StepId>,
    /// Mandatory items that are open, each by the page that ticks it.
    pub missing: Vec<Option<StepId>>,
}

/// Who writes the letter, and what that means for its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authorship {
    /// The manager who closed the deal goes on with the client.
    Closed,
    /// The one who takes the client over writes.
    TakesOver,
    /// The seller introduces the one who takes over.
    Introduces,
    /// Neither has anything to do with the deal: a warning.
    Stranger,
}

/// Who writes: worked out from who sold and who answers for the client now.
#[must_use]
pub fn authorship(author: OperatorId, seller: Option<OperatorId>, owner: Option<OperatorId>) -> Authorship {
    let sold = seller.is_none_or(|seller| seller == author);
    match owner {
        Some(owner) if owner != author && sold => Authorship::Introduces,
        Some(owner) if owner == author && !sold => Authorship::TakesOver,
        _ if sold => Authorship::Closed,
        _ => Authorship::Stranger,
    }
}

/// A letter as it is being written, or as it left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The one recipient's address; empty where none is known.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl Letter {
    /// Places that the template leaves to the author, ‹in such brackets›, and that are still to be written.
    #[must_use]
    pub fn gaps(&self) -> usize {
        self.subject.matches('‹').count() + self.body.matches('‹').count()
    }
}

/// A letter that is being written, as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterDraft {
    /// The letter.
    pub letter: Letter,
    /// Who writes it; none where nobody wrote that down.
    pub author: Option<OperatorId>,
    /// When it was kept last.
    pub at: Moment,
}

/// Why a letter cannot count as sent as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amiss {
    /// There is no text to keep.
    NotWritten,
    /// So many places are still to be written.
    Gaps(usize),
}

#[cfg(test)]
mod tests;
