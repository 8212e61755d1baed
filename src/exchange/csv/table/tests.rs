//! How a table is cut into cells.

use super::*;

fn column(bytes: &[u8], name: &str) -> Vec<String> {
    let table = TextTable::open(bytes, name).unwrap();
    let places = table.places(name);
    assert_eq!(places.len(), 1, "{:?}", table.header());
    let mut cells = Vec::new();
    table.column(places[0], |cell| cells.push(cell.to_owned()));
    cells
}

#[test]
fn a_column_is_read_in_the_encoding_and_with_the_delimiter_of_the_file() {
    let (text, _, _) = encoding_rs::WINDOWS_1251.encode("Клиент;Оценка\r\nООО «Ромашка»;9\r\nИП Иванов;10\r\n");
    assert_eq!(column(&text, "оценка"), ["9", "10"]);
    assert_eq!(column("sep=;\nid;score\n1;9\n".as_bytes(), "score"), ["9"]);
    assert_eq!(column(b"id\tscore\n1\t9\n", "SCORE"), ["9"]);
}

#[test]
fn a_table_of_one_column_is_cut_nowhere() {
    assert_eq!(column(b"score\n9,0\n8,5\n\"\"\n7\n", "score"), ["9,0", "8,5", "", "7"]);
}

#[test]
fn a_title_above_the_table_is_passed_over() {
    assert_eq!(column("Опрос за ноябрь;;\n\nid;score;note\n1;9;\n".as_bytes(), "score"), ["9"]);
}

#[test]
fn short_rows_are_blank_there_and_blank_rows_are_none() {
    assert_eq!(column(b"id,score\n1,9\n2\n,\n3,\n", "score"), ["9", "", ""]);
}

#[test]
fn quoted_line_breaks_and_a_mark_that_nobody_closed_lose_no_row() {
    assert_eq!(column(b"score,note\n9,\"two\nlines\"\n8,\"open\n7,x\n6,y\n", "score"), ["9", "8", "7", "6"]);
}

#[test]
fn an_exact_header_goes_before_one_in_other_letters() {
    assert_eq!(column(b"SCORE,score\n1,9\n", "score"), ["9"]);
    let table = TextTable::open(b"score,score\n1,9\n", "score").unwrap();
    assert_eq!(table.places("score"), [0, 1]);
    assert_eq!(table.places("rating"), Vec::<usize>::new());
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(TextTable::open(b"", "score").unwrap_err(), EncodingError::Empty);
    assert!(matches!(TextTable::open(b"id,score\n1,\0\n", "score"), Err(EncodingError::Nul { line: 2 })));
}
