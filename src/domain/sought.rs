//! What is typed to find clients: the words that have to be there, a telephone number in any form as its digits.

use super::fold;

/// The words of a needle, folded; a needle that is a telephone number, in any form, becomes its digits.
#[must_use]
pub fn sought(text: &str) -> Vec<String> {
    let folded = fold(text);
    if let Some(digits) = dialled(&folded) {
        return vec![digits];
    }
    folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Marks with which people part the groups of a number.
const BETWEEN: &str = "+-() ./\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{a0}";

/// How an extension begins; it is not looked for, for it is no part of the number.
const EXTENSIONS: [&str; 4] = ["доб", "вн", "ext", "#"];

/// The digits of what may be a telephone number or its beginning, without what is dialled before it from inside the
/// country (a Russian 8) or out of it (00).
fn dialled(folded: &str) -> Option<String> {
    let ends = folded.find(|c: char| !c.is_ascii_digit() && !BETWEEN.contains(c)).unwrap_or(folded.len());
    let (number, rest) = folded.split_at_checked(ends)?;
    if !rest.is_empty() && !EXTENSIONS.iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < if rest.is_empty() { 3 } else { 7 } {
        return None;
    }
    // No country code begins with a 0: that is a piece of a number.
    if let Some(abroad) = digits.strip_prefix("00").filter(|abroad| abroad.len() >= 3 && !abroad.starts_with('0')) {
        return Some(abroad.to_owned());
    }
    let parted = number.strip_prefix('8').is_some_and(|rest| rest.starts_with([' ', '(', '-']));
    Some(match digits.strip_prefix('8') {
        Some(area) if area.len() == 10 => format!("7{area}"),
        // Half typed: the area code alone finds whoever has the whole.
        Some(area) if area.len() >= 3 && (parted || area.len() >= 6) => area.to_owned(),
        _ => digits,
    })
}

/// The digits by which a number is found: those of the dialled form, else of the raw text.
#[must_use]
pub fn digits_found(raw: &str, e164: Option<&str>) -> String {
    e164.unwrap_or(raw).chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests;
