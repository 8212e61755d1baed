//! Names and notes that were made to break a screen, in every field that a screen shows, in windows of every size.
//! Drawing itself looks at each cell for what a terminal obeys and for what stands over its neighbour.

use rstest::rstest;

use super::screens::walk;
use super::{Scene, operator};
use crate::domain::{
    ClientKind, Grade, Language, Loyalty, NewClient, NewDeal, NewPhone, NewPromise, OperatorRole, Person, PersonName,
    PhoneKind, TouchKind, Zone,
};
use crate::store::{CareStart, PlannedTouch};

const HOSTILE: &[&str] = &[
    "bidi \u{202e}gnirts\u{202c} \u{2066}x\u{2069} \u{200f}\u{61c}",
    "controls \u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{0}\r\n\t\u{85}\u{7f}",
    "семья 👨‍👩‍👧‍👦 флаги 🇷🇺🇩🇪 кожа 👍🏽 сердце ❤️ клавиша 1️⃣",
    "marks a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306} zero\u{200b}\u{200d}\u{feff}\u{2060}width\u{ad}\u{e0041}",
    "شركة الاختبار للتجارة بع\u{0640}\u{0640} לבדיקה בע״מ",
    "日本語の会社名がここにとても長く続きますので切られます 한국어회사이름",
    "Общество с ограниченной ответственностью «Верхнеивановский межрайонный машиностроительно-перерабатывающий комбинат»",
    "{{ operator }} {% if %} {$x} <enter> %s &amp; \\n $(id)",
    "\u{a0}\u{2003}\u{3000}\u{2028}\u{2029}x",
];

/// A client of whom everything that can be a text is this text.
fn hostile(scene: &Scene, at: usize, text: &str) {
    let mut store = scene.store();
    let oleg = operator(&mut store, "Олег", scene.now());
    let named = format!("Оператор {text}");
    let owner = match store.find_operator(&named).unwrap() {
        Some(known) => known.id,
        None => store.add_operator(&named, OperatorRole::Manager, None, scene.now()).unwrap(),
    };
    let zone = Zone::new("Europe/Moscow").unwrap();
    let own = || Some(text.to_owned());
    let client = NewClient {
        owner: Some(owner),
        segment: own(),
        grade: Some(Grade::A),
        loyalty: Loyalty::Upset,
        zone: Some(zone.clone()),
        zone_assumed: true,
        source: own(),
        tax_number: own(),
        note: own(),
        ..NewClient::named(text, ClientKind::Company)
    };
    let (_, client) = store.add_client(&client, oleg, scene.now()).unwrap();
    let person = Person {
        position: own(),
        role: own(),
        wants: own(),
        ..Person::named(
            client,
            PersonName {
                full: text.to_owned(),
                family: own(),
                given: own(),
                patronymic: own(),
                form_of_address: own(),
            },
        )
    };
    let (_, person) = store.add_person(&person, oleg, scene.now()).unwrap();
    let phone = NewPhone {
        id: (),
        person: Some(person),
        raw: text.to_owned(),
        e164: Some(format!("+7495222{at:04}")),
        extension: own(),
        kind: PhoneKind::Other,
        dead_since: None,
    };
    store.add_phone(client, &phone, oleg, scene.now()).unwrap();
    store.add_email(client, Some(person), text, oleg, scene.now()).unwrap();
    let deal = NewDeal {
        id: (),
        client,
        title: text.to_owned(),
        amount_minor: Some(i64::MAX),
        currency: own(),
        seller: Some(owner),
        signed_on: Some("2026-11-23".parse().unwrap()),
        delivered_on: None,
        used_up_on: None,
        stage: None,
    };
    store.sign_deal(&deal, &CareStart { touches: Vec::new(), user_zone: &Zone::utc() }, owner, scene.now()).unwrap();
    let promise = NewPromise { client, person: None, text: text.to_owned(), due: scene.now(), zone, owner, call: None };
    store.add_promise(&promise, oleg, scene.now()).unwrap();
    let touch = PlannedTouch::new(client, TouchKind::Idea, crate::domain::Channel::Call, scene.now());
    store.plan_touch(&PlannedTouch { goal: own(), ..touch }, oleg, scene.now()).unwrap();
}

#[rstest]
fn hostile_words_break_no_screen(
    #[values((80, 24), (120, 36), (200, 50), (1, 1))] size: (u16, u16),
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let scene = Scene::new().size(size.0, size.1).language(language);
    for (at, text) in HOSTILE.iter().enumerate() {
        hostile(&scene, at, text);
    }
    let mut story = scene.open("Вера");
    // Every one of them on the list, before a call, and on the card.
    for at in 0..HOSTILE.len() {
        story
            .keys("g")
            .keys(&"j".repeat(at))
            .keys("w<esc><enter><esc>2")
            .keys(&"<down>".repeat(at))
            .keys("<enter>G<esc><esc>");
    }
    walk(&mut story);
}

#[rstest]
fn a_text_of_60_kilobytes_breaks_no_screen(#[values((80, 24), (1, 1))] size: (u16, u16)) {
    let scene = Scene::new().size(size.0, size.1);
    let long = "слово ".repeat(6_000);
    hostile(&scene, 0, &long);
    hostile(&scene, 1, &"ъ".repeat(30_000));
    let mut story = scene.open("Вера");
    story.keys("w<esc><enter><esc>j<enter><esc>o<esc>2<enter>G<esc><down><enter>G<esc><esc>");
    story.keys("<a-1><enter>da<f2>").paste(&long).keys("<enter><f4><esc><esc>");
}
