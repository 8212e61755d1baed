//! `export`: the clients as a file that a spreadsheet opens and `import` reads back.
#![allow(clippy::disallowed_methods, reason = "the file that the user names is written here")]

use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::domain::{Language, Moment, OperatorId, Zone};
use crate::exchange::csv::write::{Form, Writer};
use crate::i18n::messages;
use crate::i18n::numbers::grouped;
use crate::store::{Store, StoreError};

use super::output::Failure;
use super::{base, explain};

/// What the user asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExportArgs {
    /// The file to write.
    pub file: PathBuf,
    /// For other programs, see [`Form::raw`].
    pub raw: bool,
    /// A file of that name may be written over.
    pub force: bool,
}

/// Who exports, when and where.
#[derive(Debug, Clone)]
pub struct Here {
    /// The instant.
    pub now: Moment,
    /// The user's clock.
    pub zone: Zone,
    /// Who is at work.
    pub operator: Option<OperatorId>,
    /// The language of the headers.
    pub language: Language,
}

/// Why nothing was written.
enum ExportError {
    Store(StoreError),
    Io(io::Error),
}

impl From<StoreError> for ExportError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes every client whole to a temporary file beside the one that was asked for, and gives it that name.
///
/// # Errors
/// In the user's words, where the file is there already, it cannot be written, or the base refuses.
pub fn run(args: &ExportArgs, here: &Here, store: &mut Store) -> Result<String, Failure> {
    let words = messages(here.language);
    let wrong = |text: String| Failure::failed(words.cli_wrong(text));
    let shown = explain::path(&args.file);
    // A device or a pipe is never put aside for a file of its name.
    if args.file.exists() && (!args.force || !args.file.is_file()) {
        return Err(wrong(if args.force { words.export_no_file(shown) } else { words.export_exists(shown) }));
    }
    let folder = args.file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(wrong(words.cli_no_folder(explain::path(folder))));
    }
    let rows = write(args, here, store, folder).map_err(|error| match error {
        ExportError::Store(error) => base::refused(&error, store.path(), &here.zone, words),
        ExportError::Io(error) if error.kind() == io::ErrorKind::AlreadyExists => wrong(words.export_exists(&shown)),
        ExportError::Io(error) => wrong(words.export_failed(&shown, explain::system(&error, words))),
    })?;
    Ok(format!("{}\n", words.export_done(rows, grouped(rows), shown)))
}

fn write(args: &ExportArgs, here: &Here, store: &mut Store, folder: &Path) -> Result<u64, ExportError> {
    let file = tempfile::NamedTempFile::new_in(folder)?;
    let form = Form { language: here.language, raw: args.raw };
    let mut writer = Writer::new(BufWriter::new(file), form, store.kept_headers()?)?;
    store.each_client(&mut |client| writer.client(&client).map_err(ExportError::Io))?;
    let (mut out, rows) = writer.finish()?;
    out.flush()?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.as_file().sync_all()?;
    // Before the file has its name: nobody takes clients along without a trace.
    let name = args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    store.log_export(&name, rows, here.operator, here.now)?;
    let named = if args.force { file.persist(&args.file) } else { file.persist_noclobber(&args.file) };
    named.map_err(|error| error.error)?;
    Ok(rows)
}

#[cfg(test)]
mod tests;
