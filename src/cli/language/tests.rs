//! Which language is chosen from what the user has said.

use rstest::rstest;

use super::*;

fn arguments(line: &str) -> Vec<OsString> {
    line.split(' ').map(OsString::from).collect()
}

fn hints(variable: Option<&str>, locale: Option<&str>) -> LanguageHints {
    LanguageHints { variable: variable.map(str::to_owned), locale: locale.map(str::to_owned) }
}

#[rstest]
#[case("--lang ru nps", Some(Language::Russian), None)]
#[case("nps --lang=EN", Some(Language::English), None)]
#[case("--lang ru --lang en", Some(Language::English), None)]
#[case("--lang fr", None, None)]
#[case("nps -- --lang ru", None, None)]
#[case("--lang", None, None)]
#[case("--db a.db nps --lang ru", Some(Language::Russian), Some("a.db"))]
#[case("today --db=b.db", None, Some("b.db"))]
fn language_and_base_are_found_anywhere(
    #[case] line: &str,
    #[case] language: Option<Language>,
    #[case] database: Option<&str>,
) {
    assert_eq!(glance(&arguments(line)), Glance { language, database: database.map(PathBuf::from) });
}

#[test]
fn the_option_goes_before_the_variable_before_the_settings_before_the_locale() {
    let all = hints(Some("en"), Some("ru_RU.UTF-8"));
    let russian = || Some(Language::Russian);
    assert_eq!(choose(russian(), &all, || Some(Language::English)), Language::Russian);
    assert_eq!(choose(None, &all, russian), Language::English);
    assert_eq!(choose(None, &hints(None, Some("en_US.UTF-8")), russian), Language::Russian);
    assert_eq!(choose(None, &hints(None, Some("ru_RU.UTF-8")), || None), Language::Russian);
    assert_eq!(choose(None, &hints(Some("klingon"), Some("ru")), || None), Language::Russian);
}

#[rstest]
#[case(Some("ru_RU.UTF-8"), Language::Russian)]
#[case(Some("ru-RU"), Language::Russian)]
#[case(Some("RU"), Language::Russian)]
#[case(Some("rue_UA"), Language::English)]
#[case(Some("C.UTF-8"), Language::English)]
#[case(Some(""), Language::English)]
#[case(None, Language::English)]
fn the_locale_decides_last(#[case] locale: Option<&str>, #[case] language: Language) {
    assert_eq!(of_locale(locale), language);
}
