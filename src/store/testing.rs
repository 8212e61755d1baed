//! What the tests of the base begin with: a fixed clock, two operators, a client with a number, a small script.

mod records;

use std::path::Path;

use chrono::TimeDelta;
use uuid::Uuid;

use super::{OpenOptions, Store};
use crate::domain::testing::{page, script as script_of};
use crate::domain::{
    Answer, AnswerValue, CallId, ChoiceOption, ClientId, ClientKind, Disposition, Event, EventBody, EventId,
    InterviewId, Moment, NewCall, NewClient, NewPerson, NewPhone, Next, OperatorId, OperatorRole, Outcome, OutcomeCode,
    Person, PersonName, PhoneId, PhoneKind, Possible, Purpose, Score, Script, ScriptId, StepId, TouchId, Zone,
};

/// Tuesday 10 March 2026, 09:00 UTC, plus minutes.
pub(super) fn at(minutes: i64) -> Moment {
    "2026-03-10T09:00:00.000Z".parse::<Moment>().unwrap() + TimeDelta::minutes(minutes)
}

pub(super) fn file(path: &Path) -> Store {
    Store::open(path, OpenOptions::new(at(0))).unwrap()
}

/// How «ООО «Ёлка»» with +7 495 123-45-67 and Анна Петрова is typed by whoever looks for it.
pub(super) const WAYS_TO_TYPE: [&str; 11] = [
    "ЕЛКА",
    "петрова елка",
    "тров",
    "8 (495) 123-45-67",
    "+7 495 123-45-67",
    "+7 495 123-45-67 доб. 12",
    "8 495 12",
    "8495123",
    "00 7 495 123 45 67",
    "495 123–45–67",
    "34567",
];

/// A base with Vera (operator) and Oleg (manager) in it.
pub(super) struct Base {
    pub(super) store: Store,
    pub(super) vera: OperatorId,
    pub(super) oleg: OperatorId,
}

pub(super) fn base() -> Base {
    staffed(Store::in_memory(at(0)).unwrap())
}

pub(super) fn staffed(mut store: Store) -> Base {
    let vera = store.add_operator("Вера", OperatorRole::Operator, None, at(0)).unwrap();
    let oleg = store.add_operator("Олег", OperatorRole::Manager, None, at(0)).unwrap();
    Base { store, vera, oleg }
}

pub(super) fn client(name: &str) -> NewClient {
    NewClient { zone: Some(Zone::new("Europe/Moscow").unwrap()), ..NewClient::named(name, ClientKind::Company) }
}

pub(super) fn person(client: ClientId, name: &str) -> NewPerson {
    Person::named(client, PersonName { full: name.to_owned(), ..PersonName::default() })
}

pub(super) fn phone(number: &str) -> NewPhone {
    NewPhone {
        id: (),
        person: None,
        raw: number.to_owned(),
        e164: Some(number.to_owned()),
        extension: None,
        kind: PhoneKind::Work,
        dead_since: None,
    }
}

impl Base {
    /// A client with one number and the touch of the running wave; added by nobody in particular.
    pub(super) fn client(&mut self, name: &str, number: &str) -> (ClientId, PhoneId, TouchId) {
        let (_, id) = self.store.add_client(&client(name), self.oleg, at(0)).unwrap();
        let (_, number) = self.store.add_phone(id, &phone(number), self.oleg, at(0)).unwrap();
        let touch = self.store.client_card(id).unwrap().planned[0].id;
        (id, number, touch)
    }

    /// A call of Vera's with an interview, dialled, answered and begun.
    pub(super) fn talk(&mut self, minute: i64, client: ClientId, phone: PhoneId, touch: TouchId) -> Talk {
        let mut talk = Talk::new(self.vera, client, Some(touch), minute);
        self.store.begin_call(&talk.call, Some(&script())).unwrap();
        let number = self.store.client_card(client).unwrap().phones[0].e164.clone().unwrap();
        self.tell(&mut talk, EventBody::Dialed { phone, number });
        self.tell(&mut talk, EventBody::Answered);
        self.tell(&mut talk, EventBody::Started { script: ScriptId("nps".into()), version: 1, again: false });
        talk
    }

    pub(super) fn tell(&mut self, talk: &mut Talk, body: EventBody) {
        let event = talk.event(body);
        self.store.append(&[event]).unwrap();
    }

    pub(super) fn end_and_code(&mut self, talk: &mut Talk, code: &str, follow_ups: &[crate::domain::FollowUp]) {
        self.tell(talk, EventBody::Ended { recovered: false });
        let coded = talk.event(EventBody::Coded { outcome: OutcomeCode(code.into()), note: None });
        self.store.code_call(&coded, follow_ups, &outcome(code), coded.at).unwrap();
    }
}

/// A call under way, with a clock of one minute per event.
pub(super) struct Talk {
    pub(super) call: NewCall,
    minute: i64,
    events: u64,
}

impl Talk {
    pub(super) fn new(operator: OperatorId, client: ClientId, touch: Option<TouchId>, minute: i64) -> Self {
        let call = NewCall {
            id: CallId(Uuid::now_v7()),
            client,
            person: None,
            touch,
            interview: Some(InterviewId(Uuid::now_v7())),
            operator,
            at: at(minute),
        };
        Self { call, minute, events: 0 }
    }

    pub(super) fn event(&mut self, body: EventBody) -> Event {
        self.minute += 1;
        self.events += 1;
        Event {
            id: EventId(Uuid::now_v7()),
            at: at(self.minute),
            elapsed_ms: self.events * 60_000,
            operator: self.call.operator,
            call: self.call.id,
            interview: match body {
                EventBody::Started { .. } | EventBody::Answer { .. } | EventBody::Probed { .. } => self.call.interview,
                _ => None,
            },
            body,
        }
    }
}

pub(super) fn answer(step: &str, value: AnswerValue) -> EventBody {
    EventBody::Answer { step: StepId(step.into()), value }
}

pub(super) fn score(value: u8) -> EventBody {
    answer("score", AnswerValue::Score(Score::new(value).unwrap()))
}

/// Leave, score, reason, permission.
pub(super) fn script() -> Script {
    let option = |id: &str, key, refuses| ChoiceOption { id: id.into(), key, label: id.into(), refuses, plans: None };
    script_of(vec![
        page("leave", Answer::Choice { options: vec![option("yes", 'y', false), option("no", 'n', true)] }, None),
        page("score", Answer::Score, None),
        page("reason", Answer::Text, None),
        page("return", Answer::Permission { purpose: Purpose::FollowUp }, None),
    ])
}

/// Some rows of an outcome table.
pub(super) fn outcome(code: &str) -> Outcome {
    let (class, reached) = match code {
        "complete" => (Disposition::Interview, true),
        "refused" | "callback" => (Disposition::Refusal, true),
        "company-closed" => (Disposition::NotEligible, false),
        "away" => (Disposition::NonContact, true),
        _ => (Disposition::NonContact, false),
    };
    Outcome {
        code: OutcomeCode(code.into()),
        key: '1',
        aapor: None,
        class,
        reached,
        possible: Possible::Always,
        next: Next::Finish,
        next_number: false,
        marks_number: false,
        note_required: false,
        do_not_call: false,
        once: false,
        open: code == "callback",
        person_left: false,
        client_left: false,
        attempt: true,
        label: std::collections::BTreeMap::new(),
        talk_label: std::collections::BTreeMap::new(),
    }
}

/// Every row of the recorded tables and what holds in the log, as text: two bases with the same dump are the same to a
/// user.
pub(super) fn dump(store: &Store) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let mut queries: Vec<String> = super::history::recorded(&store.connection)
        .unwrap()
        .iter()
        .map(|table| format!("SELECT * FROM \"{}\" ORDER BY id", table.name))
        .collect();
    queries.push("SELECT seq, call, body FROM event WHERE undone_by IS NULL ORDER BY seq".to_owned());
    queries
        .push("SELECT id, state, number, outcome, coded_at FROM call WHERE undone_by IS NULL ORDER BY id".to_owned());
    queries.push("SELECT id, state, score, reason FROM interview WHERE undone_by IS NULL ORDER BY id".to_owned());
    queries.push("SELECT * FROM client_search ORDER BY client".to_owned());
    queries.push("SELECT * FROM score_month WHERE answers > 0".to_owned());
    monthly_counts_are_right(store);
    for sql in queries {
        let mut statement = store.connection.prepare(&sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        writeln!(text, "{sql}").unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                write!(text, "{:?}|", row.get_ref(column).unwrap()).unwrap();
            }
            text.push('\n');
        }
    }
    text
}

/// Fails where the counts that triggers keep are not those of the interviews.
pub(super) fn monthly_counts_are_right(store: &Store) {
    let counted =
        "SELECT a.wave, a.month, ifnull(c.owner, 0), ifnull(c.segment, ''), a.operator, a.own_manager, a.said,
        count(*) FROM counted_answer a LEFT JOIN client c ON c.id = a.client GROUP BY 1, 2, 3, 4, 5, 6, 7";
    let kept = "SELECT * FROM score_month WHERE answers > 0";
    for (one, other) in [(counted, kept), (kept, counted)] {
        let sql = format!("SELECT count(*) FROM (SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other}))");
        let different: i64 = store.connection.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(different, 0, "score_month is not what the interviews say");
    }
}

fn in_an_hour() -> crate::domain::Appointment {
    let hardness = crate::domain::Hardness::Hard;
    crate::domain::Appointment { from: at(60), until: at(60), hardness, zone: Zone::utc(), operator: None }
}

/// The statements that a working day runs, as SQLite saw them.
pub(super) fn hot_statements(b: &mut Base) -> Vec<String> {
    use std::cell::RefCell;
    thread_local! { static SEEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) }; }
    b.store
        .reader
        .connection
        .trace_v2(
            rusqlite::trace::TraceEventCodes::SQLITE_TRACE_STMT,
            Some(|event: rusqlite::trace::TraceEvent<'_>| {
                if let rusqlite::trace::TraceEvent::Stmt(statement, _) = event {
                    // What full text does inside itself cannot be explained from outside.
                    let sql = statement.sql().to_string();
                    if !sql.contains("'written_") {
                        SEEN.with_borrow_mut(|seen| seen.push(sql));
                    }
                }
            }),
        )
        .unwrap();
    let row = b.store.find_clients("client 7", 1).unwrap().remove(0);
    let touch = b.store.client_card(row.id).unwrap().planned[0].id;
    SEEN.with_borrow_mut(Vec::clear);
    let query = super::CandidateQuery {
        now: at(10),
        day_end: at(600),
        open_zones: vec![Zone::new("Europe/Moscow").unwrap()],
        user_zone: Zone::utc(),
        operator: Some(b.vera),
        limit: 100,
        excluded_limit: 50,
        filter: crate::domain::TodayFilter::default(),
        open_clients: Vec::new(),
    };
    b.store.call_candidates(&query).unwrap();
    b.store.next_call(&query).unwrap();
    for filter in [
        crate::domain::TodayFilter { mine: true, ..crate::domain::TodayFilter::default() },
        crate::domain::TodayFilter { segment: Some("x".into()), ..crate::domain::TodayFilter::default() },
        crate::domain::TodayFilter {
            kind: Some(crate::domain::TouchKind::Idea),
            mine: true,
            segment: Some("x".into()),
        },
    ] {
        b.store
            .call_candidates(&super::CandidateQuery { filter, open_clients: vec![row.id], ..query.clone() })
            .unwrap();
    }
    b.store.clients_with_own_hours(&Zone::utc()).unwrap();
    b.store.segments().unwrap();
    b.store.today_filter(b.vera).unwrap();
    b.store.put_off(&[touch], &in_an_hour(), None, b.vera, at(1)).unwrap();
    b.store.undo(b.vera, at(1)).unwrap();
    b.store.plan_due_touches(&crate::domain::Cadence::default(), Zone::utc().date(at(0)), at(500_000)).unwrap();
    b.store.zones_in_use(&Zone::utc()).unwrap();
    b.store.day_progress(b.vera, at(0), at(9)).unwrap();
    b.store.clients_page(None, 50).unwrap();
    b.store.client_card(row.id).unwrap();
    b.store.find_written("client", 50).unwrap();
    b.store.archived_clients("client", 50).unwrap();
    b.store.change_client(row.id, &crate::domain::ClientChange::Note(Some("x".into())), b.vera, at(1)).unwrap();
    b.store.field_history(crate::domain::CardField::Note, row.id.0).unwrap();
    b.store.interview_to_resume(row.id, Some(touch)).unwrap();
    b.store.briefing(row.id).unwrap();
    b.store.written_down(row.id).unwrap();
    let mut talk = b.talk(1, row.id, row.phones[0].id, touch);
    b.store.save_draft(talk.call.id, "reason", "x", at(5)).unwrap();
    b.tell(&mut talk, score(4));
    b.store.replay(talk.call.id).unwrap();
    b.store.open_call(b.vera, at(8)).unwrap();
    b.store.undo(b.vera, at(8)).unwrap();
    b.store.redo(b.vera, at(8)).unwrap();
    b.end_and_code(
        &mut talk,
        "complete",
        &[
            crate::domain::FollowUp::Finish { done: true },
            crate::domain::FollowUp::QuietUntil(at(99)),
            crate::domain::FollowUp::OpenCase { owner: None, due: at(99), subject: "x".into() },
        ],
    );
    b.store.undo(b.vera, at(50)).unwrap();
    b.store.recent_operations(20).unwrap();
    b.store.unfinished().unwrap();
    b.store.open_promises(20).unwrap();
    b.store.open_cases(20).unwrap();
    commitments(b, row.id);
    b.store.open_checklists(20).unwrap();
    b.store.release(row.id).unwrap();
    b.store
        .reader
        .connection
        .trace_v2(rusqlite::trace::TraceEventCodes::empty(), None::<fn(rusqlite::trace::TraceEvent<'_>)>)
        .unwrap();
    let mut seen = SEEN.with_borrow_mut(std::mem::take);
    seen.sort();
    seen.dedup();
    seen.retain(|sql| {
        let start = sql.trim_start().to_uppercase();
        ["SELECT", "WITH", "UPDATE", "DELETE", "INSERT"].iter().any(|word| start.starts_with(word))
    });
    seen
}

/// What is done with cases and promises in a day.
fn commitments(b: &mut Base, client: ClientId) {
    use crate::domain::{CommitmentChange, CommitmentFilter, CommitmentId, NewPromise};
    for settled in [false, true] {
        for owner in [None, Some(b.vera)] {
            b.store.commitments(CommitmentFilter { owner, settled }, None, at(60), 300).unwrap();
        }
    }
    let promise = NewPromise {
        client,
        person: None,
        text: "x".into(),
        due: at(99),
        zone: Zone::utc(),
        owner: b.vera,
        call: None,
    };
    let (_, id) = b.store.add_promise(&promise, b.vera, at(50)).unwrap();
    let both = CommitmentId::Promise(id);
    b.store.talk_about(both, b.vera, at(51)).unwrap();
    for change in [
        CommitmentChange::Note(both, "x".into()),
        CommitmentChange::HandOver(both, b.oleg),
        CommitmentChange::Move(both, at(120)),
        CommitmentChange::Keep(id),
        CommitmentChange::Reopen(both),
        CommitmentChange::Break(id, "x".into()),
    ] {
        b.store.change_commitment(&change, b.vera, at(52)).unwrap();
    }
    b.store.commitment(both).unwrap();
}

/// How a statement would be run, a line for each step.
pub(super) fn plan(store: &Store, sql: &str) -> String {
    let mut explain = store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let (mut rows, mut lines) = (explain.raw_query(), Vec::new());
    while let Some(row) = rows.next().unwrap() {
        lines.push(row.get::<_, String>(3).unwrap());
    }
    lines.join("\n")
}
