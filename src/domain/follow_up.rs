//! What an outcome leads to, as data: the menu shows it before the choice, the store writes the same after it.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Appointment, Moment, OperatorId, OutcomeCode, PersonId, PhoneId, Purpose, StepId, Zone};

/// One consequence of an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "follow_up", content = "of")]
pub enum FollowUp {
    /// The touch is done or dropped.
    Finish {
        /// True where it reached its goal or was refused; false where it was given up.
        done: bool,
    },
    /// The touch is given up: every attempt is used. Where nobody was ever reached, that is its final outcome
    /// (AAPOR 2.30, class O).
    AttemptsUsed {
        /// How many there were.
        attempts: u32,
    },
    /// The touch is offered again, not before this instant.
    Retry {
        /// Not before.
        ready: Moment,
        /// The number of this next attempt, from 1.
        attempt: u32,
        /// The most attempts there may be.
        of: u32,
    },
    /// A time was agreed on.
    CallBack(Appointment),
    /// The time has still to be asked for: shown in the menu, never written.
    AskTime,
    /// The agreed time was missed: once more soon, and the appointment stays. A `Retry` drops the appointment.
    AppointmentAgain {
        /// Not before.
        ready: Moment,
    },
    /// The next number of the same client is tried in this sitting.
    NextNumber(PhoneId),
    /// The dialled number is wrong or dead.
    MarkNumber(PhoneId),
    /// The person who was asked for is there no longer.
    PersonLeft {
        /// Who has left.
        person: PersonId,
        /// Who is asked for instead; none means whoever answers.
        next: Option<PersonId>,
        /// That person's name.
        name: Option<String>,
    },
    /// The client is marked as gone: nothing more is planned by itself.
    ClientLeft,
    /// The client (or only this person) is never rung again.
    DoNotCall {
        /// Only this person; none means the whole client.
        person: Option<PersonId>,
        /// In words.
        reason: String,
    },
    /// A detractor's case opens.
    OpenCase {
        /// Who answers for it.
        owner: Option<OperatorId>,
        /// Until when.
        due: Moment,
        /// What it is about: the client's own words.
        subject: String,
    },
    /// The call on the next day is made once more.
    NextDayCall {
        /// On which day.
        day: NaiveDate,
        /// Of whose calendar: the client's.
        zone: Zone,
        /// What it is to find out: how it went on with what the client has told; none where the client has not begun.
        goal: Option<String>,
    },
    /// The survey is not asked again before this instant.
    QuietUntil(Moment),
    /// Consent given or refused.
    Consent {
        /// Whose.
        person: Option<PersonId>,
        /// What for.
        purpose: Purpose,
        /// Yes or no.
        granted: bool,
    },
    /// The case that this interview has opened is closed: its score has been corrected.
    CloseCase {
        /// With which words.
        closing: String,
    },
    /// An answer, or the client, gets a theme.
    Tag {
        /// Its stable name.
        tag: String,
        /// The word on the screen; none means the stable name.
        #[serde(default)]
        name: Option<String>,
        /// The step at which it was written; none for a note.
        step: Option<StepId>,
    },
    /// Something that was promised in the call.
    Promise {
        /// What.
        text: String,
        /// Until when.
        due: Moment,
        /// The zone that is meant.
        zone: Zone,
        /// Who does it.
        owner: OperatorId,
    },
    /// Words of the client's, to be quoted.
    Quote {
        /// The words.
        text: String,
        /// The step at which they were written; none for a note.
        step: Option<StepId>,
    },
    /// Somebody the client has named becomes a client to be, with a touch at once.
    Referral {
        /// Who.
        name: String,
        /// The telephone number as it was written.
        number: Option<String>,
        /// The same in the form that can be dialled, where it can be.
        e164: Option<String>,
        /// The zone that the number tells.
        zone: Option<Zone>,
        /// Who has named them.
        referrer: String,
    },
}

/// How often and how long a client is tried (defaults after the usual telephone-survey practice).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cadence {
    /// Attempts before a touch is given up.
    pub attempts: u32,
    /// Attempts on one day.
    pub attempts_a_day: u32,
    /// The days over which the attempts are spread at least.
    pub least_days: u32,
    /// The parts of the day over which they are spread at least; parts without calling hours do not count.
    pub least_day_parts: u32,
    /// Minutes between two attempts.
    pub minutes_between: u32,
    /// Days of quiet after a relationship survey.
    pub quiet_relationship_days: u32,
    /// Days of quiet after a survey of a single interaction.
    pub quiet_interaction_days: u32,
    /// Minutes after which a missed appointment is tried again, then rebooked.
    pub missed_appointment_minutes: Vec<u32>,
    /// Minutes after which a personal appointment becomes anyone's.
    pub personal_becomes_anyones_minutes: u32,
    /// When our own working day ends: a detractor's case is due then, on the next one.
    pub working_day_ends: NaiveTime,
    /// Days without any contact after which a client gets a touch of the calendar of service contacts.
    pub contact_every_days: u32,
    /// Days without a deal after which a client is passive: still rung, with the lowest rank.
    pub passive_after_days: u32,
}

impl Default for Cadence {
    fn default() -> Self {
        Self {
            attempts: 6,
            attempts_a_day: 2,
            least_days: 3,
            least_day_parts: 3,
            minutes_between: 180,
            quiet_relationship_days: 180,
            quiet_interaction_days: 90,
            missed_appointment_minutes: vec![15, 60],
            personal_becomes_anyones_minutes: 30,
            working_day_ends: NaiveTime::from_hms_opt(18, 0, 0).unwrap_or(NaiveTime::MIN),
            contact_every_days: 60,
            passive_after_days: 365,
        }
    }
}

impl Cadence {
    /// The time between two attempts.
    #[must_use]
    pub fn between(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.minutes_between))
    }
}

/// An earlier sitting of the same touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When its last call began: the time that is told, as in the timeline.
    pub began: Moment,
    /// When it was over: waits are counted from here.
    pub at: Moment,
    /// How it ended.
    pub outcome: OutcomeCode,
    /// Somebody was spoken to.
    #[serde(default)]
    pub reached: bool,
}
