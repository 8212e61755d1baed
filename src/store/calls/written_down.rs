//! What was written down in a call and confirmed when it got its outcome: themes, promises, quotes, referrals; and the
//! case of an interview whose score was corrected.

use rusqlite::params;

use super::CallFacts;
use crate::domain::{
    CallId, Channel, Client, ClientId, ClientKind, FollowUp, InterviewId, Moment, NewClient, NewPhone, NewPromise,
    Person, PersonId, PersonName, PhoneKind, TouchKind, tag_folded, tag_spelling,
};
use crate::store::operation::Tx;
use crate::store::touches::{self, PlannedTouch};
use crate::store::{Result, clients, commitments};

/// With whom one spoke when it was written down.
pub(in crate::store) struct Talk {
    /// The client.
    pub(in crate::store) client: ClientId,
    /// Who there.
    pub(in crate::store) person: Option<PersonId>,
    /// The interview that was led.
    pub(in crate::store) interview: Option<InterviewId>,
    /// Our call; none where the client rang us.
    pub(in crate::store) call: Option<CallId>,
}

impl Talk {
    /// A client has rung us.
    pub(in crate::store) fn incoming(client: ClientId) -> Self {
        Self { client, person: None, interview: None, call: None }
    }

    pub(super) fn of(call: &CallFacts) -> Self {
        Self { client: call.client, person: call.person, interview: call.interview, call: Some(call.id) }
    }
}

/// Writes one of them; false where it is another kind of follow-up.
pub(in crate::store) fn run(tx: &Tx<'_>, talk: &Talk, follow_up: &FollowUp, at: Moment) -> Result<bool> {
    match follow_up {
        FollowUp::CloseCase { closing } => close_case(tx, talk, closing, at)?,
        FollowUp::Tag { tag, name, step } => {
            let tag = tag_folded(tag);
            tx.execute(
                "INSERT INTO tag (tag, name, client, person, interview, step, call, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    tag,
                    name.as_deref().and_then(|name| tag_spelling(&tag, name)),
                    talk.client,
                    talk.person,
                    talk.interview.filter(|_| step.is_some()),
                    step,
                    talk.call,
                    tx.operation()
                ],
            )?;
        }
        FollowUp::Promise { text, due, zone, owner } => {
            let promise = NewPromise {
                client: talk.client,
                person: talk.person,
                text: text.clone(),
                due: *due,
                zone: zone.clone(),
                owner: *owner,
                call: talk.call,
            };
            commitments::insert_promise(tx, &promise)?;
        }
        FollowUp::Quote { text, step } => {
            tx.execute(
                "INSERT INTO quote (client, person, text, said_at, interview, step, call, created_op)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    talk.client,
                    talk.person,
                    text,
                    at,
                    talk.interview.filter(|_| step.is_some()),
                    step,
                    talk.call,
                    tx.operation()
                ],
            )?;
        }
        FollowUp::Referral { name, number, e164, zone, referrer } => {
            let lead = lead(name, zone.clone(), referrer, &clients::one(tx, talk.client)?);
            let lead = insert_lead(tx, &lead, number.as_deref(), e164.as_deref())?;
            tx.execute(
                "INSERT INTO referral (client, referrer, person, at, call, created_op) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![lead, talk.client, talk.person, at, talk.call, tx.operation()],
            )?;
            let touch = PlannedTouch::new(lead, TouchKind::Lead, Channel::Call, at);
            touches::plan(tx, &PlannedTouch { goal: Some(referrer.clone()), ..touch })?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Somebody who was named: looked after by whoever looks after the one who named them.
fn lead(name: &str, zone: Option<crate::domain::Zone>, referrer: &str, from: &Client) -> NewClient {
    NewClient {
        owner: from.owner,
        language: from.language,
        zone_assumed: true,
        zone: zone.or_else(|| from.zone.clone()),
        source: Some(referrer.to_owned()),
        ..NewClient::named(name, ClientKind::Person)
    }
}

fn insert_lead(tx: &Tx<'_>, lead: &NewClient, number: Option<&str>, e164: Option<&str>) -> Result<ClientId> {
    let id = clients::insert(tx, lead)?;
    // The human being who is the client is also whom to ask for, as after an import.
    let person = PersonName { full: lead.name.clone(), ..PersonName::default() };
    let person = clients::insert_person(tx, &Person::named(id, person))?;
    if let Some(raw) = number {
        let phone = NewPhone {
            id: (),
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
fn close_case(tx: &Tx<'_>, talk: &Talk, closing: &str, at: Moment) -> Result<()> {
    let Some(interview) = talk.interview else { return Ok(()) };
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
