//! The settings one by one: name, value, explanation, and how what was typed becomes a change.

use crate::domain::{
    CaseDeadline, Holidays, Language, OperatorRole, SafeText, ServiceHours, SettingChange, ThemeChoice, has_numbers,
};
use crate::i18n::date_rules::{
    NotARule, days_in_words, exceptions_in_words, parse_days, parse_exceptions, parse_zones, zone, zones_in_words,
};
use crate::i18n::service_hours::{parse_week, week_in_words};
use crate::i18n::{Messages, dates};

use crate::app::model::Model;

/// One line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each has its name and its explanation in the message catalogue")]
pub enum Row {
    Company,
    Language,
    Role,
    ServiceHours,
    Exceptions,
    ServiceOnHolidays,
    Pace,
    CallingHours,
    CallingZones,
    CallingOnHolidays,
    Holidays,
    DaysOff,
    WorkingDays,
    StrictConsent,
    CaseDeadline,
    Zone,
    HomeRegion,
    Theme,
    Mouse,
    Dial,
    Quiet,
}

/// How a setting is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In a line that is typed into.
    Typed,
    /// Enter goes on to the next value.
    Turned,
    /// In a file; it is only shown here.
    Shown,
}

impl Row {
    /// Every line, in order.
    pub const ALL: &'static [Self] = &[
        Self::ServiceHours,
        Self::Exceptions,
        Self::ServiceOnHolidays,
        Self::Pace,
        Self::CallingHours,
        Self::CallingZones,
        Self::CallingOnHolidays,
        Self::Holidays,
        Self::DaysOff,
        Self::WorkingDays,
        Self::CaseDeadline,
        Self::StrictConsent,
        Self::Quiet,
        Self::Company,
        Self::Role,
        Self::Language,
        Self::Theme,
        Self::Mouse,
        Self::Zone,
        Self::HomeRegion,
        Self::Dial,
    ];

    /// How it is changed.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Company
            | Self::ServiceHours
            | Self::Exceptions
            | Self::Pace
            | Self::CallingHours
            | Self::CallingZones
            | Self::DaysOff
            | Self::WorkingDays
            | Self::Zone
            | Self::HomeRegion => Kind::Typed,
            Self::Language
            | Self::Role
            | Self::ServiceOnHolidays
            | Self::CallingOnHolidays
            | Self::Holidays
            | Self::StrictConsent
            | Self::CaseDeadline
            | Self::Theme
            | Self::Mouse => Kind::Turned,
            Self::Dial | Self::Quiet => Kind::Shown,
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self, words: &Messages) -> String {
        match self {
            Self::Company => words.setting_company(),
            Self::Language => words.setting_language(),
            Self::Role => words.setting_role(),
            Self::ServiceHours => words.setting_service_hours(),
            Self::Exceptions => words.setting_exceptions(),
            Self::ServiceOnHolidays => words.setting_service_on_holidays(),
            Self::Pace => words.setting_pace(),
            Self::CallingHours => words.setting_calling_hours(),
            Self::CallingZones => words.setting_calling_zones(),
            Self::CallingOnHolidays => words.setting_calling_on_holidays(),
            Self::Holidays => words.setting_holidays(),
            Self::DaysOff => words.setting_days_off(),
            Self::WorkingDays => words.setting_working_days(),
            Self::StrictConsent => words.setting_strict_consent(),
            Self::CaseDeadline => words.setting_case_deadline(),
            Self::Zone => words.setting_zone(),
            Self::HomeRegion => words.setting_home_region(),
            Self::Theme => words.setting_theme(),
            Self::Mouse => words.setting_mouse(),
            Self::Dial => words.setting_dial(),
            Self::Quiet => words.setting_quiet(),
        }
    }

    /// What it does, and how it is written.
    #[must_use]
    pub fn explained(self, model: &Model) -> String {
        let words = model.words();
        match self {
            Self::Company => words.setting_company_help(),
            Self::Language => words.setting_language_help(),
            Self::Role => words.setting_role_help(),
            Self::ServiceHours => words.setting_service_hours_help(),
            Self::Exceptions => words.setting_exceptions_help(),
            Self::ServiceOnHolidays => words.setting_service_on_holidays_help(),
            Self::Pace => words.setting_pace_help(),
            Self::CallingHours => words.setting_calling_hours_help(),
            Self::CallingZones => words.setting_calling_zones_help(),
            Self::CallingOnHolidays => words.setting_calling_on_holidays_help(),
            Self::Holidays => words.setting_holidays_help(),
            Self::DaysOff => words.setting_days_off_help(),
            Self::WorkingDays => words.setting_working_days_help(),
            Self::StrictConsent => words.setting_strict_consent_help(),
            Self::CaseDeadline => words.setting_case_deadline_help(),
            Self::Zone => words.setting_zone_help(),
            Self::HomeRegion => words.setting_home_region_help(),
            Self::Theme => words.setting_theme_help(),
            Self::Mouse => words.setting_mouse_help(),
            Self::Dial | Self::Quiet => where_to_change(self, model),
        }
    }
}

fn on_off(on: bool, words: &Messages) -> String {
    if on { words.setting_on() } else { words.setting_off() }
}

/// The service hours in force.
fn service_hours(model: &Model) -> &ServiceHours {
    model.settings.own.service_hours(&model.settings.base)
}

/// The value of a line, as it is shown.
#[must_use]
pub fn value(row: Row, model: &Model) -> String {
    let words = model.words();
    let (base, own) = (&model.settings.base, &model.settings.own);
    let calling = base.calling.hours(&model.playbooks.calling_hours);
    let calendar = base.calling.calendar(&model.playbooks.calendar);
    let or_none = |text: String| if text.is_empty() { words.setting_none() } else { text };
    match row {
        Row::Company => or_none(model.company.clone()),
        Row::Language => match model.language {
            Language::Russian => words.setting_russian(),
            Language::English => words.setting_english(),
        },
        Row::Role => model.me.as_ref().map(|me| role(me.role, words)).unwrap_or_default(),
        Row::ServiceHours => or_none(week_in_words(&service_hours(model).week, words)),
        Row::Exceptions => or_none(exceptions_in_words(&service_hours(model).exceptions, words)),
        Row::ServiceOnHolidays => on_off(service_hours(model).on_holidays, words),
        Row::Pace => match (own.pace_seconds, model.today.progress.pace_seconds) {
            (Some(seconds), _) => words.setting_pace_set(dates::minutes_and_seconds(seconds, words)),
            (None, Some(seconds)) => words.setting_pace_measured(dates::minutes_and_seconds(seconds, words)),
            (None, None) => words.setting_pace_unknown(),
        },
        Row::CallingHours => or_none(week_in_words(&calling.week, words)),
        Row::CallingZones => or_none(zones_in_words(&calling.zones, words)),
        Row::CallingOnHolidays => on_off(calling.on_holidays, words),
        Row::Holidays => match calendar.holidays {
            Holidays::Russian => words.setting_holidays_russian(),
            Holidays::None => words.setting_holidays_none(),
        },
        Row::DaysOff => or_none(days_in_words(&base.calling.days_off)),
        Row::WorkingDays => or_none(days_in_words(&base.calling.working_days)),
        Row::StrictConsent => on_off(base.strict_consent, words),
        Row::CaseDeadline => match base.case_deadline.unwrap_or(model.playbooks.cases.deadline) {
            CaseDeadline::NextWorkingDay => words.setting_case_next_day(),
            CaseDeadline::Hours24 => words.setting_case_24_hours(),
        },
        Row::Zone if model.files.zone_asked => words.setting_zone_asked(model.zone.name()),
        Row::Zone => base
            .zone
            .as_ref()
            .map_or_else(|| words.setting_zone_of_machine(model.zone.name()), |zone| zone.name().to_owned()),
        Row::HomeRegion => base.home_region.clone().unwrap_or_else(|| HOME.to_owned()),
        Row::Theme => theme(own.theme, words),
        Row::Mouse => on_off(own.mouse, words),
        Row::Dial => match &model.files.dial_program {
            Some(program) => program.clone(),
            None if model.files.dials_tel => words.setting_dial_tel(),
            None => words.setting_dial_copy(),
        },
        Row::Quiet => {
            let cadence = &model.playbooks.cadence;
            words.setting_quiet_days(
                dates::days(cadence.quiet_relationship_days, words),
                dates::days(cadence.quiet_interaction_days, words),
            )
        }
    }
}

/// The region of numbers without a country code, where nobody has set one.
const HOME: &str = "RU";

fn role(role: OperatorRole, words: &Messages) -> String {
    match role {
        OperatorRole::Manager => words.setting_role_manager(),
        OperatorRole::Operator => words.setting_role_operator(),
    }
}

fn theme(theme: ThemeChoice, words: &Messages) -> String {
    match theme {
        ThemeChoice::Auto => words.setting_theme_auto(),
        ThemeChoice::Light => words.setting_theme_light(),
        ThemeChoice::Dark => words.setting_theme_dark(),
        ThemeChoice::Plain => words.setting_theme_plain(),
    }
}

/// The text that the line for a setting begins with.
#[must_use]
pub fn typed(row: Row, model: &Model) -> String {
    let words = model.words();
    let base = &model.settings.base;
    let calling = base.calling.hours(&model.playbooks.calling_hours);
    match row {
        Row::Company => model.company.clone(),
        Row::ServiceHours => week_in_words(&service_hours(model).week, words),
        Row::Exceptions => exceptions_in_words(&service_hours(model).exceptions, words),
        Row::Pace => {
            model.settings.own.pace_seconds.map(|seconds| dates::running_time(u64::from(seconds))).unwrap_or_default()
        }
        Row::CallingHours => week_in_words(&calling.week, words),
        Row::CallingZones => zones_in_words(&calling.zones, words),
        Row::DaysOff => days_in_words(&base.calling.days_off),
        Row::WorkingDays => days_in_words(&base.calling.working_days),
        Row::Zone => base.zone.as_ref().map(|zone| zone.name().to_owned()).unwrap_or_default(),
        Row::HomeRegion => base.home_region.clone().unwrap_or_else(|| HOME.to_owned()),
        _ => String::new(),
    }
}

/// What a typed text means.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read(row: Row, text: &str, model: &Model) -> Result<SettingChange, String> {
    let words = model.words();
    let today = model.zone.date(model.now);
    let text = text.trim();
    let rule = |error: NotARule| {
        let at = SafeText::cells(&error.at_word, 40);
        if error.lacks_hours { words.setting_no_hours(at.as_str()) } else { words.setting_not_understood(at.as_str()) }
    };
    let week = |text: &str| {
        parse_week(text).map_err(|error| match error.at_word.as_str() {
            "" => words.service_hours_end_missing(),
            word => words.service_hours_not_understood(SafeText::cells(word, 40).as_str()),
        })
    };
    let hours = service_hours(model).clone();
    let calling = model.settings.base.calling.clone();
    let of_calling = |change: &dyn Fn(&mut crate::domain::CallingSettings)| {
        let mut calling = calling.clone();
        change(&mut calling);
        SettingChange::Calling(calling)
    };
    Ok(match row {
        Row::Company => SettingChange::Company(Some(text.to_owned()).filter(|name| !name.is_empty())),
        Row::ServiceHours => SettingChange::ServiceHours(ServiceHours { week: week(text)?, ..hours }),
        Row::Exceptions => {
            let exceptions = parse_exceptions(text, today).map_err(rule)?;
            SettingChange::ServiceHours(ServiceHours { exceptions, ..hours })
        }
        Row::Pace if text.is_empty() => SettingChange::Pace(None),
        Row::Pace => SettingChange::Pace(Some(pace(text).ok_or_else(|| words.setting_pace_wrong())?)),
        Row::CallingHours => {
            let week = Some(week(text)?).filter(|week| !week.is_empty());
            of_calling(&|calling| calling.week.clone_from(&week))
        }
        Row::CallingZones => {
            let zones = parse_zones(text).map_err(rule)?;
            of_calling(&|calling| calling.zones.clone_from(&zones))
        }
        Row::DaysOff => {
            let days = parse_days(text, today).map_err(rule)?;
            of_calling(&|calling| calling.days_off.clone_from(&days))
        }
        Row::WorkingDays => {
            let days = parse_days(text, today).map_err(rule)?;
            of_calling(&|calling| calling.working_days.clone_from(&days))
        }
        Row::Zone if text.is_empty() => SettingChange::Zone(None),
        Row::Zone => SettingChange::Zone(Some(zone(text).ok_or_else(|| words.setting_zone_wrong())?)),
        Row::HomeRegion => {
            let code = text.to_uppercase();
            if !has_numbers(&code) {
                return Err(words.setting_region_wrong());
            }
            SettingChange::HomeRegion(Some(code))
        }
        _ => return Err(String::new()),
    })
}

/// What a typed text would be set to, in words, for the line below it; else what is wrong.
///
/// # Errors
/// What is wrong with it, in words.
pub fn checked(row: Row, text: &str, model: &Model) -> Result<String, String> {
    let words = model.words();
    Ok(match read(row, text, model)? {
        SettingChange::ServiceHours(hours) if row == Row::ServiceHours => match week_in_words(&hours.week, words) {
            none if none.is_empty() => words.service_hours_none(),
            week => week,
        },
        SettingChange::ServiceHours(hours) => exceptions_in_words(&hours.exceptions, words),
        SettingChange::Calling(calling) => match row {
            Row::CallingHours => match &calling.week {
                Some(week) => week_in_words(week, words),
                None => words.setting_as_in_playbook(week_in_words(&model.playbooks.calling_hours.week, words)),
            },
            Row::CallingZones => zones_in_words(&calling.zones, words),
            Row::DaysOff => days_in_words(&calling.days_off),
            _ => days_in_words(&calling.working_days),
        },
        SettingChange::Zone(Some(zone)) => {
            format!("{} · {}", zone.name(), dates::clock(model.now, &zone))
        }
        SettingChange::Pace(Some(seconds)) => words.setting_pace_set(dates::minutes_and_seconds(seconds, words)),
        SettingChange::Pace(None) => words.setting_pace_unknown(),
        SettingChange::Company(Some(name)) => words.setting_company_said(SafeText::new(&name).as_str()),
        _ => String::new(),
    })
}

/// Minutes and seconds of a call: `4`, `4:30`. Calls of less than 20 seconds or of more than two
/// hours are no pace.
fn pace(text: &str) -> Option<u32> {
    let (minutes, seconds) = text.split_once([':', '.', ',']).unwrap_or((text, "0"));
    let (minutes, seconds): (u32, u32) = (minutes.trim().parse().ok()?, seconds.trim().parse().ok()?);
    let whole = minutes.checked_mul(60)?.checked_add(seconds)?;
    (seconds < 60 && (20..=7200).contains(&whole)).then_some(whole)
}

/// The next value of a setting that Enter turns.
#[must_use]
pub fn turned(row: Row, model: &Model) -> Option<SettingChange> {
    let (base, own) = (&model.settings.base, &model.settings.own);
    let calling = base.calling.hours(&model.playbooks.calling_hours);
    let calendar = base.calling.calendar(&model.playbooks.calendar);
    Some(match row {
        Row::Language => SettingChange::Language(match model.language {
            Language::Russian => Language::English,
            Language::English => Language::Russian,
        }),
        Row::Role => SettingChange::Role(match model.me.as_ref()?.role {
            OperatorRole::Manager => OperatorRole::Operator,
            OperatorRole::Operator => OperatorRole::Manager,
        }),
        Row::ServiceOnHolidays => {
            let hours = service_hours(model).clone();
            SettingChange::ServiceHours(ServiceHours { on_holidays: !hours.on_holidays, ..hours })
        }
        Row::CallingOnHolidays => {
            let mut changed = base.calling.clone();
            changed.on_holidays = Some(!calling.on_holidays);
            SettingChange::Calling(changed)
        }
        Row::Holidays => {
            let mut changed = base.calling.clone();
            changed.holidays = Some(match calendar.holidays {
                Holidays::Russian => Holidays::None,
                Holidays::None => Holidays::Russian,
            });
            SettingChange::Calling(changed)
        }
        Row::StrictConsent => SettingChange::StrictConsent(!base.strict_consent),
        Row::CaseDeadline => {
            SettingChange::CaseDeadline(match base.case_deadline.unwrap_or(model.playbooks.cases.deadline) {
                CaseDeadline::NextWorkingDay => CaseDeadline::Hours24,
                CaseDeadline::Hours24 => CaseDeadline::NextWorkingDay,
            })
        }
        Row::Theme => {
            let at = ThemeChoice::ALL.iter().position(|choice| *choice == own.theme).unwrap_or(0);
            SettingChange::Theme(ThemeChoice::ALL[(at + 1) % ThemeChoice::ALL.len()])
        }
        Row::Mouse => SettingChange::Mouse(!own.mouse),
        _ => return None,
    })
}

/// Where what is only shown here is changed.
fn where_to_change(row: Row, model: &Model) -> String {
    let words = model.words();
    match row {
        Row::Dial => words.setting_dial_help(path(model.files.config.as_ref())),
        _ => words.setting_quiet_help(path(model.files.playbooks.as_ref())),
    }
}

fn path(path: Option<&String>) -> String {
    path.map(|path| SafeText::new(path).as_str().to_owned()).unwrap_or_default()
}

/// What is said after a change.
#[must_use]
pub fn said(change: &SettingChange, model: &Model) -> String {
    let words = model.words();
    match change {
        SettingChange::Zone(_) if model.files.zone_asked => words.setting_zone_saved_for_later(model.zone.name()),
        SettingChange::Mouse(true) => words.setting_mouse_said(),
        _ => words.setting_saved(),
    }
}

#[cfg(test)]
mod tests;
