//! `--wave`, `--from`, `--to`: which answers of the base are counted.
//!
//! Without any of them it is the running wave; with days alone it is every wave of the relationship survey. Single
//! interactions are never pooled with it: they have waves of their own, which are asked for by their number.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};

use crate::domain::{SurveyKind, Wave, WaveId};
use crate::i18n::{Messages, dates};
use crate::store::{ScoreFilter, StoreError};

use super::base::Base;
use super::output::Failure;

/// Which wave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaveChoice {
    /// Every wave of the relationship survey.
    All,
    /// The one that runs.
    Running,
    /// The one of this number.
    Number(i64),
}

/// Which answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SpanArgs {
    /// Which wave.
    pub wave: Option<WaveChoice>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

/// The options with their help.
pub(super) fn options(words: &Messages) -> [Arg; 3] {
    let day = |text: &str| text.parse::<NaiveDate>().map_err(|_| "YYYY-MM-DD");
    [
        Arg::new("wave")
            .long("wave")
            .value_name(words.cli_value_wave())
            .value_parser(|text: &str| wave(text).ok_or("all|running|N"))
            .help(words.cli_span_wave()),
        Arg::new("from").long("from").value_name(words.cli_value_day()).value_parser(day).help(words.cli_span_from()),
        Arg::new("to").long("to").value_name(words.cli_value_day()).value_parser(day).help(words.cli_span_to()),
    ]
}

fn wave(text: &str) -> Option<WaveChoice> {
    match text {
        "all" => Some(WaveChoice::All),
        "running" => Some(WaveChoice::Running),
        number => number.parse().ok().filter(|number| *number > 0).map(WaveChoice::Number),
    }
}

impl SpanArgs {
    pub(super) fn of(found: &ArgMatches) -> Self {
        Self {
            wave: found.get_one("wave").copied(),
            from: found.get_one("from").copied(),
            to: found.get_one("to").copied(),
        }
    }

    /// The answers that are meant, for the base and in words.
    ///
    /// # Errors
    /// Where there is no such wave, the days are the wrong way round, or the base cannot be read.
    pub fn filter(&self, base: &Base, words: &Messages) -> Result<(ScoreFilter, String), Failure> {
        let failed = |error: StoreError| base.refused(&error, words);
        if let (Some(from), Some(to)) = (self.from, self.to)
            && from > to
        {
            return Err(Failure::wrong(words.cli_wrong(words.cli_span_turned(from.to_string(), to.to_string()))));
        }
        let choice = self.wave.unwrap_or(if self.from.is_some() || self.to.is_some() {
            WaveChoice::All
        } else {
            WaveChoice::Running
        });
        let one = match choice {
            WaveChoice::All => None,
            WaveChoice::Running => Some(base.reader.running_wave().map_err(failed)?),
            WaveChoice::Number(number) => Some(numbered(base, number, words)?),
        };
        let said = one.as_ref().map_or_else(|| words.cli_span_all_waves(), |wave| named(wave, base, words));
        let filter = ScoreFilter {
            survey: one.is_none().then_some(SurveyKind::Relationship),
            wave: one.map(|wave| wave.id),
            from: self.from.map(|day| base.zone.start_of(day)),
            until: self.to.and_then(|day| day.succ_opt()).map(|day| base.zone.start_of(day)),
        };
        let day = |day: NaiveDate| dates::date(day, words);
        Ok((
            filter,
            match (self.from, self.to) {
                (None, None) => said,
                (Some(from), None) => words.cli_span_said_from(said, day(from)),
                (None, Some(to)) => words.cli_span_said_to(said, day(to)),
                (Some(from), Some(to)) => words.cli_span_said_from_to(said, day(from), day(to)),
            },
        ))
    }
}

/// The wave of a number, whichever survey it is of.
fn numbered(base: &Base, number: i64, words: &Messages) -> Result<Wave, Failure> {
    let mut waves = Vec::new();
    for survey in SurveyKind::ALL {
        waves.extend(base.reader.waves(*survey).map_err(|error| base.refused(&error, words))?);
    }
    waves.sort_by_key(|wave| wave.id);
    if let Some(wave) = waves.iter().find(|wave| wave.id == WaveId(number)) {
        return Ok(wave.clone());
    }
    let known: Vec<String> = waves.iter().map(|wave| wave.id.to_string()).collect();
    Err(Failure::failed(words.cli_wrong(words.cli_span_no_wave(number.to_string(), known.join(", ")))))
}

fn named(wave: &Wave, base: &Base, words: &Messages) -> String {
    let day = |at| dates::date(base.zone.date(at), words);
    match wave.ended_at {
        None => words.cli_span_running(day(wave.began_at)),
        Some(ended) => words.cli_span_ended(wave.id.to_string(), day(wave.began_at), day(ended)),
    }
}

#[cfg(test)]
mod tests;
