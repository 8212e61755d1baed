//! Undo as a user meets it: what is taken back, when it is refused, and after a restart.

use super::calls::scores;
use super::ugly_csv::ugly_csv;
use super::{Scene, Story, operator};
use crate::app::model::Screen;
use crate::domain::CallState;

fn page(story: &Story) -> Option<String> {
    story.model().call.as_ref()?.page().map(|(_, page)| page.id.0.clone())
}

fn scene() -> Scene {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene
}

#[test]
fn a_recorded_score_is_taken_back_and_asked_again() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter>");
    assert_eq!(scores(&mut story), [8]);
    story.keys("<f6>").shows("Отменено");
    assert_eq!((scores(&mut story), page(&story).as_deref()), (vec![], Some("score")));
    story.keys("9<enter>");
    assert_eq!(scores(&mut story), [9]);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn typing_is_taken_back_before_anything_that_was_recorded() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter>").text("быстро").keys("<c-z>");
    assert_eq!((scores(&mut story), page(&story).as_deref()), (vec![8], Some("reason")));
    story.hides("быстро").keys("<c-z>");
    assert_eq!((scores(&mut story), page(&story).as_deref()), (vec![], Some("score")));
}

#[test]
fn a_recorded_score_is_taken_back_after_a_restart() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter>");
    story.kill();
    let mut story = scene.open("Вера");
    assert_eq!(scores(&mut story), [8]);
    story.keys("u");
    assert_eq!((scores(&mut story), story.refused.clone()), (vec![], vec![]));
    story.keys("<enter>");
    assert_eq!((story.model().screen, page(&story).as_deref()), (Screen::Call, Some("score")));
}

fn coded(scene: &Scene) -> Story {
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter>").text("быстро").keys("<enter><enter>дд<f4>5");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));
    story
}

#[test]
fn an_outcome_is_taken_back_and_the_call_needs_one_again() {
    let scene = scene();
    let mut story = coded(&scene);
    story.keys("u").shows("Отменено");
    let state = story.model().call.as_ref().map(|call| call.call.state());
    assert_eq!((state, story.model().screen), (Some(CallState::Ended), Screen::Call));
    story.keys("<f4>5");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));
}

#[test]
fn an_outcome_is_taken_back_after_a_restart() {
    let scene = scene();
    coded(&scene).kill();
    let mut story = scene.open("Вера");
    story.keys("u");
    let state = story.model().call.as_ref().map(|call| call.call.state());
    assert_eq!((state, story.refused.clone()), (Some(CallState::Ended), vec![]));
}

#[test]
fn what_was_taken_back_is_done_again() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter><f6>");
    assert_eq!(scores(&mut story), Vec::<usize>::new());
    story.keys("U").shows("Возвращено");
    assert_eq!((scores(&mut story), page(&story).as_deref()), (vec![8], Some("reason")));
}

#[test]
fn a_whole_import_is_taken_back_from_the_list_even_after_a_restart() {
    for restart in [false, true] {
        let scene = Scene::new();
        let file = scene.file("clients.csv", &ugly_csv(200, 3).bytes);
        let mut story = scene.open("Вера");
        story.keys("i").paste(&file.to_string_lossy()).keys("<enter><enter>").shows("Добавлено");
        story.keys("<esc>");
        assert!(story.base().clients_count().unwrap() >= 200);
        if restart {
            story.kill();
            story = scene.open("Вера");
        }
        story
            .keys("o")
            .shows("clients.csv")
            .keys("<enter>")
            .shows("Отменить это действие? Импорт файла clients.csv, сегодня 11:00.")
            .keys("<enter>");
        assert_eq!((story.base().clients_count().unwrap(), story.refused.clone()), (0, vec![]), "restart: {restart}");
        assert_eq!(story.model().screen, Screen::Start);
    }
}

#[test]
fn undo_is_refused_with_the_reason_where_a_colleague_has_changed_the_row_since() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("c").text("Новый клиент").keys("<enter><enter><enter>").wait(500);
    let mut other = scene.store();
    let oleg = operator(&mut other, "Олег", scene.now());
    let (rows, _) = other.clients_page(None, 10).unwrap();
    let id = rows.iter().find(|row| row.name == "Новый клиент").unwrap().id;
    let mut client = other.client(id).unwrap();
    client.note = Some("звонить Ивану".to_owned());
    other.update_client(&client, oleg, scene.now()).unwrap();
    story.keys("u");
    assert_eq!(story.refused.len(), 1);
    assert_eq!(story.base().client(id).unwrap().note.as_deref(), Some("звонить Ивану"));
}

#[test]
fn an_undo_does_not_turn_the_clock_of_the_call_back() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд").wait(20_000);
    story.keys("<f6>");
    let clock = story.model().call.as_ref().unwrap().clock_ms(story.elapsed_ms());
    assert!(clock >= 20_000, "{clock}");
}

#[test]
fn typing_that_was_taken_back_is_typed_again() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter>").text("быстро и").keys("<c-z><c-z>").hides("быстро");
    story.keys("<c-y>").shows("быстро").keys("<c-y>").shows("быстро и");
    assert_eq!((scores(&mut story), story.refused.clone()), (vec![8], vec![]));
}

#[test]
fn taking_back_typing_does_not_take_back_that_the_call_was_answered() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f2>").text("шумно").keys("<c-z><c-z><c-z>").shows("Набранное отменено");
    assert!(story.model().call.as_ref().unwrap().call.reached());
    story.keys("<esc><f6>");
    assert!(!story.model().call.as_ref().unwrap().call.reached(), "outside of a text it can be taken back");
}

/// The reason as it is recorded.
fn reason(story: &Story) -> Option<String> {
    story.model().call.as_ref()?.interview.reason().map(str::to_owned)
}

#[test]
fn a_recorded_text_that_is_deleted_is_recorded_as_passed() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter>").text("дорого").keys("<enter><pgup>");
    assert_eq!(reason(&story).as_deref(), Some("дорого"));
    story.keys("<bs><bs><bs><bs><bs><bs><pgup>");
    assert_eq!(reason(&story), None);
    story.kill();
    let story = scene.open("Вера");
    assert_eq!(reason(&story), None);
}

#[test]
fn a_text_is_recorded_however_its_step_is_left() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter>").text("дорого").keys("<f7>g<enter>");
    assert_eq!((page(&story).as_deref(), reason(&story).as_deref()), (Some("leave"), Some("дорого")));
}

/// Signs a deal by keys on the card of the first client, and opens the letter of its care.
fn letter_of_a_new_deal(scene: &Scene) -> Story {
    let mut story = scene.open("Олег");
    story.keys("2<enter>b").text("насос").keys("<f4>7<enter>e").shows("Спасибо");
    assert_eq!((story.model().screen, deals(&mut story)), (Screen::Letter, 1));
    story
}

fn deals(story: &mut Story) -> usize {
    let client = story.base().open_checklists(10).unwrap().first().map(|row| row.client);
    client.map_or(0, |client| story.base().client_card(client).unwrap().deals.len())
}

#[test]
fn in_a_letter_the_typing_is_taken_back_and_never_the_deal_it_belongs_to() {
    let scene = scene();
    let mut story = letter_of_a_new_deal(&scene);
    story.text("Хм").keys("<c-z>").hides("Хм");
    story.keys("<c-z><c-z><c-z>").shows("Набранное отменено полностью");
    assert_eq!((story.model().screen, deals(&mut story)), (Screen::Letter, 1));
}

#[test]
fn the_letter_is_left_when_its_deal_is_taken_back() {
    let scene = scene();
    let mut story = letter_of_a_new_deal(&scene);
    story.text("Хм").keys("<c-z><f6>").shows("Отменено");
    assert_eq!((story.model().screen, deals(&mut story)), (Screen::Checklists, 0));
    story.wait(400);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn the_letter_is_left_when_a_colleague_has_taken_its_deal_back() {
    let scene = scene();
    let mut story = letter_of_a_new_deal(&scene);
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    store.undo(oleg, scene.now()).unwrap();
    // What was said of the new deal has gone by then.
    story.wait(6_000);
    story.look().shows("Этого чек-листа больше нет");
    assert_eq!(story.model().screen, Screen::Checklists);
}

#[test]
fn where_one_looks_for_a_client_the_typing_is_taken_back_and_nothing_else() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter><enter><enter>дд<f4>52").text("абв").keys("<c-z>").hides("абв");
    story.keys("<c-z><c-z>").shows("Набранное отменено полностью");
    assert_eq!((scores(&mut story), story.model().screen), (vec![10], Screen::Clients));
}

#[test]
fn where_one_looks_for_a_client_typing_again_goes_no_further_than_the_text() {
    let scene = scene();
    let mut story = scene.open("Вера");
    let offered = |story: &Story| story.model().today.rows.len();
    story.keys("z<enter>").wait(100);
    story.keys("u2").text("абв").keys("<c-z>").hides("абв").keys("<c-y>").shows("абв");
    story.keys("<c-y>").shows("Всё набранное возвращено").keys("<esc><esc>");
    assert_eq!(offered(&story), 1, "what was taken back of the base stays so");
    // A line that nothing was typed into has nothing of its own: there the key is heard as everywhere.
    story.keys("2<c-y>").shows("Возвращено").keys("<esc>");
    assert_eq!(offered(&story), 0);
}

#[test]
fn what_was_done_to_many_is_led_to_where_it_stands_and_taken_back_there() {
    let scene = scene();
    let mut store = scene.store();
    let vera = operator(&mut store, "Вера", scene.now());
    let client = store.find_clients("Берёзка", 1).unwrap().remove(0).id;
    let segment = crate::domain::ManyChange::Segment(Some("опт".to_owned()));
    store.change_many(&[client], &segment, vera, scene.now()).unwrap();
    let mut story = scene.open("Вера");
    story
        .keys("u")
        .shows("можно в журнале: Alt+u")
        .keys("ou")
        .shows("Отменить его целиком: Enter")
        .hides("в журнале: o");
    assert_eq!(story.base().client(client).unwrap().segment.as_deref(), Some("опт"));
    story.keys("<enter><enter>").shows("Отменено");
    assert_eq!(story.base().client(client).unwrap().segment, None);
}

#[test]
fn a_form_complains_of_an_empty_line_only_after_it_has_been_left() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("c").shows("Новый клиент").hides("нужно имя").keys("<enter>").shows("! нужно имя");
    story.keys("<esc>").keys("c").hides("нужно имя").keys("<f4>").shows("нужно имя");
    story.keys("<esc>2<enter>b").shows("Новая сделка").hides("что продали?").keys("<enter>").shows("! что продали?");
}
