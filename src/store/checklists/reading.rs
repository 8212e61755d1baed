//! Checklists as they are shown: one with its items, the open ones of everybody, those of a client, those of touches.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::{
    CareFacts, Checklist, ChecklistId, ChecklistItem, ChecklistName, ChecklistProgress, ChecklistRow, ClientId,
    ItemName, ItemState, StepId, TouchId,
};
use crate::store::open::Reader;
use crate::store::operation::json;
use crate::store::{Result, StoreError};

/// Where a checklist stands: one whose contact is off the plan is dropped with it, until it is planned again.
const STATE: &str = "CASE WHEN l.state = 'open' AND t.state = 'dropped' THEN 'dropped' ELSE l.state END";

/// When a checklist came to its end: a dropped one with its contact.
const FINISHED_AT: &str = "CASE t.state WHEN 'dropped' THEN ifnull(l.finished_at, t.done_at) ELSE l.finished_at END";

/// A checklist with what it belongs to.
const FROM: &str = "FROM checklist l JOIN client c ON c.id = l.client JOIN deal d ON d.id = l.deal
    LEFT JOIN touch t ON t.id = l.touch";

/// The columns that [`read_row`] reads; items are counted by their index.
const ROW: &str = "SELECT l.id, l.client, c.name, l.kind, l.name, l.title, d.title, l.due, {STATE},
        (SELECT count(*) FROM checklist_item i WHERE i.checklist = l.id AND i.state <> 'open'),
        (SELECT count(*) FROM checklist_item i WHERE i.checklist = l.id), c.owner, d.seller, c.zone, d.id,
        {FINISHED_AT}, l.finished_by";

/// The open ones, of everybody or of one.
const OPEN: &str = "l.state = 'open' AND t.state IS NOT 'dropped'";

/// The checklists that this condition and order choose.
fn rows(which: &str) -> String {
    format!("{} {FROM} {which}", ROW.replace("{STATE}", STATE).replace("{FINISHED_AT}", FINISHED_AT))
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<ChecklistRow> {
    let finished: Option<crate::domain::Moment> = row.get(15)?;
    let by = row.get(16)?;
    Ok(ChecklistRow {
        id: row.get(0)?,
        client: row.get(1)?,
        client_name: row.get(2)?,
        kind: row.get(3)?,
        name: ChecklistName(row.get(4)?),
        title: row.get(5)?,
        deal: row.get(14)?,
        deal_title: row.get(6)?,
        due: row.get(7)?,
        state: row.get(8)?,
        finished: finished.map(|at| (at, by)),
        done: row.get(9)?,
        of: row.get(10)?,
        owner: row.get(11)?,
        seller: row.get(12)?,
        zone: row.get(13)?,
    })
}

fn read_item(row: &Row<'_>) -> rusqlite::Result<ChecklistItem> {
    let ticked: Option<crate::domain::Moment> = row.get(7)?;
    let by = row.get(8)?;
    Ok(ChecklistItem {
        id: row.get(0)?,
        name: ItemName(row.get(1)?),
        text: row.get(2)?,
        mandatory: row.get(3)?,
        page: row.get(4)?,
        state: row.get(5)?,
        note: row.get(6)?,
        ticked: ticked.map(|at| (at, by)),
        unanswered: row.get(9)?,
    })
}

impl Reader {
    /// A checklist with its items.
    ///
    /// # Errors
    /// Where there is none or the base cannot be read.
    pub fn checklist(&self, id: ChecklistId) -> Result<Checklist> {
        checklist(&self.connection, id)
    }

    /// The open checklists of everybody, the earliest due first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn open_checklists(&self, limit: usize) -> Result<Vec<ChecklistRow>> {
        let mut statement = self.connection.prepare_cached(&rows(&format!("WHERE {OPEN} ORDER BY l.due LIMIT ?1")))?;
        let rows = statement.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], read_row)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}

/// A checklist with its items.
pub(super) fn checklist(connection: &Connection, id: ChecklistId) -> Result<Checklist> {
    let items = connection
        .prepare_cached(
            "SELECT id, name, text, mandatory, page, state, note, ticked_at, ticked_by, unanswered
             FROM checklist_item
             WHERE checklist = ?1 ORDER BY place",
        )?
        .query_map([id], read_item)?
        .collect::<std::result::Result<Vec<_>, _>>()?;
    connection
        .prepare_cached(&format!(
            "SELECT l.client, c.name, c.owner, l.deal, d.title, d.seller, l.touch, l.kind, l.name, l.version, l.title,
                 l.due, {STATE}, {FINISHED_AT},
                 l.finished_by, l.reason, c.zone {FROM} WHERE l.id = ?1"
        ))?
        .query_row([id], |row| {
            let finished: Option<crate::domain::Moment> = row.get(13)?;
            let by = row.get(14)?;
            Ok(Checklist {
                id,
                client: row.get(0)?,
                client_name: row.get(1)?,
                owner: row.get(2)?,
                deal: row.get(3)?,
                deal_title: row.get(4)?,
                seller: row.get(5)?,
                touch: row.get(6)?,
                kind: row.get(7)?,
                name: ChecklistName(row.get(8)?),
                version: row.get(9)?,
                title: row.get(10)?,
                due: row.get(11)?,
                state: row.get(12)?,
                finished: finished.map(|at| (at, by)),
                reason: row.get(15)?,
                zone: row.get(16)?,
                items,
            })
        })
        .optional()?
        .ok_or_else(|| StoreError::not_found("checklist", id))
}

/// The checklists of a client, open ones first.
pub(in crate::store) fn of_client(connection: &Connection, client: ClientId) -> Result<Vec<ChecklistRow>> {
    let sql = rows(&format!("WHERE l.client = ?1 ORDER BY NOT ({OPEN}), l.due"));
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([client], read_row)?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// True where a checklist can still be worked on.
pub(super) fn is_open(connection: &Connection, id: ChecklistId) -> Result<bool> {
    let sql = format!("SELECT EXISTS (SELECT 1 {FROM} WHERE l.id = ?1 AND {OPEN})");
    Ok(connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?)
}

/// What of a deal's care belongs to each of these touches, in two queries.
pub(in crate::store) fn care_of(connection: &Connection, ids: &[i64]) -> Result<BTreeMap<TouchId, CareFacts>> {
    let given = json(&ids)?;
    let mut statement = connection.prepare_cached(
        "SELECT t.id, d.id, d.title, d.seller, l.id FROM json_each(?1) g CROSS JOIN touch t ON t.id = g.value
         JOIN deal d ON d.id = t.deal LEFT JOIN checklist l ON l.touch = t.id",
    )?;
    let mut found: BTreeMap<TouchId, CareFacts> = statement
        .query_map([&given], |row| {
            let checklist: Option<ChecklistId> = row.get(4)?;
            let facts = CareFacts {
                deal: row.get(1)?,
                product: row.get(2)?,
                seller: row.get(3)?,
                checklist: checklist.map(|id| ChecklistProgress {
                    id,
                    done: 0,
                    of: 0,
                    ticked: Vec::new(),
                    missing: Vec::new(),
                }),
            };
            Ok((row.get(0)?, facts))
        })?
        .collect::<std::result::Result<_, _>>()?;
    if found.values().all(|facts| facts.checklist.is_none()) {
        return Ok(found);
    }
    let mut statement = connection.prepare_cached(
        "SELECT l.touch, i.state, i.page, i.mandatory FROM json_each(?1) g CROSS JOIN checklist l ON l.touch = g.value
         JOIN checklist_item i ON i.checklist = l.id ORDER BY l.touch, i.place",
    )?;
    let mut rows = statement.query([&given])?;
    while let Some(row) = rows.next()? {
        let (touch, state, page): (TouchId, ItemState, Option<StepId>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if let Some(progress) = found.get_mut(&touch).and_then(|facts| facts.checklist.as_mut()) {
            progress.of += 1;
            if state != ItemState::Open {
                progress.done += 1;
                progress.ticked.extend(page);
            } else if row.get(3)? {
                progress.missing.push(page);
            }
        }
    }
    Ok(found)
}
