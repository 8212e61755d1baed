//! `completions`: a script that lets a shell complete the command line.

use clap_complete::Shell;

use crate::i18n::Messages;

use super::args::{self, PROGRAM};

/// The script for a shell, with the help in the user's language.
#[must_use]
pub fn run(shell: Shell, words: &Messages) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut args::grammar(words), PROGRAM, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
