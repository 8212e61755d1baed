//! Files of tags, good and bad.

use super::*;

#[test]
fn a_tag_has_an_id_and_a_word() {
    let text = "version = 1\nlanguage = \"ru\"\ntag = [{ id = \"price\", name = \"цена\" }]\n";
    let tags = read("ru/tags.toml", text, Language::Russian).unwrap();
    assert_eq!(tags, [Tag { id: "price".into(), language: Language::Russian, name: "цена".into() }]);
}

#[test]
fn one_word_for_two_tags_is_a_mistake_at_its_place() {
    let text = "version = 1\nlanguage = \"ru\"\ntag = [\n{ id = \"a\", name = \"Цена\" },\n{ id = \"b\", name = \"цена\" },\n]\n";
    let errors = read("ru/tags.toml", text, Language::Russian).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert_eq!((errors[0].line, &errors[0].what), (5, &Mistake::Twice { what: Thing::Tag, name: "цена".into() }));
}

#[test]
fn the_language_is_that_of_the_folder() {
    let text = "version = 1\nlanguage = \"en\"\ntag = []\n";
    let errors = read("ru/tags.toml", text, Language::Russian).unwrap_err();
    assert_eq!(errors[0].what, Mistake::OtherLanguage { expected: Language::Russian });
}
