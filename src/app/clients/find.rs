//! Whom a row of found clients names: the person that the search fits, by name, position or role, else the first one.

use crate::domain::{ClientRow, Person, fold};

/// The person's name; with the position or the role where it was found by that.
#[must_use]
pub fn whom(row: &ClientRow, needle: &str) -> Option<String> {
    let folded = fold(needle);
    let words: Vec<&str> = folded.split(' ').filter(|word| word.chars().count() >= 3).collect();
    let fits = |text: &str| {
        let text = fold(text);
        words.iter().any(|word| text.contains(word))
    };
    let first = row.people.first()?;
    if words.is_empty() {
        return Some(first.name.full.clone());
    }
    if let Some(named) = row.people.iter().find(|person| fits(&person.name.full)) {
        return Some(named.name.full.clone());
    }
    // What the firm is called says nothing of its people.
    let posts = |person: &Person| [person.position.clone(), person.role.clone()];
    let by_post = row.people.iter().find_map(|person| {
        let post = posts(person).into_iter().flatten().find(|post| fits(post))?;
        Some(format!("{}, {post}", person.name.full))
    });
    by_post.or_else(|| Some(first.name.full.clone()))
}

#[cfg(test)]
mod tests;
