//! The command line as the user may write it: options, subcommands and their help, in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::EnumValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command as Grammar, value_parser};
use clap_complete::Shell;

use crate::i18n::Messages;

use super::export::ExportArgs;
use super::import::{ImportArgs, map_pair};
use super::span::{self, SpanArgs};

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
    /// The workstation on a throwaway base with a day in it.
    Demo,
    /// Clients from a file.
    Import(ImportArgs),
    /// Clients to a file.
    Export(ExportArgs),
    /// Today's call list.
    Today {
        /// As JSON.
        json: bool,
    },
    /// Clients that a needle finds.
    Clients {
        /// What to look for; empty finds all.
        needle: String,
        /// As JSON.
        json: bool,
    },
    /// The score.
    Nps(NpsArgs),
    /// The rates of a survey.
    Rates(RatesArgs),
    /// `playbook check`
    PlaybookCheck {
        /// The folder; none means the user's own.
        folder: Option<PathBuf>,
        /// As JSON.
        json: bool,
    },
    /// The table of keys.
    Keys {
        /// As JSON.
        json: bool,
    },
    /// A checked copy of the base.
    Backup(PathBuf),
    /// A copy is put in the place of the base.
    Restore(PathBuf),
    /// A look for damage.
    Check {
        /// As JSON.
        json: bool,
    },
    /// A completion script for a shell.
    Completions(Shell),
}

/// `nps`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NpsArgs {
    /// The column of a file that holds the scores; none means those of the base.
    pub scores: Option<ScoreColumn>,
    /// Which scores of the base.
    pub span: SpanArgs,
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
    /// The counts as they were written, such as `I=4,P=2`; none means those of the base.
    pub counts: Option<String>,
    /// The eligible share of the unknown as it was written; none means the one among the known cases.
    pub e: Option<String>,
    /// Which touches of the base.
    pub span: SpanArgs,
    /// As JSON.
    pub json: bool,
}

impl Command {
    /// True where a base is opened.
    #[must_use]
    pub fn opens_base(&self) -> bool {
        match self {
            Self::Workstation
            | Self::Backup(_)
            | Self::Restore(_)
            | Self::Check { .. }
            | Self::Import(_)
            | Self::Export(_)
            | Self::Today { .. }
            | Self::Clients { .. } => true,
            Self::Nps(args) => args.scores.is_none(),
            Self::Rates(args) => args.counts.is_none(),
            Self::Demo | Self::PlaybookCheck { .. } | Self::Completions(_) | Self::Keys { .. } => false,
        }
    }
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
        Some(("import", found)) => Command::Import(ImportArgs {
            file: found.get_one::<PathBuf>("file").cloned().unwrap_or_default(),
            dry_run: found.get_flag("dry-run"),
            map: found.get_many::<(String, String)>("map").into_iter().flatten().cloned().collect(),
            source: text(found, "source"),
            json: found.get_flag("json"),
        }),
        Some(("export", found)) => Command::Export(ExportArgs {
            file: found.get_one::<PathBuf>("file").cloned().unwrap_or_default(),
            raw: found.get_flag("raw"),
            force: found.get_flag("force"),
        }),
        Some(("demo", _)) => Command::Demo,
        Some(("today", found)) => Command::Today { json: found.get_flag("json") },
        Some(("clients", found)) => Command::Clients {
            needle: found.get_many::<String>("needle").into_iter().flatten().cloned().collect::<Vec<_>>().join(" "),
            json: found.get_flag("json"),
        },
        Some(("nps", found)) => Command::Nps(NpsArgs {
            scores: found
                .get_one::<PathBuf>("csv")
                .zip(text(found, "column"))
                .map(|(file, column)| ScoreColumn { file: file.clone(), column }),
            span: SpanArgs::of(found),
            json: found.get_flag("json"),
        }),
        Some(("rates", found)) => Command::Rates(RatesArgs {
            counts: text(found, "counts"),
            e: text(found, "e"),
            span: SpanArgs::of(found),
            json: found.get_flag("json"),
        }),
        Some(("playbook", found)) => {
            let check = found.subcommand_matches("check");
            Command::PlaybookCheck {
                folder: check.and_then(|check| check.get_one::<PathBuf>("folder").cloned()),
                json: check.is_some_and(|check| check.get_flag("json")),
            }
        }
        Some(("keys", found)) => Command::Keys { json: found.get_flag("json") },
        Some(("backup", found)) => Command::Backup(found.get_one::<PathBuf>("file").cloned().unwrap_or_default()),
        Some(("restore", found)) => Command::Restore(found.get_one::<PathBuf>("file").cloned().unwrap_or_default()),
        Some(("check", found)) => Command::Check { json: found.get_flag("json") },
        Some(("completions", found)) => {
            Command::Completions(found.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash))
        }
        _ => Command::Workstation,
    };
    Ok(Invocation { common, command })
}

fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
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
        .subcommands([
            demo(words),
            import(words),
            export(words),
            today(words),
            clients(words),
            nps(words),
            rates(words),
            playbook(words),
            backup(words),
            restore(words),
            subcommand("check", words.cli_check(), words.cli_usage_check(), words).arg(json(words)),
            subcommand("keys", words.cli_keys(), words.cli_usage_keys(), words).arg(json(words)),
            completions(words),
        ])
}

fn import(words: &Messages) -> Grammar {
    subcommand("import", words.cli_import(), words.cli_usage_import(), words).args([
        file(words.cli_import_file(), words),
        Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help(words.cli_import_dry_run()),
        Arg::new("map")
            .long("map")
            .value_name(words.cli_value_map())
            .value_parser(|text: &str| map_pair(text).ok_or("FIELD=COLUMN"))
            .action(ArgAction::Append)
            .help(words.cli_import_map()),
        Arg::new("source")
            .long("source")
            .value_name(words.cli_value_name())
            .value_parser(clap::builder::NonEmptyStringValueParser::new())
            .help(words.cli_import_source()),
        json(words),
    ])
}

fn export(words: &Messages) -> Grammar {
    subcommand("export", words.cli_export(), words.cli_usage_export(), words).args([
        file(words.cli_export_file(), words),
        Arg::new("raw").long("raw").action(ArgAction::SetTrue).help(words.cli_export_raw()),
        Arg::new("force").long("force").action(ArgAction::SetTrue).help(words.cli_export_force()),
    ])
}

fn demo(words: &Messages) -> Grammar {
    subcommand("demo", words.cli_demo(), words.cli_usage_demo(), words).after_help(words.cli_demo_more())
}

fn today(words: &Messages) -> Grammar {
    subcommand("today", words.cli_today(), words.cli_usage_today(), words).arg(json(words))
}

fn clients(words: &Messages) -> Grammar {
    subcommand("clients", words.cli_clients(), words.cli_usage_clients(), words).arg(json(words)).arg(
        Arg::new("needle")
            .value_name(words.cli_value_needle())
            .num_args(0..)
            .help_heading(words.cli_heading_arguments())
            .help(words.cli_clients_needle()),
    )
}

fn nps(words: &Messages) -> Grammar {
    subcommand("nps", words.cli_nps(), words.cli_usage_nps(), words)
        .args([
            Arg::new("csv")
                .long("csv")
                .value_name(words.cli_value_file())
                .value_parser(value_parser!(PathBuf))
                .value_hint(clap::ValueHint::FilePath)
                .requires("column")
                .conflicts_with_all(["wave", "from", "to"])
                .help(words.cli_nps_csv()),
            Arg::new("column")
                .long("column")
                .value_name(words.cli_value_column())
                .requires("csv")
                .help(words.cli_nps_column()),
            json(words),
        ])
        .args(span::options(words))
}

fn rates(words: &Messages) -> Grammar {
    subcommand("rates", words.cli_rates(), words.cli_usage_rates(), words)
        .args([
            Arg::new("counts")
                .long("counts")
                .value_name(words.cli_value_counts())
                .conflicts_with_all(["wave", "from", "to"])
                .help(words.cli_rates_counts()),
            Arg::new("e")
                .long("e")
                .value_name(words.cli_value_share())
                .allow_negative_numbers(true)
                .help(words.cli_rates_e()),
            json(words),
        ])
        .args(span::options(words))
}

fn playbook(words: &Messages) -> Grammar {
    let check =
        subcommand("check", words.cli_playbook_check(), words.cli_usage_playbook_check(), words).arg(json(words)).arg(
            Arg::new("folder")
                .value_name(words.cli_value_folder())
                .value_parser(value_parser!(PathBuf))
                .value_hint(clap::ValueHint::DirPath)
                .help_heading(words.cli_heading_arguments())
                .help(words.cli_playbook_folder()),
        );
    subcommand("playbook", words.cli_playbook(), words.cli_usage_playbook(), words)
        .subcommand_help_heading(words.cli_heading_commands())
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand(check)
}

fn backup(words: &Messages) -> Grammar {
    subcommand("backup", words.cli_backup(), words.cli_usage_backup(), words).arg(file(words.cli_backup_file(), words))
}

fn restore(words: &Messages) -> Grammar {
    subcommand("restore", words.cli_restore(), words.cli_usage_restore(), words)
        .arg(file(words.cli_restore_file(), words))
}

/// The one file that a command is about.
fn file(help: String, words: &Messages) -> Arg {
    Arg::new("file")
        .value_name(words.cli_value_file())
        .value_parser(value_parser!(PathBuf))
        .value_hint(clap::ValueHint::FilePath)
        .required(true)
        .help_heading(words.cli_heading_arguments())
        .help(help)
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
