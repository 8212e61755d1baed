//! The copies that the program makes by itself: once a day, and before an import. They lie beside the base, named by
//! what they were made for and when, and are thinned as they grow old ([`superseded`]).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::backup::{self, CopyUnderWay};
use super::error::StoreError;
use super::open::Reader;
use super::{Result, reserve};
use crate::domain::{Moment, copy_is_due, superseded};

const DAILY: &str = "copy";
const BEFORE_IMPORT: &str = "before-import";
const STAMP: &str = "%Y%m%d-%H%M%S%3f";

/// A copy beside the base.
struct Copy {
    path: PathBuf,
    at: Moment,
}

impl Reader {
    /// Makes the copy of the day, where there is none yet and something to lose; returns its path. Others may write
    /// meanwhile; a large base takes a while.
    ///
    /// # Errors
    /// Where the copy cannot be made or does not pass its check.
    pub fn daily_copy(&self, now: Moment, under_way: &CopyUnderWay) -> Result<Option<PathBuf>> {
        let Some(base) = &self.path else { return Ok(None) };
        // Another window is at it: one copy at a time.
        if sweep(base) {
            return Ok(None);
        }
        let made: Vec<Moment> = beside(base).iter().map(|copy| copy.at).collect();
        if copy_is_due(&made, now) { self.copy_for(DAILY, now, under_way) } else { Ok(None) }
    }

    /// Keeps a copy of the base before an import; none where there is no client in it yet, or no file.
    ///
    /// # Errors
    /// Where the copy cannot be made or does not pass its check.
    pub fn backup_before_import(&self, at: Moment) -> Result<Option<PathBuf>> {
        self.copy_for(BEFORE_IMPORT, at, &CopyUnderWay::default())
    }

    fn copy_for(&self, purpose: &str, at: Moment, under_way: &CopyUnderWay) -> Result<Option<PathBuf>> {
        let clients: bool = self.connection.query_row("SELECT EXISTS (SELECT 1 FROM client)", [], |row| row.get(0))?;
        let Some(base) = self.path.as_ref().filter(|_| clients) else { return Ok(None) };
        let mut name = base.as_os_str().to_owned();
        name.push(format!(".{purpose}-{}", at.utc().format(STAMP)));
        reserve::room_for_a_copy(base)?;
        let kept = PathBuf::from(name);
        self.copy_to(&kept, under_way)?;
        thin(base, at)?;
        Ok(Some(kept))
    }
}

/// The copies that the program has made of a base and kept, the newest first.
#[must_use]
pub fn copies_of(base: &Path) -> Vec<PathBuf> {
    let base = std::path::absolute(base).unwrap_or_else(|_| base.to_owned());
    let mut copies = beside(&base);
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.at));
    copies.into_iter().map(|copy| copy.path).collect()
}

/// Removes the copies that newer ones stand for. Files of other names are never touched.
fn thin(base: &Path, now: Moment) -> Result<()> {
    let copies = beside(base);
    let gone = superseded(&copies.iter().map(|copy| copy.at).collect::<Vec<_>>(), now);
    for copy in copies.iter().filter(|copy| gone.contains(&copy.at)) {
        match fs::remove_file(&copy.path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::io("removing the old copy", &copy.path, error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Removes what was left of copies when their programs ended; true where one is still being made.
fn sweep(base: &Path) -> bool {
    let part = |path: PathBuf| {
        purpose(base, &path)?;
        let name = path.to_str()?;
        // A journal may have outlived its copy.
        let part = PathBuf::from(name.strip_suffix(backup::JOURNAL).unwrap_or(name));
        part.extension().is_some_and(|end| end == "part").then_some(part)
    };
    let parts: BTreeSet<PathBuf> = files(base).into_iter().filter_map(part).collect();
    parts.iter().filter(|part| !backup::remove_left_over(part)).count() > 0
}

fn beside(base: &Path) -> Vec<Copy> {
    let copy = |path: PathBuf| {
        let stamp = purpose(base, &path)?;
        let at = NaiveDateTime::parse_from_str(&stamp, STAMP).ok()?;
        Some(Copy { path, at: Moment::new(at.and_utc()) })
    };
    files(base).into_iter().filter_map(copy).collect()
}

/// What follows the purpose in the name of a copy of this base.
fn purpose(base: &Path, path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.strip_prefix(base.file_name()?.to_str()?)?;
    [DAILY, BEFORE_IMPORT].iter().find_map(|it| name.strip_prefix(&format!(".{it}-"))).map(str::to_owned)
}

fn files(base: &Path) -> Vec<PathBuf> {
    let Some(Ok(entries)) = base.parent().map(fs::read_dir) else { return Vec::new() };
    entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect()
}

#[cfg(test)]
mod tests;
