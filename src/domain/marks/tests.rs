//! What a line written in a call is taken for.

use rstest::rstest;

use super::*;

fn found(text: &str) -> Vec<(char, String)> {
    marks(text)
        .into_iter()
        .map(|mark| {
            let sign = match mark.kind {
                MarkKind::Tag => '#',
                MarkKind::Promise => '!',
                MarkKind::Quote => '"',
                MarkKind::Referral => '+',
            };
            (sign, mark.text)
        })
        .collect()
}

#[rstest]
#[case("#сроки", &[('#', "сроки")])]
#[case("долго ждали №сроки, спасибо #люди.", &[('#', "сроки"), ('#', "люди")])]
#[case("#конкурент,#НДС", &[('#', "конкурент"), ('#', "НДС")])]
#[case("# скорость", &[('#', "скорость")])]
#[case("долго ждали # сроки, ! выслать акт", &[('#', "сроки"), ('!', "выслать акт")])]
#[case("! выслать акт пт", &[('!', "выслать акт пт")])]
#[case("ждут ! выслать акт пт #документы", &[('!', "выслать акт пт"), ('#', "документы")])]
#[case("!позвонить +2h", &[('!', "позвонить +2h")])]
#[case("сказал \"всегда выручаете\" и засмеялся", &[('"', "всегда выручаете")])]
#[case("«всегда выручаете», повторил", &[('"', "всегда выручаете")])]
#[case("\"и не закрыл", &[('"', "и не закрыл")])]
#[case("+ Ирина Ким +7 916 123-45-67", &[('+', "Ирина Ким +7 916 123-45-67")])]
#[case("! выслать акт пт +", &[('!', "выслать акт пт")])]
#[case("! выслать акт пт + ", &[('!', "выслать акт пт")])]
#[case("! выслать акт пт #", &[('!', "выслать акт пт")])]
#[case("+ Ирина Ким !", &[('+', "Ирина Ким")])]
#[case("! сделать в C#", &[('!', "сделать в C#")])]
#[case("+Ирина Ким ! позвонить ей завтра", &[('+', "Ирина Ким"), ('!', "позвонить ей завтра")])]
#[case("+ ирина 89161234567", &[('+', "ирина 89161234567")])]
#[case("раз\n#сроки\n! акт", &[('#', "сроки"), ('!', "акт")])]
fn a_mark_stands_at_the_beginning_or_after_a_blank(#[case] text: &str, #[case] expected: &[(char, &str)]) {
    let expected: Vec<(char, String)> = expected.iter().map(|(sign, text)| (*sign, (*text).to_owned())).collect();
    assert_eq!(found(text), expected);
}

#[rstest]
#[case("акт № 5 и №7")]
#[case("# 5 и # Б-12")]
#[case("прислать № договора")]
#[case("отлично!")]
#[case("отлично !")]
#[case("цена + качество")]
#[case("мой номер +7 916 123-45-67")]
#[case("a#b, c!d, 5+Ирина")]
#[case("#")]
#[case("\"")]
#[case("")]
fn what_only_looks_like_a_mark_is_none(#[case] text: &str) {
    assert_eq!(found(text), []);
}

#[rstest]
#[case("Ирина Ким +7 916 123-45-67", "Ирина Ким", Some("+7 916 123-45-67"))]
#[case("Ирина Ким, 8 (916) 123-45-67", "Ирина Ким", Some("8 (916) 123-45-67"))]
#[case("Irina Kim: (495) 111-22-33", "Irina Kim", Some("(495) 111-22-33"))]
#[case("Ирина Ким", "Ирина Ким", None)]
#[case("Ирина из 5 отдела", "Ирина из 5 отдела", None)]
#[case("Ирина (Вектор) 89161234567", "Ирина (Вектор)", Some("89161234567"))]
fn a_referral_is_a_name_and_perhaps_a_number(#[case] text: &str, #[case] name: &str, #[case] phone: Option<&str>) {
    assert_eq!(referral(text), (name.to_owned(), phone.map(str::to_owned)));
}

#[rstest]
#[case("долго ждали #сроки ! выслать акт пт", "долго ждали")]
#[case("#люди «всегда выручаете» + Ирина Ким", "«всегда выручаете»")]
#[case("#сроки", "")]
#[case("долго # сроки ждали", "долго ждали")]
#[case("как есть", "как есть")]
#[case("раз #сроки два\nтри", "раз два\nтри")]
fn the_clients_words_are_what_is_left_without_our_marks(#[case] text: &str, #[case] plain: &str) {
    assert_eq!(without_marks(text), plain);
}

#[test]
fn a_tag_is_known_by_its_name_or_its_id() {
    let tags =
        [Tag { id: "deadlines".into(), language: Language::Russian, name: "сроки поставки".into() }];
    for typed in ["сроки-поставки", "Сроки_Поставки", "DEADLINES"] {
        assert_eq!(tag_of(typed, &tags), Some(&tags[0]), "{typed}");
    }
    assert_eq!(tag_of("сроки", &tags), None);
}

#[test]
fn a_mark_takes_its_bytes_of_the_text() {
    let text = "ждут ! акт пт  #сроки";
    let spans: Vec<&str> = marks(text).iter().map(|mark| &text[mark.at.clone()]).collect();
    assert_eq!(spans, ["! акт пт", "#сроки"]);
}

#[test]
fn a_quote_that_nobody_closed_ends_where_the_next_mark_begins() {
    let found = marks("долго \" больше никогда ! перезвонить завтра #сроки");
    let found: Vec<_> = found.iter().map(|mark| (mark.kind, mark.text.as_str())).collect();
    assert_eq!(
        found,
        [(MarkKind::Quote, "больше никогда"), (MarkKind::Promise, "перезвонить завтра"), (MarkKind::Tag, "сроки"),]
    );
}
