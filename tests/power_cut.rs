//! What was said to be saved is there after the power has gone.
//!
//! A day is worked on a base while a recorder (`support/recorder.c`) stands between the program and the system and notes
//! every write, every sync and every new name, those of the database engine too. Then the power is cut at many moments
//! of that day (`support/disk.rs`): of what was not synced by then all is lost, all is there, or some of it, torn at
//! sectors. Each disk is opened by the program, and has to be sound; it has to hold what the base held at one moment
//! between two operations, no earlier than the last one that was said to be saved; an import that was under way has to
//! be found unfinished, and taken back. Copies of the base are whole or not there.
//!
//! That the tester can find anything is tested with a disk that only pretends to sync the journal.
//!
//! What it proves is that program and engine sync what they have to, in time and in the right order, on a disk that does
//! what it is told: sectors are whole, a sync is a sync, changes of names keep their order. Nothing is proved of disks
//! and file systems that do otherwise, of the moments that were not tried (`long_` tries all), nor of two
//! programs that are cut off together.
//!
//! The recorder is loaded into the process by the linker of glibc: elsewhere there is no such test.
#![cfg(all(target_os = "linux", target_env = "gnu"))]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panicking and makes its own files")]

#[path = "support/disk.rs"]
mod disk;

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use disk::{Cut, Dice, Disk, Step, recording};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use serviceday::desk::import::{ImportOrder, import, open};
use serviceday::desk::take_back_unfinished;
use serviceday::domain::{
    CallId, Client, ClientKind, Event, EventBody, EventId, FollowUp, Language, Moment, NewCall, NewPhone, OperationId,
    OperatorId, OperatorRole, OutcomeCode, PhoneId, PhoneKind, Zone,
};
use serviceday::exchange::phone::HomeRegion;
use serviceday::i18n::messages;
use serviceday::playbook::Playbooks;
use serviceday::store::{NOTE_DRAFT, OpenOptions, Reader, Store};
use tempfile::TempDir;
use uuid::Uuid;

const BASE: &str = "base.db";
const JOURNAL: &str = "base.db-wal";
/// To this file the day's work writes what the user is told.
const SAID: &str = "said";
/// Rows of the file that is imported: more than two transactions beside a colleague take.
const ROWS: usize = 1_100;

fn now() -> Moment {
    "2026-11-24T08:00:00Z".parse().unwrap()
}

/// The work of a day, as the recorded process does it.
struct Day {
    store: Store,
    said: fs::File,
    vera: OperatorId,
    clients: u32,
}

impl Day {
    fn begin(folder: &Path) -> Self {
        let mut store = Store::open(&folder.join(BASE), OpenOptions::new(now())).unwrap();
        let vera = store.add_operator("Вера", OperatorRole::Operator, None, now()).unwrap();
        let mut day = Self { store, said: fs::File::create(folder.join(SAID)).unwrap(), vera, clients: 0 };
        day.say("Вера");
        day
    }

    /// The user is told that something is saved.
    fn say(&mut self, what: &str) {
        self.said.write_all(what.as_bytes()).unwrap();
    }

    fn client(&mut self) -> (serviceday::domain::ClientId, PhoneId, String) {
        self.clients += 1;
        let number = format!("+7495111{:04}", self.clients);
        let client = Client::named(format!("Клиент {}", self.clients), ClientKind::Company);
        let (_, client) = self.store.add_client(&client, self.vera, now()).unwrap();
        self.say("client");
        let phone = NewPhone {
            id: (),
            person: None,
            raw: number.clone(),
            e164: Some(number.clone()),
            extension: None,
            kind: PhoneKind::Work,
            dead_since: None,
        };
        let (_, phone) = self.store.add_phone(client, &phone, self.vera, now()).unwrap();
        self.say("phone");
        (client, phone, number)
    }

    /// A call from its beginning to its outcome, a note in it.
    fn call(&mut self) {
        let (client, phone, number) = self.client();
        let touch = Some(self.store.client_card(client).unwrap().planned[0].id);
        let id = CallId(Uuid::now_v7());
        let call = NewCall { id, client, person: None, touch, interview: None, operator: self.vera, at: now() };
        self.store.begin_call(&call, None).unwrap();
        self.say("call");
        for body in [EventBody::Dialed { phone, number }, EventBody::Answered] {
            self.event(id, body);
        }
        for text in ["перез", "перезвонить утром"] {
            self.store.save_draft(id, NOTE_DRAFT, text, now()).unwrap();
            self.say("draft");
        }
        self.event(id, EventBody::Noted { step: None, text: "перезвонить утром".to_owned() });
        self.event(id, EventBody::Ended { recovered: false });
        let coded = EventBody::Coded { outcome: OutcomeCode("no-answer".into()), note: None };
        let outcome = Playbooks::built_in().outcome(&OutcomeCode("no-answer".into())).unwrap().clone();
        let coded = self.with_id(id, coded);
        self.store.code_call(&coded, &[FollowUp::Finish { done: true }], &outcome, now()).unwrap();
        self.say("outcome");
        self.store.release(client).unwrap();
    }

    fn with_id(&self, call: CallId, body: EventBody) -> Event {
        let id = EventId(Uuid::now_v7());
        Event { id, at: now(), elapsed_ms: 1_000, operator: self.vera, call, interview: None, body }
    }

    fn event(&mut self, call: CallId, body: EventBody) {
        let event = self.with_id(call, body);
        self.store.append(&[event]).unwrap();
        self.say("event");
    }

    /// Takes in a file while a colleague goes on working on the same base.
    fn import(&mut self, folder: &Path, file: &Path) -> OperationId {
        let mut colleague = Store::open(&folder.join(BASE), OpenOptions::new(now())).unwrap();
        let order = ImportOrder {
            map: Vec::new(),
            source: None,
            home: HomeRegion::default(),
            zone: Zone::new("Europe/Moscow").unwrap(),
            operator: Some(self.vera),
            now: now(),
            quiet_days: 180,
            care: None,
            dry_run: false,
        };
        let (vera, said) = (self.vera, &mut self.said);
        let mut meanwhile = |rows: u64| {
            let client = Client::named(format!("Между строками {rows}"), ClientKind::Company);
            colleague.add_client(&client, vera, now()).unwrap();
            said.write_all(b"colleague").unwrap();
        };
        let rows = open(file, &order).unwrap();
        let report = import(&mut self.store, file, &rows, &order, messages(Language::Russian), &mut meanwhile).unwrap();
        assert_eq!(report.added, ROWS as u64);
        self.say("import");
        report.operation.unwrap()
    }
}

#[test]
#[ignore = "the other tests run it, recorded"]
fn a_day_is_worked() {
    let Ok(folder) = std::env::var("RECORD_FOLDER") else { return };
    let folder = PathBuf::from(folder);
    let mut day = Day::begin(&folder);
    day.call();
    let taken_back = day.client();
    day.store.undo(day.vera, now()).unwrap();
    day.say("undo");
    day.store.redo(day.vera, now()).unwrap();
    day.say("redo");
    drop(taken_back);
    day.store.backup_to(&folder.join("copy.db")).unwrap();
    day.say("copy");
    // The end of a program empties the journal into the file and removes it; the next one makes it anew.
    let Day { store, said, vera, clients } = day;
    drop(store);
    let store = Store::open(&folder.join(BASE), OpenOptions::new(now())).unwrap();
    let mut day = Day { store, said, vera, clients };
    day.call();
    let file = folder.parent().unwrap().join("clients.csv");
    day.import(&folder, &file);
    day.client();
}

/// A recorded day.
struct Recorded {
    folder: PathBuf,
    steps: Vec<Step>,
    _place: TempDir,
}

/// Files that the power cut takes and nobody misses: which programs live, the room that is kept free, shared memory.
fn is_of_no_account(step: &Step) -> bool {
    ["base.db.reserve", "base.db-shm"].iter().any(|name| step.is_of(name)) || step.is_below("base.db.locks")
}

fn recorded() -> Recorded {
    let place = tempfile::tempdir().unwrap();
    let root = place.path().canonicalize().unwrap();
    let (folder, recorder, log) = (root.join("disk"), root.join("recorder.so"), root.join("log"));
    fs::create_dir(&folder).unwrap();
    let mut rows = String::from("Компания;Телефон\n");
    for row in 0..ROWS {
        writeln!(rows, "Фирма {row};+7 812 222-{:02}-{:02}", row / 100, row % 100).unwrap();
    }
    fs::write(root.join("clients.csv"), rows).unwrap();
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/recorder.c");
    let made =
        Command::new(compiler).args(["-shared", "-fPIC", "-O1", "-o"]).args([&recorder, &source]).arg("-ldl").status();
    assert!(made.unwrap().success(), "the recorder cannot be compiled");
    let day = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_day_is_worked", "--ignored"])
        .env("LD_PRELOAD", &recorder)
        .env("RECORD_FOLDER", &folder)
        .env("RECORD_LOG", &log)
        .output()
        .unwrap();
    assert!(day.status.success(), "{}", String::from_utf8_lossy(&day.stdout));
    let steps = recording(&log).into_iter().filter(|step| !is_of_no_account(step)).collect();
    Recorded { folder, steps, _place: place }
}

/// What is in a base, every row of every table; nothing where it is none yet.
fn content(base: &Path) -> u64 {
    let mut hash = DefaultHasher::new();
    if !base.exists() {
        return hash.finish();
    }
    let connection = Connection::open(base).unwrap();
    // The journal stays as it was found, for the program.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap_or_default();
    for table in tables {
        table.hash(&mut hash);
        let mut all = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = all.column_count();
        let mut rows = all.query([]).unwrap();
        while let Ok(Some(row)) = rows.next() {
            for column in 0..columns {
                format!("{:?}", row.get_ref(column).unwrap()).hash(&mut hash);
            }
        }
    }
    hash.finish()
}

/// A disk after a cut, laid out as files.
struct Found {
    place: TempDir,
    bytes: u64,
}

impl Found {
    fn lay(files: &[(PathBuf, Vec<u8>)]) -> Self {
        let place = tempfile::tempdir().unwrap();
        let mut bytes = DefaultHasher::new();
        for (name, content) in files.iter().filter(|(name, _)| !name.ends_with(SAID)) {
            (name, content).hash(&mut bytes);
            fs::write(place.path().join(name), content).unwrap();
        }
        // The program would fill it: that is not what is looked at here.
        fs::File::create(place.path().join("base.db.reserve")).unwrap().set_len(4 << 20).unwrap();
        Self { place, bytes: bytes.finish() }
    }

    fn base(&self) -> PathBuf {
        self.place.path().join(BASE)
    }

    /// Opens the base as the program does, and says what is wrong with it; true where an import was found unfinished.
    fn open(&self) -> Result<bool, String> {
        let mut store = Store::open(&self.base(), OpenOptions::new(now())).map_err(|error| error.to_string())?;
        let sound = |store: &Store| match store.check().unwrap().first() {
            Some(fault) => Err(fault.clone()),
            None => Ok(()),
        };
        sound(&store)?;
        let unfinished = take_back_unfinished(&mut store, now()).map_err(|error| error.to_string())?;
        for left in &unfinished {
            let imported = Connection::open(self.base())
                .unwrap()
                .query_row("SELECT count(*) FROM client WHERE created_op = ?1", [left.operation.id.0], |row| {
                    row.get::<_, u64>(0)
                })
                .unwrap();
            if imported > 0 {
                return Err(format!("{imported} clients of the import are left: {:?}", left.became));
            }
        }
        sound(&store)?;
        let left = store.unfinished().unwrap();
        if left.is_empty() { Ok(!unfinished.is_empty()) } else { Err(format!("{left:?} is still unfinished")) }
    }

    /// Copies of the base that have their name are whole.
    fn copies(&self, wanted: bool) -> Result<(), String> {
        let mut found = 0;
        for entry in fs::read_dir(self.place.path()).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let is_copy = name == "copy.db" || name.starts_with("base.db.before-import");
            if is_copy && !name.contains(".part") {
                let faults = Reader::open(&path).and_then(|copy| copy.check());
                if !faults.as_ref().is_ok_and(Vec::is_empty) {
                    return Err(format!("{name}: {faults:?}"));
                }
                found += 1;
            }
        }
        if wanted && found == 0 { Err("the copy is not there".to_owned()) } else { Ok(()) }
    }
}

/// What the base held from operation to operation, in order, and which of it had to be there at each step.
struct History {
    /// Content to its place.
    moments: BTreeMap<u64, usize>,
    /// For each step, the place that it must not be before.
    saved: Vec<usize>,
    /// For each step, whether the user had been told of a copy.
    copied: Vec<bool>,
}

/// A frame of the journal that ends a transaction says how large the base is then.
fn ends_a_transaction(step: &Step) -> bool {
    step.written_to(JOURNAL).is_some_and(|data| data.len() == 24 && data[4..8] != [0; 4])
}

impl History {
    fn of(day: &Recorded) -> Self {
        let mut disk = Disk::new(&day.folder);
        let (mut moments, mut saved, mut copied) = (BTreeMap::new(), Vec::new(), Vec::new());
        let (mut place, mut due, mut copy) = (0, 0, false);
        for (number, step) in day.steps.iter().enumerate() {
            disk.take(step);
            let told = step.written_to(SAID);
            // The page comes after its frame's head.
            let committed = number > 0 && ends_a_transaction(&day.steps[number - 1]);
            if committed || step.is_sync() || told.is_some() {
                let found = content(&Found::lay(&disk.after(&mut Cut::Kept)).base());
                let next = moments.len();
                place = *moments.entry(found).or_insert(next);
            }
            if told.is_some() {
                due = place;
            }
            copy |= told == Some(b"copy");
            saved.push(due);
            copied.push(copy);
        }
        assert!(moments.len() > 30, "{} moments", moments.len());
        Self { moments, saved, copied }
    }
}

/// What came of many cuts.
#[derive(Default)]
struct Outcome {
    faults: Vec<String>,
    unfinished: usize,
    tried: BTreeSet<(u64, usize)>,
    lost_what_was_not_said: usize,
}

impl Outcome {
    fn cut(&mut self, disk: &Disk, at: usize, history: &History, mut cut: Cut) {
        let found = Found::lay(&disk.after(&mut cut));
        let due = history.saved[at];
        if !self.tried.insert((found.bytes, due)) {
            return;
        }
        let mut fault = |what: String| self.faults.push(format!("cut after step {at}: {what}"));
        let place = history.moments.get(&content(&found.base()));
        match place {
            None => fault("the base holds what it never held".to_owned()),
            Some(place) if *place < due => fault(format!("what was saved is lost: moment {place}, not {due}")),
            Some(_) => {}
        }
        if let Err(what) = found.copies(history.copied[at]) {
            fault(what);
        }
        match found.open() {
            Err(what) => fault(what),
            Ok(unfinished) => self.unfinished += usize::from(unfinished),
        }
        let latest = history.saved[at..].iter().find(|later| **later > due);
        self.lost_what_was_not_said += usize::from(latest.is_some_and(|_| place.copied() == Some(due)));
    }
}

/// Cuts the power around every sync and whenever the user has just been told something; with `everywhere` after every
/// step, in many ways.
fn cut_everywhere(day: &Recorded, history: &History, everywhere: bool) -> Outcome {
    let mut outcome = Outcome::default();
    let mut disk = Disk::new(&day.folder);
    let mut dice = Dice(20_261_124);
    for (at, step) in day.steps.iter().enumerate() {
        disk.take(step);
        let before_a_sync = day.steps.get(at + 1).is_some_and(Step::is_sync);
        if everywhere || before_a_sync || step.written_to(SAID).is_some() || dice.below(40) == 0 {
            outcome.cut(&disk, at, history, Cut::Lost);
            for _ in 0..if everywhere { 4 } else { 1 } {
                outcome.cut(&disk, at, history, Cut::Mixed(Dice(dice.below(usize::MAX) as u64)));
            }
        }
    }
    outcome
}

#[test]
fn what_was_said_to_be_saved_survives_a_power_cut() {
    let day = recorded();
    let history = History::of(&day);
    nothing_was_overlooked(&day);
    let outcome = cut_everywhere(&day, &history, false);
    assert!(outcome.faults.is_empty(), "{} faults:\n{}", outcome.faults.len(), outcome.faults.join("\n"));
    assert!(outcome.tried.len() > 100, "{} disks", outcome.tried.len());
    assert!(outcome.unfinished > 0, "no cut fell into the import");
    assert!(outcome.lost_what_was_not_said > 0, "no cut lost anything");
    a_disk_that_does_not_sync_is_found_out(&day, &history);
}

#[test]
#[ignore = "a quarter of an hour: every step, in several ways"]
fn long_power_cuts_after_every_step() {
    let day = recorded();
    let history = History::of(&day);
    let outcome = cut_everywhere(&day, &history, true);
    assert!(outcome.faults.is_empty(), "{} faults:\n{}", outcome.faults.len(), outcome.faults.join("\n"));
}

/// The recording, done again with nothing lost, makes the files that the program has left.
fn nothing_was_overlooked(day: &Recorded) {
    let mut disk = Disk::new(&day.folder);
    day.steps.iter().for_each(|step| disk.take(step));
    let files = disk.after(&mut Cut::Kept);
    assert!(files.iter().any(|(name, _)| name == Path::new(BASE)), "the base is among them");
    for (name, content) in &files {
        assert!(fs::read(day.folder.join(name)).unwrap() == *content, "{} differs", name.display());
    }
    let real = fs::read_dir(&day.folder).unwrap().map(|entry| PathBuf::from(entry.unwrap().file_name()));
    let real: BTreeSet<PathBuf> = real
        .filter(|name| !["base.db.reserve", "base.db.locks"].iter().any(|other| name == Path::new(other)))
        .collect();
    assert_eq!(real, files.into_iter().map(|(name, _)| name).collect());
}

/// As with `synchronous=NORMAL`, or with a disk that says "done" too early: answers are lost, and the tester sees it.
fn a_disk_that_does_not_sync_is_found_out(day: &Recorded, history: &History) {
    let mut disk = Disk::new(&day.folder);
    disk.lies_about = Some(JOURNAL);
    let (mut told, mut lost) = (0, 0);
    for (at, step) in day.steps.iter().enumerate() {
        disk.take(step);
        if step.written_to(SAID).is_some() {
            let place = history.moments.get(&content(&Found::lay(&disk.after(&mut Cut::Lost)).base())).copied();
            told += 1;
            lost += usize::from(place.is_none_or(|place| place < history.saved[at]));
        }
    }
    assert!(lost > told / 2, "only {lost} of {told} were found lost");
}
