//! What goes out comes back the same.

use super::*;
use crate::cli::import::{self, ImportArgs};
use crate::domain::OperationKind;
use crate::exchange::phone::HomeRegion;

const CLIENTS: &str = "Компания;ФИО;Должность;Телефон;Мобильный;Email;Менеджер;Сегмент;Не звонить;Заметка;ИНН;ABC-класс;Роль в решении;Цвет;В архиве;Как обращаться;Не упоминать
ООО «Ель»;Анна Петрова;директор;+7 495 111-22-33 доб. 12;+7 916 111-22-33;anna@example.org;Олег;опт;;=1+1;7701234567;b;решает;=синий;;Анна Сергеевна;развод директора
ООО «Ель»;Борис;;+7 495 111-22-34;;;;;;;;;;зелёный;;;
ООО «Ель»;;;+7 495 111-22-35;;info@example.org;;;;;;;;жёлтый;;;
АО «Сосна»;;;непонятно;;;;розница;да;;;;;;да;;
;Вера Иванова;;;+7 916 555-22-33;;;;;\"строка
другая\";;;;белый;;;
";

fn now() -> Moment {
    "2026-11-24T09:30:00Z".parse().unwrap()
}

fn take_in(store: &mut Store, file: &Path) -> String {
    let here = import::Here {
        now: now(),
        zone: Zone::utc(),
        home: HomeRegion::default(),
        operator: None,
        quiet_days: 180,
        care: None,
        draws_progress: false,
    };
    let args = ImportArgs { file: file.to_owned(), json: true, ..ImportArgs::default() };
    import::run(&args, &here, store, messages(Language::Russian)).unwrap()
}

fn give_out(store: &mut Store, file: &Path, language: Language, raw: bool) -> String {
    let here = Here { now: now(), zone: Zone::utc(), operator: None, language };
    let args = ExportArgs { file: file.to_owned(), raw, force: true };
    run(&args, &here, store).unwrap();
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn an_export_is_read_back_to_the_same_in_both_languages_and_forms() {
    let folder = tempfile::tempdir().unwrap();
    let [first, out, again] = ["first.csv", "out.csv", "again.csv"].map(|name| folder.path().join(name));
    std::fs::write(&first, CLIENTS).unwrap();
    let mut store = Store::in_memory(now()).unwrap();
    take_in(&mut store, &first);
    for (language, raw) in [(Language::Russian, false), (Language::English, false), (Language::Russian, true)] {
        let written = give_out(&mut store, &out, language, raw);
        assert!(raw || written.contains("'=1+1"), "{written}");
        for kept in ["Анна Сергеевна", "развод директора", "синий", "зелёный", "жёлтый", "белый", "решает", "Цвет"]
        {
            assert!(written.contains(kept), "{kept}: {written}");
        }
        let mut other = Store::in_memory(now()).unwrap();
        take_in(&mut other, &out);
        assert_eq!(give_out(&mut other, &again, language, raw), written);
        let report: serde_json::Value = serde_json::from_str(&take_in(&mut store, &out)).unwrap();
        assert_eq!((&report["added"], &report["updated"]), (&0.into(), &0.into()), "it is all known: {report}");
    }
    let last = store.recent_operations(20).unwrap();
    assert!(last.iter().any(|operation| operation.kind == OperationKind::Export), "it is known who took them along");
}

#[test]
fn a_file_that_is_there_is_written_over_only_when_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("out.csv");
    std::fs::write(&file, "mine").unwrap();
    let mut store = Store::in_memory(now()).unwrap();
    let here = Here { now: now(), zone: Zone::utc(), operator: None, language: Language::English };
    let args = ExportArgs { file: file.clone(), ..ExportArgs::default() };
    let failure = run(&args, &here, &mut store).unwrap_err();
    assert!(failure.message.contains("--force"), "{}", failure.message);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    run(&ExportArgs { force: true, ..args }, &here, &mut store).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().contains("Company"));
}
