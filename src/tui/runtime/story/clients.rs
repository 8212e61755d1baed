//! Clients by keys: find, the card, editing, archive, duplicates, many at once.

use rstest::rstest;

use super::{Scene, Story, operator};
use crate::app::model::Screen;
use crate::domain::testing::client_with_id;
use crate::domain::{
    CardField, ClientCard, ClientId, CommitmentChange, Grade, Language, Loyalty, NewPromise, Person, PersonName,
};

pub(super) fn scene() -> Scene {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene.client("АО «Вектор»", &["+74951112244"]);
    scene.client("ИП Сидоров", &["+74951112255"]);
    scene
}

/// Opens the card of the first client that is found.
pub(super) fn card_of(scene: &Scene, needle: &str) -> Story {
    let mut story = scene.open("Вера");
    story.keys("2").text(needle).keys("<enter>");
    assert_eq!(story.model().screen, Screen::Card);
    story
}

pub(super) fn card(story: &mut Story) -> ClientCard {
    let id = story.model().clients.card.as_ref().unwrap().client.id;
    story.base().client_card(id).unwrap()
}

/// Puts the cursor of the card onto the first line that satisfies.
pub(super) fn go_to(story: &mut Story, wanted: impl Fn(crate::app::clients::card::Line) -> bool) {
    story.keys("g");
    let page = crate::app::clients::card::page(story.model().clients.card.as_ref().unwrap());
    let at = page.iter().position(|(_, line)| wanted(*line)).expect("no such line on the card");
    story.keys(&"j".repeat(at));
}

pub(super) fn on(field: CardField) -> impl Fn(crate::app::clients::card::Line) -> bool {
    move |line| line == crate::app::clients::card::Line::Field(field)
}

fn on_person(line: crate::app::clients::card::Line) -> bool {
    matches!(line, crate::app::clients::card::Line::Person(_))
}

fn on_phone(line: crate::app::clients::card::Line) -> bool {
    matches!(line, crate::app::clients::card::Line::Phone(_))
}

#[rstest]
#[case::a_part_of_the_name("берез", "Берёзка")]
#[case::the_end_of_the_number("12255", "Сидоров")]
#[case::a_number_as_it_is_written("8 (495) 111-22-44", "Вектор")]
#[case::with_a_mistake("сидроов", "Сидоров")]
#[case::with_the_other_layout_on(",thtprf", "Берёзка")]
fn a_client_is_found_while_it_is_typed(#[case] needle: &str, #[case] name: &str) {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2").text(needle).shows(name).shows("Клиенты: 1");
}

#[test]
fn what_was_taken_for_what_was_meant_is_said() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2").text("сидроов").shows("точно нет; похоже: «сидоров»");
}

#[test]
fn a_client_is_found_by_the_note_and_by_words_of_a_call() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Note));
    story.keys("e").text("Любит ёлочные игрушки").keys("<enter>").shows("ёлочные");
    story.keys("<esc>").keys("<bs><bs><bs><bs><bs><bs>").text("елочные");
    story.shows("АО «Вектор»").shows("заметка: Любит ёлочные игрушки");
    story.keys("<enter>");
    assert_eq!(card(&mut story).client.name, "АО «Вектор»");
}

#[test]
fn a_client_found_by_a_note_alone_is_counted_and_opened() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Note));
    story.keys("e").text("Заказывают к сезону").keys("<enter>").shows("сезону").keys("<esc><esc>");
    story.text("сезон").shows("Клиенты: 0, в записях 1").shows("Что записано").hides("Телефон").keys("<enter>");
    assert_eq!((story.model().screen, card(&mut story).client.name.as_str()), (Screen::Card, "АО «Вектор»"));
}

#[test]
fn a_list_says_what_of_it_lies_below_the_window() {
    let scene = Scene::new().size(80, 24);
    for n in 10..40 {
        scene.client(&format!("Клиент {n}"), &[&format!("+749511100{n}")]);
    }
    let mut story = scene.open("Вера");
    story.keys("2").shows("↓ ещё 13").hides("↑ ещё").keys("<end>").shows("↑ ещё 13").hides("↓ ещё");
}

#[test]
fn a_search_begins_with_an_empty_line_and_esc_empties_it_before_it_leaves() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2").text("вект").shows("Клиенты: 1").keys("<esc>").shows("Клиенты: 3");
    assert_eq!(story.model().screen, Screen::Clients);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
    story.keys("2").text("вект").keys("<enter>/").text("сид").shows("Клиенты: 1").shows("ИП Сидоров");
    story.keys("<c-u>").text("/берёз").shows("Клиенты: 1").shows("ООО «Берёзка»");
}

#[test]
fn next_and_previous_go_through_what_was_found() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2<enter>").shows("АО «Вектор»");
    story.keys("n").shows("ИП Сидоров").keys("n").shows("ООО «Берёзка»").keys("n").shows("Это последний в списке");
    story.keys("p").shows("ИП Сидоров").keys("<esc>");
    assert_eq!((story.model().screen, story.model().clients.cursor.at), (Screen::Clients, 1));
}

#[test]
fn next_and_previous_go_through_the_list_of_the_day_too() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("v");
    let first = card(&mut story).client.id;
    story.keys("n");
    let second = card(&mut story).client.id;
    assert_ne!(first, second);
    story.keys("p");
    assert_eq!(card(&mut story).client.id, first);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
}

#[rstest]
#[case(CardField::ClientName, "АО «Вектор плюс»")]
#[case(CardField::Owner, "оле")]
#[case(CardField::Segment, "опт")]
#[case(CardField::Grade, "а")]
#[case(CardField::Loyalty, "лоя")]
#[case(CardField::Language, "англ")]
#[case(CardField::Zone, "мск+3")]
#[case(CardField::Hours, "пн–пт 18–20")]
#[case(CardField::Note, "звонить после обеда")]
#[case(CardField::Avoid, "суд")]
#[case(CardField::TaxNumber, "7701234567")]
fn a_field_is_edited_by_one_line_and_taken_back_after_a_restart(#[case] field: CardField, #[case] typed: &str) {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    let before = card(&mut story);
    go_to(&mut story, on(field));
    story.keys("<enter>");
    if field == CardField::ClientName || field == CardField::Zone {
        story.keys(&"<bs>".repeat(20));
    }
    story.text(typed).keys("<enter>");
    assert!(story.model().overlays.is_empty(), "saved, and the line is gone");
    let after = card(&mut story);
    assert_ne!((&after.client, &after.record), (&before.client, &before.record));
    assert_eq!(story.model().clients.card.as_deref(), Some(&after), "the screen shows what is on disk");
    story.kill();
    let mut story = scene.open("Вера");
    story.keys("u").shows("Отменено");
    assert_eq!(story.base().client_card(before.client.id).unwrap(), before);
}

#[test]
fn what_is_typed_becomes_what_is_meant() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    for (field, typed) in
        [(CardField::Owner, "ОЛЕГ"), (CardField::Grade, "в"), (CardField::Loyalty, "оби"), (CardField::Language, "en")]
    {
        go_to(&mut story, on(field));
        story.keys("e").text(typed).keys("<enter>");
    }
    let card = card(&mut story);
    let client = &card.client;
    assert_eq!(
        (card.owner_name.as_deref(), client.grade, client.loyalty, client.language),
        (Some("Олег"), Some(Grade::B), Loyalty::Upset, Some(Language::English))
    );
}

#[test]
fn what_cannot_be_understood_is_said_and_stays_to_be_corrected() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Owner));
    story.keys("e").text("Ктото").shows("такого менеджера нет; есть: ").keys("<enter>");
    assert_eq!(story.model().overlays.len(), 1);
    story.keys(&"<bs>".repeat(5)).text("вер").keys("<enter>");
    assert_eq!(card(&mut story).owner_name.as_deref(), Some("Вера"));
}

#[test]
fn a_number_that_cannot_be_dialled_comes_back_with_the_reason() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on_person);
    story.keys("t").text("12345").keys("<enter>").shows("не набрать");
    assert_eq!((story.model().overlays.len(), card(&mut story).phones.len()), (1, 1));
    story.keys(&"<bs>".repeat(5)).text("8 916 123-45-67 доб. 12").keys("<enter>");
    let card = card(&mut story);
    let added = &card.phones[1];
    assert_eq!(
        (added.e164.as_deref(), added.extension.as_deref(), added.person),
        (Some("+79161234567"), Some("12"), Some(card.people[0].id))
    );
    story.keys("u");
    assert_eq!(story.base().client_card(card.client.id).unwrap().phones.len(), 1);
}

#[test]
fn a_new_client_is_one_operation_and_lands_on_its_card() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story
        .keys("c")
        .text("ООО «Ель»")
        .keys("<enter>")
        .text("Пётр")
        .keys("<enter>")
        .text("8 495 111 22 77")
        .keys("<enter>");
    assert_eq!(story.model().screen, Screen::Card);
    let new = card(&mut story);
    assert_eq!((new.client.name.as_str(), new.people[0].name.full.as_str()), ("ООО «Ель»", "Пётр"));
    assert_eq!((new.phones[0].e164.as_deref(), new.phones[0].person), (Some("+74951112277"), Some(new.people[0].id)));
    assert_eq!(new.client.zone.as_ref().map(crate::domain::Zone::name), Some("Europe/Moscow"));
    story.keys("u").shows("Отменено: новый клиент");
    assert_eq!((story.model().screen, story.base().clients_count().unwrap()), (Screen::Today, 1));
}

#[test]
fn a_wrong_number_of_a_new_client_loses_nothing_that_was_typed() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("c").text("ООО «Ель»").keys("<enter><enter>").text("99999").keys("<enter>").shows("не набрать");
    story.keys(&"<bs>".repeat(5)).keys("<enter>");
    let new = card(&mut story);
    assert_eq!((new.client.name.as_str(), new.phones.len()), ("ООО «Ель»", 0));
}

#[test]
fn people_their_roles_numbers_and_addresses_are_kept_by_keys() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on_person);
    story.keys("r").text("решает").keys("<enter>w").text("отсрочку").keys("<enter>i").text("станки").keys("<enter>");
    story.keys("m").text("anna@example.org").keys("<enter>").keys("a").text("Борис").keys("<enter>");
    go_to(&mut story, on_phone);
    story.keys("x");
    let kept = card(&mut story);
    let anna = &kept.people[0];
    assert_eq!((anna.role.as_deref(), anna.wants.as_deref()), (Some("решает"), Some("отсрочку")));
    assert_eq!(kept.contacts[&anna.id].interests.as_deref(), Some("станки"));
    assert_eq!((kept.emails[0].address.as_str(), kept.emails[0].person), ("anna@example.org", Some(anna.id)));
    assert_eq!((kept.people.len(), kept.phones[0].dead_since.is_some()), (2, true));
    story.shows("не работает, отмечено сегодня").keys("x");
    assert!(card(&mut story).phones[0].dead_since.is_none());
    assert_eq!(story.refused, Vec::<String>::new());
    for _ in 0..7 {
        story.keys("u");
    }
    assert_eq!((card(&mut story).people.len(), card(&mut story).emails.len()), (1, 0));
}

#[test]
fn somebody_takes_the_place_of_a_person_who_has_left() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on_person);
    story.keys("R").text("Борис").keys("<enter>");
    let names: Vec<String> = card(&mut story).people.iter().map(|person| person.name.full.clone()).collect();
    assert_eq!(names, ["Борис", "Анна Петрова"]);
    story.shows("Анна Петрова · ушёл (ушла) сегодня");
}

#[test]
fn the_bottom_line_names_only_what_acts_on_the_line_under_the_cursor() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    story.shows("y кто менял").shows("e изменить");
    go_to(&mut story, |line| matches!(line, crate::app::clients::card::Line::Planned(_)));
    story.hides("y кто менял").hides("e изменить");
}

#[test]
fn the_archive_takes_a_client_off_the_lists_and_gives_it_back() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    story.keys("A").shows("в архив?").keys("<esc>");
    assert!(card(&mut story).record.archived_at.is_none(), "Esc is no");
    story.keys("A<enter>").shows("Убран в архив сегодня. Вернуть: A.");
    story
        .keys("<esc>")
        .hides("АО «Вектор»")
        .keys("<a-v>")
        .keys(&"<bs>".repeat(6))
        .shows("Архив: 1")
        .shows("АО «Вектор»");
    story.keys("<enter>A");
    assert!(card(&mut story).record.archived_at.is_none());
    assert_eq!(card(&mut story).planned.len(), 1);
}

#[test]
fn a_promise_that_was_broken_is_not_counted_as_open_before_the_archive() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    let (client, now) = (card(&mut story).client.id, story.model().now);
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let promise = |text: &str| NewPromise {
        client,
        person: None,
        text: text.to_owned(),
        due: now,
        zone: crate::domain::Zone::utc(),
        owner: oleg,
        call: None,
    };
    store.add_promise(&promise("прислать акт"), oleg, now).unwrap();
    let (_, broken) = store.add_promise(&promise("прислать прайс"), oleg, now).unwrap();
    let breaks = CommitmentChange::Break(broken, "цены ещё считают".to_owned());
    store.change_commitment(&breaks, oleg, now).unwrap();
    story.look();
    story.keys("A").shows("обещаний 1").shows("обращений 0");
}

#[test]
fn a_duplicate_is_chosen_by_typing_and_merged_after_a_question() {
    let scene = scene();
    scene.client("Вектор ООО", &["+74951112299"]);
    let mut story = card_of(&scene, "ао вектор");
    story.keys("M").text("вектор ооо").keys("<enter>").shows("Влить клиента Вектор ООО в АО «Вектор»?").keys("<enter>");
    let kept = card(&mut story);
    assert_eq!(
        (kept.people.len(), kept.phones.len(), kept.record.merged.clone()),
        (2, 2, vec!["Вектор ООО".to_owned()])
    );
    story.shows("Влито сюда: Вектор ООО").keys("u");
    assert_eq!((card(&mut story).people.len(), story.base().clients_count().unwrap()), (1, 4));
}

#[test]
fn a_client_found_by_the_name_of_a_duplicate_says_so() {
    let scene = scene();
    scene.client("Азимут", &["+74951112299"]);
    let mut story = card_of(&scene, "ао вектор");
    story.keys("M").text("азимут").keys("<enter><enter>").shows("Влито сюда: Азимут").keys("<esc><esc>");
    story.text("азим").shows("Клиенты: 1").shows("АО «Вектор»").shows("дубль: Азимут");
}

#[test]
fn a_person_is_moved_to_another_client() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on_person);
    story.keys("V").text("сидоров").keys("<enter>").shows("Перевести: Анна Петрова → ИП Сидоров").keys("<enter>");
    assert_eq!(card(&mut story).people.len(), 0);
    let (rows, _) = story.base().clients_page(None, 9).unwrap();
    let there = rows.iter().find(|row| row.name == "ИП Сидоров").unwrap();
    assert_eq!((there.people.len(), there.phones.len()), (2, 2));
}

#[test]
fn marked_clients_get_a_manager_in_one_operation_which_is_undone_from_the_list() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2<a-x><a-x>").shows("отмечено: 2").keys("<a-o>").shows("Для 2 клиентов");
    assert!(!story.screen().contains("! имя"), "what can be typed is said once, and as no mistake");
    story.text("олег").keys("<enter>");
    let owned = |story: &mut Story| {
        let (rows, _) = story.base().clients_page(None, 9).unwrap();
        rows.iter().filter(|row| row.owner.is_some()).count()
    };
    assert_eq!(owned(&mut story), 2);
    story.keys("<esc>u");
    assert_eq!(story.refused.len(), 1, "one key does not undo the work on many");
    story.keys("o").shows("Менеджер: Олег (2 клиента)").keys("<enter>");
    story.shows("Отменить это действие? Менеджер: Олег (2 клиента), сегодня").keys("<enter>");
    assert_eq!((owned(&mut story), story.refused.len()), (0, 1));
    story.keys("k<enter>").shows("Вернуть отменённое? Менеджер: Олег (2 клиента), сегодня").keys("<enter>");
    assert_eq!((owned(&mut story), story.refused.len()), (2, 1));
}

#[test]
fn work_on_many_says_the_key_of_the_list_of_operations_that_works_there() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2<a-x><a-x><a-o>").text("олег").keys("<enter>").shows("Alt+u — журнал").keys("<a-u>");
    story.shows("Менеджер: Олег (2 клиента)").keys("<enter><enter>");
    let (rows, _) = story.base().clients_page(None, 9).unwrap();
    assert!(rows.iter().all(|row| row.owner.is_none()));
}

#[test]
fn marked_clients_get_a_theme_are_found_by_it_and_lose_it_again() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2<a-x><a-x><a-g>").text("тендер").shows("новая тема: тендер").keys("<enter>");
    story.shows("Тема: тендер (2 клиента)");
    story.keys("<a-g>").text("тендер").hides("новая тема").keys("<esc><esc>");
    story.keys("<a-g>").text("ТЕН").keys("<tab><enter>").shows("У всех уже есть эта тема").hides("0 клиентов");
    story.text("#тен").shows("Клиенты: 2").keys("<enter>").shows("тендер");
    story.keys("<a-g><down>").shows("−тендер").keys("<enter>");
    assert_eq!(card(&mut story).written.tags, []);
    story.keys("<esc>").shows("Клиенты: 1").keys("<esc>").shows("Клиенты: 3");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_client_who_is_there_already_is_told_while_the_name_or_the_number_is_typed() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2<a-c>").text("АО Вект").hides("такой уже есть").text("ор").shows("такой уже есть").keys("<f3>");
    assert_eq!(card(&mut story).client.name, "АО «Вектор»");
    story.keys("c").text("Другая фирма").keys("<tab><tab>").text("8 495 111-22-55");
    story.shows("номер есть у: ИП Сидоров").keys("<enter>").hides("Другая фирма · ");
    assert_eq!(story.base().clients_count().unwrap(), 4, "two firms may share a number");
}

#[test]
fn who_is_there_already_is_named_in_full_where_the_words_leave_room_and_the_line_names_the_key() {
    let scene = scene().size(80, 24);
    let mut story = scene.open("Вера");
    story.keys("2<a-c>").hides("F3").text("АО Вектор").shows("такой уже есть, F3 — открыть: АО «Вектор»");
    story.shows("F3 кто это");
}

#[test]
fn a_long_note_is_read_to_its_end_and_written_in_several_lines() {
    let scene = scene().size(80, 24);
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Note));
    story.keys("e").paste(&format!("первая строка\n{}\nпоследняя", "слово ".repeat(2_000))).shows("последняя");
    story.keys("<enter>");
    let before = card(&mut story).client.note.unwrap();
    assert!(before.starts_with("первая строка\nслово"), "the lines are kept");
    story.keys("<enter>").shows("первая строка").hides("последняя").keys("G").shows("последняя").keys("k");
    story.keys("e<a-enter>").text("конец").shows("конец").keys("<up><up><enter>");
    assert_eq!(card(&mut story).client.note.unwrap(), format!("{before}\nконец"));
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_note_is_written_on_the_card_and_in_the_list_without_a_call() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    story.keys("<f2>").text("ждут новый склад").keys("<enter>").shows("сегодня 11:00 · заметка: ждут новый склад");
    story.keys("<esc><c-u>").text("сидор").keys("<f2>").text("перешли на ЭДО").keys("<enter>");
    story.shows("Заметка записана: ИП Сидоров. Отменить — F6").keys("<c-u>");
    story.text("ЭДО").shows("ИП Сидоров").shows("заметка: перешли на ЭДО").resize(200, 50);
    assert_eq!(story.screen().matches("перешли на ЭДО").count(), 2, "in the row, and whole beside the list");
    story.keys("<c-u>").text("склад").keys("<enter>");
    assert_eq!(card(&mut story).client.name, "АО «Вектор»");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn an_empty_line_takes_the_manager_from_nobody_and_the_word_does() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2<a-x><a-x><a-o>").shows("Олег").keys("<down><enter>");
    let owned = |story: &mut Story| {
        let (rows, _) = story.base().clients_page(None, 9).unwrap();
        rows.iter().filter(|row| row.owner.is_some()).count()
    };
    assert_eq!(owned(&mut story), 2);
    story.keys("<a-o><enter>").shows("«ничей» — снять менеджера").keys("<esc>");
    assert_eq!(owned(&mut story), 2);
    story.keys("<a-o>").text("ничей").keys("<enter>");
    assert_eq!((owned(&mut story), story.refused.len()), (0, 0));
}

#[test]
fn a_contact_is_planned_with_all_that_were_found() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("2<a-a>").shows("отмечено: 3").keys("<a-t>").text("новый прайс").keys("<enter>").text("завтра");
    story.keys("<enter><enter>").shows("Запланировано 3 контакта на завтра: новый прайс. Alt+u — журнал");
    let (rows, _) = story.base().clients_page(None, 9).unwrap();
    for row in rows {
        let planned = story.base().client_card(row.id).unwrap().planned;
        assert!(planned.iter().any(|touch| touch.goal.as_deref() == Some("новый прайс")), "{}", row.name);
    }
    story.keys("<a-a>").hides("отмечено");
    // One mark is no reason to take it off: what is wanted is all of them.
    story.keys("<a-x><a-a>").shows("отмечено: 3").keys("<a-a>").hides("отмечено");
    story.keys("<a-u>").shows("планирование 3 контактов (новый прайс)");
}

#[test]
fn a_list_longer_than_what_is_read_at_once_is_walked_to_its_end() {
    let scene = Scene::new();
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let one = scene.client("К000", &["+74951112233"]);
    let like = store.client(one).unwrap();
    for n in 1..450 {
        let client = crate::domain::Client { name: format!("К{n:03}"), ..like.clone() };
        store.add_client(&client_with_id(client, ()), oleg, scene.now()).unwrap();
    }
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("2").shows("Клиенты: 450").keys("<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>").shows("К252");
    story.keys("<enter>").shows("К252").keys("n").shows("К253").keys("<esc>");
    story.keys(&"<pgdn>".repeat(9)).shows("К449").keys("<enter>").shows("К449").keys("n").shows("Это последний");
}

#[test]
fn a_colleagues_change_closes_no_line_that_is_being_typed() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    let id: ClientId = card(&mut story).client.id;
    go_to(&mut story, on(CardField::Note));
    story.keys("e").text("пишу заметку");
    let mut other = scene.store();
    let oleg = operator(&mut other, "Олег", scene.now());
    let person = Person::named(id, PersonName { full: "Новый человек".to_owned(), ..PersonName::default() });
    other.add_person(&person, oleg, scene.now()).unwrap();
    story.look().shows("пишу заметку").keys("<enter>");
    let now = card(&mut story);
    assert_eq!((now.client.note.as_deref(), now.people.len()), (Some("пишу заметку"), 2));
    story.shows("Новый человек");
}

#[rstest]
fn names_and_notes_that_were_made_to_break_it_break_neither_list_nor_card(
    #[values((80, 24), (120, 36), (200, 50))] size: (u16, u16),
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let scene = Scene::new().size(size.0, size.1).language(language);
    let long = "Общество с ограниченной ответственностью «Берёзовая роща и многочисленные партнёры по всей области»";
    for name in [
        long,
        "מסעדת השף ירושלים",
        "Кафе 👩‍🍳🍕 «У Ани»",
        "日本語の会社名がここにとても長く続きます",
        "a\u{202e}b\u{300}\u{301}",
    ] {
        scene.client(name, &["+74951112233"]);
    }
    let mut base = scene.store();
    let oleg = operator(&mut base, "Олег", scene.now());
    let (rows, _) = base.clients_page(None, 9).unwrap();
    for row in &rows {
        let note =
            crate::domain::ClientChange::Note(Some(format!("{} \u{202e}\n{}", row.name, "слово ".repeat(6_000))));
        base.change_client(row.id, &note, oleg, scene.now()).unwrap();
        let avoid = crate::domain::ClientChange::Avoid(Some("\u{1b}[2J суд ".repeat(50)));
        base.change_client(row.id, &avoid, oleg, scene.now()).unwrap();
    }
    drop(base);
    let mut story = scene.open("Вера");
    story.keys("2<a-x>jj<bs><bs><down><down><enter>");
    for _ in 0..rows.len() {
        story.keys("<tab><tab>g<tab>GjkgjjjjjjjeG<esc><esc>y<esc>o<esc>M<esc>A<esc>p");
    }
    story.keys("<esc>").text("слово").keys("<down><down><enter><esc>");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn the_card_in_a_wide_window() {
    insta::assert_snapshot!(filled_card((120, 36), Language::Russian));
}

#[test]
fn the_card_in_a_small_window() {
    insta::assert_snapshot!(filled_card((80, 24), Language::English));
}

fn filled_card(size: (u16, u16), language: Language) -> String {
    let scene = Scene::new().size(size.0, size.1).language(language);
    scene.client("ООО «Берёзка»", &["+74951112233", "+79161112233"]);
    let mut story = scene.open("Вера");
    let yes = if language == Language::Russian { "д" } else { "y" };
    story.keys(&format!("<enter>da{yes}9<enter>")).text("быстро привезли");
    story.keys(&format!("<enter><enter>{yes}{yes}<f4>5<a-2><enter>"));
    go_to(&mut story, on(CardField::Segment));
    story.keys("e").text("опт").keys("<enter>");
    go_to(&mut story, on_person);
    story.keys("r").text("decides").keys("<enter>").wait(6_000);
    story.screen()
}
