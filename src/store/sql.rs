//! How the trade's types stand in columns.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::domain::{
    Birthday, CallId, CallState, CaseId, Channel, ChecklistId, ChecklistState, ClientId, ClientKind, ClosingKind,
    CommitmentStep, DealId, DealStage, Direction, Disposition, EventId, Grade, Hardness, InterviewId, InterviewState,
    ItemState, Language, Loyalty, Moment, OperationId, OperationKind, OperationState, OperatorId, OperatorRole,
    OutcomeCode, PersonId, PhoneId, PhoneKind, PromiseId, Purpose, Score, StepId, SurveyKind, TouchId, TouchKind,
    TouchState, Unanswered, WaveId, Zone,
};

macro_rules! as_number {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map($name)
            }
        }
    )+};
}
as_number!(
    ChecklistId,
    ClientId,
    PersonId,
    PhoneId,
    DealId,
    OperatorId,
    TouchId,
    PromiseId,
    CaseId,
    WaveId,
    OperationId
);

macro_rules! as_text {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.to_string()))
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(FromSqlError::other)
            }
        }
    )+};
}
as_text!(Birthday, CallId, InterviewId, EventId, Moment);

macro_rules! as_name {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.name()))
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(FromSqlError::other)
            }
        }
    )+};
}
as_name!(
    CallState,
    Channel,
    ChecklistState,
    ClientKind,
    ClosingKind,
    CommitmentStep,
    Direction,
    Disposition,
    Grade,
    Hardness,
    InterviewState,
    ItemState,
    Language,
    Loyalty,
    OperationKind,
    OperationState,
    OperatorRole,
    PhoneKind,
    Purpose,
    SurveyKind,
    DealStage,
    TouchKind,
    TouchState,
    Unanswered,
);

macro_rules! as_wrapped_text {
    ($($name:ident),+ $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                String::column_result(value).map($name)
            }
        }
    )+};
}
as_wrapped_text!(OutcomeCode, StepId);

impl ToSql for Zone {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.name()))
    }
}

impl FromSql for Zone {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).map_err(FromSqlError::other)
    }
}

impl ToSql for Score {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.value()))
    }
}

impl FromSql for Score {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(u8::column_result(value)?).map_err(FromSqlError::other)
    }
}
