//! The command line: one file per subcommand; [`explain`] puts typed errors into the user's words.

pub mod args;
pub mod clients;
mod completions;
pub mod environment;
pub mod explain;
pub mod import;
pub mod language;
pub mod nps;
pub mod output;
pub mod rates;
pub mod score_column;
pub mod today;

use std::ffi::OsString;
use std::path::Path;

use clap::error::ErrorKind;

use crate::domain::Language;
use crate::i18n::{Messages, messages};

use args::{Command, Common, Invocation};
use environment::Environment;
use output::Failure;

/// What a command line comes to.
#[derive(Debug)]
pub enum Start {
    /// A subcommand has run: its text for standard output, or why it failed.
    Finished(Result<String, Failure>),
    /// The workstation is to be opened.
    Workstation(Box<Workstation>),
}

/// What the workstation is opened with.
#[derive(Debug)]
pub struct Workstation {
    /// The environment, read.
    pub environment: Environment,
    /// The base and the operator that were named.
    pub common: Common,
    /// The language of the screens.
    pub language: Language,
}

/// Reads the command line (with the program's name in front) and the environment, and runs what needs no screen.
///
/// `saved_language` looks into the settings of a base, the named one or the user's own, for the language; it is asked
/// only where neither `--lang` nor the environment has chosen one.
pub fn start(
    arguments: impl IntoIterator<Item = OsString>,
    saved_language: impl FnOnce(Option<&Path>) -> Option<Language>,
) -> Start {
    let arguments: Vec<OsString> = arguments.into_iter().skip(1).collect();
    let hints = environment::language_hints();
    let glance = language::glance(&arguments);
    let language = language::choose(glance.language, &hints, || saved_language(glance.database.as_deref()));
    let words = messages(language);

    let Invocation { common, command } = match args::parse(&arguments, words) {
        Ok(invocation) => invocation,
        Err(error) => return Start::Finished(not_a_command(&error, &arguments, words)),
    };
    let environment = match hints.asked().and_then(|_| Environment::read()) {
        Ok(environment) => environment,
        Err(error) => return Start::Finished(Err(Failure::wrong(explain::environment(&error, words)))),
    };
    match command {
        Command::Workstation => Start::Workstation(Box::new(Workstation { environment, common, language })),
        Command::Nps(args) => Start::Finished(nps::run(&args, words)),
        Command::Rates(args) => Start::Finished(rates::run(&args, words)),
        Command::Completions(shell) => Start::Finished(Ok(completions::run(shell, words))),
    }
}

/// Help and the version, which clap makes, or what was wrong.
fn not_a_command(error: &clap::Error, arguments: &[OsString], words: &Messages) -> Result<String, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(error.render().to_string()),
        _ => Err(Failure::wrong(explain::arguments(error, arguments, words))),
    }
}

/// The help of the whole program.
#[must_use]
pub fn help(language: Language) -> String {
    args::grammar(messages(language)).render_help().to_string()
}
