//! Signals on a thread of their own: the program ends in order, with everything on disk; and the wait for the keyboard.

use std::sync::mpsc::Sender;

use crossterm::event::Event;

use super::{Arrived, Gate};
use crate::app::msg::Msg;
use crate::tui::terminal;

/// Listens for the wish to end: a closed window, a dropped line, a shutdown.
///
/// # Errors
/// Where the system does not let signals be heard.
#[cfg(unix)]
pub fn start(arrive: Sender<Arrived>, gate: Gate) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGXFSZ};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGXFSZ])?;
    std::thread::spawn(move || {
        for signal in &mut signals {
            if signal == SIGWINCH {
                let size = crossterm::terminal::size().map(|(width, height)| Event::Resize(width, height));
                if let Some(input) = size.ok().and_then(terminal::input)
                    && arrive.send(Msg::Input(input).into()).is_err()
                {
                    return;
                }
                continue;
            }
            // An editor that has the terminal for itself means Ctrl+C for itself.
            if signal == SIGINT && gate.is_closed() {
                continue;
            }
            // A file at its size limit is an error of the write, which says so; the program goes on.
            if signal != SIGXFSZ && arrive.send(Arrived::Terminate).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Waits for the terminal to go away (a line that drops, a window that closes): no signal has to come for that, and
/// reading keys from a terminal that is gone neither fails nor ends.
#[cfg(unix)]
pub fn watch_terminal(arrive: Sender<Arrived>) {
    use rustix::event::{PollFd, PollFlags, poll};
    std::thread::spawn(move || {
        let stdin = std::io::stdin();
        let mut terminal = [PollFd::new(&stdin, PollFlags::empty())];
        // Nothing is asked for, so that only the end of the terminal wakes this.
        while let Err(rustix::io::Errno::INTR) = poll(&mut terminal, None) {}
        if terminal[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            let _ = arrive.send(Arrived::Terminate);
        }
    });
}

/// Waits until there may be a key; false where the terminal has gone away. A new size of the window is told by its
/// signal. Now and then it looks by itself: who asks the terminal for something takes in keys with the answer.
#[cfg(unix)]
pub fn wait_for_keys() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    const LOOK: Timespec = Timespec { tv_sec: 0, tv_nsec: 500_000_000 };
    let stdin = std::io::stdin();
    // Where something else is piped into the program, the keys come from the terminal itself.
    let tty = if std::io::IsTerminal::is_terminal(&stdin) { None } else { std::fs::File::open("/dev/tty").ok() };
    let mut terminal = [match &tty {
        Some(tty) => PollFd::new(tty, PollFlags::IN),
        None => PollFd::new(&stdin, PollFlags::IN),
    }];
    match poll(&mut terminal, Some(&LOOK)) {
        Ok(0) | Err(rustix::io::Errno::INTR) => true,
        _ => terminal[0].revents().contains(PollFlags::IN),
    }
}

/// Other systems are asked again and again.
#[cfg(not(unix))]
pub fn wait_for_keys() -> bool {
    std::thread::sleep(std::time::Duration::from_millis(10));
    true
}

/// Other systems end a program by other means.
#[cfg(not(unix))]
pub fn watch_terminal(_arrive: Sender<Arrived>) {}

/// Other systems end a program by other means.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn start(_arrive: Sender<Arrived>, _gate: Gate) -> std::io::Result<()> {
    Ok(())
}
