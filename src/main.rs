//! Parses the command line, wires the parts, and picks the workstation or a subcommand.
#![allow(clippy::disallowed_methods, reason = "the arguments of the process are read here")]

use std::process::ExitCode;
use std::sync::Arc;

use serviceday::cli::config::{self, Dial, Way};
use serviceday::cli::output::Failure;
use serviceday::cli::{self, Start, Workstation, explain, output, playbook};
use serviceday::i18n::messages;
use serviceday::playbook::Playbooks;
use serviceday::store::{OpenOptions, Store};
use serviceday::tui::runtime::{self, DialWay, Setup};
use serviceday::tui::theme::Theme;

fn main() -> ExitCode {
    match cli::start(std::env::args_os()) {
        Start::Finished(result) => output::finish(result),
        Start::Workstation(order) => output::finish(workstation(*order).map(|()| String::new())),
    }
}

/// Opens the base and the window.
fn workstation(order: Workstation) -> Result<(), Failure> {
    let words = messages(order.language);
    let failed = |text: String| Failure::failed(words.cli_wrong(text));
    let environment = &order.environment;
    let Some(path) = environment.database(order.common.database.as_deref()) else {
        return Err(failed(words.cli_no_data_folder()));
    };
    let clock = environment.clock;
    let own_folder = order.common.database.is_none();
    let options = OpenOptions { create_folder: own_folder, ..OpenOptions::new(clock.now()) };
    let store = Store::open(&path, options)
        .map_err(|error| Failure::failed(explain::store(&error, words, &environment.user_zone(None))))?;
    let settings = store
        .settings()
        .map_err(|error| Failure::failed(explain::store(&error, words, &environment.user_zone(None))))?;
    let folders = environment.folders.as_ref();
    let (playbooks, problem) = folders.map_or_else(
        || (Playbooks::built_in(), None),
        |folders| {
            let loaded = playbook::load(&folders.playbooks());
            let problem = loaded.errors.first().map(|error| explain::playbook(error, words));
            (loaded.playbooks, problem)
        },
    );
    let config = folders
        .map_or_else(|| Ok(config::Config::default()), |folders| config::read(&folders.config.join("config.toml")))
        .map_err(failed)?;
    let remember = folders.map(|folders| folders.state.join("operator"));
    let named = order.common.operator.clone().or_else(|| environment.operator.clone());
    let remembered = || config::text(remember.as_deref()?);
    let setup = Setup {
        language: order.language,
        zone: environment.user_zone(settings.zone.as_ref()),
        clock: Arc::new(move || clock.now()),
        playbooks: Arc::new(playbooks),
        playbook_problem: problem,
        theme: if environment.no_color { Theme::Plain } else { Theme::Colours },
        operator: named.or_else(remembered),
        remember,
        dial: match config.dial {
            Dial::Way(Way::Copy) => DialWay::Copy,
            Dial::Way(Way::Tel) => DialWay::Tel,
            Dial::Program(parts) => DialWay::Command(parts),
        },
        company: config.company,
        report: folders.map(|folders| folders.state.join("crash.txt")),
        home_region: settings.home_region.unwrap_or_else(|| "RU".to_owned()),
    };
    runtime::run(setup, store).map_err(|error| failed(format!("{error:#}")))
}
