//! The way back from a copy, and from one that cannot be used.
#![allow(clippy::disallowed_methods, reason = "a test writes its own files")]

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[test]
fn a_damaged_copy_leads_to_the_others_newest_first_and_not_back_to_itself() {
    let folder = tempfile::tempdir().unwrap();
    let [base, older, newer, by_hand] = [
        "serviceday.db",
        "serviceday.db.copy-20261120-090000000",
        "serviceday.db.before-import-20261121-090000000",
        "mine.db",
    ]
    .map(|name| folder.path().join(name));
    for copy in [&older, &newer, &by_hand] {
        std::fs::write(copy, "").unwrap();
    }
    let told = |from: &Path, base: &Path| {
        let error = StoreError::Damaged { path: from.to_owned(), detail: "row 3 missing".to_owned() };
        not_restored(&error, from, base, messages(Language::English), &Zone::utc())
    };
    let of_two = told(&by_hand, &base);
    let places = [&newer, &older].map(|copy| of_two.find(&copy.display().to_string()).unwrap());
    assert!(of_two.contains("row 3 missing") && places[0] < places[1], "{of_two}");
    let of_one = told(&newer, &base);
    assert_eq!(of_one.matches("before-import").count(), 1, "only as the one that is damaged: {of_one}");
    assert!(told(&by_hand, &folder.path().join("other.db")).contains("There is no other copy"));
}
