//! Users and clients by different clocks, on a day on which one of the clocks is changed.
//!
//! On Friday 27 March 2026 at 02:00 the clocks of Israel go to 03:00; those of Russia stay. Clients are called from
//! 09:30 to 12:30 and from 14:00 to 17:30 of their own clock.

use rstest::rstest;

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::app::settings::rows::Row;
use crate::domain::{Exclusion, SettingChange, Zone};

/// Six clocks, with their distance from UTC on that day.
const CLIENTS: [(&str, &str); 6] = [
    ("Europe/Kaliningrad", "Калининград +2"),
    ("Europe/Moscow", "Москва +3"),
    ("Asia/Jerusalem", "Иерусалим +3 с этой ночи"),
    ("Asia/Yekaterinburg", "Екатеринбург +5"),
    ("Asia/Novosibirsk", "Новосибирск +7"),
    ("Asia/Vladivostok", "Владивосток +10"),
];

fn scene(user: &str, at: &str) -> Scene {
    let scene = Scene::new().zone(user);
    scene.at(at);
    for (number, (zone, name)) in CLIENTS.iter().enumerate() {
        scene.client_in(zone, name, &[&format!("+7495111220{number}")]);
    }
    scene
}

/// Whom the list offers, by the first word of the name.
fn offered(story: &Story) -> Vec<&str> {
    let open = story.model().today.rows.iter().filter(|row| row.excluded.is_none());
    let mut names: Vec<&str> = open.map(|row| row.candidate.client_name.split(' ').next().unwrap()).collect();
    names.sort_unstable();
    names
}

fn opens(story: &Story, name: &str) -> Option<String> {
    story.model().today.rows.iter().find_map(|row| match &row.excluded {
        Some(Exclusion::OutsideHours { opens }) if row.candidate.client_name.starts_with(name) => {
            Some(opens.to_string())
        }
        _ => None,
    })
}

#[rstest]
// 08:59 in Moscow and, since this night, in Jerusalem; 10:59 in Yekaterinburg, 15:59 in Vladivostok.
#[case("2026-03-27T05:59:00Z", &["Владивосток", "Екатеринбург"])]
// 09:30 in both: without the change it would be 08:30 in Jerusalem.
#[case("2026-03-27T06:30:00Z", &["Владивосток", "Екатеринбург", "Иерусалим", "Москва"])]
// 17:30 in Vladivostok is over, 12:30 in Yekaterinburg begins its lunch, 14:30 in Novosibirsk, 09:30 in Kaliningrad.
#[case("2026-03-27T07:30:00Z", &["Иерусалим", "Калининград", "Москва", "Новосибирск"])]
fn whoever_can_be_called_is_offered_wherever_the_user_sits(
    #[values("Europe/Kaliningrad", "Asia/Vladivostok")] user: &str,
    #[case] at: &str,
    #[case] now: &[&str],
) {
    let scene = scene(user, at);
    assert_eq!(offered(&scene.open("Вера")), now);
}

#[test]
fn each_client_opens_by_the_new_clock() {
    let scene = scene("Europe/Kaliningrad", "2026-03-27T05:59:00Z");
    let story = scene.open("Вера");
    assert_eq!(opens(&story, "Иерусалим").as_deref(), Some("2026-03-27T06:30:00.000Z"));
    assert_eq!(opens(&story, "Калининград").as_deref(), Some("2026-03-27T07:30:00.000Z"));
    assert_eq!(opens(&story, "Новосибирск").as_deref(), Some("2026-03-27T07:00:00.000Z"));
}

#[rstest]
#[case("Europe/Kaliningrad", "08:30")]
#[case("Asia/Vladivostok", "16:30")]
fn both_clocks_are_shown(#[case] user: &str, #[case] mine: &str) {
    let scene = Scene::new().zone(user);
    scene.at("2026-03-27T06:30:00Z");
    scene.client_in("Asia/Jerusalem", "Иерусалим", &["+74951112200"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>d").shows(&format!("у них 09:30 · у меня {mine}"));
}

#[test]
fn tomorrow_at_ten_is_ten_by_the_clock_that_was_changed_in_the_night() {
    let scene = Scene::new().zone("Europe/Kaliningrad");
    scene.at("2026-03-26T13:00:00Z");
    let client = scene.client_in("Asia/Jerusalem", "Иерусалим", &["+74951112200"]);
    let mut story = scene.open("Вера");
    // 15:00 there, at UTC+2 still; 10:00 of the next day is at UTC+3.
    story.keys("<enter>da<f5>").text("завтра в 10").keys("<enter>6");
    assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]));
    let planned = &story.base().client_card(client).unwrap().planned[0];
    let agreed = planned.appointment.as_ref().unwrap();
    assert_eq!((agreed.from.to_string().as_str(), agreed.zone.name()), ("2026-03-27T07:00:00.000Z", "Asia/Jerusalem"));
}

#[rstest]
// 26 March, 22:00: the call of 15:30 was made today.
#[case("Europe/Kaliningrad", 1)]
// 27 March, 06:00: the call of 23:30 was made yesterday.
#[case("Asia/Vladivostok", 0)]
fn today_is_the_day_of_the_users_own_clock(#[case] user: &str, #[case] calls: u32) {
    let scene = scene(user, "2026-03-26T13:30:00Z");
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>1");
    assert_eq!(story.model().screen, Screen::Today);
    story.kill();
    scene.at("2026-03-26T20:00:00Z");
    assert_eq!(scene.open("Вера").model().today.progress.calls, calls);
}

#[test]
fn whatever_keeps_a_client_off_the_list_is_named_before_the_number_is_dialled() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("z").text("в 15").keys("<enter>").wait(2 * 3_600_000);
    story.keys("<a-1>G<enter>d").shows("отложено").shows("14:00");
    assert_eq!(story.dialled, Vec::<String>::new());
    story.keys("<enter>");
    assert_eq!(story.dialled.len(), 1);
}

fn set(story: &mut Story, row: Row, text: &str) {
    story.keys("s<home>");
    while story.model().settings.row() != row {
        story.keys("<down>");
    }
    story.keys("<enter>");
    for _ in 0..story.model().zone.name().len() {
        story.keys("<bs>");
    }
    story.text(text).keys("<enter>");
}

#[test]
fn another_clock_counts_at_once_and_undo_sets_it_back() {
    let scene = scene("Europe/Kaliningrad", "2026-03-27T06:30:00Z");
    let mut story = scene.open("Вера");
    story.shows("08:30");
    set(&mut story, Row::Zone, "Vladivostok");
    story.shows("16:30").keys("u").shows("08:30").keys("U").shows("16:30");
    story.keys("<esc><enter>d").shows("у них 09:30 · у меня 16:30").keys("<f5>").text("пн в 10").shows("17:00");
}

#[test]
fn a_colleagues_change_of_the_clock_is_seen_without_a_key() {
    let scene = scene("Europe/Kaliningrad", "2026-03-26T20:00:00Z");
    let (mut vera, mut ira) = (scene.open("Вера"), scene.open("Ира"));
    ira.keys("s");
    vera.shows("22:00");
    set(&mut ira, Row::Zone, "Vladivostok");
    vera.wait(500);
    vera.look().shows("06:00");
}

#[test]
fn another_clock_makes_it_another_day_on_the_list() {
    let scene = scene("Europe/Kaliningrad", "2026-03-26T13:30:00Z");
    let mut story = scene.open("Вера");
    story.keys("<enter>d<f4>1");
    story.wait(6 * 3_600_000 + 1_800_000);
    assert_eq!(story.model().today.progress.calls, 1);
    set(&mut story, Row::Zone, "Vladivostok");
    story.keys("<esc>");
    assert_eq!(story.model().today.progress.calls, 0, "made before midnight");
}

#[test]
fn a_clock_that_the_machine_was_told_to_keep_is_stronger_than_the_setting() {
    let mut model = crate::app::model::Model::new(
        crate::domain::Language::English,
        "2026-03-27T06:30:00Z".parse().unwrap(),
        Zone::utc(),
        (80, 24),
        std::sync::Arc::new(crate::playbook::Playbooks::built_in()),
    );
    model.files.zone_asked = true;
    let omsk = SettingChange::Zone(Some(Zone::new("Asia/Omsk").unwrap()));
    crate::app::settings::save(&mut model, omsk);
    assert_eq!(model.zone, Zone::utc());
    assert!(model.banner.unwrap().text.contains("TZ keeps the clock: UTC"));
}

#[test]
fn numbers_typed_after_the_country_was_changed_are_of_that_country() {
    let scene = scene("Europe/Kaliningrad", "2026-03-27T06:30:00Z");
    let mut story = scene.open("Вера");
    set(&mut story, Row::HomeRegion, "DE");
    story.keys("<esc><f9>").text("030 901820").keys("<enter>1").text("где вы").keys("<enter>1").shows("записан");
    let found = story.base().find_clients("901820", 5).unwrap();
    let card = story.base().client_card(found[0].id).unwrap();
    assert_eq!(card.phones[0].e164.as_deref(), Some("+4930901820"));
}
