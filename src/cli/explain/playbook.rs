//! What is wrong in a playbook file, and where.

use crate::domain::SafeText;
use crate::i18n::Messages;
use crate::playbook::{ConditionMistake, Expected, Mistake, PlaybookError, Syntax, Thing, ValueKind};

/// File, line, character, the mistake and what to do about it, on one line.
pub fn playbook(error: &PlaybookError, words: &Messages) -> String {
    let PlaybookError { file, line, column, what } = error;
    words.playbook_mistake_at(shown(file), *line, *column, mistake(what, words))
}

fn shown(text: &str) -> String {
    SafeText::new(text).to_string()
}

/// What is wrong and what to do about it.
pub fn mistake(what: &Mistake, words: &Messages) -> String {
    match what {
        Mistake::Syntax(how) => syntax(*how, words),
        Mistake::OtherType(kind) => words.toml_other_type(kind_of_value(kind, words)),
        Mistake::Toml(message) => words.playbook_toml(shown(message)),
        Mistake::UnknownField { name, expected } => words.playbook_unknown_field(shown(name), expected),
        Mistake::MissingField(name) => words.playbook_missing_field(shown(name)),
        Mistake::UnknownFile => words.playbook_unknown_file(),
        Mistake::Unreadable { kind, reason } => {
            let error = std::io::Error::new(*kind, reason.clone());
            words.playbook_unreadable(super::system(&error, words))
        }
        Mistake::NotText => words.playbook_not_text(),
        Mistake::UnknownValue { name, expected } => words.playbook_unknown_value(shown(name), expected),
        Mistake::EmptyText => words.playbook_empty_text(),
        Mistake::NotPositive => words.playbook_not_positive(),
        Mistake::OtherLanguage { expected } => words.playbook_other_language(expected.name()),
        Mistake::Twice { what: Thing::Script, name } => words.playbook_two_scripts(shown(name)),
        Mistake::Twice { what: Thing::Page, name } => words.playbook_two_pages(shown(name)),
        Mistake::Twice { what: Thing::Choice, name } => words.playbook_two_choices(shown(name)),
        Mistake::Twice { what: Thing::Outcome, name } => words.playbook_two_outcomes(shown(name)),
        Mistake::Twice { what: Thing::Checklist, name } => words.playbook_two_checklists(shown(name)),
        Mistake::Twice { what: Thing::Letter, name } => words.playbook_two_letters(shown(name)),
        Mistake::Twice { what: Thing::Item, name } => words.playbook_two_items(shown(name)),
        Mistake::NoItems => words.playbook_no_items(),
        Mistake::SubjectOfLines => words.playbook_subject_of_lines(),
        Mistake::Twice { what: Thing::Tag, name } => words.playbook_two_tags(shown(name)),
        Mistake::NoPages => words.playbook_no_pages(),
        Mistake::AnswerNeeds { field: "options", .. } => words.playbook_choice_needs(),
        Mistake::AnswerNeeds { answer, field } => words.playbook_answer_needs(shown(answer), *field),
        Mistake::AnswerHasNo { answer, field } => words.playbook_answer_has_no(shown(answer), *field),
        Mistake::NotALetter(key) => words.playbook_not_a_letter(shown(key)),
        Mistake::NotAMenuKey(key) => words.playbook_not_a_menu_key(shown(key)),
        Mistake::KeyOfCommand { key, command: 'd' } => words.playbook_key_dont_know(key.to_string()),
        Mistake::KeyOfCommand { key, .. } => words.playbook_key_refused(key.to_string()),
        Mistake::KeyTwice { key, other } => words.playbook_key_twice(key.to_string(), other.to_string()),
        Mistake::Condition(mistake) => condition(mistake, words),
        Mistake::Template(message) => words.playbook_template(shown(message)),
        Mistake::UnknownVariable { name, expected } => words.playbook_unknown_variable(shown(name), expected),
        Mistake::Unreachable(page) => words.playbook_unreachable(shown(page)),
        Mistake::TooManyBranches(most) => words.playbook_too_many_branches(*most),
        Mistake::EmptyBranch => words.playbook_empty_branch(),
        Mistake::LabelTooLong(most) => words.playbook_label_too_long(*most),
        Mistake::Delay => words.playbook_delay(),
        Mistake::ReachedContradicts => words.playbook_reached_contradicts(),
        Mistake::NoOutcome(code) => words.playbook_no_outcome(shown(code)),
        Mistake::HoursOverlap => words.playbook_hours_overlap(),
        Mistake::NoHours => words.playbook_no_hours(),
    }
}

fn syntax(how: Syntax, words: &Messages) -> String {
    match how {
        Syntax::UnclosedText => words.toml_unclosed_text(),
        Syntax::Unclosed(bracket) => words.toml_unclosed(bracket.to_string()),
        Syntax::NoEquals => words.toml_no_equals(),
        Syntax::NoValue => words.toml_no_value(),
        Syntax::NameTwice => words.toml_name_twice(),
        Syntax::NoComma => words.toml_no_comma(),
        Syntax::TooMuch => words.toml_too_much(),
        Syntax::Name => words.toml_name(),
        Syntax::Number => words.toml_number(),
        Syntax::Escape => words.toml_escape(),
    }
}

fn kind_of_value(kind: &ValueKind, words: &Messages) -> String {
    match kind {
        ValueKind::Text => words.toml_kind_text(),
        ValueKind::Number => words.toml_kind_number(),
        ValueKind::YesNo => words.toml_kind_yes_no(),
        ValueKind::List => words.toml_kind_list(),
        ValueKind::Table => words.toml_kind_table(),
        ValueKind::OneOf(values) => shown(values),
    }
}

fn condition(mistake: &ConditionMistake, words: &Messages) -> String {
    match mistake {
        ConditionMistake::Expected(what) => words.playbook_condition_expected(match what {
            Expected::Step => words.playbook_condition_step(),
            Expected::Comparison => words.playbook_condition_comparison(),
            Expected::Value => words.playbook_condition_value(),
            Expected::AndOr => words.playbook_condition_and_or(),
            Expected::Bracket => words.playbook_condition_bracket(),
        }),
        ConditionMistake::UnknownStep(step) => words.playbook_condition_unknown_step(shown(step)),
        ConditionMistake::NotEarlier(step) => words.playbook_condition_not_earlier(shown(step)),
        ConditionMistake::OtherKind(step) => words.playbook_condition_other_kind(shown(step)),
        ConditionMistake::NotAScore => words.playbook_condition_not_a_score(),
        ConditionMistake::UnknownChoice { step, option, expected } => {
            words.playbook_condition_unknown_choice(shown(step), shown(option), shown(expected))
        }
        ConditionMistake::NoOrder => words.playbook_condition_no_order(),
    }
}

#[cfg(test)]
mod tests;
