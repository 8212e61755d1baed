//! Text in lines of a width: what help counts and what views draw.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::SafeText;

/// A text broken into lines of at most so many cells, at blanks where there are some; line breaks stay. A dot between
/// two parts stays with the one before it.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let paragraph = SafeText::new(paragraph);
        let mut line = String::new();
        for word in words(paragraph.as_str()) {
            let bare = word.trim_end();
            if line.width() + bare.width() > width && !line.is_empty() {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            if bare.width() <= width {
                line.push_str(word);
                continue;
            }
            // One word longer than a line: broken where it has to be.
            for grapheme in word.graphemes(true) {
                if line.width() + grapheme.width() > width {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(grapheme);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// The words of a line, each with the blanks behind it and with the dot that parts it from the next.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut begin, mut end) = (0, 0);
    for word in line.split_inclusive(' ') {
        if end > begin && word.trim_end() != "·" {
            words.push(&line[begin..end]);
            begin = end;
        }
        end += word.len();
    }
    words.push(&line[begin..]);
    words
}
