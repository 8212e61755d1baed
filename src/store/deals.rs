//! Deals: what was sold to a client.

use rusqlite::params;

use super::Result;
use super::clients::operation;
use super::error::StoreError;
use super::open::Store;
use crate::domain::{Deal, DealId, Moment, OperationId, OperationKind, OperatorId};

impl Store {
    /// Records a deal; `deal.id` is given by the base.
    ///
    /// # Errors
    /// Where there is no such client or the base cannot be written.
    pub fn add_deal(&mut self, deal: &Deal, operator: OperatorId, at: Moment) -> Result<(OperationId, DealId)> {
        let new = operation(OperationKind::DealAdded, Some(deal.client), &deal.title, operator, at);
        self.write(&new, |tx| {
            tx.prepare_cached(
                "INSERT INTO deal (client, title, amount_minor, currency, seller, signed_on, delivered_on, used_up_on,
                     created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                deal.client,
                deal.title,
                deal.amount_minor,
                deal.currency,
                deal.seller,
                deal.signed_on,
                deal.delivered_on,
                deal.used_up_on,
                tx.operation()
            ])?;
            Ok(DealId(tx.last_insert_rowid()))
        })
    }

    /// Corrects a deal.
    ///
    /// # Errors
    /// Where there is no such deal or the base cannot be written.
    pub fn change_deal(&mut self, deal: &Deal, operator: OperatorId, at: Moment) -> Result<OperationId> {
        let new = operation(OperationKind::DealChanged, Some(deal.client), &deal.title, operator, at);
        let (operation, ()) = self.write(&new, |tx| {
            let changed = tx.execute(
                "UPDATE deal SET title = ?2, amount_minor = ?3, currency = ?4, seller = ?5, signed_on = ?6,
                     delivered_on = ?7, used_up_on = ?8 WHERE id = ?1",
                params![
                    deal.id,
                    deal.title,
                    deal.amount_minor,
                    deal.currency,
                    deal.seller,
                    deal.signed_on,
                    deal.delivered_on,
                    deal.used_up_on
                ],
            )?;
            if changed == 0 { Err(StoreError::missing("deal", deal.id)) } else { Ok(()) }
        })?;
        Ok(operation)
    }
}
