//! What is on the pictures: for each of them the keys that lead to it, on the demo's day at a fixed clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use serviceday::app::msg::Msg;
use serviceday::app::{Input, Key};
use serviceday::desk::demo;
use serviceday::domain::{Language, Moment, Zone};
use serviceday::playbook::Playbooks;
use serviceday::store::Store;
use serviceday::tui::runtime::rehearsal::{Rehearsal, keys};
use serviceday::tui::runtime::{DialWay, Setup};
use serviceday::tui::theme::Theme;

use crate::svg;

/// Where the pictures lie, from the package's root.
pub const FOLDER: &str = "assets/pictures";
/// Columns and rows of a picture.
const SIZE: (u16, u16) = (120, 34);
/// Milliseconds between two keys.
const STEP_MS: i64 = 400;

/// A picture.
pub struct Picture {
    /// Its name, with the language.
    pub name: String,
    /// The picture itself.
    pub svg: String,
}

impl Picture {
    /// Its file, from the package's root.
    pub fn path(&self) -> String {
        format!("{FOLDER}/{}.svg", self.name)
    }
}

/// The pictures in the order in which they are taken, each with the keys that lead to it from the one before: in
/// Russian, in English.
const SCENES: &[(&str, &str, &str)] = &[
    ("today", "", ""),
    ("why", "w", "w"),
    ("help", "<esc>?", "<esc>?"),
    ("palette", "<esc>:опер", "<esc>:oper"),
    ("operations", "<esc>o", "<esc>o"),
    ("nps", "<esc>5", "<esc>5"),
    ("cases", "14", "14"),
    ("checklists", "17", "17"),
    ("settings", "1s", "1s"),
    ("clients", "<esc>2салв", "<esc>2salv"),
    ("card", "<enter>", "<enter>"),
    ("brief", "1g<enter>", "1g<enter>"),
    ("call", "daд9", "day9"),
    ("callback", "<bs><f5>чт после обеда", "<bs><f5>thu afternoon"),
    (
        "words",
        "<esc>4<enter>Две недели ждали деталь, и никто не мог сказать, когда она будет.",
        "<esc>4<enter>We waited two weeks for a part and nobody could say when it comes.",
    ),
    ("outcomes", "<enter>Назвать дату и держаться её.<enter>дн<f4>", "<enter>Name a date and keep it.<enter>yn<f4>"),
];

/// Every picture in both languages.
pub fn pictures() -> anyhow::Result<Vec<Picture>> {
    let mut taken = Vec::new();
    for (language, at, zone) in [
        (Language::Russian, "2026-11-24T07:40:00Z", "Europe/Moscow"),
        (Language::English, "2026-11-24T10:40:00Z", "Europe/London"),
    ] {
        let at: Moment = at.parse()?;
        let playbooks = Arc::new(Playbooks::built_in());
        let picture = |name: &str, window: &mut Window| -> anyhow::Result<Picture> {
            Ok(Picture { name: format!("{name}-{}", language.name()), svg: window.svg()? })
        };

        let mut first = Window::open(Store::in_memory(at)?, language, at, zone, None, &playbooks)?;
        first.press(if language == Language::Russian { "Анна<enter>" } else { "Nora<enter>" })?;
        taken.push(picture("start", &mut first)?);
        first.press("i")?;
        first.paste(&format!("tests/fixtures/import/bitrix24-{}.csv", language.name()));
        first.press("<enter>")?;
        taken.push(picture("import", &mut first)?);

        let (store, cast) = demo::in_memory(demo::SEED, at, language, &playbooks)?;
        let mut window = Window::open(store, language, at, zone, Some(&cast), &playbooks)?;
        for (name, russian, english) in SCENES {
            window.press(if language == Language::Russian { russian } else { english })?;
            taken.push(picture(name, &mut window)?);
        }
    }
    Ok(taken)
}

/// The workstation without a terminal, at a clock of its own.
struct Window {
    program: Rehearsal,
    terminal: Terminal<TestBackend>,
    began: Moment,
    clock: Arc<AtomicI64>,
}

impl Window {
    fn open(
        store: Store,
        language: Language,
        at: Moment,
        zone: &str,
        cast: Option<&demo::Cast>,
        playbooks: &Arc<Playbooks>,
    ) -> anyhow::Result<Self> {
        let clock = Arc::new(AtomicI64::new(at.millis()));
        let reads = Arc::clone(&clock);
        let setup = Setup {
            language,
            zone: Zone::new(zone)?,
            clock: Arc::new(move || Moment::from_millis(reads.load(Ordering::Relaxed)).unwrap_or(at)),
            playbooks: Arc::clone(playbooks),
            notices: Vec::new(),
            theme: Theme::Colours,
            operator: cast.map(|cast| cast.operator.clone()),
            remember: None,
            dial: DialWay::Copy,
            company: cast.map(|cast| cast.company.clone()).unwrap_or_default(),
            report: None,
            files: serviceday::app::settings::Files::default(),
            daily_copy: false,
            settings: store.settings()?,
        };
        let program = Rehearsal::begin(&setup, store, SIZE);
        Ok(Self { program, terminal: Terminal::new(TestBackend::new(SIZE.0, SIZE.1))?, began: at, clock })
    }

    fn elapsed_ms(&self) -> u64 {
        u64::try_from(self.clock.load(Ordering::Relaxed) - self.began.millis()).unwrap_or(0)
    }

    /// A message, a moment after the one before; what fell due in between comes first.
    fn take(&mut self, msg: Msg) {
        self.clock.fetch_add(STEP_MS, Ordering::Relaxed);
        let elapsed_ms = self.elapsed_ms();
        self.program.settle(Some(Msg::Tick), elapsed_ms);
        self.program.settle(Some(msg), elapsed_ms);
    }

    fn press(&mut self, written: &str) -> anyhow::Result<()> {
        let keys: Vec<Key> = keys(written).with_context(|| format!("no such key in {written}"))?;
        for key in keys {
            self.take(Msg::Input(Input::Key(key)));
        }
        let refused = &self.program.refused;
        anyhow::ensure!(refused.is_empty(), "{written}: {refused:?}");
        Ok(())
    }

    fn paste(&mut self, text: &str) {
        self.take(Msg::Input(Input::Paste(text.to_owned())));
    }

    fn svg(&mut self) -> anyhow::Result<String> {
        let elapsed_ms = self.elapsed_ms();
        self.program.draw(&mut self.terminal, Theme::Colours, elapsed_ms)?;
        Ok(svg::of(self.terminal.backend().buffer()))
    }
}
