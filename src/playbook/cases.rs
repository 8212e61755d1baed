//! Reads the file of cases: when they are due, who gets them, and with which reasons they are closed.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::source::Source;
use super::{Mistake, PlaybookError};
use crate::domain::{CaseDeadline, CaseRules, ClosingKind, ClosingReason, Language};

/// The longest label, in characters: a line of the narrowest window.
const LABEL: usize = 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCases {
    deadline: Option<Spanned<String>>,
    advocate: Option<String>,
    #[serde(default)]
    closing: Vec<RawClosing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClosing {
    kind: Spanned<String>,
    #[serde(default)]
    words_needed: bool,
    label: RawLabel,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLabel {
    ru: Spanned<String>,
    en: Spanned<String>,
}

/// Reads the rules of cases. Without a reason to close with no case could ever be closed, so there has to be one.
pub(super) fn read(file: &str, text: &str) -> Result<CaseRules, Vec<PlaybookError>> {
    let (mut source, raw) = Source::parse::<RawCases>(file, text)?;
    let names: Vec<&str> = CaseDeadline::ALL.iter().map(|deadline| deadline.name()).collect();
    let deadline = raw.deadline.as_ref().and_then(|deadline| source.named(deadline, &names)).unwrap_or_default();
    let kinds: Vec<&str> = ClosingKind::ALL.iter().map(|kind| kind.name()).collect();
    let mut closings = Vec::new();
    for one in &raw.closing {
        let kind = source.named(&one.kind, &kinds);
        let label: BTreeMap<Language, String> =
            [(Language::Russian, &one.label.ru), (Language::English, &one.label.en)]
                .into_iter()
                .map(|(language, words)| {
                    if words.get_ref().chars().count() > LABEL {
                        source.mistake(words.span().start, Mistake::LabelTooLong(LABEL));
                    }
                    (language, source.text(words))
                })
                .collect();
        if let Some(kind) = kind {
            closings.push(ClosingReason { kind, words_needed: one.words_needed, label });
        }
    }
    if closings.is_empty() && source.is_good() {
        source.mistake(0, Mistake::MissingField("closing".to_owned()));
    }
    let advocate = raw.advocate.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    source.finish(CaseRules { deadline, advocate, closings })
}

#[cfg(test)]
mod tests;
