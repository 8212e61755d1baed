//! What a zone is called.

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[test]
fn a_zone_is_called_by_its_city() {
    let said = |name: &str, language| named(&Zone::new(name).unwrap(), messages(language));
    assert_eq!(said("Asia/Yekaterinburg", Language::Russian), "Екатеринбург, МСК+2");
    assert_eq!(said("Europe/Moscow", Language::Russian), "Москва");
    assert_eq!(said("Europe/Kaliningrad", Language::Russian), "Калининград, МСК−1");
    assert_eq!(said("America/New_York", Language::Russian), "New York");
    assert_eq!(said("Asia/Yekaterinburg", Language::English), "Yekaterinburg");
    assert_eq!(said("America/New_York", Language::English), "New York");
}
