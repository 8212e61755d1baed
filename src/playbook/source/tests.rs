//! Tests of `playbook::source`: a byte of a value becomes a line and a column of the file.

use rstest::rstest;
use serde::Deserialize;
use toml::Spanned;

use super::{Source, read_toml};
use crate::playbook::{Mistake, Syntax, ValueKind};

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

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(dead_code, reason = "only the mistakes are looked at")]
struct Settings {
    text: String,
    number: u32,
    yes: bool,
    list: Vec<String>,
    parts: Vec<Part>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "only the mistakes are looked at")]
struct Part {
    text: String,
}

#[rstest]
#[case::text("yes = true\ntext = \"abc\nnumber = 1\n", (2, 12), Mistake::Syntax(Syntax::UnclosedText))]
#[case::text_in_a_part("parts = [\n{ text = \"a },\n{ text = \"b\" },\n]\n", (2, 15), Mistake::Syntax(Syntax::UnclosedText))]
#[case::list("list = ['a',\n", (1, 13), Mistake::Syntax(Syntax::Unclosed(']')))]
#[case::part("parts = [{ text = 'a'\n", (1, 22), Mistake::Syntax(Syntax::Unclosed('}')))]
#[case::equals("text 'a'\n", (1, 6), Mistake::Syntax(Syntax::NoEquals))]
#[case::value("text =\n", (1, 7), Mistake::Syntax(Syntax::NoValue))]
#[case::quotes("text = abc\n", (1, 8), Mistake::Syntax(Syntax::NoValue))]
#[case::twice("number = 1\nnumber = 2\n", (2, 1), Mistake::Syntax(Syntax::NameTwice))]
#[case::comma("list = ['a' 'b']\n", (1, 13), Mistake::Syntax(Syntax::NoComma))]
#[case::too_much("text = 'a' list = []\n", (1, 12), Mistake::Syntax(Syntax::TooMuch))]
#[case::name("имя = 1\n", (1, 1), Mistake::Syntax(Syntax::Name))]
#[case::number("number = 01\n", (1, 10), Mistake::Syntax(Syntax::Number))]
#[case::escape("text = \"a\\q\"\n", (1, 11), Mistake::Syntax(Syntax::Escape))]
#[case::type_number("number = 'x'\n", (1, 10), Mistake::OtherType(ValueKind::Number))]
#[case::type_below_zero("number = -1\n", (1, 10), Mistake::OtherType(ValueKind::Number))]
#[case::type_text("text = 1\n", (1, 8), Mistake::OtherType(ValueKind::Text))]
#[case::type_yes("yes = 'ja'\n", (1, 7), Mistake::OtherType(ValueKind::YesNo))]
#[case::type_list("list = 'a'\n", (1, 8), Mistake::OtherType(ValueKind::List))]
fn the_first_mistake_of_a_text_is_named_with_its_place(
    #[case] text: &str,
    #[case] place: (usize, usize),
    #[case] what: Mistake,
) {
    let error = read_toml::<Settings>("x.toml", text).expect_err("a mistake");
    assert_eq!((error.line, error.column, error.what), (place.0, place.1, what));
}
