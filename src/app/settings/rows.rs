//! The settings one by one: name, value, explanation, and how what was typed becomes a change.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use crate::domain::{
    Cadence, CallingSettings, CaseDeadline, Holidays, Language, OperatorRole, SafeText, ServiceHours, SettingChange,
    ThemeChoice, Week, has_numbers,
};
use crate::i18n::callback::{self, ParsedTime, parse_callback};
use crate::i18n::date_rules::{
    Fault, NotARule, days_in_words, exceptions_in_words, parse_days, parse_exceptions, parse_zones, zones_in_words,
};
use crate::i18n::service_hours::{parse_week, week_in_words};
use crate::i18n::zones::{self, zone};
use crate::i18n::{Messages, dates};

use super::lengths::{minutes, pace};
use crate::app::model::Model;

/// Declares the lines of the screen, which stand there in the order in which they are declared.
macro_rules! rows {
    ($($row:ident),+ $(,)?) => {
        /// One line of the screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "each has its name and its explanation in the message catalogue")]
        pub enum Row { $($row),+ }

        impl Row {
            /// Every line, in order.
            pub const ALL: &'static [Self] = &[$(Self::$row),+];
        }
    };
}
rows! {
    ServiceHours,
    Exceptions,
    ServiceOnHolidays,
    Pace,
    PutOff,
    CallingHours,
    CallingZones,
    CallingOnHolidays,
    Holidays,
    DaysOff,
    WorkingDays,
    PersonalCallback,
    CaseDeadline,
    StrictConsent,
    Quiet,
    Company,
    Role,
    Language,
    Theme,
    Mouse,
    Zone,
    HomeRegion,
    Dial,
}

/// A setting that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the line of the same name")]
pub enum Line {
    Company,
    ServiceHours,
    Exceptions,
    Pace,
    PutOff,
    CallingHours,
    CallingZones,
    DaysOff,
    WorkingDays,
    PersonalCallback,
    Zone,
    HomeRegion,
}

/// How a setting is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In a line that is typed into.
    Typed(Line),
    /// Enter goes on to the next value.
    Turned,
    /// In a file; it is only shown here.
    Shown,
}

impl Row {
    /// How it is changed.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Company => Kind::Typed(Line::Company),
            Self::ServiceHours => Kind::Typed(Line::ServiceHours),
            Self::Exceptions => Kind::Typed(Line::Exceptions),
            Self::Pace => Kind::Typed(Line::Pace),
            Self::PutOff => Kind::Typed(Line::PutOff),
            Self::CallingHours => Kind::Typed(Line::CallingHours),
            Self::CallingZones => Kind::Typed(Line::CallingZones),
            Self::DaysOff => Kind::Typed(Line::DaysOff),
            Self::WorkingDays => Kind::Typed(Line::WorkingDays),
            Self::PersonalCallback => Kind::Typed(Line::PersonalCallback),
            Self::Zone => Kind::Typed(Line::Zone),
            Self::HomeRegion => Kind::Typed(Line::HomeRegion),
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
            Self::PutOff => words.setting_put_off(),
            Self::CallingHours => words.setting_calling_hours(),
            Self::CallingZones => words.setting_calling_zones(),
            Self::CallingOnHolidays => words.setting_calling_on_holidays(),
            Self::Holidays => words.setting_holidays(),
            Self::DaysOff => words.setting_days_off(),
            Self::WorkingDays => words.setting_working_days(),
            Self::PersonalCallback => words.setting_personal_callback(),
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

    /// Other words that somebody may look for it by.
    #[must_use]
    pub fn also_called(self, words: &Messages) -> String {
        match self {
            Self::Theme => words.setting_theme_also(),
            Self::Zone => words.setting_zone_also(),
            Self::Role => format!("{} {}", words.setting_role_manager(), words.setting_role_operator()),
            _ => String::new(),
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
            Self::PutOff => words.setting_put_off_help(),
            Self::CallingHours => words.setting_calling_hours_help(),
            Self::CallingZones => words.setting_calling_zones_help(),
            Self::CallingOnHolidays => words.setting_calling_on_holidays_help(),
            Self::Holidays => words.setting_holidays_help(),
            Self::DaysOff => words.setting_days_off_help(),
            Self::WorkingDays => words.setting_working_days_help(),
            Self::PersonalCallback => words.setting_personal_callback_help(),
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
    let calling = base.calling.hours(&model.written_playbooks.calling_hours);
    let calendar = base.calling.calendar(&model.written_playbooks.calendar);
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
        Row::PutOff => own.snooze.clone().unwrap_or_else(|| words.when_tomorrow()),
        Row::CallingHours => or_none(week_in_words(&calling.week, words)),
        Row::CallingZones => or_none(zones_in_words(&calling.zones, words)),
        Row::CallingOnHolidays => on_off(calling.on_holidays, words),
        Row::Holidays => match calendar.holidays {
            Holidays::Russian => words.setting_holidays_russian(),
            Holidays::None => words.setting_holidays_none(),
        },
        Row::DaysOff => or_none(days_in_words(&base.calling.days_off, words)),
        Row::WorkingDays => or_none(days_in_words(&base.calling.working_days, words)),
        Row::PersonalCallback => becomes_anyones(&base.calling.cadence(&model.written_playbooks.cadence), words),
        Row::StrictConsent => on_off(base.strict_consent, words),
        Row::CaseDeadline => match base.case_deadline.unwrap_or(model.written_playbooks.cases.deadline) {
            CaseDeadline::NextWorkingDay => words.setting_case_next_day(),
            CaseDeadline::Hours24 => words.setting_case_24_hours(),
        },
        Row::Zone if model.files.zone_asked => words.setting_zone_asked(zones::named(&model.zone, words)),
        Row::Zone => base.zone.as_ref().map_or_else(
            || words.setting_zone_of_machine(zones::named(&model.zone, words)),
            |zone| zones::named(zone, words),
        ),
        Row::HomeRegion => base.home_region.clone().unwrap_or_else(|| HOME.to_owned()),
        Row::Theme => theme(own.theme, words),
        Row::Mouse => on_off(own.mouse, words),
        Row::Dial => match &model.files.dial_program {
            Some(program) => program.clone(),
            None if model.files.dials_tel => words.setting_dial_tel(),
            None => words.setting_dial_copy(),
        },
        Row::Quiet => {
            let cadence = &model.written_playbooks.cadence;
            words.setting_quiet_days(
                dates::days(cadence.quiet_relationship_days, words),
                dates::days(cadence.quiet_interaction_days, words),
            )
        }
    }
}

/// How long after its time a callback of one operator's is anybody's.
fn becomes_anyones(cadence: &Cadence, words: &Messages) -> String {
    if cadence.personal_becomes_anyones_minutes == 0 {
        return words.setting_personal_callback_at_once();
    }
    let minutes = TimeDelta::minutes(cadence.personal_becomes_anyones_minutes.into());
    words.setting_personal_callback_after(dates::length(minutes, words))
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
pub fn typed(line: Line, model: &Model) -> String {
    let words = model.words();
    let (base, own) = (&model.settings.base, &model.settings.own);
    let calling = base.calling.hours(&model.written_playbooks.calling_hours);
    match line {
        Line::Company => model.company.clone(),
        Line::ServiceHours => week_in_words(&service_hours(model).week, words),
        Line::Exceptions => exceptions_in_words(&service_hours(model).exceptions, words),
        Line::Pace => own.pace_seconds.map(|seconds| dates::running_time(u64::from(seconds))).unwrap_or_default(),
        Line::PutOff => own.snooze.clone().unwrap_or_default(),
        Line::CallingHours => week_in_words(&calling.week, words),
        Line::CallingZones => zones_in_words(&calling.zones, words),
        Line::DaysOff => days_in_words(&base.calling.days_off, words),
        Line::WorkingDays => days_in_words(&base.calling.working_days, words),
        Line::PersonalCallback => {
            base.calling.personal_becomes_anyones_minutes.map(|minutes| minutes.to_string()).unwrap_or_default()
        }
        Line::Zone => base.zone.as_ref().map(|zone| zones::typed(zone, words)).unwrap_or_default(),
        Line::HomeRegion => base.home_region.clone().unwrap_or_else(|| HOME.to_owned()),
    }
}

/// What a typed text means.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read(line: Line, text: &str, model: &Model) -> Result<SettingChange, String> {
    let words = model.words();
    let today = model.zone.date(model.now);
    // What the screen shows where there is nothing.
    let text = Some(text.trim()).filter(|text| text.to_lowercase() != words.setting_none()).unwrap_or_default();
    let hours = service_hours(model).clone();
    let calling = model.settings.base.calling.clone();
    let of_calling = |change: &dyn Fn(&mut CallingSettings)| {
        let mut calling = calling.clone();
        change(&mut calling);
        SettingChange::Calling(calling)
    };
    Ok(match line {
        Line::Company => SettingChange::Company(Some(text.to_owned()).filter(|name| !name.is_empty())),
        Line::ServiceHours => SettingChange::ServiceHours(ServiceHours { week: week(text, words)?, ..hours }),
        Line::Exceptions => {
            let exceptions = parse_exceptions(text, today);
            let exceptions =
                exceptions.map_err(|error| not_a_rule(&error, &words.setting_exceptions_example(), words))?;
            SettingChange::ServiceHours(ServiceHours { exceptions, ..hours })
        }
        Line::Pace if text.is_empty() => SettingChange::Pace(None),
        Line::Pace => SettingChange::Pace(Some(pace(text).ok_or_else(|| words.setting_pace_wrong())?)),
        Line::PutOff if text.is_empty() => SettingChange::PutOff(None),
        Line::PutOff => {
            put_off(text, model)?;
            SettingChange::PutOff(Some(text.to_owned()))
        }
        Line::CallingHours => {
            let week = Some(week(text, words)?).filter(|week| !week.is_empty());
            of_calling(&|calling| calling.week.clone_from(&week))
        }
        Line::CallingZones => {
            let zones = parse_zones(text);
            let zones = zones.map_err(|error| not_a_rule(&error, &words.setting_zones_example(), words))?;
            of_calling(&|calling| calling.zones.clone_from(&zones))
        }
        Line::DaysOff => {
            let days = days(text, today, words)?;
            of_calling(&|calling| calling.days_off.clone_from(&days))
        }
        Line::WorkingDays => {
            let days = days(text, today, words)?;
            of_calling(&|calling| calling.working_days.clone_from(&days))
        }
        Line::PersonalCallback => {
            let minutes = match text {
                "" => None,
                text => Some(minutes(text).ok_or_else(|| words.setting_personal_callback_wrong())?),
            };
            of_calling(&|calling| calling.personal_becomes_anyones_minutes = minutes)
        }
        Line::Zone if text.is_empty() => SettingChange::Zone(None),
        Line::Zone => SettingChange::Zone(Some(zone(text).ok_or_else(|| words.setting_zone_wrong())?)),
        Line::HomeRegion => {
            let code = text.to_uppercase();
            if !has_numbers(&code) {
                return Err(words.setting_region_wrong());
            }
            SettingChange::HomeRegion(Some(code))
        }
    })
}

fn not_a_rule(error: &NotARule, example: &str, words: &Messages) -> String {
    let at = SafeText::cells(&error.at_word, 40);
    match error.fault {
        Fault::NoSense => words.setting_not_understood(at.as_str(), example),
        Fault::NoHours => words.setting_no_hours(at.as_str(), example),
        Fault::Backwards => words.setting_backwards(at.as_str(), example),
        Fault::TwoDates => words.setting_two_dates(at.as_str(), example),
    }
}

fn week(text: &str, words: &Messages) -> Result<Week, String> {
    parse_week(text).map_err(|error| {
        let error = if error.at_word.is_empty() {
            let last = text.split_whitespace().last().unwrap_or_default();
            NotARule { at_word: last.to_owned(), fault: Fault::NoHours }
        } else {
            error.into()
        };
        not_a_rule(&error, &words.setting_week_example(), words)
    })
}

fn days(text: &str, today: NaiveDate, words: &Messages) -> Result<BTreeSet<NaiveDate>, String> {
    parse_days(text, today).map_err(|error| not_a_rule(&error, &words.setting_days_example(), words))
}

/// Until when a client would be put off now.
fn put_off(text: &str, model: &Model) -> Result<ParsedTime, String> {
    let words = model.words();
    let rules = &model.playbooks;
    parse_callback(text, model.now, &model.zone, &rules.calling_hours, &rules.calendar, model.date_order()).map_err(
        |error| {
            let at = SafeText::cells(if error.at_word.is_empty() { text } else { &error.at_word }, 40);
            words.setting_not_understood(at.as_str(), words.setting_put_off_example())
        },
    )
}

/// What a typed text would be set to, in words, for the line below it; else what is wrong.
///
/// # Errors
/// What is wrong with it, in words.
pub fn checked(line: Line, text: &str, model: &Model) -> Result<String, String> {
    let words = model.words();
    Ok(match read(line, text, model)? {
        SettingChange::ServiceHours(hours) if line == Line::ServiceHours => match week_in_words(&hours.week, words) {
            none if none.is_empty() => words.service_hours_none(),
            week => week,
        },
        SettingChange::ServiceHours(hours) => {
            let said = exceptions_in_words(&hours.exceptions, words);
            with_past(said, hours.exceptions.keys(), model)
        }
        SettingChange::Calling(calling) => match line {
            Line::CallingHours => {
                let week = week_in_words(&calling.hours(&model.written_playbooks.calling_hours).week, words);
                if calling.week.is_some() { week } else { words.setting_as_in_playbook(week) }
            }
            Line::PersonalCallback => {
                let after = becomes_anyones(&calling.cadence(&model.written_playbooks.cadence), words);
                let own = calling.personal_becomes_anyones_minutes.is_some();
                if own { after } else { words.setting_as_in_playbook(after) }
            }
            Line::CallingZones => zones_in_words(&calling.zones, words),
            Line::DaysOff => with_past(days_in_words(&calling.days_off, words), calling.days_off.iter(), model),
            _ => with_past(days_in_words(&calling.working_days, words), calling.working_days.iter(), model),
        },
        SettingChange::Zone(Some(zone)) => {
            format!("{} · {}", zones::named(&zone, words), dates::clock(model.now, &zone))
        }
        SettingChange::Pace(Some(seconds)) => words.setting_pace_set(dates::minutes_and_seconds(seconds, words)),
        SettingChange::Pace(None) => words.setting_pace_unknown(),
        SettingChange::PutOff(Some(text)) => {
            let until = put_off(&text, model)?.appointment(&model.zone, None);
            words.today_put_off_until(callback::agreed_time(&until, &model.zone, model.now, words))
        }
        SettingChange::PutOff(None) => words.when_tomorrow(),
        SettingChange::Company(Some(name)) => words.setting_company_said(SafeText::new(&name).as_str()),
        _ => String::new(),
    })
}

/// What was understood of some days, and which of them change nothing any more.
fn with_past<'a>(said: String, days: impl Iterator<Item = &'a NaiveDate>, model: &Model) -> String {
    let (words, today) = (model.words(), model.zone.date(model.now));
    let past: BTreeSet<NaiveDate> = days.copied().filter(|day| *day < today).collect();
    if past.is_empty() { said } else { format!("{said}. {}", words.setting_days_past(days_in_words(&past, words))) }
}

/// The next value of a setting that Enter turns.
#[must_use]
pub fn turned(row: Row, model: &Model) -> Option<SettingChange> {
    let (base, own) = (&model.settings.base, &model.settings.own);
    let calling = base.calling.hours(&model.written_playbooks.calling_hours);
    let calendar = base.calling.calendar(&model.written_playbooks.calendar);
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
            SettingChange::CaseDeadline(match base.case_deadline.unwrap_or(model.written_playbooks.cases.deadline) {
                CaseDeadline::NextWorkingDay => CaseDeadline::Hours24,
                CaseDeadline::Hours24 => CaseDeadline::NextWorkingDay,
            })
        }
        Row::Theme => {
            let at = ThemeChoice::ALL.iter().position(|choice| *choice == own.theme).unwrap_or(0);
            SettingChange::Theme(ThemeChoice::ALL[(at + 1) % ThemeChoice::ALL.len()])
        }
        Row::Mouse => SettingChange::Mouse(!own.mouse),
        Row::ServiceHours
        | Row::Exceptions
        | Row::Pace
        | Row::PutOff
        | Row::CallingHours
        | Row::CallingZones
        | Row::DaysOff
        | Row::WorkingDays
        | Row::PersonalCallback
        | Row::Company
        | Row::Zone
        | Row::HomeRegion
        | Row::Quiet
        | Row::Dial => return None,
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
        SettingChange::Zone(_) if model.files.zone_asked => {
            words.setting_zone_saved_for_later(zones::named(&model.zone, words))
        }
        SettingChange::Mouse(true) => words.setting_mouse_said(),
        _ => words.setting_saved(),
    }
}

#[cfg(test)]
mod tests;
