//! A call in a window of 80 by 24 cells: what a wide one has beside the talk, and what is said below it, is there.

use rstest::rstest;

use super::{Scene, Story, operator};
use crate::app::model::Screen;
use crate::domain::{ClientChange, NewPromise, Person, PersonChange, PersonName};

fn scene() -> Scene {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene
}

/// A 3 was given, for a reason, and a case has been opened.
fn detractor(scene: &Scene) -> Story {
    let mut story = scene.open("Вера");
    story.keys("<enter>daд3<enter>").text("три недели ждали").keys("<enter>").text("сроки").keys("<enter>дн<f4>5");
    story
}

#[test]
fn a_score_is_shown_with_its_class_as_soon_as_it_is_recorded_and_not_before() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд3").shows("три").hides("критик").keys("<enter>");
    story.shows("✓ оценка 3 · критик").keys("<pgup>").shows("три · критик");
}

#[test]
fn what_is_owed_and_the_last_score_stand_below_the_talk() {
    let scene = scene();
    let mut story = detractor(&scene);
    story.keys("4dd<enter>").shows("Открыто обращение, срок завтра до 18:00");
    story.keys("a").shows("обращение: завтра до 18:00 · прошлая оценка 3");
}

#[rstest]
#[case::the_one_called_pays("платит", true)]
#[case::the_one_called_decides("решает", false)]
fn who_decides_is_named_below_the_talk_where_it_is_not_the_person_called(#[case] role: &str, #[case] named: bool) {
    let scene = scene();
    let mut base = scene.store();
    let oleg = operator(&mut base, "Олег", scene.now());
    let client = base.clients_page(None, 1).unwrap().0[0].id;
    let anna = base.client_card(client).unwrap().people[0].id;
    base.change_person(client, anna, &PersonChange::Role(Some(role.to_owned())), oleg, scene.now()).unwrap();
    for (name, role) in [("Олег Ким", "советует"), ("Вера Седова", "принимает решение")]
    {
        let name = PersonName { full: name.to_owned(), ..PersonName::default() };
        let person = Person { role: Some(role.to_owned()), ..Person::named(client, name) };
        base.add_person(&person, oleg, scene.now()).unwrap();
    }
    drop(base);
    let mut story = scene.open("Вера");
    story.keys("<enter>da").shows("Здравствуйте, Анна Петрова!").hides("решает Олег Ким").hides("решает Анна");
    if named {
        story.shows("решает Вера Седова")
    } else {
        story.hides("решает Вера Седова")
    };
}

#[test]
fn the_card_is_one_key_away_from_a_call_and_esc_leads_back_to_the_talk() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд9<enter>").text("быстро").keys("<f12>");
    assert_eq!(story.model().screen, Screen::Card);
    story.shows("Идёт звонок 00:0").shows("Люди и номера").keys("<esc>");
    assert_eq!(story.model().screen, Screen::Call);
    story.shows("быстро");
}

#[test]
fn a_list_that_goes_on_below_says_so_and_follows_the_cursor() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("f").shows("↓ ещё").keys("<end>").shows("↑ ещё").hides("↓ ещё");
}

#[test]
fn every_outcome_says_all_that_will_follow_it() {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233", "+79161112240"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>").hides(", …").shows("номер отмечен нерабочим, попытка 2 из 6").shows("↓ ещё");
    story.keys("<pgdn>").shows("↑ ещё").hides("↓ ещё");
}

#[test]
fn a_talk_without_a_script_says_what_it_is_about() {
    let scene = scene();
    let mut story = detractor(&scene);
    story.keys("4dd<enter>v").shows("нет и текста автоответчику").shows("три недели ждали");
    story.keys("a").shows("О чём разговор").shows("три недели ждали").hides("Сценарий пройден");
}

#[test]
fn a_time_agreed_on_while_it_rings_means_that_somebody_has_answered() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f5>").text("завтра в 15").keys("<enter>").shows("перезвон завтра 15:00").keys("6");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));
    // Whoever answered was not asked: the next call begins from the beginning.
    scene.at("2026-11-25T12:00:00Z");
    story.keys("<a-1>").wait(1_000);
    story.keys("g<enter>da").shows("Скажите · 1 из").hides("Это снова");
}

#[test]
fn a_message_gives_the_key_in_full_whatever_the_name() {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Межрегиональная Северо-Западная Берёзовая компания»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<esc>").shows("Вернуться: Enter").shows("Идёт звонок 00:0");
    story.keys("<enter><f4>7").shows("записано «перезвонить, срока нет». F6 — отменить.");
}

#[test]
fn what_was_done_is_offered_to_be_taken_back_until_something_else_is_done() {
    let scene = scene();
    scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>1").shows("F6 — отменить").keys("<enter>d").hides("F6 — отменить");
}

#[test]
fn every_mark_is_seen_while_they_are_confirmed() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter>").text("#раз #два #три #пять #шесть + Ирина").shows("+ Ирина: новый контакт");
    story.keys("<enter>").text("людей").keys("<enter>дд<f4>5").shows("1 из 6");
    story.shows("Тема «раз»").shows("Тема «шесть»").shows("Рекомендация: Ирина");
}

#[test]
fn a_call_that_was_cut_off_lasted_at_least_so_long() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд").wait(5_000);
    story.keys("9<enter>");
    story.kill();
    let mut story = scene.open("Вера");
    story.keys("<home><enter>").shows("ЗАВЕРШЁН не меньше 00:0");
    story.keys("<f4>8").wait(1_000);
    let entry = story.base().clients_count().unwrap();
    assert_eq!(entry, 1);
}

#[test]
fn a_note_says_whose_call_it_is_written_to() {
    let scene = scene();
    scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da");
    let name = story.model().call.as_ref().unwrap().candidate.client_name.clone();
    story.keys("<esc><down><f2>").shows(&format!("{name} · Заметка"));
}

#[test]
fn beside_the_call_of_today_stands_what_was_said_in_it() {
    let scene = Scene::new().size(120, 36);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд9<enter><esc>").shows("✓ оценка  9 · промоутер").shows("У клиента 11:00");
}

#[test]
fn who_rings_us_sees_the_whole_number_and_what_each_end_leads_to() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("r").text("22-33").shows("+7 495 111-22-33").keys("<enter>2").text("не довезли").keys("<enter>");
    story
        .shows("решено сразу  → откроется обращение")
        .shows("пообещали сделать  → спросит срок, откроется обращение")
        .keys("4");
    story.text("ерунда").keys("<enter>").shows("Не понимаю «ерунда»");
}

#[test]
fn answers_that_are_kept_off_the_path_are_counted_in_the_line_of_steps() {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд9<enter>").text("быстро").keys("<enter>").text("людей").keys("<enter>");
    story.hides("в стороне").keys("<pgup><pgup><pgup>4<enter>").shows("  в стороне: 1");
}

#[test]
fn while_it_rings_the_bottom_line_says_how_to_end_the_call_before_how_to_dial_again() {
    let scene = Scene::new().size(80, 24);
    scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d");
    let bottom = story.screen().lines().last().unwrap_or_default().to_owned();
    assert!(bottom.contains("a ответили") && bottom.contains("F4"), "{bottom}");
    assert!(bottom.find("F4") < bottom.find("d набрать").or(Some(usize::MAX)), "{bottom}");
}

/// A client with more to know than a small window has room for.
fn much_is_known(scene: &Scene) {
    let client = scene.client("История", &["+74951112233", "+74951112234", "+74951112235"]);
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    for day in 1..=4 {
        let due = scene.now() + chrono::TimeDelta::days(30 + day);
        let text = format!("обещание {day}: {}", "прислать акт сверки и счета-фактуры по всем договорам ".repeat(2));
        let zone = crate::domain::Zone::new("Europe/Moscow").unwrap();
        let promise = NewPromise { client, person: None, text, due, zone, owner: oleg, call: None };
        store.add_promise(&promise, oleg, scene.now()).unwrap();
    }
    for change in [
        ClientChange::Avoid(Some("развод директора".to_owned())),
        ClientChange::Note(Some("звонить после обеда".to_owned())),
    ] {
        store.change_client(client, &change, oleg, scene.now()).unwrap();
    }
}

#[test]
fn before_a_call_what_can_do_harm_stands_first_and_the_rest_can_be_scrolled_to() {
    let scene = Scene::new().size(80, 24);
    much_is_known(&scene);
    let mut story = scene.open("Вера");
    story.keys("<enter>").shows("Не упоминать: развод директора").shows("обещание 2").shows("и ещё 2 обещания");
    story.shows("▸ +7 495 111-22-33").shows("↓ ещё").hides("обещание 4");
    story.keys("<end>").shows("обещание 4").shows("▸ +7 495 111-22-33").shows("↑ ещё").hides("↓ ещё");
    // A key too many at the end is not one to make good on the way back.
    story.keys("<down><down><up>").shows("↓ ещё 1").keys("<home>").shows("Не упоминать").hides("↑ ещё");
    story.resize(120, 50).shows("обещание 4").shows("Заметка").hides("ещё 2 обещания").hides("↓ ещё");
}

#[test]
fn what_lies_above_a_screen_is_scrolled_to_its_end_and_no_further() {
    let mut scene = Scene::new().size(80, 24);
    much_is_known(&scene);
    scene.notices = (1..=30).map(|number| format!("строка {number}: такого поля нет")).collect();
    let mut story = scene.open("Вера");
    story.shows("строка 1:").hides("строка 30:").keys("<pgdn><pgdn><pgdn><pgdn><pgdn><down><down>").shows("строка 30:");
    story.keys("<up>").hides("строка 30:").shows("строка 29:").keys("<end>").shows("строка 30:");
    story.keys("<esc>?").shows("Клавиши этого экрана").keys("<pgdn><pgdn><pgdn><pgdn><down>");
    let end = story.screen();
    assert_ne!(story.keys("<up>").screen(), end, "the help moves back at once");
}

#[test]
fn beside_a_call_what_can_do_harm_stands_first_and_what_is_cut_is_told() {
    let scene = Scene::new().size(120, 24);
    much_is_known(&scene);
    let mut story = scene.open("Вера");
    story.keys("<enter>da").shows("Не упоминать: развод директора").shows("и ещё 2 обещания").shows("F12 — карточка");
    story.resize(120, 50).shows("Заметка: звонить после обеда").hides("F12 — карточка");
}

/// Promises to the only client whose day was the day before yesterday.
fn overdue(scene: &Scene, count: usize) {
    let mut store = scene.store();
    let client = store.clients_page(None, 1).unwrap().0[0].id;
    let oleg = operator(&mut store, "Олег", scene.now());
    for number in 1..=count {
        let due = scene.now() - chrono::TimeDelta::days(2);
        let zone = crate::domain::Zone::new("Europe/Moscow").unwrap();
        let text = format!("выслать акт {number}");
        let promise = NewPromise { client, person: None, text, due, zone, owner: oleg, call: None };
        store.add_promise(&promise, oleg, scene.now()).unwrap();
    }
}

#[test]
fn the_words_for_whoever_answers_stay_in_sight_beside_many_numbers() {
    let scene = Scene::new().size(80, 24);
    let numbers: Vec<String> = (10..22).map(|number| format!("+749511122{number}")).collect();
    scene.client("Много номеров", &numbers.iter().map(String::as_str).collect::<Vec<_>>());
    let mut story = scene.open("Вера");
    story.keys("<enter>d").shows("Здравствуйте").shows("текст для автоответчика").shows("▸ +7 495 111-22-10");
    story.shows("↓ ещё").hides("+7 495 111-22-21");
    story.keys(&"<tab>".repeat(11)).shows("▸ +7 495 111-22-21").shows("↑ ещё").shows("текст для автоответчика");
}

#[test]
fn what_of_a_card_and_of_the_settings_lies_out_of_sight_is_counted() {
    let scene = scene();
    overdue(&scene, 30);
    let mut story = scene.open("Вера");
    story.keys("v").shows("▾ Клиент").shows("↓ ещё").keys("<tab><tab>").shows("▾ Обещания и обращения · 30");
    story.keys(&"<down>".repeat(25)).shows("▾ Обещания и обращения · 30").shows("↑ ещё").shows("выслать акт 26");
    story.keys("<esc>s").shows("Настройки").shows("↓ ещё");
}

#[test]
fn a_card_says_which_promise_is_overdue_and_whose_it_is() {
    let scene = scene();
    overdue(&scene, 1);
    let mut story = scene.open("Вера");
    story.keys("v<tab><tab>").shows("Просрочено · Обещали").shows("выслать акт 1 · Олег");
}

#[test]
fn end_goes_to_the_last_client_where_nothing_is_typed() {
    let scene = scene();
    for number in 0..30 {
        scene.client(&format!("Я-{number:02}"), &[]);
    }
    let mut story = scene.open("Вера");
    story.keys("2").hides("Я-29").keys("<end>").shows("Я-29").keys("<home>").hides("Я-29").shows("Берёзка");
}

#[test]
fn what_of_a_client_is_out_of_sight_is_counted_above_the_numbers() {
    let scene = scene();
    let mut base = scene.store();
    let oleg = operator(&mut base, "Олег", scene.now());
    let client = base.clients_page(None, 1).unwrap().0[0].id;
    base.change_client(client, &ClientChange::Avoid(Some("о скидках ".repeat(120))), oleg, scene.now()).unwrap();
    drop(base);
    let mut story = scene.open("Вера");
    story.keys("<enter>").shows("! Не упоминать");
    let screen = story.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let numbers = lines.iter().position(|line| line.contains("Телефоны")).unwrap();
    assert!(lines[numbers - 1].contains("↓ ещё"), "the count stands below the text it counts");
    story.keys("<end>").shows("↑ ещё").shows("Согласия: ещё не спрашивали").hides("↓ ещё");
}

#[test]
fn that_a_number_was_just_dialled_stands_before_whose_it_is() {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233", "+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>3").shows("рабочий · только что набрали · Анна Петрова");
}

#[test]
fn nobody_is_greeted_once_the_line_is_down() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>d").shows("Когда ответят").shows("текст для автоответчика").keys("<f4>1<f6>");
    story.shows("ЗАВЕРШЁН").hides("Когда ответят").hides("текст для автоответчика");
}

#[test]
fn of_a_long_name_the_name_proper_is_seen_and_so_is_whom_to_ask_for() {
    let scene = Scene::new().size(80, 24);
    let name = "Общество с ограниченной ответственностью «Северо-Западная компания промышленной упаковки»";
    scene.client(name, &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.shows("ООО «Северо-Западная компания промышленной упаковки» Анна Петрова · +7 495 111-22-33");
    story.keys("<enter>").shows("Перед звонком · ООО «Северо-Западная компания промышленной упак…");
    story.keys("d").shows("ООО «Северо-За").shows("… · Анна Петрова НАБОР");
    story.keys("<f4>1").shows("ООО «Северо-Западная").hides("Общество");
}

#[test]
fn an_outcome_that_is_refused_says_so() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>6").shows("Так закончить нельзя: никто не ответил.");
    story.keys("<esc>aд9<enter><f4>l").shows("Так закончить нельзя: оценка уже записана.");
}

#[test]
fn what_is_said_beside_a_call_in_the_background_breaks_no_border() {
    let scene = scene();
    scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<esc><down><enter>d").shows("Идёт звонок").shows("сначала укажите");
    let screen = story.screen();
    let lines: Vec<&str> = screen.lines().collect();
    assert!(lines[20].starts_with('└') && lines[21].contains("Идёт звонок"), "the box ends above both lines");
}

#[test]
fn a_time_that_was_agreed_on_is_said_once_before_the_call() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f5>").text("в 15").keys("<enter>6").wait(1_000);
    story.keys("<home><enter>").shows("Перед звонком").shows("обещали").hides("договорились");
}
