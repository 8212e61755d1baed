//! The help names what it is about and every key of the screen.

use std::sync::Arc;

use rstest::rstest;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::app::model::Screen;
use crate::domain::{Language, Zone};
use crate::playbook::Playbooks;

#[rstest]
fn every_key_of_a_screen_stands_in_its_help(
    #[values(Language::Russian, Language::English)] language: Language,
    #[values(Screen::Start, Screen::Today, Screen::Brief, Screen::Clients, Screen::Card, Screen::Import)]
    screen: Screen,
) {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(language, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    model.screen = screen;
    let lines = lines(&model);
    let purpose: Vec<_> = lines.iter().filter(|line| matches!(line, Line::Purpose(_))).collect();
    assert!((1..=3).contains(&purpose.len()), "what the screen is for is said in a few lines: {purpose:?}");
    for binding in palette::of(below(&model)) {
        let shown = binding.shown(model.words());
        let named = lines.iter().any(|line| matches!(line, Line::Keys(keys, _) if keys.split(' ').any(|k| k == shown)));
        assert!(named, "{shown} is missing on {screen:?}");
    }
    for line in &lines {
        if let Line::Keys(keys, text) = line {
            assert!(keys.width() <= KEYS && text.width() + KEYS < 76, "{keys}: {text}");
        }
    }
}

#[test]
fn the_way_on_leads_and_nothing_is_named_twice() {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::English, now, Zone::utc(), (120, 60), Arc::new(Playbooks::built_in()));
    model.screen = Screen::Today;
    let named: Vec<(String, String)> = lines(&model)
        .into_iter()
        .filter_map(|line| match line {
            Line::Keys(keys, text) if !keys.is_empty() => Some((keys, text)),
            _ => None,
        })
        .collect();
    assert_eq!(named[0].0, "Enter");
    assert!(
        named[..4].iter().any(|(keys, _)| keys == "w"),
        "what the bottom line has comes before the rest: {named:?}"
    );
    assert!(named.iter().any(|(keys, _)| keys == "2 Alt+2"), "{named:?}");
    let rings_us = named.iter().filter(|(keys, _)| keys.split(' ').any(|key| key == "F9")).count();
    assert_eq!(rings_us, 1, "{named:?}");
}
