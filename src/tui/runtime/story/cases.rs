//! Cases and promises by keys alone: from the score that opens one to the word that closes it.

use rstest::rstest;

use super::calls::scores;
use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{
    Case, ClientId, ClosingKind, CommitmentId, CommitmentStep, Language, OperationKind, Promise, RankClass, Zone,
};
use crate::tui::theme::Theme;

const NUMBER: &str = "+74951112233";

fn scene() -> (Scene, ClientId) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &[NUMBER]);
    (scene, client)
}

/// Vera asks, the client gives a 3 and says why; the call is coded as complete at 11:00 on Tuesday, 24 November 2026.
fn detractor(scene: &Scene) -> Story {
    let mut story = scene.open("Вера");
    story.keys("<enter>daд3<enter>").text("три недели ждали").keys("<enter>").text("сроки").keys("<enter>дн<f4>5");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));
    story
}

fn cases(story: &mut Story) -> Vec<Case> {
    story.base().open_cases(10).unwrap()
}

/// What was noted on the open cases.
fn cases_notes(story: &Story) -> Vec<String> {
    story.model().cases.data.rows.iter().flat_map(|row| row.notes.iter().filter_map(|note| note.text.clone())).collect()
}

fn promises(story: &mut Story) -> Vec<Promise> {
    story.base().open_promises(10).unwrap()
}

fn selected(story: &Story) -> Option<CommitmentId> {
    story.model().cases.selected().map(|row| row.id)
}

#[test]
fn a_score_of_3_opens_a_case_that_is_due_at_the_end_of_the_next_working_day() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    let case = cases(&mut story).remove(0);
    let moscow = Zone::new("Europe/Moscow").unwrap();
    assert_eq!(moscow.local(case.due).to_string(), "2026-11-25 18:00:00");
    assert_eq!(case.owner, story.model().me.as_ref().map(|me| me.id), "nobody else answers for this client");
    story.keys("4").shows("Обращения: 1").shows("завтра 18:00");
    story.shows("«три недели ждали»").shows("«сроки»").shows("Оценка 3").shows("кто спрашивал: Вера");
    story.keys("<esc>").shows("критик, срок завтра");
    assert_eq!(story.model().today.rows[0].class, RankClass::Case);
}

#[test]
fn the_deadline_that_is_set_rules_over_the_playbook_for_every_case() {
    let (scene, client) = scene();
    let mut store = scene.store();
    let rule = Some(crate::domain::CaseDeadline::Hours24);
    let settings = crate::domain::Settings { case_deadline: rule, ..crate::domain::Settings::default() };
    let oleg = super::operator(&mut store, "Олег", scene.now());
    store.set_settings(&settings, Some(oleg), scene.now()).unwrap();
    drop(store);
    let mut story = detractor(&scene);
    let day = chrono::TimeDelta::hours(24);
    let close = |due: crate::domain::Moment| ((due - scene.now()) - day).num_minutes().abs() <= 1;
    assert!(close(cases(&mut story)[0].due), "{:?}", cases(&mut story)[0].due);
    story.keys("4C").text("не пришёл счёт").keys("<enter>");
    story.keys("<f9>").text("берез").keys("<enter>2").text("жалоба").keys("<enter>3");
    let all = cases(&mut story);
    assert_eq!(all.len(), 3, "by hand and by a call to us as well");
    assert!(all.iter().all(|case| case.client == client && close(case.due)), "{all:?}");
}

#[test]
fn a_score_corrected_to_9_before_the_outcome_opens_none() {
    let (scene, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>daд4<enter><pgup>9<enter>");
    assert_eq!(scores(&mut story), [9]);
    story.text("всё быстро").keys("<enter>").text("людей").keys("<enter>дд<f4>").hides("обращение").keys("5");
    assert_eq!((cases(&mut story), story.refused.clone()), (vec![], vec![]));
}

#[test]
fn taking_the_outcome_back_takes_the_case_back() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("u");
    assert_eq!(cases(&mut story), []);
    story.keys("<f4>5").wait(500);
    assert_eq!((cases(&mut story).len(), story.refused.clone()), (1, vec![]));
}

#[test]
fn a_case_is_noted_moved_handed_over_closed_and_opened_again() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("4t").text("нашли партию, отгрузка в четверг").keys("<enter>").shows("заметка записана");
    story.shows("Вера: нашли партию, отгрузка в четверг");
    story.keys("m").text("пт").shows("срок: пт 27 ноября").keys("<enter>").shows("новый срок: пт 27 ноября");
    story.keys("a").text("оле").keys("<enter>").shows("теперь отвечает Олег");

    story.keys("c<enter>").shows("Выберите причину");
    assert_eq!(cases(&mut story).len(), 1, "a single stray key closes nothing");
    story.keys("<down>").text("привезли в четверг").keys("<enter>").shows("закрыто");
    assert_eq!(cases(&mut story), []);
    story
        .shows("Открытых дел нет")
        .keys("F")
        .shows("1 мин")
        .hides("закрыто: клиент подтвердил")
        .shows("со слов клиента: клиент подтвердил: решено: привезли в четверг");
    let id = selected(&story).unwrap();
    let settled = story.base().commitment(id).unwrap().settled.unwrap();
    assert_eq!(settled.kind, Some(ClosingKind::ClientWord));

    story.keys("c").shows("уже завершено").keys("r").shows("снова в работе");
    assert_eq!(cases(&mut story).len(), 1);
    let steps: Vec<_> = story.base().commitment(id).unwrap().notes.iter().map(|note| note.step).collect();
    let one_after_the_other = [
        CommitmentStep::Note,
        CommitmentStep::Moved,
        CommitmentStep::HandedOver,
        CommitmentStep::Closed,
        CommitmentStep::Reopened,
    ];
    assert_eq!(steps, one_after_the_other);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn every_change_is_taken_back_by_one_key_that_names_it() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("4t").text("звонили складу").keys("<enter>m").text("пт").keys("<enter>c<down><enter>");
    for named in ["закрытое обращение", "новый срок обращения", "заметка к обращению"]
    {
        story.keys("u").shows(&format!("Отменено: {named}"));
    }
    let case = story.base().commitment(CommitmentId::Case(crate::domain::CaseId(1))).unwrap();
    assert_eq!((case.is_open(), case.notes), (true, vec![]));
    story.shows("завтра 18:00");
}

#[test]
fn a_reason_of_ones_own_needs_words() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    let reasons = story.model().playbooks.cases.closings.len();
    story.keys("4c").keys(&"<down>".repeat(reasons)).keys("<enter>").shows("несколько слов");
    story.text("клиент закрылся").keys("<enter>F").shows("без слова клиента: клиент закрылся");
    assert_eq!(cases(&mut story), []);
}

#[test]
fn a_promise_is_written_down_before_a_call_and_kept_by_one_key() {
    let (scene, client) = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>P").text("выслать акт").keys("<enter>").shows("Что и к какому сроку");
    story.text(" завтра в 10").shows("срок: завтра 10:00").keys("<enter>").shows("Записано обещание");
    let made = promises(&mut story).remove(0);
    assert_eq!((made.client, made.text.as_str()), (client, "выслать акт"));
    assert_eq!(made.due.to_string(), "2026-11-25T07:00:00.000Z");
    story.keys("<esc>4").shows("Обещания: 1").shows("завтра 10:00").keys("c").shows("y — выполнено").keys("y");
    assert_eq!(promises(&mut story), []);
    story.shows("выполнено").keys("u").shows("Отменено: выполненное обещание");
    assert_eq!(promises(&mut story).len(), 1);
    story.keys("b").text("нет на складе").keys("<enter>F").shows("нет на складе");
    assert_eq!((promises(&mut story), story.refused.clone()), (vec![], vec![]));
    let history = story.base().client_card(client).unwrap().timeline;
    assert!(
        matches!(&history[0].what, crate::domain::TimelineKind::Broken { reason: Some(why), .. } if why == "нет на складе")
    );
}

#[test]
fn a_promise_is_read_by_the_clients_clock_and_says_both() {
    let scene = Scene::new();
    scene.client_in("Asia/Omsk", "ООО «Иртыш»", &[NUMBER]);
    let mut story = scene.open("Вера");
    story.keys("<enter>P").shows("(по часам клиента)").text("выслать акт завтра в 12");
    story.shows("срок: завтра 09:00 · у клиента завтра 12:00").keys("<enter>");
    let made = promises(&mut story).remove(0);
    assert_eq!(made.due.to_string(), "2026-11-25T06:00:00.000Z");
    story.keys("<esc>4m").shows("Словами: завтра в 18").shows("(по часам клиента)").text("завтра в 15");
    story.shows("срок: завтра 12:00 · у клиента завтра 15:00").keys("<enter>").shows("новый срок завтра 12:00");
}

#[test]
fn words_typed_about_a_case_are_lost_by_a_second_esc_only_and_kept_by_f4() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("4c<enter>").shows("Выберите причину").keys("<esc>").hides("Выберите причину");
    story.keys("t").text("ждёт замену").keys("<esc>").shows("Не сохранено").shows("ждёт замену").keys("<f4>");
    assert_eq!(cases_notes(&story), ["ждёт замену"]);
    story.keys("t").text("второе").keys("<esc><esc>").hides("Не сохранено").hides("второе");
    assert_eq!(cases_notes(&story).len(), 1);
}

#[test]
fn a_case_stands_on_today_with_its_deadline_on_the_day_it_opens() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.shows("критик, срок завтра 18:00; сего…").shows("сегодня уже говорили, лучше завтра");
}

#[test]
fn a_late_promise_says_so_in_words_here_and_on_today() {
    let (scene, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("<enter>P").text("выслать акт сегодня в 12").keys("<enter><esc>");
    story.wait(3 * 24 * 3_600_000);
    story.keys("4").shows("просрочено 3 дн").shows("просрочено: 1");
    story.keys("<esc>").wait(61_000);
    story.shows("обещание просрочено на 3 дня: выслать акт");
}

#[test]
fn a_case_is_opened_by_hand_from_the_card_and_is_due_as_usual_where_no_date_is_given() {
    let (scene, client) = scene();
    let mut story = scene.open("Вера");
    story
        .keys("2<enter>C")
        .text("счёт с ошибкой")
        .shows("срок: завтра 18:00")
        .keys("<enter>")
        .shows("Открыто обращение");
    let case = cases(&mut story).remove(0);
    assert_eq!((case.client, case.subject.as_str()), (client, "счёт с ошибкой"));
    story.keys("1").shows("обращение, срок завтра");
    story.hides("критик");
}

#[test]
fn the_client_is_called_from_the_list_and_the_case_is_offered_to_be_closed_and_stays_open_until_then() {
    let (scene, client) = scene();
    let mut story = detractor(&scene);
    story.keys("4d");
    assert_eq!((story.model().screen, story.dialled.len()), (Screen::Brief, 1), "nothing is dialled by this key");
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Cases, "and back to where one was");
    story.keys("dd").shows("сегодня уже говорили").keys("<enter>a<f4>");
    let reached = story.model().playbooks.outcomes.iter().find(|outcome| outcome.code.0 == "other-contact");
    let key = reached.map_or('5', |outcome| outcome.key);
    story.keys(&key.to_string()).wait(6_000);
    assert_eq!(story.model().screen, Screen::Today);
    story.shows("Обращение «три недели ждали» ещё открыто: Alt+C — закрыть");
    assert_eq!(cases(&mut story).len(), 1);
    let planned = story.base().client_card(client).unwrap().planned;
    assert!(planned.iter().any(|touch| touch.ready > scene.now()), "it is on the list again tomorrow: {planned:?}");
    story.keys("<a-c><down><enter>");
    assert_eq!((cases(&mut story), story.refused.clone()), (vec![], vec![]));
    story.wait(6_000);
    story.hides("ещё открыто");
    story.keys("4").shows("связались за 24 ч: 1 из 1");
}

#[test]
fn from_the_list_to_the_card_and_back() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("4v");
    assert_eq!(story.model().screen, Screen::Card);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Cases);
}

#[test]
fn the_cursor_walks_over_both_groups_and_tab_goes_from_one_to_the_other() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("2<enter>P").text("выслать акт пт").keys("<enter>P").text("прислать счёт чт").keys("<enter>4");
    let is_case = |story: &Story| selected(story).map(CommitmentId::is_case);
    assert_eq!(is_case(&story), Some(true));
    story.keys("j");
    let first = selected(&story);
    assert_eq!(is_case(&story), Some(false));
    story.keys("j");
    assert_ne!(selected(&story), first);
    story.keys("g");
    assert_eq!(is_case(&story), Some(true));
    story.keys("<tab>");
    assert_eq!(selected(&story), first);
    story.keys("<tab>");
    assert_eq!(is_case(&story), Some(true));
    story.shows("чт 26 ноября").keys("<enter>n").shows("прислать счёт");
    assert_eq!((story.model().screen, selected(&story)), (Screen::Case, first));
}

#[test]
fn mine_and_everybodys() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("4a").text("олег").keys("<enter>f").shows("Ваших дел здесь нет").keys("f").shows("Олег");
    story.keys("f");
    let mut oleg = scene.open("Олег");
    oleg.keys("4f").shows("три недели ждали");
}

#[test]
fn what_a_colleague_does_is_seen_and_never_done_twice() {
    let (scene, _) = scene();
    let mut vera = detractor(&scene);
    let mut ira = scene.open("Ира");
    ira.keys("4").shows("три недели ждали");
    vera.keys("4c<down><enter>");
    ira.keys("c<down><enter>");
    assert_eq!(ira.refused.len(), 1);
    assert!(ira.refused[0].contains("уже закрыто"), "{:?}", ira.refused);
    ira.shows("Открытых дел нет");
    vera.keys("Fr").wait(500);
    ira.look().shows("три недели ждали");
    assert_eq!(vera.refused, Vec::<String>::new());
}

#[test]
fn an_empty_list_says_what_it_is_for() {
    let (scene, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("4").shows("P — обещание").keys("d").shows("Список пуст").keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
}

#[test]
fn an_undone_kind_is_named_in_the_list_of_operations() {
    let (scene, _) = scene();
    let mut story = detractor(&scene);
    story.keys("4t").text("звонили").keys("<enter>o").shows("заметка к обращению «три недели ждали»");
    let last = story.base().recent_operations(1).unwrap().remove(0);
    assert_eq!(last.kind, OperationKind::CaseNoted);
}

#[test]
fn a_case_longer_than_the_window_says_how_much_is_below() {
    let (scene, _) = scene();
    let mut story = detractor(&scene.size(80, 24));
    for _ in 0..12 {
        story.keys("4t").paste(&"слово ".repeat(30)).keys("<enter>");
    }
    story.keys("<enter>").shows("↓ ещё").keys("<end><pgdn><pgdn><pgdn><pgdn>").shows("↑ ещё").hides("↓ ещё");
}

#[rstest]
fn the_screen_is_drawn_in_every_size(
    #[values((80, 24), (120, 36), (200, 50), (80, 50), (110, 24))] size: (u16, u16),
    #[values(Language::Russian, Language::English)] language: Language,
    #[values(Theme::Colours, Theme::Plain)] theme: Theme,
) {
    let scene = Scene::new().size(size.0, size.1).language(language).theme(theme).step(400);
    for name in ["Общество с ограниченной ответственностью «Берёзовая роща и партнёры»", "日本語の会社 \u{202e}x"]
    {
        scene.client(name, &[NUMBER]);
    }
    let mut story = scene.open("Вера");
    for _ in 0..2 {
        story.keys("2<enter>C").text("👨‍👩‍👧‍👦 длинное слово: ").paste(&"непрерывно".repeat(40)).keys("<enter>");
        story
            .keys("P")
            .paste("выслать акт\u{1b}[2J и ещё очень длинное обещание завтра в 10")
            .keys("<enter><esc><esc>");
    }
    story.wait(2 * 24 * 3_600_000);
    story.keys("4t").paste(&"заметка ".repeat(80)).keys("<enter>cm<esc>c<down><down><esc>a<esc><enter>jjj<pgdn>n<esc>");
    story.keys("<tab>b<esc>y").keys("FfFf<tab><enter><esc><esc>");
}
