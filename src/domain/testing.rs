//! What tests begin with: a touch, a client on the list, a number, a deal, a script.

use super::{
    Answer, Candidate, CandidateMore, Channel, Client, ClientId, Condition, Direction, Language, Moment, NewDeal, Page,
    Phone, PhoneId, PhoneKind, Script, ScriptId, StepId, Touch, TouchId, TouchKind, TouchState, Zone,
};

/// A planned call, due at this instant and never tried.
pub(crate) fn touch(kind: TouchKind, due: Moment) -> Touch {
    Touch {
        id: TouchId(1),
        client: ClientId(1),
        person: None,
        kind,
        channel: Channel::Call,
        direction: Direction::Outgoing,
        goal: None,
        wave: None,
        state: TouchState::Planned,
        due,
        ready: due,
        appointment: None,
        attempts: 0,
    }
}

/// A client in this zone with nothing but the touch: no number, nobody to ask for, no past.
pub(crate) fn candidate(touch: Touch, client_name: &str, zone: &str) -> Candidate {
    Candidate {
        touch,
        client_name: client_name.to_owned(),
        owner: None,
        segment: None,
        language: None,
        zone: Zone::new(zone).unwrap(),
        zone_assumed: false,
        do_not_call: None,
        person: None,
        phones: Vec::new(),
        last_contact: None,
        tried: Vec::new(),
        last_score: None,
        promises: Vec::new(),
        held_by: None,
        more: CandidateMore::default(),
        care: None,
    }
}

/// The same client with this identity, or without one.
pub(crate) fn client_with_id<Before, After>(client: Client<Before>, id: After) -> Client<After> {
    let Client {
        id: _,
        name,
        kind,
        owner,
        segment,
        grade,
        loyalty,
        language,
        zone,
        zone_assumed,
        source,
        tax_number,
        note,
        do_not_call,
    } = client;
    Client {
        id,
        name,
        kind,
        owner,
        segment,
        grade,
        loyalty,
        language,
        zone,
        zone_assumed,
        source,
        tax_number,
        note,
        do_not_call,
    }
}

/// The firm's own number, as it stood in the source and as it can be dialled.
pub(crate) fn phone(raw: &str, e164: Option<&str>) -> Phone {
    Phone {
        id: PhoneId(1),
        person: None,
        raw: raw.to_owned(),
        e164: e164.map(str::to_owned),
        extension: None,
        kind: PhoneKind::Work,
        dead_since: None,
    }
}

/// A deal of which nothing but the name and the day of signing is known.
pub(crate) fn deal(client: ClientId, title: &str, signed_on: &str) -> NewDeal {
    NewDeal {
        id: (),
        client,
        title: title.to_owned(),
        amount_minor: None,
        currency: None,
        seller: None,
        signed_on: Some(signed_on.parse().unwrap()),
        delivered_on: None,
        used_up_on: None,
        stage: None,
    }
}

/// A page that says its own name.
pub(crate) fn page(id: &str, answer: Answer, when: Option<Condition>) -> Page {
    Page { id: StepId(id.into()), title: id.into(), say: id.into(), hint: None, answer, probes: Vec::new(), when }
}

/// A script of these pages, without a greeting.
pub(crate) fn script(pages: Vec<Page>) -> Script {
    Script {
        id: ScriptId("nps".into()),
        version: 1,
        language: Language::English,
        title: "NPS".into(),
        greeting: String::new(),
        greeting_again: String::new(),
        voicemail: String::new(),
        pages,
    }
}
