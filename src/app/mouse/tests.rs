//! What a click does, and which one does nothing.

use std::sync::Arc;

use super::*;
use crate::app::Input;
use crate::app::msg::Msg;
use crate::app::overlay::Overlay;
use crate::domain::{Language, Operator, OperatorId, OperatorRole, Zone};
use crate::playbook::Playbooks;

fn model() -> Model {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    model.me = Some(Operator { id: OperatorId(1), name: "Вера".to_owned(), role: OperatorRole::Operator });
    model.settings.own.mouse = true;
    model.screen = crate::app::model::Screen::Today;
    model
}

fn at(model: &mut Model, elapsed_ms: u64, input: Input) {
    let mut new_id = uuid::Uuid::nil;
    let mut env = Env { now: model.now, elapsed_ms, new_id: &mut new_id };
    update::update(model, Msg::Input(input), &mut env);
}

fn click(model: &mut Model, elapsed_ms: u64, target: Target) {
    at(model, elapsed_ms, Input::Mouse(Mouse::Click(target)));
}

#[test]
fn the_second_click_of_a_double_one_presses_nothing_that_has_come_into_the_bottom_line() {
    let mut model = model();
    let (help, close) = (Target::Press(Key::char('?')), Target::Press(Key::plain(Code::Esc)));
    click(&mut model, 1_000, help);
    assert!(matches!(model.overlays.as_slice(), [Overlay::Help { .. }]));
    click(&mut model, 1_499, close);
    assert_eq!(model.overlays.len(), 1, "it was aimed at what stood there before");
    click(&mut model, 1_998, close);
    assert_eq!(model.overlays.len(), 1, "nor does the third one");
    click(&mut model, 2_498, close);
    assert_eq!(model.overlays.len(), 0);
}

#[test]
fn what_was_marked_by_a_click_is_forgotten_with_the_next_key() {
    let mut model = model();
    let offer = Target::Offer(Key::char('?'));
    click(&mut model, 1_000, offer);
    assert_eq!((model.hand.marked, model.overlays.len()), (Some(Key::char('?')), 0));
    at(&mut model, 1_100, Input::Key(Key::plain(Code::Down)));
    click(&mut model, 1_200, offer);
    assert_eq!(model.overlays.len(), 0, "it is the first click again");
    click(&mut model, 1_300, offer);
    assert_eq!(model.overlays.len(), 1);
}
