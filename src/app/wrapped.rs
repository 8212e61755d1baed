//! A text of several lines in a window: where it is broken, and where the cursor goes up and down.
//!
//! Both the drawing and the keys take the rows from here, so that the cursor goes where it is seen to go.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::text::TextField;
use crate::domain::SafeText;

/// The rows of a text at a width, as bytes of the text: broken at blanks where there are some, and at line breaks,
/// which belong to no row.
#[must_use]
pub fn rows(text: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(2);
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        paragraph(line, start, width, &mut rows);
        start += line.len() + 1;
    }
    rows
}

fn paragraph(line: &str, offset: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    let (mut begin, mut used, mut blank): (usize, usize, Option<usize>) = (0, 0, None);
    for (at, grapheme) in line.grapheme_indices(true) {
        let cells = cells(grapheme);
        if used + cells > width && at > begin {
            // After the last blank of the row, if it has one.
            let cut = blank.filter(|blank| *blank > begin).unwrap_or(at);
            rows.push(offset + begin..offset + cut);
            begin = cut;
            used = line.get(begin..at).map(width_of).unwrap_or_default();
            blank = None;
        }
        used += cells;
        if grapheme.trim().is_empty() {
            blank = Some(at + grapheme.len());
        }
    }
    rows.push(offset + begin..offset + line.len());
}

/// Cells of a grapheme as it is shown.
fn cells(grapheme: &str) -> usize {
    SafeText::new(grapheme).as_str().width()
}

/// Cells of a piece of text as it is shown.
#[must_use]
pub fn width_of(text: &str) -> usize {
    text.graphemes(true).map(cells).sum()
}

/// The row that a byte of the text stands in.
#[must_use]
pub fn row_of(rows: &[Range<usize>], byte: usize) -> usize {
    rows.iter().rposition(|row| row.start <= byte).unwrap_or_default()
}

/// Moves the cursor so many rows up (negative) or down, keeping its column where the row is long enough.
pub fn move_rows(field: &mut TextField, width: usize, by: isize) {
    let rows = rows(field.text(), width);
    let at = row_of(&rows, field.cursor());
    let Some(here) = rows.get(at) else { return };
    let column = field.text().get(here.start..field.cursor()).map(width_of).unwrap_or_default();
    let target = at.saturating_add_signed(by).min(rows.len().saturating_sub(1));
    let Some(row) = rows.get(target) else { return };
    let mut used = 0;
    let mut byte = row.start;
    for grapheme in field.text().get(row.clone()).unwrap_or_default().graphemes(true) {
        let next = used + cells(grapheme);
        // The end of a row that goes on belongs to the next one.
        let goes_on = rows.get(target + 1).is_some_and(|next| next.start == row.end);
        if next > column || (goes_on && byte + grapheme.len() >= row.end) {
            break;
        }
        used = next;
        byte += grapheme.len();
    }
    field.place(byte);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, width: usize) -> Vec<&str> {
        rows(text, width).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn a_text_is_broken_at_blanks_and_line_breaks() {
        assert_eq!(shown("Спасибо за выбор\n\nДо связи", 11), ["Спасибо за ", "выбор", "", "До связи"]);
        assert_eq!(shown("ааааааа", 3), ["ааа", "ааа", "а"]);
        assert_eq!(shown("", 10), [""]);
    }

    #[test]
    fn the_cursor_goes_up_and_down_by_rows_and_keeps_its_column() {
        let mut field = TextField::with("один два\nтри\nчетыре пять");
        field.home();
        for _ in 0..6 {
            field.right();
        }
        move_rows(&mut field, 40, 1);
        assert_eq!(field.cursor(), "один два\nтри".len(), "a short row ends earlier");
        move_rows(&mut field, 40, 1);
        assert_eq!(field.cursor(), "один два\nтри\nчет".len());
        move_rows(&mut field, 40, -9);
        assert_eq!(field.cursor(), "оди".len());
    }
}
