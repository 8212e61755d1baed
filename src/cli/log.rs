//! The log, a file in the folder of the program's state: refused and failed writes, migrations, what was taken back,
//! panics. No client's data stands in it.
#![allow(clippy::disallowed_methods, reason = "the log is a file")]

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::Mutex;

use tracing::level_filters::LevelFilter;

/// The name of the file.
const FILE: &str = "serviceday.log";
/// What was before it.
const OLD: &str = "serviceday.log.old";
/// From this size on a new file is begun; with the old one it is never more than twice that.
const LARGEST: u64 = 512 * 1024;

/// Begins to log into a folder. Lines are written where they come from, without a thread: there are few. A log that
/// cannot be written keeps nobody from working.
pub fn start(folder: &Path) {
    let Ok(file) = open(folder, LARGEST) else { return };
    let log = tracing_subscriber::fmt()
        .with_writer(Mutex::new(file))
        .with_ansi(false)
        .with_target(false)
        .with_max_level(LevelFilter::INFO)
        .finish();
    // It fails only where a log has begun already.
    let _ = tracing::subscriber::set_global_default(log);
}

fn open(folder: &Path, largest: u64) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let path = folder.join(FILE);
    if fs::metadata(&path).is_ok_and(|file| file.len() >= largest) {
        fs::rename(&path, folder.join(OLD))?;
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests;
