//! Text folded for search and matching: what a person takes for the same word becomes the same string.

use unicode_normalization::UnicodeNormalization;

/// A way to write the legal form of a firm.
struct Form {
    /// As it is written, folded.
    written: &'static str,
    /// The form that it is.
    name: &'static str,
    /// It stands before the name as well as behind it; others are words when they stand before it.
    anywhere: bool,
}

const fn ru(name: &'static str) -> Form {
    Form { written: name, name, anywhere: true }
}

const fn foreign(name: &'static str) -> Form {
    Form { written: name, name, anywhere: false }
}

const fn also(written: &'static str, name: &'static str) -> Form {
    Form { written, name, anywhere: false }
}

const fn in_words(written: &'static str, name: &'static str) -> Form {
    Form { written, name, anywhere: true }
}

/// Every legal form that is known. One that is part of another, when written out, stands behind it.
const FORMS: [Form; 67] = [
    ru("ооо"),
    ru("ао"),
    ru("пао"),
    ru("зао"),
    ru("оао"),
    ru("нао"),
    ru("ип"),
    ru("тоо"),
    ru("чп"),
    ru("гуп"),
    ru("муп"),
    ru("фгуп"),
    ru("фгбу"),
    ru("ано"),
    ru("нко"),
    foreign("llc"),
    foreign("ltd"),
    foreign("inc"),
    foreign("corp"),
    foreign("gmbh"),
    foreign("ag"),
    foreign("kg"),
    foreign("ohg"),
    foreign("ug"),
    foreign("se"),
    foreign("sa"),
    foreign("sas"),
    foreign("sarl"),
    foreign("srl"),
    foreign("spa"),
    foreign("bv"),
    foreign("nv"),
    foreign("oy"),
    foreign("ab"),
    foreign("as"),
    foreign("plc"),
    foreign("llp"),
    foreign("lp"),
    foreign("pte"),
    foreign("pty"),
    foreign("kft"),
    foreign("sro"),
    foreign("doo"),
    foreign("oü"),
    foreign("ood"),
    foreign("sia"),
    foreign("uab"),
    also("limited", "ltd"),
    also("incorporated", "inc"),
    also("corporation", "corp"),
    // «& Co.» says nothing of the form by itself.
    also("co", ""),
    in_words("общество с ограниченной ответственностью", "ооо"),
    in_words("товарищество с ограниченной ответственностью", "тоо"),
    in_words("публичное акционерное общество", "пао"),
    in_words("непубличное акционерное общество", "нао"),
    in_words("закрытое акционерное общество", "зао"),
    in_words("открытое акционерное общество", "оао"),
    in_words("акционерное общество", "ао"),
    in_words("индивидуальный предприниматель", "ип"),
    in_words("частное предприятие", "чп"),
    in_words("федеральное государственное унитарное предприятие", "фгуп"),
    in_words("государственное унитарное предприятие", "гуп"),
    in_words("муниципальное унитарное предприятие", "муп"),
    in_words("федеральное государственное бюджетное учреждение", "фгбу"),
    in_words("автономная некоммерческая организация", "ано"),
    in_words("sp z oo", "sp z oo"),
    also("limited liability company", "llc"),
];

/// The legal forms in the name of a firm, as a set: ООО and АО of one name are two firms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct LegalForms(u128);

impl LegalForms {
    /// True where both names have a form, and not the same.
    #[must_use]
    pub const fn differ(self, other: Self) -> bool {
        self.0 != 0 && other.0 != 0 && self.0 != other.0
    }

    fn add(&mut self, form: &Form) {
        if let Some(at) = FORMS.iter().position(|known| known.name == form.name).filter(|_| !form.name.is_empty()) {
            self.0 |= 1 << at;
        }
    }
}

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
    name_and_forms(name).0
}

/// The name of a firm folded as by [`fold_company`], and the legal forms that were taken from it.
#[must_use]
pub fn name_and_forms(name: &str) -> (String, LegalForms) {
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
    let mut forms = LegalForms::default();
    while let Some((form, shorter)) = without_form(rest) {
        forms.add(form);
        rest = shorter;
    }
    // What is nothing but a form is a name.
    if rest.is_empty() { (words.join(" "), LegalForms::default()) } else { (rest.join(" "), forms) }
}

/// The place in the folded name of a firm where the name itself begins: behind a legal form and quotes.
#[must_use]
pub fn begin_of_name(folded: &str) -> usize {
    let bare = |text: &str| text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let first = bare(folded);
    let rest = &folded[first..];
    let behind = |form: &Form| {
        let after = rest.strip_prefix(form.written).filter(|_| form.anywhere)?;
        let begin = bare(after);
        (begin > 0 && begin < after.len()).then(|| folded.len() - after.len() + begin)
    };
    FORMS.iter().find_map(behind).unwrap_or(first)
}

/// The name of a firm with the legal form before it in short, for lists: «ООО» for «Общество с ограниченной
/// ответственностью».
#[must_use]
pub fn with_short_form(name: &str) -> String {
    let name = name.trim_start();
    let in_words = FORMS.iter().filter(|form| form.anywhere && form.written != form.name);
    let mut short = in_words.filter_map(|form| {
        let count = form.written.bytes().filter(|byte| *byte == b' ').count();
        let (end, _) = name.match_indices(' ').nth(count)?;
        let is = name.get(..end).is_some_and(|begin| fold(begin) == form.written);
        is.then(|| format!("{}{}", form.name.to_uppercase(), &name[end..]))
    });
    short.next().unwrap_or_else(|| name.to_owned())
}

/// One legal form, and the words without it; none where there is none at either end.
fn without_form<'a, 'b>(words: &'a [&'b str]) -> Option<(&'static Form, &'a [&'b str])> {
    let (first, last) = (words.first()?, words.last()?);
    FORMS.iter().find_map(|form| {
        let count = form.written.bytes().filter(|byte| *byte == b' ').count() + 1;
        let cut = words.len().checked_sub(count)?;
        let is = |words: &[&str]| form.written.split(' ').eq(words.iter().copied());
        if form.anywhere && form.written.starts_with(first) && is(&words[..count]) {
            Some((form, &words[count..]))
        } else if form.written.ends_with(last) && is(&words[cut..]) {
            Some((form, &words[..cut]))
        } else {
            None
        }
    })
}

/// Characters that nobody sees and that therefore do not make a different word.
const fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests;
