//! Tests of `cli::config`.

use rstest::rstest;

use super::*;
use crate::playbook::{Syntax, ValueKind};

fn config(text: &str) -> Result<Config, PlaybookError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    std::fs::write(&path, text).unwrap();
    read(&path)
}

#[rstest]
#[case::nothing("", Dial::Way(Way::Copy))]
#[case::tel("dial = \"tel\"", Dial::Way(Way::Tel))]
#[case::program("dial = [\"call\", \"{tel}\"]", Dial::Program(vec!["call".to_owned(), "{tel}".to_owned()]))]
fn a_number_is_dialled_as_the_file_says(#[case] text: &str, #[case] dial: Dial) {
    assert_eq!(config(text).unwrap().dial, dial);
}

#[rstest]
#[case::list("company = \"A\"\ndial = [\"x\"", (2, 12), Mistake::Syntax(Syntax::Unclosed(']')))]
#[case::way("dial = \"fax\"", (1, 8), Mistake::UnknownValue { name: "fax".to_owned(), expected: "copy, tel".to_owned() })]
#[case::number("dial = 5", (1, 8), Mistake::OtherType(ValueKind::OneOf("\"copy\", \"tel\", [\"…\", \"{tel}\"]".to_owned())))]
#[case::field("dail = 5", (1, 1), Mistake::UnknownField { name: "dail".to_owned(), expected: "dial, company".to_owned() })]
fn a_mistake_is_named_with_file_and_place(#[case] text: &str, #[case] place: (usize, usize), #[case] what: Mistake) {
    let error = config(text).unwrap_err();
    assert!(error.file.ends_with("config.toml"), "{error}");
    assert_eq!((error.line, error.column, error.what), (place.0, place.1, what));
}
