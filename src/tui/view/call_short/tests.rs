//! The path of a call in one line.

use super::*;
use rstest::rstest;

/// One is on the fourth step: two texts and the score are recorded, two steps are still to come.
fn path() -> Vec<Step> {
    let step = |sign, title: &str, said: &str| Step {
        sign,
        title: title.to_owned(),
        said: said.to_owned(),
        class: None,
        here: sign == "▸",
        done: sign == "✓",
    };
    let score = Step { class: Some(ScoreClass::Promoter), ..step("✓", "оценка", "9 · промоутер") };
    vec![
        step("✓", "согласие", "да, удобно прямо сейчас"),
        score,
        step("✓", "причина", "«всегда всё вовремя»"),
        step("▸", "исправить", ""),
        step("·", "вернуться", ""),
        step("·", "цитата", ""),
    ]
}

#[rstest]
#[case::in_full_where_there_is_room(
    130,
    "✓ согласие да, удобно прямо сейчас  ✓ оценка 9 · промоутер  ✓ причина «всегда всё вовремя»  ▸ исправить  · вернуться  · цитата"
)]
#[case::first_of_all_words_are_shortened(
    120,
    "✓ согласие да, удобно прямо…  ✓ оценка 9 · промоутер  ✓ причина «всегда всё вовремя»  ▸ исправить  · вернуться  · цитата"
)]
#[case::then_the_first_ones_are_left_out(
    96,
    "✓ согласие  ✓ оценка 9 · промоутер  ✓ причина «всегда всё в…  ▸ исправить  · вернуться  · цитата"
)]
#[case::then_the_names_of_what_is_done(76, "✓  ✓ оценка 9 · промоутер  ✓ причина  ▸ исправить  · вернуться  · цитата")]
#[case::the_score_stays(62, "✓  ✓ 9 · промоутер  ✓  ▸ исправить  · вернуться  · цитата")]
#[case::steps_to_come_are_left_out_with_a_mark(50, "✓  ✓ 9 · промоутер  ✓  ▸ исправить  · вернуться  …")]
#[case::the_step_one_is_on_goes_last(16, "…  ▸ исправить  …")]
fn a_path_keeps_the_step_one_is_on(#[case] room: usize, #[case] shown: &str) {
    let mut steps = path();
    let (before, behind) = fit(&mut steps, room);
    let steps = steps.iter().map(|step| step.parts().collect::<Vec<_>>().join(" "));
    let line: Vec<String> =
        before.then(|| "…".to_owned()).into_iter().chain(steps).chain(behind.then(|| "…".to_owned())).collect();
    assert_eq!(line.join("  "), shown);
}
