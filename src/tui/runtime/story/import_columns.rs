//! A column of a file becomes what the user says: chosen by keys before the import, told by its report, and remembered for
//! the next file with the same headers.

use rstest::rstest;

use super::{Scene, Story};
use crate::domain::{Client, Deal, Language};

/// A file of a program that nobody knows, as such programs write them on Windows.
fn windows_1251(text: &str) -> Vec<u8> {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1251.encode(text);
    assert!(!lost);
    bytes.into_owned()
}

const MARCH: &str = "Компания;Связь;Что взяли;Сумма;Когда;Метка\r\n\
                     ООО «Вектор»;+7 495 111-22-33;Насос;120000;12.03.2026;А-17\r\n";

fn look_at(story: &mut Story, scene: &Scene, name: &str, text: &str) {
    let file = scene.file(name, &windows_1251(text));
    story.keys("i").paste(&file.to_string_lossy()).keys("<enter>").shows("windows-1251");
}

fn client(story: &mut Story, name: &str) -> Client {
    let (rows, _) = story.base().clients_page(None, 10).unwrap();
    let id = rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no {name}")).id;
    story.base().client(id).unwrap()
}

fn deals(story: &mut Story, name: &str) -> Vec<Deal> {
    let id = client(story, name).id;
    story.base().client_card(id).unwrap().deals
}

#[rstest]
fn an_unknown_column_is_given_its_field_by_keys_and_the_imported_row_has_it(
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let scene = Scene::new().language(language).size(80, 24);
    let mut story = scene.open("Вера");
    look_at(&mut story, &scene, "march.csv", MARCH);
    let ru = language == Language::Russian;
    let said = |russian: &'static str, english: &'static str| if ru { russian } else { english };
    story.shows(said("Добавится: 1", "Would be added: 1")).shows(said("хранится как есть", "kept as it is"));
    story.keys("<down><down><enter>").shows("+7 495 111-22-33").text(said("телеф", "phone")).keys("<enter>");
    story.keys("<down><enter>").shows("Насос").text(said("сделка", "deal")).keys("<enter>");
    story.shows(said("✓ Сделка", "✓ Deal")).shows(said("Сумма → Сумма", "Сумма → Amount"));
    story.keys("<down><down><enter>").shows("12.03.2026").text(said("дата подп", "date sign")).keys("<enter>");
    story.keys("<f4>").shows(said("Добавлено: 1", "Added: 1"));
    story.shows(said("«Связь» → Телефон", "“Связь” → Phone")).shows(said("как есть", "as they are"));
    let deal = deals(&mut story, "ООО «Вектор»").remove(0);
    assert_eq!((deal.title.as_str(), deal.amount_minor), ("Насос", Some(12_000_000)));
    assert_eq!(deal.signed_on.map(|day| day.to_string()).as_deref(), Some("2026-03-12"));
}

#[test]
fn what_a_file_says_not_to_mention_stands_in_the_brief_and_a_column_can_be_made_it() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    let file = "Компания;Телефон;Не упоминать;Тихо\r\nООО «Вектор»;+7 495 111-22-33;развод директора;о переезде\r\n";
    look_at(&mut story, &scene, "quiet.csv", file);
    story.shows("Не упоминать → Не упоминать").shows("хранится как есть");
    story.keys("<down><down><down><down><enter>").shows("о переезде").text("не упом").keys("<enter>");
    story.keys("<f4>").shows("Добавлено: 1").keys("<esc>");
    let id = client(&mut story, "ООО «Вектор»").id;
    let known = story.base().briefing(id).unwrap().avoid;
    assert_eq!(known.as_deref(), Some("развод директора\nо переезде"));
}

#[test]
fn two_columns_for_one_value_are_refused_with_the_reason_and_several_numbers_are_several() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    look_at(&mut story, &scene, "march.csv", MARCH);
    story.keys("<down><down><enter>").text("инн").keys("<enter>").shows("✓ ИНН");
    story.keys("<end><enter>").text("инн").shows("сейчас из «Связь»").keys("<enter>");
    story.shows("уже выбрали для него столбец «Связь»").keys("<esc>").hides("уже выбрали");
    story.keys("<up><enter>").text("мобильный").keys("<enter><down><enter>").text("мобильный").keys("<enter>");
    assert_eq!(story.screen().matches("✓ Мобильный").count(), 2);
}

#[test]
fn what_was_only_guessed_gives_way_and_says_so() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    look_at(&mut story, &scene, "two.csv", "Компания;ИНН;Код налога\nВектор;1;7701234567\n");
    story.keys("<end><enter>").text("инн").keys("<enter>").shows("«ИНН» теперь берётся из столбца «Код налога»");
    story.keys("<f4>").shows("Добавлено: 1");
    assert_eq!(client(&mut story, "Вектор").tax_number.as_deref(), Some("7701234567"));
}

#[test]
fn of_two_columns_that_name_the_client_the_preview_says_when_the_second_is_taken() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    let text = "Название;Организация;Телефон\nМагазин;ООО Ель;+7 495 111-22-33\n";
    look_at(&mut story, &scene, "two.csv", text);
    story.shows("Клиент, если в «Организация» пусто").shows("хранится на карточке");
    story.keys("<down><enter><enter>").shows("«Клиент» теперь берётся из столбца «Название»").shows("✓ Клиент");
    story.shows("хранится как есть").keys("<f4>").shows("Добавлено: 1");
    assert_eq!(client(&mut story, "Магазин").name, "Магазин");
}

#[test]
fn a_file_that_was_saved_anew_after_the_preview_is_shown_before_it_is_loaded() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    look_at(&mut story, &scene, "march.csv", MARCH);
    story.shows("Добавится: 1").hides("Файл изменился");
    scene.file("march.csv", &windows_1251(&format!("{MARCH}ООО Лес;;;;;\r\n")));
    story.keys("<f4>").shows("Файл изменился после того, как вы его посмотрели").shows("Добавится: 2");
    assert_eq!(story.base().clients_count().unwrap(), 0);
    story.keys("<f4>").shows("Добавлено: 2");
}

#[test]
fn the_file_of_the_next_month_needs_no_second_word_and_what_is_taken_back_is_asked_anew() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    look_at(&mut story, &scene, "march.csv", MARCH);
    story.hides("как вы выбрали").keys("<down><down><down><enter>").text("сделка").keys("<enter><f4><esc>");
    story.kill();
    let mut story = scene.open("Вера");
    let april = MARCH.replace("Насос", "Кран");
    look_at(&mut story, &scene, "april.csv", &april);
    story.shows("как вы выбрали для прошлого файла").shows("✓ Сделка").shows("Добавится: 1").keys("<enter><esc>");
    let mut titles: Vec<_> = deals(&mut story, "ООО «Вектор»").into_iter().map(|deal| deal.title).collect();
    titles.sort();
    assert_eq!(titles, ["Кран", "Насос"]);
    look_at(&mut story, &scene, "may.csv", MARCH);
    story.keys("<down><down><down><enter>").text("определит").keys("<enter>").hides("✓").hides("как вы выбрали");
    story.keys("<f4><esc>");
    look_at(&mut story, &scene, "june.csv", MARCH);
    story.hides("✓").keys("<esc><esc>");
    let mut other = scene.open("Олег");
    look_at(&mut other, &scene, "july.csv", MARCH);
    other.hides("✓");
}

#[test]
fn a_file_of_which_no_column_is_known_is_imported_by_the_users_word() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    let file = scene.file("own.csv", "Кого обслуживаем;Куда звонить\nООО Лес;+7 495 111-22-33\n".as_bytes());
    story.keys("i").paste(&file.to_string_lossy()).keys("<enter>").shows("нет ни одного знакомого");
    story.keys("<enter>").shows("Сначала выберите для столбца с клиентами");
    assert_eq!(story.base().clients_count().unwrap(), 0);
    story.keys("<down><enter>").text("rkbtyn").shows("Клиент (компания)").keys("<enter>").shows("Добавится: 1");
    story.keys("<esc><enter>").shows("Добавлено: 1");
    assert_eq!(client(&mut story, "ООО Лес").name, "ООО Лес");
}

#[test]
fn what_would_be_rejected_stands_there_before_the_import_with_line_and_column() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    let text = "Компания;Тел\nООО Лес;12\n;+7 495 111-22-33\n";
    look_at(&mut story, &scene, "plain.csv", text);
    story.shows("не войдёт: 1").shows("не принята · строка 3, столбец «Компания»").shows("строка 2, столбец «Тел»");
    story.keys("<down><down><enter>").text("как есть").keys("<enter>").hides("строка 2, столбец «Тел»");
    assert_eq!(story.base().clients_count().unwrap(), 0, "nothing is written before the user agrees");
}

#[test]
fn the_keys_of_the_columns_work_with_the_russian_layout_on() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    look_at(&mut story, &scene, "march.csv", MARCH);
    // `j` and `k` of a Latin keyboard.
    story.keys("ооо<enter>").shows("Что в столбце «Что взяли»?").keys("<esc>л<enter>").shows("Что в столбце «Связь»?");
}

#[test]
fn a_file_of_which_no_row_can_be_used_leaves_room_for_its_columns() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    let rows = (0..30).map(|row| format!(";+7 495 111-22-{row}\n")).collect::<Vec<_>>().concat();
    look_at(&mut story, &scene, "nobody.csv", &format!("Компания;Контрагенты\n{rows}"));
    story.shows("нет ни одной пригодной строки из 30").shows("Enter — загрузить").shows("хранится как есть");
    story.keys("<end><enter>").text("клиент").keys("<enter>").shows("Добавится: 30");
}
