//! Reads the pieces of care after the sale: checklists, letters, and the plan that a signed deal starts.

use serde::Deserialize;
use toml::Spanned;

use super::raw::RawLabel;
use super::source::Source;
use super::template::{check, check_letter};
use super::{Mistake, PlaybookError, Playbooks, Thing};
use crate::domain::{
    CarePlan, CareStep, Channel, ChecklistName, ChecklistTemplate, ItemName, ItemTemplate, Language, LetterTemplate,
    ScriptId, StepId, TouchKind,
};

/// What a file in the folder of a language is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A script: what says nothing of its kind.
    Script,
    /// A checklist.
    Checklist,
    /// A letter.
    Letter,
}

/// The kind that a file says it is of; a file that cannot be read is taken for a script, whose reader says why.
pub(super) fn kind_of(text: &str) -> Kind {
    #[derive(Deserialize)]
    struct Head {
        kind: Option<String>,
    }
    let head = toml::from_str::<Head>(text.strip_prefix('\u{feff}').unwrap_or(text)).ok();
    match head.and_then(|head| head.kind).as_deref() {
        Some("checklist") => Kind::Checklist,
        Some("letter") => Kind::Letter,
        _ => Kind::Script,
    }
}

/// A checklist file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChecklist {
    #[serde(rename = "kind")]
    _kind: String,
    id: Spanned<String>,
    version: Spanned<u32>,
    language: Spanned<String>,
    title: Spanned<String>,
    #[serde(default)]
    item: Vec<Spanned<RawItem>>,
}

/// An item of a checklist.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    id: Spanned<String>,
    text: Spanned<String>,
    hint: Option<Spanned<String>>,
    mandatory: bool,
    page: Option<Spanned<String>>,
}

/// A letter file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLetter {
    #[serde(rename = "kind")]
    _kind: String,
    id: Spanned<String>,
    version: Spanned<u32>,
    language: Spanned<String>,
    subject: Spanned<String>,
    body: Spanned<String>,
}

/// The file of the care plan.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlan {
    version: Spanned<u32>,
    late_days: u32,
    #[serde(default)]
    step: Vec<Spanned<RawStep>>,
    #[serde(default)]
    scripts: std::collections::BTreeMap<Spanned<String>, Spanned<String>>,
}

/// A step of the care plan.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    touch: Spanned<String>,
    channel: Spanned<String>,
    days: u32,
    checklist: Option<Spanned<String>>,
    goal: RawLabel,
}

fn language(source: &mut Source<'_>, written: &Spanned<String>, folder: Language) -> Language {
    let names: Vec<&str> = Language::ALL.iter().map(|language| language.name()).collect();
    let language = source.named::<Language>(written, &names).unwrap_or(folder);
    if language != folder {
        source.mistake(written.span().start, Mistake::OtherLanguage { expected: folder });
    }
    language
}

/// Reads a checklist that lies in the folder of a language.
pub(super) fn checklist(file: &str, text: &str, folder: Language) -> Result<ChecklistTemplate, Vec<PlaybookError>> {
    let (mut source, raw) = Source::parse::<RawChecklist>(file, text)?;
    let language = language(&mut source, &raw.language, folder);
    let mut read = ChecklistTemplate {
        name: ChecklistName(source.text(&raw.id)),
        version: source.positive(&raw.version),
        language,
        title: source.text(&raw.title),
        items: Vec::new(),
    };
    if raw.item.is_empty() {
        source.mistake(0, Mistake::NoItems);
    }
    for place in &raw.item {
        let item = place.get_ref();
        let name = ItemName(source.text(&item.id));
        if read.items.iter().any(|earlier| earlier.name == name) {
            source.mistake(item.id.span().start, Mistake::Twice { what: Thing::Item, name: name.0.clone() });
        }
        let text = source.text(&item.text);
        let hint = item.hint.as_ref().map(|hint| source.text(hint));
        let page = item.page.as_ref().map(|page| StepId(source.text(page)));
        read.items.push(ItemTemplate { name, text, hint, mandatory: item.mandatory, page });
    }
    source.finish(read)
}

/// Reads a letter that lies in the folder of a language.
pub(super) fn letter(file: &str, text: &str, folder: Language) -> Result<LetterTemplate, Vec<PlaybookError>> {
    let (mut source, raw) = Source::parse::<RawLetter>(file, text)?;
    let language = language(&mut source, &raw.language, folder);
    let read = LetterTemplate {
        name: ChecklistName(source.text(&raw.id)),
        version: source.positive(&raw.version),
        language,
        subject: check_letter(&mut source, &raw.subject),
        body: check_letter(&mut source, &raw.body),
    };
    if raw.subject.get_ref().trim().contains('\n') {
        source.mistake(raw.subject.span().start, Mistake::SubjectOfLines);
    }
    source.finish(read)
}

/// Reads the care plan; the checklists and scripts it names have to be there.
pub(super) fn plan(file: &str, text: &str, known: &Playbooks) -> Result<CarePlan, Vec<PlaybookError>> {
    let (mut source, raw) = Source::parse::<RawPlan>(file, text)?;
    source.positive(&raw.version);
    let kinds: Vec<&str> = TouchKind::ALL.iter().map(|kind| kind.name()).collect();
    let channels: Vec<&str> = Channel::ALL.iter().map(|channel| channel.name()).collect();
    let mut plan = CarePlan { steps: Vec::new(), late_days: raw.late_days, scripts: std::collections::BTreeMap::new() };
    for place in &raw.step {
        let step = place.get_ref();
        let touch: Option<TouchKind> = source.named(&step.touch, &kinds);
        let channel: Option<Channel> = source.named(&step.channel, &channels);
        let checklist = step.checklist.as_ref().map(|name| {
            if !known.checklists.iter().any(|template| template.name.0 == *name.get_ref()) {
                let mut names: Vec<&str> = known.checklists.iter().map(|template| template.name.0.as_str()).collect();
                names.dedup();
                let what = Mistake::UnknownValue { name: name.get_ref().clone(), expected: names.join(", ") };
                source.mistake(name.span().start, what);
            }
            ChecklistName(name.get_ref().clone())
        });
        let goal = (check(&mut source, &step.goal.ru), check(&mut source, &step.goal.en));
        let (Some(touch), Some(channel)) = (touch, channel) else { continue };
        if plan.steps.iter().any(|earlier| earlier.touch == touch) {
            let what = Mistake::Twice { what: Thing::Item, name: touch.name().to_owned() };
            source.mistake(step.touch.span().start, what);
        }
        plan.steps.push(CareStep { touch, channel, days: step.days, checklist, goal });
    }
    for (kind, script) in &raw.scripts {
        if !known.scripts.iter().any(|other| other.id.0 == *script.get_ref()) {
            let mut names: Vec<&str> = known.scripts.iter().map(|script| script.id.0.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            let what = Mistake::UnknownValue { name: script.get_ref().clone(), expected: names.join(", ") };
            source.mistake(script.span().start, what);
        }
        if let Some(kind) = source.named::<TouchKind>(kind, &kinds) {
            plan.scripts.insert(kind, ScriptId(script.get_ref().clone()));
        }
    }
    source.finish(plan)
}

#[cfg(test)]
mod tests;
