//! Who is a candidate, in which order, and that no query walks a large table.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "one test by hand measures and prints")]

use super::*;
use crate::domain::{AnswerValue, ClientId, FollowUp, NewPromise};
use crate::store::testing::{Base, answer, at, base, client, phone};

fn query(b: &Base) -> CandidateQuery {
    CandidateQuery {
        now: at(10),
        day_end: at(600),
        open_zones: vec![Zone::new("Europe/Moscow").unwrap(), Zone::utc()],
        user_zone: Zone::utc(),
        operator: Some(b.vera),
        limit: 100,
        excluded_limit: 50,
        filter: crate::domain::TodayFilter::default(),
        open_clients: Vec::new(),
    }
}

fn names(found: &[Candidate]) -> Vec<&str> {
    found.iter().map(|candidate| candidate.client_name.as_str()).collect()
}

#[test]
fn promises_go_before_the_wave_and_the_longest_silent_first() {
    let mut b = base();
    b.client("never", "+74950000001");
    let (early, phone, touch) = b.client("long ago", "+74950000002");
    let (_, _) = (early, touch);
    let (promised, ..) = b.client("promised", "+74950000003");
    for (id, day) in [(early, 2), (promised, 1)] {
        b.store
            .connection
            .execute_batch(&format!(
                "INSERT INTO current_operation VALUES (1, 1);
                 UPDATE client SET last_contact = '2026-01-0{day}T00:00:00.000Z' WHERE id = {id};
                 UPDATE touch SET last_contact = '2026-01-0{day}T00:00:00.000Z' WHERE client = {id};
                 DELETE FROM current_operation;"
            ))
            .unwrap();
    }
    let promise = NewPromise {
        client: early,
        person: None,
        text: "send".into(),
        due: at(5),
        zone: Zone::utc(),
        owner: b.vera,
        call: None,
    };
    b.store.add_promise(&promise, b.vera, at(1)).unwrap();
    let found = b.store.call_candidates(&query(&b)).unwrap().list;
    assert_eq!(names(&found), ["long ago", "never", "promised", "long ago"]);
    assert_eq!(found[0].promises.len(), 1);
    assert_eq!(found[0].phones[0].id, phone);
    assert_eq!(found[2].last_contact, Some("2026-01-01T00:00:00.000Z".parse().unwrap()));
}

#[test]
fn who_cannot_be_rung_now_comes_after_those_who_can() {
    let mut b = base();
    let (never, ..) = b.client("never to be rung", "+74950000001");
    b.store.do_not_call(never, None, "asked", b.oleg, at(1)).unwrap();
    let mut far = client("asleep");
    far.zone = Some(Zone::new("America/New_York").unwrap());
    let (_, far) = b.store.add_client(&far, b.oleg, at(0)).unwrap();
    b.store.add_phone(far, &phone("+74950000003"), b.oleg, at(0)).unwrap();
    let mut unknown = client("no zone");
    unknown.zone = None;
    let (_, unknown) = b.store.add_client(&unknown, b.oleg, at(0)).unwrap();
    b.store.add_phone(unknown, &phone("+74950000004"), b.oleg, at(0)).unwrap();
    let (later, phone, touch) = b.client("later today", "+74950000002");
    let mut talk = b.talk(1, later, phone, touch);
    b.end_and_code(&mut talk, "no-answer", &[FollowUp::Retry { ready: at(190), attempt: 2, of: 6 }]);
    b.store.release(later).unwrap();

    let found = b.store.call_candidates(&query(&b)).unwrap().list;
    assert_eq!(names(&found), ["no zone", "asleep", "later today", "never to be rung"]);
    assert!(found[0].zone_assumed && found[0].zone == Zone::utc());
    assert_eq!(found[2].tried.len(), 1);
    assert_eq!(found[2].tried[0].outcome.0, "no-answer");
    assert_eq!(found[3].do_not_call.as_ref().unwrap().reason, "asked");
    assert!(found[3].phones.is_empty(), "the number is on the list as well");
    let zones = b.store.zones_in_use(&Zone::utc()).unwrap();
    assert_eq!(zones.iter().map(Zone::name).collect::<Vec<_>>(), ["America/New_York", "Europe/Moscow", "UTC"]);
}

#[test]
fn several_numbers_in_one_sitting_are_one_attempt() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74950000001");
    for minute in [0, 10, 300] {
        let mut talk = b.talk(minute, id, phone, touch);
        b.end_and_code(&mut talk, "no-answer", &[FollowUp::Retry { ready: at(0), attempt: 2, of: 6 }]);
    }
    let found = b.store.call_candidates(&CandidateQuery { now: at(500), ..query(&b) }).unwrap().list;
    assert_eq!(found[0].tried.len(), 2);
    let progress = b.store.day_progress(b.vera, at(0), at(600)).unwrap();
    assert_eq!((progress.calls, progress.reached, progress.complete), (3, 0, 0));
    assert_eq!(progress.pace_seconds, None, "too few for a pace");
}

#[test]
fn the_day_counts_interviews_that_came_to_their_end_and_no_misdials() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74950000001");
    // A talk that is complete without a questionnaire, and one in which nobody was to be reached.
    let mut service = b.talk(0, id, phone, touch);
    b.end_and_code(&mut service, "complete", &[]);
    let mut misdial = b.talk(10, id, phone, touch);
    b.end_and_code(&mut misdial, "misdial", &[]);
    b.store.connection.execute("UPDATE call SET class = '-' WHERE outcome = 'misdial'", []).unwrap();
    let progress = b.store.day_progress(b.vera, at(0), at(600)).unwrap();
    assert_eq!((progress.calls, progress.reached, progress.complete), (1, 1, 0));
}

#[test]
fn a_service_call_with_its_script_is_no_survey() {
    for (kind, surveys) in [("survey", 1), ("service-call", 0)] {
        let mut b = base();
        let (id, phone, touch) = b.client("A", "+74950000001");
        b.store
            .connection
            .execute_batch(&format!(
                "INSERT INTO current_operation VALUES (1, 1);
                 UPDATE touch SET kind = '{kind}';
                 DELETE FROM current_operation;"
            ))
            .unwrap();
        let mut talk = b.talk(0, id, phone, touch);
        b.tell(&mut talk, answer("leave", AnswerValue::Choice("yes".into())));
        b.end_and_code(&mut talk, "complete", &[]);
        b.store.connection.execute("UPDATE interview SET state = 'complete'", []).unwrap();
        assert_eq!(b.store.day_progress(b.vera, at(0), at(600)).unwrap().complete, surveys, "{kind}");
    }
}

#[test]
fn a_colleagues_client_is_shown_as_held() {
    let mut b = base();
    let (id, ..) = b.client("A", "+74950000001");
    b.store.claim(id, b.oleg, at(1)).unwrap();
    let found = b.store.call_candidates(&query(&b)).unwrap().list;
    assert_eq!((found[0].touch.client, found[0].held_by), (ClientId(id.0), Some(b.oleg)));
}

#[test]
fn the_next_call_is_whoever_is_ready_first_and_can_be_rung_by_this_operator() {
    let mut b = base();
    let ready = |b: &mut Base, touch: crate::domain::TouchId, minutes: i64| {
        let hardness = crate::domain::Hardness::Hard;
        let (from, until) = (at(minutes), at(minutes + 10));
        let window = crate::domain::Appointment { from, until, hardness, zone: Zone::utc(), operator: None };
        b.store.put_off(&[touch], &window, None, b.vera, at(0)).unwrap();
    };
    let next = |b: &Base| b.store.next_call(&query(b)).unwrap();
    let (.., due) = b.client("due now", "+74950000000");
    assert_eq!(next(&b), None, "{due:?} is no next one");
    let (.., late) = b.client("next week", "+74950000001");
    ready(&mut b, late, 10_000);
    let (unwanted, _, early) = b.client("never to be rung", "+74950000002");
    ready(&mut b, early, 100);
    b.store.do_not_call(unwanted, None, "asked", b.oleg, at(0)).unwrap();
    let (.., handed) = b.client("a colleague's", "+74950000003");
    ready(&mut b, handed, 100);
    b.store.hand_over(&[handed], Some(b.oleg), b.vera, at(0)).unwrap();
    assert_eq!(next(&b), Some(late));
    let (.., tomorrow) = b.client("tomorrow", "+74950000004");
    ready(&mut b, tomorrow, 1_500);
    assert_eq!(next(&b), Some(tomorrow));
    let colleague = CandidateQuery { operator: Some(b.oleg), ..query(&b) };
    assert_eq!(b.store.next_call(&colleague).unwrap(), Some(handed));
}

#[test]
fn the_next_call_is_found_by_the_index_of_what_is_not_ready_yet() {
    let b = base();
    let plan = crate::store::testing::plan(&b.store, &format!("{NEXT} AND {REACHABLE} ORDER BY t.ready LIMIT 1"));
    assert!(plan.contains("SEARCH t USING INDEX touch_ready (ready>?)"), "{plan}");
    assert!(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{plan}");
}

/// Every statement that runs while an operator works, on a base with clients in it.
#[test]
fn no_hot_query_walks_a_large_table() {
    let mut b = base();
    for n in 0..20 {
        b.client(&format!("client {n}"), &format!("+749500000{n:02}"));
    }
    // Lists that come from the schema or from the query itself, and the full-text index; claims are a row per operator at
    // work; the rest is read in the order of its index and only as far as its limit.
    let of_schema = ["t", "c", "f", "pragma_table_list", "pragma_table_info"];
    let short = ["json_each", "g", "CONSTANT", "step", "current_operation", "k", "e", "written"];
    let limited = ["o", "d", "h", "l", "promise", "care_case", "counted"];
    let mut walks = Vec::new();
    for sql in crate::store::testing::hot_statements(&mut b) {
        let mut explain = b.store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = explain.raw_query();
        while let Some(row) = rows.next().unwrap() {
            let line: String = row.get(3).unwrap();
            let walked = line.strip_prefix("SCAN ").map(|rest| rest.split(' ').next().unwrap_or(rest));
            let fine = |table: &str| {
                short.contains(&table)
                    || (limited.contains(&table) && sql.contains("LIMIT"))
                    || (of_schema.contains(&table) && sql.contains("pragma_table_list"))
            };
            if walked.is_some_and(|table| !fine(table)) {
                walks.push(format!("{line} in {sql}"));
            }
        }
    }
    assert!(walks.is_empty(), "{}", walks.join("\n"));
}

/// Run by hand, best with `--release`: figures for a large base on this machine.
#[test]
#[ignore = "a base of 100,000 clients and a million touches takes a minute to make"]
fn long_a_hundred_thousand_clients() {
    let folder = tempfile::tempdir().unwrap();
    let mut b = crate::store::testing::staffed(crate::store::testing::file(&folder.path().join("big.db")));
    b.store
        .connection
        .execute_batch(
            "PRAGMA synchronous = OFF; BEGIN; INSERT INTO current_operation VALUES (1, 1);
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
             INSERT INTO client (id, name, kind, owner, segment, zone, last_contact, created_op)
             SELECT i, 'client ' || i, 'company', CASE WHEN i % 500 THEN 1 + i % 2 END,
                 CASE i % 97 WHEN 0 THEN 'rare' ELSE 'common' END,
                 CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN 'Europe/Moscow' WHEN 2 THEN 'Asia/Omsk'
                     WHEN 3 THEN 'Asia/Tokyo' ELSE 'Europe/Kaliningrad' END,
                 CASE WHEN i % 7 THEN '2025-0' || (1 + i % 9) || '-01T00:00:00.000Z' END, 1 FROM n;
             INSERT INTO client_search SELECT id, name, name || char(10) || '7495' || id FROM client;
             INSERT INTO phone (client, raw, e164, kind, created_op)
             SELECT id, id, '+7495' || (1000000 + id), 'work', 1 FROM client;
             INSERT INTO person (client, name, created_op) SELECT id, 'Анна ' || id, 1 FROM client;
             INSERT INTO touch (client, kind, wave, due, ready, rank_class, zone, last_contact, created_op)
             SELECT id, 'survey', 1, '2026-03-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z', 4, ifnull(zone, ''),
                 last_contact, 1 FROM client;
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9)
             INSERT INTO touch (client, kind, state, due, ready, rank_class, done_at, created_op)
             SELECT id, 'news', 'done', '2025-03-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z', 5,
                 '2025-03-01T00:00:00.000Z', 1 FROM client, n;
             DELETE FROM current_operation; COMMIT; PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE);",
        )
        .unwrap();
    let mut figures = Vec::new();
    let mut time = |what: &str, work: &mut dyn FnMut()| {
        let mut spans: Vec<_> = (0..9)
            .map(|_| {
                let begun = std::time::Instant::now();
                work();
                begun.elapsed()
            })
            .collect();
        spans.sort();
        figures.push(format!("{what}: {:?}, worst {:?}", spans[4], spans[8]));
    };
    let query = query(&b);
    time("candidates", &mut || drop(b.store.call_candidates(&query).unwrap()));
    for (what, filter) in [
        ("mine, a half", TodayFilter { mine: true, ..TodayFilter::default() }),
        ("a segment, one in a hundred", TodayFilter { segment: Some("rare".into()), ..TodayFilter::default() }),
        ("a segment, nearly all", TodayFilter { segment: Some("common".into()), ..TodayFilter::default() }),
        ("a kind, none", TodayFilter { kind: Some(crate::domain::TouchKind::Idea), ..TodayFilter::default() }),
        ("a kind, all", TodayFilter { kind: Some(crate::domain::TouchKind::Survey), ..TodayFilter::default() }),
    ] {
        let query = CandidateQuery { filter, ..query.clone() };
        time(what, &mut || drop(b.store.call_candidates(&query).unwrap()));
    }
    let mut day = 0;
    time("touches for the silent, a day's worth (nobody is free)", &mut || {
        day += 1;
        let today = Zone::utc().date(at(day * 1_440));
        b.store.plan_due_touches(&crate::domain::Cadence::default(), today, at(day * 1_440)).unwrap();
    });
    time("first page", &mut || drop(b.store.clients_page(None, 50).unwrap()));
    time("find", &mut || drop(b.store.find_clients("client 777", 50).unwrap()));
    let mut finder = crate::store::Finder::default();
    time("find in memory", &mut || drop(finder.search(&b.store, "client 777", 0, 50).unwrap()));
    time("card", &mut || drop(b.store.client_card(ClientId(777)).unwrap()));
    let card = b.store.client_card(ClientId(778)).unwrap();
    let mut talk = b.talk(1, card.client.id, card.phones[0].id, card.planned[0].id);
    time("score recorded", &mut || b.tell(&mut talk, crate::store::testing::score(7)));
    time("undo", &mut || drop(b.store.undo(b.vera, at(99)).unwrap()));
    b.store.connection.execute_batch("CREATE TABLE raw (id TEXT PRIMARY KEY, body TEXT) STRICT").unwrap();
    let mut n = 0;
    time("one raw row", &mut || {
        n += 1;
        b.store.connection.execute("INSERT INTO raw VALUES (?1, 'x')", [n.to_string()]).unwrap();
    });
    eprintln!("{}", figures.join("\n"));
}

/// Whom a filter leaves, whether it is read from its own end or as a condition on the ordered lists.
#[test]
fn filters_leave_the_same_clients_whichever_way_they_are_read() {
    let mut b = base();
    for (n, (owner, segment)) in
        [(Some(b.vera), Some("retail")), (Some(b.oleg), Some("retail")), (Some(b.vera), None), (None, Some("trade"))]
            .into_iter()
            .enumerate()
    {
        let mut new = client(&format!("client {n}"));
        (new.owner, new.segment) = (owner, segment.map(str::to_owned));
        b.store.add_client(&new, b.oleg, at(0)).unwrap();
    }
    let promised = b.store.find_clients("client 3", 1).unwrap()[0].id;
    let promise = NewPromise {
        client: promised,
        person: None,
        text: "send".into(),
        due: at(5),
        zone: Zone::utc(),
        owner: b.vera,
        call: None,
    };
    b.store.add_promise(&promise, b.oleg, at(1)).unwrap();
    let everything = TodayFilter::default();
    let mine = TodayFilter { mine: true, ..everything.clone() };
    let retail = TodayFilter { segment: Some("retail".into()), ..everything.clone() };
    let promises = TodayFilter { kind: Some(crate::domain::TouchKind::PromiseTalk), ..everything.clone() };
    let my_retail = TodayFilter { mine: true, ..retail.clone() };
    for (filter, expected) in [
        (everything, vec!["client 3", "client 0", "client 1", "client 2", "client 3"]),
        (mine.clone(), vec!["client 3", "client 0", "client 2"]),
        (retail, vec!["client 0", "client 1"]),
        (promises, vec!["client 3"]),
        (my_retail, vec!["client 0"]),
    ] {
        let query = CandidateQuery { filter: filter.clone(), ..query(&b) };
        let found = b.store.call_candidates(&query).unwrap().list;
        assert_eq!(names(&found), expected, "{filter:?}");
        assert!(found.iter().all(|candidate| filter.admits(candidate, Some(b.vera))));
        // The other way: as a condition on each class.
        let all = zones_on_touches(&b.store.connection).unwrap();
        let zones: Vec<&str> = all.iter().map(String::as_str).collect();
        let mut ids = Vec::new();
        for class in RankClass::ALL {
            let found = first(&b.store.connection, class, &zones, &query, 100).unwrap();
            ids.extend(found.reachable.into_iter().chain(found.unreachable));
        }
        let direct: Vec<i64> = found.iter().map(|candidate| candidate.touch.id.0).collect();
        assert_eq!(ids, direct, "{filter:?}");
    }
    let of_nobody = CandidateQuery { operator: None, ..query(&b) };
    let everybodys = b.store.call_candidates(&of_nobody).unwrap().list;
    assert_eq!(everybodys.len(), 5);
    assert!(everybodys.iter().all(|candidate| !mine.admits(candidate, None)), "nothing is nobody's");
    assert!(b.store.call_candidates(&CandidateQuery { filter: mine, ..of_nobody }).unwrap().list.is_empty());
    assert_eq!(b.store.segments().unwrap(), ["retail", "trade"]);
}

#[test]
fn a_case_is_on_the_list_from_its_beginning_not_only_on_the_day_it_is_due() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74950000001");
    let mut talk = b.talk(1, id, phone, touch);
    let case = FollowUp::OpenCase { owner: Some(b.oleg), due: at(3 * 24 * 60), subject: "late".into() };
    b.end_and_code(&mut talk, "complete", &[FollowUp::Finish { done: true }, case]);
    b.store.release(id).unwrap();
    let found = b.store.call_candidates(&query(&b)).unwrap().list;
    assert_eq!(found[0].touch.kind, crate::domain::TouchKind::CaseTalk);
    assert_eq!(found[0].more.answerable, Some(b.oleg));
}

#[test]
fn what_is_said_in_an_open_call_is_not_the_clients_last_score() {
    let mut b = base();
    let (client, phone, touch) = b.client("A", "+74950000001");
    let mut talk = b.talk(1, client, phone, touch);
    b.tell(&mut talk, crate::store::testing::score(10));
    b.end_and_code(&mut talk, "complete", &[]);
    let mut talk = b.talk(30, client, phone, touch);
    b.tell(&mut talk, crate::store::testing::score(4));
    let candidate = b.store.candidate_of_call(talk.call.id, &Zone::utc(), at(40)).unwrap();
    assert_eq!(candidate.last_score.map(|last| last.score.value()), Some(10));
}

#[test]
fn what_else_a_client_is_planned_for_stands_beside_the_rows_where_it_counts_today() {
    let mut b = base();
    let (id, phone, touch) = b.client("A", "+74950000001");
    let case = crate::domain::NewCase {
        client: id,
        person: None,
        subject: "late".into(),
        owner: None,
        due: at(9_000),
        interview: None,
    };
    b.store.change_commitment(&crate::domain::CommitmentChange::Open(case), b.oleg, at(0)).unwrap();
    let case = b.store.client_card(id).unwrap().planned.iter().map(|touch| touch.id).find(|id| *id != touch).unwrap();
    let mut talk = b.talk(1, id, phone, case);
    b.end_and_code(&mut talk, "no-answer", &[FollowUp::Retry { ready: at(3_000), attempt: 2, of: 6 }]);
    b.store.release(id).unwrap();
    let found = b.store.call_candidates(&query(&b)).unwrap().list;
    let beside: Vec<_> = found.iter().map(|candidate| (candidate.touch.id, candidate.more.beside)).collect();
    assert_eq!(beside, [(touch, false), (case, true)]);
    assert_eq!(found[1].tried.iter().map(|attempt| attempt.reached).collect::<Vec<_>>(), [false]);
}

#[test]
fn a_survey_that_was_broken_off_is_looked_at_although_its_client_was_spoken_to_last() {
    let mut b = base();
    b.client("silent", "+74950000001");
    let (client, phone, touch) = b.client("broken off", "+74950000002");
    let mut talk = b.talk(1, client, phone, touch);
    b.tell(&mut talk, crate::store::testing::score(8));
    b.end_and_code(&mut talk, "callback", &[FollowUp::Retry { ready: at(5), attempt: 2, of: 6 }]);
    b.store.release(client).unwrap();
    let found = b.store.call_candidates(&CandidateQuery { limit: 1, excluded_limit: 0, ..query(&b) }).unwrap().list;
    assert_eq!(names(&found), ["broken off"]);
    assert!(found[0].more.broken_off.is_some());
    let all = b.store.call_candidates(&query(&b)).unwrap().list;
    assert_eq!(names(&all), ["broken off", "silent"], "each once");
}
