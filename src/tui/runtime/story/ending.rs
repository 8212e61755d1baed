//! How calls end: several numbers, machines, refusals, the next client, undo.

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{ClientChange, ClientId, Language, Loyalty, Person, PersonChange, PersonName};
use crate::store::Store;

fn bottom(story: &Story) -> String {
    story.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn all_numbers_of_a_sitting_are_one_attempt_each_is_tried_once_and_a_dead_one_is_shown() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233", "+79161112233", "+79161112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>4");
    assert_eq!(story.model().screen, Screen::Brief);
    story.shows("▸ +7 916 111-22-33").shows("не работает").keys("d<f4>1");
    story.shows("▸ +7 916 111-22-44").shows("только что набрали").keys("d<f4>").hides("дальше: +7").keys("1");
    assert_eq!((story.model().screen, story.dialled.len()), (Screen::Today, 3), "none is tried twice");
    let card = story.base().client_card(client).unwrap();
    assert_eq!(card.planned[0].attempts, 1, "three numbers, one attempt");
    let dead: Vec<_> = card.phones.iter().filter(|phone| phone.dead_since.is_some()).map(|phone| &phone.raw).collect();
    assert_eq!(dead, ["+74951112233"]);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_number_known_to_be_dead_is_proposed_by_nothing_and_can_be_chosen() {
    let scene = Scene::new();
    let numbers = ["+74951112233", "+79161112233", "+79161112244", "+79161112255"];
    let client = scene.client("ООО «Берёзка»", &numbers);
    let mut base = scene.store();
    let oleg = super::operator(&mut base, "Олег", scene.now());
    let mark = |base: &mut Store, dead: &[usize]| {
        for phone in base.client_card(client).unwrap().phones {
            let place = numbers.iter().position(|number| **number == phone.raw).unwrap();
            base.mark_phone(client, phone.id, dead.contains(&place), oleg, scene.now()).unwrap();
        }
    };
    mark(&mut base, &[0, 2]);
    let mut story = scene.open("Вера");
    story.keys("<enter>").shows("▸ +7 916 111-22-33").keys("d<f4>1");
    story.shows("▸ +7 916 111-22-55").keys("d<f4>").hides("дальше: +7").keys("1");
    assert_eq!(story.dialled, [numbers[1], numbers[3]], "no dead one is tried in between");
    assert_eq!(story.model().screen, Screen::Today, "nor after them");
    mark(&mut base, &[0, 1, 2]);
    next_try(&scene, &mut story, client);
    story.keys("g<enter>").shows("▸ +7 916 111-22-55").keys("<tab>").hides("▸ +7 916 111-22-55").keys("d");
    assert_eq!(story.dialled.len(), 3, "whoever chooses a dead one dials it");
}

fn next_try(scene: &Scene, story: &mut Story, client: ClientId) {
    let ready = story.base().client_card(client).unwrap().planned[0].ready;
    story.wait((ready - scene.now()).num_milliseconds() + 60_000);
    story.keys("<a-1>").wait(1_000);
}

#[test]
fn a_machine_gets_one_message_and_then_none() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d").hides("Хотели узнать").keys("м").shows("Хотели узнать ваше мнение");
    story.keys("<f4>v");
    assert_eq!(story.model().screen, Screen::Today);
    next_try(&scene, &mut story, client);
    story.keys("g<enter>dv").hides("Хотели узнать").shows("положите трубку, второе не оставляйте");
    story.keys("<f4>").shows("сообщение уже оставляли").keys("v");
    assert_eq!(story.model().screen, Screen::Call, "it cannot be chosen a second time");
    story.keys("3");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));
}

#[test]
fn the_bottom_line_at_the_end_of_the_script_says_outcome() {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter>").text("быстро").keys("<enter>").text("людей").keys("<enter>дд");
    assert!(bottom(&story).contains("итог") && !bottom(&story).contains("записать"), "{}", bottom(&story));
    story.keys("<enter>").shows("Чем закончился").keys("5");
    assert_eq!(story.model().screen, Screen::Today);
}

#[test]
fn the_next_client_is_proposed_and_not_dialled() {
    let scene = Scene::new();
    let first = scene.client("Альфа", &["+74951112233"]);
    scene.client("Бета", &["+74951112244"]);
    let mut story = scene.open("Вера");
    let rank = |story: &Story| story.model().today.rows[0].candidate.client_name.clone();
    let begun = rank(&story);
    story.keys("<enter>d<f4>1");
    let next = rank(&story);
    assert_ne!(begun, next);
    story.shows("F6 — отменить").shows(&format!("Дальше: {next} — Enter")).wait(6_000);
    story.hides("F6 — отменить").shows(&format!("Дальше: {next} — Enter"));
    assert_eq!((story.dialled.len(), story.model().call.is_some()), (1, false));
    story.keys("<enter>");
    assert_eq!(story.model().brief.as_ref().unwrap().row.candidate.client_name, next);
    let _ = first;
}

#[test]
fn the_script_is_in_the_clients_language() {
    let scene = Scene::new();
    let client = scene.client("Birch Ltd", &["+74951112233"]);
    let mut base = scene.store();
    let oleg = super::operator(&mut base, "Олег", scene.now());
    let mut known = base.client(client).unwrap();
    known.language = Some(Language::English);
    base.update_client(&known, oleg, scene.now()).unwrap();
    drop(base);
    let mut story = scene.open("Вера");
    story
        .keys("<enter>")
        .shows("Говорим по-английски")
        .keys("d")
        .shows("Hello")
        .keys("a")
        .shows("one of our key clients");
    assert_eq!(story.model().call.as_ref().unwrap().script.as_ref().unwrap().language, Language::English);
}

#[test]
fn the_brief_says_who_decides_what_is_open_and_what_not_to_mention() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut base = scene.store();
    let oleg = super::operator(&mut base, "Олег", scene.now());
    let avoid = ClientChange::Avoid(Some("прошлого директора".to_owned()));
    base.change_client(client, &avoid, oleg, scene.now()).unwrap();
    let note = ClientChange::Note(Some("любит рыбалку".to_owned()));
    base.change_client(client, &note, oleg, scene.now()).unwrap();
    let anna = base.client_card(client).unwrap().people[0].id;
    let role = PersonChange::Role(Some("подписывает".to_owned()));
    base.change_person(client, anna, &role, oleg, scene.now()).unwrap();
    drop(base);
    let mut story = scene.open("Вера");
    story.keys("<enter>").shows("Анна Петрова — подписывает").shows("Не упоминать: прошлого директора");
    story.shows("Заметка: любит рыбалку").shows("Согласия: ещё не спрашивали");
    story.keys("daд10<enter>").text("быстро").keys("<enter>").text("людей").keys("<enter>дн<f4>5");
    let (card, known) = (story.base().client_card(client).unwrap(), story.base().briefing(client).unwrap());
    assert!(card.planned.is_empty());
    let said = |purpose| known.consent(purpose).map(|line| line.granted);
    assert_eq!(
        (
            said(crate::domain::Purpose::FollowUp),
            said(crate::domain::Purpose::Quoting),
            said(crate::domain::Purpose::Survey)
        ),
        (Some(true), Some(false), None)
    );
}

#[test]
fn whoever_has_left_the_company_is_replaced_and_comes_back_with_the_undo() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    let vera = story.model().me.as_ref().unwrap().id;
    let other = Person::named(client, PersonName { full: "Олег Ким".to_owned(), ..PersonName::default() });
    let (_, oleg) = story.base().add_person(&other, vera, scene.now()).unwrap();
    let anna = story.base().client_card(client).unwrap().people[0].id;
    story.keys("<enter>d<f4>").shows("дальше спросим: Олег Ким").keys("e").text("уволилась").keys("<enter>");
    let gone = |story: &mut Story| story.base().client_card(client).unwrap().contacts[&anna].left_at.is_some();
    assert!(gone(&mut story));
    assert_eq!(story.base().client_card(client).unwrap().planned[0].person, Some(oleg));
    story.wait(400);
    story.keys("u");
    assert!(!gone(&mut story));
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_company_that_has_closed_is_marked_as_gone_and_comes_back_with_the_undo() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>").shows("клиент отмечен ушедшим").keys("c").text("ликвидация").keys("<enter>");
    let loyalty = |story: &mut Story| story.base().client(client).unwrap().loyalty;
    assert_eq!(loyalty(&mut story), Loyalty::Left);
    story.wait(400);
    story.keys("u");
    assert_eq!((loyalty(&mut story), story.refused.clone()), (Loyalty::Unknown, vec![]));
}

#[test]
fn the_menu_in_a_small_window_keeps_every_outcome_and_scrolls_to_the_last_one() {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд3<enter>").text("сроки").keys("<enter><f4>");
    // What nobody can choose stands at its place, with the reason; the case is told once, not in each row.
    story.shows("остались вопросы").shows("m  набрано по ошибке       → не считается, всё остаётся как было");
    story.shows("Откроется обращение: решить завтра до 18:00").hides(", обращение").hides("трубку сняли");
    story
        .shows("↓ ещё 8")
        .hides("↑ ещё")
        .keys("<pgdn>")
        .shows("↑ ещё 8")
        .hides("↓ ещё")
        .shows("v  сообщение автоответчику × трубку сняли")
        .hides("5  опрос завершён");
    story.keys("<pgup>").shows("5  опрос завершён").keys("<down>").shows("↑ ещё 1   ↓ ещё 7").hides("Поговорили");
    assert!(bottom(&story).contains("0…9 a…z выбрать"), "{}", bottom(&story));
    story.keys("m");
    assert_eq!(
        (story.model().screen, story.refused.clone()),
        (Screen::Today, vec![]),
        "a row out of sight has its key"
    );
}

#[test]
fn a_time_in_the_menu_says_whose_clock_it_is() {
    let scene = Scene::new().size(80, 24);
    scene.client_in("Asia/Omsk", "ООО «Урал»", &["+73811112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд3<enter>").text("сроки").keys("<enter><f4>");
    story.shows("снова завтра 09:30 у них, попытка 2 из 6");
    story.shows("Откроется обращение: решить завтра до 18:00 у нас");
}

#[test]
fn an_outcome_after_which_nobody_rings_again_asks_first_and_is_not_on_the_key_that_dials() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f4>d").hides("больше не будут звонить").keys("x").shows("больше не будут звонить");
    story.keys("<esc>").shows("скончался");
    assert!(story.base().client_card(client).unwrap().client.do_not_call.is_none());
    story.keys("x<enter>").wait(6_000);
    assert_eq!(story.model().screen, crate::app::model::Screen::Today);
}
