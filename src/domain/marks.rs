//! The one-line grammar of words written down in a call: `#` a tag, `!` a promise, `"` a quote, `+` a referral, each at
//! the beginning of a line or after a blank. Only the places are found here; what a promise's date means is worked
//! out where the clock is known.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{CallId, ClientId, Language, Moment, PersonId, StepId, fold};

/// A theme that answers are sorted by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// Stable name: it stands in the base.
    pub id: String,
    /// The language of the name.
    pub language: Language,
    /// The word on the screen.
    pub name: String,
}

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// `#` or `№`: a theme.
    Tag,
    /// `!`: something we said we would do.
    Promise,
    /// `"` or `«`: the client's words, to be quoted.
    Quote,
    /// `+`: somebody the client has named.
    Referral,
}

/// A mark in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What it stands for.
    pub kind: MarkKind,
    /// The words, without their sign.
    pub text: String,
    /// The bytes it takes in the text, sign and all.
    pub at: Range<usize>,
}

/// What was written down about a client in calls and kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenDown {
    /// Themes, oldest first.
    pub tags: Vec<TagLine>,
    /// Words to be quoted, newest first.
    pub quotes: Vec<QuoteLine>,
    /// Whom the client has named, newest first.
    pub referrals: Vec<ReferralLine>,
    /// Who has named this client.
    pub named_by: Option<ReferralLine>,
}

/// A theme of an answer or of a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagLine {
    /// Its stable name.
    pub tag: String,
    /// As it was first typed; none for one of the playbook.
    #[serde(default)]
    pub name: Option<String>,
    /// The step of the answer; none where it is the client's.
    pub step: Option<StepId>,
    /// When it was written down.
    #[serde(default)]
    pub at: Option<Moment>,
}

/// A theme that is in use in the base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedTag {
    /// Its stable name.
    pub tag: String,
    /// As it was first typed; none for one of the playbook, and where nobody has kept it.
    pub name: Option<String>,
}

/// Words of a client's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteLine {
    /// The words.
    pub text: String,
    /// When they were said.
    pub said_at: Moment,
    /// Whose words.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The last word of that person on being quoted; none where nobody has asked.
    #[serde(default)]
    pub permitted: Option<bool>,
    /// The call in which they were said.
    #[serde(default)]
    pub call: Option<CallId>,
}

/// Somebody who was named, or who has named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralLine {
    /// Who.
    pub client: ClientId,
    /// Their name.
    pub name: String,
    /// When.
    pub at: Moment,
}

/// The fewest digits that are a telephone number.
const PHONE_DIGITS: usize = 5;

/// Every mark of a text, in order.
#[must_use]
pub fn marks(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut begin = 0;
    for line in text.split_inclusive('\n') {
        let mut at = 0;
        while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
            let next = rest.chars().next().map_or(1, char::len_utf8);
            // A comma parts themes, also where no blank follows it.
            let next_theme = rest.starts_with('#') && line[..at].ends_with([',', ';']);
            let fresh = at == 0 || next_theme || line[..at].ends_with(char::is_whitespace);
            match sign(rest).filter(|_| fresh) {
                Some((kind, sign)) => {
                    let end = at + sign + end(kind, &rest[sign..]);
                    let words = words(kind, &line[at + sign..end]);
                    if !words.is_empty() {
                        let bare = at + line[at..end].trim_end().len();
                        found.push(Mark { kind, text: words.to_owned(), at: begin + at..begin + bare });
                    }
                    at = end.max(at + next);
                }
                None => at += next,
            }
        }
        begin += line.len();
    }
    found
}

/// The sign at the beginning of a piece, where it is followed by what it needs.
fn sign(rest: &str) -> Option<(MarkKind, usize)> {
    let first = rest.chars().next()?;
    let after = &rest[first.len_utf8()..];
    let next = after.trim_start_matches([' ', '\u{a0}']).chars().next();
    let kind = match first {
        '#' if after.starts_with([' ', '\u{a0}']) => theme_behind_a_blank(after).then_some(MarkKind::Tag),
        '#' | '№' => after.starts_with(char::is_alphabetic).then_some(MarkKind::Tag),
        '!' => next.is_some_and(|c| c.is_alphanumeric() || c == '@').then_some(MarkKind::Promise),
        '"' | '«' | '“' | '„' => next.map(|_| MarkKind::Quote),
        // "price + quality" names nobody: a name begins with a capital, or a number follows it.
        '+' => next.filter(|c| c.is_alphabetic()).and_then(|c| {
            let line = after.lines().next().unwrap_or_default();
            (c.is_uppercase() || phone_at(line).is_some()).then_some(MarkKind::Referral)
        }),
        _ => None,
    };
    kind.map(|kind| (kind, first.len_utf8()))
}

/// A word without digits: "# prices", and not "# B-12". Behind № a blank is what a number of something is written with:
/// "№ договора".
fn theme_behind_a_blank(after: &str) -> bool {
    let word = after.trim_start_matches([' ', '\u{a0}']).split(char::is_whitespace).next().unwrap_or_default();
    word.starts_with(char::is_alphabetic) && !word.contains(|c: char| c.is_ascii_digit())
}

/// How many bytes behind its sign a mark takes.
fn end(kind: MarkKind, rest: &str) -> usize {
    let line = rest.find('\n').unwrap_or(rest.len());
    let line = &rest[..line];
    match kind {
        MarkKind::Tag => {
            let blank = line.len() - line.trim_start_matches([' ', '\u{a0}']).len();
            let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
            line[blank..].find(parts).map_or(line.len(), |at| blank + at)
        }
        // A quote that nobody closed ends where the next mark begins.
        MarkKind::Quote => line
            .char_indices()
            .find(|(_, c)| matches!(c, '"' | '»' | '”' | '“'))
            .map_or_else(|| next_sign(line), |(at, c)| at + c.len_utf8()),
        MarkKind::Promise | MarkKind::Referral => next_sign(line),
    }
}

/// The place of the next mark of a line, else its end.
fn next_sign(line: &str) -> usize {
    let is_sign = |at: usize, c: char| {
        at > 0 && line[..at].ends_with(char::is_whitespace) && !c.is_whitespace() && sign(&line[at..]).is_some()
    };
    line.char_indices().find(|(at, c)| is_sign(*at, *c)).map_or(line.len(), |(at, _)| at)
}

fn words(kind: MarkKind, text: &str) -> &str {
    let text = text.trim();
    match kind {
        MarkKind::Tag => text.trim_end_matches(|c: char| c.is_ascii_punctuation() && c != '-' && c != '_'),
        MarkKind::Quote => text.trim_end_matches(['"', '»', '”', '“']).trim(),
        MarkKind::Promise | MarkKind::Referral => without_bare_sign(text),
    }
}

/// What stands before a sign behind which nothing has been typed yet: "акт пт +" is still "акт пт".
fn without_bare_sign(text: &str) -> &str {
    let bare = text.strip_suffix(['#', '№', '!', '"', '«', '“', '„', '+']);
    bare.filter(|before| before.ends_with(char::is_whitespace)).map_or(text, str::trim_end)
}

/// A text without what is for us in it: tags, promises and referrals go, a quote stays, for it is the client's.
#[must_use]
pub fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut from = 0;
    for mark in marks(text).into_iter().filter(|mark| mark.kind != MarkKind::Quote) {
        plain.push_str(&text[from..mark.at.start]);
        from = mark.at.end;
    }
    plain.push_str(&text[from..]);
    let lines: Vec<String> = plain.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join("\n").trim().to_owned()
}

/// Name and telephone number of a referral: "Ирина Ким +7 916 123-45-67".
#[must_use]
pub fn referral(text: &str) -> (String, Option<String>) {
    let (name, phone) = match phone_at(text) {
        Some(at) => (&text[..at], Some(text[at..].trim().to_owned())),
        None => (text, None),
    };
    let name = name.trim().trim_end_matches([',', ':', ';', '-', '–', '—', '.']).trim();
    (name.to_owned(), phone)
}

/// Where a telephone number begins that goes to the end of the text.
fn phone_at(text: &str) -> Option<usize> {
    let at = text.find(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))?;
    let begins = |at: &usize| {
        let number = &text[*at..];
        number.chars().filter(char::is_ascii_digit).count() >= PHONE_DIGITS
            && !number.chars().take_while(|c| !c.is_ascii_digit()).any(char::is_alphabetic)
    };
    std::iter::once(at)
        .chain(text[at..].char_indices().skip(1).map(|(next, _)| at + next))
        .find(|at| text[*at..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '(')) && begins(at))
}

/// The known tag that a typed word means: by its id or its name, whatever case, ё or joining sign.
#[must_use]
pub fn tag_of<'t>(typed: &str, tags: &'t [Tag]) -> Option<&'t Tag> {
    let typed = tag_folded(typed);
    tags.iter().find(|tag| tag_folded(&tag.name) == typed || tag_folded(&tag.id) == typed)
}

/// The word on the screen for a tag of the base: that of the playbook, else as it was first typed, else its stable name.
#[must_use]
pub fn tag_word<'w>(tag: &'w str, name: Option<&'w str>, known: &'w [Tag]) -> &'w str {
    tag_of(tag, known).map_or(name.unwrap_or(tag), |known| &known.name)
}

/// What is kept of a word beside its tag: how somebody has typed it. The playbook's own words, one in each language,
/// stay in the playbook.
#[must_use]
pub fn tag_spelling<'w>(tag: &str, word: &'w str) -> Option<&'w str> {
    (tag_folded(word) == tag).then_some(word)
}

/// The form in which tags are compared, and which stands in the base as the stable name of a new one.
#[must_use]
pub fn tag_folded(word: &str) -> String {
    fold(word).replace([' ', '_'], "-")
}

#[cfg(test)]
mod tests;
