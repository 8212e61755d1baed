//! Tab goes on with a path as far as it is clear.
#![allow(clippy::disallowed_methods, reason = "files are what is looked for")]

use super::*;

fn completed(typed: &str) -> (String, Vec<String>) {
    match complete(typed) {
        Msg::PathCompleted { path, offers, .. } => (path, offers),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_path_is_gone_on_with_as_far_as_it_is_clear() {
    let folder = tempfile::tempdir().unwrap();
    let base = folder.path().display().to_string();
    std::fs::create_dir(folder.path().join("Выгрузки")).unwrap();
    for name in ["Выгрузки/март.csv", "Выгрузки/май.CSV", "письмо.docx", "клиенты (1).csv", ".скрыто.csv"]
    {
        std::fs::write(folder.path().join(name), "").unwrap();
    }
    assert_eq!(completed(&format!("{base}/кли")).0, format!("{base}/клиенты (1).csv"));
    assert_eq!(completed(&format!("{base}/выг")).0, format!("{base}/Выгрузки/"), "small letters are good enough");
    let (path, offers) = completed(&format!("{base}/Выгрузки/"));
    assert_eq!((path, offers), (format!("{base}/Выгрузки/ма"), vec!["май.CSV".to_owned(), "март.csv".to_owned()]));
    let all = completed(&format!("{base}/")).1;
    assert_eq!(all, ["Выгрузки/", "клиенты (1).csv"], "neither what is hidden nor what is no table");
    assert_eq!(completed(&format!("{base}/.с")).1, [".скрыто.csv"]);
    assert_eq!(completed(&format!("{base}/нет")), (format!("{base}/нет"), vec![]));
    assert_eq!(completed(&format!("{base}/нет/та")), (format!("{base}/нет/та"), vec![]));
}
