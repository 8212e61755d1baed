//! What a reader finds in the table of keys.

use rstest::rstest;

use super::*;
use crate::app::keymap::testing::CONTEXTS;
use crate::domain::Language;
use crate::i18n::messages;

fn section(language: Language, name: &str) -> Section {
    sections(messages(language)).into_iter().find(|section| section.name == name).unwrap()
}

fn keys(section: &Section, name: &str) -> String {
    section.rows.iter().find(|row| row.name == name).map(|row| row.keys.join(" ")).unwrap_or_default()
}

#[test]
fn every_context_belongs_to_one_place() {
    for context in CONTEXTS {
        assert_eq!(PARTS.iter().filter(|part| part.contexts.contains(context)).count(), 1, "{context:?}");
    }
}

#[rstest]
fn every_key_stands_in_it(#[values(Language::Russian, Language::English)] language: Language) {
    let words = messages(language);
    let sections = sections(words);
    for binding in bindings() {
        for key in binding.written(words) {
            let help = (binding.help)(words);
            let found = sections
                .iter()
                .flat_map(|section| &section.rows)
                .any(|row| row.help == help && row.keys.contains(&key));
            assert!(found, "{key}: {help}");
        }
    }
}

#[test]
fn the_keys_of_an_action_stand_together_under_their_place() {
    let everywhere = section(Language::English, "Other screens, and always");
    assert_eq!(keys(&everywhere, "undo"), "u F6 Ctrl+Z");
    assert_eq!(keys(&everywhere, "Today"), "1 Alt+1");
    let today = section(Language::English, "Today");
    assert_eq!(keys(&today, "open"), "Enter");
    assert_eq!(keys(&today, "quit"), "q Ctrl+Q Ctrl+C");
    let talk = section(Language::English, "Call");
    assert_eq!(keys(&talk, "don’t know"), "d Alt+d");
}

#[rstest]
fn no_place_names_a_key_twice(#[values(Language::Russian, Language::English)] language: Language) {
    for section in sections(messages(language)).iter().filter(|section| section.rows.len() > 1) {
        // The pages of a talk and the steps of an import are one place, and hear keys of their own.
        let mut names: Vec<_> = section.rows.iter().map(|row| &row.help).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), section.rows.len(), "{}", section.name);
    }
}
