//! Clients: the line that is typed into, and what it finds.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::i18n::{dates, numbers};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, field, framed, lines, wrap};

use super::Look;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let clients = &model.clients;
    let total = numbers::grouped(clients.total);
    let inside = framed(frame, area, &words.clients_title(total.as_str()), look.theme);
    let [line, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inside);
    let label = format!(" {} ", words.clients_find());
    let label_width = u16::try_from(label.chars().count()).unwrap_or(0);
    frame.render_widget(look.line(label, Meaning::Heading), line);
    let place = Rect { x: line.x + label_width, width: line.width.saturating_sub(label_width + 1), ..line };
    if model.overlays.is_empty() {
        field::draw(frame, place, &clients.field, look.theme.style(Meaning::Plain));
    }
    if clients.rows.is_empty() {
        let text = if !clients.loaded {
            words.today_loading()
        } else if clients.field.is_empty() {
            words.clients_none()
        } else {
            words.clients_not_found()
        };
        let shown = wrap(&text, usize::from(list.width.saturating_sub(2)));
        lines(frame, list, shown.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)).collect());
        return;
    }
    let width = usize::from(list.width).saturating_sub(2);
    let (name, person, phone) = (width * 2 / 5, width * 3 / 10, 17);
    let rest = width.saturating_sub(name + person + phone + 3);
    for (at, place) in (clients.cursor.top..).take(usize::from(list.height)).zip(list.rows()) {
        let Some(row) = clients.rows.get(at) else { break };
        let who = row.people.first().map(|person| person.name.full.as_str()).unwrap_or_default();
        let number = row.phones.first().map(|phone| phone.e164.as_deref().unwrap_or(&phone.raw)).unwrap_or_default();
        let contacted =
            row.last_contact.map(|at| dates::near_time(at, &model.zone, model.now, words)).unwrap_or_default();
        let text = format!(
            " {} {} {} {}",
            cell(&row.name, name),
            cell(who, person),
            cell(number, phone),
            cell(&contacted, rest)
        );
        let meaning = if at == clients.cursor.at { Meaning::Selected } else { Meaning::Plain };
        frame.render_widget(look.line(text, meaning), place);
        look.row(place, at, clients.cursor.at);
    }
}
