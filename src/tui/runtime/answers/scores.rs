//! What the screen of scores asks for.

use crate::app::nps::{PAGE, ScoreAsk, ScoresTold};
use crate::domain::{AnswerKind, HeardAnswer, ScoreClass, ScoreQuery};
use crate::store::{AnswersPage, Reader, Result};
use crate::tui::runtime::session::Session;

/// Last words of the unhappy that the screen has.
const UNHAPPY: usize = 40;
/// Last words of everybody else.
const OTHERS: usize = 12;

pub(super) fn read(reader: &Reader, ask: &ScoreAsk, session: &Session) -> Result<ScoresTold> {
    let zone = &session.zone();
    Ok(match ask {
        ScoreAsk::Board(query) => ScoresTold::Board(Box::new(reader.score_board(query, zone)?)),
        ScoreAsk::Detail(query) => ScoresTold::Detail(Box::new(reader.score_detail(query, zone)?)),
        ScoreAsk::Words(query) => {
            let last = |class, limit| last_words(reader, query, class, limit, session);
            let unhappy = last(ScoreClass::Detractor, UNHAPPY)?;
            let mut others = last(ScoreClass::Passive, OTHERS)?;
            others.extend(last(ScoreClass::Promoter, OTHERS)?);
            others.sort_by_key(|answer| std::cmp::Reverse(answer.at));
            others.truncate(OTHERS);
            ScoresTold::Words(unhappy, others)
        }
        ScoreAsk::Answers { query, kind, after } => {
            let after = after.as_deref().cloned();
            let page = AnswersPage { kind: *kind, with_words: false, after, limit: PAGE };
            let rows = reader.heard_answers(query, &page, zone)?;
            let last = rows.len() < PAGE;
            ScoresTold::Answers(rows, last)
        }
    })
}

fn last_words(
    reader: &Reader,
    query: &ScoreQuery,
    class: ScoreClass,
    limit: usize,
    session: &Session,
) -> Result<Vec<HeardAnswer>> {
    let page = AnswersPage { kind: Some(AnswerKind::Class(class)), with_words: true, after: None, limit };
    reader.heard_answers(query, &page, &session.zone())
}
