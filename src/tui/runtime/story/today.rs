//! Today's list by keys: marks, putting off, handing over, dropping, filters, and the reasons.

use super::{Scene, Story, operator};
use crate::app::model::Screen;
use crate::app::settings::rows::Row;
use crate::domain::{CallRow, OperationKind, Week};

fn names(story: &Story) -> Vec<String> {
    let rows = story.model().today.rows.iter();
    rows.filter(|row| row.excluded.is_none()).map(|row| row.candidate.client_name.clone()).collect()
}

fn under_cursor(story: &Story) -> String {
    story.model().today.selected(false).map(|row| row.candidate.client_name.clone()).unwrap_or_default()
}

fn scene() -> Scene {
    let scene = Scene::new();
    for (name, number) in
        [("Альфа", "+74951110001"), ("Бета", "+74951110002"), ("Гамма", "+74951110003"), ("Дельта", "+74951110004")]
    {
        scene.client(name, &[number]);
    }
    scene
}

/// Makes somebody the owner of a client, in a segment.
fn owned(scene: &Scene, name: &str, owner: &str, segment: &str) {
    let mut store = scene.store();
    let owner = operator(&mut store, owner, scene.now());
    let row = store.find_clients(name, 1).unwrap().remove(0);
    let mut client = store.client_card(row.id).unwrap().client;
    client.owner = Some(owner);
    client.segment = Some(segment.to_owned());
    store.update_client(&client, owner, scene.now()).unwrap();
}

#[test]
fn a_client_is_put_off_in_words_and_comes_back_by_undo() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("jz").shows("До какого времени отложить?").shows("Бета");
    vera.text("завтра в 10").shows("Вернётся в список: завтра 10:00");
    vera.keys("<tab>").text("ждут договор").keys("<enter>");
    vera.shows("Бета: отложено до завтра 10:00");
    assert_eq!(names(&vera), ["Альфа", "Гамма", "Дельта"]);
    vera.keys("u").shows("откладывание 1 клиента");
    assert_eq!(names(&vera), ["Альфа", "Бета", "Гамма", "Дельта"]);
    let last = vera.base().recent_operations(1).unwrap().remove(0);
    assert_eq!(last.kind, OperationKind::Undo);
}

#[test]
fn a_list_with_nobody_to_ring_names_the_next_call() {
    let scene = Scene::new();
    for (name, number) in [("Альфа", "+74951110001"), ("Бета", "+74951110002")] {
        scene.client(name, &[number]);
    }
    let mut vera = scene.open("Вера");
    vera.hides("Следующий звонок").keys("z").text("завтра в 10").keys("<enter>").hides("Следующий звонок");
    vera.keys("z").text("пт").keys("<enter>").shows("Сейчас звонить некому");
    vera.shows("Следующий звонок: завтра 10:00, Альфа");
    // What can be rung later today stands on the list: the line is then below it.
    vera.keys("uz").text("+2ч").keys("<enter>").shows("Бета").shows("Следующий звонок: сегодня ");
    vera.keys("u").hides("Следующий звонок");
    // Late in the evening it is the next opening of the client's own hours.
    scene.at("2026-11-24T19:00:00Z");
    vera.wait(500);
    vera.shows("Следующий звонок: завтра 09:30, Бета");
}

#[test]
fn an_empty_line_puts_off_until_tomorrow() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("z").shows("завтра").keys("<enter>");
    assert_eq!(names(&vera), ["Бета", "Гамма", "Дельта"]);
}

#[test]
fn a_client_put_off_until_later_today_stands_below_with_the_reason() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("z").text("в 15").keys("<tab>").text("совещание").keys("<enter>");
    vera.shows("отложено: 15:00, совещание");
    vera.wait(4 * 60 * 60 * 1000);
    assert_eq!(names(&vera).len(), 4, "at three it is back");
}

#[test]
fn marked_clients_are_put_off_in_one_action() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("xjx").shows("отмечено: 2");
    vera.keys("z").shows("Кого: 2 клиентов").keys("<enter>");
    assert_eq!(names(&vera), ["Бета", "Дельта"]);
    vera.hides("отмечено").keys("u");
    assert_eq!(names(&vera).len(), 4);
    vera.keys("x<esc>").hides("отмечено");
}

#[test]
fn putting_off_from_the_brief_lets_the_client_go() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter>").keys("z<enter>");
    assert_eq!(vera.model().screen, Screen::Today);
    ira.look();
    assert_eq!(names(&ira), names(&vera));
    assert!(!ira.model().today.rows.iter().any(|row| row.candidate.held_by.is_some()));
}

#[test]
fn nothing_is_dropped_by_one_key() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("X").shows("Снять с плана этот контакт?").keys("<esc>");
    assert_eq!(names(&vera).len(), 4);
    vera.keys("X<enter>").shows("Снят с плана 1 контакт");
    assert_eq!(names(&vera).len(), 3);
    vera.keys("u");
    assert_eq!(names(&vera).len(), 4);
}

#[test]
fn what_is_handed_over_moves_to_the_colleagues_list() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<a-1>");
    // Operators by name: Вера, Ира, Олег.
    vera.keys("a").shows("Кому передать?").keys("j<enter>").shows("Ира: передан 1 контакт");
    assert_eq!(names(&vera), ["Бета", "Гамма", "Дельта"]);
    ira.look();
    assert_eq!(names(&ira).len(), 4);
    vera.keys("u");
    assert_eq!(names(&vera).len(), 4);
}

#[test]
fn a_filter_promises_no_calls_that_it_hides() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("<a-s>").text("вт 9-18").keys("<enter>g");
    let pace = Row::ALL.iter().position(|row| *row == Row::Pace).unwrap();
    vera.keys(&"j".repeat(pace)).keys("<enter>").text("4:30").keys("<enter><esc>").shows("успеем ещё");
    vera.keys("f<enter><esc>").shows("По этому отбору звонить некому").hides("успеем ещё");
}

#[test]
fn a_filter_is_shown_in_the_head_and_remembered() {
    let scene = scene();
    owned(&scene, "Бета", "Вера", "Розница");
    owned(&scene, "Гамма", "Олег", "Опт");
    let mut vera = scene.open("Вера");
    vera.keys("f").shows("Что показывать").keys("<enter>");
    assert_eq!(names(&vera), ["Бета"]);
    vera.keys("<esc>").shows("только моё");
    vera.kill();
    let mut vera = scene.open("Вера");
    assert_eq!(names(&vera), ["Бета"]);
    vera.keys("fk<enter><esc>").hides("только моё");
    assert_eq!(names(&vera).len(), 4);
    // Everything, mine, any segment, Опт: the fourth line.
    vera.keys("fjj<enter>").shows("(•) Опт").keys("<esc>");
    assert_eq!(names(&vera), ["Гамма"]);
    vera.keys("f<enter><esc>");
    assert_eq!(names(&vera), Vec::<String>::new());
    vera.shows("По этому отбору звонить некому");
    // Somebody else sees their own list.
    assert_eq!(names(&scene.open("Ира")).len(), 4);
}

#[test]
fn why_tells_the_whole_chain_and_scrolls() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("w").shows("Место 1, группа «опрос текущей волны»").shows("Звоним сегодня: 09:30–12:30, 14:00–17:30");
    vera.shows("Попыток: 0 из 6").shows("Вывод: звонить можно сейчас.");
    vera.keys("<esc>").hides("Вывод:");
    let mut small = scene.open("Ира");
    small.resize(80, 24).keys("w").shows("Зачем звонить:");
    small.keys("G").keys("<pgdn>").shows("Вывод: звонить можно сейчас.");
}

#[test]
fn the_cursor_stays_where_it_is_when_a_colleague_takes_its_client() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    ira.keys("j");
    assert_eq!(under_cursor(&ira), "Бета");
    vera.keys("j<enter>");
    ira.look();
    // Beta is at the end now, at Vera's; Ira goes on with whoever has moved up into its place.
    assert_eq!((ira.model().today.cursor.at, under_cursor(&ira).as_str()), (1, "Гамма"));
    assert_eq!(ira.model().today.rows.last().map(CallRow::client), vera.model().brief.as_ref().map(|b| b.row.client()));
}

#[test]
fn the_cursor_goes_along_with_a_client_that_only_moved_up() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    ira.keys("jj");
    vera.keys("<enter>");
    ira.look();
    assert_eq!((ira.model().today.cursor.at, under_cursor(&ira).as_str()), (1, "Гамма"));
}

#[test]
fn without_service_hours_the_list_says_when_the_next_ones_are_and_still_works() {
    let scene = scene();
    let mut store = scene.store();
    let vera = operator(&mut store, "Вера", scene.now());
    let mut hours = crate::domain::ServiceHours { week: Week::default(), ..crate::domain::ServiceHours::default() };
    hours.week.thu.push("10:00-12:00".parse().unwrap());
    let change = crate::domain::SettingChange::ServiceHours(hours);
    store.change_setting(&change, vera, scene.now()).unwrap();
    drop(store);
    let mut vera = scene.open("Вера");
    vera.shows("часы сервиса: чт 26 ноября 10:00");
    vera.keys("<enter>d");
    assert_eq!(vera.dialled, ["+74951110001"]);
}

/// Lets the clock run to an hour and a minute of this day in Moscow, and looks at what has changed.
fn until(story: &mut Story, clock: &str) {
    let now = story.model().now;
    let then: crate::domain::Moment = format!("2026-11-24T{clock}:00+03:00").parse().unwrap();
    story.wait((then - now).num_milliseconds() + 1_000);
    story.keys("<a-1>");
}

#[test]
fn a_missed_callback_is_tried_again_twice_and_then_agreed_anew() {
    let scene = Scene::new();
    let client = scene.client("Альфа", &["+74951110001"]);
    let mut vera = scene.open("Вера");
    vera.keys("<enter>da<f5>").text("в 14").keys("<enter>6");
    assert_eq!(names(&vera), Vec::<String>::new());
    for (due, next) in [("14:00", "14:15"), ("14:16", "15:16")] {
        until(&mut vera, due);
        assert_eq!(names(&vera), ["Альфа"], "at {due}");
        vera.shows("обещали").keys("g<enter>d<f4>1").shows(&format!("не раньше: {next}"));
    }
    until(&mut vera, "15:17");
    // The third time nobody answers it is an attempt like any other: no agreed time is left, and today had enough.
    vera.keys("g<enter>d<f4>1");
    let touch = vera.base().client_card(client).unwrap().planned.remove(0);
    assert_eq!((touch.appointment, touch.attempts), (None, 4));
    assert!(touch.ready > "2026-11-25T00:00:00+03:00".parse().unwrap());
}

#[test]
fn a_personal_callback_that_is_overdue_becomes_anyones() {
    let scene = Scene::new();
    scene.client("Альфа", &["+74951110001"]);
    let mut vera = scene.open("Вера");
    vera.keys("<enter>da<f5>").text("в 14").keys("<tab><enter>6");
    let mut ira = scene.open("Ира");
    until(&mut ira, "14:01");
    ira.shows("перезвонит Вера: сегодня 14:00");
    assert_eq!(names(&ira), Vec::<String>::new());
    until(&mut ira, "14:31");
    assert_eq!(names(&ira), ["Альфа"]);
}

#[test]
fn a_survey_that_was_broken_off_comes_first_on_the_next_day_and_says_so() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("jj<enter>daд8<enter>").text("дорого").keys("<f4>8");
    vera.kill();
    scene.at("2026-11-25T08:30:00Z");
    let mut vera = scene.open("Вера");
    assert_eq!(names(&vera), ["Гамма", "Альфа", "Бета", "Дельта"]);
    vera.shows("опрос прерван вчера: продолжить");
    vera.keys("w").shows("Зачем звонить: опрос прерван вчера: продолжить").shows("Прерванный опрос продолжают");
}

#[test]
fn what_a_colleague_has_let_go_comes_alive_while_one_looks() {
    let scene = scene();
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    vera.keys("<enter>");
    ira.look();
    assert_eq!(names(&ira), ["Бета", "Гамма", "Дельта"]);
    vera.keys("<esc>");
    ira.look();
    assert_eq!(names(&ira), ["Альфа", "Бета", "Гамма", "Дельта"]);
}

#[test]
fn what_the_line_offers_to_take_back_is_taken_back_from_the_next_clients_brief_too() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("<enter>d<f4>1").wait(400);
    vera.shows("F6 — отменить").keys("<enter>");
    assert_eq!(vera.model().screen, Screen::Brief);
    vera.shows("Альфа: записано").keys("<f6>").shows("Отменено");
    let call = vera.model().call.as_ref().map(|call| call.candidate.client_name.clone());
    assert_eq!((vera.model().screen, call.as_deref()), (Screen::Call, Some("Альфа")));
    let held: Vec<_> = scene.open("Ира").model().today.rows.iter().filter_map(|row| row.candidate.held_by).collect();
    assert_eq!(held.len(), 1, "the client of the brief is let go, the one of the call is held");
}

#[test]
fn a_meeting_closes_the_touch_with_a_note_and_undo_brings_it_back() {
    let scene = Scene::new();
    let client = scene.client("Альфа", &["+74951110001"]);
    let mut store = scene.store();
    let touch = crate::store::PlannedTouch::new(
        client,
        crate::domain::TouchKind::Idea,
        crate::domain::Channel::Meeting,
        scene.now(),
    );
    let oleg = operator(&mut store, "Олег", scene.now());
    store.plan_touch(&touch, oleg, scene.now()).unwrap();
    let survey = store.client_card(client).unwrap().planned.into_iter().find(|it| it.kind != touch.kind).unwrap();
    let mut vera = scene.open("Вера");
    vera.keys("m").shows("Опрос проводят по телефону");
    store.drop_touches(&[survey.id], oleg, scene.now()).unwrap();
    drop(store);
    vera.look();
    vera.keys("m").shows("Альфа: встреча состоялась").text("берут две коробки").keys("<enter>");
    vera.shows("встреча записана");
    let card = vera.base().client_card(client).unwrap();
    assert_eq!((card.planned.len(), card.last_contact.is_some()), (0, true));
    let said = format!("{:?}", card.timeline);
    assert!(said.contains("берут две коробки") && said.contains("Meeting"), "{said}");
    vera.keys("u").shows("Отменено: встреча: берут две коробки");
    let card = vera.base().client_card(client).unwrap();
    assert_eq!((card.planned.len(), card.last_contact), (1, None));
}

#[test]
fn under_a_call_without_outcome_the_places_are_counted_on() {
    let scene = Scene::new();
    for (name, number) in [("Альфа", "+74951112233"), ("Бета", "+74951112234"), ("Вектор", "+74951112235")]
    {
        scene.client(name, &[number]);
    }
    let mut story = scene.open("Вера");
    story.keys("<down><enter>da<esc>");
    let places: Vec<_> = story.model().today.rows.iter().map(|row| row.rank).collect();
    assert_eq!(places, [Some(1), Some(2)]);
}

#[test]
fn who_of_several_was_promised_a_time_is_named_before_they_are_put_off() {
    let scene = Scene::new();
    for (name, number) in [("Альфа", "+74951112233"), ("Бета", "+74951112234")] {
        scene.client(name, &[number]);
    }
    let mut story = scene.open("Вера");
    let promised = story.model().today.rows[0].candidate.client_name.clone();
    story.keys("<enter>da<f5>").text("в 15").keys("<enter>6").wait(1_000);
    story.keys("<home>xxz").shows(&format!("Обещали время: {promised}. Перенос изменит обещание"));
}

#[test]
fn what_takes_a_filter_back_is_no_choice_beside_the_others() {
    let scene = scene();
    scene.open("Вера").keys("f").shows("показать всё").hides(") показать всё").shows("[ ] только моё");
}
