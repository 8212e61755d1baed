//! Where points and intervals stand.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;

fn column(score: Option<(f64, f64, f64)>, indicative: bool) -> Column {
    Column { name: "ноя".to_owned(), count: "12".to_owned(), score, indicative, selected: false }
}

fn drawn(columns: &[Column]) -> Vec<String> {
    let mut window = Terminal::new(TestBackend::new(20, 11)).unwrap();
    window.draw(|frame| draw(frame, frame.area(), columns, 4, Theme::Plain)).unwrap();
    let buffer = window.backend().buffer();
    (0..11).map(|y| (0..20).map(|x| buffer[(x, y)].symbol()).collect()).collect()
}

#[test]
fn a_point_stands_within_its_interval_between_the_marks() {
    let lines = drawn(&[column(Some((-40.0, 0.0, 40.0)), false), column(Some((-100.0, -100.0, 100.0)), true)]);
    let middle: Vec<char> = lines.iter().map(|line| line.chars().nth(8).unwrap()).collect();
    assert_eq!(middle, ['┈', ' ', '╷', '│', '●', '│', '╵', ' ', '┈', 'я', '2'], "{lines:#?}");
    let dotted: Vec<char> = lines.iter().map(|line| line.chars().nth(12).unwrap()).collect();
    assert_eq!(dotted[..9], ['┊', '┊', '┊', '┊', '┊', '┊', '┊', '┊', '○'], "{lines:#?}");
    assert!(lines[0].starts_with(" +100") && lines[4].starts_with("    0") && lines[8].starts_with(" −100"));
}

#[test]
fn too_few_answers_are_a_number_and_no_point() {
    let lines = drawn(&[column(None, false)]);
    assert!(!lines.iter().any(|line| line.contains(['●', '○', '│', '┊'])), "{lines:#?}");
    assert!(lines[9].contains("ноя") && lines[10].contains("12"));
}
