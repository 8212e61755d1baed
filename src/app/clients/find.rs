//! Whom and which number a row of found clients shows: those that the search fits, else the first ones.

use crate::domain::{ClientRow, Person, Phone, digits_found, fold, sought};

/// What a row shows of a client beside the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit<'r> {
    /// Why the client was found, where nothing else that the row shows says it, and whom the number belongs to.
    pub who: Who<'r>,
    /// The number that was looked for, else one of the person's.
    pub phone: Option<&'r Phone>,
}

/// Who stands in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who<'r> {
    /// A person.
    Person(&'r Person),
    /// A person with the position or role by which they were found.
    Post(&'r Person, &'r str),
    /// The firm itself: the number is nobody's own.
    Firm,
    /// A duplicate, merged into this client, by whose name it was found.
    Duplicate(&'r str),
    /// Nobody is known.
    Nobody,
}

impl Who<'_> {
    /// The person's name, with the post where it was found by that; none where no person stands in the row.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        match self {
            Self::Person(person) => Some(person.name.full.clone()),
            Self::Post(person, post) => Some(format!("{}, {post}", person.name.full)),
            Self::Firm | Self::Duplicate(_) | Self::Nobody => None,
        }
    }
}

/// Letters or digits of what is typed that say something of a row.
const LEAST: usize = 3;

/// What a row shows for what the search fits.
#[must_use]
pub fn shown<'r>(row: &'r ClientRow, needle: &str) -> Fit<'r> {
    let words: Vec<String> = sought(needle).into_iter().filter(|word| word.chars().count() >= LEAST).collect();
    let named = named(row, &words);
    let by_number = row.phones.iter().find(|phone| {
        let digits = digits_found(&phone.raw, phone.e164.as_deref());
        words.iter().any(|word| word.bytes().all(|byte| byte.is_ascii_digit()) && digits.contains(word))
    });
    let Some(phone) = by_number else {
        let who = named.or_else(|| duplicate(row, &words)).or_else(|| row.people.first().map(Who::Person));
        let who = who.unwrap_or(Who::Nobody);
        let phone = number_of(row, &who);
        return Fit { who, phone };
    };
    let owner = row.people.iter().find(|person| Some(person.id) == phone.person).map(Who::Person);
    let who = owner.or(named).unwrap_or(if row.people.is_empty() { Who::Nobody } else { Who::Firm });
    Fit { who, phone: Some(phone) }
}

/// The person whose name fits, else one whose position or role does.
fn named<'r>(row: &'r ClientRow, words: &[String]) -> Option<Who<'r>> {
    let by_name = row.people.iter().find(|person| fits(&person.name.full, words)).map(Who::Person);
    by_name.or_else(|| {
        row.people.iter().find_map(|person| {
            let posts = [person.position.as_deref(), person.role.as_deref()];
            // What the firm is called says nothing of its people.
            let post = posts.into_iter().flatten().find(|post| fits(post, words))?;
            Some(Who::Post(person, post))
        })
    })
}

fn fits(text: &str, words: &[String]) -> bool {
    let text = fold(text);
    words.iter().any(|word| text.contains(word))
}

/// The duplicate whose name holds a word that the client's own name does not.
fn duplicate<'r>(row: &'r ClientRow, words: &[String]) -> Option<Who<'r>> {
    let own = fold(&row.name);
    let other: Vec<String> = words.iter().filter(|word| !own.contains(word.as_str())).cloned().collect();
    row.merged.iter().find(|name| fits(name, &other)).map(|name| Who::Duplicate(name))
}

/// A number of whoever stands in the row, else the firm's, else another's; dead ones last among each.
fn number_of<'r>(row: &'r ClientRow, who: &Who<'_>) -> Option<&'r Phone> {
    let person = match who {
        Who::Person(person) | Who::Post(person, _) => Some(person.id),
        Who::Firm | Who::Duplicate(_) | Who::Nobody => None,
    };
    let others = |phone: &&Phone| phone.person.is_some() && phone.person != person;
    row.phones.iter().min_by_key(|phone| (others(phone), phone.dead_since.is_some(), phone.person != person))
}

#[cfg(test)]
mod tests;
