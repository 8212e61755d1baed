//! Find in memory: what is found, and that it follows what is written.

use rstest::rstest;

use super::{Finder, Found};
use crate::domain::{ClientChange, FoundBy, PersonChange};
use crate::store::testing::{Base, WAYS_TO_TYPE, at, base, client, person};

fn names(b: &Base, finder: &mut Finder, needle: &str) -> Vec<String> {
    let found = finder.search(&b.store, needle, 0, 10).unwrap();
    let rows = b.store.client_rows(&found.clients).unwrap();
    assert_eq!(found.total, rows.len() as u64);
    rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_client_is_found_however_it_is_typed() {
    let mut b = base();
    let (id, ..) = b.client("ООО «Ёлка»", "+74951234567");
    b.client("Другой", "+74957654321");
    b.store.add_person(&person(id, "Анна Петрова"), b.vera, at(1)).unwrap();
    let mut finder = Finder::default();
    for needle in WAYS_TO_TYPE {
        assert_eq!(names(&b, &mut finder, needle), ["ООО «Ёлка»"], "{needle}");
    }
}

#[test]
fn a_client_is_found_by_the_position_and_the_role_of_its_people() {
    let mut b = base();
    let (id, ..) = b.client("Ёлка", "+74951234567");
    b.client("Сосна", "+74957654321");
    let (_, anna) = b.store.add_person(&person(id, "Анна Петрова"), b.vera, at(1)).unwrap();
    let mut finder = Finder::default();
    assert!(names(&b, &mut finder, "главбух").is_empty());
    for change in [PersonChange::Position(Some("Главбух".into())), PersonChange::Role(Some("Решает".into()))]
    {
        b.store.change_person(id, anna, &change, b.vera, at(2)).unwrap();
    }
    assert_eq!(names(&b, &mut finder, "главбух"), ["Ёлка"]);
    assert_eq!(names(&b, &mut finder, "елка решает"), ["Ёлка"]);
    assert_eq!(b.store.find_clients("главбух", 9).unwrap().len(), 1, "on the command line as well");
    b.store.change_person(id, anna, &PersonChange::Position(None), b.vera, at(3)).unwrap();
    assert!(names(&b, &mut finder, "главбух").is_empty());
}

#[test]
fn words_of_two_clients_are_not_put_together() {
    let mut b = base();
    b.client("Ёлка", "+74951234567");
    b.client("Сосна", "+74957654321");
    assert!(names(&b, &mut Finder::default(), "елка сосна").is_empty());
}

#[test]
fn the_first_ones_by_name_are_given_and_all_are_counted() {
    let mut b = base();
    for name in ["b", "A", "Ё", "d", "a"] {
        b.store.add_client(&client(name), b.vera, at(1)).unwrap();
    }
    let mut finder = Finder::default();
    assert_eq!(names(&b, &mut finder, ""), ["A", "a", "b", "d", "Ё"]);
    let found = finder.search(&b.store, "a", 0, 1).unwrap();
    assert_eq!((found.total, found.clients.len()), (2, 1));
}

#[test]
fn whoever_is_called_exactly_so_comes_first_and_once() {
    let mut b = base();
    for name in ["Ромашка-10", "Ромашка-11", "Ромашка-1", "ООО Ромашка-1"] {
        b.store.add_client(&client(name), b.vera, at(1)).unwrap();
    }
    let mut finder = Finder::default();
    assert_eq!(names(&b, &mut finder, "ромашка-1"), ["Ромашка-1", "ООО Ромашка-1", "Ромашка-10", "Ромашка-11"]);
    let pages: Vec<_> =
        [0, 2].into_iter().flat_map(|skip| finder.search(&b.store, "ромашка-1", skip, 2).unwrap().clients).collect();
    assert_eq!(pages, finder.search(&b.store, "ромашка-1", 0, 9).unwrap().clients);
}

#[test]
fn whoever_is_called_so_from_the_beginning_comes_before_those_who_have_it_within() {
    let mut b = base();
    for name in ["АО «Вилайт-Логистик»", "ООО «Лорвик-Пром»", "ООО «Мерстал-Логистик»", "Логос"]
    {
        b.store.add_client(&client(name), b.vera, at(1)).unwrap();
    }
    let found = names(&b, &mut Finder::default(), "ло");
    assert_eq!(found, ["Логос", "ООО «Лорвик-Пром»", "АО «Вилайт-Логистик»", "ООО «Мерстал-Логистик»"]);
}

#[test]
fn what_is_written_meanwhile_is_found_and_what_is_taken_back_is_not() {
    let mut b = base();
    b.client("Старый", "+74951234567");
    let mut finder = Finder::default();
    assert!(names(&b, &mut finder, "новый").is_empty());
    let (_, id) = b.store.add_client(&client("Новый"), b.vera, at(1)).unwrap();
    assert_eq!(names(&b, &mut finder, "новый"), ["Новый"]);
    b.store.add_person(&person(id, "Анна"), b.vera, at(2)).unwrap();
    assert_eq!(names(&b, &mut finder, "анна"), ["Новый"]);
    b.store.undo(b.vera, at(3)).unwrap();
    assert!(names(&b, &mut finder, "анна").is_empty());
    b.store.undo(b.vera, at(4)).unwrap();
    assert!(names(&b, &mut finder, "новый").is_empty());
    assert_eq!(names(&b, &mut finder, ""), ["Старый"]);
}

#[test]
fn whoever_has_followed_all_changes_finds_what_a_fresh_look_finds() {
    let mut b = base();
    let mut finder = Finder::default();
    // More than there is room for behind the texts, so that they are read anew on the way.
    for (hour, tree) in ["Сосна", "Ёлка", "Ель", "Кедр", "Пихта", "Тис"].into_iter().cycle().take(40).enumerate()
    {
        let now = at(i64::try_from(hour).unwrap());
        let (_, id) = b.store.add_client(&client(&format!("{tree} {}", "бор".repeat(30))), b.vera, now).unwrap();
        if hour % 3 == 0 {
            b.store.undo(b.vera, now).unwrap();
        } else if hour % 3 == 1 {
            b.store.change_client(id, &ClientChange::Name(format!("Роща {hour}")), b.vera, now).unwrap();
        }
        let mut fresh = Finder::default();
        for needle in ["", "ель", "бор сосна", "роща 4"] {
            for (from, limit) in [(0, 100), (2, 3)] {
                let followed = finder.search(&b.store, needle, from, limit).unwrap();
                assert_eq!(followed, fresh.search(&b.store, needle, from, limit).unwrap(), "{hour} {needle}");
            }
        }
    }
}

#[test]
fn an_import_is_found_while_it_runs_and_gone_when_it_is_undone() {
    let mut b = base();
    let mut finder = Finder::default();
    assert!(names(&b, &mut finder, "импорт").is_empty());
    let row = |line| crate::domain::ImportedRow {
        line,
        client_name: format!("Импорт {line}"),
        ..crate::domain::ImportedRow::default()
    };
    let options = crate::store::ImportOptions::of_file(Some(b.vera), at(1));
    let counts = b
        .store
        .import_rows(&options, &mut (1..=3).map(row).map(crate::store::KeyedRow::new).map(Ok), &mut |_| ())
        .unwrap();
    assert_eq!(names(&b, &mut finder, "импорт").len(), 3);
    let operation = b.store.operation(counts.operation.unwrap()).unwrap();
    b.store.undo_operation(operation.id, Some(b.vera), at(2)).unwrap();
    assert!(names(&b, &mut finder, "импорт").is_empty());
}

#[rstest]
#[case::as_typed("петрова", FoundBy::Words)]
#[case::the_other_layout("gtnhjdf", FoundBy::OtherLayout("петрова".to_owned()))]
#[case::misspelt("Петрвоа", FoundBy::Misspelt("петрова".to_owned()))]
#[case::one_word_right_and_one_wrong("Ёлка Петрвоа", FoundBy::Misspelt("елка петрова".to_owned()))]
#[case::the_other_layout_misspelt("gtnhdjf", FoundBy::Misspelt("петрова".to_owned()))]
fn what_was_meant_is_found(#[case] needle: &str, #[case] by: FoundBy) {
    let mut b = base();
    let (id, ..) = b.client("ООО «Ёлка»", "+74951234567");
    b.client("Другой", "+74957654321");
    b.store.add_person(&person(id, "Анна Петрова"), b.vera, at(1)).unwrap();
    let found = Finder::default().search(&b.store, needle, 0, 9).unwrap();
    assert_eq!(found, Found { total: 1, clients: vec![id], by });
}

#[test]
fn nothing_near_is_nobody() {
    let mut b = base();
    b.client("ООО «Ёлка»", "+74951234567");
    let found = Finder::default().search(&b.store, "экскаватор", 0, 9).unwrap();
    assert_eq!((found.total, found.by), (0, FoundBy::Words));
}

#[test]
fn a_later_part_of_what_was_found_goes_on_where_the_first_ended() {
    let mut b = base();
    // Written down in another order than that of their names.
    let mut ids: Vec<_> = (0..9).map(|n| b.client(&format!("Ель {}", 8 - n), &format!("+749512345{n:02}")).0).collect();
    ids.reverse();
    let mut finder = Finder::default();
    for needle in ["", "ель", "ель 9512"] {
        let part = finder.search(&b.store, needle, 4, 3).unwrap();
        assert_eq!((part.total, part.clients.as_slice()), (9, &ids[4..7]), "{needle}");
    }
}

/// Run by hand with `--release`: each letter of a find over a hundred thousand clients.
#[test]
#[ignore = "a hundred thousand clients take a while to make"]
#[allow(
    clippy::disallowed_macros,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a figure for whoever runs it"
)]
fn long_every_letter_is_found_in_time() {
    let names = ["Петрова", "Иванова", "Сергеев", "Березин", "Ковалёва", "Ромашкин"];
    let texts = (0..100_000_i64).map(|n| {
        let name = names[usize::try_from(n % 6).unwrap()];
        let text = format!(
            "ооо «фирма {}{n}»\nанна {}\nmail{n}@example.org\n7495{:07}",
            n % 977,
            crate::domain::fold(name),
            n
        );
        (text, crate::domain::ClientId(n))
    });
    let mut finder = Finder { upto: Some(crate::domain::OperationId(i64::MAX)), ..Finder::default() };
    for (text, client) in texts {
        finder.push(&text, client);
    }
    finder.put_in_order();
    finder.know_words();
    for needle in ["п", "пе", "петрвоа", "сергев", "ковелёва", "gtnhjdf", "ничегопохожего", "анна петрвоа", "4950012"]
    {
        let begun = std::time::Instant::now();
        let (total, _) = finder.with_every_word(needle, 0, 200);
        let exact = begun.elapsed();
        let near = (total == 0).then(|| finder.misspelt(needle, 0, 200).map(|found| (found.total, found.by)));
        println!("{needle}: {total} in {exact:?}, then {near:?} after {:?}", begun.elapsed());
    }
}
