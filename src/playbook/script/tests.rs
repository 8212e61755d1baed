//! Tests of `playbook::script`: each kind of mistake is found at its line and column.

use rstest::rstest;

use super::super::condition::Expected;
use super::super::{ConditionMistake, Mistake, Syntax, Thing};
use super::read;
use crate::domain::Language;

/// A small script without a mistake; the cases below spoil one line of it.
const GOOD: &str = r#"id = "small"
version = 1
language = "en"
title = "Small"
greeting = "Hello, {{ operator }} here."
greeting_again = "Again"
voicemail = """
Hello,
{% if person_first %}{{ person_first }}{% endif %} bye."""

[[page]]
id = "leave"
title = "leave"
say = "May I?"
answer = "choice"
options = [
  { id = "yes", key = "y", label = "yes" },
  { id = "no", key = "n", label = "no", refuses = true },
]

[[page]]
id = "score"
title = "score"
say = "How likely?"
answer = "score"
probes = ["Which number?"]
when = 'leave == "yes"'

[[page]]
id = "fix"
title = "fix"
say = "What should we fix?"
answer = "text"
when = "score <= 6"

[[page]]
id = "back"
title = "back"
say = "May we come back?"
answer = "permission"
purpose = "follow-up"
"#;

fn expected(name: &str, expected: &str) -> (String, String) {
    (name.to_owned(), expected.to_owned())
}

#[test]
fn a_script_without_a_mistake_is_read() {
    let script = read("en/small.toml", GOOD, Language::English).expect("no mistake");
    assert_eq!(script.pages.len(), 4);
    assert_eq!(script.voicemail, "Hello,\n{% if person_first %}{{ person_first }}{% endif %} bye.");
}

#[rstest]
#[case::version("version = 1", "version = 0", 2, 11, Mistake::NotPositive)]
#[case::language("language = \"en\"", "language = \"ru\"", 3, 12, Mistake::OtherLanguage { expected: Language::English })]
#[case::empty("title = \"Small\"", "title = \" \"", 4, 9, Mistake::EmptyText)]
#[case::unknown_field("id = \"fix\"", "id = \"fix\"\nsays = 1", 31, 1, Mistake::UnknownField {
    name: "says".into(), expected: "id, title, say, hint, answer, purpose, options, probes, when".into() })]
#[case::missing_field("title = \"fix\"\n", "", 29, 1, Mistake::MissingField("title".into()))]
#[case::two_pages("id = \"fix\"", "id = \"score\"", 30, 6, Mistake::Twice { what: Thing::Page, name: "score".into() })]
#[case::two_options("id = \"no\"", "id = \"yes\"", 18, 10, Mistake::Twice { what: Thing::Choice, name: "yes".into() })]
#[case::key_is_a_word("key = \"n\"", "key = \"no\"", 18, 22, Mistake::NotALetter("no".into()))]
#[case::key_is_a_digit("key = \"n\"", "key = \"1\"", 18, 22, Mistake::NotALetter("1".into()))]
#[case::key_of_dont_know("key = \"n\"", "key = \"в\"", 18, 22, Mistake::KeyOfCommand { key: 'в', command: 'd' })]
#[case::key_of_refused("key = \"n\"", "key = \"r\"", 18, 22, Mistake::KeyOfCommand { key: 'r', command: 'r' })]
#[case::same_place("key = \"n\"", "key = \"н\"", 18, 22, Mistake::KeyTwice { key: 'н', other: 'y' })]
#[case::no_options("options = [\n", "probes = [] # [\noptions = [] # [\n", 15, 10, Mistake::AnswerNeeds {
    answer: "choice".into(), field: "options" })]
#[case::no_probes("probes = [\"Which number?\"]", "", 25, 10, Mistake::AnswerNeeds { answer: "score".into(), field: "probes" })]
#[case::no_purpose("purpose = \"follow-up\"", "", 40, 10, Mistake::AnswerNeeds {
    answer: "permission".into(), field: "purpose" })]
#[case::purpose_of_a_text("answer = \"text\"", "answer = \"text\"\npurpose = \"survey\"", 34, 11, Mistake::AnswerHasNo {
    answer: "text".into(), field: "purpose" })]
#[case::unknown_answer("answer = \"text\"", "answer = \"number\"", 33, 10, Mistake::UnknownValue {
    name: "number".into(), expected: "score, choice, text, permission, date, none".into() })]
#[case::unknown_purpose("\"follow-up\"", "\"ads\"", 41, 11, Mistake::UnknownValue {
    name: "ads".into(), expected: "survey, follow-up, marketing, quoting".into() })]
#[case::unknown_step("\"score <= 6\"", "\"scores <= 6\"", 34, 9,
    Mistake::Condition(ConditionMistake::UnknownStep("scores".into())))]
#[case::later_step("\"score <= 6\"", "'back == \"yes\"'", 34, 9,
    Mistake::Condition(ConditionMistake::NotEarlier("back".into())))]
#[case::itself("\"score <= 6\"", "'fix == \"yes\"'", 34, 9,
    Mistake::Condition(ConditionMistake::NotEarlier("fix".into())))]
#[case::other_kind("\"score <= 6\"", "\"leave <= 6\"", 34, 9,
    Mistake::Condition(ConditionMistake::OtherKind("leave".into())))]
#[case::score_is_no_name("\"score <= 6\"", "'score == \"six\"'", 34, 9,
    Mistake::Condition(ConditionMistake::OtherKind("score".into())))]
#[case::no_score("\"score <= 6\"", "\"score <= 11\"", 34, 18, Mistake::Condition(ConditionMistake::NotAScore))]
#[case::no_comparison(
    "\"score <= 6\"",
    "\"score = 6\"",
    34,
    15,
    Mistake::Condition(ConditionMistake::Expected(Expected::Comparison))
)]
#[case::no_value(
    "\"score <= 6\"",
    "\"score <= \"",
    34,
    18,
    Mistake::Condition(ConditionMistake::Expected(Expected::Value))
)]
#[case::no_joint(
    "\"score <= 6\"",
    "\"score <= 6 score\"",
    34,
    20,
    Mistake::Condition(ConditionMistake::Expected(Expected::AndOr))
)]
#[case::unreachable("\"score <= 6\"", "\"score <= 3 and score >= 8\"", 34, 8, Mistake::Unreachable("fix".into()))]
#[case::after_a_refusal("\"score <= 6\"", "'leave == \"no\"'", 34, 8, Mistake::Unreachable("fix".into()))]
fn a_mistake_is_found_at_its_place(
    #[case] good: &str,
    #[case] bad: &str,
    #[case] line: usize,
    #[case] column: usize,
    #[case] what: Mistake,
) {
    assert!(GOOD.contains(good), "the case spoils something");
    let mut text = GOOD.replacen(good, bad, 1);
    if bad.starts_with("probes = [] #") {
        let rest = text.find("  { id = \"yes\"").expect("the options")
            ..text.find("]\n\n[[page]]\nid = \"score\"").expect("the end") + 1;
        text.replace_range(rest, "");
    }
    let errors = read("en/small.toml", &text, Language::English).expect_err("a mistake");
    let found: Vec<_> = errors.iter().map(|error| (error.line, error.column, &error.what)).collect();
    assert_eq!(found.first(), Some(&(line, column, &what)), "{text}");
    assert_eq!(errors[0].file, "en/small.toml");
}

#[test]
fn an_unknown_variable_is_named_with_its_place_also_in_a_text_of_many_lines() {
    let text = GOOD.replace("{{ person_first }}", "{{ person_name }}");
    let errors = read("en/small.toml", &text, Language::English).expect_err("a mistake");
    let (name, expected) =
        expected("person_name", "client, person, person_first, operator, company, manager, product, rang_before");
    assert_eq!((errors[0].line, errors[0].column), (9, 25));
    assert_eq!(errors[0].what, Mistake::UnknownVariable { name, expected });
}

#[rstest]
#[case::not_closed("{{ operator here.", 5)]
#[case::unknown_filter("{{ operator|shout }}", 5)]
#[case::no_end("{% if operator %}here", 5)]
fn a_template_that_cannot_be_read_is_named_with_its_line(#[case] template: &str, #[case] line: usize) {
    let text = GOOD.replace("{{ operator }} here.", template);
    let errors = read("en/small.toml", &text, Language::English).expect_err("a mistake");
    assert_eq!(errors[0].line, line);
    assert!(matches!(errors[0].what, Mistake::Template(_)), "{:?}", errors[0]);
}

#[test]
fn text_that_is_not_toml_is_named_with_its_place() {
    let text = GOOD.replace("version = 1", "version 1");
    let errors = read("en/small.toml", &text, Language::English).expect_err("a mistake");
    assert_eq!((errors.len(), errors[0].line), (1, 2));
    assert_eq!(errors[0].what, Mistake::Syntax(Syntax::NoEquals));
}

#[test]
fn a_value_of_another_type_is_named_with_its_place() {
    let text = GOOD.replace("version = 1", "version = \"one\"");
    let errors = read("en/small.toml", &text, Language::English).expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column), (2, 11));
}

#[test]
fn every_mistake_of_a_file_is_reported_in_its_order() {
    let text = GOOD.replace("score <= 6", "scores <= 6").replace("version = 1", "version = 0");
    let errors = read("en/small.toml", &text, Language::English).expect_err("mistakes");
    assert_eq!(errors.iter().map(|error| error.line).collect::<Vec<_>>(), [2, 34]);
}

#[test]
fn a_script_without_pages_asks_nothing() {
    let text = GOOD.split("[[page]]").next().unwrap_or_default();
    let errors = read("en/small.toml", text, Language::English).expect_err("a mistake");
    assert_eq!(errors[0].what, Mistake::NoPages);
}
