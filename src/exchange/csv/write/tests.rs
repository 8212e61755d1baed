//! Tests of `exchange::csv::write`: nothing is calculated, and the headers are known to the import.

use rstest::rstest;

use super::*;
use crate::domain::testing::client_with_id;
use crate::domain::{Client, ClientId, PersonName, PhoneId};
use crate::exchange::csv::headers;
use crate::exchange::csv::values::clean;

#[rstest]
#[case::sum("=SUM(A1)", "'=SUM(A1)")]
#[case::number("+74951112233", "'+74951112233")]
#[case::minus("-1+2", "'-1+2")]
#[case::at("@cmd", "'@cmd")]
#[case::quoted("=it's", "'=it's")]
#[case::plain("ООО «Ель»", "ООО «Ель»")]
fn what_a_spreadsheet_would_calculate_stays_text_and_is_read_back(#[case] cell: &str, #[case] written: &str) {
    assert_eq!(defused(cell.to_owned()), written);
    assert_eq!(clean(written), cell);
}

#[test]
fn the_headers_are_known_as_our_own_in_both_languages() {
    for at in 0..2 {
        let names: Vec<String> = HEADERS.iter().chain(&MORE).map(|names| names[at].to_owned()).collect();
        let mapping = headers::map(&names, &[]).unwrap();
        assert_eq!(mapping.family.as_deref(), Some("serviceday"));
        assert!(mapping.fields.iter().all(Option::is_some), "{:?}", mapping.fields);
    }
}

#[test]
fn for_other_programs_numbers_stand_bare() {
    let client = client_with_id(Client::named("ACME", ClientKind::Company), ClientId(1));
    let anna = PersonName { full: "Anna".into(), ..PersonName::default() };
    let anna = Person::named(client.id, anna).with_id(PersonId(3));
    let phone = Phone {
        id: PhoneId(1),
        person: Some(anna.id),
        raw: "1".into(),
        e164: Some("+74951112233".into()),
        extension: Some("12".into()),
        kind: PhoneKind::Work,
        dead_since: None,
    };
    let exported = ExportedClient {
        key: "1-x".into(),
        archived: false,
        avoid: None,
        extra: std::collections::BTreeMap::new(),
        client,
        owner: None,
        people: vec![("3-x".into(), anna)],
        phones: vec![phone],
        emails: Vec::new(),
    };
    let written = |raw: bool| {
        let mut writer = Writer::new(Vec::new(), Form { language: Language::English, raw }, Vec::new()).unwrap();
        writer.client(&exported).unwrap();
        let (bytes, rows) = writer.finish().unwrap();
        assert_eq!(rows, 1);
        String::from_utf8(bytes).unwrap()
    };
    assert!(written(true).starts_with("serviceday ID,Company,"));
    assert!(
        written(true).ends_with("1-x,ACME,,,,,,,,,,3-x,Anna,,,,,,,,,,+74951112233 ext. 12,,,\r\n"),
        "{}",
        written(true)
    );
    assert!(written(false).starts_with('\u{feff}') && written(false).contains(",'+74951112233 ext. 12,"));
}
