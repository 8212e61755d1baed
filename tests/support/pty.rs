//! The built program on a terminal of its own: keys go in as bytes, the screen is read as a terminal shows it.
//!
//! Nothing here waits for a fixed time: every look is repeated until the screen shows what is expected, up to a limit.
#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a test fails by panicking, and how long a program takes is measured by the clock"
)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// A program that does not show it by then is taken to hang.
const LIMIT: Duration = Duration::from_secs(20);

/// A program at work on a terminal.
pub struct Window {
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Receiver<Vec<u8>>,
    closed: Arc<AtomicBool>,
    screen: vt100::Parser,
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

impl Window {
    /// Starts the program in a folder, seeing nothing else of this machine.
    pub fn open(home: &Path, arguments: &[&str]) -> Self {
        Self::run(env!("CARGO_BIN_EXE_serviceday").as_ref(), home, arguments)
    }

    /// Starts another program in the same way.
    pub fn run(program: &Path, home: &Path, arguments: &[&str]) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.cwd(home);
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("HOME", &*home.to_string_lossy()),
            ("SERVICEDAY_NOW", "2026-11-24T11:00:00+03:00"),
            ("SERVICEDAY_LANG", "ru"),
            ("TZ", "Europe/Moscow"),
        ] {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (send, bytes) = channel();
        let closed = Arc::new(AtomicBool::new(false));
        let no_more = Arc::clone(&closed);
        std::thread::spawn(move || {
            let mut part = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut part) {
                // The reader is a handle of the terminal too, and has to go before the terminal is closed.
                if no_more.load(Ordering::Relaxed) || send.send(part[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(cells(24), cells(80), 0);
        Self { master: Some(pair.master), keys: Some(keys), child, bytes, closed, screen }
    }

    pub fn press(&mut self, keys: &str) -> &mut Self {
        let to = self.keys.as_mut().unwrap();
        to.write_all(keys.as_bytes()).unwrap();
        to.flush().unwrap();
        self
    }

    /// What the terminal shows.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits until the screen shows a text; gives how long that took.
    #[track_caller]
    pub fn shows(&mut self, text: &str) -> Duration {
        let began = Instant::now();
        assert!(self.wait(LIMIT, |screen| screen.contents().contains(text)), "no “{text}” on:\n{}", self.text());
        began.elapsed()
    }

    /// Waits until the screen shows a text no longer.
    #[track_caller]
    pub fn hides(&mut self, text: &str) -> &mut Self {
        assert!(self.wait(LIMIT, |screen| !screen.contents().contains(text)), "still “{text}” on:\n{}", self.text());
        self
    }

    /// Presses a key again and again until the screen shows a text: for keys that may be dropped because the program
    /// has just changed the screen by itself.
    #[track_caller]
    pub fn press_until(&mut self, keys: &str, text: &str) {
        let end = Instant::now() + LIMIT;
        while Instant::now() < end {
            self.press(keys);
            if self.wait(Duration::from_secs(2), |screen| screen.contents().contains(text)) {
                return;
            }
        }
        panic!("no “{text}” on:\n{}", self.text());
    }

    /// Waits until the terminal is as it was before the program.
    pub fn is_given_back(&mut self) -> bool {
        self.wait(LIMIT, |screen| !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor())
    }

    fn wait(&mut self, limit: Duration, seen: impl Fn(&vt100::Screen) -> bool) -> bool {
        let end = Instant::now() + limit;
        loop {
            if seen(self.screen.screen()) {
                return true;
            }
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Timeout) => return false,
                // The program is gone and everything that it said has been read.
                Err(RecvTimeoutError::Disconnected) => return seen(self.screen.screen()),
            }
        }
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        // What stood there before must not be taken for what the program draws in the new size.
        self.screen.process(b"\x1b[2J");
        self.screen.screen_mut().set_size(cells(rows), cells(columns));
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
        self
    }

    /// Sends a signal by its name.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
        self
    }

    /// The window is closed, or the line drops, as soon as the program next draws (a running call draws its clock).
    pub fn close(&mut self) -> &mut Self {
        self.closed.store(true, Ordering::Relaxed);
        self.keys = None;
        self.master = None;
        self
    }

    /// Waits for the end of the program.
    #[track_caller]
    pub fn ends(&mut self) -> ExitStatus {
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < end, "the program does not end; its screen:\n{}", self.text());
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(20)) {
                self.screen.process(&bytes);
            }
            std::thread::yield_now();
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}
