//! What the arguments of a command line are taken for.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

fn invocation(line: &str) -> Invocation {
    let arguments: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
    parse(&arguments, messages(Language::English)).unwrap()
}

#[test]
fn the_grammar_is_sound_in_both_languages() {
    for language in Language::ALL {
        grammar(messages(*language)).debug_assert();
    }
}

#[test]
fn without_a_command_the_workstation_opens() {
    assert_eq!(invocation(""), Invocation { common: Common::default(), command: Command::Workstation });
}

#[rstest]
#[case("--db a.db --as Anna rates --counts I=1")]
#[case("rates --counts I=1 --db a.db --as Anna")]
#[case("--db=a.db rates --as=Anna --counts=I=1")]
fn common_options_stand_before_or_after_the_command(#[case] line: &str) {
    let found = invocation(line);
    assert_eq!(found.common, Common { database: Some("a.db".into()), operator: Some("Anna".to_owned()) });
    assert_eq!(
        found.command,
        Command::Rates(RatesArgs { counts: Some("I=1".to_owned()), e: None, span: SpanArgs::default(), json: false })
    );
}

#[test]
fn a_column_of_a_file_is_named_by_its_header() {
    let scores = ScoreColumn { file: "a.csv".into(), column: "Оценка".to_owned() };
    assert_eq!(
        invocation("nps --csv a.csv --column Оценка --json").command,
        Command::Nps(NpsArgs { scores: Some(scores), span: SpanArgs::default(), json: true })
    );
}

#[test]
fn help_has_no_word_of_the_other_language() {
    let mut russian = grammar(messages(Language::Russian));
    let mut texts = vec![russian.render_help().to_string()];
    texts.extend(russian.get_subcommands_mut().map(|command| command.render_help().to_string()));
    for text in texts {
        for word in ["Usage", "Options", "Commands", "Arguments", "possible values", "default", "Print"] {
            assert!(!text.contains(word), "{word} in\n{text}");
        }
    }
}

#[test]
fn the_demo_is_a_command_that_opens_no_base_of_the_users() {
    let found = invocation("demo --as Anna");
    assert_eq!((found.command.opens_base(), found.command), (false, Command::Demo));
}

#[test]
fn a_wave_and_days_are_asked_for_by_options() {
    use crate::cli::span::WaveChoice;
    let day = |text: &str| text.parse().ok();
    let span = SpanArgs { wave: Some(WaveChoice::All), from: day("2026-03-01"), to: day("2026-03-31") };
    assert_eq!(
        invocation("nps --wave all --from 2026-03-01 --to 2026-03-31").command,
        Command::Nps(NpsArgs { scores: None, span, json: false })
    );
    let span = SpanArgs { wave: Some(WaveChoice::Number(2)), ..SpanArgs::default() };
    assert_eq!(
        invocation("rates --wave 2 --json").command,
        Command::Rates(RatesArgs { counts: None, e: None, span, json: true })
    );
}
