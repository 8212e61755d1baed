//! What text from outside looks like on the screen.

use rstest::rstest;

use super::*;

#[rstest]
#[case("Анна Петрова", "Анна Петрова")]
#[case("a\u{1b}[31mred", "a␛[31mred")]
#[case("a\0b\u{7f}c\td", "a␀b␡c␉d")]
#[case("one\ntwo\r\nthree\rfour\u{2028}five", "one⏎two⏎three⏎four⏎five")]
#[case("\u{9b}31m", "⟨CSI⟩31m")]
#[case("\u{80}", "⟨U+0080⟩")]
#[case("abc\u{202e}txt.exe", "abc⟨RLO⟩txt.exe")]
#[case("\u{2066}x\u{2069}", "⟨LRI⟩x⟨PDI⟩")]
#[case("zero\u{200b}width\u{feff}", "zero⟨ZWSP⟩width⟨BOM⟩")]
#[case("soft\u{ad}hyphen", "soft⟨SHY⟩hyphen")]
#[case("\u{e0041}", "⟨TAG⟩")]
#[case("a\u{e0100}\u{34f}", "a⟨VS⟩⟨CGJ⟩")]
#[case("❤\u{fe0f}", "❤")]
#[case("👨\u{200d}👩\u{200d}👧 и ❤\u{fe0f}\u{200d}🔥", "👨👩👧 и ❤🔥")]
#[case("می\u{200c}خواهم क\u{94d}\u{200d}ष", "میخواهم क\u{94d}ष")]
#[case("Сбер\u{200d}банк x\u{200c}👨", "Сбер⟨ZWJ⟩банк x⟨ZWNJ⟩👨")]
#[case("\u{301}a", "◌\u{301}a")]
#[case("é и й", "é и й")]
#[case("日本 עברית", "日本 עברית")]
fn what_cannot_be_seen_is_named(#[case] text: &str, #[case] shown: &str) {
    assert_eq!(SafeText::new(text).as_str(), shown);
}

#[test]
fn a_letter_keeps_four_combining_marks() {
    let tower = format!("Z{}a", "\u{301}".repeat(100));
    assert_eq!(SafeText::new(&tower).as_str(), "Z\u{301}\u{301}\u{301}\u{301}a");
}

#[rstest]
#[case("Петрова", 7, "Петрова")]
#[case("Петрова", 6, "Петро…")]
#[case("Петрова", 1, "…")]
#[case("Петрова", 0, "")]
#[case("日本語", 5, "日本…")]
#[case("日本語", 4, "日…")]
#[case("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…")]
fn a_long_text_is_cut_by_cells(#[case] text: &str, #[case] cells: usize, #[case] shown: &str) {
    assert_eq!(SafeText::cells(text, cells).as_str(), shown);
}

#[rstest]
#[case("", &[])]
#[case("one", &["one"])]
#[case("one\r\n\r\ntwo\n", &["one", "", "two"])]
#[case("one\u{85}two\u{1b}", &["one", "two␛"])]
fn lines_stay_lines(#[case] text: &str, #[case] lines: &[&str]) {
    let safe = SafeText::lines(text);
    assert_eq!(safe.iter().map(SafeText::as_str).collect::<Vec<_>>(), lines);
}

/// Any characters at all, those that do harm more often than chance has it.
fn hostile() -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;
    let bad = proptest::sample::select(vec![
        '\0',
        '\n',
        '\r',
        '\u{1b}',
        '\u{7f}',
        '\u{85}',
        '\u{9b}',
        '\u{ad}',
        '\u{300}',
        '\u{34f}',
        '\u{200b}',
        '\u{200d}',
        '\u{202e}',
        '\u{2066}',
        '\u{2028}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{e0001}',
        '\u{e0100}',
        '\u{1f468}',
        '日',
        '\u{1f1e6}',
        '\u{ac00}',
        '\u{1100}',
        '\u{11a8}',
        '\u{0e33}',
        '\u{0903}',
        '\u{1f3fb}',
        '\u{0600}',
        '\u{0d4e}',
    ]);
    proptest::collection::vec(prop_oneof![any::<char>(), bad], 0..24).prop_map(|chars| chars.into_iter().collect())
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]

    #[test]
    fn no_control_and_nothing_invisible_is_left(text in hostile()) {
        let safe = SafeText::new(&text);
        for c in safe.chars() {
            proptest::prop_assert!(!c.is_control() && name(c).is_none() && !is_line_separator(c), "{c:?}");
            proptest::prop_assert!(c.width() != Some(0) || is_combining_mark(c), "{c:?}");
        }
        proptest::prop_assert_eq!(SafeText::new(&safe), safe);
    }

    #[test]
    fn never_wider_than_asked(text in hostile(), cells in 0_usize..20) {
        let safe = SafeText::cells(&text, cells);
        proptest::prop_assert!(safe.width() <= cells);
        proptest::prop_assert!(UnicodeWidthStr::width(safe.as_str()) <= cells);
    }

    #[test]
    fn a_line_never_holds_a_line_break(text in hostile()) {
        for line in SafeText::lines(&text) {
            proptest::prop_assert!(!line.chars().any(|c| c == '\r' || is_line_separator(c)));
        }
    }
}
