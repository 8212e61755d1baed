//! `rates`: the outcome rates of a survey after AAPOR.

use crate::domain::{Disposition, DispositionCounts, Rates};
use crate::i18n::Messages;
use crate::i18n::numbers::percent;

use super::base::Base;
use super::explain;
use super::output::{Failure, Side, Table, json};
use super::span::SpanArgs;

/// Why counts could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CountsError {
    /// Not of the form `I=4`.
    #[error("{0:?} is not a class and a number")]
    NotAPair(String),
    /// No class of dispositions.
    #[error("{0:?} is no class of dispositions")]
    UnknownClass(String),
    /// The class was given before.
    #[error("{0} was given twice")]
    Twice(&'static str),
    /// Not a whole number from 0.
    #[error("{class}: {number:?} is not a count")]
    NotACount {
        /// The class.
        class: &'static str,
        /// What stood there.
        number: String,
    },
    /// Not a share from 0 to 1.
    #[error("{0:?} is not a share from 0 to 1")]
    NotAShare(String),
}

/// Shows the rates of the counts that were given.
///
/// # Errors
/// Where the counts cannot be read.
pub fn of_counts(counts: &str, e: Option<&str>, as_json: bool, words: &Messages) -> Result<String, Failure> {
    let wrong = |error: CountsError| Failure::wrong(explain::rates(&error, words));
    let counts = read_counts(counts).map_err(wrong)?;
    let e = e.map(read_share).transpose().map_err(wrong)?;
    show(counts, e, as_json, words)
}

/// Shows the rates of a wave or of some days.
///
/// # Errors
/// Where the base cannot be read, or holds no such wave.
pub fn of_base(
    base: &Base,
    span: SpanArgs,
    e: Option<&str>,
    as_json: bool,
    words: &Messages,
) -> Result<String, Failure> {
    let e = e.map(read_share).transpose().map_err(|error| Failure::wrong(explain::rates(&error, words)))?;
    let (filter, _) = span.filter(base, words)?;
    let mut text =
        show(base.reader.outcomes(&filter).map_err(|error| base.refused(&error, words))?, e, as_json, words)?;
    if filter.within_days() && !as_json {
        text.extend(["\n", words.rates_of_days().as_str(), "\n"]);
    }
    Ok(text)
}

/// The rates of counts as a plain table or as JSON; `e` is the eligible share of the unknown where it is set.
///
/// # Errors
/// Where the value cannot be written, which is a mistake of the program.
pub fn show(counts: DispositionCounts, e: Option<f64>, as_json: bool, words: &Messages) -> Result<String, Failure> {
    let rates = counts.rates(e);
    if as_json { json(&rates).map_err(|error| Failure::failed(error.to_string())) } else { Ok(plain(&rates, words)) }
}

/// Reads counts such as `I=4,P=2`: any order, small letters too, what is missing is 0.
fn read_counts(text: &str) -> Result<DispositionCounts, CountsError> {
    let mut counts = DispositionCounts::default();
    let mut given = Vec::new();
    for pair in text.split(',') {
        let (class, number) = pair.split_once('=').ok_or_else(|| CountsError::NotAPair(pair.trim().to_owned()))?;
        let disposition: Disposition =
            class.trim().to_uppercase().parse().map_err(|_| CountsError::UnknownClass(class.trim().to_owned()))?;
        let Some(place) = counts.place(disposition) else {
            return Err(CountsError::UnknownClass(class.trim().to_owned()));
        };
        *place = number
            .trim()
            .parse()
            .map_err(|_| CountsError::NotACount { class: disposition.name(), number: number.trim().to_owned() })?;
        if given.contains(&disposition) {
            return Err(CountsError::Twice(disposition.name()));
        }
        given.push(disposition);
    }
    Ok(counts)
}

/// Reads a share from 0 to 1, with a decimal point or comma.
fn read_share(text: &str) -> Result<f64, CountsError> {
    let share = text.trim().replace(',', ".").parse().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| CountsError::NotAShare(text.trim().to_owned()))
}

fn plain(rates: &Rates, words: &Messages) -> String {
    let rows = [
        ("RR1", rates.rr1, words.rates_rr_one()),
        ("RR2", rates.rr2, words.rates_rr_two()),
        ("RR3", rates.rr3, words.rates_rr_three()),
        ("RR4", rates.rr4, words.rates_rr_four()),
        ("RR5", rates.rr5, words.rates_rr_five()),
        ("RR6", rates.rr6, words.rates_rr_six()),
        ("COOP1", rates.coop1, words.rates_coop_one()),
        ("COOP2", rates.coop2, words.rates_coop_two()),
        ("COOP3", rates.coop3, words.rates_coop_three()),
        ("COOP4", rates.coop4, words.rates_coop_four()),
        ("REF1", rates.ref1, words.rates_ref_one()),
        ("REF2", rates.ref2, words.rates_ref_two()),
        ("REF3", rates.ref3, words.rates_ref_three()),
        ("CON1", rates.con1, words.rates_con_one()),
        ("CON2", rates.con2, words.rates_con_two()),
        ("CON3", rates.con3, words.rates_con_three()),
        ("e", rates.e, words.rates_e()),
    ];
    let mut table = Table::new(&[Side::Left, Side::Right, Side::Left]);
    for (name, rate, meaning) in rows {
        let shown = rate.map_or_else(|| words.rates_undefined(), |rate| percent(rate, 1, words));
        table.row([name, &shown, &meaning]);
    }
    table.text()
}

#[cfg(test)]
mod tests;
