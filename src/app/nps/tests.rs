//! What the screen asks for, and what it makes of the answers.

use rstest::rstest;

use super::*;
use crate::app::model::Env;
use crate::app::msg::Msg;
use crate::app::update::update;
use crate::app::{Code, Input, Key};
use crate::domain::{AskedBy, Language, Moment, Operator, OperatorId, OperatorRole, ScoreSpan, Wave, WaveId, Zone};
use crate::playbook::Playbooks;

/// Tuesday 24 November 2026 in Moscow.
fn now() -> Moment {
    "2026-11-24T08:00:00Z".parse().unwrap()
}

fn model() -> Model {
    let zone = Zone::new("Europe/Moscow").unwrap();
    let playbooks = std::sync::Arc::new(Playbooks::built_in());
    let mut model = Model::new(Language::Russian, now(), zone, (120, 36), playbooks);
    let me = Operator { id: OperatorId(1), name: "Вера".to_owned(), role: OperatorRole::Operator };
    take(&mut model, Msg::SignedIn(me));
    model
}

fn take(model: &mut Model, msg: Msg) -> Vec<Effect> {
    // Each message comes late enough not to be dropped after the change of the screen before it.
    let elapsed_ms = model.elapsed_ms + 1_000;
    let mut env = Env { now: now(), elapsed_ms, new_id: &mut uuid::Uuid::now_v7 };
    update(model, msg, &mut env)
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    take(model, Msg::Input(Input::Key(key)))
}

fn asked(effects: &[Effect]) -> Vec<ScoreSpan> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::LoadScores(_, ScoreAsk::Board(query)) => Some(query.span),
            _ => None,
        })
        .collect()
}

fn board(waves: i64) -> Box<ScoreBoard> {
    let wave = |id| Wave { id: WaveId(id), survey: SurveyKind::Relationship, began_at: now(), ended_at: None };
    Box::new(ScoreBoard { waves: (1..=waves).map(wave).collect(), ..ScoreBoard::default() })
}

fn opened(waves: i64) -> Model {
    let mut model = model();
    press(&mut model, Key::char('5'));
    let turn = model.nps.turn;
    take(&mut model, Msg::Scores(turn, ScoresTold::Board(board(waves))));
    model
}

fn months(from: (i32, i32), length: i32) -> ScoreSpan {
    let from = Month(from.0 * 12 + from.1 - 1);
    ScoreSpan::Months { from, until: from.plus(length) }
}

#[rstest]
#[case(Period::Wave, 2, ScoreSpan::Wave(2))]
#[case(Period::Month, 0, months((2026, 11), 1))]
#[case(Period::Month, 11, months((2025, 12), 1))]
#[case(Period::Quarter, 0, months((2026, 10), 3))]
#[case(Period::Quarter, 4, months((2025, 10), 3))]
#[case(Period::Year, 1, months((2025, 1), 12))]
#[case(Period::All, 3, ScoreSpan::All)]
fn a_period_is_counted_back_from_today(#[case] period: Period, #[case] back: u32, #[case] wanted: ScoreSpan) {
    assert_eq!(period.span(back, this_month(&model())), wanted);
}

#[test]
fn the_screen_asks_three_things_the_quickest_first() {
    let mut model = model();
    let effects = press(&mut model, Key::char('5'));
    let kinds: Vec<&str> = effects
        .iter()
        .map(|effect| match effect {
            Effect::LoadScores(_, ScoreAsk::Board(_)) => "board",
            Effect::LoadScores(_, ScoreAsk::Words(_)) => "words",
            Effect::LoadScores(_, ScoreAsk::Detail(_)) => "detail",
            _ => "other",
        })
        .collect();
    assert_eq!(kinds, ["board", "words", "detail"]);
}

#[test]
fn an_answer_to_an_earlier_question_is_dropped() {
    let mut model = opened(1);
    let late = model.nps.turn;
    press(&mut model, Key::char('p'));
    take(&mut model, Msg::Scores(late, ScoresTold::Board(board(7))));
    assert_eq!(model.nps.board.as_ref().map(|board| board.waves.len()), Some(1));
}

#[test]
fn only_the_last_question_of_a_kind_is_still_wanted() {
    let query = Nps::default().query(Month(0));
    let board = |turn| Effect::LoadScores(turn, ScoreAsk::Board(query.clone()));
    let detail = Effect::LoadScores(1, ScoreAsk::Detail(query.clone()));
    assert!(board(2).replaces(&board(1)) && !board(2).replaces(&detail) && !board(2).replaces(&Effect::LoadToday));
}

#[test]
fn earlier_and_later_stop_at_the_first_wave_and_at_the_present() {
    let mut model = opened(2);
    assert!(press(&mut model, Key::plain(Code::PageDown)).is_empty());
    assert_eq!(asked(&press(&mut model, Key::plain(Code::PageUp))), [ScoreSpan::Wave(1)]);
    assert!(press(&mut model, Key::plain(Code::PageUp)).is_empty());
    assert_eq!(asked(&press(&mut model, Key::plain(Code::PageDown))), [ScoreSpan::Wave(0)]);
}

#[test]
fn a_survey_without_waves_has_no_wave_to_look_at() {
    let mut model = opened(1);
    assert_eq!(asked(&press(&mut model, Key::char('t'))), [months((2026, 1), 12)]);
    let turn = model.nps.turn;
    take(&mut model, Msg::Scores(turn, ScoresTold::Board(board(0))));
    press(&mut model, Key::char('p'));
    assert_eq!(model.nps.period, Period::All);
    press(&mut model, Key::char('p'));
    assert_eq!(model.nps.period, Period::Month, "the wave is passed over");
}

#[test]
fn another_survey_is_looked_at_in_the_same_time_and_only_a_wave_gives_way_to_the_year_and_comes_back() {
    let mut model = opened(1);
    press(&mut model, Key::char('t'));
    assert_eq!(model.nps.period, Period::Year);
    assert!(model.banner.take().is_some(), "why it is the year is said");
    press(&mut model, Key::char('t'));
    assert_eq!((model.nps.period, model.banner.take()), (Period::Wave, None));
    for _ in 0..4 {
        press(&mut model, Key::char('p'));
    }
    assert_eq!(model.nps.period, Period::All);
    for _ in 0..2 {
        press(&mut model, Key::char('t'));
        assert_eq!((model.nps.period, model.banner.take()), (Period::All, None));
    }
}

#[test]
fn whoever_is_looked_at_in_one_survey_is_looked_at_in_the_other() {
    let mut model = opened(1);
    let sieve = ScoreSieve { segment: Some("опт".to_owned()), asked_by: AskedBy::Others, ..ScoreSieve::default() };
    model.nps.sieve = sieve.clone();
    press(&mut model, Key::char('t'));
    assert_eq!((model.nps.survey, &model.nps.sieve), (SurveyKind::Interaction, &sieve));
}

#[rstest]
#[case(Panel::Spread, (120, 36), true)]
#[case(Panel::Spread, (80, 24), false)]
#[case(Panel::Months, (80, 24), true)]
#[case(Panel::Groups, (120, 36), false)]
#[case(Panel::Change, (120, 36), false)]
fn the_keys_of_the_months_work_where_the_months_are_on_the_screen(
    #[case] panel: Panel,
    #[case] size: (u16, u16),
    #[case] shown: bool,
) {
    let mut model = opened(1);
    let turn = model.nps.turn;
    let mut three = board(1);
    three.months = (100..103).map(|month| (Month(month), SaidCounts::default())).collect();
    take(&mut model, Msg::Scores(turn, ScoresTold::Board(three)));
    (model.size, model.nps.panel) = (size, panel);
    let hints = crate::app::hints::line(&model);
    assert_eq!(hints.iter().any(|hint| of_months(hint.action)), shown, "what the line offers is what can be done");
    press(&mut model, Key::plain(Code::Home));
    assert_eq!(model.nps.months_back, if shown { 2 } else { 0 });
    assert_eq!(press(&mut model, Key::plain(Code::Enter)).is_empty(), !shown);
    assert_eq!(model.screen == Screen::Answers, shown);
}

#[test]
fn the_cursor_stays_among_the_months_and_nothing_is_read_for_it() {
    let mut model = opened(1);
    let turn = model.nps.turn;
    let mut three = board(1);
    three.months = (100..103).map(|month| (Month(month), SaidCounts::default())).collect();
    take(&mut model, Msg::Scores(turn, ScoresTold::Board(three)));
    assert_eq!(model.nps.month().map(|(month, _)| month), Some(Month(102)));
    for _ in 0..5 {
        assert!(press(&mut model, Key::plain(Code::Left)).is_empty());
    }
    assert_eq!(model.nps.month().map(|(month, _)| month), Some(Month(100)));
    press(&mut model, Key::plain(Code::End));
    assert_eq!(model.nps.months_back, 0);
    let effects = press(&mut model, Key::plain(Code::Enter));
    let Some(Effect::LoadScores(_, ScoreAsk::Answers { query, .. })) = effects.first() else { panic!("{effects:?}") };
    assert_eq!(query.span, ScoreSpan::Months { from: Month(102), until: Month(103) });
}
