//! Files as people have them, one after the other, into one base.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::{
    CarePlan, CareStep, Channel, ClientCard, ClientId, ClientKind, Deal, DealStage, ImportField, Language, NoticeKind,
    OperatorRole, TouchKind, WorkCalendar,
};
use crate::i18n::messages;

fn now() -> Moment {
    "2026-11-21T09:00:00Z".parse().unwrap()
}

/// Each signed deal starts one call on the next day.
fn care() -> CareRules {
    let step = CareStep {
        touch: TouchKind::NextDayCall,
        channel: Channel::Call,
        days: 1,
        checklist: None,
        goal: ("а".to_owned(), "a".to_owned()),
    };
    CareRules {
        plan: CarePlan { steps: vec![step], late_days: 14, ..CarePlan::default() },
        calendar: WorkCalendar::russian(),
        language: Language::Russian,
        checklists: Vec::new(),
    }
}

fn order() -> ImportOrder {
    ImportOrder {
        map: Vec::new(),
        source: None,
        home: HomeRegion::default(),
        zone: Zone::new("Europe/Moscow").unwrap(),
        operator: None,
        now: now(),
        quiet_days: 180,
        care: Some(care()),
        dry_run: false,
    }
}

struct Office(Store);

impl Office {
    fn new() -> Self {
        Self(Store::in_memory(now()).unwrap())
    }

    fn with(files: &[&str]) -> Self {
        let mut office = Self::new();
        for file in files {
            office.import(file);
        }
        office
    }

    fn take(&mut self, text: &str, order: &ImportOrder) -> ImportReport {
        let options =
            CsvOptions { map: order.map.clone(), home: order.home, today: order.zone.date(order.now), encoding: None };
        let file = CsvFile::look(text.as_bytes().to_vec(), options).unwrap_or_else(|error| panic!("{error}\n{text}"));
        import(&mut self.0, Path::new("file.csv"), &file, order, messages(Language::English), &mut |_| ()).unwrap()
    }

    fn import(&mut self, text: &str) -> ImportReport {
        self.take(text, &order())
    }

    /// Tries the file, takes it in, and takes it in once more: the first two count the same, the third changes nothing.
    fn import_twice(&mut self, text: &str) {
        let tried = self.take(text, &ImportOrder { dry_run: true, ..order() });
        let first = self.import(text);
        assert_eq!((tried.added, tried.updated), (first.added, first.updated), "tried and done\n{text}");
        let again = self.import(text);
        assert_eq!((again.added, again.updated), (0, 0), "twice\n{text}");
    }

    fn clients(&self) -> Vec<(ClientId, String, ClientKind)> {
        let (rows, _) = self.0.clients_page(None, 1_000).unwrap();
        rows.into_iter().map(|row| (row.id, row.name, row.kind)).collect()
    }

    fn names(&self) -> Vec<String> {
        self.clients().into_iter().map(|(_, name, _)| name).collect()
    }

    fn card(&self, name: &str) -> ClientCard {
        let found = self.clients().into_iter().find(|(_, known, _)| known == name);
        self.0.client_card(found.unwrap_or_else(|| panic!("no {name} in {:?}", self.names())).0).unwrap()
    }

    fn deals(&self, name: &str) -> Vec<Deal> {
        self.card(name).deals
    }

    fn titles(&self, name: &str) -> Vec<String> {
        let mut titles: Vec<_> = self.deals(name).into_iter().map(|deal| deal.title).collect();
        titles.sort();
        titles
    }

    fn planned(&self, name: &str, kind: TouchKind) -> usize {
        self.card(name).planned.iter().filter(|touch| touch.kind == kind).count()
    }
}

fn warned(report: &ImportReport) -> Vec<NoticeKind> {
    report.warnings.iter().map(|notice| notice.what.clone()).collect()
}

#[rstest]
#[case::a_deal("Компания;Сделка;Сумма;Дата договора\nООО Лес;насос;100;20.11.2026\n")]
#[case::a_person("Компания;ФИО\nООО Лес;Анна Петрова\n")]
fn a_client_who_gets_something_new_in_a_second_file_is_asked_once_in_a_wave(#[case] second: &str) {
    let mut office = Office::with(&["Компания;Телефон\nООО Лес;8 495 123-45-67\n"]);
    office.import_twice(second);
    assert_eq!(office.planned("ООО Лес", TouchKind::Survey), 1);
}

#[test]
fn an_id_of_a_plain_sheet_is_believed_only_where_the_name_agrees() {
    let mut office = Office::with(&["ID;Компания\n1;Альфа\n2;Бета\n"]);
    let second = "№ клиента;Компания\n1;Омега\n2;Бета\n";
    let report = office.import(second);
    assert_eq!((report.added, report.updated), (1, 0));
    assert_eq!(warned(&report), [NoticeKind::IdOfAnother { id: "1".to_owned() }]);
    office.import_twice(second);
    assert_eq!(office.names(), ["Альфа", "Бета", "Омега"]);
}

#[test]
fn an_id_of_a_named_source_renames_its_client() {
    let mut office = Office::new();
    let named = ImportOrder { source: Some("crm".to_owned()), ..order() };
    office.take("ID;Компания\n1;Альфа\n", &named);
    office.take("ID;Компания\n1;Альфа Плюс\n", &named);
    assert_eq!(office.names(), ["Альфа Плюс"]);
}

#[rstest]
#[case::bitrix(
    "ID;Тип компании;Название компании;Сфера деятельности\n5;Клиент;ООО Лес;Лес\n",
    "ID;Обращение;Имя;Фамилия;Рабочий e-mail;Частный e-mail\n5;г-жа;Анна;Петрова;a@les.ru;\n",
    ["Анна Петрова", "ООО Лес"]
)]
#[case::hubspot(
    "Record ID,Company name,Company owner,Lifecycle Stage\n5,Forest Ltd,Tom,Customer\n",
    "Record ID,First Name,Last Name,Contact owner,Lifecycle Stage\n5,Anna,Lee,Tom,Lead\n",
    ["Anna Lee", "Forest Ltd"]
)]
fn companies_and_people_of_one_program_are_numbered_apart(
    #[case] companies: &str,
    #[case] people: &str,
    #[case] names: [&str; 2],
) {
    let mut office = Office::with(&[companies]);
    office.import_twice(people);
    assert_eq!(office.names(), names);
    assert_eq!(office.card(names[1]).client.kind, ClientKind::Company);
}

#[test]
fn a_clients_code_is_never_the_number_of_a_deal() {
    let mut office = Office::new();
    office.import_twice(
        "Код клиента;Компания;Телефон;Что продано;Сумма;Дата продажи\n\
         К-1;Альфа;8 495 123-45-67;насос;100;20.11.2026\n\
         К-1;Альфа;8 495 123-45-67;фильтр;50;20.11.2026\n\
         К-2;Бета;8 495 123-45-68;;;\n",
    );
    assert_eq!(office.titles("Альфа"), ["насос", "фильтр"]);
    assert!(office.deals("Бета").is_empty());
}

#[test]
fn a_number_of_a_row_tells_the_deals_of_a_plain_sheet_apart_and_names_none() {
    let mut office = Office::new();
    office.import_twice("ID;Компания;Сделка;Сумма\n1;Альфа;насос;100\n1;Альфа;фильтр;50\n2;Бета;;\n");
    assert_eq!(office.titles("Альфа"), ["насос", "фильтр"]);
    assert!(office.deals("Бета").is_empty());
}

#[rstest]
#[case::two_rows_of_one_firm("Компания;Город\nЛес;Омск\nЛес;Томск\n")]
#[case::two_rows_of_one_person("ФИО;Телефон;Город\nАнна Ли;8 912 345-67-89;Омск\nАнна Ли;8 912 345-67-89;Томск\n")]
#[case::firm_and_people("Компания;ФИО;Город\nЛес;;Омск\nЛес;Анна;Томск\nЛес;Анна;Омск\nЛес;;Тула\n")]
#[case::salesforce(
    "Opportunity Name,Account Name,Stage,Amount,Close Date,Opportunity Owner,Probability\n\
     Pumps,Forest Ltd,Closed Won,\"1,200.50\",11/20/2026,Tom,100\n\
     Filters,Forest Ltd,Needs Analysis,300,12/20/2026,Ann,20\n"
)]
#[case::the_same_title_on_two_days(
    "Компания;Сделка;Сумма;Дата договора\nЛес;насос;1;01.11.2026\nЛес;насос;2;02.11.2026\n"
)]
#[case::never_to_be_called(
    "Компания;ФИО;Телефон;Не звонить\nЛес;Анна;8 912 345-67-89;да\nЛес;Олег;8 912 345-67-80;да\n"
)]
fn the_same_file_twice_changes_nothing(#[case] file: &str) {
    Office::new().import_twice(file);
}

#[test]
fn the_status_and_not_the_place_in_the_funnel_says_that_a_deal_was_won() {
    let mut office = Office::new();
    office.import_twice(
        "Deal - ID,Deal - Title,Deal - Organization,Deal - Stage,Deal - Status,Deal - Value,Deal - Currency,Deal - Won time\n\
         7,Pumps,Forest Ltd,Proposal Made,Won,1200,EUR,2026-11-20 10:00:00\n",
    );
    let deal = office.deals("Forest Ltd").remove(0);
    assert_eq!((deal.stage, deal.currency.as_deref()), (Some(DealStage::Won), Some("EUR")));
    assert_eq!(office.planned("Forest Ltd", TouchKind::NextDayCall), 1);
}

#[rstest]
#[case::won(
    "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Associated Company\n1,Pumps,Closed Won,2026-11-20,Tom,Forest\n",
    1
)]
#[case::shown(
    "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Associated Company\n1,Pumps,Presentation Scheduled,2026-11-20,Tom,Forest\n",
    0
)]
#[case::no_stage_yet(
    "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Associated Company\n1,Pumps,,2026-11-20,Tom,Forest\n",
    0
)]
#[case::not_closed(
    "ID;Название сделки;Стадия сделки;Тип сделки;Сделка закрыта;Дата завершения;Компания\n1;Насос;Новая стадия;Продажа;нет;20.11.2026;Forest\n",
    0
)]
#[case::not_closed_whatever_the_stage(
    "ID;Название сделки;Стадия сделки;Тип сделки;Сделка закрыта;Дата завершения;Компания\n1;Насос;Оплачен аванс;Продажа;нет;20.11.2026;Forest\n",
    0
)]
#[case::closed(
    "ID;Название сделки;Стадия сделки;Тип сделки;Сделка закрыта;Дата завершения;Компания\n1;Насос;Сделка успешна;Продажа;да;20.11.2026;Forest\n",
    1
)]
#[case::not_signed("Компания;Сделка;Стадия;Дата договора\nForest;насос;Не подписан договор;20.11.2026\n", 0)]
#[case::no_stage_column("Компания;Сделка;Дата договора\nForest;насос;20.11.2026\n", 1)]
#[case::a_day_to_come("Компания;Сделка;Дата договора\nForest;насос;01.12.2026\n", 0)]
fn only_a_signed_deal_starts_care(#[case] file: &str, #[case] calls: usize) {
    let mut office = Office::new();
    office.import_twice(file);
    assert_eq!(office.planned("Forest", TouchKind::NextDayCall), calls);
}

#[test]
fn a_deal_won_here_is_not_opened_again_by_a_file_that_does_not_know_it() {
    let open = "Компания;Сделка;Стадия;Дата договора\nЛес;насос;в работе;20.11.2026\n";
    let mut office = Office::with(&[&open.replace("в работе", "подписан")]);
    office.import(open);
    assert_eq!(office.deals("Лес")[0].stage, Some(DealStage::Won));
}

#[test]
fn in_1c_our_own_firm_is_no_client_and_every_line_of_a_document_is_a_sale() {
    let mut office = Office::new();
    office.import_twice(
        "Дата;Номер;Организация;Контрагент;Номенклатура;Сумма документа\n\
         20.11.2026;0001;ООО Мы;ООО Лес;насос;100\n\
         20.11.2026;0001;ООО Мы;ООО Лес;фильтр;50\n\
         20.11.2025;0001;ООО Мы;ООО Поле;насос;100\n",
    );
    assert_eq!(office.names(), ["ООО Лес", "ООО Поле"]);
    assert_eq!(office.titles("ООО Лес"), ["насос", "фильтр"]);
    assert_eq!(office.titles("ООО Поле"), ["насос"]);
}

#[test]
fn of_several_names_of_a_client_the_most_telling_is_taken_and_the_others_are_kept() {
    let mut office = Office::new();
    office.import_twice("Наименование;Компания\nНасос НК-5;ООО Лес\nООО Поле;\n");
    assert_eq!(office.names(), ["ООО Лес", "ООО Поле"]);
    assert_eq!(office.card("ООО Лес").record.extra.first().map(|field| field.value.as_str()), Some("Насос НК-5"));
}

#[test]
fn of_several_companies_of_a_contact_the_first_is_taken() {
    let mut office = Office::new();
    office.import_twice(
        "Record ID,First Name,Last Name,Associated Company (Primary),Associated Company IDs (Primary)\n\
         1,Anna,Lee,A Inc;B Co,10;20\n",
    );
    office.import_twice("Record ID,Company name,Company owner,Lifecycle Stage\n10,A Inc,Tom,Customer\n");
    assert_eq!(office.names(), ["A Inc"]);
}

#[test]
fn a_report_of_salesforce_says_who_answers_and_who_sold() {
    let mut office = Office::new();
    office.import_twice("Account Name,Account Owner: Full Name,Phone\nForest Ltd,Tom Reed,+44 20 7946 0018\n");
    office.import_twice(
        "Account Name,Opportunity Name,Opportunity Owner,Stage,Amount,Amount Currency,Close Date\n\
         Forest Ltd,Pumps,Ann Fox,Closed Won,1200,EUR,11/20/2026\n",
    );
    let card = office.card("Forest Ltd");
    assert_eq!((card.owner_name.as_deref(), card.client.source.as_deref()), (Some("Tom Reed"), Some("Salesforce")));
    assert_eq!((card.deals[0].currency.as_deref(), card.deals[0].seller.is_some()), (Some("EUR"), true));
}

#[test]
fn a_row_of_totals_is_no_client_and_a_firm_of_that_name_is() {
    let mut office = Office::new();
    let report = office.import("Компания;Телефон;Сумма\nЛес;;1\nИтого:;;1\nTotal;8 495 123-45-67;\n");
    assert_eq!(office.names(), ["Total", "Лес"]);
    assert_eq!(report.rejected.iter().map(|notice| notice.what.clone()).collect::<Vec<_>>(), [NoticeKind::TotalRow]);
}

#[test]
fn what_is_said_of_a_duplicate_goes_to_the_record_that_took_it_in() {
    let mut office = Office::with(&["Компания;Телефон\nFirst LLC;\nSecond LLC;\n"]);
    let [first, second] = ["First LLC", "Second LLC"].map(|name| office.card(name).client.id);
    let vera = office.0.add_operator("Вера", OperatorRole::Operator, None, now()).unwrap();
    office.0.merge_clients(first, second, vera, now()).unwrap();
    office.import("Компания;Телефон\nSecond LLC;8 495 123-45-67\n");
    assert_eq!(office.card("First LLC").phones.len(), 1);
    assert_eq!(office.names(), ["First LLC"]);
    office.0.archive_client(first, vera, now()).unwrap();
    let report = office.import("Компания;Телефон\nFirst LLC;8 495 123-45-68\n");
    assert_eq!(warned(&report), [NoticeKind::Archived]);
}

#[test]
fn firms_of_one_name_and_two_legal_forms_are_two() {
    let mut office = Office::new();
    office.import_twice("Компания\nМУП Водоканал\nФГУП Водоканал\nМуниципальное унитарное предприятие Водоканал\n");
    assert_eq!(office.names(), ["МУП Водоканал", "ФГУП Водоканал"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_file_changes_anything_the_second_time(
        header in proptest::sample::select(vec![
            "ID;Компания;ФИО;Телефон;Город;Не звонить",
            "Компания;Сделка;Сумма;Дата договора;Стадия;Город",
            "ID;Компания;Сделка;Сумма;Дата продажи;E-mail",
            "ФИО;Телефон;E-mail;Город;День рождения;Комментарий",
            "ID;Имя;Фамилия;Рабочий e-mail;Частный e-mail;Компания",
            "Номер;Дата;Контрагент;Номенклатура;КПП;Менеджер",
            "ИНН;Наименование;Компания;Менеджер;Часовой пояс;Последний контакт",
        ]),
        rows in proptest::collection::vec(proptest::collection::vec(proptest::sample::select(vec![
            "", "1", "2", "Лес", "ООО Лес", "АО Лес", "Анна Ли", "Ли Анна", "8 912 345-67-89", "8 495 123-45-67",
            "a@les.ru", "20.11.2026", "05.11.2026", "да", "Won", "насос", "фильтр", "Омск", "100", "Europe/Samara",
        ]), 6..=6), 1..8),
    ) {
        let body: String = rows.iter().map(|row| row.join(";") + "\n").collect();
        let text = format!("{header}\n{body}");
        let file = CsvFile::look(text.clone().into_bytes(), CsvOptions {
            map: Vec::new(), home: HomeRegion::default(), today: order().zone.date(now()), encoding: None,
        });
        if file.is_ok_and(|file| file.usable().is_ok() && file.rows().map(Result::unwrap).any(|read| read.row.is_ok())) {
            Office::new().import_twice(&text);
        }
    }
}

#[test]
fn a_try_goes_on_only_while_somebody_waits_for_it() {
    let rows: Vec<String> = (0..3_000).map(|n| format!("Фирма {n};8 912 345-67-89\n")).collect();
    let rows = rows.concat();
    let options =
        CsvOptions { map: Vec::new(), home: HomeRegion::default(), today: order().zone.date(now()), encoding: None };
    let file = CsvFile::look(format!("Компания;Телефон\n{rows}").into_bytes(), options).unwrap();
    let mut office = Office::new();
    let mut tried = |most: u32| {
        let asked = std::cell::Cell::new(0);
        let wanted = || asked.replace(asked.get() + 1) < most;
        let words = messages(Language::English);
        let report = try_out(&mut office.0, Path::new("file.csv"), &file, &order(), words, &wanted).unwrap();
        (report.map(|report| report.added), asked.get())
    };
    assert_eq!(tried(2), (None, 3), "nothing is asked or read any more");
    assert_eq!(tried(u32::MAX).0, Some(3_000));
    assert_eq!(office.0.clients_count().unwrap(), 0, "and nothing is written");
}

#[test]
#[allow(clippy::disallowed_methods, reason = "the test writes the file that it reads")]
fn a_file_that_changes_while_it_is_read_is_not_imported_in_part() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clients.csv");
    let rows: Vec<String> = (0..12_000).map(|n| format!("Фирма {n};8 912 345-67-89\n")).collect();
    let rows = rows.concat();
    std::fs::write(&path, format!("Компания;Телефон\n{rows}")).unwrap();
    let mut office = Office::new();
    let mut grows = |at: u64| {
        let file = open(&path, &order()).unwrap();
        let mut write = |done| {
            if done >= at {
                let mut end = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
                std::io::Write::write_all(&mut end, "Ещё одна;1\n".as_bytes()).unwrap();
            }
        };
        write(0);
        import(&mut office.0, &path, &file, &order(), messages(Language::English), &mut write).unwrap_err()
    };
    let before = grows(0);
    assert!(
        matches!(before, ImportError::CutShort { error: EncodingError::Changed, left: Left::Nothing, .. }),
        "{before}"
    );
    let meanwhile = grows(1);
    assert!(
        matches!(meanwhile, ImportError::CutShort { error: EncodingError::Changed, left: Left::TakenBack, .. }),
        "{meanwhile}"
    );
    assert_eq!(office.0.clients_count().unwrap(), 0);
}

#[test]
fn columns_that_nobody_asked_for_are_named_in_the_order_of_the_file() {
    let report = Office::new().import("Цвет;Компания;ИНН;ИНН\nсиний;Лес;7701234567;1\n");
    assert_eq!(report.kept, ["Цвет", "ИНН (2)"]);
    let what = NoticeKind::SecondColumn { field: ImportField::TaxNumber, taken: "ИНН".to_owned() };
    assert_eq!(report.warnings, [RowNotice { line: 1, column: Some("ИНН (2)".to_owned()), what }]);
}

#[test]
fn of_two_columns_that_name_the_client_the_file_says_which_is_believed_and_the_other_value_is_kept() {
    let mut office = Office::new();
    let report = office.import("Название;Организация\nМагазин;ООО Ель\nКафе;\n;ООО Лес\n");
    let what =
        NoticeKind::SpareColumn { field: ImportField::Client, before: vec!["Организация".to_owned()] };
    assert_eq!(report.warnings, [RowNotice { line: 1, column: Some("Название".to_owned()), what }]);
    let kept = &office.card("ООО Ель").record.extra;
    assert_eq!((kept[0].header.as_str(), kept[0].value.as_str()), ("Название", "Магазин"));
    assert!(office.card("Кафе").record.extra.is_empty() && office.card("ООО Лес").record.extra.is_empty());
}

#[test]
fn grade_role_and_archive_come_from_a_file_and_nobody_who_is_known_is_put_away_by_one() {
    let mut office = Office::new();
    let table = |archived: &str, grade: &str| {
        format!("Компания;ФИО;Роль в решении;ABC-класс;В архиве\nЛес;Анна Ли;решает;{grade};{archived}\n")
    };
    office.import_twice(&table("", "A"));
    let report = office.import(&table("да", "С"));
    let raw = "С".to_owned();
    assert_eq!(warned(&report), [NoticeKind::UnreadableGrade { raw }], "a Cyrillic letter is no grade");
    let card = office.card("Лес");
    assert_eq!((card.record.archived_at, card.client.grade), (None, Some(crate::domain::Grade::A)));
    assert_eq!(card.people[0].role.as_deref(), Some("решает"));
    let mut other = Office::new();
    other.import_twice(&table("да", ""));
    assert_eq!(other.0.find_clients("лес", 9).unwrap().len(), 0);
    assert_eq!(other.0.archived_clients("", 9).unwrap().len(), 1);
}
