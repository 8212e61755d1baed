//! A client rings us: what is marked in what they say, and one who rings while another is not written down yet.

use super::{Scene, Story};
use crate::domain::{ClientId, TouchKind};

fn scene() -> (Scene, ClientId, ClientId) {
    let scene = Scene::new();
    let vector = scene.client("Вектор", &["+74951112244"]);
    let birch = scene.client("Берёзка", &["+74951112233"]);
    (scene, vector, birch)
}

fn promises(story: &mut Story, client: ClientId) -> Vec<(String, String)> {
    let card = story.base().client_card(client).unwrap();
    card.promises.into_iter().map(|one| (one.text, one.due.to_string())).collect()
}

#[test]
fn what_is_marked_is_read_while_it_is_typed_and_confirmed_one_by_one() {
    let (scene, vector, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>1").shows("# тема");
    story.text("где акт #сро").shows("Tab — сроки").keys("<tab>").shows("# сроки");
    story.text("! выслать акт до пятницы").shows("! пт 27 ноября до 18:00: выслать акт");
    story.text(" \"всегда выручаете\"").text(" + Ирина Ким +7 916 123-45-67").shows("новый контакт");
    story.keys("<enter>1").shows("1 из 4").shows("Тема «сроки»");
    assert!(story.base().client_card(vector).unwrap().promises.is_empty(), "nothing is kept before it is confirmed");
    story.keys("<enter>").shows("Обещание: выслать акт").keys("<enter>");
    story.shows("Цитата: «всегда выручаете»").keys("<enter>").shows("Рекомендация: Ирина Ким").keys("<enter>");
    story.shows("Вектор: входящий звонок записан");

    assert_eq!(promises(&mut story, vector), [("выслать акт".to_owned(), "2026-11-27T15:00:00.000Z".to_owned())]);
    let base = story.base();
    let kept = base.written_down(vector).unwrap();
    assert_eq!((kept.tags[0].tag.as_str(), &kept.tags[0].step), ("deadlines", &None));
    assert_eq!(kept.quotes[0].text, "всегда выручаете");
    let lead = base.client_card(kept.referrals[0].client).unwrap();
    assert_eq!(lead.phones[0].e164.as_deref(), Some("+79161234567"));
    assert_eq!(lead.planned.iter().map(|touch| touch.kind).collect::<Vec<_>>(), [TouchKind::Lead]);

    story.keys("u").shows("Отменено");
    let base = story.base();
    assert_eq!(base.written_down(vector).unwrap(), crate::domain::WrittenDown::default());
    assert_eq!(base.client_card(vector).unwrap().promises, []);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn what_is_left_out_is_not_kept_and_esc_goes_back_to_the_call() {
    let (scene, vector, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>2").text("не пришёл акт #сроки ! выслать акт").keys("<enter>1");
    story.shows("1 из 2").keys("<esc>").shows("Чем закончилось").keys("1").shows("1 из 2").keys("т<enter>");
    let base = story.base();
    assert_eq!(base.written_down(vector).unwrap().tags, []);
    assert_eq!(base.client_card(vector).unwrap().cases[0].subject, "не пришёл акт", "what is marked stands by itself");
    assert_eq!(promises(&mut story, vector).len(), 1);
}

#[test]
fn a_marked_promise_has_its_own_deadline_and_where_it_is_left_out_one_is_asked_for() {
    let (scene, vector, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>1").text("где акт ! выслать акт в пятницу").keys("<enter>");
    story.hides("спросит срок").keys("4").shows("1 из 1").keys("т").shows("Обещали к сроку").text("завтра в 10");
    story.keys("<enter>").shows("1 из 1").keys("т").shows("записан");
    assert_eq!(promises(&mut story, vector), [("где акт".to_owned(), "2026-11-25T07:00:00.000Z".to_owned())]);
}

#[test]
fn what_a_caller_is_promised_is_due_by_the_callers_clock() {
    let scene = Scene::new();
    let far = scene.client_in("Asia/Vladivostok", "Порт", &["+74232223344"]);
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("порт").keys("<enter>1").text("где акт ! выслать акт до пятницы").wait(400);
    story.kill();
    // What was put aside knows the clock, too.
    let mut story = scene.open("Вера");
    story.keys("<f9>2").shows("где акт").keys("<enter>1<enter>").shows("записан");
    story.keys("<f9>").text("порт").keys("<enter>1").text("нужен счёт").keys("<enter>4").text("завтра в 10");
    story.shows("У клиента: завтра 10:00").shows("У нас: завтра 03:00").keys("<enter>").shows("записан");
    let mut promised = promises(&mut story, far);
    promised.sort();
    let by_their_clock = [("выслать акт", "2026-11-27T08:00:00.000Z"), ("нужен счёт", "2026-11-25T00:00:00.000Z")];
    assert_eq!(promised, by_their_clock.map(|(text, due)| (text.to_owned(), due.to_owned())));
}

#[test]
fn another_client_who_rings_is_asked_about_and_nothing_of_the_first_is_lost() {
    let (scene, vector, birch) = scene();
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>3").text("ещё две коробки").keys("<esc><esc><esc>");
    story.keys("<f9>").shows("Что записываем?").shows("продолжить: Вектор").shows("ещё две коробки").keys("1");
    story.shows("Кто звонит?").text("берёзка").keys("<enter>1").hides("коробки").text("где счёт").wait(400);

    story.kill();
    let mut story = scene.open("Вера");
    story.shows("Недописаны 2 входящих звонка");
    story.keys("<f9>").shows("2  продолжить: Берёзка").shows("3  продолжить: Вектор").keys("2").shows("где счёт");
    story.keys("<enter>1").shows("Берёзка: входящий звонок записан");
    story.keys("<f9>").hides("Берёзка, ").keys("2").shows("ещё две коробки").keys("<enter>1");
    story.shows("Вектор: входящий звонок записан").keys("<f9>").shows("Кто звонит?");
    let mut said = |client| format!("{:?}", story.base().client_card(client).unwrap().timeline);
    assert!(said(vector).contains("заказ: ещё две коробки"));
    assert!(said(birch).contains("вопрос: где счёт"));
}

#[test]
fn somebody_new_is_told_in_one_line_with_the_number_in_it_and_a_firm_keeps_its_digits() {
    let mut story = Scene::new().open("Вера");
    let mut said = |line: &str| {
        story.keys("<f9>").text(line).keys("<enter>1").text("есть ли плёнка").keys("<enter>1").shows("записан");
        let found = story.base().find_clients(line.split(' ').next().unwrap_or_default(), 9).unwrap();
        let newest = found.into_iter().max_by_key(|row| row.id.0).map(|row| row.id).unwrap();
        let card = story.base().client_card(newest).unwrap();
        let numbers = card.phones.into_iter().map(|phone| (phone.raw, phone.e164.unwrap_or_default()));
        (card.client.name, numbers.collect::<Vec<_>>())
    };
    let number = |raw: &str, e164: &str| vec![(raw.to_owned(), e164.to_owned())];
    let sergey = ("Сергей".to_owned(), number("8 903 777 12 34", "+79037771234"));
    assert_eq!(said("Сергей 8 903 777 12 34"), sergey);
    assert_eq!(said("Завод 12345"), ("Завод 12345".to_owned(), vec![]));
}

#[test]
fn a_call_is_passed_on_to_a_colleague_who_is_chosen_and_finds_it_on_the_list_of_today() {
    let (scene, vector, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>1").text("где акт").keys("<enter>").shows("спросит кому").keys("2");
    story.shows("Кому передали").shows("Олег").text("й").keys("<enter>").shows("Такого сотрудника нет");
    story.keys("<bs><enter>").shows("Вектор: звонок записан и передан: Олег");
    assert_eq!(promises(&mut story, vector), [("где акт".to_owned(), "2026-11-24T15:00:00.000Z".to_owned())]);
    let said = format!("{:?}", story.base().client_card(vector).unwrap().timeline);
    assert!(said.contains("вопрос: где акт → передано: Олег"), "{said}");
    story.kill();
    scene.open("Олег").shows("где акт").shows("Вектор");
}

#[test]
fn what_is_left_unfinished_says_so_and_a_key_that_chooses_no_call_is_answered() {
    let (scene, _, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>3").text("две коробки").keys("<esc><esc>").hides("Недописан");
    story.keys("<esc>").shows("Недописан входящий звонок (Вектор): F9 — продолжить");
    story.keys("<f9>9").shows("Такого варианта здесь нет").keys("2").shows("две коробки");
}

#[test]
fn who_rings_is_shown_with_the_number_that_was_typed() {
    let scene = Scene::new();
    scene.client("Вектор", &["+74951112244", "+79160000077"]);
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("000-00-77").shows("+7 916 000-00-77").hides("111-22-44 ");
}
