//! Today's call list (список звонков): what stands in a row, and why a client is left out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Appointment, Attempt, CareFacts, Channel, ClientId, Custom, DoNotCall, Language, Moment, OperatorId, Person, Phone,
    RankClass, Risk, Score, Touch, Week, Zone,
};

/// What the ranking looks at: one planned touch with what is known of its client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The planned touch.
    pub touch: Touch,
    /// The name on the row.
    pub client_name: String,
    /// The manager who answers for the client.
    pub owner: Option<OperatorId>,
    /// The part of the base the client belongs to.
    pub segment: Option<String>,
    /// The language the client is spoken to in; none means nobody has said.
    #[serde(default)]
    pub language: Option<Language>,
    /// The client's zone, or the user's where none is known.
    pub zone: Zone,
    /// True where nobody has said the zone.
    pub zone_assumed: bool,
    /// A wish of the client or of the person not to be called.
    pub do_not_call: Option<DoNotCall>,
    /// The person to ask for.
    pub person: Option<Person>,
    /// Numbers in the order in which they are tried; dead ones last.
    pub phones: Vec<Phone>,
    /// Any real contact, of whatever kind.
    pub last_contact: Option<Moment>,
    /// Earlier sittings of this touch, oldest first.
    pub tried: Vec<Attempt>,
    /// The last score that counts, with its date and the client's words.
    pub last_score: Option<LastScore>,
    /// Promises that are open, the earliest due first.
    pub promises: Vec<PromiseLine>,
    /// A colleague who has the client open at this moment.
    pub held_by: Option<OperatorId>,
    /// What is only sometimes there.
    pub more: CandidateMore,
    /// The deal whose care the touch belongs to.
    #[serde(default)]
    pub care: Option<CareFacts>,
}

/// What only some candidates have; empty for the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CandidateMore {
    /// The client's own calling hours, whatever the zone keeps.
    pub own_hours: Option<Week>,
    /// A call on the next day that is made once more: an earlier one has planned it.
    #[serde(default)]
    pub once_more: bool,
    /// To whom the touch was handed; nobody else is offered it.
    pub assignee: Option<OperatorId>,
    /// Who answers for what the touch is about: the owner of its promise or of its case.
    pub answerable: Option<OperatorId>,
    /// The last contact was a letter of ours, and on that day the client was not heard.
    pub only_written: bool,
    /// The touch was put off by hand.
    pub snoozed: Option<Snoozed>,
    /// What the client has bought so far.
    pub custom: Custom,
    /// A survey in which something was answered and that did not come to its end: when it was broken off.
    pub broken_off: Option<Moment>,
    /// No row of the list, but planned for the same client: it counts in what the rules say of the client's others.
    pub beside: bool,
}

/// A touch was put off by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snoozed {
    /// Until when.
    pub until: Moment,
    /// Why, where it was said.
    pub reason: Option<String>,
}

/// The last score of a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastScore {
    /// The number.
    pub score: Score,
    /// When.
    pub at: Moment,
    /// Why, in the client's own words.
    pub words: Option<String>,
}

/// An open promise as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseLine {
    /// What was promised.
    pub text: String,
    /// Until when.
    pub due: Moment,
}

/// Why a client is on the list, as data; the words are in the message catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Reason {
    /// A call ended without an outcome.
    NeedsOutcome,
    /// Promised for this time.
    CallbackDue(Appointment),
    /// Promised for an earlier time.
    CallbackMissed(Appointment),
    /// An open case.
    CaseDue {
        /// Until when.
        due: Moment,
        /// The client's last score was that of a detractor.
        detractor: bool,
        /// Full days late; 0 is today.
        days_late: u32,
    },
    /// A promise of ours is due.
    PromiseDue {
        /// What was promised.
        text: String,
        /// The day it is due, by the client's calendar.
        due: NaiveDate,
        /// Full days late; 0 is today or later.
        days_late: u32,
    },
    /// A call of care (next-day, service).
    CareDue {
        /// Full days late.
        days_late: u32,
    },
    /// A survey call of the running wave.
    Wave {
        /// Days since any real contact; none where there was none.
        silent_days: Option<u32>,
    },
    /// A survey was broken off: it goes on where it stopped.
    BrokenOff {
        /// When.
        at: Moment,
    },
    /// A call of care, or a touch of one of the four formats, before its day.
    Ahead {
        /// Its day, by the client's calendar.
        due: NaiveDate,
    },
    /// A touch of one of the four formats.
    FormatDue {
        /// Full days late.
        days_late: u32,
    },
    /// The program planned a touch of one of the four formats, because there was no contact for so long.
    Silent {
        /// Days since any real contact.
        silent_days: u32,
    },
    /// No deal for long.
    Passive {
        /// Days since any real contact.
        silent_days: Option<u32>,
    },
}

/// Why a client is not offered now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reason", content = "of")]
pub enum Exclusion {
    /// Never to be called.
    DoNotCall(DoNotCall),
    /// Outside the client's calling hours.
    OutsideHours {
        /// When they open next.
        opens: Moment,
    },
    /// A colleague has the client open.
    Held(OperatorId),
    /// The delay after the last outcome, or the quiet period, has not passed.
    NotReady {
        /// Until when.
        until: Moment,
    },
    /// The client was tried about something else, and the delay after that has not passed.
    Tried {
        /// Until when.
        until: Moment,
    },
    /// The client was spoken to today: no other sign of attention on the same day.
    Heard {
        /// Until when.
        until: Moment,
    },
    /// Nobody is asked for a score while a case of theirs is open.
    CaseOpen,
    /// A time in the future is agreed.
    Appointed(Appointment),
    /// Two attempts today already.
    EnoughToday {
        /// How many.
        attempts: u32,
    },
    /// Every attempt is used up.
    AttemptsUsed {
        /// How many.
        attempts: u32,
    },
    /// No number that can be dialled.
    NoNumber,
    /// The few attempts that are left belong to another part of the day, or to another day.
    Spread {
        /// Until when.
        until: Moment,
    },
    /// Put off by hand.
    Snoozed(Snoozed),
    /// Handed to a colleague.
    Assigned(OperatorId),
    /// A service call about one's own sale: somebody else asks.
    OwnSale,
    /// A letter that this operator writes: whoever sold, or whoever answers for the client.
    Author(OperatorId),
}

impl Exclusion {
    /// When it passes by itself; none where it does not, or nobody can tell.
    #[must_use]
    pub const fn until(&self) -> Option<Moment> {
        match self {
            Self::OutsideHours { opens: until }
            | Self::NotReady { until }
            | Self::Tried { until }
            | Self::Heard { until }
            | Self::Spread { until } => Some(*until),
            Self::Appointed(appointment) => Some(appointment.from),
            Self::Snoozed(snoozed) => Some(snoozed.until),
            _ => None,
        }
    }
}

/// Whom to ring next, while nobody can be rung now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextCall {
    /// When.
    pub at: Moment,
    /// Whom.
    pub client_name: String,
    /// The client's zone.
    pub zone: Zone,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallRow {
    /// Place on the list, from 1; excluded rows have none.
    pub rank: Option<u32>,
    /// The class it ranks in.
    pub class: RankClass,
    /// Why it is here.
    pub reason: Reason,
    /// Why it cannot be called now.
    pub excluded: Option<Exclusion>,
    /// What to know before ringing although the row is offered: an agreed time outside the calling hours.
    #[serde(default)]
    pub warning: Option<Exclusion>,
    /// The risk that is likely at this time of the client's life.
    #[serde(default)]
    pub risk: Option<Risk>,
    /// Everything the row and the preview show.
    pub candidate: Candidate,
}

impl CallRow {
    /// The client of this row.
    #[must_use]
    pub fn client(&self) -> ClientId {
        self.candidate.touch.client
    }

    /// It is to be written and not to be said: such a row is no call.
    #[must_use]
    pub fn is_letter(&self) -> bool {
        self.candidate.touch.channel == Channel::Letter
    }

    /// The same line of the list at another time: the same client, and again the call or again the letter.
    #[must_use]
    pub fn is_same_line(&self, other: &Self) -> bool {
        self.client() == other.client() && self.is_letter() == other.is_letter()
    }
}

/// What happened today so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayProgress {
    /// Calls coded today by this operator.
    pub calls: u32,
    /// Of these, somebody was reached.
    pub reached: u32,
    /// Of these, complete interviews.
    pub complete: u32,
    /// Promises this operator has kept today.
    pub promises_kept: u32,
    /// Seconds from one client's call to the next at this operator's pace ([`super::pace`]); none while too few calls are known.
    pub pace_seconds: Option<u32>,
}
