//! What the line above the keys says.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::*;
use crate::app::mouse::Spots;
use crate::domain::{Language, Zone};
use crate::playbook::Playbooks;
use crate::tui::theme::Theme;

#[test]
fn an_import_that_goes_on_says_on_other_screens_how_far_it_is() {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    model.import.progress = Some((21_500, Some(100_000)));
    let said = |model: &Model| {
        let (spots, typing) = (RefCell::new(Spots::default()), Cell::new(None));
        let look = Look { model, theme: Theme::Plain, spots: &spots, typing: &typing };
        status(look, 80).saved.to_string()
    };
    for (screen, wanted) in [(Screen::Clients, "импорт: 21\u{a0}500 из 100\u{a0}000 "), (Screen::Import, "")] {
        model.screen = screen;
        assert_eq!(said(&model), wanted);
    }
}
