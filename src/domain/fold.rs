//! Text folded for search and matching: what a person takes for the same word becomes the same string.

use unicode_normalization::UnicodeNormalization;

/// Forms of Russian firms; they stand before or behind the name.
const FORMS_ANYWHERE: &[&str] =
    &["ооо", "ао", "пао", "зао", "оао", "нао", "ип", "тоо", "чп", "гуп", "муп", "фгуп", "фгбу", "ано", "нко"];

/// Forms of foreign firms; they stand behind the name, and some of them are words when they stand before it.
const FORMS_BEHIND: &[&str] = &[
    "llc",
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "gmbh",
    "ag",
    "kg",
    "ohg",
    "ug",
    "se",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "bv",
    "nv",
    "oy",
    "ab",
    "as",
    "plc",
    "llp",
    "lp",
    "pte",
    "pty",
    "kft",
    "sro",
    "doo",
    "oü",
    "ood",
    "sia",
    "uab",
];

/// Forms written out, longest first.
const FORMS_IN_WORDS: &[&str] = &[
    "общество с ограниченной ответственностью",
    "публичное акционерное общество",
    "непубличное акционерное общество",
    "закрытое акционерное общество",
    "открытое акционерное общество",
    "акционерное общество",
    "индивидуальный предприниматель",
    "sp z oo",
];

/// Folds a text for search and matching: compatibility forms unified (NFKC), lower case, ё as е, invisible characters
/// left out, every run of white space one space, none at the ends. Folding twice changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.chars().all(is_plain) {
        return fold_plain(text);
    }
    let mut folded = String::with_capacity(text.len());
    let mut space = false;
    let lower = text.nfkc().filter(|c| !is_ignored(*c)).collect::<String>().to_lowercase();
    for c in lower.nfkc() {
        if c.is_whitespace() || c.is_control() {
            space = !folded.is_empty();
            continue;
        }
        if space {
            folded.push(' ');
            space = false;
        }
        folded.push(if c == 'ё' { 'е' } else { c });
    }
    folded
}

/// Letters and marks of ASCII and of modern Russian: each its own compatibility form.
const fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | 'А'..='я' | 'Ё' | 'ё' | '«' | '»' | '—' | '–')
}

/// As [`fold`] for texts of which every character is plain: the common case, many times faster.
fn fold_plain(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' if folded.is_empty() || folded.ends_with(' ') => {}
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            'А'..='Я' | 'Ё' | 'ё' => folded.extend(c.to_lowercase().map(|c| if c == 'ё' { 'е' } else { c })),
            _ => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end_matches(' ').len());
    folded
}

/// The digits of a text and nothing else, for telephone numbers typed in whatever manner.
#[must_use]
pub fn digits(text: &str) -> String {
    text.nfkc().filter(char::is_ascii_digit).collect()
}

/// Folds the name of a firm: as [`fold`], without legal form, quotes and punctuation, so that «ООО "Ромашка"» is
/// «Ромашка ООО». A name that is nothing but a legal form stays what it is.
#[must_use]
pub fn fold_company(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in fold(name).chars() {
        match c {
            // Dots and apostrophes join: О.О.О., L.L.C., O'Reilly.
            '.' | '\'' | '’' | '`' => {}
            c if c.is_alphanumeric() => plain.push(c),
            _ => plain.push(' '),
        }
    }
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    let mut rest = words.as_slice();
    loop {
        let shorter = without_form(rest);
        if shorter.len() == rest.len() {
            break;
        }
        rest = shorter;
    }
    if rest.is_empty() { words.join(" ") } else { rest.join(" ") }
}

/// One legal form taken from one of the ends; the same words where there is none.
fn without_form<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    for form in FORMS_IN_WORDS {
        let len = form.split(' ').count();
        let Some(behind) = words.len().checked_sub(len) else { continue };
        if form.split(' ').eq(words[..len].iter().copied()) {
            return &words[len..];
        }
        if form.split(' ').eq(words[behind..].iter().copied()) {
            return &words[..behind];
        }
    }
    match words {
        [first, rest @ ..] if FORMS_ANYWHERE.contains(first) => rest,
        [rest @ .., last] if FORMS_ANYWHERE.contains(last) || FORMS_BEHIND.contains(last) => rest,
        _ => words,
    }
}

/// Characters that nobody sees and that therefore do not make a different word.
const fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests;
