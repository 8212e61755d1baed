//! Archive, duplicates, people who change the firm: nothing is lost, and everything is taken back.

use crate::domain::{AnswerValue, ClientChange, ClientId, OperationKind, OutcomeCode, TimelineKind};
use crate::store::testing::{Base, answer, at, base, client, dump, file, outcome, person, phone, score, staffed};
use crate::store::{Finder, StoreError, UndoRefused};

fn found(b: &Base, needle: &str) -> Vec<ClientId> {
    b.store.find_clients(needle, 9).unwrap().into_iter().map(|row| row.id).collect()
}

#[test]
fn an_archived_client_is_on_no_list_and_comes_back_as_it_was() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    let before = dump(&b.store);
    b.store.archive_client(id, b.vera, at(1)).unwrap();
    let card = b.store.client_card(id).unwrap();
    assert_eq!((card.record.archived_at, card.planned.len()), (Some(at(1)), 0));
    assert_eq!((found(&b, "ель"), b.store.clients_count().unwrap()), (vec![], 0));
    assert_eq!(b.store.archived_clients("", 9).unwrap()[0].id, id);
    b.store.unarchive_client(id, b.vera, at(2)).unwrap();
    assert_eq!((found(&b, "ель"), b.store.client_card(id).unwrap().planned.len()), (vec![id], 1));
    assert_eq!(dump(&b.store), before, "out of the archive it is as it was");
    b.store.undo(b.vera, at(3)).unwrap();
    b.store.undo(b.vera, at(4)).unwrap();
    assert_eq!(dump(&b.store), before);
}

#[test]
fn the_archive_is_taken_back_after_reopening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut b = staffed(file(&path));
    let (id, ..) = b.client("Ель", "+74951234567");
    let before = dump(&b.store);
    b.store.archive_client(id, b.vera, at(1)).unwrap();
    drop(b.store);
    let mut again = file(&path);
    again.undo(b.vera, at(2)).unwrap();
    assert_eq!(dump(&again), before);
}

#[test]
fn a_client_who_is_being_rung_is_not_archived() {
    let mut b = base();
    let (id, number, touch) = b.client("Ель", "+74951234567");
    b.talk(1, id, number, touch);
    let refused = b.store.archive_client(id, b.vera, at(9));
    assert!(matches!(refused, Err(StoreError::InWork { client, by_name: None, call_open: true, .. }) if client == id));
    let refused = b.store.archive_client(ClientId(999), b.vera, at(9));
    assert!(matches!(refused, Err(StoreError::NotFound { .. })));
}

#[test]
fn a_new_wave_and_a_file_bring_nothing_out_of_the_archive() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    b.store.archive_client(id, b.vera, at(1)).unwrap();
    b.store.begin_wave(b.vera, 180, at(2)).unwrap();
    let row =
        crate::domain::ImportedRow {
            line: 1, client_name: "Ель".to_owned(), ..crate::domain::ImportedRow::default()
        };
    let options = crate::store::ImportOptions::of_file(Some(b.vera), at(3));
    b.store.import_rows(&options, &mut std::iter::once(Ok(crate::store::KeyedRow::new(row))), &mut |_| ()).unwrap();
    assert_eq!((found(&b, "ель"), b.store.client_card(id).unwrap().planned.len()), (vec![], 0));
}

#[test]
fn a_duplicate_brings_everything_along_and_its_calls_are_shown_with_the_record_that_stays() {
    let mut b = base();
    let (stays, ..) = b.client("ООО «Ель»", "+74951234567");
    let (double, number, touch) = b.client("Ель", "+74951234567");
    let (_, anna) = b.store.add_person(&person(double, "Анна"), b.oleg, at(1)).unwrap();
    b.store.add_phone(double, &phone("+79161112233"), b.oleg, at(1)).unwrap();
    b.store.add_email(double, Some(anna), "a@example.org", b.oleg, at(1)).unwrap();
    b.store.change_client(double, &ClientChange::Segment(Some("опт".to_owned())), b.oleg, at(1)).unwrap();
    let mut talk = b.talk(2, double, number, touch);
    b.tell(&mut talk, score(9));
    b.end_and_code(&mut talk, "complete", &[]);
    let before = dump(&b.store);
    b.store.merge_clients(stays, double, b.vera, at(60)).unwrap();
    let card = b.store.client_card(stays).unwrap();
    assert_eq!(card.people.iter().map(|person| person.id).collect::<Vec<_>>(), [anna]);
    let numbers: Vec<_> = card.phones.iter().filter_map(|phone| phone.e164.as_deref()).collect();
    assert_eq!(numbers, ["+74951234567", "+79161112233"], "the number of both stands there once");
    assert_eq!((card.emails.len(), card.client.segment.as_deref()), (1, Some("опт")));
    assert_eq!(card.record.merged, ["Ель"]);
    assert_eq!(card.planned.len(), 1, "one touch of the wave, not two");
    assert_eq!(card.last_score.map(|last| last.score.value()), Some(9));
    let coded = |entry: &crate::domain::TimelineEntry| matches!(&entry.what, TimelineKind::Call { outcome: Some(code), .. } if *code == OutcomeCode("complete".into()));
    assert!(card.timeline.iter().any(coded));
    assert_eq!((found(&b, "ель"), found(&b, "анна")), (vec![stays], vec![stays]));
    assert!(b.store.unarchive_client(double, b.vera, at(61)).is_err(), "what was merged is taken apart by undo only");
    b.store.undo(b.vera, at(62)).unwrap();
    assert_eq!(dump(&b.store), before);
    let _ = outcome("complete");
}

#[test]
fn what_is_written_about_both_and_said_in_calls_of_the_duplicate_stands_with_the_record_that_stays() {
    let mut b = base();
    let (stays, ..) = b.client("ООО «Ель»", "+74951234567");
    let (double, number, touch) = b.client("Ель", "+79161112233");
    for (id, note, avoid) in [(stays, "Въезд со двора", "скидку"), (double, "Склад закрыт по средам", "скидку")]
    {
        b.store.change_client(id, &ClientChange::Note(Some(note.to_owned())), b.oleg, at(1)).unwrap();
        b.store.change_client(id, &ClientChange::Avoid(Some(avoid.to_owned())), b.oleg, at(1)).unwrap();
    }
    let mut talk = b.talk(2, double, number, touch);
    b.tell(&mut talk, answer("reason", AnswerValue::Text("долго везли пихту".into())));
    b.end_and_code(&mut talk, "complete", &[]);
    b.store.merge_clients(stays, double, b.vera, at(60)).unwrap();
    let card = b.store.client_card(stays).unwrap();
    assert_eq!(card.client.note.as_deref(), Some("Въезд со двора\nСклад закрыт по средам"));
    assert_eq!(card.record.avoid.as_deref(), Some("скидку"), "the same words stand there once");
    for words in ["закрыт", "пихту"] {
        let found = b.store.find_written(words, 9).unwrap();
        assert_eq!(found.iter().map(|hit| hit.client).collect::<Vec<_>>(), [stays], "{words}");
    }
}

#[test]
fn the_name_of_a_duplicate_finds_the_record_that_took_it_in_for_as_long_as_it_is_merged() {
    let mut b = base();
    let (stays, ..) = b.client("ООО «Ель»", "+74951234567");
    let (double, ..) = b.client("Лесторг", "+79161112233");
    let (third, ..) = b.client("Лесторг Плюс", "+79161112244");
    let mut finder = Finder::default();
    let mut both = |b: &Base, needle: &str| {
        let found = found(b, needle);
        assert_eq!(finder.search(&b.store, needle, 0, 9).unwrap().clients, found, "{needle}");
        found
    };
    assert_eq!(both(&b, "лесторг"), [double, third]);
    b.store.merge_clients(double, third, b.vera, at(1)).unwrap();
    assert_eq!(both(&b, "плюс"), [double]);
    b.store.merge_clients(stays, double, b.vera, at(2)).unwrap();
    assert_eq!((both(&b, "лесторг"), both(&b, "плюс")), (vec![stays], vec![stays]));
    b.store.undo(b.vera, at(3)).unwrap();
    assert_eq!((both(&b, "плюс"), both(&b, "ель")), (vec![double], vec![stays]));
    b.store.redo(b.vera, at(4)).unwrap();
    assert_eq!((both(&b, "плюс"), both(&b, "лесторг")), (vec![stays], vec![stays]));
    // A file that brings something new for the record does not forget it.
    let row = crate::domain::ImportedRow {
        line: 1,
        client_name: "ООО «Ель»".to_owned(),
        emails: vec!["el@example.org".to_owned()],
        ..crate::domain::ImportedRow::default()
    };
    let options = crate::store::ImportOptions::of_file(Some(b.vera), at(5));
    b.store.import_rows(&options, &mut std::iter::once(Ok(crate::store::KeyedRow::new(row))), &mut |_| ()).unwrap();
    assert_eq!((both(&b, "el@example"), both(&b, "лесторг")), (vec![stays], vec![stays]));
}

#[test]
fn a_client_whose_call_has_no_outcome_is_not_merged_and_it_is_said_whose_call_it_is() {
    let mut b = base();
    let (stays, ..) = b.client("ООО «Ель»", "+74951234567");
    let (double, number, touch) = b.client("Лесторг", "+79161112233");
    b.talk(1, double, number, touch);
    match b.store.merge_clients(stays, double, b.oleg, at(9)) {
        Err(StoreError::InWork { kind, client_name, by, by_name, call_open, .. }) => {
            assert_eq!((kind, client_name.as_str()), (OperationKind::ClientsMerged, "Лесторг"));
            assert_eq!((by, by_name.as_deref(), call_open), (b.vera, Some("Вера"), true));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn merging_is_not_taken_back_once_somebody_has_changed_what_came_along() {
    let mut b = base();
    let (stays, ..) = b.client("ООО «Ель»", "+74951234567");
    let (double, ..) = b.client("Ель", "+79161112233");
    let (_, anna) = b.store.add_person(&person(double, "Анна"), b.oleg, at(1)).unwrap();
    b.store.merge_clients(stays, double, b.vera, at(2)).unwrap();
    let role = crate::domain::PersonChange::Role(Some("решает".to_owned()));
    b.store.change_person(stays, anna, &role, b.oleg, at(3)).unwrap();
    let refused = b.store.undo(b.vera, at(4));
    assert!(matches!(refused, Err(StoreError::Undo(UndoRefused::ChangedSince { .. }))));
    assert!(b.store.merge_clients(stays, stays, b.vera, at(5)).is_err());
}

#[test]
fn a_person_who_changes_the_firm_takes_numbers_along_and_find_follows() {
    let mut b = base();
    let (old, ..) = b.client("Ель", "+74951234567");
    let (new, ..) = b.client("Сосна", "+74957654321");
    let (_, anna) = b.store.add_person(&person(old, "Анна"), b.oleg, at(1)).unwrap();
    let hers = crate::domain::Phone { person: Some(anna), ..phone("+79161112233") };
    b.store.add_phone(old, &hers, b.oleg, at(1)).unwrap();
    let mut finder = Finder::default();
    assert_eq!(finder.search(&b.store, "анна", 0, 9).unwrap().clients, [old]);
    let before = dump(&b.store);
    b.store.move_person(anna, new, b.vera, at(2)).unwrap();
    assert_eq!((found(&b, "анна"), found(&b, "9161112233")), (vec![new], vec![new]));
    assert_eq!(finder.search(&b.store, "анна", 0, 9).unwrap().clients, [new]);
    b.store.undo(b.vera, at(3)).unwrap();
    assert_eq!(finder.search(&b.store, "анна", 0, 9).unwrap().clients, [old]);
    assert_eq!(dump(&b.store), before);
    b.store.redo(b.vera, at(4)).unwrap();
    assert_eq!(finder.search(&b.store, "анна", 0, 9).unwrap().clients, [new]);
    let _ = client("x");
}

/// What today's list knows of a client by the survey that is planned.
fn last_score_on_the_list(b: &crate::store::testing::Base, client: crate::domain::ClientId) -> Option<u8> {
    let touch = b.store.client_card(client).unwrap().planned[0].id;
    let candidate =
        b.store.candidate_of_touch(touch, Some(b.vera), &crate::domain::Zone::utc(), at(100)).unwrap().unwrap();
    candidate.last_score.map(|last| last.score.value())
}

#[test]
fn the_score_of_a_duplicate_and_of_its_own_duplicate_counts_on_the_list_too() {
    let mut b = base();
    let (stays, ..) = b.client("ООО «Ель»", "+74951234567");
    let (double, ..) = b.client("Ель", "+74951230000");
    let (third, number, touch) = b.client("Ёлка", "+79161112233");
    let mut talk = b.talk(2, third, number, touch);
    b.tell(&mut talk, score(3));
    b.end_and_code(&mut talk, "complete", &[]);
    b.store.merge_clients(double, third, b.vera, at(60)).unwrap();
    assert_eq!(last_score_on_the_list(&b, stays), None);
    b.store.merge_clients(stays, double, b.vera, at(61)).unwrap();
    assert_eq!(last_score_on_the_list(&b, stays), Some(3));
    assert_eq!(b.store.client_card(stays).unwrap().last_score.map(|last| last.score.value()), Some(3));
}

#[test]
fn whoever_was_asked_as_the_duplicate_is_not_asked_again_in_the_same_wave() {
    let mut b = base();
    let (stays, ..) = b.client("ООО «Ель»", "+74951234567");
    let (double, number, touch) = b.client("Ель", "+79161112233");
    let mut talk = b.talk(2, double, number, touch);
    b.tell(&mut talk, score(9));
    b.end_and_code(&mut talk, "complete", &[crate::domain::FollowUp::Finish { done: true }]);
    b.store.merge_clients(stays, double, b.vera, at(60)).unwrap();
    assert_eq!(b.store.client_card(stays).unwrap().planned, []);
    b.store.undo(b.vera, at(61)).unwrap();
    assert_eq!(b.store.client_card(stays).unwrap().planned.len(), 1);
}
