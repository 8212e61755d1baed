//! Checklists: the open ones of everybody, one that is worked on, and what of them stands on a client's card.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::checklists::{OpenChecklist, item_words, title};
use crate::app::layout::wide;
use crate::domain::{
    ChecklistItem, ChecklistRow, ChecklistState, Deal, ItemState, Moment, SafeText, TouchKind, Unanswered, Zone,
};
use crate::i18n::{dates, numbers};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, cell_right, framed, lines, popup, wrap};

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
    let day_width = rows.iter().map(|row| narrow_day(look, row).width()).max().unwrap_or_default();
    for (at, place) in (lists.cursor.top..).take(usize::from(inside.height)).zip(inside.rows()) {
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
        let width = usize::from(inside.width);
        let text =
            if wide(look.model.size) { list_row(look, row, width) } else { narrow_row(look, row, day_width, width) };
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

/// Who is to do it: the seller's or the owner's letter; the service call by anybody else.
fn whose(look: Look<'_>, row: &ChecklistRow) -> String {
    let (model, words) = (look.model, look.model.words());
    let name = |id| model.operator_name(id);
    match row.kind {
        TouchKind::ServiceCall => row.seller.and_then(name).map(|name| words.care_not_by(name.as_str())),
        _ => row.owner.or(row.seller).and_then(name),
    }
    .unwrap_or_default()
}

fn list_row(look: Look<'_>, row: &ChecklistRow, width: usize) -> String {
    let words = look.model.words();
    let progress = words.care_progress(row.done, row.of);
    let (mark, due_width, progress_width) = (if late(look, row) { "!" } else { " " }, 18, 8);
    let rest = width.saturating_sub(due_width + progress_width + 6);
    // Of one client the title says the name already.
    let of_one = look.model.checklists.only.is_some();
    let client = if of_one { 0 } else { rest * 3 / 10 };
    let what = if of_one { rest * 7 / 10 } else { rest * 2 / 5 };
    let name = title(look.model, &row.name, &row.title);
    let columns = [
        cell(&due(look, row), due_width),
        cell(&row.client_name, client),
        cell(&format!("{name} · {}", row.deal_title), what),
        cell(&progress, progress_width),
        cell(&whose(look, row), rest.saturating_sub(client + what)),
    ];
    let shown: Vec<String> = columns.into_iter().filter(|column| !column.is_empty()).collect();
    format!("{mark}{}", shown.join(" "))
}

/// When a checklist is due, or how it ended, in few cells.
fn narrow_day(look: Look<'_>, row: &ChecklistRow) -> String {
    let mine = &look.model.zone;
    let day = row.zone.as_ref().unwrap_or(mine).date(row.due);
    let open = row.state == ChecklistState::Open;
    if open { dates::brief_day(day, mine.date(look.model.now), look.model.words()) } else { due(look, row) }
}

/// The same in a narrow window: the day as a date, the kind of the contact in a word, and so the names in full.
fn narrow_row(look: Look<'_>, row: &ChecklistRow, due_width: usize, width: usize) -> String {
    let words = look.model.words();
    let due = narrow_day(look, row);
    let (progress_width, kind_width, whose_width) = (6, 6, 13);
    let kind = if row.kind == TouchKind::WelcomeLetter { words.care_short_letter() } else { words.care_short_call() };
    let rest = width.saturating_sub(due_width + progress_width + kind_width + whose_width + 6);
    let of_one = look.model.checklists.only.is_some();
    let client = if of_one { 0 } else { rest * 5 / 9 };
    let columns = [
        cell(&due, due_width),
        cell(&row.client_name, client),
        cell(&kind, kind_width),
        cell(&row.deal_title, rest.saturating_sub(client)),
        cell(&words.care_progress(row.done, row.of), progress_width),
        cell(&whose(look, row), whose_width),
    ];
    let shown: Vec<String> = columns.into_iter().filter(|column| !column.is_empty()).collect();
    format!("{}{}", if late(look, row) { "!" } else { " " }, shown.join(" "))
}

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
    let room = (width / 3).min(34);
    let line = format!(" {mark} {} {}", cell(&text, width.saturating_sub(room + 6)), cell_right(&right, room));
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
