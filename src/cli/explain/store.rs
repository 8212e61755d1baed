//! Errors of the base and refusals of undo in the user's words.

use std::path::Path;

use crate::domain::{CommitmentId, OperationKind, SafeText, Zone};
use crate::i18n::dates::stamp;
use crate::i18n::numbers::grouped;
use crate::i18n::{Messages, care, telephone};
use crate::store::{StoreError, UndoRefused};

/// An error of the base: what was tried, on what, and what to do. Times are shown in `zone`.
#[must_use]
pub fn store(error: &StoreError, words: &Messages, zone: &Zone) -> String {
    match error {
        StoreError::NoSuchFile { path } => words.store_missing(path.to_string_lossy()),
        StoreError::NoFolder { path } => words.store_no_folder(path.to_string_lossy()),
        StoreError::ReadOnly { path } => words.store_read_only(path.to_string_lossy()),
        StoreError::Link { path } => words.store_link(path.to_string_lossy()),
        StoreError::NotAFile { path } => words.store_not_a_file(path.to_string_lossy()),
        StoreError::Foreign { path } => words.store_foreign(path.to_string_lossy()),
        StoreError::Newer { path, found, known } => words.store_newer(path.to_string_lossy(), *found, *known),
        StoreError::Older { path, .. } => words.store_older(path.to_string_lossy()),
        StoreError::Damaged { path, detail } => words.store_damaged(path.to_string_lossy(), detail),
        StoreError::NetworkFileSystem { path, kind } => words.store_network(path.to_string_lossy(), kind),
        StoreError::Pragma { .. } => words.store_pragma(error.to_string()),
        StoreError::OldSqlite { found } => words.store_old_sqlite(found),
        StoreError::Migration { .. } => words.store_migration(error.to_string()),
        StoreError::Backup { path, detail } => words.store_backup(path.to_string_lossy(), detail),
        StoreError::InUse { path } => words.store_in_use(path.to_string_lossy()),
        StoreError::Forbidden { path } => words.store_forbidden(path.to_string_lossy()),
        StoreError::Io { path, source, .. } => words.store_io(path.to_string_lossy(), super::system(source, words)),
        StoreError::DiskFull => words.store_disk_full(),
        StoreError::LittleRoom { free, needed } => words.store_little_room(megabytes(*free), megabytes(*needed)),
        StoreError::Busy => words.store_busy(),
        _ if error.is_damage() => words.store_damaged_inside(error.to_string()),
        StoreError::Sqlite(inner) => words.store_sqlite(inner.to_string()),
        StoreError::Unreadable { what, detail } => words.store_unreadable(what, detail),
        StoreError::NotFound { .. } => words.store_not_found(),
        StoreError::Rule(detail) => rule(detail, words),
        StoreError::Claimed(refused) if refused.call_open => {
            words.store_claimed_call(&refused.by_name, stamp(refused.since, zone, words))
        }
        StoreError::Claimed(refused) => words.store_claimed(&refused.by_name, stamp(refused.since, zone, words)),
        StoreError::Importing { by: Some(name), since } => words.store_importing(name, stamp(*since, zone, words)),
        StoreError::Importing { by: None, since } => words.store_importing_here(stamp(*since, zone, words)),
        StoreError::TakenOver { by_name: Some(name), .. } => words.store_taken_over_by(name),
        StoreError::TakenOver { by_name: None, .. } => words.store_taken_over(),
        StoreError::RowsStopped => words.import_cut_short(),
        StoreError::ChecklistIncomplete { missing, amiss } => {
            let amiss = amiss.map(|amiss| care::amiss(amiss, words));
            let all: Vec<String> = missing.iter().cloned().chain(amiss).collect();
            words.store_checklist_incomplete(all.join("; "))
        }
        StoreError::InWork { kind, client_name, by_name, call_open, .. } => {
            let refused = if *kind == OperationKind::ClientsMerged {
                words.store_not_merged()
            } else {
                words.store_not_archived()
            };
            let client = SafeText::in_sentence(client_name);
            match (by_name, call_open) {
                (None, _) => words.store_in_my_call(refused, client),
                (Some(name), true) => words.store_in_call(refused, client, name),
                (Some(name), false) => words.store_in_work(refused, name, client),
            }
        }
        StoreError::OutcomeFirst { .. } => words.store_outcome_first(),
        StoreError::NumberBusy { number, client, .. } => words.store_number_busy(telephone::grouped(number), client),
        StoreError::DoNotCall { .. } => words.store_do_not_call(),
        StoreError::Settled { id: CommitmentId::Case(_), open: false } => words.cases_error_closed(),
        StoreError::Settled { id: CommitmentId::Promise(_), open: false } => words.cases_error_settled(),
        StoreError::Settled { open: true, .. } => words.cases_error_open(),
        StoreError::Impossible(_) => words.store_impossible(),
        StoreError::Undo(refused) => undo_refused(refused, words, zone),
    }
}

/// The same, where it is known which base it was.
#[must_use]
pub fn store_at(error: &StoreError, base: &Path, words: &Messages, zone: &Zone) -> String {
    if error.is_damage() {
        return words.store_damaged(base.to_string_lossy(), error.to_string());
    }
    store(error, words, zone)
}

/// Which rule of the base was broken: SQLite names it in English, with table and column.
fn rule(detail: &str, words: &Messages) -> String {
    let Some((rule, what)) = detail.split_once(" constraint failed") else { return words.store_rule_value() };
    let empty = what.contains("<> ''") || rule == "NOT NULL";
    match rule {
        "UNIQUE" => words.store_rule_twice(),
        "FOREIGN KEY" => words.store_rule_gone(),
        "CHECK" | "NOT NULL" if empty => words.store_rule_empty(column(what, words)),
        _ => words.store_rule_value(),
    }
}

/// The column of `: name <> ''` or `: client.name` in the user's words.
fn column(what: &str, words: &Messages) -> String {
    let name = what.trim_start_matches(": ").split(' ').next().unwrap_or_default();
    match name.rsplit('.').next().unwrap_or(name) {
        "text" | "subject" | "title" => words.store_rule_text(),
        _ => words.store_rule_name(),
    }
}

/// Why an action was not taken back.
#[must_use]
pub fn undo_refused(refused: &UndoRefused, words: &Messages, zone: &Zone) -> String {
    match refused {
        UndoRefused::Nothing => words.undo_nothing(),
        UndoRefused::NothingToRedo => words.undo_nothing_to_redo(),
        UndoRefused::Already { .. } => words.undo_already(),
        UndoRefused::Running { .. } => words.undo_running(),
        UndoRefused::FromTheList { .. } => words.undo_from_the_list(),
        UndoRefused::Never { .. } => words.undo_never(),
        UndoRefused::ChangedSince { by_name, at, clients: Some(clients), .. } => {
            let (client, at) = (SafeText::in_sentence(&clients.first), stamp(*at, zone, words));
            match by_name {
                Some(name) => words.undo_changed_many(client, name, at, clients.more),
                None => words.undo_changed_many_here(client, at, clients.more),
            }
        }
        UndoRefused::ChangedSince { by_name: Some(name), at, .. } => {
            words.undo_changed_since(name, stamp(*at, zone, words))
        }
        UndoRefused::ChangedSince { at, .. } => words.undo_changed_since_here(stamp(*at, zone, words)),
        UndoRefused::HasCalls { calls, .. } => words.undo_has_calls(*calls),
        UndoRefused::UsedSince { .. } => words.undo_used_since(),
        UndoRefused::AtWork { .. } => words.undo_at_work(),
        UndoRefused::WentOn { by_name: Some(name), .. } => words.undo_went_on_by(name),
        UndoRefused::WentOn { by_name: None, .. } => words.undo_went_on(),
        UndoRefused::Held { by_name, .. } => words.undo_held(by_name),
    }
}

/// Whole megabytes, as people count the room of a disk.
fn megabytes(bytes: u64) -> String {
    grouped(bytes >> 20)
}

#[cfg(test)]
mod tests;
