//! Cells as they stand in exports, made into values: blanks, apostrophes, signs for "nothing", yes and no, addresses.

/// A cell without what is not seen: blanks of every kind at its ends, zero-width characters, a spreadsheet's apostrophe.
/// Joiners inside it stay: they make one sign of several, and letters of some scripts what they are.
#[must_use]
pub fn clean(cell: &str) -> String {
    let seen =
        |c: char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{1a}');
    let trimmed = cell.trim_matches(|c: char| c.is_whitespace() || !seen(c));
    let plain = match trimmed.strip_prefix('\'') {
        // An apostrophe that a spreadsheet put before the text, not one that closes further on; and the one that keeps a
        // text from being calculated.
        Some(rest) if !rest.contains('\'') || rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => trimmed,
    };
    let kept = |c: char| seen(c) || matches!(c, '\u{200c}' | '\u{200d}');
    if plain.chars().all(kept) { plain.to_owned() } else { plain.chars().filter(|c| kept(*c)).collect() }
}

/// One line: runs of blanks and line breaks become one blank.
#[must_use]
pub fn one_line(cell: &str) -> String {
    let clean = clean(cell);
    let even = !clean.chars().any(|c| c.is_whitespace() && c != ' ') && !clean.contains("  ");
    if even { clean } else { clean.split_whitespace().collect::<Vec<_>>().join(" ") }
}

/// True for what people type where there is nothing to say.
#[must_use]
pub fn says_nothing(clean: &str) -> bool {
    let lower = clean.to_lowercase();
    matches!(
        lower.as_str(),
        "" | "-"
            | "--"
            | "—"
            | "–"
            | "?"
            | "0"
            | "нет"
            | "no"
            | "none"
            | "null"
            | "nil"
            | "n/a"
            | "#n/a"
            | "#н/д"
            | "не указан"
            | "не указано"
            | "отсутствует"
    )
}

/// Lower case, ё as е, everything but letters and digits a single blank: for comparing names.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(c, '\'' | '’')) {
        if c.is_alphanumeric() {
            for lower in c.to_lowercase() {
                folded.push(if lower == 'ё' { 'е' } else { lower });
            }
        } else if !folded.ends_with(' ') && !folded.is_empty() {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Yes or no in either language; none where it is neither.
#[must_use]
pub fn yes_or_no(clean: &str) -> Option<bool> {
    match clean.to_lowercase().trim_end_matches(['.', '!']) {
        "да"
        | "д"
        | "yes"
        | "y"
        | "true"
        | "истина"
        | "1"
        | "+"
        | "x"
        | "х"
        | "✓"
        | "✔"
        | "v"
        | "on"
        | "не звонить"
        | "do not call"
        | "dnc" => Some(true),
        "нет" | "н" | "no" | "n" | "false" | "ложь" | "0" | "-" | "—" | "–" | "off" | "можно" | "звонить" => {
            Some(false)
        }
        _ => None,
    }
}

/// The labels of an address book (`VIP ::: * myContacts`), without the groups that are the program's own.
#[must_use]
pub fn labels(line: &str) -> String {
    if !line.contains(":::") && !line.starts_with('*') {
        return line.to_owned();
    }
    let own = |label: &&str| !label.is_empty() && !label.starts_with('*');
    line.split(":::").map(str::trim).filter(own).collect::<Vec<_>>().join(", ")
}

/// The addresses of a cell, and the pieces that have no form of an address.
#[must_use]
pub fn emails(clean: &str) -> (Vec<String>, Vec<String>) {
    let (mut good, mut bad): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for piece in clean
        .replace(":::", "\n")
        .replace(['\u{200c}', '\u{200d}'], "")
        .split([',', ';', '\n', '\r', '/', '|', ' ', '\t', '\u{a0}'])
    {
        let piece = piece.trim_matches(|c: char| c.is_whitespace() || "<>()[]\"'".contains(c));
        let piece = piece.strip_prefix("mailto:").unwrap_or(piece);
        if piece.is_empty() {
            continue;
        }
        if is_address(piece) {
            if !good.iter().any(|known| known.eq_ignore_ascii_case(piece)) {
                good.push(piece.to_owned());
            }
        } else {
            bad.push(piece.to_owned());
        }
    }
    if !good.is_empty() {
        // A name beside its address (`Anna <anna@firm.ru>`) is no mistake.
        bad.retain(|piece| piece.contains('@'));
    } else if bad.len() > 1 {
        bad = vec![clean.to_owned()];
    }
    (good, bad)
}

/// One `@` with something before it and a domain with a dot behind it.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    !local.is_empty()
        && text.len() <= 254
        && !domain.contains('@')
        && domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
        })
        && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests;
