//! Find by what is written: by any word or part of one, wherever it stands, as long as it holds.

use rstest::rstest;

use crate::domain::{ClientChange, EventBody, PersonChange, WrittenIn};
use crate::store::testing::{answer, at, base, person, plan};

#[rstest]
#[case::any_case("СТАНОК")]
#[case::a_part("тано")]
#[case::yo_for_ye("ещё")]
#[case::ye_for_yo("нужен еще")]
#[case::two_words("станок нужен")]
fn a_client_is_found_by_the_note_however_it_is_typed(#[case] needle: &str) {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    b.client("Другой", "+74957654321");
    let note = ClientChange::Note(Some("Говорит: нужен ЕЩЁ один станок".to_owned()));
    b.store.change_client(id, &note, b.vera, at(1)).unwrap();
    let found = b.store.find_written(needle, 9).unwrap();
    assert_eq!(found.iter().map(|hit| (hit.client, hit.place)).collect::<Vec<_>>(), [(id, WrittenIn::ClientNote)]);
    assert_eq!(found[0].excerpt, "Говорит: нужен ЕЩЁ один станок");
}

#[rstest]
#[case("ab")]
#[case("")]
#[case("\" OR \"")]
#[case("станок)")]
fn a_needle_that_cannot_be_looked_for_finds_nothing_and_breaks_nothing(#[case] needle: &str) {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    b.store.change_client(id, &ClientChange::Note(Some("станок".to_owned())), b.vera, at(1)).unwrap();
    assert_eq!(b.store.find_written(needle, 9).unwrap(), []);
}

#[test]
fn words_of_a_call_are_found_until_they_are_taken_back() {
    let mut b = base();
    let (id, number, touch) = b.client("Ель", "+74951234567");
    let mut talk = b.talk(1, id, number, touch);
    b.tell(&mut talk, answer("reason", crate::domain::AnswerValue::Text("долго везли кромку".to_owned())));
    assert_eq!(b.store.find_written("кромку", 9).unwrap()[0].place, WrittenIn::Call);
    b.store.undo(b.vera, at(30)).unwrap();
    assert_eq!(b.store.find_written("кромку", 9).unwrap(), []);
    b.tell(&mut talk, EventBody::Noted { step: None, text: "просит каталог".to_owned() });
    assert_eq!(b.store.find_written("каталог", 9).unwrap()[0].client, id);
}

#[test]
fn what_is_changed_or_taken_back_is_no_longer_found_by_its_old_words() {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    let (_, anna) = b.store.add_person(&person(id, "Анна"), b.oleg, at(1)).unwrap();
    let wants = |text: &str| PersonChange::Interests(Some(text.to_owned()));
    b.store.change_person(id, anna, &wants("фанера"), b.vera, at(2)).unwrap();
    b.store.change_person(id, anna, &wants("шпон"), b.vera, at(3)).unwrap();
    assert_eq!(b.store.find_written("фанера", 9).unwrap(), []);
    assert_eq!(b.store.find_written("шпон", 9).unwrap()[0].place, WrittenIn::Wants);
    b.store.undo(b.vera, at(4)).unwrap();
    assert_eq!(b.store.find_written("фанера", 9).unwrap().len(), 1);
    b.store.archive_client(id, b.vera, at(5)).unwrap();
    assert_eq!(b.store.find_written("фанера", 9).unwrap(), [], "the archive is on no list");
}

#[test]
fn a_base_is_found_sound_while_another_program_writes_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut other = crate::store::testing::staffed(crate::store::testing::file(&path));
    let (id, ..) = other.client("A", "+74951234567");
    let mut note = |text: String| {
        let change = crate::domain::ClientChange::Note(Some(text));
        other.store.change_client(id, &change, other.vera, at(5)).unwrap();
    };
    for number in 0..15 {
        note(format!("early note {number}"));
    }
    let reader = crate::store::Reader::open(&path).unwrap();
    assert_eq!(reader.find_written("early", 5).unwrap().len(), 1);
    // At some of these the parts of the full text that the reader knows of are joined and gone.
    for number in 0..40 {
        note(format!("late note {number}"));
        assert_eq!(reader.check().unwrap(), Vec::<String>::new());
    }
}

#[test]
fn an_excerpt_is_cut_around_the_word() {
    let text = format!("{} станок {}", "начало ".repeat(50), "конец ".repeat(50));
    let cut = super::excerpt(&text, &["станок"]);
    assert!(cut.starts_with('…') && cut.ends_with('…') && cut.contains("станок"), "{cut}");
    assert!(cut.chars().count() <= super::EXCERPT + 2);
}

#[test]
fn nothing_is_scanned_but_the_index_of_the_words() {
    let b = base();
    let hits = plan(&b.store, super::HITS);
    assert!(hits.contains("VIRTUAL TABLE INDEX") && !hits.contains("TEMP B-TREE"), "{hits}");
    for (place, sql) in super::PLACES {
        let found = plan(&b.store, &format!("{sql} IN (SELECT value FROM json_each(?1))"));
        assert!(!found.lines().any(|line| line.contains("SCAN") && !line.contains("json_each")), "{place:?}: {found}");
    }
}

#[test]
fn words_to_be_quoted_are_found_until_the_outcome_is_taken_back() {
    let mut b = base();
    let (id, number, touch) = b.client("Ель", "+74951234567");
    let mut talk = b.talk(1, id, number, touch);
    let quote = crate::domain::FollowUp::Quote { text: "всё чётко и в срок".to_owned(), step: None };
    b.end_and_code(&mut talk, "complete", &[crate::domain::FollowUp::Finish { done: true }, quote]);
    let found = b.store.find_written("четко", 9).unwrap();
    assert_eq!((found[0].client, found[0].place), (id, WrittenIn::Quote));
    b.store.undo(b.vera, at(50)).unwrap();
    assert_eq!(b.store.find_written("четко", 9).unwrap(), []);
}

#[rstest]
#[case::a_wrong_letter("договар")]
#[case::letters_that_changed_places("догоовр")]
#[case::one_left_out("дговор")]
#[case::two_in_a_long_word("рекломоция")]
#[case::beside_a_right_word("новый догавор")]
fn a_misspelt_word_is_found_by_what_is_near_it(#[case] needle: &str) {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    let (other, ..) = b.client("Другой", "+74957654321");
    let note = |text: &str| ClientChange::Note(Some(text.to_owned()));
    b.store.change_client(id, &note("Ждёт новый договор, была рекламация"), b.vera, at(1)).unwrap();
    b.store.change_client(other, &note("Новый дом, рекорд продаж, вороной"), b.vera, at(1)).unwrap();
    assert_eq!(b.store.find_written(needle, 9).unwrap(), []);
    let found = b.store.find_written_near(needle, 9).unwrap();
    assert_eq!(found.iter().map(|hit| hit.client).collect::<Vec<_>>(), [id], "{needle}");
}

#[rstest]
#[case::short("дом")]
#[case::a_number("495123")]
#[case::too_far("дирижабль")]
#[case::not_every_word("догавор аренды")]
fn what_is_near_nothing_is_not_guessed(#[case] needle: &str) {
    let mut b = base();
    let (id, ..) = b.client("Ель", "+74951234567");
    b.store.change_client(id, &ClientChange::Note(Some("договор 495124".to_owned())), b.vera, at(1)).unwrap();
    assert_eq!(b.store.find_written_near(needle, 9).unwrap(), []);
}
