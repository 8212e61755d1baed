//! Makes a large base: clients by an import, as they come into any base; years of finished touches with their calls,
//! interviews and scores beside the one door, straight into the file, because a million operations one by one take
//! hours. The schema's CHECKs hold while they are written, its references and indexes are checked at the end.
//!
//! Simpler than life: a finished call keeps one event (its outcome) instead of about eight, and a finished touch has
//! no history of its changes.

use std::error::Error;
use std::path::Path;

use chrono::TimeDelta;
use rusqlite::{Connection, params};
use serviceday::domain::{
    ClientKind, EventBody, ImportedPhone, ImportedRow, Language, Moment, OperatorRole, OutcomeCode, PersonName,
    PhoneKind, RankClass, Script, ScriptId, TouchKind, Zone,
};
use serviceday::playbook::Playbooks;
use serviceday::store::{ImportOptions, KeyedRow, OpenOptions, Store};

/// The instant that the base shows: a Friday, 12:00 in Moscow.
pub const NOW: &str = "2026-11-20T09:00:00Z";
/// Who works in it.
pub const OPERATOR: &str = "Анна";

/// How much.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Clients, each with a planned touch of the running wave.
    pub clients: usize,
    /// Finished touches, each with its call.
    pub touches: usize,
    /// Survey answers beside those of the touches, each with a finished touch of its own and no call.
    pub answers: usize,
}

impl Default for Size {
    fn default() -> Self {
        Self { clients: 100_000, touches: 1_000_000, answers: 0 }
    }
}

/// Days of history.
const DAYS: i64 = 730;
/// Planned callbacks, case talks and promises, as many of each.
const AGREED: usize = 200;
/// Rows of one transaction.
const STEP: usize = 20_000;

const TOWNS: [(&str, &str); 8] = [
    ("Europe/Moscow", "495"),
    ("Europe/Moscow", "812"),
    ("Europe/Kaliningrad", "4012"),
    ("Europe/Samara", "846"),
    ("Asia/Yekaterinburg", "343"),
    ("Asia/Novosibirsk", "383"),
    ("Asia/Krasnoyarsk", "391"),
    ("Asia/Vladivostok", "423"),
];
const FORMS: [&str; 4] = ["ООО", "АО", "ПАО", "ИП"];
const STEMS: [&str; 20] = [
    "Вектор",
    "Ромашка",
    "Север",
    "Альфа",
    "Заря",
    "Прогресс",
    "Каскад",
    "Меридиан",
    "Гранит",
    "Волна",
    "Орион",
    "Темп",
    "Исток",
    "Берег",
    "Кедр",
    "Рассвет",
    "Стимул",
    "Горизонт",
    "Магистраль",
    "Ёлочка",
];
const TRADES: [&str; 16] = [
    "Строй",
    "Снаб",
    "Торг",
    "Логистик",
    "Сервис",
    "Пласт",
    "Металл",
    "Мебель",
    "Агро",
    "Медиа",
    "Транс",
    "Энерго",
    "Хим",
    "Фарм",
    "Пищепром",
    "Текстиль",
];
const FAMILIES: [&str; 24] = [
    "Иванов",
    "Петров",
    "Сидоров",
    "Кузнецов",
    "Смирнов",
    "Попов",
    "Васильев",
    "Соколов",
    "Михайлов",
    "Новиков",
    "Фёдоров",
    "Морозов",
    "Волков",
    "Алексеев",
    "Лебедев",
    "Семёнов",
    "Егоров",
    "Павлов",
    "Козлов",
    "Степанов",
    "Николаев",
    "Орлов",
    "Андреев",
    "Макаров",
];
const GIVEN: [&str; 12] =
    ["Анна", "Мария", "Елена", "Ольга", "Татьяна", "Наталья", "Иван", "Пётр", "Сергей", "Алексей", "Дмитрий", "Андрей"];
const REASONS: [&str; 8] = [
    "Привозят вовремя и всегда перезванивают",
    "Дважды перепутали заказ, пришлось ждать неделю",
    "Всё устраивает, хотелось бы ниже цену",
    "Хороший менеджер, отвечает сразу",
    "Долго согласовывали договор",
    "Качество стало хуже, чем в прошлом году",
    "Помогли в трудную минуту",
    "Удобно, что всё в одном месте",
];

/// Splitmix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() % limit as u64).unwrap_or(0)
    }

    fn id(&mut self, at: Moment) -> String {
        let random = (u128::from(self.roll()) << 64 | u128::from(self.roll())).to_be_bytes();
        let mut tail = [0; 10];
        tail.copy_from_slice(&random[..10]);
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(at.millis()).unwrap_or(0), &tail)
            .into_uuid()
            .to_string()
    }
}

/// The instant of the base.
pub fn now() -> Moment {
    NOW.parse().unwrap_or_else(|error| unreachable!("{error}"))
}

/// When which client was touched: evenly over the years, each client once in a round.
struct Rounds {
    size: Size,
}

impl Rounds {
    fn client(&self, touch: usize) -> usize {
        touch.wrapping_mul(7_919) % self.size.clients
    }

    fn round(&self, touch: usize) -> usize {
        touch / self.size.clients
    }

    fn at(&self, touch: usize) -> Moment {
        let span = TimeDelta::days(DAYS - 1).num_milliseconds();
        let share = span / i64::try_from(self.size.touches.max(1)).unwrap_or(1);
        now() - TimeDelta::days(DAYS) + TimeDelta::milliseconds(share * i64::try_from(touch).unwrap_or(0))
    }

    /// The last instant of each client.
    fn last(&self) -> Vec<Option<Moment>> {
        let mut last = vec![None; self.size.clients];
        for touch in 0..self.size.touches {
            last[self.client(touch)] = Some(self.at(touch));
        }
        last
    }
}

/// Makes the base, looks through it, and says where anything is wrong.
///
/// # Errors
/// Where it cannot be written, or is not sound at the end.
pub fn fill(path: &Path, size: Size) -> Result<(), Box<dyn Error>> {
    let now = now();
    let rounds = Rounds { size };
    let mut store = Store::open(path, OpenOptions::new(now))?;
    let me = store.add_operator(OPERATOR, OperatorRole::Operator, None, now)?;
    clients(&mut store, &rounds)?;
    drop(store);
    let connection = Connection::open(path)?;
    connection.execute_batch("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000;")?;
    let set_aside = set_aside(&connection)?;
    past(&connection, &rounds, me.0)?;
    agreed(&connection, me.0)?;
    further_answers(&connection, &rounds, me.0)?;
    for sql in set_aside {
        connection.execute_batch(&sql)?;
    }
    // The triggers that keep the monthly counts were set aside as well.
    connection.execute_batch(
        "DELETE FROM score_month;
         INSERT INTO score_month (wave, month, owner, segment, operator, own_manager, said, answers)
         SELECT a.wave, a.month, ifnull(c.owner, 0), ifnull(c.segment, ''), a.operator, a.own_manager, a.said, count(*)
         FROM counted_answer a LEFT JOIN client c ON c.id = a.client GROUP BY 1, 2, 3, 4, 5, 6, 7;",
    )?;
    connection.execute_batch("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);")?;
    drop(connection);
    let faults = Store::open(path, OpenOptions::new(now))?.check()?;
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

fn clients(store: &mut Store, rounds: &Rounds) -> Result<(), Box<dyn Error>> {
    let mut dice = Dice(1);
    let zones = TOWNS.map(|(zone, code)| (Zone::new(zone), code));
    let last = rounds.last();
    let rows = (0..rounds.size.clients).map(|n| {
        let (zone, code) = &zones[dice.below(TOWNS.len())];
        let phone = |e164: String, kind| ImportedPhone { raw: e164.clone(), e164: Some(e164), extension: None, kind };
        let width = 10 - code.len();
        let mut phones = vec![phone(format!("+7{code}{:0width$}", 200_000 + n), PhoneKind::Work)];
        if n % 2 == 0 {
            phones.push(phone(format!("+79{:09}", 10_000_000 + n * 37), PhoneKind::Mobile));
        }
        let (family, given) = (FAMILIES[dice.below(FAMILIES.len())], GIVEN[dice.below(GIVEN.len())]);
        let name = format!(
            "{} «{}-{} {}»",
            FORMS[dice.below(FORMS.len())],
            STEMS[dice.below(STEMS.len())],
            TRADES[dice.below(TRADES.len())],
            n + 1
        );
        ImportedRow {
            line: n as u64 + 2,
            external_id: Some((n + 1).to_string()),
            client_name: name,
            kind: Some(ClientKind::Company),
            tax_number: Some(format!("{:010}", 7_700_000_000_u64 + n as u64)),
            owner: Some(format!("{} {}", FAMILIES[n % 9], GIVEN[n % 3])),
            segment: Some(["опт", "розница", "сеть"][n % 3].to_owned()),
            zone: zone.as_ref().ok().cloned(),
            person: Some(PersonName {
                full: format!("{family} {given}"),
                family: Some(family.to_owned()),
                given: Some(given.to_owned()),
                patronymic: None,
                form_of_address: None,
            }),
            position: Some("закупки".to_owned()),
            phones,
            emails: (n % 3 > 0).then(|| format!("office{n}@example.ru")).into_iter().collect(),
            last_contact: last[n].map(|at| at.utc().date_naive()),
            ..ImportedRow::default()
        }
    });
    let options = ImportOptions {
        care: None,
        operator: None,
        at: now(),
        source: "bench".to_owned(),
        ids_are_its_own: true,
        file_name: "bench.csv".to_owned(),
        zone: Zone::utc(),
        do_not_call_reason: "bench".to_owned(),
        quiet_days: 0,
        dry_run: false,
    };
    store.import_rows(&options, &mut rows.map(KeyedRow::new).map(Ok), &mut |_| ())?;
    Ok(())
}

/// Takes the indexes and triggers of the filled tables away and gives the SQL that brings them back.
fn set_aside(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut list = connection.prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
         AND tbl_name IN ('touch', 'call', 'interview', 'event', 'operation', 'wave', 'promise', 'care_case')",
    )?;
    let found: Vec<(String, String, String)> =
        list.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
    for (kind, name, _) in &found {
        connection.execute_batch(&format!("DROP {kind} \"{name}\""))?;
    }
    Ok(found.into_iter().map(|(_, _, sql)| sql).collect())
}

/// What a call needs to know of a client.
struct Line {
    client: i64,
    person: i64,
    phone: i64,
    number: String,
}

fn lines(connection: &Connection) -> rusqlite::Result<Vec<Line>> {
    connection
        .prepare(
            "SELECT c.id, min(p.id), n.id, n.e164 FROM client c JOIN person p ON p.client = c.id
             JOIN phone n ON n.id = (SELECT min(id) FROM phone WHERE client = c.id) GROUP BY c.id ORDER BY c.id",
        )?
        .query_map([], |row| {
            Ok(Line { client: row.get(0)?, person: row.get(1)?, phone: row.get(2)?, number: row.get(3)? })
        })?
        .collect()
}

/// Waves of nothing but answers, one after the other over the years, each client once in each.
fn further_answers(connection: &Connection, rounds: &Rounds, me: i64) -> Result<(), Box<dyn Error>> {
    let wanted = rounds.size.answers;
    if wanted == 0 {
        return Ok(());
    }
    let lines = lines(connection)?;
    let (script, operation): (i64, i64) = connection.query_row(
        "SELECT (SELECT max(id) FROM script_version), (SELECT max(id) FROM operation)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let step = TimeDelta::days(DAYS - 1).num_milliseconds() / i64::try_from(wanted).unwrap_or(i64::MAX);
    let when = |n: usize| now() - TimeDelta::days(DAYS) + TimeDelta::milliseconds(step * i64::try_from(n).unwrap_or(0));
    let mut dice = Dice(3);
    for from in (0..wanted).step_by(lines.len()) {
        let until = (from + lines.len()).min(wanted);
        connection.execute(
            "INSERT INTO wave (survey, began_at, ended_at, created_op) VALUES ('relationship', ?1, ?2, ?3)",
            params![when(from), when(until), operation],
        )?;
        let wave = connection.last_insert_rowid();
        connection.execute_batch("BEGIN")?;
        let mut touch = connection.prepare_cached(
            "INSERT INTO touch (client, person, kind, wave, state, due, ready, attempts, rank_class, done_at, disposition,
                 created_op) VALUES (?1, ?2, ?3, ?4, 'done', ?5, ?5, 1, ?6, ?5, 'I', ?7)",
        )?;
        let mut interview = connection.prepare_cached(
            "INSERT INTO interview (id, client, person, touch, wave, operator, own_manager, script_version, began_at,
                 state, answer, score, answered_at, reason, operation)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'complete', ?10, ?11, ?9, ?12, ?13)",
        )?;
        for n in from..until {
            let (line, at) = (&lines[n % lines.len()], when(n));
            let kind = TouchKind::Survey;
            let class = RankClass::of(kind) as u8;
            touch.execute(params![line.client, line.person, kind, wave, at, class, operation])?;
            let score = [10, 10, 9, 9, 8, 8, 7, 6, 5, 2, 0][dice.below(11)];
            let (answer, score) = if dice.below(20) == 0 { ("dont-know", None) } else { ("score", Some(score)) };
            interview.execute(params![
                dice.id(at),
                line.client,
                line.person,
                connection.last_insert_rowid(),
                wave,
                me,
                dice.below(10) == 0,
                script,
                at,
                answer,
                score,
                REASONS[dice.below(REASONS.len())],
                operation
            ])?;
        }
        connection.execute_batch("COMMIT")?;
    }
    Ok(())
}

/// In which rounds a survey was asked; each of them was a wave.
const SURVEYS: [usize; 4] = [0, 3, 5, 8];
const OTHERS: [TouchKind; 5] =
    [TouchKind::Feedback, TouchKind::Idea, TouchKind::News, TouchKind::ServiceCall, TouchKind::Result];

fn past(connection: &Connection, rounds: &Rounds, me: i64) -> Result<(), Box<dyn Error>> {
    let script = script()?;
    connection.execute(
        "INSERT INTO script_version (script, version, body) VALUES (?1, ?2, ?3)",
        params![script.id.0, script.version, serde_json::to_string(&script)?],
    )?;
    let script = connection.last_insert_rowid();
    let lines = lines(connection)?;
    let first_operation: i64 = connection.query_row("SELECT max(id) FROM operation", [], |row| row.get(0))?;
    let per_round = rounds.size.clients;
    let waves: Vec<(usize, i64)> = SURVEYS
        .into_iter()
        .map(|round| {
            let (began, ended) = (rounds.at(round * per_round), rounds.at((round + 1) * per_round));
            connection.execute(
                "INSERT INTO wave (survey, began_at, ended_at, created_op) VALUES ('relationship', ?1, ?2, ?3)",
                params![began, ended, first_operation],
            )?;
            Ok((round, connection.last_insert_rowid()))
        })
        .collect::<rusqlite::Result<_>>()?;
    let mut dice = Dice(2);
    for from in (0..rounds.size.touches).step_by(STEP) {
        connection.execute_batch("BEGIN")?;
        for touch in from..(from + STEP).min(rounds.size.touches) {
            let line = &lines[rounds.client(touch)];
            let round = rounds.round(touch);
            let wave = waves.iter().find(|(of, _)| *of == round).map(|(_, wave)| *wave);
            finished(connection, line, Past { at: rounds.at(touch), wave, round, script, me }, &mut dice)?;
        }
        connection.execute_batch("COMMIT")?;
    }
    Ok(())
}

fn script() -> Result<Script, Box<dyn Error>> {
    let playbooks = Playbooks::built_in();
    let found = playbooks.script(&ScriptId("relationship-nps".to_owned()), Language::Russian);
    Ok(found.cloned().ok_or("the built-in script is gone")?)
}

#[derive(Clone, Copy)]
struct Past {
    at: Moment,
    wave: Option<i64>,
    round: usize,
    script: i64,
    me: i64,
}

fn finished(connection: &Connection, line: &Line, past: Past, dice: &mut Dice) -> Result<(), Box<dyn Error>> {
    let Past { at, wave, round, script, me } = past;
    let reached = dice.below(10) < 7;
    let (outcome, class) = if reached { ("complete", "I") } else { ("no-answer", "NC") };
    let kind = if wave.is_some() { TouchKind::Survey } else { OTHERS[round % OTHERS.len()] };
    let (talked, ended, coded) =
        (at + TimeDelta::seconds(12), at + TimeDelta::seconds(150), at + TimeDelta::seconds(160));
    connection
        .prepare_cached(
            "INSERT INTO operation (at, operator, kind, client, detail)
             VALUES (?1, ?2, 'coded', ?3, json_object('detail', 'outcome', 'value', ?4))",
        )?
        .execute(params![coded, me, line.client, outcome])?;
    let operation = connection.last_insert_rowid();
    connection
        .prepare_cached(
            "INSERT INTO touch (client, person, kind, wave, state, due, ready, attempts, rank_class, done_at, disposition,
                 created_op) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            line.client,
            line.person,
            kind,
            wave,
            if reached { "done" } else { "dropped" },
            at,
            RankClass::of(kind) as u8,
            coded,
            class,
            operation
        ])?;
    let touch = connection.last_insert_rowid();
    let interview = (reached && wave.is_some()).then(|| dice.id(at));
    if let Some(interview) = &interview {
        let score = [10, 10, 9, 9, 8, 8, 7, 6, 5, 2][dice.below(10)];
        connection
            .prepare_cached(
                "INSERT INTO interview (id, client, person, touch, wave, operator, own_manager, script_version, began_at,
                     state, answer, score, answered_at, reason, operation)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, 'complete', 'score', ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                interview,
                line.client,
                line.person,
                touch,
                wave,
                me,
                script,
                at,
                score,
                talked,
                REASONS[dice.below(REASONS.len())],
                operation
            ])?;
    }
    let call = dice.id(at);
    connection
        .prepare_cached(
            "INSERT INTO call (id, client, person, touch, interview, operator, holder, began_at, state, phone, number,
                 dialed_at, answered_at, ended_at, talk_ms, length_ms, outcome, class, reached, attempt, coded_at, coded_by,
                 operation)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, 'coded', ?8, ?9, ?7, ?10, ?11, ?12, 150000, ?13, ?14, ?15, 1, ?16, ?6,
                 ?17)",
        )?
        .execute(params![
            call,
            line.client,
            line.person,
            touch,
            interview,
            me,
            at,
            line.phone,
            line.number,
            reached.then_some(talked),
            ended,
            reached.then_some(138_000),
            outcome,
            class,
            reached,
            coded,
            operation
        ])?;
    let body = EventBody::Coded { outcome: OutcomeCode(outcome.to_owned()), note: None };
    connection
        .prepare_cached(
            "INSERT INTO event (id, operation, call, interview, at, elapsed_ms, operator, body)
             VALUES (?1, ?2, ?3, NULL, ?4, 160000, ?5, ?6)",
        )?
        .execute(params![dice.id(coded), operation, call, coded, me, serde_json::to_string(&body)?])?;
    Ok(())
}

/// Callbacks, case talks and promises around the day.
fn agreed(connection: &Connection, me: i64) -> Result<(), Box<dyn Error>> {
    let operation: i64 = connection.query_row("SELECT max(id) FROM operation", [], |row| row.get(0))?;
    let clients: i64 = connection.query_row("SELECT max(id) FROM client", [], |row| row.get(0))?;
    let mut dice = Dice(3);
    connection.execute_batch("BEGIN")?;
    for n in 0..AGREED * 3 {
        let client = 1 + i64::try_from(dice.below(usize::try_from(clients)?))?;
        let due = now() + TimeDelta::minutes(i64::try_from(dice.below(4 * 24 * 60))? - 2 * 24 * 60);
        let (kind, class) = [
            (TouchKind::ServiceCall, RankClass::Callback),
            (TouchKind::CaseTalk, RankClass::Case),
            (TouchKind::PromiseTalk, RankClass::Promise),
        ][n % 3];
        let (mut case, mut promise) = (None, None);
        if class == RankClass::Case {
            connection.execute(
                "INSERT INTO care_case (client, subject, owner, due, opened_at, created_op) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![client, REASONS[1], me, due, due - TimeDelta::days(2), operation],
            )?;
            case = Some(connection.last_insert_rowid());
        } else if class == RankClass::Promise {
            connection.execute(
                "INSERT INTO promise (client, text, due, zone, owner, made_at, created_op)
                 VALUES (?1, 'выслать акт сверки', ?2, 'Europe/Moscow', ?3, ?4, ?5)",
                params![client, due, me, due - TimeDelta::days(3), operation],
            )?;
            promise = Some(connection.last_insert_rowid());
        }
        let appointed = (class == RankClass::Callback).then_some(due);
        connection.execute(
            "INSERT INTO touch (client, kind, due, ready, appointed_from, appointed_until, appointed_hardness,
                 appointed_zone, attempts, rank_class, zone, last_contact, care_case, promise, created_op)
             SELECT id, ?2, ?3, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ifnull(zone, ''), last_contact, ?9, ?10, ?11
             FROM client WHERE id = ?1",
            params![
                client,
                kind,
                due,
                appointed,
                appointed.map(|_| "hard"),
                appointed.map(|_| "Europe/Moscow"),
                i64::from(appointed.is_some()),
                class as u8,
                case,
                promise,
                operation
            ],
        )?;
    }
    connection.execute_batch("COMMIT")?;
    Ok(())
}
