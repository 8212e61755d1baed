//! The chain in words.

use super::*;
use crate::domain::testing;
use crate::domain::{CallingHours, Language, OutcomeCode, Reason, Risk, TouchKind};
use crate::i18n::messages;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn row() -> CallRow {
    let touch = testing::touch(TouchKind::Survey, at("2026-11-23T06:00:00Z"));
    CallRow {
        rank: Some(3),
        class: RankClass::Wave,
        reason: Reason::Wave { silent_days: Some(61) },
        excluded: None,
        warning: None,
        risk: None,
        candidate: testing::candidate(touch, "Ромашка", "Europe/Moscow"),
    }
}

fn said(link: Because, language: Language) -> String {
    let zone = Zone::new("Europe/Moscow").unwrap();
    let telling = Telling {
        zone: &zone,
        now: at("2026-11-24T10:41:00+03:00"),
        name_of: &|_| Some("Ольга".to_owned()),
        outcome: &|code| code.0.clone(),
        words: messages(language),
    };
    chain(&row(), &[link], telling).remove(0)
}

#[test]
fn the_place_and_the_order() {
    let order = |tried| Because::Order { class: RankClass::Wave, part: DayPart::Morning, tried };
    assert_eq!(
        said(order(0), Language::Russian),
        "Порядок в группе: сначала те, кому в эту часть дня (утро) звонили реже — этому ни разу, — затем те, кто дольше \
         молчит."
    );
    assert!(said(order(2), Language::Russian).contains("этому 2 раза"));
    assert!(said(order(5), Language::Russian).contains("этому 5 раз,"));
    assert!(said(order(1), Language::English).contains("this one once"));
    let place = Because::Place { class: RankClass::Wave, rank: Some(3) };
    assert_eq!(said(place, Language::Russian), "Место 3, группа «опрос текущей волны».");
}

#[test]
fn attempts_with_the_last_one_and_the_parts_of_the_day() {
    let last = crate::domain::Attempt {
        began: at("2026-11-23T15:00:00+03:00"),
        at: at("2026-11-23T15:04:00+03:00"),
        outcome: OutcomeCode("занято".to_owned()),
        reached: false,
    };
    let attempts = Because::Attempts { used: 2, of: 6, today: 0, of_a_day: 2, last: Some(last), parts: [1, 1, 0] };
    assert_eq!(
        said(attempts, Language::Russian),
        "Попыток: 2 из 6, сегодня 0 из 2. Последняя: вчера 15:00, занято. Утром 1, днём 1, в конце дня 0."
    );
}

#[test]
fn calling_hours_of_the_client() {
    let windows = CallingHours::default().week.tue;
    let until = at("2026-11-24T12:30:00+03:00");
    let hours = Because::Hours { own: false, windows, holiday: false, open: true, until };
    assert_eq!(
        said(hours, Language::Russian),
        "Звоним сегодня: 09:30–12:30, 14:00–17:30 по часам клиента. Сейчас можно, до 12:30."
    );
    let opens = at("2026-11-25T09:30:00+03:00");
    let closed = Because::Hours { own: false, windows: Vec::new(), holiday: true, open: false, until: opens };
    assert_eq!(
        said(closed, Language::English),
        "It is a day off or a holiday for them. Closed now, open again: tomorrow 09:30."
    );
}

#[test]
fn when_the_hours_open_is_told_by_both_clocks() {
    let mut row = row();
    row.candidate.zone = Zone::new("Asia/Yekaterinburg").unwrap();
    let zone = Zone::new("Europe/Moscow").unwrap();
    let told = |link: Because| {
        let telling = Telling {
            zone: &zone,
            now: at("2026-11-24T10:41:00+03:00"),
            name_of: &|_| None,
            outcome: &|code| code.0.clone(),
            words: messages(Language::Russian),
        };
        chain(&row, &[link], telling).remove(0)
    };
    let opens = at("2026-11-24T12:00:00+03:00");
    let windows = CallingHours::default().week.tue;
    let hours = Because::Hours { own: false, windows, holiday: false, open: false, until: opens };
    assert!(told(hours).ends_with("12:00 (у клиента 14:00)."));
    let excluded = told(Because::Excluded(crate::domain::Exclusion::OutsideHours { opens }));
    assert!(excluded.contains("не часы для звонков, начнутся: 12:00 (у клиента 14:00)"), "{excluded}");
}

#[test]
fn reason_and_risk() {
    assert_eq!(said(Because::Risk(Risk::FirstDays), Language::English), "What is at risk now: first days of use.");
    assert_eq!(
        said(Because::Reason(Reason::Wave { silent_days: Some(61) }), Language::Russian),
        "Зачем звонить: опрос, молчит 61 день."
    );
}

#[test]
fn a_letter_is_written_and_not_rung_up() {
    let zone = Zone::new("Europe/Moscow").unwrap();
    let mut letter = row();
    letter.candidate.touch.kind = TouchKind::WelcomeLetter;
    letter.candidate.touch.channel = Channel::Letter;
    let links = [
        Because::Reason(Reason::CareDue { days_late: 0 }),
        Because::Place { class: RankClass::Care, rank: None },
        Because::Order { class: RankClass::Care, part: DayPart::Morning, tried: 0 },
        Because::NoHours(Channel::Letter),
        Because::Offered,
        Because::Excluded(crate::domain::Exclusion::Author(OperatorId(1))),
    ];
    for (language, forbidden) in [(Language::Russian, ["звони", "звонк"]), (Language::English, ["ring", "rung"])]
    {
        let telling = Telling {
            zone: &zone,
            now: at("2026-11-24T10:41:00+03:00"),
            name_of: &|_| Some("Ольга".to_owned()),
            outcome: &|code| code.0.clone(),
            words: messages(language),
        };
        for sentence in chain(&letter, &links, telling) {
            let calls = forbidden.iter().any(|word| sentence.contains(word)) && !sentence.contains("ни при чём");
            assert!(!calls, "{sentence}");
        }
    }
}
