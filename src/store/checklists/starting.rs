//! What a signed deal starts: its contacts and their checklists, in the operation that records the deal.

use rusqlite::{OptionalExtension, params};

use crate::domain::{CareTouch, ChecklistTemplate, ClientId, DealId, Moment, TouchId, Zone};
use crate::store::Result;
use crate::store::operation::Tx;
use crate::store::touches::{PlannedTouch, plan};

/// What is to be started for a deal.
#[derive(Debug, Clone)]
pub struct CareStart<'a> {
    /// The contacts, worked out from the care plan.
    pub touches: Vec<CareTouch>,
    /// The user's own zone, for clients whose zone nobody knows.
    pub user_zone: &'a Zone,
}

/// Starts the care of a deal, or moves what is planned and untouched to the days of a corrected deal.
pub(in crate::store) fn start(tx: &Tx<'_>, deal: DealId, client: ClientId, care: &CareStart<'_>) -> Result<()> {
    let zone: Option<Option<Zone>> =
        tx.query_row("SELECT zone FROM client WHERE id = ?1", [client], |row| row.get(0)).optional()?;
    let zone = zone.flatten().unwrap_or_else(|| care.user_zone.clone());
    for touch in &care.touches {
        let due = zone.start_of(touch.due_on);
        let known: Option<TouchId> = tx
            .query_row(
                "SELECT id FROM touch WHERE deal = ?1 AND kind = ?2 ORDER BY id LIMIT 1",
                params![deal, touch.kind],
                |row| row.get(0),
            )
            .optional()?;
        match known {
            Some(known) => move_to(tx, known, due)?,
            None => begin(tx, deal, client, touch, due)?,
        }
    }
    Ok(())
}

fn begin(tx: &Tx<'_>, deal: DealId, client: ClientId, touch: &CareTouch, due: Moment) -> Result<()> {
    let planned = PlannedTouch {
        goal: Some(touch.goal.clone()),
        deal: Some(deal),
        ..PlannedTouch::new(client, touch.kind, touch.channel, due)
    };
    // Nothing is planned for a client who is put away.
    let (Some(id), Some(template)) = (plan(tx, &planned)?, &touch.checklist) else { return Ok(()) };
    tx.execute(
        "INSERT INTO checklist (client, deal, touch, kind, name, version, title, due, created_op)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![client, deal, id, touch.kind, template.name.0, template.version, template.title, due, tx.operation()],
    )?;
    items(tx, tx.last_insert_rowid(), template)
}

fn items(tx: &Tx<'_>, checklist: i64, template: &ChecklistTemplate) -> Result<()> {
    for (place, item) in template.items.iter().enumerate() {
        tx.execute(
            "INSERT INTO checklist_item (checklist, place, name, text, mandatory, page, created_op)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                checklist,
                i64::try_from(place).unwrap_or(i64::MAX),
                item.name.0,
                item.text,
                item.mandatory,
                item.page,
                tx.operation()
            ],
        )?;
    }
    Ok(())
}

/// A contact that nobody has tried yet moves with the day of signing.
fn move_to(tx: &Tx<'_>, touch: TouchId, due: Moment) -> Result<()> {
    let moved = tx.execute(
        "UPDATE touch SET due = ?2, ready = ?2
         WHERE id = ?1 AND state = 'planned' AND attempts = 0 AND appointed_from IS NULL",
        params![touch, due],
    )?;
    if moved > 0 {
        tx.execute("UPDATE checklist SET due = ?2 WHERE touch = ?1 AND state = 'open'", params![touch, due])?;
    }
    Ok(())
}
