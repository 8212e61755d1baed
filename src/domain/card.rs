//! The client's card and the records it is made of: deals, promises, cases, waves, the timeline.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{
    AnswerValue, CallId, CaseId, Channel, ChecklistRow, Client, ClientId, ClientRecord, ConsentLine, ContactRecord,
    DealId, Direction, LastScore, Letter, Moment, OperatorId, OutcomeCode, Person, PersonId, Phone, PromiseId, Score,
    StepId, Touch, TouchKind, WaveId, WrittenDown, Zone,
};

named_enum! {
    /// What a wave of surveys asks about; the two are never pooled.
    SurveyKind { Relationship = "relationship", Interaction = "interaction" }
}

/// A wave of a survey (волна).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wave {
    /// Identity.
    pub id: WaveId,
    /// About what.
    pub survey: SurveyKind,
    /// When it began.
    pub began_at: Moment,
    /// When it ended; none while it runs.
    pub ended_at: Option<Moment>,
}

named_enum! {
    /// How a deal stands in the program it comes from.
    DealStage {
        /// It is still being talked about.
        Open = "open",
        Won = "won",
        Lost = "lost",
    }
}

/// What programs for sales call a lost deal; looked for before the words of one that was won, which these may hold.
const LOST: [&str; 15] = [
    "lost",
    "проигр",
    "провал",
    "не реализ",
    "нереализ",
    "отказ",
    "отмен",
    "неусп",
    "не усп",
    "cancel",
    "rejected",
    "abandon",
    "не состоял",
    "сорвал",
    "failed",
];
/// Words of a deal that was won, whole.
const WON: [&str; 10] =
    ["won", "closedwon", "signed", "sold", "paid", "closed", "completed", "delivered", "shipped", "успех"];
/// The beginnings of such words.
const WON_BEGINS: [&str; 2] = ["выигр", "успешн"];
/// Russian participles of such words, in the short form that says that it is done.
const WON_DONE: [&str; 9] =
    ["реализован", "подписан", "оплачен", "продан", "отгружен", "закрыт", "завершен", "выполнен", "заключен"];
/// Words that take it back, or put it off.
const NOT_YET: [&str; 14] =
    ["не", "нет", "без", "еще", "ждем", "ожидает", "ожидаем", "not", "no", "never", "be", "to", "awaiting", "pending"];

impl DealStage {
    /// What the words of another program say of a deal: whatever is not known as the end of it is on the way there.
    /// None where nothing is said.
    #[must_use]
    pub fn read(words: &str) -> Option<Self> {
        let said = super::fold(words);
        let mut each = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
        each.peek()?;
        if LOST.iter().any(|word| said.contains(word)) {
            return Some(Self::Lost);
        }
        for word in each {
            if NOT_YET.contains(&word) {
                return Some(Self::Open);
            }
            if is_won(word) {
                return Some(Self::Won);
            }
        }
        Some(Self::Open)
    }
}

fn is_won(word: &str) -> bool {
    let done = |participle: &str| matches!(word.strip_prefix(participle), Some("" | "а" | "о" | "ы"));
    WON.contains(&word)
        || WON_BEGINS.iter().any(|begin| word.starts_with(begin))
        || WON_DONE.iter().any(|participle| done(participle))
}

/// What was sold (сделка).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal<Id = DealId> {
    /// Identity; `()` of a [`NewDeal`].
    pub id: Id,
    /// Whose.
    pub client: ClientId,
    /// What.
    pub title: String,
    /// The sum in the currency's smallest unit.
    pub amount_minor: Option<i64>,
    /// The currency, ISO 4217.
    pub currency: Option<String>,
    /// Who sold it.
    pub seller: Option<OperatorId>,
    /// Signed.
    pub signed_on: Option<NaiveDate>,
    /// Delivered.
    pub delivered_on: Option<NaiveDate>,
    /// When it will be used up.
    pub used_up_on: Option<NaiveDate>,
    /// How it stands where it comes from; none where nobody has said.
    #[serde(default)]
    pub stage: Option<DealStage>,
}

/// A deal that the base has not given an identity yet.
pub type NewDeal = Deal<()>;

impl<Id> Deal<Id> {
    /// The same deal with this identity.
    #[must_use]
    pub fn with_id<Other>(self, id: Other) -> Deal<Other> {
        let Self { id: _, client, title, amount_minor, currency, seller, signed_on, delivered_on, used_up_on, stage } =
            self;
        Deal { id, client, title, amount_minor, currency, seller, signed_on, delivered_on, used_up_on, stage }
    }
}

/// Something we said we would do (обещание).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Identity.
    pub id: PromiseId,
    /// To whom.
    pub client: ClientId,
    /// To whom there.
    pub person: Option<PersonId>,
    /// What.
    pub text: String,
    /// Until when.
    pub due: Moment,
    /// The zone that was meant.
    pub zone: Zone,
    /// Who does it.
    pub owner: OperatorId,
    /// When it was made.
    pub made_at: Moment,
    /// When it was kept.
    pub kept_at: Option<Moment>,
    /// When it was broken or given up.
    pub broken_at: Option<Moment>,
    /// Why it was broken or given up.
    pub broken_because: Option<String>,
}

impl Promise {
    /// True while it is neither kept nor broken.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.kept_at.is_none() && self.broken_at.is_none()
    }
}

/// A promise about to be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPromise {
    /// To whom.
    pub client: ClientId,
    /// To whom there.
    pub person: Option<PersonId>,
    /// What.
    pub text: String,
    /// Until when.
    pub due: Moment,
    /// The zone that is meant.
    pub zone: Zone,
    /// Who does it.
    pub owner: OperatorId,
    /// The call in which it was made.
    pub call: Option<CallId>,
}

/// A problem that stays open until somebody has closed the loop (обращение).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Identity.
    pub id: CaseId,
    /// Whose.
    pub client: ClientId,
    /// Whose there.
    pub person: Option<PersonId>,
    /// In the client's own words.
    pub subject: String,
    /// Who answers for it.
    pub owner: Option<OperatorId>,
    /// Until when.
    pub due: Moment,
    /// When it was opened.
    pub opened_at: Moment,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// The client's word, or the reason, with which it was closed.
    pub closing: Option<String>,
}

impl Case {
    /// True until the loop is closed.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }
}

/// An address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Email {
    /// Identity of the row.
    pub id: i64,
    /// Whose; none where it is the firm's own.
    pub person: Option<PersonId>,
    /// As it was given.
    pub address: String,
}

/// One line of a client's history, as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// When.
    pub at: Moment,
    /// Who of us.
    pub operator: Option<OperatorId>,
    /// What.
    pub what: TimelineKind,
}

/// What happened with a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum TimelineKind {
    /// A call.
    Call {
        /// Which.
        call: CallId,
        /// How it ended; none while it has no outcome.
        outcome: Option<OutcomeCode>,
        /// It was a survey.
        survey: bool,
        /// Somebody was reached.
        reached: bool,
        /// Seconds of talk; none where unknown.
        seconds: Option<u32>,
        /// The call was cut off: it lasted at least so long.
        #[serde(default)]
        at_least: bool,
        /// What was noted with the outcome.
        note: Option<String>,
        /// The score given in it.
        score: Option<Score>,
        /// Why, in the client's words.
        words: Option<String>,
        /// What was noted while it ran.
        notes: Vec<String>,
        /// The other answers of its interview, in the order of the steps.
        answers: Vec<(StepId, AnswerValue)>,
    },
    /// A finished touch that was no call of this program.
    Touch {
        /// What kind.
        kind: TouchKind,
        /// By which way.
        channel: Channel,
        /// Who turned to whom.
        direction: Direction,
        /// What it was for.
        goal: Option<String>,
    },
    /// A letter left.
    Letter {
        /// To whom, with which words.
        letter: Letter,
    },
    /// Something was written down about the client outside a call.
    Noted {
        /// What was written.
        text: String,
    },
    /// A deal was signed; the clock of the entry says nothing.
    DealSigned {
        /// What was sold.
        title: String,
    },
    /// What was sold was delivered; the clock of the entry says nothing.
    DealDelivered {
        /// What.
        title: String,
    },
    /// A promise was made.
    Promised {
        /// What.
        text: String,
    },
    /// A promise was kept.
    Kept {
        /// What.
        text: String,
    },
    /// A case was opened.
    CaseOpened {
        /// What about.
        subject: String,
    },
    /// A case was closed.
    CaseClosed {
        /// With which words.
        closing: Option<String>,
    },
    /// A promise was broken or given up.
    Broken {
        /// What.
        text: String,
        /// Why.
        reason: Option<String>,
    },
    /// A closed case, or a promise that was kept or broken, was opened again.
    Reopened {
        /// What about.
        subject: String,
    },
    /// Something was written down about a case or a promise.
    CommitmentNoted {
        /// What about.
        subject: String,
        /// What was written.
        text: String,
    },
}

/// Everything the card of a client shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientCard {
    /// The client.
    pub client: Client,
    /// The archive, duplicates, what is not to be mentioned.
    pub record: ClientRecord,
    /// The owner's name.
    pub owner_name: Option<String>,
    /// Contact people; those who have left the firm last.
    pub people: Vec<Person>,
    /// What else is known of them.
    pub contacts: BTreeMap<PersonId, ContactRecord>,
    /// The last word on each consent.
    pub consents: Vec<ConsentLine>,
    /// Numbers, dead ones last.
    pub phones: Vec<Phone>,
    /// Addresses.
    pub emails: Vec<Email>,
    /// Deals, the newest first.
    pub deals: Vec<Deal>,
    /// Promises, open ones first.
    pub promises: Vec<Promise>,
    /// Cases, open ones first.
    pub cases: Vec<Case>,
    /// Checklists, open ones first.
    #[serde(default)]
    pub checklists: Vec<ChecklistRow>,
    /// Planned touches, the earliest due first.
    pub planned: Vec<Touch>,
    /// Themes, words to be quoted, who named whom.
    #[serde(default)]
    pub written: WrittenDown,
    /// The history, newest first; the newest part of it.
    pub timeline: Vec<TimelineEntry>,
    /// There is more history than that.
    pub more_timeline: bool,
    /// The last score that counts.
    pub last_score: Option<LastScore>,
    /// Any real contact.
    pub last_contact: Option<Moment>,
}

/// A row of the list of clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientRow {
    /// Which.
    pub id: ClientId,
    /// The name.
    pub name: String,
    /// Firm or human being.
    pub kind: super::ClientKind,
    /// Contact people.
    pub people: Vec<Person>,
    /// Numbers.
    pub phones: Vec<Phone>,
    /// Addresses.
    pub emails: Vec<String>,
    /// Segment.
    pub segment: Option<String>,
    /// The owner.
    pub owner: Option<OperatorId>,
    /// Loyalty state.
    pub loyalty: super::Loyalty,
    /// Any real contact.
    pub last_contact: Option<Moment>,
    /// The zone, where it is known.
    #[serde(default)]
    pub zone: Option<super::Zone>,
    /// Names of duplicates that were merged into it; it is found by them too.
    #[serde(default)]
    pub merged: Vec<String>,
}

#[cfg(test)]
mod tests;
