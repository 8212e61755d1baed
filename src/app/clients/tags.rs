//! A theme given to a client or taken away: what is typed, and what can be chosen.

use crate::domain::{ClientCard, Tag, TagChange, tag_folded, tag_of};

use crate::app::form::FormLine;
use crate::app::model::Model;

/// What stands before a theme that is taken away.
const OFF: [char; 4] = ['−', '-', '–', '—'];

/// The line that a theme is typed into. Of one client those are offered to be taken away that the client has.
#[must_use]
pub fn line(model: &Model, card: Option<&ClientCard>) -> FormLine {
    let words = model.words();
    let known = model.playbooks.tags(model.language);
    let name = |tag: &str| tag_of(tag, &known).map_or_else(|| tag.to_owned(), |tag| tag.name.clone());
    // Themes of answers stay with their answers.
    let own = card.map(|card| card.written.tags.iter().filter(|line| line.step.is_none()));
    let mut have: Vec<String> = own.into_iter().flatten().map(|line| name(&line.tag)).collect();
    have.sort_unstable();
    have.dedup();
    let names: Vec<String> = known.iter().map(|tag| tag.name.clone()).collect();
    let off = |name: &String| format!("−{name}");
    let choices = if card.is_some() {
        let free = names.iter().filter(|name| !have.contains(name)).cloned();
        have.iter().map(off).chain(free).collect()
    } else {
        names.iter().cloned().chain(names.iter().map(off)).collect()
    };
    FormLine::new(words.field_tag(), words.clients_hint_tag(), "").with_choices(choices)
}

/// What the words of the line ask for.
///
/// # Errors
/// With what is missing where no theme is named.
pub fn read(model: &Model, text: &str) -> Result<TagChange, String> {
    let known: Vec<Tag> = model.playbooks.tags(model.language);
    let on = !text.starts_with(OFF);
    let typed = text.trim_start_matches(OFF).trim().trim_start_matches(['#', '№']);
    let tag = tag_of(typed, &known);
    let (tag, name) =
        tag.map_or_else(|| (tag_folded(typed), typed.to_owned()), |tag| (tag.id.clone(), tag.name.clone()));
    if tag.is_empty() { Err(model.words().clients_tag_missing()) } else { Ok(TagChange { tag, name, on }) }
}
