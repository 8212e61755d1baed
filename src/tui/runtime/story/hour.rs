//! An operator's hour: twenty clients of the demo, one after the other, by keys alone, and then the base, row by row.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::{Scene, Story};
use crate::app::model::Screen;
use crate::domain::{
    CallRow, CallState, ClientCard, ClientId, Disposition, DispositionCounts, Exclusion, Language, Moment,
    TimelineKind, Touch, TouchKind,
};
use crate::store::ScoreFilter;

/// What becomes of the client's touch of the running survey.
#[derive(Debug, Clone, Copy)]
enum Then {
    /// The client has been asked, or will never be.
    Over,
    /// Offered again, not before so many minutes have gone by.
    Again(i64),
    /// At the time that was agreed on, by the client's clock.
    At(&'static str),
}

/// One client of the hour.
struct Said {
    /// How many numbers the client has that can be dialled; 0 is any.
    numbers: usize,
    /// The keys, from the client's brief on.
    keys: &'static str,
    /// The outcomes that the calls to the client end with, in order.
    outcomes: &'static [&'static str],
    /// How the client counts at the end of the hour: a callback is open until the wave has ended.
    class: Disposition,
    /// The score and the reason that the interview holds.
    score: Option<(u8, &'static str)>,
    then: Then,
}

const fn said(
    numbers: usize,
    keys: &'static str,
    outcomes: &'static [&'static str],
    class: Disposition,
    score: Option<(u8, &'static str)>,
    then: Then,
) -> Said {
    Said { numbers, keys, outcomes, class, score, then }
}

use Disposition::{Interview, NonContact, NotEligible, Other, Partial, Refusal, Unknown};
use Then::{Again, At, Over};

const WEEK: i64 = 7 * 24 * 60 - 24 * 60;

/// The hour. Letters answer as a Russian keyboard gives them; `<f6>` takes back and it is done anew.
const HOUR: &[Said] = &[
    said(
        0,
        "daд10<enter>всё вовремя + Ирина Ким +7 916 555-01-01<enter>люди<enter>дд<f4>5<enter>",
        &["complete"],
        Interview,
        Some((10, "всё вовремя")),
        Over,
    ),
    said(1, "d<f4>1", &["no-answer"], NonContact, None, Again(180)),
    said(1, "d<f4>2", &["busy"], NonContact, None, Again(15)),
    said(
        2,
        "d<f4>1daд8<enter>дорого<enter>скидку<enter>дн<f4>5",
        &["no-answer", "complete"],
        Interview,
        Some((8, "дорого")),
        Over,
    ),
    said(1, "d<f4>v", &["voicemail-left"], NonContact, None, Again(180)),
    said(1, "d<f4>3", &["voicemail"], NonContact, None, Again(180)),
    said(0, "daн<f4>9", &["refused-soft"], Refusal, None, Again(WEEK)),
    said(0, "daо<f4>0<enter>", &["refused-hard"], Refusal, None, Over),
    said(0, "da<f5>завтра в 11<enter>6", &["callback"], Unknown, None, At("25.11 11:00")),
    said(0, "daд<f5>чт 15<enter>6", &["callback"], Unknown, None, At("26.11 15:00")),
    said(0, "daд<f4>b", &["broken-off"], Refusal, None, Again(60)),
    // The line drops in the middle of the reason: what was typed is kept.
    said(0, "daд7<enter>связь хоро<f4>8", &["partial"], Partial, Some((7, "связь хоро")), Again(15)),
    said(
        0,
        "daд3<enter>ждали три недели<enter>сроки<enter>дн<f4>5",
        &["complete"],
        Interview,
        Some((3, "ждали три недели")),
        Over,
    ),
    // Taken back in the middle and done anew: a slip at the score, a slip at the first question.
    said(
        0,
        "daд6<enter><f6>9<enter>быстро + Олег Дан +7 916 555-01-02<enter>склад рядом<enter>дд<f4>5<enter>",
        &["complete"],
        Interview,
        Some((9, "быстро")),
        Over,
    ),
    said(
        0,
        "daн<f6>д0<enter><enter>обещали и забыли<enter>всё<enter>нн<f4>5",
        &["complete"],
        Interview,
        Some((0, "обещали и забыли")),
        Over,
    ),
    said(1, "d<f4>4", &["wrong-number"], NotEligible, None, Over),
    said(0, "daдd<f4>7", &["no-time-agreed"], Unknown, None, Again(60)),
    said(0, "da<f4>f", &["refused-front-desk"], Refusal, None, Again(WEEK)),
    said(0, "da<f4>i", &["illness"], Other, None, Over),
    said(0, "d<f4>t", &["technical"], Unknown, None, Again(180)),
];

fn living(row: &CallRow) -> usize {
    row.candidate.phones.iter().filter(|phone| phone.is_worth_dialing()).count()
}

/// The rows that can be rung now.
fn offered(story: &Story) -> impl Iterator<Item = (usize, &CallRow)> {
    story.model().today.rows.iter().enumerate().filter(|(_, row)| row.excluded.is_none() && row.rank.is_some())
}

/// Goes to the first client on the list who was not asked before and has that many numbers.
fn open(story: &mut Story, said: &Said) -> ClientId {
    // A score far from the last one asks for a second Enter; here every Enter is meant.
    let near = |row: &CallRow| match (&row.candidate.last_score, said.score) {
        (Some(last), Some((score, _))) => score == 0 || last.score.value().abs_diff(score) < 6,
        _ => true,
    };
    let fits = |row: &CallRow| {
        row.candidate.touch.kind == TouchKind::Survey
            && row.candidate.tried.is_empty()
            && (said.numbers == 0 || living(row) == said.numbers)
    };
    let (at, client) = offered(story)
        .find(|(_, row)| fits(row) && near(row))
        .map_or_else(|| panic!("nobody is left for {}", said.keys), |(at, row)| (at, row.client()));
    story.keys("g").keys(&"j".repeat(at)).keys("<enter>");
    assert_eq!(story.model().brief.as_ref().map(|brief| brief.row.client()), Some(client));
    client
}

/// What stands in the base about a client, as it was said.
fn held(card: &ClientCard, said: &Said, began: Moment) {
    let calls: Vec<_> = card
        .timeline
        .iter()
        .filter(|entry| entry.at >= began)
        .filter_map(|entry| match &entry.what {
            TimelineKind::Call { outcome, score, words, .. } => Some((outcome.clone(), *score, words.clone())),
            _ => None,
        })
        .collect();
    // The latest stands first.
    let outcomes: Vec<String> = calls.iter().rev().map(|call| call.0.clone().unwrap().0).collect();
    assert_eq!(outcomes, said.outcomes, "{}: {:#?}", said.keys, card.timeline);
    let (score, words) = (calls[0].1.map(crate::domain::Score::value), calls[0].2.as_deref());
    assert_eq!((score, words), (said.score.map(|said| said.0), said.score.map(|said| said.1)), "{}", said.keys);
    let planned: Vec<&Touch> = card.planned.iter().filter(|touch| touch.kind == TouchKind::Survey).collect();
    let coded = card.timeline[0].at;
    match said.then {
        Over => assert!(planned.is_empty(), "{}: {planned:?}", said.keys),
        Again(minutes) => {
            assert!(planned[0].ready >= coded + TimeDelta::minutes(minutes), "{}: {:?}", said.keys, planned[0]);
            assert_eq!(planned[0].appointment, None, "{}", said.keys);
        }
        At(theirs) => {
            let agreed = planned[0].appointment.as_ref().unwrap();
            let from = agreed.zone.local(agreed.from).format("%d.%m %H:%M").to_string();
            assert_eq!((from.as_str(), Some(&agreed.zone)), (theirs, card.client.zone.as_ref()), "{}", said.keys);
        }
    }
    let detractor = said.score.is_some_and(|(score, _)| score <= 6);
    let cases = card.cases.iter().filter(|case| case.opened_at >= began).count();
    assert_eq!(cases, usize::from(detractor), "{}", said.keys);
    let never = card.client.do_not_call.is_some() || card.people.iter().any(|person| person.do_not_call.is_some());
    assert_eq!(never, said.outcomes == ["refused-hard"], "{}", said.keys);
    let dead = card.phones.iter().filter(|phone| phone.dead_since.is_some()).count();
    assert_eq!(dead, usize::from(said.outcomes == ["wrong-number"]), "{}", said.keys);
}

fn counts(story: &mut Story) -> BTreeMap<Disposition, u64> {
    let wave = story.base().running_wave().unwrap().id;
    story.base().outcome_counts(Some(wave)).unwrap()
}

#[test]
fn an_operators_hour_is_in_the_base_as_it_was_said() {
    let (scene, operator) = Scene::demo(Language::Russian);
    let mut story = scene.open(&operator);
    let began = scene.now();
    let me = story.model().me.as_ref().unwrap().id;
    let before = counts(&mut story);
    let answers = story.base().score_counts(&ScoreFilter::default()).unwrap();
    let day = |story: &Story| story.model().today.progress.clone();
    let calls_before = day(&story);

    let mut called: Vec<(ClientId, &Said)> = Vec::new();
    for said in HOUR {
        let client = open(&mut story, said);
        assert!(!called.iter().any(|(earlier, _)| *earlier == client), "offered twice: {}", said.keys);
        story.keys(said.keys);
        assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]), "{}", said.keys);
        called.push((client, said));

        // The outcome is taken back and given again: nothing is different for it.
        let card = story.base().client_card(client).unwrap();
        story.keys("u");
        assert_eq!(story.model().call.as_ref().map(|call| call.call.state()), Some(CallState::Ended), "{}", said.keys);
        story.keys("<c-y>");
        assert!(story.model().call.is_none(), "{}", said.keys);
        assert_eq!(story.base().client_card(client).unwrap(), card, "{}", said.keys);
        assert_eq!((story.model().screen, story.refused.clone()), (Screen::Today, vec![]), "{}", said.keys);

        story.wait(120_000);
        // Whoever was rung is on the list again only when what was said allows it.
        for (_, row) in offered(&story) {
            let early = row.candidate.touch.ready > story.model().now;
            assert!(!early, "{} is offered too early", row.candidate.client_name);
            let survey = row.candidate.touch.kind == TouchKind::Survey;
            let again = called.iter().find(|(client, _)| survey && *client == row.client());
            let soon = again.is_none_or(|(_, said)| matches!(said.then, Again(15)));
            assert!(soon, "{} is offered again: {row:#?}", row.candidate.client_name);
        }
    }
    assert!(scene.now() - began < TimeDelta::minutes(70), "an hour, more or less: {}", scene.now() - began);

    for (client, said) in &called {
        held(&story.base().client_card(*client).unwrap(), said, began);
    }
    // The two promoters have named somebody: each is a client now, with a first call planned.
    let base = story.base();
    let named: Vec<String> = called
        .iter()
        .flat_map(|(client, _)| base.written_down(*client).unwrap().referrals)
        .map(|referral| {
            let lead = base.client_card(referral.client).unwrap();
            assert_eq!(lead.planned.iter().map(|touch| touch.kind).collect::<Vec<_>>(), [TouchKind::Lead]);
            format!("{} {}", lead.client.name, lead.phones[0].e164.as_deref().unwrap_or_default())
        })
        .collect();
    assert_eq!(named, ["Ирина Ким +79165550101", "Олег Дан +79165550102"]);
    assert_eq!(story.dialled.len(), HOUR.iter().map(|said| said.outcomes.len()).sum::<usize>());
    assert_eq!(story.dialled.iter().collect::<BTreeSet<_>>().len(), story.dialled.len(), "no number is dialled twice");

    // The counts by hand: everybody was untried before.
    let mut by_hand = before.clone();
    *by_hand.get_mut(&Unknown).unwrap() -= HOUR.len() as u64;
    for said in HOUR {
        *by_hand.entry(said.class).or_default() += 1;
    }
    let after = counts(&mut story);
    assert_eq!(after, by_hand);
    let mut all = DispositionCounts::default();
    for (class, count) in &after {
        all.add(*class, u32::try_from(*count).unwrap());
    }
    let of = |class: Disposition| f64::from(u32::try_from(by_hand.get(&class).copied().unwrap_or(0)).unwrap());
    let rates = all.rates(None);
    let eligible = of(Interview) + of(Partial) + of(Refusal) + of(NonContact) + of(Other);
    let close = |rate: Option<f64>, by_hand: f64| assert!((rate.unwrap() - by_hand).abs() < 1e-9, "{rate:?} {by_hand}");
    close(rates.rr1, of(Interview) / (eligible + of(Unknown)));
    close(rates.rr6, (of(Interview) + of(Partial)) / eligible);
    close(rates.coop1, of(Interview) / (of(Interview) + of(Partial) + of(Refusal) + of(Other)));
    close(rates.ref1, of(Refusal) / (eligible + of(Unknown)));
    close(rates.e, eligible / (eligible + of(NotEligible)));

    let mut scores = answers.scores;
    HOUR.iter().filter_map(|said| said.score).for_each(|(score, _)| scores[usize::from(score)] += 1);
    let now_answers = story.base().score_counts(&ScoreFilter::default()).unwrap();
    assert_eq!((now_answers.scores, now_answers.dont_know), (scores, answers.dont_know + 1));
    story.keys("<a-2><esc>");
    // What was dialled by mistake is no call.
    let coded = HOUR.iter().flat_map(|said| said.outcomes);
    let (calls, complete) = (coded.filter(|outcome| **outcome != "misdial").count(), 5);
    assert_eq!(day(&story).calls, calls_before.calls + u32::try_from(calls).unwrap());
    assert_eq!(day(&story).complete, calls_before.complete + complete);

    // Nobody is held any longer: a colleague who opens the program now can ring everybody who is left.
    let other = scene.open("Ира");
    let mine = |row: &&CallRow| matches!(&row.excluded, Some(Exclusion::Held(holder)) if *holder == me);
    let held: Vec<&str> =
        other.model().today.rows.iter().filter(mine).map(|row| row.candidate.client_name.as_str()).collect();
    assert_eq!(held, Vec::<&str>::new());
    assert_eq!(story.base().check().unwrap(), Vec::<String>::new());
}
