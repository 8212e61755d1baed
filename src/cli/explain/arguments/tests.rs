//! Wrong arguments in the user's words.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

fn told(line: &str, language: Language) -> String {
    let words: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
    let error = args::parse(&words, messages(language)).unwrap_err();
    arguments(&error, &words, messages(language))
}

#[rstest]
#[case(
    "nps --jsn",
    "ошибка: нет параметра «--jsn»\n  возможно, вы имели в виду «--json»\n\nСправка: serviceday nps --help\n"
)]
#[case("--what", "ошибка: нет параметра «--what»\n\nСправка: serviceday --help\n")]
#[case("--json", "ошибка: нет параметра «--json»\n\nСправка: serviceday --help\n")]
#[case("rats", "ошибка: нет команды «rats»\n  возможно, вы имели в виду «rates»\n\nСправка: serviceday --help\n")]
#[case("xyzzy", "ошибка: нет команды «xyzzy»\n\nСправка: serviceday --help\n")]
#[case("nps --csv a.csv", "ошибка: не указано: --column <ИМЯ>\n\nСправка: serviceday nps --help\n")]
#[case(
    "--lang fr rates --counts I=1",
    "ошибка: значение «fr» не подходит для «--lang <ЯЗЫК>»\n  допустимые значения: ru, en\n\nСправка: serviceday rates --help\n"
)]
#[case("rates --counts", "ошибка: для «--counts <ЧИСЛА>» нужно значение\n\nСправка: serviceday rates --help\n")]
#[case(
    "rates --counts I=1 --counts P=2",
    "ошибка: «--counts <ЧИСЛА>» можно указать только один раз\n\nСправка: serviceday rates --help\n"
)]
#[case("rates --counts I=1 more", "ошибка: лишнее слово «more»\n\nСправка: serviceday rates --help\n")]
#[case(
    "completions bsh",
    "ошибка: значение «bsh» не подходит для «<ОБОЛОЧКА>»\n  возможно, вы имели в виду «bash»\n\nСправка: serviceday completions --help\n"
)]
#[case("playbook", "ошибка: не указана команда\n  допустимые значения: check\n\nСправка: serviceday playbook --help\n")]
#[case("rates --as= --counts I=1", "ошибка: для «--as <ИМЯ>» нужно значение\n\nСправка: serviceday rates --help\n")]
fn each_mistake_is_told_in_russian(#[case] line: &str, #[case] text: &str) {
    assert_eq!(told(line, Language::Russian), text);
}

#[test]
fn and_in_english() {
    assert_eq!(
        told("nps --jsn", Language::English),
        "error: there is no option “--jsn”\n  did you mean “--json”?\n\nHelp: serviceday nps --help\n"
    );
}

#[test]
fn what_was_written_cannot_reach_the_terminal() {
    assert!(!told("--a\u{1b}[2J", Language::English).contains('\u{1b}'));
}
