//! One entry of a client's history: what happened, and below it the words that were said.

use crate::domain::{AnswerValue, Direction, Named, TimelineEntry, TimelineKind, Zone};
use crate::i18n::{dates, kinds};
use crate::tui::theme::Meaning;

use super::Look;

/// The line of an entry and those that belong to it.
pub fn said(look: Look<'_>, entry: &TimelineEntry) -> Vec<(String, Meaning)> {
    let (model, words) = (look.model, look.model.words());
    let when = match &entry.what {
        // Of a deal only the day is known.
        TimelineKind::DealSigned { .. } | TimelineKind::DealDelivered { .. } => {
            dates::near_day(Zone::utc().date(entry.at), model.zone.date(model.now), words)
        }
        _ => dates::near_time(entry.at, &model.zone, model.now, words),
    };
    let who = entry.operator.and_then(|id| model.operator_name(id)).map(|name| words.card_by(name));
    let mut below = Vec::new();
    let what: Vec<String> = match &entry.what {
        TimelineKind::Call { outcome, survey, seconds, at_least, note, score, words: said, notes, answers, .. } => {
            below.extend(said.iter().map(|said| (words.quoted(said), Meaning::Quote)));
            for (_, value) in answers {
                if let AnswerValue::Text(text) = value {
                    below.push((words.quoted(text), Meaning::Quote));
                }
            }
            below.extend(notes.iter().chain(note).map(|note| (words.card_note_said(note), Meaning::Plain)));
            let outcome = outcome.as_ref().map_or_else(
                || words.card_call_without_outcome(),
                |code| {
                    let named = if *survey { Named::Outcome(code) } else { Named::Talk(code) };
                    model.playbooks.words_of(named, model.language)
                },
            );
            let length = seconds.map(|seconds| dates::running_time(u64::from(seconds)));
            let length = length.map(|length| if *at_least { words.call_at_least(length) } else { length });
            let score = score.map(|score| words.card_score(score.value().to_string().as_str()));
            [Some(words.card_call(outcome.as_str())), length, score].into_iter().flatten().collect()
        }
        TimelineKind::Touch { kind, direction, goal, .. } => {
            let incoming = (*direction == Direction::Incoming).then(|| words.card_incoming());
            [Some(kinds::touch(*kind, words)), incoming, goal.clone()].into_iter().flatten().collect()
        }
        TimelineKind::Letter { letter } => {
            below.push((letter.body.clone(), Meaning::Quote));
            vec![words.card_letter(letter.to.as_str(), letter.subject.as_str())]
        }
        TimelineKind::DealSigned { title } => vec![words.card_deal_signed(title.as_str())],
        TimelineKind::DealDelivered { title } => vec![words.card_deal_delivered(title.as_str())],
        TimelineKind::Promised { text } => vec![words.card_promised(text.as_str())],
        TimelineKind::Kept { text } => vec![words.card_kept(text.as_str())],
        TimelineKind::CaseOpened { subject } => vec![words.card_case_opened(subject.as_str())],
        TimelineKind::CaseClosed { closing } => vec![words.card_case_closed(closing.as_deref().unwrap_or_default())],
        TimelineKind::Broken { text, reason } => {
            vec![words.cases_card_broken(text.as_str(), reason.as_deref().unwrap_or_default())]
        }
        TimelineKind::Reopened { subject } => vec![words.cases_card_reopened(subject.as_str())],
        TimelineKind::Noted { text } => vec![words.card_note_said(text)],
        TimelineKind::CommitmentNoted { subject, text } => {
            vec![words.cases_card_noted(subject.as_str(), text.as_str())]
        }
    };
    let parts: Vec<String> = std::iter::once(when).chain(what).chain(who).collect();
    let mut said = vec![(parts.join(" · "), Meaning::Plain)];
    said.extend(below);
    said
}
