//! A form: names on the left, what is typed, and beside it what was understood.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::form::{Form, FormLine, Remark};
use crate::app::layout;
use crate::app::mouse::Target;
use crate::domain::SafeText;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, lines, popup, wrap};

use super::Look;

/// The least cells for what is typed where it needs them; what is left of a row goes to the remark.
const TYPED: usize = 30;

/// Cells beside the words that are typed: for the cursor, and before the remark.
const AROUND: usize = 3;

/// Cells of the form where the window has room for them.
const WIDEST: u16 = 96;

/// The most choices that are shown at once.
const CHOICES: usize = 9;

/// Draws the form in the middle of the window.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, form: &Form) {
    let words = look.model.words();
    if let ([line], true) = (form.lines.as_slice(), form.tall) {
        return text(frame, look, &form.title, line);
    }
    let choices = form.lines.get(form.at).map_or(0, |line| line.choices.len().min(CHOICES));
    let about = wrap(&form.about, usize::from(WIDEST.min(look.model.size.0).saturating_sub(4)));
    let above = u16::try_from(about.len()).unwrap_or(u16::MAX);
    let rows = u16::try_from(form.lines.len() + choices).unwrap_or(u16::MAX).saturating_add(4).saturating_add(above);
    let whole = popup(frame, WIDEST, rows, &form.title, look.theme);
    lines(frame, whole, about.into_iter().map(|line| look.line(format!(" {line}"), Meaning::Warning)).collect());
    let above = above.min(whole.height);
    let inside = Rect { y: whole.y + above, height: whole.height - above, ..whole };
    let labels = form.lines.iter().map(|line| line.label.width()).max().unwrap_or(0) + 3;
    let rest = usize::from(inside.width).saturating_sub(labels + 1);
    let room = usize::from(inside.height.saturating_sub(2)).saturating_sub(choices).max(1);
    let top = (form.at + 1).saturating_sub(room);
    for (at, line) in form.lines.iter().enumerate().skip(top).take(room) {
        let y = inside.y + u16::try_from(at - top).unwrap_or(0);
        let row = Rect { y, height: 1, ..inside }.intersection(inside);
        let here = at == form.at;
        look.spot(row, Target::Line { at, cursor: form.at });
        let mark = if here { "▸" } else { " " };
        let meaning = if here { Meaning::Heading } else { Meaning::Plain };
        frame.render_widget(look.line(format!(" {mark}{}", cell(&line.label, labels - 3)), meaning), row);
        let (remark, remark_meaning) = match &line.remark {
            Some(Remark::Understood(text)) => (format!("→ {text}"), Meaning::Done),
            Some(Remark::Beware(text)) => (format!("! {text}"), Meaning::Warning),
            Some(Remark::Problem(text)) => (format!("! {text}"), Meaning::Failure),
            None => (String::new(), Meaning::Faint),
        };
        // An empty line that has to be filled in is no mistake before it has been left, nor where the remark would only
        // repeat the hint that stands there.
        let silent = line.field.is_empty()
            && match &line.remark {
                Some(Remark::Problem(text)) => !line.left || (here && *text == line.hint),
                _ => !here,
            };
        let remark = if silent { String::new() } else { remark };
        // What the words do not need is the remark's.
        let hint = if here { line.hint.width() } else { 0 };
        let needed = if line.field.is_empty() { hint } else { line.field.text().width() };
        let room_beside = rest.saturating_sub((needed + AROUND).min(TYPED).min(rest));
        let remark = SafeText::cells(&remark, room_beside).to_string();
        let beside = u16::try_from(remark.width()).unwrap_or(0);
        let left = u16::try_from(labels).unwrap_or(0);
        let typed = Rect { x: row.x + left, width: row.width.saturating_sub(left + beside + 2), ..row };
        if here {
            if line.field.is_empty() {
                frame.render_widget(look.line(cell(&line.hint, usize::from(typed.width)), Meaning::Faint), typed);
            }
            look.field(frame, typed, &line.field, Meaning::Say);
        } else {
            frame.render_widget(look.line(cell(line.field.text(), usize::from(typed.width)), Meaning::Plain), typed);
        }
        let place = Rect { x: typed.right() + 1, width: beside, ..row }.intersection(row);
        frame.render_widget(look.line(remark, remark_meaning), place);
    }
    if let Some(line) = form.lines.get(form.at).filter(|_| choices > 0) {
        let named = u16::try_from(form.lines.len().min(room)).unwrap_or(u16::MAX);
        let below = Rect { y: inside.y.saturating_add(named), height: inside.height.saturating_sub(2), ..inside }
            .intersection(inside);
        let chosen = line.chosen();
        let top = chosen.map_or(0, |at| (at + 1).saturating_sub(choices));
        let listed = line.listed();
        let unseen = listed.len().saturating_sub(top + choices.min(usize::from(below.height)));
        below_box(frame, whole, Line::default(), super::brief::unseen(look, top, unseen));
        for ((at, choice), place) in listed.into_iter().enumerate().skip(top).take(choices).zip(below.rows()) {
            let meaning = if chosen == Some(at) { Meaning::Selected } else { Meaning::Plain };
            let room = usize::from(inside.width).saturating_sub(labels + 2);
            let text = format!("{}{}", " ".repeat(labels), SafeText::cells(choice, room));
            frame.render_widget(look.line(text, meaning), place);
            look.row_of_choices(place, at, chosen);
        }
    }
    let last = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    let hint = if form.at_end() { words.form_hint_at_end() } else { words.form_hint() };
    frame.render_widget(look.line(format!(" {hint}"), Meaning::Faint), last);
}

/// A form whose only line is a text of several rows.
fn text(frame: &mut Frame<'_>, look: Look<'_>, title: &str, line: &FormLine) {
    let height = u16::try_from(layout::text_height(look.model.size)).unwrap_or(1);
    let title = format!("{title} · {}", line.label);
    let inside = popup(frame, layout::TEXT, height + 4, &title, look.theme);
    let area = Rect { height: height.min(inside.height), ..inside };
    super::reader::field(frame, look, area, &line.field);
    let last = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    frame.render_widget(look.line(format!(" {}", look.model.words().form_text_hint()), Meaning::Faint), last);
}
