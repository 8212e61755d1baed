//! The screen of settings: each line a setting with its value and what it does; changed on the spot, taken back by undo.

pub mod lengths;
pub mod rows;

use crate::domain::{OperatorSettings, SettingChange, Settings, ThemeChoice, Zone};

use super::effect::{Effect, Write};
use super::heard::reload_visible;
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Model, Screen};
use super::overlay::Overlay;
use super::text::TextField;
use super::{Key, layout};
use rows::{Kind, Line, Row};

/// What of the settings lies outside the base, and is only shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    /// Where the user's own file of settings lies.
    pub config: Option<String>,
    /// Where the user's own playbooks lie.
    pub playbooks: Option<String>,
    /// The program that dials, with its arguments; none where the number is copied or `tel:` is opened.
    pub dial_program: Option<String>,
    /// Numbers are handed to whatever opens `tel:`.
    pub dials_tel: bool,
    /// Our own firm's name as the user's file has it.
    pub company: String,
    /// The language was asked for on the command line: settings do not change it at the start.
    pub language_asked: bool,
    /// The zone was asked for by `TZ`: settings do not change it.
    pub zone_asked: bool,
}

/// The user's zone: the one that `TZ` asks for, else the one in the settings, else the one the program was started in.
#[must_use]
pub fn zone_in_force(base: &Settings, files: &Files, started_in: &Zone) -> Zone {
    base.zone.as_ref().filter(|_| !files.zone_asked).unwrap_or(started_in).clone()
}

/// The settings as they were read, and the screen that shows them.
#[derive(Debug, Clone, Default)]
pub struct SettingsScreen {
    /// Settings of the base.
    pub base: Settings,
    /// Settings of whoever works here.
    pub own: OperatorSettings,
    /// They have been read at least once.
    pub loaded: bool,
    /// The cursor.
    pub cursor: Cursor,
    /// The screen to go back to.
    pub from: Option<Screen>,
}

impl SettingsScreen {
    /// The colours of whoever works here.
    #[must_use]
    pub fn theme(&self) -> ThemeChoice {
        self.own.theme
    }

    /// The line the cursor is on.
    #[must_use]
    pub fn row(&self) -> Row {
        Row::ALL.get(self.cursor.at).copied().unwrap_or(Row::Company)
    }
}

/// Lines below the list that explain the setting under the cursor.
pub const EXPLAINED: u16 = 4;

/// Rows of the list on a screen of this size.
#[must_use]
pub fn height(size: (u16, u16)) -> usize {
    usize::from(size.1.saturating_sub(5 + EXPLAINED + 1)).max(1)
}

/// Opens the screen.
pub fn show(model: &mut Model) -> Vec<Effect> {
    let from = model.screen;
    if from != Screen::Settings {
        model.settings.from = Some(from).filter(|screen| !matches!(screen, Screen::Brief | Screen::WhoAmI));
    }
    model.show(Screen::Settings);
    vec![Effect::LoadSettings]
}

/// Opens the screen at one of its lines.
pub fn show_at(model: &mut Model, row: Row) -> Vec<Effect> {
    let effects = show(model);
    model.settings.cursor.at = Row::ALL.iter().position(|known| *known == row).unwrap_or(0);
    model.settings.cursor.keep(Row::ALL.len(), height(model.size));
    effects
}

/// The same, where the service hours are typed.
pub fn type_service_hours(model: &mut Model) -> Vec<Effect> {
    let effects = show_at(model, Row::ServiceHours);
    edit(model, Row::ServiceHours, Line::ServiceHours);
    effects
}

/// The settings of the base as they are at the start, before anybody has signed in.
pub fn opened_with(model: &mut Model, base: Settings) {
    model.settings.base = base;
    follow_zone(model);
}

/// The clock on the wall is the one of the settings; true where it has become another one.
fn follow_zone(model: &mut Model) -> bool {
    let zone = zone_in_force(&model.settings.base, &model.files, &model.zone_at_start);
    let changed = zone != model.zone;
    model.zone = zone;
    changed
}

/// The settings have been read: what the program does by them follows at once. True where what is on the screen was read
/// by another clock.
pub fn loaded(model: &mut Model, base: Settings, own: OperatorSettings) -> bool {
    let before = model.settings.own.language.or(model.settings.base.language);
    let now = own.language.or(base.language);
    let first = !model.settings.loaded;
    if before != now || (first && !model.files.language_asked) {
        // Taken back to nothing, the language is again the one that the program was started in.
        model.language = now.unwrap_or(model.started_in);
    }
    if first && model.files.language_asked {
        model.language = model.started_in;
    }
    model.company = base.company.clone().unwrap_or_else(|| model.files.company.clone());
    model.settings.base = base;
    model.settings.own = own;
    model.settings.loaded = true;
    follow_zone(model)
}

/// Does what an action asks for on the screen.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let height = height(model.size);
    if model.settings.cursor.act(action, Row::ALL.len(), height) {
        return Vec::new();
    }
    let row = model.settings.row();
    match action {
        Action::Open => match row.kind() {
            Kind::Typed(line) => {
                edit(model, row, line);
                Vec::new()
            }
            Kind::Turned => {
                let change = rows::turned(row, model);
                change.map_or_else(Vec::new, |change| save(model, change))
            }
            // The lines below the list say in which file.
            Kind::Shown => Vec::new(),
        },
        Action::Back => {
            let to = model.settings.from.unwrap_or(Screen::Today);
            let to = if to == Screen::Call && model.call.is_none() { Screen::Today } else { to };
            model.show(to);
            // What it shows may have been read by a clock or by hours that are others now.
            reload_visible(model)
        }
        _ => Vec::new(),
    }
}

fn edit(model: &mut Model, row: Row, line: Line) {
    let field = TextField::with(&rows::typed(line, model));
    model.overlays.push(Overlay::SettingEdit { row, line, field });
}

/// Types into the line of a setting, or records what was typed.
pub fn act_on_line(model: &mut Model, action: Option<Action>, key: Key) -> Vec<Effect> {
    let Some(Overlay::SettingEdit { row, line, field }) = model.overlays.last_mut() else { return Vec::new() };
    if action.is_none() {
        field.key(key);
        return Vec::new();
    }
    if action != Some(Action::Record) {
        return Vec::new();
    }
    let (row, line, text) = (*row, *line, field.text().to_owned());
    match rows::read(line, &text, model) {
        // Read as it was shown it would be a setting of its own where it was the built-in one.
        Ok(change) if text == rows::typed(line, model) || changes_nothing(model, &change) => {
            model.overlays.pop();
            model.say(model.words().setting_unchanged());
            Vec::new()
        }
        Ok(change) => {
            model.overlays.pop();
            save(model, change)
        }
        // What is wrong with it stands below the line already.
        Err(_) => {
            let words = model.words();
            model.complain(words.form_look_at(row.name(words)));
            Vec::new()
        }
    }
}

fn changes_nothing(model: &Model, change: &SettingChange) -> bool {
    let (mut base, mut own) = (model.settings.base.clone(), model.settings.own.clone());
    change.apply(&mut base, &mut own);
    base == model.settings.base && own == model.settings.own
}

/// Sends a change on its way; what it changes on the screen it changes at once.
pub fn save(model: &mut Model, change: SettingChange) -> Vec<Effect> {
    change.apply(&mut model.settings.base, &mut model.settings.own);
    match &change {
        SettingChange::Language(language) => model.language = *language,
        SettingChange::Zone(_) => {
            follow_zone(model);
        }
        SettingChange::Role(role) => {
            if let Some(me) = &mut model.me {
                me.role = *role;
            }
        }
        _ => {}
    }
    model.company = model.settings.base.company.clone().unwrap_or_else(|| model.files.company.clone());
    let said = rows::said(&change, model);
    model.say(said);
    vec![model.saves.send(Write::ChangeSetting(Box::new(change))), Effect::LoadToday]
}

/// How many lines fit into the window of a line that is typed into, at most.
#[must_use]
pub fn line_rows(size: (u16, u16)) -> u16 {
    u16::try_from(layout::overlay_height(size)).unwrap_or(u16::MAX).saturating_sub(6).clamp(1, 8)
}
