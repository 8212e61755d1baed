//! Records keep the line on which they begin.

use std::fmt::Write as _;

use super::*;

fn read(text: &str) -> Vec<(u64, Vec<String>)> {
    let mut records = Records::new(text.as_bytes(), b';', 0);
    let mut record = Record::default();
    let mut found = Vec::new();
    while records.read(&mut record).unwrap() {
        found.push((record.line, record.fields.iter().map(ToOwned::to_owned).collect()));
    }
    found
}

fn row(line: u64, fields: &[&str]) -> (u64, Vec<String>) {
    (line, fields.iter().map(|field| (*field).to_owned()).collect())
}

#[test]
fn lines_are_right_behind_quoted_breaks_and_blank_lines() {
    let text = "a;b\r\n\"one\r\ntwo\";2\r\n\r\n\r\n3;4\r\n5;6";
    assert_eq!(
        read(text),
        [row(1, &["a", "b"]), row(2, &["one\r\ntwo", "2"]), row(6, &["3", "4"]), row(7, &["5", "6"])]
    );
}

#[test]
fn quotation_marks_inside_a_cell_are_doubled() {
    assert_eq!(read("\"ООО \"\"Ромашка\"\"\";1\n"), [row(1, &["ООО \"Ромашка\"", "1"])]);
}

#[test]
fn files_of_old_macs_have_lines_too() {
    assert_eq!(read("a;b\r1;2\r3;4"), [row(1, &["a", "b"]), row(2, &["1", "2"]), row(3, &["3", "4"])]);
}

#[test]
fn an_unclosed_quotation_mark_is_seen_and_the_next_lines_are_not_lost() {
    let text = "a;b\n\"x;1\ny;2\nz;3\n";
    let mut records = Records::new(text.as_bytes(), b';', 0);
    let mut record = Record::default();
    assert!(records.read(&mut record).unwrap() && !record.unclosed);
    assert!(records.read(&mut record).unwrap() && record.unclosed);
    assert_eq!(record.line, 2);
    assert!(records.swallowed_others(&record, 2));
    records.resume_behind_first_line(&record);
    assert!(records.read(&mut record).unwrap());
    assert_eq!((record.line, record.fields.get(0)), (3, Some("y")));
}

#[test]
fn lines_and_swallowed_records_are_right_far_into_a_text_that_is_not_held_whole() {
    let mut text = "a;b\n".to_owned();
    for row in 0..20_000 {
        let _ = writeln!(text, "строка {row};\"две\nстроки\"");
    }
    text.push_str("\"x;1\ny;2\n");
    let mut records = Records::new(text.as_bytes(), b';', 4);
    let mut record = Record::default();
    for row in 0..20_000 {
        assert!(records.read(&mut record).unwrap());
        assert_eq!((record.line, record.fields.get(0)), (2 + 2 * row, Some(format!("строка {row}").as_str())));
    }
    assert!(records.reader.get_ref().held.len() < 4 * READ_AHEAD, "{}", records.reader.get_ref().held.len());
    assert!(records.read(&mut record).unwrap() && record.unclosed && records.swallowed_others(&record, 2));
    records.resume_behind_first_line(&record);
    assert!(records.read(&mut record).unwrap());
    assert_eq!((record.line, record.fields.get(0)), (40_003, Some("y")));
    assert!(!records.read(&mut record).unwrap());
}
