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

/// Other systems end a program by other means.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn start(_arrive: Sender<Arrived>, _gate: Gate) -> std::io::Result<()> {
    Ok(())
}
