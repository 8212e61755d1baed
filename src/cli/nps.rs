//! `nps`: the score with its interval, as far as so many answers carry it.

use serde::Serialize;

use crate::domain::{Excluded, Interval, Score, ScoreCounts, Showing, Tally};
use crate::i18n::Messages;
use crate::i18n::numbers::{decimal, grouped, percent, percent_of, signed};
use crate::store::{self, StoreError};

use super::args::ScoreColumn;
use super::base::Base;
use super::output::{Failure, Side, Table, json};
use super::span::SpanArgs;
use super::{explain, score_column};

/// Counts the column that was named and shows the score; no base is opened.
///
/// # Errors
/// Where the file or its column cannot be read.
pub fn of_column(scores: &ScoreColumn, as_json: bool, words: &Messages) -> Result<String, Failure> {
    let tally = score_column::count(&scores.file, &scores.column)
        .map_err(|error| Failure::failed(explain::score_column(&error, words)))?;
    show(tally, as_json, words)
}

/// Shows the score of a wave or of some days; with its response rate, its time and who asked.
///
/// # Errors
/// Where the base cannot be read.
pub fn of_base(base: &Base, span: SpanArgs, as_json: bool, words: &Messages) -> Result<String, Failure> {
    let failed = |error: StoreError| base.refused(&error, words);
    let (filter, span) = span.filter(base, words)?;
    let found = base.reader.score_counts(&filter).map_err(failed)?;
    let tally = tally(&found);
    let mut text = show(tally, as_json, words)?;
    if !as_json {
        let rates = base.reader.outcomes(&filter).map_err(failed)?.rates(None);
        let response = rates.rr1.map_or_else(|| words.rates_undefined(), |rate| percent(rate, 0, words));
        let said =
            if filter.within_days() { words.scores_days(span, response) } else { words.scores_wave(span, response) };
        text.push_str(&said);
        text.push('\n');
        if found.own_manager > 0 {
            text.push_str(&words.scores_own_manager(grouped(found.own_manager)));
            text.push('\n');
        }
    }
    Ok(text)
}

/// What the base counts, in the domain's shape.
fn tally(found: &store::ScoreCounts) -> Tally {
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let mut counts = ScoreCounts::default();
    for (score, times) in (0_u8..).map_while(|value| Score::new(value).ok()).zip(found.scores) {
        counts.add_times(score, count(times));
    }
    let excluded = Excluded { dont_know: count(found.dont_know), refused: count(found.refused), ..Excluded::default() };
    Tally { counts, excluded }
}

/// The score of a tally as a plain text or as JSON.
///
/// # Errors
/// Where the value cannot be written, which is a mistake of the program.
pub fn show(tally: Tally, as_json: bool, words: &Messages) -> Result<String, Failure> {
    if as_json {
        json(&Figures::from(tally)).map_err(|error| Failure::failed(error.to_string()))
    } else {
        Ok(plain(tally, words))
    }
}

/// What `--json` prints; numbers unrounded, null where undefined.
#[derive(Serialize)]
struct Figures {
    n: u64,
    promoters: u32,
    passives: u32,
    detractors: u32,
    excluded: Excluded,
    nps: Option<f64>,
    se: Option<f64>,
    interval: Option<Interval>,
}

impl From<Tally> for Figures {
    fn from(Tally { counts, excluded }: Tally) -> Self {
        let ScoreCounts { promoters, passives, detractors } = counts;
        Self {
            n: counts.n(),
            promoters,
            passives,
            detractors,
            excluded,
            nps: counts.nps(),
            se: counts.standard_error(),
            interval: counts.interval(),
        }
    }
}

fn plain(Tally { counts, excluded }: Tally, words: &Messages) -> String {
    let mut text = headline(counts, words);
    text.push('\n');
    if counts.n() > 0 {
        text.push('\n');
        text.push_str(&classes(counts, words));
    }
    if excluded.total() > 0 {
        text.push('\n');
        text.push_str(&apart(excluded, words));
    }
    text
}

/// The score in words, no further than the number of answers carries it.
fn headline(counts: ScoreCounts, words: &Messages) -> String {
    let answers = words.scores_answers(counts.n(), grouped(counts.n()));
    let (Some(score), Some(interval), Some(error)) = (counts.rounded(), counts.interval(), counts.standard_error())
    else {
        return words.scores_none();
    };
    let (low, high) = (points(interval.low), points(interval.high));
    match counts.showing() {
        Showing::NoAnswers => words.scores_none(),
        Showing::CountsOnly => words.scores_too_few(answers),
        Showing::Indicative => words.scores_indicative(signed(score), answers, low, high),
        Showing::Full => words.scores_full(signed(score), answers, low, high, decimal(error, 1, words)),
    }
}

/// Points as they are shown: whole, with a sign, never "−0".
fn points(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "points lie within ±100")]
    let whole = value.round() as i64;
    signed(whole)
}

fn classes(counts: ScoreCounts, words: &Messages) -> String {
    let rows = [
        (words.scores_promoters(), "9–10", counts.promoters),
        (words.scores_passives(), "7–8", counts.passives),
        (words.scores_detractors(), "0–6", counts.detractors),
    ];
    let mut table = Table::new(&[Side::Left, Side::Left, Side::Right, Side::Right]);
    for (name, scores, count) in rows {
        let share = match counts.showing() {
            Showing::NoAnswers | Showing::CountsOnly => String::new(),
            Showing::Indicative | Showing::Full => share(count, counts, words),
        };
        table.row([name, scores.to_owned(), grouped(count.into()), share]);
    }
    table.text()
}

fn share(count: u32, counts: ScoreCounts, words: &Messages) -> String {
    percent_of(count.into(), counts.n(), 0, words)
}

fn apart(excluded: Excluded, words: &Messages) -> String {
    let rows = [
        (words.scores_dont_know(), excluded.dont_know),
        (words.scores_refused(), excluded.refused),
        (words.scores_blank(), excluded.blank),
        (words.scores_out_of_range(), excluded.out_of_range),
        (words.scores_unreadable(), excluded.unreadable),
    ];
    let mut table = Table::new(&[Side::Left, Side::Right]);
    for (name, count) in rows.into_iter().filter(|(_, count)| *count > 0) {
        table.row([format!("  {name}"), grouped(count.into())]);
    }
    format!("{}\n{}", words.scores_not_counted(), table.text())
}

#[cfg(test)]
mod tests;
