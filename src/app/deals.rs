//! Deals: entered and corrected by keys, on a form.

use chrono::NaiveDate;

use super::effect::{Effect, Write};
use super::form::{self, Form, FormFor, FormLine, Remark};
use super::keymap::Action;
use super::model::{Env, Model};
use super::overlay::Overlay;
use crate::domain::{
    ClientId, DateOrder, Deal, DealId, DealStage, HOME_REGION, NewDeal, OperatorId, amount, fold, home_currency,
};
use crate::i18n::day::{Lean, parse_day};
use crate::i18n::{dates, numbers};

/// Whose deal, and which one where it is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editing {
    /// Whose.
    pub client: ClientId,
    /// The deal as it stands in the base; none for a new one.
    pub deal: Option<Deal>,
}

/// The lines of the form, by their place.
const TITLE: usize = 0;
const AMOUNT: usize = 1;
const SIGNED: usize = 2;
const SELLER: usize = 3;
const DELIVERED: usize = 4;
const USED_UP: usize = 5;

/// A deal as it was typed; the seller by name where nobody of that name works here yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedDeal {
    /// The deal that is corrected; none where this is a new one.
    pub corrects: Option<DealId>,
    /// The deal.
    pub deal: NewDeal,
    /// A seller who is to be added.
    pub new_seller: Option<String>,
}

/// Opens the form for a new deal of a client, or for one that is there.
pub fn open(model: &mut Model, client: ClientId, deal: Option<Deal>) {
    let words = model.words();
    let today = model.zone.date(model.now);
    let day = |day: Option<NaiveDate>| day.map(|day| dates::short_date(day, words)).unwrap_or_default();
    let known = deal.as_ref();
    let seller = match known {
        Some(deal) => deal.seller,
        None => model.me.as_ref().map(|me| me.id),
    };
    let seller = seller.and_then(|id| model.operator_name(id)).unwrap_or_default();
    let sum = known
        .and_then(|deal| Some(numbers::money(deal.amount_minor?, deal.currency.as_deref(), words)))
        .unwrap_or_default();
    let signed = match known {
        Some(deal) => day(deal.signed_on),
        None => day(Some(today)),
    };
    let title = known.map(|deal| deal.title.clone()).unwrap_or_default();
    let lines = vec![
        FormLine::new(words.deal_title(), words.deal_title_hint(), &title),
        FormLine::new(words.deal_amount(), words.deal_amount_hint(), &sum),
        FormLine::new(words.deal_signed(), words.deal_signed_hint(), &signed),
        FormLine::new(words.deal_seller(), words.deal_seller_hint(), &seller),
        FormLine::new(
            words.deal_delivered(),
            words.deal_delivered_hint(),
            &day(known.and_then(|deal| deal.delivered_on)),
        ),
        FormLine::new(words.deal_used_up(), words.deal_used_up_hint(), &day(known.and_then(|deal| deal.used_up_on))),
    ];
    let heading = if known.is_some() { words.deal_form_edit() } else { words.deal_form_new() };
    form::open(model, Form::new(FormFor::Deal(Editing { client, deal }), heading, lines));
}

/// Opens the form for the deal of the card; where there are several, the list of them.
pub fn edit(model: &mut Model) {
    let words = model.words();
    let deals = model.clients.card.as_ref().map(|card| card.deals.clone()).unwrap_or_default();
    match deals.as_slice() {
        [] => model.complain(words.deal_none()),
        [only] => open(model, only.client, Some(only.clone())),
        _ => model.overlays.push(Overlay::Deals { deals, cursor: 0 }),
    }
}

/// Does what an action asks for on the list of a client's deals.
pub fn choose(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Overlay::Deals { deals, cursor }) = model.overlays.last_mut() else { return Vec::new() };
    match action {
        Action::Up => *cursor = cursor.saturating_sub(1),
        Action::Down => *cursor = (*cursor + 1).min(deals.len().saturating_sub(1)),
        Action::Open => {
            if let Some(deal) = deals.get(*cursor).cloned() {
                model.overlays.pop();
                open(model, deal.client, Some(deal));
            }
        }
        _ => {}
    }
    Vec::new()
}

/// What was understood of each line.
#[must_use]
pub fn remarks(model: &Model, _editing: &Editing, form: &Form) -> Vec<Option<Remark>> {
    let words = model.words();
    let (today, order) = (model.zone.date(model.now), model.date_order());
    let title = form.text(TITLE).is_empty().then(|| Remark::Problem(words.deal_needs_title()));
    let sum = (!form.text(AMOUNT).is_empty()).then(|| match amount(form.text(AMOUNT)) {
        Some((minor, currency)) => {
            Remark::Understood(numbers::money(minor, currency.or_else(|| own_currency(model)).as_deref(), words))
        }
        None => Remark::Problem(words.deal_not_a_sum()),
    });
    let day = |line: usize, lean: Lean| {
        (!form.text(line).is_empty()).then(|| match parse_day(form.text(line), today, lean, order) {
            Ok(day) => Remark::Understood(dates::near_day(day, today, words)),
            Err(_) => Remark::Problem(words.form_not_a_day()),
        })
    };
    let seller = (!form.text(SELLER).is_empty()).then(|| match seller(model, form.text(SELLER)) {
        Some((_, name)) => Remark::Understood(name),
        None => Remark::Understood(words.deal_new_seller()),
    });
    let mut signed = day(SIGNED, Lean::Past);
    if let (Ok(signed_on), Ok(delivered)) = (
        parse_day(form.text(SIGNED), today, Lean::Past, order),
        parse_day(form.text(DELIVERED), today, delivered_lean(form, today, order), order),
    ) && delivered < signed_on
        && !form.text(DELIVERED).is_empty()
    {
        let day = dates::near_day(signed_on, today, words);
        signed = Some(Remark::Understood(format!("{day} · {}", words.deal_delivered_before_signed())));
    }
    vec![title, sum, signed, seller, day(DELIVERED, delivered_lean(form, today, order)), day(USED_UP, Lean::Future)]
}

/// The currency of a sum that names none.
fn own_currency(model: &Model) -> Option<String> {
    let home = model.settings.base.home_region.as_deref().unwrap_or(HOME_REGION);
    home_currency(home).map(str::to_owned)
}

/// A deal is delivered after it is signed: a day without its year is the first one after the signing.
fn delivered_lean(form: &Form, today: NaiveDate, order: DateOrder) -> Lean {
    let signed = parse_day(form.text(SIGNED), today, Lean::Past, order).ok();
    let past = parse_day(form.text(DELIVERED), today, Lean::Past, order).ok();
    match (signed, past) {
        (Some(signed), Some(past)) if past < signed => Lean::Future,
        _ => Lean::Past,
    }
}

/// The operator whose name this is, or the only one whose name begins so.
fn seller(model: &Model, typed: &str) -> Option<(OperatorId, String)> {
    let typed = fold(typed);
    let same = model.operators.iter().find(|operator| fold(&operator.name) == typed);
    let mut begins = model.operators.iter().filter(|operator| fold(&operator.name).starts_with(&typed));
    let found = same.or_else(|| match (begins.next(), begins.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    })?;
    Some((found.id, found.name.clone()))
}

/// How the deal stands: signed by hand, it is won, whatever another program has said of it.
fn stage(editing: &Editing, form: &Form, today: NaiveDate, order: DateOrder) -> Option<DealStage> {
    let before = editing.deal.as_ref()?;
    let signed = parse_day(form.text(SIGNED), today, Lean::Past, order).ok();
    if signed.is_some() && signed != before.signed_on { before.stage.map(|_| DealStage::Won) } else { before.stage }
}

/// Writes the deal down.
pub fn save(model: &mut Model, editing: &Editing, form: &Form, _env: &mut Env<'_>) -> Vec<Effect> {
    let (today, order) = (model.zone.date(model.now), model.date_order());
    let sum = amount(form.text(AMOUNT));
    let currency = sum.as_ref().and_then(|(_, currency)| currency.clone().or_else(|| own_currency(model)));
    let known = seller(model, form.text(SELLER));
    let new_seller = Some(form.text(SELLER)).filter(|name| known.is_none() && !name.is_empty()).map(str::to_owned);
    let deal = NewDeal {
        id: (),
        client: editing.client,
        title: form.text(TITLE).to_owned(),
        amount_minor: sum.map(|(minor, _)| minor),
        currency,
        seller: known.map(|(id, _)| id),
        signed_on: parse_day(form.text(SIGNED), today, Lean::Past, order).ok(),
        delivered_on: parse_day(form.text(DELIVERED), today, delivered_lean(form, today, order), order).ok(),
        used_up_on: parse_day(form.text(USED_UP), today, Lean::Future, order).ok(),
        stage: stage(editing, form, today, order),
    };
    if editing.deal.as_ref().is_some_and(|before| before.clone().with_id(()) == deal) {
        return Vec::new();
    }
    let corrects = editing.deal.as_ref().map(|before| before.id);
    let write = model.saves.send(Write::Deal(TypedDeal { corrects, deal, new_seller }));
    vec![write, Effect::LoadCard(editing.client)]
}
