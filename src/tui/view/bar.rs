//! The head, the status line and the bottom line of every screen.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

use crate::app::call::LiveCall;
use crate::app::hints;
use crate::app::layout::with_name;
use crate::app::model::{Model, Screen};
use crate::app::tour::{Tour, guide};
use crate::domain::{CallState, SafeText, with_short_form};
use crate::i18n::{dates, numbers};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{columns, lines, wrap};

use super::Look;

/// Lines of the longest message.
const MOST_ROWS: usize = 2;

/// The first line: where one is, what time it is, who works. A long name of the operator takes what the rest leaves.
pub fn head(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let all = usize::from(area.width);
    let cells = |text: &str| SafeText::new(text).width();
    let me = look.model.me.as_ref().map(|me| SafeText::new(&me.name).to_string()).unwrap_or_default();
    let right = |me: &str| match look.model.screen {
        Screen::Cases => [super::cases::in_time(look).unwrap_or_default(), head_right(look.model, me)].join("   "),
        _ => head_right(look.model, me),
    };
    let least = cells(&head_left_in_short(look).unwrap_or_else(|| head_left(look, usize::MAX)));
    let free = all.saturating_sub(right("").width() + 4 + least);
    let right = right(SafeText::cells(&me, free.max(OPERATOR)).as_str());
    let room = all.saturating_sub(right.width() + 4);
    let whole = head_left(look, room);
    let left = if cells(&whole) > room { head_left_in_short(look).unwrap_or(whole) } else { whole };
    let left = SafeText::cells(&left, room);
    frame.render_widget(look.line(format!(" {left}"), Meaning::Heading), area);
    let place = Rect { x: area.right().saturating_sub(width(&right) + 1), width: width(&right), ..area };
    frame.render_widget(Line::from(right), place.intersection(area));
}

/// Cells of the operator's name at least, whatever stands before it.
const OPERATOR: usize = 20;

/// Who is called, in so many cells: what the person does gives way first, then the longer of the two names.
fn whom(call: &LiveCall, room: usize) -> String {
    let client = SafeText::new(&with_short_form(&call.candidate.client_name));
    let Some(person) = &call.candidate.person else { return client.into() };
    let name = SafeText::new(&person.name.full);
    let role = person.role.as_ref().or(person.position.as_ref()).map(|role| SafeText::new(role));
    let both = client.width() + 3 + name.width();
    match role {
        Some(role) if both + 3 + role.width() <= room => format!("{client} · {name} · {role}"),
        _ => {
            let wanted = [(client.width(), 16), (name.width(), 12)];
            let [of_client, of_person] = columns(wanted, room.saturating_sub(3));
            format!("{} · {}", client.cut(of_client), name.cut(of_person))
        }
    }
}

fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

fn head_left(look: Look<'_>, room: usize) -> String {
    let model = look.model;
    let words = model.words();
    match (model.screen, &model.call, &model.brief) {
        (Screen::Call, Some(call), _) => whom(call, room),
        (Screen::Brief, _, Some(brief)) => {
            with_name(&brief.row.candidate.client_name, room, |name| words.screen_brief(name))
        }
        (Screen::Today | Screen::Start, ..) => {
            let today = model.zone.date(model.now);
            words.screen_today(dates::day(today, today, words).as_str())
        }
        (Screen::Clients, ..) => words.screen_clients(),
        (Screen::Card, ..) => words.screen_card(),
        (Screen::Checklists | Screen::Checklist, ..) => words.screen_checklists(),
        (Screen::Letter, ..) => words.screen_letter(),
        (Screen::Import, ..) => words.screen_import(),
        (Screen::Cases, ..) => words.screen_cases(),
        (Screen::Case, ..) => match model.cases.selected() {
            Some(row) if row.id.is_case() => words.screen_one_case(),
            Some(_) => words.screen_one_promise(),
            None => words.screen_case(),
        },
        (Screen::Nps | Screen::Answers, ..) => super::nps::title(look),
        (Screen::Settings, ..) => words.place_settings(),
        _ => words.screen_who(),
    }
}

/// The same in fewer cells, where there is such.
fn head_left_in_short(look: Look<'_>) -> Option<String> {
    let model = look.model;
    let today = model.zone.date(model.now);
    matches!(model.screen, Screen::Today | Screen::Start)
        .then(|| model.words().screen_today(dates::short_day(today, today, model.words())))
}

fn head_right(model: &Model, me: &str) -> String {
    let words = model.words();
    let now = dates::clock(model.now, &model.zone);
    match (model.screen, &model.call) {
        (Screen::Call, Some(call)) => {
            let state = match call.call.state() {
                CallState::Ready | CallState::Dialing => words.call_state_dialing(),
                CallState::Talking => words.call_state_talking(),
                CallState::Ended | CallState::Coded => words.call_state_ended(),
            };
            let clock = call_clock(call, model);
            let theirs = dates::clock(model.now, &call.candidate.zone);
            let state = format!("{state} {clock}");
            format!("{}   {}", state.trim_end(), words.call_clocks(theirs.as_str(), now.as_str()))
        }
        (Screen::Today, _) => {
            let count = |n: u32| numbers::grouped(u64::from(n));
            let progress = &model.today.progress;
            let (calls, reached, complete) = (count(progress.calls), count(progress.reached), count(progress.complete));
            let done = if progress.promises_kept == 0 {
                words.today_progress(calls, reached, complete)
            } else {
                words.today_head_progress(calls, reached, complete, count(progress.promises_kept))
            };
            format!("{done}   {now}   {me}")
        }
        _ => format!("{now}   {me}"),
    }
}

/// How long a call has lasted; of one that was cut off only how long at least, where that says anything.
fn call_clock(call: &LiveCall, model: &Model) -> String {
    let seconds = call.clock_ms(model.elapsed_ms) / 1000;
    let clock = dates::running_time(seconds);
    match (call.length_unknown(), seconds) {
        (true, 0) => String::new(),
        (true, _) => model.words().call_at_least(clock),
        (false, _) => clock,
    }
}

/// What stands between the screen and the keys: a row or more, and in the last of them whether all is saved.
pub struct Status {
    rows: Vec<Line<'static>>,
    saved: Line<'static>,
}

impl Status {
    /// Rows that it takes; the screen above has the others.
    pub fn height(&self) -> u16 {
        u16::try_from(self.rows.len()).unwrap_or(1).max(1)
    }
}

/// Cells between what is said and that all is saved.
const APART: usize = 3;

/// What there is to say in a window of this width: what went wrong, what was done, the call in the background, and
/// whether all is saved.
pub fn status(look: Look<'_>, width: u16) -> Status {
    let model = look.model;
    let words = model.words();
    let width = usize::from(width).saturating_sub(2);
    let told = |text: &str, meaning: Meaning| -> Vec<Line<'static>> {
        rows(text, width).into_iter().map(|row| look.line(format!(" {row}"), meaning)).collect()
    };
    if let Some(problem) = &model.saves.failing {
        let text = words.not_saved(SafeText::new(problem).as_str());
        return Status { rows: told(&text, Meaning::Failure), saved: Line::default() };
    }
    let saved = saved(look);
    if model.leaving && model.import.progress.is_some() {
        return Status { rows: told(&words.importing_leaves(), Meaning::Due), saved };
    }
    if let Some(text) = super::outcomes::marked(look) {
        return Status { rows: told(&text, Meaning::Due), saved };
    }
    let room = (width + 1).saturating_sub(saved.width() + APART);
    let next = model.today.next().filter(|_| model.screen == Screen::Today && model.call.is_none());
    let next = next.map(|row| with_name(&row.candidate.client_name, room.min(60), |name| words.today_next(name)));
    let running = model.call.as_ref().filter(|_| model.screen != Screen::Call);
    let running = running.map(|call| in_background(look, call, width));
    let Some(banner) = &model.banner else {
        let rows = match (next, running, super::cases::offer(look)) {
            (Some(text), ..) => told(&text, Meaning::Heading),
            (_, Some(text), _) | (.., Some(text)) => told(&text, Meaning::Due),
            _ => Vec::new(),
        };
        return Status { rows, saved };
    };
    let meaning = if banner.failure { Meaning::Failure } else { Meaning::Plain };
    let text = match next.filter(|_| !banner.failure) {
        Some(next) if banner.text.width() + next.width() + 3 <= room => format!("{}   {next}", banner.text),
        _ => banner.text.clone(),
    };
    // A call that goes on stays in sight whatever is said beside it.
    let running = running.map(|text| look.line(format!(" {text}"), Meaning::Due));
    Status { rows: running.into_iter().chain(told(&text, meaning)).collect(), saved }
}

/// Draws it. What does not fit beside the word that all is saved takes its place.
pub fn draw_status(frame: &mut Frame<'_>, area: Rect, status: Status) {
    // An overlay may reach down to here.
    frame.render_widget(Clear, area);
    let last = status.rows.last().map_or(0, Line::width);
    lines(frame, area, status.rows);
    if last + APART + status.saved.width() <= usize::from(area.width) {
        let row = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
        frame.render_widget(status.saved.alignment(Alignment::Right), row);
    }
}

/// A message in as many rows as it may have.
fn rows(text: &str, width: usize) -> Vec<String> {
    let mut rows = wrap(text, width);
    if rows.len() > MOST_ROWS {
        let rest = rows.split_off(MOST_ROWS - 1).join(" ");
        rows.push(SafeText::cells(&rest, width).to_string());
    }
    rows
}

/// Whether all that was done is on disk, and since when; how far an import is that goes on meanwhile.
fn saved(look: Look<'_>) -> Line<'static> {
    let (model, words) = (look.model, look.model.words());
    if let Some((done, of)) = model.import.progress.filter(|_| model.screen != Screen::Import) {
        let text = match of {
            Some(of) => words.importing_besides_of(numbers::grouped(done), numbers::grouped(of)),
            None => words.importing_besides(numbers::grouped(done)),
        };
        look.line(format!("{text} "), Meaning::Warning)
    } else if model.saves.pending() > 0 {
        look.line(format!("{} ", words.saving()), Meaning::Warning)
    } else if let Some(at) = model.saves.last {
        let clock = dates::clock_with_seconds(at, &model.zone);
        look.line(format!("{} ", words.saved_at(clock.as_str())), Meaning::Done)
    } else {
        Line::default()
    }
}

/// The call that goes on, or that has no outcome yet, while another screen is looked at.
fn in_background(look: Look<'_>, call: &LiveCall, width: usize) -> String {
    let (model, words) = (look.model, look.model.words());
    let clock = call_clock(call, model);
    // The call is the first line of Today: with the cursor on it Enter is all there is to press.
    let here = model.screen == Screen::Today && model.overlays.is_empty() && model.today.cursor.at == 0;
    with_name(&call.candidate.client_name, width, |name| match (call.running(), here) {
        (true, true) => words.call_running_here(clock.as_str(), name),
        (true, false) => words.call_running_in_background(clock.as_str(), name),
        (false, true) => words.call_without_outcome_here(name),
        (false, false) => words.call_in_background(name),
    })
}

/// What a tour says: above the screen that it is one, below it what to do next.
pub fn tour(frame: &mut Frame<'_>, look: Look<'_>, tour: &Tour) {
    let area = frame.area();
    let words = tour.model.words();
    if area.height < 3 {
        return;
    }
    let width = usize::from(area.width);
    // That a key does not do is no advice what to press; the farewell is, whatever key it answers.
    let refused = tour.model.banner.as_ref().is_some_and(|banner| banner.failure && banner.text != words.tour_done());
    let guides = if refused { Meaning::Failure } else { Meaning::Selected };
    for (y, text, meaning) in
        [(area.y, words.tour_title(), Meaning::Selected), (area.bottom() - 2, guide(tour), guides)]
    {
        let place = Rect { y, height: 1, ..area };
        let line = look.line(crate::tui::widgets::cell(&format!(" {text}"), width), meaning);
        // What stood there leaves its colour in the cells.
        frame.render_widget(Clear, place);
        frame.render_widget(line, place);
    }
}

/// The bottom line: what can be pressed now; what cannot is dim.
pub fn keys(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let mut spans = Vec::new();
    let mut used = 0;
    for hint in hints::line(look.model) {
        spans.push(Span::raw(" ".repeat(hint.x.saturating_sub(used))));
        used = hint.x + hint.width();
        if let Some(key) = hint.key {
            let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
            let place = Rect { x: area.x.saturating_add(cells(hint.x)), width: cells(hint.width()), ..area };
            look.key(place, key);
        }
        let (key, word) = if hint.dim { (Meaning::Faint, Meaning::Faint) } else { (Meaning::Key, Meaning::Plain) };
        spans.push(Span::styled(hint.shown, look.theme.style(key)));
        if !hint.word.is_empty() {
            spans.push(Span::styled(format!(" {}", hint.word), look.theme.style(word)));
        }
    }
    frame.render_widget(Line::from(spans), area);
}

#[cfg(test)]
mod tests;
