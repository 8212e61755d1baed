//! Clients: the line that is typed into, and what it finds.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::clients::Listed;
use crate::app::clients::find::{self, Who};
use crate::app::layout::previews_clients;
use crate::domain::{ClientRow, FoundBy, SafeText, Written, with_short_form};
use crate::i18n::{Messages, dates, fields, numbers, telephone, zones};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, columns, framed, lines, widest, wrap};

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
    let beside = previews_clients(model.size) && !clients.is_empty();
    let [area, preview] =
        Layout::horizontal([Constraint::Fill(5), Constraint::Fill(if beside { 3 } else { 0 })]).areas(area);
    if beside {
        about(frame, preview, look);
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
    let top = clients.cursor.top_in(list.height);
    let in_sight: Vec<Listed<'_>> = (top..).map_while(|at| clients.line(at)).take(usize::from(list.height)).collect();
    let texts: Vec<Option<[String; COLUMNS]>> = in_sight
        .iter()
        .map(|listed| match listed {
            Listed::Row(row) => Some(texts(look, row, width >= WIDE)),
            Listed::Written(_) | Listed::Unread => None,
        })
        .collect();
    let heads = [
        words.clients_column_name(),
        words.clients_column_person(),
        words.clients_column_phone(),
        words.clients_column_contact(),
    ];
    let of_written: Vec<String> = in_sight.iter().filter_map(name_of_written).collect();
    let widths = widths(&texts, &of_written, &heads, width);
    let [head, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(list);
    let head_text = match in_sight.first() {
        Some(Listed::Written(_)) => beside_name(&heads[0], &words.clients_column_written(), widths[0], width),
        _ => in_columns(&heads, widths),
    };
    frame.render_widget(look.line(format!("  {head_text}"), Meaning::Faint), head);
    for (at, place) in (top..).take(usize::from(list.height)).zip(list.rows()) {
        let Some((listed, texts)) = in_sight.iter().zip(&texts).nth(at - top) else { break };
        let marked = listed.client().is_some_and(|client| clients.marked.contains(&client));
        let mark = if marked { "✓" } else { " " };
        let (text, plain) = match listed {
            Listed::Row(_) => (texts.as_ref().map(|row| in_columns(row, widths)).unwrap_or_default(), Meaning::Plain),
            Listed::Written(written) => (written_row(look, written, widths[0], width), Meaning::Quote),
            Listed::Unread => (cell("…", width), Meaning::Faint),
        };
        let meaning = if at == clients.cursor.at { Meaning::Selected } else { plain };
        frame.render_widget(look.line(format!("{mark} {}", cell(&text, width + 1)), meaning), place);
        look.row(place, at, clients.cursor.at);
    }
    let below = clients.len().saturating_sub(top + usize::from(list.height));
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
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
        look.field(frame, place, &clients.field, Meaning::Plain);
    } else {
        // What is typed into lies above; the filter still holds.
        frame.render_widget(look.line(cell(clients.field.text(), usize::from(place.width)), Meaning::Plain), place);
    }
}

/// Columns of a row: the client, who fits what is typed, the number, the last contact.
const COLUMNS: usize = 4;

/// The least and the most cells of a name and a person. Between them the columns are as wide as what is in sight; the
/// least of a wide window is such that most lists stay in their columns while they are scrolled.
const LEAST: usize = 12;
const USUAL: usize = 30;
const MOST: usize = 48;

fn texts(look: Look<'_>, row: &ClientRow, wide: bool) -> [String; COLUMNS] {
    let model = look.model;
    let fit = find::shown(row, model.clients.sought());
    let who = who(&fit.who, model.words());
    let number = fit.phone.map(telephone::number).unwrap_or_default();
    let when = |at| {
        if wide {
            dates::column_time(at, &model.zone, model.now, model.words())
        } else {
            dates::brief_day(model.zone.date(at), model.zone.date(model.now), model.words())
        }
    };
    [with_short_form(&row.name), who, number, row.last_contact.map(when).unwrap_or_default()]
}

/// Whom the row of a client names.
pub(super) fn who(who: &Who<'_>, words: &Messages) -> String {
    match who {
        Who::Firm => words.card_of_the_firm(),
        Who::Duplicate(name) => words.clients_duplicate(*name),
        Who::Person(_) | Who::Post(..) | Who::Nobody => who.name().unwrap_or_default(),
    }
}

/// Cells of the columns, by what stands in them; names of clients that are found by what is written stand in the first.
fn widths(
    rows: &[Option<[String; COLUMNS]>],
    written: &[String],
    heads: &[String; COLUMNS],
    width: usize,
) -> [usize; COLUMNS] {
    let wanted = std::array::from_fn(|column| {
        let texts = rows.iter().flatten().chain([heads]).filter_map(|row| row.get(column));
        let more = written.iter().filter(|_| column == 0);
        let want = widest(texts.chain(more).map(String::as_str));
        match column {
            0 | 1 => (want.clamp(USUAL, MOST), LEAST),
            // A blank more parts the number from the day.
            2 => (want.max(17) + 1, want + 1),
            _ => (want, want),
        }
    });
    columns(wanted, width.saturating_sub(COLUMNS - 1))
}

fn in_columns(row: &[String; COLUMNS], widths: [usize; COLUMNS]) -> String {
    row.iter().zip(widths).map(|(text, width)| cell(text, width)).collect::<Vec<_>>().join(" ")
}

/// The client under the cursor, as far as the row knows it.
fn about(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let (model, words) = (look.model, look.model.words());
    let listed = model.clients.line(model.clients.cursor.at);
    let name = match &listed {
        Some(Listed::Row(row)) => row.name.as_str(),
        Some(Listed::Written(written)) => written.name.as_str(),
        Some(Listed::Unread) | None => "",
    };
    let inside = framed(frame, area, name, look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let mut shown: Vec<Line<'static>> = Vec::new();
    let mut say = |text: &str, meaning| {
        shown.extend(wrap(text, width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    let row = match listed {
        Some(Listed::Row(row)) => row,
        Some(Listed::Written(written)) => {
            say(&fields::written_in(written.place, words), Meaning::Heading);
            say(&written.excerpt, Meaning::Quote);
            return lines(frame, inside, shown);
        }
        Some(Listed::Unread) | None => return,
    };
    let numbers = |of: Option<crate::domain::PersonId>| {
        let phones = row.phones.iter().filter(move |phone| phone.person == of);
        phones.map(|phone| telephone::with_extension(phone, words)).collect::<Vec<_>>()
    };
    for person in &row.people {
        let parts = [Some(person.name.full.clone()), person.position.clone(), person.role.clone()];
        say(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "), Meaning::Heading);
        for number in numbers(Some(person.id)) {
            say(&format!("  {number}"), Meaning::Plain);
        }
    }
    numbers(None).iter().chain(&row.emails).for_each(|line| say(line, Meaning::Plain));
    if let Some(zone) = &row.zone {
        say(&words.brief_their_clock(dates::clock(model.now, zone), zones::named(zone, words)), Meaning::Plain);
    }
    match row.last_contact {
        Some(at) => {
            let when = dates::near_time(at, &model.zone, model.now, words);
            say(&words.brief_last_contact(when.as_str()), Meaning::Plain);
        }
        None => say(&words.brief_no_contact(), Meaning::Faint),
    }
    if let Some(owner) = row.owner.and_then(|owner| model.operator_name(owner)) {
        say(&words.brief_owner(owner.as_str()), Meaning::Plain);
    }
    if let Some(segment) = &row.segment {
        say(&words.brief_segment(segment.as_str()), Meaning::Plain);
    }
    lines(frame, inside, shown);
}

/// The name of a client who was found by what is written.
fn name_of_written(listed: &Listed<'_>) -> Option<String> {
    match listed {
        Listed::Written(written) => Some(with_short_form(&written.name)),
        Listed::Row(_) | Listed::Unread => None,
    }
}

/// What is written stands from the end of the name on to the end of the row.
fn written_row(look: Look<'_>, written: &Written, name: usize, width: usize) -> String {
    let place = fields::written_in(written.place, look.model.words());
    beside_name(&with_short_form(&written.name), &format!("{place}: {}", written.excerpt), name, width)
}

/// A text that has all of the row but the name.
fn beside_name(name: &str, text: &str, cells: usize, width: usize) -> String {
    format!("{} {}", cell(name, cells), cell(text, width.saturating_sub(cells + 1)))
}
