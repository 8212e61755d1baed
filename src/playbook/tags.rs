//! Reads a file of tags: the themes by which answers are sorted, each with a stable id and a word in one language.

use super::raw::RawTags;
use super::source::Source;
use super::{Mistake, PlaybookError, Thing};
use crate::domain::{Language, Tag, tag_folded};

/// Reads the tags of a language's folder.
pub(super) fn read(file: &str, text: &str, folder: Language) -> Result<Vec<Tag>, Vec<PlaybookError>> {
    let (mut source, raw) = Source::parse::<RawTags>(file, text)?;
    source.positive(&raw.version);
    let names: Vec<&str> = Language::ALL.iter().map(|language| language.name()).collect();
    if source.named::<Language>(&raw.language, &names).is_some_and(|language| language != folder) {
        source.mistake(raw.language.span().start, Mistake::OtherLanguage { expected: folder });
    }
    let mut tags: Vec<Tag> = Vec::new();
    for place in &raw.tag {
        let raw = place.get_ref();
        let tag = Tag { id: source.text(&raw.id), language: folder, name: source.text(&raw.name) };
        let same = |one: &str, other: &str| tag_folded(one) == tag_folded(other);
        if let Some(other) = tags.iter().find(|other| same(&other.id, &tag.id) || same(&other.name, &tag.name)) {
            let span = if same(&other.id, &tag.id) { raw.id.span() } else { raw.name.span() };
            source.mistake(span.start, Mistake::Twice { what: Thing::Tag, name: tag.name.clone() });
        }
        tags.push(tag);
    }
    source.finish(tags)
}

#[cfg(test)]
mod tests;
