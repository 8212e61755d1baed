//! Opens a base that may be an older version's: while it is copied and brought to the newest schema, which takes minutes
//! where it is large, the user sees that it goes on.

use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::i18n::Messages;
use crate::store::{OpenOptions, Result, Store};

/// How often the line moves.
const TICK: Duration = Duration::from_millis(120);

/// Opens a base for writing as [`Store::open`] does; `draws_progress` where standard error is a terminal.
///
/// # Errors
/// As [`Store::open`].
pub fn open(path: &Path, options: OpenOptions, draws_progress: bool, words: &Messages) -> Result<Store> {
    let mut line = ProgressBar::hidden();
    let opened = Store::open_telling(path, options, &mut || {
        if draws_progress {
            line = going_on(words);
        }
    });
    line.finish_and_clear();
    opened
}

fn going_on(words: &Messages) -> ProgressBar {
    let line = ProgressBar::new_spinner().with_message(words.cli_upgrading());
    if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {wide_msg}") {
        line.set_style(style);
    }
    line.enable_steady_tick(TICK);
    line
}
