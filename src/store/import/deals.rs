//! The deal of a row: found again by its identity in the source, else by client, name and day of signing, as far as
//! that day is known on both sides.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::ImportOptions;
use super::keys::{Keys, hashed};
use super::merge::Said;
use super::sink::Sink;
use crate::domain::{ClientId, Deal, DealId, DealStage, ImportedDeal, ImportedRow, NewDeal, OperatorId, fold};
use crate::store::checklists::{self, CareStart};
use crate::store::deals::{DEAL, read_deal};
use crate::store::operation::Tx;
use crate::store::{Result, deals};

/// What tells one deal of a file from another: its identity, or whose it is, its name, and when it was signed.
fn key(client: Option<ClientId>, name: &str, signed_on: Option<NaiveDate>) -> u64 {
    hashed(&(client, name, signed_on))
}

/// What came of the deal of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// It is new.
    Added,
    /// Something about it is.
    Changed,
    /// There is none, or it is there as it stands.
    Nothing,
}

/// Takes the deal of a row of this client.
pub(super) fn take(
    sink: &mut dyn Sink,
    options: &ImportOptions,
    row: &ImportedRow,
    client: ClientId,
    keys: &mut Keys,
    said: &mut Said,
) -> Result<Taken> {
    let Some(read) = &row.deal else { return Ok(Taken::Nothing) };
    let key_of_it = match &read.external_id {
        Some(external) => key(None, external, None),
        None => key(Some(client), &fold(&read.title), read.signed_on),
    };
    // Of one deal that stands there twice the first row is believed.
    if !said.deals.insert(key_of_it) {
        return Ok(Taken::Nothing);
    }
    let seller = match &read.seller {
        Some(name) => Some(seller(sink, keys, name)?),
        None => None,
    };
    let known = find(sink, options, client, read, said)?;
    let deal = merged(known.as_ref(), read, client, seller);
    let taken = match &known {
        None => Taken::Added,
        Some(known) if known.clone().with_id(()) == deal => return Ok(Taken::Nothing),
        Some(_) => Taken::Changed,
    };
    sink.put_deal(FiledDeal { known: known.map(|known| known.id), deal, external: read.external_id.clone() });
    Ok(taken)
}

/// The manager of that name; an unknown one is added.
fn seller(sink: &mut dyn Sink, keys: &mut Keys, name: &str) -> Result<OperatorId> {
    let folded = fold(name);
    if let Some(known) = keys.operators.get(&folded) {
        return Ok(*known);
    }
    let id = sink.add_operator(name)?;
    keys.operators.insert(folded, id);
    Ok(id)
}

fn find(
    sink: &dyn Sink,
    options: &ImportOptions,
    client: ClientId,
    read: &ImportedDeal,
    said: &Said,
) -> Result<Option<Deal>> {
    if let Some(external) = &read.external_id {
        return Ok(sink
            .connection()
            .prepare_cached(&format!("{DEAL} WHERE source = ?1 AND external = ?2"))?
            .query_row(params![options.source, external], read_deal)
            .optional()?);
    }
    let title = fold(&read.title);
    let mut statement = sink.connection().prepare_cached(&format!("{DEAL} WHERE client = ?1 ORDER BY id"))?;
    let deals = statement.query_map([client], read_deal)?.collect::<std::result::Result<Vec<_>, _>>()?;
    let named = || deals.iter().filter(|deal| fold(&deal.title) == title);
    // A deal that this file tells of in a row of its own is not meant by another.
    let free = |deal: &&Deal| !said.deals.contains(&key(Some(client), &title, deal.signed_on));
    let same_day = named().find(|deal| deal.signed_on == read.signed_on);
    let found =
        same_day.or_else(|| named().filter(free).filter(|deal| went_on(deal, read)).max_by_key(|it| it.signed_on));
    Ok(found.cloned())
}

/// The same deal at another stage: it was signed since, or it was lost, and with that its day of signing is gone. A new
/// negotiation is no stage of a deal that was closed before.
fn went_on(deal: &Deal, read: &ImportedDeal) -> bool {
    match (deal.signed_on, read.signed_on) {
        (Some(_), None) => read.stage != Some(DealStage::Open),
        (None, Some(_)) => deal.stage != Some(DealStage::Lost),
        _ => false,
    }
}

/// What the file says goes over what is known; what it leaves out stays.
fn merged(known: Option<&Deal>, read: &ImportedDeal, client: ClientId, seller: Option<OperatorId>) -> NewDeal {
    NewDeal {
        id: (),
        client: known.map_or(client, |deal| deal.client),
        title: read.title.clone(),
        amount_minor: read.amount_minor.or_else(|| known.and_then(|deal| deal.amount_minor)),
        currency: {
            // What is only assumed goes over nothing that is known.
            let (said, assumed) = if read.currency_assumed { (&None, &read.currency) } else { (&read.currency, &None) };
            let known = known.and_then(|deal| deal.currency.clone());
            said.clone().or(known).or_else(|| assumed.clone())
        },
        seller: seller.or_else(|| known.and_then(|deal| deal.seller)),
        signed_on: match read.stage {
            Some(DealStage::Lost) => None,
            _ => read.signed_on.or_else(|| known.and_then(|deal| deal.signed_on)),
        },
        delivered_on: read.delivered_on.or_else(|| known.and_then(|deal| deal.delivered_on)),
        used_up_on: read.used_up_on.or_else(|| known.and_then(|deal| deal.used_up_on)),
        stage: match (read.stage, known.and_then(|deal| deal.stage)) {
            // A signature that somebody has entered here is newer than a file that does not know of it.
            (Some(DealStage::Open), Some(DealStage::Won)) => Some(DealStage::Won),
            (read, known) => read.or(known),
        },
    }
}

/// A deal as the file tells of it.
pub(super) struct FiledDeal {
    /// The deal that stands in the base; none for a new one.
    pub(super) known: Option<DealId>,
    /// The deal.
    pub(super) deal: NewDeal,
    /// Its identity in the source.
    pub(super) external: Option<String>,
}

/// Writes a deal, and starts what it starts.
pub(super) fn write(tx: &Tx<'_>, options: &ImportOptions, filed: FiledDeal) -> Result<()> {
    let FiledDeal { known, deal, external } = filed;
    let deal = match known {
        Some(id) => {
            let deal = deal.with_id(id);
            deals::update(tx, &deal)?;
            deal
        }
        None => {
            let id = deals::insert(tx, &deal)?;
            if let Some(external) = external {
                tx.execute(
                    "UPDATE deal SET source = ?2, external = ?3 WHERE id = ?1",
                    params![id, options.source, external],
                )?;
            }
            deal.with_id(id)
        }
    };
    let Some(rules) = &options.care else { return Ok(()) };
    let touches = rules.start(&deal, options.zone.date(options.at));
    if touches.is_empty() {
        return Ok(());
    }
    checklists::start(tx, deal.id, deal.client, &CareStart { touches, user_zone: &options.zone })
}
