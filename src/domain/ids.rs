//! Identities of things: a number for a row of an editable table, a UUID (version 7) for what the program itself
//! names before it is written (calls, interviews, events), so that a retried write is recognised.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! row_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

row_id! {
    /// A client: usually a company, sometimes a person.
    ClientId,
    /// A contact person of a client.
    PersonId,
    /// One telephone number of a client or of a person.
    PhoneId,
    /// A deal: what was sold, when, by whom.
    DealId,
    /// A checklist of a deal.
    ChecklistId,
    /// Somebody who works with this program: a manager or an operator.
    OperatorId,
    /// One planned or finished contact.
    TouchId,
    /// Something we said we would do.
    PromiseId,
    /// A case: a problem that stays open until somebody has closed the loop.
    CaseId,
    /// A wave of a survey.
    WaveId,
    /// One user action that changed the base.
    OperationId,
}

macro_rules! event_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    )+};
}

event_id! {
    /// One telephone call, from the dialling to its outcome.
    CallId,
    /// One interview by a script; it may need several calls.
    InterviewId,
    /// One entry of the log of calls and interviews.
    EventId,
}
