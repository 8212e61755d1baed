//! Deals: what was sold to a client.

use rusqlite::{Row, params};

use super::Result;
use super::checklists::{self, CareStart};
use super::clients::operation;
use super::error::StoreError;
use super::open::Store;
use super::operation::Tx;
use crate::domain::{Deal, DealId, Moment, NewDeal, OperationId, OperationKind, OperatorId};

/// The columns that [`read_deal`] reads.
pub(in crate::store) const DEAL: &str =
    "SELECT id, client, title, amount_minor, currency, seller, signed_on, delivered_on, used_up_on, stage FROM deal";

/// A deal as [`DEAL`] selects it.
pub(in crate::store) fn read_deal(row: &Row<'_>) -> rusqlite::Result<Deal> {
    Ok(Deal {
        id: row.get(0)?,
        client: row.get(1)?,
        title: row.get(2)?,
        amount_minor: row.get(3)?,
        currency: row.get(4)?,
        seller: row.get(5)?,
        signed_on: row.get(6)?,
        delivered_on: row.get(7)?,
        used_up_on: row.get(8)?,
        stage: row.get(9)?,
    })
}

/// The columns of a deal that a user gives, in the order of [`insert`].
pub(super) fn insert(tx: &Tx<'_>, deal: &NewDeal) -> Result<DealId> {
    tx.execute(
        "INSERT INTO deal (client, title, amount_minor, currency, seller, signed_on, delivered_on, used_up_on, created_op,
             stage)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            deal.client,
            deal.title,
            deal.amount_minor,
            deal.currency,
            deal.seller,
            deal.signed_on,
            deal.delivered_on,
            deal.used_up_on,
            tx.operation(),
            deal.stage
        ],
    )?;
    Ok(DealId(tx.last_insert_rowid()))
}

/// Writes what a user gives of a deal over what stands there.
pub(super) fn update(tx: &Tx<'_>, deal: &Deal) -> Result<()> {
    let changed = tx.execute(
        "UPDATE deal SET title = ?2, amount_minor = ?3, currency = ?4, seller = ?5, signed_on = ?6,
             delivered_on = ?7, used_up_on = ?8, stage = ?9 WHERE id = ?1",
        params![
            deal.id,
            deal.title,
            deal.amount_minor,
            deal.currency,
            deal.seller,
            deal.signed_on,
            deal.delivered_on,
            deal.used_up_on,
            deal.stage
        ],
    )?;
    if changed == 0 { Err(StoreError::not_found("deal", deal.id)) } else { Ok(()) }
}

impl Store {
    /// Records a deal and starts its care in the same operation: contacts and checklists.
    ///
    /// # Errors
    /// Where the client is gone or the base cannot be written.
    pub fn sign_deal(
        &mut self,
        deal: &NewDeal,
        care: &CareStart<'_>,
        operator: OperatorId,
        at: Moment,
    ) -> Result<(OperationId, DealId)> {
        let new = operation(OperationKind::DealAdded, Some(deal.client), &deal.title, operator, at);
        self.write(&new, |tx| {
            let id = insert(tx, deal)?;
            checklists::start(tx, id, deal.client, care)?;
            Ok(id)
        })
    }

    /// Corrects a deal. One that is signed by it starts its care; what was planned for another day of signing and is
    /// untouched moves with it.
    ///
    /// # Errors
    /// Where there is no such deal or the base cannot be written.
    pub fn change_deal(
        &mut self,
        deal: &Deal,
        care: &CareStart<'_>,
        operator: OperatorId,
        at: Moment,
    ) -> Result<OperationId> {
        let new = operation(OperationKind::DealChanged, Some(deal.client), &deal.title, operator, at);
        let (operation, ()) = self.write(&new, |tx| {
            update(tx, deal)?;
            checklists::start(tx, deal.id, deal.client, care)
        })?;
        Ok(operation)
    }
}
