//! Scores in sentences: no further than the number of answers carries them, with how sure one can be.

use super::numbers::{grouped, percent, signed};
use super::{Messages, dates};
use crate::domain::{
    ByCompany, CONFIDENCE, DispositionCounts, Interval, Month, ScoreClass, ScoreCounts, ScoreQuery, ScoreSpan, Showing,
    SurveyKind, Verdict, Wave, Zone,
};

/// The mix of answers that advice on their number is given for: 45 % promoters, 35 % passives, 20 % detractors.
const USUAL_MIX: ScoreCounts = ScoreCounts::new(45, 35, 20);
/// The change, and the margin, that advice is given for, in points.
const WORTH_SEEING: f64 = 20.0;
/// The two-sided normal quantile of [`CONFIDENCE`].
const Z: f64 = 1.959_963_984_540_054;

/// Points as they are shown: whole, with a sign, never "−0".
#[must_use]
pub fn points(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "points lie within ±200")]
    let whole = value.round() as i64;
    signed(whole)
}

/// "12 answers".
#[must_use]
pub fn answers(n: u64, words: &Messages) -> String {
    words.scores_answers(n, grouped(n))
}

/// A class of scores, many of it: "promoters".
#[must_use]
pub fn class(class: ScoreClass, words: &Messages) -> String {
    match class {
        ScoreClass::Promoter => words.scores_promoters(),
        ScoreClass::Passive => words.scores_passives(),
        ScoreClass::Detractor => words.scores_detractors(),
    }
}

/// A month with its year: "November 2026".
#[must_use]
pub fn month(month: Month, words: &Messages) -> String {
    words.nps_period_month(dates::month(month.number(), words), month.year().to_string())
}

/// Which survey.
#[must_use]
pub fn survey(survey: SurveyKind, words: &Messages) -> String {
    match survey {
        SurveyKind::Relationship => words.nps_survey_relationship(),
        SurveyKind::Interaction => words.nps_survey_interaction(),
    }
}

/// Which time: a wave by its number and days, a month, quarter or year by its name.
#[must_use]
pub fn period(query: &ScoreQuery, waves: &[Wave], zone: &Zone, words: &Messages) -> String {
    match query.span {
        ScoreSpan::All => words.nps_period_all(),
        ScoreSpan::Wave(back) => {
            let place = usize::try_from(back).ok().and_then(|back| waves.len().checked_sub(back + 1));
            let Some(wave) = place.and_then(|place| waves.get(place)) else { return words.nps_period_no_wave() };
            let day = |at| dates::date(zone.date(at), words);
            match wave.ended_at {
                None => words.nps_period_wave(wave.id.0, day(wave.began_at)),
                Some(ended) => words.nps_period_wave_ended(wave.id.0, day(wave.began_at), day(ended)),
            }
        }
        ScoreSpan::Months { from, until } => match until.0 - from.0 {
            3 => words.nps_period_quarter(from.number().div_ceil(3), from.year().to_string()),
            12 => words.nps_period_year(from.year().to_string()),
            _ => month(from, words),
        },
    }
}

/// The score in a word: `+23`, in brackets where it is only indicative, nothing below five answers.
#[must_use]
pub fn in_a_word(counts: ScoreCounts) -> Option<String> {
    let score = signed(counts.rounded()?);
    match counts.showing() {
        Showing::NoAnswers | Showing::CountsOnly => None,
        Showing::Indicative => Some(format!("({score})")),
        Showing::Full => Some(score),
    }
}

/// The limits of the interval, where a score is shown.
#[must_use]
pub fn limits(counts: ScoreCounts) -> Option<(String, String)> {
    in_a_word(counts)?;
    counts.interval().map(|interval| (points(interval.low), points(interval.high)))
}

/// The score in a sentence.
#[must_use]
pub fn headline(counts: ScoreCounts, words: &Messages) -> String {
    let Some(score) = counts.rounded().map(signed) else { return words.nps_no_answers() };
    let Some((low, high)) = limits(counts) else { return words.nps_too_few(answers(counts.n(), words)) };
    match counts.showing() {
        Showing::Full => words.nps_full(score, low, high),
        _ => words.nps_indicative(score, low, high),
    }
}

/// The score with one vote for each company, whose number decides how much may be said.
#[must_use]
pub fn one_vote(companies: &ByCompany, words: &Messages) -> String {
    let n = u64::from(companies.companies);
    let count = words.nps_companies(n, grouped(n));
    let showing = ScoreCounts::new(0, companies.companies, 0).showing();
    let interval = companies.one_vote.zip(companies.one_vote_error).map(|(score, error)| Interval {
        level: CONFIDENCE,
        low: (score - Z * error).max(-100.0),
        high: (score + Z * error).min(100.0),
    });
    match (showing, companies.one_vote, interval) {
        (Showing::NoAnswers, ..) => words.nps_no_answers(),
        (Showing::Indicative, Some(score), Some(interval)) => {
            words.nps_one_vote_indicative(points(score), points(interval.low), points(interval.high), count)
        }
        (Showing::Full, Some(score), Some(interval)) => {
            words.nps_one_vote(points(score), points(interval.low), points(interval.high), count)
        }
        _ => words.nps_one_vote_too_few(count),
    }
}

/// "40 answers from 38 companies".
#[must_use]
pub fn answers_from(n: u64, companies: u64, words: &Messages) -> String {
    words.nps_answers_from(answers(n, words), words.nps_from_companies(companies, grouped(companies)))
}

/// Response and cooperation rate, by the names of their formulas; within days they are of those who were rung in them.
#[must_use]
pub fn rates(outcomes: DispositionCounts, within_days: bool, words: &Messages) -> String {
    let rates = outcomes.rates(None);
    let shown = |rate: Option<f64>| rate.map_or_else(|| words.rates_undefined(), |rate| percent(rate, 0, words));
    match (rates.rr1, rates.coop1) {
        (None, None) => words.nps_rates_none(),
        (response, cooperation) if within_days => words.nps_rates_of_days(shown(response), shown(cooperation)),
        (response, cooperation) => words.nps_rates(shown(response), shown(cooperation)),
    }
}

/// Whether anything changed against the time before.
#[must_use]
pub fn change(now: ScoreCounts, before: Option<ScoreCounts>, words: &Messages) -> String {
    let Some(before) = before else { return words.nps_change_no_before() };
    let few = |counts: ScoreCounts| matches!(counts.showing(), Showing::NoAnswers | Showing::CountsOnly);
    let Some(change) = now.change_from(before).filter(|_| !few(now) && !few(before)) else {
        return words.nps_change_too_few(answers(now.n(), words), answers(before.n(), words));
    };
    let (low, high) = (points(change.interval.low), points(change.interval.high));
    let difference = points(change.points);
    match change.verdict {
        Verdict::NoEvidence => words.nps_change_none(difference, low, high),
        Verdict::Higher => words.nps_change_higher(difference, low, high),
        Verdict::Lower => words.nps_change_lower(difference, low, high),
    }
}

/// How many answers it takes, where two small times are compared and show no change; nothing where there are enough.
#[must_use]
pub fn advice(now: ScoreCounts, before: Option<ScoreCounts>, words: &Messages) -> Option<String> {
    let before = before?;
    let needed = USUAL_MIX.answers_for_change(WORTH_SEEING)?;
    let margin = USUAL_MIX.answers_for_margin(WORTH_SEEING)?;
    let unseen = now.change_from(before).is_none_or(|change| change.verdict == Verdict::NoEvidence);
    let small = now.n() > 0 && before.n() > 0 && now.n().min(before.n()) < u64::from(needed);
    (unseen && small).then(|| {
        words.nps_advice(grouped(needed.into()), grouped(now.n()), grouped(before.n()), grouped(margin.into()))
    })
}

/// How a group stands against all others: in words, and never a place in a row.
#[must_use]
pub fn against(group: ScoreCounts, rest: ScoreCounts, words: &Messages) -> String {
    let few = |counts: ScoreCounts| matches!(counts.showing(), Showing::NoAnswers | Showing::CountsOnly);
    if rest.n() == 0 {
        return words.nps_group_alone();
    }
    match group.change_from(rest) {
        Some(change) if !few(group) && !few(rest) => match change.verdict {
            Verdict::NoEvidence => words.nps_group_same(),
            Verdict::Higher => words.nps_group_higher(),
            Verdict::Lower => words.nps_group_lower(),
        },
        _ => words.nps_group_too_few(),
    }
}

#[cfg(test)]
mod tests;
