//! A line that drops: what was said is a partial interview, which a colleague takes up the next day, with the words it
//! began with.

use super::Scene;
use crate::app::model::Screen;
use crate::domain::{Disposition, InterviewState, Language, ScriptId};
use crate::playbook::Playbooks;
use crate::store::ScoreFilter;

/// The built-in scripts after an edit: another version with other words at every page.
fn edited() -> Playbooks {
    let mut playbooks = Playbooks::built_in();
    for script in &mut playbooks.scripts {
        script.version += 1;
        for page in &mut script.pages {
            page.say = format!("Новые слова. {}", page.say);
        }
    }
    playbooks
}

#[test]
fn a_dropped_line_is_partial_and_a_colleague_ends_the_interview_the_next_day_by_the_script_it_began_with() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut vera = scene.open("Вера");
    vera.keys("<enter>daд9<enter>").text("всё вовр").keys("<f4>");
    // It cannot be called complete, whoever is in a hurry.
    vera.keys("5");
    assert!(vera.model().call.is_some(), "a part is not the whole");
    vera.keys("8");
    assert_eq!((vera.model().screen, vera.refused.clone()), (Screen::Today, vec![]));
    let wave = vera.base().running_wave().unwrap().id;
    let partial = |counts: &std::collections::BTreeMap<Disposition, u64>| {
        (counts.get(&Disposition::Partial).copied(), counts.get(&Disposition::Interview).copied())
    };
    assert_eq!(partial(&vera.base().outcome_counts(Some(wave)).unwrap()), (Some(1), None));
    let left = vera.base().interview_to_resume(client).unwrap().unwrap();
    assert_eq!(left.state, InterviewState::Partial);
    vera.kill();

    let scene = scene.playbooks(edited());
    scene.at("2026-11-25T08:00:00Z");
    let mut ira = scene.open("Ира");
    ira.keys("<enter>").shows("прервался").keys("d").shows("Это снова Ира").keys("a");
    let call = ira.model().call.as_ref().unwrap();
    assert!(call.again);
    let now = scene.playbooks.script(&ScriptId("relationship-nps".to_owned()), Language::Russian).unwrap();
    let script = call.script.as_ref().unwrap();
    assert_eq!((script.version, now.version), (left.script.version, left.script.version + 1));
    assert_eq!(call.page().map(|(_, page)| page.id.0.as_str()), Some("value"), "at its first open question");
    ira.shows("Это снова Ира").shows("всё вовр").hides("Новые слова");
    ira.text("люди").keys("<enter>дд<f4>5");
    assert_eq!((ira.model().screen, ira.refused.clone()), (Screen::Today, vec![]));

    assert_eq!(partial(&ira.base().outcome_counts(Some(wave)).unwrap()), (None, Some(1)));
    assert!(ira.base().interview_to_resume(client).unwrap().is_none());
    let scores = ira.base().score_counts(&ScoreFilter::default()).unwrap().scores;
    assert_eq!((scores[9], scores.iter().sum::<u64>()), (1, 1), "one answer, although there were two calls");
    // The next client is asked by the new words.
    scene.client("АО «Вектор»", &["+74951112244"]);
    ira.look().keys("<enter>da").shows("Новые слова");
}
