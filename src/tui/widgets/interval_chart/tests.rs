//! Where points and intervals stand.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;

fn column(score: Option<(f64, f64, f64)>, indicative: bool) -> Column {
    Column { name: "ноя".to_owned(), count: "12".to_owned(), score, indicative, selected: false }
}

fn drawn(columns: &[Column]) -> Vec<String> {
    drawn_in(11, columns)
}

fn drawn_in(height: u16, columns: &[Column]) -> Vec<String> {
    let mut window = Terminal::new(TestBackend::new(20, height)).unwrap();
    window.draw(|frame| draw(frame, frame.area(), columns, 4, Theme::Plain)).unwrap();
    let buffer = window.backend().buffer();
    (0..height).map(|y| (0..20).map(|x| buffer[(x, y)].symbol()).collect()).collect()
}

#[test]
fn the_marks_of_the_axis_stand_at_even_distances_in_any_height() {
    for height in 5..40 {
        let lines = drawn_in(height, &[column(None, false)]);
        let marks: Vec<usize> =
            (0..).zip(&lines).filter(|(_, line)| line.contains(['┈', '─'])).map(|(row, _)| row).collect();
        let gaps: Vec<usize> = marks.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(gaps.len() >= 2 && gaps.iter().all(|gap| *gap == gaps[0]), "{height}: {marks:?}");
        assert!(lines[usize::from(height) - 2].contains("ноя"), "{lines:#?}");
    }
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
