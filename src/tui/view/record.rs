//! What lies above the screens of clients: who changed a field, another client, what was done.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::clients::pick::{Pick, PickFor};
use crate::app::clients::{card, find};
use crate::app::layout::overlay_height;
use crate::app::overlay::Question;
use crate::domain::{CardField, ClientRow, FieldChange, Moment, Named, Operation, OperationState, SafeText};
use crate::i18n::{dates, fields, operations, telephone};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, columns, lines, popup, widest, wrap};

use super::Look;
use super::card::beginning;

pub(super) fn height(look: Look<'_>) -> u16 {
    u16::try_from(overlay_height(look.model.size)).unwrap_or(u16::MAX).saturating_add(2)
}

pub(super) fn loading(frame: &mut Frame<'_>, look: Look<'_>, inside: Rect) {
    lines(frame, inside, vec![look.line(format!(" {}", look.not_there_yet()), Meaning::Faint)]);
}

/// Draws entries of one or more rows each, so that the one under the cursor is in sight.
pub(super) fn entries(
    frame: &mut Frame<'_>,
    look: Look<'_>,
    inside: Rect,
    count: usize,
    cursor: usize,
    entry: impl Fn(usize, bool) -> Vec<Line<'static>>,
) {
    let room = usize::from(inside.height);
    let of = |at: usize| entry(at, at == cursor).into_iter().map(move |line| (at, line));
    let mut shown: Vec<(usize, Line<'static>)> = of(cursor).collect();
    for at in (0..cursor).rev() {
        if shown.len() >= room {
            break;
        }
        shown.splice(0..0, of(at));
    }
    let skip = shown.len().saturating_sub(room);
    let mut at = cursor + 1;
    while at < count && shown.len() < room {
        shown.extend(of(at));
        at += 1;
    }
    shown.drain(..skip);
    let (first, last) =
        (shown.first().map_or(0, |(at, _)| *at), shown.get(..room.min(shown.len())).and_then(<[_]>::last));
    let below = count.saturating_sub(last.map_or(0, |(at, _)| at + 1));
    below_box(frame, inside, Line::default(), super::brief::unseen(look, first, below));
    for ((at, line), place) in shown.into_iter().zip(inside.rows()) {
        frame.render_widget(line, place);
        look.row(place, at, cursor);
    }
}

/// From this many cells on there is room for the weekday of a day.
const WIDE: usize = 96;

/// A time as it stands in a column.
fn time(look: Look<'_>, at: Moment, width: usize) -> String {
    let (model, words) = (look.model, look.model.words());
    if width >= WIDE {
        dates::column_time(at, &model.zone, model.now, words)
    } else {
        dates::brief_time(at, &model.zone, model.now, words)
    }
}

/// The cells of a column of times: those of the longest.
fn time_column(look: Look<'_>, times: impl Iterator<Item = Moment>, width: usize) -> usize {
    times.map(|at| SafeText::new(&time(look, at, width)).width()).max().unwrap_or(0)
}

/// The cells of a column of names: those of the longest, within reason.
pub(super) fn name_column(names: impl Iterator<Item = String>) -> usize {
    names.map(|name| SafeText::new(&name).width()).max().unwrap_or(0).clamp(8, 24)
}

/// Cells of the history of a field.
const HISTORY: u16 = 100;

/// Who changed a field: what stood there, what has stood there since, who, when.
pub fn field_history(
    frame: &mut Frame<'_>,
    look: Look<'_>,
    of: CardField,
    rows: Option<&[FieldChange]>,
    cursor: usize,
) {
    let (model, words) = (look.model, look.model.words());
    let title = words.field_history_title(fields::label(of, words));
    let Some(rows) = rows else {
        let inside = popup(frame, HISTORY, 3, &title, look.theme);
        return loading(frame, look, inside);
    };
    let width = usize::from(frame.area().width.min(HISTORY).saturating_sub(2));
    let person = card::person(model).and_then(|id| model.clients.card.as_ref()?.people.iter().find(|one| one.id == id));
    let of_parts = of == CardField::Address && person.is_some_and(|person| person.name.given_parts().is_some());
    let named = |change: &FieldChange| change.operator.clone().unwrap_or_else(|| "serviceday".to_owned());
    let who_cells = name_column(rows.iter().map(named));
    let when_cells = time_column(look, rows.iter().map(|change| change.at), width);
    let entry = |at: usize, selected: bool| {
        let Some(change) = rows.get(at) else { return Vec::new() };
        let when = time(look, change.at, width);
        let who = named(change);
        let value = |raw: &Option<String>| match raw.as_deref() {
            // The card shows a form of address all the same.
            None | Some("") if of_parts => words.value_address_of_parts(),
            raw => fields::value(of, raw.unwrap_or_default(), &model.zone, words),
        };
        let what = if change.first {
            format!("{} · {}", value(&change.after), words.field_history_first())
        } else {
            format!("{} → {}", beginning(&value(&change.before)), beginning(&value(&change.after)))
        };
        let meaning = if selected { Meaning::Selected } else { Meaning::Plain };
        let most = if selected { 10 } else { 2 };
        let head = format!(" {}  {}  ", cell(&when, when_cells), cell(&who, who_cells));
        let indent = head.width();
        let mut wrapped = wrap(&what, width.saturating_sub(indent + 1));
        wrapped.truncate(most);
        wrapped
            .into_iter()
            .enumerate()
            .map(|(row, text)| match row {
                0 => look.line(cell(&format!("{head}{text}"), width), meaning),
                _ => look.line(cell(&format!("{}{text}", " ".repeat(indent)), width), meaning),
            })
            .collect::<Vec<_>>()
    };
    // As high as its entries, whichever of them the cursor unfolds.
    let needed: usize = (0..rows.len()).map(|at| entry(at, true).len()).sum();
    let needed = u16::try_from(needed + 2).unwrap_or(u16::MAX);
    let inside = popup(frame, HISTORY, needed.min(height(look)), &title, look.theme);
    entries(frame, look, inside, rows.len(), cursor, entry);
}

/// Cells that a name has at least where another one is chosen.
const PICK_LEAST: usize = 16;

/// The name, and the person and the number that fit what is typed.
fn pick_row(look: Look<'_>, row: &ClientRow, needle: &str) -> [String; 3] {
    let fit = find::shown(row, needle);
    let who = super::clients::who(&fit.who, look.model.words());
    [row.name.clone(), who, fit.phone.map(telephone::number).unwrap_or_default()]
}

/// Another client is being chosen.
pub fn pick(frame: &mut Frame<'_>, look: Look<'_>, pick: &Pick) {
    let words = look.model.words();
    let title = match pick.purpose {
        PickFor::Merge(_) => words.clients_pick_merge(),
        PickFor::Move(_) => words.clients_pick_move(),
    };
    let inside = popup(frame, 90, height(look), &title, look.theme);
    let line = Rect { x: inside.x + 1, height: 1, width: inside.width.saturating_sub(2), ..inside };
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside }.intersection(inside);
    let top = (pick.cursor + 1).saturating_sub(usize::from(list.height));
    let width = usize::from(list.width).saturating_sub(2);
    let texts: Vec<[String; 3]> = pick.rows.iter().map(|row| pick_row(look, row, pick.field.text())).collect();
    let wanted: [(usize, usize); 3] = std::array::from_fn(|column| {
        let want = widest(texts.iter().filter_map(|row| row.get(column)).map(String::as_str));
        // A number that is cut is no number.
        (want, if column == 2 { want } else { want.min(PICK_LEAST) })
    });
    let widths = columns(wanted, width.saturating_sub(2));
    for ((at, row), place) in texts.iter().enumerate().skip(top).zip(list.rows()) {
        let row: Vec<String> = row.iter().zip(widths).map(|(text, width)| cell(text, width)).collect();
        let text = cell(&format!(" {}", row.join(" ")), usize::from(list.width));
        let meaning = if at == pick.cursor { Meaning::Selected } else { Meaning::Plain };
        frame.render_widget(look.line(text, meaning), place);
        look.row(place, at, pick.cursor);
    }
    let below = texts.len().saturating_sub(top + usize::from(list.height));
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
    look.field(frame, line, &pick.field, Meaning::Say);
}

/// What was done, newest first: when, who, on which client, what.
pub fn operations(frame: &mut Frame<'_>, look: Look<'_>, rows: Option<&[Operation]>, cursor: usize, mine: bool) {
    let (model, words) = (look.model, look.model.words());
    let title = if mine { words.operations_mine() } else { words.operations_all() };
    let inside = popup(frame, 118, height(look), &title, look.theme);
    let Some(rows) = rows else { return loading(frame, look, inside) };
    let width = usize::from(inside.width);
    let label = |named: Named<'_>| model.playbooks.words_of(named, model.language);
    let mark = |operation: &Operation| match (operation.undone_by, operation.state) {
        (Some(_), _) => format!(" ({})", words.operations_undone()),
        (None, OperationState::Done) => String::new(),
        (None, _) => format!(" ({})", words.operations_running()),
    };
    // The client has a column of its own.
    let what = |operation: &Operation| {
        operations::listed(&Operation { client_name: None, ..operation.clone() }, rows, words, label)
    };
    let named = |operation: &Operation| operation.operator_name.clone().unwrap_or_else(|| "serviceday".to_owned());
    let client = |operation: &Operation| operation.client_name.clone().unwrap_or_default();
    let widest = |text: &dyn Fn(&Operation) -> String| rows.iter().map(|row| SafeText::new(&text(row)).width()).max();
    let who_cells = if mine { 0 } else { name_column(rows.iter().map(named)) + 1 };
    let when_cells = time_column(look, rows.iter().map(|row| row.at), width);
    let room = width.saturating_sub(when_cells + who_cells + 4);
    let wanted = widest(&|row| what(row) + &mark(row)).unwrap_or(0);
    // What was done is read first, and begins in one column whatever stands beside it. The names of clients are cut before
    // it is, as long as they can be told apart.
    let clients = widest(&client).unwrap_or(0);
    let client_cells = clients.min(room.saturating_sub(wanted).max(room * 2 / 5));
    let of_clients = |row: &Operation| if row.client_name.is_some() { what(row) + &mark(row) } else { String::new() };
    let what_cells = widest(&of_clients).unwrap_or(0).min(room.saturating_sub(client_cells));
    entries(frame, look, inside, rows.len(), cursor, |at, selected| {
        let Some(operation) = rows.get(at) else { return Vec::new() };
        let when = time(look, operation.at, width);
        let who = if mine { String::new() } else { cell(&named(operation), who_cells - 1) + " " };
        let mark = mark(operation);
        // What was done to no client has the column of clients too.
        let left = if operation.client_name.is_some() { what_cells } else { room };
        let done =
            SafeText::cells(&what(operation), left.saturating_sub(super::card::cells(&mark))).to_string() + &mark;
        let beside = operation.client_name.as_ref().map(|_| cell(&client(operation), client_cells)).unwrap_or_default();
        let text = format!(" {} {who}{} {beside}", cell(&when, when_cells), cell(&done, left));
        let meaning = match (selected, operation.undone_by) {
            (true, _) => Meaning::Selected,
            (false, Some(_)) => Meaning::Faint,
            (false, None) => Meaning::Plain,
        };
        vec![look.line(cell(&text, width), meaning)]
    });
}

/// What is asked before a client's record is changed as a whole; none for other questions.
pub fn question(look: Look<'_>, question: &Question) -> Option<String> {
    let words = look.model.words();
    let card = look.model.clients.card.as_deref()?;
    let name = |text: &str| SafeText::cells(text, 60).to_string();
    match question {
        Question::Archive(_) => {
            let promises = card.promises.iter().filter(|promise| promise.is_open()).count();
            let cases = card.cases.iter().filter(|case| case.is_open()).count();
            let open = if promises + cases > 0 { words.confirm_archive_open(promises, cases) } else { String::new() };
            Some(words.confirm_archive(name(&card.client.name), open))
        }
        Question::Merge { name: duplicate, .. } => Some(words.confirm_merge(name(duplicate), name(&card.client.name))),
        Question::MovePerson { person, name: to, .. } => {
            let who = card.people.iter().find(|known| known.id == *person);
            let who = who.map(|person| name(&person.name.full)).unwrap_or_default();
            Some(words.confirm_move_person(who, name(to)))
        }
        _ => None,
    }
}
