//! Deals, checklists and letters, written.

use crate::app::deals::TypedDeal;
use crate::desk::care_of;
use crate::domain::{NewDeal, OperatorId, OperatorRole};
use crate::store::{Store, StoreError};

use super::super::session::Session;

/// Records a deal, or corrects one; a seller whom nobody knows yet is added first.
pub fn deal(store: &mut Store, session: &Session, me: OperatorId, typed: &TypedDeal) -> Result<(), StoreError> {
    let now = session.now();
    let seller = match &typed.new_seller {
        None => typed.deal.seller,
        Some(name) => match store.find_operator(name)? {
            Some(known) => Some(known.id),
            None => Some(store.add_operator(name, OperatorRole::Manager, Some(me), now)?),
        },
    };
    let deal = NewDeal { seller, ..typed.deal.clone() };
    let zone = session.zone();
    let care = care_of(store, &deal, &session.playbooks, session.language(), &zone, now)?;
    match typed.corrects {
        None => {
            store.sign_deal(&deal, &care, me, now)?;
        }
        Some(id) => {
            store.change_deal(&deal.with_id(id), &care, me, now)?;
        }
    }
    Ok(())
}
