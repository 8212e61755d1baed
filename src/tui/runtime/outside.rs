//! What leaves the program: the user's own editor, and letters written as files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cli::explain;
use crate::domain::{Letter, SafeText};
use crate::exchange::mail::eml;
use crate::i18n::{Messages, care};

use crate::app::msg::Msg;

/// The longest text that is taken back from an editor, in bytes.
const LONGEST: usize = crate::app::text::LONGEST;

/// The user's editor as a list of arguments, run without a shell; none where the environment names none.
#[must_use]
pub fn editor() -> Option<Vec<String>> {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    named
        .map(|words| words.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .find(|words: &Vec<String>| !words.is_empty())
}

/// Why no text came back from the editor.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// There is no such program.
    #[error("no editor {0:?}")]
    NotThere(String),
    /// It ended with an error of its own; none where something else has stopped it.
    #[error("the editor ended with {0:?}")]
    Ended(Option<i32>),
    /// The file could not be written or read.
    #[error(transparent)]
    File(#[from] io::Error),
}

impl EditError {
    /// The same in the user's words.
    #[must_use]
    pub fn in_words(&self, words: &Messages) -> String {
        match self {
            Self::NotThere(program) => words.letter_editor_not_there(SafeText::new(program).as_str()),
            Self::Ended(Some(code)) => words.letter_editor_ended(*code),
            Self::Ended(None) => words.letter_editor_stopped(),
            Self::File(error) => words.letter_editor_failed(explain::system(error, words)),
        }
    }
}

/// Lets the user change a text in an editor that has the terminal for itself, and gives the text back.
///
/// # Errors
/// Where the file cannot be written or read, or the editor cannot be started or ends with an error.
pub fn edit(text: &str, editor: &[String]) -> Result<String, EditError> {
    let Some((program, arguments)) = editor.split_first() else {
        return Err(EditError::NotThere(String::new()));
    };
    let mut file = tempfile::Builder::new().prefix("serviceday-").suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    let ended = Command::new(program).args(arguments).arg(file.path()).status();
    let status = ended.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => EditError::NotThere(program.clone()),
        _ => EditError::File(error),
    })?;
    if !status.success() {
        return Err(EditError::Ended(status.code()));
    }
    let read = std::fs::read_to_string(file.path())?;
    let mut changed = read.replace("\r\n", "\n").trim_end().to_owned();
    changed.retain(|c| c == '\n' || !c.is_control());
    if changed.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|at| changed.is_char_boundary(*at)).unwrap_or(0);
        changed.truncate(end);
    }
    Ok(changed)
}

/// Writes a letter as a file in the folder, under a name of its own, and says where it lies.
pub fn save(letter: &Letter, client: &str, folder: &Path, words: &Messages) -> Msg {
    let bytes = match eml(letter) {
        Ok(bytes) => bytes,
        Err(error) => return Msg::Problem(explain::mail(&error, words)),
    };
    match write(&bytes, client, folder) {
        Ok(path) => {
            let saved = words.letter_saved(SafeText::new(&path.to_string_lossy()).as_str());
            match letter.gaps() {
                0 => Msg::Told(saved),
                gaps => Msg::Told(words.letter_saved_with_gaps(care::gaps(gaps, words), saved)),
            }
        }
        Err(error) => {
            let place = SafeText::new(&folder.to_string_lossy()).to_string();
            Msg::Problem(words.letter_not_saved(place.as_str(), explain::system(&error, words).as_str()))
        }
    }
}

/// Nothing that is there already is written over.
fn write(bytes: &[u8], client: &str, folder: &Path) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let name = file_name(client);
    for copy in 1..1000 {
        let path = folder.join(if copy == 1 { format!("{name}.eml") } else { format!("{name}-{copy}.eml") });
        match std::fs::File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, name))
}

/// A name for the file: letters and digits of the client's name, and nothing that means anything in a path.
fn file_name(client: &str) -> String {
    let plain: String = client.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let short: String = plain.split_whitespace().collect::<Vec<_>>().join("-").chars().take(40).collect();
    if short.is_empty() { "letter".to_owned() } else { format!("letter-{short}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(to: &str) -> Letter {
        Letter { to: to.to_owned(), subject: "Welcome".to_owned(), body: "Dear Anna".to_owned() }
    }

    #[test]
    fn a_letter_never_writes_over_another_and_its_name_means_nothing_in_a_path() {
        let folder = tempfile::tempdir().unwrap();
        let words = crate::i18n::messages(crate::domain::Language::English);
        for _ in 0..2 {
            assert!(matches!(save(&letter("a@b.ru"), "../../etc/ООО «Берёзка»", folder.path(), words), Msg::Told(_)));
        }
        let mut names: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(names, ["letter-etc-ООО-Берёзка-2.eml", "letter-etc-ООО-Берёзка.eml"]);
    }

    #[test]
    fn a_letter_without_a_recipient_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let words = crate::i18n::messages(crate::domain::Language::English);
        assert!(matches!(save(&letter(""), "x", folder.path(), words), Msg::Problem(_)));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_text_comes_back_from_an_editor_that_is_run_without_a_shell() {
        let folder = tempfile::tempdir().unwrap();
        let never = folder.path().join("never");
        let changed = edit("Dear Anna", &["true".to_owned(), format!("; touch {}", never.display())]).unwrap();
        assert_eq!(changed, "Dear Anna");
        assert!(!never.exists(), "a shell has read what is an argument");
        assert!(matches!(edit("x", &["false".to_owned()]), Err(EditError::Ended(Some(1)))));
        assert!(matches!(edit("x", &["/no/such/editor".to_owned()]), Err(EditError::NotThere(_))));
    }
}
