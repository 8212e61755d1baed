//! Delimiters of real files.

use rstest::rstest;

use super::*;

#[rstest]
#[case("a,b,c\n1,2,3\n", b',')]
#[case("a;b;c\n1,5;2,5;3,5\n4;5;6\n", b';')]
#[case("a\tb\n1\t2\n", b'\t')]
#[case("a|b\n1|2\n", b'|')]
#[case("a,b\n\"1;2;3\",x\n\"4;5;6\",y\n", b',')]
#[case("a;b\n\"line\none, two, three\";x\n\"4,5,6\";y\n", b';')]
#[case("Компания;Адрес\nООО;Россия, Москва\nАО;Россия, Тверь\n", b';')]
#[case("Отчёт по клиентам\n\nКомпания;Телефон\nООО;1\nАО;2\nИП;3\n", b';')]
#[case("name\nAnna\n", b';')]
#[case("name\nAnna; Bea\n", b',')]
fn a_delimiter_is_found_out(#[case] text: &str, #[case] delimiter: u8) {
    assert_eq!(find(text), (delimiter, 0), "{text}");
}

#[rstest]
#[case("sep=;\r\na;b\r\n", b';', 7)]
#[case("sep=,\na;b\n", b',', 6)]
#[case("SEP=|\na;b\n", b'|', 6)]
#[case("sep=\t\na;b\n", b'\t', 6)]
#[case("\"sep=;\"\na,b\n", b';', 8)]
fn the_line_of_excel_is_taken_at_its_word(#[case] text: &str, #[case] delimiter: u8, #[case] start: usize) {
    assert_eq!(find(text), (delimiter, start));
}
