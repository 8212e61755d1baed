//! How a column of scores is read.

use std::fs;

use super::*;
use crate::domain::{Excluded, ScoreCounts};

fn counted(text: &[u8], column: &str) -> Result<Tally, ColumnError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scores.csv");
    fs::write(&file, text).unwrap();
    count(&file, column)
}

#[test]
fn scores_are_counted_and_the_rest_stands_apart() {
    let text =
        "\u{feff}id;Оценка;note\n1;10;\n2;9.0;\"two\nlines\"\n3;8;\n4;3;\n5;;\n6;не знаю;\n7;отказ;\n8;11;\n9;good;\n";
    let tally = counted(text.as_bytes(), "оценка").unwrap();
    assert_eq!(tally.counts, ScoreCounts::new(2, 1, 1));
    assert_eq!(tally.excluded, Excluded { dont_know: 1, refused: 1, blank: 1, out_of_range: 1, unreadable: 1 });
}

#[test]
fn a_header_without_rows_has_no_answers() {
    assert_eq!(counted(b"id,score\n", "score").unwrap(), Tally::default());
}

#[test]
fn what_cannot_be_counted_is_told() {
    assert!(matches!(counted(b"", "score"), Err(ColumnError::NoText { error: EncodingError::Empty, .. })));
    let missing = counted(b"id, name\n1,2\n", "score");
    assert!(matches!(missing, Err(ColumnError::NoColumn { columns, .. }) if columns == ["id", "name"]));
    assert!(matches!(counted(b"score,score\n1,2\n", "score"), Err(ColumnError::SameColumns { count: 2, .. })));
    let nowhere = count(Path::new("/nowhere/scores.csv"), "score");
    assert!(matches!(nowhere, Err(ColumnError::Unreadable { error, .. }) if error.kind() == io::ErrorKind::NotFound));
}
