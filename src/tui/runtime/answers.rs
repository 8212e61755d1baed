//! The answers to effects that only read, from whichever connection.

mod scores;

use crate::app::effect::Effect;
use crate::app::letter::LetterData;
use crate::app::msg::{Msg, TodayData};
use crate::desk::{TodaysList, Whose, Writer, first_rows_today, letter_of, row_of_touch, todays_list};
use crate::domain::{ChecklistId, OperatorId, Zone};
use crate::store::{Reader, Result, StoreError};

use super::session::Session;

/// Cases and promises, of each, that the list shows.
const COMMITMENTS: usize = 300;
/// Open checklists that the list shows.
const CHECKLISTS: usize = 500;

/// Operations that the list shows.
const OPERATIONS: usize = 200;

/// Reads what an effect asks for; none where it asks for no reading, or nobody has signed in yet.
pub fn read(reader: &Reader, effect: &Effect, session: &Session) -> Option<Msg> {
    let answer = match effect {
        Effect::LoadToday => whole_list(reader, &whose(session, &session.zone())?, session),
        Effect::LoadOperators => reader.operators().map(Msg::Operators),
        Effect::LoadCases(filter, wanted) => {
            let list = reader.commitments(*filter, *wanted, session.now(), COMMITMENTS);
            list.map(|list| Msg::Commitments(*filter, Box::new(list)))
        }
        Effect::LoadTalkedAbout(touch) => {
            reader.commitment_of_touch(*touch).transpose()?.map(|found| Msg::TalkedAbout(Box::new(found)))
        }
        Effect::LoadScores(turn, ask) => scores::read(reader, ask, session).map(|told| Msg::Scores(*turn, told)),
        Effect::LoadIncomingDrafts => reader.incoming_drafts(session.operator()?).map(Msg::IncomingDrafts),
        Effect::LoadTags => reader.tags_in_use().map(Msg::TagsInUse),
        Effect::LoadChecklists => reader.open_checklists(CHECKLISTS).map(Msg::Checklists),
        Effect::LoadChecklist(id) => checklist(reader, *id, session.operator()?),
        Effect::LoadCallOf(touch) => {
            let (me, now) = (session.operator()?, session.now());
            let row = row_of_touch(reader, &session.playbooks, me, &session.zone(), now, *touch);
            row.map(|row| Msg::CallFound(row.map(Box::new)))
        }
        Effect::LoadLetter { checklist, company } => letter(reader, *checklist, company, session.operator()?, session),
        Effect::LoadTimeline { client, upto } => reader.timeline(*client, *upto + 1).map(|mut entries| {
            let more = entries.len() > *upto;
            entries.truncate(*upto);
            Msg::Timeline(*client, entries, more)
        }),
        Effect::LoadFieldHistory { field, row } => reader.field_history(*field, *row).map(Msg::FieldHistory),
        Effect::LoadReplay(call) => reader.replay(*call).map(|replay| Msg::Replay(Box::new(replay))),
        Effect::LoadCard(client) => match reader.client_card(*client) {
            Err(StoreError::NotFound { .. }) => Ok(Msg::CardGone(*client)),
            read => read.map(|card| Msg::Card(Box::new(card))),
        },
        Effect::LoadTakenOver(call) => {
            let by = reader.taken_over_by(*call, session.operator()?).transpose()?;
            by.map(|by| Msg::TakenOver(*call, by))
        }
        Effect::LoadMyOperations => reader.operations_of(session.operator()?, OPERATIONS).map(Msg::Operations),
        Effect::LoadOperations => reader.recent_operations(OPERATIONS).map(Msg::Operations),
        Effect::LoadSettings => settings(reader, session.operator()?),
        // Nothing to read, or read in other ways.
        Effect::Find { .. }
        | Effect::MarkFound { .. }
        | Effect::LoadOpenCall
        | Effect::Copy(_)
        | Effect::EditOutside(_)
        | Effect::SaveLetter { .. }
        | Effect::PlanDueTouches
        | Effect::Write(..)
        | Effect::Dial { .. }
        | Effect::CompletePath(_)
        | Effect::PreviewImport { .. }
        | Effect::TryImport { .. }
        | Effect::Quit => return None,
    };
    Some(answer.unwrap_or_else(|error| Msg::Unread(session.explain(&error))))
}

/// The settings of the base, and those of an operator.
pub fn settings(reader: &Reader, me: OperatorId) -> Result<Msg> {
    Ok(Msg::Settings(Box::new((reader.settings()?, reader.operator_settings(me)?))))
}

/// The beginning of today's list, for the first picture; none where there is none, or nobody has signed in yet. What is
/// wrong with the base the whole list says right after.
pub fn first_rows(reader: &Reader, session: &Session) -> Option<Msg> {
    first_rows_today(reader, &session.playbooks, &whose(session, &session.zone())?, session.now())
        .ok()
        .flatten()
        .map(today)
        .map(Box::new)
        .map(Msg::Today)
}

/// Whose list is asked for; none while nobody has signed in.
fn whose<'a>(session: &Session, zone: &'a Zone) -> Option<Whose<'a>> {
    Some(Whose { me: Some(session.operator()?), zone, filter: session.today_filter() })
}

fn whole_list(reader: &Reader, whose: &Whose<'_>, session: &Session) -> Result<Msg> {
    // Looked for first: what is written meanwhile is then asked about again.
    let undoable = whose.me.map(|me| reader.undoable(me)).transpose()?;
    let list = todays_list(reader, &session.playbooks, whose, session.now())?;
    Ok(Msg::Today(Box::new(TodayData { undoable, ..today(list) })))
}

fn today(list: TodaysList) -> TodayData {
    TodayData {
        rows: list.rows,
        more: list.more,
        progress: list.progress,
        service_hours: list.service_hours,
        own: list.own,
        playbooks: Some(list.playbooks),
        filter: list.filter,
        segments: list.segments,
        empty: list.empty,
        next: list.next,
        undoable: None,
    }
}

fn checklist(reader: &Reader, id: ChecklistId, me: OperatorId) -> Result<Msg> {
    let list = match reader.checklist(id) {
        Err(StoreError::NotFound { .. }) => return Ok(Msg::ChecklistGone(id)),
        read => read?,
    };
    let draft = reader.letter_draft(id, me)?.map(|draft| draft.letter);
    Ok(Msg::Checklist(Box::new(list), reader.sent_letter(id)?, draft))
}

fn letter(reader: &Reader, checklist: ChecklistId, company: &str, me: OperatorId, session: &Session) -> Result<Msg> {
    let (language, zone, now) = (session.language(), &session.zone(), session.now());
    let drafted = letter_of(reader, &session.playbooks, checklist, &Writer { me, company, language, zone, now })?;
    Ok(Msg::Letter(Box::new(LetterData {
        checklist,
        client: drafted.list.client_name,
        recipients: drafted.recipients,
        letter: drafted.letter,
        authorship: drafted.authorship,
        seller: drafted.list.seller,
        owner: drafted.list.owner,
        kept: drafted.kept,
    })))
}
