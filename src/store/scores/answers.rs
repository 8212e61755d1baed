//! Answers one by one, newest first, with the client's words.

use rusqlite::named_params;

use super::detail::{Limits, limits};
use crate::domain::{AnswerKind, AskedBy, HeardAnswer, Said, Score, ScoreClass, ScoreQuery, Zone};
use crate::store::Result;
use crate::store::open::Reader;

/// Answers of one wave, newest first. Everything is decided in the index; only the rows that are shown are looked up. Of
/// a client that was merged the one is named that stays.
const PAGE: &str = "SELECT i.id, stays.id, stays.name, p.name, i.answer, i.score, i.reason, i.answered_at, i.operator,
        i.own_manager
    FROM interview i INDEXED BY interview_said
    LEFT JOIN client c ON c.id = i.client LEFT JOIN client stays ON stays.id = ifnull(c.merged_into, c.id)
    LEFT JOIN person p ON p.id = i.person
    WHERE i.wave IS :wave AND i.answer IS NOT NULL AND i.undone_by IS NULL
        AND i.answered_at >= :from AND i.answered_at < :until
        AND i.answered_at <= :at AND NOT (i.answered_at = :at AND i.id >= :id)
        AND ifnull(i.score, -1) BETWEEN :low AND :high
        AND (:operator IS NULL OR i.operator = :operator)
        AND (:own IS NULL OR i.own_manager = :own)
        AND (:owner IS NULL OR c.owner = :owner)
        AND (:segment IS NULL OR c.segment = :segment)
        AND (NOT :words OR i.reason <> '')
    ORDER BY i.answered_at DESC, i.id DESC LIMIT :limit";

/// Which of the answers of a time a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswersPage {
    /// Only those of this kind.
    pub kind: Option<AnswerKind>,
    /// Only those that go with words of the client's own.
    pub with_words: bool,
    /// Only those after this one in the list, that is, before it in time.
    pub after: Option<HeardAnswer>,
    /// At most so many.
    pub limit: usize,
}

impl Reader {
    /// Answers of a time, newest first.
    ///
    /// # Errors
    /// Where the base cannot be read.
    pub fn heard_answers(&self, query: &ScoreQuery, page: &AnswersPage, zone: &Zone) -> Result<Vec<HeardAnswer>> {
        let waves = self.waves(query.survey)?;
        let Some(Limits { waves, from, until, .. }) = limits(query, query.found(&waves), &waves, zone) else {
            return Ok(Vec::new());
        };
        let (low, high) = match page.kind {
            None => (-1, 10),
            Some(AnswerKind::WithoutScore) => (-1, -1),
            Some(AnswerKind::Class(ScoreClass::Detractor)) => (0, 6),
            Some(AnswerKind::Class(ScoreClass::Passive)) => (7, 8),
            Some(AnswerKind::Class(ScoreClass::Promoter)) => (9, 10),
        };
        let (at, id) = page.after.as_ref().map_or_else(
            || ("9999".to_owned(), String::new()),
            |last| (last.at.to_string(), last.interview.to_string()),
        );
        let own = match query.sieve.asked_by {
            AskedBy::Anyone => None,
            AskedBy::Others => Some(false),
            AskedBy::OwnManager => Some(true),
        };
        let mut statement = self.connection.prepare_cached(PAGE)?;
        let mut found: Vec<HeardAnswer> = Vec::new();
        for wave in waves {
            let rows = statement.query_map(
                named_params! {
                    ":wave": wave, ":from": from, ":until": until, ":at": at, ":id": id, ":low": low, ":high": high,
                    ":operator": query.sieve.operator, ":own": own, ":owner": query.sieve.owner,
                    ":segment": query.sieve.segment, ":words": page.with_words,
                    ":limit": i64::try_from(page.limit).unwrap_or(i64::MAX),
                },
                |row| {
                    let said = match (row.get_ref(4)?.as_str()?, row.get::<_, Option<Score>>(5)?) {
                        (_, Some(score)) => Said::Score(score),
                        ("refused", None) => Said::Refused,
                        (_, None) => Said::DontKnow,
                    };
                    Ok(HeardAnswer {
                        interview: row.get(0)?,
                        client: row.get(1)?,
                        client_name: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                        person_name: row.get(3)?,
                        said,
                        words: row.get::<_, Option<String>>(6)?.filter(|words| !words.trim().is_empty()),
                        at: row.get(7)?,
                        operator: row.get(8)?,
                        own_manager: row.get(9)?,
                    })
                },
            )?;
            for row in rows {
                found.push(row?);
            }
        }
        found.sort_by_key(|answer| std::cmp::Reverse((answer.at, answer.interview)));
        found.truncate(page.limit);
        Ok(found)
    }
}

#[cfg(test)]
pub(in crate::store) const PLANS: &[&str] = &[PAGE];
