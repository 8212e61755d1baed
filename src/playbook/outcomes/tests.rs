//! Tests of `playbook::outcomes`: mistakes at their places.

use rstest::rstest;

use super::super::{Mistake, Thing};
use super::read;
use crate::domain::testing;
use crate::domain::{
    Cadence, CallingHours, CodingContext, FollowUp, InterviewSummary, Language, Moment, OpeningHours, OutcomeCode,
    PersonId, PhoneId, Score, Touch, TouchKind, WaveId, WorkCalendar, Zone, consequences,
};
use crate::playbook::Playbooks;

const GOOD: &str = r#"version = 1
[[outcome]]
code = "no-answer"
key = "1"
class = "NC"
possible = "not-reached"
next = "retry"
minutes = 180
label = { ru = "не отвечает", en = "no answer" }
[[outcome]]
code = "talked"
key = "2"
class = "I"
reached = true
possible = "reached"
next = "finish"
label = { ru = "поговорили", en = "talked" }
[[outcome]]
code = "not-tried"
class = "U"
possible = "never"
next = "keep"
label = { ru = "нет", en = "no" }
[[outcome]]
code = "attempts-used"
class = "O"
possible = "never"
next = "finish"
label = { ru = "всё", en = "all" }
"#;

#[test]
fn outcomes_without_a_mistake_are_read_in_their_order() {
    let outcomes = read("outcomes.toml", GOOD, &Cadence::default()).expect("no mistake");
    let keys: String = outcomes.iter().map(|outcome| outcome.key).collect();
    assert_eq!(keys, "12  ");
}

#[rstest]
#[case("code = \"talked\"", "code = \"no-answer\"", 11, 8, Mistake::Twice { what: Thing::Outcome, name: "no-answer".into() })]
#[case("key = \"2\"", "key = \"1\"", 12, 7, Mistake::KeyTwice { key: '1', other: '1' })]
#[case("key = \"2\"", "key = \"д\"", 12, 7, Mistake::NotAMenuKey("д".into()))]
#[case("key = \"2\"\n", "", 11, 8, Mistake::MissingField("key".into()))]
#[case("class = \"I\"", "class = \"X\"", 13, 9, Mistake::UnknownValue { name: "X".into(), expected: "I, P, R, NC, O, U, NE, -".into() })]
#[case("next = \"finish\"", "next = \"finish\"\ndays = 1", 17, 8, Mistake::Delay)]
#[case("minutes = 180", "minutes = 0", 8, 11, Mistake::NotPositive)]
#[case("minutes = 180", "minutes = 180\ndays = 1", 8, 11, Mistake::Delay)]
#[case("reached = true\n", "", 14, 12, Mistake::ReachedContradicts)]
#[case("en = \"talked\"", "en = \"we talked for quite a long while\"", 17, 35, Mistake::LabelTooLong(28))]
#[case("code = \"not-tried\"", "code = \"untried\"", 1, 1, Mistake::NoOutcome("not-tried".into()))]
#[case("next = \"finish\"", "next = \"again\"", 16, 8, Mistake::UnknownValue {
    name: "again".into(), expected: "finish, retry, callback, keep".into() })]
fn a_mistake_is_found_at_its_place(
    #[case] good: &str,
    #[case] bad: &str,
    #[case] line: usize,
    #[case] column: usize,
    #[case] what: Mistake,
) {
    assert!(GOOD.contains(good), "the case spoils something");
    let errors = read("outcomes.toml", &GOOD.replacen(good, bad, 1), &Cadence::default()).expect_err("a mistake");
    assert_eq!((errors[0].line, errors[0].column, &errors[0].what), (line, column, &what));
}

/// What an outcome that ships leads to, in a few words, for a client in Moscow on Tuesday, 24 November 2026, 10:41.
fn in_words(code: &str, score: Option<u8>) -> String {
    let playbooks = Playbooks::built_in();
    let outcome = playbooks.outcome(&OutcomeCode(code.into())).expect("it ships");
    let now: Moment = "2026-11-24T10:41:00+03:00".parse().expect("an instant");
    let zone = Zone::new("Europe/Moscow").expect("a zone");
    let touch = Touch { wave: Some(WaveId(1)), ..testing::touch(TouchKind::Survey, now) };
    let score = score.and_then(|number| Score::new(number).ok());
    let interview = InterviewSummary { score, ..InterviewSummary::default() };
    let (hours, calendar) = (CallingHours::default(), WorkCalendar::default());
    let day_ends = playbooks.cadence.working_day_ends;
    let found = consequences(
        outcome,
        &CodingContext {
            now,
            zone: &zone,
            cadence: &playbooks.cadence,
            hours: &OpeningHours {
                hours: &hours,
                calendar: &calendar,
                day_ends,
                our_zone: &zone,
                deadline: playbooks.cases.deadline,
            },
            touch: &touch,
            earlier: &[],
            numbers: &[PhoneId(1), PhoneId(2)],
            dialled: &[PhoneId(1)],
            next_person: None,
            person: Some(PersonId(1)),
            appointment: None,
            interview: Some(&interview),
            owner: None,
            note: None,
            language: Language::Russian,
        },
    );
    let clock = |at: Moment| zone.local(at).format("%d.%m %H:%M").to_string();
    let word = |follow_up: FollowUp| match follow_up {
        FollowUp::Finish { done } => (if done { "done" } else { "given up" }).to_owned(),
        FollowUp::Retry { ready, attempt, of } => format!("{} try {attempt} of {of}", clock(ready)),
        FollowUp::NextNumber(phone) => format!("number {phone}"),
        FollowUp::MarkNumber(phone) => format!("mark {phone}"),
        FollowUp::PersonLeft { .. } => "somebody else".to_owned(),
        FollowUp::ClientLeft => "client left".to_owned(),
        FollowUp::DoNotCall { reason, .. } => format!("never: {reason}"),
        FollowUp::OpenCase { due, .. } => format!("case {}", clock(due)),
        FollowUp::QuietUntil(until) => format!("quiet {}", clock(until)),
        FollowUp::Consent { purpose, granted, .. } => format!("{} {granted}", purpose.name()),
        FollowUp::AskTime => "time?".to_owned(),
        other => format!("{other:?}"),
    };
    found.into_iter().map(word).collect::<Vec<_>>().join("; ")
}

#[rstest]
#[case("no-answer", None, "number 2; 24.11 14:00 try 2 of 6")]
#[case("busy", None, "number 2; 24.11 10:56 try 2 of 6")]
#[case("voicemail", None, "number 2; 24.11 14:00 try 2 of 6")]
#[case("wrong-number", None, "mark 1; number 2; 24.11 14:00 try 2 of 6")]
#[case("complete", Some(9), "done; quiet 23.05 10:41")]
#[case("complete", Some(6), "done; case 25.11 18:00; quiet 23.05 10:41")]
#[case("partial", Some(3), "25.11 09:30 try 2 of 6; case 25.11 18:00")]
#[case("callback", None, "time?")]
#[case("no-time-agreed", None, "25.11 09:30 try 2 of 6")]
#[case("broken-off", None, "25.11 09:30 try 2 of 6")]
#[case("refused-soft", None, "01.12 09:30 try 2 of 6")]
#[case("refused-hard", None, "done; never: отказ: не звонить; survey false")]
#[case("refused-front-desk", None, "01.12 09:30 try 2 of 6")]
#[case("away", None, "24.11 14:00 try 2 of 6")]
#[case("illness", None, "given up; quiet 23.05 10:41")]
#[case("language", None, "25.11 09:30 try 2 of 6")]
#[case("deceased", None, "given up; never: скончался")]
#[case("left-company", None, "somebody else; 25.11 09:30 try 2 of 6")]
#[case("company-closed", None, "given up; client left")]
#[case("no-longer-client", None, "given up; client left")]
#[case("duplicate", None, "given up")]
#[case("technical", None, "24.11 14:00 try 1 of 6")]
#[case("misdial", None, "")]
fn an_outcome_that_ships_leads_to_this(#[case] code: &str, #[case] score: Option<u8>, #[case] follow_ups: &str) {
    assert_eq!(in_words(code, score), follow_ups);
}

#[test]
fn a_call_that_is_no_survey_is_not_called_one() {
    let playbooks = Playbooks::built_in();
    let label = |code: &str, language| {
        let outcome = playbooks.outcome(&OutcomeCode(code.into())).expect("it ships");
        (outcome.label(language).to_owned(), outcome.talk_label(language).to_owned())
    };
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(label("complete", Language::Russian), pair("опрос завершён", "разговор состоялся"));
    assert_eq!(label("partial", Language::English), pair("broken off after score", "broken off"));
    assert_eq!(label("no-answer", Language::English), pair("no answer", "no answer"));
}
