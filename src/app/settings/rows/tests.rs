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
    for row in Row::ALL.iter().copied().filter(|row| row.kind() == Kind::Typed) {
        assert!(read(row, &typed(row, &model), &model).is_ok(), "{row:?}");
    }
    for row in Row::ALL.iter().copied().filter(|row| row.kind() == Kind::Turned) {
        assert!(turned(row, &model).is_some(), "{row:?}");
    }
}

#[rstest]
#[case(Row::ServiceHours, "вт 10-13; чт 14-16", SettingChange::ServiceHours(ServiceHours { week: parse_week("вт 10-13; чт 14-16").unwrap(), ..ServiceHours::default() }))]
#[case(Row::Pace, "4:30", SettingChange::Pace(Some(270)))]
#[case(Row::Pace, "", SettingChange::Pace(None))]
#[case(Row::Company, " Ромашка ", SettingChange::Company(Some("Ромашка".to_owned())))]
#[case(Row::HomeRegion, "kz", SettingChange::HomeRegion(Some("KZ".to_owned())))]
#[case(Row::Zone, "Vladivostok", SettingChange::Zone(Some(crate::domain::Zone::new("Asia/Vladivostok").unwrap())))]
fn a_text_becomes_a_change(#[case] row: Row, #[case] text: &str, #[case] change: SettingChange) {
    assert_eq!(read(row, text, &model(Language::Russian)), Ok(change));
}

#[rstest]
#[case(Row::ServiceHours, "вт утром", "утром")]
#[case(Row::Exceptions, "31.12 10-", "10-")]
#[case(Row::DaysOff, "32.12", "32.12")]
#[case(Row::Pace, "5 с", "4:30")]
#[case(Row::Zone, "Атлантида", "Europe/Moscow")]
#[case(Row::Exceptions, "12 июня", "У «12 июня» нет часов")]
#[case(Row::HomeRegion, "Россия", "RU")]
#[case(Row::HomeRegion, "ZZ", "RU")]
fn what_is_not_understood_is_named_with_a_way_out(#[case] row: Row, #[case] text: &str, #[case] says: &str) {
    let problem = read(row, text, &model(Language::Russian)).unwrap_err();
    assert!(problem.contains(says), "{problem}");
}
