//! The terminal itself: raw mode and the other screen on, and given back whatever happens.

#![allow(clippy::disallowed_methods, reason = "a report of a crash is written here, when nobody else can")]

use std::io::{self, Stdout, Write};
use std::path::PathBuf;

use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, Event, KeyCode, KeyEvent, KeyEventKind,
    KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::app::mouse::{Mouse, Spots};
use crate::app::{Code, Input, Key};

/// The terminal that the program draws on.
pub type Screen = Terminal<CrosstermBackend<io::BufWriter<Stdout>>>;

/// Takes the terminal over.
///
/// # Errors
/// Where standard output is no terminal, or it does not take the settings.
pub fn take() -> io::Result<Screen> {
    enable_raw_mode()?;
    // Not every terminal has a second screen that is empty, and a cell that is blank from the beginning is not drawn.
    execute!(io::stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)?;
    Terminal::new(CrosstermBackend::new(io::BufWriter::with_capacity(1 << 16, io::stdout())))
}

/// Listens to the mouse, or leaves it to the terminal, which then lets text be selected.
///
/// # Errors
/// Where the terminal cannot be written to.
pub fn listen_to_mouse(screen: &mut Screen, on: bool) -> io::Result<()> {
    if on {
        execute!(screen.backend_mut(), ListenToClicks)
    } else {
        execute!(screen.backend_mut(), DisableMouseCapture)
    }
}

/// Asks for clicks and the wheel, and not for every movement, which would flood a slow line.
struct ListenToClicks;

impl crossterm::Command for ListenToClicks {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        // Buttons, told by the numbers of cells beyond 223.
        f.write_str("\x1b[?1000h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        crossterm::event::EnableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

/// What the mouse did, where that is something that is listened to.
#[must_use]
pub fn mouse(event: MouseEvent, spots: &Spots) -> Option<Mouse> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => spots.at(event.column, event.row).map(Mouse::Click),
        MouseEventKind::ScrollDown => Some(Mouse::Wheel { down: true }),
        MouseEventKind::ScrollUp => Some(Mouse::Wheel { down: false }),
        _ => None,
    }
}

/// Gives the terminal back; harmless when called twice.
pub fn give_back() {
    // Each step is tried whatever became of the one before: a half-restored terminal is the user's problem.
    let mut out = io::stdout();
    let _ = execute!(out, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// After a panic the terminal is given back first; then a line says where the report lies. The report names the place
/// in the program and no client.
pub fn panic_hook(report: Option<PathBuf>) {
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let text = format!("serviceday {}: panic at {place}\n", env!("CARGO_PKG_VERSION"));
        tracing::error!(place, "panic");
        let mut err = io::stderr();
        let _ = err.write_all(text.as_bytes());
        if let Some(path) = &report
            && path.parent().is_none_or(|folder| std::fs::create_dir_all(folder).is_ok())
            && std::fs::write(path, &text).is_ok()
        {
            let _ = writeln!(err, "{}", path.display());
        }
    }));
}

/// What an event of the terminal means for the program; none for what it does not listen to.
#[must_use]
pub fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => translate(key).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(width, height) => Some(Input::Resize(width, height)),
        _ => None,
    }
}

fn translate(key: KeyEvent) -> Option<Key> {
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(n) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(Key {
        code,
        ctrl: key.modifiers.contains(KeyModifiers::CONTROL),
        alt: key.modifiers.contains(KeyModifiers::ALT),
    })
}

#[cfg(test)]
mod tests;
