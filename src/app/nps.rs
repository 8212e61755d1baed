//! The screen of scores: which survey, time and clients are looked at, the month under the cursor, and the answers
//! behind it.
//!
//! Three questions go to the base at once, the quickest first: the board, the last words, what goes client by client.
//! Each carries the turn it was asked in, so that an answer that comes too late is dropped.

mod answers;
mod choice;

use crate::domain::{HeardAnswer, Month, SaidCounts, ScoreBoard, ScoreDetail, ScoreQuery, ScoreSieve, SurveyKind};

use super::effect::Effect;
use super::keymap::Action;
use super::model::{Model, Screen};
use super::overlay::{Overlay, Question};
use super::{layout, list};

pub use answers::{AnswerList, act_on_answers};
pub use choice::{FILTERS, Filter, Period, act_on_filters};

/// What the screen shows below its head.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Panel {
    /// How often each score was given, and the last words.
    #[default]
    Spread,
    /// Month by month.
    Months,
    /// By manager and by segment.
    Groups,
    /// Against the time before, and who moved from which class to which.
    Change,
}

impl Panel {
    /// Every panel, in the order of the keys.
    pub const ALL: [Self; 4] = [Self::Spread, Self::Months, Self::Groups, Self::Change];

    fn next(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|panel| *panel == self).unwrap_or(0);
        let step = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(at + step) % Self::ALL.len()]
    }
}

/// The state of the screen.
#[derive(Debug, Clone)]
pub struct Nps {
    /// Which survey; the two are never pooled.
    pub survey: SurveyKind,
    /// Which kind of time.
    pub period: Period,
    /// How many such times back.
    pub back: u32,
    /// The year stands in for the wave that was looked at, since this survey has none.
    pub for_a_wave: bool,
    /// Whose answers.
    pub sieve: ScoreSieve,
    /// Each company has one vote.
    pub one_vote: bool,
    /// What is shown below the head.
    pub panel: Panel,
    /// The first line of the panel that is shown.
    pub scroll: usize,
    /// The month under the cursor, counted back from the last one with an answer.
    pub months_back: usize,
    /// The numbers.
    pub board: Option<Box<ScoreBoard>>,
    /// The numbers that take longer.
    pub detail: Option<Box<ScoreDetail>>,
    /// The last words of the unhappy.
    pub unhappy: Vec<HeardAnswer>,
    /// The last words of everybody else.
    pub others: Vec<HeardAnswer>,
    /// The list of answers that is open.
    pub list: AnswerList,
    /// Counts the questions, so that a late answer is told from the current one.
    pub turn: u64,
}

impl Default for Nps {
    fn default() -> Self {
        Self {
            survey: SurveyKind::Relationship,
            period: Period::Wave,
            back: 0,
            for_a_wave: false,
            sieve: ScoreSieve::default(),
            one_vote: false,
            panel: Panel::default(),
            scroll: 0,
            months_back: 0,
            board: None,
            detail: None,
            unhappy: Vec::new(),
            others: Vec::new(),
            list: AnswerList::default(),
            turn: 0,
        }
    }
}

/// What the screen asks the base for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScoreAsk {
    /// The numbers.
    Board(ScoreQuery),
    /// The last words, those of the unhappy apart.
    Words(ScoreQuery),
    /// What goes client by client.
    Detail(ScoreQuery),
    /// One page of a list of answers.
    Answers {
        /// Of which time and whose.
        query: ScoreQuery,
        /// Only those of this kind.
        kind: Option<crate::domain::AnswerKind>,
        /// Only what comes after this one in the list.
        after: Option<Box<HeardAnswer>>,
    },
}

impl ScoreAsk {
    /// True where this question makes an earlier one needless.
    #[must_use]
    pub fn replaces(&self, earlier: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(earlier)
    }
}

/// What the base says to it.
#[derive(Debug, Clone)]
pub enum ScoresTold {
    /// The numbers.
    Board(Box<ScoreBoard>),
    /// The last words: of the unhappy, of everybody else.
    Words(Vec<HeardAnswer>, Vec<HeardAnswer>),
    /// What goes client by client.
    Detail(Box<ScoreDetail>),
    /// One page of a list of answers; true where it is the last one.
    Answers(Vec<HeardAnswer>, bool),
}

/// Lines of a window in which the months stand below the words.
const TALL: u16 = 33;

/// Answers of one page of a list.
pub const PAGE: usize = 200;

impl Nps {
    /// The question that the choices on the screen make.
    #[must_use]
    pub fn query(&self, this_month: Month) -> ScoreQuery {
        ScoreQuery { survey: self.survey, span: self.period.span(self.back, this_month), sieve: self.sieve.clone() }
    }

    /// True where the months are on the screen: alone, or in a tall window below the words.
    #[must_use]
    pub fn shows_months(&self, size: (u16, u16)) -> bool {
        match self.panel {
            Panel::Months => true,
            Panel::Spread => size.1 >= TALL,
            Panel::Groups | Panel::Change => false,
        }
    }

    /// The month under the cursor with what was said in it.
    #[must_use]
    pub fn month(&self) -> Option<(Month, SaidCounts)> {
        let months = &self.board.as_ref()?.months;
        months.get(months.len().checked_sub(self.months_back + 1)?).copied()
    }
}

/// Walks the months, or opens the one under the cursor.
#[must_use]
pub const fn of_months(action: Action) -> bool {
    matches!(action, Action::NpsMonthBack | Action::NpsMonthForward | Action::First | Action::Last | Action::Open)
}

/// The month that it is for the user.
#[must_use]
pub fn this_month(model: &Model) -> Month {
    Month::of(model.zone.date(model.now))
}

/// Opens the screen.
pub fn show(model: &mut Model) -> Vec<Effect> {
    model.show(Screen::Nps);
    load(model)
}

/// Asks for everything that the screen shows. What is shown stays until the answer is there.
pub fn load(model: &mut Model) -> Vec<Effect> {
    let query = model.nps.query(this_month(model));
    model.nps.turn += 1;
    let turn = model.nps.turn;
    [ScoreAsk::Board(query.clone()), ScoreAsk::Words(query.clone()), ScoreAsk::Detail(query)]
        .map(|ask| Effect::LoadScores(turn, ask))
        .into()
}

/// Reads again what the screen shows, because the base has changed.
pub fn reload(model: &mut Model) -> Vec<Effect> {
    if model.screen == Screen::Answers { answers::reload(model) } else { load(model) }
}

/// Asks for other answers than before: what is client by client no longer holds.
fn changed(model: &mut Model) -> Vec<Effect> {
    model.nps.detail = None;
    model.nps.scroll = 0;
    load(model)
}

/// An answer has arrived; one that is late is dropped.
pub fn told(model: &mut Model, turn: u64, told: ScoresTold) -> Vec<Effect> {
    let nps = &mut model.nps;
    if turn != nps.turn {
        return Vec::new();
    }
    match told {
        ScoresTold::Board(board) => {
            nps.months_back = nps.months_back.min(board.months.len().saturating_sub(1));
            // A survey without waves has no wave to look at.
            let no_wave = nps.period == Period::Wave && board.waves.is_empty();
            nps.board = Some(board);
            if no_wave {
                (nps.period, nps.back) = (Period::Year, 0);
                return changed(model);
            }
        }
        ScoresTold::Words(unhappy, others) => (nps.unhappy, nps.others) = (unhappy, others),
        ScoresTold::Detail(detail) => nps.detail = Some(detail),
        ScoresTold::Answers(rows, last) => answers::arrived(model, rows, last),
    }
    Vec::new()
}

/// Does what an action asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = layout::overlay_height(model.size) / 2;
    let nps = &mut model.nps;
    let months = nps.board.as_ref().map_or(0, |board| board.months.len());
    match action {
        Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
            list::scroll(&mut nps.scroll, action, page, model.last_top);
        }
        Action::NpsMonthBack => nps.months_back = (nps.months_back + 1).min(months.saturating_sub(1)),
        Action::NpsMonthForward => nps.months_back = nps.months_back.saturating_sub(1),
        Action::First => nps.months_back = months.saturating_sub(1),
        Action::Last => nps.months_back = 0,
        Action::NpsPanel | Action::NpsPanelBack => {
            nps.panel = nps.panel.next(action == Action::NpsPanel);
            nps.scroll = 0;
        }
        Action::NpsVotes => nps.one_vote = !nps.one_vote,
        Action::NpsPeriod => {
            choice::next_period(nps, true);
            return changed(model);
        }
        Action::NpsEarlier if choice::step(nps, true) => return changed(model),
        Action::NpsLater if choice::step(nps, false) => return changed(model),
        Action::NpsSurvey => {
            choice::other_survey(nps);
            choice::tell_of_the_year(model);
            return changed(model);
        }
        Action::NpsFilters => model.overlays.push(Overlay::NpsFilters { row: 0 }),
        Action::BeginWave => model.overlays.push(Overlay::Confirm(Question::BeginWave)),
        Action::Open => return answers::open_month(model),
        Action::NpsAnswers => return answers::open_period(model),
        Action::Back => {
            model.show(Screen::Today);
            return vec![Effect::LoadToday];
        }
        _ => {}
    }
    Vec::new()
}

/// Why a key of the screen finds nothing; none where it does.
#[must_use]
pub fn obstacle(model: &Model, action: Action) -> Option<String> {
    let (nps, words) = (&model.nps, model.words());
    let months = nps.board.as_ref().map_or(0, |board| board.months.len());
    match action {
        action if of_months(action) && !nps.shows_months(model.size) => Some(words.nps_months_elsewhere()),
        Action::NpsMonthBack => (nps.months_back + 1 >= months).then(|| words.nps_no_earlier_month()),
        Action::NpsMonthForward => (nps.months_back == 0).then(|| words.nps_no_later_month()),
        Action::NpsEarlier => choice::beside(nps, true).is_none().then(|| words.nps_no_earlier_period()),
        Action::NpsLater => choice::beside(nps, false).is_none().then(|| words.nps_no_later_period()),
        Action::Open => nps.month().is_none().then(|| words.cases_no_line()),
        Action::Undo | Action::Redo => super::obstacle::nothing_to_undo(model, action == Action::Undo),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
