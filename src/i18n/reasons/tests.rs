//! Why a client is on the list, and why not, as it is said in both languages.

use chrono::TimeDelta;
use rstest::rstest;

use super::*;
use crate::domain::{DoNotCall, Language};
use crate::i18n::messages;

/// Tuesday, 24 November 2026, 11:10 in Moscow.
const NOW: &str = "2026-11-24T11:10:00+03:00";

fn moscow() -> Zone {
    Zone::new("Europe/Moscow").unwrap()
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn appointment(from: &str, until: &str, hardness: Hardness) -> Appointment {
    Appointment { from: moment(from), until: moment(until), hardness, zone: moscow(), operator: None }
}

fn said(kind: TouchKind, why: &Reason) -> [String; 2] {
    [Language::English, Language::Russian].map(|it| reason(why, kind, &moscow(), moment(NOW), messages(it)))
}

#[rstest]
#[case(TouchKind::Survey, Reason::NeedsOutcome, ["call without outcome", "звонок без итога"])]
#[case(TouchKind::CaseTalk, Reason::CaseDue { due: moment("2026-11-24T18:00:00+03:00"), detractor: true, days_late: 0 },
    ["detractor, due today 18:00", "критик, срок сегодня 18:00"])]
#[case(TouchKind::CaseTalk, Reason::CaseDue { due: moment("2026-11-25T18:00:00+03:00"), detractor: true, days_late: 0 },
    ["detractor, due tomorrow 18:00", "критик, срок завтра 18:00"])]
#[case(TouchKind::CaseTalk, Reason::CaseDue { due: moment("2026-11-23T18:00:00+03:00"), detractor: true, days_late: 1 },
    ["detractor, 1 day late", "критик, просрочено на 1 день"])]
#[case(TouchKind::CaseTalk, Reason::CaseDue { due: moment("2026-11-24T18:00:00+03:00"), detractor: false, days_late: 0 },
    ["open case, due today 18:00", "обращение, срок сегодня 18:00"])]
#[case(TouchKind::CaseTalk, Reason::CaseDue { due: moment("2026-11-22T18:00:00+03:00"), detractor: false, days_late: 2 },
    ["open case, 2 days late", "обращение, просрочено на 2 дня"])]
#[case(TouchKind::PromiseTalk, Reason::PromiseDue { text: "send the act".into(), due: day("2026-11-24"), days_late: 0 },
    ["promise due today: send the act", "обещание на сегодня: send the act"])]
#[case(TouchKind::PromiseTalk, Reason::PromiseDue { text: "выслать акт".into(), due: day("2026-11-25"), days_late: 0 },
    ["promise due tomorrow: выслать акт", "обещание на завтра: выслать акт"])]
#[case(TouchKind::PromiseTalk, Reason::PromiseDue { text: "выслать акт".into(), due: day("2026-11-19"), days_late: 5 },
    ["promise 5 days late: выслать акт", "обещание просрочено на 5 дней: выслать акт"])]
#[case(TouchKind::ServiceCall, Reason::CareDue { days_late: 2 },
    ["service call 2 days late", "сервисный звонок: просрочено на 2 дня"])]
#[case(TouchKind::NextDayCall, Reason::CareDue { days_late: 0 },
    ["next-day call due today", "звонок после покупки: сегодня"])]
#[case(TouchKind::WelcomeLetter, Reason::CareDue { days_late: 21 },
    ["welcome letter 21 days late", "welcome-письмо: просрочено на 21 день"])]
#[case(TouchKind::Survey, Reason::Wave { silent_days: Some(61) },
    ["survey, silent for 61 days", "опрос, молчит 61 день"])]
#[case(TouchKind::Survey, Reason::Wave { silent_days: None },
    ["survey, no contact yet", "опрос, контактов ещё не было"])]
#[case(TouchKind::Survey, Reason::BrokenOff { at: moment("2026-11-23T16:00:00+03:00") },
    ["survey broken off yesterday: go on", "опрос прерван вчера: продолжить"])]
#[case(TouchKind::Survey, Reason::BrokenOff { at: moment("2026-11-20T16:00:00+03:00") },
    ["survey broken off on 20 November: go on", "опрос прерван 20 ноября: продолжить"])]
#[case(TouchKind::ServiceCall, Reason::Ahead { due: day("2026-11-26") },
    ["service call due Thu 26 November", "сервисный звонок: срок чт 26 ноября"])]
#[case(TouchKind::ExitInterview, Reason::Wave { silent_days: Some(112) },
    ["why did they leave, silent for 112 days", "узнать, почему ушли, молчит 112 дней"])]
#[case(TouchKind::Idea, Reason::FormatDue { days_late: 0 }, ["idea due today", "идея: срок сегодня"])]
#[case(TouchKind::Result, Reason::FormatDue { days_late: 3 },
    ["result 3 days late", "результат: просрочено на 3 дня"])]
#[case(TouchKind::Passive, Reason::Passive { silent_days: Some(92) },
    ["no deal for long, silent for 92 days", "давно нет сделок, молчит 92 дня"])]
fn a_row_says_why_it_is_there(#[case] kind: TouchKind, #[case] why: Reason, #[case] expected: [&str; 2]) {
    assert_eq!(said(kind, &why), expected);
}

#[test]
fn a_callback_says_what_was_promised() {
    let exact = appointment("2026-11-24T10:30:00+03:00", "2026-11-24T10:30:00+03:00", Hardness::Hard);
    let window = appointment("2026-11-24T10:00:00+03:00", "2026-11-24T12:00:00+03:00", Hardness::Medium);
    let day = appointment("2026-11-24T09:30:00+03:00", "2026-11-24T17:30:00+03:00", Hardness::Soft);
    let survey = TouchKind::Survey;
    let due = |it: &Appointment| said(survey, &Reason::CallbackDue(it.clone()));
    assert_eq!(due(&exact), ["promised for 10:30", "обещали на 10:30"]);
    assert_eq!(due(&window), ["promised today 10:00–12:00", "обещали: сегодня 10:00–12:00"]);
    assert_eq!(due(&day), ["promised for today", "обещали: сегодня"]);
    assert_eq!(
        said(survey, &Reason::CallbackMissed(exact)),
        ["promised 10:30, 40 min late", "обещали в 10:30, прошло 40 мин"]
    );
    let over = appointment("2026-11-24T09:30:00+03:00", "2026-11-24T10:45:00+03:00", Hardness::Medium);
    assert_eq!(
        said(survey, &Reason::CallbackMissed(over)),
        ["promised 09:30–10:45, 25 min late", "обещали 09:30–10:45, прошло 25 мин"]
    );
    let missed = |day: &str| {
        let at = format!("{day}T16:00:00+03:00");
        said(survey, &Reason::CallbackMissed(appointment(&at, &at, Hardness::Hard)))
    };
    assert_eq!(missed("2026-11-23"), ["promised yesterday, 1 day late", "обещали вчера, прошёл 1 день"]);
    assert_eq!(missed("2026-11-19"), ["promised 19 Nov, 5 days late", "обещали 19.11, прошло 5 дней"]);
}

#[test]
fn an_excluded_row_says_why_not() {
    let names = |operator: OperatorId| (operator == OperatorId(2)).then(|| "Ольга".to_owned());
    let not = |why: &Exclusion| {
        [Language::English, Language::Russian]
            .map(|it| exclusion(why, (&moscow(), &moscow()), moment(NOW), &names, messages(it)))
    };
    let wish = |reason: &str| {
        Exclusion::DoNotCall(DoNotCall { since: moment("2026-03-03T12:00:00+03:00"), reason: reason.to_owned() })
    };
    assert_eq!(
        not(&wish("просили письмом")),
        ["do not call since 3 March 2026: просили письмом", "не звонить с 3 марта 2026: просили письмом"]
    );
    assert_eq!(not(&wish(" ")), ["do not call since 3 March 2026", "не звонить с 3 марта 2026"]);
    assert_eq!(
        not(&Exclusion::OutsideHours { opens: moment("2026-11-24T14:00:00+03:00") }),
        ["call from 14:00", "звонить можно с 14:00"]
    );
    assert_eq!(not(&Exclusion::Held(OperatorId(2))), ["with Ольга now", "в работе: Ольга"]);
    assert_eq!(not(&Exclusion::Held(OperatorId(3))), ["with a colleague now", "в работе у коллеги"]);
    let now = moment(NOW);
    assert_eq!(
        not(&Exclusion::NotReady { until: now + TimeDelta::minutes(180) }),
        ["not before 14:10", "не раньше: 14:10"]
    );
    assert_eq!(
        not(&Exclusion::NotReady { until: now + TimeDelta::days(180) }),
        ["not before Sun 23 May 2027", "не раньше: вс 23 мая 2027"]
    );
    assert_eq!(
        not(&Exclusion::EnoughToday { attempts: 2 }),
        ["tried 2 times today, that is enough", "сегодня было 2 попытки, хватит"]
    );
    assert_eq!(not(&Exclusion::AttemptsUsed { attempts: 6 }), ["all attempts used (6)", "попыток больше нет (было 6)"]);
    assert_eq!(not(&Exclusion::NoNumber), ["no number that can be dialed", "нет номера для звонка"]);
}

#[test]
fn a_time_agreed_with_a_colleague_names_the_colleague_once_it_is_due() {
    let names = |_| Some("Ольга".to_owned());
    let mut agreed = appointment("2026-11-24T11:00:00+03:00", "2026-11-24T11:00:00+03:00", Hardness::Hard);
    agreed.operator = Some(OperatorId(2));
    let not = |it: &Appointment| {
        let why = Exclusion::Appointed(it.clone());
        exclusion(&why, (&moscow(), &moscow()), moment(NOW), &names, messages(Language::Russian))
    };
    assert_eq!(not(&agreed), "перезвонит Ольга: сегодня 11:00");
    let later = appointment("2026-11-26T15:00:00+03:00", "2026-11-26T15:00:00+03:00", Hardness::Hard);
    assert_eq!(not(&later), "договорились: чт 26 ноября 15:00");
}

#[test]
fn what_was_put_off_handed_over_or_spread_says_so() {
    let names = |_| Some("Ольга".to_owned());
    let not = |why: &Exclusion| {
        [Language::English, Language::Russian]
            .map(|it| exclusion(why, (&moscow(), &moscow()), moment(NOW), &names, messages(it)))
    };
    let until = moment("2026-11-24T15:00:00+03:00");
    let snoozed =
        |reason: Option<&str>| Exclusion::Snoozed(crate::domain::Snoozed { until, reason: reason.map(str::to_owned) });
    assert_eq!(not(&snoozed(None)), ["put off until 15:00", "отложено: 15:00"]);
    assert_eq!(not(&snoozed(Some("совещание"))), ["put off until 15:00, совещание", "отложено: 15:00, совещание"]);
    assert_eq!(not(&Exclusion::Assigned(OperatorId(2))), ["handed to Ольга", "передано: Ольга"]);
    assert_eq!(
        not(&Exclusion::Spread { until }),
        ["another part of the day, not before 15:00", "в другое время дня, не раньше: 15:00"]
    );
    assert_eq!(
        not(&Exclusion::Tried { until }),
        ["rung about something else, not before 15:00", "звонили по другому поводу, не раньше: 15:00"]
    );
    assert_eq!(
        not(&Exclusion::Heard { until }),
        ["spoken to today, better tomorrow", "сегодня уже говорили, лучше завтра"]
    );
    assert_eq!(not(&Exclusion::CaseOpen), ["a case is open: the survey waits", "открыто обращение: опрос подождёт"]);
}

#[test]
fn silence_is_a_reason_by_itself() {
    assert_eq!(
        said(TouchKind::Feedback, &Reason::Silent { silent_days: 61 }),
        ["feedback: silent for 61 days", "обратная связь: молчит 61 день"]
    );
}

#[test]
fn calling_hours_of_another_clock_say_whose_it_is() {
    let opens = moment("2026-11-24T12:00:00+03:00");
    let why = |theirs: &str| {
        let theirs = Zone::new(theirs).unwrap();
        let why = Exclusion::OutsideHours { opens };
        exclusion(&why, (&moscow(), &theirs), moment(NOW), &|_| None, messages(Language::Russian))
    };
    assert_eq!(why("Asia/Yekaterinburg"), "звонить с 12:00 у нас");
    assert_eq!(why("Europe/Minsk"), "звонить можно с 12:00");
}

#[test]
fn when_calling_hours_begin_fits_beside_a_name_on_any_day() {
    let not = |opens: &str| {
        let why = Exclusion::OutsideHours { opens: moment(opens) };
        let theirs = Zone::new("Asia/Omsk").unwrap();
        exclusion(&why, (&moscow(), &theirs), moment(NOW), &|_| None, messages(Language::Russian))
    };
    assert_eq!(not("2026-11-25T07:00:00+03:00"), "звонить завтра с 07:00 у нас");
    assert_eq!(not("2026-11-30T10:30:00+03:00"), "звонить пн 30.11 с 10:30 у нас");
}
