//! Two people on one base.

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::Exclusion;

fn offered(story: &Story) -> Vec<String> {
    let rows = story.model().today.rows.iter();
    rows.filter(|row| row.excluded.is_none()).map(|row| row.candidate.client_name.clone()).collect()
}

fn scene() -> Scene {
    let scene = Scene::new();
    for (name, number) in [("Альфа", "+74951112233"), ("Бета", "+74951112244"), ("Гамма", "+74951112255")]
    {
        scene.client(name, &[number]);
    }
    scene
}

#[test]
fn two_operators_are_never_offered_the_same_client() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    assert_eq!(offered(&vera), offered(&ira));
    vera.keys("<enter>");
    let taken = vera.model().brief.as_ref().unwrap().row.candidate.client_name.clone();
    ira.wait(500);
    ira.look();
    assert!(!offered(&ira).contains(&taken), "{:?}", offered(&ira));
    ira.shows("Вера").keys("g<enter>d");
    vera.keys("d");
    assert_eq!((vera.dialled.len(), ira.dialled.len()), (1, 1));
    assert_ne!(vera.dialled, ira.dialled);
    assert_eq!((vera.refused.clone(), ira.refused.clone()), (vec![], vec![]));
}

#[test]
fn whoever_comes_second_is_told_who_has_the_client_and_dials_nothing() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter>");
    ira.keys("<enter>");
    assert_eq!((ira.refused.len(), vera.refused.len()), (1, 0));
    ira.keys("d");
    assert_eq!(ira.dialled, Vec::<String>::new());
    ira.shows("Вера");
}

#[test]
fn a_client_is_free_again_when_the_brief_is_closed_or_the_program_dies() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter><esc>");
    ira.look();
    assert_eq!(offered(&ira).len(), 3);
    vera.keys("<enter>");
    vera.kill();
    ira.look();
    ira.keys("<a-1>");
    assert_eq!(offered(&ira).len(), 3);
}

#[test]
fn a_call_without_outcome_stays_with_its_operator_after_a_crash() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter>da");
    vera.kill();
    ira.look();
    ira.keys("<a-1>");
    let held = ira.model().today.rows.iter().filter(|row| matches!(row.excluded, Some(Exclusion::Held(_)))).count();
    assert_eq!((offered(&ira).len(), held), (2, 1));
    let mut vera = scene.open("Вера");
    assert_eq!(vera.model().screen, Screen::Today);
    vera.shows("чем закончился звонок?");
}

#[test]
fn what_one_adds_the_other_sees() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("c").text("Дельта").keys("<enter><enter>").text("+74951112266").keys("<enter><esc>");
    ira.wait(500);
    ira.look().shows("Дельта");
    assert_eq!(offered(&vera), offered(&ira));
}
