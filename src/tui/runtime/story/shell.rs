//! Stories of the shell: palette, help, bottom line, settings, mouse.

use std::collections::BTreeSet;

use rstest::rstest;

use super::{Scene, operator};
use crate::app::model::Screen;
use crate::domain::{CaseDeadline, Language, OperatorRole, ThemeChoice};

fn scene() -> Scene {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene
}

#[test]
fn the_palette_finds_by_a_misspelt_word_and_does_it() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("Ж").text("журнла").keys("<enter>").shows("Журнал: сделано всеми");
    story.keys("<esc>:").shows("журнал");
    story.text("набрать").keys("<enter>").shows("Работает на экранах: Чек-лист, Перед звонком");
    assert_eq!(story.model().screen, Screen::Today);
}

#[test]
fn the_palette_leaves_a_held_client_as_a_key_does() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("<enter>:").text("импорт").keys("<enter>");
    assert_eq!((vera.model().screen, vera.model().brief.is_some()), (Screen::Import, false));
    let mut ira = scene.open("Ира");
    ira.keys("<enter>").hides("в работе: Вера");
}

#[test]
fn a_dim_key_says_why_when_it_is_pressed() {
    let scene = Scene::new();
    scene.client("Без телефона", &[]);
    let mut story = scene.open("Вера");
    story.keys("2<enter><esc><a-1><enter>");
    if story.model().screen == Screen::Brief {
        story.keys("d").shows("Нет номера, который можно набрать.");
        assert!(story.model().call.is_none());
    }
    let scene = self::scene();
    let mut story = scene.open("Вера");
    story.keys("<enter><tab>").shows("У клиента только один номер.");
    story.keys("n").shows("Дальше в списке никого нет.");
}

#[test]
fn the_help_scrolls_to_its_last_line_and_no_further() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("?").shows("Кому сегодня позвонить и почему").shows("На этом экране").shows("↓ дальше");
    story.keys("<pgdn><pgdn><pgdn><pgdn>").shows("Движение").shows("К последней строке").hides("↓ дальше");
    story.keys("<up>").hides("Кому сегодня позвонить и почему");
    story.keys("<esc>").shows("В списке");
}

#[test]
fn settings_are_changed_on_the_spot_and_taken_back() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("s").shows("Часы сервиса").shows("вт 10:00–13:00");
    story.keys("<enter>").text("; чт 14-16").shows("чт 14:00–16:00").keys("<enter>");
    let vera = operator(story.base(), "Вера", scene.now());
    let own = story.base().operator_settings(vera).unwrap();
    assert_eq!(own.service_hours.unwrap().week.thu.len(), 1);
    story.keys("u").shows("Отменено").hides("чт 14:00–16:00");
    assert_eq!(story.base().operator_settings(vera).unwrap().service_hours, None);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
}

#[test]
fn what_is_not_understood_stays_in_the_line() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("s<down><enter>").text("31.12 утром").shows("«утром» сюда не подходит");
    story.keys("<enter>").shows("31.12 утром").shows("посмотрите строку «Особые дни»");
    assert_eq!(story.screen().matches("28-30.12").count(), 1, "how it is written is said once");
    for _ in 0..5 {
        story.keys("<bs>");
    }
    story.text("нет").keys("<enter>").shows("31.12.2026 нет");
}

#[rstest]
fn no_page_of_the_help_ends_with_a_heading_and_none_is_lost(
    #[values(Language::Russian, Language::English)] language: Language,
    #[values(24, 26, 28, 30, 32)] height: u16,
) {
    let mut story = scene().language(language).size(80, height).open("Вера");
    story.keys("?");
    let words = story.model().words();
    let headings = [words.help_here(), words.help_everywhere(), words.help_moving()];
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for _ in 0..9 {
        let screen = story.screen();
        let rows: Vec<&str> = screen.lines().map(|row| row.trim_matches([' ', '│'])).collect();
        let border = rows.iter().rposition(|row| row.starts_with('└')).unwrap();
        assert!(!headings.iter().any(|name| rows[border - 1] == name), "{screen}");
        seen.extend(headings.iter().filter(|name| rows.contains(&name.as_str())).cloned());
        story.keys("<pgdn>");
    }
    assert_eq!(seen.len(), headings.len(), "{seen:?}");
}

#[test]
fn a_list_that_goes_on_below_its_window_says_how_far() {
    let scene = scene().size(80, 24);
    let mut story = scene.open("Вера");
    story.keys(":").shows("↓ ещё").keys("<esc>");
    let file = scene.file("base.csv", "Компания;Тел\nВектор;84951112233\n".as_bytes());
    story.keys("i").paste(&file.to_string_lossy()).keys("<enter><down><down><enter>").shows("↓ ещё");
}

#[test]
fn a_very_long_line_of_service_hours_is_shown_whole() {
    let scene = scene();
    let mut story = scene.open("Вера");
    let hours = "пн 9-10, 11-12, 14-15, 16-17; вт 9-10, 11-12, 14-15, 16-18; ср 9-10, 11-12, 14-15, 16-19; ";
    let more = "чт 9-10, 11-12, 14-15, 16-20; пт 9-10, 11-12, 14-15, 16-21";
    story.keys("s<enter>").keys("<c-w><c-w><c-w><c-w><c-w><c-w><c-w><c-w><c-w>").text(hours).text(more);
    story.shows("пн 9-10, 11-12, 14-15").shows("16-21").keys("<enter>");
    story.keys("<enter>").shows("пн 09:00–10:00, 11:00–12:00").shows("16:00–21:00");
}

#[test]
fn the_language_is_ones_own_and_undo_brings_it_back() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<a-l>").shows("Today");
    story.keys("u").shows("Сегодня");
    story.keys("<a-l>");
    story.kill();
    scene.open("Вера").shows("Today");
    scene.open("Ира").shows("Сегодня");
}

#[test]
fn firm_role_and_rules_reach_the_base() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("s<end>");
    for (name, keys) in [("Наша компания", "<enter>"), ("Моя роль", "<enter>"), ("Срок обращения", "<enter>")]
    {
        story.keys(":").text("настройки").keys("<enter><home>");
        for _ in 0..40 {
            let row = story.model().settings.row();
            if row.name(story.model().words()) == name {
                break;
            }
            story.keys("<down>");
        }
        story.keys(keys);
        if name == "Наша компания" {
            story.text(" и сыновья").shows("«Это Ромашка и сыновья").keys("<enter>");
        }
    }
    let settings = story.base().settings().unwrap();
    assert_eq!(settings.company.as_deref(), Some("Ромашка и сыновья"));
    assert_eq!(settings.case_deadline, Some(CaseDeadline::Hours24));
    let operators = story.base().operators().unwrap();
    let vera = operators.iter().find(|operator| operator.name == "Вера").unwrap();
    assert_eq!(vera.role, OperatorRole::Manager);
    assert_eq!(story.model().company, "Ромашка и сыновья");
}

fn switch_on(story: &mut super::Story, name: &str) {
    story.keys(":").text("настройки").keys("<enter><home>");
    while story.model().settings.row().name(story.model().words()) != name {
        story.keys("<down>");
    }
    story.keys("<enter>");
}

#[test]
fn a_setting_that_is_confirmed_as_it_was_is_not_written() {
    let scene = scene();
    let mut story = scene.open("Вера");
    let before = story.base().recent_operations(100).unwrap().len();
    let rows = crate::app::settings::rows::Row::ALL;
    story.keys(":").text("настройки").keys("<enter><home>");
    for row in rows.iter().copied() {
        if matches!(row.kind(), crate::app::settings::rows::Kind::Typed(_)) {
            story.keys("<enter><enter>").shows("Ничего не изменилось");
        }
        story.keys("<down>");
    }
    assert_eq!(story.base().recent_operations(100).unwrap().len(), before);
}

#[test]
fn somebody_who_works_here_is_not_undone_and_the_reason_says_so() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("o").shows("новый оператор").keys("<enter>").shows("Отменить").keys("<enter>");
    story.shows("этот человек здесь уже работает");
}

#[test]
fn colours_follow_the_choice_at_once() {
    let scene = scene();
    let mut story = scene.open("Вера");
    for choice in [ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Plain, ThemeChoice::Auto] {
        switch_on(&mut story, "Цвета");
        assert_eq!(story.model().settings.theme(), choice);
    }
}

#[test]
fn the_mouse_does_nothing_until_it_is_switched_on() {
    let scene = scene();
    scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.click("Вектор").wheel(true);
    assert_eq!(story.model().today.cursor.at, 0);
    switch_on(&mut story, "Мышь");
    story.shows("Мышь включена").keys("<esc>");
    story.wheel(true);
    assert_eq!(story.model().today.cursor.at, 1);
    story.wheel(false).click("Вектор");
    let chosen = story.model().today.selected(false).unwrap().candidate.client_name.clone();
    assert_eq!((chosen.as_str(), story.model().screen), ("Вектор", Screen::Today));
    story.click("Вектор");
    assert_eq!(story.model().screen, Screen::Brief, "the second click opens");
    assert!(story.model().call.is_none());
    story.click("Esc");
    assert_eq!(story.model().screen, Screen::Today, "a key of the bottom line is pressed");
}

#[rstest]
fn every_overlay_of_the_shell_is_drawn(
    #[values((80, 24), (120, 36), (200, 50))] size: (u16, u16),
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let scene = Scene::new().size(size.0, size.1).language(language);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys(":").text("xyz").keys("<esc>?<esc>s");
    for _ in crate::app::settings::rows::Row::ALL {
        story.keys("<enter>");
        if !story.model().overlays.is_empty() {
            story.keys("<esc>");
        }
        story.keys("<down>");
    }
}

#[test]
fn a_client_who_rings_with_a_complaint_is_found_by_number_and_gets_a_case() {
    let scene = scene();
    let client = scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("r").shows("Кто звонит?").text("22-44").shows("Вектор").keys("<enter>");
    story.shows("Зачем звонит?").keys("2").text("не довезли коробку").keys("<enter>");
    story.shows("Чем закончилось?").keys("2");
    story.shows("Кому передали").keys("<enter>").shows("обращение передано: Олег");
    let card = story.base().client_card(client).unwrap();
    assert_eq!(card.cases.len(), 1);
    assert_eq!(card.cases[0].subject, "не довезли коробку");
    assert!(card.last_contact.is_some());
    story.keys("u").shows("Отменено");
    let card = story.base().client_card(client).unwrap();
    assert_eq!((card.cases.len(), card.last_contact), (0, None));
}

#[test]
fn somebody_new_who_rings_becomes_a_client() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("8 916 123-45-67").shows("новый клиент").keys("<enter>1");
    story.text("где вы находитесь").keys("<enter>1").shows("входящий звонок записан");
    let (_, found) = (story.base().clients_count().unwrap(), story.base().find_clients("1234567", 5).unwrap());
    assert_eq!(found.len(), 1);
    let card = story.base().client_card(found[0].id).unwrap();
    assert_eq!(card.phones[0].e164.as_deref(), Some("+79161234567"));
}

#[test]
fn one_undo_takes_back_the_call_and_the_new_client() {
    let scene = scene();
    let mut story = scene.open("Вера");
    let before = story.base().clients_count().unwrap();
    story.keys("<f9>").text("Ким").keys("<enter>2").text("нет ответа").keys("<enter>1").shows("обращение открыто");
    assert_eq!((story.base().clients_count().unwrap(), story.base().open_cases(9).unwrap().len()), (before + 1, 1));
    story.keys("u").shows("Отменено");
    assert_eq!((story.base().clients_count().unwrap(), story.base().open_cases(9).unwrap().len()), (before, 0));
    assert_eq!(story.base().find_clients("ким", 5).unwrap().len(), 0);
    story.keys("U").shows("Возвращено");
    assert_eq!(story.base().find_clients("ким", 5).unwrap().len(), 1);
}

#[test]
fn a_terminal_closed_in_mid_sentence_loses_nothing_of_a_call_to_us() {
    let scene = scene();
    scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>3").text("ещё две коробки");
    story.close_the_terminal();
    let mut story = scene.open("Вера");
    story.shows("Недописан входящий звонок (Вектор): F9").keys("<f9>").shows("ещё две коробки");
}

#[test]
fn what_was_written_down_while_a_client_rang_is_offered_again_after_a_kill() {
    let scene = scene();
    let vector = scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<f9>").text("вектор").keys("<enter>3").text("ещё две коробки").wait(400);
    story.kill();
    let mut story = scene.open("Вера");
    story.shows("Недописан входящий звонок (Вектор): F9");
    story.keys("<f9>2").shows("ещё две коробки").keys("<esc><esc><esc>");
    assert!(story.model().overlays.is_empty(), "left, and nothing is lost");
    story.keys("<f9>2").text(" к пятнице").keys("<enter>1").shows("Вектор: входящий звонок записан");
    let card = story.base().client_card(vector).unwrap();
    let said = format!("{:?}", card.timeline);
    assert!(said.contains("заказ: ещё две коробки к пятнице"), "{said}");
    story.kill();
    let mut story = scene.open("Вера");
    story.hides("Недописан").keys("<f9>").hides("коробки").keys("<esc>");
}

#[test]
fn a_client_who_rings_in_the_middle_of_a_call_is_logged_beside_it() {
    let scene = scene();
    let vector = scene.client("Вектор", &["+74951112244"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд").keys("8<enter>").text("хорошо");
    story.keys("<f9>").text("вектор").keys("<enter>3").text("ещё две").keys("<enter>4");
    story.shows("Обещали к сроку").text("завтра в 10").keys("<enter>");
    assert_eq!(story.model().screen, Screen::Call);
    story.shows("хорошо");
    let card = story.base().client_card(vector).unwrap();
    assert_eq!((card.promises.len(), card.promises[0].text.as_str()), (1, "ещё две"));
    assert!(story.model().call.as_ref().unwrap().running());
}

#[test]
fn the_cursor_of_the_terminal_stands_in_the_text_on_top_or_nowhere() {
    let scene = scene();
    let mut story = scene.open("Вера");
    let typing = |story: &super::Story| story.window.backend().cursor_visible();
    assert!(!typing(&story), "a list is walked and not typed into");
    story.keys("<enter>daд9<enter>").text("сроки");
    assert!(typing(&story));
    story.keys("<f4>");
    assert!(!typing(&story), "below the menu of outcomes the text lies open still");
    story.keys("<f2>");
    assert!(typing(&story));
}

/// The tour from its first key to its last: each line at the bottom names the next key.
#[rstest]
#[case(Language::Russian, "е", ["<enter>", "в", "ф", "д", "10<enter>"], "понравилось быстро")]
#[case(Language::English, "t", ["<enter>", "d", "a", "y", "10<enter>"], "they were quick")]
fn the_tour_leads_through_a_first_call_and_writes_nothing(
    #[case] language: Language,
    #[case] begin: &str,
    #[case] keys: [&str; 5],
    #[case] words: &str,
    #[values((80, 24), (120, 36))] size: (u16, u16),
) {
    let scene = Scene::new().size(size.0, size.1).language(language);
    let mut story = scene.open("Вера");
    assert_eq!(story.model().screen, Screen::Start);
    let before = story.base().recent_operations(100).unwrap().len();
    story.keys(begin).wait(1_000);
    let said = |story: &super::Story| crate::app::tour::guide(story.model().tour.as_ref().unwrap());
    for key in keys {
        let guide = said(&story);
        story.shows(&guide).keys(key);
        assert_ne!(said(&story), guide, "{key} leads on");
    }
    let catalogue = story.model().words();
    assert_eq!(said(&story), catalogue.tour_words());
    story.keys("<esc>");
    assert!(story.model().tour.is_none());
    story.keys(begin).keys(&keys.concat()).text(words).keys("<enter>");
    assert_eq!(said(&story), catalogue.tour_end(), "every question has its answer");
    story.keys("<f4>");
    let outcome = said(&story);
    let menu = match story.model().tour.as_ref().unwrap().model.overlays.last() {
        Some(crate::app::overlay::Overlay::Outcomes(menu)) => menu.clone(),
        other => panic!("{other:?}: {outcome}"),
    };
    let row = menu.rows.iter().find(|row| row.impossible.is_none() && row.outcome.reached).unwrap();
    story.keys(&row.outcome.key.to_string());
    let tour = story.model().tour.as_ref().unwrap();
    assert!(tour.done, "{outcome}");
    assert_eq!(said(&story), catalogue.tour_done(), "{outcome}");
    story.shows(&catalogue.tour_nobody_left()).hides(&catalogue.today_nothing_due());
    assert_eq!(story.model().tour.as_ref().unwrap().model.today.offered(), "0", "nobody else is to come");
    story.keys("<enter>");
    assert_eq!(said(&story), catalogue.tour_done(), "there is nothing to open");
    story.keys("<esc>");
    assert!(story.model().tour.is_none());
    assert_eq!(story.model().screen, Screen::Start);
    assert_eq!(story.base().recent_operations(100).unwrap().len(), before, "nothing was written");
    assert_eq!(story.base().clients_count().unwrap(), 0);
    assert_eq!(story.dialled, Vec::<String>::new());
}

#[rstest]
#[case::looked_at_again("<pgup>")]
#[case::taken_back("u")]
fn a_refusal_in_the_tour_leads_back_to_the_question(#[case] back: &str) {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    story.keys("t<enter>daн").shows("Опроса не будет").shows("PgUp вернёт к вопросу");
    story.keys(back).shows("Клиент согласен").keys("д").shows("Спросите оценку");
    story.keys("<c-z><c-z><c-z>").shows("согласие").hides("✓").shows("поэтому и отменять нечего");
}

#[test]
fn the_tour_says_how_what_was_marked_is_kept() {
    let scene = Scene::new();
    let mut story = scene.open("Вера");
    story.keys("t<enter>daд10<enter>").text("приехали быстро #сроки").keys("<enter><f4>5");
    story.shows("Enter сохранит").keys("<enter>").hides("Enter сохранит");
}

#[test]
fn esc_leaves_the_tour_at_any_moment() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    for keys in ["", "<enter>", "<enter>d", "<enter>da", "<enter>dad1"] {
        story.keys("t").keys(keys).keys("<esc>");
        assert!(story.model().tour.is_none(), "after {keys}");
        assert_eq!(story.model().screen, Screen::Start);
    }
}

#[test]
fn the_tour_and_the_program_are_left_without_a_question_by_ctrl_q() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    story.keys("t<enter>d").shows("Агния Сергеевна").keys("<c-q>");
    assert!(story.model().tour.is_none() && story.model().leaving && story.model().overlays.is_empty());
}

#[test]
fn esc_closes_what_lies_above_the_tour_before_it_leaves_it() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    for keys in [":", "?", "<enter>da<f4>", "<enter>da<f2>"] {
        story.keys("t").keys(keys).keys("<esc>");
        let tour = story.model().tour.as_ref().unwrap();
        assert!(tour.model.overlays.is_empty(), "after {keys}");
        story.keys("<esc>");
        assert!(story.model().tour.is_none(), "after {keys}");
    }
}

#[test]
fn what_the_tour_answers_is_seen_in_the_place_of_its_guide() {
    let scene = Scene::new().size(80, 24);
    let mut story = scene.open("Вера");
    story.keys("tu").shows("поэтому и отменять нечего");
    story.wait(6_000);
    story.shows("Это список на сегодня");
}

/// What is opened above a screen; a question that leaves it unsaved is none of them.
#[rstest]
fn the_program_is_left_from_above_a_screen(#[values("<f9>", "o", ":", "?", "w", "<enter>P", "X", "<a-s>")] keys: &str) {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys(keys);
    assert!(!story.model().overlays.is_empty(), "{keys}");
    story.keys("<c-c>");
    assert!(story.left, "{keys}");
}

#[test]
fn a_form_that_is_not_saved_is_left_by_the_second_key() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("c").text("ООО «Липа»").keys("<c-q>").shows("Не сохранено. F4 — сохранить");
    assert!(!story.left);
    story.keys("<c-q>");
    assert!(story.left);
}

#[test]
fn another_screen_takes_the_place_of_what_is_only_looked_at_and_not_of_what_is_asked() {
    let scene = scene();
    let mut story = scene.open("Вера");
    for looked_at in ["o", ":", "?", "w"] {
        story.keys("<a-1>").keys(looked_at).keys("<a-4>");
        assert_eq!((story.model().screen, story.model().overlays.len()), (Screen::Cases, 0), "{looked_at}");
    }
    story.keys("<a-1>X<a-4>").shows("Сначала закончите здесь");
    assert_eq!((story.model().screen, story.model().overlays.len()), (Screen::Today, 1));
}

#[test]
fn the_brief_stands_until_the_program_is_gone() {
    let scene = scene();
    let mut vera = scene.open("Вера");
    vera.keys("<enter><c-q>").shows("ООО «Берёзка»");
    assert!(vera.left && vera.model().brief.is_some());
    let mut ira = scene.open("Ира");
    ira.keys("<enter>").hides("в работе: Вера");
}

#[test]
fn whatever_is_looked_at_in_the_tour_has_been_read() {
    let scene = Scene::new();
    let mut story = scene.open("Вера");
    let reading = story.model().words().today_loading();
    for keys in ["o", "ow", "2", "3", "4", "4<tab><tab><tab>", "5", "s", "i"] {
        story.keys("t").keys(keys).hides(&reading);
        story.keys("<esc><esc>");
        assert!(story.model().tour.is_none(), "after {keys}");
    }
    story.keys("tv").shows("карточки у него нет").keys("<esc>");
}

#[test]
fn the_guide_of_the_tour_has_one_colour_from_end_to_end() {
    let scene = Scene::new().size(80, 24).theme(crate::tui::theme::Theme::Colours);
    let mut story = scene.open("Вера");
    for keys in ["t<enter>d", "a", "ф"] {
        story.keys(keys).wait(100);
        let buffer = story.window.backend().buffer();
        let row: Vec<_> = (0..80).map(|x| buffer[(x, 22)].style()).collect();
        assert!(row.iter().all(|style| *style == row[0]), "after {keys}: {row:?}");
    }
}

#[test]
fn a_question_hears_its_two_answers_and_nothing_else() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("z").text("завтра").keys("<enter>o<enter>").shows("Enter да").shows("Esc нет").hides("u отменить");
    story.keys("u").shows("Отменить это действие?");
    story.keys("<enter>").shows("Отменено");
}

#[test]
fn the_list_of_what_was_done_follows_an_undo() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("z").text("завтра").keys("<enter>o");
    let row = |story: &super::Story| match story.model().overlays.last() {
        Some(crate::app::overlay::Overlay::Operations { rows: Some(rows), .. }) => rows.clone(),
        other => panic!("{other:?}"),
    };
    let before = row(&story).len();
    story.keys("u");
    assert_eq!(row(&story).len(), before + 1, "the undo stands in it");
}

#[test]
fn undo_is_dim_while_there_is_nothing_to_undo() {
    let scene = scene();
    let mut story = scene.open("Вера");
    story.keys("u").shows("Отменять нечего");
    story.keys("U").shows("Возвращать нечего");
    story.keys("z").text("завтра").keys("<enter>u").shows("Отменено");
    story.keys("u").shows("Отменять нечего");
    story.keys("U").shows("Возвращено").keys("u").shows("Отменено");
}

#[test]
fn where_consent_is_strict_nobody_is_surveyed_without_it() {
    let scene = scene();
    let mut story = scene.open("Вера");
    switch_on(&mut story, "Строгое согласие");
    story.keys("<esc><enter>d").shows("Согласия на опрос нет");
    assert!(story.model().call.is_none());
}
