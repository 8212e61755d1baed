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
#[case::about_to_sign("Подписание договора", Some(Open))]
#[case::unpaid("Не оплачено", Some(Open))]
#[case::unsigned("Не подписан договор", Some(Open))]
#[case::to_be_signed("To be signed", Some(Open))]
#[case::not_signed("Contract not yet signed", Some(Open))]
#[case::unsigned_english("Unsigned", Some(Open))]
#[case::paid("Оплачено", Some(Won))]
#[case::signed("Договор подписан", Some(Won))]
#[case::documents("Подготовка документов", Some(Open))]
#[case::prepayment("Счёт на предоплату", Some(Open))]
#[case::final_bill("Финальный счёт", Some(Open))]
#[case::amo_inbox("Неразобранное", Some(Open))]
#[case::hubspot_presentation("Presentation Scheduled", Some(Open))]
#[case::salesforce_needs("Needs Analysis", Some(Open))]
#[case::salesforce_value("Value Proposition", Some(Open))]
#[case::nothing("", None)]
fn a_stage_is_read_in_the_words_of_the_usual_programs(#[case] words: &str, #[case] stage: Option<DealStage>) {
    assert_eq!(DealStage::read(words), stage);
}
