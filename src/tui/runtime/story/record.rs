//! What was done and by whom: a field's history, a call step by step, the journal.

use super::Scene;
use super::clients::{card, card_of, go_to, on, scene};
use crate::app::model::Screen;
use crate::app::overlay::Overlay;
use crate::domain::{CardField, OperationKind};

#[test]
fn who_changed_a_field_and_when_is_shown_with_the_old_value_and_the_new() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Segment));
    story.keys("e").text("опт").keys("<enter>e").keys("<bs><bs><bs>").text("розница").keys("<enter>y");
    story.shows("Кто менял: Сегмент").shows("опт → розница").shows("пусто → опт").shows("Вера");
    story.shows("записано вместе с карточкой").keys("<esc>");
    assert!(story.model().overlays.is_empty());
}

#[test]
fn a_call_is_replayed_step_by_step() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд8<enter><f6>9<enter>").text("быстро").keys("<enter><enter>дд<f4>5");
    story.keys("<a-2><enter>").shows("оценка 9").shows("«быстро»").keys("<tab><tab><tab><tab>");
    go_to(&mut story, |line| matches!(line, crate::app::clients::card::Line::Entry(0)));
    story
        .keys("<enter>")
        .shows("Как шёл звонок")
        .hides("relationship-nps")
        .shows("набран +7 495 111-22-33")
        .shows("сняли трубку");
    story.shows(": 8 (отменено)").shows(": 9").shows("«быстро»").shows("итог:");
    story.keys("jjjj").shows("Спросили: ").shows("Отменено: 11:0").shows("Что знали тогда: ✓").keys("<esc>");
    assert_eq!(story.model().screen, Screen::Card);
}

#[test]
fn the_list_of_operations_is_mine_or_everybodys() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Segment));
    story.keys("e").text("опт").keys("<enter>o").shows("новый клиент").shows("Сегмент: опт").shows("Олег");
    story.keys("<tab>").shows("Журнал: сделано мной").hides("новый клиент").shows("Сегмент: опт");
    story.keys("<enter><enter>");
    assert_eq!(card(&mut story).client.segment, None);
    assert_eq!(story.base().recent_operations(1).unwrap()[0].kind, OperationKind::Undo);
}

#[test]
fn what_was_done_begins_in_one_column_whoever_it_was_done_to() {
    let theme = "просили прислать договор с новыми реквизитами до конца недели";
    for size in [(80, 24), (120, 36)] {
        let scene = scene().size(size.0, size.1);
        let mut story = scene.open("Вера");
        story.keys("2<a-x><a-x><a-g>").text(theme).keys("<enter>").keys("<esc><esc><a-1>o").shows("новый клиент");
        let screen = story.screen();
        let column = |what: &str| screen.lines().find_map(|line| Some(line.split_once(what)?.0.chars().count()));
        assert_eq!(column("Тема: просили").unwrap(), column("новый клиент").unwrap());
    }
}

#[test]
fn what_is_taken_back_in_the_list_stays_under_the_cursor_of_the_open_list() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Segment));
    story.keys("e").text("опт").keys("<enter>o").shows("Сегмент: опт");
    let here = |story: &super::Story| match story.model().overlays.last() {
        Some(Overlay::Operations { rows: Some(rows), cursor, .. }) => rows[*cursor].clone(),
        other => panic!("{other:?}"),
    };
    let chosen = here(&story).id;
    story.keys("<enter><enter>").shows("Отменено");
    assert_eq!((here(&story).id, here(&story).undone_by.is_some()), (chosen, true));
}

#[test]
fn the_history_of_a_field_is_as_high_as_what_stands_in_it() {
    let scene = scene();
    let mut story = card_of(&scene, "вектор");
    go_to(&mut story, on(CardField::Segment));
    story.keys("e").text("опт").keys("<enter>y").shows("Кто менял: Сегмент");
    let screen = story.screen();
    let from = screen.lines().position(|line| line.contains("Кто менял")).unwrap();
    let rows: Vec<&str> = screen.lines().skip(from + 1).take_while(|line| !line.contains('└')).collect();
    assert_eq!(rows.len(), 2, "{screen}");
    assert!(rows[0].contains("11:00  Вера"), "{screen}");
}
