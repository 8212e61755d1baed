//! Rows find their clients, and nothing comes in twice.

use super::*;
use crate::domain::{
    ClientKind, ImportedDeal, ImportedPhone, ImportedRow, OperatorRole, PersonChange, PersonName, PhoneKind, SurveyKind,
};
use crate::store::Finish;
use crate::store::OpenOptions;

fn now() -> Moment {
    "2026-11-21T09:00:00Z".parse().unwrap()
}

fn store() -> Store {
    Store::in_memory(now()).unwrap()
}

fn options() -> ImportOptions {
    ImportOptions { zone: Zone::new("Europe/Moscow").unwrap(), ..ImportOptions::of_file(None, now()) }
}

fn phone(e164: &str) -> ImportedPhone {
    ImportedPhone { raw: e164.to_owned(), e164: Some(e164.to_owned()), extension: None, kind: PhoneKind::Work }
}

fn row(company: &str, person: &str, number: &str) -> ImportedRow {
    ImportedRow {
        line: 2,
        client_name: if company.is_empty() { person.to_owned() } else { company.to_owned() },
        kind: Some(if company.is_empty() { ClientKind::Person } else { ClientKind::Company }),
        person: (!person.is_empty()).then(|| PersonName { full: person.to_owned(), ..PersonName::default() }),
        phones: if number.is_empty() { Vec::new() } else { vec![phone(number)] },
        ..ImportedRow::default()
    }
}

fn import(store: &mut Store, rows: &[ImportedRow]) -> ImportCounts {
    store.import_rows(&options(), &mut rows.iter().cloned().map(KeyedRow::new).map(Ok), &mut |_| ()).unwrap()
}

/// (added, updated, unchanged)
fn numbers(counts: &ImportCounts) -> (u64, u64, u64) {
    (counts.added, counts.updated, counts.unchanged)
}

fn count(store: &Store, sql: &str) -> i64 {
    store.connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn the_same_rows_twice_add_nothing() {
    let mut store = store();
    let rows = [row("ООО «Ромашка»", "Анна Петрова", "+74951234567"), row("", "Олег Ким", "+79123456789")];
    assert_eq!(numbers(&import(&mut store, &rows)), (2, 0, 0));
    assert_eq!(numbers(&import(&mut store, &rows)), (0, 0, 2));
    assert_eq!(count(&store, "SELECT count(*) FROM client"), 2);
    assert_eq!(count(&store, "SELECT count(*) FROM phone"), 2);
}

#[test]
fn a_firm_is_found_by_its_name_however_it_is_quoted_and_not_with_another_legal_form() {
    let mut store = store();
    import(&mut store, &[row("ООО «Ромашка»", "", "")]);
    assert_eq!(numbers(&import(&mut store, &[row("Ромашка ООО", "", "")])), (0, 0, 1));
    assert_eq!(numbers(&import(&mut store, &[row("АО Ромашка", "", "")])), (1, 0, 0));
}

#[test]
fn the_id_of_the_source_goes_before_the_tax_number_and_that_before_the_name() {
    let mut store = store();
    let first =
        ImportedRow {
            external_id: Some("7".to_owned()), tax_number: Some("7701".to_owned()), ..row("Вектор", "", "")
        };
    import(&mut store, std::slice::from_ref(&first));
    let renamed = ImportedRow { client_name: "Вектор Плюс".to_owned(), tax_number: None, ..first.clone() };
    assert_eq!(numbers(&import(&mut store, &[renamed])), (0, 1, 0));
    let by_tax = ImportedRow { external_id: None, client_name: "Иное имя".to_owned(), ..first.clone() };
    assert_eq!(numbers(&import(&mut store, &[by_tax])), (0, 1, 0));
    let other =
        ImportedRow { external_id: None, tax_number: Some("7702".to_owned()), ..row("Иное имя", "", "") };
    assert_eq!(numbers(&import(&mut store, &[other])), (1, 0, 0), "another tax number is another firm");
}

#[test]
fn colleagues_at_one_switchboard_stay_two_people_of_one_client() {
    let mut store = store();
    let rows = [row("Вектор", "Анна Петрова", "+74951234567"), row("Вектор", "Олег Ким", "+74951234567")];
    assert_eq!(numbers(&import(&mut store, &rows)), (2, 0, 0));
    assert_eq!(count(&store, "SELECT count(*) FROM client"), 1);
    assert_eq!(count(&store, "SELECT count(*) FROM person"), 2);
    assert_eq!(numbers(&import(&mut store, &rows)), (0, 0, 2));
}

#[test]
fn namesakes_without_a_firm_are_two_clients() {
    let mut store = store();
    let rows = [row("", "Иван Иванов", "+79120000001"), row("", "Иванов Иван", "+79120000002")];
    assert_eq!(numbers(&import(&mut store, &rows)), (2, 0, 0));
    assert_eq!(numbers(&import(&mut store, &rows)), (0, 0, 2));
}

#[test]
fn a_changed_file_updates() {
    let mut store = store();
    let mut changed = row("Вектор", "Анна Петрова", "+74951234567");
    import(&mut store, std::slice::from_ref(&changed));
    changed.position = Some("Директор".to_owned());
    changed.segment = Some("опт".to_owned());
    changed.phones.push(phone("+79123456789"));
    assert_eq!(numbers(&import(&mut store, std::slice::from_ref(&changed))), (0, 1, 0));
    assert_eq!(
        count(&store, "SELECT count(*) FROM client JOIN person p ON position = 'Директор' WHERE segment = 'опт'"),
        1
    );
    assert_eq!(numbers(&import(&mut store, &[changed])), (0, 0, 1));
}

#[test]
fn rows_that_contradict_each_other_do_not_flip_on_every_import() {
    let mut store = store();
    let with = |segment: &str, tea: &str| {
        let mut row = row("Вектор", "Анна Петрова", "+74951234567");
        row.segment = Some(segment.to_owned());
        row.other.insert("Чай".to_owned(), tea.to_owned());
        row
    };
    let rows = [with("опт", "зелёный"), with("розница", "чёрный")];
    import(&mut store, &rows);
    assert_eq!(numbers(&import(&mut store, &rows)), (0, 0, 2));
    assert_eq!(count(&store, "SELECT count(*) FROM client WHERE segment = 'опт'"), 1);
}

#[test]
fn an_unknown_owner_becomes_a_manager_once() {
    let mut store = store();
    let owned = |company: &str, owner: &str| ImportedRow { owner: Some(owner.to_owned()), ..row(company, "", "") };
    import(&mut store, &[owned("А", "Мария Орлова"), owned("Б", "мария орлова")]);
    assert_eq!(count(&store, "SELECT count(*) FROM operator WHERE role = 'manager'"), 1);
    assert_eq!(count(&store, "SELECT count(*) FROM client WHERE owner IS NOT NULL"), 2);
}

#[test]
fn a_wish_not_to_be_called_is_taken_and_survives_every_later_file() {
    let mut store = store();
    let says = |wish| ImportedRow { do_not_call: wish, ..row("Вектор", "", "+74951234567") };
    import(&mut store, &[says(Some(true))]);
    assert_eq!(numbers(&import(&mut store, &[says(Some(false))])), (0, 0, 1));
    assert_eq!(numbers(&import(&mut store, &[says(None)])), (0, 0, 1));
    assert_eq!(count(&store, "SELECT count(*) FROM do_not_call WHERE client IS NOT NULL"), 1);
}

#[test]
fn each_client_gets_one_survey_touch_of_the_running_wave() {
    let mut store = store();
    let rows = [row("Вектор", "Анна", "+74951234567"), row("Вектор", "Олег", "+74951234568"), row("Каскад", "", "")];
    import(&mut store, &rows);
    import(&mut store, &rows);
    let planned = "SELECT count(*) FROM touch t JOIN wave w ON w.id = t.wave WHERE t.kind = 'survey'
        AND t.state = 'planned' AND t.rank_class = 4 AND w.ended_at IS NULL";
    assert_eq!(count(&store, planned), 2);
    assert!(crate::store::waves::running(&store.connection, SurveyKind::Relationship).unwrap().is_some());
}

#[test]
fn a_client_asked_not_long_ago_is_not_asked_again() {
    let mut store = store();
    import(&mut store, &[row("Вектор", "", "+74951234567")]);
    let asked = |days: i64| (now() - chrono::TimeDelta::days(days)).to_string();
    let finish = |store: &Store, days| {
        let sql = "UPDATE touch SET state = 'done', wave = NULL, done_at = ?1";
        store.connection.execute_batch("DROP TRIGGER history_touch_update").unwrap_or_default();
        store.connection.execute(sql, [asked(days)]).unwrap();
    };
    finish(&store, 10);
    import(&mut store, &[row("Вектор", "", "+74951234567")]);
    assert_eq!(count(&store, "SELECT count(*) FROM touch WHERE state = 'planned'"), 0);
    finish(&store, 200);
    import(&mut store, &[row("Вектор", "", "+74951234567")]);
    assert_eq!(count(&store, "SELECT count(*) FROM touch WHERE state = 'planned'"), 1);
}

#[test]
fn a_dry_run_counts_the_same_and_writes_nothing() {
    let mut store = store();
    let rows = [
        row("Вектор", "Анна Петрова", "+74951234567"),
        row("Вектор", "Анна Петрова", "+79123456789"),
        row("ООО Вектор", "Олег Ким", ""),
        row("", "Иван Иванов", "+79120000001"),
        row("", "Иван Иванов", "+79120000001"),
    ];
    let dry = ImportOptions { dry_run: true, ..options() };
    let tried = store.import_rows(&dry, &mut rows.iter().cloned().map(KeyedRow::new).map(Ok), &mut |_| ()).unwrap();
    assert_eq!(count(&store, "SELECT count(*) FROM client"), 0);
    assert_eq!(tried.operation, None);
    assert_eq!(numbers(&tried), numbers(&import(&mut store, &rows)));
    assert_eq!(numbers(&tried), (3, 1, 1));
}

#[test]
fn more_than_one_client_that_fits_is_said() {
    let mut store = store();
    let with_tax = |name: &str, tax: &str| ImportedRow { tax_number: Some(tax.to_owned()), ..row(name, "", "") };
    import(&mut store, &[with_tax("Вектор", "1"), with_tax("Вектор", "2")]);
    let counts = import(&mut store, &[row("Вектор", "", "")]);
    assert_eq!(counts.warnings[0].what, NoticeKind::Ambiguous { clients: 2 });
}

#[test]
fn the_whole_import_is_undone_as_one() {
    let mut store = store();
    import(&mut store, &[row("Старый", "Анна", "+74951234567")]);
    let rows: Vec<_> = (0..1_200).map(|n| row(&format!("Фирма {n}"), "Олег", &format!("+7912{n:07}"))).collect();
    let changed = ImportedRow { segment: Some("опт".to_owned()), ..row("Старый", "Анна", "+74951234567") };
    let counts = import(&mut store, &[rows, vec![changed]].concat());
    assert_eq!(numbers(&counts), (1_200, 1, 0));
    store.undo_operation(counts.operation.unwrap(), None, now()).unwrap();
    assert_eq!(count(&store, "SELECT count(*) FROM client"), 1);
    assert_eq!(count(&store, "SELECT count(*) FROM client WHERE segment IS NOT NULL"), 0);
    assert_eq!(count(&store, "SELECT count(*) FROM phone"), 1);
    assert_eq!(count(&store, "SELECT count(*) FROM touch"), 1);
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a test on a file")]
fn an_import_killed_in_the_middle_is_found_and_taken_back_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    {
        let mut store = Store::open(&path, OpenOptions::new(now())).unwrap();
        let _beside = Store::open(&path, OpenOptions::new(now())).unwrap();
        let mut rows = (0..1_300).map(|n| {
            assert!(n < 1_200, "killed here");
            KeyedRow::new(row(&format!("Фирма {n}"), "", ""))
        });
        let killed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.import_rows(&options(), &mut rows.by_ref().map(Ok), &mut |_| ())
        }));
        assert!(killed.is_err());
        assert_eq!(count(&store, "SELECT count(*) FROM client"), 1_000, "two transactions were done");
    }
    let mut store = Store::open(&path, OpenOptions::new(now())).unwrap();
    let left = store.unfinished().unwrap();
    assert_eq!(left.len(), 1);
    store.finish_unfinished(left[0].id, Finish::TakeBack, now()).unwrap();
    assert_eq!(count(&store, "SELECT count(*) FROM client"), 0);
    assert!(store.unfinished().unwrap().is_empty());
}

#[test]
fn transactions_are_short_while_another_program_has_the_base_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut store = Store::open(&path, OpenOptions::new(now())).unwrap();
    let mut steps = |from: usize| {
        let mut done = Vec::new();
        let mut rows = (from..from + 2_500).map(|n| KeyedRow::new(row(&format!("Фирма {n}"), "", "")));
        store.import_rows(&options(), &mut rows.by_ref().map(Ok), &mut |rows| done.push(rows)).unwrap();
        done
    };
    assert_eq!(steps(0), [1_000, 2_000, 2_500], "nobody waits");
    let beside = Store::open(&path, OpenOptions::new(now())).unwrap();
    assert_eq!(steps(2_500), [500, 1_000, 1_500, 2_000, 2_500], "the other's answer never waits long");
    drop(beside);
    assert_eq!(steps(5_000), [1_000, 2_000, 2_500], "alone again");
}

#[test]
fn a_base_with_clients_is_kept_before_an_import() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("base.db"), OpenOptions::new(now())).unwrap();
    assert_eq!(store.backup_before_import(now()).unwrap(), None, "nothing to lose");
    import(&mut store, &[row("Вектор", "", "")]);
    let kept = store.backup_before_import(now()).unwrap().unwrap();
    assert!(kept.exists());
}

fn deal(title: &str, external: Option<&str>, amount_minor: i64) -> ImportedDeal {
    ImportedDeal {
        external_id: external.map(str::to_owned),
        title: title.to_owned(),
        amount_minor: Some(amount_minor),
        seller: Some("Олег".to_owned()),
        signed_on: "2026-11-20".parse().ok(),
        ..ImportedDeal::default()
    }
}

fn sold(company: &str, deal: ImportedDeal) -> ImportedRow {
    ImportedRow { deal: Some(deal), ..row(company, "", "") }
}

#[test]
fn a_row_of_a_client_and_a_deal_adds_both_once_and_a_changed_one_updates() {
    for external in [Some("D-1"), None] {
        let mut store = store();
        let rows = [sold("Ромашка", deal("насос", external, 100)), sold("Ромашка", deal("фильтр", None, 5))];
        assert_eq!(numbers(&import(&mut store, &rows)), (2, 0, 0), "two deals of one client");
        assert_eq!((count(&store, "SELECT count(*) FROM client"), count(&store, "SELECT count(*) FROM deal")), (1, 2));
        assert_eq!(numbers(&import(&mut store, &rows)), (0, 0, 2));
        let changed = [sold("Ромашка", deal("насос", external, 250))];
        assert_eq!(numbers(&import(&mut store, &changed)), (0, 1, 0));
        assert_eq!(count(&store, "SELECT amount_minor FROM deal WHERE title = 'насос'"), 250);
        assert_eq!(count(&store, "SELECT count(*) FROM operator"), 1, "the seller is added once");
    }
}

#[test]
fn a_deal_without_a_number_is_found_again_when_it_is_signed_and_when_it_is_lost() {
    use crate::domain::DealStage::{Lost, Open, Won};
    let mut store = store();
    let at = |stage, signed: Option<&str>| {
        let signed_on = signed.and_then(|day| day.parse().ok());
        sold("Ромашка", ImportedDeal { stage: Some(stage), signed_on, ..deal("насос", None, 100) })
    };
    let signed = || at(Won, Some("2026-11-20"));
    assert_eq!(numbers(&import(&mut store, &[at(Open, None)])), (1, 0, 0));
    assert_eq!(numbers(&import(&mut store, &[signed()])), (0, 1, 0), "it was signed");
    assert_eq!(numbers(&import(&mut store, &[signed(), at(Lost, None)])), (1, 0, 1), "another one that was lost");
    let mut store = self::store();
    import(&mut store, &[signed()]);
    assert_eq!(numbers(&import(&mut store, &[at(Lost, None)])), (0, 1, 0), "it was lost all the same");
    assert_eq!(count(&store, "SELECT count(*) FROM deal WHERE stage = 'lost' AND signed_on IS NULL"), 1);
    assert_eq!(count(&store, "SELECT count(*) FROM deal"), 1);
}

#[test]
fn a_currency_that_is_only_assumed_goes_over_none_that_is_known() {
    let mut store = store();
    let dollars = ImportedDeal { currency: Some("USD".to_owned()), ..deal("насос", None, 100) };
    let assumed =
        |title| ImportedDeal { currency: Some("RUB".to_owned()), currency_assumed: true, ..deal(title, None, 100) };
    import(&mut store, &[sold("Ромашка", dollars)]);
    import(&mut store, &[sold("Ромашка", assumed("насос")), sold("Василёк", assumed("фильтр"))]);
    assert_eq!(count(&store, "SELECT count(*) FROM deal WHERE currency = 'USD' AND title = 'насос'"), 1);
    assert_eq!(count(&store, "SELECT count(*) FROM deal WHERE currency = 'RUB' AND title = 'фильтр'"), 1);
}

#[test]
fn a_dry_run_counts_deals_like_a_real_one_and_writes_nothing() {
    let mut store = store();
    let rows = [sold("Ромашка", deal("насос", None, 100)), sold("Ромашка", deal("насос", None, 100))];
    let dry = ImportOptions { dry_run: true, ..options() };
    let counted = store.import_rows(&dry, &mut rows.iter().cloned().map(KeyedRow::new).map(Ok), &mut |_| ()).unwrap();
    assert_eq!(count(&store, "SELECT count(*) FROM deal"), 0);
    assert_eq!(numbers(&import(&mut store, &rows)), numbers(&counted));
}

#[test]
fn an_imported_deal_that_was_just_signed_starts_its_care_and_an_old_one_does_not() {
    use crate::domain::{CarePlan, CareStep, Channel, Language, TouchKind, WorkCalendar};
    let mut store = store();
    let step = CareStep {
        touch: TouchKind::NextDayCall,
        channel: Channel::Call,
        days: 1,
        checklist: None,
        goal: ("а".to_owned(), "a".to_owned()),
    };
    let care = CareRules {
        plan: CarePlan { steps: vec![step], late_days: 14, ..CarePlan::default() },
        calendar: WorkCalendar::russian(),
        language: Language::Russian,
        checklists: Vec::new(),
    };
    let options = ImportOptions { care: Some(care), ..options() };
    let old = ImportedDeal { signed_on: "2024-01-15".parse().ok(), ..deal("фильтр", None, 5) };
    let rows = [sold("Ромашка", deal("насос", None, 100)), sold("Ромашка", old)];
    store.import_rows(&options, &mut rows.iter().cloned().map(KeyedRow::new).map(Ok), &mut |_| ()).unwrap();
    assert_eq!(count(&store, "SELECT count(*) FROM touch WHERE kind = 'next-day-call'"), 1);
}

#[test]
fn a_second_import_is_refused_while_another_program_is_importing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("base.db");
    let mut store = Store::open(&path, OpenOptions::new(now())).unwrap();
    let vera = store.add_operator("Вера", crate::domain::OperatorRole::Operator, None, now()).unwrap();
    let mut beside = Store::open(&path, OpenOptions::new(now())).unwrap();
    let mut asked = Vec::new();
    let mut rows = (0..700).map(|n| {
        if n == 600 {
            let mut one = std::iter::once(KeyedRow::new(row("Вектор", "", "")));
            asked.push(beside.may_import());
            asked.push(
                beside
                    .import_rows(&options(), &mut one.by_ref().map(Ok), &mut |_| ())
                    .map(drop)
                    .map_err(|stopped| stopped.error),
            );
            let dry = ImportOptions { dry_run: true, ..options() };
            beside.import_rows(&dry, &mut std::iter::empty(), &mut |_| ()).unwrap();
        }
        KeyedRow::new(row(&format!("Фирма {n}"), "", ""))
    });
    store
        .import_rows(&ImportOptions { operator: Some(vera), ..options() }, &mut rows.by_ref().map(Ok), &mut |_| ())
        .unwrap();
    for refused in asked {
        let who = matches!(&refused, Err(crate::store::StoreError::Importing { by: Some(name), since })
            if name == "Вера" && *since == now());
        assert!(who, "{refused:?}");
    }
    import(&mut beside, &[row("Вектор", "", "")]);
    assert_eq!(count(&store, "SELECT count(*) FROM client"), 701);
}

#[test]
fn a_number_whose_owner_is_never_to_be_called_is_on_the_list_for_everybody() {
    let mut store = store();
    let wish = ImportedRow { do_not_call: Some(true), ..row("Альфа", "Анна", "+74951234567") };
    import(&mut store, &[wish.clone(), row("Бета", "", "+74951234567")]);
    let numbers_on_list = "SELECT count(*) FROM do_not_call WHERE e164 IS NOT NULL";
    assert_eq!(count(&store, numbers_on_list), 1);
    let another = ImportedRow { phones: vec![phone("+79123456789")], ..wish };
    import(&mut store, std::slice::from_ref(&another));
    assert_eq!(count(&store, numbers_on_list), 2, "a number that came later too");
    let again = import(&mut store, &[another]);
    assert_eq!((again.added, again.updated), (0, 0));
}

#[test]
fn in_a_row_of_a_person_with_an_identity_of_its_own_the_wish_is_that_persons() {
    let mut store = store();
    let colleague = |id: &str, name: &str, number: &str, never: bool| ImportedRow {
        person_external_id: Some(id.to_owned()),
        do_not_call: Some(never),
        ..row("ООО Лес", name, number)
    };
    let rows =
        [colleague("1", "Анна Петрова", "+74951234567", false), colleague("2", "Олег Ким", "+74951234568", true)];
    import(&mut store, &rows);
    assert_eq!(count(&store, "SELECT count(*) FROM do_not_call WHERE client IS NOT NULL"), 0);
    assert_eq!(
        count(&store, "SELECT count(*) FROM do_not_call d JOIN person p ON p.id = d.person WHERE p.name = 'Олег Ким'"),
        1
    );
    assert_eq!(numbers(&import(&mut store, &rows)), (0, 0, 2));
}

#[test]
fn how_a_person_is_spoken_to_stays_when_the_file_comes_again_and_is_taken_from_a_column_of_its_own() {
    let mut store = store();
    let said = |spoken: Option<&str>| ImportedRow {
        person: Some(PersonName {
            full: "Петрова Анна Сергеевна".to_owned(),
            family: Some("Петрова".to_owned()),
            given: Some("Анна".to_owned()),
            patronymic: Some("Сергеевна".to_owned()),
            form_of_address: spoken.map(str::to_owned),
        }),
        ..row("Вектор", "Петрова Анна Сергеевна", "+74951234567")
    };
    import(&mut store, &[said(None)]);
    let vera = store.add_operator("Вера", OperatorRole::Operator, None, now()).unwrap();
    let client = store.find_clients("вектор", 1).unwrap()[0].id;
    let person = store.client_card(client).unwrap().people[0].id;
    store.change_person(client, person, &PersonChange::Address(Some("Аня".to_owned())), vera, now()).unwrap();
    let by_hand = store.client_card(client).unwrap().people;
    assert_eq!(numbers(&import(&mut store, &[said(None)])), (0, 0, 1), "the file has not changed");
    assert_eq!(store.client_card(client).unwrap().people, by_hand);
    let other = import(&mut store, &[said(Some("Анечка")), said(Some("Аннушка"))]);
    assert_eq!(numbers(&other), (0, 1, 1));
    let spoken = |store: &Store| store.client_card(client).unwrap().people[0].name.address();
    assert_eq!(spoken(&store), "Анечка", "the first row of a file that says it");
    store.undo_operation(other.operation.unwrap(), None, now()).unwrap();
    assert_eq!(spoken(&store), "Аня");
}

#[test]
fn what_not_to_mention_comes_with_the_file_and_nothing_written_there_is_lost() {
    let mut store = store();
    let said = |avoid: Option<&str>| ImportedRow { avoid: avoid.map(str::to_owned), ..row("Вектор", "", "") };
    import(&mut store, &[said(Some("развод директора"))]);
    let client = store.find_clients("вектор", 1).unwrap()[0].id;
    assert_eq!(numbers(&import(&mut store, &[said(Some("развод директора"))])), (0, 0, 1));
    assert_eq!(numbers(&import(&mut store, &[said(None)])), (0, 0, 1), "a file without the column does not touch it");
    assert_eq!(store.briefing(client).unwrap().avoid.as_deref(), Some("развод директора"));
    let more = import(&mut store, &[said(Some("спор о сроках"))]);
    assert_eq!(numbers(&more), (0, 1, 0));
    assert_eq!(store.briefing(client).unwrap().avoid.as_deref(), Some("развод директора\nспор о сроках"));
    store.undo_operation(more.operation.unwrap(), None, now()).unwrap();
    assert_eq!(store.briefing(client).unwrap().avoid.as_deref(), Some("развод директора"));
}

#[test]
fn a_dry_run_knows_what_rows_far_before_have_said() {
    let mut store = Store::in_memory(now()).unwrap();
    let rows: Vec<ImportedRow> = (0..6_000).map(|n| row(&format!("Фирма {}", n % 3_000), "", "")).collect();
    let dry = ImportOptions { dry_run: true, ..options() };
    let run = |store: &mut Store, options: &ImportOptions| {
        let counts =
            store.import_rows(options, &mut rows.iter().cloned().map(KeyedRow::new).map(Ok), &mut |_| ()).unwrap();
        (counts.added, counts.updated, counts.unchanged)
    };
    let tried = run(&mut store, &dry);
    assert_eq!(tried, (3_000, 0, 3_000));
    assert_eq!(run(&mut store, &options()), tried);
}
