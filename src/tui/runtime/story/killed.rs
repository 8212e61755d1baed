//! Whatever is pressed in a call, and whenever the program is killed there: it opens again at the same interview, with
//! the same words.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Scene, Story};
use crate::domain::{AnswerValue, CallId, CallState, Interview, StepId};

/// Everything of a call that has to be there again.
type Kept = Option<(CallId, Interview, bool, BTreeMap<String, String>, String)>;

fn kept(story: &Story) -> Kept {
    let call = story.model().call.as_ref()?;
    // What stands in the answer already is no draft, and an empty line is none.
    let open = |step: &StepId, text: &str| {
        let answered = matches!(call.interview.answer(step), Some(AnswerValue::Text(said)) if said == text.trim());
        !text.trim().is_empty() && !answered
    };
    let typed = call.typed.iter().filter(|(step, field)| open(step, field.text()));
    let typed = typed.map(|(step, field)| (step.0.clone(), field.text().to_owned())).collect();
    let reached = call.call.reached();
    Some((call.head.id, call.interview.clone(), reached, typed, call.note.text().to_owned()))
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => one_of(vec!["<enter>", "д", "н", "y", "7<enter>", "10<enter>", "3<enter>", "0<enter>"]),
        3 => "[а-яa-z ]{1,8}",
        2 => one_of(vec!["<pgup>", "<pgdn>", "<f6>", "<c-z>", "<c-y>", "<bs>", "<f3>", "<f7><down><enter>"]),
        1 => one_of(vec!["<f2>", "<f2>слово<enter>", "<esc>", "<esc><enter>", "<f4><esc>", "<f5>чт 15<esc>"]),
        1 => one_of(vec!["<a-d>", "<a-r>", "d", "r", "<tab>", "<f8>", "<home>", "<end>", "<f4>1", "<f4>8"]),
    ]
}

fn one_of(keys: Vec<&'static str>) -> impl Strategy<Value = String> {
    prop::sample::select(keys).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn killed_at_any_key_of_a_call_the_same_interview_opens_again(keys in prop::collection::vec(key(), 0..25)) {
        let scene = Scene::new();
        scene.client("ООО «Берёзка»", &["+74951112233", "+79161112233"]);
        let mut story = scene.open("Вера");
        story.keys("<enter>daд");
        for keys in &keys {
            story.keys(keys);
        }
        story.wait(400);
        let before = kept(&story);
        story.kill();
        let again = scene.open("Вера");
        prop_assert_eq!(&before, &kept(&again));
        let state = again.model().call.as_ref().map(|call| call.call.state());
        prop_assert!(matches!(state, None | Some(CallState::Ended)), "{:?}", state);
    }
}
