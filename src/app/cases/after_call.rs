//! After a call about a case or a promise: nothing is asked, and what is still open is offered to be closed by a line.

use super::form::{Form, Task};
use super::{Cases, keep};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::domain::{Candidate, Commitment, CommitmentId, Outcome, TouchKind};

/// How long the offer stands.
const OFFER_MS: u64 = 120_000;

/// A call has got its outcome: where somebody was reached about a case or a promise, what is still open is looked up.
pub fn coded(candidate: &Candidate, outcome: &Outcome) -> Option<Effect> {
    let about = matches!(candidate.touch.kind, TouchKind::CaseTalk | TouchKind::PromiseTalk);
    (about && outcome.reached).then_some(Effect::LoadTalkedAbout(candidate.touch.id))
}

/// What the call was about has been looked up; what was closed meanwhile is not offered.
pub fn offered(model: &mut Model, found: Commitment) {
    if found.is_open() {
        model.cases.offer = Some((Box::new(found), model.elapsed_ms + OFFER_MS));
    }
}

/// What is offered now.
#[must_use]
pub fn offer_in_force(cases: &Cases, elapsed_ms: u64) -> Option<&Commitment> {
    cases.offer.as_ref().filter(|(_, until)| elapsed_ms < *until).map(|(offer, _)| &**offer)
}

/// Takes the offer up: a case asks with what it is closed, a promise is kept.
pub fn take_up(model: &mut Model) -> Vec<Effect> {
    let Some(offer) = offer_in_force(&model.cases, model.elapsed_ms).cloned() else {
        let text = model.words().cases_no_offer();
        model.complain(text);
        return Vec::new();
    };
    match offer.id {
        CommitmentId::Case(id) => {
            model.overlays.push(Overlay::Commitment(Form::of(Task::Close(id), &offer)));
            Vec::new()
        }
        CommitmentId::Promise(id) => {
            model.cases.offer = None;
            keep(model, id, &offer)
        }
    }
}
