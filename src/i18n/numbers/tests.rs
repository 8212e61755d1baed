//! Numbers as they are written.

use rstest::rstest;

use super::*;
use crate::domain::Language;
use crate::i18n::messages;

#[rstest]
#[case(13, "+13")]
#[case(-5, "−5")]
#[case(0, "0")]
#[case(-12_345, "−12\u{a0}345")]
#[case(i64::MIN, "−9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808")]
fn a_change_carries_its_sign(#[case] value: i64, #[case] written: &str) {
    assert_eq!(signed(value), written);
}

#[rstest]
#[case(0, "0")]
#[case(999, "999")]
#[case(2026, "2026")]
#[case(10_000, "10\u{a0}000")]
#[case(100_000, "100\u{a0}000")]
#[case(1_234_567, "1\u{a0}234\u{a0}567")]
fn a_large_count_is_written_in_groups(#[case] count: u64, #[case] written: &str) {
    assert_eq!(grouped(count), written);
}

#[rstest]
#[case(0.3636, 1, "36.4%", "36,4\u{a0}%")]
#[case(0.45, 0, "45%", "45\u{a0}%")]
#[case(-0.05, 0, "−5%", "−5\u{a0}%")]
#[case(-0.000_1, 0, "0%", "0\u{a0}%")]
#[case(f64::NAN, 0, "–%", "–\u{a0}%")]
fn a_share_is_a_percentage(#[case] share: f64, #[case] decimals: usize, #[case] english: &str, #[case] russian: &str) {
    assert_eq!(percent(share, decimals, messages(Language::English)), english);
    assert_eq!(percent(share, decimals, messages(Language::Russian)), russian);
}

#[rstest]
#[case(368_000, Some("EUR"), "€3,680", "3680\u{a0}€")]
#[case(120_000_050, Some("RUB"), "₽1,200,000.50", "1\u{a0}200\u{a0}000,50\u{a0}₽")]
#[case(-1_205, Some("BYN"), "−BYN\u{a0}12.05", "−12,05\u{a0}BYN")]
#[case(5_000, None, "50", "50")]
fn a_sum_is_written_in_the_manner_of_the_language(
    #[case] minor: i64,
    #[case] currency: Option<&str>,
    #[case] english: &str,
    #[case] russian: &str,
) {
    for (language, written) in [(Language::English, english), (Language::Russian, russian)] {
        let shown = money(minor, currency, messages(language));
        assert_eq!(shown, written);
        // What the form shows of a deal it reads back as the same sum.
        if minor > 0 {
            assert_eq!(crate::domain::amount(&shown), Some((minor, currency.map(str::to_owned))), "{shown}");
        }
    }
}
