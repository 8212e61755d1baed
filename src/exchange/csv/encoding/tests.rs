//! Each encoding is recognised on two lines; what is no text is refused whole.

use encoding_rs::{IBM866, KOI8_R, WINDOWS_1251, WINDOWS_1252};
use rstest::rstest;

use super::*;

const RUSSIAN: &str = "Компания;Контактное лицо;Телефон\nООО «Ромашка»;Пётр Ёлкин;8 912 345-67-89\n";
const WESTERN: &str =
    "Name,Company,Phone\nRené Lefèvre,Société Générale,+33 1 42 14 20 00\nJürgen Groß,Müller GmbH,1\n";

fn wide(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[rstest]
#[case(RUSSIAN.as_bytes().to_vec(), "UTF-8")]
#[case(format!("\u{feff}{RUSSIAN}").into_bytes(), "UTF-8")]
#[case(WINDOWS_1251.encode(RUSSIAN).0.into_owned(), "windows-1251")]
#[case(IBM866.encode("Компания;Контактное лицо;Телефон\nООО Ромашка;Пётр Ёлкин;8 912\n").0.into_owned(), "IBM866")]
#[case(wide(RUSSIAN, true, true), "UTF-16LE")]
#[case(wide(RUSSIAN, false, true), "UTF-16BE")]
#[case(wide(RUSSIAN, true, false), "UTF-16LE")]
#[case(wide(RUSSIAN, false, false), "UTF-16BE")]
#[case(WINDOWS_1252.encode(WESTERN).0.into_owned(), "windows-1252")]
#[case(b"Name,Phone\nAnna,1\n".to_vec(), "UTF-8")]
fn an_encoding_is_found_out(#[case] bytes: Vec<u8>, #[case] encoding: &str) {
    let decoded = decode(&bytes, None).unwrap();
    assert_eq!(decoded.encoding, encoding);
    assert!(decoded.text.starts_with("Компания;Контактное лицо") || decoded.text.starts_with("Name,"), "{decoded:?}");
    assert!(!decoded.text.contains('\u{fffd}'));
}

#[test]
fn koi8_is_told_from_windows_1251() {
    let text = "Компания;Контактное лицо;Телефон\nООО Ромашка;Пётр Ёлкин;8 912 345\n";
    let decoded = decode(&KOI8_R.encode(text).0, None).unwrap();
    assert_eq!(decoded.text, text);
    assert!(decoded.encoding.starts_with("KOI8"), "{}", decoded.encoding);
}

#[test]
fn accents_of_the_west_come_out_right() {
    let decoded = decode(&WINDOWS_1252.encode(WESTERN).0, None).unwrap();
    assert_eq!(decoded.text, WESTERN);
}

#[test]
fn the_user_may_say_the_encoding() {
    let decoded = decode(&WINDOWS_1251.encode("Имя\nЯ\n").0, Some("cp1251")).unwrap();
    assert_eq!((decoded.text.as_str(), decoded.encoding), ("Имя\nЯ\n", "windows-1251"));
    assert_eq!(decode(b"a", Some("cp9999")), Err(EncodingError::Unknown("cp9999".to_owned())));
}

#[rstest]
#[case(b"".to_vec())]
#[case(b" \r\n\n".to_vec())]
#[case(b"\xef\xbb\xbf".to_vec())]
#[case(b"\xff\xfe".to_vec())]
fn an_empty_file_is_refused(#[case] bytes: Vec<u8>) {
    assert_eq!(decode(&bytes, None), Err(EncodingError::Empty));
}

#[test]
fn a_zero_byte_is_refused_with_its_line() {
    assert_eq!(decode(b"a,b\n1,\0\n", None), Err(EncodingError::Nul { line: 2 }));
    assert_eq!(decode(b"\xef\xbb\xbfa,b\n1,2\n3,\0", None), Err(EncodingError::Nul { line: 3 }));
    assert!(matches!(decode(&wide("a\0b", true, true), None), Err(EncodingError::Nul { line: 1 })));
}

#[test]
fn noise_without_zero_bytes_is_refused() {
    let mut seed = 12_345_u32;
    let noise: Vec<u8> = (0..2_000)
        .map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            u8::try_from(seed >> 24).unwrap().max(1)
        })
        .collect();
    let refused = decode(&noise, None).unwrap_err();
    assert!(matches!(refused, EncodingError::Noise { .. } | EncodingError::Malformed { .. }), "{refused:?}");
}

#[test]
fn damaged_utf8_is_refused_and_not_read_as_something_else() {
    let mut bytes = RUSSIAN.as_bytes().to_vec();
    let at = bytes.len() - 20;
    bytes.insert(at, 0xff);
    assert_eq!(decode(&bytes, None), Err(EncodingError::Malformed { encoding: "UTF-8", line: 2 }));
}

#[test]
fn a_file_over_64_megabytes_is_refused() {
    let bytes = vec![b'a'; LARGEST_FILE + 1];
    assert!(matches!(decode(&bytes, None), Err(EncodingError::TooLarge { .. })));
}
