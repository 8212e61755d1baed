//! A disk that loses power: what `recorder.c` has recorded of a program is done again, and what was not synced may be
//! lost, in part or whole.
//!
//! What is on the disk for certain is what a sync of its file has brought there; of the writes after it each is there,
//! is not, or is there up to a sector, whatever became of the others. A name (a new file, a renamed or removed one) is
//! there for certain after a sync of its folder; of later changes of names the first so many are there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

/// One thing that the program has done.
#[derive(Debug, Clone)]
pub struct Step {
    kind: u8,
    name: String,
    number: usize,
    data: Vec<u8>,
}

impl Step {
    /// Something that was to be on the disk afterwards.
    pub fn is_sync(&self) -> bool {
        self.kind == b'S'
    }

    /// What was written to the file of that name.
    pub fn written_to(&self, name: &str) -> Option<&[u8]> {
        (self.kind == b'W' && self.is_of(name)).then_some(self.data.as_slice())
    }

    /// Whether it was done to something in the folder of that name, or to the folder.
    pub fn is_below(&self, folder: &str) -> bool {
        Path::new(&self.name).components().any(|part| part.as_os_str() == folder)
    }

    /// Whether it was done to the file of that name.
    pub fn is_of(&self, name: &str) -> bool {
        Path::new(&self.name).ends_with(name)
    }
}

/// Reads a recording.
pub fn recording(log: &Path) -> Vec<Step> {
    let bytes = fs::read(log).unwrap();
    let mut rest = bytes.as_slice();
    let mut take = |length: usize| {
        let (taken, left) = rest.split_at(length.min(rest.len()));
        rest = left;
        taken
    };
    let length = |bytes: &[u8]| u32::from_ne_bytes(bytes.try_into().unwrap()) as usize;
    let mut steps = Vec::new();
    while let &[kind] = take(1) {
        let name_length = length(take(4));
        let name = String::from_utf8(take(name_length).to_vec()).unwrap();
        let number = usize::try_from(u64::from_ne_bytes(take(8).try_into().unwrap())).unwrap();
        let data_length = length(take(4));
        steps.push(Step { kind, name, number, data: take(data_length).to_vec() });
    }
    steps
}

/// Splitmix64: the same cuts in every run.
#[derive(Debug, Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap()
    }
}

/// What becomes of that which was not synced.
pub enum Cut {
    /// All of it is lost.
    Lost,
    /// All of it is there: the power went, but the disk was quick.
    Kept,
    /// Some of it is there.
    Mixed(Dice),
}

#[derive(Debug, Default, Clone)]
struct File {
    synced: Vec<u8>,
    since: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Written(usize, Vec<u8>),
    Length(usize),
}

fn apply(content: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Written(at, data) => {
            if content.len() < at + data.len() {
                content.resize(at + data.len(), 0);
            }
            content[*at..at + data.len()].copy_from_slice(data);
        }
        Change::Length(length) => content.resize(*length, 0),
    }
}

type Names = BTreeMap<String, usize>;

#[derive(Debug, Clone)]
enum Naming {
    Made(String, usize),
    Renamed(String, String),
    Removed(String),
}

fn name(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Made(name, file) => {
            names.insert(name.clone(), *file);
        }
        Naming::Renamed(from, to) => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
        Naming::Removed(name) => {
            names.remove(name);
        }
    }
}

/// The disk as the program has left it so far.
#[derive(Debug, Default)]
pub struct Disk {
    folder: String,
    files: Vec<File>,
    /// What the program sees.
    names: Names,
    synced_names: Names,
    since: Vec<Naming>,
    /// Files of that ending are never synced: a disk, or a program, that does not do what it says.
    pub lies_about: Option<&'static str>,
}

impl Disk {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_str().unwrap().to_owned(), ..Self::default() }
    }

    /// Does one step more.
    pub fn take(&mut self, step: &Step) {
        let file = self.names.get(&step.name).copied();
        match step.kind {
            b'C' => {
                self.files.push(File::default());
                self.rename(Naming::Made(step.name.clone(), self.files.len() - 1));
            }
            b'R' => self.rename(Naming::Renamed(step.name.clone(), String::from_utf8(step.data.clone()).unwrap())),
            b'U' => self.rename(Naming::Removed(step.name.clone())),
            b'S' if self.lies_about.is_some_and(|ending| step.name.ends_with(ending)) => {}
            b'S' if step.name == self.folder => {
                self.since.clear();
                self.synced_names.clone_from(&self.names);
            }
            b'S' => {
                let Some(file) = file.and_then(|file| self.files.get_mut(file)) else { return };
                for change in file.since.drain(..) {
                    apply(&mut file.synced, &change);
                }
            }
            kind => {
                let Some(file) = file.and_then(|file| self.files.get_mut(file)) else { return };
                file.since.push(match kind {
                    b'W' => Change::Written(step.number, step.data.clone()),
                    _ => Change::Length(step.number),
                });
            }
        }
    }

    fn rename(&mut self, naming: Naming) {
        name(&mut self.names, &naming);
        self.since.push(naming);
    }

    /// The files as they are found when the power is back: name below the folder, content.
    pub fn after(&self, cut: &mut Cut) -> Vec<(PathBuf, Vec<u8>)> {
        let mut names = self.synced_names.clone();
        let kept = match cut {
            Cut::Lost => 0,
            Cut::Kept => self.since.len(),
            Cut::Mixed(dice) => dice.below(self.since.len() + 1),
        };
        self.since[..kept].iter().for_each(|naming| name(&mut names, naming));
        let content = |file: &File, cut: &mut Cut| {
            let mut content = file.synced.clone();
            for change in &file.since {
                match (&mut *cut, change) {
                    (Cut::Lost, _) => {}
                    (Cut::Kept, change) => apply(&mut content, change),
                    (Cut::Mixed(dice), change) => match (dice.below(3), change) {
                        (0, _) => {}
                        (1, Change::Written(at, data)) => {
                            let end = (dice.below(data.len() / SECTOR + 1) * SECTOR).min(data.len());
                            apply(&mut content, &Change::Written(*at, data[..end].to_vec()));
                        }
                        _ => apply(&mut content, change),
                    },
                }
            }
            content
        };
        let below = |name: &str| Path::new(name).strip_prefix(&self.folder).unwrap().to_owned();
        names.iter().map(|(name, file)| (below(name), content(&self.files[*file], cut))).collect()
    }
}
