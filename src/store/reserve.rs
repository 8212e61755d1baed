//! Room on the disk: a file beside the base that is given up when the disk is full, so that the call that is running can
//! still be written down; and how much is free before anything large is begun.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Result;
use super::error::StoreError;
use super::open::Store;

/// What is kept for the running call (trust: 4 MB).
const RESERVE: u64 = 4 << 20;

/// With less room than this no new call begins (trust: 50 MB).
pub(super) const FOR_A_CALL: u64 = 50 << 20;

impl Store {
    /// Makes the reserve where there is none and room enough; without it the work goes on as well.
    pub(super) fn keep_reserve(&self) {
        let Some(base) = self.path() else { return };
        let path = file_of(base);
        if fs::metadata(&path).is_ok_and(|file| file.len() == RESERVE)
            || free(base).is_none_or(|free| free < FOR_A_CALL)
        {
            return;
        }
        if let Err(error) = make(&path) {
            tracing::warn!(%error, "no reserve could be made beside the base");
            let _ = fs::remove_file(path);
        }
    }

    /// The disk is full: what was kept back is there now for what is being written. It is made again at the next
    /// opening, or when a call begins, with room enough.
    pub fn give_up_reserve(&self) {
        if let Some(base) = self.path()
            && fs::remove_file(file_of(base)).is_ok()
        {
            tracing::warn!("the disk is full: the reserve is given up");
        }
    }

    /// Refuses a new call where the disk could be full before its end.
    pub(super) fn room_for_a_call(&self) -> Result<()> {
        match self.path().and_then(free) {
            Some(free) if free < FOR_A_CALL => Err(StoreError::LittleRoom { free, needed: FOR_A_CALL }),
            _ => {
                self.keep_reserve();
                Ok(())
            }
        }
    }
}

/// Refuses a copy of a base for which there is no room. What the base will grow by meanwhile has to have room too.
pub(super) fn room_for_a_copy(base: &Path) -> Result<()> {
    let size: u64 =
        ["", "-wal"].iter().filter_map(|tail| fs::metadata(with(base, tail)).ok()).map(|file| file.len()).sum();
    let needed = size + FOR_A_CALL;
    match free(base) {
        Some(free) if free < needed => Err(StoreError::LittleRoom { free, needed }),
        _ => Ok(()),
    }
}

fn file_of(base: &Path) -> PathBuf {
    with(base, ".reserve")
}

fn with(base: &Path, end: &str) -> PathBuf {
    let mut name = base.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn make(path: &Path) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    // Written and not only made long: a file of holes keeps no room. Not the same byte all over, which some disks store
    // as nothing.
    let block: Vec<u8> = (0..=u8::MAX).cycle().take(64 << 10).collect();
    for _ in 0..RESERVE / (64 << 10) {
        file.write_all(&block)?;
    }
    Ok(())
}

/// The bytes that are free where the base lies; none where the system does not tell.
#[cfg(unix)]
fn free(base: &Path) -> Option<u64> {
    let facts = rustix::fs::statvfs(base.parent()?).ok()?;
    Some(facts.f_bavail.saturating_mul(facts.f_frsize))
}

#[cfg(not(unix))]
fn free(_base: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests;
