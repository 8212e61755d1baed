//! The screen of scores: its numbers, its words, and what goes client by client, of a wave and of everything.
//!
//! `SERVICEDAY_BENCH_BASE` as for the bench `base`; for the figure that counts let it name a base made by
//! `examples/big_base FILE --answers 1000000`.
#![allow(clippy::expect_used, clippy::disallowed_methods, reason = "a bench reads the environment, and may fail")]

#[path = "support/big_base.rs"]
mod big_base;

use big_base::{Size, fill, now};
use criterion::{Criterion, criterion_group, criterion_main};
use serviceday::domain::{AnswerKind, Month, ScoreClass, ScoreQuery, ScoreSieve, ScoreSpan, SurveyKind, Zone};
use serviceday::store::{AnswersPage, Reader};

fn scores(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = std::env::var_os("SERVICEDAY_BENCH_BASE").map_or_else(
        || {
            let path = folder.path().join("bench.db");
            fill(&path, Size { clients: 10_000, touches: 10_000, answers: 100_000 }).expect("a base");
            path
        },
        Into::into,
    );
    let reader = Reader::open(&path).expect("a base");
    let zone = Zone::new("Europe/Moscow").expect("a zone");
    let this_month = Month::of(zone.date(now()));
    let mut group = criterion.benchmark_group("scores");
    group.sample_size(10);
    let segment = ScoreSieve { segment: Some("опт".to_owned()), ..ScoreSieve::default() };
    for (name, span, sieve) in [
        ("all", ScoreSpan::All, ScoreSieve::default()),
        ("all of a segment", ScoreSpan::All, segment),
        ("a wave", ScoreSpan::Wave(1), ScoreSieve::default()),
        ("a year", ScoreSpan::Months { from: this_month.plus(-11), until: this_month.plus(1) }, ScoreSieve::default()),
    ] {
        let query = ScoreQuery { survey: SurveyKind::Relationship, span, sieve };
        group.bench_function(format!("board of {name}"), |bencher| {
            bencher.iter(|| reader.score_board(&query, &zone).expect("a board").said.counts().n());
        });
        let kind = Some(AnswerKind::Class(ScoreClass::Detractor));
        let page = AnswersPage { kind, with_words: true, after: None, limit: 40 };
        group.bench_function(format!("words of {name}"), |bencher| {
            bencher.iter(|| reader.heard_answers(&query, &page, &zone).expect("answers").len());
        });
        group.bench_function(format!("detail of {name}"), |bencher| {
            bencher.iter(|| reader.score_detail(&query, &zone).expect("a detail").companies.companies);
        });
    }
    group.finish();
}

criterion_group!(benches, scores);
criterion_main!(benches);
