//! How long one client takes, from dial to dial.

use super::*;

fn at(seconds: i64) -> Moment {
    "2026-11-24T07:00:00Z".parse::<Moment>().unwrap() + TimeDelta::seconds(seconds)
}

/// Calls to different clients, each (dialled after so many seconds, so many seconds to its outcome, reached).
fn calls(of: &[(i64, i64, bool)]) -> Vec<PacedCall> {
    of.iter()
        .zip(1..)
        .map(|((dialed, length, reached), client)| PacedCall {
            client: ClientId(client),
            dialed_at: at(*dialed),
            coded_at: at(dialed + length),
            reached: *reached,
        })
        .collect()
}

#[test]
fn short_unanswered_calls_count_with_their_pauses() {
    // Ten seconds of ringing, but a minute from dial to dial.
    let unanswered: Vec<_> = (0..6).map(|n| (n * 60, 10, false)).collect();
    assert_eq!(pace(&calls(&unanswered)), Some(60));
}

#[test]
fn answered_and_unanswered_are_weighted_by_their_shares() {
    // Two talks of 300 s and three tries of 60 s, then the one that is not over: (2·300 + 3·60) / 5.
    let day = [(0, 250, true), (300, 20, false), (360, 250, true), (660, 20, false), (720, 20, false), (780, 5, true)];
    assert_eq!(pace(&calls(&day)), Some(156));
}

#[test]
fn one_long_talk_does_not_make_every_talk_long() {
    // Talks of 300, 300 and 2400 s, tries of 60 s: the median talk is 300 s.
    let day = [
        (0, 250, true),
        (300, 250, true),
        (600, 2300, true),
        (3000, 20, false),
        (3060, 20, false),
        (3120, 20, false),
        (3180, 1, false),
    ];
    assert_eq!(pace(&calls(&day)), Some(180));
}

#[test]
fn a_break_is_no_work() {
    // Twenty minutes away after the third client: that cycle is left out, the five others stay.
    let mut day: Vec<_> = (0..3).map(|n| (n * 60, 10, false)).collect();
    day.extend((0..4).map(|n| (1400 + n * 60, 10, false)));
    assert_eq!(pace(&calls(&day)), Some(60));
}

#[test]
fn all_numbers_of_a_client_are_one_cycle() {
    let mut day = calls(&(0..7).map(|n| (n * 50, 10, false)).collect::<Vec<_>>());
    // The second and the third call went to one client: six clients in 300 s, five cycles, one of 100 s among them.
    day[2].client = day[1].client;
    assert_eq!(pace(&day), Some(50));
    day.truncate(6);
    assert_eq!(pace(&day), None, "four cycles are too few");
}

#[test]
fn few_calls_are_no_pace() {
    assert_eq!(pace(&[]), None);
    assert_eq!(pace(&calls(&(0..5).map(|n| (n * 60, 10, true)).collect::<Vec<_>>())), None);
}
