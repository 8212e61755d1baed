//! The demo has something of everything whenever it is looked at, is the same for the same seed, and leaves nothing behind.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use chrono::Datelike;
use rstest::rstest;

use super::*;
use crate::desk::{Whose, todays_list};
use crate::domain::{ClientId, Exclusion, Moment, RankClass, Reason};
use crate::exchange::phone::{HomeRegion, number};
use crate::store::ScoreFilter;

/// Tuesday 24 November 2026, 10:40 in Moscow.
const MORNING: &str = "2026-11-24T07:40:00.000Z";

/// How many have been named by other clients.
const NAMED: u64 = 3;

fn moscow() -> Zone {
    Zone::new("Europe/Moscow").unwrap()
}

fn demo(seed: u64, at: &str, language: Language) -> (Store, Cast, Moment) {
    let playbooks = Playbooks::built_in();
    let now = shown_at(at.parse().unwrap(), &moscow(), language, &playbooks).unwrap();
    let (store, cast) = in_memory(seed, now, language, &playbooks).unwrap();
    (store, cast, now)
}

fn today(store: &Store, cast: &Cast, now: Moment) -> crate::desk::TodaysList {
    let me = store.find_operator(&cast.operator).unwrap().unwrap().id;
    let playbooks = std::sync::Arc::new(Playbooks::built_in());
    todays_list(store, &playbooks, &Whose::all(Some(me), &moscow()), now).unwrap()
}

/// The demo of one morning, written once for all who only look at it: it is thousands of operations.
fn shown(language: Language) -> MutexGuard<'static, (Store, Cast, Moment)> {
    static RUSSIAN: LazyLock<Mutex<(Store, Cast, Moment)>> =
        LazyLock::new(|| Mutex::new(demo(SEED, MORNING, Language::Russian)));
    static ENGLISH: LazyLock<Mutex<(Store, Cast, Moment)>> =
        LazyLock::new(|| Mutex::new(demo(SEED, MORNING, Language::English)));
    let made = match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    };
    made.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The base as a file of its own, to look into.
fn copy(store: &Store) -> (tempfile::TempDir, rusqlite::Connection) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.db");
    store.backup_to(&path).unwrap();
    (folder, rusqlite::Connection::open(path).unwrap())
}

#[test]
fn whoever_is_at_work_is_somebody_of_the_firm_or_new_there_and_has_a_full_day() {
    let playbooks = std::sync::Arc::new(Playbooks::built_in());
    let now: Moment = MORNING.parse().unwrap();
    let (demo, mut store) = Throwaway::make(SEED, now, Language::Russian, &playbooks).unwrap();
    let cases = [
        (None, "Вера Ковалёва"),
        (Some("тимур"), "Тимур Асланов"),
        (Some("Марина Юдина"), "Марина Юдина"),
        (Some("Пётр"), "Пётр"),
    ];
    for (asked, who) in cases {
        let name = demo.who(asked.map(str::to_owned), &store).unwrap();
        assert_eq!(name, who);
        let me = store.add_operator(&name, crate::domain::OperatorRole::Operator, None, now).unwrap();
        let list = todays_list(&store, &playbooks, &Whose::all(Some(me), &moscow()), now).unwrap();
        assert!(list.rows.iter().filter(|row| row.rank.is_some()).count() > 30, "{who}");
    }
}

#[test]
fn the_same_seed_gives_the_same_base() {
    let print = |seed| {
        let (store, cast, now) = demo(seed, MORNING, Language::Russian);
        let operations = store.recent_operations(usize::MAX).unwrap();
        (today(&store, &cast, now), operations, store.score_answers(&ScoreFilter::default()).unwrap())
    };
    assert_eq!(print(1), print(1));
}

#[rstest]
#[case::a_morning(MORNING, Language::Russian)]
#[case::a_morning_in_english(MORNING, Language::English)]
#[case::noon_when_moscow_is_at_lunch("2026-11-24T10:00:00.000Z", Language::Russian)]
#[case::night("2026-11-24T23:30:00.000Z", Language::English)]
#[case::sunday("2026-11-29T12:00:00.000Z", Language::Russian)]
#[case::new_year("2027-01-03T09:00:00.000Z", Language::Russian)]
#[case::leap_day("2028-02-29T09:00:00.000Z", Language::English)]
fn whenever_it_is_looked_at_the_day_has_something_of_everything(#[case] at: &str, #[case] language: Language) {
    let (store, cast, now) = demo(SEED, at, language);
    let list = today(&store, &cast, now);
    let offered =
        |reason: fn(&Reason) -> bool| list.rows.iter().filter(|row| row.rank.is_some() && reason(&row.reason)).count();
    assert_eq!(offered(|reason| matches!(reason, Reason::CallbackMissed(_))), 1);
    assert_eq!(offered(|reason| matches!(reason, Reason::CallbackDue(_))), 1);
    assert!(offered(|reason| matches!(reason, Reason::CaseDue { .. })) >= 1);
    assert!(offered(|reason| matches!(reason, Reason::PromiseDue { .. })) >= 2);
    assert!(offered(|reason| matches!(reason, Reason::CareDue { .. })) >= 1);
    assert!(offered(|reason| matches!(reason, Reason::Wave { .. })) >= 5);
    let classes: Vec<RankClass> = list.rows.iter().filter(|row| row.rank.is_some()).map(|row| row.class).collect();
    assert_eq!(classes.first(), Some(&RankClass::Callback));
    let soon = now + TimeDelta::minutes(11);
    let excluded: Vec<&Exclusion> = list.rows.iter().filter_map(|row| row.excluded.as_ref()).collect();
    assert!(excluded.iter().any(|why| matches!(why, Exclusion::Appointed(agreed) if agreed.from < soon)));
    for kind in [
        |why: &&Exclusion| matches!(why, Exclusion::DoNotCall(_)),
        |why: &&Exclusion| matches!(why, Exclusion::OutsideHours { .. }),
        |why: &&Exclusion| matches!(why, Exclusion::NotReady { .. }),
        |why: &&Exclusion| matches!(why, Exclusion::Held(_)),
    ] {
        // The list shows so many that cannot be rung; where it is full, the last kinds are left out.
        assert!(excluded.len() >= 60 || excluded.iter().copied().any(|why| kind(&why)), "{excluded:?}");
    }
}

#[rstest]
fn the_day_is_under_way_and_the_past_has_scores(#[values(Language::Russian, Language::English)] language: Language) {
    let made = shown(language);
    let (store, cast, now) = &*made;
    let list = today(store, cast, *now);
    assert_eq!((list.progress.calls, list.progress.reached, list.progress.complete), (10, 6, 5));
    assert!(list.progress.pace_seconds.is_some_and(|pace| (30..600).contains(&pace)));
    assert_eq!(store.clients_count().unwrap(), CLIENTS as u64 - 1 + NAMED, "one is in the archive, some were named");
    assert_eq!(store.operators().unwrap().len(), 4);
    assert!(store.open_cases(100).unwrap().len() >= 3);
    assert!(store.open_promises(100).unwrap().len() >= 4);
    let all = store.score_counts(&ScoreFilter::default()).unwrap();
    assert!(all.scores.iter().sum::<u64>() > 300);
    let wave = ScoreFilter { wave: Some(store.running_wave().unwrap().id), ..ScoreFilter::default() };
    let running = store.score_counts(&wave).unwrap();
    assert!(running.scores[..7].iter().sum::<u64>() >= 3 && running.scores[9..].iter().sum::<u64>() >= 10);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    let operations = store.recent_operations(usize::MAX).unwrap();
    assert!(operations.iter().all(|operation| operation.at <= *now), "nothing of the past lies in the future");
    assert_eq!(operations.iter().map(|operation| operation.at).min(), Some(first_day(*now)));
}

#[rstest]
fn clients_have_people_deals_and_numbers_that_can_be_dialled(
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let made = shown(language);
    let (store, cast, _) = &*made;
    let home: HomeRegion = cast.home_region.parse().unwrap();
    let mut numbers = BTreeSet::new();
    for id in 1..=i64::try_from(CLIENTS).unwrap() {
        let card = store.client_card(ClientId(id)).unwrap();
        if card.written.named_by.is_some() {
            continue;
        }
        assert!(
            !card.people.is_empty() && !card.deals.is_empty() && !card.planned.is_empty() || !card.timeline.is_empty()
        );
        assert!(card.client.owner.is_some() && card.client.zone.is_some());
        for phone in &card.phones {
            let e164 = phone.e164.clone().unwrap();
            assert_eq!(number(&phone.raw, home).map(|(e164, _)| e164).as_ref(), Some(&e164), "{}", phone.raw);
            assert!(numbers.insert(e164), "{} is given out twice", phone.raw);
        }
    }
}

#[rstest]
fn nothing_that_the_program_can_keep_is_missing(#[values(Language::Russian, Language::English)] language: Language) {
    let made = shown(language);
    let (store, _, _) = &*made;
    let (_folder, base) = copy(store);
    let count =
        |from: &str| -> i64 { base.query_row(&format!("SELECT count(*) FROM {from}"), [], |row| row.get(0)).unwrap() };
    for (least, what) in [
        (30, "tag"),
        (3, "quote"),
        (3, "referral"),
        (10, "touch WHERE direction = 'incoming'"),
        (5, "case_note WHERE step = 'note'"),
        (1, "promise WHERE broken_at IS NOT NULL"),
        (1, "deal WHERE stage = 'open' AND signed_on IS NULL"),
        (10, "deal WHERE used_up_on IS NOT NULL"),
        (3, "interview WHERE answer = 'dont-know'"),
        (1, "interview WHERE answer = 'refused'"),
        (1, "client WHERE archived_at IS NOT NULL"),
    ] {
        assert!(count(what) >= least, "{what}: {}", count(what));
    }
}

#[rstest]
fn we_call_in_our_own_working_day_and_keep_promises_at_our_desks(
    #[values(Language::Russian, Language::English)] language: Language,
) {
    let made = shown(language);
    let (store, _, now) = &*made;
    let yesterday = *now - TimeDelta::days(1);
    let zone = words::Words::read(language).unwrap().our_zone();
    let (_folder, base) = copy(store);
    let local = |sql: &str| -> Vec<chrono::NaiveDateTime> {
        let mut rows = base.prepare(sql).unwrap();
        let rows = rows.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.map(|at| zone.local(at.unwrap().parse::<Moment>().unwrap())).collect()
    };
    let calls = local(&format!("SELECT began_at FROM call WHERE began_at < '{yesterday}'"));
    assert!(calls.len() > 700);
    let odd: Vec<_> = calls.iter().filter(|at| !(8..=19).contains(&at.hour())).collect();
    assert_eq!(odd, Vec::<&chrono::NaiveDateTime>::new());
    let kept = local("SELECT kept_at FROM promise WHERE kept_at IS NOT NULL");
    assert!(kept.iter().all(|at| at.weekday().number_from_monday() <= 5), "{kept:?}");
}

#[rstest]
fn whoever_was_quoted_was_asked_for_leave(#[values(Language::Russian, Language::English)] language: Language) {
    let made = shown(language);
    let (store, ..) = &*made;
    let mut quotes = 0;
    for id in 1..=i64::try_from(CLIENTS).unwrap() {
        let card = store.client_card(ClientId(id)).unwrap();
        for quote in card.written.quotes {
            quotes += 1;
            assert!(quote.person.is_some() && quote.permitted.is_some(), "{}: {quote:?}", card.client.name);
        }
    }
    assert!(quotes > 10, "{quotes}");
}

#[test]
fn a_case_closes_with_what_became_of_its_reason() {
    let made = shown(Language::Russian);
    let (store, ..) = &*made;
    let words = words::Words::read(Language::Russian).unwrap();
    let mut closed = 0;
    for id in 1..=i64::try_from(CLIENTS).unwrap() {
        for case in store.client_card(ClientId(id)).unwrap().cases {
            let story = words.detractor.iter().find(|story| story.reason == case.subject);
            if let (Some(story), Some(closing)) = (story, case.closing) {
                assert_eq!(closing, story.closing, "{}", case.subject);
                closed += 1;
            }
        }
    }
    assert!(closed > 20, "{closed}");
}

#[test]
fn at_night_the_last_working_hours_are_shown() {
    let playbooks = Playbooks::built_in();
    let shown = |at: &str, language| {
        let shown = shown_at(at.parse().unwrap(), &moscow(), language, &playbooks).unwrap();
        moscow().local(shown).format("%a %H:%M").to_string()
    };
    assert_eq!(shown(MORNING, Language::Russian), "Tue 10:40");
    // On Sunday: Friday, with three hours of calling left.
    assert_eq!(shown("2026-11-29T12:00:00.000Z", Language::Russian), "Fri 14:00");
    // The clients of the English demo are awake at night, its user is not.
    assert_eq!(shown("2026-11-29T12:00:00.000Z", Language::English), "Fri 17:00");
}

#[test]
fn a_throwaway_base_is_gone_with_its_folder() {
    let playbooks = Playbooks::built_in();
    let (demo, store) = Throwaway::make(SEED, MORNING.parse().unwrap(), Language::English, &playbooks).unwrap();
    let folder = store.path().and_then(std::path::Path::parent).unwrap().to_owned();
    assert_eq!(store.clients_count().unwrap(), CLIENTS as u64 - 1 + NAMED, "one is in the archive, some were named");
    drop(store);
    drop(demo);
    assert!(!folder.exists());
}
