//! What is looked at: the survey, the time, whose answers.

use crate::domain::{AskedBy, Month, OperatorId, ScoreChoices, ScoreSpan, SurveyKind};

use super::{Nps, changed};
use crate::app::effect::Effect;
use crate::app::keymap::Action;
use crate::app::model::Model;
use crate::app::overlay::Overlay;

/// A kind of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A wave of the survey.
    Wave,
    /// A month of the calendar.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
    /// Everything.
    All,
}

impl Period {
    /// Every kind, the shortest first.
    pub const ALL: [Self; 5] = [Self::Wave, Self::Month, Self::Quarter, Self::Year, Self::All];

    /// The time that is so many such times back from the present one.
    #[must_use]
    pub fn span(self, back: u32, this_month: Month) -> ScoreSpan {
        let back_months = |length: i32| length.saturating_mul(i32::try_from(back).unwrap_or(i32::MAX));
        let months = |from: Month, length: i32| {
            let from = from.plus(-back_months(length));
            ScoreSpan::Months { from, until: from.plus(length) }
        };
        match self {
            Self::Wave => ScoreSpan::Wave(back),
            Self::Month => months(this_month, 1),
            Self::Quarter => months(this_month.quarter(), 3),
            Self::Year => months(this_month.january(), 12),
            Self::All => ScoreSpan::All,
        }
    }
}

/// A line of the menu of filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Which survey.
    Survey,
    /// Which kind of time.
    Period,
    /// Which of these times.
    Time,
    /// Whose clients.
    Owner,
    /// Which segment.
    Segment,
    /// Who asked, by name.
    Operator,
    /// Who asked, by kind.
    AskedBy,
    /// One vote for each company.
    Votes,
}

/// The lines of the menu, in their order.
pub const FILTERS: [Filter; 8] = [
    Filter::Survey,
    Filter::Period,
    Filter::Time,
    Filter::Owner,
    Filter::Segment,
    Filter::Operator,
    Filter::AskedBy,
    Filter::Votes,
];

/// The next kind of time, or the one before; the present one of it.
pub(super) fn next_period(nps: &mut Nps, forward: bool) {
    let no_waves = nps.board.as_ref().is_some_and(|board| board.waves.is_empty());
    let kinds: Vec<Period> = Period::ALL.into_iter().filter(|period| !(no_waves && *period == Period::Wave)).collect();
    let at = kinds.iter().position(|period| *period == nps.period).unwrap_or(0);
    let step = if forward { 1 } else { kinds.len() - 1 };
    nps.period = kinds[(at + step) % kinds.len()];
    (nps.back, nps.for_a_wave) = (0, false);
}

/// One such time back or forward; false where there is none.
pub(super) fn step(nps: &mut Nps, back: bool) -> bool {
    beside(nps, back).inspect(|next| (nps.back, nps.for_a_wave) = (*next, false)).is_some()
}

/// How far back the period before or after the one that is shown lies; none where there is none.
pub(super) fn beside(nps: &Nps, back: bool) -> Option<u32> {
    let waves = nps.board.as_ref().map_or(0, |board| board.waves.len());
    let room = match nps.period {
        Period::Wave => usize::try_from(nps.back).is_ok_and(|at| at + 1 < waves),
        Period::All => false,
        _ => true,
    };
    match (back, room) {
        (true, true) => nps.back.checked_add(1),
        (false, _) if nps.period != Period::All => nps.back.checked_sub(1),
        _ => None,
    }
}

/// The other survey at the same time; a wave, which only one of them has, gives way to the year and comes back.
pub(super) fn other_survey(nps: &mut Nps) {
    nps.survey = match nps.survey {
        SurveyKind::Relationship => SurveyKind::Interaction,
        SurveyKind::Interaction => SurveyKind::Relationship,
    };
    match (nps.survey, nps.period) {
        (SurveyKind::Interaction, Period::Wave) => (nps.period, nps.back, nps.for_a_wave) = (Period::Year, 0, true),
        (SurveyKind::Relationship, Period::Year) if nps.for_a_wave => {
            (nps.period, nps.back, nps.for_a_wave) = (Period::Wave, 0, false);
        }
        _ => {}
    }
    nps.months_back = 0;
    nps.board = None;
    nps.unhappy.clear();
    nps.others.clear();
}

/// Says why another time is shown than before.
pub(super) fn tell_of_the_year(model: &mut Model) {
    if model.nps.for_a_wave {
        model.remark(model.words().nps_year_for_a_wave());
    }
}

/// Does what an action asks for in the menu of filters; every change is seen at once.
pub fn act_on_filters(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Overlay::NpsFilters { row }) = model.overlays.last_mut() else { return Vec::new() };
    let last = FILTERS.len() - 1;
    match action {
        Action::Up => *row = row.saturating_sub(1),
        Action::Down => *row = (*row + 1).min(last),
        Action::First => *row = 0,
        Action::Last => *row = last,
        Action::NpsMonthBack | Action::NpsMonthForward => {
            let filter = FILTERS[(*row).min(last)];
            let forward = action == Action::NpsMonthForward;
            if turn(&mut model.nps, filter, forward) {
                if filter == Filter::Survey {
                    tell_of_the_year(model);
                }
                return changed(model);
            }
        }
        Action::Open => {
            model.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// Sets a filter to its next or its last value; true where other answers have to be read.
fn turn(nps: &mut Nps, filter: Filter, forward: bool) -> bool {
    let choices = nps.board.as_ref().map(|board| board.choices.clone()).unwrap_or_default();
    let ScoreChoices { owners, operators, segments } = choices;
    match filter {
        Filter::Survey => other_survey(nps),
        Filter::Period => next_period(nps, forward),
        Filter::Time => return step(nps, !forward),
        Filter::Owner => nps.sieve.owner = other::<OperatorId>(nps.sieve.owner.as_ref(), &owners, forward),
        Filter::Segment => nps.sieve.segment = other::<String>(nps.sieve.segment.as_ref(), &segments, forward),
        Filter::Operator => {
            nps.sieve.operator = other::<OperatorId>(nps.sieve.operator.as_ref(), &operators, forward);
        }
        Filter::AskedBy => {
            let all = [AskedBy::Anyone, AskedBy::Others, AskedBy::OwnManager];
            let at = all.iter().position(|asked| *asked == nps.sieve.asked_by).unwrap_or(0);
            nps.sieve.asked_by = all[(at + if forward { 1 } else { all.len() - 1 }) % all.len()];
        }
        Filter::Votes => {
            nps.one_vote = !nps.one_vote;
            return false;
        }
    }
    true
}

/// The next of some values, or the one before; none stands before the first one and after the last.
fn other<T: PartialEq + Clone>(value: Option<&T>, all: &[T], forward: bool) -> Option<T> {
    let at = value.and_then(|value| all.iter().position(|one| one == value)).map_or(0, |place| place + 1);
    let next = (at + if forward { 1 } else { all.len() }) % (all.len() + 1);
    next.checked_sub(1).and_then(|place| all.get(place)).cloned()
}
