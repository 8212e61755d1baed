//! Cells of real exports.

use rstest::rstest;

use super::*;

#[rstest]
#[case("  Анна\u{a0}\u{a0}", "Анна")]
#[case("'+79123456789", "+79123456789")]
#[case("'2024", "2024")]
#[case("\u{feff}Анна\u{200b}", "Анна")]
#[case("'quoted'", "'quoted'")]
#[case("O'Neil", "O'Neil")]
#[case("line\r\nbreak ", "line\r\nbreak")]
fn a_cell_is_freed_of_what_is_not_seen(#[case] cell: &str, #[case] expected: &str) {
    assert_eq!(clean(cell), expected);
}

#[test]
fn a_name_is_one_line() {
    assert_eq!(one_line(" Пётр\u{a0} \r\n Ёлкин "), "Пётр Ёлкин");
}

#[test]
fn names_are_compared_folded() {
    assert_eq!(folded("ООО «Ёлка-Плюс»"), "ооо елка плюс");
    assert_eq!(folded("  E-mail: "), "e mail");
    assert_eq!(folded("Don't call"), "dont call");
}

#[rstest]
#[case("да", Some(true))]
#[case("Да.", Some(true))]
#[case("Yes", Some(true))]
#[case("1", Some(true))]
#[case("x", Some(true))]
#[case("х", Some(true))]
#[case("ИСТИНА", Some(true))]
#[case("нет", Some(false))]
#[case("No", Some(false))]
#[case("0", Some(false))]
#[case("FALSE", Some(false))]
#[case("позже", None)]
fn yes_and_no(#[case] cell: &str, #[case] expected: Option<bool>) {
    assert_eq!(yes_or_no(cell), expected);
}

#[rstest]
#[case("anna@firm.ru", &["anna@firm.ru"], &[])]
#[case("anna@firm.ru, ANNA@firm.ru; b@c.de", &["anna@firm.ru", "b@c.de"], &[])]
#[case("Анна <anna@firm.ru>", &["anna@firm.ru"], &[])]
#[case("mailto:anna@firm.ru", &["anna@firm.ru"], &[])]
#[case("почта@пример.рф", &["почта@пример.рф"], &[])]
#[case("a@b.c ::: d@e.fg", &["a@b.c", "d@e.fg"], &[])]
#[case("elkin@", &[], &["elkin@"])]
#[case("anna@firm", &[], &["anna@firm"])]
#[case("anna@firm.ru; oleg@@firm.ru", &["anna@firm.ru"], &["oleg@@firm.ru"])]
#[case("спросить у Анны", &[], &["спросить у Анны"])]
fn addresses_are_told_from_what_is_none(#[case] cell: &str, #[case] good: &[&str], #[case] bad: &[&str]) {
    let (found, refused) = emails(cell);
    assert_eq!(
        (found, refused),
        (good.iter().map(ToString::to_string).collect(), bad.iter().map(ToString::to_string).collect())
    );
}
