//! Every setting has a name, a value, an explanation and a way to change it, in both languages.

use std::sync::Arc;

use rstest::rstest;

use super::*;
use crate::domain::{Operator, OperatorId};
use crate::playbook::Playbooks;
use unicode_width::UnicodeWidthStr;

fn model(language: Language) -> Model {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let zone = crate::domain::Zone::new("Europe/Moscow").unwrap();
    let mut model = Model::new(language, now, zone, (80, 24), Arc::new(Playbooks::built_in()));
    model.me = Some(Operator { id: OperatorId(1), name: "Вера".to_owned(), role: OperatorRole::Operator });
    model
}

#[rstest]
fn every_setting_says_what_it_is(#[values(Language::Russian, Language::English)] language: Language) {
    let model = model(language);
    for row in Row::ALL.iter().copied() {
        assert!(row.name(model.words()).width() <= 30, "{row:?}");
        assert!(!value(row, &model).is_empty(), "{row:?}");
        let lines = crate::app::wrap::wrap(&row.explained(&model), 76).len();
        assert!((1..=usize::from(crate::app::settings::EXPLAINED)).contains(&lines), "{row:?}: {lines}");
    }
}

#[rstest]
fn what_is_written_can_be_read_back(#[values(Language::Russian, Language::English)] language: Language) {
    let model = model(language);
    for row in Row::ALL.iter().copied() {
        match row.kind() {
            Kind::Typed(line) => assert!(read(line, &typed(line, &model), &model).is_ok(), "{row:?}"),
            Kind::Turned => assert!(turned(row, &model).is_some(), "{row:?}"),
            Kind::Shown => assert_eq!(turned(row, &model), None, "{row:?}"),
        }
    }
}

#[rstest]
fn every_example_of_a_complaint_is_itself_understood(
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let model = model(language);
    for line in [
        Line::ServiceHours,
        Line::Exceptions,
        Line::CallingHours,
        Line::CallingZones,
        Line::DaysOff,
        Line::WorkingDays,
        Line::PutOff,
    ] {
        let problem = read(line, "?!", &model).unwrap_err();
        let (_, example) = problem.rsplit_once(": ").unwrap();
        assert!(read(line, example, &model).is_ok(), "{line:?}: {problem}");
    }
}

#[test]
fn an_emptied_line_offers_what_the_files_say_and_not_what_was_set() {
    let mut model = model(Language::English);
    let week = parse_week("mon 9-10").unwrap();
    let calling = CallingSettings { week: Some(week), personal_becomes_anyones_minutes: Some(5), ..Default::default() };
    model.settings.base.calling = calling.clone();
    let said = |line, model: &Model| checked(line, "", model).unwrap();
    let (hours, callback) = (said(Line::CallingHours, &model), said(Line::PersonalCallback, &model));
    assert_eq!(hours, "As in the playbook: Mon–Fri 09:30–12:30, 14:00–17:30");
    assert_eq!(callback, "As in the playbook: 30 min after its time");
    // The rules in force are those of the files with the settings over them.
    model.playbooks = Arc::new(model.playbooks.under(&calling));
    assert_eq!((said(Line::CallingHours, &model), said(Line::PersonalCallback, &model)), (hours, callback));
    assert_eq!(value(Row::CallingHours, &model), "Mon 09:00–10:00");
}

#[rstest]
#[case("45", "45 min after its time")]
#[case("2 ч", "2 h after its time")]
#[case("90 min", "1 h 30 min after its time")]
#[case("0", "at once")]
fn a_personal_callback_becomes_anyones_after_a_while(#[case] text: &str, #[case] said: &str) {
    assert_eq!(checked(Line::PersonalCallback, text, &model(Language::English)).as_deref(), Ok(said));
}

#[rstest]
#[case(Line::Exceptions, "23.11.2026 нет; 31.12 нет", "23.11.2026 нет; 31.12.2026 нет. Уже прошло: 23.11.2026")]
#[case(Line::DaysOff, "1.1.2026", "01.01.2026. Уже прошло: 01.01.2026")]
#[case(Line::DaysOff, "31.12", "31.12.2026")]
fn a_day_that_is_over_is_taken_with_a_warning(#[case] line: Line, #[case] text: &str, #[case] said: &str) {
    assert_eq!(checked(line, text, &model(Language::Russian)).as_deref(), Ok(said));
}

#[test]
fn what_is_shown_where_nothing_is_set_can_be_typed() {
    for (language, nothing) in [(Language::Russian, "Нет"), (Language::English, "none")] {
        let model = model(language);
        for line in [Line::DaysOff, Line::WorkingDays, Line::Exceptions, Line::CallingZones] {
            assert_eq!(read(line, nothing, &model), read(line, "", &model), "{line:?}");
            assert!(read(line, nothing, &model).is_ok(), "{line:?}");
        }
    }
}

#[test]
fn the_usual_time_of_putting_off_is_written_in_words_and_shown_as_a_time() {
    let model = model(Language::Russian);
    let change = SettingChange::PutOff(Some("завтра в 10".to_owned()));
    assert_eq!(read(Line::PutOff, "завтра в 10", &model), Ok(change));
    assert!(checked(Line::PutOff, "завтра в 10", &model).unwrap().contains("завтра 10:00"));
}

#[rstest]
#[case(Line::ServiceHours, "вт 10-13; чт 14-16", SettingChange::ServiceHours(ServiceHours { week: parse_week("вт 10-13; чт 14-16").unwrap(), ..ServiceHours::default() }))]
#[case(Line::Pace, "4:30", SettingChange::Pace(Some(270)))]
#[case(Line::Pace, "9 мин 30 с", SettingChange::Pace(Some(570)))]
#[case(Line::Pace, "9 min 30 s", SettingChange::Pace(Some(570)))]
#[case(Line::Pace, "5 мин.", SettingChange::Pace(Some(300)))]
#[case(Line::Pace, "1 ч", SettingChange::Pace(Some(3600)))]
#[case(Line::Pace, "5 min", SettingChange::Pace(Some(300)))]
#[case(Line::Pace, "", SettingChange::Pace(None))]
#[case(Line::Company, " Ромашка ", SettingChange::Company(Some("Ромашка".to_owned())))]
#[case(Line::HomeRegion, "kz", SettingChange::HomeRegion(Some("KZ".to_owned())))]
#[case(Line::Zone, "Vladivostok", SettingChange::Zone(Some(crate::domain::Zone::new("Asia/Vladivostok").unwrap())))]
fn a_text_becomes_a_change(#[case] line: Line, #[case] text: &str, #[case] change: SettingChange) {
    assert_eq!(read(line, text, &model(Language::Russian)), Ok(change));
}

#[rstest]
#[case(Line::ServiceHours, "вт утром", "утром")]
#[case(Line::Exceptions, "31.12 10-", "«10» сюда не подходит. Пишите так: ")]
#[case(Line::CallingHours, "иногда", "«иногда» сюда не подходит. Пишите так: ")]
#[case(Line::CallingHours, "пн 9-12; вт", "У «вт» нет часов. Пишите так: ")]
#[case(Line::CallingZones, "Атлантида 10-12", "«Атлантида» сюда не подходит")]
#[case(Line::PersonalCallback, "неделя", "30")]
#[case(Line::PutOff, "никогда", "«никогда»")]
#[case(Line::DaysOff, "32.12", "32.12")]
#[case(Line::Pace, "5 с", "4:30")]
#[case(Line::Pace, "30 с 5 мин", "4:30")]
#[case(Line::ServiceHours, "вт 13-10", "«13-10»: конец раньше начала")]
#[case(Line::Exceptions, "12/10 нет", "«12/10»: день или месяц впереди?")]
#[case(Line::Zone, "Атлантида", "Europe/Moscow")]
#[case(Line::Exceptions, "12 июня", "У «12 июня» нет часов")]
#[case(Line::HomeRegion, "Россия", "RU")]
#[case(Line::HomeRegion, "ZZ", "RU")]
fn what_is_not_understood_is_named_with_a_way_out(#[case] line: Line, #[case] text: &str, #[case] says: &str) {
    let problem = read(line, text, &model(Language::Russian)).unwrap_err();
    assert!(problem.contains(says), "{problem}");
}
