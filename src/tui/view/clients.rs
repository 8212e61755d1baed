//! Clients: the line that is typed into, and what it finds.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use unicode_width::UnicodeWidthStr;

use crate::app::clients::{Listed, find};
use crate::domain::{ClientRow, FoundBy, SafeText, Written};
use crate::i18n::{dates, fields, numbers, telephone};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, field, framed, lines, wrap};

use super::Look;

/// From this many cells on a row has room for the hour of the last contact.
const WIDE: usize = 100;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let clients = &model.clients;
    let total = numbers::grouped(clients.total);
    let mut title = if clients.archive { words.clients_archive_title(total) } else { words.clients_title(total) };
    if !clients.written.is_empty() {
        title = words.clients_and_in_writing(title, numbers::grouped(clients.written.len() as u64));
    }
    if !clients.marked.is_empty() {
        title = format!("{title} · {}", words.clients_marked(clients.marked.len()));
    }
    let inside = framed(frame, area, &title, look.theme);
    let [line, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inside);
    search_line(frame, line, look);
    if clients.is_empty() {
        let text = if !clients.loaded {
            look.not_there_yet()
        } else if clients.archive && !clients.field.is_empty() {
            words.clients_archive_not_found()
        } else if clients.archive {
            words.clients_archive_empty()
        } else if clients.field.is_empty() {
            words.clients_none()
        } else {
            words.clients_not_found()
        };
        let shown = wrap(&text, usize::from(list.width.saturating_sub(2)));
        lines(frame, list, shown.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)).collect());
        return;
    }
    let width = usize::from(list.width).saturating_sub(3);
    for (at, place) in (clients.cursor.top..).take(usize::from(list.height)).zip(list.rows()) {
        let Some(listed) = clients.line(at) else { break };
        let marked = listed.client().is_some_and(|client| clients.marked.contains(&client));
        let mark = if marked { "●" } else { " " };
        let (text, plain) = match listed {
            Listed::Row(row) => (of_row(look, row, width), Meaning::Plain),
            Listed::Written(written) => (of_written(look, written, width), Meaning::Quote),
            Listed::Unread => (cell("…", width), Meaning::Faint),
        };
        let meaning = if at == clients.cursor.at { Meaning::Selected } else { plain };
        frame.render_widget(look.line(format!("{mark} {text}"), meaning), place);
        look.row(place, at, clients.cursor.at);
    }
}

fn search_line(frame: &mut Frame<'_>, line: Rect, look: Look<'_>) {
    let (model, words) = (look.model, look.model.words());
    let clients = &model.clients;
    let label = format!(" {} ", words.clients_find());
    let label_width = u16::try_from(label.width()).unwrap_or(0);
    frame.render_widget(look.line(label, Meaning::Heading), line);
    let how = match &clients.by {
        FoundBy::Words => String::new(),
        FoundBy::OtherLayout(text) => words.clients_by_layout(text),
        FoundBy::Misspelt(text) => words.clients_by_near(text),
    };
    let how = SafeText::cells(&how, usize::from(line.width / 2)).to_string();
    let beside = u16::try_from(how.width()).unwrap_or(0);
    let place = Rect { x: line.x + label_width, width: line.width.saturating_sub(label_width + beside + 2), ..line };
    let right = Rect { x: line.right().saturating_sub(beside + 1), width: beside, ..line }.intersection(line);
    frame.render_widget(look.line(how, Meaning::Warning), right);
    if model.overlays.is_empty() {
        field::draw(frame, place, &clients.field, look.theme.style(Meaning::Plain));
    } else {
        // What is typed into lies above; the filter still holds.
        frame.render_widget(look.line(cell(clients.field.text(), usize::from(place.width)), Meaning::Plain), place);
    }
}

fn of_row(look: Look<'_>, row: &ClientRow, width: usize) -> String {
    let model = look.model;
    let wide = width >= WIDE;
    let (phone, contact) = (17, if wide { dates::COLUMN } else { 9 });
    let rest = width.saturating_sub(phone + contact + 3);
    let name = rest * 4 / 7;
    let person = rest - name;
    let who = find::whom(row, model.clients.field.text()).unwrap_or_default();
    let number = row.phones.first().map(telephone::number).unwrap_or_default();
    let when = |at| {
        if wide {
            dates::column_time(at, &model.zone, model.now, model.words())
        } else {
            dates::brief_day(model.zone.date(at), model.zone.date(model.now), model.words())
        }
    };
    let contacted = row.last_contact.map(when).unwrap_or_default();
    format!("{} {} {} {}", cell(&row.name, name), cell(&who, person), cell(&number, phone), cell(&contacted, contact))
}

fn of_written(look: Look<'_>, written: &Written, width: usize) -> String {
    let name = width * 2 / 5;
    let place = fields::written_in(written.place, look.model.words());
    format!("{} {}", cell(&written.name, name), cell(&format!("{place}: {}", written.excerpt), width - name - 1))
}
