//! Tests of `playbook::source`: a byte of a value becomes a line and a column of the file.

use rstest::rstest;
use serde::Deserialize;
use toml::Spanned;

use super::Source;
use crate::playbook::Mistake;

#[derive(Deserialize)]
struct One {
    text: Spanned<String>,
}

#[rstest]
#[case::plain("text = 'abc'", 2, (1, 11))]
#[case::escapes(r#"text = "\"é\u00e9x""#, 5, (1, 18))]
#[case::lines("text = \"\"\"\none\ntwo\"\"\"", 5, (3, 2))]
#[case::letters_not_bytes("text = 'жж!'", 4, (1, 11))]
#[case::windows_lines("text = \"\"\"\r\none\r\ntwo\"\"\"", 5, (3, 1))]
#[case::swallowed_break("text = \"\"\"one \\\n   two\"\"\"", 5, (2, 5))]
#[case::byte_order_mark("\u{feff}text = 'abc'", 0, (1, 9))]
fn a_byte_of_a_value_has_its_place_in_the_file(#[case] file: &str, #[case] byte: usize, #[case] place: (usize, usize)) {
    let (mut source, one) = Source::parse::<One>("x.toml", file).expect("it is TOML");
    source.mistake_inside(&one.text, byte, Mistake::EmptyText);
    let errors = source.finish(()).expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column), place);
}
