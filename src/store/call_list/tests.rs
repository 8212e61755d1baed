//! Who is a candidate, in which order, and that no query walks a large table.

use super::*;
use crate::domain::{ClientId, FollowUp, NewPromise};
use crate::store::testing::{Base, at, base, client};

fn query(b: &Base) -> CandidateQuery {
    CandidateQuery {
        now: at(10),
        day_end: at(600),
        open_zones: vec![Zone::new("Europe/Moscow").unwrap(), Zone::utc()],
        user_zone: Zone::utc(),
        operator: b.vera,
        limit: 100,
        excluded_limit: 50,
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
    let found = b.store.call_candidates(&query(&b)).unwrap();
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
    b.store.add_client(&far, b.oleg, at(0)).unwrap();
    let mut unknown = client("no zone");
    unknown.zone = None;
    b.store.add_client(&unknown, b.oleg, at(0)).unwrap();
    let (later, phone, touch) = b.client("later today", "+74950000002");
    let mut talk = b.talk(1, later, phone, touch);
    b.end_and_code(&mut talk, "no-answer", &[FollowUp::Retry { ready: at(190), attempt: 2, of: 6 }]);
    b.store.release(later).unwrap();

    let found = b.store.call_candidates(&query(&b)).unwrap();
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
    let found = b.store.call_candidates(&CandidateQuery { now: at(500), ..query(&b) }).unwrap();
    assert_eq!(found[0].tried.len(), 2);
    let progress = b.store.day_progress(b.vera, at(0), at(600)).unwrap();
    assert_eq!((progress.calls, progress.reached, progress.complete), (3, 0, 0));
    assert_eq!(progress.pace_seconds, None, "too few for a pace");
}

#[test]
fn a_colleagues_client_is_shown_as_held() {
    let mut b = base();
    let (id, ..) = b.client("A", "+74950000001");
    b.store.claim(id, b.oleg, at(1)).unwrap();
    let found = b.store.call_candidates(&query(&b)).unwrap();
    assert_eq!((found[0].touch.client, found[0].held_by), (ClientId(id.0), Some(b.oleg)));
}

/// Every statement that runs while an operator works, on a base with clients in it.
#[test]
fn no_hot_query_walks_a_large_table() {
    let mut b = base();
    for n in 0..20 {
        b.client(&format!("client {n}"), &format!("+749500000{n:02}"));
    }
    // Lists that come from the schema or from the query itself; claims are a row per operator at work; the rest is read
    // in the order of its index and only as far as its limit.
    let of_schema = ["t", "c", "f", "pragma_table_list", "pragma_table_info"];
    let short = ["json_each", "CONSTANT", "step", "current_operation", "k"];
    let limited = ["o", "d", "promise", "care_case"];
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
