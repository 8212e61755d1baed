//! Cases and promises: the list in two groups, the one under the cursor beside it or on a screen of its own.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::app::cases::{Line as Row, offer_in_force};
use crate::app::layout::{NARROW_PREVIEW, wide};
use crate::app::model::Screen;
use crate::domain::{Commitment, CommitmentCount, OperatorId, SafeText, with_short_form};
use crate::i18n::{commitments, dates, numbers};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, columns, framed, lines, widest, wrap};

use super::Look;

/// Draws the list.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let side = wide(look.model.size);
    let [list, preview] = if side {
        Layout::horizontal([Constraint::Fill(5), Constraint::Fill(3)]).areas(area)
    } else {
        Layout::vertical([Constraint::Fill(1), Constraint::Length(NARROW_PREVIEW)]).areas(area)
    };
    let inside = framed(frame, list, &title(look), look.theme);
    rows(frame, inside, look);
    match (look.model.cases.selected(), side) {
        (Some(row), true) => {
            let inside = framed(frame, preview, &row.client_name, look.theme);
            lines(frame, inside, details(row, look, usize::from(inside.width)));
        }
        (Some(row), false) => {
            let shown = in_short(row, look, usize::from(preview.width.saturating_sub(2)));
            lines(frame, Rect { x: preview.x + 1, ..preview }, shown);
        }
        (None, true) => {
            framed(frame, preview, "", look.theme);
        }
        (None, false) => {}
    }
}

/// Draws one case or promise.
pub fn one(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let Some(row) = look.model.cases.selected() else { return };
    let inside = framed(frame, area, &row.client_name, look.theme);
    let shown = details(row, look, usize::from(inside.width));
    let top = look.scrolled(look.model.cases.scroll, shown.len(), inside.height);
    let below = shown.len().saturating_sub(top + usize::from(inside.height));
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
    lines(frame, inside, shown.into_iter().skip(top).collect());
}

/// How soon detractors were called back, for the head of the screen; nothing where there were none.
pub fn in_time(look: Look<'_>) -> Option<String> {
    let share = look.model.cases.data.in_time;
    (share.of > 0)
        .then(|| look.model.words().cases_in_time(numbers::grouped(share.in_time), numbers::grouped(share.of)))
}

/// What is said for a while after a call about a case or a promise that is still open.
pub fn offer(look: Look<'_>) -> Option<String> {
    let model = look.model;
    if matches!(model.screen, Screen::Call | Screen::Cases | Screen::Case) {
        return None;
    }
    let offer = offer_in_force(&model.cases, model.elapsed_ms)?;
    let text = SafeText::cells(&one_line(&offer.text), 36).to_string();
    let words = model.words();
    Some(if offer.id.is_case() { words.cases_offer_case(text) } else { words.cases_offer_promise(text) })
}

fn title(look: Look<'_>) -> String {
    let words = look.model.words();
    match (look.model.cases.mine, look.model.cases.settled) {
        (false, false) => words.cases_title_all_open(),
        (true, false) => words.cases_title_my_open(),
        (false, true) => words.cases_title_all_settled(),
        (true, true) => words.cases_title_my_settled(),
    }
}

/// Columns of a row: until when, the client, the words, whose, how old, the last note.
const COLUMNS: usize = 6;
const OWNER: usize = 3;
const AGE: usize = 4;
const NOTE: usize = 5;

/// The least cells of a column that gives way: those of the client, the words, the owner and the note.
const LEAST: usize = 14;
/// Cells of an owner's name where the window is narrow.
const NARROW_OWNER: usize = 10;
/// From this width on the last note has a column of its own, where a row has one.
const WITH_NOTE: usize = 100;

/// Cells of the columns: as wide as what stands in them and their headings; names and words give way where there is no
/// room for all.
fn widths(rows: &[[String; COLUMNS]], heads: &[String; COLUMNS], width: usize) -> [usize; COLUMNS] {
    let wanted = std::array::from_fn(|column| {
        let texts = rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
        let want = widest(texts);
        let head = if want == 0 { 0 } else { widest(heads.get(column).map(String::as_str)) };
        // In a narrow window the beginning of a name says whose it is, and the words get the room.
        let want = if column == OWNER && width < WITH_NOTE { want.min(NARROW_OWNER) } else { want }.max(head);
        (want, if matches!(column, 0 | AGE) { want } else { want.min(LEAST) })
    });
    let shown = wanted.iter().filter(|(want, _)| *want > 0).count();
    columns(wanted, width.saturating_sub(1 + shown))
}

/// The texts of a row in their columns, each with the blank before it.
fn in_columns(row: &[String], widths: &[usize]) -> String {
    let shown = row.iter().zip(widths).filter(|(_, width)| **width > 0);
    shown.flat_map(|(text, width)| [" ".to_owned(), cell(text, *width)]).collect()
}

fn rows(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let (words, cases) = (model.words(), &model.cases);
    let shown = cases.lines();
    if shown.is_empty() {
        let text = match (cases.loaded, cases.settled, cases.mine) {
            (false, ..) => look.not_there_yet(),
            (true, true, _) => words.cases_none_settled(),
            (true, false, true) => words.cases_none_mine(),
            (true, false, false) => words.cases_none(),
        };
        let text = wrap(&text, usize::from(area.width.saturating_sub(2)));
        lines(frame, area, text.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Plain)).collect());
        return;
    }
    let width = usize::from(area.width);
    let texts: Vec<[String; COLUMNS]> = cases.data.rows.iter().map(|row| texts(row, look, width)).collect();
    let mut heads: [String; COLUMNS] = Default::default();
    heads[OWNER] = words.cases_column_owner();
    heads[AGE] = if cases.settled { words.cases_column_took() } else { words.cases_column_open() };
    heads[NOTE] = words.cases_column_note();
    let widths = widths(&texts, &heads, width);
    let top = cases.cursor.top_in(area.height);
    let below = shown.len().saturating_sub(top + usize::from(area.height));
    below_box(frame, area, Line::default(), super::brief::unseen(look, top, below));
    let visible = shown.iter().enumerate().skip(top).take(usize::from(area.height));
    for ((at, line), place) in visible.zip(area.rows()) {
        let is_row = matches!(line, Row::Row(_));
        let (cases_in_all, promises) = (cases.data.cases, cases.data.promises);
        let line = match line {
            Row::Cases => heading(look, &words.cases_group_cases(), cases_in_all, &heads, &widths),
            Row::Promises => heading(look, &words.cases_group_promises(), promises, &heads, &widths),
            Row::Row(row) => {
                let row = cases.data.rows.get(*row).zip(texts.get(*row));
                row.map(|(row, texts)| list_row(row, texts, look, &widths)).unwrap_or_default()
            }
        };
        let line = if at == cases.cursor.at { look.chosen(line) } else { line };
        frame.render_widget(line, place);
        // The cursor steps over the names of the groups.
        let steps = |to: usize| shown.iter().take(to).filter(|line| matches!(line, Row::Row(_))).count();
        if is_row {
            look.row(place, steps(at), steps(cases.cursor.at));
        }
    }
}

/// The name of a group, how many there are, and how many are late; beside it what stands in the columns below.
fn heading(
    look: Look<'_>,
    name: &str,
    count: CommitmentCount,
    heads: &[String; COLUMNS],
    widths: &[usize; COLUMNS],
) -> Line<'static> {
    let words = look.model.words();
    let all = numbers::grouped(count.all);
    let text = match count.overdue {
        0 => words.cases_group(name, all),
        late => words.cases_group_late(name, all, numbers::grouped(late)),
    };
    let room: usize = widths[..OWNER].iter().filter(|width| **width > 0).map(|width| width + 1).sum();
    let heads = in_columns(&heads[OWNER..], &widths[OWNER..]);
    look.line(format!(" {}{heads}", cell(&text, room.saturating_sub(1))), Meaning::Heading)
}

fn name_of(look: Look<'_>, id: Option<OperatorId>) -> String {
    id.and_then(|id| look.model.operator_name(id)).unwrap_or_else(|| look.model.words().cases_nobodys())
}

fn texts(row: &Commitment, look: Look<'_>, width: usize) -> [String; COLUMNS] {
    let (model, words) = (look.model, look.model.words());
    let score = row.answer.as_ref().map(|answer| format!("{} ", answer.score.value())).unwrap_or_default();
    let age = match &row.settled {
        Some(settled) => commitments::took(row.opened_at, settled.at, words),
        None => commitments::age(row.opened_at, model.now, words),
    };
    let note = row.last_note().filter(|_| width >= WITH_NOTE).and_then(|note| note.text.as_deref());
    [
        commitments::due(row, &model.zone, model.now, words),
        with_short_form(&row.client_name),
        format!("{score}{}", one_line(&row.text)),
        name_of(look, row.owner),
        age,
        one_line(note.unwrap_or_default()),
    ]
}

fn list_row(row: &Commitment, texts: &[String], look: Look<'_>, widths: &[usize]) -> Line<'static> {
    let meaning = match (row.is_open(), row.is_overdue(look.model.now)) {
        (false, _) => Meaning::Faint,
        (true, true) => Meaning::Due,
        (true, false) => Meaning::Plain,
    };
    let plain = if row.is_open() { Meaning::Plain } else { Meaning::Faint };
    let (due, rest) = (in_columns(&texts[..1], &widths[..1]), in_columns(&texts[1..], &widths[1..]));
    Line::from(vec![Span::styled(due, look.theme.style(meaning)), Span::styled(rest, look.theme.style(plain))])
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything about one of them; the client's own words come first and whole.
fn details(row: &Commitment, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let room = width.saturating_sub(2);
    let when = |at| dates::near_time(at, &model.zone, model.now, words);
    let mut shown: Vec<Line<'static>> = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        if text.is_empty() {
            shown.push(Line::default());
        }
        shown.extend(wrap(text, room).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    if let Some(person) = &row.person_name {
        say(person, Meaning::Plain);
    }
    let late = if row.is_overdue(model.now) { Meaning::Due } else { Meaning::Plain };
    if row.is_open() {
        say(&commitments::due_line(row, &model.zone, model.now, words), late);
    }
    if let Some(settled) = &row.settled {
        let name = name_of(look, settled.by);
        say(&commitments::ending(settled, &model.zone, model.now, &name, words), Meaning::Done);
    }
    say("", Meaning::Plain);
    match &row.answer {
        Some(answer) => {
            for (question, text) in &answer.words {
                say(&format!("{question}:"), Meaning::Faint);
                say(&words.quoted(text.as_str()), Meaning::Quote);
            }
            if answer.words.is_empty() {
                say(&words.cases_no_words(), Meaning::Faint);
            }
            say("", Meaning::Plain);
            let score = answer.score.value().to_string();
            say(&words.cases_score_line(score, when(answer.at), name_of(look, Some(answer.asked_by))), Meaning::Plain);
        }
        None if row.id.is_case() => say(&row.text, Meaning::Say),
        None => say(&words.cases_promise_line(row.text.as_str()), Meaning::Say),
    }
    let by = name_of(look, row.opened_by);
    let opened = when(row.opened_at);
    let opened = if row.id.is_case() { words.cases_opened_line(opened, by) } else { words.cases_made_line(opened, by) };
    say(&opened, Meaning::Plain);
    say(&words.cases_owner_line(name_of(look, row.owner)), Meaning::Plain);
    if let Some(at) = row.last_contact {
        say(&words.brief_last_contact(when(at).as_str()), Meaning::Plain);
    }
    if !row.history().is_empty() {
        say("", Meaning::Plain);
        say(&words.cases_notes(), Meaning::Heading);
        for note in row.history().iter().rev() {
            let text = commitments::note(note, &model.zone, model.now, &|id| name_of(look, id), words);
            say(&text, Meaning::Plain);
        }
    }
    if !row.promises.is_empty() {
        say("", Meaning::Plain);
        say(&words.cases_other_promises(), Meaning::Heading);
        for (text, due) in &row.promises {
            say(&words.cases_other_promise(when(*due), text.as_str()), Meaning::Plain);
        }
    }
    shown
}

/// The same in four lines, for a narrow window.
fn in_short(row: &Commitment, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let cut = |text: &str, meaning| look.line(SafeText::cells(&one_line(text), width).to_string(), meaning);
    let person = row.person_name.as_deref().map(|person| format!(" · {person}")).unwrap_or_default();
    let mut shown = vec![cut(&format!("{}{person}", row.client_name), Meaning::Heading)];
    match row.answer.as_ref() {
        Some(answer) => {
            let said = answer.words.first().map(|(_, text)| words.quoted(text.as_str())).unwrap_or_default();
            shown.push(cut(&format!("{} {said}", answer.score.value()), Meaning::Quote));
        }
        None => shown.push(cut(&row.text, Meaning::Say)),
    }
    if let Some(settled) = &row.settled {
        let name = name_of(look, settled.by);
        let ending = commitments::ending(settled, &model.zone, model.now, &name, words);
        let ending = wrap(&one_line(&ending), width).into_iter().take(2);
        shown.extend(ending.map(|line| look.line(line, Meaning::Done)));
    }
    if let Some(note) = row.history().last() {
        shown.push(cut(
            &commitments::note(note, &model.zone, model.now, &|id| name_of(look, id), words),
            Meaning::Plain,
        ));
    }
    if let Some((text, due)) = row.promises.first() {
        let due = dates::near_time(*due, &model.zone, model.now, words);
        shown.push(cut(&words.brief_promise(due.as_str(), text.as_str()), Meaning::Due));
    }
    shown
}
