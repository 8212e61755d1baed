//! The head of the scores: the score in a sentence and everything that has to stand beside it, the most needed first.

use ratatui::text::Line;

use crate::app::nps::this_month;
use crate::domain::{AskedBy, OperatorId, ScoreBoard, ScoreCounts, ScoreSpan};
use crate::i18n::numbers::{grouped, percent_of};
use crate::i18n::score_lines::{self, points};
use crate::tui::theme::Meaning;
use crate::tui::view::Look;
use crate::tui::widgets::wrap;

/// The lines of the head, at most so many: a sentence stands whole or not at all.
pub(super) fn lines(look: Look<'_>, board: &ScoreBoard, width: usize, room: usize) -> Vec<Line<'static>> {
    let words = look.model.words();
    let nps = &look.model.nps;
    let counts = board.said.counts();
    let mut lines = Vec::new();
    let mut say = |text: String, meaning: Meaning| {
        let wrapped = wrap(&text, width);
        if lines.len() + wrapped.len() <= room {
            lines.extend(wrapped.into_iter().map(|line| look.line(format!(" {line}"), meaning)));
        }
    };
    match nps.detail.as_deref().filter(|_| nps.one_vote) {
        Some(detail) => say(score_lines::one_vote(&detail.companies, words), Meaning::Heading),
        None => say(score_lines::headline(counts, words), Meaning::Heading),
    }
    if let Some(filters) = only(look) {
        say(filters, Meaning::Warning);
    }
    let heard = match nps.detail.as_deref() {
        Some(detail) if counts.n() > 0 => {
            score_lines::answers_from(counts.n(), detail.companies.companies.into(), words)
        }
        _ => score_lines::answers(counts.n(), words),
    };
    let rates = match nps.detail.as_deref() {
        None => words.nps_rates_loading(),
        Some(detail) => {
            let within_days = matches!(nps.query(this_month(look.model)).span, ScoreSpan::Months { .. });
            detail
                .outcomes
                .map_or_else(|| words.nps_rates_not_here(), |outcomes| score_lines::rates(outcomes, within_days, words))
        }
    };
    say(format!("{heard}; {}; {rates}", words.nps_by_phone()), Meaning::Plain);
    let asked = board.said.asked();
    if board.said.dont_know + board.said.refused > 0 {
        let share = |part: u32| percent_of(part.into(), asked, 0, words);
        let (dont_know, refused) = (board.said.dont_know, board.said.refused);
        say(
            words.nps_without_score(
                grouped(dont_know.into()),
                share(dont_know),
                grouped(refused.into()),
                share(refused),
            ),
            Meaning::Plain,
        );
    }
    if board.before.is_some() {
        say(score_lines::change(counts, board.before.map(|said| said.counts()), words), Meaning::Plain);
    }
    if let Some(own) = own_manager(look, board) {
        say(own, Meaning::Plain);
    }
    if let Some(bounds) = bounds(look, counts) {
        say(bounds, Meaning::Plain);
    }
    lines
}

/// The hard bounds of a closed list.
fn bounds(look: Look<'_>, counts: ScoreCounts) -> Option<String> {
    let words = look.model.words();
    let list = look.model.nps.detail.as_ref()?.closed_list?;
    let bounds = counts.bounds(list)?;
    let clients = words.nps_clients(list, grouped(list.into()));
    Some(words.nps_bounds(clients, points(bounds.low), points(bounds.high)))
}

/// What the clients' own managers heard, apart from what others did.
fn own_manager(look: Look<'_>, board: &ScoreBoard) -> Option<String> {
    let words = look.model.words();
    let (all, own) = (board.said.counts(), board.own.counts());
    if own.n() == 0 || look.model.nps.sieve.asked_by != AskedBy::Anyone {
        return None;
    }
    let others = without(all, own);
    let part = |counts: ScoreCounts| {
        let answers = score_lines::answers(counts.n(), words);
        match score_lines::in_a_word(counts) {
            Some(score) => words.nps_part(format!("NPS {score}"), answers),
            None => answers,
        }
    };
    Some(words.nps_own(part(own), part(others)))
}

/// The counts of one group taken off those of all.
pub(super) fn without(all: ScoreCounts, group: ScoreCounts) -> ScoreCounts {
    ScoreCounts::new(
        all.promoters.saturating_sub(group.promoters),
        all.passives.saturating_sub(group.passives),
        all.detractors.saturating_sub(group.detractors),
    )
}

/// The filters that are set, in words.
fn only(look: Look<'_>) -> Option<String> {
    let words = look.model.words();
    let sieve = &look.model.nps.sieve;
    let name = |id: OperatorId| look.model.operator_name(id).unwrap_or_default();
    let asked = match sieve.asked_by {
        AskedBy::Anyone => None,
        AskedBy::Others => Some(words.nps_only_others()),
        AskedBy::OwnManager => Some(words.nps_only_own()),
    };
    let set: Vec<String> = [
        sieve.owner.map(|owner| words.nps_only_owner(name(owner))),
        sieve.segment.as_ref().map(|segment| words.nps_only_segment(segment.as_str())),
        sieve.operator.map(|operator| words.nps_only_operator(name(operator))),
        asked,
    ]
    .into_iter()
    .flatten()
    .collect();
    (!set.is_empty()).then(|| words.nps_only(set.join("; ")))
}
