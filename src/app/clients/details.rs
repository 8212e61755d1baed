//! All that is known of a line of the card that leads nowhere else, as a text to be read: a consent without a call, a
//! contact that was no call of ours, what an imported column held, where a theme comes from.

use crate::domain::{Direction, Moment, PersonId, TimelineKind, WrittenDown, tag_word};
use crate::i18n::{dates, kinds};

use super::card::{self, Line};
use crate::app::model::Model;

/// The title and the text; none where the line has neither.
pub(super) fn of(model: &Model, line: Line) -> Option<(String, String)> {
    let (shown, words) = (model.clients.card.as_deref()?, model.words());
    let name = |person: Option<PersonId>| {
        let found = shown.people.iter().find(|known| Some(known.id) == person);
        found.map(|person| person.name.full.clone())
    };
    let by = |operator| model.operator_name(operator).map(|who| words.card_recorded_by(who));
    match line {
        Line::Consent(at) => {
            let consent = shown.consents.get(at)?;
            let answer = if consent.granted { words.yes() } else { words.no() };
            let way = if consent.by_email { words.card_consent_by_email() } else { words.card_consent_by_phone() };
            let said = words.card_consent(kinds::purpose(consent.purpose, words), answer, when(model, consent.at));
            let lines = [name(consent.person), Some(said), Some(way), consent.operator.and_then(by)];
            Some((words.card_section_consents(), below_each_other(lines)))
        }
        Line::Extra(at) => {
            let extra = shown.record.extra.get(at)?;
            Some((extra.header.clone(), below_each_other([name(extra.person), Some(extra.value.clone())])))
        }
        Line::Quote(at) => {
            let quote = shown.written.quotes.get(at)?;
            let said = words.quoted(&quote.text);
            let lines = [Some(said), name(quote.person), Some(when(model, quote.said_at))];
            Some((words.card_section_said(), below_each_other(lines)))
        }
        Line::Entry(at) => {
            let entry = shown.timeline.get(at)?;
            let (title, text) = match &entry.what {
                TimelineKind::Touch { kind, direction, goal, .. } => {
                    let theirs = (*direction == Direction::Incoming).then(|| words.card_incoming());
                    (kinds::touch(*kind, words), below_each_other([theirs, goal.clone()]))
                }
                TimelineKind::Noted { text } => (words.written_note(), text.clone()),
                // What it was about stands on the card no longer.
                TimelineKind::DealSigned { title } => (words.card_section_deals(), words.card_deal_signed(title)),
                TimelineKind::DealDelivered { title } => (words.card_section_deals(), words.card_deal_delivered(title)),
                TimelineKind::Promised { text } => (words.card_section_owed(), words.card_promised(text)),
                TimelineKind::Kept { text } => (words.card_section_owed(), words.card_kept(text)),
                TimelineKind::Broken { text, reason } => {
                    let reason = reason.as_deref().unwrap_or_default();
                    (words.card_section_owed(), words.cases_card_broken(text.as_str(), reason))
                }
                TimelineKind::CaseOpened { subject } => (words.card_section_owed(), words.card_case_opened(subject)),
                TimelineKind::CaseClosed { closing } => {
                    (words.card_section_owed(), words.card_case_closed(closing.as_deref().unwrap_or_default()))
                }
                TimelineKind::Reopened { subject } => {
                    (words.card_section_owed(), words.cases_card_reopened(subject.as_str()))
                }
                TimelineKind::CommitmentNoted { subject, text } => {
                    (words.card_section_owed(), words.cases_card_noted(subject.as_str(), text.as_str()))
                }
                TimelineKind::Call { .. } | TimelineKind::Letter { .. } => return None,
            };
            let text = Some(text).filter(|text| !text.is_empty());
            Some((title, below_each_other([text, Some(when(model, entry.at)), entry.operator.and_then(by)])))
        }
        _ => None,
    }
}

/// Each theme with the times at which it was written down, and whether in an answer or about the client as a whole.
pub(super) fn of_themes(model: &Model, written: &WrittenDown) -> String {
    let words = model.words();
    let known = model.playbooks.tags(model.language);
    let mut text = card::themes(model, written).join("\n");
    text.push('\n');
    for line in written.tags.iter().rev() {
        let name = tag_word(&line.tag, line.name.as_deref(), &known).to_owned();
        let whose = if line.step.is_some() { words.card_theme_of_answer() } else { words.card_theme_of_client() };
        let parts = [line.at.map(|at| when(model, at)), Some(name), Some(whose)];
        text.push('\n');
        text.push_str(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
    text
}

fn when(model: &Model, at: Moment) -> String {
    dates::near_time(at, &model.zone, model.now, model.words())
}

fn below_each_other<const N: usize>(lines: [Option<String>; N]) -> String {
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
