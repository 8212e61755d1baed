//! What leads on from the card of a client, and back to the same line.

use super::{Scene, Story, operator};
use crate::app::clients::card::{Line, page};
use crate::app::model::Screen;
use crate::desk::care_of;
use crate::domain::testing::deal;
use crate::domain::{
    CardField, ClientCard, ClientId, CommitmentChange, Language, NewDeal, NewPromise, PromiseId, TouchKind, Zone,
};
use crate::playbook::Playbooks;

fn card(story: &Story) -> ClientCard {
    story.model().clients.card.as_deref().cloned().expect("a card is open")
}

fn go_to(story: &mut Story, wanted: impl Fn(Line) -> bool) {
    story.keys("g");
    let at = page(&card(story)).iter().position(|(_, line)| wanted(*line)).expect("no such line on the card");
    story.keys(&"j".repeat(at));
}

fn here(story: &Story) -> Line {
    page(&card(story))[story.model().clients.card_at].1
}

#[test]
fn what_was_written_down_in_a_call_stands_on_the_card_and_leads_on() {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter>").text("быстро #люди \"всегда выручаете\" + Ирина Ким +7 916 123-45-67");
    story.keys("<enter>").text("людей").keys("<enter>дд<f4>5<enter><enter><enter>").wait(400);
    story.keys("2").text("берез").keys("<enter>");
    story.shows("Из разговоров · 3").shows("темы: люди").shows("«всегда выручаете» · Анна Петрова");
    story.shows("цитировать можно").shows("рекомендация: Ирина Ким");
    go_to(&mut story, |line| line == Line::Quote(0));
    story.keys("<enter>").shows("Как шёл звонок").keys("<esc>");
    go_to(&mut story, |line| line == Line::Consent(0));
    story.keys("<enter>").shows("Как шёл звонок").keys("<esc>");
    go_to(&mut story, |line| line == Line::Themes);
    story.keys("<enter>").shows("люди · тема ответа").keys("e").shows("Тема").keys("<esc>");
    go_to(&mut story, |line| line == Line::Referral(0));
    story.keys("<enter>").shows("по рекомендации: ООО «Берёзка»");
    assert_eq!(card(&story).client.name, "Ирина Ким");
    go_to(&mut story, |line| line == Line::NamedBy);
    story.keys("<enter>");
    assert_eq!(card(&story).client.id, client);
    story.keys("<esc>");
    assert_eq!((card(&story).client.name.as_str(), here(&story)), ("Ирина Ким", Line::NamedBy));
    story.keys("<esc>");
    assert_eq!((card(&story).client.id, here(&story)), (client, Line::Referral(0)));
    story.keys("<esc>").shows("Клиенты");
    assert_eq!(story.model().screen, Screen::Clients);
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn a_quote_says_that_it_must_not_be_used() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10<enter>").text("да \"ёлки как новые\"").keys("<enter>").text("всё");
    story.keys("<enter>нн<f4>5<enter>").wait(400);
    story.keys("2").text("берез").keys("<enter>").shows("«ёлки как новые»").shows("цитировать нельзя");
    assert_eq!(story.refused, Vec::<String>::new());
}

/// A client with a deal and its checklists, an open promise, one that was kept, and an open case.
fn scene() -> (Scene, ClientId) {
    let scene = Scene::new();
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut store = scene.store();
    let (now, zone) = (scene.now(), Zone::new("Europe/Moscow").unwrap());
    let oleg = operator(&mut store, "Олег", now);
    let deal = NewDeal { seller: Some(oleg), ..deal(client, "насосная станция", "2026-11-24") };
    let care = care_of(&store, &deal, &Playbooks::built_in(), Language::Russian, &zone, now).unwrap();
    store.sign_deal(&deal, &care, oleg, now).unwrap();
    let mut promise = |text: &str| -> PromiseId {
        let new = NewPromise {
            client,
            person: None,
            text: text.to_owned(),
            due: now + chrono::TimeDelta::days(2),
            zone: zone.clone(),
            owner: oleg,
            call: None,
        };
        store.add_promise(&new, oleg, now).unwrap().1
    };
    promise("прислать акт");
    let kept = promise("прислать счёт");
    store.change_commitment(&CommitmentChange::Keep(kept), oleg, now).unwrap();
    (scene, client)
}

#[test]
fn each_deal_is_followed_by_its_own_checklists() {
    let (scene, client) = scene();
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let zone = Zone::new("Europe/Moscow").unwrap();
    let second = NewDeal { seller: Some(oleg), ..deal(client, "запайщик", "2026-11-20") };
    let care = care_of(&store, &second, &Playbooks::built_in(), Language::Russian, &zone, scene.now()).unwrap();
    store.sign_deal(&second, &care, oleg, scene.now()).unwrap();
    drop(store);
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>");
    let card = card(&story);
    let mut under = None;
    let mut lists = 0;
    for (_, line) in page(&card) {
        match line {
            Line::Deal(deal) => under = Some(deal),
            Line::Checklist(id) => {
                let list = card.checklists.iter().find(|list| list.id == id).unwrap();
                assert_eq!(Some(list.deal), under, "{} stands under another deal", list.title);
                lists += 1;
            }
            _ => {}
        }
    }
    assert_eq!((card.deals.len(), lists), (2, card.checklists.len()));
}

#[test]
fn an_empty_history_says_what_will_stand_there() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>").shows("История · 0").shows("Здесь встанут звонки со словами клиента");
}

#[test]
fn a_checklist_opens_from_its_line_and_esc_leads_back_to_it() {
    let (scene, client) = scene();
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>");
    story.shows("завтра · звонок после покупки").hides("сегодня 00:00");
    go_to(&mut story, |line| matches!(line, Line::Checklist(_)));
    let line = here(&story);
    story.keys("<enter>");
    assert_eq!(story.model().screen, Screen::Checklist);
    story.keys("<esc>");
    assert_eq!((story.model().screen, card(&story).client.id, here(&story)), (Screen::Card, client, line));
    story.keys("<enter>c");
    assert_eq!((story.model().screen, here(&story)), (Screen::Card, line), "the client's card is where we came from");
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Clients, "and nothing goes round in a circle");
}

#[test]
fn a_promise_opens_on_screen_four_open_or_kept() {
    let (scene, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>");
    for text in ["прислать акт", "прислать счёт"] {
        let id = card(&story).promises.iter().find(|promise| promise.text == text).unwrap().id;
        go_to(&mut story, |line| line == Line::Promise(id));
        story.keys("<enter>").shows(text);
        assert_eq!(story.model().screen, Screen::Case);
        assert_eq!(story.model().cases.selected().map(|row| row.text.as_str()), Some(text));
        story.keys("<esc>");
        assert_eq!((story.model().screen, here(&story)), (Screen::Card, Line::Promise(id)));
    }
}

#[test]
fn a_promise_kept_on_screen_four_leads_back_to_the_card_too() {
    let (scene, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>");
    go_to(&mut story, |line| matches!(line, Line::Promise(_)));
    story.keys("<enter>y").wait(400);
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Card);
    assert!(card(&story).promises.iter().all(|promise| !promise.is_open()));
}

#[test]
fn deals_plans_and_the_history_lead_to_where_they_are_changed() {
    let (scene, _) = scene();
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>");
    go_to(&mut story, |line| matches!(line, Line::Deal(_)));
    story.keys("<enter>").shows("насосная станция").shows("Сделка").keys("<esc>");
    let survey = card(&story).planned.iter().find(|touch| touch.kind == TouchKind::Survey).map(|touch| touch.id);
    let touch = survey.expect("the wave is running");
    go_to(&mut story, |line| line == Line::Planned(touch));
    story.keys("<enter>");
    assert!(matches!(story.model().screen, Screen::Brief | Screen::Card));
    let kept = card(&story)
        .timeline
        .iter()
        .position(|entry| matches!(&entry.what, crate::domain::TimelineKind::Kept { text } if text == "прислать счёт"));
    if story.model().screen == Screen::Brief {
        story.keys("<esc>");
    }
    assert_eq!((story.model().screen, here(&story)), (Screen::Card, Line::Planned(touch)));
    go_to(&mut story, |line| Some(line) == kept.map(Line::Entry));
    story.keys("<enter>").shows("прислать счёт");
    assert_eq!(story.model().screen, Screen::Case);
}

#[test]
fn won_and_lost_deals_of_a_file_are_told_apart_on_the_card_and_only_the_won_one_starts_its_care() {
    let scene = Scene::new();
    let csv = "Компания;Телефон;Название сделки;Стадия сделки;Дата закрытия\n\
               Дельта;+74951119999;пресс;Сделка успешна;23.11.2026\n\
               Дельта;+74951119999;станок;Сделка провалена;23.11.2026\n\
               Дельта;+74951119999;насос;Переговоры;24.11.2026\n";
    let file = scene.file("сделки.csv", csv.as_bytes());
    let mut story = scene.open("Вера");
    story.keys("i").paste(file.to_str().unwrap()).keys("<enter><enter>").wait(400);
    story.keys("2").text("дельта").keys("<enter>");
    story.shows("пресс · выиграна").shows("станок · проиграна").shows("насос · в работе");
    story.hides("подписана —").hides("поставка");
    story.hides("сделка: станок").shows("сделка: пресс");
    let care: Vec<_> = card(&story).checklists.iter().map(|list| list.deal_title.clone()).collect();
    assert!(!care.is_empty() && care.iter().all(|title| title == "пресс"), "{care:?}");
    assert_eq!(story.refused, Vec::<String>::new());
}

#[test]
fn whoever_has_just_been_added_gets_the_number_and_the_role_that_follow() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>a").text("Борис Котов").keys("<enter>");
    story.keys("t").text("+7 916 123-45-67").keys("<enter>r").text("платит").keys("<enter>");
    let known = card(&story);
    let boris = known.people.iter().find(|person| person.name.full == "Борис Котов").expect("Boris is on the card");
    let number = known.phones.iter().find(|phone| phone.raw.contains("123-45-67")).expect("the number is on the card");
    assert_eq!((number.person, boris.role.as_deref()), (Some(boris.id), Some("платит")));
    assert_eq!(here(&story), Line::Person(boris.id));
}

#[test]
fn a_long_value_stands_below_itself_and_not_below_the_name_of_its_field() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>");
    go_to(&mut story, |line| line == Line::Field(CardField::Source));
    story.keys("e").text(&"ярмарка ".repeat(15)).keys("<enter>");
    let screen = story.screen();
    let column = |row: &str| row.split_once("ярмарка").map(|(before, _)| before.chars().count());
    let columns: Vec<usize> = screen.lines().filter_map(column).collect();
    assert!(
        columns.len() > 1 && columns.iter().all(|column| Some(column) == columns.first()),
        "{columns:?} in\n{screen}"
    );
}

#[test]
fn an_address_of_the_firm_is_told_from_those_of_the_person_above_it() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("2").text("берез").keys("<enter>m").text("info@firm.example").keys("<enter><tab>");
    story.shows("info@firm.example · общий").keys("m").text("anna@firm.example").keys("<enter>");
    story.shows("anna@firm.example");
    assert!(!story.screen().contains("anna@firm.example · общий"));
}
