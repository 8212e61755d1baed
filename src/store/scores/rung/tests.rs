//! Who was rung in some days, counted by hand.

use crate::domain::{DispositionCounts, FollowUp, Month, ScoreQuery, ScoreSieve, ScoreSpan, SurveyKind, Zone};
use crate::store::ScoreFilter;
use crate::store::testing::{Base, at, base};

const DAY: i64 = 24 * 60;

/// A call of the client's own touch at a minute, with its outcome.
fn rung(
    b: &mut Base,
    minute: i64,
    client: &(crate::domain::ClientId, crate::domain::PhoneId, crate::domain::TouchId),
    code: &str,
) {
    let ends = match code {
        "no-answer" | "callback" => FollowUp::Retry { ready: at(minute + DAY), attempt: 1, of: 6 },
        _ => FollowUp::Finish { done: true },
    };
    let mut talk = b.talk(minute, client.0, client.1, client.2);
    b.end_and_code(&mut talk, code, &[ends]);
}

#[test]
fn days_count_whoever_was_rung_in_them_as_they_stood_at_their_end() {
    let mut b = base();
    let wave = b.store.running_wave().unwrap().id;
    let clients: Vec<_> = (1..=6).map(|n| b.client(&format!("c{n}"), &format!("+7495000000{n}"))).collect();
    rung(&mut b, 0, &clients[0], "complete");
    rung(&mut b, 30, &clients[1], "no-answer");
    rung(&mut b, 60, &clients[2], "no-answer");
    rung(&mut b, 90, &clients[3], "refused");
    rung(&mut b, DAY, &clients[2], "complete");
    rung(&mut b, DAY + 30, &clients[4], "callback");
    b.store.begin_wave(b.vera, 0, at(2 * DAY)).unwrap();

    let days = |first: i64, last: i64| {
        let (from, until) = (Some(at((first - 1) * DAY)), Some(at(last * DAY)));
        b.store.outcomes(&ScoreFilter { wave: Some(wave), from, until, ..ScoreFilter::default() }).unwrap()
    };
    let none = DispositionCounts::default();
    let first = DispositionCounts { interviews: 1, non_contacts: 2, refusals: 1, ..none };
    assert_eq!((days(1, 1), days(1, 1).rates(None).rr1), (first, Some(0.25)), "nobody knew yet who would answer later");
    assert_eq!(days(2, 2), DispositionCounts { interviews: 1, unknown: 1, ..none }, "a callback is open for now");
    assert_eq!(days(1, 2), DispositionCounts { interviews: 2, non_contacts: 1, refusals: 1, unknown: 1, ..none });
    assert_eq!(days(3, 3), none, "the end of a wave rings nobody");
    let over = DispositionCounts { interviews: 2, non_contacts: 1, refusals: 2, ..none };
    assert_eq!(days(1, 3), over, "what was left open is a refusal when the wave is over");
    let whole = ScoreFilter { wave: Some(wave), ..ScoreFilter::default() };
    assert_eq!(b.store.outcomes(&whole).unwrap(), DispositionCounts { unknown: 1, ..over }, "the list has one more");

    let march = Month(2026 * 12 + 2);
    let span = ScoreSpan::Months { from: march, until: march.plus(1) };
    let query = ScoreQuery { survey: SurveyKind::Relationship, span, sieve: ScoreSieve::default() };
    assert_eq!(b.store.score_detail(&query, &Zone::utc()).unwrap().outcomes, Some(over), "the screen counts the same");
}
