//! `today`: the ranked call list, with the reason of every row in words.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;

use crate::desk::{Whose, row_of_open_call, todays_list};
use crate::domain::{CallRow, Moment, NextCall, OperatorId, Phone, Zone};
use crate::i18n::{Messages, dates, numbers, reasons, service_hours, telephone};
use crate::playbook::Playbooks;
use crate::store::StoreError;

use super::base::Base;
use super::clients::number;
use super::output::{Failure, Side, Table, json, window_columns};

/// Makes today's list and shows it.
///
/// # Errors
/// Where the base cannot be read, or nobody has the name that was given.
pub fn of_base(
    base: &Base,
    playbooks: &Arc<Playbooks>,
    operator: Option<OperatorId>,
    now: Moment,
    as_json: bool,
    words: &Messages,
) -> Result<String, Failure> {
    let failed = |error: StoreError| base.refused(&error, words);
    let reader = &base.reader;
    let whose = Whose::all(operator, &base.zone);
    let mut list = todays_list(reader, playbooks, &whose, now).map_err(failed)?;
    // As in the window: the call first, and its client not a second time below it.
    let open = operator.map(|me| row_of_open_call(reader, me, &base.zone, now)).transpose().map_err(failed)?.flatten();
    if let Some(open) = open {
        list.rows.retain(|row| row.client() != open.client());
        list.rows.insert(0, open);
    }
    let filter = operator.map(|me| reader.today_filter(me)).transpose().map_err(failed)?.unwrap_or_default();
    let operators: HashMap<OperatorId, String> =
        reader.operators().map_err(failed)?.into_iter().map(|operator| (operator.id, operator.name)).collect();
    let name_of = |operator| operators.get(&operator).cloned();
    let day = operator.map(|_| {
        let (calendar, pace) = (&list.playbooks.calendar, list.progress.pace_seconds);
        let left = service_hours::left_in_words(&list.service_hours, calendar, pace, &base.zone, now, words);
        let progress = &list.progress;
        let done = [progress.calls, progress.reached, progress.complete, progress.promises_kept];
        let [calls, reached, complete, kept] = done.map(|count| numbers::grouped(u64::from(count)));
        let done = words.today_head_progress(calls, reached, complete, kept);
        let line = left.into_iter().chain([done]).collect::<Vec<_>>().join(" · ");
        // The screen shows less where a filter is set there.
        if filter.is_empty() { line } else { format!("{line}\n{}", words.list_today_filter_set()) }
    });
    let (zone, rows, next) = (&base.zone, &list.rows, list.next.as_ref());
    show(&Today { now, zone, rows, more: list.more, next, day, name_of: &name_of }, as_json, words)
}

/// Today's list and what its words depend on.
#[derive(Clone)]
pub struct Today<'a> {
    /// The instant the list was made for.
    pub now: Moment,
    /// The user's zone: "today" is this zone's day.
    pub zone: &'a Zone,
    /// The rows, ranked; those that cannot be rung now carry their reason.
    pub rows: &'a [CallRow],
    /// More clients may be rung today than there are rows.
    pub more: bool,
    /// Whom to ring next, where nobody can be rung now.
    pub next: Option<&'a NextCall>,
    /// What of the operator's service hours is left and what was done today, where it is known whose list it is.
    pub day: Option<String>,
    /// The name of an operator.
    pub name_of: &'a dyn Fn(OperatorId) -> Option<String>,
}

/// The list as a plain table or as JSON.
///
/// # Errors
/// Where the value cannot be written, which is a mistake of the program.
pub fn show(today: &Today<'_>, as_json: bool, words: &Messages) -> Result<String, Failure> {
    if as_json {
        let list = List {
            now: today.now,
            zone: today.zone.name(),
            rows: today.offered().map(|row| today.entry(row, words)).collect(),
            more: today.more,
            excluded: today
                .excluded(words)
                .map(|(row, reason)| Left { client: &row.candidate.client_name, reason })
                .collect(),
        };
        json(&list).map_err(|error| Failure::failed(error.to_string()))
    } else {
        Ok(today.plain(words))
    }
}

/// What `--json` prints; instants in UTC, reasons in the user's language.
#[derive(Serialize)]
struct List<'a> {
    now: Moment,
    zone: &'a str,
    rows: Vec<Entry<'a>>,
    more: bool,
    excluded: Vec<Left<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    rank: Option<u32>,
    client: &'a str,
    person: Option<&'a str>,
    kind: &'static str,
    reason: String,
    due: Moment,
    attempts: u32,
    phone: Option<String>,
}

#[derive(Serialize)]
struct Left<'a> {
    client: &'a str,
    reason: String,
}

impl<'a> Today<'a> {
    fn offered(&self) -> impl Iterator<Item = &'a CallRow> {
        self.rows.iter().filter(|row| row.excluded.is_none())
    }

    fn excluded(&self, words: &Messages) -> impl Iterator<Item = (&'a CallRow, String)> {
        self.rows.iter().filter_map(move |row| {
            let why = row.excluded.as_ref()?;
            Some((row, reasons::exclusion(why, (self.zone, &row.candidate.zone), self.now, self.name_of, words)))
        })
    }

    fn entry(&self, row: &'a CallRow, words: &Messages) -> Entry<'a> {
        let candidate = &row.candidate;
        let touch = &candidate.touch;
        Entry {
            rank: row.rank,
            client: &candidate.client_name,
            person: candidate.person.as_ref().map(|person| person.name.full.as_str()),
            kind: touch.kind.name(),
            reason: reasons::of_row(row, self.zone, self.now, words),
            due: touch.appointment.as_ref().map_or(touch.due, |appointment| appointment.from),
            attempts: touch.attempts,
            phone: first_number(&candidate.phones).map(number),
        }
    }

    fn plain(&self, words: &Messages) -> String {
        let day = dates::day(self.zone.date(self.now), self.zone.date(self.now), words);
        let mut text = words.list_today_heading(day, dates::clock(self.now, self.zone), self.zone.name());
        for part in self.day.iter().flat_map(|day| ["\n", day]) {
            text.push_str(part);
        }
        text.push_str("\n\n");
        let mut table = Table::new(&[Side::Right, Side::Left, Side::Left, Side::Left, Side::Right, Side::Left]);
        table.row([
            "№".to_owned(),
            words.list_today_client(),
            words.list_today_person(),
            words.list_today_reason(),
            words.list_today_attempts(),
            words.list_today_phone(),
        ]);
        let mut rows = 0_usize;
        for row in self.offered() {
            rows += 1;
            let entry = self.entry(row, words);
            let phone = first_number(&row.candidate.phones).map(|phone| telephone::with_extension(phone, words));
            table.row([
                entry.rank.map(|rank| rank.to_string()).unwrap_or_default(),
                entry.client.to_owned(),
                entry.person.unwrap_or_default().to_owned(),
                entry.reason,
                entry.attempts.to_string(),
                phone.unwrap_or_default(),
            ]);
        }
        text.push_str(&if rows == 0 { words.list_today_nobody() + "\n" } else { table.text_within(window_columns()) });
        if let Some(next) = self.next.filter(|_| rows == 0) {
            text.push_str(&reasons::next_call(next, self.zone, self.now, words));
            text.push('\n');
        }
        if self.more {
            text.push('\n');
            text.push_str(&words.list_today_more(rows.to_string()));
            text.push('\n');
        }

        let mut left = Table::new(&[Side::Left, Side::Left]);
        let mut any_left = false;
        for (row, reason) in self.excluded(words) {
            any_left = true;
            left.row([format!("  {}", row.candidate.client_name), reason]);
        }
        if any_left {
            for part in ["\n", &words.list_today_not_now(), "\n", &left.text_within(window_columns())] {
                text.push_str(part);
            }
        }
        text
    }
}

/// The number that is tried first: the first that can be dialled and is not dead.
fn first_number(phones: &[Phone]) -> Option<&Phone> {
    let alive = || phones.iter().filter(|phone| phone.dead_since.is_none());
    alive().find(|phone| phone.e164.is_some()).or_else(|| alive().next())
}

#[cfg(test)]
mod tests;
