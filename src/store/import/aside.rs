//! What clients have become on a dry run, put aside: a later row of the file may be about any of them, and there are too
//! many to be kept in memory.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::state::ClientState;
use crate::domain::ClientId;
use crate::store::operation::{from_json, json};
use crate::store::{Result, StoreError};

/// States in a file that has no name, so that nobody else can read it and nothing of it is left when the program ends.
pub(super) struct Aside {
    folder: PathBuf,
    /// Made with the first state.
    file: Option<File>,
    /// Where the last state of each client stands, and how long it is.
    places: HashMap<ClientId, (u64, usize)>,
    length: u64,
}

impl Aside {
    /// In the folder of the base, where its rows would be written, too; of the system, where the base has none.
    pub(super) fn new(folder: Option<&Path>) -> Self {
        let folder = folder.map_or_else(std::env::temp_dir, Path::to_owned);
        Self { folder, file: None, places: HashMap::new(), length: 0 }
    }

    /// Puts states aside; one of before is forgotten.
    pub(super) fn put<'a>(&mut self, states: impl Iterator<Item = &'a ClientState>) -> Result<()> {
        let mut together = Vec::new();
        for state in states {
            let text = json(state)?;
            self.places.insert(state.id, (self.length + together.len() as u64, text.len()));
            together.extend_from_slice(text.as_bytes());
        }
        if together.is_empty() {
            return Ok(());
        }
        let written = self.write(&together);
        self.length += together.len() as u64;
        written.map_err(|error| StoreError::io("putting aside in", &self.folder, error))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut file = match self.file.take() {
            Some(file) => file,
            None => tempfile::tempfile_in(&self.folder)?,
        };
        file.seek(SeekFrom::Start(self.length))?;
        file.write_all(bytes)?;
        self.file = Some(file);
        Ok(())
    }

    /// The state of a client; none where none was put aside.
    pub(super) fn take_up(&mut self, client: ClientId) -> Result<Option<ClientState>> {
        let (Some(file), Some((place, length))) = (&mut self.file, self.places.get(&client)) else { return Ok(None) };
        let mut bytes = vec![0; *length];
        let read = file.seek(SeekFrom::Start(*place)).and_then(|_| file.read_exact(&mut bytes));
        read.map_err(|error| StoreError::io("taking up from", &self.folder, error))?;
        let mut state: ClientState = from_json("state of a client", &String::from_utf8_lossy(&bytes))?;
        state.found_anew = false;
        Ok(Some(state))
    }
}
