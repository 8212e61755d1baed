//! Columns are known by their names; the user's word goes first.

use rstest::rstest;

use super::*;

fn mapped(headers: &str, asked: &[(&str, &str)]) -> Result<Mapping, MappingError> {
    let cells: Vec<String> = headers.split(';').map(ToOwned::to_owned).collect();
    let asked: Vec<(String, String)> =
        asked.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())).collect();
    let mapping = map(&cells, &asked)?;
    mapping.usable().map(|()| mapping)
}

fn fields(headers: &str) -> Vec<Option<&'static str>> {
    mapped(headers, &[]).unwrap().fields.into_iter().map(|field| field.map(ImportField::name)).collect()
}

#[rstest]
#[case("Компания", "client")]
#[case("Наименование", "client")]
#[case("ФИО", "name")]
#[case("Ф.И.О.", "name")]
#[case("Контактное лицо", "name")]
#[case("Name", "name")]
#[case("Имя", "name")]
fn a_column_that_names_a_client_is_known(#[case] header: &str, #[case] field: &str) {
    assert_eq!(fields(header), [Some(field)]);
}

#[rstest]
#[case("Телефон", "phone")]
#[case("Телефон 2", "phone")]
#[case("Моб. тел.", "mobile")]
#[case("МОБ.ТЕЛ", "mobile")]
#[case("Раб.  тел.", "work-phone")]
#[case("E-mail", "email")]
#[case("Эл. почта", "email")]
#[case("ИНН", "tax-number")]
#[case("Менеджер", "owner")]
#[case("Ответственный:", "owner")]
#[case("День рождения", "birthday")]
#[case("Последний контакт", "last-contact")]
#[case("Не звонить", "do-not-call")]
#[case("Do Not Call", "do-not-call")]
#[case("Часовой пояс", "zone")]
#[case("Комментарий", "note")]
#[case("Прим.", "note")]
#[case("Конт. лицо", "name")]
#[case("Должн.", "position")]
#[case("Как обращаться", "form-of-address")]
#[case("Не упоминать", "do-not-mention")]
#[case("Do not mention", "do-not-mention")]
#[case("Form of address", "form-of-address")]
#[case("phone_number", "phone")]
#[case("Date of birth", "birthday")]
fn a_column_of_a_plain_sheet_is_known(#[case] header: &str, #[case] field: &str) {
    assert_eq!(fields(&format!("Компания;{header}")), [Some("client"), Some(field)]);
}

#[test]
fn a_given_name_beside_a_family_name_is_a_part_and_alone_the_whole_name() {
    assert_eq!(fields("Фамилия;Имя;Отчество"), [Some("family"), Some("given"), Some("patronymic")]);
    assert_eq!(fields("Имя;Телефон"), [Some("name"), Some("phone")]);
}

#[test]
fn an_id_of_a_contact_export_is_the_persons_and_of_a_plain_sheet_the_clients() {
    let bitrix = "ID;Обращение;Имя;Фамилия;Рабочий e-mail;Частный e-mail;Компания";
    assert_eq!(fields(bitrix)[0], Some("person-id"));
    assert_eq!(fields("ID;Компания;Контактное лицо")[0], Some("external-id"));
}

#[test]
fn the_users_word_goes_before_what_is_known() {
    let mapping = mapped("Название;Кличка;Тел;ИНН", &[("client", "Кличка"), ("tax-number", "тел")]).unwrap();
    let names: Vec<_> = mapping.fields.iter().map(|field| field.map(ImportField::name)).collect();
    assert_eq!(names, [None, Some("client"), Some("tax-number"), None]);
}

#[test]
fn headers_that_nobody_knows_can_be_used_by_the_users_word_alone() {
    assert!(mapped("Q1;Q2", &[("client", "Q1"), ("phone", "Q2")]).is_ok());
}

#[test]
fn mistakes_of_the_user_are_named() {
    assert_eq!(mapped("Компания", &[("klient", "Компания")]), Err(MappingError::UnknownField("klient".to_owned())));
    let wrong = mapped("Компания;Тел", &[("phone", "Fon")]).unwrap_err();
    assert_eq!(
        wrong,
        MappingError::UnknownColumn {
            column: "Fon".to_owned(), found: vec!["Компания".to_owned(), "Тел".to_owned()]
        }
    );
}

#[test]
fn a_row_that_is_no_header_is_said_with_what_it_holds() {
    let found = vec!["ООО Ромашка".to_owned(), "8 912 345-67-89".to_owned()];
    assert_eq!(mapped("ООО Ромашка;8 912 345-67-89", &[]), Err(MappingError::NoHeader { found }));
}

#[test]
fn a_header_without_a_name_column_is_another_mistake() {
    let found = vec!["Телефон".to_owned(), "E-mail".to_owned()];
    assert_eq!(mapped("Телефон;E-mail", &[]), Err(MappingError::NoNameColumn { found }));
}

#[test]
fn headers_that_come_twice_and_empty_ones_can_be_told_apart() {
    let mapping = mapped("Компания;Телефон;Телефон;", &[]).unwrap();
    assert_eq!(mapping.headers, ["Компания", "Телефон", "Телефон (2)", "#4"]);
}

#[test]
fn the_table_of_names_is_sound() {
    let raw: RawTable = toml::from_str(include_str!("../../../../assets/import/headers.toml")).unwrap();
    for (owner, fields) in raw
        .family
        .iter()
        .map(|family| (family.name.as_str(), &family.names.fields))
        .chain([("plain", &raw.plain.names.fields)])
    {
        for (field, headers) in fields {
            assert!(field == "ignore" || field.parse::<ImportField>().is_ok(), "{owner}: {field}");
            assert!(headers.iter().all(|header| !key(header).is_empty()), "{owner}: {field}");
        }
    }
    assert_eq!(TABLE.families.len(), 9);
}

#[test]
fn outlook_has_a_title_that_is_no_position_and_an_account_that_is_no_client() {
    let headers = "Title;First Name;Last Name;Company;Job Title;Business Phone;Business Phone 2;Account";
    let expected = [
        None,
        Some("given"),
        Some("family"),
        Some("client"),
        Some("position"),
        Some("work-phone"),
        Some("work-phone"),
        None,
    ];
    assert_eq!(fields(headers), expected);
}

#[rstest]
#[case::outlook("Телефон переносной;Рабочий телефон 2;Имя;Фамилия;Телефон дом. 2", "home-phone")]
#[case::outlook_radio("Телефон переносной;Рабочий телефон 2;Имя;Фамилия;Радиотелефон", "other-phone")]
#[case::bitrix("ID;Обращение;Имя;Доступен для всех;Телефон для рассылок", "other-phone")]
#[case::bitrix_mail("ID;Обращение;Имя;Доступен для всех;E-mail для рассылок", "email")]
#[case::hubspot("Record ID;Lead Status;First Name;Last Name;Associated Company (Primary)", "client")]
#[case::hubspot_ids("Record ID;Lead Status;First Name;Last Name;Associated Company IDs (Primary)", "external-id")]
#[case::salesforce("Account Name;Phone;Account Owner: Full Name", "owner")]
#[case::pipedrive("Deal - Title;Deal - Organization;Deal - Currency", "currency")]
fn a_column_of_a_program_is_known(#[case] headers: &str, #[case] field: &str) {
    assert_eq!(fields(headers).pop(), Some(Some(field)));
}

#[test]
fn a_column_that_says_whose_number_it_holds_goes_before_one_that_does_not() {
    assert_eq!(fields("ID;Код клиента;Компания")[..2], [None, Some("external-id")]);
    let deals = "ID;Код клиента;Номер договора;Компания;Сделка";
    assert_eq!(fields(deals)[..3], [None, Some("external-id"), Some("deal-id")]);
    assert_eq!(mapped(deals, &[]).unwrap().deal_number, DealNumber::Document);
}

#[test]
fn one_value_is_not_taken_from_two_columns_at_the_users_word() {
    let twice = mapped("А;Б;Тел", &[("name", "А"), ("name", "Б")]).unwrap_err();
    let columns = ["А".to_owned(), "Б".to_owned()];
    assert_eq!(twice, MappingError::FieldTwice { field: "name".to_owned(), columns });
    let both = mapped("А;Б", &[("client", "А"), ("name", "А")]).unwrap_err();
    assert!(matches!(both, MappingError::ColumnTwice { .. }) && both.is_the_users(), "{both}");
    assert!(mapped("А;Б;В", &[("client", "А"), ("phone", "Б"), ("phone", "В")]).is_ok(), "several numbers are several");
}

#[test]
fn a_second_column_of_one_meaning_is_told_unless_the_user_has_chosen() {
    let told = |header: &str, asked: &[(&str, &str)]| mapped(header, asked).unwrap().second;
    let second = Second { column: 2, field: ImportField::TaxNumber, taken: 1 };
    assert_eq!(told("Компания;ИНН;ИНН;Телефон;Телефон", &[]), [second]);
    assert_eq!(told("Компания;ИНН;ИНН", &[("tax-number", "ИНН (2)")]), []);
    assert_eq!(told("Компания;Название;Телефон", &[]), [], "the less telling name of a firm is kept beside it");
}

#[rstest]
#[case("Дата покупки")]
#[case("Дата сделки")]
#[case("Дата заказа")]
#[case("Purchase date")]
#[case("Order date")]
fn a_day_of_purchase_is_the_day_of_the_deal_where_the_file_has_one(#[case] header: &str) {
    assert_eq!(fields(&format!("Компания;Товар;Сумма;{header}"))[3], Some("signed"));
    assert_eq!(fields(&format!("Компания;Телефон;{header}"))[2], None, "nothing was sold: kept as it is");
    let other = [Some("client"), Some("deal"), Some("signed"), None];
    assert_eq!(fields(&format!("Компания;Товар;Дата договора;{header}")), other, "the day that is said goes first");
}

#[test]
fn a_column_that_the_user_calls_the_deal_makes_its_sum_and_day_known() {
    let asked = mapped("Компания;Что взяли;Сумма;Дата покупки", &[("deal", "Что взяли")]).unwrap();
    let names: Vec<_> = asked.fields.iter().map(|field| field.map(ImportField::name)).collect();
    assert_eq!(names, [Some("client"), Some("deal"), Some("amount"), Some("signed")]);
}

#[test]
fn a_column_is_kept_as_it_is_at_the_users_word() {
    let kept = |headers: &str, column: &str| {
        let mapping = mapped(headers, &[("keep", column)]).unwrap();
        assert_eq!(mapping.second, [], "nothing is told of what the user has decided");
        mapping.fields.into_iter().map(|field| field.map(ImportField::name)).collect::<Vec<_>>()
    };
    assert_eq!(kept("Компания;Телефон;Факс", "Факс"), [Some("client"), Some("phone"), None]);
    assert_eq!(kept("Компания;Товар;Сумма", "Товар"), [Some("client"), None, None], "a sum of nothing is kept too");
    assert_eq!(kept("Компания;ИНН;ИНН", "ИНН"), [Some("client"), None, Some("tax-number")], "the next one is taken");
    let both = mapped("Компания;Тел", &[("keep", "Тел"), ("phone", "Тел")]).unwrap_err();
    assert!(matches!(both, MappingError::ColumnTwice { .. }), "{both}");
}

#[test]
fn a_name_alone_stays_the_given_name_where_the_user_says_so() {
    let mapping = mapped("Имя;Телефон", &[("given", "Имя")]).unwrap();
    assert_eq!(mapping.fields[0], Some(ImportField::Given));
}
