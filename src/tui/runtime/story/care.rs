//! Care after the sale, as a user meets it: a deal by keys, its checklists, the letter, the service call.

use super::{Scene, Story, operator};
use crate::app::keymap::Action;
use crate::app::model::Screen;
use crate::desk::care_of;
use crate::domain::testing::deal;
use crate::domain::{ChecklistId, ChecklistState, ClientId, ItemState, Language, NewDeal, TouchKind, Zone};
use crate::playbook::Playbooks;

use ItemState::{Done, NotApplicable, Open};

fn scene() -> (Scene, ClientId) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    (scene, client)
}

/// A deal of Oleg's, with only these of the contacts that it starts.
fn signed(scene: &Scene, client: ClientId, day: &str, kinds: &[TouchKind]) {
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let deal = NewDeal { seller: Some(oleg), ..deal(client, "насосная станция", day) };
    let zone = Zone::new("Europe/Moscow").unwrap();
    let mut care = care_of(&store, &deal, &Playbooks::built_in(), Language::Russian, &zone, scene.now()).unwrap();
    care.touches.retain(|touch| kinds.contains(&touch.kind));
    store.sign_deal(&deal, &care, oleg, scene.now()).unwrap();
}

fn only_list(story: &mut Story) -> ChecklistId {
    story.base().open_checklists(10).unwrap()[0].id
}

fn states(story: &mut Story, list: ChecklistId) -> Vec<ItemState> {
    story.base().checklist(list).unwrap().items.iter().map(|item| item.state).collect()
}

#[test]
fn a_deal_entered_by_keys_starts_its_care_and_one_undo_takes_it_back() {
    let (scene, client) = scene();
    let mut story = scene.open("Олег");
    story.keys("2<enter>b").shows("Новая сделка").text("насос");
    story.keys("<enter>").text("1 200 000").shows("1 200 000 ₽").keys("<f4>");
    story.shows("Запланированы: welcome-письмо сегодня, звонок после покупки завтра, сервисный звонок 1 декабря");
    let card = story.base().client_card(client).unwrap();
    assert_eq!((card.deals[0].title.as_str(), card.deals[0].amount_minor), ("насос", Some(120_000_000)));
    assert_eq!(card.deals[0].signed_on, "2026-11-24".parse().ok());
    assert_eq!(card.checklists.len(), 2);
    story.keys("7").shows("Welcome-письмо").shows("насос");
    story.keys("u");
    let card = story.base().client_card(client).unwrap();
    assert_eq!((card.deals.len(), card.checklists.len()), (0, 0));
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_deal_is_corrected_on_the_same_form() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[]);
    let mut story = scene.open("Олег");
    story.keys("2<enter>B").shows("насосная станция").text(" 20").keys("<f4>");
    assert_eq!(story.base().client_card(client).unwrap().deals[0].title, "насосная станция 20");
}

#[test]
fn a_checklist_is_ticked_by_single_keys_and_each_tick_is_on_disk() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    let list = only_list(&mut story);
    story.keys("7").shows("Чек-листы · 1 открыт").shows("0 из 4").keys("<enter>").shows("Тёплое личное приветствие");
    story.keys("<enter>xn").text("скидка на сервис").keys("<enter>");
    assert_eq!(states(&mut story, list), [Done, NotApplicable, Open, Open]);
    story.keys("jn").text("позже").keys("<enter>");
    let items = story.base().checklist(list).unwrap().items;
    assert!(items.iter().any(|item| item.note.as_deref() == Some("позже")));
    story.kill();
    let mut story = scene.open("Олег");
    assert_eq!(states(&mut story, list), [Done, NotApplicable, Open, Open]);
}

#[test]
fn sent_asks_for_a_reason_while_something_mandatory_is_open() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    let list = only_list(&mut story);
    story.keys("7<enter>o").shows("Не сделано: Тёплое личное приветствие").keys("<enter>");
    assert_eq!(story.base().checklist(list).unwrap().state, ChecklistState::Open, "an empty reason is none");
    story.text("клиент просил без писем").keys("<enter>");
    let sent = story.base().checklist(list).unwrap();
    assert_eq!((sent.state, sent.reason.as_deref()), (ChecklistState::Sent, Some("клиент просил без писем")));
    story.shows("Не полностью: клиент просил без писем");
    story.keys("u");
    assert_eq!(story.base().checklist(list).unwrap().state, ChecklistState::Open);
}

#[test]
fn sent_asks_for_a_reason_where_the_parts_are_waved_by_and_no_letter_is_written() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    story.keys("7<enter>xxxo").shows("Не сделано: Тёплое личное приветствие").shows("текста письма здесь нет");
    assert_eq!(story.base().open_checklists(10).unwrap().len(), 1);
}

#[test]
fn a_letter_that_was_only_looked_at_is_kept_and_its_gaps_are_told() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    let list = only_list(&mut story);
    story.keys("7<enter><enter><enter><enter>e").shows("Спасибо за покупку").keys("<f3>");
    story
        .shows("Скопировано, но письмо ещё не готово")
        .keys("<esc>o")
        .shows("Не сделано: в письме не дописаны 4 места");
    story.text("клиент попросил коротко").keys("<enter>");
    let (letter, ..) = story.base().sent_letter(list).unwrap().unwrap();
    assert!(letter.body.contains("Спасибо за покупку: «насосная станция»."), "{}", letter.body);
}

#[test]
fn the_letter_is_drafted_edited_kept_while_it_is_typed_and_stays_with_its_text() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    let list = only_list(&mut story);
    story.keys("7<enter>e").shows("Спасибо за покупку: «насосная станция».").shows("Нет получателя");
    story.keys("<tab>").text("anna@berezka.ru").keys("<tab><tab>").text("Привет! ");
    story.wait(400);
    let oleg = story.model().me.as_ref().unwrap().id;
    let kept = story.base().letter_draft(list, oleg).unwrap().unwrap().letter;
    assert_eq!(kept.to, "anna@berezka.ru");
    assert!(kept.body.starts_with("Привет! Здравствуйте"), "{}", kept.body);
    story.kill();
    let mut story = scene.open("Олег");
    story.keys("7<enter>e").shows("Привет! Здравствуйте").keys("<f3>");
    assert!(story.dialled.last().unwrap().starts_with("Привет!"), "copied");
    story.keys("<f4>").shows("Сохранено").keys("<f5>").shows("…").keys("<esc>");
    story.keys("<enter><enter><enter>o").shows("не дописаны 4 места").text("остальное — на словах").keys("<enter>");
    let (letter, _, author) = story.base().sent_letter(list).unwrap().unwrap();
    assert!(letter.body.ends_with('…') && author.is_some());
    assert_eq!(story.base().checklist(list).unwrap().state, ChecklistState::Sent);
    story.keys("e").shows("уже отправлено");
}

#[test]
fn a_letter_promises_the_call_that_is_planned_and_no_other() {
    for (kinds, day) in [
        (&[TouchKind::WelcomeLetter, TouchKind::NextDayCall][..], "2026-11-24"),
        (&[TouchKind::WelcomeLetter, TouchKind::NextDayCall], "2026-11-17"),
        (&[TouchKind::WelcomeLetter], "2026-11-24"),
    ] {
        let (scene, client) = scene();
        signed(&scene, client, day, kinds);
        let mut story = scene.open("Олег");
        story.keys("7<enter>e").shows("с любым вопросом пишите");
        match (kinds.len(), day) {
            (2, "2026-11-24") => story.shows("- завтра я позвоню"),
            (2, _) => story.shows("- сегодня я позвоню"),
            _ => story.hides("позвоню"),
        };
    }
}

#[test]
fn the_row_of_a_letter_leads_to_its_checklist() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    story.shows("0 из 4").keys("<enter>");
    assert_eq!(story.model().screen, Screen::Checklist);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
}

#[test]
fn a_service_call_runs_its_script_and_each_answered_page_ticks_its_item() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-17", &[TouchKind::ServiceCall]);
    let mut story = scene.open("Вера");
    let list = only_list(&mut story);
    // The manager's part was dealt with by hand before the call.
    story.keys("7<enter>j<enter><esc><esc>");
    assert_eq!(states(&mut story, list), [Open, Done, Open, Open, Open, Open]);
    story.keys("<enter>da").shows("всё ли получили так, как договаривались").shows("отмечено раньше");
    story.keys("д").shows("Уже начали пользоваться?");
    assert_eq!(states(&mut story, list), [Done, Done, Open, Open, Open, Open]);
    story.text("легко").keys("<enter>");
    assert_eq!(states(&mut story, list)[2], Done);
    story.keys("<c-z>");
    assert_eq!(states(&mut story, list)[2], Open, "undo takes answer and tick back");
    story.keys("<enter><enter><enter>н<f4>5");
    let after = story.base().checklist(list).unwrap();
    assert_eq!(story.model().screen, Screen::Today);
    assert_eq!(after.items[0].note.as_deref(), Some("да, как договаривались"));
    assert_eq!(after.state, ChecklistState::Open, "three questions were passed without a word");
    story.wait(400);
    story.keys("7<enter>d").shows("Звонок уже сделан");
    assert_eq!(story.model().screen, Screen::Checklist, "it is not made a second time");
}

#[test]
fn the_seller_is_not_offered_the_service_call_and_is_warned() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-17", &[TouchKind::ServiceCall]);
    let mut story = scene.open("Олег");
    let rows = &story.model().today.rows;
    let row = rows.iter().find(|row| row.candidate.touch.kind == TouchKind::ServiceCall);
    assert!(row.is_none_or(|row| row.rank.is_none()));
    story.keys("7<enter>").shows("Сделка ваша").keys("d");
    assert_eq!(story.model().screen, Screen::Brief);
    story.keys("d").shows("Всё равно позвонить самому?");
    assert_eq!(story.dialled, Vec::<String>::new());
    story.keys("<enter>");
    assert_eq!(story.dialled.len(), 1);
}

#[test]
fn a_late_letter_hides_no_call_and_each_call_is_reached_from_its_checklist() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-17", &[TouchKind::WelcomeLetter, TouchKind::NextDayCall, TouchKind::ServiceCall]);
    let mut story = scene.open("Вера");
    let rows = &story.model().today.rows;
    assert!(rows.iter().any(|row| row.candidate.touch.kind == TouchKind::NextDayCall && row.rank.is_some()));
    assert!(rows.iter().any(crate::domain::CallRow::is_letter));
    // Behind the next-day call on the list, the service call is reached all the same; Esc comes back.
    story.keys("7").shows("не продавец (Олег)").keys("j<enter>").shows("Поставка — как договаривались").keys("d");
    let brief = story.model().brief.as_ref().map(|brief| brief.row.candidate.touch.kind);
    assert_eq!((story.model().screen, brief), (Screen::Brief, Some(TouchKind::ServiceCall)));
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Checklist);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn of_a_finished_checklist_the_list_says_who_did_it_and_when() {
    let (scene, client) = scene();
    for day in ["2026-11-17", "2026-11-18"] {
        signed(&scene, client, day, &[TouchKind::WelcomeLetter, TouchKind::ServiceCall]);
    }
    let mut store = scene.store();
    let vera = operator(&mut store, "Вера Ким", scene.now());
    let open = store.open_checklists(9).unwrap();
    let call = open.iter().find(|row| row.kind == TouchKind::ServiceCall).unwrap().id;
    store.finish_checklist(call, Some("по телефону"), vera, scene.now()).unwrap();
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("2<enter>v").shows("не продавец (Олег)").shows("Вера Ким · сегодня");
    story.keys("<esc>").shows("✓ Сервисный звонок · 0 из 6 · сегодня");
}

#[test]
fn a_checklist_is_due_by_the_clients_day() {
    // Where the 23rd begins, it is still the 22nd in Moscow.
    let scene = Scene::new();
    let client = scene.client_in("Asia/Vladivostok", "ООО «Берёзка»", &["+74232112233"]);
    signed(&scene, client, "2026-11-23", &[TouchKind::WelcomeLetter]);
    signed(&scene, client, "2026-11-19", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    story.keys("7").shows("просрочено на 1 день").shows("просрочено на 5 дней").keys("j<enter>").shows("срок — вчера");
    // The list of one client says the name in its title alone, and who is to do it in full.
    story.keys("<esc><esc>2<enter>v");
    let rows =
        story.screen().lines().filter(|line| line.contains("просрочено на")).map(str::to_owned).collect::<Vec<_>>();
    assert!(rows.len() == 2 && rows.iter().all(|row| !row.contains("Берёзка")), "{rows:?}");
}

#[test]
fn a_letter_taken_off_the_list_takes_its_checklist_off_too() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    story.keys("X<enter>7").shows("Открытых чек-листов нет").keys("u").shows("Чек-листы · 1 открыт");
}

#[test]
fn in_a_small_window_a_letter_offers_to_write_and_to_send_and_not_to_ring() {
    let scene = Scene::new().size(80, 24);
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    story.keys("7<enter>").shows("e письмо").shows("o отправлено").keys("d").shows("Это письмо");
    assert_eq!(story.model().screen, Screen::Checklist);
    story.keys("o").text("отправили без нас").keys("<enter>");
    story.keys("d").shows("Чек-лист закрыт");
    let dim = |story: &mut Story, action| {
        crate::app::hints::line(story.model())
            .into_iter()
            .find(|hint| hint.action == action)
            .is_none_or(|hint| hint.dim)
    };
    for action in [Action::Tick, Action::NotApplicable, Action::Dial, Action::FinishChecklist, Action::Letter] {
        assert!(dim(&mut story, action), "{action:?}");
    }
}

#[test]
fn the_cards_checklists_show_the_finished_ones_too_and_esc_comes_back_to_the_card() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    signed(&scene, client, "2026-11-20", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    // Two open ones to choose from; the first is finished for a reason.
    story.keys("2<enter>v").shows("Чек-листы · ООО «Берёзка»").keys("<enter>o").text("не понадобилось").keys("<enter>");
    story.keys("<esc>").shows("Чек-листы · ООО «Берёзка»").shows("отправлено");
    story.keys("<esc>").shows("Люди и номера");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_service_call_greets_on_the_first_page_it_asks_whatever_was_ticked_before() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-17", &[TouchKind::ServiceCall]);
    let mut story = scene.open("Вера");
    story.keys("7<enter><enter>d").wait(1_000);
    story.keys("da");
    story.shows("2 из 6").shows("Меня зовут Вера").shows("с нашим менеджером");
    story.text("вежлив").keys("<enter>").hides("Меня зовут Вера").keys("<pgup>").shows("Меня зовут Вера");
}

#[test]
fn a_question_without_an_answer_was_asked_and_the_menu_says_what_was_not() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-17", &[TouchKind::ServiceCall]);
    let mut story = scene.open("Вера");
    let list = only_list(&mut story);
    story.keys("7<enter>d").wait(1_000);
    story.keys("daд<a-d><a-r><enter>").text("нет").keys("<enter>н<f4>");
    story.shows("разговор состоялся").shows("чек-лист открыт: не спрошен 1 пункт").hides("8  ");
    story.keys("<esc><pgup><pgup><pgup><a-d>").keys("<f4>").hides("чек-лист открыт").keys("5");
    assert_eq!(story.base().checklist(list).unwrap().state, ChecklistState::Done);
    story.shows("опросов 0");
}

#[test]
fn a_talk_that_was_broken_off_is_not_called_a_survey() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-17", &[TouchKind::ServiceCall]);
    let mut story = scene.open("Вера");
    story.keys("7<enter>d").wait(1_000);
    story.keys("daд<f4>").shows("разговор прервался").hides("нет оценки").keys("b");
    story.wait(24 * 3_600_000);
    story.keys("1").shows("Берёзка").keys("<enter>");
    story.shows("разговор прервался: продолжим").hides("опрос прервался").hides("до оценки");
}

#[test]
fn a_colleagues_draft_is_said_and_not_taken_for_ones_own() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut oleg = scene.open("Олег");
    oleg.keys("7<enter>e").text("Анна, рад! ").wait(400);
    oleg.keys("<esc>");
    let mut vera = scene.open("Вера");
    vera.keys("7<enter>e").shows("Черновик уже есть: Олег").shows("Здесь новое письмо.");
    vera.hides("Анна, рад!").shows("Олег, Ромашка").hides("Вера, Ромашка");
    vera.shows("Вы не продавали этому клиенту и не ведёте его: автор письма — Олег.");
    vera.text("Добрый день! ").wait(400);
    oleg.keys("e").shows("Анна, рад!").hides("Черновик");
    let (vera_draft, oleg_draft) = (vera.model().letter.as_ref(), oleg.model().letter.as_ref());
    assert!(vera_draft.unwrap().letter().body.starts_with("Добрый день!") && oleg_draft.is_some());
}

#[test]
fn a_draft_of_an_earlier_day_asks_to_look_at_its_days() {
    let (scene, client) = scene();
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    story.keys("7<enter>e").text("Анна, рад! ").wait(400);
    story.keys("<esc>");
    story.wait(24 * 3_600_000);
    story.keys("e").shows("Черновик сохранён вчера").shows("проверьте, верны ли ещё дни");
}

#[test]
fn in_a_small_window_a_letter_is_paged_to_its_signature_and_says_that_there_is_more() {
    let scene = Scene::new().size(80, 24);
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    signed(&scene, client, "2026-11-24", &[TouchKind::WelcomeLetter]);
    let mut story = scene.open("Олег");
    story.keys("7<enter>e").shows("Здравствуйте").hides("Олег, Ромашка").shows("ещё");
    story.keys("<pgdn>").shows("Олег, Ромашка").hides("— ещё");
    story.keys("<pgup><pgup>").shows("Здравствуйте");
    story.keys("<tab><pgdn>").shows("Олег, Ромашка");
}

#[test]
fn in_a_small_window_the_checklists_show_whose_they_are_and_what_was_sold() {
    let scene = Scene::new().size(80, 24);
    let client = scene.client("ООО «Берёзовая роща»", &["+74951112233"]);
    signed(&scene, client, "2026-11-17", &[TouchKind::WelcomeLetter, TouchKind::ServiceCall]);
    let mut story = scene.open("Вера");
    story.keys("7").shows("ООО «Берёзовая роща»").shows("Письмо насосная станция").shows("Звонок насосная станция");
}

#[test]
fn who_has_ticked_an_item_and_when_stands_whole_beside_it_in_a_narrow_window() {
    let scene = Scene::new().size(80, 24);
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    signed(&scene, client, "2026-11-17", &[TouchKind::ServiceCall]);
    let mut story = scene.open("Вера Константинова");
    story.keys("7<enter>x").shows("Поставка — как договаривались").shows("не применимо · Вера Константинова · 11:0");
}
