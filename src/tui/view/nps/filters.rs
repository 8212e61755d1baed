//! The menu of filters: each line is a question, the keys to the left and right change its answer at once.

use ratatui::Frame;

use crate::app::nps::{FILTERS, Filter, Period};
use crate::domain::{AskedBy, OperatorId};
use crate::i18n::score_lines;
use crate::tui::theme::Meaning;
use crate::tui::view::Look;
use crate::tui::widgets::{cell, popup};

/// Cells of the questions.
const QUESTION: usize = 30;

/// Draws the menu with the cursor on a line.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, row: usize) {
    let words = look.model.words();
    let height = u16::try_from(FILTERS.len()).unwrap_or(8) + 2;
    let inside = popup(frame, 76, height, &words.nps_filters_title(), look.theme);
    let width = usize::from(inside.width).saturating_sub(QUESTION + 6);
    for ((at, filter), place) in FILTERS.iter().enumerate().zip(inside.rows()) {
        let text = format!(" {} ‹ {} ›", cell(&question(look, *filter), QUESTION), cell(&value(look, *filter), width));
        let meaning = if at == row { Meaning::Selected } else { Meaning::Plain };
        frame.render_widget(look.line(text, meaning), place);
        look.row(place, at, row);
    }
}

fn question(look: Look<'_>, filter: Filter) -> String {
    let words = look.model.words();
    match filter {
        Filter::Survey => words.nps_filter_survey(),
        Filter::Period => words.nps_filter_period(),
        Filter::Time => words.nps_filter_time(),
        Filter::Owner => words.nps_filter_owner(),
        Filter::Segment => words.nps_filter_segment(),
        Filter::Operator => words.nps_filter_operator(),
        Filter::AskedBy => words.nps_filter_asked_by(),
        Filter::Votes => words.nps_filter_votes(),
    }
}

fn value(look: Look<'_>, filter: Filter) -> String {
    let words = look.model.words();
    let nps = &look.model.nps;
    let named = |id: Option<OperatorId>| {
        id.map_or_else(|| words.nps_filter_all(), |id| look.model.operator_name(id).unwrap_or_default())
    };
    match filter {
        Filter::Survey => score_lines::survey(nps.survey, words),
        Filter::Period => match nps.period {
            Period::Wave => words.nps_kind_wave(),
            Period::Month => words.nps_kind_month(),
            Period::Quarter => words.nps_kind_quarter(),
            Period::Year => words.nps_kind_year(),
            Period::All => words.nps_kind_all(),
        },
        Filter::Time => super::period(look, None),
        Filter::Owner => named(nps.sieve.owner),
        Filter::Segment => nps.sieve.segment.clone().unwrap_or_else(|| words.nps_filter_all()),
        Filter::Operator => named(nps.sieve.operator),
        Filter::AskedBy => match nps.sieve.asked_by {
            AskedBy::Anyone => words.nps_filter_asked_anyone(),
            AskedBy::Others => words.nps_filter_asked_others(),
            AskedBy::OwnManager => words.nps_filter_asked_own(),
        },
        Filter::Votes if nps.one_vote => words.nps_filter_one_vote(),
        Filter::Votes => words.nps_filter_all_votes(),
    }
}
