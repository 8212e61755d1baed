//! Parses the command line, wires the parts, and picks the workstation or a subcommand.
#![allow(clippy::disallowed_methods, reason = "the arguments of the process are read here")]

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use serviceday::app::settings::Files;
use serviceday::cli::config::{self, Dial, Way};
use serviceday::cli::output::Failure;
use serviceday::cli::own_files::{self, OwnFiles};
use serviceday::cli::{self, Start, Workstation, explain, output, upgrade};
use serviceday::desk::demo::{self, DemoError, Throwaway};
use serviceday::domain::{Moment, Settings};
use serviceday::i18n::messages;
use serviceday::store::{OpenOptions, Store, StoreError};
use serviceday::tui::runtime::{self, DialWay, NoTerminal, Setup};
use serviceday::tui::theme::Theme;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::start(std::env::args_os()) {
        Start::Finished(result, language) => output::finish(result, messages(language)),
        Start::Workstation(order) => {
            let words = messages(order.language);
            output::finish(workstation(*order).map(|()| String::new()), words)
        }
    }
}

/// Opens the base and the window.
fn workstation(order: Workstation) -> Result<(), Failure> {
    let words = messages(order.language);
    let failed = |text: String| Failure::failed(words.cli_wrong(text));
    let Workstation { environment, common, language, language_asked, demo } = order;
    let folders = environment.folders.as_ref();
    let clock = environment.clock;
    let user_zone = environment.user_zone(None);
    let OwnFiles { playbooks, config, mistakes } = own_files::read(folders, &user_zone, clock.now(), words);
    let named = common.operator.clone().or_else(|| environment.operator.clone());
    let setup = Setup {
        language,
        zone: user_zone.clone(),
        clock: Arc::new(move || clock.now()),
        playbooks: Arc::new(playbooks),
        notices: mistakes,
        theme: match environment.light {
            _ if environment.no_color => Theme::Plain,
            Some(true) => Theme::Light,
            Some(false) => Theme::Dark,
            None => Theme::Colours,
        },
        operator: named,
        remember: None,
        dial: DialWay::Copy,
        company: String::new(),
        report: folders.map(|folders| folders.state.join("crash.txt")),
        settings: Settings::default(),
        files: Files {
            config: folders.map(|folders| folders.config.join("config.toml").display().to_string()),
            playbooks: folders.map(|folders| folders.playbooks().join("cadence.toml").display().to_string()),
            language_asked,
            zone_asked: environment.zone.is_some(),
            ..Files::default()
        },
        daily_copy: !demo,
    };
    let run = |setup: Setup, store: Store| {
        let base = store.path().map(Path::to_owned).unwrap_or_default();
        let zone = setup.zone_in_force();
        runtime::run(setup, store).map_err(|error| {
            failed(match error.downcast_ref::<StoreError>() {
                Some(error) => explain::store_at(error, &base, words, &zone),
                None if error.is::<NoTerminal>() => words.cli_no_terminal(),
                None => format!("{error:#}"),
            })
        })
    };
    if demo {
        let (setup, throwaway, store) =
            on_demo(setup, clock.now()).map_err(|error| failed(explain::demo(&error, words, &user_zone)))?;
        let result = run(setup, store);
        drop(throwaway);
        return result;
    }
    let Some(path) = environment.database(common.database.as_deref()) else {
        return Err(failed(words.cli_no_data_folder()));
    };
    let refused = |error| failed(explain::store_at(&error, &path, words, &user_zone));
    let options = OpenOptions { create_folder: common.database.is_none(), ..OpenOptions::new(clock.now()) };
    let store = upgrade::open(&path, options, environment.draws_progress, words).map_err(refused)?;
    let settings = store.settings().map_err(refused)?;
    let remember = folders.map(|folders| folders.state.join("operator"));
    let remembered = || config::text(remember.as_deref()?);
    let files = Files {
        dials_tel: config.dial == Dial::Way(Way::Tel),
        dial_program: match &config.dial {
            Dial::Program(parts) => Some(parts.join(" ")),
            Dial::Way(_) => None,
        },
        ..setup.files.clone()
    };
    let setup = Setup {
        files,
        operator: setup.operator.or_else(remembered),
        remember,
        dial: match config.dial {
            Dial::Way(Way::Copy) => DialWay::Copy,
            Dial::Way(Way::Tel) => DialWay::Tel,
            Dial::Program(parts) => DialWay::Command(parts),
        },
        company: config.company,
        settings,
        ..setup
    };
    run(setup, store)
}

/// The workstation of the demo: its own base, firm and operator, and a clock that is in working hours. Numbers are
/// only copied, whatever the user's own settings say.
fn on_demo(setup: Setup, now: Moment) -> Result<(Setup, Throwaway, Store), DemoError> {
    let shown = demo::shown_at(now, &setup.zone, setup.language, &setup.playbooks)?;
    let (throwaway, store) = Throwaway::make(demo::SEED, shown, setup.language, &setup.playbooks)?;
    let (clock, back) = (Arc::clone(&setup.clock), now - shown);
    let cast = throwaway.cast.clone();
    let setup = Setup {
        clock: Arc::new(move || clock() - back),
        operator: Some(throwaway.who(setup.operator, &store)?),
        company: cast.company,
        settings: store.settings()?,
        ..setup
    };
    Ok((setup, throwaway, store))
}
