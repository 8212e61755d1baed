//! The palette: every action of the program by name and description, with its key; what can be done now comes first.

use std::collections::HashMap;

use crate::domain::{Language, fold, key_place};
use crate::i18n::{Messages, messages};

use super::context::below;
use super::effect::Effect;
use super::keymap::{Action, Binding, Context, Keys, bindings};
use super::model::{Env, Model};
use super::overlay::Overlay;
use super::settings::rows::Row as Setting;
use super::{Key, hints, layout, obstacle, place, settings, update};

/// Walks the lines, types, or does what the line under the cursor says.
pub fn act(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(Overlay::Palette { field, cursor }) = model.overlays.last() else { return Vec::new() };
    let (mut field, at) = (field.clone(), *cursor);
    let rows = rows(model, field.text());
    let page = layout::overlay_height(model.size).saturating_sub(3 + DETAIL).max(1);
    let at = match action {
        None => {
            field.key(key);
            0
        }
        Some(Action::Up) => at.saturating_sub(1),
        Some(Action::Down) => at + 1,
        Some(Action::PageUp) => at.saturating_sub(page),
        Some(Action::PageDown) => at + page,
        Some(Action::Open) => return choose(model, rows.into_iter().nth(at), env),
        Some(_) => at,
    };
    let at = at.min(rows.len().saturating_sub(1));
    if let Some(Overlay::Palette { field: typed, cursor }) = model.overlays.last_mut() {
        (*typed, *cursor) = (field, at);
    }
    Vec::new()
}

fn choose(model: &mut Model, row: Option<Row>, env: &mut Env<'_>) -> Vec<Effect> {
    let Some(row) = row else { return Vec::new() };
    if let Some(why) = row.why_not {
        model.complain(why);
        return Vec::new();
    }
    let action = row.binding.action;
    remember(&mut model.recent, action);
    model.overlays.pop();
    match row.setting {
        Some(setting) => update::show_setting(model, setting),
        None => update::run(model, action, env),
    }
}

/// Rows below the list, in which the line under the cursor is told whole.
pub const DETAIL: usize = 4;
/// How many actions are remembered as used lately.
const REMEMBERED: usize = 8;
/// From this distance on a name has the word in another form at best.
const OTHER_ENDING: u32 = 6;
/// From this distance on a name only resembles what was typed.
const RESEMBLES: u32 = 10;
/// How many places are named for an action that works elsewhere.
const PLACES: usize = 3;

/// One line of the palette.
pub struct Row {
    /// What it does and by which key.
    pub binding: &'static Binding,
    /// Why it cannot be done now, or where it can; none where Enter does it.
    pub why_not: Option<String>,
    /// It belongs to the screen, or works wherever it is chosen.
    here: bool,
    /// The line of the settings that it leads to; none where it is an action.
    setting: Option<Setting>,
    /// Where it works, where its name alone does not tell it from another line.
    at: Option<String>,
}

impl Row {
    /// What the list says of it.
    #[must_use]
    pub fn text(&self, model: &Model) -> String {
        let words = model.words();
        if let Some(setting) = self.setting {
            return format!("{}: {}", setting.name(words), settings::rows::value(setting, model));
        }
        let help = || (self.binding.help)(words);
        match &self.at {
            Some(places) => format!("{places}: {}", help()),
            None => self.why_not.clone().filter(|_| self.here).unwrap_or_else(help),
        }
    }
}

impl Row {
    /// What it does, at length.
    #[must_use]
    pub fn told(&self, model: &Model) -> String {
        self.setting.map_or_else(|| (self.binding.help)(model.words()), |setting| setting.explained(model))
    }
}

/// Notes that an action was chosen, for the next time nothing is typed.
pub fn remember(recent: &mut Vec<Action>, action: Action) {
    recent.retain(|known| *known != action);
    recent.insert(0, action);
    recent.truncate(REMEMBERED);
}

/// The lines that fit what was typed: what can be done now first, then the rest.
#[must_use]
pub fn rows(model: &Model, typed: &str) -> Vec<Row> {
    let words = model.words();
    let context = below(model);
    let other = match model.language {
        Language::Russian => Language::English,
        Language::English => Language::Russian,
    };
    let needle = fold(typed);
    let asked: Vec<&str> = needle.split_whitespace().collect();
    let mut seen: Vec<(Action, String)> = Vec::new();
    let mut here: Vec<Action> = Vec::new();
    let mut found = Vec::new();
    let mut all: Vec<&Binding> = of(context).collect();
    all.sort_by_key(|binding| (hints::rank(binding.action), !binding.in_bar));
    all.extend(bindings().filter(|binding| !binding.applies(context)));
    for (order, binding) in all.into_iter().enumerate() {
        let name = (binding.hint)(words);
        let applies = binding.applies(context);
        let known = seen.iter().any(|(action, hint)| *action == binding.action && *hint == name);
        if binding.action == Action::Palette || known || (!applies && here.contains(&binding.action)) {
            continue;
        }
        if applies {
            here.push(binding.action);
        }
        seen.push((binding.action, name));
        // Whoever knows a command by its name in the other language finds it by that where no other one fits.
        let by_other_name = || distance(&asked, &searched(binding, messages(other))).map(|found| found + RESEMBLES);
        let Some(distance) = distance(&asked, &searched(binding, words)).or_else(by_other_name) else { continue };
        let here = applies || anywhere(binding.action);
        let why_not = if here {
            obstacle::why_not(model, context, binding.action).or_else(|| needs_its_key(binding, words))
        } else {
            Some(words.palette_works_at(places(binding.action, words)))
        };
        let used = model.recent.iter().position(|action| *action == binding.action).unwrap_or(REMEMBERED);
        let used = if asked.is_empty() { used } else { 0 };
        // Whoever types the beginning of its name means this one, wherever it works.
        let named = !needle.is_empty() && fold(&(binding.hint)(words)).starts_with(&needle);
        let later = why_not.is_some() && !named;
        let order = (moves(binding.action), false, why_not.is_some(), order);
        let place = (distance >= RESEMBLES, later, used, distance, order);
        found.push((place, Row { binding, why_not, here, setting: None, at: None }));
    }
    // A word that an action has which can be done now is rather meant than the beginning of another one's name.
    let whole = u32::try_from(asked.len()).unwrap_or(u32::MAX);
    let here =
        found.iter().any(|((_, _, _, distance, ..), row): &(_, Row)| row.why_not.is_none() && *distance <= whole);
    for ((_, later, ..), row) in &mut found {
        *later |= here && row.why_not.is_some();
    }
    // Nobody reads through all the settings here, but whoever names one is led to it.
    let to_settings = bindings().find(|binding| binding.action == Action::Settings).filter(|_| !asked.is_empty());
    for (binding, setting) in
        to_settings.into_iter().flat_map(|binding| Setting::ALL.iter().map(move |row| (binding, *row)))
    {
        let name = format!("{} {}", setting.name(words), setting.also_called(words));
        let searched = Searched { key: String::new(), name: fold(&name), help: fold(&setting.explained(model)) };
        let Some(distance) = distance(&asked, &searched) else { continue };
        // «Праздники» before what has more to its name.
        let order = bindings().count() + setting.name(words).split(' ').count();
        let place = (distance >= RESEMBLES, false, 0, distance, (false, true, false, order));
        found.push((place, Row { binding, why_not: None, here: true, setting: Some(setting), at: None }));
    }
    // Other endings and what only resembles the words are of use where nothing has the words themselves.
    let near = found.iter().map(|((_, _, _, distance, ..), _)| *distance).min().unwrap_or_default();
    let exact = u32::try_from(asked.len()).is_ok_and(|words| words > 0 && near <= words);
    let farthest = if exact { OTHER_ENDING } else { RESEMBLES };
    if near < farthest {
        found.retain(|((_, _, _, distance, ..), _)| *distance < farthest);
    }
    found.sort_by_key(|(place, _)| *place);
    let mut rows: Vec<Row> = found.into_iter().map(|(_, row)| row).collect();
    tell_apart(&mut rows, words);
    rows
}

/// Of several of one name, those that work elsewhere say where first.
fn tell_apart(rows: &mut [Row], words: &Messages) {
    let mut named: HashMap<String, usize> = HashMap::new();
    for row in rows.iter().filter(|row| row.setting.is_none()) {
        *named.entry((row.binding.hint)(words)).or_default() += 1;
    }
    for row in rows.iter_mut().filter(|row| !row.here) {
        if named.get(&(row.binding.hint)(words)).is_some_and(|rows| *rows > 1) {
            row.at = Some(places(row.binding.action, words));
        }
    }
}

/// The rows of the table that speak for a context; those that name it first.
pub fn of(context: Context) -> impl Iterator<Item = &'static Binding> + Clone {
    let named = bindings().filter(move |binding| binding.contexts.contains(&context));
    let general = bindings().filter(move |binding| binding.contexts.is_empty() && binding.applies(context));
    named.chain(general)
}

/// What means the same wherever it is chosen, although its key is heard on some screens only.
#[must_use]
pub const fn anywhere(action: Action) -> bool {
    matches!(
        action,
        Action::ShowToday
            | Action::ShowClients
            | Action::ShowCases
            | Action::ShowNps
            | Action::ShowChecklists
            | Action::Find
            | Action::Import
            | Action::AddClient
            | Action::ServiceHours
            | Action::Settings
            | Action::Incoming
            | Action::Tour
            | Action::Operations
            | Action::Language
            | Action::Undo
            | Action::Redo
            | Action::Help
            | Action::Quit
    )
}

/// Walking about: of no use in a list of commands, and at the end of it.
#[must_use]
pub const fn moves(action: Action) -> bool {
    matches!(
        action,
        Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::Backspace
    )
}

/// A row for "any digit" does nothing by its name alone.
fn needs_its_key(binding: &Binding, words: &Messages) -> Option<String> {
    match binding.keys {
        Keys::These(_) => None,
        Keys::Digits | Keys::Offered | Keys::Codes => Some(words.palette_press_itself()),
    }
}

/// On which screens an action works.
fn places(action: Action, words: &Messages) -> String {
    let mut places: Vec<String> = Vec::new();
    for context in bindings().filter(|binding| binding.action == action).flat_map(|binding| binding.contexts) {
        let place = place::name(*context, words);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let more = places.len() > PLACES;
    places.truncate(PLACES);
    let mut named = places.join(", ");
    if more {
        named.push('…');
    }
    named
}

/// The words by which a line is found, folded.
struct Searched {
    key: String,
    name: String,
    help: String,
}

fn searched(binding: &Binding, words: &Messages) -> Searched {
    Searched {
        key: fold(&binding.shown(words)),
        name: fold(&(binding.hint)(words)),
        help: fold(&(binding.help)(words)),
    }
}

/// How far what was asked for lies from a line; none where it does not fit. Each word has to be found, in whatever
/// order, in whatever layout, with a slip of the finger allowed.
fn distance(asked: &[&str], searched: &Searched) -> Option<u32> {
    let Searched { key, name, help } = searched;
    asked.iter().try_fold(0, |sum, asked| {
        if asked == key {
            return Some(sum);
        }
        let in_hint = name.split(' ').filter_map(|word| nearness(asked, word)).min();
        let in_help = help.split(' ').filter_map(|word| nearness(asked, word)).min().map(|near| near + 1);
        Some(sum + in_hint.into_iter().chain(in_help).min()?)
    })
}

/// How far what was typed, folded and cut into words, lies from a name; none where it does not fit.
pub(super) fn to_name(asked: &[&str], name: &str) -> Option<u32> {
    distance(asked, &Searched { key: String::new(), name: fold(name), help: String::new() })
}

/// How near a typed word is to a word of a name; 0 is the same.
fn nearness(asked: &str, word: &str) -> Option<u32> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let (a, w): (Vec<char>, Vec<char>) = (asked.chars().collect(), word.chars().collect());
    if w.is_empty() {
        return None;
    }
    if asked == word {
        return Some(0);
    }
    if word.starts_with(asked) {
        return Some(2);
    }
    if a.len() > 2 && word.contains(asked) {
        return Some(4);
    }
    // Another ending of the same word: «часы», «часов».
    let common = a.iter().zip(&w).take_while(|(a, w)| a == w).count();
    if common >= 3 && a.len() - common <= 2 && w.len() - common <= 2 {
        return Some(OTHER_ENDING);
    }
    let place = |text: &[char]| -> String { text.iter().map(|c| key_place(*c)).collect() };
    if place(&w).starts_with(&place(&a)) {
        return Some(8);
    }
    let slips = match a.len() {
        0..4 => return None,
        4..7 => 1,
        _ => 2,
    };
    // What is being typed is compared with as much of the word, a letter more or less.
    (a.len().saturating_sub(1)..=a.len() + 1)
        .map(|len| w.get(..len).unwrap_or(&w))
        .map(|part| slips_between(&a, part))
        .min()
        .filter(|found| *found <= slips)
        .map(|found| 10 + found)
}

/// Letters changed, added, left out or swapped with their neighbour (optimal string alignment).
fn slips_between(a: &[char], b: &[char]) -> u32 {
    let (mut before, mut last): (Vec<u32>, Vec<u32>) = (Vec::new(), (0..).take(b.len() + 1).collect());
    for (i, from) in a.iter().enumerate() {
        let mut row = vec![last[0] + 1];
        for (j, to) in b.iter().enumerate() {
            let mut least = (last[j] + u32::from(from != to)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *from == b[j - 1] && a[i - 1] == *to {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests;
