//! Each key of the bottom line is heard: it does what it says, or it is dim and says why it does not.

use std::collections::BTreeSet;
use std::sync::Arc;

use rstest::rstest;

use super::{Scene, Story};
use crate::app::context::context;
use crate::app::model::{Env, Model};
use crate::app::msg::Msg;
use crate::app::update::update;
use crate::app::{Input, Key, hints};
use crate::domain::Language;

/// All of the state that a key may change.
fn state(model: &Model) -> String {
    let mut model = model.clone();
    model.playbooks = Arc::default();
    model.tour.take_if(|tour| {
        tour.model.playbooks = Arc::default();
        false
    });
    format!("{model:?}")
}

/// What each key of the bottom line that is not heard is, with the place.
fn unheard(model: &Model, seen: &mut BTreeSet<String>) -> Vec<String> {
    // In a tour the keys are those of the talk on a made-up client.
    let shown = model.tour.as_ref().map_or(model, |tour| &tour.model);
    let here = context(shown);
    seen.insert(format!("{here:?}"));
    let keyed = hints::line(shown).into_iter().filter_map(|hint| Some((hint.key?, hint)));
    let silent = |(key, hint): &(Key, hints::Hint)| {
        let mut pressed = model.clone();
        (pressed.deaf_until_ms, pressed.banner) = (0, None);
        if let Some(tour) = &mut pressed.tour {
            (tour.model.deaf_until_ms, tour.model.banner) = (0, None);
        }
        let before = state(&pressed);
        let mut env = Env { now: model.now, elapsed_ms: model.elapsed_ms, new_id: &mut uuid::Uuid::now_v7 };
        let effects = update(&mut pressed, Msg::Input(Input::Key(*key)), &mut env);
        let said = pressed.tour.as_ref().map_or(&pressed.banner, |tour| &tour.model.banner);
        if hint.dim { said.is_none() } else { effects.is_empty() && state(&pressed) == before }
    };
    keyed
        .filter(silent)
        .map(|(_, hint)| format!("{here:?}: {} {} (dim: {})", hint.shown, hint.word, hint.dim))
        .collect()
}

/// Presses the keys one after the other and looks at the bottom line after each.
fn walk(story: &mut Story, walks: &[&str], seen: &mut BTreeSet<String>, wrong: &mut BTreeSet<String>) {
    for keys in walks {
        for key in super::rehearsal::keys(keys).unwrap() {
            story.wait(350);
            story.press(key);
            wrong.extend(unheard(story.model(), seen));
        }
    }
}

#[rstest]
fn every_key_of_the_bottom_line_does_something_or_says_why_not(
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let (mut seen, mut wrong) = (BTreeSet::new(), BTreeSet::new());
    let size = (200, 36);
    let scene = Scene::new().language(language).size(size.0, size.1);
    let file = scene.file("base.csv", "Компания;Телефон\nВектор;84951112233\n".as_bytes());
    let mut story = scene.open("Вера");
    let unnamed = scene.file("unnamed.csv", "Кто;Тел\nВектор;84951112233\n".as_bytes());
    let unnamed = format!("i{}<enter><down><enter>тел<enter><f4><esc><esc><esc>", unnamed.display());
    let import = format!("i{}<enter><down><down><enter>факс<enter><esc>j<f4>j<esc>", file.display());
    let first = ["<esc>", "t<enter>da", "y10<enter>ок<enter><f4><esc><esc>", "c<esc>s<esc>", &unnamed, &import];
    walk(&mut story, &first, &mut seen, &mut wrong);
    let scene = Scene::new().language(language).size(size.0, size.1);
    scene.client("Вектор", &["+74951112233", "+74951112244"]);
    scene.client("Маяк", &["+74951112255"]);
    let mut story = scene.open("Вера");
    let yes = if language == Language::Russian { "д" } else { "y" };
    let talk = "9<enter>ок #цена<pgup><pgdn><f2>да<esc><f5>завтра<esc><f7><esc><enter>";
    let call = &format!("<enter><f2><esc>d<tab>a{yes}{talk}{yes}<enter><f4><esc>");
    let ended = "<esc><a-1><enter><f4>5<enter><enter><enter><esc>";
    walk(&mut story, &[call, ended, "r<esc>r22-44<enter>1кто<enter><esc><esc><esc>"], &mut seen, &mut wrong);
    let (scene, operator) = Scene::demo(language);
    let mut story = scene.size(size.0, size.1).open(&operator);
    let places = [
        "jz<esc>x<esc>f<down><esc>a<esc>w<esc>:<esc>?<esc>o<tab><enter><esc><esc>",
        "2<down><enter><tab><tab><tab>y<esc>e<esc>a<tab><esc>b<esc>B<esc>M<esc>v<esc><esc>",
        "<a-1>4j<enter>t<esc>m<esc>a<esc><esc>f<esc>",
        "<a-1>7<enter>n<esc>e<esc><esc><esc>",
        "<a-1>5<tab><tab><left>f<right><enter>a<tab><enter><esc><esc><esc>",
        "<a-1>s<enter><esc><end><up><enter><esc>",
    ];
    walk(&mut story, &places, &mut seen, &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(["ImportPreview", "ImportColumn", "ImportField"].iter().all(|place| seen.contains(*place)), "{seen:?}");
    assert!(seen.len() > 35, "places that were looked at: {seen:?}");
}
