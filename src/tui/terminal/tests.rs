//! What the terminal is asked for.

use crossterm::Command as _;

use super::*;

#[test]
fn the_terminal_tells_clicks_and_the_wheel_and_no_movement_of_the_mouse() {
    let mut asked = String::new();
    ListenToClicks.write_ansi(&mut asked).unwrap();
    assert_eq!(asked, "\x1b[?1000h\x1b[?1006h");
}
