//! Stories: a user's keys through the real loop, with the real worker on a real base and a window in memory.
//!
//! Only the threads are missing: effects run one after the other, so that a story is the same each time. The clock
//! moves by a stated step a key; whatever is due in between (drafts, banners) comes as a tick, as in the program. A
//! story that fails prints its screen.
#![allow(clippy::disallowed_macros, clippy::print_stderr, reason = "a failing story prints the screen it ended on")]

mod bottom_line;
mod calls;
mod calls_to_us;
mod card_places;
mod care;
mod cases;
mod clients;
mod corrections;
mod cut_off;
mod dropped_line;
mod ending;
mod hostile;
mod hour;
mod import_columns;
mod killed;
mod line_marks;
mod mistakes;
mod mouse;
mod next_day;
mod nps;
mod questions;
mod random_keys;
mod record;
mod screens;
mod shell;
mod sitting;
mod small_window;
mod today;
mod two_operators;
#[path = "../../../tests/support/ugly_csv.rs"]
mod ugly_csv;
mod undoing;
mod zones;

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

use super::rehearsal::{self, Rehearsal};
use super::*;
use crate::app::Key;
use crate::app::mouse::Mouse;
use crate::desk::demo;
use crate::domain::{
    ClientId, ClientKind, Language, Moment, NewClient, NewPhone, OperatorId, OperatorRole, Person, PersonName,
    PhoneKind, Zone,
};
use crate::playbook::Playbooks;
use crate::store::OpenOptions;
use crate::tui::theme::Theme;

/// Tuesday, 11:00 in Moscow: calling hours in the whole country but its east.
const MORNING: &str = "2026-11-24T08:00:00Z";

/// The place and time of stories: a base on disk and a clock, which outlive a program that is killed.
pub(super) struct Scene {
    folder: TempDir,
    clock: Arc<AtomicI64>,
    language: Language,
    size: (u16, u16),
    theme: Theme,
    step_ms: i64,
    zone: Zone,
    /// The user's own playbook files.
    playbooks: Vec<(String, String)>,
    /// What the user has to know first.
    notices: Vec<String>,
}

impl Scene {
    pub(super) fn new() -> Self {
        let morning: Moment = MORNING.parse().unwrap();
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(AtomicI64::new(morning.millis())),
            language: Language::Russian,
            size: (120, 36),
            theme: Theme::Colours,
            step_ms: 350,
            zone: Zone::new("Europe/Moscow").unwrap(),
            playbooks: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// A scene with the demo's base, and who works there.
    pub(super) fn demo(language: Language) -> (Self, String) {
        // Written once for all stories: the demo is thousands of operations.
        static RUSSIAN: OnceLock<(Vec<u8>, String)> = OnceLock::new();
        static ENGLISH: OnceLock<(Vec<u8>, String)> = OnceLock::new();
        let scene = Self::new().language(language);
        let made = match language {
            Language::Russian => &RUSSIAN,
            Language::English => &ENGLISH,
        };
        let (bytes, operator) = made.get_or_init(|| {
            let (store, cast) = demo::in_memory(demo::SEED, scene.now(), language, &Playbooks::built_in()).unwrap();
            let path = scene.folder.path().join("written.db");
            store.backup_to(&path).unwrap();
            (std::fs::read(path).unwrap(), cast.operator)
        });
        std::fs::write(scene.base(), bytes).unwrap();
        (scene, operator.clone())
    }

    pub(super) fn language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    pub(super) fn size(self, width: u16, height: u16) -> Self {
        Self { size: (width, height), ..self }
    }

    pub(super) fn theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }

    /// Where the user sits.
    pub(super) fn zone(self, name: &str) -> Self {
        Self { zone: Zone::new(name).unwrap(), ..self }
    }

    /// Another instant; the program is closed meanwhile.
    pub(super) fn at(&self, instant: &str) {
        self.clock.store(instant.parse::<Moment>().unwrap().millis(), Ordering::Relaxed);
    }

    /// Puts a file of the user's own into the folder of playbooks.
    pub(super) fn playbook(&mut self, file: &str, text: &str) {
        self.playbooks.push((file.to_owned(), text.to_owned()));
    }

    /// Milliseconds between two keys.
    pub(super) fn step(self, step_ms: i64) -> Self {
        Self { step_ms, ..self }
    }

    pub(super) fn now(&self) -> Moment {
        Moment::from_millis(self.clock.load(Ordering::Relaxed)).unwrap()
    }

    fn base(&self) -> PathBuf {
        self.folder.path().join("base.db")
    }

    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub(super) fn store(&self) -> Store {
        Store::open(&self.base(), OpenOptions::new(self.now())).unwrap()
    }

    /// Puts a company with one person and the person's numbers into the base; a manager called Олег has added it.
    pub(super) fn client(&self, name: &str, numbers: &[&str]) -> ClientId {
        self.client_in("Europe/Moscow", name, numbers)
    }

    /// The same, with the client's own clock.
    pub(super) fn client_in(&self, zone: &str, name: &str, numbers: &[&str]) -> ClientId {
        let mut store = self.store();
        let oleg = operator(&mut store, "Олег", self.now());
        let client = NewClient { zone: Some(Zone::new(zone).unwrap()), ..NewClient::named(name, ClientKind::Company) };
        let (_, client) = store.add_client(&client, oleg, self.now()).unwrap();
        let person = Person {
            position: Some("директор".to_owned()),
            ..Person::named(client, PersonName { full: "Анна Петрова".to_owned(), ..PersonName::default() })
        };
        let (_, person) = store.add_person(&person, oleg, self.now()).unwrap();
        for number in numbers {
            let phone = NewPhone {
                id: (),
                person: Some(person),
                raw: (*number).to_owned(),
                e164: Some((*number).to_owned()),
                extension: None,
                kind: PhoneKind::Work,
                dead_since: None,
            };
            store.add_phone(client, &phone, oleg, self.now()).unwrap();
        }
        client
    }

    /// Starts the program for an operator.
    pub(super) fn open(&self, name: &str) -> Story {
        Story::open(self, Some(name))
    }
}

/// What a terminal does not show but does: controls, what turns the writing round, what nobody sees.
fn obeyed(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

pub(super) fn operator(store: &mut Store, name: &str, at: Moment) -> OperatorId {
    match store.find_operator(name).unwrap() {
        Some(known) => known.id,
        None => store.add_operator(name, OperatorRole::Manager, None, at).unwrap(),
    }
}

/// A program at work.
pub(super) struct Story {
    play: Rehearsal,
    window: Terminal<TestBackend>,
    clock: Arc<AtomicI64>,
    began: i64,
    theme: Theme,
    step_ms: i64,
    seen: i64,
    /// Keys pressed.
    pub(super) presses: usize,
}

impl std::ops::Deref for Story {
    type Target = Rehearsal;
    fn deref(&self) -> &Rehearsal {
        &self.play
    }
}

impl std::ops::DerefMut for Story {
    fn deref_mut(&mut self) -> &mut Rehearsal {
        &mut self.play
    }
}

impl Story {
    fn open(scene: &Scene, name: Option<&str>) -> Self {
        let clock = Arc::clone(&scene.clock);
        let reads = Arc::clone(&clock);
        let setup = Setup {
            language: scene.language,
            zone: scene.zone.clone(),
            clock: Arc::new(move || Moment::from_millis(reads.load(Ordering::Relaxed)).unwrap()),
            playbooks: Arc::new(Playbooks::load(&scene.playbooks).playbooks),
            notices: scene.notices.clone(),
            theme: scene.theme,
            operator: name.map(str::to_owned),
            remember: None,
            dial: DialWay::Copy,
            company: "Ромашка".to_owned(),
            report: None,
            settings: scene.store().settings().unwrap(),
            files: crate::app::settings::Files::default(),
            daily_copy: false,
        };
        let began = clock.load(Ordering::Relaxed);
        let play = Rehearsal::begin(&setup, scene.store(), scene.size);
        let mut story = Self {
            seen: play.worker.store.data_version().unwrap(),
            play,
            window: Terminal::new(TestBackend::new(scene.size.0, scene.size.1)).unwrap(),
            clock,
            began,
            theme: scene.theme,
            step_ms: scene.step_ms,
            presses: 0,
        };
        story.wait(1_000);
        story
    }

    fn elapsed_ms(&self) -> u64 {
        u64::try_from(self.clock.load(Ordering::Relaxed) - self.began).unwrap()
    }

    /// Lets time go by; what falls due in it happens when it is due.
    pub(super) fn wait(&mut self, ms: i64) {
        let end = self.clock.load(Ordering::Relaxed) + ms;
        while let Some(due) = self.model().wakes_at_ms() {
            let due = (self.began + i64::try_from(due).unwrap()).max(self.clock.load(Ordering::Relaxed));
            if due > end {
                break;
            }
            self.clock.store(due, Ordering::Relaxed);
            self.settle(Some(Msg::Tick));
        }
        self.clock.store(end, Ordering::Relaxed);
        self.draw();
    }

    /// Presses keys one after the other: `jj<enter>9`, `<f4>`, `<pgup>`, `<c-z>` with Ctrl, `<a-1>` with Alt.
    pub(super) fn keys(&mut self, keys: &str) -> &mut Self {
        for key in rehearsal::keys(keys).unwrap() {
            self.wait(self.step_ms);
            self.press(key);
        }
        self
    }

    /// Presses one key at once.
    fn press(&mut self, key: Key) {
        self.presses += 1;
        self.settle(Some(Msg::Input(Input::Key(key))));
        self.draw();
    }

    /// Clicks on the first cell that shows a text.
    pub(super) fn click(&mut self, text: &str) -> &mut Self {
        let (row, column) = self
            .lines()
            .iter()
            .enumerate()
            .find_map(|(row, line)| Some((row, line[..line.find(text)?].width())))
            .unwrap_or_else(|| panic!("the screen does not show “{text}”"));
        self.wait(self.step_ms);
        let target = self.spots.at(u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
        if let Some(target) = target {
            self.settle(Some(Msg::Input(Input::Mouse(Mouse::Click(target)))));
        }
        self.draw();
        self
    }

    /// Turns the wheel by one notch.
    pub(super) fn wheel(&mut self, down: bool) -> &mut Self {
        self.wait(self.step_ms);
        self.settle(Some(Msg::Input(Input::Mouse(Mouse::Wheel { down }))));
        self.draw();
        self
    }

    /// Types a text of which every character is meant as it stands.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.wait(self.step_ms);
            self.settle(Some(Msg::Input(Input::Key(Key::char(c)))));
        }
        self.draw();
        self
    }

    pub(super) fn paste(&mut self, text: &str) -> &mut Self {
        self.settle(Some(Msg::Input(Input::Paste(text.to_owned()))));
        self.draw();
        self
    }

    pub(super) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.window.backend_mut().resize(width, height);
        self.settle(Some(Msg::Input(Input::Resize(width, height))));
        self.draw();
        self
    }

    /// Looks for other people's changes, as the program does twice a second.
    pub(super) fn look(&mut self) -> &mut Self {
        let now = self.worker.store.data_version().unwrap();
        if std::mem::replace(&mut self.seen, now) != now {
            self.settle(Some(Msg::BaseChanged));
        }
        self.draw();
        self
    }

    fn settle(&mut self, first: Option<Msg>) {
        let elapsed_ms = self.elapsed_ms();
        self.play.settle(first, elapsed_ms);
        assert_eq!(self.play.stuck, Vec::<String>::new(), "a write does not get through");
    }

    fn draw(&mut self) {
        let (theme, elapsed_ms) = (self.theme, self.elapsed_ms());
        self.play.draw(&mut self.window, theme, elapsed_ms).unwrap();
        let buffer = self.window.backend().buffer();
        for y in 0..buffer.area.height {
            let mut x = 0;
            while x < buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                assert!(!symbol.contains(obeyed), "cell {x}, {y} carries what a terminal obeys: {symbol:?}");
                let width = u16::try_from(symbol.width()).unwrap();
                assert!((1..=2).contains(&width), "cell {x}, {y} is {width} wide: {symbol:?}");
                assert!(x + width <= buffer.area.width, "{symbol:?} at {x}, {y} stands over the edge");
                x += width;
            }
        }
    }

    fn lines(&self) -> Vec<String> {
        let buffer = self.window.backend().buffer();
        let (width, height) = (buffer.area.width, buffer.area.height);
        let line = |y| {
            let (mut line, mut x) = (String::new(), 0);
            while x < width {
                let symbol = buffer[(x, y)].symbol();
                line.push_str(symbol);
                x += u16::try_from(symbol.width().max(1)).unwrap();
            }
            line
        };
        (0..height).map(line).collect()
    }

    /// What the user sees, line by line, without the blanks at the right.
    pub(super) fn screen(&self) -> String {
        let lines = self.lines();
        let bare: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
        bare.join("\n") + "\n"
    }

    /// Fails unless the screen shows a text, whatever blanks and line breaks are in it.
    pub(super) fn shows(&mut self, text: &str) -> &mut Self {
        assert!(self.has(text), "the screen does not show “{text}”");
        self
    }

    /// Fails where the screen shows a text.
    pub(super) fn hides(&mut self, text: &str) -> &mut Self {
        assert!(!self.has(text), "the screen shows “{text}”");
        self
    }

    fn has(&self, text: &str) -> bool {
        let bare = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace() && *c != '│').collect() };
        bare(&self.screen()).contains(&bare(text))
    }

    /// The terminal is closed over the running program, which ends itself.
    pub(super) fn close_the_terminal(mut self) {
        self.settle(Some(Msg::TerminalGone));
    }

    /// The program dies here: nothing more is written.
    pub(super) fn kill(self) {
        drop(self);
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the screen at the end of the story:\n{}", self.screen());
        }
    }
}
