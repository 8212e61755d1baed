//! What a hasty finger, a crash and a stray paste do: nothing.

use super::calls::scores;
use super::{Scene, Story};
use crate::app::model::Screen;
use crate::app::msg::Msg;

#[test]
fn commands_within_300_ms_of_a_change_by_the_program_are_dropped() {
    let scene = Scene::new().step(100);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene.client("АО «Вектор»", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>");
    story.keys("1");
    assert_eq!(story.model().screen, Screen::Today, "the outcome was given, and the program went back to the list");
    story.keys("<enter>");
    assert_eq!(story.model().screen, Screen::Today, "100 ms later: meant for the menu");
    story.keys("<enter>");
    assert_eq!(story.model().screen, Screen::Today, "200 ms later");
    story.keys("<enter>");
    assert_eq!(story.model().screen, Screen::Brief, "300 ms later it is meant");
}

#[test]
fn why_a_key_did_nothing_stands_until_the_next_key_or_screen() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daф").shows("Такого варианта здесь нет").keys("я").shows("Такого варианта здесь нет");
    story.keys("д").hides("Такого варианта здесь нет").shows("сохранено");
}

#[test]
fn why_a_key_did_nothing_stays_behind_on_its_screen() {
    let mut story = Scene::new().open("Вера");
    story.keys("s<end><enter>").shows("Здесь не меняется").keys("2").hides("Здесь не меняется");
}

#[test]
fn what_went_wrong_on_the_disk_is_not_taken_away_by_a_key() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.settle(Some(Msg::Problem("Письмо не записалось".to_owned())));
    story.keys("j").shows("Письмо не записалось").keys("2").shows("Письмо не записалось");
    story.wait(6_000);
    story.hides("Письмо не записалось");
}

#[test]
fn a_paste_is_text_and_never_commands() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.paste("\nd\na\n").keys("<enter>").paste("d\r\na5\u{1b}");
    assert_eq!((story.dialled.len(), story.model().screen), (0, Screen::Brief));
    story.keys("daд").paste("10\n").keys("<enter>");
    assert_eq!(scores(&mut story), Vec::<usize>::new(), "a score is keyed in, not pasted");
}

/// In the middle of a word at the question for the reason.
fn in_mid_word(scene: &Scene) -> Story {
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter>").text("отвечают сраз");
    story
}

#[test]
fn killed_in_the_middle_of_a_word_all_but_the_last_300_ms_are_there_again() {
    let scene = Scene::new().step(100);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene.client("АО «Вектор»", &["+74951112244"]);
    in_mid_word(&scene).kill();
    let mut story = scene.open("Вера");
    story.shows("чем закончился звонок?");
    let first = story.screen().lines().find(|line| line.contains('!')).unwrap_or_default().to_owned();
    assert!(first.contains("Берёзка") || first.contains("Вектор"), "{first}");
    story.keys("<enter>").wait(400);
    assert_eq!(story.model().screen, Screen::Call);
    story.shows("Связь закончилась").shows("отвечают с");
    assert_eq!(scores(&mut story), [10]);
    story.keys("<f4>8");
    assert_eq!(story.model().screen, Screen::Today);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_call_that_needs_an_outcome_allows_no_other() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene.client("АО «Вектор»", &["+74951112244"]);
    in_mid_word(&scene).kill();
    let mut story = scene.open("Вера");
    story.keys("j<enter>d");
    assert_eq!(story.dialled, Vec::<String>::new());
    story.shows("ещё нет итога");
}

#[test]
fn an_interview_that_was_broken_off_goes_on_at_its_first_open_question() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = in_mid_word(&scene);
    story.keys("<f4>8");
    assert_eq!(story.refused, Vec::<String>::new());
    let ready = story.base().client_card(client).unwrap().planned[0].ready;
    story.wait((ready - scene.now()).num_milliseconds() + 60_000);
    story.keys("<a-1><enter>").shows("прервался").keys("da");
    let call = story.model().call.as_ref().unwrap();
    assert_eq!(call.page().map(|(_, page)| page.id.0.as_str()), Some("value"), "the reason was recorded on leaving");
    assert!(call.again);
}

#[test]
fn leaving_with_an_open_call_asks_first() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = in_mid_word(&scene);
    story.keys("<c-q>");
    assert!(!story.left);
    story.shows("ещё нет итога").keys("<esc>");
    assert_eq!(story.model().screen, Screen::Call);
    story.keys("<c-q><enter>");
    assert!(story.left);
}

#[test]
fn what_cannot_be_read_is_not_waited_for_and_not_called_unsaved() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    let beside = rusqlite::Connection::open(scene.base()).unwrap();
    beside.execute_batch("ALTER TABLE checklist RENAME TO moved").unwrap();
    story.keys("7").shows("не удалось прочитать").hides("читаю…").shows("no such table").hides("не сохранен");
    beside.execute_batch("ALTER TABLE moved RENAME TO checklist").unwrap();
    story.keys("<esc>7").hides("не удалось прочитать");
    story.refused.clear();
}

#[test]
fn an_import_is_taken_back_from_the_screen_that_reports_it() {
    let scene = Scene::new();
    let file = scene.file("base.csv", "Компания;Телефон\nВектор;84951112233\n".as_bytes());
    let mut story = scene.open("Вера");
    story.keys("i").text(file.to_str().unwrap()).keys("<enter><enter>").shows("Добавлено: 1").shows("o журнал");
    story.keys("o").shows("импорт").keys("<enter><enter>").shows("Отменено").hides("Добавлено: 1");
    assert_eq!(story.base().clients_count().unwrap(), 0);
}

#[test]
fn every_column_of_a_wide_file_can_be_seen_before_it_is_imported() {
    let scene = Scene::new().size(80, 24);
    let joined = |first: &str, of: &dyn Fn(u32) -> String| {
        let cells: Vec<String> = std::iter::once(first.to_owned()).chain((1..30).map(of)).collect();
        cells.join(";")
    };
    let (headers, row) =
        (joined("Компания", &|number| format!("графа {number}")), joined("Вектор", &|number| number.to_string()));
    let file = scene.file("wide.csv", format!("{headers}\n{row}\n").as_bytes());
    let mut story = scene.open("Вера");
    story.keys("i").text(file.to_str().unwrap()).keys("<enter>").shows("Столбцы 1–14 из 30").hides("графа 29");
    story.keys("<end>").shows("графа 29").shows("Столбцы 17–30 из 30").shows("F4 — загрузить");
}

#[test]
fn the_line_for_a_theme_says_once_how_it_is_typed() {
    let scene = Scene::new();
    scene.client("Вектор", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("2<a-g>").hides("назовите тему").shows("Enter сохранить");
    assert_eq!(story.screen().matches("темы через запятую или ↓").count(), 1);
    story.keys("<enter>").shows("! назовите тему");
    assert_eq!(story.screen().matches("темы через запятую или ↓").count(), 1);
}
