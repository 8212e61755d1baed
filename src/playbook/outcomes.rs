//! Reads the file of outcomes: stable codes with their behaviour.

use std::collections::BTreeMap;

use toml::Spanned;

use super::raw::{RawLabel, RawOutcome, RawOutcomes};
use super::source::Source;
use super::{Mistake, PlaybookError, Thing};
use crate::domain::{Cadence, Disposition, Language, Next, Outcome, OutcomeCode, Possible};

/// The longest label, in characters; more would not leave room for what follows from the outcome.
const LABEL: usize = 28;
/// Codes that the program itself gives.
const BY_THE_PROGRAM: [&str; 2] = ["not-tried", "attempts-used"];

/// Reads the outcomes; a retry that names no delay takes the one of the cadence.
pub(super) fn read(file: &str, text: &str, cadence: &Cadence) -> Result<Vec<Outcome>, Vec<PlaybookError>> {
    let (mut source, raw) = Source::parse::<RawOutcomes>(file, text)?;
    source.positive(&raw.version);
    let mut outcomes: Vec<Outcome> = Vec::new();
    for place in &raw.outcome {
        if let Some(outcome) = outcome(&mut source, place.get_ref(), &outcomes, cadence) {
            outcomes.push(outcome);
        }
    }
    for code in BY_THE_PROGRAM {
        if source.is_good() && outcomes.iter().all(|outcome| outcome.code.0 != code) {
            source.mistake(0, Mistake::NoOutcome(code.to_owned()));
        }
    }
    source.finish(outcomes)
}

fn outcome(source: &mut Source<'_>, raw: &RawOutcome, earlier: &[Outcome], cadence: &Cadence) -> Option<Outcome> {
    let code = OutcomeCode(source.text(&raw.code));
    if earlier.iter().any(|other| other.code == code) {
        source.mistake(raw.code.span().start, Mistake::Twice { what: Thing::Outcome, name: code.0.clone() });
    }
    let classes: Vec<&str> = Disposition::ALL.iter().map(|class| class.name()).collect();
    let class = source.named(&raw.class, &classes);
    let moments: Vec<&str> = Possible::ALL.iter().map(|possible| possible.name()).collect();
    let possible = source.named(&raw.possible, &moments);
    let key = key(source, raw, possible, earlier);
    let next = next(source, raw, cadence);
    let needs_answer = match possible? {
        Possible::Reached | Possible::ScoreGiven | Possible::Complete | Possible::NoScore => Some(true),
        Possible::NotReached | Possible::FirstMessage => Some(false),
        Possible::Always | Possible::Never => None,
    };
    if needs_answer.is_some_and(|needs| needs != raw.reached) {
        source.mistake(raw.possible.span().start, Mistake::ReachedContradicts);
    }
    Some(Outcome {
        code,
        key: key?,
        aapor: raw.aapor.clone(),
        class: class?,
        reached: raw.reached,
        possible: possible?,
        next: next?,
        next_number: raw.next_number,
        marks_number: raw.marks_number,
        note_required: raw.note_required,
        do_not_call: raw.do_not_call,
        once: raw.once,
        open: raw.open,
        person_left: raw.person_left,
        client_left: raw.client_left,
        attempt: raw.attempt,
        label: label(source, raw.label.get_ref()),
        talk_label: raw.talk_label.as_ref().map(|words| label(source, words.get_ref())).unwrap_or_default(),
    })
}

fn key(source: &mut Source<'_>, raw: &RawOutcome, possible: Option<Possible>, earlier: &[Outcome]) -> Option<char> {
    let Some(written) = &raw.key else {
        if possible != Some(Possible::Never) {
            source.mistake(raw.code.span().start, Mistake::MissingField("key".to_owned()));
        }
        return Some(' ');
    };
    let at = written.span().start;
    let mut letters = written.get_ref().chars();
    match (letters.next(), letters.next()) {
        (Some(key), None) if key.is_ascii_lowercase() || key.is_ascii_digit() => {
            if earlier.iter().any(|other| other.key == key) {
                source.mistake(at, Mistake::KeyTwice { key, other: key });
            }
            Some(key)
        }
        _ => {
            source.mistake(at, Mistake::NotAMenuKey(written.get_ref().clone()));
            None
        }
    }
}

fn next(source: &mut Source<'_>, raw: &RawOutcome, cadence: &Cadence) -> Option<Next> {
    let delay: Option<&Spanned<u32>> = raw.minutes.as_ref().or(raw.days.as_ref());
    let kind = raw.next.get_ref().as_str();
    if let Some(delay) = delay {
        source.positive(delay);
        if kind != "retry" || (raw.minutes.is_some() && raw.days.is_some()) {
            source.mistake(delay.span().start, Mistake::Delay);
        }
    }
    match kind {
        "finish" => Some(Next::Finish),
        "callback" => Some(Next::Callback),
        "keep" => Some(Next::Keep),
        "retry" => Some(match (&raw.minutes, &raw.days) {
            (_, Some(days)) => Next::RetryDays { days: *days.get_ref() },
            (Some(minutes), None) => Next::RetryMinutes { minutes: *minutes.get_ref() },
            (None, None) => Next::RetryMinutes { minutes: cadence.minutes_between },
        }),
        other => {
            let expected = "finish, retry, callback, keep".to_owned();
            source.mistake(raw.next.span().start, Mistake::UnknownValue { name: other.to_owned(), expected });
            None
        }
    }
}

fn label(source: &mut Source<'_>, label: &RawLabel) -> BTreeMap<Language, String> {
    [(Language::Russian, &label.ru), (Language::English, &label.en)]
        .into_iter()
        .map(|(language, words)| {
            if words.get_ref().chars().count() > LABEL {
                source.mistake(words.span().start, Mistake::LabelTooLong(LABEL));
            }
            (language, source.text(words))
        })
        .collect()
}

#[cfg(test)]
mod tests;
