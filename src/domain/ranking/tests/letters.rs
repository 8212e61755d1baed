//! Care after the sale on the list: letters beside calls, what is late by more first.

use super::*;

/// A welcome letter to this client.
fn letter(id: i64, due: &str) -> Candidate {
    let mut letter = client(id, TouchKind::WelcomeLetter);
    letter.touch.channel = Channel::Letter;
    letter.touch.due = at(due);
    letter
}

#[test]
fn care_comes_by_how_late_it_is() {
    let late = |id, kind, day: &str| {
        let mut candidate = client(id, kind);
        candidate.touch.due = at(&format!("2026-11-{day}T00:00:00+03:00"));
        candidate
    };
    let rows = list(vec![
        late(1, TouchKind::ServiceCall, "23"),
        Candidate { last_contact: Some(at("2026-11-20T10:00:00Z")), ..letter(2, "2026-11-16T00:00:00+03:00") },
        late(3, TouchKind::NextDayCall, "20"),
    ]);
    assert_eq!(offered(&rows), [2, 3, 1]);
}

#[test]
fn a_letter_stands_beside_the_clients_call_and_not_in_its_place() {
    let mut service = client(1, TouchKind::ServiceCall);
    service.touch.id = TouchId(2);
    let rows = list(vec![service, letter(1, "2026-11-16T00:00:00+03:00"), survey(1)]);
    let kinds: Vec<_> = rows.iter().map(|row| (row.candidate.touch.kind, row.rank)).collect();
    assert_eq!(kinds, [(TouchKind::WelcomeLetter, Some(1)), (TouchKind::ServiceCall, Some(2))]);
}

#[test]
fn what_holds_back_the_telephone_does_not_hold_back_a_letter() {
    let twice = tried(survey(1), &["2026-11-24T09:31:00+03:00", "2026-11-24T10:01:00+03:00"]);
    let mut appointed = agreed_at(survey(1), "15:00");
    appointed.touch.id = TouchId(3);
    let mut written = letter(1, "2026-11-24T00:00:00+03:00");
    written.touch.id = TouchId(2);
    written.touch.attempts = 6;
    let rows = list(vec![twice, appointed, written.clone()]);
    let excluded = |kind| rows.iter().find(|row| row.candidate.touch.kind == kind).unwrap().excluded.clone();
    assert_eq!(excluded(TouchKind::WelcomeLetter), None);
    assert!(excluded(TouchKind::Survey).is_some());
    // Its own day it waits for, and whatever it was put off to.
    written.touch.ready = today("15:00");
    assert_eq!(refused(written), Some(Exclusion::NotReady { until: today("15:00") }));
}

#[test]
fn a_letter_is_no_answer_to_a_case() {
    let mut case = client(1, TouchKind::CaseTalk);
    case.touch.due = at("2026-11-25T18:00:00+03:00");
    case.last_contact = Some(at(NOW) - minutes(5));
    let tomorrow = Exclusion::Heard { until: at("2026-11-25T00:00:00+03:00") };
    assert_eq!(only(case.clone()).excluded, Some(tomorrow), "heard today, the case is gone into tomorrow");
    case.more.only_written = true;
    assert_eq!(only(case).excluded, None);
}
