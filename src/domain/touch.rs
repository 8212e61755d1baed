//! Touches: planned and finished contacts with a client.

use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{ClientId, Moment, OperatorId, PersonId, TouchId, WaveId, Zone};

named_enum! {
    /// What a touch is.
    TouchKind {
        /// An NPS call of a wave.
        Survey = "survey",
        WelcomeLetter = "welcome-letter", NextDayCall = "next-day-call", ServiceCall = "service-call",
        Feedback = "feedback", Idea = "idea", News = "news", Result = "result",
        /// A talk because of an open case.
        CaseTalk = "case-talk",
        /// A call because of a promise.
        PromiseTalk = "promise-talk",
        /// A call to a client with no deal for long.
        Passive = "passive",
        ExitInterview = "exit-interview",
        /// The client rang us.
        Incoming = "incoming",
        /// A first call to somebody a client has named.
        Lead = "lead",
    }
}
named_enum! {
    /// By which way the client is reached.
    Channel { Call = "call", Letter = "letter", Mailing = "mailing", Meeting = "meeting", Event = "event" }
}
named_enum! {
    /// Who turned to whom.
    Direction { Outgoing = "outgoing", Incoming = "incoming" }
}
named_enum! {
    /// Where a touch stands.
    TouchState { Planned = "planned", Done = "done", Dropped = "dropped" }
}
named_enum! {
    /// How binding the time of a callback is: exact, a window, some day.
    Hardness { Hard = "hard", Medium = "medium", Soft = "soft" }
}

/// The order of a service day; the smaller, the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
#[serde(rename_all = "kebab-case")]
pub enum RankClass {
    /// A callback at the time that was agreed.
    Callback = 0,
    /// An open case of a detractor.
    Case = 1,
    /// A due or broken promise.
    Promise = 2,
    /// A next-day or service call.
    Care = 3,
    /// A survey call of the running wave.
    Wave = 4,
    /// A touch of one of the four formats.
    Format = 5,
    /// A client with no deal for long.
    Passive = 6,
}

impl RankClass {
    /// Every class, first things first.
    pub const ALL: [Self; 7] =
        [Self::Callback, Self::Case, Self::Promise, Self::Care, Self::Wave, Self::Format, Self::Passive];

    /// The class a touch of this kind has while it carries no appointment.
    #[must_use]
    pub const fn of(kind: TouchKind) -> Self {
        match kind {
            TouchKind::CaseTalk => Self::Case,
            TouchKind::PromiseTalk => Self::Promise,
            TouchKind::WelcomeLetter | TouchKind::NextDayCall | TouchKind::ServiceCall | TouchKind::Lead => Self::Care,
            TouchKind::Survey | TouchKind::ExitInterview => Self::Wave,
            TouchKind::Feedback | TouchKind::Idea | TouchKind::News | TouchKind::Result | TouchKind::Incoming => {
                Self::Format
            }
            TouchKind::Passive => Self::Passive,
        }
    }
}

/// A time agreed with the client; the touch then ranks as [`RankClass::Callback`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Not before.
    pub from: Moment,
    /// At the latest; equal to `from` for an exact time.
    pub until: Moment,
    /// How binding.
    pub hardness: Hardness,
    /// The zone it was meant in.
    pub zone: Zone,
    /// Only this operator is to ring; none means anyone.
    pub operator: Option<OperatorId>,
}

/// A planned or finished contact (контакт).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    /// Identity.
    pub id: TouchId,
    /// With whom.
    pub client: ClientId,
    /// With whom there, where it is settled.
    pub person: Option<PersonId>,
    /// What it is.
    pub kind: TouchKind,
    /// By which way.
    pub channel: Channel,
    /// Who turns to whom.
    pub direction: Direction,
    /// What it is to achieve.
    pub goal: Option<String>,
    /// The wave it belongs to.
    pub wave: Option<WaveId>,
    /// Where it stands.
    pub state: TouchState,
    /// When it is due.
    pub due: Moment,
    /// Not to be offered before: the delay after an outcome, or a quiet period.
    pub ready: Moment,
    /// A time agreed with the client.
    pub appointment: Option<Appointment>,
    /// Sittings so far in which the client's numbers were tried.
    pub attempts: u32,
}
