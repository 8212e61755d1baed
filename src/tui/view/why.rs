//! Why a client stands where it stands: the whole chain of rules, a line or two for each link.

use ratatui::Frame;

use crate::app::layout::overlay_height;
use crate::app::model::Screen;
use crate::app::today::call_line;
use crate::domain::{Because, SafeText, why, with_short_form};
use crate::i18n::why::{Telling, chain};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{lines, popup, wrap};

use super::{Look, brief};

/// Draws the chain of the row under the cursor, or of the client of the brief.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, scroll: usize) {
    let model = look.model;
    let words = model.words();
    let from_brief = model.brief.as_ref().filter(|_| model.screen == Screen::Brief);
    let row = match from_brief {
        Some(brief) => Some(&brief.row),
        None => model.today.selected(call_line(model)),
    };
    let Some(row) = row else { return };
    let context = model.playbooks.rank_context(model.me.as_ref().map(|me| me.id), &model.zone, model.now);
    let links = why(row, &context);
    let telling = Telling {
        zone: &model.zone,
        now: model.now,
        name_of: &|id| model.operator_name(id),
        outcome: &|code| brief::outcome_label(look, code, row.candidate.touch.kind),
        words,
    };
    let sentences = chain(row, &links, telling);
    let width = 86.min(frame.area().width);
    let room = usize::from(width.saturating_sub(6));
    let mut shown = Vec::new();
    for (link, sentence) in links.iter().zip(&sentences) {
        let meaning = match link {
            Because::Reason(_) | Because::Offered => Meaning::Heading,
            Because::Excluded(_) | Because::Warned(_) => Meaning::Warning,
            _ => Meaning::Plain,
        };
        for (at, line) in wrap(sentence, room).into_iter().enumerate() {
            let sign = if at == 0 { "·" } else { " " };
            shown.push(look.line(format!(" {sign} {line}"), meaning));
        }
    }
    let height = (shown.len() + 2).min(overlay_height(model.size) + 2);
    let title =
        format!("{} · {}", words.why_title(), SafeText::cells(&with_short_form(&row.candidate.client_name), 40));
    let inside = popup(frame, width, u16::try_from(height).unwrap_or(u16::MAX), &title, look.theme);
    let top = look.scrolled(scroll, shown.len(), inside.height);
    lines(frame, inside, shown.into_iter().skip(top).collect());
}
