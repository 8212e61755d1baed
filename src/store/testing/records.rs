//! What only tests ask of the base: whole records written at once, and lists that no screen shows as they are.

use std::collections::BTreeMap;

use rusqlite::params;

use crate::domain::{
    Case, Client, ClientId, Disposition, Moment, OperationId, OperationKind, OperatorId, PersonId, Promise, Said,
    Score, WaveId, Zone,
};
use crate::store::clients::operation;
use crate::store::commitments::{CASE, PROMISE, read_case, read_promise};
use crate::store::operation::Tx;
use crate::store::scores::{limits, named};
use crate::store::{ImportOptions, Reader, Result, ScoreFilter, Store, StoreError};

/// One answer to the question for the score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreAnswer {
    /// Whose.
    pub client: ClientId,
    /// Whose there.
    pub person: Option<PersonId>,
    /// What was said.
    pub said: Said,
    /// When.
    pub at: Moment,
    /// Who asked.
    pub operator: OperatorId,
    /// The client's own manager asked: reported apart.
    pub own_manager: bool,
    /// Of which wave.
    pub wave: Option<WaveId>,
}

impl ImportOptions {
    /// A file of clients that is read at this instant.
    pub fn of_file(operator: Option<OperatorId>, at: Moment) -> Self {
        Self {
            operator,
            at,
            source: "csv".to_owned(),
            ids_are_its_own: true,
            file_name: "clients.csv".to_owned(),
            zone: Zone::utc(),
            do_not_call_reason: "from the file".to_owned(),
            quiet_days: 180,
            care: None,
            dry_run: false,
        }
    }
}

impl Store {
    /// Writes the fields of a client.
    pub fn update_client(&mut self, client: &Client, operator: OperatorId, at: Moment) -> Result<OperationId> {
        let new = operation(OperationKind::ClientChanged, Some(client.id), "", operator, at);
        Ok(self.write(&new, |tx| update(tx, client))?.0)
    }
}

/// Writes every field of a client but the wish not to be called; keeps the zone of the planned touches in step.
fn update(tx: &Tx<'_>, client: &Client) -> Result<()> {
    let changed = tx
        .prepare_cached(
            "UPDATE client SET name = ?2, kind = ?3, owner = ?4, segment = ?5, grade = ?6, loyalty = ?7, language = ?8,
                 zone = ?9, zone_assumed = ?10, source = ?11, tax_number = ?12, note = ?13 WHERE id = ?1",
        )?
        .execute(params![
            client.id,
            client.name,
            client.kind,
            client.owner,
            client.segment,
            client.grade,
            client.loyalty,
            client.language,
            client.zone,
            client.zone_assumed,
            client.source,
            client.tax_number,
            client.note
        ])?;
    if changed == 0 {
        return Err(StoreError::not_found("client", client.id));
    }
    tx.prepare_cached(
        "UPDATE touch SET zone = ifnull(?2, '') WHERE client = ?1 AND state = 'planned' AND zone <> ifnull(?2, '')",
    )?
    .execute(params![client.id, client.zone])?;
    tx.search_changed(client.id);
    Ok(())
}

impl Reader {
    /// Open cases of everybody, the earliest due first.
    pub fn open_cases(&self, limit: usize) -> Result<Vec<Case>> {
        let mut statement =
            self.connection.prepare_cached(&format!("{CASE} WHERE closed_at IS NULL ORDER BY due LIMIT {limit}"))?;
        let rows = statement.query_map([], read_case)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Open promises of everybody, the earliest due first.
    pub fn open_promises(&self, limit: usize) -> Result<Vec<Promise>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "{PROMISE} WHERE ifnull(kept_at, broken_at) IS NULL ORDER BY due LIMIT {limit}"
        ))?;
        let rows = statement.query_map([], read_promise)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Every answer to the question for the score, oldest first.
    pub fn score_answers(&self, filter: &ScoreFilter) -> Result<Vec<ScoreAnswer>> {
        let (condition, binds) = limits(filter);
        let sql = format!(
            "SELECT client, person, answer, score, answered_at, operator, own_manager, wave FROM interview
             WHERE answer IS NOT NULL AND undone_by IS NULL {condition} ORDER BY answered_at"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(&*named(&binds), |row| {
            let said = match (row.get_ref(2)?.as_str()?, row.get::<_, Option<Score>>(3)?) {
                (_, Some(score)) => Said::Score(score),
                ("refused", None) => Said::Refused,
                (_, None) => Said::DontKnow,
            };
            Ok(ScoreAnswer {
                client: row.get(0)?,
                person: row.get(1)?,
                said,
                at: row.get(4)?,
                operator: row.get(5)?,
                own_manager: row.get(6)?,
                wave: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// How many touches of a wave (of all waves where none is given) have which final class; a touch that nobody has
    /// tried yet is unknown.
    pub fn outcome_counts(&self, wave: Option<WaveId>) -> Result<BTreeMap<Disposition, u64>> {
        let condition = if wave.is_some() { "wave = ?1" } else { "wave IS NOT NULL AND ?1 IS NULL" };
        let sql = format!("SELECT ifnull(disposition, 'U'), count(*) FROM touch WHERE {condition} GROUP BY 1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([wave], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }
}
