//! Tests of the playbooks that ship, and of taking a user's files.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::{Answer, AnswerValue, InterviewState, Next, Possible, Purpose, Score, ScoreClass, StepId, Week};

fn nps(language: Language) -> Script {
    let script = Playbooks::built_in().script(&ScriptId("relationship-nps".to_owned()), language).cloned();
    script.expect("the script ships")
}

fn page_ids<'a>(script: &'a Script, branch: &Branch) -> Vec<&'a str> {
    branch.pages.iter().map(|page| script.pages[*page].id.0.as_str()).collect()
}

fn score_of(branch: &Branch) -> Option<Score> {
    branch.answers.iter().find_map(|(_, value)| match value {
        AnswerValue::Score(score) => Some(*score),
        _ => None,
    })
}

fn own(name: &str, text: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), text.to_owned())]
}

#[test]
fn the_files_that_ship_have_no_mistake() {
    assert_eq!(Playbooks::load(&[]).errors, []);
}

#[rstest]
#[case(Language::Russian)]
#[case(Language::English)]
fn every_branch_of_a_script_that_ships_ends_complete_or_refused(#[case] language: Language) {
    for script in Playbooks::built_in().scripts.iter().filter(|script| script.language == language) {
        let branches = branches(script).expect("not too many");
        assert!(!branches.is_empty());
        for branch in branches {
            assert!(matches!(branch.end, InterviewState::Complete | InterviewState::Refused), "{branch:?}");
        }
    }
}

#[rstest]
#[case(Language::Russian)]
#[case(Language::English)]
fn each_class_of_score_has_its_own_follow_up(#[case] language: Language) {
    let script = nps(language);
    let mut classes = 0;
    for branch in branches(&script).expect("not too many") {
        let follow_up = match score_of(&branch).map(Score::class) {
            Some(ScoreClass::Detractor) => "fix",
            Some(ScoreClass::Passive) => "better",
            Some(ScoreClass::Promoter) => "value",
            None => continue,
        };
        classes += 1;
        assert_eq!(page_ids(&script, &branch), ["leave", "score", "reason", follow_up, "come-back", "quote"]);
    }
    assert_eq!(classes, 11, "each score from 0 to 10 is a branch");
}

#[test]
fn who_names_no_number_is_not_asked_for_a_reason() {
    let script = nps(Language::English);
    let without = branches(&script)
        .expect("not too many")
        .into_iter()
        .find(|branch| branch.answers.contains(&(StepId("score".to_owned()), AnswerValue::DontKnow)));
    assert_eq!(page_ids(&script, &without.expect("a branch")), ["leave", "score", "come-back", "quote"]);
}

#[test]
fn a_refusal_ends_on_the_first_page() {
    let script = nps(Language::Russian);
    let refused: Vec<Branch> =
        branches(&script).expect("not too many").into_iter().filter(|b| b.end == InterviewState::Refused).collect();
    assert_eq!(refused.len(), 2, "not now, never");
    assert!(refused.iter().all(|branch| page_ids(&script, branch) == ["leave"]));
}

#[test]
fn both_languages_have_the_same_structure() {
    fn shape(script: &Script) -> Vec<impl PartialEq + std::fmt::Debug> {
        let shape = |page: &crate::domain::Page| {
            let answer = match &page.answer {
                Answer::Choice { options } => {
                    format!("{:?}", options.iter().map(|o| (o.id.as_str(), o.refuses)).collect::<Vec<_>>())
                }
                other => format!("{other:?}"),
            };
            (page.id.clone(), answer, page.when.clone(), page.probes.len())
        };
        script.pages.iter().map(shape).collect()
    }
    let (russian, english) = (nps(Language::Russian), nps(Language::English));
    assert_eq!(shape(&russian), shape(&english));
    assert_eq!(russian.version, english.version);
}

#[test]
fn the_script_asks_for_both_permissions_and_reads_probes_for_the_score() {
    let script = nps(Language::Russian);
    let asked: Vec<Purpose> = script
        .pages
        .iter()
        .filter_map(|page| match page.answer {
            Answer::Permission { purpose } => Some(purpose),
            _ => None,
        })
        .collect();
    assert_eq!(asked, [Purpose::FollowUp, Purpose::Quoting]);
    assert_eq!(script.pages[1].probes.len(), 3);
}

#[test]
fn an_unknown_name_leaves_no_gap_in_the_greeting() {
    let facts = CallFacts { operator: "Ольга".into(), company: "Север".into(), ..CallFacts::default() };
    let greeting = render(&nps(Language::Russian).greeting, &facts).expect("a template");
    assert_eq!(greeting, "Здравствуйте! Меня зовут Ольга, компания Север.");
    let known = CallFacts { person_first: "Анна Сергеевна".into(), ..facts };
    let greeting = render(&nps(Language::Russian).greeting, &known).expect("a template");
    assert_eq!(greeting, "Здравствуйте, Анна Сергеевна! Меня зовут Ольга, компания Север.");
}

#[test]
fn the_ten_commonest_outcomes_have_the_digits() {
    let playbooks = Playbooks::built_in();
    let digits: Vec<char> = playbooks.outcomes.iter().map(|o| o.key).filter(char::is_ascii_digit).collect();
    assert_eq!(digits.len(), 10);
    for outcome in playbooks.outcomes.iter().filter(|outcome| outcome.possible != Possible::Never) {
        assert_ne!(outcome.key, ' ', "{}", outcome.code);
    }
}

#[rstest]
#[case("complete", Some("1.1"), "I")]
#[case("partial", Some("1.2"), "P")]
#[case("refused-soft", Some("2.112"), "R")]
#[case("refused-hard", Some("2.112"), "R")]
#[case("refused-front-desk", Some("2.111"), "R")]
#[case("broken-off", Some("2.12"), "R")]
#[case("callback", Some("2.12"), "R")]
#[case("no-time-agreed", Some("2.12"), "R")]
#[case("away", Some("2.21"), "NC")]
#[case("voicemail", Some("2.22"), "NC")]
#[case("voicemail-left", Some("2.221"), "NC")]
#[case("no-answer", Some("2.20"), "NC")]
#[case("busy", Some("2.20"), "NC")]
#[case("illness", Some("2.32"), "O")]
#[case("language", Some("2.33"), "O")]
#[case("deceased", Some("2.31"), "O")]
#[case("attempts-used", Some("2.30"), "O")]
#[case("not-tried", Some("3.11"), "U")]
#[case("technical", Some("3.16"), "U")]
#[case("wrong-number", Some("4.3"), "NE")]
#[case("left-company", Some("4.70"), "NE")]
#[case("company-closed", Some("4.70"), "NE")]
#[case("no-longer-client", Some("4.70"), "NE")]
#[case("duplicate", Some("4.81"), "NE")]
#[case("misdial", None, "-")]
fn outcomes_carry_the_numbers_of_aapor(#[case] code: &str, #[case] number: Option<&str>, #[case] class: &str) {
    let playbooks = Playbooks::built_in();
    let outcome = playbooks.outcome(&OutcomeCode(code.to_owned())).expect("it ships");
    assert_eq!((outcome.aapor.as_deref(), outcome.class.name()), (number, class));
}

#[rstest]
#[case("no-answer", Next::RetryMinutes { minutes: 180 })]
#[case("busy", Next::RetryMinutes { minutes: 15 })]
#[case("refused-soft", Next::RetryDays { days: 7 })]
#[case("callback", Next::Callback)]
#[case("misdial", Next::Keep)]
#[case("complete", Next::Finish)]
fn outcomes_say_what_becomes_of_the_touch(#[case] code: &str, #[case] next: Next) {
    let playbooks = Playbooks::built_in();
    assert_eq!(playbooks.outcome(&OutcomeCode(code.to_owned())).map(|outcome| outcome.next), Some(next));
}

#[test]
fn the_small_files_say_what_the_program_does_without_them() {
    let playbooks = Playbooks::built_in();
    assert_eq!(playbooks.cadence, Cadence::default());
    assert_eq!(playbooks.calling_hours, CallingHours::default());
    assert_eq!(playbooks.calendar, WorkCalendar::default());
}

#[test]
fn a_users_file_takes_the_place_of_the_built_in_one() {
    let loaded = Playbooks::load(&own(CADENCE, "attempts = 4\n"));
    assert_eq!(loaded.errors, []);
    assert_eq!((loaded.playbooks.cadence.attempts, loaded.playbooks.cadence.attempts_a_day), (4, 2));
}

#[test]
fn the_delay_of_the_users_cadence_holds_for_outcomes_that_name_none() {
    let playbooks = Playbooks::load(&own(CADENCE, "minutes_between = 240\n")).playbooks;
    let next = |code: &str| playbooks.outcome(&OutcomeCode(code.to_owned())).map(|outcome| outcome.next);
    assert_eq!(next("no-answer"), Some(Next::RetryMinutes { minutes: 240 }));
    assert_eq!(next("busy"), Some(Next::RetryMinutes { minutes: 15 }));
}

#[test]
fn a_broken_file_is_reported_and_the_built_in_version_is_used() {
    let broken = BUILT_IN[0].1.replace("score >= 9", "score >= 19");
    let loaded = Playbooks::load(&own("ru/relationship-nps.toml", &broken));
    assert_eq!(loaded.playbooks, Playbooks::built_in());
    let line = broken.lines().position(|line| line.contains("score >= 19")).expect("it is there") + 1;
    let [error] = loaded.errors.as_slice() else { panic!("{:?}", loaded.errors) };
    assert_eq!((error.file.as_str(), error.line, error.column), ("ru/relationship-nps.toml", line, 18));
    assert_eq!(error.what, Mistake::Condition(ConditionMistake::NotAScore));
}

#[test]
fn a_script_of_the_users_own_stands_beside_those_that_ship() {
    let text = BUILT_IN[1].1.replace("id = \"relationship-nps\"", "id = \"after-delivery\"");
    let loaded = Playbooks::load(&own("en/delivery.toml", &text));
    assert_eq!(loaded.errors, []);
    assert_eq!(loaded.playbooks.scripts.len(), Playbooks::built_in().scripts.len() + 1);
    let same = Playbooks::load(&own("en/again.toml", BUILT_IN[1].1));
    let name = "relationship-nps".to_owned();
    assert_eq!(same.errors[0].what, Mistake::Twice { what: Thing::Script, name });
}

#[rstest]
#[case("notes.toml")]
#[case("de/script.toml")]
#[case("ru/deep/script.toml")]
#[case("ru/.toml")]
fn a_file_of_another_name_is_a_mistake(#[case] name: &str) {
    assert_eq!(Playbooks::load(&own(name, "")).errors, [PlaybookError::at_start(name, Mistake::UnknownFile)]);
}

#[test]
fn hours_may_be_left_out_for_days_off() {
    let text = "on_holidays = true\n[week]\nmon = [\"10-13\"]\n";
    let hours = Playbooks::load(&own(CALLING_HOURS, text)).playbooks.calling_hours;
    assert!(hours.on_holidays && hours.week != Week::default() && hours.week.tue.is_empty());
}

proptest! {
    #[test]
    fn a_spoiled_file_never_stops_the_program_and_every_mistake_has_a_place_in_it(
        file in 0..BUILT_IN.len(), at in 0.0..1.0_f64, length in 0_usize..40, put in "[\\PC\n\"'{}%=\\[\\]]{0,6}",
    ) {
        let (name, good) = BUILT_IN[file];
        let letters: Vec<char> = good.chars().collect();
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss,
            reason = "a place somewhere in a small file")]
        let at = (at * letters.len() as f64) as usize;
        let rest = letters.iter().skip(at + length);
        let text: String = letters.iter().take(at).chain(&put.chars().collect::<Vec<_>>()).chain(rest).collect();
        let lines = text.matches('\n').count() + 1;
        let loaded = Playbooks::load(&own(name, &text));
        for error in loaded.errors {
            prop_assert!(error.file == name && error.line >= 1 && error.line <= lines && error.column >= 1, "{error:?}");
        }
        prop_assert_eq!(loaded.playbooks.scripts.len(), Playbooks::built_in().scripts.len());
        prop_assert!(!loaded.playbooks.outcomes.is_empty());
    }
}

#[test]
fn a_script_is_kept_whole_with_the_interview_that_began_with_it() {
    for script in Playbooks::built_in().scripts {
        let kept = serde_json::to_string(&script).expect("JSON");
        assert_eq!(serde_json::from_str::<Script>(&kept).expect("the same"), script);
    }
}

#[test]
fn a_step_and_its_choices_are_called_as_the_script_calls_them() {
    let playbooks = Playbooks::built_in();
    let leave = StepId("leave".to_owned());
    let words = |named| playbooks.words_of(named, Language::Russian);
    assert_eq!(words(Named::Question(&leave)), "согласие");
    assert_eq!(words(Named::Choice(&leave, "yes")), "да, можно");
    assert_eq!(words(Named::Question(&StepId("of another script".to_owned()))), "of another script");
}
