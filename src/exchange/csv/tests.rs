//! Files of real programs, in their real encodings.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::{Birthday, ClientKind, ImportedRow, NoticeKind, PhoneKind, RowNotice};

fn options() -> CsvOptions {
    CsvOptions {
        map: Vec::new(),
        home: HomeRegion::default(),
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        encoding: None,
    }
}

/// A file whose columns name a client.
fn open(source: impl Source + 'static, options: CsvOptions) -> Result<CsvFile, CsvError> {
    let file = CsvFile::look(source, options)?;
    file.usable()?;
    Ok(file)
}

#[allow(clippy::disallowed_methods, reason = "a test reads its fixture")]
fn fixture(name: &str) -> CsvFile {
    let path = format!("{}/tests/fixtures/import/{name}", env!("CARGO_MANIFEST_DIR"));
    open(std::fs::read(&path).unwrap(), options()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(text: &str) -> CsvFile {
    open(text.as_bytes().to_vec(), options()).unwrap()
}

fn good(file: &CsvFile) -> Vec<ImportedRow> {
    file.rows().map(Result::unwrap).filter_map(|read| read.row.ok()).collect()
}

#[test]
fn a_sum_without_a_currency_is_of_the_users_country() {
    let of = |table: &str| good(&text(table)).remove(0).deal.unwrap();
    let assumed = of("Компания;Сделка;Сумма\nРомашка;насос;1 250 000,50\n");
    assert_eq!((assumed.currency.as_deref(), assumed.currency_assumed), (Some("RUB"), true));
    let named = of("Компания;Сделка;Сумма\nРомашка;насос;$500\n");
    assert_eq!((named.currency.as_deref(), named.currency_assumed), (Some("USD"), false));
}

#[rstest]
#[case("google.csv", "Google Contacts", "UTF-8", ',')]
#[case("google-2019.csv", "Google Contacts", "UTF-16LE", '\t')]
#[case("outlook-ru.csv", "Outlook", "windows-1251", ';')]
#[case("salesforce-ru.csv", "Salesforce", "UTF-8", ',')]
#[case("pipedrive-ru.csv", "Pipedrive", "UTF-8", ',')]
#[case("amocrm-ru.csv", "amoCRM", "windows-1251", ';')]
#[case("bitrix24-ru.csv", "Bitrix24", "UTF-8", ';')]
#[case("1c-ru.csv", "1C", "windows-1251", ';')]
#[case("plain-ru.csv", "csv", "windows-1251", ';')]
fn a_russian_file_is_understood(
    #[case] name: &str,
    #[case] source: &str,
    #[case] encoding: &str,
    #[case] delimiter: char,
) {
    let file = fixture(name);
    let preview = file.preview();
    assert_eq!((preview.source(), preview.encoding, preview.delimiter), (source, encoding, delimiter), "{name}");
    let row = good(&file).remove(0);
    assert!(row.client_name.contains("Ромашка"), "{row:?}");
    assert_eq!(row.kind, Some(ClientKind::Company));
    let person = row.person.unwrap();
    assert!(person.full.contains("Анна") && person.full.contains("Петрова"), "{person:?}");
    assert_eq!(row.emails.first().map(String::as_str), Some("anna@romashka.ru"));
    let mobile = row.phones.iter().find(|phone| phone.kind == PhoneKind::Mobile);
    if name != "1c-ru.csv" {
        assert_eq!(mobile.and_then(|phone| phone.e164.as_deref()), Some("+79123456789"), "{name}");
    }
    if name != "google-2019.csv" {
        assert!(
            row.phones.iter().any(|phone| phone.e164.as_deref() == Some("+74012123456")),
            "{name}: {:?}",
            row.phones
        );
        assert_eq!(row.zone_guess.unwrap().name(), "Europe/Kaliningrad");
    }
}

#[rstest]
#[case("outlook-en.csv", "Outlook", "windows-1252", ',')]
#[case("hubspot.csv", "HubSpot", "UTF-8", ',')]
#[case("salesforce-en.csv", "Salesforce", "windows-1252", ',')]
#[case("pipedrive-en.csv", "Pipedrive", "UTF-8", ',')]
#[case("amocrm-en.csv", "amoCRM", "UTF-8", ',')]
#[case("bitrix24-en.csv", "Bitrix24", "UTF-8", ';')]
#[case("1c-en.csv", "1C", "UTF-8", ';')]
#[case("plain-en.csv", "csv", "UTF-8", '|')]
fn an_english_file_is_understood(
    #[case] name: &str,
    #[case] source: &str,
    #[case] encoding: &str,
    #[case] delimiter: char,
) {
    let file = fixture(name);
    let preview = file.preview();
    assert_eq!((preview.source(), preview.encoding, preview.delimiter), (source, encoding, delimiter), "{name}");
    assert_eq!(preview.language, Language::English);
    let row = good(&file).remove(0);
    assert_eq!(row.client_name, "Northwind Ltd", "{row:?}");
    let person = row.person.unwrap();
    assert!(person.full.starts_with("Anna") && person.full.ends_with("Lefèvre"), "{person:?}");
    assert_eq!(row.emails, ["anna@northwind.example"]);
    assert_eq!(row.phones[0].e164.as_deref(), Some("+442079460018"), "{name}");
    if !name.starts_with("outlook") {
        assert_eq!(row.owner.as_deref(), Some("Tom Reed"));
    }
}

#[test]
fn a_plain_sheet_says_what_could_not_be_read_and_keeps_it() {
    let file = fixture("plain-ru.csv");
    let read: Vec<_> = file.rows().map(Result::unwrap).collect();
    let first = read[0].row.as_ref().unwrap();
    assert_eq!(first.line, 3);
    assert_eq!(first.birthday, Birthday::new(Some(1980), 3, 5));
    assert_eq!(first.last_contact, NaiveDate::from_ymd_opt(2026, 10, 1));
    assert_eq!(first.phones.len(), 3);
    assert_eq!(first.phones[0].extension.as_deref(), Some("12"));
    assert_eq!(first.other.get("Любимый чай").map(String::as_str), Some("зелёный"));
    let person = first.person.clone().unwrap();
    assert_eq!((person.full.as_str(), person.family), ("Петрова Анна Сергеевна", None));

    let second = read[1].row.as_ref().unwrap();
    assert_eq!(second.client_name, "АО «Вектор \"Плюс\"»");
    assert_eq!(second.person.as_ref().unwrap().full, "Ёлкин Пётр");
    assert_eq!(second.do_not_call, Some(true));
    assert_eq!(second.last_contact, NaiveDate::from_ymd_opt(2025, 10, 1));
    assert_eq!(second.other.get("День рождения").map(String::as_str), Some("31.02.1980"));
    let warned: Vec<_> =
        read[1].warnings.iter().map(|notice| (notice.line, notice.column.as_deref().unwrap())).collect();
    assert_eq!(warned, [(4, "Телефон"), (4, "E-mail"), (4, "День рождения")]);

    let expected = NoticeKind::TooFewColumns { expected: 12, found: 4 };
    let notice = RowNotice { line: 5, column: Some("Телефон".to_owned()), what: expected };
    assert_eq!(read[2].row, Err(notice));
}

#[test]
fn parts_of_a_name_are_put_together_and_never_guessed() {
    let rows = good(&text("Фамилия;Имя;Отчество;Компания\nПетрова;Анна;Сергеевна;А\nКим;Олег;;Б\n"));
    let anna = rows[0].person.clone().unwrap();
    assert_eq!(anna.full, "Анна Сергеевна Петрова");
    assert_eq!(anna.patronymic.as_deref(), Some("Сергеевна"));
    assert_eq!(rows[1].person.as_ref().unwrap().full, "Олег Ким");
}

#[test]
fn without_a_firm_the_human_being_is_the_client() {
    let row = good(&text("ФИО;Телефон\nАнна Петрова;8 912 345-67-89\n")).remove(0);
    assert_eq!((row.client_name.as_str(), row.kind), ("Анна Петрова", Some(ClientKind::Person)));
    assert!(row.person.is_some());
}

#[test]
fn rows_are_rejected_for_their_structure_or_for_want_of_a_name_only() {
    let file = text("Компания;Телефон;E-mail\n;8 912 345-67-89;\nА;1;a@b.ru;лишнее\nБ;;;\n;;\n\nВ;;\nГ;\n");
    let outcome: Vec<_> = file
        .rows()
        .map(Result::unwrap)
        .map(|read| read.row.map(|row| row.client_name).map_err(|notice| (notice.line, notice.column, notice.what)))
        .collect();
    assert_eq!(
        outcome,
        [
            Err((2, Some("Компания".to_owned()), NoticeKind::NoName)),
            Err((3, Some("#4".to_owned()), NoticeKind::TooManyColumns { expected: 3, found: 4 })),
            Ok("Б".to_owned()),
            Ok("В".to_owned()),
            Err((8, Some("E-mail".to_owned()), NoticeKind::TooFewColumns { expected: 3, found: 2 })),
        ]
    );
    assert_eq!(file.preview().rows, 5);
}

#[test]
fn an_unclosed_quotation_mark_costs_one_row_and_not_the_rest() {
    let file = text("Компания;Телефон\n\"ООО Ромашка;1\nБ;8 912 345-67-89\nВ;\"x\"\n");
    let outcome: Vec<_> = file
        .rows()
        .map(Result::unwrap)
        .map(|read| read.row.map(|row| row.client_name).map_err(|n| (n.line, n.what)))
        .collect();
    assert_eq!(outcome, [Err((2, NoticeKind::UnclosedQuote)), Ok("Б".to_owned()), Ok("В".to_owned())]);
}

#[test]
fn a_field_over_64_kb_is_left_out_with_a_warning_and_its_row_kept() {
    let file = text(&format!("Компания;Заметка\nА;{}\nБ;ok\n", "x".repeat(LONGEST_FIELD + 1)));
    let read: Vec<_> = file.rows().map(Result::unwrap).collect();
    let (row, warnings) = (read[0].row.as_ref().unwrap(), &read[0].warnings);
    assert_eq!((row.client_name.as_str(), row.note.as_deref()), ("А", None));
    let long = NoticeKind::FieldTooLong { bytes: LONGEST_FIELD + 1 };
    let said: Vec<_> = warnings.iter().map(|warning| (warning.line, warning.column.clone(), &warning.what)).collect();
    assert_eq!(said, [(2, Some("Заметка".to_owned()), &long)]);
    assert!(read[1].row.is_ok());
}

#[test]
fn the_order_of_day_and_month_is_that_of_the_column() {
    let rows = good(&text("Name,Birthday,Last contact\nA,03/05/1980,03/05/2026\nB,12/25/1975,25/04/2026\n"));
    assert_eq!(rows[0].birthday, Birthday::new(Some(1980), 3, 5));
    assert_eq!(rows[0].last_contact, NaiveDate::from_ymd_opt(2026, 5, 3));
}

#[test]
fn a_doubtful_wish_not_to_be_called_is_taken_as_one() {
    let file = text("Компания;Не звонить\nА;до января\nБ;\nВ;нет\n");
    let read: Vec<_> = file.rows().map(Result::unwrap).collect();
    let wishes: Vec<_> = read.iter().map(|read| read.row.as_ref().unwrap().do_not_call).collect();
    assert_eq!(wishes, [Some(true), None, Some(false)]);
    assert_eq!(read[0].warnings[0].what, NoticeKind::UnreadableYesNo { raw: "до января".to_owned() });
}

#[test]
fn what_cannot_be_a_table_is_refused_whole() {
    let refused = |bytes: &[u8]| open(bytes.to_vec(), options()).unwrap_err();
    assert_eq!(refused(b""), CsvError::Encoding(EncodingError::Empty));
    assert_eq!(refused("Компания;Телефон\n\n".as_bytes()), CsvError::NoRows { header_line: 1 });
    assert!(matches!(
        refused("ООО Ромашка;8 912\nАО;7\n".as_bytes()),
        CsvError::Mapping(MappingError::NoHeader { .. })
    ));
    let wide = vec!["a"; MOST_COLUMNS + 1].join(",");
    assert_eq!(refused(wide.as_bytes()), CsvError::TooManyColumns { found: 257, limit: 256 });
}

#[test]
fn a_title_above_the_table_is_passed_over() {
    let file = fixture("1c-ru.csv");
    assert_eq!(file.preview().header_line, 3);
    assert_eq!(good(&file)[0].external_id.as_deref(), Some("00-000012"));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        if let Ok(file) = open(bytes, options()) {
            file.rows().map(Result::unwrap).for_each(drop);
        }
    }

    #[test]
    fn no_table_makes_the_reader_panic(cells in proptest::collection::vec(
        proptest::collection::vec("[a-zА-я0-9 \"';,@+.:/\r\n\t\u{a0}-]{0,24}", 1..8), 0..20)) {
        let mut table = "Компания;ФИО;Телефон;E-mail;День рождения;Не звонить;ИНН;Заметка\n".to_owned();
        for row in &cells {
            table.push_str(&row.join(";"));
            table.push('\n');
        }
        if let Ok(file) = open(table.into_bytes(), options()) {
            let mut line = 0;
            for read in file.rows().map(Result::unwrap) {
                let at = match &read.row {
                    Ok(row) => row.line,
                    Err(notice) => notice.line,
                };
                prop_assert!(at > line, "lines go forward");
                line = at;
            }
        }
    }

    #[test]
    fn no_cell_makes_a_reader_of_values_panic(cell in "\\PC{0,64}") {
        let _ = crate::exchange::phone::numbers(&cell, HomeRegion::default(), PhoneKind::Other);
        let _ = dates::read(&cell, DayMonth::Unclear, dates::Of::Birth, options().today);
        let _ = values::emails(&cell);
        let _ = values::one_line(&cell);
    }
}

#[test]
fn a_birthday_without_its_year_is_read_and_none_is_invented() {
    for cell in ["05.03", "5 марта", "'--03-05", "March 5"] {
        let row = text(&format!("ФИО;День рождения\nАнна Ли;{cell}\n")).rows().next().unwrap().unwrap().row.unwrap();
        assert_eq!(row.birthday, Birthday::new(None, 3, 5), "{cell}");
    }
    let read = text("ФИО;День рождения\nАнна Ли;31.02\n").rows().next().unwrap();
    assert_eq!(read.unwrap().warnings[0].what, NoticeKind::UnreadableDate { raw: "31.02".to_owned() });
}

#[test]
fn a_birthday_to_come_is_none_and_is_kept_as_it_stood() {
    let file = text("ФИО;День рождения\nАнна Ли;05.03.2080\n");
    let read = file.rows().next().unwrap().unwrap();
    let row = read.row.unwrap();
    assert_eq!((row.birthday, row.other.get("День рождения").map(String::as_str)), (None, Some("05.03.2080")));
    assert_eq!(read.warnings[0].what, NoticeKind::FutureDate { raw: "05.03.2080".to_owned() });
}

#[test]
fn a_name_keeps_the_joiners_inside_it() {
    let family = "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}";
    let rows = good(&text(&format!("Компания;Телефон\n\u{feff}\u{200b}{family} и Ко\u{200d};\n")));
    assert_eq!(rows[0].client_name, format!("{family} и Ко"));
}

#[rstest]
#[case("* myContacts", None)]
#[case("VIP ::: * myContacts", Some("VIP"))]
#[case("VIP ::: Опт ::: * starred", Some("VIP, Опт"))]
fn the_groups_that_google_makes_by_itself_are_no_segment(#[case] labels: &str, #[case] segment: Option<&str>) {
    let rows =
        good(&text(&format!("First Name,Last Name,Labels,Phone 1 - Label,Phone 1 - Value\nAnna,Lee,{labels},,\n")));
    assert_eq!(rows[0].segment.as_deref(), segment);
}

#[rstest]
#[case("Europe/Samara", "Europe/Samara")]
#[case("Москва", "Europe/Moscow")]
#[case("МСК+4", "Asia/Krasnoyarsk")]
#[case("UTC+10", "Etc/GMT-10")]
#[case("New York", "America/New_York")]
fn a_zone_is_read_as_the_settings_read_it(#[case] cell: &str, #[case] zone: &str) {
    let rows = good(&text(&format!("Компания;Часовой пояс\nВектор;{cell}\n")));
    assert_eq!(rows[0].zone.as_ref().map(crate::domain::Zone::name), Some(zone));
}
