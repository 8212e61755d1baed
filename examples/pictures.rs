//! Draws the pictures of the README: the demo's day, a few keys, and the window as SVG.
//!
//! `cargo run --release --example pictures` writes them into `assets/pictures`.
#![allow(clippy::disallowed_methods, reason = "pictures are files")]

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use serviceday::app::effect::{Effect, Write};
use serviceday::app::model::{Env, Model};
use serviceday::app::msg::{Msg, TodayData};
use serviceday::app::update::update;
use serviceday::app::{Code, Input, Key};
use serviceday::desk::{Whose, demo, todays_list};
use serviceday::domain::{Language, Moment, Operator, Zone};
use serviceday::playbook::Playbooks;
use serviceday::store::Store;
use serviceday::tui::theme::Theme;
use serviceday::tui::view;

/// Columns and rows of a picture.
const SIZE: (u16, u16) = (120, 34);
/// Width and height of a cell, and the size of the letters.
const CELL: (f64, f64, f64) = (8.4, 18.0, 14.0);
const BACKGROUND: &str = "#1b1d22";
const FOREGROUND: &str = "#d6d8dc";

fn main() -> anyhow::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures");
    std::fs::create_dir_all(&folder)?;
    for (language, at, zone, yes) in [
        (Language::Russian, "2026-11-24T07:40:00Z", "Europe/Moscow", 'д'),
        (Language::English, "2026-11-24T10:40:00Z", "Europe/London", 'y'),
    ] {
        let mut window = Window::open(language, at.parse()?, Zone::new(zone)?)?;
        window.save(&folder.join(format!("today-{}.svg", language.name())))?;
        window.press(&[Code::Enter, Code::Char('d'), Code::Char('a'), Code::Char(yes), Code::Char('9')]);
        window.save(&folder.join(format!("call-{}.svg", language.name())))?;
    }
    Ok(())
}

/// The workstation on the demo, without a terminal: whatever it writes counts as written.
struct Window {
    store: Store,
    playbooks: Arc<Playbooks>,
    me: Operator,
    zone: Zone,
    now: Moment,
    model: Model,
    elapsed_ms: u64,
}

impl Window {
    fn open(language: Language, now: Moment, zone: Zone) -> anyhow::Result<Self> {
        let playbooks = Arc::new(Playbooks::built_in());
        let (store, cast) = demo::in_memory(demo::SEED, now, language, &playbooks)?;
        let me = store.find_operator(&cast.operator)?.context("nobody works in the demo")?;
        let mut model = Model::new(language, now, zone.clone(), SIZE, Arc::clone(&playbooks));
        model.company = cast.company;
        let operators = store.operators()?;
        let mut window = Self { store, playbooks, me: me.clone(), zone, now, model, elapsed_ms: 0 };
        window.take(Msg::Operators(operators));
        window.take(Msg::SignedIn(me));
        Ok(window)
    }

    fn press(&mut self, keys: &[Code]) {
        for code in keys {
            self.take(Msg::Input(Input::Key(Key::plain(*code))));
        }
    }

    /// One message, and the answers of whatever it sets going.
    fn take(&mut self, msg: Msg) {
        let mut waiting = VecDeque::from([msg]);
        while let Some(msg) = waiting.pop_front() {
            self.elapsed_ms += 1_000;
            let mut env = Env { now: self.now, elapsed_ms: self.elapsed_ms, new_id: &mut uuid::Uuid::now_v7 };
            for effect in update(&mut self.model, msg, &mut env) {
                match effect {
                    Effect::LoadToday => waiting.extend(self.today()),
                    Effect::Write(number, write) => {
                        if let Write::Claim(client) = write {
                            waiting.push_back(Msg::Claimed { client, resume: None, briefing: Box::default() });
                        }
                        waiting.push_back(Msg::Saved(number));
                    }
                    _ => {}
                }
            }
        }
    }

    fn today(&self) -> Option<Msg> {
        let list = todays_list(&self.store, &self.playbooks, &Whose::all(self.me.id, &self.zone), self.now).ok()?;
        Some(Msg::Today(Box::new(TodayData {
            rows: list.rows,
            progress: list.progress,
            service_hours: list.service_hours,
            empty: list.empty,
            ..TodayData::default()
        })))
    }

    fn save(&self, path: &Path) -> anyhow::Result<()> {
        let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1))?;
        terminal.draw(|frame| drop(view::draw(frame, &self.model, Theme::Colours)))?;
        std::fs::write(path, svg(terminal.backend().buffer())).with_context(|| path.display().to_string())
    }
}

/// The look of a cell: letters, ground, bold, italic, dim.
#[derive(PartialEq, Clone, Copy)]
struct Look {
    ink: &'static str,
    ground: &'static str,
    bold: bool,
    italic: bool,
    dim: bool,
}

fn look(cell: &Cell) -> Look {
    let has = |modifier| cell.modifier.contains(modifier);
    let (ink, ground) = (colour(cell.fg, FOREGROUND), colour(cell.bg, BACKGROUND));
    let (ink, ground) = if has(Modifier::REVERSED) { (ground, ink) } else { (ink, ground) };
    Look { ink, ground, bold: has(Modifier::BOLD), italic: has(Modifier::ITALIC), dim: has(Modifier::DIM) }
}

fn colour(colour: Color, usual: &'static str) -> &'static str {
    match colour {
        Color::Red => "#e5534b",
        Color::Green => "#57ab5a",
        Color::Yellow => "#d4a72c",
        Color::Cyan => "#4fb3c9",
        Color::Blue => "#539bf5",
        Color::Magenta => "#b083f0",
        Color::DarkGray => "#7d8590",
        _ => usual,
    }
}

fn svg(buffer: &Buffer) -> String {
    let (wide, high, size) = CELL;
    let (width, height) = (f64::from(SIZE.0) * wide + 24.0, f64::from(SIZE.1) * high + 24.0);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" \
         height=\"{height:.0}\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{BACKGROUND}\"/>\n\
         <g font-family=\"'DejaVu Sans Mono','JetBrains Mono',Menlo,Consolas,monospace\" font-size=\"{size}\" \
>\n"
    );
    for y in 0..SIZE.1 {
        let mut x = 0;
        while x < SIZE.0 {
            let Some(style) = buffer.cell((x, y)).map(look) else { break };
            let begin = x;
            let mut text = String::new();
            while let Some(cell) = buffer.cell((x, y)).filter(|cell| look(cell) == style) {
                text.push_str(cell.symbol());
                x += 1;
            }
            piece(&mut out, begin, y, x - begin, &text, style);
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Letters of one look that stand side by side.
fn piece(out: &mut String, x: u16, y: u16, cells: u16, text: &str, look: Look) {
    let (wide, high, size) = CELL;
    let (left, top) = (12.0 + f64::from(x) * wide, 12.0 + f64::from(y) * high);
    let span = f64::from(cells) * wide;
    if look.ground != BACKGROUND {
        let _ = writeln!(
            out,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{span:.1}\" height=\"{high}\" fill=\"{}\"/>",
            look.ground
        );
    }
    let mut style = String::new();
    for (is, mark) in
        [(look.bold, " font-weight=\"bold\""), (look.italic, " font-style=\"italic\""), (look.dim, " opacity=\".6\"")]
    {
        style.push_str(if is { mark } else { "" });
    }
    // Where blanks follow each other the words begin anew: not every viewer keeps two of them apart.
    let mut at = 0.0;
    for words in text.split("  ") {
        let count = |text: &str| u16::try_from(text.chars().count()).map_or(0.0, f64::from);
        let from = left + (at + count(words) - count(words.trim_start())) * wide;
        let length = count(words.trim()) * wide;
        at += count(words) + 2.0;
        let words = words.trim().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        if !words.is_empty() {
            let _ = writeln!(
                out,
                "<text x=\"{from:.1}\" y=\"{:.1}\" textLength=\"{length:.1}\" lengthAdjust=\"spacingAndGlyphs\" \
                 fill=\"{}\"{style}>{words}</text>",
                top + size,
                look.ink
            );
        }
    }
}
