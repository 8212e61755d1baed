//! Scores out of text: what a foreign table has in its score column.

use super::{Excluded, Score, ScoreCounts};

/// What a text says about a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreReading {
    /// A score; "9.0" is one.
    Score(Score),
    /// The client does not know.
    DontKnow,
    /// The client did not want to say.
    Refused,
    /// Nothing stands there.
    Blank,
    /// A number below 0 or above 10.
    OutOfRange,
    /// Neither a whole number nor one of the above; 8.5 is no score.
    Unreadable,
}

const BLANK: &[&str] = &["-", "–", "—", "n/a", "na", "nan", "null", "none", "no answer", "нет ответа", "пусто"];
const DONT_KNOW: &[&str] = &[
    "don't know",
    "dont know",
    "do not know",
    "doesn't know",
    "i don't know",
    "not sure",
    "unsure",
    "dk",
    "не знаю",
    "не знает",
    "не уверен",
    "не уверена",
    "затрудняюсь",
    "затрудняюсь ответить",
    "затруднился ответить",
    "затруднилась ответить",
    "затруднился",
    "затруднилась",
    "не могу сказать",
    "не определился",
    "не определилась",
];
const REFUSED: &[&str] = &[
    "refused",
    "refuse",
    "refusal",
    "declined",
    "prefer not to say",
    "won't say",
    "отказ",
    "отказ от ответа",
    "отказался",
    "отказалась",
    "отказался отвечать",
    "отказалась отвечать",
    "не хочу отвечать",
    "не хочет отвечать",
];

/// Reads one field. Case, spaces around and between, a trailing full stop and a spreadsheet's leading apostrophe do not
/// matter.
#[must_use]
pub fn read_score(text: &str) -> ScoreReading {
    let text = text.trim();
    let text = text.strip_prefix('\'').unwrap_or(text).to_lowercase().replace('’', "'").replace('ё', "е");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return ScoreReading::Blank;
    }
    if let Some(number) = read_number(&text) {
        return number;
    }
    let words = text.trim_end_matches('.');
    if BLANK.contains(&words) {
        ScoreReading::Blank
    } else if DONT_KNOW.contains(&words) {
        ScoreReading::DontKnow
    } else if REFUSED.contains(&words) {
        ScoreReading::Refused
    } else {
        ScoreReading::Unreadable
    }
}

/// A plain number: a sign, digits, and at most a fraction; no exponents and no "inf".
fn read_number(text: &str) -> Option<ScoreReading> {
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let is_whole = fraction.bytes().all(|digit| digit == b'0');
    let whole = whole.trim_start_matches('0');
    let value = match whole.len() {
        0 => Some(0),
        1 | 2 => whole.parse::<u8>().ok(),
        _ => None,
    };
    Some(match value.and_then(|value| Score::new(value).ok()) {
        Some(score) if is_whole && (!negative || score.value() == 0) => ScoreReading::Score(score),
        Some(score) if !is_whole && !negative && score.value() < 10 => ScoreReading::Unreadable,
        _ => ScoreReading::OutOfRange,
    })
}

/// Scores counted, and beside them what was no score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// The answers.
    pub counts: ScoreCounts,
    /// What brought no score.
    pub excluded: Excluded,
}

impl Tally {
    /// Counts one more reading.
    pub fn add(&mut self, reading: ScoreReading) {
        let place = match reading {
            ScoreReading::Score(score) => return self.counts.add(score),
            ScoreReading::DontKnow => &mut self.excluded.dont_know,
            ScoreReading::Refused => &mut self.excluded.refused,
            ScoreReading::Blank => &mut self.excluded.blank,
            ScoreReading::OutOfRange => &mut self.excluded.out_of_range,
            ScoreReading::Unreadable => &mut self.excluded.unreadable,
        };
        *place = place.saturating_add(1);
    }
}

#[cfg(test)]
mod tests;
