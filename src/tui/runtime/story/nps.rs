//! The scores: what a user sees of them, and the way from a month to a client's card and back.

use chrono::TimeDelta;
use rstest::rstest;
use uuid::Uuid;

use super::{Scene, Story, operator};
use crate::app::model::Screen;
use crate::app::nps::{Panel, Period};
use crate::domain::{
    AnswerValue, CallId, Client, ClientId, Event, EventBody, EventId, InterviewId, Language, Moment, NewCall,
    OutcomeCode, Score, ScriptId, StepId,
};
use crate::playbook::Playbooks;
use crate::store::Store;
use crate::tui::theme::Theme;

/// A call in which a client has given a score and words, and which is coded complete.
fn answered(store: &mut Store, client: ClientId, score: u8, words: &str, at: Moment) {
    let playbooks = Playbooks::built_in();
    let script = playbooks.script(&ScriptId("relationship-nps".to_owned()), Language::Russian).unwrap();
    let vera = operator(store, "Вера", at);
    let card = store.client_card(client).unwrap();
    let head = NewCall {
        id: CallId(Uuid::now_v7()),
        client,
        person: None,
        touch: card.planned.first().map(|touch| touch.id),
        interview: Some(InterviewId(Uuid::now_v7())),
        operator: vera,
        at,
    };
    store.begin_call(&head, Some(script)).unwrap();
    let phone = &card.phones[0];
    let answer = |step: &str, value| EventBody::Answer { step: StepId(step.to_owned()), value };
    let agreed = script.pages.iter().find(|page| page.id.0 != "score").map(|page| page.id.0.clone()).unwrap();
    let yes = match &script.pages[0].answer {
        crate::domain::Answer::Choice { options } => options[0].id.clone(),
        other => panic!("the script begins with {other:?}"),
    };
    let bodies = [
        EventBody::Dialed { phone: phone.id, number: phone.e164.clone().unwrap() },
        EventBody::Answered,
        EventBody::Started { script: script.id.clone(), version: script.version, again: false },
        answer(&agreed, AnswerValue::Choice(yes)),
        answer("score", AnswerValue::Score(Score::new(score).unwrap())),
        answer("reason", AnswerValue::Text(words.to_owned())),
        EventBody::Ended { recovered: false },
        EventBody::Coded { outcome: OutcomeCode("complete".to_owned()), note: None },
    ];
    let events: Vec<Event> = (1..)
        .zip(bodies)
        .map(|(place, body)| Event {
            id: EventId(Uuid::now_v7()),
            at: at + TimeDelta::seconds(place),
            elapsed_ms: u64::try_from(place).unwrap() * 1_000,
            operator: vera,
            call: head.id,
            interview: head.interview.filter(|_| matches!(body, EventBody::Answer { .. } | EventBody::Started { .. })),
            body,
        })
        .collect();
    let (coded, before) = events.split_last().unwrap();
    store.append(before).unwrap();
    let outcome = playbooks.outcome(&OutcomeCode("complete".to_owned())).unwrap();
    store.code_call(coded, &[crate::domain::FollowUp::Finish { done: true }], outcome, coded.at).unwrap();
}

/// Scores that make so many promoters, passives and detractors.
fn scores((promoters, passives, detractors): (usize, usize, usize)) -> Vec<u8> {
    [(promoters, 10), (passives, 8), (detractors, 3)]
        .into_iter()
        .flat_map(|(times, score)| vec![score; times])
        .collect()
}

/// A wave of these classes at the first day of the scene minus so many days.
fn wave(scene: &Scene, store: &mut Store, days: i64, classes: (usize, usize, usize), clients: &[ClientId]) {
    for ((minute, score), client) in (0..).zip(scores(classes)).zip(clients) {
        let at = scene.now() - TimeDelta::days(days) + TimeDelta::minutes(minute);
        answered(store, *client, score, &format!("слова про {score}"), at);
    }
}

fn clients(scene: &Scene, count: usize) -> Vec<ClientId> {
    (1..=count).map(|n| scene.client(&format!("Клиент {n:02}"), &[&format!("+749511100{n:02}")])).collect()
}

#[rstest]
#[case(Language::Russian, "нажмите 1, позвоните первому клиенту")]
#[case(Language::English, "press 1, call the first client")]
fn an_empty_screen_says_what_fills_it(#[case] language: Language, #[case] wanted: &str) {
    let scene = Scene::new().size(80, 24).language(language);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("5").shows(wanted).keys("t").shows("answer = \"score\"").keys("<enter>a<esc>");
    assert_eq!(story.model().screen, Screen::Nps);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
}

#[test]
fn a_score_is_shown_as_far_as_its_answers_carry_it_and_compared_in_words() {
    let scene = Scene::new();
    let clients = clients(&scene, 30);
    let mut store = scene.store();
    wave(&scene, &mut store, 200, (20, 5, 5), &clients);
    let vera = operator(&mut store, "Вера", scene.now());
    store.begin_wave(vera, 0, scene.now() - TimeDelta::days(30)).unwrap();
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("5").shows("Ответов здесь нет, поэтому нет и индекса").shows("мало: сейчас 0 ответов, тогда 30 ответов");

    wave(&scene, &mut scene.store(), 20, (2, 1, 0), &clients);
    story.look().shows("3 ответа: для индекса мало, поэтому только количество").hides("NPS (");
    story.keys("<pgup>").shows("NPS +50; 95-процентный интервал от +18 до +72");
    story.shows("30 ответов от 30 компаний; опрос по телефону; уровень ответа 100 % (RR1)");
    story.shows("Список закрыт, в нём 30 клиентов").shows("между +50 и +50");
    story.shows("промоутеры").shows("20 · 67 %").shows("слова про 3");
    // The scale stops at the oldest wave.
    story.keys("<pgup><pgup>").shows("NPS +50");

    // Published: 8, 7 and 5 are +15, from −20 to +46.
    wave(&scene, &mut scene.store(), 10, (6, 6, 5), &clients[3..]);
    story.look().keys("<pgdn>").shows("NPS (+15) ориентировочно; 95-процентный интервал от −20 до +46");
    story.shows("−35 п. к прошлому периоду; может быть что угодно").shows("об изменении судить нельзя");
    story.keys("<tab><tab><tab>").shows("нужно около 228 ответов в каждом периоде; здесь их 20 и 30").shows("около 54");
    story.shows("Одни и те же клиенты").shows("20 клиентов:");
    assert_eq!(story.model().nps.panel, Panel::Change);
}

#[test]
fn the_months_are_walked_and_opened_down_to_the_card_and_back() {
    let scene = Scene::new().size(80, 24);
    let clients = clients(&scene, 6);
    let mut store = scene.store();
    wave(&scene, &mut store, 70, (1, 1, 2), &clients);
    let vera = operator(&mut store, "Вера", scene.now());
    store.begin_wave(vera, 0, scene.now() - TimeDelta::days(30)).unwrap();
    wave(&scene, &mut store, 5, (5, 0, 1), &clients);
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("<a-5><tab>").shows("ноябрь 2026: NPS (+67)").shows("сен").shows("+100").shows("○ ┊ ориентировочно");
    story.keys("р").shows("октябрь 2026: ответов нет").keys("р").shows("сентябрь 2026: 4 ответа: для индекса мало");
    story.keys("<enter>").shows("Ответы · сентябрь 2026 · все").shows("«слова про 3»");
    assert_eq!((story.model().screen, story.model().nps.list.rows.len()), (Screen::Answers, 4));
    story.keys("<tab>").shows("· критики").shows("Клиент 04").shows("3 · критик").hides("3 · критики");
    assert_eq!(story.model().nps.list.rows.len(), 2);
    story.keys("<enter>");
    assert_eq!(story.model().screen, Screen::Card);
    story.shows("Клиент 04").keys("n").shows("Клиент 03").keys("n").shows("Клиент 03").keys("p").shows("Клиент 04");
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Answers);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Nps);
    story.keys("G").shows("ноябрь 2026").keys("a").shows("Ответы · волна");
    assert_eq!(story.model().nps.list.rows.len(), 6);
    // From the list of clients a card still goes back to the list of clients.
    story.keys("2<enter><esc>");
    assert_eq!(story.model().screen, Screen::Clients);
}

#[test]
fn filters_change_what_is_counted_and_say_so() {
    let scene = Scene::new();
    let clients = clients(&scene, 6);
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    for client in &clients[..2] {
        let mut own = store.client(*client).unwrap();
        (own.owner, own.segment) = (Some(oleg), Some("опт".to_owned()));
        store.update_client(&own, oleg, scene.now()).unwrap();
    }
    wave(&scene, &mut store, 5, (4, 1, 1), &clients);
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("5").shows("6 ответов от 6 компаний").keys("f").shows("Какие оценки");
    story.keys("jjj<right>").shows("Только: клиенты менеджера Олег").shows("2 ответа от 2 компаний");
    story.keys("j<right><enter>").shows("сегмент опт");
    assert!(story.model().overlays.is_empty());
    story.keys("v").shows("Один голос от компании: 2 компании, для индекса мало").keys("v");
    story.keys("fjjj<left>j<left><esc>").hides("Только:").shows("6 ответов");
    story.keys("p");
    assert_eq!(story.model().nps.period, Period::Month);
    story.shows("ноябрь 2026").keys("<pgup>").shows("октябрь 2026").shows("поэтому нет и индекса");
    story.keys("ppp").shows("всё время").shows("6 ответов").keys("p").shows("волна");
    story.keys("<tab><tab>").shows("Олег").shows("без сегмента").shows("мало").shows("Порядок по именам");
    story.keys("t").shows("опросы после отдельных случаев").hides("6 ответов");
    assert_eq!(story.model().nps.period, Period::Year);
    story.keys("t").shows("6 ответов");
}

#[rstest]
fn the_scores_are_drawn_in_every_size(
    #[values((80, 24), (120, 36), (200, 50), (110, 24))] size: (u16, u16),
    #[values(Language::Russian, Language::English)] language: Language,
    #[values(Theme::Colours, Theme::Plain)] theme: Theme,
) {
    let scene = Scene::new().size(size.0, size.1).language(language).theme(theme);
    let name = "Общество с ограниченной ответственностью «Берёзовая роща \u{202e}и партнёры» 日本語 👨‍👩‍👧‍👦";
    let clients: Vec<ClientId> =
        (10..16).map(|n| scene.client(&format!("{name} {n}"), &[&format!("+749511100{n}")])).collect();
    let mut store = scene.store();
    for (minute, (client, score)) in (0..).zip(clients.iter().zip([0, 3, 6, 8, 9, 10])) {
        let words = format!("{} \u{1b}[2J {}", "длинные слова ".repeat(400), "без_пробелов".repeat(300));
        answered(&mut store, *client, score, &words, scene.now() - TimeDelta::days(40 - minute));
    }
    drop(store);
    let mut story: Story = scene.open("Вера");
    story.keys("5jjjjkG<tab>hhl<tab>jj<tab>j<tab>f").keys("jjj<right><right><esc>?<esc>:<esc>a<pgdn>G<tab><tab>");
    story.keys("<esc>vp<pgup>");
    for (width, height) in [(80, 24), (81, 25), (300, 100), (90, 30)] {
        story.resize(width, height).keys("<tab>");
    }
}

#[test]
fn a_new_wave_is_begun_after_a_question_and_taken_back_as_one() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    let wave = |story: &mut Story| story.base().running_wave().unwrap().id;
    let first = wave(&mut story);
    story.keys("5w").shows("Начать новую волну?").shows("180 дней").keys("<esc>");
    assert_eq!(wave(&mut story), first);
    story.keys("w<enter>").shows("Новая волна началась");
    assert_ne!(wave(&mut story), first);
    assert_eq!(story.base().client_card(client).unwrap().planned.len(), 1, "the call of the old wave is dropped");
    story.keys("u");
    assert_eq!((wave(&mut story), story.refused.clone()), (first, vec![]));
    assert_eq!(story.base().client_card(client).unwrap().planned.len(), 1);
}

/// An open screen of scores with so many unhappy answers, each of a segment of its own, in a small window.
fn unhappy(count: usize) -> Story {
    let scene = Scene::new().size(80, 24);
    let clients = clients(&scene, count);
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    for (minute, (client, score)) in (0..).zip(clients.iter().zip((0..=6).cycle())) {
        let segmented = Client { segment: Some(format!("сегмент {minute}")), ..store.client(*client).unwrap() };
        store.update_client(&segmented, oleg, scene.now()).unwrap();
        let at = scene.now() - TimeDelta::hours(30) + TimeDelta::minutes(minute);
        answered(&mut store, *client, score, &format!("слова клиента {minute}"), at);
    }
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("5");
    story
}

#[test]
fn the_words_of_the_unhappy_are_scrolled_by_whole_answers_below_their_heading() {
    let mut story = unhappy(9);
    story.shows("Недовольные, 0–6").shows("Клиент 09").hides("↑ ещё");
    story.keys("j").shows("Недовольные, 0–6").shows("↑ ещё 1").hides("Клиент 09").hides("слова клиента 8");
    story.shows("Клиент 08").shows("«слова клиента 7»");
    story.keys("jjjjjjjjjjjj").shows("Клиент 01").shows("«слова клиента 0»").hides("↓ ещё");
    story.keys("kkkkkkkkkkkk").shows("Клиент 09").hides("↑ ещё");
}

#[test]
fn every_score_has_its_row_however_much_is_said_of_them() {
    let mut story = unhappy(9);
    for keys in ["", "v", "p", "pp"] {
        story.keys(keys).shows("10   ").shows(" 0 █");
    }
}

#[rstest]
#[case::another_period("p")]
#[case::another_screen("7")]
fn why_the_year_is_shown_is_said_until_the_next_key(#[case] key: &str) {
    let mut story = unhappy(1);
    story.keys("t").shows("поэтому показан год").keys(key).hides("поэтому показан год");
}

#[test]
fn a_list_without_an_answer_has_one_whole_frame() {
    let mut story = unhappy(1);
    story.resize(120, 30).keys("a").shows("«слова клиента 0»").keys("<tab><tab>").shows("· нейтральные");
    let right: Vec<char> = story.screen().lines().filter_map(|line| line.chars().nth(119)).collect();
    assert_eq!(right.iter().filter(|c| "┐│┘".contains(**c)).count(), 27, "{right:?}");
}

#[test]
fn no_heading_is_the_last_line_of_a_panel() {
    let mut story = unhappy(10);
    story.keys("<tab><tab>").shows("Менеджер клиента");
    for height in 24..34 {
        story.resize(80, height);
        let screen = story.screen();
        let lines: Vec<&str> = screen.lines().collect();
        let last = lines.iter().rposition(|line| line.starts_with('└')).unwrap() - 1;
        assert!(
            !["Менеджер клиента", "Сегмент ", "Кто спрашивал"].iter().any(|head| lines[last].contains(head)),
            "{screen}"
        );
    }
}
