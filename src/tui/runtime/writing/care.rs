//! Deals, checklists and letters, written.

use crate::app::deals::TypedDeal;
use crate::app::msg::Msg;
use crate::desk::care_of;
use crate::domain::{NewDeal, OperatorId, OperatorRole, TouchId};
use crate::i18n::{dates, kinds};
use crate::store::{Store, StoreError};

use super::super::session::Session;

/// Records a deal, or corrects one; a seller whom nobody knows yet is added first. Says what of care it has started.
pub fn deal(store: &mut Store, session: &Session, me: OperatorId, typed: &TypedDeal) -> Result<Vec<Msg>, StoreError> {
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
    let before: Vec<TouchId> = store.client_card(deal.client)?.planned.iter().map(|touch| touch.id).collect();
    match typed.corrects {
        None => {
            store.sign_deal(&deal, &care, me, now)?;
        }
        Some(id) => {
            store.change_deal(&deal.clone().with_id(id), &care, me, now)?;
        }
    }
    let (words, today) = (session.words(), zone.date(now));
    let card = store.client_card(deal.client)?;
    let theirs = card.client.zone.as_ref().unwrap_or(&zone);
    let started = card.planned.iter().filter(|touch| !before.contains(&touch.id)).map(|touch| {
        let day = dates::on_day(theirs.date(touch.due), today, words);
        words.deal_starts_one(kinds::touch(touch.kind, words), day)
    });
    let started: Vec<String> = started.collect();
    Ok(if started.is_empty() { Vec::new() } else { vec![Msg::Told(words.deal_starts(started.join(", ")))] })
}
