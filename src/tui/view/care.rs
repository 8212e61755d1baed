//! Checklists: the open ones of everybody, one that is worked on, and what of them stands on a client's card.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::app::checklists::{OpenChecklist, item_words, title};
use crate::app::layout::wide;
use crate::domain::{
    ChecklistItem, ChecklistRow, ChecklistState, Deal, ItemState, Moment, SafeText, TouchKind, Unanswered, Zone,
    with_short_form,
};
use crate::i18n::{dates, numbers};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, cell_right, columns, framed, lines, popup, widest, wrap};

use super::Look;

/// Draws the list of open checklists.
pub fn list(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let lists = &model.checklists;
    let rows: Vec<&ChecklistRow> = lists.shown().collect();
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let title = match (lists.only, rows.first()) {
        (Some(_), Some(row)) => words.care_title_of(row.client_name.as_str()),
        _ => words.care_title(count),
    };
    let inside = framed(frame, area, &title, look.theme);
    if rows.is_empty() {
        let text = if lists.loaded { words.care_nothing_open() } else { look.not_there_yet() };
        let shown = wrap(&text, usize::from(inside.width.saturating_sub(2)));
        lines(frame, inside, shown.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Faint)).collect());
        return;
    }
    let narrow = !wide(look.model.size);
    let texts: Vec<[String; COLUMNS]> = rows.iter().map(|row| list_row(look, row, narrow)).collect();
    let widths = list_columns(&texts, usize::from(inside.width));
    for (at, place) in (lists.cursor.top_in(inside.height)..).take(usize::from(inside.height)).zip(inside.rows()) {
        let Some(row) = rows.get(at) else { break };
        let meaning = if at == lists.cursor.at {
            Meaning::Selected
        } else if row.state != ChecklistState::Open {
            Meaning::Faint
        } else if late(look, row) {
            Meaning::Due
        } else {
            Meaning::Plain
        };
        let columns = texts.get(at).into_iter().flatten().zip(widths).filter(|(_, width)| *width > 0);
        let columns: Vec<String> = columns.map(|(text, width)| cell(text, width)).collect();
        let mark = if late(look, row) { "!" } else { " " };
        let text = cell(&format!("{mark}{}", columns.join(" ")), usize::from(inside.width));
        frame.render_widget(look.line(text, meaning), place);
        look.row(place, at, lists.cursor.at);
    }
}

/// Full days late: by the client's day that it is due on and the user's own today, as on the call list.
fn days_late(look: Look<'_>, row: &ChecklistRow) -> i64 {
    let mine = &look.model.zone;
    let day = row.zone.as_ref().unwrap_or(mine).date(row.due);
    (mine.date(look.model.now) - day).num_days()
}

/// It was due on an earlier day.
fn late(look: Look<'_>, row: &ChecklistRow) -> bool {
    row.state == ChecklistState::Open && days_late(look, row) > 0
}

fn due(look: Look<'_>, row: &ChecklistRow) -> String {
    let words = look.model.words();
    match (row.state, days_late(look, row)) {
        (ChecklistState::Done, _) => words.care_state_done(),
        (ChecklistState::Sent, _) => words.care_state_sent(),
        (ChecklistState::Dropped, _) => words.care_state_dropped(),
        (ChecklistState::Open, days @ 1..) => words.care_late(days),
        (ChecklistState::Open, _) => due_day(look, row.due, row.zone.as_ref()),
    }
}

/// The client's day that something is due on.
fn due_day(look: Look<'_>, due: Moment, zone: Option<&Zone>) -> String {
    let mine = &look.model.zone;
    dates::near_day(zone.unwrap_or(mine).date(due), mine.date(look.model.now), look.model.words())
}

/// Who is to do it: the seller's or the owner's letter; the service call by anybody else. Of a finished one, who did it
/// and when.
fn whose(look: Look<'_>, row: &ChecklistRow, narrow: bool) -> String {
    let (model, words) = (look.model, look.model.words());
    let name = |id| model.operator_name(id);
    if row.state != ChecklistState::Open {
        let Some((at, by)) = row.finished else { return String::new() };
        let when = dates::brief_day(model.zone.date(at), model.zone.date(model.now), words);
        return by.and_then(name).into_iter().chain([when]).collect::<Vec<_>>().join(" · ");
    }
    match row.kind {
        TouchKind::ServiceCall if narrow => row.seller.and_then(name).map(|name| words.care_not(name.as_str())),
        TouchKind::ServiceCall => row.seller.and_then(name).map(|name| words.care_not_by(name.as_str())),
        _ => row.owner.or(row.seller).and_then(name),
    }
    .unwrap_or_default()
}

/// Columns of the list: when, the client, the kind of the contact, what, how far, who.
const COLUMNS: usize = 6;

/// The most cells of a name or a deal, and the least that tell it from others.
const MOST: usize = 60;
const LEAST: usize = 14;

/// What stands in the columns of a row. In a narrow window the day is a date and the kind of the contact a word, and so
/// the names stand in full.
fn list_row(look: Look<'_>, row: &ChecklistRow, narrow: bool) -> [String; COLUMNS] {
    let words = look.model.words();
    // Of one client the title says the name already.
    let of_one = look.model.checklists.only.is_some();
    let client = if of_one { String::new() } else { with_short_form(&row.client_name) };
    let short = if row.kind == TouchKind::WelcomeLetter { words.care_short_letter() } else { words.care_short_call() };
    let (due, kind, what) = if narrow {
        (narrow_day(look, row), short, row.deal_title.clone())
    } else {
        let name = title(look.model, &row.name, &row.title);
        (due(look, row), String::new(), format!("{name} · {}", row.deal_title))
    };
    [due, client, kind, what, words.care_progress(row.done, row.of), whose(look, row, narrow && !of_one)]
}

/// Cells of the columns: as wide as what stands in them; names and deals give way where there is no room for all.
fn list_columns(texts: &[[String; COLUMNS]], width: usize) -> [usize; COLUMNS] {
    let wanted = std::array::from_fn(|column| {
        let want = widest(texts.iter().filter_map(|row| row.get(column)).map(String::as_str)).min(MOST);
        (want, if matches!(column, 1 | 3) { want.min(LEAST) } else { want })
    });
    let shown = wanted.iter().filter(|(want, _)| *want > 0).count();
    columns(wanted, width.saturating_sub(1 + shown))
}

/// When a checklist is due, or how it ended, in few cells.
fn narrow_day(look: Look<'_>, row: &ChecklistRow) -> String {
    let mine = &look.model.zone;
    let day = row.zone.as_ref().unwrap_or(mine).date(row.due);
    let open = row.state == ChecklistState::Open;
    if open { dates::brief_day(day, mine.date(look.model.now), look.model.words()) } else { due(look, row) }
}

/// Cells of an item at most.
const ITEM: usize = 100;

/// Draws one checklist.
pub fn one(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let Some(open) = &model.checklists.open else {
        let inside = framed(frame, area, &words.care_title_one(), look.theme);
        lines(frame, inside, vec![look.line(format!(" {}", look.not_there_yet()), Meaning::Faint)]);
        return;
    };
    let list = &open.list;
    let name = title(model, &list.name, &list.title);
    let inside = framed(frame, area, &format!("{name} · {}", list.client_name), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let head = head(look, open, width);
    let height = u16::try_from(head.len()).unwrap_or(u16::MAX).min(inside.height / 2);
    let [top, rest] = Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(inside);
    lines(frame, top, head);
    // What is said of an item at its right stands near enough to be read with it.
    let width = width.min(ITEM);
    let mut shown = Vec::new();
    let mut cursor = (0, 0);
    let mut items = Vec::new();
    for (at, item) in list.items.iter().enumerate() {
        let begin = shown.len();
        shown.extend(item_lines(look, open, item, at == open.at, width));
        items.resize(shown.len(), at);
        if at == open.at {
            cursor = (begin, shown.len());
        }
    }
    if let Some((letter, ..)) = &open.sent {
        shown.push(Line::default());
        shown.push(look.line(format!(" {}", words.letter_to(letter.to.as_str())), Meaning::Heading));
        shown.push(look.line(format!(" {}", SafeText::cells(&letter.subject, width)), Meaning::Heading));
        let body = wrap(&letter.body, width);
        shown.extend(body.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)));
    }
    // The item under the cursor is in sight whole.
    let skip = cursor.1.saturating_sub(usize::from(rest.height)).min(cursor.0);
    for (at, place) in items.into_iter().skip(skip).zip(rest.rows()) {
        look.row(place, at, open.at);
    }
    lines(frame, rest, shown.into_iter().skip(skip).collect());
}

fn head(look: Look<'_>, open: &OpenChecklist, width: usize) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let list = &open.list;
    let name = |id| model.operator_name(id).unwrap_or_default();
    let mut said = vec![(
        words.care_head(list.deal_title.as_str(), due_day(look, list.due, list.zone.as_ref()).as_str()),
        Meaning::Plain,
    )];
    let (done, of) = (list.done(), list.items.len());
    let progress = words.care_progress(u32::try_from(done).unwrap_or(0), u32::try_from(of).unwrap_or(0));
    said.push((format!("{} {progress}", bar(done, of)), Meaning::Heading));
    match (&list.not_by(), model.me.as_ref().map(|me| me.id)) {
        (Some(seller), Some(me)) if *seller == me => said.push((words.care_own_sale(), Meaning::Warning)),
        (Some(seller), _) => said.push((words.care_sold_by(name(*seller).as_str()), Meaning::Plain)),
        (None, _) => {
            if let Some(seller) = list.seller {
                said.push((words.care_sold_by(name(seller).as_str()), Meaning::Plain));
            }
        }
    }
    if let Some((at, by)) = list.finished {
        let when = dates::near_time(at, &model.zone, model.now, words);
        let by = by.map(name).unwrap_or_default();
        let text = match list.state {
            ChecklistState::Sent => words.care_sent(when.as_str(), by.as_str()),
            ChecklistState::Dropped => words.care_dropped(when.as_str()),
            _ => words.care_done(when.as_str(), by.as_str()),
        };
        said.push((text, Meaning::Done));
    }
    if let Some(reason) = &list.reason {
        said.push((words.care_because(reason.as_str()), Meaning::Warning));
    }
    let lines = said.into_iter().flat_map(|(text, meaning)| {
        wrap(&text, width).into_iter().map(move |line| look.line(format!(" {line}"), meaning))
    });
    lines.chain([Line::default()]).collect()
}

/// The progress as a bar of one cell an item.
fn bar(done: usize, of: usize) -> String {
    format!("{}{}", "■".repeat(done), "□".repeat(of.saturating_sub(done)))
}

fn item_lines(
    look: Look<'_>,
    open: &OpenChecklist,
    item: &ChecklistItem,
    here: bool,
    width: usize,
) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let mark = match item.state {
        ItemState::Open => "[ ]",
        ItemState::Done => "[✓]",
        ItemState::NotApplicable => "[–]",
    };
    let (text, hint) = item_words(model, &open.list, item);
    let must = if item.mandatory { words.care_mandatory() } else { String::new() };
    let who = item.ticked.map(|(at, by)| {
        let by = by.and_then(|by| model.operator_name(by)).unwrap_or_default();
        let when = dates::short_time(at, &model.zone, model.now, words);
        let text = if item.state == ItemState::NotApplicable { words.care_not_applicable() } else { String::new() };
        [text, by, when].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let right = who.unwrap_or(must);
    // The item takes what it needs, and what stands at its right all the rest, at least so much that it says something.
    let room = width.saturating_sub(6);
    let right_cells = widest([right.as_str()]);
    let right_cells = right_cells.min(room.saturating_sub(widest([text.as_str()])).max(right_cells.min(room / 3)));
    let line = format!(" {mark} {} {}", cell(&text, room - right_cells), cell_right(&right, right_cells));
    let meaning = match (here, item.state) {
        (true, _) => Meaning::Selected,
        (false, ItemState::Open) => Meaning::Plain,
        (false, _) => Meaning::Faint,
    };
    let mut shown = vec![look.line(line, meaning)];
    let mut beside = |text: &str, meaning| {
        let wrapped = wrap(text, width.saturating_sub(6));
        shown.extend(wrapped.into_iter().map(|line| look.line(format!("     {line}"), meaning)));
    };
    if let Some(unanswered) = item.unanswered {
        let text = match unanswered {
            Unanswered::DontKnow => words.answer_dont_know(),
            Unanswered::Refused => words.answer_refused(),
        };
        beside(&text, Meaning::Faint);
    }
    if let Some(note) = &item.note {
        beside(&words.quoted(note.as_str()), Meaning::Quote);
    }
    if let (true, Some(hint)) = (here, hint) {
        beside(&hint, Meaning::Faint);
    }
    shown
}

/// A deal in one line.
pub fn deal(look: Look<'_>, deal: &Deal) -> String {
    let (model, words) = (look.model, look.model.words());
    let today = model.zone.date(model.now);
    let day = |day| dates::near_day(day, today, words);
    let parts = [
        Some(deal.title.clone()),
        deal.amount_minor.map(|minor| numbers::money(minor, deal.currency.as_deref(), words)),
        deal.signed_on.map(|at| words.deal_signed_on(day(at).as_str())),
        deal.seller.and_then(|id| model.operator_name(id)),
        deal.delivered_on.map(|at| words.deal_delivered_on(day(at).as_str())),
        deal.used_up_on.map(|at| words.deal_used_up_on(day(at).as_str())),
    ];
    parts.into_iter().flatten().map(|part| SafeText::new(&part).to_string()).collect::<Vec<_>>().join(" · ")
}

/// Draws the deals of a client, to choose one.
pub fn deals(frame: &mut Frame<'_>, look: Look<'_>, deals: &[Deal], cursor: usize) {
    let rows = u16::try_from(deals.len()).unwrap_or(u16::MAX).saturating_add(2);
    let inside = popup(frame, 100, rows, &look.model.words().card_deals(), look.theme);
    let top = (cursor + 1).saturating_sub(usize::from(inside.height));
    let shown = deals.iter().enumerate().skip(top).map(|(at, one)| {
        let meaning = if at == cursor { Meaning::Selected } else { Meaning::Plain };
        look.line(cell(&format!(" {}", deal(look, one)), usize::from(inside.width)), meaning)
    });
    lines(frame, inside, shown.collect());
    look.listed(inside, top, deals.len(), cursor);
}
