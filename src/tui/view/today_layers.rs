//! What lies above today's list: until when rows are put off, who gets them, what of the list is shown.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::layout::overlay_height;
use crate::app::today::{FilterLine, Layer, PutOffLine, TakeOverLine, filter_lines, put_off_time};
use crate::domain::{SafeText, with_short_form};
use crate::i18n::{callback as times, kinds};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, lines, popup, whole_parts, wrap};

use super::Look;

/// Draws the layer.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, layer: &Layer) {
    match layer {
        Layer::PutOff(line) => put_off(frame, look, line),
        Layer::Filter { cursor } => filter(frame, look, *cursor),
        Layer::TakeOver(line) => take_over(frame, look, line),
        Layer::HandOver { cursor, chosen } => hand_over(frame, look, *cursor, chosen.len()),
    }
}

fn put_off(frame: &mut Frame<'_>, look: Look<'_>, line: &PutOffLine) {
    let model = look.model;
    let words = model.words();
    let inside = popup(frame, 78, 11, &words.today_put_off_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let place = |row: u16| {
        let place = Rect { x: inside.x + 1, y: inside.y + row, height: 1, width: inside.width.saturating_sub(2) };
        place.intersection(inside)
    };
    let whom = match line.chosen.as_slice() {
        [one] => words.today_put_off_of(SafeText::cells(&with_short_form(&one.name), width.saturating_sub(8)).as_str()),
        many => words.today_put_off_of_many(many.len()),
    };
    let mut shown = vec![look.line(format!(" {whom}"), Meaning::Heading), Line::default(), Line::default()];
    let mut say = |text: &str, meaning: Meaning| {
        shown.extend(wrap(text, width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    match put_off_time(model, line.field.text()) {
        Ok(time) => {
            let until = time.appointment(&model.zone, None);
            let ours = times::agreed_time(&until, &model.zone, model.now, words);
            if line.field.is_empty() {
                say(&words.today_put_off_examples(ours.as_str()), Meaning::Faint);
            } else {
                say(&words.today_put_off_until(ours.as_str()), Meaning::Say);
            }
            let theirs = line.chosen.first().filter(|_| line.chosen.len() == 1).and_then(|chosen| {
                let rows = model.today.rows.iter().chain(model.brief.as_ref().map(|brief| &brief.row));
                rows.into_iter().find(|row| row.client() == chosen.client).map(|row| &row.candidate.zone)
            });
            let theirs = theirs.map(|zone| times::agreed_time(&until, zone, model.now, words));
            if let Some(theirs) = theirs.filter(|theirs| *theirs != ours) {
                say(&words.today_put_off_theirs(theirs.as_str()), Meaning::Plain);
            }
            for warning in &time.warnings {
                say(&times::warning(*warning, &model.zone, &model.zone, model.now, words), Meaning::Warning);
            }
        }
        Err(error) if error.at_word.is_empty() => say(&words.callback_unfinished(), Meaning::Faint),
        Err(error) => say(&words.callback_not_understood(error.at_word.as_str()), Meaning::Warning),
    }
    let promised: Vec<String> =
        line.chosen.iter().filter(|chosen| chosen.promised).map(|chosen| with_short_form(&chosen.name)).collect();
    match (promised.is_empty(), line.chosen.len()) {
        (true, _) => {}
        (false, 1) => say(&words.today_put_off_promised(), Meaning::Warning),
        (false, _) => {
            let names = whole_parts(&promised, ", ", width);
            say(&words.today_put_off_promised_to(SafeText::cells(&names, width)), Meaning::Warning);
        }
    }
    lines(frame, Rect { height: inside.height.saturating_sub(2), ..inside }, shown);
    let last = inside.height.saturating_sub(1);
    frame.render_widget(look.line(words.today_put_off_why(), Meaning::Faint), place(last.saturating_sub(1)));
    for (row, text, here) in [(1, &line.field, !line.at_reason), (last, &line.reason, line.at_reason)] {
        if here {
            look.field(frame, place(row), text, Meaning::Say);
        } else {
            let text = SafeText::cells(text.text(), width).to_string();
            frame.render_widget(look.line(text, Meaning::Plain), place(row));
        }
    }
}

fn take_over(frame: &mut Frame<'_>, look: Look<'_>, line: &TakeOverLine) {
    let model = look.model;
    let words = model.words();
    let inside = popup(frame, 78, 9, &words.today_take_over_title(), look.theme);
    let width = usize::from(inside.width.saturating_sub(2));
    let name = SafeText::cells(&with_short_form(&line.row.candidate.client_name), 40).to_string();
    let holder = model.operator_name(line.holder).map(|name| SafeText::cells(&name, 24).to_string());
    let whom = match holder {
        Some(holder) => words.today_take_over_of(name, holder),
        None => words.today_take_over_of_somebody(name),
    };
    let mut shown = vec![look.line(format!(" {}", cell(&whom, width)), Meaning::Heading), Line::default()];
    shown.push(Line::default());
    shown.extend(
        wrap(&words.today_take_over_about(), width)
            .into_iter()
            .map(|line| look.line(format!(" {line}"), Meaning::Faint)),
    );
    lines(frame, inside, shown);
    let place = Rect { x: inside.x + 1, y: inside.y + 1, height: 1, width: inside.width.saturating_sub(2) };
    look.field(frame, place.intersection(inside), &line.field, Meaning::Say);
}

fn filter(frame: &mut Frame<'_>, look: Look<'_>, cursor: usize) {
    let model = look.model;
    let words = model.words();
    let all = filter_lines(&model.today.segments);
    let mut shown: Vec<(Option<usize>, String)> = Vec::new();
    for (at, line) in all.iter().enumerate() {
        match line {
            FilterLine::Segment(None) => shown.push((None, words.today_filter_segments())),
            FilterLine::Kind(None) => shown.push((None, words.today_filter_kinds())),
            _ => {}
        }
        let text = match line {
            FilterLine::Everything => words.today_filter_everything(),
            FilterLine::Mine => words.today_filter_mine(),
            FilterLine::Segment(None) => words.today_filter_any_segment(),
            FilterLine::Segment(Some(segment)) => segment.clone(),
            FilterLine::Kind(None) => words.today_filter_any_kind(),
            FilterLine::Kind(Some(kind)) => kinds::touch(*kind, words),
        };
        let sign = match (line, line.is_set(&model.today.filter)) {
            // It takes the other choices back, and is none itself.
            (FilterLine::Everything, _) => "   ",
            (FilterLine::Mine, true) => "[x]",
            (FilterLine::Mine, false) => "[ ]",
            (_, true) => "(•)",
            (_, false) => "( )",
        };
        shown.push((Some(at), format!("{sign} {text}")));
    }
    let height = (shown.len() + 2).min(overlay_height(model.size) + 2);
    let inside = popup(frame, 56, u16::try_from(height).unwrap_or(u16::MAX), &words.today_filter_title(), look.theme);
    let width = usize::from(inside.width);
    let here = shown.iter().position(|(at, _)| *at == Some(cursor)).unwrap_or(0);
    let top = (here + 1).saturating_sub(usize::from(inside.height));
    for ((at, _), place) in shown.iter().skip(top).zip(inside.rows()) {
        if let Some(at) = at {
            look.row(place, *at, cursor);
        }
    }
    let below = shown.len().saturating_sub(top + usize::from(inside.height));
    let drawn = shown.into_iter().skip(top).map(|(at, text)| match at {
        None => look.line(format!(" {}", cell(&text, width.saturating_sub(2))), Meaning::Heading),
        Some(at) => {
            let meaning = if at == cursor { Meaning::Selected } else { Meaning::Plain };
            look.line(format!("  {}", cell(&text, width.saturating_sub(3))), meaning)
        }
    });
    lines(frame, inside, drawn.collect());
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, below));
}

fn hand_over(frame: &mut Frame<'_>, look: Look<'_>, cursor: usize, count: usize) {
    let model = look.model;
    let words = model.words();
    let mut names: Vec<String> = model.operators.iter().map(|operator| operator.name.clone()).collect();
    names.push(words.today_hand_over_anyone());
    let height = (names.len() + 4).min(overlay_height(model.size) + 2);
    let inside =
        popup(frame, 56, u16::try_from(height).unwrap_or(u16::MAX), &words.today_hand_over_title(), look.theme);
    let width = usize::from(inside.width);
    let room = usize::from(inside.height.saturating_sub(2));
    let top = (cursor + 1).saturating_sub(room);
    let whom = words.today_put_off_of_many(count);
    let mut drawn = vec![look.line(format!(" {whom}"), Meaning::Faint), Line::default()];
    drawn.extend(names.iter().enumerate().skip(top).take(room).map(|(at, name)| {
        let meaning = if at == cursor { Meaning::Selected } else { Meaning::Plain };
        look.line(format!("  {}", cell(name, width.saturating_sub(3))), meaning)
    }));
    lines(frame, inside, drawn);
    let unseen = names.len().saturating_sub(top + room);
    below_box(frame, inside, Line::default(), super::brief::unseen(look, top, unseen));
    let below = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    look.listed(below, top, names.len(), cursor);
}
