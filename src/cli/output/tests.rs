//! Tables and endings of the command line.

use serde_json::json as value;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[test]
fn columns_are_as_wide_as_their_widest_cell_in_cells_of_the_terminal() {
    let mut table = Table::new(&[Side::Left, Side::Right, Side::Left]);
    table.row(["клиент", "n", "город"]);
    table.row(["東京", "12", "Токио"]);
    table.row(["", "7", ""]);
    assert_eq!(table.text(), "клиент   n  город\n東京    12  Токио\n         7\n");
}

#[test]
fn a_table_is_cut_to_its_window_from_the_widest_column() {
    let mut table = Table::new(&[Side::Left, Side::Left]);
    table.row(["длинное название клиента", "+74951112233"]);
    assert_eq!(table.text_within(Some(30)), "длинное названи…  +74951112233\n");
    assert_eq!(table.text_within(Some(80)), table.text());
    assert_eq!(table.text_within(Some(3)), "длинное…  +749511…\n", "something is left of every column");
}

#[test]
fn without_a_window_no_column_is_wider_than_sixty_cells() {
    let mut table = Table::new(&[Side::Left, Side::Left]);
    table.row(["х".repeat(310), "1".to_owned()]);
    assert_eq!(table.text_within(None), format!("{}…  1\n", "х".repeat(59)));
}

#[test]
fn names_from_outside_cannot_reach_the_terminal() {
    let mut table = Table::new(&[Side::Left]);
    table.row(["a\u{1b}[2Jb\u{202e}c\nd"]);
    let text = table.text();
    assert!(!text.contains('\u{1b}') && !text.contains('\u{202e}') && text.lines().count() == 1, "{text}");
}

#[test]
fn json_keeps_the_value_and_hides_nothing_in_it() {
    let name = "a\u{1b}[2J\u{9b}b\u{202e}c\u{e0041}\u{2028}ё";
    let text = json(&value!({ "name": name })).unwrap();
    assert!(text.chars().all(|c| c == '\n' || !c.is_control()) && !text.contains('\u{202e}'), "{text}");
    assert!(text.contains('ё'));
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["name"], name);
}

#[test]
fn a_text_ends_with_one_line_feed() {
    let written = |text: &str| {
        let mut out = Vec::new();
        write_all(&mut out, text).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!([written("a"), written("a\n"), written("")], ["a\n", "a\n", ""]);
}

/// A device that takes nothing, for a reason.
struct Refuses(io::ErrorKind);

impl io::Write for Refuses {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_behind_standard_output_is_said_and_a_reader_that_has_gone_is_not() {
    let words = messages(Language::Russian);
    let end = |kind: io::ErrorKind| {
        let mut said = Vec::new();
        (print(Ok("список".to_owned()), &mut Refuses(kind), &mut said, words), String::from_utf8(said).unwrap())
    };
    let (exit, said) = end(io::ErrorKind::StorageFull);
    assert_eq!(exit, ExitKind::Failed);
    assert!(said.contains("диск заполнен"), "{said}");
    assert_eq!(end(io::ErrorKind::BrokenPipe), (ExitKind::Done, String::new()));
}
