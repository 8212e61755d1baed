//! Checklists, letters and the care plan: what ships is good, and a mistake is named with its line.

use super::*;
use crate::playbook::{LetterFacts, render_letter};

fn mistakes(name: &str, text: &str) -> Vec<(usize, Mistake)> {
    let loaded = Playbooks::load(&[(name.to_owned(), text.to_owned())]);
    loaded.errors.into_iter().map(|error| (error.line, error.what)).collect()
}

#[test]
fn what_ships_is_there_in_both_languages_and_says_the_same() {
    let playbooks = Playbooks::built_in();
    for name in ["welcome-letter", "service-call"] {
        let of = |language| {
            let found = playbooks.checklists.iter().find(|list| list.name.0 == name && list.language == language);
            found.unwrap().items.iter().map(|item| (item.name.clone(), item.mandatory)).collect::<Vec<_>>()
        };
        assert_eq!(of(Language::Russian), of(Language::English));
    }
    let letter: Vec<&str> =
        playbooks.checklists[0].items.iter().filter(|item| item.mandatory).map(|item| item.name.0.as_str()).collect();
    assert_eq!(letter, ["greeting", "expectations", "upsell"]);
    assert_eq!(playbooks.letters.len(), 2);
    assert_eq!(playbooks.care.steps.len(), 3);
}

#[test]
fn every_item_of_the_service_call_is_ticked_by_a_page_of_its_script() {
    let playbooks = Playbooks::built_in();
    for list in playbooks.checklists.iter().filter(|list| list.name.0 == "service-call") {
        let script = playbooks.script(&ScriptId("service-call".to_owned()), list.language).unwrap();
        for item in &list.items {
            assert!(script.page(item.page.as_ref().unwrap()).is_some(), "{:?}", item.name);
        }
    }
}

#[test]
fn a_checklist_without_items_or_with_one_twice_is_refused_with_its_line() {
    let head = "kind = \"checklist\"\nid = \"x\"\nversion = 1\nlanguage = \"ru\"\ntitle = \"x\"\n";
    assert_eq!(mistakes("ru/x.toml", head), [(1, Mistake::NoItems)]);
    let item = "[[item]]\nid = \"a\"\ntext = \"a\"\nmandatory = true\n";
    let twice = Mistake::Twice { what: Thing::Item, name: "a".to_owned() };
    assert_eq!(mistakes("ru/x.toml", &format!("{head}{item}{item}")), [(11, twice)]);
}

#[test]
fn a_letter_with_an_unknown_variable_is_refused_with_its_line() {
    let text = "kind = \"letter\"\nid = \"x\"\nversion = 1\nlanguage = \"en\"\nsubject = \"s\"\nbody = \"\"\"\nDear {{ boss }}\n\"\"\"\n";
    let found = mistakes("en/x.toml", text);
    assert!(matches!(found.as_slice(), [(7, Mistake::UnknownVariable { name, .. })] if name == "boss"), "{found:?}");
}

#[test]
fn the_plan_names_only_checklists_and_scripts_that_exist() {
    let text = "version = 1\nlate_days = 14\n[[step]]\ntouch = \"service-call\"\nchannel = \"call\"\ndays = 7\nchecklist = \"nope\"\ngoal = { ru = \"а\", en = \"a\" }\n[scripts]\nsurvey = \"nope\"\n";
    let lines: Vec<usize> = mistakes("care.toml", text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [7, 10]);
}

#[test]
fn the_letter_speaks_of_who_sold_and_of_who_takes_over() {
    let playbooks = Playbooks::built_in();
    let letter = playbooks.letters.iter().find(|letter| letter.language == Language::English).unwrap();
    let facts = LetterFacts {
        person_first: "Anna".to_owned(),
        author: "Oleg".to_owned(),
        company: "Daisy".to_owned(),
        product: "Pump 20".to_owned(),
        next_call: "tomorrow".to_owned(),
        ..LetterFacts::default()
    };
    let closed = render_letter(&letter.body, &facts).unwrap();
    assert!(closed.starts_with("Dear Anna,\n\nThank you for your purchase: “Pump 20”."), "{closed}");
    assert!(closed.contains("\n\n- ‹the next step"), "{closed}");
    assert!(closed.contains("›;\n- I will call tomorrow to make sure that all is well;\n- with any"), "{closed}");
    let no_call = render_letter(&letter.body, &LetterFacts { next_call: String::new(), ..facts.clone() }).unwrap();
    assert!(no_call.contains("›;\n- with any question"), "a call that nobody has planned is not promised: {no_call}");
    assert!(closed.ends_with("Kind regards,\n\nOleg, Daisy"), "{closed}");
    let introduces =
        render_letter(&letter.body, &LetterFacts { successor: "Maria".to_owned(), ..facts.clone() }).unwrap();
    assert!(introduces.contains("From now on Maria will look after you."));
    let takes_over = render_letter(&letter.body, &LetterFacts { predecessor: "Oleg".to_owned(), ..facts }).unwrap();
    assert!(takes_over.contains("with my colleague Oleg"));
}
