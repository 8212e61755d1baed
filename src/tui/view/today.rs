//! Today: the ranked list, and the client under the cursor beside it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::app::layout::{NARROW_PREVIEW, wide};
use crate::app::today::call_line;
use crate::domain::{CallRow, SafeText, last_that_fits, with_short_form};
use crate::i18n::{dates, kinds, reasons, service_hours};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, cell_right, framed, lines, widest};

use super::{Look, brief};

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let side = wide(look.model.size);
    let [list, preview] = if side {
        Layout::horizontal([Constraint::Fill(5), Constraint::Fill(3)]).areas(area)
    } else {
        Layout::vertical([Constraint::Fill(1), Constraint::Length(NARROW_PREVIEW)]).areas(area)
    };
    let words = look.model.words();
    let title = [Some(words.today_title(look.model.today.offered())), marked(look), filter_line(look)];
    let title = title.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = with_hours(title, hours_line(look), usize::from(list.width.saturating_sub(6)));
    let inside = framed(frame, list, &title, look.theme);
    rows(frame, inside, look);
    let on_call = look.model.call.as_ref().filter(|_| look.model.today.cursor.at == 0);
    match (selected(look), on_call, side) {
        (Some(row), _, true) => {
            let inside = framed(frame, preview, &with_short_form(&row.candidate.client_name), look.theme);
            lines(frame, inside, brief::about(row, look, usize::from(inside.width)));
        }
        (Some(row), _, false) => {
            let width = usize::from(preview.width.saturating_sub(2));
            let shown = brief::in_short(row, look, width, None);
            lines(frame, Rect { x: preview.x + 1, ..preview }, shown);
        }
        // The call that is on, or that has no outcome.
        (None, Some(call), true) => {
            let inside = framed(frame, preview, &with_short_form(&call.candidate.client_name), look.theme);
            let width = usize::from(inside.width);
            let mut shown = super::call::path_lines(look, call, width);
            shown.extend(super::call::about_lines(look, call, width));
            lines(frame, inside, shown);
        }
        (None, Some(call), false) => {
            let width = usize::from(preview.width.saturating_sub(2));
            let path = super::call_short::path(look, call, width);
            let shown = brief::in_short(&super::call::row(call), look, width, Some(path));
            lines(frame, Rect { x: preview.x + 1, ..preview }, shown);
        }
        (None, None, true) => {
            framed(frame, preview, "", look.theme);
        }
        (None, None, false) => {}
    }
}

/// The title with the service hours behind it. Beside a filter they stand whole or not at all: what of the list is shown is
/// the more important.
fn with_hours(title: String, hours: Option<String>, room: usize) -> String {
    match hours {
        Some(hours) => {
            let both = format!("{title} · {hours}");
            if SafeText::new(&both).width() <= room { both } else { title }
        }
        None => title,
    }
}

/// When the next call is due, and whose, where nobody can be rung now.
fn next_call(look: Look<'_>) -> Option<String> {
    let model = look.model;
    let next = model.today.next_call.as_ref()?;
    Some(reasons::next_call(next, &model.zone, model.now, model.words()))
}

/// How many rows are marked.
fn marked(look: Look<'_>) -> Option<String> {
    let count = look.model.today.marks.len();
    (count > 0).then(|| look.model.words().today_marked(count.to_string()))
}

/// What of the list is shown, where that is not all.
fn filter_line(look: Look<'_>) -> Option<String> {
    let words = look.model.words();
    let filter = &look.model.today.filter;
    let parts = [
        filter.mine.then(|| words.today_filter_mine()),
        filter.segment.clone(),
        filter.kind.map(|kind| kinds::touch(kind, words)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The last row whose call still fits into the service hours that run now, at the measured pace; none outside them.
fn fitting(look: Look<'_>) -> Option<u32> {
    let model = look.model;
    let today = &model.today;
    let calendar = &model.playbooks.calendar;
    let pace = today.progress.pace_seconds;
    let calls = service_hours::fitting(&today.service_hours, calendar, pace, &model.zone, model.now)?;
    last_that_fits(&today.rows, calls)
}

/// What of the service hours is left and how many calls still fit; on other days, when the next ones are.
fn hours_line(look: Look<'_>) -> Option<String> {
    let model = look.model;
    let today = &model.today;
    let (calendar, pace) = (&model.playbooks.calendar, today.progress.pace_seconds);
    // Calls that a filter hides are not promised beside the count of those that it shows.
    let fits = service_hours::fitting(&today.service_hours, calendar, pace, &model.zone, model.now).unwrap_or(0);
    if !today.filter.is_empty() && u64::from(fits) > today.rows.len() as u64 {
        return None;
    }
    service_hours::left_in_words(&today.service_hours, calendar, pace, &model.zone, model.now, model.words())
}

fn selected(look: Look<'_>) -> Option<&CallRow> {
    look.model.today.selected(call_line(look.model))
}

/// Cells of the columns after the name and before the reason.
struct Columns {
    name: usize,
    reason: usize,
}

const RANK: usize = 3;
const CLOCK: usize = 5;
const TRIES: usize = 3;
const SCORE: usize = 2;
const GAPS: usize = 7;

/// Cells that most reasons need: what is over beside them goes to longer names.
const REASON: usize = 56;

impl Columns {
    /// `longest` is the width of the longest name in sight.
    fn of(width: u16, longest: usize) -> Self {
        let rest = usize::from(width).saturating_sub(RANK + CLOCK + TRIES + SCORE + GAPS);
        let least = (rest * 2 / 5).min(32);
        let name = longest.clamp(least, rest.saturating_sub(REASON).max(least));
        Self { name, reason: rest - name }
    }
}

fn rows(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let today = &model.today;
    if !today.loaded {
        lines(frame, area, vec![look.line(format!(" {}", look.not_there_yet()), Meaning::Faint)]);
        return;
    }
    let top = today.cursor.top_in(area.height);
    let in_sight = today.rows.iter().skip(top).take(usize::from(area.height));
    let names: Vec<String> = in_sight.map(|row| with_short_form(&row.candidate.client_name)).collect();
    let columns = Columns::of(area.width, widest(names.iter().map(String::as_str)));
    let offset = usize::from(call_line(model));
    if today.rows.is_empty() && offset == 0 {
        let text = match today.filter.is_empty() {
            true if model.is_rehearsal() => words.tour_nobody_left(),
            true => words.today_nothing_due(),
            false => words.today_filter_hides_all(),
        };
        let shown = crate::tui::widgets::wrap(&text, usize::from(area.width.saturating_sub(2)));
        let next = next_call(look).map(|text| look.line(format!(" {text}"), Meaning::Say));
        let shown = shown.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain));
        lines(frame, area, next.into_iter().chain(shown).collect());
        return;
    }
    let below = (today.rows.len() + offset).saturating_sub(top + usize::from(area.height));
    let unseen = super::brief::unseen(look, top, below);
    let next = next_call(look).filter(|_| offset == 0).map(|next| {
        let room = usize::from(area.width).saturating_sub(4 + unseen.width());
        look.line(format!(" {} ", SafeText::cells(&next, room)), Meaning::Say)
    });
    below_box(frame, area, next.unwrap_or_default(), unseen);
    // The line that marks how many calls still fit is drawn below the last of them.
    let last_fitting = fitting(look);
    let visible = (top..).take(usize::from(area.height));
    for (at, place) in visible.zip(area.rows()) {
        let line = match at.checked_sub(offset) {
            None => call_row(look, &columns),
            Some(at) => match today.rows.get(at) {
                Some(row) => {
                    let line = list_row(row, look, &columns);
                    let marks_end = row.rank.is_some() && row.rank == last_fitting;
                    if marks_end { line.style(Modifier::UNDERLINED) } else { line }
                }
                None => break,
            },
        };
        let line = if at == today.cursor.at { look.chosen(line) } else { line };
        frame.render_widget(line, place);
        look.row(place, at, today.cursor.at);
    }
}

/// The call that needs an outcome.
fn call_row(look: Look<'_>, columns: &Columns) -> Line<'static> {
    let words = look.model.words();
    let call = look.model.call.as_ref();
    let name = call.map(|call| with_short_form(&call.candidate.client_name)).unwrap_or_default();
    let reason = if call.is_some_and(crate::app::call::LiveCall::running) {
        words.today_call_running()
    } else {
        words.today_needs_outcome()
    };
    let clock = call.map(|call| dates::clock(look.model.now, &call.candidate.zone)).unwrap_or_default();
    Line::styled(
        format!(
            " {} {} {} {}",
            cell_right("!", RANK),
            cell(&name, columns.name),
            cell(&reason, columns.reason),
            cell(&clock, CLOCK),
        ),
        look.theme.style(Meaning::Due),
    )
}

fn list_row(row: &CallRow, look: Look<'_>, columns: &Columns) -> Line<'static> {
    let model = look.model;
    let words = model.words();
    let candidate = &row.candidate;
    let rank = row.rank.map(|rank| rank.to_string()).unwrap_or_default();
    let mark = if model.today.marks.contains(&candidate.touch.id) { "✓" } else { " " };
    let progress = candidate.care.as_ref().and_then(|care| care.checklist.as_ref());
    let progress = progress.map(|list| format!(" · {}", words.care_progress(list.done, list.of))).unwrap_or_default();
    let why = match &row.excluded {
        Some(exclusion) => {
            reasons::kept_back(row, exclusion, &model.zone, model.now, &|id| model.operator_name(id), words)
        }
        None => {
            let whole = reasons::of_row(row, &model.zone, model.now, words);
            // Half a risk says nothing: beside the list it stands in full.
            let fits = SafeText::new(&format!("{whole}{progress}")).width() <= columns.reason;
            if fits { whole } else { reasons::reason(&row.reason, candidate.touch.kind, &model.zone, model.now, words) }
        }
    };
    let tries = match candidate.touch.attempts {
        0 => String::new(),
        tries => format!("{tries}×"),
    };
    let clock = dates::clock(model.now, &candidate.zone);
    let score = candidate.last_score.as_ref().map(|last| last.score);
    let body = format!(
        "{mark}{} {} {} {} {} ",
        cell_right(&rank, RANK),
        cell(&with_short_form(&candidate.client_name), columns.name),
        cell(&format!("{why}{progress}"), columns.reason),
        cell(&clock, CLOCK),
        cell_right(&tries, TRIES),
    );
    let meaning = if row.excluded.is_some() { Meaning::Faint } else { Meaning::Plain };
    let figure = cell_right(&score.map(|score| score.value().to_string()).unwrap_or_default(), SCORE);
    let style = match (score, row.excluded.is_some()) {
        (Some(score), false) => look.theme.class(score.class()),
        _ => look.theme.style(meaning),
    };
    Line::from(vec![
        Span::styled(SafeText::new(&body).as_str().to_owned(), look.theme.style(meaning)),
        Span::styled(figure, style),
    ])
}

#[cfg(test)]
mod tests;
