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
            Self::StrictConsent(strict) => base.strict_consent = strict,
            Self::CaseDeadline(rule) => base.case_deadline = Some(rule),
            Self::Theme(theme) => own.theme = theme,
            Self::Mouse(on) => own.mouse = on,
        }
    }

    /// The stable name of what is changed, kept with the operation so that undo can name it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Company(_) => "company",
            Self::Language(_) => "language",
            Self::Role(_) => "role",
            Self::Zone(_) => "zone",
            Self::HomeRegion(_) => "home_region",
            Self::ServiceHours(_) => "service_hours",
            Self::Calling(_) => "calling",
            Self::Pace(_) => "pace_seconds",
            Self::StrictConsent(_) => "strict_consent",
            Self::CaseDeadline(_) => "case_deadline",
            Self::Theme(_) => "theme",
            Self::Mouse(_) => "mouse",
        }
    }
}
