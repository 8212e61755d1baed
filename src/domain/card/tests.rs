//! How programs for sales say that a deal was won or lost.

use super::DealStage::{self, Lost, Open, Won};
use rstest::rstest;

#[rstest]
#[case::bitrix("Сделка успешна", Some(Won))]
#[case::bitrix_lost("Сделка провалена", Some(Lost))]
#[case::bitrix_why("Анализ причины провала", Some(Lost))]
#[case::amo("Успешно реализовано", Some(Won))]
#[case::amo_lost("Закрыто и не реализовано", Some(Lost))]
#[case::amo_open("Принимают решение", Some(Open))]
#[case::pipedrive("won", Some(Won))]
#[case::pipedrive_lost("Lost", Some(Lost))]
#[case::pipedrive_russian("Выиграна", Some(Won))]
#[case::pipedrive_russian_lost("Проигрыш", Some(Lost))]
#[case::salesforce("Closed Won", Some(Won))]
#[case::salesforce_lost("Closed Lost", Some(Lost))]
#[case::hubspot("closedwon", Some(Won))]
#[case::hubspot_lost("closedlost", Some(Lost))]
#[case::hubspot_open("Appointment scheduled", Some(Open))]
#[case::about_to_sign("Подписание договора", None)]
#[case::unpaid("Не оплачено", None)]
#[case::nothing("", None)]
fn a_stage_is_read_in_the_words_of_the_usual_programs(#[case] words: &str, #[case] stage: Option<DealStage>) {
    assert_eq!(DealStage::read(words), stage);
}
