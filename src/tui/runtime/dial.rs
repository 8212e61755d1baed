//! Dialling: the number goes into the clipboard, to the user's own command, or to whatever opens `tel:`.

use std::process::{Command, Stdio};

use crossterm::clipboard::CopyToClipboard;

use super::super::terminal;

/// How a number is dialled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum DialWay {
    /// It is copied; works with any telephone.
    #[default]
    Copy,
    /// A program with arguments, run without a shell; `{tel}` stands for the number.
    Command(Vec<String>),
    /// The program that the system has for `tel:`.
    Tel,
}

/// A number that can be handed to another program: `+` and 6 to 15 digits, nothing else.
#[must_use]
pub fn is_dialable(number: &str) -> bool {
    number
        .strip_prefix('+')
        .is_some_and(|digits| (6..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

impl DialWay {
    /// Dials by a command or `tel:`; false where the number is to be copied by whoever owns the terminal.
    ///
    /// # Errors
    /// Where the program cannot be started.
    pub fn dial(&self, number: &str) -> std::io::Result<bool> {
        match self {
            Self::Copy => return Ok(false),
            Self::Command(parts) => {
                let mut parts = parts.iter().map(|part| part.replace("{tel}", number));
                let Some(program) = parts.next() else { return Ok(false) };
                let mut child = Command::new(program)
                    .args(parts)
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .spawn()?;
                // Somebody has to wait for it, or it stays behind as a zombie for the whole day.
                std::thread::spawn(move || child.wait());
            }
            Self::Tel => open::that_detached(format!("tel:{number}"))?,
        }
        Ok(true)
    }
}

/// Puts a number into the clipboard of the terminal (OSC 52).
///
/// # Errors
/// Where the terminal cannot be written to.
pub fn copy(screen: &mut terminal::Screen, number: &str) -> std::io::Result<()> {
    crossterm::execute!(screen.backend_mut(), CopyToClipboard::to_clipboard_from(number))
}

#[cfg(test)]
mod tests {
    use super::is_dialable;

    #[test]
    fn only_a_plus_and_digits_ever_reach_another_program() {
        assert!(is_dialable("+79161234567"));
        for hostile in ["79161234567", "+7916;reboot", "+7 916", "+12345", "+", "$(id)", "+1234567890123456"] {
            assert!(!is_dialable(hostile), "{hostile}");
        }
    }
}
