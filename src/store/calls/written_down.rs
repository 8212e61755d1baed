//! What was written down in a call and confirmed when it got its outcome: themes, promises, quotes, referrals; and the
//! case of an interview whose score was corrected.

use rusqlite::params;

use super::CallFacts;
use crate::domain::{
    Channel, Client, ClientId, ClientKind, FollowUp, Moment, NewPromise, Person, PersonName, Phone, PhoneId, PhoneKind,
    TouchKind, tag_folded,
};
use crate::store::operation::Tx;
use crate::store::touches::{self, PlannedTouch};
use crate::store::{Result, clients, commitments};

/// Writes one of them; false where it is another kind of follow-up.
pub(super) fn run(tx: &Tx<'_>, call: &CallFacts, follow_up: &FollowUp, at: Moment) -> Result<bool> {
    match follow_up {
        FollowUp::CloseCase { closing } => close_case(tx, call, closing, at)?,
        FollowUp::Tag { tag, step } => {
            tx.execute(
                "INSERT INTO tag (tag, client, person, interview, step, call, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    tag_folded(tag),
                    call.client,
                    call.person,
                    call.interview.filter(|_| step.is_some()),
                    step,
                    call.id,
                    tx.operation()
                ],
            )?;
        }
        FollowUp::Promise { text, due, zone, owner } => {
            let promise = NewPromise {
                client: call.client,
                person: call.person,
                text: text.clone(),
                due: *due,
                zone: zone.clone(),
                owner: *owner,
                call: Some(call.id),
            };
            commitments::insert_promise(tx, &promise)?;
        }
        FollowUp::Quote { text, step } => {
            tx.execute(
                "INSERT INTO quote (client, person, text, said_at, interview, step, call, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    call.client,
                    call.person,
                    text,
                    at,
                    call.interview.filter(|_| step.is_some()),
                    step,
                    call.id,
                    tx.operation()
                ],
            )?;
        }
        FollowUp::Referral { name, number, e164, zone, referrer } => {
            let lead = lead(name, zone.clone(), referrer, &clients::one(tx, call.client)?);
            let lead = insert_lead(tx, &lead, number.as_deref(), e164.as_deref())?;
            tx.execute(
                "INSERT INTO referral (client, referrer, person, at, call, created_op) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![lead, call.client, call.person, at, call.id, tx.operation()],
            )?;
            let touch = PlannedTouch::new(lead, TouchKind::Lead, Channel::Call, at);
            touches::plan(tx, &PlannedTouch { goal: Some(referrer.clone()), ..touch })?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Somebody who was named: looked after by whoever looks after the one who named them.
fn lead(name: &str, zone: Option<crate::domain::Zone>, referrer: &str, from: &Client) -> Client {
    Client {
        owner: from.owner,
        language: from.language,
        zone_assumed: true,
        zone: zone.or_else(|| from.zone.clone()),
        source: Some(referrer.to_owned()),
        ..Client::named(name, ClientKind::Person)
    }
}

fn insert_lead(tx: &Tx<'_>, lead: &Client, number: Option<&str>, e164: Option<&str>) -> Result<ClientId> {
    let id = clients::insert(tx, lead)?;
    // The human being who is the client is also whom to ask for, as after an import.
    let person = PersonName { full: lead.name.clone(), ..PersonName::default() };
    let person = clients::insert_person(tx, &Person::named(id, person))?;
    if let Some(raw) = number {
        let phone = Phone {
            id: PhoneId(0),
            person: Some(person),
            raw: raw.to_owned(),
            e164: e164.map(str::to_owned),
            extension: None,
            kind: PhoneKind::Other,
            dead_since: None,
        };
        clients::insert_phone(tx, id, &phone)?;
    }
    tx.search_changed(id);
    Ok(id)
}

/// The open case that a call of this interview has opened, and its touch.
fn close_case(tx: &Tx<'_>, call: &CallFacts, closing: &str, at: Moment) -> Result<()> {
    let Some(interview) = call.interview else { return Ok(()) };
    let mut open = tx.prepare_cached(super::briefing::CASES_OF_INTERVIEW)?;
    let cases = open.query_map([interview], |row| row.get(0))?.collect::<std::result::Result<Vec<i64>, _>>()?;
    for case in cases {
        tx.execute("UPDATE care_case SET closed_at = ?2, closing = ?3 WHERE id = ?1", params![case, at, closing])?;
        tx.execute(
            "UPDATE touch SET state = 'done', done_at = ?2 WHERE care_case = ?1 AND state = 'planned'",
            params![case, at],
        )?;
    }
    Ok(())
}
