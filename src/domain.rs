//! The trade's rules and words: clients, touches, outcomes, the interview, cadence, ranking, scores.
//!
//! Pure: no clock, no files, no environment, no printing. It imports nothing of the house.

mod birthday;
mod briefing;
mod calendar;
mod call;
mod call_list;
mod calling_hours;
mod calling_settings;
mod card;
mod care;
mod changes;
mod client;
mod commitment;
mod consequences;
mod copies;
mod date_order;
mod event;
mod export;
mod fold;
mod follow_up;
mod ids;
mod import;
mod incoming;
mod interview;
mod key_place;
mod marks;
mod moment;
mod money;
mod month;
mod nps;
mod operation;
mod outcome;
mod pace;
mod ranking;
mod rates;
mod record;
mod region;
mod replay;
mod risk;
mod safe_text;
mod score;
mod score_board;
mod script;
mod service_hours;
mod setting_change;
mod settings;
mod silence;
mod sought;
mod spread;
#[cfg(test)]
pub(crate) mod testing;
mod today_filter;
mod touch;
mod week;
mod why;
mod words;
mod zone;

pub use birthday::Birthday;
pub use briefing::{Briefing, CaseLine, ConsentWord, EarlierCall, SITTING_MINUTES};
pub use calendar::{Holidays, WorkCalendar};
pub use call::{Call, CallDuration, CallError, Dial, Impossible, possible};
pub use call_list::{
    CallRow, Candidate, CandidateMore, DayProgress, Exclusion, LastScore, NextCall, PromiseLine, Reason, Snoozed,
};
pub use calling_hours::{CallingHours, DayPart};
pub use calling_settings::CallingSettings;
pub use card::{
    Case, ClientCard, ClientRow, Deal, DealStage, Email, NewDeal, NewPromise, Promise, SurveyKind, TimelineEntry,
    TimelineKind, Wave,
};
pub use care::{
    Amiss, Authorship, CareFacts, CarePlan, CareRules, CareStep, CareTouch, Checklist, ChecklistItem, ChecklistName,
    ChecklistProgress, ChecklistRow, ChecklistState, ChecklistTemplate, ItemName, ItemState, ItemTemplate, Letter,
    LetterDraft, LetterTemplate, Unanswered, authorship, template,
};
pub use changes::{CardField, ClientChange, ManyChange, PersonChange, TagChange};
pub use client::{
    Client, ClientKind, DoNotCall, Grade, Language, Loyalty, NewClient, NewPerson, NewPhone, Operator, OperatorRole,
    Person, PersonName, Phone, PhoneKind,
};
pub use commitment::{
    CaseAnswer, CaseRules, Closing, ClosingKind, ClosingReason, Commitment, CommitmentChange, CommitmentCount,
    CommitmentFilter, CommitmentId, CommitmentNote, CommitmentStep, Commitments, ContactedInTime, Ending, NewCase,
    Settled, is_detractor,
};
pub use consequences::{
    CaseOfInterview, CodingContext, InterviewSummary, OpeningHours, after_all_attempts, consequences, disposition,
    final_disposition,
};
pub use copies::{copy_is_due, superseded};
pub use date_order::DateOrder;
pub use event::{AnswerValue, CallState, Event, EventBody, InterviewState, NewCall};
pub use export::ExportedClient;
pub use fold::{LegalForms, begin_of_name, digits, fold, fold_company, name_and_forms, with_short_form};
pub use follow_up::{Attempt, Cadence, FollowUp};
pub use ids::{
    CallId, CaseId, ChecklistId, ClientId, DealId, EventId, InterviewId, OperationId, OperatorId, PersonId, PhoneId,
    PromiseId, TouchId, WaveId,
};
pub use import::{
    ChoicesFor, ColumnChoice, FileStamp, ImportField, ImportReport, ImportedDeal, ImportedPhone, ImportedRow, KEPT,
    NoticeKind, RowNotice,
};
pub use incoming::{Caller, Incoming, IncomingDraft, IncomingGoal, IncomingOutcome, PassedOn};
pub use interview::{Answers, Interview, PathStep, StepState};
pub use key_place::{key_place, other_layout};
pub use marks::{
    Mark, MarkKind, QuoteLine, ReferralLine, Tag, TagLine, UsedTag, WrittenDown, marks, referral, tag_folded, tag_of,
    tag_spelling, tag_word, without_marks,
};
pub use moment::{Moment, NotAMoment};
pub use money::{HOME_REGION, amount, currency, home_currency};
pub use month::Month;
pub use nps::{
    Bounds, ByCompany, CONFIDENCE, Change, Excluded, Interval, ScoreCounts, ScoreReading, Showing, Tally, Verdict,
    by_company, read_score,
};
pub use operation::{Named, NewOperation, Operation, OperationDetail, OperationKind, OperationState, Undone};
pub use outcome::{Disposition, Next, Outcome, OutcomeCode, Possible};
pub use pace::{PacedCall, pace};
pub use ranking::{RankContext, fits, hours_of, last_that_fits, rank};
pub use rates::{DispositionCounts, Rates};
pub use record::{ClientRecord, ConsentLine, ContactRecord, ExtraField, FieldChange, FoundBy, Written, WrittenIn};
pub use region::has_numbers;
pub use replay::{Later, Replay, ReplayStep};
pub use risk::{Custom, Risk, likely_risk};
pub use safe_text::SafeText;
pub use score::{NotAScore, Score, ScoreClass};
pub use score_board::{
    AnswerKind, AskedBy, FoundSpan, HeardAnswer, Moved, Said, SaidCounts, ScoreBoard, ScoreCell, ScoreChoices,
    ScoreDetail, ScoreQuery, ScoreSieve, ScoreSpan,
};
pub use script::{Answer, ChoiceOption, Comparison, Condition, Page, Plans, Purpose, Script, ScriptId, StepId};
pub use service_hours::ServiceHours;
pub use setting_change::{CaseDeadline, SettingChange, SettingName, ThemeChoice};
pub use settings::{OperatorSettings, Settings};
pub use silence::{Silence, due_after_silence, touch_for_silence};
pub use sought::{digits_found, sought};
pub use spread::wait_to_spread;
pub use today_filter::TodayFilter;
pub use touch::{Appointment, Channel, Direction, Hardness, RankClass, Touch, TouchKind, TouchState};
pub use week::{NotAWindow, TimeWindow, Week};
pub use why::{Because, why};
pub use words::UnknownName;
pub use zone::{UnknownZone, Zone};
