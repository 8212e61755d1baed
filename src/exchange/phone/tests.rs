//! Numbers as they stand in real exports.

use rstest::rstest;

use super::*;
use crate::domain::Zone;

fn read(cell: &str) -> Vec<(Option<String>, Option<String>)> {
    numbers(cell, HomeRegion::default(), PhoneKind::Other)
        .into_iter()
        .map(|phone| (phone.e164, phone.extension))
        .collect()
}

#[rstest]
#[case("8 (912) 345-67-89", "+79123456789", None)]
#[case("+7 912 345 67 89", "+79123456789", None)]
#[case("9123456789", "+79123456789", None)]
#[case("79123456789", "+79123456789", None)]
#[case("'+79123456789", "+79123456789", None)]
#[case("8-800-555-35-35", "+78005553535", None)]
#[case("8\u{a0}495\u{a0}123\u{2011}45\u{2011}67", "+74951234567", None)]
#[case("\u{202a}+7 495 123-45-67\u{202c}", "+74951234567", None)]
#[case("8 (495) 123-45-67 доб. 12", "+74951234567", Some("12"))]
#[case("8 (495) 123-45-67, доб. 12", "+74951234567", Some("12"))]
#[case("8 (495) 123-45-67 (доб. 1024)", "+74951234567", Some("1024"))]
#[case("8 (495) 123-45-67 вн. 7", "+74951234567", Some("7"))]
#[case("+7 495 123-45-67 ext 5", "+74951234567", Some("5"))]
#[case("+7 495 123-45-67 ext. 5", "+74951234567", Some("5"))]
#[case("+7 495 123-45-67 #12", "+74951234567", Some("12"))]
#[case("8-912-345-67-89 (Мария)", "+79123456789", None)]
#[case("тел. 8-912-345-67-89", "+79123456789", None)]
#[case("+49 30 901820", "+4930901820", None)]
#[case("+375 29 123-45-67", "+375291234567", None)]
#[case("8 10 375 29 123-45-67", "+375291234567", None)]
fn a_number_is_understood(#[case] cell: &str, #[case] e164: &str, #[case] extension: Option<&str>) {
    assert_eq!(read(cell), [(Some(e164.to_owned()), extension.map(ToOwned::to_owned))], "{cell}");
}

#[rstest]
#[case("8 912 345-67-89, 8 (495) 123-45-67")]
#[case("8 912 345-67-89; 8 (495) 123-45-67")]
#[case("8 912 345-67-89 / 8 (495) 123-45-67")]
#[case("8 912 345-67-89\n8 (495) 123-45-67")]
#[case("8 912 345-67-89 ::: 8 (495) 123-45-67")]
#[case("8 912 345-67-89 8 (495) 123-45-67")]
#[case("+79123456789 +74951234567")]
#[case("8 912 345-67-89, 8 (495) 123-45-67, 8 912 345-67-89")]
fn several_numbers_in_a_cell_are_told_apart(#[case] cell: &str) {
    let found: Vec<_> = read(cell).into_iter().filter_map(|(e164, _)| e164).collect();
    assert_eq!(found, ["+79123456789", "+74951234567"], "{cell}");
}

#[rstest]
#[case("7,9E+10")]
#[case("7.91235E+10")]
#[case("123-45-67")]
#[case("спросить у Ольги")]
#[case("12")]
#[case("8 912 345-67-8")]
fn what_cannot_be_dialled_is_kept_raw(#[case] cell: &str) {
    let found = numbers(cell, HomeRegion::default(), PhoneKind::Work);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].raw, cell);
    assert_eq!(found[0].e164, None);
}

#[test]
fn a_home_region_other_than_russia_reads_its_own_numbers() {
    let us: HomeRegion = "us".parse().unwrap();
    assert_eq!(number("(415) 555-2671", us), Some(("+14155552671".to_owned(), None)));
    assert_eq!("ZZ9".parse::<HomeRegion>(), Err(UnknownRegion("ZZ9".to_owned())));
}

#[rstest]
#[case("+74012123456", Some("Europe/Kaliningrad"))]
#[case("+73431234567", Some("Asia/Yekaterinburg"))]
#[case("+73831234567", Some("Asia/Novosibirsk"))]
#[case("+74231234567", Some("Asia/Vladivostok"))]
#[case("+74951234567", Some("Europe/Moscow"))]
#[case("+78121234567", Some("Europe/Moscow"))]
#[case("+78722123456", Some("Europe/Moscow"))]
#[case("+74271234567", Some("Asia/Anadyr"))]
#[case("+79123456789", None)]
#[case("+78005553535", None)]
#[case("+77272123456", Some("Asia/Almaty"))]
#[case("+375291234567", Some("Europe/Minsk"))]
#[case("+998711234567", Some("Asia/Tashkent"))]
#[case("+4930901820", Some("Europe/Berlin"))]
#[case("+14155552671", None)]
#[case("no number", None)]
fn the_region_of_a_number_tells_its_clock(#[case] e164: &str, #[case] zone: Option<&str>) {
    assert_eq!(zone_of(e164).as_ref().map(Zone::name), zone);
}

#[test]
fn every_zone_of_the_tables_exists_and_the_tables_are_in_order() {
    for table in zones::tables() {
        assert!(table.is_sorted_by(|a, b| a.0 < b.0));
        for (code, zone) in table {
            assert!(Zone::new(zone).is_ok(), "{code} {zone}");
        }
    }
}

#[rstest]
#[case("00491712345678", "+491712345678")]
#[case("0044 20 7946 0018", "+442079460018")]
#[case("79161234567.0", "+79161234567")]
#[case("79161234567,0", "+79161234567")]
fn a_number_dialled_abroad_or_counted_with_by_a_spreadsheet_is_read(#[case] cell: &str, #[case] e164: &str) {
    let found = numbers(cell, HomeRegion::default(), PhoneKind::Other);
    assert_eq!(found.iter().map(|phone| phone.e164.as_deref()).collect::<Vec<_>>(), [Some(e164)]);
}

#[rstest]
#[case("Сергей 8 903 777 12 34", "Сергей", Some("8 903 777 12 34"))]
#[case("Петров Иван, 89161234567", "Петров Иван", Some("89161234567"))]
#[case("Петров Иван,89161234567", "Петров Иван", Some("89161234567"))]
#[case("8 903 777 12 34 Сергей", "Сергей", Some("8 903 777 12 34"))]
#[case("89161234567 - Петров И. И.", "Петров И. И.", Some("89161234567"))]
#[case("Петров И. И. +7 (916) 123-45-67", "Петров И. И.", Some("+7 (916) 123-45-67"))]
#[case("Анна (495) 123-45-67 доб. 12", "Анна", Some("(495) 123-45-67 доб. 12"))]
#[case("8 495 123-45-67 доб. 12, Анна", "Анна", Some("8 495 123-45-67 доб. 12"))]
#[case("Анна (8 903 777-12-34)", "Анна", Some("8 903 777-12-34"))]
#[case("Анна (Вектор) 89161234567", "Анна (Вектор)", Some("89161234567"))]
#[case("Сергей, тел. 8 903 777 12 34", "Сергей", Some("8 903 777 12 34"))]
#[case("Завод 12345 8 903 777 12 34", "Завод 12345", Some("8 903 777 12 34"))]
#[case("Сергей 8 903 777 12 34 цех 5", "Сергей цех 5", Some("8 903 777 12 34"))]
#[case("Hans +49 30 901820", "Hans", Some("+49 30 901820"))]
#[case("Завод 12345", "Завод 12345", None)]
#[case("ООО 1000 мелочей", "ООО 1000 мелочей", None)]
#[case("Сергей", "Сергей", None)]
#[case("8 903 777 12 34", "", Some("8 903 777 12 34"))]
#[case("тел. 8 903 777 12 34", "", Some("8 903 777 12 34"))]
#[case("77-12-34", "", Some("77-12-34"))]
#[case("1234", "1234", None)]
fn a_line_is_a_name_and_what_of_it_can_be_dialled(
    #[case] line: &str,
    #[case] name: &str,
    #[case] number: Option<&str>,
) {
    assert_eq!(name_and_number(line, HomeRegion::default()), (name.to_owned(), number.map(str::to_owned)));
}
