//! Whole calls by keys alone, and what is in the base afterwards.

use rstest::rstest;

use super::ugly_csv::ugly_csv;
use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{Answer, Language, StepState};
use crate::store::ScoreFilter;

/// Answers of the base by score.
pub(super) fn scores(story: &mut Story) -> Vec<usize> {
    let counts = story.base().score_counts(&ScoreFilter::default()).unwrap();
    (0..=10).filter(|score| counts.scores[*score] > 0).collect()
}

fn at(story: &Story) -> Option<String> {
    story.model().call.as_ref()?.page().map(|(_, page)| page.id.0.clone())
}

/// A client in a call that has reached the question for the score, by a Russian keyboard.
fn asked() -> (Scene, Story) {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>вфд");
    assert_eq!(at(&story).as_deref(), Some("score"));
    (scene, story)
}

#[test]
fn a_thousand_dirty_clients_are_imported_and_one_is_called_with_the_russian_layout_on() {
    let scene = Scene::new().size(80, 24);
    let ugly = ugly_csv(1_000, 7);
    let file = scene.file("клиенты 2026.csv", &ugly.bytes);
    let mut story = scene.open("Вера");
    assert_eq!(story.model().screen, Screen::Start);
    story.keys("ш").paste(&format!("'{}'", file.display())).keys("<enter>");
    story.shows("windows-1251").keys("<enter>").shows("Добавлено").shows("Не принято");
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
    assert!(story.base().clients_count().unwrap() >= ugly.clients);

    story.presses = 0;
    story.keys("<enter>вфд10<enter>");
    assert_eq!((scores(&mut story), at(&story).as_deref()), (vec![10], Some("reason")));
    story.text("отвечают сразу").keys("<enter>").text("людей").keys("<enter>дд<f4>5");
    assert!(story.presses <= 14, "{} presses", story.presses);
    assert_eq!((story.model().screen, story.dialled.len()), (Screen::Today, 1));
    assert!(story.dialled[0].starts_with("+7"), "{:?}", story.dialled);
    assert_eq!(story.refused, Vec::<String>::new());
    story.shows("опрос завершён").shows("опросов 1");
    let counts = story.base().outcome_counts(None).unwrap();
    assert_eq!(counts.values().sum::<u64>(), counts.values().copied().max().unwrap() + 1, "{counts:?}");
}

#[rstest]
#[case("10<enter>", &[10])]
#[case("1<enter>", &[1])]
#[case("0<enter>", &[])]
#[case("0<enter><enter>", &[0])]
#[case("0<bs>5<enter>", &[5])]
#[case("78<enter>", &[8])]
#[case("11<enter>", &[1])]
#[case("10<bs><enter>", &[1])]
#[case("<enter>", &[])]
#[case("99<enter>", &[9])]
fn digits_and_enter_record_one_score(#[case] keys: &str, #[case] recorded: &[usize]) {
    let (_scene, mut story) = asked();
    story.keys(keys);
    assert_eq!(scores(&mut story), recorded);
    story.wait(60_000);
    assert_eq!(scores(&mut story), recorded, "no time decides anything");
}

#[test]
fn no_digit_touches_another_question() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>1d");
    assert_eq!(story.dialled.len(), 0, "1 on the brief shows Today, and there d dials nothing");
    story.keys("<enter>d0123456789");
    assert_eq!((story.dialled.len(), at(&story)), (1, None));
    story.keys("a0123456789");
    assert_eq!(at(&story).as_deref(), Some("leave"));
    story.keys("д9<enter>");
    story.text("7").keys("<enter>");
    assert_eq!(scores(&mut story), [9], "a digit in the client's words is a word");
    story.keys("<enter>0123456789");
    assert_eq!((scores(&mut story), at(&story).as_deref()), (vec![9], Some("come-back")));
}

#[test]
fn a_single_stray_key_on_the_list_never_dials_or_codes() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let letters: String = ('!'..='~').filter(|c| *c != '<').chain('а'..='я').chain('А'..='Я').collect();
    let named = ["<enter>", "<esc>", "<tab>", "<bs>", "<f2>", "<f3>", "<f4>", "<f5>", "<f6>", "<f7>", "<f8>", "<pgup>"];
    for key in letters.chars().map(String::from).chain(named.map(String::from)) {
        let mut story = scene.open("Вера");
        story.keys(&key);
        assert_eq!((story.dialled.len(), story.model().call.is_some()), (0, false), "{key}");
        assert_eq!(story.base().outcome_counts(None).unwrap().len(), 1, "{key}: all are still not tried");
    }
}

#[test]
fn a_detractor_opens_a_case() {
    let (_scene, mut story) = asked();
    story.keys("3<enter>").text("три недели ждали").keys("<enter>");
    assert_eq!(at(&story).as_deref(), Some("fix"));
    story.text("сроки").keys("<enter>дн<f4>").shows("обращение").keys("5");
    let cases = story.base().open_cases(10).unwrap();
    assert_eq!(cases.len(), 1);
    assert_eq!(scores(&mut story), [3]);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn nobody_answers_and_the_second_try_is_planned() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>").shows("попытка 2").keys("1");
    assert_eq!(story.model().screen, Screen::Today);
    let planned = &story.base().client_card(client).unwrap().planned[0];
    assert_eq!(planned.attempts, 1);
    assert!(planned.ready > scene.now(), "{planned:?}");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn the_next_number_of_the_same_client_is_proposed_and_not_dialled() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233", "+79161112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>1");
    assert_eq!((story.model().screen, story.dialled.len()), (Screen::Brief, 1));
    story.shows("▸ +7 916 111-22-33").keys("d");
    assert_eq!(story.dialled, ["+74951112233", "+79161112233"]);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_callback_is_agreed_in_words_by_the_clients_clock() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f5>").text("завтра в 10").shows("10:00").keys("<enter>6");
    assert_eq!(story.model().screen, Screen::Today);
    let planned = &story.base().client_card(client).unwrap().planned[0];
    assert_eq!(planned.ready.to_string(), "2026-11-25T07:00:00.000Z");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_talk_in_which_a_time_was_agreed_is_an_attempt_wherever_attempts_are_told() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f5>").text("завтра в 10").keys("<enter>6");
    assert_eq!(story.base().client_card(client).unwrap().planned[0].attempts, 1);
    story.kill();
    scene.at("2026-11-25T07:00:00Z");
    let mut story = scene.open("Вера");
    story.shows(" 1× ").keys("w").shows("Попыток: 1 из 6").keys("<esc><enter>").shows("1 попытка");
    story.keys("d<f4>").keys("1");
    assert_eq!(story.base().client_card(client).unwrap().planned[0].attempts, 2, "and so is one that was missed");
}

#[test]
fn how_a_person_is_spoken_to_is_set_on_the_card_and_said_in_the_greeting_at_once() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da").shows("Здравствуйте, Анна Петрова!").shows("Как обращаться к человеку");
    story.keys("<f12><tab><down>").shows("Как обращаться: —").keys("e").text("Анна Сергеевна").keys("<enter>");
    story.shows("Как обращаться: Анна Сергеевна").keys("<esc>");
    story.shows("Здравствуйте, Анна Сергеевна!").hides("Как обращаться к человеку");
    let name = story.base().client_card(client).unwrap().people[0].name.clone();
    assert_eq!(
        (name.full.as_str(), name.given, name.patronymic),
        ("Анна Петрова", None, None),
        "the name is as it was"
    );
}

#[test]
fn how_a_person_is_spoken_to_goes_before_the_parts_of_the_name_and_emptied_gives_way_to_them() {
    let scene = Scene::new();
    let file = "Компания;Фамилия;Имя;Отчество;Телефон\nООО «Берёзка»;Петрова;Анна;Сергеевна;+7 495 111-22-33\n";
    let file = scene.file("clients.csv", file.as_bytes());
    let mut story = scene.open("Вера");
    story.keys("i").paste(&file.to_string_lossy()).keys("<enter><f4>").shows("Добавлено: 1").keys("<esc>");
    let client = story.base().clients_page(None, 1).unwrap().0[0].id;
    let address = |story: &mut Story| story.base().client_card(client).unwrap().people[0].name.form_of_address.clone();
    story.keys("<enter>da").shows("Здравствуйте, Анна Сергеевна!").keys("<f12><tab><down>e<enter>");
    assert_eq!(address(&mut story), None, "what the parts say is not kept beside them");
    story.keys("e<c-u>").text("Аня").keys("<enter>").shows("Как обращаться: Аня");
    assert_eq!(address(&mut story).as_deref(), Some("Аня"));
    story.keys("y").shows("из имени и отчества, отдельно не задано → Аня").keys("<esc>");
    story.keys("<esc>").shows("Здравствуйте, Аня!").keys("<f12>");
    story.keys("<tab><down>e<c-u><enter>").shows("Как обращаться: Анна Сергеевна");
    story.keys("<esc>").shows("Здравствуйте, Анна Сергеевна!");
}

#[test]
fn a_callback_comes_up_by_itself_when_its_time_has_come() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f5>").text("+2ч").keys("<enter>6");
    story.shows("В списке: 0").wait(2 * 3_600_000 + 60_000);
    story.shows("В списке: 1");
}

#[rstest]
#[case("н", "9", true)]
#[case("о", "0<enter>", false)]
fn a_refusal_is_taken_at_once(#[case] leave: &str, #[case] outcome: &str, #[case] again: bool) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da").keys(leave);
    assert_eq!(at(&story), None, "nothing more is asked");
    story.shows("Опрос сейчас не идёт").keys("<f4>").keys(outcome);
    assert_eq!(story.model().screen, Screen::Today);
    let card = story.base().client_card(client).unwrap();
    assert_eq!(card.planned.len(), usize::from(again), "{:?}", card.planned);
    assert_eq!(scores(&mut story), Vec::<usize>::new());
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_nine_corrected_to_four_opens_the_other_branch_and_keeps_the_first_off_the_path() {
    let (_scene, mut story) = asked();
    story.keys("9<enter>").text("всё быстро").keys("<enter>").text("людей").keys("<enter>");
    assert_eq!(at(&story).as_deref(), Some("come-back"));
    story.keys("<pgup><pgup><pgup>");
    assert_eq!(at(&story).as_deref(), Some("score"));
    story.keys("4<enter>");
    assert_eq!((scores(&mut story), at(&story).as_deref()), (vec![4], Some("fix")));
    let call = story.model().call.as_ref().unwrap();
    let script = call.script.as_ref().unwrap();
    let off: Vec<_> = call.interview.path().iter().filter(|step| step.kept).map(|step| step.page).collect();
    assert!(off.iter().any(|page| script.pages[*page].id.0 == "value"), "{off:?}");
    story.shows("людей").keys("<pgup><pgup>9<enter>");
    let call = story.model().call.as_ref().unwrap();
    let value = script_page(&story, "value");
    assert_eq!(call.interview.path()[value].state, StepState::Answered, "back when changed back");
    assert_eq!(at(&story).as_deref(), Some("come-back"));
}

fn script_page(story: &Story, id: &str) -> usize {
    let script = story.model().call.as_ref().unwrap().script.as_ref().unwrap();
    script.pages.iter().position(|page| page.id.0 == id).unwrap()
}

#[test]
fn esc_keeps_the_call_and_no_other_begins_before_its_outcome() {
    let (scene, mut story) = asked();
    scene.client("АО «Вектор»", &["+74951112244"]);
    story.keys("8<esc>").look();
    assert_eq!(story.model().screen, Screen::Today);
    story.shows("идёт звонок").keys("j<enter>");
    assert_eq!(story.model().screen, Screen::Brief);
    story.wait(1_000);
    story.keys("d");
    assert_eq!(story.dialled, ["+74951112233"]);
    story.shows("ещё нет итога").keys("<esc>g<enter>");
    assert_eq!((story.model().screen, at(&story).as_deref()), (Screen::Call, Some("score")));
    assert!(matches!(story.model().call.as_ref().unwrap().asks(), Some(Answer::Score)));
}

#[test]
fn a_call_in_english_goes_by_the_english_script() {
    let scene = Scene::new().language(Language::English).size(80, 24);
    scene.client("Birch Ltd", &["+74951112233"]);
    let mut story = scene.open("Vera");
    story.keys("<enter>da");
    let options = match story.model().call.as_ref().unwrap().asks() {
        Some(Answer::Choice { options }) => options[0].key,
        other => panic!("{other:?}"),
    };
    story
        .keys(&options.to_string())
        .keys("10<enter>")
        .text("fast")
        .keys("<enter>")
        .text("people")
        .keys("<enter>yy<f4>5");
    assert_eq!((scores(&mut story), story.model().screen), (vec![10], Screen::Today));
}
