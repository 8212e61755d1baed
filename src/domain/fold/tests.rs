//! What counts as the same word.

use rstest::rstest;

use super::*;

#[rstest]
#[case("Алёна  ЖУКОВА", "алена жукова")]
#[case("  Ёлка\tи\nсосна ", "елка и сосна")]
#[case("Иванов\u{a0}Пётр", "иванов петр")]
#[case("е\u{308}ж", "еж")]
#[case("ﬁnance ①", "finance 1")]
#[case("ＡＣＭＥ", "acme")]
#[case("Stra\u{ad}ße", "straße")]
#[case("Анна\u{200b}\u{202e}", "анна")]
#[case("", "")]
fn case_yo_width_and_spaces_do_not_matter(#[case] text: &str, #[case] folded: &str) {
    assert_eq!(fold(text), folded);
}

#[rstest]
#[case("+7 (495) 123-45-67", "74951234567")]
#[case("８ ８００", "8800")]
#[case("доб. 12", "12")]
#[case("нет", "")]
fn digits_are_what_is_left_of_a_number(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(digits(text), expected);
}

#[rstest]
#[case("ООО \"Ромашка\"", "ромашка")]
#[case("Ромашка ООО", "ромашка")]
#[case("Ромашка, ООО", "ромашка")]
#[case("О.О.О. «Ромашка»", "ромашка")]
#[case("Общество с ограниченной ответственностью „Ромашка“", "ромашка")]
#[case("ПАО «Газ–Инвест»", "газ инвест")]
#[case("ИП Иванов И. И.", "иванов и и")]
#[case("Индивидуальный предприниматель Иванов", "иванов")]
#[case("ACME Inc.", "acme")]
#[case("Acme, L.L.C.", "acme")]
#[case("Müller GmbH & Co. KG", "müller")]
#[case("O'Reilly Ltd", "oreilly")]
#[case("Заря и Ко", "заря и ко")]
// A form that is also a word counts only behind the name.
#[case("AS Roma", "as roma")]
#[case("SE Labs Ltd", "se labs")]
// Nothing but a form stays itself.
#[case("ООО", "ооо")]
#[case("«»", "")]
fn a_firm_is_the_same_whatever_its_form_and_quotes(#[case] name: &str, #[case] folded: &str) {
    assert_eq!(fold_company(name), folded);
}

#[rstest]
#[case("МУП Водоканал", "ФГУП Водоканал", true)]
#[case("Acme GmbH", "Acme AG", true)]
#[case("Acme LLC", "Acme Inc.", true)]
#[case("Acme GmbH", "Acme GmbH & Co. KG", true)]
#[case("ООО Ромашка", "Общество с ограниченной ответственностью «Ромашка»", false)]
#[case("О.О.О. Ромашка", "Ромашка, ООО", false)]
#[case("Acme Ltd", "ACME Co., Limited", false)]
#[case("Публичное акционерное общество Вектор", "ПАО Вектор", false)]
#[case("Публичное акционерное общество Вектор", "АО Вектор", true)]
#[case("Ромашка", "ООО Ромашка", false)]
#[case("AS Roma", "AB Roma", false)]
fn firms_of_one_name_differ_by_their_legal_forms(#[case] one: &str, #[case] other: &str, #[case] differ: bool) {
    let forms = |name| name_and_forms(name).1;
    assert_eq!(forms(one).differ(forms(other)), differ);
}

proptest::proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
        let once = fold(&text);
        proptest::prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn folding_a_firm_twice_changes_nothing(text in "(ООО |АО |ИП |Inc |co |[a-zа-яё ]{0,6}|[\"«».,]){0,5}") {
        let once = fold_company(&text);
        proptest::prop_assert_eq!(fold_company(&once), once);
    }
}

#[rstest]
#[case("Общество с ограниченной ответственностью «Берёзка»", "ООО «Берёзка»")]
#[case("АКЦИОНЕРНОЕ ОБЩЕСТВО \"Ёлка\"", "АО \"Ёлка\"")]
#[case("Публичное акционерное общество Сосна", "ПАО Сосна")]
#[case("Общество с ограниченной ответственностью", "Общество с ограниченной ответственностью")]
#[case("ООО «Берёзка»", "ООО «Берёзка»")]
#[case("Общество любителей кино", "Общество любителей кино")]
fn in_a_list_the_legal_form_is_short(#[case] name: &str, #[case] shown: &str) {
    assert_eq!(with_short_form(name), shown);
}

#[rstest]
#[case("ао «лорвик-пром»", "лорвик-пром»")]
#[case("«лорвик»", "лорвик»")]
#[case("аорта", "аорта")]
#[case("ооо", "ооо")]
#[case("общество с ограниченной ответственностью лорвик", "лорвик")]
fn a_name_begins_behind_its_legal_form(#[case] name: &str, #[case] begins: &str) {
    assert_eq!(&name[begin_of_name(name)..], begins);
}
