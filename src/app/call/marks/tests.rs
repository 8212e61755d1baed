//! What a line becomes: dates, themes, people.

use rstest::rstest;

use super::*;
use crate::domain::Language;

/// Tuesday, 24 November 2026, 11:00 in Moscow.
const NOW: &str = "2026-11-24T11:00:00+03:00";

fn colleague(id: i64, name: &str) -> Operator {
    Operator { id: OperatorId(id), name: name.into(), role: crate::domain::OperatorRole::Operator }
}

fn read_line(text: &str) -> Vec<Meant> {
    let tags = [Tag { id: "deadlines".into(), language: Language::Russian, name: "сроки".into() }];
    let used = [("ндс", Some("НДС")), ("тара", None)];
    let used = used.map(|(tag, name)| UsedTag { tag: tag.into(), name: name.map(str::to_owned) });
    let (hours, calendar) = (CallingHours::default(), WorkCalendar::russian());
    let reading = Reading {
        now: NOW.parse().unwrap(),
        zone: &Zone::new("Europe/Moscow").unwrap(),
        hours: &hours,
        calendar: &calendar,
        day_ends: chrono::NaiveTime::from_hms_opt(18, 0, 0).unwrap(),
        order: DateOrder::DayFirst,
        tags: &tags,
        used: &used,
        operators: &[colleague(3, "Тимур Сафин"), colleague(4, "Анна Ким")],
    };
    read(text, &reading)
}

#[rstest]
#[case("! выслать акт пт", "выслать акт", "2026-11-27T18:00:00+03:00", true)]
#[case("! выслать акт до пятницы", "выслать акт", "2026-11-27T18:00:00+03:00", true)]
#[case("! выслать акт к четвергу", "выслать акт", "2026-11-26T18:00:00+03:00", true)]
#[case("! выслать акт завтра до 12", "выслать акт", "2026-11-25T12:00:00+03:00", true)]
#[case("! выслать акт завтра в 10", "выслать акт", "2026-11-25T10:00:00+03:00", true)]
#[case("! перезвонить +2h", "перезвонить", "2026-11-24T13:00:00+03:00", true)]
#[case("! уточнить у склада через неделю", "уточнить у склада", "2026-12-01T18:00:00+03:00", true)]
#[case("! выслать акт после праздников", "выслать акт", "2027-01-11T18:00:00+03:00", true)]
#[case("! send the act after the holidays", "send the act", "2027-01-11T18:00:00+03:00", true)]
#[case("! send the act by friday", "send the act", "2026-11-27T18:00:00+03:00", true)]
#[case("! send the act end of day", "send the act", "2026-11-24T17:30:00+03:00", true)]
#[case("! выслать акт", "выслать акт", "2026-11-25T18:00:00+03:00", false)]
#[case("! выслать акт 5", "выслать акт 5", "2026-11-25T18:00:00+03:00", false)]
#[case("! договор № 15 завтра", "договор № 15", "2026-11-25T18:00:00+03:00", true)]
#[case("! договор №15 завтра", "договор №15", "2026-11-25T18:00:00+03:00", true)]
#[case("! выслать счёт 15 завтра", "выслать счёт 15", "2026-11-25T18:00:00+03:00", true)]
#[case("! выслать счёт к 15 завтра", "выслать счёт", "2026-11-25T15:00:00+03:00", true)]
#[case("! выслать счёт завтра 15", "выслать счёт", "2026-11-25T15:00:00+03:00", true)]
#[case("! выслать счёт 15 декабря", "выслать счёт", "2026-12-15T18:00:00+03:00", true)]
#[case("! пт", "пт", "2026-11-25T18:00:00+03:00", false)]
fn a_promise_ends_with_its_date(#[case] line: &str, #[case] what: &str, #[case] due: &str, #[case] dated: bool) {
    let expected = Meant::Promise { text: what.into(), due: due.parse().unwrap(), dated, owner: None };
    assert_eq!(read_line(line), [expected]);
}

#[rstest]
#[case("! Тимур: выслать договор пт", "выслать договор", Some(3))]
#[case("! тимур сафин: выслать договор пт", "выслать договор", Some(3))]
#[case("! @Тимур-Сафин выслать договор пт", "выслать договор", Some(3))]
#[case("! выслать договор @анна пт", "выслать договор", Some(4))]
#[case("! Пётр: выслать договор пт", "Пётр: выслать договор", None)]
fn a_colleague_who_is_named_keeps_the_promise(#[case] line: &str, #[case] what: &str, #[case] keeps: Option<i64>) {
    match read_line(line).as_slice() {
        [Meant::Promise { text, owner, .. }] => assert_eq!((text.as_str(), *owner), (what, keeps.map(OperatorId))),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_theme_is_known_or_new() {
    let tag = |id: &str, name: &str, known| Meant::Tag { id: id.into(), name: name.into(), known };
    assert_eq!(
        read_line("ждали #Сроки #Ремонт_крыши"),
        [tag("deadlines", "сроки", true), tag("ремонт-крыши", "Ремонт_крыши", false)]
    );
}

#[test]
fn a_theme_in_use_is_called_as_it_was_first_typed_and_one_without_a_name_as_it_is_typed_now() {
    let tag = |id: &str, name: &str, known| Meant::Tag { id: id.into(), name: name.into(), known };
    assert_eq!(
        read_line("#ндс #Тара #Приёмка"),
        [tag("ндс", "НДС", true), tag("тара", "Тара", true), tag("приемка", "Приёмка", false)]
    );
}

#[test]
fn somebody_is_named_with_or_without_a_number() {
    assert_eq!(
        read_line("+ Ирина Ким +7 916 123-45-67"),
        [Meant::Referral { name: "Ирина Ким".into(), number: Some("+7 916 123-45-67".into()) }]
    );
    assert_eq!(read_line("+ Ирина Ким"), [Meant::Referral { name: "Ирина Ким".into(), number: None }]);
}
