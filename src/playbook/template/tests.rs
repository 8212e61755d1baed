//! Tests of `playbook::template`.

use rstest::rstest;

use super::{CallFacts, render};

#[rstest]
#[case("one\ntwo", "one two")]
#[case("one\n\n\n two  three \n", "one\ntwo three")]
#[case("{{ client }}", "ACME <&>")]
#[case("a\n{% if product %}bought {{ product }}{% endif %}\nb", "a\nb")]
#[case("", "")]
fn a_text_is_filled_in_and_its_lines_become_paragraphs(#[case] template: &str, #[case] words: &str) {
    let facts = CallFacts { client: "ACME <&>".into(), ..CallFacts::default() };
    assert_eq!(render(template, &facts).as_deref(), Ok(words));
}

#[test]
fn words_of_a_client_are_never_read_as_a_template() {
    let facts = CallFacts { client: "{{ operator }}".into(), ..CallFacts::default() };
    assert_eq!(render("{{ client }}", &facts).as_deref(), Ok("{{ operator }}"));
}

#[test]
fn an_unknown_variable_is_an_error_and_no_gap() {
    assert!(render("{{ name }}", &CallFacts::default()).is_err());
}
