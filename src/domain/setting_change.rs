//! One setting, changed: what the screen of settings asks the base to write.

use super::words::named_enum;
use super::{CallingSettings, Language, OperatorRole, OperatorSettings, ServiceHours, Settings, Zone};

named_enum! {
    /// Which colours the screen is drawn in.
    ThemeChoice {
        /// The terminal's own palette; bright or dark as the environment tells.
        Auto = "auto",
        /// For a light background.
        Light = "light",
        /// For a dark background.
        Dark = "dark",
        /// No colour: weight and inversion only.
        Plain = "plain",
    }
}
named_enum! {
    /// When a case is due.
    CaseDeadline {
        /// At the end of the next working day.
        NextWorkingDay = "next-working-day",
        /// After 24 hours, whatever day that is.
        Hours24 = "24-hours",
    }
}

named_enum! {
    /// What one change of the settings is about.
    SettingName {
        /// Our own firm's name.
        Company = "company",
        /// The language of the operator's screens.
        Language = "language",
        /// What the operator is.
        Role = "role",
        /// The user's clock.
        Zone = "zone",
        /// The region whose numbers are written without a country code.
        HomeRegion = "home_region",
        /// The operator's own service hours.
        ServiceHours = "service_hours",
        /// Days that differ from the operator's week.
        ServiceExceptions = "service_exceptions",
        /// Whether service hours hold on public holidays.
        ServiceOnHolidays = "service_on_holidays",
        /// When clients are rung.
        Calling = "calling",
        /// Zones whose clients keep other hours.
        CallingZones = "calling_zones",
        /// Whether clients are rung on public holidays.
        CallingOnHolidays = "calling_on_holidays",
        /// Whose public holidays count.
        Holidays = "holidays",
        /// Days off of our own.
        DaysOff = "days_off",
        /// Days off on which the firm works.
        WorkingDays = "working_days",
        /// After how long a personal callback becomes anyone's.
        PersonalCallback = "personal_becomes_anyones_minutes",
        /// How long a call takes.
        Pace = "pace_seconds",
        /// Until when a client is put off where nothing is typed.
        PutOff = "snooze",
        /// Whether a survey needs a consent on record.
        StrictConsent = "strict_consent",
        /// When a case is due.
        CaseDeadline = "case_deadline",
        /// The operator's colours.
        Theme = "theme",
        /// Whether the mouse is listened to.
        Mouse = "mouse",
    }
}

#[allow(clippy::derivable_impls, reason = "the macro that declares the enum knows no default")]
impl Default for ThemeChoice {
    fn default() -> Self {
        Self::Auto
    }
}

#[allow(clippy::derivable_impls, reason = "the macro that declares the enum knows no default")]
impl Default for CaseDeadline {
    fn default() -> Self {
        Self::NextWorkingDay
    }
}

/// A change of one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingChange {
    /// Our own firm's name; none leaves it to the user's file.
    Company(Option<String>),
    /// The language of the operator's screens.
    Language(Language),
    /// What the operator is.
    Role(OperatorRole),
    /// The user's clock; none means the machine's.
    Zone(Option<Zone>),
    /// The region whose numbers are written without a country code.
    HomeRegion(Option<String>),
    /// The operator's own service hours.
    ServiceHours(ServiceHours),
    /// When clients are rung, holidays, days off.
    Calling(CallingSettings),
    /// Seconds a call takes; none means as measured.
    Pace(Option<u32>),
    /// The time that an empty line of putting off means, in words; none means tomorrow.
    PutOff(Option<String>),
    /// Whether a survey needs a consent on record.
    StrictConsent(bool),
    /// When a case is due.
    CaseDeadline(CaseDeadline),
    /// The operator's colours.
    Theme(ThemeChoice),
    /// Whether the mouse is listened to.
    Mouse(bool),
}

impl SettingChange {
    /// Puts the change into the settings; the role stands with the operator and not here.
    pub fn apply(&self, base: &mut Settings, own: &mut OperatorSettings) {
        match self.clone() {
            Self::Company(name) => base.company = name,
            Self::Language(language) => own.language = Some(language),
            Self::Role(_) => {}
            Self::Zone(zone) => base.zone = zone,
            Self::HomeRegion(region) => base.home_region = region,
            Self::ServiceHours(hours) => own.service_hours = Some(hours),
            Self::Calling(calling) => base.calling = calling,
            Self::Pace(seconds) => own.pace_seconds = seconds,
            Self::PutOff(words) => own.snooze = words,
            Self::StrictConsent(strict) => base.strict_consent = strict,
            Self::CaseDeadline(rule) => base.case_deadline = Some(rule),
            Self::Theme(theme) => own.theme = theme,
            Self::Mouse(on) => own.mouse = on,
        }
    }

    /// What is changed of the settings as they are; its name is kept with the operation, so that undo can name it.
    #[must_use]
    pub fn setting(&self, base: &Settings, own: &OperatorSettings) -> SettingName {
        match self {
            Self::Company(_) => SettingName::Company,
            Self::Language(_) => SettingName::Language,
            Self::Role(_) => SettingName::Role,
            Self::Zone(_) => SettingName::Zone,
            Self::HomeRegion(_) => SettingName::HomeRegion,
            Self::ServiceHours(hours) => of_service_hours(own.service_hours(base), hours),
            Self::Calling(calling) => of_calling(&base.calling, calling),
            Self::Pace(_) => SettingName::Pace,
            Self::PutOff(_) => SettingName::PutOff,
            Self::StrictConsent(_) => SettingName::StrictConsent,
            Self::CaseDeadline(_) => SettingName::CaseDeadline,
            Self::Theme(_) => SettingName::Theme,
            Self::Mouse(_) => SettingName::Mouse,
        }
    }
}

/// Which of the service hours' settings two of them differ in.
fn of_service_hours(old: &ServiceHours, new: &ServiceHours) -> SettingName {
    if old.exceptions != new.exceptions {
        SettingName::ServiceExceptions
    } else if old.on_holidays != new.on_holidays {
        SettingName::ServiceOnHolidays
    } else {
        SettingName::ServiceHours
    }
}

/// Which of the calling settings two of them differ in.
fn of_calling(old: &CallingSettings, new: &CallingSettings) -> SettingName {
    let parts = [
        (old.week != new.week, SettingName::Calling),
        (old.zones != new.zones, SettingName::CallingZones),
        (old.on_holidays != new.on_holidays, SettingName::CallingOnHolidays),
        (old.holidays != new.holidays, SettingName::Holidays),
        (old.days_off != new.days_off, SettingName::DaysOff),
        (old.working_days != new.working_days, SettingName::WorkingDays),
        (old.personal_becomes_anyones_minutes != new.personal_becomes_anyones_minutes, SettingName::PersonalCallback),
    ];
    parts.into_iter().find(|(changed, _)| *changed).map_or(SettingName::Calling, |(_, name)| name)
}
