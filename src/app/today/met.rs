//! A client was met and not rung: the touch is done, with a note on what was said.

use crate::app::effect::{Effect, Write};
use crate::app::form::{self, Form, FormFor, FormLine};
use crate::app::model::{Model, Screen};
use crate::app::{brief, layout};
use crate::domain::{CallRow, Exclusion, RankClass, TouchId};

use super::call_line;
use super::layers::{name_in_banner, send};

/// The row under the cursor, or that of the brief.
fn row(model: &Model) -> Option<&CallRow> {
    match (model.screen, &model.brief) {
        (Screen::Brief, Some(brief)) => Some(&brief.row),
        _ => model.today.selected(call_line(model)),
    }
}

/// Why no meeting can be recorded for this row, in words: a survey is asked, a letter written, a case and a promise are
/// closed with their own words, and of whom a colleague speaks with nothing is recorded.
#[must_use]
pub fn obstacle(model: &Model) -> Option<String> {
    let words = model.words();
    let Some(row) = row(model) else { return Some(words.obstacle_no_line()) };
    if matches!(row.excluded, Some(Exclusion::Held(_))) {
        return Some(words.today_met_held());
    }
    match RankClass::of(row.candidate.touch.kind) {
        RankClass::Case | RankClass::Promise => Some(words.today_met_closed_there()),
        RankClass::Wave => Some(words.today_met_survey()),
        _ if row.is_letter() => Some(words.today_met_letter()),
        RankClass::Callback | RankClass::Care | RankClass::Format | RankClass::Passive => None,
    }
}

/// Asks what was said.
pub fn open(model: &mut Model) -> Vec<Effect> {
    if let Some(text) = obstacle(model) {
        model.complain(text);
        return Vec::new();
    }
    let words = model.words();
    let Some((touch, name)) = row(model).map(|row| (row.candidate.touch.id, row.candidate.client_name.clone())) else {
        return Vec::new();
    };
    let title = words.today_met_title(name_in_banner(&name));
    let line = FormLine::new(words.today_met_note(), words.today_met_note_hint(), "");
    form::open(model, Form::new(FormFor::Met { touch, name }, title, vec![line]));
    Vec::new()
}

/// What was said has been written: the touch is done.
pub fn record(model: &mut Model, touch: TouchId, name: &str, note: &str) -> Vec<Effect> {
    let (words, room) = (model.words(), layout::message_width(model.size));
    let text = layout::with_name(name, room, |name| words.today_met_done(name));
    let mut effects = brief::release(model);
    effects.extend(send(model, Write::Met { touch, note: note.to_owned() }, text));
    effects
}
