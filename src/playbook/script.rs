//! Reads a script file and checks everything that can be checked before a call.

use toml::Spanned;

use super::branches::{MOST, branches};
use super::raw::{RawOption, RawPage, RawScript};
use super::source::Source;
use super::template::check;
use super::{Mistake, PlaybookError, Thing, condition};
use crate::domain::{Answer, ChoiceOption, Language, Page, Plans, Purpose, Script, ScriptId, StepId, key_place};

/// Commands that work on a page with choices, by their place on the keyboard: don't know, refused.
const COMMANDS: [char; 2] = ['d', 'r'];
/// The kinds of answer, as they are written.
const ANSWERS: &str = "score, choice, text, permission, date, none";

/// Reads a script that lies in the folder of a language.
pub(super) fn read(file: &str, text: &str, folder: Language) -> Result<Script, Vec<PlaybookError>> {
    let (mut source, raw) = Source::parse::<RawScript>(file, text)?;
    let names: Vec<&str> = Language::ALL.iter().map(|language| language.name()).collect();
    let language = source.named::<Language>(&raw.language, &names).unwrap_or(folder);
    if language != folder {
        source.mistake(raw.language.span().start, Mistake::OtherLanguage { expected: folder });
    }
    let mut script = Script {
        id: ScriptId(source.text(&raw.id)),
        version: source.positive(&raw.version),
        language,
        title: source.text(&raw.title),
        greeting: check(&mut source, &raw.greeting),
        greeting_again: check(&mut source, &raw.greeting_again),
        voicemail: check(&mut source, &raw.voicemail),
        pages: Vec::new(),
    };
    if raw.page.is_empty() {
        source.mistake(0, Mistake::NoPages);
    }
    for (index, place) in raw.page.iter().enumerate() {
        let later: Vec<&str> = raw.page[index..].iter().map(|page| page.get_ref().id.get_ref().as_str()).collect();
        if let Some(page) = page(&mut source, place.get_ref(), &script.pages, &later) {
            script.pages.push(page);
        }
    }
    if source.is_good() {
        check_branches(&mut source, &script, &raw.page);
    }
    source.finish(script)
}

fn page(source: &mut Source<'_>, raw: &RawPage, earlier: &[Page], later: &[&str]) -> Option<Page> {
    let id = StepId(source.text(&raw.id));
    if earlier.iter().any(|page| page.id == id) {
        source.mistake(raw.id.span().start, Mistake::Twice { what: Thing::Page, name: id.0.clone() });
    }
    let title = source.text(&raw.title);
    let say = check(source, &raw.say);
    let hint = raw.hint.as_ref().map(|hint| check(source, hint));
    let probes = raw.probes.iter().map(|probe| check(source, probe)).collect();
    let answer = answer(source, raw);
    let when = raw.when.as_ref().and_then(|when| {
        condition::read(when.get_ref(), earlier, later)
            .map_err(|(at, mistake)| source.mistake_inside(when, at, Mistake::Condition(mistake)))
            .ok()
    });
    Some(Page { id, title, say, hint, answer: answer?, probes, when })
}

fn answer(source: &mut Source<'_>, raw: &RawPage) -> Option<Answer> {
    let kind = raw.answer.get_ref().as_str();
    let has_no = |source: &mut Source<'_>, at: usize, field| {
        source.mistake(at, Mistake::AnswerHasNo { answer: kind.to_owned(), field });
    };
    if let (Some(first), true) = (raw.options.first(), kind != "choice") {
        has_no(source, first.span().start, "options");
    }
    if let (Some(purpose), true) = (&raw.purpose, kind != "permission") {
        has_no(source, purpose.span().start, "purpose");
    }
    let needs = |source: &mut Source<'_>, field| {
        source.mistake(raw.answer.span().start, Mistake::AnswerNeeds { answer: kind.to_owned(), field });
    };
    match kind {
        "score" => {
            if raw.probes.is_empty() {
                needs(source, "probes");
            }
            Some(Answer::Score)
        }
        "choice" => {
            if raw.options.len() < 2 {
                needs(source, "options");
            }
            Some(Answer::Choice { options: options(source, &raw.options) })
        }
        "permission" => {
            let Some(purpose) = &raw.purpose else {
                needs(source, "purpose");
                return None;
            };
            let names: Vec<&str> = Purpose::ALL.iter().map(|purpose| purpose.name()).collect();
            source.named(purpose, &names).map(|purpose| Answer::Permission { purpose })
        }
        "text" => Some(Answer::Text),
        "date" => Some(Answer::Date),
        "none" => Some(Answer::None),
        other => {
            let what = Mistake::UnknownValue { name: other.to_owned(), expected: ANSWERS.to_owned() };
            source.mistake(raw.answer.span().start, what);
            None
        }
    }
}

fn options(source: &mut Source<'_>, raw: &[Spanned<RawOption>]) -> Vec<ChoiceOption> {
    let mut options: Vec<ChoiceOption> = Vec::new();
    for place in raw {
        let option = place.get_ref();
        let (id, label) = (source.text(&option.id), source.text(&option.label));
        if options.iter().any(|earlier| earlier.id == id) {
            source.mistake(option.id.span().start, Mistake::Twice { what: Thing::Choice, name: id.clone() });
        }
        let at = option.key.span().start;
        let mut letters = option.key.get_ref().chars();
        let (Some(key), None, true) =
            (letters.next(), letters.next(), option.key.get_ref().chars().all(char::is_alphabetic))
        else {
            source.mistake(at, Mistake::NotALetter(option.key.get_ref().clone()));
            continue;
        };
        let place = key_place(key);
        if COMMANDS.contains(&place) {
            source.mistake(at, Mistake::KeyOfCommand { key, command: place });
        }
        if let Some(other) = options.iter().find(|earlier| key_place(earlier.key) == place) {
            source.mistake(at, Mistake::KeyTwice { key, other: other.key });
        }
        let kinds: Vec<&str> = Plans::ALL.iter().map(|kind| kind.name()).collect();
        let plans = option.plans.as_ref().and_then(|plans| source.named(plans, &kinds));
        options.push(ChoiceOption { id, key, label, refuses: option.refuses, plans });
    }
    options
}

/// Each branch ends, asks something, and each page is on one.
fn check_branches(source: &mut Source<'_>, script: &Script, raw: &[Spanned<RawPage>]) {
    let Some(branches) = branches(script) else {
        source.mistake(0, Mistake::TooManyBranches(MOST));
        return;
    };
    if branches.iter().any(|branch| branch.pages.is_empty()) {
        source.mistake(0, Mistake::EmptyBranch);
    }
    for (index, (page, place)) in script.pages.iter().zip(raw).enumerate() {
        if !branches.iter().any(|branch| branch.pages.contains(&index)) {
            let at = place.get_ref().when.as_ref().map_or(place.span().start, |when| when.span().start);
            source.mistake(at, Mistake::Unreachable(page.id.0.clone()));
        }
    }
}

#[cfg(test)]
mod tests;
