//! What is marked in a line: beside the line while it is typed, and one by one before the call gets its outcome.

use ratatui::Frame;
use ratatui::text::Line;

use crate::app::call::marks::{self, Confirming, Meant, Written};
use crate::app::text::TextField;
use crate::domain::SafeText;
use crate::i18n::follow_ups::Clocks;
use crate::i18n::{Messages, telephone};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{lines, popup, wrap};

use super::Look;

/// The most marks that are shown below a line.
const MOST: usize = 4;

/// What the line below a text says: each mark with what it will become, themes that Tab writes out, or how to mark.
pub fn below(look: Look<'_>, field: &TextField, width: usize) -> Vec<Line<'static>> {
    let words = look.model.words();
    let cut = |text: String| SafeText::cells(&text, width).to_string();
    if let Some((_, tags)) = marks::offered(look.model, field.text(), field.cursor()) {
        let mut names = tags.iter().map(String::as_str);
        let first = names.next().unwrap_or_default();
        let others = names.collect::<Vec<_>>().join("  ");
        return vec![look.line(cut(words.marks_tags_offered(first, others.as_str())), Meaning::Key)];
    }
    let found = marks::in_text(look.model, field.text());
    if found.is_empty() {
        return vec![look.line(cut(words.marks_hint()), Meaning::Faint)];
    }
    // The one being typed is the last one; it stays in sight.
    let skipped = found.len().saturating_sub(MOST);
    found.iter().skip(skipped).map(|meant| look.line(cut(in_short(meant, look)), Meaning::Due)).collect()
}

/// How many lines [`below`] takes.
pub fn height(look: Look<'_>, field: &TextField) -> u16 {
    let found = marks::in_text(look.model, field.text()).len();
    u16::try_from(found.clamp(1, MOST)).unwrap_or(1)
}

fn when(due: crate::domain::Moment, look: Look<'_>) -> String {
    let ours = &look.model.zone;
    let theirs = marks::zone(look.model);
    Clocks { theirs, ours, now: look.model.now }.ours_until(due, look.model.words())
}

fn in_short(meant: &Meant, look: Look<'_>) -> String {
    let words = look.model.words();
    match meant {
        Meant::Tag { name, known: true, .. } => words.marks_tag(name.as_str()),
        Meant::Tag { name, .. } => words.marks_tag_new(name.as_str()),
        Meant::Promise { text, due, dated, owner } => {
            let due = when(*due, look);
            let promise = if *dated {
                words.marks_promise(due.as_str(), text.as_str())
            } else {
                words.marks_promise_default(due.as_str(), text.as_str())
            };
            match owner.and_then(|owner| look.model.operator_name(owner)) {
                Some(name) => words.marks_kept_by(promise, name),
                None => promise,
            }
        }
        Meant::Quote(text) => words.marks_quote(text.as_str()),
        Meant::Referral { name, number: Some(number) } => {
            words.marks_referral(name.as_str(), telephone::grouped(number))
        }
        Meant::Referral { name, number: None } => words.marks_referral_without_phone(name.as_str()),
    }
}

/// The mark and what it becomes, in two sentences.
fn in_full(written: &Written, look: Look<'_>) -> (String, String) {
    let words: &Messages = look.model.words();
    match &written.meant {
        Meant::Tag { name, .. } => {
            let then = if written.step.is_some() { words.marks_is_tag_then() } else { words.marks_is_tag_of_client() };
            (words.marks_is_tag(name.as_str()), then)
        }
        Meant::Promise { text, due, dated, owner } => {
            let due = when(*due, look);
            let named = owner.and_then(|owner| look.model.operator_name(owner));
            let whose = named.map_or_else(|| words.marks_yours_to_keep(), |name| words.marks_theirs_to_keep(name));
            let then = if *dated {
                words.marks_is_promise_due(due.as_str(), whose)
            } else {
                words.marks_is_promise_default(due.as_str(), whose)
            };
            (words.marks_is_promise(text.as_str()), then)
        }
        Meant::Quote(text) => (words.marks_is_quote(text.as_str()), words.marks_is_quote_then()),
        Meant::Referral { name, number } => {
            let phone = number.as_deref().map_or_else(|| words.marks_no_phone(), telephone::grouped);
            (words.marks_is_referral(name.as_str()), words.marks_is_referral_then(phone.as_str()))
        }
    }
}

/// Draws the overlay: all marks, the one that is asked about in full.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, confirming: &Confirming) {
    let words = look.model.words();
    let (at, of) = (confirming.decided.len(), confirming.written.len());
    let height = u16::try_from(of + 6).unwrap_or(u16::MAX);
    let title = words.marks_title((at + 1).min(of).to_string().as_str(), of.to_string().as_str());
    let inside = popup(frame, 84, height, &title, look.theme);
    let width = usize::from(inside.width.saturating_sub(4));
    let mut shown = Vec::new();
    let then = confirming.written.get(at).map(|written| in_full(written, look).1).unwrap_or_default();
    let then: Vec<String> = wrap(&then, width.saturating_sub(2)).into_iter().take(2).collect();
    // Beside the marks: what becomes of the one that is asked about, a blank line, the keys.
    let room = usize::from(inside.height).saturating_sub(then.len() + 2).max(1);
    let top = (at + 1).saturating_sub(room);
    for (index, written) in confirming.written.iter().enumerate().skip(top).take(room) {
        let (what, _) = in_full(written, look);
        let (sign, meaning) = match confirming.decided.get(index) {
            Some(true) => ("✓", Meaning::Done),
            Some(false) => ("–", Meaning::Faint),
            None if index == at => ("▸", Meaning::Selected),
            None => ("·", Meaning::Plain),
        };
        shown.push(look.line(format!(" {sign} {}", SafeText::cells(&what, width)), meaning));
        if index == at {
            shown.extend(then.iter().map(|line| look.line(format!("     {line}"), Meaning::Due)));
        }
    }
    shown.push(Line::default());
    shown.push(look.line(format!(" {}", SafeText::cells(&words.marks_keys(), width + 2)), Meaning::Faint));
    lines(frame, inside, shown);
}
