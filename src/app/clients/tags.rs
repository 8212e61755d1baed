//! A theme given to a client or taken away: what is typed, and what can be chosen.

use crate::domain::{ClientCard, Tag, TagChange, TagLine, UsedTag, tag_folded, tag_of, tag_word};

use super::edit::Editing;
use crate::app::call::marks::with_used;
use crate::app::form::{Form, FormFor, FormLine, Remark};
use crate::app::model::Model;
use crate::app::overlay::Overlay;

/// What stands before a theme that is taken away.
const OFF: [char; 4] = ['−', '-', '–', '—'];

/// The line that a theme is typed into. Of one client those are offered to be taken away that the client has.
#[must_use]
pub fn line(model: &Model, card: Option<&ClientCard>) -> FormLine {
    let words = model.words();
    FormLine::new(words.field_tag(), words.clients_hint_tag(), "").completing(choices(model, card, &[]))
}

/// The themes that are in use have been read: those can be chosen too.
pub fn in_use(model: &mut Model, used: &[UsedTag]) {
    let form = |overlay: &Overlay| match overlay {
        Overlay::Form(form) => match &form.purpose {
            FormFor::Record(Editing::Tag(client)) => Some(Some(*client)),
            FormFor::Record(Editing::TagOf(_)) => Some(None),
            _ => None,
        },
        _ => None,
    };
    let Some((at, client)) = model.overlays.iter().enumerate().find_map(|(at, overlay)| Some((at, form(overlay)?)))
    else {
        return;
    };
    let card = model.clients.card.as_deref().filter(|card| client == Some(card.client.id));
    let choices = choices(model, card, used);
    if let Some(Overlay::Form(form)) = model.overlays.get_mut(at)
        && let Some(line) = form.lines.first_mut()
    {
        line.choices = choices;
    }
}

/// What can be chosen: themes to be given, and with the sign before them those to be taken away.
fn choices(model: &Model, card: Option<&ClientCard>, used: &[UsedTag]) -> Vec<String> {
    let known = with_used(model, used);
    // Themes of answers stay with their answers.
    let own = card.map(|card| card.written.tags.iter().filter(|line| line.step.is_none()));
    let word = |line: &TagLine| tag_word(&line.tag, line.name.as_deref(), &known).to_owned();
    let mut have: Vec<String> = own.into_iter().flatten().map(word).collect();
    have.sort_unstable();
    have.dedup();
    let names: Vec<String> = known.iter().map(|tag| tag.name.clone()).collect();
    let off = |name: &String| format!("−{name}");
    if card.is_some() {
        let free = names.iter().filter(|name| !have.contains(name)).cloned();
        have.iter().map(off).chain(free).collect()
    } else {
        names.iter().cloned().chain(names.iter().map(off)).collect()
    }
}

/// What is missing, or which of the themes nobody has used yet: a slip would make one more of them.
pub fn remark(model: &Model, form: &Form) -> Option<Remark> {
    let changes = match read(model, form.text(0)) {
        Ok(changes) => changes,
        Err(problem) => return Some(Remark::Problem(problem)),
    };
    let known = |change: &TagChange| {
        let mut choices = form.lines.first().into_iter().flat_map(|line| &line.choices);
        choices.any(|choice| *choice == change.name || tag_folded(choice) == change.tag)
    };
    let new: Vec<&str> =
        changes.iter().filter(|change| change.on && !known(change)).map(|change| change.name.as_str()).collect();
    (!new.is_empty()).then(|| Remark::Beware(model.words().clients_new_themes(new.len(), new.join(", "))))
}

/// What the words of the line ask for; a comma parts themes, and what is said last of one holds.
///
/// # Errors
/// With what is missing where no theme is named.
pub fn read(model: &Model, text: &str) -> Result<Vec<TagChange>, String> {
    let known: Vec<Tag> = model.playbooks.tags(model.language);
    let mut changes: Vec<TagChange> = Vec::new();
    for change in text.split([',', ';']).filter_map(|piece| one(piece.trim(), &known)) {
        changes.retain(|earlier| earlier.tag != change.tag);
        changes.push(change);
    }
    if changes.is_empty() { Err(model.words().clients_tag_missing()) } else { Ok(changes) }
}

/// A theme to be given or taken away; none where nothing is named.
fn one(text: &str, known: &[Tag]) -> Option<TagChange> {
    let on = !text.starts_with(OFF);
    let typed = text.trim_start_matches(OFF).trim().trim_start_matches(['#', '№']).trim();
    let tag = tag_of(typed, known);
    let (tag, name) =
        tag.map_or_else(|| (tag_folded(typed), typed.to_owned()), |tag| (tag.id.clone(), tag.name.clone()));
    (!tag.is_empty()).then_some(TagChange { tag, name, on })
}
