//! What the threads know in common: the clock, who works here, the language, the rules.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::app::import;
use crate::app::model::Model;
use crate::app::settings::{self, Files};
use crate::cli::explain;
use crate::domain::{Language, Moment, Named, OperatorId, Settings, TodayFilter, Zone};
use crate::exchange::phone::HomeRegion;
use crate::i18n::{Messages, messages};
use crate::playbook::Playbooks;
use crate::store::{CopyUnderWay, StoreError};
use crate::tui::theme::Theme;

use super::dial::DialWay;

/// Reads the clock; fixed in tests and where the environment fixes it.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// What the workstation is opened with.
#[derive(Clone)]
pub struct Setup {
    /// The language of the screen.
    pub language: Language,
    /// The user's zone, where the settings name none.
    pub zone: Zone,
    /// The settings of the base, as they are at the start.
    pub settings: Settings,
    /// The clock.
    pub clock: Clock,
    /// Scripts, outcomes and rules.
    pub playbooks: Arc<Playbooks>,
    /// What the user has to know first: mistakes in his own files, in words.
    pub notices: Vec<String>,
    /// Colours.
    pub theme: Theme,
    /// Who works here, where that is known.
    pub operator: Option<String>,
    /// Where the name is remembered for the next time.
    pub remember: Option<PathBuf>,
    /// How a number is dialled.
    pub dial: DialWay,
    /// Our own firm's name.
    pub company: String,
    /// Where a report of a crash is kept.
    pub report: Option<PathBuf>,
    /// What of the settings lies in files, to be shown.
    pub files: Files,
    /// Whether the base is worth a copy a day.
    pub daily_copy: bool,
}

impl Setup {
    /// The user's zone.
    #[must_use]
    pub fn zone_in_force(&self) -> Zone {
        settings::zone_in_force(&self.settings, &self.files, &self.zone)
    }

    /// The state at the start.
    #[must_use]
    pub fn model(&self, size: (u16, u16)) -> Model {
        let now = (self.clock)();
        let mut model = Model::new(self.language, now, self.zone.clone(), size, Arc::clone(&self.playbooks));
        model.company.clone_from(&self.company);
        model.files.clone_from(&self.files);
        model.files.company.clone_from(&self.company);
        model.notices.clone_from(&self.notices);
        settings::opened_with(&mut model, self.settings.clone());
        model
    }
}

/// What the threads know in common.
pub struct Session {
    clock: Clock,
    /// Scripts, outcomes and rules.
    pub playbooks: Arc<Playbooks>,
    /// How a number is dialled.
    pub dial: DialWay,
    /// Where the name is remembered for the next time.
    pub remember: Option<PathBuf>,
    /// Whether the base is worth a copy a day.
    pub daily_copy: bool,
    /// The copy of the day while it is being made.
    pub copying: CopyUnderWay,
    /// The try of an import that somebody waits for.
    awaited: AtomicU64,
    changing: Mutex<Changing>,
}

/// No try is awaited.
const NO_TRY: u64 = u64::MAX;

struct Changing {
    operator: Option<OperatorId>,
    language: Language,
    zone: Zone,
    /// The region of numbers without a country code, where one was set.
    home_region: Option<String>,
    /// What of today's list the user wants to see; none until the screen has heard what was remembered.
    today_filter: Option<TodayFilter>,
}

impl Session {
    /// What is known at the start.
    #[must_use]
    pub fn new(setup: &Setup) -> Self {
        Self {
            clock: Arc::clone(&setup.clock),
            playbooks: Arc::clone(&setup.playbooks),
            dial: setup.dial.clone(),
            remember: setup.remember.clone(),
            daily_copy: setup.daily_copy,
            copying: CopyUnderWay::default(),
            awaited: AtomicU64::new(NO_TRY),
            changing: Mutex::new(Changing {
                operator: None,
                language: setup.language,
                zone: setup.zone_in_force(),
                home_region: setup.settings.home_region.clone(),
                today_filter: None,
            }),
        }
    }

    /// The instant.
    #[must_use]
    pub fn now(&self) -> Moment {
        (self.clock)()
    }

    fn changing(&self) -> std::sync::MutexGuard<'_, Changing> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes over what the state has decided.
    pub fn follow(&self, model: &Model) {
        self.awaited.store(import::awaited(model).unwrap_or(NO_TRY), Ordering::Relaxed);
        let mut changing = self.changing();
        changing.language = model.language;
        if changing.zone != model.zone {
            changing.zone = model.zone.clone();
        }
        if changing.home_region != model.settings.base.home_region {
            changing.home_region.clone_from(&model.settings.base.home_region);
        }
        if let Some(me) = &model.me {
            changing.operator = Some(me.id);
        }
        if model.today.loaded && changing.today_filter.as_ref() != Some(&model.today.filter) {
            changing.today_filter = Some(model.today.filter.clone());
        }
    }

    /// Whether somebody still waits for what this try of an import says.
    #[must_use]
    pub fn awaits(&self, turn: u64) -> bool {
        self.awaited.load(Ordering::Relaxed) == turn
    }

    /// Somebody has signed in.
    pub fn signed_in(&self, operator: OperatorId) {
        self.changing().operator = Some(operator);
    }

    /// Who works here.
    #[must_use]
    pub fn operator(&self) -> Option<OperatorId> {
        self.changing().operator
    }

    /// What of today's list the user wants to see; none where that is still to be read.
    #[must_use]
    pub fn today_filter(&self) -> Option<TodayFilter> {
        self.changing().today_filter.clone()
    }

    /// What the base refuses, in words.
    #[must_use]
    pub fn explain(&self, error: &StoreError) -> String {
        explain::store(error, self.words(), &self.zone())
    }

    /// The words of the playbooks in the language of the screen.
    #[must_use]
    pub fn named(&self, named: Named<'_>) -> String {
        self.playbooks.words_of(named, self.changing().language)
    }

    /// The themes with a name of the screen's language.
    #[must_use]
    pub fn tags(&self) -> Vec<crate::domain::Tag> {
        self.playbooks.tags(self.language())
    }

    /// The user's zone.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.changing().zone.clone()
    }

    /// The region whose numbers are written without a country code.
    #[must_use]
    pub fn home_region(&self) -> HomeRegion {
        let region = self.changing().home_region.clone();
        region.and_then(|region| region.parse().ok()).unwrap_or_default()
    }

    /// The language of the screen.
    #[must_use]
    pub fn language(&self) -> Language {
        self.changing().language
    }

    /// The words of the screen.
    #[must_use]
    pub fn words(&self) -> &'static Messages {
        messages(self.changing().language)
    }
}
