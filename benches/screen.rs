//! What a key costs inside the program: `update` and the drawing of Today, with a list of 300 clients. And what comes
//! before the first picture of the demo: two years of a firm, written anew each time.
//!
//! `SERVICEDAY_BENCH_BASE` as for the bench `base`.
#![allow(clippy::expect_used, clippy::disallowed_methods, reason = "a bench reads the environment, and may fail")]

#[path = "support/big_base.rs"]
mod big_base;

use std::sync::Arc;

use big_base::{OPERATOR, Size, fill, now};
use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use serviceday::app::model::{Env, Model};
use serviceday::app::msg::{Msg, TodayData};
use serviceday::app::update::update;
use serviceday::app::{Code, Input, Key};
use serviceday::desk::demo::{SEED, Throwaway};
use serviceday::desk::{Whose, todays_list};
use serviceday::domain::{Language, Zone};
use serviceday::playbook::Playbooks;
use serviceday::store::Reader;
use serviceday::tui::theme::Theme;
use serviceday::tui::view;

fn model() -> Model {
    let folder = tempfile::tempdir().expect("a folder");
    let path = std::env::var_os("SERVICEDAY_BENCH_BASE").map_or_else(
        || {
            let path = folder.path().join("bench.db");
            fill(&path, Size { clients: 1_000, touches: 10_000, answers: 0 }).expect("a base");
            path
        },
        Into::into,
    );
    let reader = Reader::open(&path).expect("a base");
    let zone = Zone::new("Europe/Moscow").expect("a zone");
    let me = reader.find_operator(OPERATOR).expect("operators").expect("the operator of the base");
    let playbooks = Arc::new(Playbooks::built_in());
    let list = todays_list(&reader, &playbooks, &Whose::all(Some(me.id), &zone), now()).expect("a list");
    let mut model = Model::new(Language::Russian, now(), zone, (120, 36), playbooks);
    take(&mut model, Msg::SignedIn(me));
    let data = TodayData {
        rows: list.rows,
        progress: list.progress,
        empty: list.empty,
        service_hours: list.service_hours,
        ..TodayData::default()
    };
    take(&mut model, Msg::Today(Box::new(data)));
    model
}

fn take(model: &mut Model, msg: Msg) {
    let mut env = Env { now: now(), elapsed_ms: 10_000, new_id: &mut uuid::Uuid::now_v7 };
    update(model, msg, &mut env);
}

fn screen(criterion: &mut Criterion) {
    let mut model = model();
    let mut screen = Terminal::new(TestBackend::new(120, 36)).expect("a window");
    let mut down = true;
    let mut press = |model: &mut Model| {
        let at = model.today.cursor.at;
        down = if at == 0 { true } else { down && at + 1 < model.today.rows.len() };
        let code = if down { Code::Down } else { Code::Up };
        take(model, Msg::Input(Input::Key(Key::plain(code))));
    };
    let mut group = criterion.benchmark_group("today");
    group.bench_function("a key, update alone", |bencher| bencher.iter(|| press(&mut model)));
    group.bench_function("a key, update and drawing", |bencher| {
        bencher.iter(|| {
            press(&mut model);
            screen.draw(|frame| drop(view::draw(frame, &model, Theme::Colours))).expect("a picture");
        });
    });
    group.finish();
}

fn demo(criterion: &mut Criterion) {
    let playbooks = Playbooks::built_in();
    let mut group = criterion.benchmark_group("demo");
    group.sample_size(10);
    group.bench_function("making its base and opening it", |bencher| {
        bencher.iter(|| Throwaway::make(SEED, now(), Language::Russian, &playbooks).expect("a demo"));
    });
    group.finish();
}

criterion_group!(benches, screen, demo);
criterion_main!(benches);
