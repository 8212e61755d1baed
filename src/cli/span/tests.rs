//! What the options are taken for.

use rstest::rstest;

use super::*;

#[rstest]
#[case("all", Some(WaveChoice::All))]
#[case("running", Some(WaveChoice::Running))]
#[case("3", Some(WaveChoice::Number(3)))]
#[case("0", None)]
#[case("-1", None)]
#[case("", None)]
#[case("third", None)]
fn a_wave_is_all_running_or_a_number(#[case] text: &str, #[case] wanted: Option<WaveChoice>) {
    assert_eq!(wave(text), wanted);
}
