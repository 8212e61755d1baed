//! The command line: one file per subcommand; [`explain`] puts typed errors into the user's words.

pub mod args;
pub mod backup;
pub mod base;
pub mod clients;
mod completions;
pub mod config;
pub mod environment;
pub mod explain;
pub mod export;
pub mod import;
mod kept_playbooks;
mod keys;
pub mod language;
mod log;
pub mod nps;
pub mod output;
pub mod own_files;
pub mod playbook;
pub mod rates;
pub mod score_column;
pub mod span;
pub mod today;
pub mod upgrade;

use std::ffi::OsString;
use std::path::Path;

use clap::error::ErrorKind;

use crate::desk::{care_rules, take_back_unfinished};
use crate::domain::{Language, OperatorRole};
use crate::i18n::{Messages, messages};
use crate::playbook::Playbooks;
use crate::store::StoreError;

use args::{Command, Common, Invocation, NpsArgs, RatesArgs};
use environment::Environment;
use export::ExportArgs;
use import::ImportArgs;
use output::Failure;
use own_files::OwnFiles;

/// What a command line comes to.
#[derive(Debug)]
pub enum Start {
    /// A subcommand has run: its text for standard output, or why it failed, in this language.
    Finished(Result<String, Failure>, Language),
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
    /// The language was asked for on the command line or in the environment.
    pub language_asked: bool,
    /// On a throwaway base with a day in it.
    pub demo: bool,
}

/// Reads the command line (with the program's name in front) and the environment, and runs what needs no screen.
pub fn start(arguments: impl IntoIterator<Item = OsString>) -> Start {
    let arguments: Vec<OsString> = arguments.into_iter().skip(1).collect();
    let hints = environment::language_hints();
    let glance = language::glance(&arguments);
    let mut language = language::choose(glance.language, &hints, || None);
    let mut parsed = args::parse(&arguments, messages(language));
    // The settings of the base have a say, except where no base is to be opened.
    if parsed.as_ref().map_or(true, |invocation| invocation.command.opens_base()) {
        language = language::choose(glance.language, &hints, || base::saved_language(glance.database.as_deref()));
        parsed = args::parse(&arguments, messages(language));
    }
    let words = messages(language);
    let Invocation { common, command } = match parsed {
        Ok(invocation) => invocation,
        Err(error) => return Start::Finished(not_a_command(&error, &arguments, words), language),
    };
    let environment = match hints.asked().and_then(|_| Environment::read()) {
        Ok(environment) => environment,
        Err(error) => {
            return Start::Finished(Err(Failure::wrong(explain::environment(&error, words))), language);
        }
    };
    if let Some(folders) = environment.folders.as_ref().filter(|_| command.opens_base()) {
        log::start(&folders.state);
    }
    let own = if command.opens_base() && command != Command::Workstation {
        let own =
            own_files::read(environment.folders.as_ref(), &environment.user_zone(None), environment.clock.now(), words);
        own.mistakes.iter().for_each(|mistake| output::warn(mistake, words));
        own
    } else {
        OwnFiles::default()
    };
    let result = match command {
        Command::Demo if common.database.is_some() => Err(Failure::wrong(words.cli_wrong(words.cli_demo_no_db()))),
        Command::Workstation | Command::Demo => {
            let demo = command == Command::Demo;
            let language_asked = glance.language.is_some() || hints.variable.is_some();
            return Start::Workstation(Box::new(Workstation { environment, common, language, language_asked, demo }));
        }
        Command::Import(args) => import_file(&args, &common, &environment, &own.playbooks, language),
        Command::Export(args) => export_file(&args, &common, &environment, language),
        Command::Today { json } => print_today(json, &common, &environment, own.playbooks, words),
        Command::PlaybookCheck { folder, json } => check_playbooks(folder.as_deref(), json, &environment, words),
        Command::Completions(shell) => Ok(completions::run(shell, words)),
        Command::Keys { json } => keys::run(json, words),
        Command::Backup(file) => {
            base::open(&common, &environment, words).and_then(|base| backup::backup(&base, &file, words))
        }
        Command::Restore(file) => backup::restore(&file, &common, &environment, words),
        Command::Check { json } => {
            base::open(&common, &environment, words).and_then(|base| backup::check(&base, json, words))
        }
        Command::Nps(NpsArgs { scores: Some(scores), json, .. }) => nps::of_column(&scores, json, words),
        Command::Rates(RatesArgs { counts: Some(counts), e, json, .. }) => {
            rates::of_counts(&counts, e.as_deref(), json, words)
        }
        Command::Nps(NpsArgs { scores: None, span, json }) => {
            base::open(&common, &environment, words).and_then(|base| nps::of_base(&base, span, json, words))
        }
        Command::Rates(RatesArgs { counts: None, e, span, json }) => base::open(&common, &environment, words)
            .and_then(|base| rates::of_base(&base, span, e.as_deref(), json, words)),
        Command::Clients { needle, json } => {
            base::open(&common, &environment, words).and_then(|base| clients::of_base(&base, &needle, json, words))
        }
    };
    Start::Finished(result, language)
}

fn import_file(
    args: &ImportArgs,
    common: &Common,
    environment: &Environment,
    playbooks: &Playbooks,
    language: Language,
) -> Result<String, Failure> {
    let words = messages(language);
    let machine_zone = environment.user_zone(None);
    let open = if args.dry_run { base::open_for_trial } else { base::open_for_writing };
    let mut store = open(common, environment, words)?;
    let path = store.path().map(Path::to_owned);
    let failed = |error: StoreError| base::refused(&error, path.as_deref(), &machine_zone, words);
    let settings = store.settings().map_err(failed)?;
    let now = environment.clock.now();
    let zone = environment.user_zone(settings.zone.as_ref());
    if args.dry_run {
        for left in store.unfinished().map_err(failed)? {
            output::warn(&explain::left(&left, words, &zone), words);
        }
    } else {
        // Rows that a killed import has left would be taken for clients that are known.
        for found in take_back_unfinished(&mut store, now).map_err(failed)? {
            output::warn(&explain::unfinished(&found, words, &zone, |named| named.id().to_owned()), words);
        }
    }
    let operator = match common.operator.as_ref().or(environment.operator.as_ref()) {
        Some(name) if args.dry_run => store.find_operator(name).map_err(failed)?.map(|operator| operator.id),
        Some(name) => Some(store.add_operator(name, OperatorRole::Operator, None, now).map_err(failed)?),
        None => None,
    };
    let here = import::Here {
        now,
        zone,
        home: settings.home_region.and_then(|region| region.parse().ok()).unwrap_or_default(),
        operator,
        quiet_days: playbooks.cadence.quiet_relationship_days,
        care: Some(care_rules(playbooks, language)),
        draws_progress: environment.draws_progress,
    };
    import::run(args, &here, &mut store, words)
}

fn export_file(
    args: &ExportArgs,
    common: &Common,
    environment: &Environment,
    language: Language,
) -> Result<String, Failure> {
    let words = messages(language);
    let base = base::open(common, environment, words)?;
    let operator = base.operator(common, environment, words)?;
    let here = export::Here { now: environment.clock.now(), zone: base.zone.clone(), operator, language };
    drop(base);
    let mut store = base::open_for_writing(common, environment, words)?;
    export::run(args, &here, &mut store)
}

fn print_today(
    json: bool,
    common: &Common,
    environment: &Environment,
    playbooks: Playbooks,
    words: &Messages,
) -> Result<String, Failure> {
    let base = base::open(common, environment, words)?;
    let operator = base.operator(common, environment, words)?;
    let now = environment.clock.now();
    let today = base.zone.date(now);
    // Where nobody has opened the window today, its list is not planned yet. The list is worth printing without that, on a
    // base that cannot be written too.
    if !base.reader.day_is_planned(today).unwrap_or(true)
        && let Ok(mut store) = base::open_for_writing(common, environment, words)
        && let Err(error) = store.plan_due_touches(&playbooks.cadence, today, now)
    {
        tracing::warn!(error = error.for_log(), "no touches could be planned for clients who were silent");
    }
    today::of_base(&base, &std::sync::Arc::new(playbooks), operator, now, json, words)
}

fn check_playbooks(
    named: Option<&Path>,
    json: bool,
    environment: &Environment,
    words: &Messages,
) -> Result<String, Failure> {
    let Some(folder) =
        named.map(Path::to_owned).or_else(|| environment.folders.as_ref().map(environment::Folders::playbooks))
    else {
        return Err(Failure::failed(words.cli_wrong(words.cli_no_data_folder())));
    };
    if named.is_some() && !folder.is_dir() {
        return Err(Failure::failed(words.cli_wrong(words.cli_file_no_folder(explain::path(&folder)))));
    }
    playbook::check(&folder, json, words)
}

/// Help and the version, which clap makes, or what was wrong.
fn not_a_command(error: &clap::Error, arguments: &[OsString], words: &Messages) -> Result<String, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Ok(error.render().to_string()),
        _ => Err(Failure::wrong(explain::arguments(error, arguments, words))),
    }
}
