//! A file that cannot be imported says why, in both languages.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::exchange::csv::EncodingError;
use crate::i18n::messages;

#[rstest]
#[case(CsvError::Encoding(EncodingError::Empty))]
#[case(CsvError::Mapping(MappingError::NoHeader { found: vec!["ООО".to_owned()] }))]
#[case(CsvError::Mapping(MappingError::NoNameColumn { found: vec!["Тел".to_owned()] }))]
#[case(CsvError::TooManyColumns { found: 257, limit: 256 })]
#[case(CsvError::TooManyRows { limit: 1_000_000 })]
#[case(CsvError::NoRows { header_line: 1 })]
fn the_file_is_named(#[case] error: CsvError) {
    for language in [Language::Russian, Language::English] {
        assert!(csv(&error, "list.csv", messages(language)).contains("list.csv"), "{error}");
    }
}

#[test]
fn a_missing_header_says_what_was_looked_for() {
    let error = CsvError::Mapping(MappingError::NoHeader { found: vec!["ООО Ромашка".to_owned()] });
    let text = csv(&error, "list.csv", messages(Language::Russian));
    assert!(text.contains("«Компания»") && text.contains("«ООО Ромашка»") && text.contains("--map"), "{text}");
}

#[test]
fn whoever_comes_while_a_colleague_imports_is_told_who_and_since_when() {
    let since = "2026-11-21T09:00:00Z".parse().unwrap();
    let error = ImportError::Store(crate::store::StoreError::Importing { by: Some("Вера".to_owned()), since }.into());
    let zone = Zone::new("Europe/Moscow").unwrap();
    let text = import(&error, messages(Language::Russian), &zone);
    assert!(text.contains("Вера, с 21.11 12:00"), "{text}");
}
