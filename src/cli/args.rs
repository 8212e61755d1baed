//! The command line as the user may write it: options, subcommands and their help, in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::EnumValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command as Grammar, value_parser};
use clap_complete::Shell;

use crate::i18n::Messages;

/// The name of the program.
pub const PROGRAM: &str = "serviceday";

/// What the user asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invocation {
    /// What goes with every command.
    pub common: Common,
    /// What is to be done.
    pub command: Command,
}

/// What goes with every command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Common {
    /// The base, where it is not the one in the user's data folder.
    pub database: Option<PathBuf>,
    /// Who is at work.
    pub operator: Option<String>,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// No subcommand: the workstation opens.
    Workstation,
    /// The score.
    Nps(NpsArgs),
    /// The rates of a survey.
    Rates(RatesArgs),
    /// A completion script for a shell.
    Completions(Shell),
}

/// `nps`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NpsArgs {
    /// Where the scores stand.
    pub scores: ScoreColumn,
    /// As JSON.
    pub json: bool,
}

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreColumn {
    /// The file.
    pub file: PathBuf,
    /// Its column, by the header.
    pub column: String,
}

/// `rates`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatesArgs {
    /// The counts as they were written, such as `I=4,P=2`.
    pub counts: String,
    /// As JSON.
    pub json: bool,
}

/// Reads the arguments (without the program's name).
///
/// # Errors
/// Whatever clap finds, and also where help or the version was asked for; [`super::explain::arguments`] has the words.
pub fn parse(arguments: &[OsString], words: &Messages) -> Result<Invocation, Box<clap::Error>> {
    let program = OsString::from(PROGRAM);
    let matches = grammar(words).try_get_matches_from(std::iter::once(&program).chain(arguments))?;
    let common = Common {
        database: matches.get_one::<PathBuf>("db").cloned(),
        operator: matches.get_one::<String>("as").cloned(),
    };
    let command = match matches.subcommand() {
        Some(("nps", found)) => Command::Nps(NpsArgs {
            scores: ScoreColumn {
                file: found.get_one::<PathBuf>("csv").cloned().unwrap_or_default(),
                column: text(found, "column"),
            },
            json: found.get_flag("json"),
        }),
        Some(("rates", found)) => {
            Command::Rates(RatesArgs { counts: text(found, "counts"), json: found.get_flag("json") })
        }
        Some(("completions", found)) => {
            Command::Completions(found.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash))
        }
        _ => Command::Workstation,
    };
    Ok(Invocation { common, command })
}

fn text(matches: &ArgMatches, name: &str) -> String {
    matches.get_one::<String>(name).cloned().unwrap_or_default()
}

/// The whole grammar with its help.
#[must_use]
pub fn grammar(words: &Messages) -> Grammar {
    let common = words.cli_heading_common();
    Grammar::new(PROGRAM)
        .bin_name(PROGRAM)
        .version(env!("CARGO_PKG_VERSION"))
        .about(words.cli_about())
        .override_usage(words.cli_usage_program())
        .help_template(template(words))
        .subcommand_help_heading(words.cli_heading_commands())
        .after_help(words.cli_after_help())
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .max_term_width(100)
        .args(
            [
                Arg::new("db")
                    .long("db")
                    .value_name(words.cli_value_file())
                    .value_parser(value_parser!(PathBuf))
                    .value_hint(clap::ValueHint::FilePath)
                    .help(words.cli_option_db()),
                Arg::new("lang")
                    .long("lang")
                    .value_name(words.cli_value_language())
                    .value_parser(["ru", "en"])
                    .ignore_case(true)
                    .hide_possible_values(true)
                    .help(words.cli_option_lang()),
                Arg::new("as")
                    .long("as")
                    .value_name(words.cli_value_name())
                    .value_parser(clap::builder::NonEmptyStringValueParser::new())
                    .help(words.cli_option_as()),
                Arg::new("help").short('h').long("help").action(ArgAction::Help).help(words.cli_option_help()),
            ]
            .map(|option| option.global(true).help_heading(common.clone())),
        )
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help_heading(common)
                .help(words.cli_option_version()),
        )
        .subcommands([nps(words), rates(words), completions(words)])
}

fn nps(words: &Messages) -> Grammar {
    subcommand("nps", words.cli_nps(), words.cli_usage_nps(), words).args([
        Arg::new("csv")
            .long("csv")
            .value_name(words.cli_value_file())
            .value_parser(value_parser!(PathBuf))
            .value_hint(clap::ValueHint::FilePath)
            .required(true)
            .help(words.cli_nps_csv()),
        Arg::new("column")
            .long("column")
            .value_name(words.cli_value_column())
            .required(true)
            .help(words.cli_nps_column()),
        json(words),
    ])
}

fn rates(words: &Messages) -> Grammar {
    subcommand("rates", words.cli_rates(), words.cli_usage_rates(), words).args([
        Arg::new("counts")
            .long("counts")
            .value_name(words.cli_value_counts())
            .required(true)
            .help(words.cli_rates_counts()),
        json(words),
    ])
}

fn completions(words: &Messages) -> Grammar {
    subcommand("completions", words.cli_completions(), words.cli_usage_completions(), words).arg(
        Arg::new("shell")
            .value_name(words.cli_value_shell())
            .value_parser(EnumValueParser::<Shell>::new())
            .hide_possible_values(true)
            .required(true)
            .help_heading(words.cli_heading_arguments())
            .help(words.cli_completions_shell()),
    )
}

fn subcommand(name: &'static str, about: String, usage: String, words: &Messages) -> Grammar {
    Grammar::new(name)
        .about(about)
        .override_usage(usage)
        .help_template(template(words))
        .next_help_heading(words.cli_heading_options())
        .disable_help_flag(true)
}

fn json(words: &Messages) -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue).help(words.cli_option_json())
}

fn template(words: &Messages) -> String {
    format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.cli_heading_usage())
}

#[cfg(test)]
mod tests;
