//! Tests of `explain::playbook`.

use rstest::rstest;

use super::playbook;
use crate::domain::Language;
use crate::i18n::messages;
use crate::playbook::{Mistake, PlaybookError};

fn unknown_variable() -> PlaybookError {
    let what = Mistake::UnknownVariable { name: "name".into(), expected: "client, person".into() };
    PlaybookError { file: "ru/relationship-nps.toml".into(), line: 12, column: 5, what }
}

#[rstest]
#[case(
    Language::English,
    "ru/relationship-nps.toml, line 12, character 5: there is no variable “name”; possible are: client, person"
)]
#[case(
    Language::Russian,
    "ru/relationship-nps.toml, строка 12, символ 5: переменной «name» нет; возможны: client, person"
)]
fn a_mistake_is_told_with_its_place_and_what_would_do(#[case] language: Language, #[case] told: &str) {
    assert_eq!(playbook(&unknown_variable(), messages(language)), told);
}

#[test]
fn what_was_written_in_the_file_cannot_move_the_cursor() {
    let error = PlaybookError { file: "ru/a\u{1b}[2J.toml".into(), ..unknown_variable() };
    assert!(!playbook(&error, messages(Language::English)).contains('\u{1b}'));
}
