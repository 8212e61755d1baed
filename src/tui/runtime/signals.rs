//! Signals on a thread of their own: the program ends in order, with everything on disk.

use std::sync::mpsc::Sender;

use super::{Arrived, Gate};

/// Listens for the wish to end: a closed window, a dropped line, a shutdown.
///
/// # Errors
/// Where the system does not let signals be heard.
#[cfg(unix)]
pub fn start(arrive: Sender<Arrived>, gate: Gate) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM, SIGXFSZ])?;
    std::thread::spawn(move || {
        for signal in &mut signals {
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
