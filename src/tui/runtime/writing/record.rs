//! Writing the records of clients: what was typed becomes what the base keeps.

use crate::app::clients::record::RecordWrite;
use crate::app::keymap::{Action, Context, key_of};
use crate::app::msg::Msg;
use crate::domain::{
    ClientId, ClientKind, FollowUp, ManyChange, NewClient, NewPerson, NewPhone, OperationDetail, OperationId,
    OperatorId, Person, PersonId, PersonName, Phone, PhoneKind, SafeText, TagChange,
};
use crate::exchange::phone::{number, zone_of};
use crate::i18n::{dates, operations};
use crate::store::{Store, StoreError, WholeClient};
use crate::tui::runtime::session::Session;

/// Why nothing of this is written, in words: a number that cannot be dialled.
pub fn problem(write: &RecordWrite, session: &Session) -> Option<String> {
    let text = match write {
        RecordWrite::NewClient { phone, .. } => phone,
        RecordWrite::Phone { text, .. } => text,
        _ => return None,
    };
    let wrong = !text.is_empty() && number(text, session.home_region()).is_none();
    wrong.then(|| session.words().clients_number_not_understood(crate::domain::SafeText::cells(text, 40).as_str()))
}

/// Writes, and answers with the card as it is then.
///
/// # Errors
/// Where the base does not take it.
pub fn write(
    store: &mut Store,
    write: &RecordWrite,
    me: OperatorId,
    session: &Session,
) -> Result<Vec<Msg>, StoreError> {
    let now = session.now();
    match write {
        RecordWrite::NewClient { name, person, phone } => {
            let (_, client) = store.add_whole_client(&new_client(name, person, phone, session), me, now)?;
            return Ok(vec![Msg::ClientAdded(Box::new(store.client_card(client)?))]);
        }
        RecordWrite::Many { clients, change } => {
            let words = session.words();
            let Some(done) = store.change_many(clients, change, me, now)? else {
                // The list shows those in the archive or the others, never both.
                let first = clients.first().and_then(|first| store.client_card(*first).ok());
                let archived = first.is_some_and(|card| card.record.archived_at.is_some());
                return Ok(vec![Msg::Told(match change {
                    _ if archived => words.clients_many_archived(),
                    ManyChange::Tags(tags) if tags.len() > 1 => words.clients_many_same(),
                    ManyChange::Tags(tags) if tags.iter().any(|tag| tag.on) => words.clients_tag_all_have(),
                    ManyChange::Tags(_) => words.clients_tag_nobody_has(),
                    _ => words.clients_many_same(),
                })]);
            };
            let operation = store.operation(done)?;
            let undo_key = key_of(Action::Operations, Context::Clients);
            if let (ManyChange::Touch { due, goal, .. }, OperationDetail::Many { clients, .. }) =
                (change, &operation.detail)
            {
                let zone = session.zone();
                let day = dates::near_day(zone.date(*due), zone.date(now), words);
                let goal = SafeText::in_sentence(goal.as_deref().unwrap_or_default());
                return Ok(vec![Msg::TakenBack(words.clients_many_planned(*clients, day, goal, undo_key))]);
            }
            let what = operations::operation(&operation, words, |named| session.named(named));
            return Ok(vec![Msg::TakenBack(words.clients_many_done(what, undo_key))]);
        }
        one => single(store, one, me, session)?,
    };
    let client = write.client().map(|client| store.client_card(client)).transpose()?;
    let told = match write {
        RecordWrite::Tags { changes, .. } => {
            Some(Msg::Told(session.words().clients_tags_set(TagChange::all_shown(changes))))
        }
        _ => None,
    };
    Ok(client.map(|card| Msg::Card(Box::new(card))).into_iter().chain(told).collect())
}

fn single(
    store: &mut Store,
    write: &RecordWrite,
    me: OperatorId,
    session: &Session,
) -> Result<OperationId, StoreError> {
    let now = session.now();
    Ok(match write {
        RecordWrite::Client { client, change } => store.change_client(*client, change, me, now)?,
        RecordWrite::Hours { client, week } => store.set_client_hours(*client, week.as_ref(), me, now)?,
        RecordWrite::Note { client, text } => store.add_note(*client, text, me, now)?,
        RecordWrite::Tags { client, changes } => store.change_tags(*client, changes, me, now)?,
        RecordWrite::Person { client, person, change } => store.change_person(*client, *person, change, me, now)?,
        RecordWrite::NewPerson { client, name } => store.add_person(&named(*client, name), me, now)?.0,
        RecordWrite::ReplacePerson { gone, name, .. } => store.replace_person(*gone, name, me, now)?.0,
        RecordWrite::Phone { client, phone: Some(phone), text, .. } if text.is_empty() => {
            store.remove_phone(*client, *phone, me, now)?
        }
        RecordWrite::Phone { client, person, phone, text } => {
            let typed = typed_phone(text, *person, session);
            match phone {
                Some(id) => {
                    let known = store.client_card(*client)?.phones.into_iter().find(|known| known.id == *id);
                    let known = known.ok_or_else(|| StoreError::not_found("phone", id))?;
                    // Another number is not dead because the one before it was.
                    let dead_since = known.dead_since.filter(|_| known.e164 == typed.e164);
                    let phone = Phone { person: known.person, kind: known.kind, dead_since, ..typed.with_id(*id) };
                    store.update_phone(*client, &phone, me, now)?
                }
                None => store.add_phone(*client, &typed, me, now)?.0,
            }
        }
        RecordWrite::PhoneDead { client, phone, dead } => store.mark_phone(*client, *phone, *dead, me, now)?,
        RecordWrite::Email { client, email: Some(email), text, .. } if text.is_empty() => {
            store.remove_email(*client, *email, me, now)?
        }
        RecordWrite::Email { client, person, email, text } => {
            store.put_email(*client, *email, *person, text, me, now)?
        }
        RecordWrite::Archive(client) => store.archive_client(*client, me, now)?,
        RecordWrite::Unarchive(client) => store.unarchive_client(*client, me, now)?,
        RecordWrite::Merge { stays, duplicate } => store.merge_clients(*stays, *duplicate, me, now)?,
        RecordWrite::MovePerson { person, to, .. } => store.move_person(*person, *to, me, now)?,
        RecordWrite::NewClient { .. } | RecordWrite::Many { .. } => {
            return Err(StoreError::not_found("single change", ""));
        }
    })
}

fn named(client: ClientId, name: &str) -> NewPerson {
    Person::named(client, PersonName { full: name.to_owned(), ..PersonName::default() })
}

fn typed_phone(text: &str, person: Option<PersonId>, session: &Session) -> NewPhone {
    let (e164, extension) =
        number(text, session.home_region()).map_or((None, None), |(e164, extension)| (Some(e164), extension));
    NewPhone { id: (), person, raw: text.to_owned(), e164, extension, kind: PhoneKind::Other, dead_since: None }
}

pub(super) fn new_client(name: &str, person: &str, phone: &str, session: &Session) -> WholeClient {
    let phone = (!phone.is_empty()).then(|| typed_phone(phone, None, session));
    let zone = phone.as_ref().and_then(|phone| zone_of(phone.e164.as_deref()?));
    let client = NewClient { zone_assumed: zone.is_some(), zone, ..NewClient::named(name, ClientKind::Company) };
    WholeClient { client, person: (!person.is_empty()).then(|| person.to_owned()), phone }
}

/// What follows from an outcome, with the numbers of people who were named put into the form that can be dialled.
pub(super) fn numbers_read(follow_ups: &[FollowUp], session: &Session) -> Vec<FollowUp> {
    let read = |follow_up: &FollowUp| match follow_up {
        FollowUp::Referral { name, number: Some(raw), referrer, .. } => {
            let e164 = number(raw, session.home_region()).map(|(e164, _)| e164);
            FollowUp::Referral {
                name: name.clone(),
                number: Some(raw.clone()),
                zone: e164.as_deref().and_then(zone_of),
                e164,
                referrer: referrer.clone(),
            }
        }
        other => other.clone(),
    };
    follow_ups.iter().map(read).collect()
}
