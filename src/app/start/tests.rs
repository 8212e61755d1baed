//! Signing in.

use std::sync::Arc;

use super::*;
use crate::app::Code;
use crate::domain::{Language, OperatorId, OperatorRole, Zone};
use crate::playbook::Playbooks;

#[test]
fn while_a_name_is_signed_in_no_key_chooses_another() {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    let alyona = Operator { id: OperatorId(1), name: "Алёна".to_owned(), role: OperatorRole::Operator };
    operators(&mut model, vec![alyona]);
    assert_eq!(sign_in(&mut model, "Вера".to_owned()).len(), 1);
    let enter = act(&mut model, Some(Action::Open), Key::plain(Code::Enter));
    assert_eq!(enter, [], "the base is being put in order, and Enter was meant for nothing else");
    assert_eq!(model.who.signing_in.as_deref(), Some("Вера"));
}

#[test]
fn a_window_that_stays_open_overnight_plans_the_new_day_once() {
    let now: crate::domain::Moment = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    assert_eq!(new_day(&mut model), [], "nobody works here yet");
    signed_in(&mut model, Operator { id: OperatorId(1), name: "Алёна".to_owned(), role: OperatorRole::Operator });
    assert_eq!(new_day(&mut model), [], "the start has planned this day");
    model.now = "2026-11-25T00:00:01Z".parse().unwrap();
    assert_eq!(new_day(&mut model), [Effect::PlanDueTouches]);
    assert_eq!(new_day(&mut model), []);
}

#[test]
fn the_number_of_the_list_is_said_to_grow_until_the_day_is_planned() {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    signed_in(&mut model, Operator { id: OperatorId(1), name: "Алёна".to_owned(), role: OperatorRole::Operator });
    assert_eq!(model.today.offered(), "…", "nothing has been read yet");
    crate::app::today::loaded(&mut model, crate::app::msg::TodayData::default());
    assert_eq!(model.today.offered(), "0+");
    assert_eq!(day_planned(&mut model), [Effect::LoadToday], "what was planned is shown at once");
    assert_eq!(model.today.offered(), "0");
}

#[test]
fn an_empty_name_is_asked_for_and_what_was_said_goes_with_it() {
    let now = "2026-11-24T08:00:00Z".parse().unwrap();
    let mut model = Model::new(Language::Russian, now, Zone::utc(), (80, 24), Arc::new(Playbooks::built_in()));
    assert_eq!(act(&mut model, Some(Action::Open), Key::plain(Code::Enter)), []);
    assert_eq!(model.banner.as_ref().unwrap().text, model.words().who_needs_a_name());
    sign_in(&mut model, "Вера".to_owned());
    assert_eq!(model.banner, None);
}
