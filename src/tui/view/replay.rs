//! A call as it went: what happened when, and of the step under the cursor the question in its words, the path as it was
//! known then, and what became of the answer later.

use ratatui::Frame;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::domain::{
    AnswerValue, EventBody, Later, Moment, Page, Replay, ReplayStep, SafeText, StepId, StepState, TouchKind,
};
use crate::i18n::{dates, operations, telephone};
use crate::playbook::{CallFacts, render};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, popup, wrap};

use super::Look;
use super::call::{sign, value_in_short};
use super::card::beginning;
use super::record::{entries, height, loading, name_column};

/// Rows of a step, and of one under the cursor: what happened, the question, the path.
const ROWS: usize = 3;
const ROWS_SELECTED: usize = 12;
const ROWS_QUESTION: usize = 5;
const ROWS_PATH: usize = 4;

/// Cells of a value in the path.
const VALUE: usize = 28;

/// Draws the overlay.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, replay: Option<&Replay>, cursor: usize) {
    let words = look.model.words();
    let title = words.replay_title(replay.map(|replay| replay.client.as_str()).unwrap_or_default());
    let day = replay.and_then(|replay| replay.steps.first()).map(|step| {
        let (zone, now) = (&look.model.zone, look.model.now);
        dates::near_day(zone.date(step.at), zone.date(now), words)
    });
    let title = [Some(title), day].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let inside = popup(frame, 110, height(look), &title, look.theme);
    let Some(replay) = replay else { return loading(frame, look, inside) };
    let width = usize::from(inside.width);
    let who_cells = name_column(replay.steps.iter().filter_map(|step| step.operator.clone()));
    let view = View { look, replay, width, who_cells };
    entries(frame, look, inside, replay.steps.len(), cursor, |at, selected| {
        replay.steps.get(at).map_or_else(Vec::new, |step| view.rows(at, step, selected))
    });
}

#[derive(Clone, Copy)]
struct View<'a> {
    look: Look<'a>,
    replay: &'a Replay,
    width: usize,
    who_cells: usize,
}

impl View<'_> {
    fn rows(self, at: usize, step: &ReplayStep, selected: bool) -> Vec<Line<'static>> {
        let (look, model, words) = (self.look, self.look.model, self.look.model.words());
        let mut rows = Vec::new();
        if step.new_call {
            let day = dates::near_day(model.zone.date(step.at), model.zone.date(model.now), words);
            rows.push(look.line(format!(" {}: {day}", words.replay_new_call()), Meaning::Heading));
        }
        let clock = dates::clock_with_seconds(step.at, &model.zone);
        let since = dates::running_time(step.elapsed_ms / 1000);
        let who = cell(step.operator.as_deref().unwrap_or_default(), self.who_cells);
        let head = format!(" {clock} +{since} {who} ");
        let indent = head.width();
        let later = self.replay.later(at);
        let mut what = self.event(&step.body);
        match &later {
            Some(Later::TakenBack(_)) => what = format!("{what} ({})", words.replay_undone()),
            Some(Later::Corrected(..)) => what = format!("{what} ({})", words.replay_corrected()),
            None => {}
        }
        let faint = matches!(later, Some(Later::TakenBack(_)));
        let meaning = match (selected, faint) {
            (true, _) => Meaning::Selected,
            (false, true) => Meaning::Faint,
            (false, false) => Meaning::Plain,
        };
        let below = if faint { Meaning::Faint } else { Meaning::Plain };
        let most = if selected { ROWS_SELECTED } else { ROWS };
        for (row, text) in self.cut(&what, indent, most).into_iter().enumerate() {
            rows.push(match row {
                0 => look.line(cell(&format!("{head}{text}"), self.width), meaning),
                _ => look.line(format!("{}{text}", " ".repeat(indent)), below),
            });
        }
        if selected {
            let more = [
                (self.question(step).map(|text| words.replay_question(text)), ROWS_QUESTION, Meaning::Say),
                (later.map(|later| self.became(step, &later)), ROWS, Meaning::Due),
                (self.path(at, step).map(|text| words.replay_path(text)), ROWS_PATH, Meaning::Faint),
            ];
            for (text, most, meaning) in more {
                let rows_of = text.map(|text| self.cut(&text, 5, most)).unwrap_or_default();
                rows.extend(rows_of.into_iter().map(|row| look.line(format!("     {row}"), meaning)));
            }
        }
        rows
    }

    fn cut(self, text: &str, indent: usize, most: usize) -> Vec<String> {
        let room = self.width.saturating_sub(indent + 1);
        let mut rows = wrap(&beginning(text), room);
        if rows.len() > most {
            rows.truncate(most);
            if let Some(last) = rows.last_mut() {
                *last = SafeText::cells(&format!("{}…", last.trim_end()), room).to_string();
            }
        }
        rows
    }

    fn title(self, step: &StepId) -> String {
        self.page(step).map_or_else(|| step.0.clone(), |page| page.title.clone())
    }

    fn event(self, body: &EventBody) -> String {
        let words = self.look.model.words();
        match body {
            EventBody::Dialed { number, .. } => words.replay_dialed(telephone::grouped(number)),
            EventBody::Ended { recovered: true } => words.replay_recovered(),
            EventBody::Ended { recovered: false } => words.replay_ended(),
            EventBody::Coded { outcome, note } => {
                let kind = self.replay.kind.unwrap_or(TouchKind::Survey);
                let what = words.replay_coded(super::brief::outcome_label(self.look, outcome, kind));
                note.as_ref().map_or(what.clone(), |note| format!("{what} · {}", words.card_note_said(note)))
            }
            EventBody::Noted { text, .. } => words.card_note_said(text),
            EventBody::Started { script, version, again } => {
                let known = self.replay.script.as_ref().filter(|known| known.id == *script);
                let title = known.map_or(script.0.as_str(), |known| known.title.as_str());
                let what = words.replay_started(title, *version);
                if *again { format!("{what}, {}", words.replay_again()) } else { what }
            }
            EventBody::Answer { step, value } => words.replay_answer(self.title(step), self.value(step, value)),
            EventBody::Probed { step, .. } => words.replay_probed(self.title(step)),
            EventBody::Answered => words.replay_answered(),
        }
    }

    fn value(self, step: &StepId, value: &AnswerValue) -> String {
        let words = self.look.model.words();
        match value {
            AnswerValue::Score(score) => score.value().to_string(),
            AnswerValue::Choice(id) => {
                let option = self.page(step).and_then(|page| page.choice(id));
                option.map_or_else(|| id.clone(), |option| option.label.clone())
            }
            AnswerValue::Text(text) => words.quoted(text),
            AnswerValue::Passed => words.replay_passed(),
            other => operations::recorded(other, words),
        }
    }

    /// The words that were read out at a step, with the client's data in them.
    fn question(self, step: &ReplayStep) -> Option<String> {
        let template = match &step.body {
            EventBody::Answer { step, .. } => &self.page(step)?.say,
            EventBody::Probed { step, probe } => self.page(step)?.probes.get(usize::from(*probe))?,
            _ => return None,
        };
        let safe = |text: &str| SafeText::new(text).to_string();
        let person = self.replay.person.as_ref();
        let facts = CallFacts {
            client: safe(&self.replay.client),
            person: person.map(|name| safe(&name.full)).unwrap_or_default(),
            person_first: person.map(|name| safe(&name.address())).unwrap_or_default(),
            operator: step.operator.as_deref().map(safe).unwrap_or_default(),
            company: safe(&self.look.model.company),
            ..CallFacts::default()
        };
        let said = render(template, &facts).unwrap_or_else(|_| template.clone());
        Some(said.trim().to_owned()).filter(|said| !said.is_empty())
    }

    /// The path through the script as it was known right after a step; none before the script began.
    fn path(self, at: usize, step: &ReplayStep) -> Option<String> {
        let words = self.look.model.words();
        let asked =
            matches!(step.body, EventBody::Started { .. } | EventBody::Answer { .. } | EventBody::Probed { .. });
        let known = self.replay.known_at(at).filter(|_| asked)?;
        let pages = &self.replay.script.as_ref()?.pages;
        let current = known.current();
        let mut shown = Vec::new();
        for step in known.path() {
            let Some(page) = pages.get(step.page).filter(|_| step.kept || step.state != StepState::OffPath) else {
                continue;
            };
            let value = known.answer(&page.id).map(|value| value_in_short(self.look, page, value)).unwrap_or_default();
            let mut text = format!("{} {}", sign(step.state, current == Some(step.page)).trim(), page.title);
            if !value.is_empty() {
                text = format!("{text} {}", SafeText::cells(&value, VALUE));
            }
            if step.state == StepState::OffPath {
                text = format!("{} ({})", text.trim(), words.replay_not_counted());
            }
            shown.push(text.trim().to_owned());
        }
        Some(shown.join("; "))
    }

    fn became(self, step: &ReplayStep, later: &Later<'_>) -> String {
        let words = self.look.model.words();
        match later {
            Later::TakenBack(at) => words.replay_taken_back_at(self.when(*at, step.at)),
            Later::Corrected(at, value) => {
                let EventBody::Answer { step: of, .. } = &step.body else { return String::new() };
                words.replay_corrected_at(self.when(*at, step.at), self.value(of, value))
            }
        }
    }

    /// The clock; another day is named.
    fn when(self, at: Moment, before: Moment) -> String {
        let (model, words) = (self.look.model, self.look.model.words());
        if model.zone.date(at) == model.zone.date(before) {
            dates::clock_with_seconds(at, &model.zone)
        } else {
            dates::near_time(at, &model.zone, model.now, words)
        }
    }
}

impl<'a> View<'a> {
    fn page(self, step: &StepId) -> Option<&'a Page> {
        self.replay.script.as_ref()?.page(step)
    }
}
