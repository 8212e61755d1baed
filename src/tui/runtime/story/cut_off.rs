//! What a user is told at the start: an import that was killed, mistakes in files of his own.

use super::Scene;
use crate::app::model::Screen;
use crate::domain::{ClientKind, ImportedRow, Person, PersonName};
use crate::store::{ImportOptions, KeyedRow};

/// The program dies after the first two thousand rows of an import.
fn killed_import(scene: &Scene) {
    let mut store = scene.store();
    let options =
        ImportOptions { file_name: "клиенты.csv".to_owned(), ..ImportOptions::of_file(None, scene.now()) };
    let mut rows = (0..2_500).map(|n| {
        assert!(n < 2_400, "killed here");
        KeyedRow::new(ImportedRow {
            line: n,
            client_name: format!("Фирма {n}"),
            kind: Some(ClientKind::Company),
            ..ImportedRow::default()
        })
    });
    let killed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.import_rows(&options, &mut rows.by_ref().map(Ok), &mut |_| ()).map(drop)
    }));
    assert!(killed.is_err());
}

#[test]
fn a_killed_import_is_taken_back_and_that_stands_until_it_is_closed() {
    let scene = Scene::new();
    killed_import(&scene);
    let mut story = scene.open("Вера");
    story.shows("Прервано на середине и отменено: импорт файла клиенты.csv");
    story.wait(60_000);
    story.shows("Прервано на середине").keys("<esc>").hides("Прервано на середине");
    assert_eq!(story.base().clients_count().unwrap(), 0);
}

#[test]
fn a_killed_import_that_cannot_be_taken_back_is_named_and_keeps_nobody_out() {
    let scene = Scene::new();
    killed_import(&scene);
    let vera = {
        let mut store = scene.store();
        let vera = super::operator(&mut store, "Вера", scene.now());
        let client = store.clients_page(None, 1).unwrap().0[0].id;
        let anna = Person::named(client, PersonName { full: "Анна".to_owned(), ..PersonName::default() });
        store.add_person(&anna, vera, scene.now()).unwrap();
        vera
    };
    let mut story = scene.open("Вера");
    assert_eq!(story.model().me.as_ref().map(|me| me.id), Some(vera));
    story.shows("осталось в базе не полностью: импорт файла клиенты.csv").shows("добавлены другие");
    story.keys("<esc>");
    assert_eq!(story.model().screen, Screen::Today);
    story.kill();
    scene.open("Вера").hides("осталось в базе");
}

#[test]
fn a_mistake_in_ones_own_file_stands_until_it_has_been_read() {
    let mut scene = Scene::new().size(80, 24);
    scene.notices.push("playbooks/cadence.toml, строка 3: поля «attemptz» нет".to_owned());
    let mut story = scene.open("Вера");
    story.wait(60_000);
    story.shows("cadence.toml, строка 3").keys("<esc>").hides("cadence.toml");
}
