//! Which colours are drawn, and that no colour is drawn where none is wanted.

use rstest::rstest;

use super::*;

#[rstest]
#[case(ThemeChoice::Auto, Theme::Colours, Theme::Colours)]
#[case(ThemeChoice::Auto, Theme::Dark, Theme::Dark)]
#[case(ThemeChoice::Light, Theme::Dark, Theme::Light)]
#[case(ThemeChoice::Light, Theme::Plain, Theme::Plain)]
#[case(ThemeChoice::Plain, Theme::Colours, Theme::Plain)]
fn the_operator_chooses_unless_no_colour_is_wanted(
    #[case] choice: ThemeChoice,
    #[case] started: Theme,
    #[case] drawn: Theme,
) {
    assert_eq!(Theme::chosen(choice, started), drawn);
}

const ALL: [Meaning; 12] = [
    Meaning::Plain,
    Meaning::Faint,
    Meaning::Heading,
    Meaning::Selected,
    Meaning::Key,
    Meaning::Say,
    Meaning::Quote,
    Meaning::Due,
    Meaning::Warning,
    Meaning::Failure,
    Meaning::Done,
    Meaning::Border,
];

#[test]
fn without_colour_nothing_is_coloured() {
    for meaning in ALL {
        assert_eq!(Theme::Plain.style(meaning).fg, None);
    }
    assert_eq!(Theme::Plain.class(ScoreClass::Detractor).fg, None);
}

#[test]
fn on_a_light_background_nothing_is_yellow_or_cyan() {
    for meaning in ALL {
        let colour = Theme::Light.style(meaning).fg;
        assert!(!matches!(colour, Some(Color::Yellow | Color::Cyan | Color::LightYellow | Color::LightCyan)));
    }
}
