//! Why a file or a folder could not be read.

use std::io;
use std::path::Path;

use crate::domain::SafeText;
use crate::i18n::Messages;

/// A path as one harmless line.
pub fn path(file: &Path) -> String {
    SafeText::new(&file.display().to_string()).to_string()
}

/// A name from outside in quotation marks, as one harmless line.
pub fn quoted(name: &str, words: &Messages) -> String {
    words.cli_quoted(SafeText::new(name).as_str())
}

/// The numbers of `EIO` and `ENOEXEC`, which have no kind of their own, on every Unix.
const INPUT_OUTPUT: i32 = 5;
const NO_EXECUTABLE: i32 = 8;

/// What the operating system says, as a sentence without its end; its own words where ours know nothing better.
pub fn system(error: &io::Error, words: &Messages) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => words.system_not_found(),
        io::ErrorKind::PermissionDenied => words.system_forbidden(),
        io::ErrorKind::ReadOnlyFilesystem => words.system_read_only(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words.system_full(),
        io::ErrorKind::NotADirectory => words.system_no_folder(),
        io::ErrorKind::IsADirectory => words.system_folder(),
        io::ErrorKind::InvalidFilename => words.system_name(),
        io::ErrorKind::AlreadyExists => words.system_exists(),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => words.system_busy(),
        io::ErrorKind::TimedOut | io::ErrorKind::HostUnreachable | io::ErrorKind::StaleNetworkFileHandle => {
            words.system_no_answer()
        }
        io::ErrorKind::FileTooLarge => words.system_too_large(),
        io::ErrorKind::BrokenPipe | io::ErrorKind::UnexpectedEof | io::ErrorKind::WriteZero => words.system_cut_short(),
        io::ErrorKind::InvalidData => words.system_no_text(),
        io::ErrorKind::OutOfMemory => words.system_no_memory(),
        _ if error.raw_os_error() == Some(INPUT_OUTPUT) => words.system_device(),
        _ if error.raw_os_error() == Some(NO_EXECUTABLE) => words.system_no_program(),
        _ => SafeText::new(&error.to_string()).to_string(),
    }
}

/// Which file, why not, and what to look at.
pub fn file(file: &Path, error: &io::Error, words: &Messages) -> String {
    let shown = path(file);
    words.cli_wrong(match error.kind() {
        io::ErrorKind::NotFound => words.cli_file_missing(shown),
        io::ErrorKind::PermissionDenied => words.cli_file_forbidden(shown),
        io::ErrorKind::IsADirectory => words.cli_file_folder(shown),
        io::ErrorKind::NotADirectory => words.cli_file_no_folder(shown),
        _ => words.cli_file_unreadable(shown, system(error, words)),
    })
}
