//! The list of answers behind a month or a period, page by page, and the way to a client's card and back.

use crate::domain::{AnswerKind, HeardAnswer, ScoreClass, ScoreQuery, ScoreSpan};

use super::{ScoreAsk, this_month};
use crate::app::clients;
use crate::app::effect::Effect;
use crate::app::keymap::Action;
use crate::app::layout;
use crate::app::list::Cursor;
use crate::app::model::{Model, Screen};

/// A list of answers, newest first.
#[derive(Debug, Clone, Default)]
pub struct AnswerList {
    /// What was asked for; none before the first list was opened.
    pub query: Option<ScoreQuery>,
    /// Only answers of this kind.
    pub kind: Option<AnswerKind>,
    /// The answers read so far.
    pub rows: Vec<HeardAnswer>,
    /// The cursor.
    pub cursor: Cursor,
    /// There are no more than those read.
    pub complete: bool,
    /// The next page has been asked for.
    waiting: bool,
    /// What arrives next takes the place of what is shown.
    anew: bool,
}

impl AnswerList {
    /// True while nothing has arrived yet.
    #[must_use]
    pub fn loading(&self) -> bool {
        self.rows.is_empty() && self.waiting
    }
}

const KINDS: [Option<AnswerKind>; 5] = [
    None,
    Some(AnswerKind::Class(ScoreClass::Detractor)),
    Some(AnswerKind::Class(ScoreClass::Passive)),
    Some(AnswerKind::Class(ScoreClass::Promoter)),
    Some(AnswerKind::WithoutScore),
];

/// The answers of the month under the cursor.
pub(super) fn open_month(model: &mut Model) -> Vec<Effect> {
    let Some((month, _)) = model.nps.month() else { return Vec::new() };
    let span = ScoreSpan::Months { from: month, until: month.plus(1) };
    let query = ScoreQuery { span, ..model.nps.query(month) };
    open(model, query)
}

/// The answers of the whole time that the screen shows.
pub(super) fn open_period(model: &mut Model) -> Vec<Effect> {
    let query = model.nps.query(this_month(model));
    open(model, query)
}

fn open(model: &mut Model, query: ScoreQuery) -> Vec<Effect> {
    model.nps.list = AnswerList { query: Some(query), ..AnswerList::default() };
    model.show(Screen::Answers);
    ask(model, true)
}

/// Reads the list again, because the base has changed.
pub(super) fn reload(model: &mut Model) -> Vec<Effect> {
    ask(model, true)
}

/// Asks for the first page, or for the one after what has been read.
fn ask(model: &mut Model, anew: bool) -> Vec<Effect> {
    let nps = &mut model.nps;
    let Some(query) = nps.list.query.clone() else { return Vec::new() };
    nps.turn += 1;
    (nps.list.waiting, nps.list.anew) = (true, anew);
    let after = nps.list.rows.last().filter(|_| !anew).cloned().map(Box::new);
    vec![Effect::LoadScores(nps.turn, ScoreAsk::Answers { query, kind: nps.list.kind, after })]
}

pub(super) fn arrived(model: &mut Model, rows: Vec<HeardAnswer>, last: bool) {
    let height = layout::list_height(model.size);
    let list = &mut model.nps.list;
    if std::mem::take(&mut list.anew) {
        list.rows.clear();
    }
    list.rows.extend(rows);
    (list.waiting, list.complete) = (false, last);
    list.cursor.keep(list.rows.len(), height);
}

/// Does what an action asks for in the list.
pub fn act_on_answers(model: &mut Model, action: Action) -> Vec<Effect> {
    let height = layout::list_height(model.size);
    let list = &mut model.nps.list;
    if list.cursor.act(action, list.rows.len(), height) {
        return more(model);
    }
    match action {
        Action::Open => open_card(model),
        Action::NpsKind => {
            let at = KINDS.iter().position(|kind| *kind == list.kind).unwrap_or(0);
            list.kind = KINDS[(at + 1) % KINDS.len()];
            list.rows.clear();
            list.cursor = Cursor::default();
            ask(model, true)
        }
        Action::Back => {
            model.show(Screen::Nps);
            super::load(model)
        }
        _ => Vec::new(),
    }
}

/// The next page, where the cursor has come near the end of those read.
fn more(model: &mut Model) -> Vec<Effect> {
    let height = layout::list_height(model.size);
    let list = &model.nps.list;
    let near = list.cursor.at + 2 * height >= list.rows.len();
    if near && !list.complete && !list.waiting { ask(model, false) } else { Vec::new() }
}

fn open_card(model: &mut Model) -> Vec<Effect> {
    let list = &model.nps.list;
    let Some(client) = list.rows.get(list.cursor.at).map(|answer| answer.client) else { return Vec::new() };
    // Several answers of one client are one card.
    let mut shown: Vec<_> = list.rows.iter().map(|answer| answer.client).collect();
    shown.dedup();
    clients::open_from(model, client, shown)
}
