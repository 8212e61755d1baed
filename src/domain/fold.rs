//! One way to compare texts that people typed: for finding and for matching, never for showing.

use unicode_normalization::UnicodeNormalization;

/// Lower case, ё→е, NFKC, runs of white space as one space, none at the ends.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkc().flat_map(char::to_lowercase).nfc() {
        if letter.is_whitespace() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            folded.push(if letter == 'ё' { 'е' } else { letter });
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests;
